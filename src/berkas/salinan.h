// salinan.h -- numbered copies of a paper in force (SOP 700/418/2023, step 6: Penggandaan Dokumen Pengukuran Kinerja).
//
//     Salinan s{.berkas = id, .terbitan = 1, .untuk = UntukSalinan::pegawai, .nama = "Sekar Fiktif, S.E.", .penerima = sekar};
//     ringkas(all)              "2 dari 3 diserahkan"
//     sebutan(all.front(), 3)   "Salinan 1 dari 3"
//
// A copy is the paper's own bytes, whoever gets it: what its number says stands on a cover beside it, never in it. It goes by link, by e-mail
// (which carries the link) or on paper; it is received by a click of its receiver, or by name, as the office writes it down; or it is noted why it
// was not handed over.
//
//     dibuat --receipt--> diserahkan          dibuat --note--> dicatat (not handed over, with the reason)
#pragma once

#include "berkas/jenis.h"

#include <span>

namespace berkas {

enum class UntukSalinan {
    pegawai,
    kepegawaian,
    pengendalian,
    lain
}; // person, personnel office, control file, others
enum class CaraSalinan { tautan, surel, kertas };
enum class KeadaanSalinan { dibuat, diserahkan, dicatat }; // all three stored as these words

struct Salinan {
    BerkasId berkas{};
    int terbitan = 0; // version of the paper
    int nomor = 0;    // 1, 2, 3 ... of that version
    UntukSalinan untuk = UntukSalinan::lain;
    std::string nama{};   // for whom, as on the cover
    PegawaiId penerima{}; // 0: nobody of this office, or an office and no person
    CaraSalinan cara = CaraSalinan::kertas;
    base::Sidik sidik{}; // of the bytes
    KeadaanSalinan keadaan = KeadaanSalinan::dibuat;
    calendar::Instant dibuat{};
    PegawaiId oleh{};
    std::optional<calendar::Instant> disurel{}; // when the letter with the link was taken by the mail server
    std::optional<calendar::Instant> selesai{}; // handed over or noted
    std::optional<calendar::Date> tanggal{};    // of the receipt, as stated; by click the day of the click
    std::string diterima{};                     // who received it, by name
    bool diklik = false;                        // by the receiver's own click
    std::string catatan{};                      // why it was not handed over
    bool operator==(const Salinan&) const = default;
};

[[nodiscard]] std::string_view kode(UntukSalinan what);
[[nodiscard]] std::string_view kode(CaraSalinan way);
[[nodiscard]] std::string_view kode(KeadaanSalinan state);
[[nodiscard]] std::string_view nama(UntukSalinan what); // "pegawai yang dinilai", "dokumen kepegawaian"
[[nodiscard]] std::string_view nama(CaraSalinan way);   // "tautan", "surel", "kertas"

[[nodiscard]] std::string
ringkas(std::span<const Salinan> all); // "2 dari 3 diserahkan"; ", 1 tidak diserahkan" where there is one
[[nodiscard]] std::string sebutan(const Salinan& one, std::size_t of); // "Salinan 2 dari 3"
[[nodiscard]] bool tuntas(std::span<const Salinan> all); // every one handed over or noted; of none: false

} // namespace berkas
