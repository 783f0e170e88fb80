#include "skp/json_bagian.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace skp::json {
namespace {

using base::Json;
using base::say;

constexpr std::size_t most_digits = 200;

std::size_t characters_in(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool digits_only(std::string_view text) {
    return !text.empty() && text.size() <= most_digits &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::string angka_tepat(const Rational& value) {
    std::string text = angka::terminating_decimal(value);
    return text.empty() ? angka::exact(value) : text;
}

std::optional<Rational> baca_angka_tepat(std::string_view text) {
    const std::string_view all = text;
    const bool minus = !text.empty() && text.front() == '-';
    if (minus) text.remove_prefix(1);
    const std::size_t slash = text.find('/');
    const std::size_t point = text.find('.');
    std::optional<Rational> value;
    if (slash != std::string_view::npos) {
        const std::string_view above = text.substr(0, slash);
        const std::string_view below = text.substr(slash + 1);
        if (!digits_only(above) || !digits_only(below)) return std::nullopt;
        const Rational divisor = Rational::from_digits(below, 0);
        if (divisor.is_zero()) return std::nullopt;
        value = Rational::from_digits(above, 0) / divisor;
    } else if (point != std::string_view::npos) {
        const std::string_view whole = text.substr(0, point);
        const std::string_view behind = text.substr(point + 1);
        if (!digits_only(whole) || !digits_only(behind)) return std::nullopt;
        value = Rational::from_digits(std::string(whole).append(behind), static_cast<int>(behind.size()));
    } else {
        if (!digits_only(text)) return std::nullopt;
        value = Rational::from_digits(text, 0);
    }
    if (minus) value = -*value;
    if (angka_tepat(*value) != all) return std::nullopt; // "007", "1.50", "2/4": nobody wrote it so
    return value;
}

void Pembaca::rusak(std::string place) { findings.push_back({std::move(place), {}, say("skp.json_rusak")}); }

Anggota::Anggota(Pembaca& reader, const Json& json, std::string place)
    : reader_(reader), object_(json.as<Json::Object>()), place_(std::move(place)) {
    if (object_ == nullptr)
        reader_.rusak(place_);
    else
        taken_.resize(object_->size());
}

Anggota::~Anggota() {
    for (std::size_t i = 0; i < taken_.size(); ++i)
        if (!taken_[i]) reader_.rusak(di((*object_)[i].first));
}

std::string Anggota::di(std::string_view name) const {
    return place_.empty() ? std::string(name) : fmt::format("{}.{}", place_, name);
}

const Json* Anggota::ambil(std::string_view name) {
    if (object_ == nullptr) return nullptr;
    for (std::size_t i = 0; i < object_->size(); ++i)
        if ((*object_)[i].first == name) {
            taken_[i] = true;
            return &(*object_)[i].second;
        }
    return nullptr;
}

const Json* Anggota::wajib(std::string_view name) {
    const Json* json = ambil(name);
    if (json == nullptr && object_ != nullptr) reader_.rusak(di(name));
    return json;
}

const Json::Array* Anggota::daftar(std::string_view name, std::size_t most) {
    const Json* json = wajib(name);
    if (json == nullptr) return nullptr;
    const auto* items = json->as<Json::Array>();
    if (items == nullptr) {
        reader_.rusak(di(name));
        return nullptr;
    }
    if (items->size() > most) {
        reader_.findings.push_back({di(name), std::to_string(items->size()),
                                    say("skp.terlalu_banyak", {{"batas", std::to_string(most)}})});
        return nullptr;
    }
    return items;
}

std::string Anggota::teks(std::string_view name, std::size_t characters) {
    const Json* json = wajib(name);
    if (json == nullptr) return {};
    const auto* text = json->as<std::string>();
    if (text == nullptr) {
        reader_.rusak(di(name));
        return {};
    }
    if (characters_in(*text) > characters)
        reader_.findings.push_back(
            {di(name), base::shortened(*text),
             say("skp.teks_terlalu_panjang", {{"batas", std::to_string(characters)}})});
    return *text;
}

Rational Anggota::angka(std::string_view name) {
    const Json* json = wajib(name);
    return json == nullptr ? Rational() : angka_dari(reader_, *json, di(name));
}

std::int64_t Anggota::bilangan(std::string_view name, std::int64_t least, std::int64_t most) {
    const Json* json = wajib(name);
    if (json == nullptr) return least;
    std::int64_t value = 0;
    if (const auto* number = json->as<Json::Number>()) {
        const char* end = number->text.data() + number->text.size();
        const auto [stop, error] = std::from_chars(number->text.data(), end, value);
        if (error == std::errc() && stop == end && value >= least && value <= most) return value;
    }
    reader_.rusak(di(name));
    return least;
}

bool Anggota::benar(std::string_view name) {
    const Json* json = wajib(name);
    if (json == nullptr) return false;
    const bool* flag = json->as<bool>();
    if (flag == nullptr) reader_.rusak(di(name));
    return flag != nullptr && *flag;
}

Rational angka_dari(Pembaca& reader, const Json& json, const std::string& place) {
    if (const auto* text = json.as<std::string>())
        if (auto value = baca_angka_tepat(*text)) return *value;
    reader.rusak(place);
    return {};
}

void tulis(base::JsonWriter& out, const Target& target) {
    out.begin_object();
    out.member("kuantitas", angka_tepat(target.kuantitas)).member("satuan", target.satuan);
    out.member("kualitas", angka_tepat(target.kualitas));
    out.member("waktu", angka_tepat(target.waktu)).member("satuan_waktu", target.satuan_waktu);
    out.member("biaya", angka_tepat(target.biaya));
    out.end_object();
}

void tulis(base::JsonWriter& out, const KegiatanRencana& activity) {
    const auto line = [&out](std::string_view name, const auto& number) {
        if (number) out.key(name).number(std::to_string(*number));
    };
    out.begin_object();
    out.key("id").number(std::to_string(activity.id));
    out.member("uraian", activity.uraian).key("target");
    tulis(out, activity.target);
    if (activity.angka_kredit) out.member("angka_kredit", angka_tepat(*activity.angka_kredit));
    line("renja", activity.renja);
    line("iku", activity.iku);
    line("skp_atasan", activity.skp_atasan);
    line("kegiatan_atasan", activity.kegiatan_atasan);
    if (std::any_of(activity.bulan.begin(), activity.bulan.end(),
                    [](const auto& m) { return m.has_value(); })) {
        out.key("bulan").begin_array();
        for (const auto& month : activity.bulan)
            if (month)
                out.text(angka_tepat(*month));
            else
                out.number("null");
        out.end_array();
    }
    out.end_object();
}

Target baca_target(Pembaca& reader, const Json& json, const std::string& place) {
    Anggota members(reader, json, place);
    Target target;
    target.kuantitas = members.angka("kuantitas");
    target.satuan = members.teks("satuan");
    target.kualitas = members.angka("kualitas");
    target.waktu = members.angka("waktu");
    target.satuan_waktu = members.teks("satuan_waktu");
    target.biaya = members.angka("biaya");
    return target;
}

KegiatanRencana baca_kegiatan(Pembaca& reader, const Json& json, const std::string& place) {
    constexpr std::int64_t any = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t number = std::numeric_limits<int>::max();
    Anggota members(reader, json, place);
    const auto line = [&members](std::string_view name) -> std::optional<std::int64_t> {
        if (members.ambil(name) == nullptr) return std::nullopt;
        return members.bilangan(name, 1, any);
    };
    KegiatanRencana activity;
    activity.id = static_cast<int>(members.bilangan("id", 1, number));
    activity.uraian = members.teks("uraian", huruf_uraian);
    if (const Json* target = members.wajib("target"))
        activity.target = baca_target(reader, *target, members.di("target"));
    if (members.ambil("angka_kredit") != nullptr) activity.angka_kredit = members.angka("angka_kredit");
    activity.renja = line("renja");
    activity.iku = line("iku");
    activity.skp_atasan = line("skp_atasan");
    if (members.ambil("kegiatan_atasan") != nullptr)
        activity.kegiatan_atasan = static_cast<int>(members.bilangan("kegiatan_atasan", 1, number));
    if (const Json* months = members.ambil("bulan")) {
        const auto* items = months->as<Json::Array>();
        if (items == nullptr || items->size() != activity.bulan.size())
            reader.rusak(members.di("bulan"));
        else
            for (std::size_t m = 0; m < activity.bulan.size(); ++m)
                if (!(*items)[m].is_null())
                    activity.bulan.at(m) =
                        angka_dari(reader, (*items)[m], fmt::format("{}[{}]", members.di("bulan"), m));
    }
    return activity;
}

} // namespace skp::json
