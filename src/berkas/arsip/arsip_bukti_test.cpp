// What the archive proves itself by: the tree over its records, the package that carries them; and the words that find them.
#include "berkas/arsip/bagit.h"
#include "berkas/arsip/kata.h"
#include "berkas/arsip/merkle.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace berkas {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<base::Sidik> leaves(std::size_t many) {
    std::vector<base::Sidik> all;
    for (std::size_t i = 0; i < many; ++i) all.push_back(daun("arsip " + std::to_string(i)));
    return all;
}

TEST(Merkle, IsTheTreeOfRfc6962) {
    EXPECT_EQ(akar({}).hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    // The test vectors of Certificate Transparency's reference implementation: leaves "", "\0", "\x10", " !" ...
    const std::vector<std::string> inputs{"",         std::string(1, '\0'), "\x10", " !", "01", "@ABC",
                                          "PQRSTUVW", "`abcdefghijklmno"};
    std::vector<base::Sidik> known;
    for (const std::string& input : inputs) known.push_back(daun(input));
    EXPECT_EQ(akar(std::span(known).first(1)).hex(),
              "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    EXPECT_EQ(akar(std::span(known).first(2)).hex(),
              "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    EXPECT_EQ(akar(std::span(known).first(3)).hex(),
              "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    EXPECT_EQ(akar(known).hex(), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
}

TEST(Merkle, EveryLeafIsProvedByItsWayAndByNoOther) {
    for (std::size_t size = 1; size <= 33; ++size) {
        const auto all = leaves(size);
        const base::Sidik root = akar(all);
        for (std::size_t i = 0; i < size; ++i) {
            auto way = jalur(all, i);
            EXPECT_TRUE(periksa_jalur(all[i], i, size, way, root)) << i << " of " << size;
            EXPECT_FALSE(periksa_jalur(daun("lain"), i, size, way, root));
            EXPECT_FALSE(periksa_jalur(all[i], i, size, way, daun("lain")));
            if (size > 1) EXPECT_FALSE(periksa_jalur(all[i], (i + 1) % size, size, way, root));
            way.push_back(root);
            EXPECT_FALSE(periksa_jalur(all[i], i, size, way, root));
        }
        EXPECT_FALSE(periksa_jalur(all[0], size, size, {}, root));
    }
    // The proof of a smaller tree is none for a larger one.
    const auto all = leaves(8);
    const auto first = std::span(all).first(4);
    EXPECT_TRUE(periksa_jalur(all[1], 1, 4, jalur(first, 1), akar(first)));
    EXPECT_FALSE(periksa_jalur(all[1], 1, 8, jalur(first, 1), akar(first)));
}

TEST(Merkle, ASecondImplementationFindsTheSameRoot) {
    // docs/formats/arsip-merkle.md, in another language and another shape (a stack of full trees instead of recursion).
    const auto script = std::filesystem::temp_directory_path() / fmt::format("akar-{}.py", ::getpid());
    std::ofstream(script) << R"(import hashlib, sys
H = lambda b: hashlib.sha256(b).digest()
stack = []
for i in range(int(sys.argv[1])):
    node, size = H(b"\0" + f"arsip {i}".encode()), 1
    while stack and stack[-1][1] == size:
        left = stack.pop()
        node, size = H(b"\1" + left[0] + node), size * 2
    stack.append((node, size))
root = stack.pop()[0] if stack else H(b"")
while stack:
    root = H(b"\1" + stack.pop()[0] + root)
print(root.hex())
)";
    for (const std::size_t size : {0, 1, 2, 5, 8, 13, 100}) {
        FILE* told = popen(fmt::format("python3 {} {}", script.string(), size).c_str(), "r");
        std::array<char, 80> line{};
        ASSERT_NE(std::fgets(line.data(), line.size(), told), nullptr);
        pclose(told);
        EXPECT_EQ(std::string(line.data()), akar(leaves(size)).hex() + "\n") << size;
    }
    std::filesystem::remove(script);
}

TEST(Merkle, ALeafTellsEveryPartOfTheRecord) {
    Arsip record;
    record.id = ArsipId{17};
    record.judul = "Penilaian 2025\nSekar";
    record.nip = "199002302015031001";
    record.isi.push_back({1, PeranIsi::dokumen, "I-g.pdf", base::sha256("pdf"), 3, "application/pdf", 0});
    EXPECT_EQ(naskah_daun(record),
              "teraju-arsip 1\nnomor 17\npada 0\nnip 199002302015031001\njudul Penilaian 2025 Sekar\n"
              "isi 1 dokumen " +
                  base::sha256("pdf").hex() + " 3\n");
}

// ---- bags
std::vector<IsiBag> good() {
    return susun_bag("arsip-1", {{"data/1/I-g.pdf", "%PDF-1.7 ..."}, {"data/1/50%\xC3\xA9.json", "{}"}},
                     {{"Source-Organization", "Inspektorat\nKabupaten"}});
}
IsiBag& file(std::vector<IsiBag>& bag, std::string_view name) {
    const auto found = std::find_if(
        bag.begin(), bag.end(), [&](const IsiBag& f) { return f.jalur == "arsip-1/" + std::string(name); });
    return *found;
}
std::vector<std::string> why(std::vector<IsiBag> bag, const BatasBag& limits = {}) {
    std::vector<std::string> all;
    const auto read = baca_bag(std::move(bag), limits);
    if (!read)
        for (const base::Finding& f : read.error())
            all.push_back(std::string(f.sentence.key) + " " + f.place);
    return all;
}

TEST(Bagit, WhatIsWrittenIsReadAgain) {
    const auto bag = baca_bag(good());
    ASSERT_TRUE(bag) << bag.error().front().sentence.key << bag.error().front().place;
    EXPECT_EQ(bag->nama, "arsip-1");
    EXPECT_THAT(bag->info, Contains(std::pair<std::string, std::string>("Source-Organization",
                                                                        "Inspektorat Kabupaten")));
    EXPECT_THAT(bag->info, Contains(std::pair<std::string, std::string>("Payload-Oxum", "14.2")));
    EXPECT_THAT(bag->data, ElementsAre(IsiBag{"data/1/50%\xC3\xA9.json", "{}"},
                                       IsiBag{"data/1/I-g.pdf", "%PDF-1.7 ..."}));
    auto bytes = good();
    EXPECT_THAT(file(bytes, "manifest-sha256.txt").isi, HasSubstr("  data/1/50%25\xC3\xA9.json\n"))
        << "RFC 8493, 2.1.3";
}

TEST(Bagit, EveryDamageIsNamedAndNothingOfTheBagIsTaken) {
    auto changed = good();
    file(changed, "data/1/I-g.pdf").isi += ".";
    EXPECT_THAT(why(changed), ElementsAre("bagit.berubah data/1/I-g.pdf", "bagit.oxum Payload-Oxum"));

    auto lost = good();
    std::erase_if(lost, [](const IsiBag& f) { return f.jalur.ends_with("I-g.pdf"); });
    EXPECT_THAT(why(lost), Contains("bagit.hilang data/1/I-g.pdf"));

    auto more = good();
    more.push_back({"arsip-1/data/2/tambahan.pdf", "x"});
    more.push_back({"arsip-1/catatan.txt", "x"});
    EXPECT_THAT(why(more), ElementsAre("bagit.tidak_tercatat data/2/tambahan.pdf",
                                       "bagit.tidak_tercatat catatan.txt", "bagit.oxum Payload-Oxum"));

    auto retold = good();
    file(retold, "bag-info.txt").isi += "External-Identifier: 2\n";
    EXPECT_THAT(why(retold), ElementsAre("bagit.berubah bag-info.txt"));

    auto other = good();
    file(other, "bagit.txt").isi = "BagIt-Version: 0.96\nTag-File-Character-Encoding: UTF-8\n";
    EXPECT_THAT(why(other), Contains("bagit.versi bagit.txt"));

    for (const char* needed :
         {"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"}) {
        auto without = good();
        std::erase_if(without, [&](const IsiBag& f) { return f.jalur == std::string("arsip-1/") + needed; });
        EXPECT_THAT(why(without), Contains(std::string("bagit.tidak_ada ") + needed));
    }

    auto garbled = good();
    file(garbled, "manifest-sha256.txt").isi = "abc  data/1/I-g.pdf\n";
    EXPECT_THAT(why(garbled), Contains("bagit.baris manifest-sha256.txt baris 1"));
    EXPECT_THAT(why({}), ElementsAre("bagit.kosong "));
}

TEST(Bagit, WhatWouldLeaveItsFolderOrBeFetchedIsRefused) {
    for (const char* name :
         {"arsip-1/../x", "/arsip-1/x", "arsip-1/data/../../x", "arsip-1//x", "arsip-1/data\\x", "C:/x",
          "arsip-1/data/./x", "arsip-1", "arsip-1/data/\nx", "arsip-1/data/~x"}) {
        auto bag = good();
        bag.push_back({name, "x"});
        EXPECT_THAT(why(bag), Contains(HasSubstr("bagit.jalur"))) << name;
    }
    auto listed = good();
    file(listed, "manifest-sha256.txt").isi += base::sha256("x").hex() + "  data/../../etc/passwd\n";
    EXPECT_THAT(why(listed), Contains("bagit.jalur manifest-sha256.txt baris 3"));

    auto fetched = good();
    fetched.push_back({"arsip-1/fetch.txt", "http://contoh.test/x - data/x\n"});
    EXPECT_THAT(why(fetched), Contains("bagit.fetch fetch.txt"));
    auto twice = good();
    twice.push_back({"arsip-1/data/1/i-G.PDF", "x"});
    EXPECT_THAT(why(twice), Contains("bagit.ganda arsip-1/data/1/i-G.PDF"));
    auto two = good();
    two.push_back({"arsip-2/bagit.txt", "x"});
    EXPECT_THAT(why(two), Contains("bagit.satu_folder arsip-2/bagit.txt"));
}

TEST(Bagit, HasLimits) {
    EXPECT_THAT(why(good(), {.berkas = 3}), Contains("bagit.terlalu_banyak "));
    EXPECT_THAT(why(good(), {.byte = 10}), Contains("bagit.terlalu_besar "));
    EXPECT_THAT(why(good(), {.tanda = 10}), Contains("bagit.tanda_besar bag-info.txt"));
    EXPECT_EQ(why(good(), {.byte = 10, .tanda = 10, .temuan = 2}).size(), 2U);
}

// ---- words
TEST(Kata, FindANameACodeAndPartsOfANumber) {
    std::set<std::string> words;
    tambah_kata(words, "Sekar Fiktif, S.E. -- 800.1.4.4/12/INSP/2026");
    for (const char* word :
         {"sekar", "fiktif", "s.e", "800.1.4.4/12/insp/2026", "800.1.4.4", "12", "insp", "2026", "800"})
        EXPECT_THAT(words, Contains(word));
    EXPECT_THAT(words, ::testing::Not(Contains("--")));
    EXPECT_THAT(kata_dicari("  Sekar 800.1.4.4 sekar, x"), ElementsAre("sekar", "800.1.4.4"));
    EXPECT_EQ(kata_dicari("aa bb cc dd ee").size(), kata_terbanyak);
    EXPECT_THAT(kata_dicari(" - . / "), ElementsAre());
}

} // namespace
} // namespace berkas
