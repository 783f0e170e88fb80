// The acts of kantor/sop.h on both engines.
#include "kantor/sop.h"
#include "sop/testing.h"
#include "store/testing.h"

#include <gmock/gmock.h>

#include <thread>

namespace store {
namespace {

using kantor::KeadaanSop;
using kantor::SopId;
using kantor::VersiSop;
using sop::testing::replaced;
using sop::testing::shipped_text;
using sop::testing::small_text;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Pair;

std::string versioned(const std::string& version) {
    return replaced(small_text(), "sop: 1\n", "sop: 1\nversi: \"" + version + "\"\n");
}

class NoRandom final : public base::Random {
  public:
    void fill(std::span<unsigned char>) override { throw std::logic_error("SOP acts need no chance"); }
};

class TerbitSop : public DuaMesin {
  protected:
    kantor::Loket loket() { return {simpanan(), clock, random_, kantor}; }
    kantor::Asal asal{pegawai::PegawaiId{3}, "192.0.2.1", "p1"};

    SopId unggah(const std::string& yaml) {
        const auto id = kantor::unggah_sop(loket(), asal, yaml);
        if (!id) throw std::logic_error(std::string(id.error().front().sentence.key));
        return *id;
    }
    std::string galat(const base::Findings& findings) { return std::string(findings.front().sentence.key); }
    VersiSop sop(SopId id) {
        std::optional<VersiSop> found;
        baca([&](kantor::Baca& db) { found = db.sop(kantor, id); });
        return found.value();
    }
    std::vector<std::string> keadaan() { // newest first
        std::vector<std::string> words;
        baca([&](kantor::Baca& db) {
            for (const VersiSop& v : db.semua_sop(kantor))
                words.push_back(v.versi + " " + std::string(kantor::keadaan_text(v.keadaan)));
        });
        return words;
    }
    std::vector<journal::Tercatat> jurnal() {
        std::vector<journal::Tercatat> entries;
        baca([&](kantor::Baca& db) { entries = db.jurnal(kantor, {}); });
        return entries;
    }

