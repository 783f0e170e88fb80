// kemajuan.h -- a progress bar on the error stream, for work that a person waits for.
//
//     Kemajuan bar(context, "Menimbang", file_size);
//     bar.at(bytes_read, "41.200 formulir");
//
// Draws only on a terminal, only when something visible changed, and wipes itself at the end. Knows no clock.
#pragma once

#include "cli/context.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cli {

class Kemajuan {
  public:
    Kemajuan(Context& context, std::string what, std::uint64_t total)
        : context_(context), what_(std::move(what)), total_(total) {}
    Kemajuan(const Kemajuan&) = delete;
    Kemajuan& operator=(const Kemajuan&) = delete;
    ~Kemajuan();

    // True where a bar would change; ask first when the detail costs something to make.
    [[nodiscard]] bool moves(std::uint64_t done) const {
        return context_.err_is_terminal && total_ > 0 && step_of(done) != drawn_;
    }
    void at(std::uint64_t done, std::string_view detail);

  private:
    [[nodiscard]] std::int64_t step_of(std::uint64_t done) const {
        return static_cast<std::int64_t>(done * 200 / total_);
    }

    Context& context_;
    std::string what_;
    std::uint64_t total_;
    std::int64_t drawn_ = -1;
};

} // namespace cli
