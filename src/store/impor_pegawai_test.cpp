// kantor/impor_pegawai.h and ekspor_pegawai.h against real stores.
#include "base/source_dir_for_tests.h"
#include "kantor/ekspor_pegawai.h"
#include "kantor/impor_pegawai.h"
#include "kantor/tabel_pegawai.h"
#include "pegawai/penilai.h"
#include "store/testing.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <random>
#include <sstream>

namespace store {
namespace {

using kantor::KeadaanBaris;
using kantor::Perubahan;
using kantor::Pratinjau;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::string contents(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::string example() { return contents(base::source_dir() + "/examples/kantor-contoh.csv"); }

calendar::Date day(const char* iso) { return *calendar::read_date(iso); }

class SeededRandom final : public base::Random {
  public:
    void fill(std::span<unsigned char> bytes) override {
        for (unsigned char& b : bytes) b = static_cast<unsigned char>(engine_());
    }

  private:
    std::mt19937 engine_{1};
};

class Impor : public DuaMesin {
  protected:
    [[nodiscard]] kantor::Loket desk() { return {simpanan(), clock, random_, kantor}; }

    pegawai::Organisasi office() {
        pegawai::Susunan all;
        baca([&](kantor::Baca& db) { all = db.susunan(kantor); });
        return pegawai::Organisasi(std::move(all));
    }
    std::int64_t version() {
        std::int64_t v = 0;
        baca([&](kantor::Baca& db) { v = db.versi_organisasi(kantor); });
        return v;
    }
    Pratinjau preview(const std::string& bytes) {
        auto read = kantor::pratinjau_impor(bytes, office(), version(), {pegawai::Ragam::latihan, today});
        if (!read) throw std::runtime_error(std::string(read.error().front().sentence.key));
        return *std::move(read);
    }
    kantor::HasilImpor apply(const Pratinjau& p, bool make = true, bool deactivate = false) {
        const auto done = kantor::terapkan_impor(desk(), {}, p, {make, deactivate});
        if (!done) throw std::runtime_error(std::string(done.error().front().sentence.key));
        return *done;
    }
    const pegawai::Pegawai& person(const pegawai::Organisasi& at, std::string_view name) {
        for (const pegawai::Pegawai& p : at.pegawai())
            if (p.nama == name) return p;
        throw std::runtime_error("no such person");
    }
    std::vector<journal::Tercatat> journal_of(const char* act) {
        std::vector<journal::Tercatat> found;
        baca([&](kantor::Baca& db) {
            found = db.jurnal(kantor, {.pelaku = {},
                                       .tentang = {},
                                       .perbuatan = act,
                                       .dari = {},
                                       .sampai = {},
                                       .sebelum_nomor = {},
                                       .banyak = 1000});
        });
        return found;
    }
    static std::string keys(const base::Findings& findings) {
        std::string all;
        for (const base::Finding& f : findings) all += std::string(f.sentence.key) + " ";
        return all;
    }
    const calendar::Date today = day("2026-11-23");

  private:
    SeededRandom random_;
};
DUA_MESIN(Impor);

TEST_P(Impor, TheExampleOfficeOfSixtyComesInWhole) {
    const Pratinjau p = preview(example());
    EXPECT_FALSE(p.bergalat());
    EXPECT_EQ(p.hitung(KeadaanBaris::baru), 60U);
    EXPECT_EQ(p.berperingatan(), 0U) << keys(p.baris[0].temuan);
    EXPECT_EQ(p.unit_baru.size(), 10U);
    const kantor::HasilImpor done = apply(p);
    EXPECT_EQ(done.baru, 60U);

    const pegawai::Organisasi now = office();
    EXPECT_EQ(now.pegawai().size(), 60U);
    const auto assessor_of = [&](const char* name) {
        const auto who = penilai(now, person(now, name).id, today).siapa;
        return who ? now.pegawai(*who)->nama : std::string();
    };
    EXPECT_EQ(assessor_of("Sekar Fiktif"), "Teguh Rekaan");
    EXPECT_EQ(assessor_of("Melati Sampel"), "Wulan Percontohan");
    EXPECT_EQ(assessor_of("Wulan Percontohan"), "Ratna Umpama");
    EXPECT_EQ(assessor_of("Ratna Umpama"), "Surya Ilustrasi");
    EXPECT_EQ(assessor_of("Dara Misalnya"), "Surya Ilustrasi") << "no Irban of wilayah III in the list";
    EXPECT_EQ(assessor_of("Surya Ilustrasi"), "");
    EXPECT_EQ(person(now, "Kinanti Misalnya").jenis, pegawai::JenisPegawai::pppk);
    EXPECT_EQ(person(now, "Zahra Seandainya").jenis, pegawai::JenisPegawai::cpns);
    EXPECT_EQ(person(now, "Andini Perumpamaan").kedudukan, "03");
}

TEST_P(Impor, TheSameFileAgainChangesNothing) {
    apply(preview(example()));
    const Pratinjau again = preview(example());
    EXPECT_EQ(again.hitung(KeadaanBaris::sama), 60U);
    EXPECT_FALSE(again.ada_perubahan());
    EXPECT_THAT(again.unit_baru, IsEmpty());
    EXPECT_THAT(again.tidak_ada, IsEmpty());
}

TEST_P(Impor, WhatIsExportedComesBackWithoutADifference) {
    apply(preview(example()));
    tulis([&](kantor::Tulis& db) { // what a spreadsheet would run, and what it would spoil
        pegawai::Pegawai p = person(office(), "Bima Umpama");
        p.gelar_depan = "=HYPERLINK(\"x\")";
        p.pendidikan = "-SLTA; \"IPS\"";
        p.no_hp = "+62 800 0000";
        p.nik = "6301013002790001";
        p.nip_lama = "123456789";
        p.lahir = day("1979-02-28");
        db.simpan(kantor, p, today);
    });
    const std::string csv = kantor::ekspor_csv(office(), today);
    EXPECT_NE(csv.find("'=HYPERLINK"), std::string::npos);
    EXPECT_NE(csv.find("19790231 200502 1 904"), std::string::npos);
    const Pratinjau from_csv = preview(csv);
    EXPECT_FALSE(from_csv.bergalat());
    EXPECT_EQ(from_csv.hitung(KeadaanBaris::sama), 60U);
    EXPECT_FALSE(from_csv.ada_perubahan());

    const std::string path = (folder.path() / "pegawai.xlsx").string();
    ASSERT_TRUE(kantor::ekspor_xlsx(office(), today, path));
    const Pratinjau from_xlsx = preview(contents(path));
    EXPECT_FALSE(from_xlsx.bergalat());
    EXPECT_EQ(from_xlsx.hitung(KeadaanBaris::sama), 60U);
    EXPECT_FALSE(from_xlsx.ada_perubahan());
}

TEST_P(Impor, ShowsFieldByFieldWhatWouldChange) {
    apply(preview(example()));
    const Pratinjau p = preview("nip;nama;gelar belakang;gol/ruang;tmt golongan;email\n"
                                "199302302019022901;Sekar Fiktif;S.E., M.Ak.;Penata, III/c;1 Oktober 2026;\n"
                                "198802302010012903;Bayu Khayali;S.E.;III/d;1 Oktober 2022;-\n");
    ASSERT_EQ(p.baris.size(), 2U);
    EXPECT_EQ(p.baris[0].keadaan, KeadaanBaris::berubah);
    EXPECT_THAT(p.baris[0].perubahan, ElementsAre(Perubahan{"gelar_belakang", "S.E.", "S.E., M.Ak."},
                                                  Perubahan{"gol_ruang", "III/b", "III/c"},
                                                  Perubahan{"tmt_gol", "2023-04-01", "2026-10-01"}));
    EXPECT_EQ(p.baris[1].keadaan, KeadaanBaris::sama) << "an empty cell says nothing";
    EXPECT_EQ(p.tidak_ada.size(), 58U);
    apply(p);
    EXPECT_EQ(person(office(), "Sekar Fiktif").golongan, "III/c");
    EXPECT_EQ(person(office(), "Sekar Fiktif").email, "sekar.fiktif@contohraya.example");
    const auto entries = journal_of("ubah_pegawai");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].entri.objek_id, person(office(), "Sekar Fiktif").id.value());
    EXPECT_EQ(entries[0].entri.sebelum.at(1), std::pair(std::string("gol_ruang"), std::string("III/b")));
}

TEST_P(Impor, WithGalatWritesNothingAndSaysAllOfIt) {
    const Pratinjau p = preview("nip;nama;unit kerja;jabatan;tmt jabatan\n"
                                "199302302019022901;Sekar Fiktif;Irban Wilayah II;Auditor;30-02-2020\n"
                                "19930230201902290;;;;\n"
                                "198802302010012903;Bayu Khayali;Irban Wilayah II;Auditor;1-1-2020\n"
                                "198802302010012903;Bayu Lagi;Irban Wilayah II;Auditor;1-1-2020\n");
    EXPECT_EQ(p.hitung(KeadaanBaris::galat), 3U);
    EXPECT_EQ(keys(p.baris[0].temuan), "impor.tanggal ");
    EXPECT_EQ(keys(p.baris[1].temuan), "nip.jumlah_angka impor.nama_kosong ");
    EXPECT_EQ(keys(p.baris[3].temuan), "impor.nip_ganda ");
    EXPECT_EQ(p.baris[3].temuan[0].place, "baris 5, kolom 1 (nip)");
    const auto done = kantor::terapkan_impor(desk(), {}, p, {true, true});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().front().sentence.key, "impor.masih_galat");
    EXPECT_EQ(office().pegawai().size(), 0U);
    EXPECT_THAT(journal_of("impor_pegawai"), IsEmpty());
}

