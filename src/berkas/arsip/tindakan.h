// tindakan.h -- the acts of the archive (step 7 of SOP 700/418/2023; PP 28/2012; asn-reference 4 and 7.5).
//
//     MejaArsip desk{meja, store_of_files, rules};
//     base::Result<ArsipId> kept = arsipkan(desk, asal, {id, seen}, {.kelas = KelasArsip::terbatas, .tempat = {"A-1-1-1-1-1", ""}});
//     pindahkan(desk, asal, *kept, DaftarArsip::pengendalian, "A-1-1-1-1-2");
//
// `arsipkan` is the work at a symbol of Kerja::arsip: it takes the case's paper that is in force, with its newest bytes, the form and the
// result as they were set, the evidence; looks at every byte; registers the record twice; and lets the case go on, after which it is closed
// and nothing in it changes. Refused where no paper is in force, where a byte is missing or changed, where it is not his turn.
//
// The others are the archive's own: whoever may kelola_arsip. Each is one transaction with its journal entry and its line of the record's
// history. Nothing here deletes: a proposal for destruction ends with minutes of what people did (asn-reference R4.2, 4.5).
#pragma once

#include "berkas/arsip/aturan.h"
#include "berkas/simpanan_arsip.h"
#include "berkas/tindakan.h"
#include "kantor/gudang_isi.h"

namespace berkas {

struct MejaArsip {
    const Meja& meja;
    kantor::GudangIsi& gudang;
    const AturanArsip& aturan;
};

struct Arsipkan {
    std::optional<KelasArsip> kelas{};   // none: what the rules say
    std::array<std::string, 2> tempat{}; // by register; empty: not in a box yet
    ArsipId
        mengoreksi{}; // an earlier record of the same person that this one corrects; of a correction (pembetulan.h) it is known
    std::string keterangan{};
};
[[nodiscard]] base::Result<ArsipId> arsipkan(const MejaArsip& meja, const Asal& asal, const Terlihat& which,
                                             const Arsipkan& what);

// ---- the registrations
[[nodiscard]] base::Result<void> pindahkan(const MejaArsip& meja, const Asal& asal, ArsipId id,
                                           DaftarArsip list, std::string_view tempat);
// What the retention counts from has happened: the person retired, the contract or the law case ended.
[[nodiscard]] base::Result<void> catat_pemicu(const MejaArsip& meja, const Asal& asal, ArsipId id,
                                              DaftarArsip list, const calendar::Date& day);
// The number stays, marked and with its reason; the record takes the next one.
[[nodiscard]] base::Result<void> ganti_nomor(const MejaArsip& meja, const Asal& asal, ArsipId id,
                                             DaftarArsip list, std::string_view alasan);
[[nodiscard]] base::Result<void> pinjam(const MejaArsip& meja, const Asal& asal, ArsipId id,
                                        std::string_view peminjam, std::string_view keperluan);
[[nodiscard]] base::Result<void> kembalikan(const MejaArsip& meja, const Asal& asal, ArsipId id);
[[nodiscard]] base::Result<void> tahan(const MejaArsip& meja, const Asal& asal, ArsipId id,
                                       std::string_view sebab);
[[nodiscard]] base::Result<void> lepas(const MejaArsip& meja, const Asal& asal, ArsipId id, int nomor,
                                       std::string_view alasan);

// ---- the end of retention
[[nodiscard]] base::Result<UsulId> usulkan_musnah(const MejaArsip& meja, const Asal& asal,
                                                  const std::vector<std::pair<DaftarArsip, ArsipId>>& which,
                                                  std::string_view alasan);
struct LangkahUsul {                       // what is needed for the next state; the rest is left empty
    std::string panitia{}, pertimbangan{}; // -> dipertimbangkan
    std::string persetujuan{};             // -> disetujui
    std::string berita_acara{}, cara{};    // -> dilaksanakan, with two witnesses from outside the owning unit
    std::vector<Saksi> saksi{};
    std::string tolak{}; // the reason, where it is refused
};
// One step on from the state that was seen. At each step every line is looked at again: a hold that came meanwhile stops it.
[[nodiscard]] base::Result<KeadaanUsul> lanjutkan_usul(const MejaArsip& meja, const Asal& asal, UsulId id,
                                                       std::int64_t seen, const LangkahUsul& what);
// Who has to consent, by the longest retention in it: PP 28/2012 Pasal 66-67.
[[nodiscard]] std::string pemberi_persetujuan(const AturanArsip& rules,
                                              const std::vector<Pendaftaran>& lines);

} // namespace berkas
