#include "web/arsip/paket_kerja.h"

#include "base/text.h"
#include "berkas/arsip/keutuhan.h"
#include "berkas/arsip/paket.h"
#include "berkas/simpanan_arsip.h"
#include "sheet/zip_file.h"
#include "web/berkas/cetak_kerja.h"

#include <fmt/format.h>

#include <stdexcept>

namespace web {
namespace {

namespace fs = std::filesystem;
using base::say;
using berkas::Arsip;
using berkas::ArsipId;
using berkas::PaketArsip;

constexpr std::size_t most_told = 20; // findings in the message
constexpr int steps_told = 100;       // reports of one pass, at most

struct Isi { // one file of the package
    berkas::IsiSidik ringkas;
    Arsip rumah{};          // of a part: enough of its record to read it
    berkas::IsiArsip isi{}; // its part
    std::string teks{};     // arsip.json: here already
    [[nodiscard]] bool catatan() const { return !teks.empty(); }
};

class Pembuat {
  public:
    Pembuat(const Situs& situs, PaketArsip package, const std::function<bool()>& stop)
        : situs_(situs), package_(std::move(package)), stop_(stop) {}

    // False where it was told to stop.
    bool buat() {
        carry_out();
        if (stopped_) tunda_paket(situs_.simpanan, situs_.instansi, situs_.clock.now(), package_);
        return !stopped_;
    }

  private:
    void carry_out() {
        kumpulkan();
        if (wrong_.empty() && files_.size() > berkas::paket_terbanyak)
            wrong_.push_back(
                {{}, {}, say("bagit.terlalu_banyak", {{"batas", std::to_string(berkas::paket_terbanyak)}})});
        package_.berkas = 2 * static_cast<std::int64_t>(files_.size()); // looked at, and written
        if (wrong_.empty() && !periksa()) return;
        if (!wrong_.empty()) return gagal();
        tulis();
    }

    bool told_to_stop() { return stopped_ = stopped_ || (stop_ && stop_()); }

    void kumpulkan() {
        constexpr std::size_t at_once = 100;
        const auto office = situs_.instansi;
        for (std::size_t from = 0; from < package_.isi.size(); from += at_once)
            situs_.simpanan.baca_berkas([&](berkas::Baca& db) {
                const std::size_t until = std::min(package_.isi.size(), from + at_once);
                for (std::size_t i = from; i < until; ++i) {
                    const auto record = db.arsip().arsip(office, package_.isi[i]);
                    if (!record) {
                        wrong_.push_back({fmt::format("arsip {}", package_.isi[i].value()),
                                          {},
                                          say("arsip.tolak.tidak_ada")});
                        continue;
                    }
                    tambah(*record, db.arsip().pendaftaran(office, record->id));
                }
            });
        situs_.simpanan.baca_berkas([&](berkas::Baca& db) {
            const auto home = db.kantor().instansi(office);
            info_ =
                berkas::info_paket(db, office, situs_.clock.now(), package_.isi.size(),
                                   home ? fmt::format("{}, {}", home->nama, home->daerah) : std::string());
        });
    }

    void tambah(const Arsip& record, const std::vector<berkas::Pendaftaran>& rows) {
        for (const berkas::IsiArsip& part : record.isi) {
            Isi one{{jalur_isi(record, part), part.sidik, static_cast<std::uint64_t>(part.ukuran)}};
            one.rumah.id = record.id;
            one.rumah.berkas = record.berkas;
            one.isi = part;
            files_.push_back(std::move(one));
        }
        Isi note;
        note.teks = tulis_json(record, rows);
        note.ringkas = {fmt::format("data/{}/arsip.json", record.id.value()), base::sha256(note.teks),
                        note.teks.size()};
        files_.push_back(std::move(note));
    }

    [[nodiscard]] base::Result<std::string> baca(const Isi& one) const {
        if (one.catatan()) return one.teks;
        base::Result<std::string> bytes;
        situs_.simpanan.baca_berkas([&](berkas::Baca& db) {
            bytes = berkas::baca_isi(db, situs_.gudang, situs_.instansi, one.rumah, one.isi);
        });
        return bytes;
    }

    // False where it was called off, or is to stop.
    bool sampai(std::int64_t done) {
        if (told_to_stop()) return false;
        const std::int64_t step = std::max<std::int64_t>(1, package_.berkas / 2 / steps_told);
        if (done < told_ + step) return true;
        told_ = package_.berkas_selesai = done;
        return laporkan(situs_.simpanan, situs_.instansi, situs_.clock.now(), package_);
    }