TEST_P(Impor, IsRefusedWhereTheOfficeHasChangedSinceThePreview) {
    const Pratinjau p = preview(example());
    tulis([&](kantor::Tulis& db) {
        pegawai::Pegawai other;
        other.nama = "Arga Purwarupa";
        other.nip = "199002302015031917";
        db.simpan(kantor, other, today);
    });
    const auto done = kantor::terapkan_impor(desk(), {}, p, {true, false});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().front().sentence.key, "impor.kantor_berubah");
    EXPECT_EQ(office().pegawai().size(), 1U);
}

TEST_P(Impor, NewUnitsAndPostsAreMadeOnlyWhereTheReaderAgrees) {
    const kantor::HasilImpor done = apply(preview(example()), false);
    EXPECT_EQ(done.baru, 60U);
    EXPECT_EQ(done.tanpa_jabatan, 60U);
    EXPECT_EQ(done.unit_baru, 0U);
    EXPECT_THAT(office().unit(), IsEmpty());
    EXPECT_THAT(office().pemangkuan(), IsEmpty());
    const kantor::HasilImpor then = apply(preview(example()));
    EXPECT_EQ(then.berubah, 60U);
    EXPECT_EQ(office().pemangkuan().size(), 60U);
}

TEST_P(Impor, APromotionEndsTheOldHoldingOnTheDayBefore) {
    apply(preview(example()));
    const Pratinjau p =
        preview("nip;nama;jabatan;unit kerja;tmt jabatan\n"
                "199302302019022901;Sekar Fiktif;AUDITOR AHLI MUDA;IRBAN WILAYAH II;1-10-2026\n");
    EXPECT_THAT(p.baris[0].perubahan,
                ElementsAre(Perubahan{"jabatan", "Auditor Ahli Pertama", "Auditor Ahli Muda"},
                            Perubahan{"tmt_jabatan", "", "2026-10-01"}));
    apply(p);
    const pegawai::Organisasi now = office();
    const auto who = person(now, "Sekar Fiktif").id;
    EXPECT_EQ(now.jabatan_utama(who, day("2026-09-30"))->nama, "Auditor Ahli Pertama");
    EXPECT_EQ(now.jabatan_utama(who, day("2026-10-01"))->nama, "Auditor Ahli Muda");
    EXPECT_EQ(now.riwayat(who).size(), 2U);
}

