#include "kantor/kode_acak.h"

namespace kantor {
namespace {

constexpr std::string_view signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static_assert(signs.size() == 32); // a power of two: the low bits of a random byte choose evenly

} // namespace

std::string acak_kode(base::Random& random, std::size_t groups) {
    std::string raw(groups * 4, '\0');
    random.fill({reinterpret_cast<unsigned char*>(raw.data()), raw.size()});
    std::string code;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (i > 0 && i % 4 == 0) code += '-';
        code += signs[static_cast<unsigned char>(raw[i]) % signs.size()];
    }
    return code;
}

std::string rapikan_kode(std::string_view typed) {
    std::string code;
    for (char c : typed) {
        if (c == ' ' || c == '-' || c == '\t') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        code += c == 'I' || c == 'L' ? '1' : c == 'O' ? '0' : c;
    }
    return code;
}

} // namespace kantor
