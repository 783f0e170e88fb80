// The calculator, from the outside: what it says is what `teraju nilai` says, and nothing typed is lost.
#include "base/json.h"
#include "base/source_dir_for_tests.h"
#include "cli/run_for_tests.h"
#include "formulir/json_baca.h"
#include "formulir/xlsx_baca.h"
#include "http/html.h"
#include "web/halaman_uji.h"

#include <gmock/gmock.h>

#include <regex>

namespace uji {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// What a browser would send: every field of the page with the value that stands in it.
http::Fields fields_of(const std::string& page) {
    const auto text = [](std::string s) {
        for (const auto& [entity, sign] : {std::pair<std::string, std::string>{"&lt;", "<"},
                                           {"&gt;", ">"},
                                           {"&quot;", "\""},
                                           {"&#39;", "'"},
                                           {"&amp;", "&"}})
            for (auto at = s.find(entity); at != std::string::npos; at = s.find(entity, at + sign.size()))
                s.replace(at, entity.size(), sign);
        return s;
    };
    const auto attribute = [&](const std::string& tag, const std::string& name) {
        const std::regex pattern(" " + name + "=\"([^\"]*)\"");
        std::smatch found;
        return std::regex_search(tag, found, pattern) ? text(found[1]) : std::string();
    };
    const auto begin = page.find("<form method=\"post\" action=\"/kalkulator\"");
    const std::string form = page.substr(begin, page.find("</form>", begin) - begin);
    http::Fields fields;
    const std::regex piece("<input [^>]*>|<textarea [^>]*>\\n([^<]*)</textarea>|<select [^>]*>.*?</select>");
    for (std::sregex_iterator it(form.begin(), form.end(), piece), end; it != end; ++it) {
        const std::string tag = it->str();
        const std::string name = attribute(tag, "name");
        if (tag.starts_with("<textarea")) {
            fields.emplace_back(name, text((*it)[1]));
        } else if (tag.starts_with("<select")) {
            const std::regex chosen("<option( value=\"([^\"]*)\")? selected>([^<]*)");
            std::smatch found;
            std::string value;
            if (std::regex_search(tag, found, chosen)) value = found[1].matched ? found[2] : found[3];
            fields.emplace_back(name, text(value));
        } else if (attribute(tag, "type") != "checkbox" || tag.find(" checked") != std::string::npos) {
            fields.emplace_back(name, attribute(tag, "value"));
        }
    }
    return fields;
}

void set(http::Fields& fields, const std::string& name, const std::string& value) {
    for (auto& [key, old] : fields)
        if (key == name) {
            old = value;
            return;
        }
    fields.emplace_back(name, value);
}

std::string of_command(const std::string& file, const std::vector<std::string>& more = {}) {
    std::vector<std::string> args{"nilai", base::source_dir() + "/examples/" + file, "--format", "json"};
    args.insert(args.end(), more.begin(), more.end());
    return cli::teraju(args).out;
}

class Kalkulator : public HalamanUji {};

TEST_F(Kalkulator, IsOpenToEverybodyAndBeginsEmpty) {
    const Jawaban page = buka("/kalkulator");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.isi, HasSubstr("Kegiatan 3"));
    EXPECT_THAT(page.isi, Not(HasSubstr("Kegiatan 4")));
    EXPECT_THAT(page.isi, HasSubstr("Tidak ada yang disimpan."));
    EXPECT_THAT(page.isi, Not(HasSubstr("id=\"hasil\"")));
}

