#include "pegawai/nip.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace pegawai {
namespace {

using calendar::Date;

constexpr int youngest_at_start = 17;
constexpr int oldest_at_start = 65;

int number(std::string_view digits) {
    int value = 0;
    for (char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool is_training_date(const Date& date) {
    return date.month() == std::chrono::February &&
           (date.day() == std::chrono::day(30) || date.day() == std::chrono::day(31));
}

std::string date_text(const Date& date) {
    const unsigned month = unsigned(date.month());
    if (month < 1 || month > 12)
        return fmt::format("{:02}-{:02}-{}", unsigned(date.day()), month, int(date.year()));
    return fmt::format("{} {} {}", unsigned(date.day()), calendar::nama_bulan(month), int(date.year()));
}

JenisNip kind_of(int month_or_code) {
    if (month_or_code >= 1 && month_or_code <= 12) return JenisNip::pns;
    return month_or_code >= 21 ? JenisNip::pppk : JenisNip::tidak_dikenal;
}

base::Sentence wrong_length(std::size_t digits) {
    if (digits == 9) return base::say("nip.lama");
    if (digits == 16) return base::say("nip.mungkin_nik");
    return base::say("nip.jumlah_angka", {{"jumlah", std::to_string(digits)}});
}

} // namespace

std::string_view nama(JenisNip kind) {
    switch (kind) {
    case JenisNip::pns: return "PNS";
    case JenisNip::pppk: return "PPPK";
    case JenisNip::tidak_dikenal: return "jenis tidak dikenal";
    }
    return "";
}

std::string_view nama(JenisKelamin sex) { return sex == JenisKelamin::pria ? "pria" : "wanita"; }

base::Result<Nip> Nip::parse(std::string_view text, const NipReading& reading) {
    auto digits = clean_number(text);
    if (!digits) return base::refuse(std::move(digits.error()));
    const std::string written = base::shortened(base::trim(text), 40);
    if (digits->size() != 18) return base::refuse(wrong_length(digits->size()), written);

    Nip nip;
    nip.digits_ = *std::move(digits);
    const std::string_view d = nip.digits_;
    base::Findings wrong;
    const auto refuse = [&](base::Sentence sentence) { wrong.push_back({{}, written, std::move(sentence)}); };
    const auto warn = [&](base::Sentence sentence) {
        nip.warnings_.push_back({{}, written, std::move(sentence), base::Severity::peringatan});
    };

    nip.birth_ =
        Date(std::chrono::year(number(d.substr(0, 4))), std::chrono::month(unsigned(number(d.substr(4, 2)))),
             std::chrono::day(unsigned(number(d.substr(6, 2)))));
    const int birth_year = int(nip.birth_.year());
    const bool year_is_possible = birth_year >= 1900 && birth_year <= 2200;
    if (!year_is_possible || (!nip.birth_.ok() && !is_training_date(nip.birth_)))
        refuse(base::say("nip.tanggal_lahir", {{"tanggal", date_text(nip.birth_)}}));
    else if (!nip.birth_.ok() && reading.ragam == Ragam::sungguhan)
        refuse(base::say("nip.tanggal_latihan", {{"tanggal", date_text(nip.birth_)}}));
    else if (reading.today && *reading.today < nip.birth_)
        refuse(base::say("nip.lahir_masa_depan", {{"tanggal", date_text(nip.birth_)}}));

    const int year = nip.start_year();
    const int code = nip.month_or_code();
    nip.kind_ = kind_of(code);
    if (nip.kind_ == JenisNip::tidak_dikenal)
        warn(base::say("nip.jenis_tidak_dikenal", {{"kode", fmt::format("{:02}", code)}}));
    if (nip.kind_ == JenisNip::pppk && code != 21 && code != 24)
        warn(base::say("nip.kode_pppk", {{"kode", fmt::format("{:02}", code)}}));

    const bool starts_before_birth =
        nip.kind_ == JenisNip::pns ? year * 12 + code <= birth_year * 12 + int(unsigned(nip.birth_.month()))
                                   : year <= birth_year;
    if (starts_before_birth) {
        refuse(base::say("nip.tmt_sebelum_lahir"));
    } else if (nip.age_at_start() < youngest_at_start || nip.age_at_start() > oldest_at_start) {
        warn(base::say("nip.usia_tmt", {{"usia", std::to_string(nip.age_at_start())}}));
    }
    if (reading.today && (int(reading.today->year()) < year ||
                          (nip.kind_ == JenisNip::pns && int(reading.today->year()) == year &&
                           int(unsigned(reading.today->month())) < code)))
        warn(base::say("nip.tmt_masa_depan"));

    if (d[14] != '1' && d[14] != '2')
        refuse(base::say("nip.jenis_kelamin", {{"angka", std::string(1, d[14])}}));
    nip.sex_ = d[14] == '2' ? JenisKelamin::wanita : JenisKelamin::pria;
    if (nip.sequence() == "000") refuse(base::say("nip.urut_nol"));
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return nip;
}

std::string Nip::printed() const {
    return fmt::format("{} {} {} {}", digits_.substr(0, 8), digits_.substr(8, 6), digits_.substr(14, 1),
                       digits_.substr(15));
}

std::string Nip::masked() const {
    std::string text;
    for (int i = 0; i < 15; ++i) text += "•";
    return text + digits_.substr(15);
}

std::optional<Date> Nip::birth() const { return birth_.ok() ? std::optional(birth_) : std::nullopt; }
std::string Nip::birth_text() const { return date_text(birth_); }
int Nip::start_year() const { return number(std::string_view(digits_).substr(8, 4)); }
int Nip::month_or_code() const { return number(std::string_view(digits_).substr(12, 2)); }
std::string_view Nip::sequence() const { return std::string_view(digits_).substr(15); }

int Nip::age_at_start() const {
    const int years = start_year() - int(birth_.year());
    if (kind_ != JenisNip::pns) return years;
    // TMT is the first day of a month: the birthday has passed by then, or falls on it.
    const unsigned start_month = unsigned(month_or_code());
    const unsigned birth_month = unsigned(birth_.month());
    const bool had_birthday =
        birth_month < start_month || (birth_month == start_month && birth_.day() == std::chrono::day(1));
    return had_birthday ? years : years - 1;
}

base::Findings compare(const Nip& nip, const std::optional<Date>& birth,
                       const std::optional<JenisKelamin>& sex) {
    base::Findings findings;
    const auto warn = [&](base::Sentence sentence) {
        findings.push_back({{}, nip.printed(), std::move(sentence), base::Severity::peringatan});
    };
    if (birth && nip.birth() != birth)
        warn(base::say("nip.beda_lahir", {{"nip", nip.birth_text()}, {"data", calendar::tanggal(*birth)}}));
    if (sex && nip.sex() != *sex)
        warn(base::say("nip.beda_kelamin",
                       {{"nip", std::string(nama(nip.sex()))}, {"data", std::string(nama(*sex))}}));
    return findings;
}

} // namespace pegawai
