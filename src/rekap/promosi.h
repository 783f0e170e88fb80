// promosi.h -- Usulan Promosi: who has the marks that a promotion asks for, element by element, with the article.
//
//     const base::Result<AturanPromosi> law = AturanPromosi::baca(text_of("law/promosi.yaml"));
//     Usulan u = periksa(*law, law->syarat[0], 2025, years_of_that_person, figures);
//     u.memenuhi, u.unsur                  // SKP 2024: 88,11, Baik, enough; perilaku 2025: 74,60, Cukup, "di bawah Baik"
//
// A list for a person to look at, never a decision: what else an article asks (years in rank, credit points, examinations) is named and
// not checked. Each element of each year is there, also those that are enough. A year without a value falls short, and says so.
#pragma once

#include "regime/law.h"
#include "regime/pp46_2011/penilaian.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekap {

enum class UntukJabatan { semua, struktural, fungsional };

struct Syarat {
    std::string kode, untuk; // "reguler", "Kenaikan pangkat reguler"
    UntukJabatan jabatan = UntukJabatan::semua;
    bool setiap_unsur = true; // else the value as a whole
    int tahun = 2;            // how many years, the last one asked about included
    std::string sebutan;      // at least this
    std::string dasar;        // "PP 99/2000 Pasal 7 (diubah PP 12/2002)"
    std::string lain;         // what the article asks beside; not checked here
};

struct AturanPromosi {
    std::vector<Syarat> syarat;
    angka::Rational masa_pangkat_reguler;
    bool setiap_aspek = false; // each aspect of behaviour is an element of its own
    std::string bacaan;        // remark of that reading; "" where it is settled

    [[nodiscard]] static base::Result<AturanPromosi> baca(std::string_view yaml);
    [[nodiscard]] const Syarat* dengan_kode(std::string_view kode) const; // nullptr: no such one
};

struct NilaiTahun { // of one person, as stored
    int tahun = 0;
    bool final = false; // the case is through every step; else the value may still change
    std::optional<angka::Rational> skp, perilaku, prestasi_kerja;
    std::vector<std::pair<std::string, angka::Rational>> aspek{}; // of behaviour, by its label
};

struct Unsur {
    int tahun = 0;
    std::string nama;                       // "SKP", "Perilaku kerja", "Nilai prestasi kerja"
    std::optional<angka::Rational> nilai{}; // none: there is no value
    std::string sebutan{};
    bool cukup = false;
    std::string alasan{}; // where it falls short: "Cukup, di bawah Baik"
};

struct Usulan {
    bool memenuhi = false;
    std::vector<Unsur> unsur;           // by year, the earlier first
    std::vector<std::string> perhatian; // worth a look: single aspects below, a value that is not final
};

[[nodiscard]] Usulan periksa(const AturanPromosi& law, const Syarat& rule, int last_year,
                             const std::vector<NilaiTahun>& years, const regime::pp46_2011::Angka& figures);

} // namespace rekap
