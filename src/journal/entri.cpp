#include "journal/entri.h"

#include "base/json.h"
#include "base/text.h"

#include <fmt/format.h>

#include <iterator>

namespace journal {
namespace {

// One field: its name, the number of its bytes, the bytes. The length makes it impossible for the end of one field to
// pass for the beginning of the next.
void field(std::string& out, std::string_view name, std::string_view bytes) {
    fmt::format_to(std::back_inserter(out), "{}={}:{}\n", name, bytes.size(), bytes);
}

void field(std::string& out, std::string_view name, std::int64_t number) {
    field(out, name, std::to_string(number));
}

void list(std::string& out, std::string_view name, const Rincian& values) {
    field(out, name, static_cast<std::int64_t>(values.size()));
    for (const auto& [key, value] : values) {
        field(out, "nama", key);
        field(out, "nilai", value);
    }
}

} // namespace

std::string canonical(const Entri& entri, const base::Sidik& sebelumnya) {
    std::string out = "teraju-jurnal-1\n";
    field(out, "sebelumnya", sebelumnya.hex());
    field(out, "instansi", entri.instansi);
    field(out, "nomor", entri.nomor);
    field(out, "pada", entri.pada.time_since_epoch().count());
    field(out, "pelaku", entri.pelaku);
    field(out, "atas_nama", entri.atas_nama);
    field(out, "perbuatan", entri.perbuatan);
    field(out, "objek", entri.objek);
    field(out, "objek_id", entri.objek_id);
    field(out, "alamat", entri.alamat);
    field(out, "permintaan", entri.permintaan);
    list(out, "sebelum", entri.sebelum);
    list(out, "sesudah", entri.sesudah);
    return out;
}

base::Sidik sidik_entri(const Entri& entri, const base::Sidik& sebelumnya) {
    return base::sha256(canonical(entri, sebelumnya));
}

std::string rincian_json(const Rincian& values) {
    std::string out;
    base::JsonWriter json(out);
    json.begin_array();
    for (const auto& [name, value] : values) json.begin_array().text(name).text(value).end_array();
    json.end_array();
    return out;
}

std::optional<Rincian> read_rincian(const base::Json& value) {
    const auto* pairs = value.as<base::Json::Array>();
    if (pairs == nullptr) return std::nullopt;
    Rincian values;
    values.reserve(pairs->size());
    for (const base::Json& each : *pairs) {
        const auto* pair = each.as<base::Json::Array>();
        if (pair == nullptr || pair->size() != 2) return std::nullopt;
        const auto* name = pair->front().as<std::string>();
        const auto* text = pair->back().as<std::string>();
        if (name == nullptr || text == nullptr) return std::nullopt;
        values.emplace_back(*name, *text);
    }
    return values;
}

std::optional<Rincian> read_rincian(std::string_view json_text) {
    const auto json = base::parse_json(json_text);
    return json ? read_rincian(*json) : std::nullopt;
}

Entri dapat_ditulis(Entri entri) {
    const auto mend = [](std::string& text) {
        if (base::is_utf8(text) && text.find('\0') == std::string::npos) return;
        std::string mended;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte >= 0x20 && byte < 0x7F)
                mended += c;
            else
                mended += fmt::format("\\x{:02x}", byte);
        }
        text = std::move(mended);
    };
    const auto mask = [](const std::string& name, std::string& value) {
        constexpr std::size_t shown = 4;
        if (!base::equal_fold(name, "nik") || value.size() <= shown) return;
        value = std::string(value.size() - shown, '*') + value.substr(value.size() - shown);
    };
    for (std::string* text : {&entri.perbuatan, &entri.objek, &entri.alamat, &entri.permintaan}) mend(*text);
    for (Rincian* values : {&entri.sebelum, &entri.sesudah})
        for (auto& [name, value] : *values) {
            mend(name);
            mend(value);
            mask(name, value);
        }
    return entri;
}

} // namespace journal
