// Every page that anybody can open, as everybody who may: well made, small, and without a link that leads nowhere.
#include "kantor/totp.h"
#include "web/galat/galat.h"
#include "web/kantor_uji.h"
#include "web/periksa_html.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

namespace {

using http::Method;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using uji::Jawaban;
using uji::KantorUji;

constexpr std::size_t first_view = 14'336;

void expect_well_made(const Jawaban& j, const std::string& what, bool signed_in) {
    ASSERT_THAT(j.response.type, HasSubstr("text/html")) << what;
    EXPECT_THAT(uji::cacat(j.isi, signed_in), IsEmpty()) << what;
    EXPECT_LE(uji::bita_pertama(j.isi), first_view) << what;
}

// Links to a visit that is not built yet (no route under its first name) are left alone.
bool is_built(const KantorUji& kantor, const std::string& link) {
    const std::string first = link.substr(0, link.find_first_of("/?", 1));
    const auto& ways = kantor.pintu->semua();
    // So is the work page of a step, until it has a route: /berkas/7/periksa.
    for (const char* work : {"kinerja", "periksa", "input", "validasi", "nilai", "lembar", "penilaian"}) {
        const std::string piece = std::string("/") + work;
        const bool is_this =
            first == "/berkas" && (link.find(piece + "/") != link.npos || link.ends_with(piece));
        if (is_this && std::none_of(ways.begin(), ways.end(), [&](const web::Jalan& way) {
                return way.pattern.starts_with("/berkas/{berkas}" + piece);
            }))
            return false;
    }
    return std::any_of(ways.begin(), ways.end(), [&](const web::Jalan& way) {
        return way.pattern == first || way.pattern.substr(0, first.size() + 1) == first + "/";
    });
}

// Follows every link from a beginning, as one person.
std::map<std::string, Jawaban> wander(KantorUji& kantor, const std::string& who, const std::string& begin) {
    std::map<std::string, Jawaban> seen;
    std::vector<std::string> waiting{begin};
    while (!waiting.empty() && seen.size() < 500) {
        const std::string target = waiting.back();
        waiting.pop_back();
        if (seen.count(target) > 0) continue;
        const Jawaban& j = seen[target] = kantor.buka(who, target);
        if (j.status == 303) waiting.push_back(j.ke);
        if (j.response.type.find("html") == std::string::npos || !j.response.download_name.empty()) continue;
        for (std::string link : uji::tautan_lokal(j.isi)) {
            link = link.substr(0, link.find('#'));
            if (seen.count(link) == 0 && is_built(kantor, link)) waiting.push_back(std::move(link));
        }
    }
    return seen;
}

TEST(Halaman, IsWellMadeAndSmallForEverybodyWhoMayOpenIt) {
    KantorUji kantor(true, 6);
    static_cast<void>(kantor.berkas_uji("auditor"));
    static_cast<void>(kantor.berkas_uji("staf"));
    static_cast<void>(kantor.skp_uji("auditor1"));
    std::size_t pages = 0, largest = 0;
    std::string largest_at;
    for (const std::string& who : kantor.semua_orang()) {
        for (const auto& [target, j] : wander(kantor, who, "/")) {
            const std::string what = who + " at " + target;
            EXPECT_TRUE(j.status == 200 || j.status == 303) << what << " answered " << j.status;
            if (j.status != 200 || j.response.type.find("html") == std::string::npos) continue;
            expect_well_made(j, what, true);
            ++pages;
            if (const std::size_t bytes = uji::bita_pertama(j.isi); bytes > largest) {
                largest = bytes;
                largest_at = what;
            }
        }
    }
    EXPECT_GT(pages, 60U);
    RecordProperty("pages", static_cast<int>(pages));
    RecordProperty("largest", static_cast<int>(largest));
    std::printf("%zu pages; the largest first view has %zu bytes: %s\n", pages, largest, largest_at.c_str());
}

TEST(Halaman, OfAVisitorIsWellMadeToo) {
    KantorUji kantor(true, 60);
    for (const auto& [target, j] : wander(kantor, "", "/masuk")) {
        EXPECT_TRUE(j.status == 200 || j.status == 303) << target << " answered " << j.status;
        if (j.status == 200 && j.response.type.find("html") != std::string::npos)
            expect_well_made(j, target, false);
    }
}

TEST(Halaman, EveryTitleIsItsOwn) {
    KantorUji kantor(true, 0);
    std::map<std::string, std::string> title_of;
    for (const web::Jalan& way : kantor.pintu->semua()) {
        if (way.method != Method::get || way.pattern.find('{') != std::string::npos) continue;
        const Jawaban j = kantor.buka("administrator", way.pattern);
        if (j.status != 200 || !j.response.download_name.empty() ||
            j.response.type.find("html") == std::string::npos)
            continue;
        const auto [other, is_new] = title_of.emplace(uji::judul(j.isi), way.pattern);
        EXPECT_TRUE(is_new) << way.pattern << " and " << other->second << ": " << other->first;
    }
    EXPECT_GT(title_of.size(), 8U);
}

TEST(Halaman, OfAFaultIsWellMadeAndSaysTheCode) {
    KantorUji kantor(true, 0);
    for (const int status : {400, 403, 404, 405, 408, 413, 414, 415, 417, 431, 500, 503}) {
        Jawaban j;
        j.isi = web::halaman_galat(*kantor.situs, status, "kode-uji-7");
        expect_well_made(j, std::to_string(status), false);
        EXPECT_THAT(j.isi, HasSubstr("kode-uji-7")) << status;
    }
    const Jawaban none = kantor.buka("kasubbag", "/pegawai/999999/tidak-ada");
    EXPECT_EQ(none.status, 404);
}

TEST(Halaman, OfFormsKeepWhatWasTypedAndNamesTheField) {
    KantorUji kantor(true, 0);
    const Jawaban j = kantor.kirim("administrator", "/pengaturan/kantor",
                                   {{"nama", "Inspektorat <b>"}, {"daerah", ""}, {"zona", "WIS"}});
    EXPECT_EQ(j.status, 422);
    EXPECT_THAT(uji::cacat(j.isi, true), IsEmpty());
    EXPECT_THAT(uji::judul(j.isi), HasSubstr("Galat: "));
    EXPECT_THAT(j.isi, HasSubstr("Inspektorat &lt;b&gt;"));
    EXPECT_THAT(j.isi, HasSubstr("href=\"#daerah\""));
    EXPECT_THAT(j.isi, HasSubstr("href=\"#zona\""));
    const Jawaban number =
        kantor.kirim("administrator", "/pengaturan", {{"sesi_diam_menit", "3000"}, {"tenggat_pp30", "x"}});
    EXPECT_EQ(number.status, 422);
    EXPECT_THAT(uji::cacat(number.isi, true), IsEmpty());
    EXPECT_THAT(number.isi, HasSubstr("value=\"3000\""));
    EXPECT_THAT(number.isi, HasSubstr("href=\"#sesi_diam_menit\""));
    EXPECT_THAT(number.isi, HasSubstr("href=\"#tenggat_pp30\""));
    EXPECT_THAT(kantor.perbuatan_tercatat(), Not(::testing::Contains("ubah_pengaturan")));
}

TEST(Pengaturan, AreKeptAndJournalled) {
    KantorUji kantor(true, 0);
    const http::Fields office{
        {"nama", "Inspektorat Daerah"}, {"daerah", "Kabupaten Contoh Raya"}, {"zona", "WIT"}};
    ASSERT_EQ(kantor.kirim("administrator", "/pengaturan/kantor", office).ke, "/pengaturan?sudah=simpan");
    http::Fields form;
    for (const kantor::Butir& b : kantor::butir_pengaturan())
        form.emplace_back(std::string(b.kunci),
                          b.kunci == "wajib_faktor_kedua" ? "administrator" : std::string(b.bawaan));
    form.emplace_back("wajib_faktor_kedua", "inspektur");
    ASSERT_EQ(kantor.kirim("administrator", "/pengaturan", form).ke, "/pengaturan?sudah=simpan");
    const Jawaban j = kantor.buka("inspektur", "/pengaturan");
    EXPECT_THAT(j.isi, HasSubstr("Inspektorat Daerah"));
    EXPECT_THAT(j.isi, HasSubstr("Administrator, Inspektur"));
    EXPECT_THAT(j.isi, Not(HasSubstr("action=\"/pengaturan"))); // reads only
    EXPECT_THAT(kantor.perbuatan_tercatat(), ::testing::Contains("ubah_pengaturan").Times(2));
    EXPECT_EQ(kantor.kirim("administrator", "/pengaturan/kantor", office).status,
              303); // nothing differs: no entry
    EXPECT_THAT(kantor.perbuatan_tercatat(), ::testing::Contains("ubah_pengaturan").Times(2));
    EXPECT_THAT(kantor.buka("administrator", "/jurnal").isi,
                HasSubstr("nama dari Inspektorat menjadi Inspektorat Daerah"));
}

TEST(Jurnal, IsFilteredByPersonActAndDay) {
    KantorUji kantor(true, 0);
    for (const char* who : {"auditor", "kasubbag", "inspektur"}) EXPECT_EQ(kantor.buka(who, "/").status, 200);
    const auto page = [&](const std::string& query) {
        return kantor.buka("inspektur", "/jurnal" + query).isi;
    };
    EXPECT_THAT(page(""), HasSubstr("Sekar Fiktif masuk"));
    EXPECT_THAT(page("?orang=wulan"), HasSubstr("Wulan Percontohan masuk"));
    EXPECT_THAT(page("?orang=wulan"), Not(HasSubstr("Sekar Fiktif masuk")));
    EXPECT_THAT(page("?orang=siapa+pun"), HasSubstr("Tidak ada pegawai dengan nama"));
    EXPECT_THAT(page("?orang=a"), HasSubstr("pegawai yang cocok"));
    EXPECT_THAT(page("?dari=2026-02-30"), HasSubstr("Tanggal ini tidak ada"));
    EXPECT_THAT(page("?dari=2026-11-24"), HasSubstr("Tidak ada entri yang cocok"));
    EXPECT_THAT(page("?perbuatan=keluar"), HasSubstr("Tidak ada entri yang cocok"));
}

TEST(Jurnal, IsTurnedPageByPage) {
    KantorUji kantor(true, 45);
    for (int i = 0; i < 45; ++i) static_cast<void>(kantor.sesi("auditor" + std::to_string(i)));
    const Jawaban first = kantor.buka("inspektur", "/jurnal");
    expect_well_made(first, "first page", true);
    const auto links = uji::tautan_lokal(first.isi);
    const auto older =
        std::find_if(links.begin(), links.end(), [](const auto& l) { return l.find("sebelum=") != l.npos; });
    ASSERT_NE(older, links.end());
    const Jawaban second = kantor.buka("inspektur", *older);
    EXPECT_THAT(second.isi, HasSubstr("entri 1 "));
    EXPECT_THAT(second.isi, Not(HasSubstr("Lebih lama")));
}

TEST(Jurnal, IsProvedOnAPageAndComparedWithEarlierMinutes) {
    KantorUji kantor(true, 0);
    static_cast<void>(kantor.sesi("auditor"));
    const std::string head = kantor.buka("inspektur", "/jurnal/kepala.txt").isi;
    const Jawaban whole =
        kantor.buka("inspektur", "/jurnal/periksa?kepala=" + head.substr(0, head.size() - 1));
    EXPECT_EQ(whole.status, 200);
    EXPECT_THAT(whole.isi, HasSubstr("Rantai sidik utuh"));
    EXPECT_THAT(whole.isi, HasSubstr("ada di dalamnya"));
    const Jawaban other = kantor.buka("inspektur", "/jurnal/periksa?kepala=1:" + std::string(64, 'a'));
    EXPECT_THAT(other.isi, HasSubstr("Rantai sidik patah"));
    EXPECT_THAT(uji::cacat(other.isi, true), IsEmpty());
    EXPECT_EQ(kantor.buka("inspektur", "/jurnal/periksa?kepala=xyz").status, 422);
}

TEST(Jurnal, ACopyForTheOutsideIsItselfAnEntry) {
    KantorUji kantor(true, 0);
    const Jawaban copy = kantor.kirim("inspektur", "/jurnal/salinan");
    EXPECT_EQ(copy.status, 200);
    EXPECT_THAT(copy.isi, HasSubstr("\"masuk\""));
    EXPECT_EQ(kantor.perbuatan_tercatat().back(), "ekspor_jurnal");
    EXPECT_EQ(kantor.kirim("administrator", "/jurnal/salinan").status, 404); // may not read assessments
}

TEST(Akun, AThemeIsOnEveryPageOfThePersonAlone) {
    KantorUji kantor(true, 0);
    EXPECT_EQ(kantor.kirim("auditor", "/akun/tema", {{"tema", "terang"}}).ke, "/akun?sudah=tema");
    EXPECT_THAT(kantor.buka("auditor", "/").isi, HasSubstr("<html lang=\"id\" data-tema=\"terang\">"));
    EXPECT_THAT(kantor.buka("kasubbag", "/").isi, HasSubstr("<html lang=\"id\">"));
    EXPECT_EQ(kantor.kirim("auditor", "/akun/tema", {{"tema", "\"><script>"}}).ke, "/akun");
}

TEST(Akun, ATelephoneIsEnrolledAndTheRecoveryCodesAreShownOnce) {
    KantorUji kantor(true, 0);
    EXPECT_THAT(kantor.buka("auditor", "/akun/faktor-kedua").isi, HasSubstr("Daftarkan telepon"));
    EXPECT_EQ(kantor.kirim("auditor", "/akun/faktor-kedua/mulai").ke, "/akun/faktor-kedua");
    const Jawaban begun = kantor.buka("auditor", "/akun/faktor-kedua");
    expect_well_made(begun, "enrolment", true);
    EXPECT_THAT(begun.isi, HasSubstr("class=\"qr\""));
    EXPECT_EQ(kantor.kirim("auditor", "/akun/faktor-kedua/aktif", {{"kode", "000000"}}).status, 422);

    std::string secret;
    kantor.store->baca(
        [&](kantor::Baca& db) { secret = db.akun(kantor.office, kantor.id("auditor"))->totp; });
    const Jawaban codes = kantor.kirim("auditor", "/akun/faktor-kedua/aktif",
                                       {{"kode", kantor::kode_totp(secret, kantor.clock.now())}});
    EXPECT_EQ(codes.status, 200);
    expect_well_made(codes, "codes", true);
    EXPECT_THAT(codes.isi, HasSubstr("<ul class=\"kode"));
    EXPECT_THAT(kantor.buka("auditor", "/akun/faktor-kedua").isi, Not(HasSubstr("<ul class=\"kode")));
    EXPECT_THAT(kantor.buka("auditor", "/akun").isi, HasSubstr("Sisa 10 kode pemulihan"));

    kantor.clock.tick(std::chrono::seconds(60));
    const http::Fields off{{"kode", kantor::kode_totp(secret, kantor.clock.now())}, {"tindakan", "mati"}};
    EXPECT_EQ(kantor.kirim("auditor", "/akun/faktor-kedua/ubah", off).ke, "/akun?sudah=mati");
    EXPECT_THAT(kantor.buka("auditor", "/akun?sudah=mati").isi, HasSubstr("Faktor kedua dimatikan"));
}

TEST(Akun, ASessionElsewhereIsEnded) {
    KantorUji kantor(true, 0);
    const auto who = std::to_string(kantor.id("auditor").value());
    const std::string elsewhere = uji::token_dari(kantor.kirim("", "/masuk/latihan", {{"orang", who}}));
    EXPECT_EQ(kantor.buka_dengan_kuki(elsewhere, "/akun").status, 200);
    const std::string key = base::sha256(elsewhere).hex();
    EXPECT_THAT(kantor.buka("auditor", "/akun").isi, HasSubstr(key));
    EXPECT_EQ(kantor.kirim("auditor", "/akun/sesi/akhiri", {{"sesi", key}}).status, 303);
    EXPECT_EQ(kantor.buka_dengan_kuki(elsewhere, "/akun").status, 303);
    EXPECT_EQ(kantor.buka("auditor", "/akun").status, 200);
    EXPECT_EQ(kantor.kirim("auditor", "/akun/keluar-semua").ke, "/masuk");
    EXPECT_EQ(kantor.buka("auditor", "/akun").status, 303);
}

TEST(Beranda, SaysWhatThereIsToDoAndToWhom) {
    KantorUji kantor(true, 3);
    const auto home = [&](const char* who) { return kantor.buka(who, "/").isi; };
    EXPECT_THAT(home("irban"), HasSubstr("Anda menilai"));
    EXPECT_THAT(home("auditor"), Not(HasSubstr("Anda menilai")));
    EXPECT_THAT(home("auditor"), HasSubstr("Nirmala Ibarat")); // who assesses her
    EXPECT_THAT(home("auditor"), Not(HasSubstr("Kantor ini")));
    EXPECT_THAT(home("kasubbag"), HasSubstr("Kantor ini"));
    EXPECT_THAT(home("auditor"), HasSubstr("Susun SKP 2026")); // nobody has one yet
    EXPECT_THAT(home("pemeriksa"), HasSubstr("Tidak ada tugas"));
    EXPECT_THAT(home("auditor"), HasSubstr("23 November 2026, pukul 08.00 WITA"));

    // A holding with an end, and a post that its holder has left.
    const auto done = kantor.store->tulis([&](kantor::Tulis& db) -> base::Result<void> {
        for (pegawai::Pemangkuan held : db.susunan(kantor.office).pemangkuan) {
            if (held.pegawai == kantor.id("irban_lain")) held.masa.selesai = calendar::date_of(2026, 11, 1);
            if (held.pegawai == kantor.id("sekretaris")) held.masa.selesai = calendar::date_of(2026, 12, 31);
            db.simpan(kantor.office, held);
        }
        return {};
    });
    ASSERT_TRUE(done);
    EXPECT_THAT(home("kasubbag"), HasSubstr("Inspektur Pembantu Wilayah II kosong"));
    EXPECT_THAT(home("kasubbag"), HasSubstr("Sekretaris berakhir 31 Desember 2026"));
    EXPECT_THAT(home("kasubbag"), HasSubstr("3 hal menunggu Anda"));
    EXPECT_THAT(home("auditor"), Not(HasSubstr("kosong")));
}

// A store that refuses as a full disk does: the page says so, and nothing is half done.
struct Penuh final : berkas::Simpanan {
    explicit Penuh(berkas::Simpanan& real) : inside(real) {}
    void baca(const std::function<void(kantor::Baca&)>& reading) override { inside.baca(reading); }
    void baca_berkas(const std::function<void(berkas::Baca&)>& reading) override {
        inside.baca_berkas(reading);
    }
    base::Result<void> tulis_berkas(const std::function<base::Result<void>(berkas::Tulis&)>& act) override {
        return inside.tulis_berkas(act);
    }
    base::Result<void> tulis(const std::function<base::Result<void>(kantor::Tulis&)>&) override {
        throw kantor::SimpananGagal(kantor::SimpananGagal::Sebab::penuh, "disk full");
    }
    berkas::Simpanan& inside;
};

// The office's pages over another store; its visitors go there from now on.
struct SitusLain {
    SitusLain(KantorUji& kantor, berkas::Simpanan& store)
        : situs{store,
                kantor.wording,
                kantor.situs->data_file,
                kantor.clock,
                kantor.random,
                kantor.office,
                kantor.folder.path(),
                "uji",
                *kantor.perkakas,
                *kantor.gudang},
          gate(situs) {
        for (const web::Jalan& way : kantor.pintu->semua()) gate.buka(way);
        kantor.pakai(gate);
    }
    web::Situs situs;
    web::Pintu gate;
};

TEST(Gangguan, AFullDiskIsAClearPageAndReadingGoesOn) {
    KantorUji kantor(true, 0);
    static_cast<void>(kantor.sesi("auditor"));
    Penuh full(*kantor.store);
    const SitusLain other(kantor, full);
    EXPECT_EQ(kantor.buka("auditor", "/").status, 200);
    const Jawaban j = kantor.kirim("auditor", "/akun/tema", {{"tema", "gelap"}, {"kunci", "k1"}});
    EXPECT_EQ(j.status, 503);
    expect_well_made(j, "disk full", false);
    EXPECT_THAT(j.isi, HasSubstr("Cakram server penuh"));
    EXPECT_EQ(http::value_of(j.response.headers, "Retry-After"), "5");
}

// Busy at the second writing: the first claims the form's key, the second is the act.
struct GagalSekali final : berkas::Simpanan {
    GagalSekali(berkas::Simpanan& real, kantor::SimpananGagal::Sebab why) : inside(real), reason(why) {}
    void baca(const std::function<void(kantor::Baca&)>& reading) override { inside.baca(reading); }
    void baca_berkas(const std::function<void(berkas::Baca&)>& reading) override {
        inside.baca_berkas(reading);
    }
    base::Result<void> tulis_berkas(const std::function<base::Result<void>(berkas::Tulis&)>& act) override {
        return inside.tulis_berkas(act);
    }
    base::Result<void> tulis(const std::function<base::Result<void>(kantor::Tulis&)>& act) override {
        if (++writes == 2) throw kantor::SimpananGagal(reason, "once");
        return inside.tulis(act);
    }
    berkas::Simpanan& inside;
    kantor::SimpananGagal::Sebab reason;
    int writes = 0;
};

TEST(Gangguan, AFormThatWasNotKeptMayBeSentAgain) {
    using Sebab = kantor::SimpananGagal::Sebab;
    for (const Sebab why : {Sebab::sibuk, Sebab::penuh, Sebab::terputus}) {
        KantorUji kantor(true, 0);
        static_cast<void>(kantor.sesi("auditor"));
        GagalSekali once(*kantor.store, why);
        const SitusLain other(kantor, once);
        const http::Fields form{{"tema", "gelap"}, {"kunci", "k1"}};
        EXPECT_EQ(kantor.kirim("auditor", "/akun/tema", form).status, 503);
        const Jawaban again = kantor.kirim("auditor", "/akun/tema", form);
        // After a lost connection nobody knows what was kept: the page says to look first.
        EXPECT_EQ(again.status, why == Sebab::terputus ? 409 : 303);
        if (again.status == 409) expect_well_made(again, "sent twice", true);
    }
}

} // namespace
