#include "berkas/dasar_beku.h"

#include "base/json.h"

#include <charconv>

namespace berkas {
namespace {

int number(const base::Json& json, std::string_view key) {
    int value = 0;
    if (const base::Json* found = json.find(key)) {
        const std::string text = found->written();
        std::from_chars(text.data(), text.data() + text.size(), value);
    }
    return value;
}

std::string text(const base::Json& json, std::string_view key) {
    const base::Json* found = json.find(key);
    return found == nullptr ? std::string() : found->written();
}

} // namespace

std::string tulis_json(const DasarBeku& basis) {
    std::string out;
    base::JsonWriter json(out);
    json.begin_object();
    json.key("isi").number(std::to_string(basis.isi));
    json.key("penilaian").number(std::to_string(basis.penilaian));
    json.key("potret").number(std::to_string(basis.potret));
    json.member("tenggat", basis.tenggat.aturan);
    json.member("hari",
                basis.tenggat.dasar == kantor::DasarTenggat::hari_kerja ? "hari_kerja" : "hari_kalender");
    json.key("tingkat").number(std::to_string(basis.tenggat.tingkat));
    json.key("gugur").begin_array();
    for (const sop::Siapa role : basis.gugur) json.text(sop::kode(role));
    json.end_array().key("putusan").boolean(basis.putusan).end_object();
    return out;
}

base::Result<DasarBeku> baca_dasar_beku(std::string_view json) {
    const auto read = base::parse_json(json, {.bytes = 10'000, .depth = 4, .values = 100});
    if (!read) return base::refuse(read.error());
    DasarBeku basis;
    basis.isi = number(*read, "isi");
    basis.penilaian = number(*read, "penilaian");
    basis.potret = number(*read, "potret");
    basis.tenggat.aturan = text(*read, "tenggat");
    if (text(*read, "hari") == "hari_kerja") basis.tenggat.dasar = kantor::DasarTenggat::hari_kerja;
    basis.tenggat.tingkat = number(*read, "tingkat") == 2 ? 2 : 1;
    if (const base::Json* roles = read->find("gugur"))
        if (const auto* all = roles->as<base::Json::Array>())
            for (const base::Json& role : *all)
                if (const auto who = sop::siapa_dari(role.written())) basis.gugur.push_back(*who);
    basis.putusan = text(*read, "putusan") == "true";
    return basis;
}

std::string tulis_putusan(const KataPutusan& decision) {
    return (decision.ubah ? "ubah\n" : "tetap\n") + decision.kata;
}

KataPutusan baca_putusan(std::string_view isi) {
    const std::size_t line = isi.find('\n');
    if (line == std::string_view::npos) return {false, std::string(isi)};
    return {isi.substr(0, line) == "ubah", std::string(isi.substr(line + 1))};
}

} // namespace berkas
