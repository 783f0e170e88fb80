// Answers of a signing service from anywhere, in both versions and with any status.
#include "seal/bsre_jawaban.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    constexpr int statuses[] = {200, 400, 401, 500, 503, 302};
    seal::JawabanHttp answer;
    answer.status = statuses[data[0] % 6];
    answer.isi.assign(reinterpret_cast<const char*>(data + 1), size - 1);
    for (const seal::VersiBsre version : {seal::VersiBsre::v1, seal::VersiBsre::v2}) {
        static_cast<void>(seal::baca_status_bsre(version, answer));
        static_cast<void>(seal::baca_hasil_bsre(version, answer, "%PDF-"));
    }
    return 0;
}
