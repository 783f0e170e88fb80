// periksa_cms.h -- is a CMS signature, or a time stamp, what it says? Says nothing about trust in its certificate.
//
//     HasilCms cms = periksa_cms(contents, {before_gap, after_gap}, JenisCms::pades);
//     cms.salah.empty()              digest, signature and signer's certificate belong together
//     HasilCap stamp = periksa_cap(*cms.cap, {cms.nilai});          stamp.kapan
//
// Strict: DER, or BER that differs from it by its lengths only (ber.h), one signer, signed attributes with the right content type and digest, the certificate named by
// signingCertificateV2 (for PAdES and time stamps), no digest weaker than SHA-256, nothing but zeros behind the
// structure, and of what no signature protects (versions, parameters, unsigned attributes) only what is known: a change
// there is a change too. Bytes from outside; at most `contents_terbesar`, 40 certificates.
#pragma once

#include "base/sentence.h"
#include "seal/openssl.h"
#include "seal/sertifikat.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seal {

inline constexpr std::size_t contents_terbesar = 4U << 20U;

enum class JenisCms {
    pades,     // ETSI.CAdES.detached
    lama,      // adbe.pkcs7.detached: the certificate need not be named by an attribute
    cap_waktu, // a TimeStampToken; what is signed stands inside
};

struct HasilCms {
    std::vector<base::Sentence> salah;
    X509Ptr penanda;                  // null where there is none
    std::vector<X509Ptr> sertifikat;  // the others that travel inside
    std::vector<CrlPtr> daftar_cabut; // that travel inside
    std::string nilai;                // the signature value: what a time stamp is about
    std::optional<std::string> cap;   // the time-stamp token, DER
    std::string isi;                  // what stands inside (time stamps)
    std::string sidik;                // "SHA256"
};

[[nodiscard]] HasilCms periksa_cms(std::string_view contents, const std::vector<std::string_view>& parts,
                                   JenisCms kind);

struct HasilCap {
    HasilCms cms;
    std::optional<Instant> kapan;
};

// A time-stamp token over these bytes. Zeros may follow it (they fill the gap of a document time stamp).
[[nodiscard]] HasilCap periksa_cap(std::string_view token, const std::vector<std::string_view>& parts);

} // namespace seal
