// Reminders, the digest's switch and the calendar feed, as visitors meet them.
#include "berkas/pengingat.h"
#include "berkas/ringkasan.h"
#include "web/halaman_uji.h"

#include <regex>

namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using uji::Jawaban;

class PengirimUji final : public berkas::Pengirim {
  public:
    base::Result<void> kirim(const kantor::AturanSurel&, const berkas::Surat& letter) override {
        if (mati) return base::refuse(base::say("surel.tidak_terkirim"), "554 ditolak");
        terkirim.push_back(letter);
        return {};
    }
    bool mati = false;
    std::vector<berkas::Surat> terkirim;
};

class HalamanPengingat : public uji::HalamanUji {
  protected:
    void putaran() {
        std::unique_ptr<pegawai::Organisasi> people;
        baca([&](kantor::Baca& db) {
            people = std::make_unique<pegawai::Organisasi>(db.susunan(kantor.office));
        });
        const berkas::Meja desk{*kantor.store,
                                kantor.clock,
                                kantor.random,
                                kantor.office,
                                *people,
                                kantor.perkakas->kalender,
                                kantor.perkakas->timbangan,
                                kantor.perkakas->sop};
        ASSERT_TRUE(berkas::putaran_pengingat(desk));
    }
    void alamat(const char* who, const std::string& mail) {
        std::unique_ptr<pegawai::Organisasi> people;
        baca([&](kantor::Baca& db) {
            people = std::make_unique<pegawai::Organisasi>(db.susunan(kantor.office));
        });
        pegawai::Pegawai person = *people->pegawai(kantor.id(who));
        person.email = mail;
        tulis([&](kantor::Tulis& db) { db.simpan(kantor.office, person, *calendar::date_of(2020, 1, 1)); });
    }
};

TEST_F(HalamanPengingat, ShowsWhatThereIsAndIsMarkedRead) {
    masuk("auditor");
    EXPECT_THAT(buka("/pengingat").isi, HasSubstr("Tidak ada pengingat"));
    putaran();
    const std::string page = buka("/pengingat").isi;
    EXPECT_THAT(page, HasSubstr("SKP Anda tahun ini belum disusun"));
    EXPECT_THAT(page, HasSubstr("Baru ·"));
    EXPECT_EQ(kirim("/pengingat", {}).ke, "/pengingat?sudah=baca");
    const std::string after = buka("/pengingat?sudah=baca").isi;
    EXPECT_THAT(after, HasSubstr("sudah ditandai terbaca"));
    EXPECT_THAT(after, Not(HasSubstr("Baru ·")));
    EXPECT_THAT(after, Not(HasSubstr("Tandai semua terbaca")));
    masuk("staf");
    EXPECT_THAT(buka("/pengingat").isi, HasSubstr("Baru ·")) << "somebody else's are his own matter";
}

TEST_F(HalamanPengingat, LetsEverybodySwitchTheDigestOff) {
    masuk("auditor");
    EXPECT_THAT(buka("/akun/surel").isi, HasSubstr("checked"));
    EXPECT_EQ(kirim("/akun/surel", {}).ke, "/akun/surel?sudah=simpan");
    EXPECT_THAT(buka("/akun/surel?sudah=simpan").isi, Not(HasSubstr("checked")));
    EXPECT_EQ(kirim("/akun/surel", {{"mau", "ya"}}).status, 303);
    EXPECT_THAT(buka("/akun/surel").isi, HasSubstr("checked"));
    EXPECT_THAT(kantor.perbuatan_tercatat(), ::testing::Contains("atur_surel").Times(2));
}

