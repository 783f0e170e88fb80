#include "seal/ambil_daftar.h"

#include "seal/openssl.h"
#include "seal/rantai_sah.h"

#include <algorithm>

namespace seal {
namespace {

using PointsPtr = std::unique_ptr<CRL_DIST_POINTS, Freed<&CRL_DIST_POINTS_free>>;

constexpr std::size_t most = 4, longest = 300;
constexpr std::size_t largest = 16U << 20U;

bool plain(std::string_view address) {
    const bool web = address.rfind("http://", 0) == 0 || address.rfind("https://", 0) == 0;
    return web && address.size() <= longest &&
           std::all_of(address.begin(), address.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace

std::vector<std::string> alamat_daftar(const Sertifikat& certificate) {
    std::vector<std::string> all;
    const PointsPtr points(static_cast<CRL_DIST_POINTS*>(
        X509_get_ext_d2i(certificate.x509(), NID_crl_distribution_points, nullptr, nullptr)));
    (void)openssl_error();
    for (int i = 0; points && i < sk_DIST_POINT_num(points.get()); ++i) {
        const DIST_POINT_NAME* name = sk_DIST_POINT_value(points.get(), i)->distpoint;
        if (name == nullptr || name->type != 0) continue; // relative to the issuer: a directory's business
        for (int k = 0; k < sk_GENERAL_NAME_num(name->name.fullname); ++k) {
            const GENERAL_NAME* one = sk_GENERAL_NAME_value(name->name.fullname, k);
            if (one->type != GEN_URI) continue;
            const ASN1_IA5STRING* uri = one->d.uniformResourceIdentifier;
            std::string address(reinterpret_cast<const char*>(ASN1_STRING_get0_data(uri)),
                                static_cast<std::size_t>(ASN1_STRING_length(uri)));
            if (plain(address) && all.size() < most) all.push_back(std::move(address));
        }
    }
    return all;
}

base::Result<std::string> ambil_daftar(PengirimHttp& http, const std::string& address, bool hanya_umum) {
    PermintaanHttp request{"GET", address};
    request.hanya_umum = hanya_umum;
    request.terbesar = largest;
    request.batas_sambung = std::chrono::seconds(5);
    request.batas = std::chrono::seconds(10);
    auto answer = http.kirim(request);
    const std::string why = !answer                           ? answer.error().rincian
                            : answer->status != 200           ? "HTTP " + std::to_string(answer->status)
                            : !baca_daftar_cabut(answer->isi) ? "bukan daftar pencabutan"
                                                              : "";
    if (!why.empty())
        return base::refuse(base::say("segel.daftar_tidak_terambil", {{"rincian", why}}), address);
    return std::move(answer->isi);
}

} // namespace seal
