// catatan.h -- the server's log: one JSON object a line, without personal data.
//
//     {"waktu":"2026-01-14T02:20:00Z","tingkat":"info","apa":"layani","permintaan":"…","cara":"GET","pola":"/pegawai/{id}",
//      "status":200,"bita":5120,"mikrodetik":310}
//
// What is logged of a request is the pattern of its route, never the path, the query, a form, a name or an address:
// who did what stands in the journal, where those may read it who have the right. The id of the request joins both.
#pragma once

#include "http/server.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spdlog {
class logger;
}

namespace app {

class Catatan {
  public:
    explicit Catatan(const std::filesystem::path& file); // empty: the error stream
    ~Catatan();
    Catatan(const Catatan&) = delete;
    Catatan& operator=(const Catatan&) = delete;

    using Rincian = std::vector<std::pair<std::string_view, std::string>>;
    void info(std::string_view what, const Rincian& details = {});
    void galat(std::string_view what, const Rincian& details = {});
    void layani(const http::Served& served);

  private:
    std::shared_ptr<spdlog::logger> logger_;
};

} // namespace app
