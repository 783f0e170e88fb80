#include "base/source_dir_for_tests.h"
#include "formulir/xlsx_baca.h"
#include "formulir/xlsx_kosong.h"
#include "formulir/xlsx_rumus.h"
#include "regime/law.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

using formulir::FormulirMentah;
using formulir::Notasi;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const regime::pp46_2011::Angka& figures() {
    static const auto read = [] {
        const auto law = regime::Law::read(bytes_of(base::source_dir() + "/law/pp46-2011.yaml"));
        return *regime::pp46_2011::Angka::from(*law);
    }();
    return read;
}

std::string written(const formulir::PilihanXlsx& pilihan, const FormulirMentah* isi = nullptr) {
    const auto path = std::filesystem::temp_directory_path() /
                      ("teraju-xlsx-kosong-test-" + std::to_string(getpid()) + ".xlsx");
    EXPECT_TRUE(formulir::tulis_xlsx(path.string(), pilihan, figures(), isi));
    std::string bytes = bytes_of(path);
    std::filesystem::remove(path);
    return bytes;
}

FormulirMentah filled() {
    FormulirMentah m;
    m.nama.set("Sekar Fiktif, S.E.", Notasi::bebas);
    m.nip.set("199302302019022901", Notasi::bebas);
    m.jenis_jabatan.set("struktural", Notasi::bebas);
    m.skp.periode_mulai.set("2019-01-01", Notasi::bebas);
    m.skp.periode_selesai.set("2019-12-31", Notasi::bebas);
    for (int i = 0; i < 15; ++i) {
        auto& k = m.skp.kegiatan.emplace_back();
        k.uraian.set("Kegiatan " + std::to_string(i + 1), Notasi::bebas);
        k.target.kuantitas.set("12", Notasi::mesin);
        k.target.satuan.set("laporan", Notasi::bebas);
        k.target.waktu.set("12", Notasi::mesin);
        k.target.satuan_waktu.set("bulan", Notasi::bebas);
        k.target.biaya.set("18000000", Notasi::mesin);
        k.realisasi.kuantitas.set("12", Notasi::mesin);
        k.realisasi.kualitas.set("88.125", Notasi::mesin);
        k.realisasi.waktu.set("9.12", Notasi::mesin);
        k.realisasi.biaya.set("17.500.000", Notasi::indonesia);
    }
    m.skp.kegiatan[3].dilaksanakan.set("false", Notasi::bebas);
    m.skp.tugas_tambahan.set("4", Notasi::mesin);
    m.skp.kreativitas.set("3", Notasi::mesin);
    for (auto& mark : m.perilaku) mark.set("85", Notasi::mesin);
    m.ada_perilaku = true;
    return m;
}

} // namespace

TEST(XlsxKosong, AnEmptyFormIsReadAsAFormWithNothingInIt) {
    const auto forms = formulir::baca_xlsx(written({}));
    ASSERT_TRUE(forms);
    ASSERT_EQ(forms->size(), 1U);
    EXPECT_TRUE((*forms)[0].mentah.skp.kegiatan.empty());
    EXPECT_FALSE((*forms)[0].mentah.ada_perilaku);
    EXPECT_FALSE((*forms)[0].mentah.nama.terisi());
    EXPECT_TRUE((*forms)[0].temuan.empty());
}

TEST(XlsxKosong, AFilledFormIsReadBackAsItWasWritten) {
    const FormulirMentah in = filled();
    const auto forms = formulir::baca_xlsx(written({}, &in));
    ASSERT_TRUE(forms);
    const FormulirMentah& out = forms->at(0).mentah;
    EXPECT_TRUE(forms->at(0).temuan.empty());
    EXPECT_EQ(out.nama.text, in.nama.text);
    EXPECT_EQ(out.nip.text, in.nip.text);
    EXPECT_EQ(out.jenis_jabatan.text, "struktural");
    EXPECT_EQ(out.skp.periode_mulai.text, "2019-01-01");
    EXPECT_EQ(out.skp.periode_selesai.text, "2019-12-31");
    ASSERT_EQ(out.skp.kegiatan.size(), 15U);
    const auto& k = out.skp.kegiatan[14];
    EXPECT_EQ(k.uraian.text, "Kegiatan 15");
    EXPECT_EQ(k.target.satuan.text, "laporan");
    EXPECT_EQ(k.target.satuan_waktu.text, "bulan");
    EXPECT_EQ(k.realisasi.waktu.text, "9.12");
    EXPECT_EQ(k.realisasi.kualitas.text, "88.125");
    EXPECT_EQ(k.realisasi.kualitas.notasi, Notasi::mesin);
    EXPECT_EQ(k.realisasi.biaya.text, "17500000");
    EXPECT_EQ(out.skp.kegiatan[3].dilaksanakan.text, "tidak");
    EXPECT_EQ(out.skp.tugas_tambahan.text, "4");
    EXPECT_EQ(out.skp.kreativitas.text, "3");
    EXPECT_TRUE(out.ada_perilaku);
    EXPECT_EQ(out.perilaku[5].text, "85");
    EXPECT_EQ(out.place_of("kegiatan[0].realisasi.waktu"), "Kinerja!N16");
    EXPECT_EQ(out.place_of("perilaku.kepemimpinan"), "Perilaku!C15");
    EXPECT_EQ(out.place_of("tugas_tambahan"), "Kinerja!Q33");
}

TEST(XlsxKosong, WhatCannotFitIsRefused) {
    FormulirMentah many = filled();
    many.skp.kegiatan.resize(201);
    EXPECT_EQ(formulir::tulis_xlsx("tidak-ditulis.xlsx", {}, figures(), &many).error().at(0).sentence.key,
              "formulir.tidak_muat_xlsx");
    FormulirMentah excused = filled();
    excused.skp.kegiatan[0].dikecualikan.set("bencana alam", Notasi::bebas);
    EXPECT_FALSE(formulir::tulis_xlsx("tidak-ditulis.xlsx", {}, figures(), &excused))
        << "the row would count again";
    EXPECT_FALSE(std::filesystem::exists("tidak-ditulis.xlsx"));
}

TEST(XlsxRumus, TheStepAt24PerCentIsAskedInWholeNumbers) {
    const formulir::Rumus rumus(figures());
    EXPECT_EQ(rumus.hemat("N16", "G16", formulir::Ketelitian::waktu),
              "IF(ROUND(25*N16-19*G16,9)>=0,(1.76*G16-N16)/G16*100,76-((1.76*G16-N16)/G16*100-100))");
    EXPECT_EQ(rumus.sebutan("R1"),
              "IF(R1=\"\",\"\",IF(R1>=91,\"Sangat "
              "Baik\",IF(R1>=76,\"Baik\",IF(R1>=61,\"Cukup\",IF(R1>=51,\"Kurang\",\"Buruk\")))))");
    EXPECT_EQ(rumus.tugas_tambahan("Q1"), "IF(N(Q1)>=7,3,IF(N(Q1)>=4,2,IF(N(Q1)>=1,1,0)))");
    EXPECT_EQ(rumus.bobot_skp("Z1"), "ROUND(ROUND(Z1*60/100,9),2)");
}
