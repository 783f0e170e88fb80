#include "kantor/sandi.h"

#include "base/text.h"
#include "kantor/sandi_umum.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <new>
#include <semaphore>
#include <sodium.h>

namespace kantor {
namespace {

// OWASP's second choice for Argon2id (m = 19 MiB, t = 2, p = 1).
constexpr std::size_t memory = std::size_t{19} * 1024 * 1024;
constexpr unsigned long long passes = 2;
constexpr std::size_t hash_bytes = 32;

// One hash at a time: 19 MiB, however many people sign in. Sixty at the same moment wait a few seconds at most.
class Giliran {
  public:
    Giliran() { places().acquire(); }
    ~Giliran() { places().release(); }
    Giliran(const Giliran&) = delete;
    Giliran& operator=(const Giliran&) = delete;

  private:
    static std::counting_semaphore<1>& places() {
        static std::counting_semaphore<1> one{1};
        return one;
    }
};

using Salt = std::array<unsigned char, crypto_pwhash_SALTBYTES>;
using Hash = std::array<unsigned char, hash_bytes>;

Hash hash(std::string_view sandi, const Salt& salt) {
    Hash out{};
    const Giliran mine;
    if (crypto_pwhash(out.data(), out.size(), sandi.data(), sandi.size(), salt.data(), passes, memory,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return out;
}

template <std::size_t N>
std::string base64(const std::array<unsigned char, N>& bytes) {
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
    std::array<char, sodium_base64_ENCODED_LEN(N, variant)> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    return text.data();
}

// libsodium wants a text of this length with zeros behind.
using Kept = std::array<char, crypto_pwhash_STRBYTES>;

bool copy_kept(std::string_view kept, Kept& into) {
    if (kept.empty() || kept.size() >= into.size()) return false;
    std::copy(kept.begin(), kept.end(), into.begin());
    return crypto_pwhash_str_needs_rehash(into.data(), passes, memory) != -1;
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

template <class Keep>
std::string only(std::string_view text, Keep keep) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), keep);
    return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

bool holds_nip(std::string_view sandi, std::string_view nip) {
    const std::string digits = only(sandi, is_digit);
    if (nip.size() < 8) return false;
    if (digits.find(nip) != std::string::npos) return true;
    // Nothing but a piece of it: the birth date, the last digits.
    return digits.size() == sandi.size() && nip.find(digits) != std::string_view::npos;
}

bool is_name(std::string_view sandi, std::string_view nama) {
    const std::string letters = only(base::lower(sandi), is_letter);
    if (letters.size() < 4) return false;
    const std::string lower = base::lower(nama);
    if (letters == only(lower, is_letter)) return true;
    const auto words = base::split(lower, ' ');
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return only(word, is_letter) == letters; });
}

// "abcabcabcabc", "aaaaaaaaaaaa": one piece, at least three times.
bool repeats(std::string_view sandi) {
    for (std::size_t period = 1; period * 3 <= sandi.size(); ++period)
        if (std::equal(sandi.begin() + static_cast<std::ptrdiff_t>(period), sandi.end(), sandi.begin()))
            return true;
    return false;
}

// "123456789012", "abcdefghijkl", "987654321098".
bool counts(std::string_view sandi) {
    const auto all_step = [&](int by) {
        for (std::size_t i = 1; i < sandi.size(); ++i) {
            const int step = sandi[i] - sandi[i - 1];
            const bool wraps = is_digit(sandi[i]) && is_digit(sandi[i - 1]) && (step == -9 * by);
            if (step != by && !wraps) return false;
        }
        return sandi.size() > 1;
    };
    return all_step(1) || all_step(-1);
}

} // namespace

base::Findings periksa_sandi(std::string_view sandi, std::string_view nip, std::string_view nama) {
    base::Findings findings;
    const auto say = [&](base::Sentence sentence) {
        findings.push_back({"sandi_baru", {}, std::move(sentence)}); // never what was typed
    };
    if (sandi.empty()) {
        say(base::say("sandi.kosong", {{"batas", std::to_string(sandi_terpendek)}}));
        return findings;
    }
    if (!base::is_utf8(sandi)) say(base::say("sandi.bukan_teks"));
    const std::size_t length = characters(sandi);
    if (length < sandi_terpendek)
        say(base::say("sandi.terlalu_pendek",
                      {{"batas", std::to_string(sandi_terpendek)}, {"jumlah", std::to_string(length)}}));
    if (length > sandi_terpanjang)
        say(base::say("sandi.terlalu_panjang", {{"batas", std::to_string(sandi_terpanjang)}}));
    if (holds_nip(sandi, nip)) say(base::say("sandi.nip"));
    if (is_name(sandi, nama)) say(base::say("sandi.nama"));
    if (sandi_umum(sandi)) say(base::say("sandi.umum"));
    if (repeats(sandi)) say(base::say("sandi.berulang"));
    if (counts(sandi)) say(base::say("sandi.berurut"));
    return findings;
}

std::string acak_sandi(base::Random& random, std::string_view sandi) {
    Salt salt{};
    random.fill(salt);
    return fmt::format("$argon2id$v=19$m={},t={},p=1${}${}", memory / 1024, passes, base64(salt),
                       base64(hash(sandi, salt)));
}

bool sandi_cocok(std::string_view kept, std::string_view sandi) {
    Kept text{};
    if (!copy_kept(kept, text)) {
        static_cast<void>(hash(sandi, Salt{})); // only for the time it takes
        return false;
    }
    const Giliran mine;
    return crypto_pwhash_str_verify(text.data(), sandi.data(), sandi.size()) == 0;
}

bool sandi_usang(std::string_view kept) {
    Kept text{};
    return !copy_kept(kept, text) || crypto_pwhash_str_needs_rehash(text.data(), passes, memory) != 0;
}

} // namespace kantor
