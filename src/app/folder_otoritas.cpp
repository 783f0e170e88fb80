#include "app/folder_otoritas.h"

#include "app/folder_terkunci.h"
#include "app/sistem.h"
#include "seal/berkas_kunci.h"
#include "seal/berkas_utuh.h"

#include <fstream>
#include <sstream>

namespace app {
namespace {

constexpr const char* key_file = "otoritas.kunci";
constexpr const char* certificate_file = "otoritas.pem";
constexpr const char* book_file = "terbitan.json";

base::Result<std::string> read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf()))
        return base::refuse(base::say("segel.bukan_otoritas"), path.string());
    return text.str();
}

} // namespace

base::Result<void> FolderOtoritas::lock() {
    if (!std::filesystem::is_directory(folder_))
        return base::refuse(base::say("segel.bukan_otoritas"), folder_.string());
    lock_ = kunci_folder(folder_);
    if (!lock_) return base::refuse(base::say("segel.otoritas_dipakai"), folder_.string());
    return {};
}

base::Result<FolderOtoritas> FolderOtoritas::buat(const std::filesystem::path& folder,
                                                  const seal::NamaOtoritas& name, std::string_view frasa,
                                                  seal::Instant now, const seal::BiayaTebak& cost) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    const auto made = seal::buat_otoritas(name, now);
    if (!made) return base::refuse(made.error());
    FolderOtoritas opened(folder, made->sertifikat());
    if (auto held = opened.lock(); !held) return base::refuse(held.error());
    if (std::filesystem::exists(folder / key_file))
        return base::refuse(base::say("segel.otoritas_ada"), folder.string());
    SystemRandom random;
    const auto key = seal::tulis_kunci(made->kunci(), {made->sertifikat()}, frasa, random, cost);
    if (!key) return base::refuse(key.error());
    // The key last: a folder with a key is a whole one.
    if (auto kept = opened.simpan_buku(); !kept) return base::refuse(kept.error());
    if (auto kept = seal::tulis_utuh(folder / certificate_file, made->sertifikat().pem()); !kept)
        return base::refuse(kept.error());
    if (auto kept = seal::tulis_utuh(folder / key_file, *key, seal::Izin::pemilik); !kept)
        return base::refuse(kept.error());
    return opened;
}

base::Result<FolderOtoritas> FolderOtoritas::buka(const std::filesystem::path& folder) {
    const auto pem = read_file(folder / certificate_file);
    if (!pem) return base::refuse(pem.error());
    auto certificate = seal::Sertifikat::baca(*pem);
    if (!certificate) return base::refuse(certificate.error());
    FolderOtoritas opened(folder, *std::move(certificate));
    if (auto held = opened.lock(); !held) return base::refuse(held.error());
    const auto text = read_file(folder / book_file);
    if (!text) return base::refuse(text.error());
    auto book = seal::BukuTerbitan::baca(*text);
    if (!book) return base::refuse(book.error());
    opened.buku = *std::move(book);
    return opened;
}

base::Result<seal::Otoritas> FolderOtoritas::otoritas(std::string_view frasa) const {
    const auto file = read_file(folder_ / key_file);
    if (!file) return base::refuse(file.error());
    const auto signer = seal::buka_kunci(*file, frasa);
    if (!signer) return base::refuse(signer.error());
    if (!(*signer)->kunci().milik(certificate_)) return base::refuse(base::say("segel.bukan_pasangan"));
    return seal::Otoritas((*signer)->kunci(), certificate_);
}

base::Result<void> FolderOtoritas::simpan_buku() const {
    return seal::tulis_utuh(folder_ / book_file, buku.json());
}

} // namespace app
