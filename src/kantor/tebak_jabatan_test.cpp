#include "kantor/tebak_jabatan.h"

#include <gtest/gtest.h>

namespace kantor {
namespace {

using pegawai::Fungsi;
using pegawai::JenisJabatan;
using pegawai::JenisUnit;
using pegawai::Jenjang;

Fungsi fungsi(const char* name, std::optional<JenisJabatan> kind = std::nullopt) {
    return tebak_jabatan(name, kind).fungsi;
}

TEST(Tebakan, OfLeadingPostsComesFromTheName) {
    EXPECT_EQ(fungsi("Inspektur"), Fungsi::inspektur);
    EXPECT_EQ(fungsi("INSPEKTUR KABUPATEN CONTOH RAYA"), Fungsi::inspektur);
    EXPECT_EQ(fungsi("Inspektur Pembantu Wilayah II"), Fungsi::irban);
    EXPECT_EQ(fungsi("Irban Khusus"), Fungsi::irban);
    EXPECT_EQ(fungsi("Sekretaris"), Fungsi::sekretaris);
    EXPECT_EQ(fungsi("Kasubbag. Umum & Kepegawaian"), Fungsi::kasubbag_umpeg);
    EXPECT_EQ(fungsi("KEPALA SUB BAGIAN UMUM DAN KEPEGAWAIAN"), Fungsi::kasubbag_umpeg);
    EXPECT_EQ(fungsi("Kepala Subbagian Perencanaan"), Fungsi::kasubbag);
}

TEST(Tebakan, AKindOfPostThatIsSaidComesBeforeTheName) {
    EXPECT_EQ(fungsi("Auditor Ahli Muda"), Fungsi::fungsional);
    EXPECT_EQ(fungsi("Auditor"), Fungsi::fungsional);
    EXPECT_EQ(fungsi("Auditor", JenisJabatan::pelaksana), Fungsi::pelaksana) << "BKN has a JFU of this name";
    EXPECT_EQ(fungsi("Sekretaris", JenisJabatan::pelaksana), Fungsi::pelaksana);
    EXPECT_EQ(fungsi("Pengelola Keuangan"), Fungsi::pelaksana);
    EXPECT_EQ(fungsi("Pranata Komputer Terampil"), Fungsi::fungsional);
}

TEST(Tebakan, FindsTheStepOfTheLadder) {
    EXPECT_EQ(tebak_jabatan("AUDITOR AHLI MADYA", {}).jenjang, Jenjang::ahli_madya);
    EXPECT_EQ(tebak_jabatan("Arsiparis Terampil", {}).jenjang, Jenjang::terampil);
    EXPECT_EQ(tebak_jabatan("Auditor", {}).jenjang, std::nullopt);
}

TEST(Tebakan, OfUnitsComesFromTheName) {
    EXPECT_EQ(tebak_jenis_unit("Inspektorat Kabupaten Contoh Raya"), JenisUnit::instansi);
    EXPECT_EQ(tebak_jenis_unit("SEKRETARIAT"), JenisUnit::sekretariat);
    EXPECT_EQ(tebak_jenis_unit("Sub Bagian Umum"), JenisUnit::subbagian);
    EXPECT_EQ(tebak_jenis_unit("Irban Khusus"), JenisUnit::irban);
    EXPECT_EQ(tebak_jenis_unit("Inspektur Pembantu Wilayah I"), JenisUnit::irban);
    EXPECT_EQ(tebak_jenis_unit("Tim Audit"), JenisUnit::lain);
}

TEST(Tebakan, KnowsPostsHeldForAWhile) {
    EXPECT_TRUE(penugasan_sementara("Plt. Inspektur Pembantu Wilayah III"));
    EXPECT_TRUE(penugasan_sementara("PLH Sekretaris"));
    EXPECT_FALSE(penugasan_sementara("Pelaksana"));
    EXPECT_FALSE(penugasan_sementara("Pltu"));
}

} // namespace
} // namespace kantor
