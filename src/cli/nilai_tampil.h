// nilai_tampil.h -- the ways in which `teraju nilai` shows what it weighed: text, JSON, CSV.
//
// Forms are handed over one by one as they are weighed; a way may hold back the first few (text shows whole forms while
// there are few, one line each when there are many), so memory stays flat. selesai() says that there are no more.
#pragma once

#include "cli/context.h"
#include "formulir/timbang.h"

#include <memory>
#include <string>

namespace cli {

struct PilihanTampil {
    formulir::Uraian uraian = formulir::Uraian::tanpa;
    bool ringkas = false; // one line a form, even when there are few
    bool lengkap = false; // whole forms, even when there are many
};

class Penampil {
  public:
    Penampil() = default;
    Penampil(const Penampil&) = delete;
    Penampil& operator=(const Penampil&) = delete;
    virtual ~Penampil() = default;

    virtual void formulir(formulir::Tertimbang form) = 0;
    // A form, or a whole file, that could not be weighed.
    virtual void galat(base::Findings findings) = 0;
    virtual void selesai() = 0;
};

[[nodiscard]] std::unique_ptr<Penampil> penampil_teks(Context& context, const formulir::Timbangan& timbangan,
                                                      PilihanTampil pilihan);
[[nodiscard]] std::unique_ptr<Penampil> penampil_json(Context& context, const formulir::Timbangan& timbangan,
                                                      PilihanTampil pilihan);
[[nodiscard]] std::unique_ptr<Penampil> penampil_csv(Context& context, const formulir::Timbangan& timbangan,
                                                     PilihanTampil pilihan);

} // namespace cli
