// folder_bsre.h -- the queue of documents for BSrE as a folder: antrean.json, and each waiting PDF under its fingerprint.
//
// While one is open, nobody else opens it (segel.antrean_dipakai): two senders would send one document twice.
#pragma once

#include "base/result.h"
#include "seal/antrean_bsre.h"

#include <filesystem>
#include <memory>
#include <string>

namespace app {

class FolderBsre {
  public:
    static base::Result<FolderBsre> buka(const std::filesystem::path& folder); // made where there is none

    seal::AntreanBsre antrean;
    [[nodiscard]] base::Result<void> simpan() const;
    [[nodiscard]] base::Result<void> simpan_pdf(const std::string& sidik, const std::string& pdf) const;
    [[nodiscard]] base::Result<std::string>
    pdf(const std::string& sidik) const;            // refused where its bytes changed
    void hapus_pdf(const std::string& sidik) const; // unless somebody else still waits with it

  private:
    explicit FolderBsre(std::filesystem::path folder) : folder_(std::move(folder)) {}
    [[nodiscard]] std::filesystem::path place(const std::string& sidik) const {
        return folder_ / (sidik + ".pdf");
    }

    std::filesystem::path folder_;
    std::shared_ptr<int> lock_;
};

} // namespace app
