#include "berkas/arsip/kata.h"

#include "base/text.h"

#include <algorithm>

namespace berkas {
namespace {

constexpr std::size_t most_words = 2000, longest = 60;

bool is_sign(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_joint(char c) { return c == '.' || c == '/' || c == '-'; }

// Pieces without space between, and without joints at their ends: "s.e.", -> "s.e".
std::vector<std::string> pieces(std::string_view text) {
    std::vector<std::string> all(1);
    for (const char raw : base::lower(text)) {
        if (is_sign(raw) || is_joint(raw))
            all.back() += raw;
        else if (!all.back().empty())
            all.emplace_back();
    }
    for (std::string& piece : all) {
        while (!piece.empty() && is_joint(piece.back())) piece.pop_back();
        piece.erase(0, std::min(piece.find_first_not_of("./-"), piece.size()));
    }
    std::erase_if(all, [](const std::string& piece) { return piece.empty(); });
    return all;
}

bool is_word(std::string_view word) { return word.size() >= 2 && word.size() <= longest; }

} // namespace

void tambah_kata(std::set<std::string>& to, std::string_view text) {
    const auto keep = [&](std::string_view word) {
        if (is_word(word) && to.size() < most_words) to.emplace(word);
    };
    for (const std::string& piece : pieces(text)) {
        keep(piece);
        for (const char joint : {'/', '.', '-'})
            if (piece.find(joint) != std::string::npos)
                for (const std::string_view part : base::split(piece, joint)) keep(part);
    }
}

std::vector<std::string> kata_dicari(std::string_view asked) {
    std::vector<std::string> words;
    for (std::string& piece : pieces(asked)) {
        if (words.size() == kata_terbanyak) break;
        if (is_word(piece) && std::find(words.begin(), words.end(), piece) == words.end())
            words.push_back(std::move(piece));
    }
    return words;
}

} // namespace berkas