TEST_F(HalamanPengingat, GivesACalendarAddressOnceAndTakesItBack) {
    putaran();
    masuk("auditor");
    EXPECT_THAT(buka("/akun/kalender").isi, Not(HasSubstr("Cabut")));
    const std::string shown = kirim("/akun/kalender/buat", {}).isi;
    std::smatch found;
    ASSERT_TRUE(std::regex_search(
        shown, found, std::regex("http://127\\.0\\.0\\.1:8080(/kalender/[A-Za-z0-9_-]{43}\\.ics)")));
    const std::string feed = found[1];
    EXPECT_THAT(buka("/akun/kalender").isi, Not(HasSubstr(feed)));
    keluar();
    const Jawaban calendar = buka(feed);
    EXPECT_EQ(calendar.status, 200);
    EXPECT_EQ(calendar.response.type, "text/calendar; charset=utf-8");
    EXPECT_TRUE(calendar.response.cacheable) << "gets an ETag";
    EXPECT_TRUE(calendar.isi.starts_with("BEGIN:VCALENDAR\r\n"));
    EXPECT_THAT(calendar.isi, HasSubstr("SUMMARY:Susun SKP\r\n"));
    EXPECT_THAT(calendar.isi, HasSubstr("DTSTART:20260131T155959Z\r\n")) << "the end of January";
    EXPECT_EQ(buka(feed.substr(0, feed.size() - 4)).status, 404);
    EXPECT_EQ(buka("/kalender/" + std::string(43, 'A') + ".ics").status, 404);
    masuk("auditor");
    EXPECT_EQ(kirim("/akun/kalender/cabut", {}).ke, "/akun/kalender?sudah=cabut");
    EXPECT_THAT(buka("/akun/kalender?sudah=cabut").isi, HasSubstr("sudah dicabut"));
    EXPECT_EQ(buka(feed).status, 404);
}

TEST_F(HalamanPengingat, TriesTheMailServerForTheAdministratorAlone) {
    PengirimUji carrier;
    kantor.situs->pengirim = &carrier;
    masuk("administrator");
    EXPECT_THAT(kirim("/pengaturan/surel/coba", {}).isi, HasSubstr("Isi dan simpan server surel dahulu"));
    tulis([&](kantor::Tulis& db) {
        for (const auto& [key, value] : std::vector<std::pair<const char*, const char*>>{
                 {"surel_server", "surel.contoh.example"},
                 {"surel_dari", "teraju@contoh.example"},
                 {"surel_alamat", "https://teraju.contoh.example"}})
            db.simpan_pengaturan(kantor.office, key, value);
    });
    EXPECT_EQ(kirim("/pengaturan/surel/coba", {}).status, 422) << "no address of her own";
    alamat("administrator", "bayu@contoh.example");
    EXPECT_EQ(kirim("/pengaturan/surel/coba", {}).ke, "/pengaturan?sudah=percobaan#surel");
    ASSERT_EQ(carrier.terkirim.size(), 1U);
    EXPECT_EQ(carrier.terkirim.front().kepada, "bayu@contoh.example");
    carrier.mati = true;
    const Jawaban refused = kirim("/pengaturan/surel/coba", {});
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.isi, HasSubstr("554 ditolak"));
    masuk("inspektur");
    EXPECT_EQ(kirim("/pengaturan/surel/coba", {}).status, 404);
}

TEST_F(HalamanPengingat, WantsWholeMailSettings) {
    masuk("administrator");
    http::Fields form;
    for (const kantor::Butir& b : kantor::butir_pengaturan())
        form.emplace_back(std::string(b.kunci), b.kunci == "surel_server"       ? "surel.contoh.example/x"
                                                : b.kunci == "surel_pengguna"   ? "teraju"
                                                : b.kunci == "surel_pengamanan" ? "tanpa"
                                                                                : std::string(b.bawaan));
    const Jawaban refused = kirim("/pengaturan", form);
    EXPECT_EQ(refused.status, 422);
    for (const char* field : {"surel_server", "surel_dari", "surel_alamat", "surel_pengamanan"})
        EXPECT_THAT(refused.isi, HasSubstr(std::string("href=\"#") + field + "\""));
}

} // namespace
