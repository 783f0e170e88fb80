#include "berkas/simpanan_salinan.h"
#include "berkas/simpanan_terbitan.h"
#include "store/kasus_uji.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using berkas::BarisSalinan;
using berkas::Salinan;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SalinanTersimpan : public KasusTersimpan {
  protected:
    Berkas terbit(pegawai::PegawaiId who, int year, const std::string& number, const std::string& code) {
        const Berkas b = simpan(kasus(who, year, number));
        berkas::Terbitan t;
        t.berkas = b.id;
        t.nomor = 1;
        t.kode = code;
        t.nomor_naskah = "800.1.4.4/" + code + "/INSP/2026";
        t.blangko = "I-g";
        t.tanggal = *calendar::date_of(2026, 1, 14);
        t.beku = t.kini = base::sha256(code);
        t.keadaan = berkas::KeadaanTerbitan::berlaku;
        t.dibuat = now;
        t.oleh = people[1];
        ubah([&](berkas::Tulis& w) { w.tulis_terbitan().simpan(kantor, t); });
        return b;
    }
    Salinan salinan(berkas::BerkasId of, pegawai::PegawaiId to) {
        Salinan s;
        s.berkas = of;
        s.terbitan = 1;
        s.untuk = berkas::UntukSalinan::pegawai;
        s.nama = "Sekar Fiktif, S.E.";
        s.penerima = to;
        s.cara = berkas::CaraSalinan::surel;
        s.sidik = base::sha256("paper");
        s.dibuat = now;
        s.oleh = people[1];
        return s;
    }
    int tambah(const Salinan& s) {
        int number = 0;
        ubah([&](berkas::Tulis& t) { number = t.tulis_salinan().tambah(kantor, s); });
        return number;
    }
};
DUA_MESIN(SalinanTersimpan);

TEST_P(SalinanTersimpan, AreNumberedByVersionAndKeptWhole) {
    const Berkas b = terbit(people[0], 2025, "2025-0001", "7QK4M2XD");
    Salinan first = salinan(b.id, people[0]), second = salinan(b.id, {});
    second.cara = berkas::CaraSalinan::kertas;
    second.untuk = berkas::UntukSalinan::lain;
    EXPECT_EQ(first.nomor = tambah(first), 1);
    EXPECT_EQ(second.nomor = tambah(second), 2);
    first.keadaan = berkas::KeadaanSalinan::diserahkan;
    first.disurel = now;
    first.selesai = now + std::chrono::minutes(5);
    first.tanggal = *calendar::date_of(2026, 1, 15);
    first.diterima = "Sekar Fiktif, S.E.";
    first.diklik = true;
    second.keadaan = berkas::KeadaanSalinan::dicatat;
    second.catatan = "Unitnya sudah tidak ada.";
    Salinan strange = second;
    strange.nomor = 7;
    ubah([&](berkas::Tulis& t) {
        EXPECT_TRUE(t.tulis_salinan().ganti(kantor, first));
        EXPECT_TRUE(t.tulis_salinan().ganti(kantor, second));
        EXPECT_FALSE(t.tulis_salinan().ganti(kantor, strange));
    });
    EXPECT_THAT(lihat([&](berkas::Baca& r) { return r.salinan().salinan(kantor, b.id); }),
                ElementsAre(first, second));
}

TEST_P(SalinanTersimpan, TheRegisterHasTheYearsCopiesWithTheirPapersAndAReceiverHasHisOwn) {
    const Berkas a = terbit(people[0], 2025, "2025-0001", "7QK4M2XD"),
                 b = terbit(people[1], 2025, "2025-0002", "8QK4M2XD"),
                 c = terbit(people[1], 2024, "2024-0001", "9QK4M2XD");
    for (const Berkas& of : {b, a, c}) static_cast<void>(tambah(salinan(of.id, people[0])));
    static_cast<void>(tambah(salinan(a.id, {})));
    const auto year = lihat([&](berkas::Baca& r) { return r.salinan().register_salinan(kantor, 2025); });
    ASSERT_EQ(year.size(), 3U);
    EXPECT_EQ(year[0].nomor_berkas, "2025-0001");
    EXPECT_EQ(year[0].dari, 2);
    EXPECT_EQ(year[1].salinan.nomor, 2);
    EXPECT_EQ(year[2].kode, "8QK4M2XD");
    EXPECT_EQ(year[2].nomor_naskah, "800.1.4.4/8QK4M2XD/INSP/2026");
    EXPECT_EQ(year[2].pegawai, people[1]);
    EXPECT_EQ(lihat([&](berkas::Baca& r) { return r.salinan().salinan_untuk(kantor, people[0]).size(); }),
              3U);
    EXPECT_THAT(lihat([&](berkas::Baca& r) { return r.salinan().salinan_untuk(kantor, people[2]); }),
                IsEmpty());
    EXPECT_THAT(lihat([&](berkas::Baca& r) { return r.salinan().salinan_untuk(kantor, {}); }), IsEmpty());
}

} // namespace
} // namespace store
