#include "berkas/terbitan.h"

#include <array>
#include <stdexcept>

namespace berkas {
namespace {

// The stored words, in the order of each enum. They stay.
constexpr std::array<std::string_view, 4> states{"beku", "berlaku", "dicabut", "diganti"};
constexpr std::array<std::string_view, 15> events{
    "bekukan",         "tanda_tangan", "tolak_tanda",  "serahkan",     "terima",
    "keberatan",       "tanggapan",    "teruskan",     "dengar",       "putuskan",
    "tetapkan_atasan", "sahkan",       "unggah_basah", "sahkan_basah", "cabut"};
constexpr std::array<std::string_view, 4> ways{"sertifikat", "bsre", "basah", "luar"};

constexpr std::string_view signs =
    "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's 32: none looks like another

template <class Kind, std::size_t n>
std::optional<Kind> find(const std::array<std::string_view, n>& words, std::string_view code) {
    for (std::size_t i = 0; i < n; ++i)
        if (words.at(i) == code) return static_cast<Kind>(i);
    return std::nullopt;
}

char as_sign(char c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') return '0';
    if (c == 'I' || c == 'L') return '1';
    return c;
}

} // namespace

std::string_view kode(KeadaanTerbitan state) { return states.at(static_cast<std::size_t>(state)); }
std::string_view kode(JenisPeristiwa kind) { return events.at(static_cast<std::size_t>(kind)); }
std::string_view kode(CaraTanda way) { return ways.at(static_cast<std::size_t>(way)); }

template <>
std::optional<KeadaanTerbitan> dari_kode(std::string_view code) {
    return find<KeadaanTerbitan>(states, code);
}
template <>
std::optional<JenisPeristiwa> dari_kode(std::string_view code) {
    return find<JenisPeristiwa>(events, code);
}
template <>
std::optional<CaraTanda> dari_kode(std::string_view code) {
    return find<CaraTanda>(ways, code);
}

const Terbitan* terbitan_kini(const std::vector<Terbitan>& all, std::string_view blangko) {
    for (auto paper = all.rbegin(); paper != all.rend(); ++paper)
        if (paper->blangko == blangko &&
            (paper->keadaan == KeadaanTerbitan::beku || paper->keadaan == KeadaanTerbitan::berlaku))
            return &*paper;
    return nullptr;
}

std::string kode_terbitan(std::string_view five_random_bytes) {
    if (five_random_bytes.size() != 5) throw std::logic_error("a code is made of five bytes");
    std::uint64_t bits = 0;
    for (const char c : five_random_bytes) bits = bits << 8U | static_cast<unsigned char>(c);
    std::string code(panjang_kode_terbitan, '0');
    for (std::size_t i = code.size(); i-- > 0; bits >>= 5U) code.at(i) = signs.at(bits & 31U);
    return code;
}

std::optional<std::string> baca_kode_terbitan(std::string_view typed) {
    std::string code;
    for (const char c : typed) {
        if (c == '-' || c == ' ') continue;
        const char sign = as_sign(c);
        if (signs.find(sign) == std::string_view::npos || code.size() == panjang_kode_terbitan)
            return std::nullopt;
        code += sign;
    }
    if (code.size() != panjang_kode_terbitan) return std::nullopt;
    return code;
}

std::string kode_bergaris(std::string_view kode) {
    return std::string(kode.substr(0, 4)) + "-" + std::string(kode.substr(4));
}

} // namespace berkas
