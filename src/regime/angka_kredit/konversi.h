// konversi.h -- from predikat to angka kredit (PermenPANRB 1/2023, Peraturan BKN 3/2023).
//
//     angka kredit of a period = months ÷ 12 × per cent of the predikat × coefficient of the grade
//
// Months count both end months: January to February is 2. The grade is the one held in that period, so a
// promotion inside it splits it in two. Cukup and Butuh Perbaikan are one predikat (sheet
// permenpanrb-6-2022, 6.1 to 6.3).
//
//     konversi(law, *read_jenjang(law, "Ahli Pertama"), Predikat::baik, 2).value          // 25/12
//     akumulasi(law, {{jenjang, Predikat::sangat_baik, 12}, {jenjang, Predikat::baik, 2}}).value   // 20.833
//
// konversi() is exact. A Konversi document prints three decimals, half up (setting); akumulasi() adds the
// printed values, so that the paper adds up.
#pragma once

#include "calendar/date.h"
#include "regime/answer.h"
#include "regime/predikat.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace regime::angka_kredit {

using ::angka::Rational;

// A grade of a functional post (jenjang): a row of law/angka-kredit.yaml.
class Jenjang {
  public:
    // "Ahli Pertama", without regard to case; "_" counts as a space. Nothing where there is no such grade.
    static std::optional<Jenjang> read(const Law& law, std::string_view name);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const Rational& koefisien() const { return koefisien_; }
    [[nodiscard]] const Rational& ak_pangkat() const { return ak_pangkat_; }
    [[nodiscard]] const std::optional<Rational>& ak_jenjang() const {
        return ak_jenjang_;
    } // none in the highest grade
    [[nodiscard]] const std::string& golongan_awal() const { return golongan_awal_; }
    [[nodiscard]] const std::string& golongan_akhir() const { return golongan_akhir_; }
    [[nodiscard]] const Provenance& provenance() const { return provenance_; }

  private:
    std::string name_, golongan_awal_, golongan_akhir_;
    Rational koefisien_, ak_pangkat_;
    std::optional<Rational> ak_jenjang_;
    Provenance provenance_;
};

[[nodiscard]] std::vector<std::string> jenjang_names(const Law& law);

// months: 1 or more; one predikat speaks of a year at most, which whoever asks looks after.
[[nodiscard]] Answer<Rational> konversi(const Law& law, const Jenjang& jenjang, Predikat predikat,
                                        int months);

struct Bagian {
    Jenjang jenjang;
    Predikat predikat{};
    int months = 12; // 1 or more
};
[[nodiscard]] Answer<Rational> akumulasi(const Law& law, const std::vector<Bagian>& bagian);

// A promotion on `since` inside the period: months before it in the old grade, the month of the promotion and
// those after it in the new one. One part where the promotion lies outside the period or in its first month.
[[nodiscard]] std::vector<Bagian> bagi(const calendar::Period& period, const Jenjang& before,
                                       const Jenjang& after, const calendar::Date& since, Predikat predikat);

[[nodiscard]] Answer<Rational> jumlah(const Law& law, const std::vector<Rational>& ak);

// Move into a functional post from an administrative one: per cent × coefficient × years.
[[nodiscard]] Answer<Rational> masa(const Law& law, const Jenjang& jenjang, Predikat predikat,
                                    const Rational& years);

// Decimals on paper (setting).
[[nodiscard]] int desimal_tampil(const Law& law);

} // namespace regime::angka_kredit