  private:
    NoRandom random_;
};
DUA_MESIN(TerbitSop);

TEST_P(TerbitSop, ADraftIsPublishedAndTheOneBeforeIsRevoked) {
    const SopId a = unggah(versioned("a"));
    EXPECT_THAT(keadaan(), ElementsAre("a draf"));
    ASSERT_TRUE(kantor::terbitkan_sop(loket(), asal, a));
    clock.tick(std::chrono::hours{24});
    const SopId b = unggah(versioned("b"));
    EXPECT_THAT(keadaan(), ElementsAre("b draf", "a berlaku"));
    ASSERT_TRUE(kantor::terbitkan_sop(loket(), asal, b));
    EXPECT_THAT(keadaan(), ElementsAre("b berlaku", "a dicabut"));
    EXPECT_EQ(sop(a).dicabut, clock.now());
    EXPECT_EQ(sop(b).terbit, clock.now());
    EXPECT_EQ(sop(a).naskah, versioned("a")) << "the text of a revoked version stays";
}

TEST_P(TerbitSop, OnlyADraftIsPublished) {
    const SopId a = unggah(versioned("a"));
    ASSERT_TRUE(kantor::terbitkan_sop(loket(), asal, a));
    EXPECT_EQ(galat(kantor::terbitkan_sop(loket(), asal, a).error()), "sop.versi.bukan_draf");
    ASSERT_TRUE(kantor::terbitkan_sop(loket(), asal, unggah(versioned("b"))));
    EXPECT_EQ(galat(kantor::terbitkan_sop(loket(), asal, a).error()), "sop.versi.bukan_draf")
        << "a revoked one does not come back";
    EXPECT_EQ(galat(kantor::terbitkan_sop(loket(), asal, SopId{77}).error()), "sop.versi.tidak_ada");
}

TEST_P(TerbitSop, ATextWithFaultsIsNotKeptAndAllOfThemAreSaid) {
    std::string broken = replaced(versioned("a"), "waktu: 1 Jam", "waktu: satu jam");
    broken = replaced(broken, "lajur: camat", "lajur: bupati");
    const auto id = kantor::unggah_sop(loket(), asal, broken);
    ASSERT_FALSE(id);
    EXPECT_GE(id.error().size(), 2U);
    for (const base::Finding& f : id.error()) EXPECT_NE(f.place.find("baris"), std::string::npos) << f.place;
    EXPECT_TRUE(keadaan().empty());
    EXPECT_TRUE(jurnal().empty());
}

TEST_P(TerbitSop, ATextWithoutVersionAndBytesThatAreNoTextAreRefused) {
    EXPECT_EQ(galat(kantor::unggah_sop(loket(), asal, small_text()).error()), "sop.versi.kosong");
    EXPECT_EQ(galat(kantor::unggah_sop(loket(), asal, "PK\x03\x04\xff").error()), "sop.versi.bukan_teks");
    EXPECT_EQ(galat(kantor::unggah_sop(loket(), asal, std::string("sop: 1\0", 7)).error()),
              "sop.versi.bukan_teks");
    EXPECT_FALSE(kantor::unggah_sop(loket(), asal, std::string(3U << 20U, 'a')));
}

TEST_P(TerbitSop, TheSameTextIsKeptOnceAndAPublishedNameIsTakenForGood) {
    const SopId a = unggah(versioned("a"));
    EXPECT_EQ(galat(kantor::unggah_sop(loket(), asal, versioned("a")).error()), "sop.versi.sama");
    const std::string other = versioned("a") + "# lain\n";
    const SopId twin = unggah(other); // two drafts may bear one name
    ASSERT_TRUE(kantor::terbitkan_sop(loket(), asal, a));
    EXPECT_EQ(galat(kantor::terbitkan_sop(loket(), asal, twin).error()), "sop.versi.sudah_terbit");
    EXPECT_EQ(galat(kantor::unggah_sop(loket(), asal, other + "#\n").error()), "sop.versi.sudah_terbit");
}

TEST_P(TerbitSop, EachActIsInTheJournalWithTheFingerprint) {
    const SopId a = unggah(versioned("a"));
    ASSERT_TRUE(kantor::terbitkan_sop(loket(), asal, a));
    ASSERT_TRUE(kantor::terbitkan_sop(loket(), asal, unggah(versioned("b"))));
    const auto entries = jurnal();
    ASSERT_EQ(entries.size(), 4U);
    EXPECT_EQ(entries[0].entri.perbuatan, "terbitkan_sop");
    EXPECT_EQ(entries[0].entri.objek, "sop");
    EXPECT_EQ(entries[0].entri.pelaku, 3);
    EXPECT_THAT(entries[0].entri.sesudah, Contains(Pair("sidik", base::sha256(versioned("b")).hex())));
    EXPECT_THAT(entries[0].entri.sebelum,
                Contains(Pair("sidik berlaku", base::sha256(versioned("a")).hex())));
    EXPECT_EQ(entries[3].entri.perbuatan, "unggah_sop");
    EXPECT_EQ(entries[3].entri.objek_id, a.value());
    EXPECT_THAT(entries[3].entri.sesudah, Contains(Pair("keadaan", "draf")));
}

TEST_P(TerbitSop, TheShippedSopIsInForceFromTheStartAndInstalledOnce) {
    SopId first, second;
    tulis([&](kantor::Tulis& db) {
        first = kantor::pasang_sop_bawaan(db, {}, kantor, clock.now(), shipped_text());
    });
    tulis([&](kantor::Tulis& db) {
        second = kantor::pasang_sop_bawaan(db, {}, kantor, clock.now(), shipped_text());
    });
    EXPECT_TRUE(first);
    EXPECT_EQ(first, second);
    EXPECT_EQ(sop(first).keadaan, KeadaanSop::berlaku);
    EXPECT_EQ(sop(first).nomor, "700/418/2023");
    EXPECT_EQ(kantor::naskah_dari(sop(first)).identitas.nomor.isi, "700/418/2023");
    ASSERT_EQ(jurnal().size(), 1U);
    EXPECT_EQ(jurnal()[0].entri.perbuatan, "pasang_sop");
}

TEST_P(TerbitSop, OfManyWhoPublishAtOnceOneVersionIsInForce) {
    std::vector<SopId> drafts;
    for (const char* name : {"a", "b", "c", "d"}) drafts.push_back(unggah(versioned(name)));
    std::vector<std::thread> people;
    for (const SopId id : drafts)
        people.emplace_back([&, id] { EXPECT_TRUE(kantor::terbitkan_sop(loket(), asal, id)); });
    for (std::thread& t : people) t.join();
    int in_force = 0, revoked = 0;
    for (const std::string& word : keadaan()) {
        in_force += word.ends_with("berlaku") ? 1 : 0;
        revoked += word.ends_with("dicabut") ? 1 : 0;
    }
    EXPECT_EQ(in_force, 1);
    EXPECT_EQ(revoked, 3);
}

} // namespace
} // namespace store
