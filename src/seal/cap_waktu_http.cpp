#include "seal/cap_waktu_http.h"

#include "base/sha256.h"

#include <array>

namespace seal {

base::Result<std::string> PelayanWaktuHttp::cap(std::string_view message) {
    std::array<unsigned char, 16> nonce{};
    random_.fill(nonce);
    nonce[0] |= 0x40U; // a positive number of full length
    const std::string_view number(reinterpret_cast<const char*>(nonce.data()), nonce.size());
    const base::Sidik sum = base::sha256(message);
    const std::string query = permintaan_cap(sum.bytes(), number);
    PermintaanHttp request{"POST", address_, {{"Content-Type", "application/timestamp-query"}}, query};
    request.batas = std::chrono::seconds(30);
    const auto answer = http_.kirim(request);
    if (!answer)
        return base::refuse(base::say("segel.cap_tidak_terhubung", {{"rincian", answer.error().rincian}}),
                            address_);
    if (answer->status != 200)
        return base::refuse(
            base::say("segel.cap_ditolak", {{"rincian", "HTTP " + std::to_string(answer->status)}}),
            address_);
    return token_dari_jawaban(answer->isi, sum.bytes(), number);
}

} // namespace seal
