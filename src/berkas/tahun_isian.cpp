#include "berkas/tahun_isian.h"

#include "kantor/isian_pegawai.h"
#include "pegawai/lipat.h"

namespace berkas {

using base::say;

std::optional<calendar::Date> IsianTahun::hari_lewat(std::string_view place, std::string_view typed,
                                                     bool needed) {
    if (base::trim(typed).empty()) {
        if (needed) galat(place, say("tahun.tolak.tanggal_kosong"));
        return std::nullopt;
    }
    const auto day = kantor::baca_tanggal(base::trim(typed));
    if (!day)
        galat(place, say("tahun.tolak.tanggal"), typed);
    else if (std::chrono::sys_days(*day) > std::chrono::sys_days(today_))
        galat(place, say("tahun.tolak.belum_tiba", {{"hari", calendar::tanggal(today_)}}),
              calendar::tanggal(*day));
    else
        return day;
    return std::nullopt;
}

std::optional<angka::Rational> IsianTahun::bilangan(std::string_view place, std::string_view typed) {
    if (base::trim(typed).empty()) return std::nullopt;
    auto value = angka::read_indonesian(typed);
    if (!value) {
        for (base::Finding& f : value.error()) {
            f.place = std::string(place);
            findings_.push_back(std::move(f));
        }
        return std::nullopt;
    }
    static const angka::Rational most(std::int64_t{1'000'000'000'000});
    if (value->sign() >= 0 && *value <= most && !angka::terminating_decimal(*value).empty()) return *value;
    galat(place, say("tahun.tolak.bilangan", {{"batas", angka::indonesian(most)}}), typed);
    return std::nullopt;
}

std::string IsianTahun::teks(std::string_view place, std::string_view typed, std::size_t longest) {
    std::string value = pegawai::rapikan(typed);
    if (base::is_utf8(value) && value.find('\0') == std::string::npos &&
        base::display_width(value) <= longest)
        return value;
    galat(place, say("tahun.tolak.terlalu_panjang", {{"batas", std::to_string(longest)}}), typed);
    return {};
}

std::string nama_file_rapi(std::string_view name) {
    if (const auto slash = name.find_last_of("/\\"); slash != std::string_view::npos)
        name = name.substr(slash + 1);
    std::string plain;
    for (const char c : name)
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) plain += c;
    if (!base::is_utf8(plain) || base::trim(plain).empty()) return "berkas";
    if (base::display_width(plain) <= 150) return plain;
    const auto dot = plain.rfind('.'); // what kind of file it is stays readable
    const std::string kind =
        dot != std::string::npos && plain.size() - dot <= 6 ? plain.substr(dot) : std::string();
    return base::shortened(plain, 150 - kind.size()) + kind;
}

} // namespace berkas
