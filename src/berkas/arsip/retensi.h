// retensi.h -- how long a record is kept, and by which rule (PP 28/2012 Pasal 53-54; asn-reference 4.5).
//
//     Masa m = masa_simpan(rule, hari_pemicu(rule.pemicu, registered, none));   // retirement: unknown until it happens
//     tahap(m, today)                     aktif, inaktif or habis; without a trigger day: aktif
//
// Counting begins with the trigger, not with the paper: the end of the year in which it was registered, the closing of the file, the
// person's retirement, the end of a contract, the end of a law case. `aktif` years after that day the record leaves the active file, and
// `inaktif` years after that its retention is over. What is over is proposed, never removed: see usul in tindakan.h. A hold, a loan, or a
// rule that says permanen keeps it from being proposed.
#pragma once

#include "base/result.h"
#include "berkas/arsip/jenis.h"

namespace berkas {

enum class Pemicu {
    akhir_tahun,
    berkas_ditutup,
    pensiun,
    akhir_kontrak,
    perkara_selesai
}; // stored as these words
enum class Nasib { musnah, permanen, dinilai_kembali };

struct AturanRetensi {
    std::string kode{}; // of classification
    Pemicu pemicu = Pemicu::akhir_tahun;
    int aktif = 0, inaktif = 0; // years, 0 to 100
    Nasib nasib = Nasib::dinilai_kembali;
    std::string dasar{};
    char kepastian = 'R'; // V C S M I R, as in regime/law.h
    calendar::Date berlaku{};
};

struct Masa {
    std::optional<calendar::Date> pemicu{}, aktif_sampai{}, inaktif_sampai{}; // last days
};

enum class Tahap { aktif, inaktif, habis };

// The day from which is counted, where it is known at registration: 31 December of that year, or that day; none for what has not happened.
[[nodiscard]] std::optional<calendar::Date> hari_pemicu(Pemicu trigger, const calendar::Date& registered);
[[nodiscard]] Masa masa_simpan(const AturanRetensi& rule, const std::optional<calendar::Date>& trigger);
[[nodiscard]] Tahap tahap(const std::optional<calendar::Date>& active_until,
                          const std::optional<calendar::Date>& inactive_until, const calendar::Date& day);
[[nodiscard]] inline Tahap tahap(const Masa& m, const calendar::Date& day) {
    return tahap(m.aktif_sampai, m.inaktif_sampai, day);
}

// All that keeps a registration from being proposed for destruction on that day.
[[nodiscard]] base::Findings halangan_musnah(const Pendaftaran& one, const std::vector<Penahanan>& holds,
                                             bool lent, const calendar::Date& day);

[[nodiscard]] std::string_view kode(Pemicu trigger);
[[nodiscard]] std::string_view kode(Nasib end);
[[nodiscard]] std::string_view kode(Tahap stage);
[[nodiscard]] std::optional<Pemicu> pemicu_dari(std::string_view code);
[[nodiscard]] std::optional<Nasib> nasib_dari(std::string_view code);
[[nodiscard]] std::string_view nama(Pemicu trigger); // "akhir tahun pendaftaran"
[[nodiscard]] std::string_view nama(Nasib end);      // "dinilai kembali"

} // namespace berkas
