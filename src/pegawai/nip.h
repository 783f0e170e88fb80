// nip.h -- the number of a civil servant: NIP of a PNS, NI PPPK of a contract civil servant. 18 digits, no check digit.
//
//     19900101 201503 1 001    PNS:  birth date, TMT CPNS (year, month), sex, sequence   (Perka BKN 22/2007)
//     19900101 202221 1 001    PPPK: birth date, year of appointment, code, sex, sequence
//
// The pair at places 13–14 tells the kinds apart: 01–12 a month, 21 and above a PPPK code, anything else is
// not known and a person is to be asked (asn-reference 2.1, 2.2; tag D).
//
//     Result<Nip> nip = Nip::parse("19900101 201503 1 001");
//     nip->printed()      "19900101 201503 1 001"     in groups, for paper and screen
//     nip->masked()       "•••••••••••••••001"        for public pages
//     nip->kind()         JenisNip::pns
//     Nip::parse("199002302015033001").error()        two findings: 30 February, and sex 3
//
// Always true: a Nip that exists has a birth date that exists (or, read with Ragam::latihan, 30 or 31
// February: is_training()), began after birth, has a sex and a sequence other than 000. What is odd but
// possible stands in warnings().
//
// A NIP is personal data and text: it does not print itself (no operator<<), and it is not a permanent key of
// a person: a PPPK who becomes PNS gets a new one (R2.2). "In the future" is judged only when today is handed
// in.
#pragma once

#include "base/result.h"
#include "calendar/date.h"
#include "pegawai/nomor.h"

#include <compare>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace pegawai {

enum class JenisNip { pns, pppk, tidak_dikenal };
enum class JenisKelamin { pria, wanita };

[[nodiscard]] std::string_view nama(JenisNip kind);    // "PNS", "PPPK", "jenis tidak dikenal"
[[nodiscard]] std::string_view nama(JenisKelamin sex); // "pria", "wanita"

struct NipReading {
    Ragam ragam = Ragam::sungguhan;
    std::optional<calendar::Date> today; // none: nothing is judged to lie in the future
};

class Nip {
  public:
    static base::Result<Nip> parse(std::string_view text, const NipReading& reading = {});

    [[nodiscard]] const std::string& digits() const { return digits_; }
    [[nodiscard]] std::string printed() const;
    [[nodiscard]] std::string masked() const;

    [[nodiscard]] JenisNip kind() const { return kind_; }
    [[nodiscard]] JenisKelamin sex() const { return sex_; }
    [[nodiscard]] bool is_training() const { return !birth_.ok(); }
    [[nodiscard]] std::optional<calendar::Date> birth() const; // none for a training number
    [[nodiscard]] std::string birth_text() const;              // "1 Januari 1990", "30 Februari 1990"
    [[nodiscard]] int start_year() const;                      // of TMT CPNS, or of the PPPK appointment
    [[nodiscard]] int month_or_code() const;                   // places 13–14: PNS month, PPPK code
    [[nodiscard]] std::string_view sequence() const;           // "001"
    [[nodiscard]] int
    age_at_start() const; // whole years; of a PPPK the most it can be, for the month is not known

    [[nodiscard]] const base::Findings& warnings() const { return warnings_; }

    friend bool operator==(const Nip& a, const Nip& b) { return a.digits_ == b.digits_; }
    friend std::strong_ordering operator<=>(const Nip& a, const Nip& b) {
        return a.digits_.compare(b.digits_) <=> 0;
    }
    friend std::ostream& operator<<(std::ostream&, const Nip&) = delete;

  private:
    Nip() = default;

    std::string digits_;
    calendar::Date birth_{}; // not ok() for 30 and 31 February
    JenisNip kind_ = JenisNip::tidak_dikenal;
    JenisKelamin sex_ = JenisKelamin::pria;
    base::Findings warnings_;
};

// What the record of a person says against its number: warnings, for either may be the wrong one.
[[nodiscard]] base::Findings compare(const Nip& nip, const std::optional<calendar::Date>& birth,
                                     const std::optional<JenisKelamin>& sex);

} // namespace pegawai
