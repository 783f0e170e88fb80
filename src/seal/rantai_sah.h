// rantai_sah.h -- was a certificate good at a moment? Its chain, and apart from it its revocation.
//
//     RantaiSah chain = rantai_pada(certificate, others, trust, at, Guna::tanda_tangan);   // chain.sah, chain.sebab
//     Pencabutan gone = pencabutan_pada(chain, {lists, answers}, at, now);
//
// Two questions kept apart, for later lists say nothing about the validity of a chain at an earlier time: the chain is
// built and checked as of `at`; a revocation is a date of its own, compared with `at`. Evidence that a certificate was
// not revoked is a list, or an OCSP answer, of its issuer that was still current at `at` or made later. A date of invalidity (RFC 5280,
// 5.3.2: since when the key may have been known to others) counts where it is earlier than the revocation.
// Weaker than an office may build on: RSA below 2048 bits or with a public exponent below 65537, curves other than NIST's and
// Brainpool's from 256 bits on, by name; digests below SHA-256 between certificates and under lists. A person's certificate that
// says what it is for (extended key usage) must be for papers, mail or a person's log-in.
#pragma once

#include "seal/kepercayaan.h"
#include "seal/ocsp.h"
#include "seal/openssl.h"

#include <optional>
#include <string>
#include <vector>

namespace seal {

enum class Guna { tanda_tangan, cap_waktu };

struct RantaiSah {
    bool sah = false;
    std::string sebab;               // where it is not: "kode X.509 26", OpenSSL's number
    bool akar_tak_dikenal = false;   // nobody we believe answers for it
    bool di_luar_masa = false;       // some certificate of it was not valid at that time
    bool kunci_lemah = false;        // some key of it can be broken, or inverts nothing
    Instant sampai{};                // the first end of a validity in it, the root's apart
    std::vector<X509Ptr> sertifikat; // the certificate itself first
};

// `others` may help to build the chain; nobody believes them by themselves.
[[nodiscard]] RantaiSah rantai_pada(X509* certificate, const std::vector<X509*>& others,
                                    const Kepercayaan& trust, Instant at, Guna use);

struct Pencabutan {
    bool terbukti_baik = false;     // for every certificate of the chain some list or answer says so
    std::optional<Instant> dicabut; // the earliest revocation in the chain
    std::string siapa;              // whose certificate that was
    bool sejak_semula =
        false; // for a compromised key or no stated reason: what it ever stamped falls (RFC 3161, 4)
};

struct BuktiCabut { // borrowed
    std::vector<X509_CRL*> daftar;
    std::vector<OCSP_BASICRESP*> jawaban; // ocsp.h
};
[[nodiscard]] Pencabutan pencabutan_pada(const RantaiSah& chain, const BuktiCabut& evidence, Instant at,
                                         Instant now);

// A certificate revocation list, DER or PEM, at most 16 MiB; null where it is none.
[[nodiscard]] CrlPtr baca_daftar_cabut(std::string_view bytes);

} // namespace seal
