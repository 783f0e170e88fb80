// http_luar.h -- asking a service outside over HTTP, with the one thing a signer must know about a failure: may it be
// repeated?
//
//     auto answer = http.kirim({"POST", "https://…/tsa", {{"Content-Type", "application/timestamp-query"}}, body});
//     if (!answer) answer.error().akhir == AkhirHttp::tidak_sampai      // nothing arrived: may be sent again
//                  answer.error().akhir == AkhirHttp::tidak_diketahui   // it was on its way: nobody knows; do not repeat
//
// Redirections are not followed, nothing is repeated, connections are not reused (a client that finds a kept connection
// closed would send twice). An answer with any HTTP status is an answer.
#pragma once

#include "seal/kunci.h"

#include <tl/expected.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace seal {

enum class AkhirHttp { tidak_sampai, tidak_diketahui };

struct KegagalanHttp {
    AkhirHttp akhir;
    std::string rincian; // "kode curl 28": its number, without anything that was sent
};

struct PermintaanHttp {
    std::string cara = "GET"; // method
    std::string alamat;       // http:// or https://
    std::vector<std::pair<std::string, std::string>> kepala = {};
    std::string_view isi = {};      // not kept
    std::string_view pengguna = {}; // Basic authentication where it is not empty; not kept
    std::string_view sandi = {};
    std::chrono::milliseconds batas_sambung{10'000};
    std::chrono::milliseconds batas{60'000};
    std::size_t terbesar = 96U << 20U; // bytes of an answer
    // The address was written by a stranger: only the public Internet is asked, whatever its name resolves to, and no proxy is used.
    bool hanya_umum = false;
    std::string ca = {}; // a file with the roots to trust; empty: the system's
};

struct JawabanHttp {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> kepala; // names in small letters
    std::string isi;                                         // at most PermintaanHttp::terbesar

    [[nodiscard]] std::string_view kepala_bernama(std::string_view small_name) const;
};

// An address of the public Internet (IPv4 or IPv6): not this machine's, not of a private, shared, local, test or group network, however it
// is wrapped. Of what is no address: false.
[[nodiscard]] bool alamat_umum(const std::string& ip);

class PengirimHttp {
  public:
    virtual ~PengirimHttp() = default;
    [[nodiscard]] virtual tl::expected<JawabanHttp, KegagalanHttp> kirim(const PermintaanHttp& request) = 0;
};

class PengirimHttpCurl final : public PengirimHttp {
  public:
    [[nodiscard]] tl::expected<JawabanHttp, KegagalanHttp> kirim(const PermintaanHttp& request) override;
};

} // namespace seal