TEST_F(Kalkulator, GivesTheResultThatTheCommandGivesLetterByLetter) {
    for (const char* name : {"sekar-2019", "teguh-2019"}) {
        const Jawaban page = buka(std::string("/kalkulator?contoh=") + name);
        EXPECT_EQ(page.status, 200);
        const Jawaban result = kirim("/kalkulator/hasil", fields_of(page.isi));
        EXPECT_EQ(result.status, 200);
        EXPECT_EQ(result.isi, of_command(std::string(name) + ".json"));
        // The page shows the same figures.
        const auto json = base::parse_json(result.isi).value();
        std::string value = json.find("prestasi_kerja")->find("nilai")->written();
        std::replace(value.begin(), value.end(), '.', ',');
        EXPECT_THAT(page.isi, HasSubstr("<output>" + value + "</output>"));
        EXPECT_THAT(page.isi, HasSubstr(json.find("prestasi_kerja")->find("sebutan")->written()));
        for (const base::Json& step : *json.find("uraian")->as<base::Json::Array>()) {
            std::string formula;
            http::html::escape(formula, step.find("rumus")->written());
            EXPECT_THAT(page.isi, HasSubstr(formula));
        }
    }
}

TEST_F(Kalkulator, WhatIsUploadedIsWeighedLikeWhatIsTyped) {
    const Jawaban json =
        kirim_berkas("/kalkulator/berkas", "sekar.json", isi_berkas("examples/sekar-2019.json"));
    EXPECT_EQ(json.status, 200);
    EXPECT_EQ(kirim("/kalkulator/hasil", fields_of(json.isi)).isi, of_command("sekar-2019.json"));
    const Jawaban book = kirim("/kalkulator/xlsx", fields_of(json.isi));
    EXPECT_EQ(book.response.download_name, "formulir-kinerja.xlsx");
    ASSERT_TRUE(formulir::baca_xlsx(book.isi));
    const Jawaban again = kirim_berkas("/kalkulator/berkas", "sekar.xlsx", book.isi);
    EXPECT_EQ(again.status, 200);
    const auto value = [](const Jawaban& h) {
        const auto at = h.isi.find("<div class=\"hasil\">");
        return h.isi.substr(at, h.isi.find("</p></div>", at) - at);
    };
    EXPECT_EQ(value(again), value(json));
    const Jawaban form = kirim("/kalkulator/json", fields_of(json.isi));
    EXPECT_EQ(
        kirim("/kalkulator/hasil", fields_of(kirim_berkas("/kalkulator/berkas", "x.json", form.isi).isi)).isi,
        of_command("sekar-2019.json"));
}

TEST_F(Kalkulator, AFileOfManyFormsIsListedAndOneOfThemOpened) {
    const Jawaban page = kirim_berkas("/kalkulator/berkas", "subbagian.csv",
                                      isi_berkas("examples/subbagian-2019.csv"), {{"ke", "3"}});
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.isi, HasSubstr("6 formulir. Yang dibuka di bawah: formulir ke-3."));
    const auto all = base::parse_json(of_command("subbagian-2019.csv")).value();
    for (const base::Json& one : *all.as<base::Json::Array>()) {
        EXPECT_THAT(page.isi, HasSubstr(one.find("pegawai")->find("nama")->written()));
        std::string value = one.find("prestasi_kerja")->find("nilai")->written();
        std::replace(value.begin(), value.end(), '.', ',');
        EXPECT_THAT(page.isi, HasSubstr("<td class=\"angka\">" + value + "</td>"));
    }
}

TEST_F(Kalkulator, EveryErrorStandsAtItsFieldAndWhatWasTypedStays) {
    http::Fields fields = fields_of(buka("/kalkulator?contoh=sekar-2019").isi);
    set(fields, "rq1", "850");
    set(fields, "tw2", "dua belas");
    set(fields, "rk4", "");
    set(fields, "p3", "101");
    set(fields, "kreativitas", "5");
    const Jawaban page = kirim("/kalkulator", fields);
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.isi, HasSubstr("<title>Galat: "));
    for (const char* link : {"#rq1", "#tw2", "#rk4", "#p3", "#kreativitas"})
        EXPECT_THAT(page.isi, HasSubstr(std::string("<li><a href=\"") + link + "\">"));
    EXPECT_THAT(page.isi, HasSubstr("Kegiatan 1, realisasi kualitas</a>: Isi angka 0 sampai 100. Mungkin "
                                    "maksud Anda 85. Tertulis 850."));
    EXPECT_THAT(page.isi, HasSubstr("id=\"g-rq1\""));
    const http::Fields after = fields_of(page.isi);
    for (const auto& [name, value] : fields)
        if (name != "aksi" && name != "csrf") EXPECT_EQ(http::value_of(after, name), value) << name;
}

