// Steps "Periksa" and "Input" as their people meet them.
#include "web/halaman_uji.h"
#include "web/kasus_contoh.h"

#include <fmt/format.h>

#include <regex>

namespace uji {
namespace {

using sop::Kerja;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class HalamanPeriksa : public HalamanUji {
  protected:
    std::string di(berkas::BerkasId id, const char* page) {
        return fmt::format("/berkas/{}/{}", id.value(), page);
    }
    // Every line of the sheet "sesuai".
    http::Fields semua_sesuai(berkas::BerkasId id, const char* act) {
        http::Fields form{{"aksi", act}, {"langkah", "1"}};
        for (const auto& line : kasus.lembar(kasus.berkas(id)).baris)
            form.emplace_back("j." + line.kunci, "sesuai");
        return form;
    }
    static void ganti(http::Fields& form, const std::string& name, const std::string& value) {
        for (auto& [n, v] : form)
            if (n == name) {
                v = value;
                return;
            }
        form.emplace_back(name, value);
    }
    // The figures and reasons of the entry as a page shows them.
    http::Fields sama(const std::string& html, berkas::BerkasId id, const char* act) {
        http::Fields form{{"aksi", act}};
        for (auto& [name, value] : input_contoh(id, act)) {
            if (name == "aksi") continue;
            for (const std::string& field :
                 {name, "a." + name.substr(2, 2) + "realisasi." + name.substr(4)}) {
                std::smatch found;
                const std::regex shown(" name=\"" + field + "\"[^>]* value=\"([^\"]*)\"");
                if (std::regex_search(html, found, shown)) form.emplace_back(field, found[1].str());
            }
        }
        return form;
    }
    http::Fields input_contoh(berkas::BerkasId id, const char* act) {
        http::Fields form{{"aksi", act}};
        for (const auto& k : kasus.isi(id).kegiatan) {
            const std::string n = std::to_string(k.rencana.id);
            form.emplace_back("r." + n + ".kuantitas", angka::decimal(k.realisasi.kuantitas, 0));
            form.emplace_back("r." + n + ".kualitas", angka::decimal(k.realisasi.kualitas, 0));
            form.emplace_back("r." + n + ".waktu", angka::decimal(k.realisasi.waktu, 0));
            if (k.rencana.target.biaya.sign() > 0)
                form.emplace_back("r." + n + ".biaya", angka::decimal(k.realisasi.biaya, 0));
        }
        return form;
    }

    KasusContoh kasus{kantor};
};

TEST_F(HalamanPeriksa, ShowsWhatTheMachineFoundGravestFirstAndEveryLine) {
    const auto id = kasus.buka(false); // nobody attached anything
    kasus.maju(id, Kerja::periksa);
    masuk("kasubbag");
    const Jawaban page = buka(di(id, "periksa"));
    ASSERT_EQ(page.status, 200);
    EXPECT_THAT(page.isi, HasSubstr("Kegiatan 1: ada realisasi, tetapi belum ada bukti dukung."));
    EXPECT_THAT(page.isi, HasSubstr("Kegiatan 6: waktu hemat 33,33%, di atas batas 24%"));
    EXPECT_LT(page.isi.find("belum ada bukti dukung"), page.isi.find("waktu hemat 33,33%"));
    for (const auto& line : kasus.lembar(kasus.berkas(id)).baris)
        EXPECT_THAT(page.isi, HasSubstr("name=\"j." + line.kunci + "\"")) << line.kunci;
    EXPECT_LE(bita_pertama(page.isi), 14'336U);
}

TEST_F(HalamanPeriksa, EveryPageSaysHowMuchWaitsUntilItIsSentOn) {
    const auto id = kasus.sampai(Kerja::periksa);
    masuk("kasubbag");
    const auto pill = [&] { // beside the own plan, which is overdue
        const std::string page = buka("/sop").isi;
        const std::size_t at = page.find("class=\"jml lewat\">");
        return at == std::string::npos ? "" : page.substr(at + 18, page.find("</span>", at) - at - 18);
    };
    EXPECT_EQ(pill(), "2<span class=\"sr\"> tugas, ada yang lewat norma");
    EXPECT_EQ(isi_dan_kirim(di(id, "periksa"), semua_sesuai(id, "lolos")).status, 303);
    EXPECT_EQ(pill(), "1<span class=\"sr\"> tugas, ada yang lewat norma");
}

TEST_F(HalamanPeriksa, PassesOnlyAWholeSheetAndKeepsWhatWasAnswered) {
    const auto id = kasus.sampai(Kerja::periksa);
    masuk("kasubbag");
    http::Fields form = semua_sesuai(id, "lolos");
    ganti(form, "j.2.bukti", "");
    ganti(form, "c.1.angka", "sudah dibandingkan");
    const Jawaban refused = isi_dan_kirim(di(id, "periksa"), form);
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.isi, HasSubstr("href=\"#j.2.bukti\""));
    EXPECT_THAT(refused.isi, HasSubstr("sudah dibandingkan"));
    EXPECT_EQ(kasus.berkas(id).kerja, Kerja::periksa);

    ganti(form, "j.2.bukti", "tidak");
    const Jawaban passed = isi_dan_kirim(di(id, "periksa"), form);
    EXPECT_EQ(passed.ke, di(id, "").substr(0, di(id, "").size() - 1) + "?selesai=lolos");
    EXPECT_EQ(kasus.berkas(id).kerja, Kerja::input);
    EXPECT_EQ(kasus.dokumen(id, berkas::JenisDokumen::lembar_periksa).size(), 1U);
}

TEST_F(HalamanPeriksa, ALineToBeMendedKeepsItFromPassingAndSendsItBackWithItsNote) {
    const auto id = kasus.sampai(Kerja::periksa);
    masuk("kasubbag");
    http::Fields form = semua_sesuai(id, "lolos");
    ganti(form, "j.2.bukti", "perbaiki");
    EXPECT_EQ(isi_dan_kirim(di(id, "periksa"), form).status, 422);
    ganti(form, "aksi", "kembali");
    const Jawaban silent = isi_dan_kirim(di(id, "periksa"), form);
    EXPECT_EQ(silent.status, 422) << "nobody said what";
    EXPECT_THAT(silent.isi, HasSubstr("Tulis apa yang harus diperbaiki"));
    ganti(form, "c.2.bukti", "halaman 2 tidak terbaca");
    EXPECT_EQ(isi_dan_kirim(di(id, "periksa"), form).status, 303);
    EXPECT_EQ(kasus.berkas(id).kerja, Kerja::kumpul);

    // The sheet stays, and the employee reads it; what is to be mended leads to its place on the form (every #link is checked to exist).
    masuk("auditor");
    const Jawaban mend = buka(di(id, "kinerja"));
    EXPECT_THAT(mend.isi, AllOf(HasSubstr("Yang perlu diperbaiki"), HasSubstr("<a href=\"#k2\">"),
                                HasSubstr("id=\"k2\"")));
    const Jawaban sheet = buka(di(id, "lembar/1"));
    EXPECT_EQ(sheet.status, 200);
    EXPECT_THAT(sheet.isi, HasSubstr("halaman 2 tidak terbaca"));
    EXPECT_THAT(sheet.isi, HasSubstr("hemat waktu di atas batas"));
    EXPECT_EQ(buka(di(id, "lembar/2")).status, 404);

    // Handed in again: the one who checks sees what he had asked for; both sheets and both forms are kept.
    kasus.maju(id, Kerja::periksa);
    masuk("kasubbag");
    EXPECT_THAT(buka(di(id, "periksa")).isi,
                HasSubstr("Pemeriksaan lalu: perlu diperbaiki, halaman 2 tidak terbaca"));
    EXPECT_EQ(isi_dan_kirim(di(id, "periksa"), semua_sesuai(id, "lolos")).status, 303);
    EXPECT_EQ(kasus.dokumen(id, berkas::JenisDokumen::lembar_periksa).size(), 2U);
    EXPECT_THAT(buka(di(id, "lembar/1")).isi, HasSubstr("halaman 2 tidak terbaca"));
}

TEST_F(HalamanPeriksa, IsOpenToTheKasubbagAndHisDeputyAlone) {
    const auto id = kasus.sampai(Kerja::periksa);
    for (const char* who : {"auditor", "irban", "administrator", "juru_ketik", "staf", "irban_lain"}) {
        masuk(who);
        EXPECT_EQ(buka(di(id, "periksa")).status, 404) << who;
        EXPECT_EQ(kirim(di(id, "periksa"), semua_sesuai(id, "lolos")).status, 404) << who;
    }
    masuk("wakil");
    EXPECT_EQ(buka(di(id, "periksa")).status, 200);
    EXPECT_EQ(kasus.berkas(id).kerja, Kerja::periksa);
}

TEST_F(HalamanPeriksa, WhoComesSecondIsToldSo) {
    const auto id = kasus.sampai(Kerja::periksa);
    const http::Fields stale = semua_sesuai(id, "lolos");
    masuk("kasubbag");
    const std::string open = buka(di(id, "periksa")).isi;
    masuk("wakil");
    ASSERT_EQ(isi_dan_kirim(di(id, "periksa"), stale).status, 303);
    masuk("kasubbag");
    const Jawaban late = kirim_dari(open, di(id, "periksa"), stale);
    EXPECT_EQ(late.status, 422);
    EXPECT_THAT(late.isi, HasSubstr("Dara Misalnya"));
    EXPECT_EQ(buka(di(id, "periksa")).status, 303) << "it is not here any more";
}

TEST_F(HalamanPeriksa, AChangedFigureNeedsItsReasonAndTheOldOneStaysBesideIt) {
    const auto id = kasus.sampai(Kerja::input);
    masuk("juru_ketik");
    const Jawaban page = buka(di(id, "input"));
    ASSERT_EQ(page.status, 200);
    EXPECT_THAT(page.isi, HasSubstr("Tirta Perumpamaan"));
    EXPECT_THAT(page.isi, HasSubstr("Nirmala Ibarat"));
    EXPECT_LE(bita_pertama(page.isi), 14'336U);
    http::Fields form = input_contoh(id, "simpan");
    ganti(form, "r.5.kuantitas", "36");
    const Jawaban refused = isi_dan_kirim(di(id, "input"), form);
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.isi, HasSubstr("Angka 35 diubah menjadi 36: tulis alasannya."));
    EXPECT_THAT(refused.isi, HasSubstr("value=\"36\""));
    EXPECT_THAT(refused.isi, HasSubstr("data-k=\"Terkumpul\">35<"));
    ganti(form, "a.5.realisasi.kuantitas", "KKA terakhir belum terhitung");
    EXPECT_EQ(isi_dan_kirim(di(id, "input"), form).ke, di(id, "input?selesai=simpan"));
    EXPECT_EQ(kasus.isi(id).kegiatan[4].realisasi.kuantitas, angka::Rational(36));
    EXPECT_THAT(buka(di(id, "input")).isi, HasSubstr("KKA terakhir belum terhitung"));

    http::Fields on = input_contoh(id, "serahkan");
    EXPECT_EQ(isi_dan_kirim(di(id, "input"), on).ke, "/?selesai=serahkan")
        << "a typist does not look into the case";
    EXPECT_EQ(kasus.berkas(id).kerja, Kerja::validasi);
    masuk("irban");
    const Jawaban validation = buka(di(id, "nilai")); // one visit: the Irban is the assessor too
    EXPECT_THAT(validation.isi, HasSubstr("KKA terakhir belum terhitung"));
}

TEST_F(HalamanPeriksa, WhatWasTypedIsShownAgainUntilItIsHandedOn) {
    const auto id = kasus.sampai(Kerja::periksa);
    masuk("kasubbag");
    const http::Fields half{{"j.1.angka", "perbaiki"}, {"c.1.angka", "beda dengan LHA"}};
    const std::string sheet = buka(di(id, "periksa")).isi;
    EXPECT_EQ(kirim_dari(sheet, di(id, "periksa/draf"), half).isi,
              R"({"urut":1,"dasar":2,"pukul":"08.00","ubah":{}})");
    EXPECT_THAT(buka(di(id, "periksa")).isi, HasSubstr("value=\"beda dengan LHA\""));
    masuk("wakil"); // his own desk, but he sees that the Kasubbag has begun, and with what
    const std::string other = buka(di(id, "periksa")).isi;
    EXPECT_THAT(other, Not(HasSubstr("value=\"beda dengan LHA\"")));
    EXPECT_THAT(other,
                HasSubstr("Wulan Percontohan juga mengisi formulir ini, drafnya tersimpan pukul 08.00."));
    EXPECT_THAT(other, HasSubstr("Perlu diperbaiki (di sini kosong)"));
    masuk("auditor");
    EXPECT_EQ(kirim(di(id, "periksa/draf"), half).status, 404);
    masuk("kasubbag");
    ASSERT_EQ(isi_dan_kirim(di(id, "periksa"), semua_sesuai(id, "lolos")).status, 303);
    EXPECT_EQ(kirim_dari(sheet, di(id, "periksa/draf"), half).status, 422) << "it is nobody's sheet any more";

    masuk("juru_ketik");
    const std::string entry = buka(di(id, "input")).isi;
    http::Fields typed = input_contoh(id, "");
    ganti(typed, "r.1.kuantitas", "lima setengah");
    EXPECT_EQ(kirim_dari(entry, di(id, "input/draf"), typed).status, 200);
    EXPECT_THAT(buka(di(id, "input")).isi, HasSubstr("value=\"lima setengah\""));
    ASSERT_EQ(isi_dan_kirim(di(id, "input"), input_contoh(id, "serahkan")).status, 303);
}

TEST_F(HalamanPeriksa, AnswersAboutAnOlderFormAreNotTakenForTheNewOne) {
    const auto id = kasus.sampai(Kerja::periksa);
    masuk("kasubbag");
    const std::string old = buka(di(id, "periksa")).isi;
    masuk("wakil"); // sends it back; the employee hands in a new version
    http::Fields back = semua_sesuai(id, "kembali");
    ganti(back, "alasan", "Kuantitas kegiatan 1 keliru");
    ASSERT_EQ(isi_dan_kirim(di(id, "periksa"), back).status, 303);
    auto isi = kasus.isi(id);
    isi.kegiatan[0].realisasi.kuantitas = 5;
    ASSERT_TRUE(berkas::serahkan(kasus.meja(), kasus.asal("auditor"), {id, kasus.berkas(id).kunci},
                                 berkas::SimpanIsi{isi, {}}));
    masuk("kasubbag");
    const Jawaban late = kirim_dari(old, di(id, "periksa"), semua_sesuai(id, "lolos"));
    EXPECT_EQ(late.status, 422);
    EXPECT_THAT(late.isi, HasSubstr("sudah berganti versi"));
    EXPECT_EQ(kasus.berkas(id).kerja, Kerja::periksa);
}

TEST_F(HalamanPeriksa, TheSheetOfASessionThatDiedComesBackAfterSigningIn) {
    const auto id = kasus.sampai(Kerja::periksa);
    masuk("kasubbag");
    http::Fields form = medan_tersembunyi(buka(di(id, "periksa")).isi);
    form.emplace_back("c.1.angka", "beda dengan LHA");
    http::Fields sign_in{{"ke", di(id, "periksa")}, {"orang", std::to_string(kantor.id("kasubbag").value())}};
    for (const auto& [name, value] : form) sign_in.emplace_back("titip." + name, value);
    const Jawaban back = kantor.kirim("", "/masuk/latihan", sign_in);
    EXPECT_EQ(back.ke, di(id, "periksa?kabar=pulih"));
    EXPECT_THAT(buka(di(id, "periksa")).isi, HasSubstr("value=\"beda dengan LHA\""));
}

// Rule (berkas/giliran.h, hak.h): in the lane of the employee the figures of Kerja::input may be typed by the employee and by a typist
// with a mandate. It is the one place of the SOP where two different people of equal standing write the same form.
TEST_F(HalamanPeriksa, EmployeeAndTypistWriteOneEntryAndEachSeesTheOthersChange) {
    const auto id = kasus.sampai(Kerja::input);
    masuk("auditor");
    const std::string mine = buka(di(id, "input")).isi;
    masuk("juru_ketik");
    const std::string hers = buka(di(id, "input")).isi;

    // The employee keeps a draft: the typist is told so, field by field.
    masuk("auditor");
    http::Fields typed = input_contoh(id, "");
    ganti(typed, "r.1.kuantitas", "5");
    ganti(typed, "a.1.realisasi.kuantitas", "Satu LHA belum terbit");
    ASSERT_EQ(kirim_dari(mine, di(id, "input/draf"), typed).status, 200);
    masuk("juru_ketik");
    EXPECT_THAT(buka(di(id, "input")).isi, AllOf(HasSubstr("Sekar Fiktif juga mengisi formulir ini"),
                                                 HasSubstr("Kegiatan 1, kuantitas: 5 (di sini 6)")));

    // The typist saves a version. What only she changed comes to the employee with his next save, and he has to look.
    http::Fields other = input_contoh(id, "simpan");
    ganti(other, "r.2.waktu", "2");
    ganti(other, "a.2.realisasi.waktu", "Menurut surat tugas");
    ASSERT_EQ(kirim_dari(hers, di(id, "input"), other).status, 303);
    masuk("auditor");
    ganti(typed, "aksi", "simpan");
    const Jawaban looked = kirim_dari(mine, di(id, "input"), typed);
    EXPECT_EQ(looked.status, 422);
    EXPECT_THAT(looked.isi,
                AllOf(HasSubstr("2 isian diperbarui Tirta Perumpamaan sesudah halaman ini dibuka."),
                      HasSubstr("value=\"Menurut surat tugas\""),
                      HasSubstr("value=\"Satu LHA belum terbit\"")));
    ASSERT_EQ(kirim_dari(looked.isi, di(id, "input"), sama(looked.isi, id, "simpan")).status, 303);
    EXPECT_EQ(kasus.isi(id).kegiatan[0].realisasi.kuantitas, angka::Rational(5));
    EXPECT_EQ(kasus.isi(id).kegiatan[1].realisasi.waktu, angka::Rational(2)) << "nothing was written over";

    // Both change the same figure: it is asked, with both values and the name.
    masuk("juru_ketik");
    const std::string open = buka(di(id, "input")).isi;
    masuk("auditor");
    http::Fields four = sama(buka(di(id, "input")).isi, id, "simpan");
    ganti(four, "r.1.kuantitas", "4");
    ASSERT_EQ(isi_dan_kirim(di(id, "input"), four).status, 303);
    masuk("juru_ketik");
    http::Fields seven = sama(open, id, "simpan");
    ganti(seven, "r.1.kuantitas", "7");
    const Jawaban clash = kirim_dari(open, di(id, "input"), seven);
    EXPECT_EQ(clash.status, 409);
    EXPECT_THAT(clash.isi, AllOf(HasSubstr("Sekar Fiktif menyimpan formulir ini sesudah Anda membukanya."),
                                 HasSubstr("<legend>Kegiatan 1, kuantitas</legend>"),
                                 HasSubstr("Isian Anda di sini: <strong>7</strong>"),
                                 HasSubstr("Isian Sekar Fiktif: <strong>4</strong>")));
    EXPECT_EQ(kasus.isi(id).kegiatan[0].realisasi.kuantitas, angka::Rational(4));
}

TEST_F(HalamanPeriksa, WhatIsKeptAsADraftIsNotTakenBackByAVersionThatNeverTouchedIt) {
    const auto id = kasus.sampai(Kerja::input);
    masuk("juru_ketik");
    const std::string hers = buka(di(id, "input")).isi;
    masuk("auditor");
    http::Fields typed = input_contoh(id, "");
    ganti(typed, "r.1.kuantitas", "5");
    ganti(typed, "a.1.realisasi.kuantitas", "Satu LHA belum terbit");
    ASSERT_EQ(kirim_dari(buka(di(id, "input")).isi, di(id, "input/draf"), typed).status, 200);
    const std::string mine = buka(di(id, "input")).isi; // shows the draft
    masuk("juru_ketik");
    http::Fields other = input_contoh(id, "simpan");
    ganti(other, "r.2.waktu", "2");
    ganti(other, "a.2.realisasi.waktu", "Menurut surat tugas");
    ASSERT_EQ(kirim_dari(hers, di(id, "input"), other).status, 303);
    masuk("auditor");
    ganti(typed, "a.1.realisasi.kuantitas", "Satu LHA belum terbit sampai Desember"); // changed once more
    const Jawaban kept = kirim_dari(mine, di(id, "input/draf"), typed);
    EXPECT_EQ(kept.status, 200) << kept.isi;
    EXPECT_THAT(kept.isi, AllOf(HasSubstr("\"r.2.waktu\":\"2\""), Not(HasSubstr("r.1.kuantitas"))));
    EXPECT_THAT(buka(di(id, "input")).isi, HasSubstr("value=\"Satu LHA belum terbit sampai Desember\""));
}

TEST_F(HalamanPeriksa, OnlyTheEmployeeWritesTheFormOfCollecting) {
    const auto id = kasus.sampai(Kerja::kumpul);
    masuk("auditor");
    EXPECT_EQ(buka(di(id, "kinerja")).status, 200);
    for (const char* who : {"juru_ketik", "irban", "wakil", "kasubbag"}) {
        masuk(who);
        EXPECT_EQ(buka(di(id, "kinerja")).status, 404) << who;
    }
}

TEST_F(HalamanPeriksa, TheEntryNamesWhatIsNotANumber) {
    const auto id = kasus.sampai(Kerja::input);
    masuk("auditor");
    http::Fields form = input_contoh(id, "serahkan");
    ganti(form, "r.1.kualitas", "850");
    ganti(form, "r.2.waktu", "tiga");
    ganti(form, "r.3.biaya", "");
    const Jawaban refused = isi_dan_kirim(di(id, "input"), form);
    EXPECT_EQ(refused.status, 422);
    for (const char* field : {"#r.1.kualitas", "#r.2.waktu", "#r.3.biaya"})
        EXPECT_THAT(refused.isi, HasSubstr(std::string("href=\"") + field)) << field;
    EXPECT_THAT(refused.isi, HasSubstr("value=\"tiga\""));
    EXPECT_EQ(kasus.berkas(id).kerja, Kerja::input);
}

TEST_F(HalamanPeriksa, WhoAssessesDoesNotType) {
    const auto id = kasus.sampai(Kerja::input);
    for (const char* who : {"irban", "wakil", "kasubbag", "administrator", "staf"}) {
        masuk(who);
        EXPECT_EQ(buka(di(id, "input")).status, 404) << who;
        EXPECT_EQ(kirim(di(id, "input"), input_contoh(id, "serahkan")).status, 404) << who;
    }
    EXPECT_EQ(kasus.berkas(id).kerja, Kerja::input);
}

} // namespace
} // namespace uji
