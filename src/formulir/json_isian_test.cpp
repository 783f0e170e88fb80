#include "base/source_dir_for_tests.h"
#include "formulir/json_baca.h"
#include "formulir/json_isian.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

namespace formulir {
namespace {

std::string example(const std::string& name) {
    std::ifstream file(base::source_dir() + "/examples/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

FormulirMentah read(const std::string& json) {
    auto forms = baca_json(json);
    if (!forms) throw std::logic_error(std::string(forms.error().front().sentence.key));
    if (!forms->peringatan.empty())
        throw std::logic_error("unknown member " + forms->peringatan.front().place);
    return std::move(forms->formulir.front());
}

TEST(JsonIsian, WhatIsWrittenIsReadAgainAsTheSameForm) {
    for (const char* name : {"sekar-2019.json", "teguh-2019.json"}) {
        const std::string once = json_isian(read(example(name)));
        EXPECT_EQ(json_isian(read(once)), once) << name;
        EXPECT_NE(once.find("\"kegiatan\""), std::string::npos);
    }
}

TEST(JsonIsian, WhoAssessedAndWhereComesAlong) {
    const std::string once = json_isian(read(
        R"json({"pegawai":{"nama":"Sekar Fiktif","nip":"1","pangkat":"Penata (III/c)","jabatan":"Auditor","unit":"Irban II"},
"penilai":{"nama":"Nirmala Ibarat","jabatan":"Irban"},"atasan_penilai":{"nama":"Surya Ilustrasi","nip":"2"},
"instansi":"Inspektorat","daerah":"Kabupaten Contoh Raya","tempat":"Contoh Raya","rekomendasi":"Ikut diklat",
"kegiatan":[]
})json"));
    const FormulirMentah again = read(once);
    EXPECT_EQ(again.unit.text, "Irban II");
    EXPECT_EQ(again.penilai.nama.text, "Nirmala Ibarat");
    EXPECT_EQ(again.penilai.jabatan.text, "Irban");
    EXPECT_EQ(again.atasan_penilai.nip.text, "2");
    EXPECT_EQ(again.tempat.text, "Contoh Raya");
    EXPECT_EQ(json_isian(again), once);
}

TEST(JsonIsian, NumbersLoseTheirNotationAndNothingElse) {
    FormulirMentah f;
    f.nama.set("Sekar Fiktif", Notasi::indonesia);
    KegiatanMentah& k = f.skp.kegiatan.emplace_back();
    k.target.kuantitas.set("1.500", Notasi::indonesia);
    k.target.waktu.set("1.5", Notasi::mesin);
    k.target.kualitas.set("1,2340", Notasi::indonesia);
    k.target.biaya.set("Rp 17.100.000", Notasi::indonesia);
    k.realisasi.kuantitas.set("dua belas", Notasi::indonesia);
    k.angka_kredit.set("0,125", Notasi::indonesia);
    const std::string text = json_isian(f, 0);
    EXPECT_EQ(
        text,
        R"({"pegawai":{"nama":"Sekar Fiktif"},"kegiatan":[{"target":{"kuantitas":1500,"kualitas":1.234,)"
        R"("waktu":1.5,"biaya":17100000},"realisasi":{"kuantitas":"dua belas"},"angka_kredit":0.125}]})");
    const FormulirMentah back = read(text);
    EXPECT_EQ(baca_angka(back.skp.kegiatan[0].target.kualitas), angka::Rational(1234, 1000));
}

TEST(JsonIsian, ExcusesOtherTargetsAndOtherSkpsAreKept) {
    const std::string text =
        R"({"kegiatan":[{"uraian":"A","target":{"kuantitas":1,"waktu":1},"realisasi":{},"dikecualikan":"banjir"},
        {"uraian":"B","target":{"kuantitas":1,"waktu":1},"realisasi":{},"dilaksanakan":false,
         "target_ulang":{"kuantitas":2,"waktu":3,"alasan":"sakit"}}],
        "skp_lain":[{"periode":{"mulai":"2019-01-01","selesai":"2019-06-30"},"kegiatan":[],"tugas_tambahan":2}]})";
    const std::string once = json_isian(read(text), 0);
    EXPECT_THAT(once, ::testing::HasSubstr(R"("dikecualikan":"banjir")"));
    EXPECT_THAT(once, ::testing::HasSubstr(R"("target_ulang":{"kuantitas":2,"waktu":3,"alasan":"sakit"})"));
    EXPECT_THAT(once, ::testing::HasSubstr(
                          R"("skp_lain":[{"periode":{"mulai":"2019-01-01","selesai":"2019-06-30"})"));
    EXPECT_EQ(json_isian(read(once), 0), once);
}

} // namespace
} // namespace formulir
