// jenis_entri.h -- the kinds of entry (perbuatan) with their sentences, in lists: what is done to the office, to its work, to its archive.
//
//     for (const auto& list : {jenis_kantor(), jenis_berkas(), jenis_arsip(), jenis_rekap()})
//         for (const JenisEntri& kind : list)
//             if (kind.perbuatan == entry.perbuatan) return kind.kalimat(material);
//
// The names are stored: they stay. A new kind is a line in one of the lists and a sentence jurnal.<perbuatan> in wording/.
#pragma once

#include "base/text.h"
#include "journal/entri.h"

#include <span>
#include <string>
#include <string_view>

namespace journal {

// What a sentence may need.
struct BahanKalimat {
    const Entri& entri;
    std::string pelaku, objek, perubahan;

    // The value after the act, of that name.
    [[nodiscard]] std::string sesudah(std::string_view name) const {
        for (const auto& [key, value] : entri.sesudah)
            if (key == name) return base::shortened(value, 80);
        return "–";
    }
};

struct JenisEntri {
    std::string_view perbuatan;
    base::Sentence (*kalimat)(const BahanKalimat&);
};

[[nodiscard]] std::span<const JenisEntri> jenis_kantor(); // running, SOP, accounts, people, e-mail, reading
[[nodiscard]] std::span<const JenisEntri> jenis_berkas(); // the year, plans and lists, cases
[[nodiscard]] std::span<const JenisEntri>
jenis_rekap(); // recap, transfer, printing, searching, requests about own data
[[nodiscard]] std::span<const JenisEntri> jenis_arsip(); // step 7 and what comes after it

} // namespace journal
