// tampil.h -- the page of the calculator, in whatever state its sheet is.
#pragma once

#include "formulir/timbang.h"
#include "web/kalkulator/lembar.h"
#include "web/pintu.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web::kalkulator {

struct BarisDaftar { // one of several forms in a file
    std::string nama, nip;
    std::optional<formulir::Tertimbang> hasil; // none: it has errors
};

struct Keadaan {
    Lembar lembar;
    base::Findings galat; // places: paths of fields, "berkas", or the file's own
    std::optional<formulir::Tertimbang> hasil;
    bool contoh = false;
    std::string nama_berkas;         // what was uploaded
    std::vector<BarisDaftar> daftar; // of a file with several forms
    std::size_t ke = 1;              // the one that is open
    bool terpotong = false;
};

struct Contoh {
    std::string_view kode, nama; // examples/<kode>.json
};
inline constexpr std::array<Contoh, 2> contoh{
    {{"sekar-2019", "Sekar Fiktif, auditor"}, {"teguh-2019", "Teguh Rekaan, pejabat struktural"}}};

[[nodiscard]] std::string tampil(const Kunjungan& k, const Keadaan& state,
                                 const formulir::Timbangan& timbangan);

} // namespace web::kalkulator
