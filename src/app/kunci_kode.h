// kunci_kode.h -- the office's key for the summaries in QR codes: made once, used unattended (docs/decisions/0033).
//
//     auto key = KunciKode::buka(store::folder_kunci(db));        // kode.pem in that folder; made where there is none
//     auto text = key->ringkas({"7QK4M2XD", "800.1.4.4/0147/INSP/2026", "Penilaian prestasi kerja PNS", "2026-01-14"});
//     key->umum().pem()                                           // to be announced
//
// ECDSA P-256, PEM, readable for its owner alone; the folder too. It lies open, because the server needs it while nobody is there: it says
// "this office's program gave this number to a paper", never "somebody signed it". Backups carry it (docs/formats/cadangan.md).
#pragma once

#include "seal/kunci.h"
#include "seal/ringkas.h"

#include <filesystem>
#include <string>

namespace app {

class KunciKode {
  public:
    // Two programs that begin at once get the same key. Refused: kode.kunci_tak_tersimpan, kode.kunci_rusak (place: the file).
    static base::Result<KunciKode> buka(const std::filesystem::path& folder);

    [[nodiscard]] base::Result<std::string> ringkas(const seal::Ringkasan& summary) const {
        return seal::tulis_ringkas(summary, key_);
    }
    [[nodiscard]] const seal::KunciUmum& umum() const { return public_; }
    [[nodiscard]] std::string jejak() const; // of the public half, for people: "ab12 cd34 …", 16 groups

  private:
    KunciKode(seal::KunciRahasia key, seal::KunciUmum half)
        : key_(std::move(key)), public_(std::move(half)) {}
    seal::KunciRahasia key_;
    seal::KunciUmum public_;
};

} // namespace app
