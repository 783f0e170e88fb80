// kunci.h -- the keys with which people of the office sign, and what waits for BSrE to sign.
//
//     auto made = seal.buat_kunci(owner, passphrase, now);                // outside of any transaction (juru_segel.h)
//     auto row = minta_sertifikat(desk, asal, *made);                     // asked for
//     auto issued = seal.terbitkan(row->naskah, owner, ca_passphrase, now);
//     terbitkan_sertifikat(desk, asal, row->id, *issued);                 // in force; the one before it is replaced
//     cabut_sertifikat(desk, asal, row->id, "kunci_bocor");
//
//     diminta --terbitkan--> berlaku --cabut--> dicabut
//        '---- newer one of the same person ----> diganti <---- '
//
// A key stands here as its file (docs/formats/kunci.md), sealed under a passphrase that is not the login's: who reads the database
// cannot sign. The chain that the office issued stands beside it, for the file is bound to the chain it was made with and nobody but
// its owner can open it. Whoever signs puts both together after the key was found to belong to the certificate.
// One key of a person is asked for at a time, and one is in force. Nothing is ever deleted: old signatures are asked about for years.
#pragma once

#include "berkas/jenis.h"
#include "kantor/loket.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace berkas {

using KunciId = base::Id<struct KunciTag>;

enum class AsalKunci { kantor, p12 };                           // made here; brought along as PKCS#12
enum class KeadaanKunci { diminta, berlaku, dicabut, diganti }; // stored as these words

// What a certificate says.
struct IsiSertifikat {
    std::string nama{}, nip{}, penerbit{};
    std::string nomor{}; // serial number, hexadecimal
    std::string jejak{}; // SHA-256 of the certificate, hexadecimal
    calendar::Instant dari{}, sampai{};
    bool operator==(const IsiSertifikat&) const = default;
};

struct KunciTanda {
    KunciId id{};
    PegawaiId pegawai{};
    AsalKunci asal = AsalKunci::kantor;
    KeadaanKunci keadaan = KeadaanKunci::diminta;
    std::string naskah{};               // the key file
    std::string rantai{};               // PEM, his own certificate first; empty until it is issued
    std::optional<IsiSertifikat> isi{}; // of that certificate
    calendar::Instant diminta{};
    std::optional<calendar::Instant> terbit{};
    PegawaiId penerbit{}; // who issued it here
    std::optional<calendar::Instant> berakhir{};
    std::string alasan{}; // of the revocation: a code (alasan_cabut), or "ditolak"
    bool operator==(const KunciTanda&) const = default;
};

// Why a certificate is revoked, as a person reads it; none: no such reason. The codes are those of the register (docs/formats/kunci.md).
[[nodiscard]] std::optional<std::string_view> nama_alasan_cabut(std::string_view kode);

[[nodiscard]] std::string_view kode(AsalKunci asal);
[[nodiscard]] std::string_view kode(KeadaanKunci state);

// ---- the queue of BSrE: the same five states as seal/antrean_bsre.h, in the store beside the case
enum class KeadaanBsre { menunggu, dikirim, tidak_diketahui, selesai, ditolak }; // stored as these words

struct ButirBsre {
    int nomor = 0; // of the office; grows
    PegawaiId pegawai{};
    BerkasId berkas{};
    int terbitan = 0;     // version of the issued paper
    base::Sidik sidik{};  // of the bytes that are to be signed
    std::string bidang{}; // the field
    KeadaanBsre keadaan = KeadaanBsre::menunggu;
    std::string jawaban{}; // code of a refusal, or the service's id of the document; never a secret
    calendar::Instant masuk{};
    std::optional<calendar::Instant> dicoba{};
    bool operator==(const ButirBsre&) const = default;
};
[[nodiscard]] std::string_view kode(KeadaanBsre state);

// ---- acts
struct Meja;
using kantor::Asal;

// A key as juru_segel.h makes it: from a passphrase (isi is absent: its chain is temporary), or from a PKCS#12 file.
struct KunciDibuat {
    AsalKunci asal = AsalKunci::kantor;
    std::string naskah{}, rantai{};
    std::optional<IsiSertifikat> isi{};
};
struct SertifikatTerbit {
    std::string rantai{};
    IsiSertifikat isi{};
};

// Of asal.pelaku. A request that was open is replaced. One from PKCS#12 is in force at once, and replaces what was; refused where its
// certificate names another person (kunci.bukan_milik) or is not valid now (kunci.di_luar_masa).
[[nodiscard]] base::Result<KunciTanda> minta_sertifikat(const Meja& meja, const Asal& asal,
                                                        const KunciDibuat& made);
// By the administrator. Refused: kunci.tidak_diminta, where somebody was faster or the owner asked anew; kunci.bukan_milik.
[[nodiscard]] base::Result<KunciTanda> terbitkan_sertifikat(const Meja& meja, const Asal& asal, KunciId which,
                                                            const SertifikatTerbit& issued);
// A request that gets no certificate; a certificate in force that counts no longer. Refused: kunci.sudah_berakhir, kunci.alasan.
[[nodiscard]] base::Result<KunciTanda> tolak_permintaan(const Meja& meja, const Asal& asal, KunciId which);
[[nodiscard]] base::Result<KunciTanda> cabut_sertifikat(const Meja& meja, const Asal& asal, KunciId which,
                                                        std::string_view alasan);

// The key of this person that is in force.
class BacaKunci;
[[nodiscard]] std::optional<KunciTanda> kunci_berlaku(BacaKunci& db, InstansiId office, PegawaiId who);

// Three wrong passphrases of one signer within 15 minutes, then no more until they have passed (asn-reference 5.5, point 8). A try counts
// when it begins, in a transaction of its own, so that many at once are not free. kunci.terlalu_sering, with the minutes.
inline constexpr int frasa_salah_terbanyak = 3;
inline constexpr std::chrono::minutes jeda_frasa{15};
[[nodiscard]] base::Result<void> mulai_frasa(const Meja& meja, const Asal& asal);
void frasa_benar(const Meja& meja, const Asal& asal);
void frasa_salah(const Meja& meja, const Asal& asal); // an entry in the journal

} // namespace berkas
