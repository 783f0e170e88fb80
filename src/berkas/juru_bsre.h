// juru_bsre.h -- signing by BSrE, the government's service, as an interface: app hands in room seal's (asn-reference 5.2-5.5).
//
//     auto status = bsre.status(rules, nik);                          // asked first; only who may sign is asked for his secret
//     JawabanBsre got = bsre.kirim(rules, session, {nik, pdf, ...}, typed);
//     auto signer = bsre.periksa(pdf, got.pdf, {"Sekar Fiktif", nip}, now);      // before it counts
//
// The application's own password and the roots that answer for BSrE's signers lie in a folder beside the office's database: `sandi`
// (its first line; nobody else may read the file) and `akar.pem`, perhaps `ca.pem` for the connection. kekurangan() names what is
// missing. What a signer types is used once: it stands in no result, no log, no queue. With ingat() a passphrase stays for a sitting,
// in the memory of this process alone, as long as an opened key does (juru_segel.h).
//
// Nothing is ever repeated. tidak_sampai: nothing was taken in. tidak_diketahui: it was on its way, and nobody knows; a person looks
// (antrean_bsre.h). All of it is long work: never inside a transaction, always on a worker. Refusals: segel.bsre_*, bsre.*.
#pragma once

#include "base/result.h"
#include "base/sha256.h"
#include "calendar/waktu.h"
#include "kantor/pengaturan_bsre.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace berkas {

struct StatusPenanda {
    bool boleh = false;
    std::string kode{}, pesan{}; // "ISSUE", "1110"; the service's own words
};

struct KirimanBsre {
    std::string nik{}, pdf{}, nama_berkas{};
    std::string alasan{}, lokasi{};
    // Where the office lets it be seen (PengaturanBsre::terlihat): in the box of this field; the first line is a heading, the second bold.
    std::string bidang{};
    std::vector<std::string> baris{};
    std::string qr{}; // address of verification; never anything personal
};

enum class AkhirKirim { selesai, ditolak, tidak_sampai, tidak_diketahui };

struct JawabanBsre {
    AkhirKirim akhir = AkhirKirim::tidak_diketahui;
    std::string pdf{};        // selesai
    std::string id_dokumen{}; // version 1: fetches the file again, once
    std::string kode{};       // of the refusal: "2031"
    bool frasa_salah = false; // of the refusal: what was typed is wrong
    bool dokumen = false;     // of the refusal: it is about this document, and would come again
    base::Findings temuan{};  // why not
    std::string catatan{}; // for the journal: HTTP status and the answer's words, without secret, file or NIK
};

struct PenandaDiharap { // whose signature is expected
    std::string nama{}; // without titles
    std::string nip{};
    std::string bidang{}; // the field whose box a signature that is seen may lie in
};

// How the test page came back that is signed before signatures may be seen.
struct HasilUji {
    AkhirKirim akhir = AkhirKirim::tidak_diketahui;
    bool kena = false;
    bool frasa_salah = false;
    base::Findings temuan{}; // why there is nothing to measure
    base::Sentence kata{};   // where the box lies; of selesai
    std::string catatan{};   // for the journal
};

class JuruBsre {
  public:
    using Aturan = kantor::PengaturanBsre;
    virtual ~JuruBsre() = default;

    // What the folder lacks, by name; none: ready.
    [[nodiscard]] virtual base::Findings kekurangan() const = 0;
    [[nodiscard]] virtual base::Result<StatusPenanda> status(const Aturan& rules, const std::string& nik) = 0;
    [[nodiscard]] virtual base::Result<void> minta_otp(const Aturan& rules, const std::string& nik) = 0;

    // `rahasia` empty: the passphrase of this sitting.
    [[nodiscard]] virtual JawabanBsre kirim(const Aturan& rules, const base::Sidik& sesi,
                                            const KirimanBsre& what, std::string_view rahasia,
                                            calendar::Instant now) = 0;
    // Version 1: fetches what was signed under this number, once.
    [[nodiscard]] virtual JawabanBsre unduh(const Aturan& rules, const std::string& id_dokumen) = 0;

    // Is `hasil` what was sent with one whole signature more, by a certificate that a root of akar.pem answers for and
    // that names this person; and where it is seen, in his box? The name in the certificate. bsre.hasil_*.
    [[nodiscard]] virtual base::Result<std::string> periksa(const std::string& dikirim,
                                                            const std::string& hasil,
                                                            const PenandaDiharap& siapa,
                                                            calendar::Instant now) const = 0;

    // ---- calibration: one page with a marked box (docs/decisions/0042)
    [[nodiscard]] virtual std::string lembar_uji() const = 0; // PDF
    // Sends it with the coordinates that `rules` give, keeps what comes back in the folder, and measures that.
    [[nodiscard]] virtual HasilUji uji_letak(const Aturan& rules, const std::string& nik,
                                             std::string_view rahasia) = 0;
    [[nodiscard]] virtual std::string hasil_uji() const = 0; // the newest that came back; empty: none

    // ---- a sitting
    virtual void ingat(const base::Sidik& sesi, std::string_view frasa, calendar::Instant now) = 0;
    [[nodiscard]] virtual std::optional<calendar::Instant> ingat_sampai(const base::Sidik& sesi,
                                                                        calendar::Instant now) = 0;
    virtual void lupakan(const base::Sidik& sesi) = 0;
};

} // namespace berkas
