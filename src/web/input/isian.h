// isian.h -- the fields of the entry: figures as typed, read into a form; what differs from the checked one, and why.
//
//     berkas::Isian fields = isian_dari(newest, reasons);         // what stands in the fields at first; then sunting::terkirim()
//     base::Findings wrong;
//     skp::Isi isi = terbaca(ketikan(fields), newest, wrong);              // places are names of fields: "r.3.waktu"
//     auto changes = perubahan(newest, isi);                      // only what is typed here
//     auto why = alasan_ubah(typed, changes, wrong);              // key: "3.realisasi.waktu"; each change needs one
#pragma once

#include "berkas/draf.h"
#include "skp/isi.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace web::input {

// Field name -> text: "r.3.kuantitas", "td.3" (tidak dilaksanakan), "a.3.realisasi.kuantitas" (alasan).
using Ketikan = std::map<std::string, std::string, std::less<>>;

struct Aspek {
    std::string_view kode, nama;
    angka::Rational skp::Realisasi::*nilai;
};
inline constexpr std::array<Aspek, 4> aspek{{{"kuantitas", "Kuantitas", &skp::Realisasi::kuantitas},
                                             {"kualitas", "Kualitas", &skp::Realisasi::kualitas},
                                             {"waktu", "Waktu", &skp::Realisasi::waktu},
                                             {"biaya", "Biaya", &skp::Realisasi::biaya}}};
// biaya has a field only where the activity is funded.
[[nodiscard]] bool dipakai(const Aspek& aspect, const skp::IsiKegiatan& activity);

[[nodiscard]] std::string nama_isian(std::string_view kind, int activity, std::string_view rest = {});
// Every field of the page, in its order, with the reasons given so far.
[[nodiscard]] berkas::Isian isian_dari(const skp::Isi& isi,
                                       const std::map<std::string, std::string>& reasons);
[[nodiscard]] Ketikan ketikan(const berkas::Isian& fields);
// "Kegiatan 2, biaya", "Kegiatan 2, alasan perubahan biaya".
[[nodiscard]] std::string sebutan_isian(const skp::Isi& isi, std::string_view nama);
[[nodiscard]] skp::Isi terbaca(const Ketikan& typed, const skp::Isi& newest, base::Findings& wrong);
[[nodiscard]] std::vector<skp::BedaIsi> perubahan(const skp::Isi& base, const skp::Isi& now);
[[nodiscard]] std::map<std::string, std::string>
alasan_ubah(const Ketikan& typed, const std::vector<skp::BedaIsi>& changes, base::Findings& wrong);

} // namespace web::input