// Six activities, all with costs, six marks, warnings: the heaviest page that an office sees every day.
http::Fields six_activities() {
    http::Fields fields{{"nama", "Drs. Teguh Rekaan, M.Si."},
                        {"nip", "19690231 199403 1 902"},
                        {"jenis", "struktural"},
                        {"mulai", "2019-01-01"},
                        {"selesai", "2019-12-31"},
                        {"tugas", "4"},
                        {"kreativitas", "3"}};
    const char* const rows[6][9] = {
        {"Melaksanakan audit operasional atas perangkat daerah", "6", "LHA", "12", "18.000.000", "6", "88",
         "12", "17.100.000"},
        {"Mereviu laporan keuangan pemerintah daerah", "1", "laporan", "3", "2.400.000", "1", "90", "3",
         "1.200.000"},
        {"Mengevaluasi SAKIP perangkat daerah", "8", "LHE", "6", "9.600.000", "8", "86", "5", "9.216.000"},
        {"Memantau tindak lanjut hasil pemeriksaan", "4", "laporan", "12", "3.100.000", "4", "90", "13",
         "3.400.000"},
        {"Menyusun kertas kerja audit", "36", "KKA", "12", "1.250.000", "35", "87", "12", "1.250.000"},
        {"Melaksanakan probity audit pengadaan", "2", "laporan", "6", "4.000.000", "2", "85", "4",
         "3.880.000"}};
    for (int i = 0; i < 6; ++i) {
        const std::string n = std::to_string(i + 1);
        const char* const names[9] = {"u", "tk", "sk", "tw", "tb", "rk", "rq", "rw", "rb"};
        for (int c = 0; c < 9; ++c) fields.emplace_back(names[c] + n, rows[i][c]);
        fields.emplace_back("tq" + n, "100");
        fields.emplace_back("sw" + n, "bulan");
    }
    for (int p = 1; p <= 6; ++p) fields.emplace_back("p" + std::to_string(p), std::to_string(80 + p));
    return fields;
}

TEST_F(Kalkulator, SixActivitiesFitIntoTheFirstView) {
    masuk("administrator"); // with navigation, token and key
    http::Fields fields = six_activities();
    const Jawaban result = kirim("/kalkulator", fields);
    EXPECT_EQ(result.status, 200);
    EXPECT_LE(bita_pertama(result.isi), 14'336U);
    for (const char* wrong : {"rk1", "rq2", "tw3", "tk4", "rb5", "rw6", "p3", "kreativitas"})
        set(fields, wrong, "dua");
    const Jawaban errors = kirim("/kalkulator", fields);
    EXPECT_EQ(errors.status, 422);
    EXPECT_LE(bita_pertama(errors.isi), 14'336U);
    std::printf("six activities: %zu bytes with the result, %zu with eight errors\n",
                bita_pertama(result.isi), bita_pertama(errors.isi));
}

TEST_F(Kalkulator, RowsAreAddedAndTakenAwayWithoutScript) {
    http::Fields fields = fields_of(buka("/kalkulator?contoh=sekar-2019").isi);
    set(fields, "aksi", "hapus-2");
    const http::Fields less = fields_of(kirim("/kalkulator", fields).isi);
    EXPECT_FALSE(http::has(less, "u4"));
    EXPECT_EQ(http::value_of(less, "u2"), http::value_of(fields, "u3"));
    set(fields, "aksi", "tambah");
    const Jawaban more = kirim("/kalkulator", fields);
    EXPECT_EQ(more.status, 200);
    EXPECT_TRUE(http::has(fields_of(more.isi), "u5"));
    EXPECT_THAT(more.isi, Not(HasSubstr("class=\"ring\""))) << "an empty new row is no error";
}

TEST_F(Kalkulator, AFormThatTheGridCannotHoldIsWeighedWhole) {
    const std::string form = R"({"pegawai":{"nama":"Sekar Fiktif"},"kegiatan":[
        {"uraian":"A","target":{"kuantitas":1,"waktu":12},"realisasi":{"kuantitas":1,"kualitas":90,"waktu":12}},
        {"uraian":"B","target":{"kuantitas":1,"waktu":12},"realisasi":{"kuantitas":0,"kualitas":0,"waktu":0},"dikecualikan":"banjir"}]})";
    const Jawaban page = kirim_berkas("/kalkulator/berkas", "form.json", form);
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.isi, HasSubstr("2. B (dikecualikan)"));
    const http::Fields fields = fields_of(page.isi);
    EXPECT_THAT(std::string(http::value_of(fields, "naskah")), HasSubstr("banjir"));
    EXPECT_EQ(kirim("/kalkulator", fields).status, 200);
    EXPECT_EQ(kirim("/kalkulator/xlsx", fields).status, 422) << "form I-e has no place for it, and says so";
}

