// Plans, versions, lists and the library, on both engines.
#include "store/sql_berkas.h"
#include "store/testing.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using namespace std::chrono;
using berkas::JenisRujukan;
using berkas::KeadaanSkp;
using berkas::Rujukan;
using berkas::Skp;
using berkas::SkpId;
using berkas::VersiSkp;
using pegawai::PegawaiId;
using ::testing::ElementsAre;

constexpr calendar::Date day(int y, int m, int d) {
    return calendar::Date{year{y}, month(static_cast<unsigned>(m)),
                          std::chrono::day(static_cast<unsigned>(d))};
}

class RencanaTersimpan : public DuaMesin {
  protected:
    void SetUp() override {
        DuaMesin::SetUp();
        tulis([&](kantor::Tulis& k) {
            for (PegawaiId* who : {&sekar, &damar}) {
                pegawai::Pegawai p;
                p.nama = who == &sekar ? "Sekar Fiktif" : "Damar Rekaan";
                p.nip = who == &sekar ? "198702302010012001" : "198702312010011002";
                *who = k.simpan(kantor, p, day(2026, 1, 1));
            }
        });
    }
    void tulis_berkas(const std::function<void(berkas::Tulis&)>& act) {
        ASSERT_TRUE(db().tulis_berkas([&](berkas::Tulis& b) -> base::Result<void> {
            act(b);
            return {};
        }));
    }
    void baca_berkas(const std::function<void(berkas::Baca&)>& reading) { db().baca_berkas(reading); }

    static Skp plan_of(PegawaiId who, int tahun, calendar::Date from) {
        Skp s;
        s.pegawai = who;
        s.tahun = tahun;
        s.periode = {from, day(tahun, 12, 31)};
        return s;
    }
    static skp::Rencana words(std::vector<std::string> all) {
        skp::Rencana plan;
        for (std::string& text : all)
            plan.kegiatan.push_back(
                {.id = plan.berikut++,
                 .uraian = std::move(text),
                 .target = {.kuantitas = angka::Rational(1, 3), .satuan = "LHA", .waktu = 12}});
        return plan;
    }
    static std::vector<std::string> codes(berkas::Baca& b, pegawai::InstansiId office) {
        std::vector<std::string> all;
        for (const Rujukan& r : b.rujukan(office, 2026))
            all.push_back(std::string(berkas::kode(r.jenis)) + " " + r.kode + " " + r.uraian);
        return all;
    }

    PegawaiId sekar, damar;
};
DUA_MESIN(RencanaTersimpan);

TEST_P(RencanaTersimpan, APlanComesBackWithEverythingInIt) {
    Skp s = plan_of(sekar, 2026, day(2026, 1, 1));
    tulis_berkas([&](berkas::Tulis& b) { s.id = b.simpan(kantor, s); });
    baca_berkas([&](berkas::Baca& b) {
        const auto fresh = b.skp(kantor, s.id);
        ASSERT_TRUE(fresh);
        EXPECT_EQ(fresh->keadaan, KeadaanSkp::draf);
        EXPECT_FALSE(fresh->diajukan);
        EXPECT_FALSE(fresh->ditetapkan);
    });
    s.periode.until = day(2026, 5, 31);
    s.keadaan = KeadaanSkp::ditutup;
    s.versi_kerja = 3;
    s.versi_berlaku = 2;
    s.jabatan = pegawai::JabatanId{4};
    s.unit = pegawai::UnitId{5};
    s.penilai = damar;
    s.atasan_penilai = sekar;
    s.alasan = "Pindah ke 'Irban' II";
    s.diajukan = test_now;
    s.ditetapkan = test_now + 1h;
    s.kunci = 9;
    tulis_berkas([&](berkas::Tulis& b) { EXPECT_EQ(b.simpan(kantor, s), s.id); });
    baca_berkas([&](berkas::Baca& b) {
        const auto again = b.skp(kantor, s.id);
        ASSERT_TRUE(again);
        EXPECT_EQ(again->pegawai, sekar);
        EXPECT_EQ(again->tahun, 2026);
        EXPECT_EQ(again->periode, s.periode);
        EXPECT_EQ(again->keadaan, KeadaanSkp::ditutup);
        EXPECT_EQ(again->versi_kerja, 3);
        EXPECT_EQ(again->versi_berlaku, 2);
        EXPECT_EQ(again->jabatan, s.jabatan);
        EXPECT_EQ(again->unit, s.unit);
        EXPECT_EQ(again->penilai, damar);
        EXPECT_EQ(again->atasan_penilai, sekar);
        EXPECT_EQ(again->alasan, s.alasan);
        EXPECT_EQ(again->diajukan, s.diajukan);
        EXPECT_EQ(again->ditetapkan, s.ditetapkan);
        EXPECT_EQ(again->kunci, 9);
        EXPECT_FALSE(b.skp(kantor, SkpId{99}));
        EXPECT_FALSE(b.skp(pegawai::InstansiId{2}, s.id));
    });
}

