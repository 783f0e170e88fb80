#include "web/berkas/cetak_kerja.h"

#include "base/text.h"
#include "berkas/arsip/paket.h"
#include "berkas/simpanan_terbitan.h"
#include "kantor/cuplikan.h"
#include "pegawai/hak.h"
#include "sheet/zip_file.h"
#include "web/arsip/paket_kerja.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace web {
namespace {

namespace fs = std::filesystem;
using base::say;
using pegawai::Perbuatan;

struct Lembar {
    std::string nama; // in the ZIP
    fs::path file;
    std::uint64_t ukuran = 0;
};

class Pencetak {
  public:
    Pencetak(const Situs& situs, berkas::PaketArsip package, const std::function<bool()>& stop)
        : situs_(situs), package_(std::move(package)), stop_(stop), file_(berkas_paket(situs, package_.id)),
          sheets_(file_.string() + ".lembar"),
          people_(kantor::Cuplikan(situs.simpanan).kantor(situs.instansi)) {
        for (const std::string_view form : base::split(package_.formulir, ',')) forms_.emplace_back(form);
    }

    // False where it was told to stop.
    bool buat() {
        carry_out();
        if (stopped_) tunda_paket(situs_.simpanan, situs_.instansi, situs_.clock.now(), package_);
        return !stopped_;
    }

  private:
    void carry_out() {
        package_.berkas = static_cast<std::int64_t>(package_.kasus.size() * forms_.size()) + 1; // and the ZIP
        try {
            fs::remove_all(sheets_); // of a program that was killed
            fs::create_directories(sheets_);
            const bool whole = cetak() && bungkus();
            fs::remove_all(sheets_);
            if (!whole) return;
        } catch (const std::runtime_error&) { // fs::filesystem_error too
            std::error_code gone;
            fs::remove_all(sheets_, gone);
            wrong_.push_back({{}, {}, say("arsip.paket.cakram")});
        }
        if (wrong_.empty() && printed_.empty()) wrong_.push_back({{}, {}, say("cetak.paket.tanpa_isi")});
        if (!wrong_.empty()) return gagal();
        std::error_code unknown;
        package_.byte = static_cast<std::int64_t>(fs::file_size(file_, unknown));
        package_.berkas_selesai = package_.berkas;
        catat_siap(situs_.simpanan, situs_.instansi, situs_.clock.now(), package_, printed_);
        std::optional<berkas::PaketArsip> kept;
        situs_.simpanan.baca_berkas(
            [&](berkas::Baca& db) { kept = db.arsip().paket(situs_.instansi, package_.id); });
        if (!kept || kept->keadaan != berkas::KeadaanPaket::siap) hapus_berkas_paket(situs_, package_.id);
    }

    // False where it was called off, or is to stop.
    bool sampai(std::int64_t done) {
        stopped_ = stop_ && stop_();
        if (stopped_) return false;
        package_.berkas_selesai = done;
        return laporkan(situs_.simpanan, situs_.instansi, situs_.clock.now(), package_);
    }

    bool cetak() {
        const auto today = calendar::local_day(situs_.clock.now(), zona());
        std::int64_t done = 0;
        for (const berkas::BerkasId id : package_.kasus) {
            kasus(id, today);
            if (!sampai(done += static_cast<std::int64_t>(forms_.size()))) return false;
        }
        return true;
    }

    calendar::Zona zona() const {
        std::optional<kantor::Instansi> office;
        situs_.simpanan.baca([&](kantor::Baca& db) { office = db.instansi(situs_.instansi); });
        return office ? office->zona : calendar::Zona::wita;
    }

    void kasus(berkas::BerkasId id, const calendar::Date& today) {
        situs_.simpanan.baca_berkas([&](berkas::Baca& db) {
            const auto row = db.berkas(situs_.instansi, id);
            if (!row) return;
            const auto relation = pegawai::hubungan(*people_, package_.oleh, row->pegawai, today);
            if (!pegawai::boleh(Perbuatan::lihat_penilaian, relation)) return;
            const bool notebook = pegawai::boleh(Perbuatan::lihat_catatan_perilaku, relation);
            const auto there = situs_.pencetak->tersedia(db, situs_.instansi, *people_, *row, notebook);
            if (!there) return base::append(wrong_, base::placed(there.error(), row->nomor));
            for (const std::string& form : forms_)
                for (const berkas::BlangkoTersedia& one : *there)
                    if (one.kode == form) lembar(db, *row, form, notebook);
        });
    }

    void lembar(berkas::Baca& db, const berkas::Berkas& row, const std::string& form, bool notebook) {
        const auto issued = db.terbitan().terbitan(situs_.instansi, row.id);
        const auto* paper = berkas::terbitan_kini(issued, form);
        auto bytes = paper != nullptr
                         ? situs_.gudang.isi(paper->kini)
                         : situs_.pencetak->cetak(db, situs_.instansi, *people_, row, form, notebook)
                               .map([](berkas::Cetakan one) { return std::move(one.pdf); });
        if (!bytes)
            return base::append(wrong_, base::placed(bytes.error(), fmt::format("{}, {}", row.nomor, form)));
        const std::string name = fmt::format("{}-{}.pdf", form, row.nomor);
        Lembar sheet{fmt::format("{}/{}", package_.nama, name), sheets_ / name, bytes->size()};
        std::ofstream out(sheet.file, std::ios::binary);
        out.write(bytes->data(), static_cast<std::streamsize>(bytes->size()));
        out.close();
        if (!out) throw std::runtime_error("no room");
        files_.push_back(std::move(sheet));
        printed_.push_back({row.id, row.nomor, form});
    }

    bool bungkus() {
        if (!wrong_.empty() || files_.empty()) return true;
        sheet::ZipFile zip(file_, situs_.clock.now());
        for (const Lembar& one : files_)
            zip.add(one.nama, one.ukuran, [&one]() -> std::optional<std::string> {
                std::ifstream in(one.file, std::ios::binary);
                std::string bytes{std::istreambuf_iterator<char>(in), {}};
                return bytes.size() == one.ukuran ? std::optional(std::move(bytes)) : std::nullopt;
            });
        const auto end = zip.finish([&](double) { return sampai(package_.berkas - 1); });
        if (end == sheet::ZipFile::End::unreadable) throw std::runtime_error("unreadable");
        return end == sheet::ZipFile::End::whole;
    }

    void gagal() {
        catat_gagal(situs_.simpanan, situs_.instansi, situs_.clock.now(), package_,
                    sebab_gagal(situs_, wrong_));
    }

    const Situs& situs_;
    berkas::PaketArsip package_;
    const std::function<bool()>& stop_;
    bool stopped_ = false;
    fs::path file_, sheets_;
    std::shared_ptr<const pegawai::Organisasi> people_;
    std::vector<std::string> forms_;
    std::vector<Lembar> files_;
    std::vector<berkas::LembarPaket> printed_;
    base::Findings wrong_;
};

} // namespace

bool buat_cetakan(const Situs& situs, berkas::PaketArsip package, const std::function<bool()>& henti) {
    if (situs.pencetak != nullptr) return Pencetak(situs, std::move(package), henti).buat();
    catat_gagal(situs.simpanan, situs.instansi, situs.clock.now(), package,
                situs.wording.render(say("sah.tolak.tanpa_pencetak")));
    return true;
}

} // namespace web
