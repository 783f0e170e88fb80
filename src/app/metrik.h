// metrik.h -- /metrik: what the server counts, in the text format of Prometheus (version 0.0.4). No names, no paths.
//
// Open to a visitor on this machine; to others only with the token of TERAJU_TOKEN_METRIK ("Authorization: Bearer …").
// Everybody else is told that there is nothing.
#pragma once

#include "http/router.h"
#include "http/server.h"

#include <functional>
#include <string>

namespace app {

[[nodiscard]] std::string metrik(const http::Counters& counters, const std::string& program_version);
[[nodiscard]] http::Route rute_metrik(std::function<http::Counters()> counters, std::string program_version,
                                      std::string token);

} // namespace app
