#include "pegawai/pangkat.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace pegawai {
namespace {

struct Row {
    int id; // BKN's: tens the grade, ones the room
    std::string_view pangkat;
};

constexpr std::array<Row, 17> rows{{{11, "Juru Muda"},
                                    {12, "Juru Muda Tingkat I"},
                                    {13, "Juru"},
                                    {14, "Juru Tingkat I"},
                                    {21, "Pengatur Muda"},
                                    {22, "Pengatur Muda Tingkat I"},
                                    {23, "Pengatur"},
                                    {24, "Pengatur Tingkat I"},
                                    {31, "Penata Muda"},
                                    {32, "Penata Muda Tingkat I"},
                                    {33, "Penata"},
                                    {34, "Penata Tingkat I"},
                                    {41, "Pembina"},
                                    {42, "Pembina Tingkat I"},
                                    {43, "Pembina Utama Muda"},
                                    {44, "Pembina Utama Madya"},
                                    {45, "Pembina Utama"}}};

constexpr std::array<std::string_view, 17> romans{"I", "II", "III", "IV",   "V",   "VI", "VII", "VIII", "IX",
                                                  "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"};
constexpr std::size_t bytes_at_most = 100;

const Row* row_of(int id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const Row& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

std::string grade_text(int id) {
    return fmt::format("{}/{}", romans.at(static_cast<std::size_t>(id / 10 - 1)), char('a' + id % 10 - 1));
}

// Lower-case words; every mark and space between them is a border.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : base::replace_all(base::lower(text), "\u00a0", " ")) {
        if (std::string_view(" \t.,;:/-()[]").find(c) == std::string_view::npos)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

std::optional<int> roman(std::string_view word, std::size_t most) {
    for (std::size_t i = 0; i < most; ++i)
        if (base::equal_fold(word, romans.at(i))) return int(i) + 1;
    return std::nullopt;
}

// Takes a grade off the end: "iii b", "iiib".
std::optional<int> take_grade(std::vector<std::string>& words) {
    if (words.empty() || words.back().empty()) return std::nullopt;
    const std::string& last = words.back();
    const char room = last.back();
    if (room < 'a' || room > 'e') return std::nullopt;
    const bool apart = last.size() == 1;
    if (apart && words.size() < 2) return std::nullopt;
    const auto grade = roman(apart ? words[words.size() - 2] : last.substr(0, last.size() - 1), 4);
    if (!grade) return std::nullopt;
    words.resize(words.size() - (apart ? 2 : 1));
    return *grade * 10 + (room - 'a' + 1);
}

// "penata muda tk i", "tki", "tingkat 1" -> "penata muda tingkat i"
std::string rank_name(const std::vector<std::string>& words) {
    std::vector<std::string> plain;
    for (const std::string& word : words) {
        if (word == "tk" || word == "tkt")
            plain.emplace_back("tingkat");
        else if (word == "tki" || word == "tk1")
            plain.insert(plain.end(), {"tingkat", "i"});
        else
            plain.push_back(word == "1" ? "i" : word);
    }
    return base::join(plain, " ");
}

} // namespace

base::Result<Golongan> Golongan::parse(std::string_view text) {
    const std::string written = base::shortened(base::trim(text));
    const auto refused = [&](base::Sentence sentence) { return base::refuse(std::move(sentence), written); };
    if (written.empty()) return refused(base::say("pangkat.kosong"));
    if (text.size() > bytes_at_most) return refused(base::say("pangkat.tidak_dikenal"));
    std::vector<std::string> words = words_of(text);
    for (const std::string_view label : {"gol", "golongan", "ruang", "pangkat"})
        words.erase(std::remove(words.begin(), words.end(), label), words.end());
    const auto grade = take_grade(words);
    if (grade && row_of(*grade) == nullptr) return refused(base::say("pangkat.tidak_dikenal"));
    if (words.empty())
        return grade ? base::Result<Golongan>(Golongan(*grade)) : refused(base::say("pangkat.tidak_dikenal"));
    const std::string name = rank_name(words);
    const auto named = std::find_if(rows.begin(), rows.end(),
                                    [&](const Row& row) { return base::equal_fold(row.pangkat, name); });
    if (named == rows.end()) return refused(base::say("pangkat.tidak_dikenal"));
    if (grade && *grade != named->id)
        return refused(base::say("pangkat.tidak_cocok", {{"pangkat", std::string(named->pangkat)},
                                                         {"seharusnya", grade_text(named->id)},
                                                         {"golongan", grade_text(*grade)}}));
    return Golongan(named->id);
}

std::optional<Golongan> Golongan::of_bkn_id(int id) {
    return row_of(id) == nullptr ? std::nullopt : std::optional(Golongan(id));
}

std::string Golongan::text() const { return grade_text(id_); }
std::string_view Golongan::pangkat() const { return row_of(id_)->pangkat; }
std::string Golongan::printed() const { return fmt::format("{}, {}", pangkat(), text()); }
std::string Golongan::official() const { return fmt::format("{} ({})", pangkat(), text()); }

base::Result<GolonganPppk> GolonganPppk::parse(std::string_view text) {
    const std::string written = base::shortened(base::trim(text));
    std::vector<std::string> words =
        text.size() > bytes_at_most ? std::vector<std::string>() : words_of(text);
    for (const std::string_view label : {"gol", "golongan"})
        words.erase(std::remove(words.begin(), words.end(), label), words.end());
    if (words.size() == 1) {
        if (const auto number = roman(words.front(), romans.size())) return GolonganPppk(*number);
        for (std::size_t i = 0; i < romans.size(); ++i)
            if (words.front() == std::to_string(i + 1)) return GolonganPppk(int(i) + 1);
    }
    return base::refuse(base::say("pangkat.golongan_pppk"), written);
}

std::string_view GolonganPppk::text() const { return romans.at(static_cast<std::size_t>(number_ - 1)); }

} // namespace pegawai
