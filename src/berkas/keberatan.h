// keberatan.h -- from the assessor's signature to the superior's: handing over, receipt, refusal, objection, reply, decision
// (PP 46/2011 Pasal 21 to 25; pengesahan.h says when each is open, and to whom).
//
//     serahkan_dokumen(meja, asal, {id, seen})                                   the assessor, having signed
//     terima_dokumen(meja, asal, {id, seen}, {})                                 the employee's click: T0 is today
//     terima_dokumen(meja, asal, {id, seen}, day)                                the assessor, of a paper handed over: T0 is that day
//     ajukan_keberatan(meja, asal, {id, seen}, {"Realisasi kegiatan 3 ...", file, "surat.pdf"})
//     tanggapi(...), dengar(...), putuskan(...)                                  the decision is final
//
// Each act: one transaction, one event, one journal entry berkas.<act>. Refusals by name: sah.tolak.*.
#pragma once

#include "berkas/meja.h"
#include "berkas/tindakan.h"

namespace berkas {

// Words with an attachment. Words are needed, at most 6,000 bytes; an attachment is a file that the vault has taken.
struct KataBerlampiran {
    std::string kata{};
    std::optional<base::Sidik> file{};
    std::string nama_file{};
};
inline constexpr std::size_t kata_terpanjang = 6000;

[[nodiscard]] base::Result<Berkas> serahkan_dokumen(const Meja& meja, const Asal& asal,
                                                    const Terlihat& which);
// `tanggal`: as the assessor states it, from the day of handing over to today; the employee himself states none.
[[nodiscard]] base::Result<Berkas> terima_dokumen(const Meja& meja, const Asal& asal, const Terlihat& which,
                                                  std::optional<calendar::Date> tanggal);
// The assessor or the employee will not sign, and says why: his superior sets the result.
[[nodiscard]] base::Result<Berkas> tolak_tanda(const Meja& meja, const Asal& asal, const Terlihat& which,
                                               std::string_view alasan);
// The assessor passes the paper that the employee has signed on to his superior.
[[nodiscard]] base::Result<Berkas> teruskan(const Meja& meja, const Asal& asal, const Terlihat& which);

[[nodiscard]] base::Result<Berkas> ajukan_keberatan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                                    const KataBerlampiran& what);
// Of one level it passes the objection on with it; of two the employee may now go on, or sign.
[[nodiscard]] base::Result<Berkas> tanggapi(const Meja& meja, const Asal& asal, const Terlihat& which,
                                            const KataBerlampiran& what);
[[nodiscard]] base::Result<Berkas> lanjutkan_keberatan(const Meja& meja, const Asal& asal,
                                                       const Terlihat& which, const KataBerlampiran& what);
// The superior has heard one of the two (Pasal 25 ayat (3)): Siapa::pegawai or Siapa::penilai.
[[nodiscard]] base::Result<Berkas> dengar(const Meja& meja, const Asal& asal, const Terlihat& which,
                                          sop::Siapa siapa, const KataBerlampiran& what);

struct Putusan {
    std::string kata{};             // why; needed
    std::optional<skp::Isi> ubah{}; // none: the value stays; else the form with the marks that he sets
};
// Both have been heard. A change is weighed as tetapkan_nilai weighs; the result before is kept, the paper is diganti, and he freezes the next.
[[nodiscard]] base::Result<Berkas> putuskan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                            const Putusan& what);
// He sets the result in place of a signature that is missing (Pasal 22), and signs afterwards.
[[nodiscard]] base::Result<Berkas> tetapkan_tanpa_tanda(const Meja& meja, const Asal& asal,
                                                        const Terlihat& which, std::string_view alasan);

} // namespace berkas
