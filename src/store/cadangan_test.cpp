#include "journal/rantai.h"
#include "store/cadangan.h"
#include "store/isi.h"
#include "store/testing.h"

#include <gmock/gmock.h>

#include <atomic>
#include <fstream>
#include <sstream>
#include <thread>

namespace store {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

const std::string some_pdf = "%PDF-1.7\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n";

base::Result<void> act(kantor::Tulis& db, pegawai::InstansiId office, std::int64_t number) {
    db.simpan_pengaturan(office, "uji." + std::to_string(number), "x");
    journal::Entri entry;
    entry.pada = test_now;
    entry.perbuatan = "uji";
    db.catat(office, entry);
    return {};
}

std::string key_of(const base::Findings& findings) { return std::string(findings.front().sentence.key); }

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

class Pencadangan : public DuaMesin {
  protected:
    fs::path isi = folder.path() / "isi";
    fs::path kunci = folder.path() / "kunci";
    fs::path file = folder.path() / "kantor.teraju";
    FolderSementara elsewhere;

    base::Result<Cadangan> back_up() {
        return cadangkan(db(),
                         {.berkas = file,
                          .isi = isi,
                          .kunci = kunci,
                          .bsre = folder.path() / "bsre",
                          .otoritas = folder.path() / "otoritas"},
                         clock, {});
    }
    CaraPulih how(const std::string& to) const {
        return {.berkas = file,
                .ke = to,
                .isi = elsewhere.path() / "isi",
                .kunci = elsewhere.path() / "kunci",
                .bsre = elsewhere.path() / "bsre",
                .otoritas = elsewhere.path() / "otoritas"};
    }
    static void put(const fs::path& file, const std::string& text) {
        fs::create_directories(file.parent_path());
        std::ofstream(file) << text;
    }
    std::string elsewhere_on(std::string_view engine) { return empty_database(engine, elsewhere); }
    std::string sqlite_elsewhere() { return elsewhere_on("sqlite"); }

