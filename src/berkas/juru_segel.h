// juru_segel.h -- who makes keys, issues certificates and signs, as an interface: app hands in room seal's.
//
//     auto made = seal.buat_kunci(owner, passphrase, now);                  // minta_sertifikat() keeps it (kunci.h)
//     auto until = seal.buka(session, key, passphrase, now);                // once for a sitting
//     auto pdf = seal.tandatangani(session, key, bytes, {"pejabat_penilai", lines, qr, ...});   // pengesahan_laku.h records it
//     seal.kunci_lagi(session);                                             // "Kunci lagi", and at signing out
//
// All of it is long work (a passphrase costs 64 MiB and a tenth of a second): never inside a transaction, always on a worker. A
// passphrase is used and forgotten: it is in no result, no log, no journal. What is opened for a sitting lives in the memory of this
// process alone, under the visitor's session, and ends after lama_duduk, or after lama_diam without a signature. Refusals: segel.*.
#pragma once

#include "berkas/kunci.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace berkas {

inline constexpr std::chrono::minutes lama_duduk{15}, lama_diam{5};
inline constexpr std::size_t p12_terbesar = 256U * 1024U;

class PelukisPdf;    // pelukis_pdf.h
class JuruBsre;      // juru_bsre.h
class PemeriksaLuar; // tanda_luar.h

struct PemilikKunci { // what a certificate will say of its owner
    std::string nama{}, nip{}, jabatan{}, organisasi{};
};

struct TandaDiminta {
    std::string bidang{};             // the signature field of the form
    std::vector<std::string> baris{}; // seen in its box; the second line is bold
    std::string qr{};
    std::string alasan{}, lokasi{};
    calendar::Instant pada{};
    calendar::Zona zona = calendar::Zona::wita;
    bool terakhir = false; // nobody signs after this: the evidence for later years is added (PAdES B-LT)
};

class JuruSegel {
  public:
    virtual ~JuruSegel() = default;

    // ---- keys of people
    [[nodiscard]] virtual base::Result<KunciDibuat>
    buat_kunci(const PemilikKunci& owner, std::string_view frasa, calendar::Instant now) = 0;
    // From a PKCS#12 file of at most p12_terbesar, kept under a new passphrase.
    [[nodiscard]] virtual base::Result<KunciDibuat>
    dari_p12(std::string_view file, std::string_view frasa_file, std::string_view frasa) = 0;

    // ---- the office CA (docs/formats/kunci.md)
    [[nodiscard]] virtual bool ada_otoritas() const = 0;
    [[nodiscard]] virtual base::Result<void> buat_otoritas(const std::string& nama,
                                                           const std::string& organisasi,
                                                           std::string_view frasa, calendar::Instant now) = 0;
    // A certificate for the key of that file, two years. `daftar_di`: where the revocation list will be; empty: not said.
    [[nodiscard]] virtual base::Result<SertifikatTerbit>
    terbitkan(const std::string& naskah, const PemilikKunci& owner, std::string_view frasa_otoritas,
              calendar::Instant now, const std::string& daftar_di) = 0;
    // Into the register, without the CA's passphrase; a certificate that this CA did not issue is not its business.
    [[nodiscard]] virtual base::Result<void> catat_cabut(std::string_view nomor, std::string_view alasan,
                                                         calendar::Instant now) = 0;
    [[nodiscard]] virtual base::Result<void> tulis_daftar_cabut(std::string_view frasa_otoritas,
                                                                calendar::Instant now) = 0;
    [[nodiscard]] virtual int belum_di_daftar() const = 0;             // revoked, but on no list yet
    [[nodiscard]] virtual std::string daftar_cabut() const = 0;        // DER; empty: none yet
    [[nodiscard]] virtual std::string sertifikat_otoritas() const = 0; // PEM; empty: no CA

    // ---- what is signed, page by page; none: this machine paints nothing
    [[nodiscard]] virtual PelukisPdf* pelukis() { return nullptr; }

    // ---- the other way to sign: by BSrE; none: this machine has no folder for it
    [[nodiscard]] virtual JuruBsre* bsre() { return nullptr; }

    // ---- and the third: by a program of one's own; none: this machine takes nothing in
    [[nodiscard]] virtual const PemeriksaLuar* luar() const { return nullptr; }

    // ---- a sitting
    // Until when the key is open if nothing is signed. segel.frasa_salah; segel.bukan_pasangan where key and chain differ.
    [[nodiscard]] virtual base::Result<calendar::Instant>
    buka(const base::Sidik& sesi, const KunciTanda& key, std::string_view frasa, calendar::Instant now) = 0;
    [[nodiscard]] virtual std::optional<calendar::Instant> terbuka(const base::Sidik& sesi, KunciId key,
                                                                   calendar::Instant now) = 0;
    virtual void kunci_lagi(const base::Sidik& sesi) = 0;

    // ---- signing: the given bytes are a prefix of the result. Refused: segel.terkunci, where the key is not open (any more).
    [[nodiscard]] virtual base::Result<std::string>
    tandatangani(const base::Sidik& sesi, KunciId key, const std::string& pdf, const TandaDiminta& what) = 0;
};

} // namespace berkas
