#include "app/jurnal_cetak.h"

#include "app/kantor_terbuka.h"
#include "app/simpanan_gagal.h"
#include "app/sistem.h"
#include "base/sha256.h"
#include "journal/baris.h"
#include "kantor/loket.h"
#include "seal/berkas_utuh.h"
#include "store/isi.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <pwd.h>
#include <unistd.h>
#include <utility>

namespace app {
namespace {

namespace fs = std::filesystem;

// Of the machine, by its number where it has no name.
std::string account() {
    const uid_t id = geteuid();
    if (const passwd* known = getpwuid(id)) return known->pw_name; // of a command: one thread
    return fmt::format("{}", id);
}

fs::path folder_of(const std::string& db) {
    fs::path files = store::folder_isi(db); // "kantor.db.isi"
    return files.replace_extension(".titipan");
}

base::Result<void> enter(kantor::Simpanan& store, pegawai::InstansiId office,
                         const std::vector<journal::Entri>& all) {
    return store.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        for (const journal::Entri& entry : all) db.catat(office, entry);
        return {};
    });
}

// The entries of a file that a command left; none where anything else stands in it.
std::optional<std::vector<journal::Entri>> read_left(const fs::path& file) {
    constexpr std::uintmax_t most = 32U << 20U;
    std::error_code failed;
    if (fs::file_size(file, failed) > most || failed) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    std::vector<journal::Entri> all;
    for (std::string line; std::getline(in, line);) {
        const auto read = journal::read_baris(line);
        if (!read) return std::nullopt;
        const journal::Entri& entry = read->entri;
        if (entry.perbuatan != "cetak_berkas" || entry.pelaku != 0 || !entry.alamat.empty())
            return std::nullopt;
        all.push_back(entry);
    }
    return all;
}

} // namespace

std::size_t ambil_titipan(const std::string& db, kantor::Simpanan& store, pegawai::InstansiId office) {
    std::error_code failed;
    std::size_t entered = 0;
    std::vector<fs::path> files;
    for (const auto& one : fs::directory_iterator(folder_of(db), failed))
        if (one.path().extension() == ".baris") files.push_back(one.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        const auto all = read_left(file);
        if (!all) {
            fs::rename(file, file.string() + ".rusak", failed);
            continue;
        }
        const bool ours = std::all_of(all->begin(), all->end(), [&](const journal::Entri& entry) {
            return entry.instansi == office.value();
        });
        if (!ours || !enter(store, office, *all)) continue;
        fs::remove(file, failed); // a machine that stops before this has it twice: better than not at all
        entered += all->size();
    }
    return entered;
}

void JurnalCetak::tercetak(berkas::BerkasId id, const std::string& nomor, std::string_view blangko) {
    lembar_.push_back({id, nomor, std::string(blangko)});
}

std::vector<journal::Entri> JurnalCetak::entries() {
    const std::string who = account();
    const calendar::Instant now = SystemClock().now();
    std::vector<journal::Entri> all;
    for (const Lembar& one : std::exchange(lembar_, {})) {
        journal::Entri& entry = all.emplace_back(kantor::entri({}, now, "cetak_berkas"));
        entry.instansi = office_;
        entry.objek = "berkas";
        entry.objek_id = one.id.value();
        entry.sesudah = {{"nomor", one.nomor}, {"blangko", one.blangko}, {"akun", who}};
    }
    return all;
}

void JurnalCetak::catat() {
    if (lembar_.empty()) return;
    const std::vector<journal::Entri> all = entries();
    try {
        SystemClock clock;
        const auto office = buka_kantor(db_, office_, std::nullopt, clock, Cara::menulis);
        if (!office && office.error().front().sentence.key == std::string_view("simpanan.sedang_dipakai")) {
            if (const auto left = leave(all); !left) warn(left.error().front().sentence);
            return;
        }
        if (!office) return warn(office.error().front().sentence);
        if (const auto noted = enter(*office->simpanan, office->instansi.id, all); !noted)
            warn(noted.error().front().sentence);
    } catch (const kantor::SimpananGagal& failed) {
        warn(kalimat(failed));
    }
}

base::Result<void> JurnalCetak::leave(const std::vector<journal::Entri>& all) const {
    const fs::path folder = folder_of(db_);
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed) return base::refuse(base::say("cetak.tidak_tersimpan"), {}, folder.string());
    fs::permissions(folder, fs::perms::owner_all, failed);
    std::string lines;
    for (journal::Entri entry : all) {
        entry.nomor = 1; // it gets its own when it is entered
        lines += journal::tulis_baris({entry, {}, {}}) + "\n";
    }
    // Named by its content and process: two commands never meet, and the same is left once.
    const std::string name = fmt::format("{}-{}.baris", getpid(), base::sha256(lines).hex().substr(0, 16));
    return seal::tulis_utuh(folder / name, lines, seal::Izin::pemilik);
}

void JurnalCetak::warn(const base::Sentence& why) {
    if (std::exchange(warned_, true)) return;
    base::Finding said{db_, {}, base::say("cetak.tidak_terjurnal", {{"sebab", context_.text_of(why)}})};
    said.severity = base::Severity::peringatan;
    cli::print_findings(context_, {said});
}

} // namespace app
