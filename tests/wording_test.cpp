// Every sentence that code says has its words in wording/, every sentence in wording/ is said by some code, and the values
// that code hands over are the ones in braces.
#include "base/source_dir_for_tests.h"
#include "base/wording.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>

namespace {

namespace fs = std::filesystem;
const fs::path root = base::source_dir();

std::string contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

base::Wording wording() {
    std::vector<std::string> names;
    std::vector<std::string> texts;
    for (const auto& entry : fs::directory_iterator(root / "wording")) {
        names.push_back(entry.path().filename());
        texts.push_back(contents(entry.path()));
    }
    std::vector<std::pair<std::string_view, std::string_view>> files;
    for (std::size_t i = 0; i < names.size(); ++i) files.emplace_back(names[i], texts[i]);
    auto read = base::Wording::read(files);
    if (!read) throw std::runtime_error(read.error().front().place + " " + read.error().front().written);
    return *std::move(read);
}

struct Saying {
    std::string where;
    std::set<std::string> values;
};

// The calls of say("key", {{"name", ...}, ...}), up to the parenthesis that closes them.
std::multimap<std::string, Saying> sayings() {
    std::multimap<std::string, Saying> found;
    const std::regex call("\\bsay\\(\\s*\"([a-z0-9_.]+)\"");
    const std::regex value("\\{\\s*\"([a-z_0-9]+)\"\\s*,");
    for (const auto& entry : fs::recursive_directory_iterator(root / "src")) {
        const std::string name = entry.path().filename();
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
        if (name.ends_with("_test.cpp") || name == "sentence.h" || name == "wording.h" || name == "result.h")
            continue;
        const std::string text = contents(entry.path());
        for (std::sregex_iterator it(text.begin(), text.end(), call), end; it != end; ++it) {
            auto at = static_cast<std::size_t>(it->position()) + 4;
            int depth = 1;
            bool quoted = false;
            const auto begin = at;
            for (; at < text.size() && depth > 0; ++at) {
                if (text[at] == '"' && text[at - 1] != '\\' && text[at - 1] != '\'') quoted = !quoted;
                if (quoted) continue;
                if (text[at] == '(') ++depth;
                if (text[at] == ')') --depth;
            }
            Saying saying{fs::relative(entry.path(), root).string(), {}};
            const std::string inside = text.substr(begin, at - begin);
            for (std::sregex_iterator v(inside.begin(), inside.end(), value), none; v != none; ++v)
                saying.values.insert((*v)[1]);
            found.emplace((*it)[1], std::move(saying));
        }
    }
    return found;
}

TEST(Wording, EverySayingHasItsSentence) {
    const base::Wording words = wording();
    for (const auto& [key, saying] : sayings())
        EXPECT_TRUE(words.sentences().contains(key)) << key << " said in " << saying.where;
}

TEST(Wording, EverySentenceIsSaidSomewhere) {
    const auto said = sayings();
    const base::Wording words = wording();
    for (const auto& [key, sentence] : words.sentences())
        EXPECT_TRUE(said.contains(key)) << key << ": " << sentence;
}

TEST(Wording, EveryNameInBracesIsHandedOver) {
    const base::Wording words = wording();
    for (const auto& [key, saying] : sayings()) {
        const auto found = words.sentences().find(key);
        if (found == words.sentences().end()) continue;
        for (std::string_view name : base::placeholders(found->second))
            EXPECT_TRUE(saying.values.contains(std::string(name)))
                << saying.where << " says " << key << " without " << name;
    }
}

// An act that is journalled and has no sentence of its own would be shown with its bare name.
TEST(Wording, EveryActInTheJournalHasItsSentence) {
    const base::Wording words = wording();
    const std::regex act("\\bentri(?:_tentang)?\\([^;\"]*\"([a-z_]+)\"");
    int seen = 0;
    for (const auto& entry : fs::recursive_directory_iterator(root / "src")) {
        const std::string name = entry.path().filename();
        if (entry.path().extension() != ".cpp" || name.ends_with("_test.cpp")) continue;
        const std::string text = contents(entry.path());
        for (std::sregex_iterator it(text.begin(), text.end(), act), end; it != end; ++it, ++seen)
            EXPECT_TRUE(words.sentences().contains("jurnal." + (*it)[1].str()))
                << (*it)[1] << " in " << entry.path();
    }
    EXPECT_GT(seen, 20);
}

TEST(Wording, SentencesEndAsSentencesDo) {
    const base::Wording words = wording();
    for (const auto& [key, sentence] : words.sentences()) {
        ASSERT_FALSE(sentence.empty()) << key;
        EXPECT_TRUE(sentence.back() == '.' || sentence.back() == '?' || sentence.back() == '}')
            << key << ": " << sentence;
        EXPECT_EQ(sentence.find("  "), std::string::npos) << key;
    }
}

TEST(Wording, ValuesArePutInOnceAndNeverReadAgain) {
    const auto words = base::Wording::read({{"a.yaml", "x.y: \"{a} dan {b}.\""}});
    ASSERT_TRUE(words);
    EXPECT_EQ(words->render(base::say("x.y", {{"a", "{b}"}, {"b", "dua"}})), "{b} dan dua.");
    EXPECT_EQ(words->render(base::say("tak.ada", {{"a", "1"}})), "tak.ada a=1");
}

TEST(Wording, ANameThatEndsInAFullStopEndsTheSentence) {
    const auto words = base::Wording::read({{"a.yaml", "x.y: \"{a} dan {b}.\""}});
    ASSERT_TRUE(words);
    EXPECT_EQ(words->render(base::say("x.y", {{"a", "Sekar Fiktif, S.E."}, {"b", "Wulan, S.Sos."}})),
              "Sekar Fiktif, S.E. dan Wulan, S.Sos.");
    EXPECT_EQ(words->render(base::say("x.y", {{"a", "satu"}, {"b", "Lengkapi dahulu!"}})),
              "satu dan Lengkapi dahulu!");
}

} // namespace