    bool periksa() {
        for (std::size_t i = 0; i < files_.size(); ++i) {
            if (const auto bytes = baca(files_[i]); !bytes)
                base::append(wrong_, base::placed(bytes.error(), files_[i].ringkas.jalur));
            if (!sampai(static_cast<std::int64_t>(i + 1))) return false;
        }
        return true;
    }

    void tulis() {
        const fs::path file = berkas_paket(situs_, package_.id);
        try {
            fs::create_directories(file.parent_path());
            for (const auto& left :
                 fs::directory_iterator(file.parent_path())) // of a program that was killed
                if (left.path().filename().string().starts_with(file.filename().string()))
                    fs::remove(left.path());
            sheet::ZipFile zip(file, situs_.clock.now());
            std::vector<berkas::IsiSidik> payload;
            for (const Isi& one : files_) payload.push_back(one.ringkas);
            for (berkas::IsiBag& tag : berkas::susun_tanda(package_.nama, std::move(payload), info_))
                zip.add(tag.jalur, tag.isi.size(), [bytes = tag.isi] { return std::optional(bytes); });
            for (const Isi& one : files_)
                zip.add(package_.nama + "/" + one.ringkas.jalur, one.ringkas.ukuran,
                        [this, &one]() -> std::optional<std::string> {
                            if (told_to_stop()) return std::nullopt;
                            auto bytes = baca(one);
                            return bytes ? std::optional(*std::move(bytes)) : std::nullopt;
                        });
            const auto half = static_cast<double>(files_.size());
            const auto end = zip.finish(
                [&](double share) { return sampai(static_cast<std::int64_t>(half + share * half)); });
            if (stopped_)
                return hapus_berkas_paket(situs_, package_.id); // asked at its very end, it may be whole
            if (end == sheet::ZipFile::End::cancelled) return;
            if (end == sheet::ZipFile::End::unreadable) throw std::runtime_error("unreadable");
        } catch (const std::runtime_error&) {
            wrong_.push_back({{}, {}, say("arsip.paket.cakram")});
            return gagal();
        }
        std::error_code unknown;
        package_.byte = static_cast<std::int64_t>(fs::file_size(file, unknown));
        package_.berkas_selesai = package_.berkas;
        catat_siap(situs_.simpanan, situs_.instansi, situs_.clock.now(), package_);
        std::optional<PaketArsip> kept;
        situs_.simpanan.baca_berkas(
            [&](berkas::Baca& db) { kept = db.arsip().paket(situs_.instansi, package_.id); });
        if (!kept || kept->keadaan != berkas::KeadaanPaket::siap) hapus_berkas_paket(situs_, package_.id);
    }

    void gagal() {
        catat_gagal(situs_.simpanan, situs_.instansi, situs_.clock.now(), package_,
                    sebab_gagal(situs_, wrong_));
    }

    const Situs& situs_;
    PaketArsip package_;
    const std::function<bool()>& stop_;
    bool stopped_ = false;
    std::vector<Isi> files_;
    berkas::InfoBag info_;
    base::Findings wrong_;
    std::int64_t told_ = 0;
};

} // namespace

std::string sebab_gagal(const Situs& situs, const base::Findings& wrong) {
    std::string text;
    for (std::size_t i = 0; i < std::min(most_told, wrong.size()); ++i)
        text += (text.empty() ? "" : " ") + (wrong[i].place.empty() ? "" : wrong[i].place + ": ") +
                situs.wording.render(wrong[i].sentence);
    if (wrong.size() > most_told) text += fmt::format(" Dan {} lagi.", wrong.size() - most_told);
    return text;
}

fs::path berkas_paket(const Situs& situs, berkas::PaketId id) {
    return situs.folder / "paket" / fmt::format("{}-{}.zip", situs.instansi.value(), id.value());
}

void hapus_berkas_paket(const Situs& situs, berkas::PaketId id) {
    std::error_code gone;
    fs::remove(berkas_paket(situs, id), gone);
}

bool kerjakan_paket(const Situs& situs, const std::function<bool()>& henti) {
    if (henti && henti()) return false;
    const auto now = situs.clock.now();
    for (const berkas::PaketId old : berkas::paket_lama(situs.simpanan, situs.instansi, now))
        hapus_berkas_paket(situs, old);
    auto next = berkas::ambil_paket(situs.simpanan, situs.instansi, now);
    if (!next) return false;
    return next->formulir.empty() ? Pembuat(situs, *std::move(next), henti).buat()
                                  : buat_cetakan(situs, *std::move(next), henti);
}

} // namespace web
