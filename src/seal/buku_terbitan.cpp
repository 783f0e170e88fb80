#include "seal/buku_terbitan.h"

#include "base/bytes.h"
#include "base/json.h"

#include <algorithm>
#include <charconv>

namespace seal {

namespace {

constexpr std::size_t largest = 64U << 20U;
constexpr std::size_t most = 100'000;

const std::string* text_at(const base::Json& json, std::string_view key) {
    const base::Json* found = json.find(key);
    return found == nullptr ? nullptr : found->as<std::string>();
}

template <class Number>
std::optional<Number> number_at(const base::Json& json, std::string_view key) {
    const base::Json* found = json.find(key);
    const auto* number = found == nullptr ? nullptr : found->as<base::Json::Number>();
    if (number == nullptr) return std::nullopt;
    Number value{};
    const char* const end = number->text.data() + number->text.size();
    const auto [at, error] = std::from_chars(number->text.data(), end, value);
    return error == std::errc() && at == end ? std::optional(value) : std::nullopt;
}

std::optional<Instant> instant_at(const base::Json& json, std::string_view key) {
    const auto seconds = number_at<std::int64_t>(json, key);
    return seconds ? std::optional(Instant(std::chrono::seconds(*seconds))) : std::nullopt;
}

std::optional<Terbitan> entry(const base::Json& json) {
    const std::string *nomor = text_at(json, "nomor"), *nama = text_at(json, "nama"),
                      *nip = text_at(json, "nip");
    const auto from = instant_at(json, "dari"), until = instant_at(json, "sampai");
    if (nomor == nullptr || nomor->empty() || !base::from_hex(*nomor) || nama == nullptr || nip == nullptr ||
        !from || !until)
        return std::nullopt;
    Terbitan read{*nomor, *nama, *nip, *from, *until, {}, {}};
    if (json.find("dicabut") == nullptr) return read;
    read.dicabut = instant_at(json, "dicabut");
    const std::string* why = text_at(json, "alasan");
    const auto reason = why == nullptr ? std::nullopt : alasan_cabut(*why);
    if (!read.dicabut || !reason) return std::nullopt;
    read.alasan = *reason;
    return read;
}

std::string seconds(Instant when) { return std::to_string(when.time_since_epoch().count()); }

} // namespace

base::Result<BukuTerbitan> BukuTerbitan::baca(std::string_view text) {
    const auto json = base::parse_json(text, {largest, 8, 8 * most + 100});
    if (!json) return base::refuse(base::say("segel.buku_rusak"));
    const std::string* format = text_at(*json, "format");
    const auto list = number_at<std::uint64_t>(*json, "daftar_cabut");
    const base::Json* found = json->find("terbitan");
    const auto* all = found == nullptr ? nullptr : found->as<base::Json::Array>();
    if (format == nullptr || *format != "teraju-terbitan" || !list || all == nullptr || all->size() > most)
        return base::refuse(base::say("segel.buku_rusak"));
    BukuTerbitan book;
    book.daftar_ = *list;
    for (const base::Json& one : *all) {
        auto read = entry(one);
        if (!read) return base::refuse(base::say("segel.buku_rusak"));
        book.semua_.push_back(*std::move(read));
    }
    return book;
}

std::string BukuTerbitan::json() const {
    std::string text;
    base::JsonWriter json(text, 2);
    json.begin_object()
        .member("format", "teraju-terbitan")
        .key("daftar_cabut")
        .number(std::to_string(daftar_))
        .key("terbitan")
        .begin_array();
    for (const Terbitan& one : semua_) {
        json.begin_object()
            .member("nomor", one.nomor)
            .member("nama", one.nama)
            .member("nip", one.nip)
            .key("dari")
            .number(seconds(one.dari))
            .key("sampai")
            .number(seconds(one.sampai));
        if (one.dicabut) json.key("dicabut").number(seconds(*one.dicabut)).member("alasan", kode(one.alasan));
        json.end_object();
    }
    json.end_array().end_object();
    return text + '\n';
}

void BukuTerbitan::catat(const IsiSertifikat& issued) {
    semua_.push_back(
        {issued.nomor, issued.nama, issued.nip, issued.berlaku_dari, issued.berlaku_sampai, {}, {}});
}

base::Result<void> BukuTerbitan::cabut(std::string_view nomor, Instant when, AlasanCabut why) {
    const auto found =
        std::find_if(semua_.begin(), semua_.end(), [&](const Terbitan& one) { return one.nomor == nomor; });
    if (found == semua_.end()) return base::refuse(base::say("segel.nomor_tidak_ada"), std::string(nomor));
    if (found->dicabut) return base::refuse(base::say("segel.sudah_dicabut"), std::string(nomor));
    found->dicabut = when;
    found->alasan = why;
    return {};
}

std::vector<Tercabut> BukuTerbitan::tercabut() const {
    std::vector<Tercabut> all;
    for (const Terbitan& one : semua_)
        if (one.dicabut) all.push_back({one.nomor, *one.dicabut, one.alasan});
    return all;
}

} // namespace seal
