// pemantauan.h -- the half-yearly monitoring of a SOP: a form that begins with norm against reality and is filled in by a person.
//
//     auto form = mulai_pemantauan(store, desk, asal, {from, until});        // a row for each procedure, with its figures
//     auto kept = simpan_pemantauan(store, desk, asal, changed, seen, true); // finished: it stays
//     Jatuh next = jatuh_tempo(forms, sop_since, 6, today);                  // when the next one is due
//
// Columns as asn-reference 1.6 has them: No, Prosedur, Penilaian terhadap penerapan (berjalan baik or not), Catatan hasil penilaian,
// Tindakan yang harus diambil, Paraf penilai. What a row is worth is said by a person: nothing is ticked beforehand, the figures stand in
// the note, to be changed or kept. Figures count the steps that were finished in the half-year, whatever year the case is of.
#pragma once

#include "berkas/ringkasan.h"
#include "rekap/lemari.h"

namespace rekap {

inline constexpr std::size_t huruf_pemantauan = 1000; // of a note

// The rows of a form for that half-year; `years`: every year whose cases were worked on in it. Pure.
[[nodiscard]] std::vector<BarisPemantauan>
baris_pemantauan(const sop::Sop& sop, kantor::SopId id,
                 const std::vector<std::shared_ptr<const Tahun>>& years, const calendar::Period& masa,
                 calendar::Zona zone);

// The half of the year in which a day lies, or that ended last where the day lies in the first month of one.
[[nodiscard]] calendar::Period semester(const calendar::Date& day);

struct Jatuh {
    calendar::Date hari{};
    bool lewat = false; // that day is over
};
// So many months after the last finished form ended; without one, after the SOP came into force.
[[nodiscard]] Jatuh jatuh_tempo(const std::vector<Pemantauan>& forms, const calendar::Date& since, int months,
                                const calendar::Date& today);

// As the store has it; none where no SOP is in force.
[[nodiscard]] std::optional<Jatuh> jatuh_berikut(Baca& db, InstansiId office, calendar::Zona zone,
                                                 const calendar::Date& today);
// It is somebody's task: two weeks before its day, and until it is finished.
[[nodiscard]] bool menunggu(const Jatuh& due, const calendar::Date& today);
// For the digest of one person: whoever may fill it in.
[[nodiscard]] std::vector<berkas::UrusanLain> urusan_pemantauan(Simpanan& store, const berkas::Meja& desk,
                                                                PegawaiId who);

// By whoever runs the cases (Perbuatan::kelola_berkas); findings name the field "sampai", "3.catatan", "3.berjalan".
[[nodiscard]] base::Result<PemantauanId> mulai_pemantauan(Simpanan& store, Lemari& cupboard,
                                                          const berkas::Meja& desk, const berkas::Asal& asal,
                                                          const calendar::Period& masa);
[[nodiscard]] base::Result<void> simpan_pemantauan(Simpanan& store, const berkas::Meja& desk,
                                                   const berkas::Asal& asal, PemantauanId which,
                                                   std::int64_t seen,
                                                   const std::vector<BarisPemantauan>& typed, bool selesai);

} // namespace rekap
