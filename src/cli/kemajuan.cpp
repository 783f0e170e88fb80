#include "cli/kemajuan.h"

#include <fmt/format.h>

#include <algorithm>

namespace cli {

void Kemajuan::at(std::uint64_t done, std::string_view detail) {
    if (!moves(done)) return;
    drawn_ = step_of(done);
    constexpr std::int64_t width = 30;
    const std::int64_t filled = std::min<std::int64_t>(width, drawn_ * width / 200);
    std::string bar;
    for (std::int64_t i = 0; i < width; ++i) bar += i < filled ? "█" : "░";
    context_.err << fmt::format("\r{} {} {:>3}%  {}\x1b[K", what_, bar,
                                std::min<std::int64_t>(100, drawn_ / 2), detail)
                 << std::flush;
}

Kemajuan::~Kemajuan() {
    if (drawn_ >= 0) context_.err << "\r\x1b[K" << std::flush;
}

} // namespace cli
