// isian.h -- what the assessor types, as it stands in the fields, and the form that it makes.
//
//     berkas::Isian fields = isian_dari(newest);                 // or sunting::terkirim(isian_dari(newest), form): as it was sent
//     base::Findings wrong;
//     skp::Isi isi = terbaca(ketikan(fields), newest, wrong);              // places are names of fields: "q.3", "p2"
//
// Fields: q.ID quality; h.ID hitung | kecuali | ulang, al.ID its reason, uk.ID uw.ID ub.ID the other target; p0 to p5 behaviour, cp the
// note on it; tt.N ts.N additional tasks (words, letter); kn ku creativity; kh kp the quadrant; rek the recommendation; alasan why the
// case goes back.
#pragma once

#include "berkas/draf.h"
#include "skp/isi.h"

#include <map>
#include <string>
#include <string_view>

namespace web::penilaian {

using Ketikan = std::map<std::string, std::string, std::less<>>;

// Every field of the page, in its order; as many tasks as there can be.
[[nodiscard]] berkas::Isian isian_dari(const skp::Isi& isi);
[[nodiscard]] Ketikan ketikan(const berkas::Isian& fields);
// "Kegiatan 2, kualitas", "Integritas", "Tugas tambahan 1".
[[nodiscard]] std::string sebutan_isian(const skp::Isi& isi, std::string_view nama);
[[nodiscard]] std::string tampak(std::string_view nama, std::string_view nilai); // "kecuali": "dikecualikan"
[[nodiscard]] std::string_view teks(const Ketikan& typed, std::string_view name);
[[nodiscard]] std::string nama(std::string_view kind, int number); // "q.3"

// Five, six for a structural post.
[[nodiscard]] std::size_t banyak_aspek(const skp::Isi& isi);
// How many rows for additional tasks the page shows: what is there, and room for more.
[[nodiscard]] int banyak_tugas(const Ketikan& typed);

[[nodiscard]] skp::Isi terbaca(const Ketikan& typed, const skp::Isi& newest, base::Findings& wrong);

} // namespace web::penilaian
