// otoritas.h -- the office CA: it answers for the certificates of the office's signers.
//
//     auto ca = buat_otoritas({"Otoritas Sertifikat Inspektorat Balangan", "Inspektorat …"}, now);
//     auto own = ca->terbitkan(key, {"Sekar Fiktif, S.E.", nip, "Auditor Ahli Muda", "Inspektorat …"}, from, until);
//     std::string crl = ca->daftar_cabut(revoked, 3, now, now + 30 days);
//
// Two parts: the certificate, which everybody may see, and the key, kept by tulis_kunci (or exported as PKCS#12 and kept
// offline). A root of ECDSA P-256 that issues signers directly (pathlen 0). Serial numbers are 128 random bits of
// OpenSSL. Instants are handed in; validity of a certificate never goes beyond that of the CA (segel.lewat_otoritas).
#pragma once

#include "base/result.h"
#include "seal/kunci.h"
#include "seal/sertifikat.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seal {

struct NamaOtoritas {
    std::string nama;       // CN
    std::string organisasi; // O
};

struct Pemohon { // whom a certificate is for
    std::string nama;
    std::string nip;
    std::string jabatan;
    std::string organisasi;
};

// RFC 5280, as far as an office needs them.
enum class AlasanCabut {
    tidak_disebut = 0,
    kunci_bocor = 1,
    pindah_tugas = 3, // affiliationChanged
    diganti = 4,      // superseded
    berhenti = 5,     // cessationOfOperation
};
[[nodiscard]] std::string_view kode(AlasanCabut alasan); // "kunci_bocor"
[[nodiscard]] std::optional<AlasanCabut> alasan_cabut(std::string_view kode);

struct Tercabut {
    std::string nomor; // serial number, hexadecimal
    Instant sejak{};
    AlasanCabut alasan = AlasanCabut::tidak_disebut;
};

enum class Pemakaian {
    tanda_tangan, // of documents (RFC 9336 and e-mail protection)
    cap_waktu,    // a time-stamp service of the office
};

class Otoritas {
  public:
    Otoritas(KunciRahasia key, Sertifikat certificate)
        : key_(std::move(key)), certificate_(std::move(certificate)) {}

    [[nodiscard]] const Sertifikat& sertifikat() const { return certificate_; }
    [[nodiscard]] const KunciRahasia& kunci() const { return key_; }

    // `daftar_di`: where everybody can fetch this authority's revocation list, written into the certificate (CRL
    // distribution point); empty: nowhere. Only plain http(s) addresses (segel.alamat_daftar).
    [[nodiscard]] base::Result<Sertifikat> terbitkan(const KunciRahasia& key, const Pemohon& whom,
                                                     Instant from, Instant until,
                                                     Pemakaian use = Pemakaian::tanda_tangan,
                                                     const std::string& daftar_di = {}) const;
    // For the key of a request: a certificate that answers for itself (minta_sertifikat below), whose signature shows that somebody
    // has the key. What it says of its owner is not taken over. segel.bukan_permintaan, segel.kunci_lemah.
    [[nodiscard]] base::Result<Sertifikat> terbitkan(const Sertifikat& request, const Pemohon& whom,
                                                     Instant from, Instant until,
                                                     const std::string& daftar_di = {}) const;
    // The same for a request of PKCS#10 (permintaan.h), DER or PEM.
    [[nodiscard]] base::Result<Sertifikat> terbitkan_permintaan(std::string_view request, const Pemohon& whom,
                                                                Instant from, Instant until,
                                                                const std::string& daftar_di = {}) const;
    // The revocation list (CRL), DER. `number` grows with every list.
    [[nodiscard]] std::string daftar_cabut(const std::vector<Tercabut>& revoked, std::uint64_t number,
                                           Instant now, Instant next) const;

  private:
    [[nodiscard]] base::Result<Sertifikat> issue(evp_pkey_st* key, const Pemohon& whom, Instant from,
                                                 Instant until, Pemakaian use,
                                                 const std::string& daftar_di) const;

    KunciRahasia key_;
    Sertifikat certificate_;
};

// A key's own word for itself: what stands beside a fresh key until somebody answers for it. Good for a month.
[[nodiscard]] base::Result<Sertifikat> minta_sertifikat(const KunciRahasia& key, const Pemohon& whom,
                                                        Instant now);

// The serial numbers (hexadecimal, small) that a revocation list names; none: it is no such list.
[[nodiscard]] std::optional<std::vector<std::string>> nomor_dalam_daftar(std::string_view crl);

inline constexpr int tahun_otoritas = 20;

[[nodiscard]] base::Result<Otoritas> buat_otoritas(const NamaOtoritas& name, Instant from,
                                                   int years = tahun_otoritas);

} // namespace seal
