// bsre_jawaban.h -- what the answers of BSrE mean, without a network (asn-reference 5.2-5.4). Takes whatever bytes come:
// JSON in several shapes, PDF, HTML of a proxy.
#pragma once

#include "seal/bsre.h"

#include <string>
#include <string_view>

namespace seal {

[[nodiscard]] base::Result<StatusBsre> baca_status_bsre(VersiBsre version, const JawabanHttp& answer);

// Of a signing or a download. `sent` is the PDF that went out; empty after a download.
[[nodiscard]] HasilBsre baca_hasil_bsre(VersiBsre version, const JawabanHttp& answer,
                                        const std::string& sent);

// A refusal in an answer: its code and words, empty where the answer holds none.
struct PenolakanBsre {
    std::string kode, pesan;
};
[[nodiscard]] std::optional<PenolakanBsre> penolakan_bsre(const JawabanHttp& answer);
[[nodiscard]] base::Sentence kalimat_bsre(const PenolakanBsre& refusal);

} // namespace seal
