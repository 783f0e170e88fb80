#include "app/perintah.h"

#include <array>

namespace app {

namespace {

constexpr std::array<cli::AddCommand, 0> commands{};

} // namespace

std::span<const cli::AddCommand> office_commands() { return commands; }

} // namespace app
