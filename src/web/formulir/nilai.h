// nilai.h -- what the fields are worth while they are being filled: each aspect as soon as its field can be read.
//
//     Sementara now = sementara(isi, typed, scale);
//     now.kegiatan[5].aspek[2]      // 66.67 of waktu; none: not filled, or not readable
//     now.lengkap, now.rerata       // "5 dari 6", and the mean of those five
//
// The figures are the regime's own (regime/pp46_2011): when every field is filled the mean is the SKP's mean. f.js computes the same
// in the browser between two savings; tests/peramban/formulir_test.mjs holds them together. Pure.
#pragma once

#include "formulir/timbang.h"
#include "web/formulir/isian.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace web::kinerja {

struct NilaiSementara {
    std::array<std::optional<Rational>, 4> aspek{}; // by Aspek
    std::optional<Rational> capaian{};              // none: fields are missing
    int kurang = 0;                                 // how many
    bool dihitung = true;                           // false: dikecualikan
};
struct Sementara {
    std::vector<NilaiSementara> kegiatan; // in the order of the form
    int lengkap = 0;                      // nothing is missing
    std::optional<Rational> rerata{};     // of those that are complete and count
};
[[nodiscard]] Sementara sementara(const skp::Isi& isi, const berkas::Isian& typed,
                                  const ::formulir::Timbangan& scale);

// The bands of sebutan as f.js reads them: lowest value in hundredths and name, highest first. "9100 Sangat baik,7600 Baik,…,- Buruk".
[[nodiscard]] std::string tangga_sebutan(const ::formulir::Timbangan& scale);

} // namespace web::kinerja
