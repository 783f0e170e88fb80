#include "web/rencana/konflik.h"

#include <fmt/format.h>

#include <algorithm>

namespace web::rencana {
namespace {

using http::html::flag;
using http::html::make;

std::string shown(const std::string& text) { return text.empty() ? "(kosong)" : text; }

// One field in both states: two radio buttons of the field's own name, so that the form that is sent is the chosen plan.
Html choice(std::string_view name, std::string_view label, const std::string& theirs, const std::string& mine,
            std::string_view theirs_value, std::string_view mine_value) {
    return make<
        R"(<tr><th scope="row">{}</th><td data-k="Tersimpan"><label class="cek"><input type="radio" name="{}" value="{}"> <span>{}</span></label></td><td data-k="Isian Anda"><label class="cek"><input type="radio" name="{}" value="{}" checked> <span>{}</span></label></td></tr>)">(
        label, name, theirs_value, shown(theirs), name, mine_value, shown(mine));
}

Html hidden(const std::string& name, const std::string& value) {
    return make<R"(<input type="hidden" name="{}" value="{}">)">(name, value);
}

} // namespace

Html pilih_konflik(const Lembar& stored, const Lembar& mine) {
    Html same, rows;
    const auto field = [&](const std::string& name, const std::string& label, const std::string& theirs,
                           const std::string& typed) {
        if (theirs == typed)
            same += hidden(name, typed);
        else
            rows += choice(name, label, theirs, typed, theirs, typed);
    };
    const auto of_id = [](const Lembar& sheet, const std::string& id) -> const Baris* {
        const auto at = std::find_if(sheet.kegiatan.begin(), sheet.kegiatan.end(),
                                     [&](const Baris& row) { return !id.empty() && row[Kolom::id] == id; });
        return at == sheet.kegiatan.end() ? nullptr : &*at;
    };
    std::size_t place = 0;
    const auto whole_row = [&](const Baris& row, bool is_mine) {
        for (std::size_t c = 0; c < jumlah_kolom; ++c) same += hidden(nama_isian(c, place), row.isi.at(c));
        const std::string name = fmt::format("ada-{}", place + 1);
        const std::string words = row[Kolom::uraian];
        if (is_mine)
            rows +=
                choice(name, fmt::format("Kegiatan {}", place + 1), "(tidak ada)", words, "hapus", "pakai");
        else
            rows +=
                choice(name, fmt::format("Kegiatan {}", place + 1), words, "(tidak ada)", "pakai", "hapus");
        ++place;
    };
    field("jenis", "Jenis jabatan", stored.jenis_jabatan, mine.jenis_jabatan);
    for (const Baris& row : mine.kegiatan) {
        if (row.kosong()) continue;
        const Baris* theirs = of_id(stored, row[Kolom::id]);
        if (theirs == nullptr) {
            whole_row(row, true);
            continue;
        }
        for (std::size_t c = 0; c < jumlah_kolom; ++c)
            field(nama_isian(c, place), fmt::format("Kegiatan {}, {}", place + 1, nama_kolom(c)),
                  theirs->isi.at(c), row.isi.at(c));
        ++place;
    }
    for (const Baris& row : stored.kegiatan)
        if (of_id(mine, row[Kolom::id]) == nullptr) whole_row(row, false);
    field("catatan", "Catatan", stored.catatan, mine.catatan);
    if (rows.empty()) return {};
    return make<
        R"({}<table class="tb rc ban"><caption class="sr">Isian yang berbeda</caption><thead><tr><th scope="col">Isian</th><th scope="col">Tersimpan sekarang</th><th scope="col">Isian Anda</th></tr></thead><tbody>{}</tbody></table>)">(
        same, rows);
}

} // namespace web::rencana
