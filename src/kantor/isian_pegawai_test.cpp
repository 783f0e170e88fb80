#include "kantor/isian_pegawai.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kantor {
namespace {

using pegawai::JenisJabatan;
using pegawai::JenisKelamin;
using pegawai::JenisPegawai;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

calendar::Date day(const char* iso) { return *calendar::read_date(iso); }
const CaraBaca latihan{pegawai::Ragam::latihan, day("2026-01-14")};

TEST(Tanggal, IsReadAsOfficesAndSpreadsheetsWriteIt) {
    for (const char* text : {"31-12-1990", "31/12/1990", "1990-12-31", "31.12.1990", "31 Desember 1990",
                             "31 DES 1990", "31-Des-1990", "31 December 1990", "33238", " 31-12-1990 ",
                             "1990-12-31 00:00:00", "1990-12-31T00:00:00", "31/12/1990 00:00"})
        EXPECT_EQ(baca_tanggal(text), day("1990-12-31")) << text;
    EXPECT_EQ(baca_tanggal("1-8-2020"), day("2020-08-01"));
    EXPECT_EQ(baca_tanggal("5 Agt 2020"), day("2020-08-05"));
    EXPECT_EQ(baca_tanggal("5 Agustus 2020"), day("2020-08-05"));
    EXPECT_EQ(baca_tanggal("5 Nopember 2020"), day("2020-11-05"));
    EXPECT_EQ(baca_tanggal("5 Pebruari 2020"), day("2020-02-05"));
}

TEST(Tanggal, ThatDoesNotExistIsNone) {
    for (const char* text :
         {"", "-", "30-02-1990", "31-04-1990", "12/31/1990", "31-12-90", "31 Dsm 1990", "1990", "0", "60",
          "3112", "31-12", "31-12-1990-1", "1990-13-01", "31-12-0190", "99999999"})
        EXPECT_NE(baca_tanggal(text), day("1990-12-31")) << text;
    EXPECT_EQ(baca_tanggal("30-02-1990"), std::nullopt);
    EXPECT_EQ(baca_tanggal("12/31/1990"), std::nullopt);
    EXPECT_EQ(baca_tanggal("31-12-90"), std::nullopt);
    EXPECT_EQ(baca_tanggal("60"), std::nullopt) << "29 February 1900 never was";
}

TEST(Kedudukan, IsReadByCodeAndByName) {
    EXPECT_EQ(baca_kedudukan("Aktif"), "01");
    EXPECT_EQ(baca_kedudukan("1"), "01");
    EXPECT_EQ(baca_kedudukan("01"), "01");
    EXPECT_EQ(baca_kedudukan("MASA PERSIAPAN PENSIUN"), "20");
    EXPECT_EQ(baca_kedudukan("Cuti di luar tanggungan negara"), "02");
    EXPECT_EQ(baca_kedudukan("Entah"), std::nullopt);
    EXPECT_EQ(nama_kedudukan("03"), "Tugas belajar");
    EXPECT_EQ(nama_kedudukan("31"), "31");
    for (const char* code :
         {"01", "02", "03", "04", "07", "13", "15", "20", "51", "52", "66", "77", "88", "98", "99"})
        EXPECT_EQ(baca_kedudukan(nama_kedudukan(code)), code);
}

TEST(Jenis, OfPostsAndPeopleIsReadInOldAndNewWords) {
    EXPECT_EQ(baca_jenis_jabatan("JFT"), JenisJabatan::fungsional);
    EXPECT_EQ(baca_jenis_jabatan("Jabatan Fungsional Umum"), JenisJabatan::pelaksana);
    EXPECT_EQ(baca_jenis_jabatan("1"), JenisJabatan::struktural);
    EXPECT_EQ(baca_jenis_jabatan("lain"), std::nullopt);
    EXPECT_EQ(baca_jenis_pegawai("PNS Daerah Kab/Kota"), JenisPegawai::pns);
    EXPECT_EQ(baca_jenis_pegawai("CPNS"), JenisPegawai::cpns);
    EXPECT_EQ(baca_jenis_pegawai("Calon Pegawai Negeri Sipil"), JenisPegawai::cpns);
    EXPECT_EQ(baca_jenis_pegawai("Pegawai Pemerintah dengan Perjanjian Kerja"), JenisPegawai::pppk);
    EXPECT_EQ(baca_jenis_pegawai("honorer"), std::nullopt);
}

struct Row {
    IsianPegawai isian;
    std::vector<std::string> keys;
    std::vector<std::string> places;
};

Row row(std::string_view head, std::string_view cells, const CaraBaca& how = latihan) {
    const auto table = TabelPegawai::baca(std::string(head) + "\n" + std::string(cells) + "\n");
    if (!table) throw std::runtime_error(std::string(table.error().front().sentence.key));
    Row r{baca_isian(*table, table->baris().at(0), how), {}, {}};
    for (const base::Finding& f : r.isian.temuan) {
        r.keys.emplace_back(f.sentence.key);
        r.places.push_back(f.place);
    }
    return r;
}

TEST(Isian, OfAnOrdinaryRowIsReadWhole) {
    const Row r =
        row("NIP BARU;NAMA PEGAWAI;GELAR BLK;L/P;PANGKAT/GOL;TMT GOLONGAN;NAMA JABATAN;TMT JABATAN;UNOR "
            "NAMA;KEDUDUKAN HUKUM NAMA;EMAIL",
            "19930230 201902 2 901;Sekar  Fiktif;S.E.;P;Penata Muda Tk. I, III/b;1-4-2023;Auditor Ahli "
            "Pertama;02/03/2020;Irban Wilayah II;Aktif;sekar@contoh.example");
    EXPECT_THAT(r.keys, IsEmpty());
    EXPECT_EQ(r.isian.nip, "199302302019022901");
    EXPECT_EQ(r.isian.nama, "Sekar Fiktif");
    EXPECT_EQ(r.isian.gelar_belakang, "S.E.");
    EXPECT_EQ(r.isian.kelamin, JenisKelamin::wanita);
    EXPECT_EQ(r.isian.golongan, "III/b");
    EXPECT_EQ(r.isian.tmt_golongan, day("2023-04-01"));
    EXPECT_EQ(r.isian.jabatan, "Auditor Ahli Pertama");
    EXPECT_EQ(r.isian.tmt_jabatan, day("2020-03-02"));
    EXPECT_EQ(r.isian.kedudukan, "01");
    EXPECT_EQ(r.isian.nik, std::nullopt);
}

TEST(Isian, SaysEveryCellThatCannotBeUsedAtOnceWithItsPlace) {
    const Row r =
        row("nip;nama;jk;tgl_lahir;gol_ruang;email;jenis_jabatan;eselon;kedudukan;unit_kerja;jabatan",
            "1,99001E+17;;X;31-02-1990;VI/z;tanpa-at;apa;Z.z;entah;;Auditor");
    EXPECT_THAT(r.keys,
                ElementsAre("nomor.angka_hilang", "impor.nama_kosong", "impor.kelamin", "impor.tanggal",
                            "pangkat.tidak_dikenal", "impor.kedudukan", "impor.surel", "impor.jenis_jabatan",
                            "impor.eselon", "impor.unit_kosong"));
    EXPECT_EQ(r.places.at(0), "baris 2, kolom 1 (nip)");
    EXPECT_EQ(r.places.at(3), "baris 2, kolom 4 (tgl_lahir)");
}

TEST(Isian, FindingsDoNotRepeatLongNumbers) {
    const Row r = row("nip;nama;nik", "199302302019022001x;Sekar Fiktif;123");
    for (const base::Finding& f : r.isian.temuan) EXPECT_EQ(f.written, "") << f.sentence.key;
    EXPECT_EQ(r.keys.size(), 2U);
}

TEST(Isian, TakesTitlesFromTheNameWhereTheyHaveNoColumn) {
    const Row r = row("nip;nama", "196902311994031902;\"Drs. H. Teguh Rekaan, M.Si.\"");
    EXPECT_EQ(r.isian.gelar_depan, "Drs. H.");
    EXPECT_EQ(r.isian.nama, "Teguh Rekaan");
    EXPECT_EQ(r.isian.gelar_belakang, "M.Si.");
    const Row plain = row("nip;nama", "196902311994031902;M. Teguh Rekaan");
    EXPECT_EQ(plain.isian.nama, "M. Teguh Rekaan") << "M. is part of the name";
}

TEST(Isian, APUnderPriaWanitaIsAMan) {
    EXPECT_EQ(row("nip;nama;PRIA/WANITA", "196902311994031902;Teguh;P").isian.kelamin, JenisKelamin::pria);
    EXPECT_EQ(row("nip;nama;PRIA/WANITA", "196902311994032902;Tia;W").isian.kelamin, JenisKelamin::wanita);
    EXPECT_EQ(row("nip;nama;M/F", "196902311994031902;Teguh;M").isian.kelamin, JenisKelamin::pria);
    EXPECT_EQ(row("nip;nama;JK", "196902311994031902;Teguh;Laki-laki").isian.kelamin, JenisKelamin::pria);
}

TEST(Isian, OfAPppkHasAGradeOfItsOwn) {
    EXPECT_EQ(row("nip;nama;gol", "199202302023212931;Kinanti Misalnya;9").isian.golongan, "IX");
    EXPECT_THAT(row("nip;nama;gol", "199202302023212931;Kinanti Misalnya;III/a").keys,
                ElementsAre("pangkat.golongan_pppk"));
}

TEST(Isian, WarnsWhereNumberAndRecordDisagree) {
    const CaraBaca real{pegawai::Ragam::sungguhan, day("2026-01-14")};
    const Row r =
        row("nip;nama;jk;tgl_lahir;jenis_pegawai", "199001012015031001;Contoh;P;02-01-1990;PPPK", real);
    EXPECT_FALSE(base::has_errors(r.isian.temuan));
    EXPECT_THAT(r.keys, ElementsAre("nip.beda_lahir", "nip.beda_kelamin", "impor.jenis_beda"));
}

TEST(Isian, TrainingNumbersAreRefusedInARealOffice) {
    const CaraBaca real{pegawai::Ragam::sungguhan, day("2026-01-14")};
    EXPECT_THAT(row("nip;nama", "199302302019022901;Sekar Fiktif", real).keys,
                ElementsAre("nip.tanggal_latihan"));
}

} // namespace
} // namespace kantor
