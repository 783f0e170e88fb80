#include "berkas/simpanan_terbitan.h"
#include "store/kasus_uji.h"

namespace store {
namespace {

using berkas::JenisPeristiwa;
using berkas::KeadaanTerbitan;
using berkas::Peristiwa;
using berkas::Terbitan;

class TerbitanTersimpan : public KasusTersimpan {
  protected:
    Terbitan terbitan(berkas::BerkasId of, int version, const std::string& code) {
        Terbitan t;
        t.berkas = of;
        t.nomor = version;
        t.kode = code;
        t.nomor_naskah = "800.1.4.4/" + code + "/INSP/2026";
        t.blangko = "I-g";
        t.jenis = "Penilaian prestasi kerja PNS";
        t.tanggal = *calendar::date_of(2026, 1, 14);
        t.beku = t.kini = base::sha256(code);
        t.nilai = "88.07";
        t.sebutan = "Baik";
        t.dibuat = now;
        t.oleh = people[1];
        return t;
    }
};
DUA_MESIN(TerbitanTersimpan);

TEST_P(TerbitanTersimpan, IsFoundByItsCaseAndByItsCodeAsItIsNow) {
    const Berkas b = simpan(kasus(people[0], 2026, "2026-0001"));
    Terbitan first = terbitan(b.id, 1, "7QK4M2XD"), second = terbitan(b.id, 2, "0QK4M2XD");
    ubah([&](berkas::Tulis& t) {
        t.tulis_terbitan().simpan(kantor, first);
        first.kini = base::sha256("signed");
        first.keadaan = KeadaanTerbitan::diganti;
        first.berakhir = now;
        first.sebab = "nilai diubah oleh keputusan keberatan";
        t.tulis_terbitan().simpan(kantor, second);
        t.tulis_terbitan().simpan(kantor, first);
    });
    EXPECT_EQ(lihat([&](berkas::Baca& r) { return r.terbitan().terbitan(kantor, b.id); }),
              (std::vector{first, second}));
    EXPECT_EQ(lihat([&](berkas::Baca& r) { return r.terbitan().terbitan_berkode(kantor, "7QK4M2XD"); }),
              first);
    EXPECT_EQ(lihat([&](berkas::Baca& r) { return r.terbitan().terbitan_berkode(kantor, "7QK4M2XE"); }),
              std::nullopt);
}

TEST_P(TerbitanTersimpan, KeepsItsFrozenBytesItsCodeAndItsNumberForEver) {
    const Berkas b = simpan(kasus(people[0], 2026, "2026-0001"));
    const Terbitan paper = terbitan(b.id, 1, "7QK4M2XD");
    Terbitan other = terbitan(b.id, 1, "0QK4M2XD");
    other.beku = base::sha256("something else");
    other.nilai = "99.00";
    ubah([&](berkas::Tulis& t) {
        t.tulis_terbitan().simpan(kantor, paper);
        t.tulis_terbitan().simpan(kantor, other);
    });
    const auto kept = lihat([&](berkas::Baca& r) { return r.terbitan().terbitan(kantor, b.id); });
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].beku, paper.beku);
    EXPECT_EQ(kept[0].kode, paper.kode);
    EXPECT_EQ(kept[0].nilai, "88.07");
}

TEST_P(TerbitanTersimpan, CodeAndNumberBelongToOnePaperAlone) {
    const Berkas b = simpan(kasus(people[0], 2026, "2026-0001"));
    ubah([&](berkas::Tulis& t) { t.tulis_terbitan().simpan(kantor, terbitan(b.id, 1, "7QK4M2XD")); });
    Terbitan same_code = terbitan(b.id, 2, "7QK4M2XD"), same_number = terbitan(b.id, 2, "0QK4M2XD");
    same_code.nomor_naskah = "lain";
    same_number.nomor_naskah = terbitan(b.id, 1, "7QK4M2XD").nomor_naskah;
    for (const Terbitan& wrong : {same_code, same_number})
        EXPECT_THROW(ubah([&](berkas::Tulis& t) { t.tulis_terbitan().simpan(kantor, wrong); }),
                     kantor::SimpananGagal);
}

TEST_P(TerbitanTersimpan, EventsAreKeptInOrderWhole) {
    const Berkas b = simpan(kasus(people[0], 2026, "2026-0001"));
    Peristiwa frozen;
    frozen.berkas = b.id;
    frozen.terbitan = 1;
    frozen.jenis = JenisPeristiwa::bekukan;
    frozen.pada = now;
    frozen.oleh = people[1];
    Peristiwa signed_by = frozen;
    signed_by.jenis = JenisPeristiwa::tanda_tangan;
    signed_by.pada = now + std::chrono::minutes(3);
    signed_by.atas_nama = people[2];
    signed_by.sebagai = "Plt. Inspektur Pembantu Wilayah III";
    signed_by.peran = sop::Siapa::penilai;
    signed_by.cara = berkas::CaraTanda::basah;
    signed_by.tanggal = *calendar::date_of(2026, 1, 15);
    signed_by.isi = "Dipindai dari lembar asli";
    signed_by.file = base::sha256("scan");
    signed_by.nama_file = "pindaian.pdf";
    ubah([&](berkas::Tulis& t) {
        t.tulis_terbitan().simpan(kantor, terbitan(b.id, 1, "7QK4M2XD"));
        EXPECT_EQ(t.tulis_terbitan().simpan(kantor, frozen), 1);
        EXPECT_EQ(t.tulis_terbitan().simpan(kantor, signed_by), 2);
    });
    frozen.nomor = 1;
    signed_by.nomor = 2;
    EXPECT_EQ(lihat([&](berkas::Baca& r) { return r.terbitan().peristiwa(kantor, b.id); }),
              (std::vector{frozen, signed_by}));
}

} // namespace
} // namespace store
