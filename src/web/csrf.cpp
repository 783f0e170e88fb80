// The token of a form, covered anew for each page: what is compressed beside it tells nothing of it.
#include "web/pintu.h"

namespace web {

std::string tutup_csrf(base::Random& random, std::string_view token) {
    std::string pad(token.size(), '\0');
    random.fill({reinterpret_cast<unsigned char*>(pad.data()), pad.size()});
    std::string covered(token);
    for (std::size_t i = 0; i < covered.size(); ++i) covered[i] = static_cast<char>(covered[i] ^ pad[i]);
    return base::base64url(pad) + '.' + base::base64url(covered);
}

std::string buka_csrf(std::string_view given) {
    const auto dot = given.find('.');
    if (dot == std::string_view::npos) return std::string(given);
    const auto pad = base::from_base64url(given.substr(0, dot));
    const auto covered = base::from_base64url(given.substr(dot + 1));
    if (!pad || !covered || pad->empty() || pad->size() != covered->size()) return std::string(given);
    std::string token(*covered);
    for (std::size_t i = 0; i < token.size(); ++i) token[i] = static_cast<char>(token[i] ^ (*pad)[i]);
    return token;
}

} // namespace web
