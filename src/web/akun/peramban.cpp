#include "web/akun/peramban.h"

#include <array>
#include <utility>

namespace web {

namespace {

// In this order: every browser also claims to be the ones below it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> browsers{{{"Edg", "Edge"},
                                                                                 {"OPR/", "Opera"},
                                                                                 {"Firefox/", "Firefox"},
                                                                                 {"Chrome/", "Chrome"},
                                                                                 {"Safari/", "Safari"}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> systems{{{"Android", "Android"},
                                                                                {"iPhone", "iPhone"},
                                                                                {"iPad", "iPad"},
                                                                                {"Windows", "Windows"},
                                                                                {"Mac OS", "macOS"},
                                                                                {"Linux", "Linux"}}};

template <std::size_t N>
std::string_view first(const std::array<std::pair<std::string_view, std::string_view>, N>& known,
                       std::string_view user_agent) {
    for (const auto& [sign, name] : known)
        if (user_agent.find(sign) != std::string_view::npos) return name;
    return {};
}

} // namespace

std::string nama_peramban(std::string_view user_agent) {
    const std::string_view browser = first(browsers, user_agent);
    const std::string_view system = first(systems, user_agent);
    std::string name(browser.empty() ? "Peramban lain" : browser);
    if (!system.empty()) name.append(" di ").append(system);
    return name;
}

} // namespace web