TEST_P(RencanaTersimpan, PlansAreFoundByPersonNewestFirstAndByYear) {
    tulis_berkas([&](berkas::Tulis& b) {
        for (const Skp& s : {plan_of(damar, 2026, day(2026, 1, 1)), plan_of(sekar, 2025, day(2025, 1, 1)),
                             plan_of(sekar, 2026, day(2026, 1, 1)), plan_of(sekar, 2026, day(2026, 6, 1))})
            (void)b.simpan(kantor, s);
    });
    const auto ids = [](const std::vector<Skp>& all) {
        std::vector<std::int64_t> numbers;
        for (const Skp& s : all) numbers.push_back(s.id.value());
        return numbers;
    };
    baca_berkas([&](berkas::Baca& b) {
        EXPECT_THAT(ids(b.skp_milik(kantor, sekar)), ElementsAre(4, 3, 2));
        EXPECT_THAT(ids(b.skp_tahun(kantor, 2026)), ElementsAre(3, 4, 1));
        EXPECT_TRUE(b.skp_tahun(kantor, 2024).empty());
        EXPECT_TRUE(b.skp_tahun(pegawai::InstansiId{2}, 2026).empty());
    });
}

TEST_P(RencanaTersimpan, ADraftVersionIsReplacedAndAHandedInOneNever) {
    Skp s = plan_of(sekar, 2026, day(2026, 1, 1));
    VersiSkp v;
    tulis_berkas([&](berkas::Tulis& b) {
        s.id = b.simpan(kantor, s);
        v = {s.id, 1, words({"Audit"}), sekar, test_now, ""};
        b.simpan(kantor, v, false);
        v.rencana = words({"Audit", "Reviu"});
        b.simpan(kantor, v, false);
    });
    s.keadaan = KeadaanSkp::diajukan;
    tulis_berkas([&](berkas::Tulis& b) {
        (void)b.simpan(kantor, s);
        b.simpan(kantor, v, true); // the same words: set, not changed
    });
    VersiSkp other = v;
    other.rencana = words({"Lain"});
    EXPECT_ANY_THROW((void)db().tulis_berkas([&](berkas::Tulis& b) -> base::Result<void> {
        b.simpan(kantor, other, false);
        return {};
    }));
    s.keadaan = KeadaanSkp::draf;
    s.versi_kerja = 2;
    other.nomor = 2;
    other.sebab = "Target berubah";
    tulis_berkas([&](berkas::Tulis& b) {
        (void)b.simpan(kantor, s);
        b.simpan(kantor, other, false);
    });
    baca_berkas([&](berkas::Baca& b) {
        const auto one = b.versi_skp(kantor, s.id, 1);
        ASSERT_TRUE(one);
        EXPECT_TRUE(skp::beda(one->rencana, v.rencana).empty());
        EXPECT_EQ(one->rencana.kegiatan[1].target.kuantitas, angka::Rational(1, 3));
        EXPECT_EQ(one->oleh, sekar);
        EXPECT_EQ(one->pada, test_now);
        const auto all = b.semua_versi_skp(kantor, s.id);
        ASSERT_EQ(all.size(), 2U);
        EXPECT_EQ(all[1].nomor, 2);
        EXPECT_EQ(all[1].sebab, "Target berubah");
        EXPECT_FALSE(b.versi_skp(kantor, s.id, 3));
    });
}

