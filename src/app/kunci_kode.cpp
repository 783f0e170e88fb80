#include "app/kunci_kode.h"

#include "base/finding.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <unistd.h>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest = 16U << 10U;

// Under a name of its own first, then linked to the final one: a key that is there already stays, and one that is half written is nobody's.
bool keep(const fs::path& folder, const fs::path& file, const seal::Rahasia& pem) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) return false;
    fs::permissions(folder, fs::perms::owner_all, error);
    std::string beside = (folder / ".kode.XXXXXX").string();
    const int fd = ::mkstemp(beside.data()); // 0600
    if (fd < 0) return false;
    const std::string_view text = pem.baca();
    bool fine =
        ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(fd) == 0;
    fine = ::close(fd) == 0 && fine;
    fine = fine && (::link(beside.c_str(), file.c_str()) == 0 || errno == EEXIST);
    ::unlink(beside.c_str());
    const int at = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (at >= 0) {
        ::fsync(at);
        ::close(at);
    }
    return fine;
}

} // namespace

base::Result<KunciKode> KunciKode::buka(const fs::path& folder) {
    const fs::path file = folder / "kode.pem";
    std::error_code error;
    if (!fs::exists(file, error) && !keep(folder, file, seal::Rahasia(seal::KunciRahasia::buat().pem())))
        return base::refuse(base::say("kode.kunci_tak_tersimpan"), {}, file.string());
    std::ifstream in(file, std::ios::binary);
    std::string text(largest, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    const seal::Rahasia pem(std::move(text));
    auto key = seal::KunciRahasia::dari_pem(pem.baca());
    if (key)
        if (auto half = seal::KunciUmum::dari(*key)) return KunciKode(*std::move(key), *std::move(half));
    return base::refuse(base::say("kode.kunci_rusak"), {}, file.string());
}

std::string KunciKode::jejak() const {
    const std::string hex = public_.jejak();
    std::string text;
    for (std::size_t i = 0; i < hex.size(); i += 4) text += (i > 0 ? " " : "") + hex.substr(i, 4);
    return text;
}

} // namespace app
