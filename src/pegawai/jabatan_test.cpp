#include "base/source_dir_for_tests.h"
#include "pegawai/jabatan.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace pegawai {
namespace {

std::string law_text() {
    std::ifstream file(base::source_dir() + "/law/jabatan.yaml");
    return {std::istreambuf_iterator<char>(file), {}};
}

const Jabatan& law() {
    static const Jabatan read = Jabatan::read(law_text()).value();
    return read;
}

TEST(JenisJabatan, HasTheNumbersOfBkn) {
    EXPECT_EQ(jenis_jabatan_of(1), JenisJabatan::struktural);
    EXPECT_EQ(jenis_jabatan_of(2), JenisJabatan::fungsional);
    EXPECT_EQ(nama_lama(*jenis_jabatan_of(2)), "JFT");
    EXPECT_EQ(nama(*jenis_jabatan_of(4)), "pelaksana");
    EXPECT_EQ(nama_lama(*jenis_jabatan_of(4)), "JFU");
    for (int id : {0, 5, -1}) EXPECT_FALSE(jenis_jabatan_of(id));
}

TEST(Eselon, TellsTheClassOfThePost) {
    EXPECT_EQ(eselon_of(10)->kelas, KelasJabatan::jpt_utama);
    EXPECT_EQ(eselon_of(22)->text, "II.b");
    EXPECT_EQ(eselon_of(22)->kelas, KelasJabatan::jpt_pratama);
    EXPECT_EQ(eselon_of(31)->kelas, KelasJabatan::administrator);
    EXPECT_EQ(eselon_of(41)->kelas, KelasJabatan::pengawas);
    EXPECT_EQ(eselon_of(99)->kelas, KelasJabatan::nonmanajerial);
    EXPECT_EQ(eselon_of(0), nullptr);
    EXPECT_EQ(read_eselon("II/b"), eselon_of(22));
    EXPECT_EQ(read_eselon(" iii.A "), eselon_of(31));
    EXPECT_EQ(read_eselon("I.a"), eselon_of(11));
    EXPECT_EQ(read_eselon("NON"), eselon_of(99));
    EXPECT_EQ(read_eselon(""), nullptr);
    EXPECT_EQ(read_eselon("VI.a"), nullptr);
}

TEST(Jenjang, IsReadByNameAndByCode) {
    for (const Jenjang jenjang : semua_jenjang) {
        EXPECT_EQ(read_jenjang(nama(jenjang)), jenjang);
        EXPECT_EQ(read_jenjang(kode(jenjang)), jenjang);
    }
    EXPECT_EQ(read_jenjang("ahli  muda"), Jenjang::ahli_muda);
    EXPECT_FALSE(read_jenjang(""));
    EXPECT_FALSE(read_jenjang("Ahli"));
    EXPECT_EQ(kategori(Jenjang::penyelia), Kategori::keterampilan);
    EXPECT_EQ(kategori(Jenjang::ahli_pertama), Kategori::keahlian);
}

TEST(Jabatan, TheLadderHasTheGradesAndAgesOfTheSheet) {
    EXPECT_EQ(law().golongan(Jenjang::ahli_muda).from.text(), "III/c");
    EXPECT_EQ(law().golongan(Jenjang::ahli_muda).until.text(), "III/d");
    EXPECT_EQ(law().golongan(Jenjang::terampil).until.text(), "II/d");
    EXPECT_EQ(law().golongan(Jenjang::ahli_utama).from.text(), "IV/d");
    EXPECT_EQ(law().pensiun(Jenjang::ahli_utama).years, 65);
    EXPECT_EQ(law().pensiun(Jenjang::ahli_madya).years, 60);
    for (const Jenjang jenjang : {Jenjang::ahli_muda, Jenjang::ahli_pertama, Jenjang::penyelia,
                                  Jenjang::mahir, Jenjang::terampil, Jenjang::pemula})
        EXPECT_EQ(law().pensiun(jenjang).years, 58);
    EXPECT_EQ(law().pensiun(KelasJabatan::jpt_pratama).years, 60);
    EXPECT_EQ(law().pensiun(KelasJabatan::administrator).years, 58);
    EXPECT_EQ(law().pensiun(KelasJabatan::nonmanajerial).years, 58);
    EXPECT_EQ(law().pensiun(Jenjang::ahli_utama).certainty, 'V');
}

TEST(Jabatan, GradesOfOneCategoryFollowEachOtherWithoutGapOrOverlap) {
    for (std::size_t i = 1; i < semua_jenjang.size(); ++i) {
        if (kategori(semua_jenjang[i]) != kategori(semua_jenjang[i - 1])) continue;
        EXPECT_LT(law().golongan(semua_jenjang[i - 1]).until, law().golongan(semua_jenjang[i]).from);
    }
}

TEST(Jabatan, OfficesOfTheInspectorateAreFoundByCode) {
    ASSERT_NE(law().fungsional("10703"), nullptr);
    EXPECT_EQ(law().fungsional("10703")->nama, "Auditor");
    EXPECT_EQ(law().fungsional("10703")->jenjang, Jenjang::ahli_muda);
    EXPECT_EQ(law().fungsional("03901")->jenjang, Jenjang::ahli_pertama);
    EXPECT_EQ(law().fungsional("4011001"), nullptr);
}

TEST(Jabatan, AFileThatLacksSomethingIsRefusedWithAllOfIt) {
    std::string text = law_text();
    const auto cut = [&text](std::string_view line) { text.erase(text.find(line), line.size()); };
    cut("      - [UT, IV/d, IV/e]\n");
    cut("      - [jpt, \"60\"]\n");
    const auto read = Jabatan::read(text);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().size(), 2U);
    EXPECT_FALSE(Jabatan::read(""));
    EXPECT_FALSE(Jabatan::read("tabel: {golongan_jenjang: {kolom: [jenjang], baris: [[a, b]]}}"));
}

} // namespace
} // namespace pegawai
