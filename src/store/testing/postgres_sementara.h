// postgres_sementara.h -- a PostgreSQL server of the test program's own: made in a temporary folder on first use, reached
// by a socket there, ended and removed with the program (and by the kernel if the program is killed).
#pragma once

#include "store/testing/tempat.h"

#include <filesystem>
#include <string>
#include <sys/types.h>

namespace store {

class PostgresSementara {
  public:
    // Throws where PostgreSQL is not installed. `place` counts on the first call.
    static PostgresSementara& here(const std::filesystem::path& place = temporary_place());
    ~PostgresSementara();
    PostgresSementara(const PostgresSementara&) = delete;
    PostgresSementara& operator=(const PostgresSementara&) = delete;

    // A new empty schema in the one database, as an address.
    [[nodiscard]] std::string new_database();

  private:
    explicit PostgresSementara(const std::filesystem::path& place);
    void start();
    [[nodiscard]] std::string address() const;

    std::string folder_;
    pid_t server_ = 0;
    int lock_ = -1; // of the folder, as long as this program lives
    int schemas_ = 0;
};

} // namespace store
