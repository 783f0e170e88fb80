// Opening the year's cases of a unit: first who would get one and who is left out and why, then the act.
#include "berkas/tugas.h"
#include "web/berkas/bantu.h"
#include "web/berkas/meja.h"
#include "web/berkas/rute.h"

#include <fmt/format.h>

#include <charconv>
#include <map>

namespace web {

namespace {

using berkas::KeadaanBerkas;
using http::Method;
using http::Response;
using http::html::flag;
using http::html::make;
using pegawai::PegawaiId;
using pegawai::Perbuatan;
using pegawai::UnitId;

int number_of(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 ? value : 0;
}

struct Pilihannya {
    int tahun = 0;
    UnitId unit{}; // 0: the whole office
};

// In January the year that has just ended is opened; later the running one may be meant.
Pilihannya chosen(const Kunjungan& k, const http::Fields& fields) {
    Pilihannya p;
    p.tahun = number_of(http::value_of(fields, "tahun"));
    if (p.tahun == 0)
        p.tahun = static_cast<int>(k.hari.year()) - (static_cast<unsigned>(k.hari.month()) <= 6 ? 1 : 0);
    p.unit = UnitId{number_of(http::value_of(fields, "unit"))};
    return p;
}

bool sits_in(const Kunjungan& k, PegawaiId who, UnitId unit) {
    if (!unit) return true;
    const pegawai::Unit* sits = k.kantor->unit_pada(who, k.hari);
    for (std::size_t depth = 0; sits != nullptr && depth <= k.kantor->unit().size(); ++depth) {
        if (sits->id == unit) return true;
        sits = sits->induk ? k.kantor->unit(*sits->induk) : nullptr;
    }
    return false;
}

// What berkas::buka_unit would do now: a case for each set plan of the year that has none, of everybody in the unit and below it.
struct Pratinjau {
    std::vector<std::pair<PegawaiId, calendar::Period>>
        dibuka; // a person with two parts of the year stands twice
    std::vector<std::pair<PegawaiId, std::string>> dilewati; // with the reason
};

Pratinjau preview(const Kunjungan& k, const Pilihannya& p) {
    std::map<PegawaiId, std::vector<berkas::Skp>> plans;
    std::map<PegawaiId, std::vector<berkas::Berkas>> cases;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        for (berkas::Skp& plan : db.skp_tahun(k.situs.instansi, p.tahun))
            plans[plan.pegawai].push_back(std::move(plan));
        berkas::Saringan s;
        s.semua = true;
        s.tahun = p.tahun;
        s.banyak = 1'000'000;
        for (berkas::Berkas& row : db.daftar_berkas(k.situs.instansi, s).isi)
            if (row.keadaan != KeadaanBerkas::dibatalkan) cases[row.pegawai].push_back(std::move(row));
    });
    Pratinjau result;
    for (const pegawai::Pegawai& who : k.kantor->pegawai()) {
        if (!who.aktif || !sits_in(k, who.id, p.unit)) continue;
        const auto& theirs = plans[who.id];
        const std::size_t before = result.dibuka.size();
        for (const berkas::Skp& plan : theirs) {
            const auto& open = cases[who.id];
            if (plan.versi_berlaku > 0 &&
                std::none_of(open.begin(), open.end(),
                             [&](const berkas::Berkas& row) { return row.skp == plan.id; }))
                result.dibuka.emplace_back(who.id, plan.periode);
        }
        if (result.dibuka.size() > before) continue;
        if (!cases[who.id].empty())
            result.dilewati.emplace_back(who.id, "sudah mempunyai berkas " + cases[who.id].front().nomor);
        else if (theirs.empty())
            result.dilewati.emplace_back(who.id, fmt::format("belum menyusun SKP {}", p.tahun));
        else
            result.dilewati.emplace_back(who.id, fmt::format("SKP {} belum ditetapkan ({})", p.tahun,
                                                             berkas::nama(theirs.front().keadaan)));
    }
    return result;
}

// Nothing for a whole year.
std::string part_of_year(const calendar::Period& period) {
    const calendar::Date first{period.from.year(), std::chrono::January, std::chrono::day{1}};
    const calendar::Date last{period.from.year(), std::chrono::December, std::chrono::day{31}};
    return period.from == first && period.until == last ? std::string() : ", " + masa_penilaian(period);
}

