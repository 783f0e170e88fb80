#include "app/folder_bsre.h"

#include "app/folder_terkunci.h"
#include "base/sha256.h"
#include "seal/berkas_utuh.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace app {
namespace {

constexpr const char* queue_file = "antrean.json";

std::string read_all(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace

base::Result<FolderBsre> FolderBsre::buka(const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed); // documents of people
    FolderBsre opened(folder);
    opened.lock_ = kunci_folder(folder);
    if (!opened.lock_) return base::refuse(base::say("segel.antrean_dipakai"), folder.string());
    if (!std::filesystem::exists(folder / queue_file)) return opened;
    auto queue = seal::AntreanBsre::baca(read_all(folder / queue_file));
    if (!queue) return base::refuse(queue.error());
    opened.antrean = *std::move(queue);
    return opened;
}

base::Result<void> FolderBsre::simpan() const {
    return seal::tulis_utuh(folder_ / queue_file, antrean.json(), seal::Izin::pemilik);
}

base::Result<void> FolderBsre::simpan_pdf(const std::string& sidik, const std::string& pdf) const {
    return seal::tulis_utuh(place(sidik), pdf, seal::Izin::pemilik);
}

base::Result<std::string> FolderBsre::pdf(const std::string& sidik) const {
    std::string bytes = read_all(place(sidik));
    if (base::sha256(bytes).hex() != sidik)
        return base::refuse(base::say("segel.antrean_berubah"), place(sidik).string());
    return bytes;
}

void FolderBsre::hapus_pdf(const std::string& sidik) const {
    const bool wanted =
        std::any_of(antrean.semua().begin(), antrean.semua().end(), [&](const seal::ButirAntrean& one) {
            return one.sidik == sidik && one.keadaan != seal::KeadaanAntrean::selesai;
        });
    std::error_code failed;
    if (!wanted) std::filesystem::remove(place(sidik), failed);
}

} // namespace app
