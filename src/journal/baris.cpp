#include "journal/baris.h"

#include <charconv>

namespace journal {
namespace {

bool read_number(const base::Json& object, std::string_view name, std::int64_t& into) {
    const base::Json* member = object.find(name);
    const auto* number = member == nullptr ? nullptr : member->as<base::Json::Number>();
    if (number == nullptr) return false;
    const char* const end = number->text.data() + number->text.size();
    const auto [at, error] = std::from_chars(number->text.data(), end, into);
    return error == std::errc() && at == end;
}

bool read_text(const base::Json& object, std::string_view name, std::string& into) {
    const base::Json* member = object.find(name);
    const auto* text = member == nullptr ? nullptr : member->as<std::string>();
    if (text == nullptr) return false;
    into = *text;
    return true;
}

bool read_list(const base::Json& object, std::string_view name, Rincian& into) {
    const base::Json* member = object.find(name);
    if (member == nullptr) return false;
    auto values = read_rincian(*member);
    if (!values) return false;
    into = *std::move(values);
    return true;
}

bool read_sidik(const base::Json& object, std::string_view name, base::Sidik& into) {
    std::string text;
    if (!read_text(object, name, text)) return false;
    const auto sidik = base::Sidik::parse(text);
    if (!sidik) return false;
    into = *sidik;
    return true;
}

void write_list(base::JsonWriter& json, std::string_view name, const Rincian& values) {
    json.key(name).begin_array();
    for (const auto& [key, value] : values) json.begin_array().text(key).text(value).end_array();
    json.end_array();
}

} // namespace

std::string tulis_baris(const Tercatat& tercatat) {
    const Entri& e = tercatat.entri;
    std::string out;
    base::JsonWriter json(out);
    const auto number = [&](std::string_view name, std::int64_t value) {
        json.key(name).number(std::to_string(value));
    };
    json.begin_object();
    number("instansi", e.instansi);
    number("nomor", e.nomor);
    number("pada", e.pada.time_since_epoch().count());
    number("pelaku", e.pelaku);
    number("atas_nama", e.atas_nama);
    json.member("perbuatan", e.perbuatan).member("objek", e.objek);
    number("objek_id", e.objek_id);
    json.member("alamat", e.alamat).member("permintaan", e.permintaan);
    write_list(json, "sebelum", e.sebelum);
    write_list(json, "sesudah", e.sesudah);
    json.member("sebelumnya", tercatat.sebelumnya.hex()).member("sidik", tercatat.sidik.hex()).end_object();
    return out;
}

base::Result<Tercatat> read_baris(std::string_view line) {
    base::JsonLimits limits;
    limits.bytes = baris_terpanjang;
    limits.depth = 4;
    limits.values = 100'000;
    const auto json = base::parse_json(line, limits);
    if (!json) return base::refuse(json.error());
    Tercatat t;
    Entri& e = t.entri;
    std::int64_t seconds = 0;
    const bool whole = read_number(*json, "instansi", e.instansi) && read_number(*json, "nomor", e.nomor) &&
                       read_number(*json, "pada", seconds) && read_number(*json, "pelaku", e.pelaku) &&
                       read_number(*json, "atas_nama", e.atas_nama) &&
                       read_text(*json, "perbuatan", e.perbuatan) && read_text(*json, "objek", e.objek) &&
                       read_number(*json, "objek_id", e.objek_id) && read_text(*json, "alamat", e.alamat) &&
                       read_text(*json, "permintaan", e.permintaan) &&
                       read_list(*json, "sebelum", e.sebelum) && read_list(*json, "sesudah", e.sesudah) &&
                       read_sidik(*json, "sebelumnya", t.sebelumnya) && read_sidik(*json, "sidik", t.sidik);
    if (!whole || e.nomor < 1) return base::refuse(base::say("jurnal_berkas.bukan_baris"));
    e.pada = calendar::Instant{std::chrono::seconds{seconds}};
    return t;
}

} // namespace journal