    void acts(std::int64_t from, std::int64_t to) {
        for (std::int64_t i = from; i < to; ++i)
            ASSERT_TRUE(db().tulis([&](kantor::Tulis& sql) { return act(sql, kantor, i); }));
    }
    static std::size_t settings_in(const std::string& url, const base::Clock& clock) {
        const auto office = open_for_test(url, clock);
        std::size_t found = 0;
        office->baca([&](kantor::Baca& sql) { found = sql.pengaturan(pegawai::InstansiId{1}).size(); });
        return found;
    }
};
DUA_MESIN(Pencadangan);

TEST_P(Pencadangan, PutsBackDatabaseFilesAndKeysOnEitherEngine) {
    acts(0, 50);
    GudangFolder(isi).taruh(base::sha256(some_pdf), some_pdf);
    fs::create_directory(kunci);
    std::ofstream(kunci / "segel.pem") << "rahasia";
    const auto made = back_up();
    ASSERT_TRUE(made) << key_of(made.error());
    EXPECT_EQ(made->berkas, 1U);
    EXPECT_EQ(made->isian.bagian, 3U);
    EXPECT_EQ(made->ukuran, fs::file_size(file));
    EXPECT_TRUE(made->peringatan.empty());
    EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    for (const std::string engine : {"sqlite", "postgresql"}) {
        fs::remove_all(elsewhere.path() / "isi");
        fs::remove_all(elsewhere.path() / "kunci");
        const std::string target = elsewhere_on(engine);
        const auto back = pulihkan(how(target), clock, {});
        ASSERT_TRUE(back) << engine << " " << key_of(back.error());
        EXPECT_EQ(settings_in(target, clock), 50U);
        EXPECT_EQ(*GudangFolder(elsewhere.path() / "isi").isi(base::sha256(some_pdf)), some_pdf);
        EXPECT_EQ(bytes_of(elsewhere.path() / "kunci" / "segel.pem"), "rahasia");
    }
    EXPECT_FALSE(fs::exists(file.string() + ".basisdata"));
    EXPECT_FALSE(fs::exists(file.string() + ".baru"));
}

TEST_P(Pencadangan, TheConnectionToBsreAndTheOfficeCaComeBackToo) {
    put(folder.path() / "bsre" / "sandi", "sandi klien\n");
    put(folder.path() / "bsre" / ".sementara", "x");
    put(folder.path() / "otoritas" / "otoritas.kunci", "terkunci");
    put(folder.path() / "otoritas" / "terbitan.json", "{}");
    const auto made = back_up();
    ASSERT_TRUE(made) << key_of(made.error());
    EXPECT_EQ(made->isian.bagian, 4U) << "hidden files are nobody's";
    for (const std::string engine : {"sqlite", "postgresql"}) {
        for (const char* name : {"bsre", "otoritas"}) fs::remove_all(elsewhere.path() / name);
        const auto back = pulihkan(how(elsewhere_on(engine)), clock, {});
        ASSERT_TRUE(back) << engine << " " << key_of(back.error());
        EXPECT_EQ(bytes_of(elsewhere.path() / "bsre" / "sandi"), "sandi klien\n");
        EXPECT_EQ(bytes_of(elsewhere.path() / "otoritas" / "otoritas.kunci"), "terkunci");
        EXPECT_EQ(bytes_of(elsewhere.path() / "otoritas" / "terbitan.json"), "{}");
        EXPECT_EQ(fs::status(elsewhere.path() / "bsre" / "sandi").permissions(),
                  fs::perms::owner_read | fs::perms::owner_write);
        EXPECT_EQ(fs::status(elsewhere.path() / "bsre").permissions(), fs::perms::owner_all);
    }
}

TEST_P(Pencadangan, FoldersThatOthersMayUseAreReplacedOnRequestOnly) {
    put(folder.path() / "bsre" / "sandi", "sandi klien\n");
    ASSERT_TRUE(back_up());
    put(elsewhere.path() / "bsre" / "sandi", "sandi lain\n");
    put(elsewhere.path() / "otoritas" / "otoritas.kunci", "milik kantor lain");
    CaraPulih back = how(sqlite_elsewhere());
    const auto refused = pulihkan(back, clock, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(key_of(refused.error()), "cadangan.folder_ada");
    EXPECT_EQ(bytes_of(elsewhere.path() / "bsre" / "sandi"), "sandi lain\n");
    back.timpa = true;
    ASSERT_TRUE(pulihkan(back, clock, {}));
    EXPECT_EQ(bytes_of(elsewhere.path() / "bsre" / "sandi"), "sandi klien\n");
    EXPECT_EQ(bytes_of(elsewhere.path() / "bsre.lama" / "sandi"), "sandi lain\n");
    EXPECT_EQ(bytes_of(elsewhere.path() / "otoritas" / "otoritas.kunci"), "milik kantor lain")
        << "the backup has none";
    fs::remove_all(elsewhere.path() / "bsre.lama");
    ASSERT_TRUE(pulihkan(back, clock, {}));
    EXPECT_FALSE(fs::exists(elsewhere.path() / "bsre.lama")) << "the same folder stays where it is";
}

TEST_P(Pencadangan, IsWholeWhilePeopleGoOnWriting) {
    std::atomic<bool> enough = false;
    std::atomic<std::int64_t> acknowledged = 0;
    std::vector<std::thread> writers;
    for (std::int64_t w = 0; w < 4; ++w)
        writers.emplace_back([&, w] {
            for (std::int64_t i = w; !enough; i += 4) {
                if (!db().tulis([&](kantor::Tulis& sql) { return act(sql, kantor, i); })) std::abort();
                ++acknowledged;
            }
        });
    for (int round = 0; round < 4; ++round) {
        while (acknowledged < (round + 1) * 100) std::this_thread::yield();
        const std::int64_t before = acknowledged;
        fs::remove(file);
        const auto made = back_up();
        const std::int64_t after = acknowledged;
        ASSERT_TRUE(made) << key_of(made.error());
        EXPECT_TRUE(made->peringatan.empty());
        CaraPulih back = how(sqlite_elsewhere());
        back.timpa = true;
        ASSERT_TRUE(pulihkan(back, clock, {}));
        const auto office = open_for_test(back.ke, clock);
        office->baca([&](kantor::Baca& sql) {
            const auto settings = static_cast<std::int64_t>(sql.pengaturan(kantor).size());
            EXPECT_GE(settings, before);    // all that was acknowledged when it began
            EXPECT_LE(settings, after + 4); // and a moment of the office, not a mixture
            EXPECT_EQ(sql.kepala_jurnal(kantor).nomor, settings);
        });
    }
    enough = true;
    for (std::thread& writer : writers) writer.join();
}

TEST_P(Pencadangan, OverwritesNothingUnasked) {
    acts(0, 3);
    ASSERT_TRUE(back_up());
    const std::string first = bytes_of(file);
    EXPECT_EQ(key_of(back_up().error()), "cadangan.berkas_ada");
    EXPECT_EQ(bytes_of(file), first);

    const std::string target = sqlite_elsewhere();
    ASSERT_TRUE(pulihkan(how(target), clock, {}));
    {
        const auto office = open_for_test(target, clock);
        ASSERT_TRUE(office->tulis([&](kantor::Tulis& sql) { return act(sql, kantor, 99); }));
    }
    EXPECT_EQ(key_of(pulihkan(how(target), clock, {}).error()), "cadangan.kantor_ada");
    EXPECT_EQ(settings_in(target, clock), 4U);
    CaraPulih insisting = how(target);
    insisting.timpa = true;
    {
        const auto office = open_for_test(target, clock);
        EXPECT_EQ(key_of(pulihkan(insisting, clock, {}).error()), "simpanan.sedang_dipakai");
    }
    ASSERT_TRUE(pulihkan(insisting, clock, {}));
    EXPECT_EQ(settings_in(target, clock), 3U);
    EXPECT_EQ(settings_in(target + ".lama", clock), 4U); // the old office is still there
}

TEST_P(Pencadangan, IsNotPutBackOverAnOfficeOnPostgreSql) {
    ASSERT_TRUE(back_up());
    const std::string target = elsewhere_on("postgresql");
    ASSERT_TRUE(pulihkan(how(target), clock, {}));
    CaraPulih insisting = how(target);
    insisting.timpa = true;
    EXPECT_EQ(key_of(pulihkan(insisting, clock, {}).error()), "simpanan.tujuan_terisi");
}

TEST_P(Pencadangan, DamagedAnywhereIsRefusedAndTouchesNothing) {
    acts(0, 3);
    GudangFolder(isi).taruh(base::sha256(some_pdf), some_pdf);
    ASSERT_TRUE(back_up());
    const std::string whole = bytes_of(file);
    const std::string target = sqlite_elsewhere();
    const auto verdict = [&](const std::string& bytes) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        const auto back = pulihkan(how(target), clock, {});
        return back ? std::string() : key_of(back.error());
    };
    for (std::size_t at = 0; at < whole.size(); at += whole.size() / 23 + 1) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_EQ(verdict(changed), "cadangan.rusak") << "byte " << at;
        EXPECT_EQ(verdict(whole.substr(0, at)), "cadangan.rusak") << "cut at " << at;
    }
    EXPECT_EQ(verdict(whole + "x"), "cadangan.rusak");
    EXPECT_FALSE(fs::exists(target.substr(7)));
    EXPECT_EQ(verdict(whole), "");
}

