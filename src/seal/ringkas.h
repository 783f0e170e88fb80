// ringkas.h -- the signed compact summary that travels in a document's QR code, for checks without a network.
//
//     auto text = tulis_ringkas({"7QK4M2XD", "800.1.11/0147/INSP/2026", "Penilaian prestasi kerja PNS", "2026-01-14"}, office);
//     qr("https://kantor.example/v/7QK4M2XD#" + *text)           // behind the #: never sent to a server
//     auto key = KunciUmum::baca(pem);                            // a public key, or a certificate
//     auto read = baca_ringkas(scanned, *key);                    // the whole address, or what stands behind the #
//
// "T1." and base64url of: four bytes of SHA-256 of the key (SubjectPublicKeyInfo), the fields joined by line feeds, 64 bytes
// of ECDSA P-256 (r and s) over "teraju-ringkas-1\n" and all before it. About 190 characters: with an address a QR code of
// 57 modules at level M. Layout: docs/formats/ringkas.md. Nothing in it is about a person: no name, no NIP, no mark (also
// not as a digest: a mark has ten thousand values, whoever has the digest has the mark). It says what the office issued; it
// cannot say that a print-out was not altered elsewhere, nor that a document was revoked since.
#pragma once

#include "base/result.h"
#include "seal/penandatangan.h"

#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st; // OpenSSL's

namespace seal {

struct Ringkasan {
    std::string kode;    // of verification, without its hyphen
    std::string nomor;   // of the document
    std::string jenis;   // what kind of document, in words
    std::string tanggal; // ISO 8601, the day it was made final
    bool operator==(const Ringkasan&) const = default;
};

inline constexpr std::size_t ringkas_terpanjang = 120; // bytes of all four together with their separators

class KunciRahasia;

class KunciUmum {
  public:
    static base::Result<KunciUmum> dari(const KunciRahasia& key); // its public half (ringkas.bukan_kunci)
    // "-----BEGIN PUBLIC KEY-----" or a certificate, PEM or DER; ECDSA P-256 only (ringkas.bukan_kunci).
    static base::Result<KunciUmum> baca(std::string_view pem_or_der);
    [[nodiscard]] const std::string& spki() const { return spki_; } // DER
    [[nodiscard]] std::string jejak() const;                        // SHA-256 of it, 64 hexadecimal digits
    [[nodiscard]] std::string pem() const;                          // "-----BEGIN PUBLIC KEY-----"
    [[nodiscard]] evp_pkey_st* pkey() const { return key_.get(); }  // for the sources of this room

  private:
    std::shared_ptr<evp_pkey_st> key_;
    std::string spki_;
};

// Refused: a field with control characters or all of them too long (ringkas.isi), a signer without a P-256 key
// (ringkas.bukan_kunci), and what the signer refuses.
[[nodiscard]] base::Result<std::string> tulis_ringkas(const Ringkasan& summary, Penandatangan& office);
// The same by a key that needs no certificate: the one that the office's server holds (docs/decisions/0033).
[[nodiscard]] base::Result<std::string> tulis_ringkas(const Ringkasan& summary, const KunciRahasia& office);

// At most 2,000 bytes. Refused: ringkas.bukan_kode (no such text), ringkas.kunci_lain (signed by another key),
// ringkas.palsu (the signature does not fit).
[[nodiscard]] base::Result<Ringkasan> baca_ringkas(std::string_view text, const KunciUmum& key);

} // namespace seal