TEST_F(Kalkulator, FilesThatAreNoFormsSaySo) {
    EXPECT_EQ(kirim("/kalkulator/berkas", {}).status, 422);
    const Jawaban page = kirim_berkas("/kalkulator/berkas", "x.csv", "a,b\n1,2\n");
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.isi, HasSubstr("class=\"ring\""));
    const Jawaban book = kirim_berkas("/kalkulator/berkas", "x.xlsx", "PK\x03\x04rusak");
    EXPECT_EQ(book.status, 422);
}

TEST_F(Kalkulator, WordsAreNeverMarkup) {
    http::Fields fields = fields_of(buka("/kalkulator?contoh=sekar-2019").isi);
    set(fields, "u1", "</textarea><script>alert(1)</script>");
    set(fields, "nama", "\"><img src=x>");
    set(fields, "sk1", "'><b>");
    set(fields, "sw1", "<i>bln");
    const Jawaban page = kirim("/kalkulator", fields);
    EXPECT_THAT(page.isi, Not(HasSubstr("<script>alert")));
    EXPECT_THAT(page.isi, Not(HasSubstr("<img")));
    EXPECT_EQ(http::value_of(fields_of(page.isi), "u1"), "</textarea><script>alert(1)</script>");
}

TEST_F(Kalkulator, NothingIsStored) {
    const auto files = [&] {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(kantor.folder.path()))
            if (!entry.path().filename().string().starts_with("teraju.db") &&
                entry.path().filename() != "unggahan")
                names.push_back(entry.path().filename().string());
        return names;
    };
    const auto before = files();
    journal::Kepala head_before, head_after;
    baca([&](kantor::Baca& db) { head_before = db.kepala_jurnal(kantor.office); });
    const Jawaban page =
        kirim_berkas("/kalkulator/berkas", "sekar.json", isi_berkas("examples/sekar-2019.json"));
    kirim("/kalkulator/xlsx", fields_of(page.isi));
    baca([&](kantor::Baca& db) { head_after = db.kepala_jurnal(kantor.office); });
    EXPECT_EQ(files(), before);
    EXPECT_EQ(head_before.nomor, head_after.nomor);
}

TEST_F(Kalkulator, TheEmptyFormIsAWorkbook) {
    const Jawaban book = buka("/kalkulator/formulir.xlsx");
    EXPECT_EQ(book.response.download_name, "formulir-kinerja-kosong.xlsx");
    EXPECT_TRUE(book.isi.starts_with("PK\x03\x04"));
}

} // namespace
} // namespace uji
