#include "kantor/sandi_umum.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace kantor {
namespace {

// Words at the head of every published list of leaked passwords, those of Indonesia, and those of an office like ours.
// Chosen by hand; short ones count because figures and signs around a word are taken off before it is looked up.
constexpr std::array words = std::to_array<std::string_view>(
    {// everywhere
     "abc", "abcd", "access", "admin", "administrator", "asd", "asdf", "baseball", "batman", "changeme",
     "charlie", "computer", "default", "dragon", "football", "freedom", "google", "guest", "hello", "hunter",
     "iloveyou", "internet", "jordan", "killer", "letmein", "liverpool", "login", "love", "lovely", "manutd",
     "master", "michael", "monkey", "naruto", "pass", "passw", "passwd", "passwrd", "password", "pokemon",
     "princess", "qaz", "qazwsx", "root", "samsung", "secret", "server", "shadow", "starwars", "summer",
     "sunshine", "superman", "system", "temp", "test", "testing", "trustno", "user", "welcome", "whatever",
     "windows", "winter", "wsx",
     // Indonesia
     "aku", "akucintakamu", "akusayangkamu", "alhamdulillah", "allah", "allahuakbar", "anak", "anjing",
     "astaga", "bandung", "bangsat", "banjar", "bismillah", "bunda", "cantik", "cinta", "cintaku", "doraemon",
     "ganteng", "garuda", "gantisandi", "ibu", "indo", "indonesia", "jakarta", "jaya", "kamu", "kalimantan",
     "kata", "katasandi", "keluarga", "kucing", "lupa", "lupasandi", "makassar", "mama", "medan", "merdeka",
     "muhammad", "pancasila", "papa", "persib", "persija", "rahasia", "rahasiaku", "rahasiabanget", "sandi",
     "sandiku", "sayang", "sayangku", "sayangkamu", "selamat", "semangat", "siap", "sukses", "surabaya",
     "syg", "tuhan", "yesus",
     // the office
     "asn", "auditor", "bupati", "dinas", "inspektorat", "inspektur", "irban", "kabupaten", "kantor",
     "kepegawaian", "kinerja", "operator", "pegawai", "pemda", "pemkab", "pns", "pppk", "sekda", "sekretaris",
     "skp", "teraju"});

// Rows and columns of the keyboard, walked both ways.
constexpr std::array<std::string_view, 6> walks{"qwertyuiopasdfghjklzxcvbnm",
                                                "1234567890qwertyuiop",
                                                "1q2w3e4r5t6y7u8i9o0p",
                                                "qawsedrftgyhujikolp",
                                                "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
                                                "zaqxswcdevfrbgtnhymju"};

// One or two words of the list and nothing else. Three and more are a sentence, and as good as any.
bool is_made_of_words(std::string_view text) {
    constexpr unsigned never = 99;
    std::vector<unsigned> words_until(text.size() + 1, never);
    words_until[0] = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (words_until[at] >= 2) continue;
        for (const std::string_view word : words)
            if (text.substr(at).starts_with(word))
                words_until[at + word.size()] = std::min(words_until[at + word.size()], words_until[at] + 1);
    }
    return !text.empty() && words_until[text.size()] != never;
}

std::string plain(std::string_view sandi) { // l33t read as letters
    std::string out = base::lower(sandi);
    for (char& c : out) {
        switch (c) {
        case '0': c = 'o'; break;
        case '1': c = 'i'; break;
        case '3': c = 'e'; break;
        case '4':
        case '@': c = 'a'; break;
        case '5':
        case '$': c = 's'; break;
        case '7': c = 't'; break;
        default: break;
        }
    }
    return out;
}

std::string letters_of(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c >= 'a' && c <= 'z') out += c;
    return out;
}

bool is_walk(const std::string& lower) {
    const std::string backwards(lower.rbegin(), lower.rend());
    return std::any_of(walks.begin(), walks.end(), [&](std::string_view walk) {
        return walk.find(lower) != std::string_view::npos || walk.find(backwards) != std::string_view::npos;
    });
}

std::string_view without_digits_behind(std::string_view text) {
    while (!text.empty() && !(text.back() >= 'a' && text.back() <= 'z')) text.remove_suffix(1);
    return text;
}

} // namespace

bool sandi_umum(std::string_view sandi) {
    const std::string lower = base::lower(sandi);
    const std::string letters = letters_of(lower);
    if (is_made_of_words(letters)) return true;
    // p4ssw0rd: figures inside the word, and those behind it left out.
    const std::string_view core = without_digits_behind(lower);
    if (is_made_of_words(letters_of(plain(core)))) return true;
    return is_walk(lower) || (core.size() >= 6 && is_walk(std::string(core)));
}

} // namespace kantor