TEST_P(Pencadangan, UnderAPassphraseComesBackWithItAndNotWithout) {
    acts(0, 3);
    GudangFolder(isi).taruh(base::sha256(some_pdf), some_pdf);
    const std::string frasa = "payung menjahit kelapa";
    CaraCadang asked{.berkas = file, .isi = isi, .kunci = kunci, .frasa = "pendek"};
    EXPECT_EQ(key_of(cadangkan(db(), asked, clock, {}).error()), "cadangan.frasa_pendek");
    asked.frasa = frasa;
    const auto made = cadangkan(db(), asked, clock, {});
    ASSERT_TRUE(made);
    EXPECT_TRUE(bersandi_berkas(file));
    EXPECT_EQ(made->ukuran, fs::file_size(file));
    EXPECT_EQ(bytes_of(file).find("startxref"), std::string::npos);
    EXPECT_EQ(bytes_of(file).find("SQLite format"), std::string::npos);

    const std::string target = elsewhere_on(GetParam());
    CaraPulih back = how(target);
    EXPECT_EQ(key_of(pulihkan(back, clock, {}).error()), "cadangan.perlu_frasa");
    back.frasa = "payung menjahit kelapa ";
    EXPECT_EQ(key_of(pulihkan(back, clock, {}).error()), "cadangan.frasa_salah");
    EXPECT_FALSE(fs::exists(back.isi));
    back.frasa = frasa;
    const auto done = pulihkan(back, clock, {});
    ASSERT_TRUE(done);
    EXPECT_EQ(done->isian.sidik, made->isian.sidik);
    EXPECT_EQ(done->berkas, 1U);
    EXPECT_EQ(settings_in(target, clock), 3U);
}

