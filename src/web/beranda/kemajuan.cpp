// How far the visitor's units are, and at which steps the running cases stand.
#include "pegawai/hak.h"
#include "web/beranda/tugas.h"
#include "web/berkas/bantu.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {

namespace {

using berkas::KeadaanBerkas;
using http::html::make;
using pegawai::Relasi;
using Hitungan = berkas::BacaKasus::Hitungan;

struct Kemajuan {
    const pegawai::Unit* unit = nullptr;
    std::int64_t orang = 0, selesai = 0, berjalan = 0, lewat = 0;

    [[nodiscard]] std::int64_t semua() const { return std::max(orang, selesai + berjalan + lewat); }
};

// Who looks after everybody sees every unit; who leads one sees that and what lies under it.
std::vector<const pegawai::Unit*> units_of(const Kunjungan& k) {
    const auto office = k.hubungan_kantor();
    const bool all = office.punya(Relasi::kasubbag_umpeg) || office.punya(Relasi::inspektur) ||
                     office.punya(Relasi::sekretaris);
    std::vector<const pegawai::Unit*> units;
    for (const pegawai::Unit& unit : k.kantor->unit()) {
        if (!unit.masa.berlaku(k.hari)) continue;
        bool mine = all;
        const pegawai::Unit* up = &unit;
        for (int depth = 0; !mine && up != nullptr && depth < 32; ++depth) {
            const pegawai::JabatanUnit* head = k.kantor->kepala(up->id, k.hari);
            if (head != nullptr)
                for (const pegawai::Pemangkuan* held : k.kantor->pemegang(head->id, k.hari))
                    mine = mine || held->pegawai == k.saya->id;
            up = up->induk ? k.kantor->unit(*up->induk) : nullptr;
        }
        if (mine) units.push_back(&unit);
    }
    return units;
}

// The year whose cases are on their way: in the first half of a year the one that has ended.
int year_of(const Kunjungan& k) {
    return static_cast<int>(k.hari.year()) - (static_cast<unsigned>(k.hari.month()) <= 6 ? 1 : 0);
}

Html bar(const Kemajuan& u) {
    const std::int64_t a = u.selesai, b = u.berjalan, c = u.lewat;
    Html late;
    if (c > 0) late.add<R"(<path class="b3" d="M{} 0h{}v4h-{}z"/>)">(a + b, c, c);
    return make<
        R"(<li><p><strong>{}</strong><span>{} <span class="redup">dari {}</span></span></p><svg class="btg" viewBox="0 0 {} 4" preserveAspectRatio="none" role="img" aria-label="{}: {} selesai, {} berjalan, {} lewat norma, {} belum mulai"><path class="b0" d="M0 0h{}v4H0z"/><path class="b1" d="M0 0h{}v4H0z"/><path class="bx" d="M{} 0h{}v4h-{}z"/>{}<path class="sela" d="M{} 0v4M{} 0v4M{} 0v4"/></svg></li>)">(
        u.unit->nama, a, u.semua(), u.semua(), u.unit->nama, a, b, c, u.semua() - a - b - c, u.semua(), a, a,
        b, b, late, a, a + b, a + b + c);
}

Html legend() {
    Html out = make<R"(<p class="legenda">)">();
    const auto item = [&](std::string_view kind, std::string_view words) {
        out.add<
            R"(<span><svg viewBox="0 0 9 9" aria-hidden="true"><rect class="{}" width="9" height="9"/></svg>{}</span>)">(
            kind, words);
    };
    item("b1", "Selesai");
    item("bx", "Berjalan");
    item("b3", "Lewat norma");
    item("b0", "Belum mulai");
    out.add<"</p>">();
    return out;
}

Html positions(const sop::Sop& sop, const std::vector<Hitungan>& counts) {
    std::int64_t most = 1, all = 0;
    std::map<int, std::int64_t> at;
    for (const Hitungan& c : counts) {
        if (c.keadaan != KeadaanBerkas::berjalan) continue;
        at[c.langkah] += c.banyak;
        all += c.banyak;
        most = std::max(most, at[c.langkah]);
    }
    if (all == 0) return {};
    constexpr std::int64_t width = 330, base = 104, highest = 80;
    const auto steps = static_cast<std::int64_t>(sop.langkah().size());
    const std::int64_t column = width / steps, bar_width = std::min<std::int64_t>(32, column * 7 / 10);
    Html bars;
    std::string words;
    for (std::int64_t i = 0; i < steps; ++i) {
        const int number = sop.langkah()[static_cast<std::size_t>(i)].nomor;
        const std::int64_t n = at[number], height = n * highest / most;
        const std::int64_t x = i * column + (column - bar_width) / 2, middle = i * column + column / 2;
        if (n > 0)
            bars.add<
                R"(<rect class="bx" x="{}" y="{}" width="{}" height="{}"/><text class="c g" x="{}" y="{}">{}</text>)">(
                x, base - height, bar_width, height, middle, base - height - 6, n);
        bars.add<R"(<text class="c r" x="{}" y="123">{}</text>)">(middle, number);
        words += fmt::format("{}langkah {}: {}", words.empty() ? "" : ", ", number, n);
    }
    return make<
        R"(<figure class="bagian"><figcaption><h3>Posisi {} berkas yang belum selesai</h3></figcaption><svg viewBox="0 0 330 132" width="100%" role="img" aria-label="Banyak berkas pada tiap langkah SOP: {}">{}<path class="sumbu" d="M0 104.5h330"/></svg></figure>)">(
        all, words, bars);
}

} // namespace

