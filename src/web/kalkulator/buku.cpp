#include "web/kalkulator/buku.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace web::kalkulator {
namespace {

class OwnFile { // gone at the end, whatever happens
  public:
    explicit OwnFile(const Situs& situs)
        : path_(situs.folder / (".buku-" + base::random_token(situs.random, 12) + ".xlsx")) {}
    ~OwnFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    OwnFile(const OwnFile&) = delete;
    OwnFile& operator=(const OwnFile&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

} // namespace

base::Result<std::string> buku(const Situs& situs, const regime::pp46_2011::Angka& angka,
                               const formulir::FormulirMentah* form) {
    const OwnFile file(situs);
    if (auto written = formulir::tulis_xlsx(file.path().string(), {}, angka, form); !written)
        return base::refuse(std::move(written.error()));
    std::ifstream in(file.path(), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

} // namespace web::kalkulator