TEST_P(Impor, APostToComeIsNotTakenTwice) {
    apply(preview(example()));
    const std::string file = "nip;nama;jabatan;unit kerja;tmt jabatan\n"
                             "199302302019022901;Sekar Fiktif;Auditor Ahli Muda;Irban Wilayah II;1-1-2027\n";
    apply(preview(file));
    EXPECT_FALSE(preview(file).ada_perubahan());
    EXPECT_EQ(office().jabatan_utama(person(office(), "Sekar Fiktif").id, today)->nama,
              "Auditor Ahli Pertama");
}

TEST_P(Impor, APostEnteredWronglyIsMendedNotAdded) {
    apply(preview(example()));
    const Pratinjau p =
        preview("nip;nama;jabatan;unit kerja;tmt jabatan\n"
                "199302302019022901;Sekar Fiktif;PPUPD Ahli Pertama;Irban Wilayah I;1-3-2019\n");
    EXPECT_EQ(keys(p.baris[0].temuan), "impor.jabatan_diperbaiki ");
    apply(p);
    const pegawai::Organisasi now = office();
    const auto held = now.riwayat(person(now, "Sekar Fiktif").id);
    ASSERT_EQ(held.size(), 1U);
    EXPECT_EQ(now.jabatan(held[0]->jabatan)->nama, "PPUPD Ahli Pertama");
}

