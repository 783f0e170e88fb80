#include "seal/berkas_kunci.h"

#include "base/bytes.h"
#include "base/json.h"
#include "base/text.h"
#include "seal/isian_json.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sodium.h>

namespace seal {

namespace {

constexpr std::size_t largest = 256U * 1024U;
constexpr std::size_t most_memory_kib = 1024U * 1024U; // what a file may ask of the machine that opens it
constexpr unsigned most_passes = 20;
constexpr std::size_t salt_size = crypto_pwhash_SALTBYTES;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t seal_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

using SealKey = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_KEYBYTES>;

struct Parts {
    BiayaTebak cost;
    std::string salt, nonce, sealed;
    Rantai chain;
};

base::Result<void> unreadable() { return base::refuse(base::say("segel.kunci_tidak_terbaca")); }

unsigned char* writable(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* readable(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

// Everything a thief might want to swap: costs, salt and certificates.
std::string associated(const Parts& parts) {
    std::string text = "teraju-kunci 1 argon2id " + std::to_string(parts.cost.memori_kib) + " " +
                       std::to_string(parts.cost.putaran) + " " + base::hex(parts.salt);
    for (const Sertifikat& certificate : parts.chain) text += " " + certificate.isi().jejak;
    return text;
}

bool derive(SealKey& key, const Parts& parts, std::string_view frasa) {
    return crypto_pwhash(key.data(), key.size(), frasa.data(), frasa.size(), readable(parts.salt),
                         parts.cost.putaran, parts.cost.memori_kib * 1024U,
                         crypto_pwhash_ALG_ARGON2ID13) == 0;
}

std::string random_bytes(base::Random& random, std::size_t size) {
    std::string bytes(size, '\0');
    random.fill({writable(bytes), bytes.size()});
    return bytes;
}

std::optional<std::string> bytes_at(const base::Json& json, std::string_view key) {
    const auto text = json_teks(json, key);
    return text ? base::from_base64url(*text) : std::nullopt;
}

template <class Number>
bool number_at(const base::Json& json, std::string_view key, Number least, Number most, Number& to) {
    const auto value = json_angka<Number>(json, key);
    if (value) to = *value;
    return value && *value >= least && *value <= most;
}

bool is(const base::Json& json, std::string_view key, std::string_view text) {
    return json_teks(json, key) == text;
}

base::Result<Parts> read_parts(std::string_view file) {
    const auto json = base::parse_json(file, {largest, 8, 200});
    Parts parts;
    unsigned version = 0;
    if (!json || !is(*json, "format", "teraju-kunci") || !number_at(*json, "versi", 1U, 1U, version) ||
        !is(*json, "turunan", "argon2id") || !is(*json, "sandi", "xchacha20-poly1305") ||
        !number_at(*json, "memori_kib", std::size_t{8}, most_memory_kib, parts.cost.memori_kib) ||
        !number_at(*json, "putaran", 1U, most_passes, parts.cost.putaran))
        return base::refuse(unreadable().error());
    auto salt = bytes_at(*json, "garam"), nonce = bytes_at(*json, "nonce"), sealed = bytes_at(*json, "isi");
    if (!salt || salt->size() != salt_size || !nonce || nonce->size() != nonce_size || !sealed ||
        sealed->size() <= seal_size)
        return base::refuse(unreadable().error());
    parts.salt = *std::move(salt);
    parts.nonce = *std::move(nonce);
    parts.sealed = *std::move(sealed);
    const auto* all = json_larik(*json, "rantai");
    if (all == nullptr || all->empty() || all->size() > 10) return base::refuse(unreadable().error());
    for (const base::Json& one : *all) {
        const auto* text = one.as<std::string>();
        const auto der = text == nullptr ? std::nullopt : base::from_base64url(*text);
        auto certificate = Sertifikat::baca(der.value_or(""));
        if (!certificate) return base::refuse(certificate.error());
        parts.chain.push_back(*std::move(certificate));
    }
    return parts;
}

std::string written(const Parts& parts) {
    std::string text;
    base::JsonWriter json(text, 2);
    json.begin_object()
        .member("format", "teraju-kunci")
        .key("versi")
        .number("1")
        .member("turunan", "argon2id")
        .key("memori_kib")
        .number(parts.cost.memori_kib)
        .key("putaran")
        .number(std::to_string(parts.cost.putaran))
        .member("garam", base::base64url(parts.salt))
        .member("sandi", "xchacha20-poly1305")
        .member("nonce", base::base64url(parts.nonce))
        .member("isi", base::base64url(parts.sealed))
        .key("rantai")
        .begin_array();
    for (const Sertifikat& certificate : parts.chain) json.text(base::base64url(certificate.der()));
    json.end_array().end_object();
    return text + '\n';
}

} // namespace

base::Result<std::string> tulis_kunci(const KunciRahasia& key, const Rantai& chain, std::string_view frasa,
                                      base::Random& random, const BiayaTebak& cost) {
    if (base::display_width(frasa) < frasa_terpendek)
        return base::refuse(
            base::say("segel.frasa_pendek", {{"paling_sedikit", std::to_string(frasa_terpendek)}}));
    if (chain.empty() || !key.milik(chain.front())) return base::refuse(base::say("segel.bukan_pasangan"));
    Parts parts{cost, random_bytes(random, salt_size), random_bytes(random, nonce_size), {}, chain};
    SealKey seal_key;
    if (!derive(seal_key, parts, frasa)) return base::refuse(base::say("segel.memori_kurang"));
    const Rahasia open(key.pkcs8());
    const std::string bound = associated(parts);
    parts.sealed.resize(open.baca().size() + seal_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(writable(parts.sealed), nullptr, readable(open.baca()),
                                               open.baca().size(), readable(bound), bound.size(), nullptr,
                                               readable(parts.nonce), seal_key.data());
    sodium_memzero(seal_key.data(), seal_key.size());
    return written(parts);
}

base::Result<std::unique_ptr<PenandatanganKunci>> buka_kunci(std::string_view file, std::string_view frasa) {
    const auto parts = read_parts(file);
    if (!parts) return base::refuse(parts.error());
    SealKey seal_key;
    if (!derive(seal_key, *parts, frasa)) return base::refuse(base::say("segel.memori_kurang"));
    std::string opened(parts->sealed.size() - seal_size, '\0');
    const std::string bound = associated(*parts);
    const bool fits = crypto_aead_xchacha20poly1305_ietf_decrypt(
                          writable(opened), nullptr, nullptr, readable(parts->sealed), parts->sealed.size(),
                          readable(bound), bound.size(), readable(parts->nonce), seal_key.data()) == 0;
    sodium_memzero(seal_key.data(), seal_key.size());
    const Rahasia clear(std::move(opened));
    if (!fits) return base::refuse(base::say("segel.frasa_salah"));
    auto key = KunciRahasia::dari_pkcs8(clear.baca());
    if (!key) return base::refuse(key.error());
    if (!key->milik(parts->chain.front())) return base::refuse(base::say("segel.bukan_pasangan"));
    return std::make_unique<PenandatanganKunci>(*std::move(key), parts->chain);
}

base::Result<Rantai> rantai_kunci(std::string_view file) {
    auto parts = read_parts(file);
    if (!parts) return base::refuse(parts.error());
    return std::move(parts->chain);
}

} // namespace seal
