#include "web/rencana/beda.h"

#include <fmt/format.h>

#include <charconv>

namespace web::rencana {
namespace {

using http::html::make;

std::string_view words_of(std::string_view field) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 16> words{
        {{"kegiatan", "Kegiatan"},
         {"uraian", "Uraian"},
         {"target.kuantitas", "Kuantitas"},
         {"target.satuan", "Satuan"},
         {"target.kualitas", "Kualitas"},
         {"target.waktu", "Waktu"},
         {"target.satuan_waktu", "Satuan waktu"},
         {"target.biaya", "Biaya"},
         {"angka_kredit", "Angka kredit"},
         {"renja", "Renja"},
         {"iku", "IKU"},
         {"atasan", "Kegiatan atasan"},
         {"bulan", "Rencana bulanan"},
         {"jenis_jabatan", "Jenis jabatan"},
         {"urutan", "Urutan"},
         {"catatan", "Catatan"}}};
    for (const auto& [name, word] : words)
        if (name == field) return word;
    return field;
}

// Numbers of lines and activities as people know them.
std::string readable(const skp::BedaRencana& b, const std::string& value, const Bahan& lists) {
    if (value.empty()) return value;
    if (b.field == "renja" || b.field == "iku") {
        std::int64_t id = 0;
        std::from_chars(value.data(), value.data() + value.size(), id);
        const berkas::Rujukan* line = lists.daftar.dengan_id(id);
        return line == nullptr ? "baris yang tidak lagi ada di daftar" : line->kode + " " + line->uraian;
    }
    if (b.field == "atasan") {
        const auto at = lists.nama_atasan.find(value);
        return at == lists.nama_atasan.end() ? "kegiatan atasan yang lain" : at->second;
    }
    return value;
}

std::string whose(const skp::BedaRencana& b, const skp::Rencana& before, const skp::Rencana& after) {
    if (b.kegiatan == 0) return "Seluruh rencana";
    const auto at = [&](const skp::Rencana& plan) {
        int place = 0;
        for (const skp::KegiatanRencana& k : plan.kegiatan) {
            ++place;
            if (k.id == b.kegiatan) return fmt::format("{}. {}", place, k.uraian);
        }
        return std::string();
    };
    const std::string now = at(after);
    return now.empty() ? at(before) : now;
}

} // namespace

Html tabel_beda(const skp::Rencana& before, const skp::Rencana& after, const Bahan& lists) {
    const auto all = skp::beda(before, after);
    if (all.empty()) return sisip(Nada::biasa, "Kedua versi sama.");
    Html rows;
    for (const skp::BedaRencana& b : all) {
        const std::string old = readable(b, b.dulu, lists), now = readable(b, b.kini, lists);
        rows.add<R"(<tr><th scope="row">{}</th><td data-k="Isian">{}</td><td data-k="Semula">)">(
            whose(b, before, after),
            b.field == "kegiatan"
                ? (b.dulu.empty() ? std::string_view("Kegiatan baru") : std::string_view("Kegiatan dihapus"))
                : words_of(b.field));
        if (old.empty())
            rows.add<R"(<span class="redup">kosong</span>)">();
        else
            rows.add<R"(<del>{}</del>)">(old);
        rows.add<R"(</td><td data-k="Menjadi">)">();
        if (now.empty())
            rows.add<R"(<span class="redup">kosong</span>)">();
        else
            rows.add<R"(<ins>{}</ins>)">(now);
        rows.add<"</td></tr>">();
    }
    return make<
        R"(<table class="tb rc ban"><caption class="sr">Yang berbeda antara kedua versi</caption><thead><tr><th scope="col">Kegiatan</th><th scope="col">Isian</th><th scope="col">Semula</th><th scope="col">Menjadi</th></tr></thead><tbody>{}</tbody></table>)">(
        rows);
}

} // namespace web::rencana
