// arsip_uji.h -- a case at step 7 and a record of it, for tests of the pages of the archive.
#pragma once

#include "berkas/simpanan_arsip.h"
#include "berkas/simpanan_terbitan.h"
#include "web/halaman_uji.h"

#include <fmt/format.h>

namespace uji {

using berkas::ArsipId;

class HalamanArsip : public HalamanUji {
  protected:
    // A case of that person at the last symbol, with a paper in force.
    berkas::Berkas siap(const std::string& whose) {
        const berkas::Berkas row = kantor.berkas_uji(whose);
        kantor.store->tulis_mentah([&](store::Koneksi& db) {
            db.perintah(fmt::format(
                "UPDATE berkas SET simbol = 'arsip', langkah = 7, kerja = 'arsip', siapa = 'kasubbag_umpeg', "
                "nilai = '88.07', sebutan = 'Baik' WHERE berkas_id = {}",
                row.id.value()));
        });
        const std::string pdf = "%PDF of " + row.nomor;
        const base::Sidik sum = base::sha256(pdf);
        kantor.gudang->taruh(sum, pdf);
        const auto kept = kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
            db.kantor().simpan(kantor.office, kantor::BerkasIsi{sum, static_cast<std::int64_t>(pdf.size()),
                                                                kantor::JenisIsi::pdf, kantor.clock.now()});
            berkas::Terbitan t;
            t.berkas = row.id;
            t.nomor = 1;
            t.kode = fmt::format("7QK4M2{:02}", row.id.value() % 100);
            t.nomor_naskah = "800.1.4.4/" + row.nomor + "/INSP/2026";
            t.blangko = "I-g";
            t.jenis = "Penilaian prestasi kerja PNS";
            t.tanggal = *calendar::date_of(2026, 11, 20);
            t.beku = t.kini = sum;
            t.keadaan = berkas::KeadaanTerbitan::berlaku;
            t.dibuat = kantor.clock.now();
            db.tulis_terbitan().simpan(kantor.office, t);
            return {};
        });
        EXPECT_TRUE(kept);
        return kantor.berkas(row.id);
    }
    ArsipId arsipkan(const std::string& whose, const std::string& place = "A-1-1-1-1-1") {
        const berkas::Berkas row = siap(whose);
        masuk("kasubbag");
        const auto done = isi_dan_kirim(
            fmt::format("/berkas/{}/arsip", row.id.value()),
            {{"tempat_kepegawaian", place}, {"tempat_pengendalian", ""}, {"kelas", "terbatas"}});
        EXPECT_EQ(done.status, 303) << done.isi;
        std::optional<berkas::Arsip> record;
        kantor.store->baca_berkas(
            [&](berkas::Baca& db) { record = db.arsip().arsip_berkas(kantor.office, row.id); });
        return record ? record->id : ArsipId{};
    }
    static std::string path(ArsipId id, const std::string& below = "") {
        return fmt::format("/arsip/{}{}", id.value(), below);
    }
};

} // namespace uji
