#include "pegawai/nik.h"

#include "base/text.h"

#include <fmt/format.h>

namespace pegawai {
namespace {

int two_digits(std::string_view digits, std::size_t at) {
    return (digits[at] - '0') * 10 + (digits[at + 1] - '0');
}

bool exists(int day, int month, int year_of_century) {
    for (int century : {1900, 2000})
        if (calendar::date_of(century + year_of_century, unsigned(month), unsigned(day))) return true;
    return false;
}

} // namespace

base::Result<Nik> Nik::parse(std::string_view text, Ragam ragam) {
    auto digits = clean_number(text);
    if (!digits) return base::refuse(std::move(digits.error()));
    const std::string written = base::shortened(base::trim(text), 40);
    if (digits->size() != 16)
        return base::refuse(base::say("nik.jumlah_angka", {{"jumlah", std::to_string(digits->size())}}),
                            written);

    base::Findings wrong;
    const auto refuse = [&](base::Sentence sentence) { wrong.push_back({{}, written, std::move(sentence)}); };
    const std::string_view d = *digits;
    if (two_digits(d, 0) < 11 || two_digits(d, 2) == 0 || two_digits(d, 4) == 0)
        refuse(base::say("nik.wilayah"));
    const int written_day = two_digits(d, 6);
    const int day = written_day > 40 ? written_day - 40 : written_day;
    const int month = two_digits(d, 8);
    const bool is_training_date = month == 2 && (day == 30 || day == 31);
    if (is_training_date && ragam == Ragam::sungguhan)
        refuse(base::say("nik.tanggal_latihan"));
    else if (!is_training_date && !exists(day, month, two_digits(d, 10)))
        refuse(base::say("nik.tanggal_lahir", {{"angka", std::string(d.substr(6, 6))}}));
    if (d.substr(12) == "0000") refuse(base::say("nik.urut_nol"));
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return Nik(*std::move(digits));
}

std::string Nik::masked() const { return digits_.substr(0, 4) + "••••••••" + digits_.substr(12); }

std::string Nik::region() const {
    return fmt::format("{}.{}.{}", digits_.substr(0, 2), digits_.substr(2, 2), digits_.substr(4, 2));
}

JenisKelamin Nik::sex() const {
    return two_digits(digits_, 6) > 40 ? JenisKelamin::wanita : JenisKelamin::pria;
}
unsigned Nik::birth_day() const {
    return unsigned(two_digits(digits_, 6)) - (sex() == JenisKelamin::wanita ? 40U : 0U);
}
unsigned Nik::birth_month() const { return unsigned(two_digits(digits_, 8)); }
int Nik::birth_year_of_century() const { return two_digits(digits_, 10); }
std::string_view Nik::sequence() const { return std::string_view(digits_).substr(12); }

std::string Nik::birth_text() const {
    return fmt::format("{} {} {:02}", birth_day(), calendar::nama_bulan(birth_month()),
                       birth_year_of_century());
}

base::Findings compare(const Nik& nik, const std::optional<calendar::Date>& birth,
                       const std::optional<JenisKelamin>& sex) {
    base::Findings findings;
    const auto warn = [&](base::Sentence sentence) {
        findings.push_back({{}, nik.masked(), std::move(sentence), base::Severity::peringatan});
    };
    if (birth &&
        (unsigned(birth->day()) != nik.birth_day() || unsigned(birth->month()) != nik.birth_month() ||
         int(birth->year()) % 100 != nik.birth_year_of_century()))
        warn(base::say("nik.beda_lahir", {{"nik", nik.birth_text()}, {"data", calendar::tanggal(*birth)}}));
    if (sex && nik.sex() != *sex)
        warn(base::say("nik.beda_kelamin",
                       {{"nik", std::string(nama(nik.sex()))}, {"data", std::string(nama(*sex))}}));
    return findings;
}

} // namespace pegawai
