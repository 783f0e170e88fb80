// antrean.h -- uploaded files that wait for their confirmation: at most a day, and gone once they have been applied.
//
//     Antrean queue(k, "rujukan");
//     const std::string name = queue.simpan(*k.request.upload("berkas"));   // "<seconds>-<fingerprint>": for the address of the preview
//     queue.isi(name)                                                        // none: gone, or no such name
#pragma once

#include "web/pintu.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace web {

class Antrean {
  public:
    // `laci`: a folder of its own for each kind of import (of one person, where the file is his).
    Antrean(const Kunjungan& k, std::string_view laci)
        : folder_(k.situs.folder / "impor" / laci), now_(k.kini) {}

    [[nodiscard]] std::string simpan(const http::Upload& upload) const;
    [[nodiscard]] std::optional<std::string> isi(std::string_view name) const;
    void buang(std::string_view name) const;

  private:
    void sapu() const;
    std::filesystem::path folder_;
    calendar::Instant now_;
};

} // namespace web
