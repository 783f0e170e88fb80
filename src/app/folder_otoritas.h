// folder_otoritas.h -- the office CA as a folder: its key under a passphrase, its certificate, its register.
//
//     otoritas.kunci   the key file (docs/formats/kunci.md)      otoritas.pem   for everybody
//     terbitan.json    what was issued and revoked                crl.der        the newest revocation list, for everybody
//
// While one is open, nobody else opens it (segel.otoritas_dipakai): two issuers would lose each other's entries.
#pragma once

#include "base/result.h"
#include "seal/berkas_kunci.h"
#include "seal/buku_terbitan.h"
#include "seal/kunci.h"
#include "seal/otoritas.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace app {

class FolderOtoritas {
  public:
    // A new CA; refuses a folder that holds one (segel.otoritas_ada).
    static base::Result<FolderOtoritas> buat(const std::filesystem::path& folder,
                                             const seal::NamaOtoritas& name, std::string_view frasa,
                                             seal::Instant now, const seal::BiayaTebak& cost = {});
    static base::Result<FolderOtoritas> buka(const std::filesystem::path& folder);

    [[nodiscard]] const seal::Sertifikat& sertifikat() const { return certificate_; }
    [[nodiscard]] base::Result<seal::Otoritas> otoritas(std::string_view frasa) const; // with its key
    seal::BukuTerbitan buku;
    [[nodiscard]] base::Result<void> simpan_buku() const;
    [[nodiscard]] std::filesystem::path berkas(const std::string& name) const { return folder_ / name; }

  private:
    FolderOtoritas(std::filesystem::path folder, seal::Sertifikat certificate)
        : folder_(std::move(folder)), certificate_(std::move(certificate)) {}
    base::Result<void> lock();

    std::filesystem::path folder_;
    seal::Sertifikat certificate_;
    std::shared_ptr<int> lock_;
};

} // namespace app
