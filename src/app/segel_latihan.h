// segel_latihan.h -- room seal for the training office: its CA, the keys of its people, their signatures (berkas/latihan_segel.h).
//
//     SegelLatihan seal(folder / "otoritas", random);
//     berkas::isi_latihan({..., .segel = &seal});
//     seal.selesai(now);                            // the newest revocation list, into the folder of the CA
//
// The folder is a CA's like any other (folder_otoritas.h). Keys cost a guesser next to nothing: their passphrase is printed on the pages.
#pragma once

#include "app/folder_otoritas.h"
#include "base/random.h"
#include "berkas/latihan_segel.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace app {

class SegelLatihan final : public berkas::SegelLatihan {
  public:
    SegelLatihan(std::filesystem::path folder, base::Random& random)
        : folder_(std::move(folder)), random_(random) {}

    [[nodiscard]] base::Result<std::vector<Terbit>> terbitkan(const std::vector<berkas::PemilikKunci>& owners,
                                                              const std::string& kantor,
                                                              calendar::Instant now) override;
    [[nodiscard]] base::Result<std::string> tandatangani(std::size_t owner, const std::string& pdf,
                                                         const berkas::TandaDiminta& what) override;
    [[nodiscard]] base::Result<void> selesai(calendar::Instant now);

  private:
    base::Result<void> list(calendar::Instant now); // a fresh one where the last is older than a month

    std::filesystem::path folder_;
    base::Random& random_;
    std::optional<FolderOtoritas> opened_{};
    std::optional<seal::Otoritas> ca_{};
    std::string list_{};
    calendar::Instant listed_{};
    std::vector<std::unique_ptr<seal::PenandatanganKunci>> signers_{};
};

} // namespace app
