#include "web/pegawai/daftar.h"

#include "base/text.h"
#include "pegawai/lipat.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/bagian/saring.h"
#include "web/pegawai/tampilan.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace web {

namespace {

using http::Response;
using http::html::attr;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

constexpr std::size_t per_page = 50;

struct Baris {
    const pegawai::Pegawai* orang;
    const pegawai::Unit* unit;
    const pegawai::JabatanUnit* jabatan;
};

struct Saringan {
    std::string cari, unit, urut; // urut: "nama", "unit", "jabatan", "gol"; "-" before it: downward
    bool nonaktif = false;
    int halaman = 1;
};

int number_of(std::string_view text, int otherwise) {
    int value = otherwise;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

Saringan saringan(const http::Request& request) {
    return {std::string(base::trim(request.query("cari"))), std::string(request.query("unit")),
            std::string(request.query("urut")), !request.query("nonaktif").empty(),
            number_of(request.query("halaman"), 1)};
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

bool matches(const Baris& row, const std::string& folded, const std::string& digits) {
    if (folded.empty()) return true;
    const auto holds = [&](std::string_view text) {
        return pegawai::lipat(text).find(folded) != std::string::npos;
    };
    if (digits.size() >= 4 && row.orang->nip.find(digits) != std::string::npos) return true;
    return holds(row.orang->nama_lengkap()) || (row.unit != nullptr && holds(row.unit->nama)) ||
           (row.jabatan != nullptr && holds(row.jabatan->nama));
}

std::vector<Baris> rows(const Kunjungan& k, const Saringan& wanted) {
    const std::string folded = pegawai::lipat(wanted.cari);
    const std::string digits = digits_of(wanted.cari);
    std::vector<Baris> found;
    for (const pegawai::Pegawai& person : k.kantor->pegawai()) {
        if (!person.aktif && !wanted.nonaktif) continue;
        const Baris row{&person, k.kantor->unit_pada(person.id, k.hari),
                        k.kantor->jabatan_utama(person.id, k.hari)};
        if (!wanted.unit.empty() &&
            (row.unit == nullptr || std::to_string(row.unit->id.value()) != wanted.unit))
            continue;
        if (!matches(row, folded, digits)) continue;
        // The list shows only people whose record one may open.
        if (!pegawai::boleh(Perbuatan::lihat_pegawai,
                            pegawai::hubungan(*k.kantor, k.saya->id, person.id, k.hari)))
            continue;
        found.push_back(row);
    }
    const bool down = wanted.urut.substr(0, 1) == "-";
    const std::string by = down ? wanted.urut.substr(1) : wanted.urut;
    const auto key = [&](const Baris& row) -> std::string {
        if (by == "unit") return row.unit == nullptr ? "~" : fmt::format("{:05}", row.unit->urutan);
        if (by == "jabatan") return row.jabatan == nullptr ? "~" : row.jabatan->nama;
        if (by == "gol") return row.orang->golongan;
        return {}; // by name, as the snapshot is
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const Baris& a, const Baris& b) { return key(a) < key(b); });
    if (down) std::reverse(found.begin(), found.end());
    return found;
}

std::string query_of(const Saringan& wanted, std::string_view urut) {
    return Alamat("/pegawai")
        .dan("cari", wanted.cari)
        .dan("unit", wanted.unit)
        .dan("nonaktif", wanted.nonaktif ? "ya" : "")
        .dan("urut", urut)
        .teks;
}

Html head(const Saringan& wanted, std::string_view by, std::string_view label) {
    const bool is_up = wanted.urut == by || (wanted.urut.empty() && by == "nama");
    const bool is_down = wanted.urut == "-" + std::string(by);
    const std::string_view direction = is_up ? "ascending" : is_down ? "descending" : "";
    return make<R"(<th scope="col"{}><a href="{}">{}{}</a></th>)">(
        attr<"aria-sort">(direction), query_of(wanted, is_up ? "-" + std::string(by) : std::string(by)),
        label,
        is_up     ? " ▲"
        : is_down ? " ▼"
                  : "");
}

Html filters(const Kunjungan& k, const Saringan& wanted) {
    Html out = make<
        R"(<form class="tombol-baris saring" action="/pegawai" role="search"><div><label for="cari">Nama, NIP, jabatan, atau unit</label><input class="in" id="cari" name="cari" type="search" value="{}"></div><div><label for="unit">Unit</label><select class="in" id="unit" name="unit"><option value="">Semua unit</option>)">(
        wanted.cari);
    for (const pegawai::Unit& unit : k.kantor->unit())
        if (unit.masa.berlaku(k.hari))
            out.add<R"(<option value="{}"{}>{}</option>)">(
                unit.id, flag<"selected">(std::to_string(unit.id.value()) == wanted.unit), unit.nama);
    out.add<
        R"(</select></div><label class="cek"><input type="checkbox" name="nonaktif" value="ya"{}> <span>Juga yang tidak aktif</span></label><button class="tbl dua-2">Saring</button></form>)">(
        flag<"checked">(wanted.nonaktif));
    return out;
}

Html table(const Kunjungan& k, const Saringan& wanted, const std::vector<Baris>& all, std::size_t from,
           std::size_t until) {
    Html out = make<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Daftar pegawai"><table class="tb orang-tb"><caption class="sr">Pegawai</caption><thead><tr>{}{}{}{}<th scope="col">Penilai hari ini</th></tr></thead><tbody>)">(
        head(wanted, "nama", "Nama"), head(wanted, "jabatan", "Jabatan"), head(wanted, "unit", "Unit"),
        head(wanted, "gol", "Gol."));
    for (std::size_t i = from; i < until; ++i) {
        const Baris& row = all[i];
        const pegawai::Penilai assessor = pegawai::penilai(*k.kantor, row.orang->id, k.hari);
        out.add<
            R"(<tr><th scope="row"><a href="/pegawai/{}">{}</a><span class="nip">{}</span>{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>)">(
            row.orang->id, row.orang->nama_lengkap(), nip_tercetak(row.orang->nip),
            row.orang->aktif ? Html() : make<R"( <span class="st">tidak aktif</span>)">(),
            row.jabatan == nullptr ? "–" : row.jabatan->nama, row.unit == nullptr ? "–" : row.unit->nama,
            row.orang->golongan.empty() ? "–" : row.orang->golongan,
            assessor.siapa ? tautan_orang(k, *assessor.siapa) : make<"–">());
    }
    out.add<"</tbody></table></div>">();
    return out;
}

} // namespace

Response daftar_pegawai(Kunjungan& k) {
    Saringan wanted = saringan(k.request);
    const std::vector<Baris> all = rows(k, wanted);
    const int pages = std::max(1, static_cast<int>((all.size() + per_page - 1) / per_page));
    wanted.halaman = std::clamp(wanted.halaman, 1, pages);
    const std::size_t from = static_cast<std::size_t>(wanted.halaman - 1) * per_page;
    const std::size_t until = std::min(all.size(), from + per_page);

    Html page =
        make<R"(<div class="judul"><div><h1>Pegawai</h1><p>{} orang{}.</p></div><div class="tombol-baris">)">(
            all.size(), wanted.cari.empty() ? std::string() : " cocok dengan “" + wanted.cari + "”");
    if (k.boleh(Perbuatan::impor_pegawai))
        page += tautan_tombol("Impor daftar", "/pegawai/impor", Rupa::utama);
    if (k.boleh(Perbuatan::ekspor_pegawai)) {
        page += tautan_tombol("Unduh XLSX", "/pegawai/ekspor.xlsx");
        page += tautan_tombol("Unduh CSV", "/pegawai/ekspor.csv");
    }
    page += tautan_tombol("Struktur", "/pegawai/struktur");
    if (k.boleh(Perbuatan::impor_pegawai)) page += tautan_tombol("Tambah pegawai", "/pegawai/baru");
    page.add<"</div></div>">();
    page += filters(k, wanted);
    if (all.empty())
        page += kosong("Tidak ada yang cocok",
                       wanted.cari.empty() ? "Belum ada pegawai di sini."
                                           : "Tidak ada pegawai yang cocok dengan “" + wanted.cari + "”.",
                       "Hapus saringan", "/pegawai");
    else
        page += table(k, wanted, all, from, until);
    page += nomor_halaman(dengan(query_of(wanted, wanted.urut), "halaman"), wanted.halaman, pages);
    return Response::html(halaman(k, {.judul = "Pegawai", .aktif = Menu::pegawai}, page));
}

} // namespace web
