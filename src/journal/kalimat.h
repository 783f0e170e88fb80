// kalimat.h -- an entry as a sentence: "Sekar Fiktif mengubah pengaturan: sesi diam menit dari 15 menjadi 20."
//
//     base::Sentence s = kalimat(entry, [&](std::string_view objek, std::int64_t id) { return name_of(objek, id); });
//
// All kinds of entry (perbuatan) stand in the lists of jenis_entri.h, each with its sentence jurnal.<perbuatan>.
// A kind that is not in the list (an entry of a newer program) is shown with its bare name: nothing is swallowed.
#pragma once

#include "journal/entri.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace journal {

// How a thing is called: ("pegawai", 12) -> "Sekar Fiktif, S.E."; empty where there is no such thing any more.
using NamaBenda = std::function<std::string(std::string_view objek, std::int64_t id)>;

[[nodiscard]] base::Sentence kalimat(const Entri& entri, const NamaBenda& nama);

// "sesi diam menit dari 15 menjadi 20; nama dari A menjadi B": before and after, by name. Values that did not change
// are left out; long ones are shortened.
[[nodiscard]] std::string perubahan(const Entri& entri);

// All kinds, for the filter of a page and for the test that each has its sentence.
[[nodiscard]] std::vector<std::string_view> semua_perbuatan();

} // namespace journal
