// simpanan_pengaturan.h -- settings of an office, by key. Which keys there are, and what they mean, is pengaturan.h.
#pragma once

#include "pegawai/organisasi.h"

#include <map>
#include <string>
#include <string_view>

namespace kantor {

class BacaPengaturan {
  public:
    virtual ~BacaPengaturan() = default;
    [[nodiscard]] virtual std::map<std::string, std::string> pengaturan(pegawai::InstansiId office) = 0;
};

class TulisPengaturan {
  public:
    virtual ~TulisPengaturan() = default;
    virtual void simpan_pengaturan(pegawai::InstansiId office, std::string_view kunci,
                                   std::string_view nilai) = 0;
};

} // namespace kantor
