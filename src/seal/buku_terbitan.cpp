#include "seal/buku_terbitan.h"

#include "base/bytes.h"
#include "base/json.h"
#include "seal/isian_json.h"

#include <algorithm>

namespace seal {

namespace {

constexpr std::size_t largest = 64U << 20U;
constexpr std::size_t most = 100'000;

std::optional<Terbitan> entry(const base::Json& json) {
    const auto nomor = json_teks(json, "nomor"), nama = json_teks(json, "nama"), nip = json_teks(json, "nip");
    const auto from = json_saat(json, "dari"), until = json_saat(json, "sampai");
    if (!nomor || nomor->empty() || !base::from_hex(*nomor) || !nama || !nip || !from || !until)
        return std::nullopt;
    Terbitan read{*nomor, *nama, *nip, *from, *until, {}, {}};
    if (json.find("dicabut") == nullptr) return read;
    read.dicabut = json_saat(json, "dicabut");
    const auto reason = alasan_cabut(json_teks(json, "alasan").value_or(""));
    if (!read.dicabut || !reason) return std::nullopt;
    read.alasan = *reason;
    return read;
}

} // namespace

base::Result<BukuTerbitan> BukuTerbitan::baca(std::string_view text) {
    const auto json = base::parse_json(text, {largest, 8, 8 * most + 100});
    if (!json) return base::refuse(base::say("segel.buku_rusak"));
    const auto list = json_angka<std::uint64_t>(*json, "daftar_cabut");
    const auto* all = json_larik(*json, "terbitan");
    if (json_teks(*json, "format") != "teraju-terbitan" || !list || all == nullptr || all->size() > most)
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
            .number(json_saat(one.dari))
            .key("sampai")
            .number(json_saat(one.sampai));
        if (one.dicabut)
            json.key("dicabut").number(json_saat(*one.dicabut)).member("alasan", kode(one.alasan));
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
