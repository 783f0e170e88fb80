// pelukis_poppler.h -- the pages of a PDF as pictures, by `pdftoppm` of poppler-utils in a process of its own (docs/decisions/0026).
//
//     PelukisPoppler painter;                      // pdftoppm is looked for where Debian puts it
//
// The child gets the bytes on its standard input and gives the picture on its standard output; it sees no file of ours, inherits
// nothing else, and has limits of processor time, memory and open files. Whoever takes longer than waktu_terpanjang is ended. At most
// two paint at once. Where the program is not installed, every question is answered by pelukis.tidak_ada. Painted pages are kept, up to
// 64 MiB, the one that was not asked for longest going first.
#pragma once

#include "berkas/pelukis_pdf.h"

#include <cstddef>
#include <list>
#include <map>
#include <mutex>
#include <semaphore>
#include <string>

namespace app {

class PelukisPoppler final : public berkas::PelukisPdf {
  public:
    explicit PelukisPoppler(std::string program = "/usr/bin/pdftoppm") : program_(std::move(program)) {}
    [[nodiscard]] base::Result<int> halaman(const std::string& pdf) override;
    [[nodiscard]] base::Result<std::string> gambar(const base::Sidik& sidik, const std::string& pdf,
                                                   int halaman) override;

  private:
    [[nodiscard]] bool ada() const; // asked each time: it may be installed while we run
    struct Terlukis {
        std::string kunci, png;
    };
    [[nodiscard]] std::string kept(const std::string& key);
    void keep(const std::string& key, const std::string& png);

    std::string program_;
    std::counting_semaphore<2> places_{2};
    std::mutex lock_;
    std::list<Terlukis> newest_first_;
    std::map<std::string, std::list<Terlukis>::iterator> by_key_;
    std::size_t bytes_ = 0;
};

} // namespace app