TEST_P(Pencadangan, OfABrokenJournalIsMadeWithAWarning) {
    acts(0, 5);
    db().tulis_mentah([](Koneksi& sql) { sql.perintah("UPDATE jurnal SET objek = 'lain' WHERE nomor = 2"); });
    const auto made = back_up();
    ASSERT_TRUE(made);
    ASSERT_EQ(made->peringatan.size(), 1U);
    EXPECT_EQ(key_of(made->peringatan), "rantai.isi_berubah");
    EXPECT_EQ(made->peringatan.front().severity, base::Severity::peringatan);
    const auto back = pulihkan(how(elsewhere_on(GetParam())), clock, {});
    ASSERT_TRUE(back);
    EXPECT_EQ(back->peringatan.size(), 1U);
}

TEST_P(Pencadangan, IsMadeByAnotherProgramThanTheOneThatServes) {
    acts(0, 5);
    const auto reader = open_for_test(url, clock, {.menulis = false, .pembaca = 1});
    ASSERT_TRUE(cadangkan(*reader, {.berkas = file, .isi = isi, .kunci = kunci}, clock, {}));
    acts(5, 10);
}

TEST(Wadah, NamesTheBrokenPart) {
    const FolderSementara folder;
    const fs::path file = folder.path() / "a.teraju";
    {
        TulisWadah out(file, {test_now, "0.1.0", 1});
        out.bagian(JenisBagian::kunci, "satu.pem", 3);
        out.tulis("abc");
        out.bagian(JenisBagian::kunci, "dua.pem", 3);
        out.tulis("def");
        static_cast<void>(out.selesai());
    }
    std::string bytes = bytes_of(file);
    const auto place = [](const std::string& text) {
        std::istringstream in(text);
        const auto found = baca_wadah(in, {});
        return found ? "" : found.error().front().place;
    };
    EXPECT_EQ(place(bytes), "");
    EXPECT_EQ(place(bytes.substr(1)), "kepala");
    std::string changed = bytes;
    changed[changed.find("def")] = 'x';
    EXPECT_EQ(place(changed), "kunci dua.pem");
    changed = bytes;
    changed.replace(changed.find("dua.pem"), 7, "../x.pem");
    EXPECT_EQ(place(changed), "akhir");
    EXPECT_EQ(place(bytes + "\n"), "akhir");
}

} // namespace
} // namespace store
