// simpanan_berkas_isi.h -- files by their fingerprint: which there are, and what is in them.
#pragma once

#include "base/sha256.h"
#include "calendar/waktu.h"
#include "pegawai/organisasi.h"

#include <cstdint>
#include <optional>
#include <string>

namespace kantor {

enum class JenisIsi { pdf, png, jpeg, xlsx, docx }; // by content, never by name

struct BerkasIsi {
    base::Sidik sidik;
    std::int64_t ukuran = 0;
    JenisIsi jenis = JenisIsi::pdf;
    calendar::Instant masuk{};
};

class BacaBerkasIsi {
  public:
    virtual ~BacaBerkasIsi() = default;
    [[nodiscard]] virtual std::optional<BerkasIsi> berkas_isi(pegawai::InstansiId office,
                                                              const base::Sidik& sidik) = 0;
};

class TulisBerkasIsi {
  public:
    virtual ~TulisBerkasIsi() = default;
    virtual void simpan(pegawai::InstansiId office, const BerkasIsi& file) = 0; // twice the same: once
};

} // namespace kantor