Html kemajuan_unit(const Kunjungan& k) {
    const auto units = units_of(k);
    if (units.empty()) return {};
    const int year = year_of(k);
    std::map<pegawai::UnitId, std::int64_t> people;
    for (const pegawai::Pegawai& who : k.kantor->pegawai())
        if (const pegawai::Unit* sits = who.aktif ? k.kantor->unit_pada(who.id, k.hari) : nullptr)
            ++people[sits->id];
    std::vector<Hitungan> counts;
    std::shared_ptr<const sop::Sop> sop;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        const auto office = k.situs.instansi;
        if (const auto now = db.kantor().sop_berlaku(office))
            sop = k.situs.perkakas.sop.ambil(db.kantor(), office, now->id);
        counts = db.hitung_setahun(office, year, k.kini);
    });
    std::map<pegawai::UnitId, Kemajuan> lines;
    for (const pegawai::Unit* unit : units) lines[unit->id] = {unit, people[unit->id]};
    std::erase_if(counts, [&](const Hitungan& h) { return lines.count(h.unit) == 0; });
    for (const Hitungan& h : counts) {
        Kemajuan& line = lines[h.unit];
        if (h.keadaan == KeadaanBerkas::selesai) line.selesai += h.banyak;
        if (h.keadaan != KeadaanBerkas::berjalan) continue;
        line.berjalan += h.banyak - h.lewat;
        line.lewat += h.lewat;
    }
    std::erase_if(lines, [](const auto& line) { return line.second.semua() == 0; });
    if (lines.empty()) return {};
    std::int64_t done = 0, all = 0;
    Html bars;
    for (const pegawai::Unit* unit : units) { // in the order of the office's tree
        const auto found = lines.find(unit->id);
        if (found == lines.end()) continue;
        done += found->second.selesai;
        all += found->second.semua();
        bars += bar(found->second);
    }
    return make<
        R"(<section aria-labelledby="k0"><h2 id="k0">Kemajuan unit saya</h2><p class="redup kecil">Penilaian SKP {}</p><dl class="fakta bagian-2"><div><dt>Selesai</dt><dd class="besar-2">{} <small class="redup">dari {} pegawai</small></dd></div></dl><ul class="kemajuan">{}</ul>{}{}</section>)">(
        year, done, all, bars, legend(), sop == nullptr ? Html() : positions(*sop, counts));
}

} // namespace web