Html chooser(const Kunjungan& k, const Pilihannya& p) {
    Html years, units = make<R"(<option value="">Seluruh kantor</option>)">();
    const int now = static_cast<int>(k.hari.year());
    for (int year = now; year >= now - 3; --year)
        years.add<R"(<option value="{}"{}>{}</option>)">(year, flag<"selected">(year == p.tahun), year);
    for (const pegawai::Unit& unit : k.kantor->unit())
        if (unit.masa.berlaku(k.hari))
            units.add<R"(<option value="{}"{}>{}</option>)">(unit.id, flag<"selected">(unit.id == p.unit),
                                                             unit.nama);
    return make<
        R"(<form class="tombol-baris saring" action="/berkas/buka"><div><label for="tahun">Tahun</label><select class="in" id="tahun" name="tahun">{}</select></div><div><label for="unit">Unit</label><select class="in" id="unit" name="unit">{}</select></div><button class="tbl dua-2">Lihat</button></form>)">(
        years, units);
}

Response page(Kunjungan& k, const Pilihannya& p, const base::Findings& errors) {
    constexpr std::size_t shown = 60;
    const Pratinjau list = preview(k, p);
    Html out = ringkasan_galat(errors, k.situs.wording);
    if (const std::string_view opened = k.request.query("dibuka"); !opened.empty())
        out += sisip(Nada::beres, fmt::format("{} berkas dibuka.", number_of(opened)));
    out.add<
        R"(<div class="judul"><div><h1>Buka berkas {}</h1><p>Berkas dibuka untuk setiap orang yang SKP-nya sudah ditetapkan dan belum mempunyai berkas. Sejak dibuka, waktu langkah pertama berjalan.</p></div></div>)">(
        p.tahun);
    out += chooser(k, p);
    if (list.dibuka.empty())
        out += kosong("Tidak ada berkas yang dapat dibuka", "Alasannya untuk setiap orang ada di bawah.");
    else {
        out += formulir_buka(k, "/berkas/buka");
        out.add<
            R"(<input type="hidden" name="tahun" value="{}"><input type="hidden" name="unit" value="{}"><div class="tombol-baris">{}</div></form>)">(
            p.tahun, p.unit, tombol(fmt::format("Buka {} berkas", list.dibuka.size())));
        out.add<
            R"(<section class="bagian"><h2 class="kepala">Akan dibuka<span class="jml">{}</span></h2><ul class="baris">)">(
            list.dibuka.size());
        for (std::size_t i = 0; i < std::min(shown, list.dibuka.size()); ++i)
            out.add<"<li>{}{}</li>">(nama_orang(k, list.dibuka[i].first),
                                     part_of_year(list.dibuka[i].second));
        if (list.dibuka.size() > shown) out.add<"<li>dan {} berkas lagi</li>">(list.dibuka.size() - shown);
        out.add<"</ul></section>">();
    }
    if (!list.dilewati.empty()) {
        out.add<
            R"(<section class="bagian"><h2 class="kepala">Dilewati<span class="jml">{}</span></h2><div class="gulir" tabindex="0" role="region" aria-label="Yang dilewati"><table class="tb"><caption class="sr">Orang yang dilewati dan sebabnya</caption><thead><tr><th scope="col">Pegawai</th><th scope="col">Sebab</th></tr></thead><tbody>)">(
            list.dilewati.size());
        for (std::size_t i = 0; i < std::min(shown, list.dilewati.size()); ++i)
            out.add<R"(<tr><th scope="row">{}</th><td>{}</td></tr>)">(nama_orang(k, list.dilewati[i].first),
                                                                      list.dilewati[i].second);
        if (list.dilewati.size() > shown)
            out.add<
                R"(<tr><th scope="row">dan {} orang lagi</th><td>Pilih satu unit untuk melihat semuanya.</td></tr>)">(
                list.dilewati.size() - shown);
        out.add<"</tbody></table></div></section>">();
    }
    return Response::html(halaman(k,
                                  {.judul = fmt::format("Buka berkas {}", p.tahun),
                                   .aktif = Menu::berkas,
                                   .galat = !errors.empty(),
                                   .remah = {{"Berkas", "/berkas"}}},
                                  out),
                          errors.empty() ? 200 : 422);
}

Response lihat(Kunjungan& k) { return page(k, chosen(k, k.request.query_fields), {}); }

Response buka(Kunjungan& k) {
    const Pilihannya p = chosen(k, k.request.form_fields);
    const auto opened = berkas::buka_unit(meja(k), k.asal(), p.tahun, p.unit);
    if (!opened) return page(k, p, opened.error());
    return Response::see_other(fmt::format("/berkas/buka?tahun={}&unit={}&dibuka={}", p.tahun, p.unit.value(),
                                           opened->dibuka.size()));
}

} // namespace

void tambah_buka_berkas(Pintu& pintu) {
    const auto act = Perbuatan::kelola_berkas;
    pintu.buka(
        {.pattern = "/berkas/buka", .perbuatan = act, .halaman = lihat, .weight = http::Weight::heavy});
    pintu.buka({.method = Method::post, .pattern = "/berkas/buka", .perbuatan = act, .halaman = buka});
}

} // namespace web
