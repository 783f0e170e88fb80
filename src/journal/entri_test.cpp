#include "journal/baris.h"
#include "journal/entri.h"
#include "journal/testing.h"

#include <gmock/gmock.h>

#include <functional>
#include <set>

namespace journal {
namespace {

Entri contoh() {
    Entri e;
    e.instansi = 1;
    e.nomor = 2;
    e.pada = calendar::Instant{std::chrono::seconds{1'768'359'600}};
    e.pelaku = 7;
    e.perbuatan = "ubah_pengaturan";
    e.objek = "pengaturan";
    e.alamat = "192.0.2.1";
    e.permintaan = "r1";
    e.sebelum = {{"sesi_diam_menit", "15"}};
    e.sesudah = {{"sesi_diam_menit", "20"}};
    return e;
}

// The worked example of docs/formats/jurnal.md: frozen. A program that computes another fingerprint cannot prove old
// journals any more.
TEST(Entri, TheCanonicalTextIsTheOneInTheManual) {
    EXPECT_EQ(canonical(contoh(), base::Sidik{}),
              "teraju-jurnal-1\n"
              "sebelumnya=64:0000000000000000000000000000000000000000000000000000000000000000\n"
              "instansi=1:1\n"
              "nomor=1:2\n"
              "pada=10:1768359600\n"
              "pelaku=1:7\n"
              "atas_nama=1:0\n"
              "perbuatan=15:ubah_pengaturan\n"
              "objek=10:pengaturan\n"
              "objek_id=1:0\n"
              "alamat=9:192.0.2.1\n"
              "permintaan=2:r1\n"
              "sebelum=1:1\n"
              "nama=15:sesi_diam_menit\n"
              "nilai=2:15\n"
              "sesudah=1:1\n"
              "nama=15:sesi_diam_menit\n"
              "nilai=2:20\n");
    EXPECT_EQ(sidik_entri(contoh(), base::Sidik{}).hex(),
              "7b02112ef2ff94bb6475efdd5e2329cada9f7230a777b6fe6119e1bcf337cdae");
}

TEST(Entri, NoTwoDifferentEntriesHaveTheSameCanonicalText) {
    const std::vector<std::function<void(Entri&)>> changes{
        [](Entri& e) { e.instansi = 2; },
        [](Entri& e) { e.nomor = 3; },
        [](Entri& e) { e.pada += std::chrono::seconds{1}; },
        [](Entri& e) { e.pelaku = 8; },
        [](Entri& e) { e.atas_nama = 8; },
        [](Entri& e) { e.perbuatan += "x"; },
        [](Entri& e) { e.objek += "x"; },
        [](Entri& e) { e.objek_id = 1; },
        [](Entri& e) { e.alamat = "192.0.2.2"; },
        [](Entri& e) { e.permintaan = "r2"; },
        [](Entri& e) { e.sebelum.clear(); },
        [](Entri& e) { e.sebelum[0].first = "sesi"; },
        [](Entri& e) { e.sebelum[0].second = "16"; },
        [](Entri& e) { std::swap(e.sebelum, e.sesudah); },
        [](Entri& e) { e.sesudah[0].second += "\nnama=1:a\nnilai=1:b"; },
        [](Entri& e) { e.sesudah.emplace_back("a", "b"); },
        [](Entri& e) { e.objek = "pengaturan\nobjek_id=1:1"; },
        // one text cut at another place
        [](Entri& e) {
            e.perbuatan = "ubah";
            e.objek = "_pengaturanpengaturan";
        },
        [](Entri& e) {
            e.sesudah = {{"sesi", "_diam_menit20"}};
        },
    };
    std::set<std::string> seen{canonical(contoh(), base::Sidik{})};
    for (const auto& change : changes) {
        Entri e = contoh();
        change(e);
        EXPECT_TRUE(seen.insert(canonical(e, base::Sidik{})).second);
    }
    EXPECT_TRUE(seen.insert(canonical(contoh(), base::sha256("x"))).second);
}

TEST(Entri, NamedValuesComeBackFromTheirJson) {
    const Rincian values{{"nama", "O\"Brien\\ \n é"}, {"", ""}};
    EXPECT_EQ(read_rincian(rincian_json(values)), values);
    EXPECT_EQ(rincian_json({}), "[]");
    for (const char* bad : {"", "{}", "[[]]", "[[\"a\"]]", "[[\"a\",1]]", "[[\"a\",\"b\",\"c\"]]", "[\"a\"]"})
        EXPECT_EQ(read_rincian(std::string_view(bad)), std::nullopt) << bad;
}

TEST(Entri, BytesThatCannotBeKeptBecomeVisible) {
    Entri e = contoh();
    e.sesudah = {{"nama", std::string("a\0b", 3)}, {"lain", "\xff"}, {"baik", "é"}};
    e = dapat_ditulis(std::move(e));
    EXPECT_EQ(e.sesudah, (Rincian{{"nama", "a\\x00b"}, {"lain", "\\xff"}, {"baik", "é"}}));
}

TEST(Entri, AWholeNikNeverEnters) {
    Entri e = contoh();
    e.sebelum = {{"NIK", "6311014101900001"}, {"nama", "6311014101900001"}};
    e.sesudah = {{"nik", ""}, {"NIK", "0001"}};
    e = dapat_ditulis(std::move(e));
    EXPECT_EQ(e.sebelum, (Rincian{{"NIK", "************0001"}, {"nama", "6311014101900001"}}));
    EXPECT_EQ(e.sesudah, (Rincian{{"nik", ""}, {"NIK", "0001"}}));
}

TEST(Baris, AnExportedEntryIsReadAsItWas) {
    for (const Tercatat& t : contoh_jurnal(3)) {
        const auto read = read_baris(tulis_baris(t));
        ASSERT_TRUE(read);
        EXPECT_EQ(*read, t);
    }
}

TEST(Baris, WhatIsNoEntryIsRefused) {
    const std::string good = tulis_baris(contoh_jurnal(1).front());
    EXPECT_FALSE(read_baris(""));
    EXPECT_FALSE(read_baris("{}"));
    EXPECT_FALSE(read_baris("[1]"));
    EXPECT_FALSE(read_baris(good.substr(0, good.size() - 1)));
    for (const char* member : {"\"nomor\":1", "\"sidik\":\"", "\"pada\":", "\"sesudah\":"}) {
        std::string bad = good;
        bad.replace(bad.find(member), 3, "\"x\"");
        EXPECT_FALSE(read_baris(bad)) << bad;
    }
}

} // namespace
} // namespace journal
