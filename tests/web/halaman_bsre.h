// halaman_bsre.h -- signing by BSrE on screen 06, against the service for tests: an office with a connection, a frozen paper, its assessor
// signed in.
#pragma once

#include "base/text.h"
#include "berkas/antrean_bsre.h"
#include "berkas/simpanan_kunci.h"
#include "berkas/simpanan_terbitan.h"
#include "paper/blangko/terbit.h"
#include "seal/bubuhkan.h"
#include "seal/otoritas.h"
#include "seal/testing/layanan_palsu.h"
#include "web/halaman_uji.h"
#include "web/kasus_dinilai.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

namespace uji {
using berkas::KeadaanBsre;

inline constexpr const char* frasa = "kata rahasia";
inline constexpr const char* nik = "6311013102900001";

class HalamanBsre : public HalamanUji {
  protected:
    HalamanBsre() {
        kantor.situs->pencetak_terbit = &printer;
        const auto folder = kantor.folder.path() / "bsre";
        std::filesystem::create_directory(folder);
        tulis_berkas(folder / "sandi", "sandi klien\n");
        std::filesystem::permissions(folder / "sandi", std::filesystem::perms::owner_read |
                                                           std::filesystem::perms::owner_write);
        tulis_berkas(folder / "akar.pem", ca.sertifikat().pem());
        tulis([&](kantor::Tulis& db) {
            const pegawai::Organisasi people(db.susunan(kantor.office));
            pegawai::Pegawai person = *people.pegawai(kantor.id("irban"));
            person.nik = nik;
            db.simpan(kantor.office, person, *calendar::date_of(2020, 1, 1));
        });
        layanan.tulis("catatan.txt", "");
        atur("v2");
        id = kasus_dinilai(kantor);
        masuk("irban");
        EXPECT_EQ(isi_dan_kirim(di(), {{"aksi", "bekukan"}}).ke, di());
        beku = surat().kini;
        masuk("irban");
        EXPECT_EQ(buka(di("/dokumen")).status, 200);
    }
    static void tulis_berkas(const std::filesystem::path& path, const std::string& text) {
        std::ofstream(path, std::ios::binary) << text;
    }
    // What the administrator saves; `more` instead of the ordinary.
    http::Fields sambungan(const char* version, const char* secret = "frasa",
                           const http::Fields& more = {}) const {
        http::Fields fields{
            {"bsre_alamat", service.alamat()}, {"bsre_pengguna", "klien"}, {"bsre_versi", version},
            {"bsre_rahasia", secret},          {"bsre_batas_detik", "10"}, {"bsre_cara_utama", "bsre"},
            {"bsre_asal", "kiri_atas"},        {"bsre_satuan", "titik"},   {"bsre_ukuran", "ukuran"},
            {"bsre_tampak", "tak_terlihat"},   {"bsre_tampak_alasan", ""}};
        for (const auto& [name, value] : more)
            for (auto& field : fields)
                if (field.first == name) field.second = value;
        return fields;
    }
    void atur(const char* version, const char* secret = "frasa") {
        masuk("administrator");
        ASSERT_EQ(kirim("/pengaturan/bsre", sambungan(version, secret)).ke, "/pengaturan/bsre?sudah=simpan");
        masuk("irban");
    }
    void suasana(const char* how) { layanan.tulis("suasana.txt", how); }
    [[nodiscard]] std::string di(const std::string& tail = {}) const {
        return fmt::format("/berkas/{}/tanda-tangan{}", id.value(), tail);
    }
    berkas::Terbitan surat() {
        berkas::Terbitan paper;
        kantor.store->baca_berkas(
            [&](berkas::Baca& db) { paper = db.terbitan().terbitan(kantor.office, id).back(); });
        return paper;
    }
    std::vector<KeadaanBsre> antrean() {
        std::vector<KeadaanBsre> states;
        kantor.store->baca_berkas([&](berkas::Baca& db) {
            states.clear();
            for (const auto& one : db.kunci().antrean_bsre(kantor.office, id)) states.push_back(one.keadaan);
        });
        return states;
    }
    std::size_t terkirim() {
        const std::string log = layanan.baca("catatan.txt");
        std::size_t count = 0;
        for (const std::string_view line : base::split(log, '\n'))
            if (line.find("/sign/pdf") != std::string_view::npos) ++count;
        return count;
    }
    // The paper as BSrE would sign it for this person.
    std::string ditandatangani(const std::string& name, const seal::Otoritas& by) {
        const seal::KunciRahasia key = seal::KunciRahasia::buat();
        const auto now = kantor.clock.now();
        const auto own = by.terbitkan(key, {name, {}, {}, "BSrE"}, now, now + std::chrono::hours(24 * 300));
        seal::PenandatanganKunci signer(key, {*own, by.sertifikat()});
        seal::Permintaan what;
        what.bidang = "BSrE";
        what.tambah_bidang = true;
        what.pada = now;
        return *seal::bubuhkan(*kantor.gudang->isi(beku), signer, what, nullptr);
    }
    void hasil(const std::string& name = "NIRMALA IBARAT") {
        layanan.tulis("hasil.pdf", ditandatangani(name, ca));
    }
    Jawaban tanda(const std::string& typed = frasa, http::Fields more = {}) {
        more.insert(more.end(), {{"aksi", "tanda"},
                                 {"cara", "bsre"},
                                 {"dibaca", "ya"},
                                 {"frasa_bsre", typed},
                                 {"sidik", surat().kini.hex()},
                                 {"kunci_berkas", kunci_berkas()}});
        return kirim(di("/bsre"), std::move(more));
    }
    std::string kunci_berkas() { return std::to_string(kantor.berkas(id).kunci); }
    Jawaban selesaikan(const std::string& act, http::Fields more = {}) {
        more.insert(more.end(), {{"aksi", act}, {"kunci_berkas", kunci_berkas()}});
        return kirim(di("/bsre"), std::move(more));
    }
    Jawaban unggah(const std::string& pdf) {
        return kantor.kirim_berkas("irban", di("/bsre"), {"hasil", "hasil.pdf", pdf},
                                   {{"aksi", "unggah"}, {"kunci_berkas", kunci_berkas()}});
    }
    // An answer that was lost on its way back.
    void tak_pasti() {
        suasana("0004");
        EXPECT_EQ(tanda().ke, di("?cara=bsre"));
        ASSERT_EQ(antrean().back(), KeadaanBsre::tidak_diketahui);
    }

    paper::blangko::PencetakTerbit printer{kantor.perkakas->timbangan};
    seal::Otoritas ca = *seal::buat_otoritas({"CA BSrE Contoh", "BSrE"}, kantor.clock.now());
    seal::FolderUji layanan;
    seal::LayananPalsu service{layanan};
    berkas::BerkasId id{};
    base::Sidik beku{};
};

} // namespace uji
