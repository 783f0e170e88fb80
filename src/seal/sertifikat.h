// sertifikat.h -- a certificate (X.509): whose it is, who answers for it, from when until when.
//
//     Result<Sertifikat> own = Sertifikat::baca(pem_or_der);
//     own->isi().nama                    "Sekar Fiktif, S.E."
//     own->isi().nip                     "199002302015032001"    (serialNumber of the subject)
//     own->berlaku_pada(instant)         true inside its own validity; says nothing about its issuer
//
// Read from outside bytes of at most 64 KiB; what is no certificate is refused (segel.bukan_sertifikat). A value: copies
// share the parsed form, which never changes.
#pragma once

#include "base/result.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct x509_st; // OpenSSL's

namespace seal {

using Instant = std::chrono::sys_seconds;

enum class JenisKunci {
    p256,
    p384,
    rsa, // see IsiSertifikat::bit
    lain,
};

struct IsiSertifikat {
    std::string nama;       // CN
    std::string nip;        // serialNumber of the subject; empty where it has none
    std::string jabatan;    // title
    std::string organisasi; // O
    std::string penerbit;   // CN of the issuer
    std::string nomor;      // serial number, hexadecimal, small
    Instant berlaku_dari{}; // both ends belong to the validity
    Instant berlaku_sampai{};
    JenisKunci kunci = JenisKunci::lain;
    int bit = 0;       // of the key
    bool ca = false;   // may issue others
    std::string jejak; // SHA-256 of the DER, 64 hexadecimal digits
};

class Sertifikat {
  public:
    static base::Result<Sertifikat> baca(std::string_view der_or_pem);
    static Sertifikat dari(x509_st* parsed); // shares what is parsed already; for the sources of this room
    // Every certificate of a PEM text in its order, at most 20; at least one, or refused.
    static base::Result<std::vector<Sertifikat>> baca_semua(std::string_view pem);

    [[nodiscard]] const IsiSertifikat& isi() const { return *isi_; }
    [[nodiscard]] const std::string& der() const { return *der_; }
    [[nodiscard]] std::string pem() const;
    [[nodiscard]] bool berlaku_pada(Instant when) const;
    [[nodiscard]] bool diterbitkan_oleh(const Sertifikat& issuer) const; // name and signature both fit
    [[nodiscard]] x509_st* x509() const { return x509_.get(); }          // for the sources of this room

    bool operator==(const Sertifikat& other) const { return *der_ == *other.der_; }

  private:
    Sertifikat() = default;
    std::shared_ptr<x509_st> x509_;
    std::shared_ptr<const std::string> der_;
    std::shared_ptr<const IsiSertifikat> isi_;
};

// A signer's certificate first, then those who answer for it, the last one answering for itself (or for nothing known).
using Rantai = std::vector<Sertifikat>;

} // namespace seal
