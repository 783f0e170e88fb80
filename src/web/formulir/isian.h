// isian.h -- the performance form as fields of a page, and back: every value as typed, then read.
//
//     berkas::Isian fields = isian_dari(isi);                        // {"k3", "6"}, {"b3", "17.100.000"} ... as Indonesians write
//     berkas::Isian typed = isian_dari(isi, request.form_fields);    // the same fields as somebody typed them, readable or not
//     Terbaca read = baca(isi, typed, Untuk::serah, figures);        // into skp::Isi, and all that is wrong at once
//
// A field is a letter and the number (id) of its activity: k kuantitas, q kualitas, w waktu, b biaya, t "tidak dilaksanakan" ("1" or
// nothing), c note. Findings have the field's name as their place and speak of activities by their place on the form. Pure.
#pragma once

#include "base/finding.h"
#include "berkas/draf.h"
#include "http/message.h"
#include "regime/pp46_2011/angka.h"
#include "skp/isi.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace web::kinerja {

using angka::Rational;

enum class Aspek : std::size_t { kuantitas, kualitas, waktu, biaya };
inline constexpr std::array<Aspek, 4> semua_aspek{Aspek::kuantitas, Aspek::kualitas, Aspek::waktu,
                                                  Aspek::biaya};
inline constexpr std::array<std::string_view, 4> nama_aspek{"kuantitas", "kualitas", "waktu", "biaya"};
inline constexpr std::string_view huruf_isian = "kqwbtc";

[[nodiscard]] std::string nama_isian(char huruf, int kegiatan); // "k3"
[[nodiscard]] inline std::string nama_isian(Aspek aspect, int kegiatan) {
    return nama_isian(huruf_isian[static_cast<std::size_t>(aspect)], kegiatan);
}
struct Tempat { // a field's name, taken apart
    char huruf;
    int kegiatan;
};
[[nodiscard]] std::optional<Tempat> tempat_isian(std::string_view nama);
// "Kegiatan 2, biaya": counted as the form prints it; "" for a name that is no field of this form.
[[nodiscard]] std::string sebutan_isian(const skp::Isi& isi, std::string_view nama);

[[nodiscard]] bool berbiaya(const skp::IsiKegiatan& row); // its cost is an aspect
[[nodiscard]] const skp::Target& target_berlaku(const skp::IsiKegiatan& row);
[[nodiscard]] Rational& realisasi(skp::Realisasi& r, Aspek aspect);
[[nodiscard]] const Rational& realisasi(const skp::Realisasi& r, Aspek aspect);
[[nodiscard]] const Rational& target(const skp::Target& t, Aspek aspect);

// A number as a field holds it: reading it again gives the same number.
[[nodiscard]] std::string angka_isian(const Rational& value);
// What stands in a field; "" where it is not there.
[[nodiscard]] std::string_view isi_dari(const berkas::Isian& fields, std::string_view nama);
void isikan(berkas::Isian& fields, std::string_view nama, std::string text);

[[nodiscard]] berkas::Isian isian_dari(const skp::Isi& isi);
// The fields of this form and no others, in its order; cut to 4,000 bytes; a box that is not ticked does not come.
[[nodiscard]] berkas::Isian isian_dari(const skp::Isi& isi, const http::Fields& typed);

enum class Untuk {
    simpan, // fields may be empty
    serah,  // what is missing is wrong, too
};
struct Terbaca {
    skp::Isi isi; // `before`, with all that could be read
    base::Findings galat;
};
[[nodiscard]] Terbaca baca(const skp::Isi& before, const berkas::Isian& typed, Untuk what,
                           const regime::pp46_2011::Angka& figures);

} // namespace web::kinerja
