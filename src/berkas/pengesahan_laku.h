// pengesahan_laku.h -- the acts on an issued paper (terbitan.h): freezing, signing, revoking.
//
//     auto frozen = bekukan(meja, asal, {id, seen}, {printer, vault});            // nothing is signed before
//     std::optional<sop::Siapa> role = peran_tanda(db, meja, row, me);            // none: my signature is not waited for now
//     auto done = tandatangani(meja, asal, {id, seen}, {1, paper.kini, file, CaraTanda::sertifikat, *role});
//
// Printing and signing happen outside the transaction; the act then asks again whether the paper is still the one that was looked at.
// Each is one transaction with one journal entry (kind berkas.<act>), the case's kunci grows. Refusals by name: sah.tolak.*.
#pragma once

#include "berkas/cap_terbit.h"
#include "berkas/meja.h"
#include "berkas/simpanan_terbitan.h"
#include "kantor/gudang_isi.h"

namespace berkas {

struct Penerbit { // who makes the paper, and where its bytes are kept
    const PencetakTerbit& pencetak;
    kantor::GudangIsi& gudang;
};

// Freezes the stored result as form I-g, the next version of the case; a version before it is diganti. At a symbol of signing, by
// whoever is to sign there (after a decision that changed the value: by the assessor's superior).
[[nodiscard]] base::Result<Berkas> bekukan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                           const Penerbit& by);

// In which role the actor's signature is waited for now: penilai, pegawai, atasan_penilai; none: it is not, or not yet.
[[nodiscard]] std::optional<sop::Siapa> peran_tanda(Baca& db, const Meja& meja, const Berkas& row,
                                                    PegawaiId actor);

struct TandaBaru {
    int terbitan = 0;                       // version of the paper
    base::Sidik dari{};                     // the bytes that were signed: its kini
    kantor::BerkasIsi hasil{};              // the signed bytes, as the vault took them
    CaraTanda cara = CaraTanda::sertifikat; // never basah: that is a route of its own
    sop::Siapa peran = sop::Siapa::penilai;
    int antrean =
        0; // of a signature by BSrE: the number of its entry, which is then selesai (antrean_bsre.h)
};
// Refused where it is not this role's turn by law, or somebody else has signed meanwhile (sah.tolak.sudah_berubah), or BSrE may have
// signed these very bytes and nobody knows yet (bsre.sedang_dikirim, bsre.tak_pasti). The signature of the
// assessor's superior is his endorsement: the paper is in force (PP 46/2011 Pasal 23 ayat (2)) and the case goes on to the next symbol.
[[nodiscard]] base::Result<Berkas> tandatangani(const Meja& meja, const Asal& asal, const Terlihat& which,
                                                const TandaBaru& what);

// A paper in force is revoked, with the reason (Perbuatan::cabut_dokumen). A case that still runs goes back to its symbol of signing: the
// next version is frozen and signed by all anew (after a decision of the superior: by him alone). A finished case stays as it is; it is
// corrected by a case of its own.
[[nodiscard]] base::Result<Berkas> cabut(const Meja& meja, const Asal& asal, const Terlihat& which,
                                         int terbitan, std::string_view alasan);

} // namespace berkas
