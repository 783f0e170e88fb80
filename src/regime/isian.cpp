#include "regime/isian.h"

#include "angka/baca.h"
#include "base/text.h"

#include <algorithm>

namespace regime {
namespace {

using angka::Rational;
using base::Json;
using base::say;

constexpr std::size_t most_items = 1000;

} // namespace

Isian::Isian(const Json& object, base::Findings& findings, std::string place)
    : object_(&object), findings_(findings), place_(std::move(place)) {
    if (object.as<Json::Object>() == nullptr) refuse(place_, object.written(), say("hitung.bukan_objek"));
}

std::string Isian::place_of(std::string_view name) const {
    if (place_.empty()) return std::string(name);
    return place_ + "." + std::string(name);
}

void Isian::refuse(std::string place, std::string written, base::Sentence sentence) {
    findings_.push_back({std::move(place), std::move(written), std::move(sentence)});
}

void Isian::wrong(std::string_view name, base::Sentence sentence) {
    const Json* value = object_->find(name);
    refuse(place_of(name), value == nullptr ? std::string() : value->written(), std::move(sentence));
}

void Isian::wrong(base::Findings more) { base::append(findings_, std::move(more)); }

bool Isian::has(std::string_view name) const {
    const Json* value = object_->find(name);
    return value != nullptr && !value->is_null();
}

const Json* Isian::raw(std::string_view name) {
    expect(name);
    return has(name) ? object_->find(name) : nullptr;
}

const Json* Isian::member(std::string_view name, bool required) {
    const Json* value = raw(name);
    if (value == nullptr && required && object_->as<Json::Object>() != nullptr)
        refuse(place_of(name), {}, say("hitung.kurang"));
    return value;
}

Rational Isian::number_of(const Json& value, const std::string& place) {
    const auto* text = value.as<std::string>();
    const auto* number = value.as<Json::Number>();
    if (text == nullptr && number == nullptr) {
        refuse(place, value.written(), say("hitung.harus_angka"));
        return 0;
    }
    auto read = angka::read_machine(text != nullptr ? base::trim(*text) : std::string_view(number->text));
    if (read) return *read;
    if (text != nullptr && text->find(',') != std::string::npos)
        refuse(place, base::shortened(*text), say("hitung.titik_desimal"));
    else if (read.error().front().sentence.key == "angka.bukan_angka") // its words speak of Indonesian forms
        refuse(place, value.written(), say("hitung.bukan_angka"));
    else
        base::append(findings_, base::placed(std::move(read.error()), place));
    return 0;
}

Rational Isian::number(std::string_view name) {
    const Json* value = member(name, true);
    return value == nullptr ? Rational() : number_of(*value, place_of(name));
}

std::optional<Rational> Isian::number_if(std::string_view name) {
    const Json* value = member(name, false);
    if (value == nullptr) return std::nullopt;
    return number_of(*value, place_of(name));
}

Rational Isian::number_or(std::string_view name, const Rational& otherwise) {
    return number_if(name).value_or(otherwise);
}

Rational Isian::positive(std::string_view name) {
    const std::size_t before = findings_.size();
    Rational value = number(name);
    if (findings_.size() == before && value.sign() <= 0) wrong(name, say("hitung.lebih_dari_nol"));
    return value;
}

Rational Isian::not_negative(std::string_view name) {
    const std::size_t before = findings_.size();
    Rational value = number(name);
    if (findings_.size() == before && value.sign() < 0) wrong(name, say("hitung.tidak_negatif"));
    return value;
}

int Isian::whole(std::string_view name, int least, int most) {
    const std::size_t before = findings_.size();
    const Rational value = number(name);
    if (findings_.size() != before) return least;
    if (!value.is_whole() || value < least || value > most) {
        wrong(name, say("hitung.bilangan_bulat",
                        {{"dari", std::to_string(least)}, {"sampai", std::to_string(most)}}));
        return least;
    }
    return std::stoi(value.numerator());
}

int Isian::whole_or(std::string_view name, int least, int most, int otherwise) {
    expect(name);
    return has(name) ? whole(name, least, most) : otherwise;
}

const Json::Array* Isian::list(std::string_view name, bool required) {
    const Json* value = member(name, required);
    if (value == nullptr) return nullptr;
    const auto* items = value->as<Json::Array>();
    if (items == nullptr) {
        wrong(name, say("hitung.harus_daftar"));
        return nullptr;
    }
    if (items->empty() && required) wrong(name, say("hitung.daftar_kosong"));
    if (items->size() > most_items) {
        wrong(name, say("hitung.daftar_panjang", {{"batas", std::to_string(most_items)}}));
        return nullptr;
    }
    return items;
}

std::vector<Rational> Isian::numbers(std::string_view name) {
    std::vector<Rational> all;
    if (const auto* items = list(name, true))
        for (std::size_t i = 0; i < items->size(); ++i)
            all.push_back(number_of((*items)[i], place_of(name) + "[" + std::to_string(i) + "]"));
    return all;
}

std::vector<Rational> Isian::numbers_or_none(std::string_view name) {
    const auto* items = list(name, false);
    return items == nullptr || items->empty() ? std::vector<Rational>() : numbers(name);
}

bool Isian::flag_or(std::string_view name, bool otherwise) {
    const Json* value = member(name, false);
    if (value == nullptr) return otherwise;
    if (const auto* flag = value->as<bool>()) return *flag;
    if (const auto* text = value->as<std::string>()) {
        const std::string word = base::lower(base::trim(*text));
        if (word == "ya" || word == "true") return true;
        if (word == "tidak" || word == "false") return false;
    }
    wrong(name, say("hitung.ya_tidak"));
    return otherwise;
}

std::string Isian::word(std::string_view name) {
    const Json* value = member(name, true);
    if (value == nullptr) return {};
    const auto* text = value->as<std::string>();
    if (text == nullptr || base::trim(*text).empty()) {
        wrong(name, say("hitung.harus_kata"));
        return {};
    }
    return std::string(base::trim(*text));
}

std::vector<std::string> Isian::words(std::string_view name) {
    std::vector<std::string> all;
    const auto* items = list(name, true);
    if (items == nullptr) return all;
    for (std::size_t i = 0; i < items->size(); ++i) {
        const auto* text = (*items)[i].as<std::string>();
        if (text == nullptr || base::trim(*text).empty())
            refuse(place_of(name) + "[" + std::to_string(i) + "]", (*items)[i].written(),
                   say("hitung.harus_kata"));
        all.push_back(text == nullptr ? std::string() : std::string(base::trim(*text)));
    }
    return all;
}

std::optional<calendar::Period> Isian::period(std::string_view from, std::string_view until) {
    const auto day = [&](std::string_view name) -> std::optional<calendar::Date> {
        const std::string text = word(name);
        if (text.empty()) return std::nullopt;
        auto date = calendar::read_date(text);
        if (date) return *date;
        base::append(findings_, base::placed(std::move(date.error()), place_of(name)));
        return std::nullopt;
    };
    const auto first = day(from);
    const auto last = day(until);
    if (!first || !last) return std::nullopt;
    if (std::chrono::sys_days(*last) < std::chrono::sys_days(*first)) {
        wrong(until, say("hitung.masa_terbalik", {{"mulai", calendar::tanggal(*first)}}));
        return std::nullopt;
    }
    return calendar::Period{*first, *last};
}

Isian Isian::inside(std::string_view name) {
    static const Json nothing{Json::Object{}};
    const Json* value = member(name, true);
    return {value == nullptr ? nothing : *value, findings_, place_of(name)};
}

std::vector<Isian> Isian::each(std::string_view name) {
    std::vector<Isian> all;
    if (const auto* items = list(name, true))
        for (std::size_t i = 0; i < items->size(); ++i)
            all.emplace_back((*items)[i], findings_, place_of(name) + "[" + std::to_string(i) + "]");
    return all;
}

void Isian::warn_of_strangers() {
    const auto* members = object_->as<Json::Object>();
    if (members == nullptr) return;
    for (const auto& [name, value] : *members)
        if (asked_.find(name) == asked_.end())
            findings_.push_back({place_of(base::shortened(name)), base::shortened(value.written()),
                                 base::say("hitung.tidak_dipakai"), base::Severity::peringatan});
}

} // namespace regime
