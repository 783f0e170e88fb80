#include "store/cadangan.h"

#include "base/text.h"
#include "store/cakram.h"
#include "store/isi.h"
#include "store/skema.h"
#include "store/sqlite/koneksi_sqlite.h"

#include <algorithm>
#include <fstream>
#include <tuple>
#include <vector>

namespace store {
namespace {

namespace fs = std::filesystem;

void copy_into(TulisWadah& out, JenisBagian kind, const std::string& name, const fs::path& file,
               const std::function<void(std::uint64_t)>& wrote) {
    std::ifstream in(file, std::ios::binary);
    if (!in) fail_now(file.string());
    out.bagian(kind, name, fs::file_size(file));
    std::vector<char> block(256U << 10U);
    while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
        const auto bytes = static_cast<std::size_t>(in.gcount());
        out.tulis({block.data(), bytes});
        wrote(bytes);
    }
}

// The copy is looked over before anybody relies on it.
base::Result<base::Findings> look_over(const fs::path& copy) {
    KoneksiSqlite db(copy.string(), KoneksiSqlite::Cara::baca);
    std::string verdict;
    db.jalankan_sekali("PRAGMA quick_check(1)", {}, [&](const Baris& row) { verdict = row.teks(0); });
    if (verdict != "ok") return base::refuse(base::say("simpanan.rusak", {{"rincian", verdict}}));
    auto journal = periksa_jurnal(db);
    if (journal) return base::Findings{};
    for (base::Finding& finding : journal.error()) finding.severity = base::Severity::peringatan;
    return std::move(journal.error());
}

struct Bahan { // what goes into the container besides the database
    std::vector<std::tuple<JenisBagian, std::string, fs::path>> berkas;
    std::uint64_t ukuran = 0;
};

Bahan gather(const CaraCadang& how) {
    Bahan found;
    const auto add = [&](JenisBagian kind, const std::string& name, const fs::path& file) {
        found.ukuran += fs::file_size(file);
        found.berkas.emplace_back(kind, name, file);
    };
    if (fs::is_directory(how.isi))
        GudangFolder(how.isi).setiap([&](const base::Sidik& sidik, const fs::path& file) {
            add(JenisBagian::isi, sidik.hex(), file);
        });
    const auto all_of = [&](JenisBagian kind, const fs::path& folder) {
        if (!fs::is_directory(folder)) return;
        std::vector<fs::path> files; // in one order: two backups of one state are the same
        for (const auto& one : fs::directory_iterator(folder))
            if (one.is_regular_file() && nama_berkas_wadah(one.path().filename().string()))
                files.push_back(one.path());
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files) add(kind, file.filename().string(), file);
    };
    all_of(JenisBagian::kunci, how.kunci);
    all_of(JenisBagian::bsre, how.bsre);
    all_of(JenisBagian::otoritas, how.otoritas);
    return found;
}

} // namespace

fs::path folder_kunci(std::string_view url) {
    fs::path folder = folder_isi(url);
    return folder.replace_extension(".kunci");
}

fs::path folder_samping(std::string_view url) {
    const fs::path folder = folder_isi(url).parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

bool bersandi_berkas(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return in && bersandi(in);
}

base::Result<Cadangan> periksa_cadangan(const fs::path& file, const Lapor& report,
                                        const std::optional<std::string>& frasa) {
    Cadangan found;
    std::error_code none;
    found.ukuran = fs::file_size(file, none);
    std::uint64_t read = 0;
    auto whole = baca_wadah(file, frasa, {.mulai = [&](const Bagian& part) -> Tujuan {
                                if (part.jenis == JenisBagian::isi) ++found.berkas;
                                return [&](std::string_view piece) {
                                    read += piece.size();
                                    if (report) report(read, found.ukuran, "memeriksa");
                                };
                            }});
    if (!whole) return tl::unexpected(base::placed(std::move(whole.error()), file.string()));
    found.isian = *whole;
    return found;
}

base::Result<Cadangan> cadangkan(SimpananDb& store, const CaraCadang& how, const base::Clock& clock,
                                 const Lapor& report) {
    if (fs::exists(how.berkas) && !how.timpa)
        return base::refuse(base::say("cadangan.berkas_ada"), {}, how.berkas.string());
    if (how.frasa && base::display_width(*how.frasa) < frasa_terpendek)
        return base::refuse(
            base::say("cadangan.frasa_pendek", {{"paling_sedikit", std::to_string(frasa_terpendek)}}));
    // The copy is not sealed: then it lies by the office while it is made, not where the sealed file goes (a stick, another machine).
    const fs::path beside = how.frasa ? how.isi.parent_path() / how.berkas.filename() : how.berkas;
    BerkasSementara copy(beside.string() + ".basisdata");
    BerkasSementara fresh(how.berkas.string() + ".baru");
    // Files first read after the snapshot: whatever a row names was kept before the row was.
    store.baca_mentah(
        [&](Koneksi& db) { store.mesin().copy_to_sqlite(db, copy.path().string(), clock.now(), report); });
    auto warnings = look_over(copy.path());
    if (!warnings) return tl::unexpected(std::move(warnings.error()));
    const Bahan more = gather(how);
    const std::uint64_t total = fs::file_size(copy.path()) + more.ukuran;
    std::uint64_t done = 0;
    const auto wrote = [&](std::uint64_t bytes) {
        done += bytes;
        if (report) report(done, total, "menulis");
    };
    const KepalaWadah head{clock.now(), TERAJU_VERSION, static_cast<int>(schema_steps(skema_sqlite).size())};
    TulisWadah out(fresh.path(), head, how.frasa);
    copy_into(out, JenisBagian::basisdata, "teraju.db", copy.path(), wrote);
    for (const auto& [kind, name, file] : more.berkas) copy_into(out, kind, name, file, wrote);
    const base::Sidik written = out.selesai();
    auto made = periksa_cadangan(fresh.path(), report, how.frasa);
    if (!made) return made;
    if (made->isian.sidik != written)
        return base::refuse(base::say("cadangan.rusak"), {}, how.berkas.string());
    made->peringatan = std::move(*warnings);
    fresh.become(how.berkas);
    return made;
}

} // namespace store
