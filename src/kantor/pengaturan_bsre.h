// pengaturan_bsre.h -- what an office sets about its connection to BSrE, the government's signing service (asn-reference 5.2).
//
//     PengaturanBsre p = baca_pengaturan_bsre(db, office);
//     if (p.ada()) ...                     // people may choose BSrE when they sign
//     if (p.terlihat) ...                  // and their signature is seen in its box (docs/decisions/0042)
//
// The application's password at BSrE is no setting: it lies in a file of the office's folder (berkas/juru_bsre.h) and never in the
// database. Keys begin with "bsre_" and stand in butir_pengaturan() (pengaturan.h).
#pragma once

#include "kantor/pengaturan.h"

namespace kantor {

enum class VersiBsre { v1, v2 };                    // multipart; JSON
enum class AsalBsre { kiri_atas, kiri_bawah };      // of its coordinates
enum class SatuanBsre { titik, piksel, milimeter }; // 1/72 and 1/96 of an inch
enum class UkuranBsre { ukuran, sudut };            // its width and height are sizes, or the other corner
enum class RahasiaBsre { frasa, otp }; // what the signer types; a one-time code is of version 2 alone

struct PengaturanBsre {
    std::string alamat{}; // without a slash at the end; https, or http to this machine; empty: no connection
    std::string pengguna{};
    VersiBsre versi = VersiBsre::v2;
    RahasiaBsre rahasia = RahasiaBsre::frasa;
    std::chrono::seconds batas{120}; // for one answer; 10 to 180
    bool utama = false;              // offered first, before the certificate of the office
    bool terlihat = false;           // else its signature is invisible
    AsalBsre asal = AsalBsre::kiri_atas;
    SatuanBsre satuan = SatuanBsre::titik;
    UkuranBsre ukuran = UkuranBsre::ukuran;
    bool terkalibrasi = false; // a test page came back hit, with these very settings
    [[nodiscard]] bool ada() const { return !alamat.empty(); }
    bool operator==(const PengaturanBsre&) const = default;
};

inline constexpr std::string_view awalan_bsre = "bsre_"; // of the keys

[[nodiscard]] PengaturanBsre baca_pengaturan_bsre(BacaPengaturan& db, InstansiId office);

// What a test page proves that is signed with these settings: the value of "bsre_kalibrasi" after a hit.
[[nodiscard]] std::string tanda_kalibrasi(const PengaturanBsre& p);

// What must hold between them. A seen signature needs a hit with these very settings, or else a reason (at least 10 letters), which stands in
// the journal with the change. For ubah_pengaturan().
void periksa_bsre(const std::map<std::string, std::string>& values, base::Findings& findings);

} // namespace kantor
