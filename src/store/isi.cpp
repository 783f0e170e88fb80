#include "store/isi.h"

#include "store/cakram.h"
#include "store/jenis_isi.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <fstream>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <unistd.h>

namespace store {
namespace {

namespace fs = std::filesystem;

std::string name_in(const base::Sidik& sidik) {
    const std::string hex = sidik.hex();
    return hex.substr(0, 2) + "/" + hex.substr(2);
}

class MasukFolder final : public kantor::IsiMasuk {
  public:
    explicit MasukFolder(const GudangFolder& gudang)
        : gudang_(gudang), name_((gudang.folder() / "sementara" / "XXXXXX").string()),
          fd_(::mkstemp(name_.data())) {
        if (fd_.get() < 0) fail_now(name_);
        ::flock(fd_.get(), LOCK_EX); // says that somebody is still at it
    }
    MasukFolder(const MasukFolder&) = delete;
    MasukFolder& operator=(const MasukFolder&) = delete;
    ~MasukFolder() override { ::unlink(name_.c_str()); }

    base::Result<void> tulis(std::string_view piece) override {
        size_ += static_cast<std::int64_t>(piece.size());
        if (size_ > kantor::isi_terbesar)
            return base::refuse(base::say("isi.terlalu_besar",
                                          {{"batas", std::to_string(kantor::isi_terbesar / 1'000'000)}}));
        sum_.update(piece);
        write_all(fd_.get(), piece, name_);
        return {};
    }

    base::Result<kantor::BerkasIsi> selesai(calendar::Instant now) override {
        if (size_ > kantor::isi_terbesar)
            return base::refuse(base::say("isi.terlalu_besar",
                                          {{"batas", std::to_string(kantor::isi_terbesar / 1'000'000)}}));
        const auto kind = look();
        if (!kind) return tl::unexpected(kind.error());
        kantor::BerkasIsi file{sum_.finish(), size_, *kind, now};
        settle(file.sidik);
        return file;
    }

    void settle(const base::Sidik& sidik) {
        sync_file(fd_.get(), name_);
        const fs::path final = gudang_.path_of(sidik);
        make_folder(final.parent_path());
        if (::rename(name_.c_str(), final.c_str()) != 0)
            fail_now(final.string()); // over the same bytes, if there
        sync_folder(final.parent_path());
    }

  private:
    [[nodiscard]] base::Result<kantor::JenisIsi> look() const {
        if (size_ == 0) return jenis_isi({});
        const auto length = static_cast<std::size_t>(size_);
        void* mapped = ::mmap(nullptr, length, PROT_READ, MAP_PRIVATE, fd_.get(), 0);
        if (mapped == MAP_FAILED) fail_now(name_); // NOLINT: the system's own macro
        auto kind = jenis_isi({static_cast<const char*>(mapped), length});
        ::munmap(mapped, length);
        return kind;
    }

    const GudangFolder& gudang_;
    std::string name_;
    Descriptor fd_;
    base::Sha256 sum_;
    std::int64_t size_ = 0;
};

} // namespace

GudangFolder::GudangFolder(fs::path folder) : folder_(std::move(folder)) {
    make_folder(folder_);
    make_folder(folder_ / "sementara");
    for (const auto& left : fs::directory_iterator(folder_ / "sementara")) {
        const Descriptor fd(::open(left.path().c_str(), O_RDONLY | O_CLOEXEC));
        if (fd.get() >= 0 && ::flock(fd.get(), LOCK_EX | LOCK_NB) == 0) ::unlink(left.path().c_str());
    }
}

std::unique_ptr<kantor::IsiMasuk> GudangFolder::terima() { return std::make_unique<MasukFolder>(*this); }

void GudangFolder::taruh(const base::Sidik& sidik, std::string_view bytes) {
    if (base::sha256(bytes) != sidik) throw std::logic_error("isi berkas bukan " + sidik.hex());
    MasukFolder incoming(*this);
    if (!incoming.tulis(bytes)) throw std::logic_error("berkas terlalu besar: " + sidik.hex());
    incoming.settle(sidik);
}

fs::path GudangFolder::path_of(const base::Sidik& sidik) const { return folder_ / name_in(sidik); }

base::Result<std::string> GudangFolder::isi(const base::Sidik& sidik) {
    std::ifstream file(path_of(sidik), std::ios::binary);
    if (!file) return base::refuse(base::say("isi.tidak_ada"), {}, sidik.hex());
    std::string bytes(static_cast<std::size_t>(fs::file_size(path_of(sidik))),
                      '\0'); // many megabytes at once
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (static_cast<std::size_t>(file.gcount()) != bytes.size() || base::sha256(bytes) != sidik)
        return base::refuse(base::say("isi.berubah"), {}, sidik.hex());
    return bytes;
}

void GudangFolder::setiap(const std::function<void(const base::Sidik&, const fs::path&)>& use) const {
    for (const auto& part : fs::directory_iterator(folder_)) {
        if (!part.is_directory() || part.path().filename().string().size() != 2) continue;
        for (const auto& file : fs::directory_iterator(part.path()))
            if (const auto sidik =
                    base::Sidik::parse(part.path().filename().string() + file.path().filename().string()))
                use(*sidik, file.path());
    }
}

fs::path folder_isi(std::string_view url) {
    constexpr std::string_view sqlite_mark = "sqlite:";
    if (url.starts_with(sqlite_mark)) return std::string(url.substr(sqlite_mark.size())) + ".isi";
    return "teraju.isi";
}

} // namespace store
