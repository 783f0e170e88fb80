// durasi.h -- how long a step may take, as a SOP prints it: "2 Jam", "1½ jam", "3 hari kerja".
//
// The norm time of a SOP is working time (asn-reference 1.4, 3.4). The grammar:
//
//     durasi = angka spasi? satuan (spasi angka spasi? satuan)*
//     angka  = 2 | 0,5 | 0.5 | 1½ | ½ | 1.500      (a point before exactly three digits groups thousands)
//     satuan = menit | mnt | jam | hari | hari kerja | minggu | bulan      (upper or lower case)
//
//     Result<Durasi> norm = Durasi::parse("2 Jam 15 Menit");
//     norm->text()       "2 Jam 15 Menit"     as it is printed
//     norm->minutes()    135                  working minutes, exact
//     norm->basis()      Basis::working_minutes
//     lama(495)          "8 jam 15 menit"     how a length is printed
//
// Neither regulation says whether "Hari" is a working day. The reading is a stored choice (Bacaan) that
// travels with the duration: a day is a working day of 7,5 hours = 450 minutes, a week 5 such days (Perpres
// 21/2023 Pasal 3 and 4), a month 20 such days (our reading: four weeks; a year's 235 or so effective days
// come to the same). basis() tells where it was used.
//
// Always true: more than zero and at most a million minutes; text() parses to the same duration again. "Hari"
// is never a calendar day here: terms of the law are counted by tenggat.h. A length that is no whole number
// of minutes is refused.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace calendar {

// How days, weeks and months become working minutes: 1 to 1440, 1 to 7, 1 to 31.
struct Bacaan {
    std::int32_t minutes_per_day = 450;
    std::int32_t days_per_week = 5;
    std::int32_t days_per_month = 20;
    bool operator==(const Bacaan&) const = default;
};

enum class Basis {
    working_minutes, // written in minutes and hours only: nothing had to be chosen
    working_days,    // written in days, weeks or months too: rests on reading()
};

class Durasi {
  public:
    static constexpr std::int64_t longest = 1'000'000; // minutes
    static constexpr std::size_t longest_text = 100;   // bytes

    static base::Result<Durasi> parse(std::string_view text, const Bacaan& reading = {});

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] std::int64_t minutes() const { return minutes_; }
    [[nodiscard]] Basis basis() const { return basis_; }
    [[nodiscard]] const Bacaan& reading() const { return reading_; }

    bool operator==(const Durasi&) const = default;

  private:
    Durasi(std::string text, std::int64_t minutes, Basis basis, const Bacaan& reading)
        : text_(std::move(text)), minutes_(minutes), basis_(basis), reading_(reading) {}

    std::string text_;
    std::int64_t minutes_;
    Basis basis_;
    Bacaan reading_;
};

// "8 jam 15 menit", "2 jam", "15 menit", "0 menit", "−25 menit". Never days: hours of work are what people
// compare.
[[nodiscard]] std::string lama(std::int64_t minutes);

} // namespace calendar