TEST_P(Impor, ALeadingPostHasOneHolder) {
    apply(preview(example()));
    const Pratinjau two = preview("nip;nama;jabatan;unit kerja;tmt jabatan\n"
                                  "199302302019022901;Sekar Fiktif;Sekretaris;Sekretariat;1-10-2026\n"
                                  "198802302010012903;Bayu Khayali;Sekretaris;Sekretariat;1-10-2026\n");
    EXPECT_EQ(keys(two.baris[1].temuan), "impor.jabatan_berdua ");
    const Pratinjau early = preview("nip;nama;jabatan;unit kerja;tmt jabatan\n"
                                    "199302302019022901;Sekar Fiktif;Sekretaris;Sekretariat;1-10-2020\n");
    EXPECT_EQ(keys(early.baris[0].temuan), "impor.jabatan_dipangku ");
    const Pratinjau next = preview("nip;nama;jabatan;unit kerja;tmt jabatan\n"
                                   "199302302019022901;Sekar Fiktif;Sekretaris;Sekretariat;1-10-2026\n");
    EXPECT_EQ(keys(next.baris[0].temuan), "impor.pemangku_lama_diakhiri ");
    apply(next);
    const pegawai::Organisasi now = office();
    EXPECT_THAT(now.pemegang(pegawai::Fungsi::sekretaris, today),
                ElementsAre(person(now, "Sekar Fiktif").id));
    EXPECT_EQ(now.jabatan_utama(person(now, "Ratna Umpama").id, day("2026-09-30"))->nama, "Sekretaris");
    EXPECT_EQ(now.jabatan_utama(person(now, "Ratna Umpama").id, today), nullptr);
}

TEST_P(Impor, TwoWhoChangePlacesAreNoConflict) {
    apply(preview(example()));
    const Pratinjau swap =
        preview("nip;nama;jabatan;unit kerja;tmt jabatan\n"
                "197002301995032923;Harum Tiruan;Inspektur Pembantu Wilayah II;Irban Wilayah II;1-10-2026\n"
                "196902311994031902;Teguh Rekaan;Inspektur Pembantu Wilayah I;Irban Wilayah I;1-10-2026\n");
    EXPECT_FALSE(swap.bergalat());
    EXPECT_EQ(swap.berperingatan(), 0U);
    apply(swap);
    const pegawai::Organisasi now = office();
    EXPECT_EQ(now.jabatan_utama(person(now, "Harum Tiruan").id, today)->nama,
              "Inspektur Pembantu Wilayah II");
    EXPECT_EQ(now.jabatan_utama(person(now, "Teguh Rekaan").id, today)->nama, "Inspektur Pembantu Wilayah I");
    EXPECT_EQ(now.pemegang(pegawai::Fungsi::irban, today).size(), 4U);
}

