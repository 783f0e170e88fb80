// nik.h -- the population number (NIK), 16 digits.
//
//     63 11 01 | 41 01 90 | 0001       province, district, sub-district of FIRST registration;
//                                      day, month, year of birth, 40 added to the day for women; sequence from 0001
//
// It is valid "for life and always" (UU 23/2006 Pasal 13 ayat (2)): it stays when a person moves and when
// birth data are later corrected. So what differs from the record is a warning, never an error: compare().
//
//     Result<Nik> nik = Nik::parse("6311014101900001");
//     nik->sex()            JenisKelamin::wanita
//     nik->birth_text()     "1 Januari 90"           the century is not in the number
//     nik->masked()         "6311••••••••0001"
//
// Always true: day and month of birth exist in some year of either century (30 and 31 February only with
// Ragam::latihan), no part is all zeros. Like the NIP it is text, personal, and does not print itself.
#pragma once

#include "base/result.h"
#include "calendar/date.h"
#include "pegawai/nip.h"
#include "pegawai/nomor.h"

#include <compare>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace pegawai {

class Nik {
  public:
    static base::Result<Nik> parse(std::string_view text, Ragam ragam = Ragam::sungguhan);

    [[nodiscard]] const std::string& digits() const { return digits_; }
    [[nodiscard]] std::string masked() const;

    [[nodiscard]] std::string region() const; // "63.11.01"
    [[nodiscard]] JenisKelamin sex() const;
    [[nodiscard]] unsigned birth_day() const; // 1 to 31
    [[nodiscard]] unsigned birth_month() const;
    [[nodiscard]] int birth_year_of_century() const; // 0 to 99
    [[nodiscard]] std::string birth_text() const;
    [[nodiscard]] std::string_view sequence() const; // "0001"
    [[nodiscard]] bool is_training() const { return birth_month() == 2 && birth_day() > 29; }

    friend bool operator==(const Nik&, const Nik&) = default;
    friend std::strong_ordering operator<=>(const Nik& a, const Nik& b) {
        return a.digits_.compare(b.digits_) <=> 0;
    }
    friend std::ostream& operator<<(std::ostream&, const Nik&) = delete;

  private:
    explicit Nik(std::string digits) : digits_(std::move(digits)) {}
    std::string digits_;
};

[[nodiscard]] base::Findings compare(const Nik& nik, const std::optional<calendar::Date>& birth,
                                     const std::optional<JenisKelamin>& sex);

} // namespace pegawai
