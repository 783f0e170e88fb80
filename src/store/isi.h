// isi.h -- files by fingerprint in a folder: FOLDER/ab/cdef... (64 hexadecimal digits of SHA-256, two of them the folder).
//
// A file grows under FOLDER/sementara, is fsynced, looked into, renamed, and its folder fsynced: under its final name it
// is always whole. What a killed program left in `sementara` is removed by the next one that opens the folder.
#pragma once

#include "kantor/gudang_isi.h"

#include <filesystem>
#include <functional>
#include <string>

namespace store {

class GudangFolder final : public kantor::GudangIsi {
  public:
    explicit GudangFolder(std::filesystem::path folder); // made where absent

    [[nodiscard]] std::unique_ptr<kantor::IsiMasuk> terima() override;
    [[nodiscard]] base::Result<std::string> isi(const base::Sidik& sidik) override;

    // Bytes that were let in before (a backup, another office folder); throws std::logic_error where they are not `sidik`.
    void taruh(const base::Sidik& sidik, std::string_view bytes);

    // Every file that is kept, in no particular order. For backup and moving.
    void setiap(const std::function<void(const base::Sidik&, const std::filesystem::path&)>& use) const;
    [[nodiscard]] std::filesystem::path path_of(const base::Sidik& sidik) const;
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  private:
    std::filesystem::path folder_;
};

// Where the files of a database lie unless somebody says otherwise: sqlite:FILE keeps them in FILE.isi, a PostgreSQL
// office in teraju.isi of the current folder.
[[nodiscard]] std::filesystem::path folder_isi(std::string_view url);

} // namespace store