TEST_P(Impor, WhoIsMissingIsSetInactiveOnlyWhereTheReaderAgreesAndAdministratorsNever) {
    apply(preview(example()));
    const auto bayu = person(office(), "Bayu Khayali").id;
    tulis([&](kantor::Tulis& db) {
        db.simpan(kantor, pegawai::PemegangPeran{
                              bayu, pegawai::Peran::administrator, {day("2026-01-01"), std::nullopt}});
    });
    const std::string file = "nip;nama\n199302302019022901;Sekar Fiktif\n";
    Pratinjau p = preview(file);
    EXPECT_EQ(p.tidak_ada.size(), 58U);
    EXPECT_EQ(apply(p).dinonaktifkan, 0U);
    p = preview(file);
    EXPECT_EQ(apply(p, true, true).dinonaktifkan, 58U);
    const pegawai::Organisasi now = office();
    EXPECT_EQ(now.pegawai().size(), 60U) << "never removed";
    EXPECT_TRUE(now.pegawai(bayu)->aktif);
    EXPECT_FALSE(person(now, "Teguh Rekaan").aktif);
    EXPECT_EQ(preview(file).tidak_ada.size(), 0U);
    const Pratinjau back = preview(example());
    EXPECT_EQ(back.hitung(KeadaanBaris::berubah), 58U);
    EXPECT_EQ(back.baris[0].perubahan.back(), (Perubahan{"aktif", "tidak", "ya"}));
}

TEST_P(Impor, APppkWhoBecamePnsIsKnownByTheNik) {
    apply(preview("nip;nama;nik\n199202302023212931;Kinanti Misalnya;6301017002920001\n"));
    const Pratinjau p =
        preview("nip;nama;nik;jenis pegawai\n199202302026032931;Kinanti Misalnya;6301017002920001;PNS\n");
    EXPECT_EQ(keys(p.baris[0].temuan), "impor.nip_berganti ");
    EXPECT_EQ(p.baris[0].keadaan, KeadaanBaris::berubah);
    apply(p);
    const pegawai::Organisasi now = office();
    ASSERT_EQ(now.pegawai().size(), 1U);
    baca([&](kantor::Baca& db) {
        EXPECT_THAT(db.riwayat_nip(kantor, now.pegawai()[0].id),
                    ElementsAre("199202302026032931", "199202302023212931"));
    });
}

TEST_P(Impor, IsJournalledWithFileAndCounts) {
    apply(preview(example()));
    const auto entries = journal_of("impor_pegawai");
    ASSERT_EQ(entries.size(), 1U);
    const journal::Rincian& told = entries[0].entri.sesudah;
    EXPECT_EQ(told.at(0), std::pair(std::string("berkas"), base::sha256(example()).hex()));
    EXPECT_EQ(told.at(1), std::pair(std::string("baris"), std::string("60")));
    EXPECT_EQ(told.at(2), std::pair(std::string("baru"), std::string("60")));
}

TEST_P(Impor, OfTenThousandPeopleTakesSeconds) { // PostgreSQL: two thousand, about a millisecond each
    const int people = GetParam() == "sqlite" ? 10'000 : 2'000;
    std::string file = "NIP;NAMA;GOL/RUANG;JABATAN NAMA;TMT JABATAN;UNOR NAMA;UNOR INDUK NAMA\n";
    for (int i = 0; i < people; ++i)
        file += fmt::format(
            "1990023020{:02}031{:03};Umpama {};III/a;Auditor Ahli Pertama;01-02-2020;Irban {};Inspektorat\n",
            10 + i / 999, i % 999 + 1, i, i % 40);
    const auto start = std::chrono::steady_clock::now();
    const Pratinjau p = preview(file);
    const auto seen = std::chrono::steady_clock::now();
    EXPECT_FALSE(p.bergalat());
    EXPECT_EQ(p.hitung(KeadaanBaris::baru), static_cast<std::size_t>(people));
    std::size_t steps = 0;
    ASSERT_TRUE(
        kantor::terapkan_impor(desk(), {}, p, {true, false}, [&](std::size_t, std::size_t) { ++steps; }));
    const auto written = std::chrono::steady_clock::now();
    EXPECT_GT(steps, 50U);
    EXPECT_EQ(office().pegawai().size(), static_cast<std::size_t>(people));
    const auto ms = [](auto d) { return std::chrono::duration_cast<std::chrono::milliseconds>(d).count(); };
    RecordProperty("pratinjau_ms", static_cast<int>(ms(seen - start)));
    RecordProperty("terapkan_ms", static_cast<int>(ms(written - seen)));
    fmt::print("[ {} ] preview {} ms, apply {} ms\n", GetParam(), ms(seen - start), ms(written - seen));
}

} // namespace
} // namespace store
