#include "web/bagian/antrean.h"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <sstream>

namespace web {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours kept_for{24};

bool valid(std::string_view name) { // digits, a dash, 64 hexadecimal digits: never a path
    const auto dash = name.find('-');
    return dash != std::string_view::npos && dash > 0 && dash < 13 && name.size() == dash + 65 &&
           name.find_first_not_of("0123456789") == dash &&
           name.substr(dash + 1).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

std::string Antrean::simpan(const http::Upload& upload) const {
    fs::create_directories(folder_);
    fs::permissions(folder_, fs::perms::owner_all);
    sapu();
    const std::string name = fmt::format("{}-{}", now_.time_since_epoch().count(), upload.sha256);
    fs::copy_file(upload.path, folder_ / name, fs::copy_options::overwrite_existing);
    return name;
}

std::optional<std::string> Antrean::isi(std::string_view name) const {
    if (!valid(name)) return std::nullopt;
    std::ifstream in(folder_ / name, std::ios::binary);
    if (!in) return std::nullopt;
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

void Antrean::buang(std::string_view name) const {
    std::error_code ignored;
    if (valid(name)) fs::remove(folder_ / name, ignored);
}

void Antrean::sapu() const {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder_, ignored)) {
        const std::string name = entry.path().filename().string();
        std::int64_t since = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), since);
        if (error == std::errc{} && end != name.data() && valid(name) &&
            now_ - calendar::Instant(std::chrono::seconds(since)) > kept_for)
            fs::remove(entry.path(), ignored);
    }
}

} // namespace web
