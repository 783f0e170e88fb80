// gudang_isi.h -- files that people hand in, kept by their fingerprint; room `store` keeps them in a folder beside the
// database.
//
//     auto incoming = gudang.terima();
//     while (piece) if (auto fine = incoming->tulis(*piece); !fine) return fine;     // streams to disk
//     Result<BerkasIsi> file = incoming->selesai(clock.now());                       // looked into, fsynced, named
//     simpanan.tulis([&](Tulis& db) { db.simpan(office, *file); ... });
//
// At most 20 MB a file. What a file is, its bytes say, never its name: PDF, PNG, JPEG, XLSX, DOCX. Encrypted files,
// archives inside archives, macros and bombs are refused. The same bytes are kept once. A file that nobody has
// finished is gone. Throws SimpananGagal when the disk is full.
#pragma once

#include "base/result.h"
#include "kantor/simpanan_berkas_isi.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace kantor {

constexpr std::int64_t isi_terbesar = 20'000'000; // bytes

class IsiMasuk {
  public:
    virtual ~IsiMasuk() = default;
    virtual base::Result<void> tulis(std::string_view piece) = 0;
    [[nodiscard]] virtual base::Result<BerkasIsi> selesai(calendar::Instant now) = 0; // once
};

class GudangIsi {
  public:
    virtual ~GudangIsi() = default;
    [[nodiscard]] virtual std::unique_ptr<IsiMasuk> terima() = 0;
    // The bytes, compared with their fingerprint: a file that is absent or damaged is a finding.
    [[nodiscard]] virtual base::Result<std::string> isi(const base::Sidik& sidik) = 0;
};

} // namespace kantor