TEST_P(RencanaTersimpan, ActivitiesInForceAreFoundByTheirWordsWithoutRegardToCase) {
    tulis_berkas([&](berkas::Tulis& b) {
        const SkpId first = b.simpan(kantor, plan_of(sekar, 2026, day(2026, 1, 1)));
        b.simpan(kantor, VersiSkp{first, 1, words({"Audit  Operasional", "Reviu LK"}), sekar, test_now, ""},
                 true);
        const SkpId second = b.simpan(kantor, plan_of(damar, 2026, day(2026, 1, 1)));
        b.simpan(kantor, VersiSkp{second, 1, words({"audit operasional"}), damar, test_now, ""}, false);
    });
    baca_berkas([&](berkas::Baca& b) {
        const auto twins = b.kegiatan_kembar(kantor, 2026, "AUDIT OPERASIONAL.", damar);
        ASSERT_EQ(twins.size(), 1U);
        EXPECT_EQ(twins[0].pegawai, sekar);
        EXPECT_EQ(twins[0].kegiatan, 1);
        EXPECT_EQ(twins[0].uraian, "Audit  Operasional");
        EXPECT_TRUE(
            b.kegiatan_kembar(kantor, 2026, "audit operasional", sekar).empty()); // Damar's is not in force
        EXPECT_TRUE(b.kegiatan_kembar(kantor, 2025, "audit operasional", damar).empty());
    });
    tulis_berkas([&](berkas::Tulis& b) {
        Skp s = b.skp_milik(kantor, sekar).at(0);
        s.versi_kerja = 2;
        (void)b.simpan(kantor, s);
        b.simpan(kantor, VersiSkp{s.id, 2, words({"Reviu RKA"}), sekar, test_now, ""}, true);
    });
    baca_berkas([&](berkas::Baca& b) {
        EXPECT_TRUE(b.kegiatan_kembar(kantor, 2026, "audit operasional", damar).empty());
        EXPECT_EQ(b.kegiatan_kembar(kantor, 2026, "reviu rka", damar).size(), 1U);
    });
}

TEST_P(RencanaTersimpan, AListIsReplacedAndALineKeepsItsNumber) {
    const auto line = [](std::string code, std::string words) {
        return Rujukan{{}, 2026, JenisRujukan::renja, std::move(code), std::move(words), "6", "LHA"};
    };
    tulis_berkas([&](berkas::Tulis& b) {
        b.ganti_rujukan(kantor, 2026, JenisRujukan::renja,
                        {line("1.10", "sepuluh"), line("1.2", "dua"), line("1.1", "satu")});
        b.ganti_rujukan(kantor, 2026, JenisRujukan::iku, {line("IKU-1", "Opini")});
        b.ganti_rujukan(kantor, 2025, JenisRujukan::renja, {line("1.1", "tahun lalu")});
    });
    std::int64_t two = 0;
    baca_berkas([&](berkas::Baca& b) {
        EXPECT_THAT(codes(b, kantor),
                    ElementsAre("renja 1.1 satu", "renja 1.2 dua", "renja 1.10 sepuluh", "iku IKU-1 Opini"));
        two = b.rujukan(kantor, 2026).at(1).id.value();
    });
    tulis_berkas(
        [&](berkas::Tulis& b) { b.ganti_rujukan(kantor, 2026, JenisRujukan::renja, {line("1.3", "tiga")}); });
    tulis_berkas([&](berkas::Tulis& b) {
        b.ganti_rujukan(kantor, 2026, JenisRujukan::renja, {line("1.2", "dua lagi"), line("1.3", "tiga")});
    });
    baca_berkas([&](berkas::Baca& b) {
        EXPECT_THAT(codes(b, kantor), ElementsAre("renja 1.2 dua lagi", "renja 1.3 tiga", "iku IKU-1 Opini"));
        EXPECT_EQ(b.rujukan(kantor, 2026).at(0).id.value(), two);
        EXPECT_EQ(b.rujukan(kantor, 2025).size(), 1U);
        EXPECT_TRUE(b.rujukan(pegawai::InstansiId{2}, 2026).empty());
    });
}

TEST_P(RencanaTersimpan, TheLibraryIsFoundByThePost) {
    berkas::ButirPustaka item{{}, "Auditor Ahli Muda", "Audit", "LHA", "bulan", "0.3"};
    tulis_berkas([&](berkas::Tulis& b) {
        item.id = b.simpan(kantor, item);
        (void)b.simpan(kantor, {{}, "Analis", "Menyusun telaah", "naskah", "bulan", ""});
    });
    baca_berkas([&](berkas::Baca& b) {
        EXPECT_EQ(b.pustaka(kantor, "").size(), 2U);
        EXPECT_EQ(b.pustaka(kantor, "").at(0).jabatan, "Analis");
        const auto own = b.pustaka(kantor, "auditor ahli muda");
        ASSERT_EQ(own.size(), 1U);
        EXPECT_EQ(own[0].uraian, "Audit");
        EXPECT_EQ(own[0].satuan, "LHA");
        EXPECT_EQ(own[0].angka_kredit, "0.3");
    });
    item.dihapus = true;
    tulis_berkas([&](berkas::Tulis& b) { EXPECT_EQ(b.simpan(kantor, item), item.id); });
    baca_berkas([&](berkas::Baca& b) { EXPECT_TRUE(b.pustaka(kantor, "Auditor Ahli Muda").empty()); });
}

} // namespace
} // namespace store
