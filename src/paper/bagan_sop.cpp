#include "paper/bagan_sop.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace paper {
namespace {

constexpr Mm edge = 10; // of the paper; the layout's own margin is cut off
constexpr Mm thin = 0.32, thick = 0.8;

Mm mm(sop::Length length) { return length / 100.0; }

// Letters as sop/svg.cpp has them: hundredths of a millimetre high.
Pt size_of(sop::TextSize size) {
    static constexpr std::array<Mm, 6> sizes{4.2, 2.65, 2.5, 2.65, 2.6, 2.35};
    return sizes[static_cast<std::size_t>(size)] * 72 / 25.4;
}

Rata align_of(sop::Align align) {
    return align == sop::Align::left ? Rata::kiri : align == sop::Align::center ? Rata::tengah : Rata::kanan;
}

class Painter {
  public:
    Painter(const sop::LayoutPage& page, const std::vector<KeadaanSimbol>& states)
        : page_(page), states_(states) {
        left_ = page.width;
        top_ = page.height;
        sop::Length right = 0;
        sop::Length bottom = 0;
        const auto take = [&](const sop::Box& b) {
            left_ = std::min(left_, b.x);
            top_ = std::min(top_, b.y);
            right = std::max(right, b.right());
            bottom = std::max(bottom, b.bottom());
        };
        for (const auto& r : page.rules) {
            take({r.from.x, r.from.y, 0, 0});
            take({r.until.x, r.until.y, 0, 0});
        }
        for (const auto& t : page.texts) take(t.box);
        for (const auto& s : page.symbols) take(s.box);
        for (const auto& s : page.legend) take(s.box);
        picture_.lebar = mm(right - left_) + 1;
        picture_.tinggi = mm(bottom - top_) + 1;
    }

    Gambar picture(std::string description) {
        picture_.uraian = std::move(description);
        for (const sop::Box& b : page_.tints)
            picture_.bentuk.emplace_back(
                Kotak{at({b.x, b.y}), mm(b.width), mm(b.height), 0, Warna::muda, Warna::tanpa, 0});
        for (const auto kind : {sop::RuleKind::lane, sop::RuleKind::grid, sop::RuleKind::frame}) rules(kind);
        for (const auto& line : page_.lines) arrow(line.path);
        for (const auto& s : page_.symbols) symbol(s);
        for (const auto& line : page_.lines) label(line);
        for (const auto& s : page_.legend) symbol(s);
        for (const auto& t : page_.texts) text(t.box, t.words, t.size, t.weight, t.align);
        return std::move(picture_);
    }

  private:
    [[nodiscard]] Titik at(sop::Point p) const { return {mm(p.x - left_) + 0.5, mm(p.y - top_) + 0.5}; }

    void rules(sop::RuleKind kind) {
        const bool frame = kind == sop::RuleKind::frame;
        for (const auto& r : page_.rules)
            if (r.kind == kind)
                picture_.bentuk.emplace_back(Goresan{
                    {at(r.from), at(r.until)}, frame ? Warna::hitam : Warna::kelabu, frame ? 0.25 : 0.15});
    }

    void arrow(const std::vector<sop::Point>& path) {
        constexpr sop::Length head = 190;
        constexpr sop::Length half = 85;
        const sop::Point tip = path.back();
        const sop::Point before = path[path.size() - 2];
        const sop::Length dx = tip.x == before.x ? 0 : tip.x > before.x ? 1 : -1;
        const sop::Length dy = tip.y == before.y ? 0 : tip.y > before.y ? 1 : -1;
        Goresan line{{}, Warna::hitam, thin};
        for (const sop::Point& p : path) line.titik.push_back(at(p));
        line.titik.back() = at({tip.x - dx * head / 2, tip.y - dy * head / 2});
        picture_.bentuk.emplace_back(std::move(line));
        picture_.bentuk.emplace_back(
            Bidang{{at(tip), at({tip.x - dx * head - dy * half, tip.y - dy * head - dx * half}),
                    at({tip.x - dx * head + dy * half, tip.y - dy * head + dx * half})},
                   Warna::hitam,
                   Warna::tanpa,
                   0});
    }

    void polygon(const std::vector<sop::Point>& corners, Mm width) {
        Bidang shape{{}, Warna::putih, Warna::hitam, width};
        for (const sop::Point& p : corners) shape.titik.push_back(at(p));
        picture_.bentuk.emplace_back(std::move(shape));
    }

    void symbol(const sop::LayoutSymbol& s) {
        const sop::Box& b = s.box;
        const KeadaanSimbol state = s.simbol < states_.size() ? states_[s.simbol] : KeadaanSimbol::biasa;
        const bool runs = state == KeadaanSimbol::berjalan || state == KeadaanSimbol::terlambat;
        const Mm width = runs ? thick : thin;
        const sop::Point middle = b.center();
        switch (s.shape) {
        case sop::Shape::kapsul:
        case sop::Shape::proses:
            picture_.bentuk.emplace_back(Kotak{at({b.x, b.y}), mm(b.width), mm(b.height),
                                               s.shape == sop::Shape::kapsul ? mm(b.height) / 2 : 0,
                                               Warna::putih, Warna::hitam, width});
            break;
        case sop::Shape::keputusan:
            polygon({{middle.x, b.y}, {b.right(), middle.y}, {middle.x, b.bottom()}, {b.x, middle.y}}, width);
            break;
        case sop::Shape::segilima_turun:
        case sop::Shape::segilima_naik: {
            const bool down = s.shape == sop::Shape::segilima_turun;
            const sop::Length base = down ? b.y : b.bottom();
            const sop::Length shoulder = b.y + b.height * (down ? 3 : 2) / 5;
            polygon({{b.x, base},
                     {b.right(), base},
                     {b.right(), shoulder},
                     {middle.x, down ? b.bottom() : b.y},
                     {b.x, shoulder}},
                    width);
            break;
        }
        case sop::Shape::panah: arrow({{b.x, middle.y}, {b.right(), middle.y}}); break;
        }
        if (!s.words.empty()) text(b, s.words, sop::TextSize::symbol, sop::Weight::bold, sop::Align::center);
        sign(b, state);
    }

    // At the upper right corner, on a white ground of its own.
    void sign(const sop::Box& b, KeadaanSimbol state) {
        if (state != KeadaanSimbol::selesai && state != KeadaanSimbol::terlambat) return;
        constexpr Mm side = 3;
        const Titik corner = at({b.right(), b.y});
        const Titik from{corner.x - side * 0.6, corner.y - side * 0.5};
        picture_.bentuk.emplace_back(Kotak{from, side, side, side / 2, Warna::putih, Warna::hitam, 0.2});
        if (state == KeadaanSimbol::terlambat)
            picture_.bentuk.emplace_back(Tulisan{from, side, side, "!", 7, Rata::tengah, true});
        else
            picture_.bentuk.emplace_back(Goresan{
                {{from.x + 0.7, from.y + 1.6}, {from.x + 1.3, from.y + 2.2}, {from.x + 2.3, from.y + 0.9}},
                Warna::hitam,
                0.35});
    }

    void label(const sop::LayoutLine& line) {
        if (line.label.empty()) return;
        const sop::Box& b = line.label_box;
        if (line.label_on_line)
            picture_.bentuk.emplace_back(
                Kotak{at({b.x, b.y}), mm(b.width), mm(b.height), 0, Warna::putih, Warna::tanpa, 0});
        text(b, line.label, sop::TextSize::label, sop::Weight::regular, sop::Align::center);
    }

    void text(const sop::Box& b, std::string words, sop::TextSize size, sop::Weight weight,
              sop::Align align) {
        // The footer counts the pages of the document; this counts those of the flowchart, to which connectors refer.
        constexpr std::string_view page = "Halaman ";
        if (size == sop::TextSize::note && align == sop::Align::right && words.rfind(page, 0) == 0)
            words = "Bagan alir, halaman " + words.substr(page.size());
        picture_.bentuk.emplace_back(Tulisan{at({b.x, b.y}), mm(b.width), mm(b.height), std::move(words),
                                             size_of(size), align_of(align), weight == sop::Weight::bold});
    }

    const sop::LayoutPage& page_;
    const std::vector<KeadaanSimbol>& states_;
    sop::Length left_ = 0, top_ = 0;
    Gambar picture_;
};

std::string_view words_of(KeadaanSimbol state) {
    switch (state) {
    case KeadaanSimbol::selesai: return ", selesai";
    case KeadaanSimbol::berjalan: return ", sedang berjalan";
    case KeadaanSimbol::terlambat: return ", sedang berjalan dan terlambat";
    case KeadaanSimbol::biasa: break;
    }
    return "";
}

// The steps of one page in words.
std::string told(const sop::Sop& sop, const sop::LayoutPage& page, const std::vector<KeadaanSimbol>& states) {
    std::string out = fmt::format("Bagan alir SOP {}.", sop.nama());
    for (const auto& drawn : page.symbols) {
        if (drawn.simbol == sop::LayoutSymbol::connector) continue;
        const sop::Simbol& symbol = sop.simbol()[drawn.simbol];
        const sop::Langkah& step = sop.langkah()[symbol.langkah];
        out += fmt::format(" Langkah {}: {}, oleh {}, waktu {}{}", step.nomor, step.uraian.isi,
                           sop.lajur()[symbol.lajur].nama.isi, step.waktu.isi,
                           drawn.simbol < states.size() ? words_of(states[drawn.simbol]) : "");
        for (const std::size_t a : sop.keluar(drawn.simbol)) {
            const sop::Panah& arrow = sop.panah()[a];
            out += fmt::format("; {}ke langkah {}", arrow.label.empty() ? "" : arrow.label + ": ",
                               sop.langkah()[sop.simbol()[arrow.ke].langkah].nomor);
        }
        out += ".";
    }
    return out;
}

std::string read_out(const sop::Sop& sop, const sop::LayoutPage& page) {
    std::string out = fmt::format("Identitas SOP {}.", sop.nama());
    for (const auto& text : page.texts) out += " " + text.words;
    return out;
}

} // namespace

Dokumen bagan_sop(const sop::Sop& sop, const BaganSop& pilihan, calendar::Instant dibuat) {
    const auto halaman = pilihan.arah == Arah::tegak ? sop::Halaman::tegak : sop::Halaman::mendatar;
    const sop::Layout layout = sop::bagan_cetak(sop, {.halaman = halaman, .isi = pilihan.isi});
    Dokumen d;
    d.judul = "SOP " + sop.nama();
    d.nomor = sop.nomor();
    d.pembuat = sop.identitas().instansi.isi;
    d.dibuat = dibuat;
    if (!pilihan.keadaan.empty())
        d.kaki = "Bercentang: selesai. Bertepi tebal: sedang berjalan. Bertepi tebal dan bertanda seru: "
                 "terlambat.";
    for (std::size_t p = 0; p < layout.pages.size(); ++p) {
        const sop::LayoutPage& page = layout.pages[p];
        const bool identity = p == 0 && pilihan.isi == sop::Isi::identitas_dan_bagan;
        Bagian& one = d.bagian.emplace_back(Bagian{.arah = pilihan.arah, .tepi = edge});
        one.isi.emplace_back(Painter(page, pilihan.keadaan)
                                 .picture(identity ? read_out(sop, page) : told(sop, page, pilihan.keadaan)));
    }
    return d;
}

std::vector<KeadaanSimbol> keadaan_simbol(const sop::Sop& sop, const berkas::Perjalanan& perjalanan,
                                          bool terlambat) {
    std::vector<KeadaanSimbol> states(sop.simbol().size(), KeadaanSimbol::biasa);
    for (std::size_t s = 0; s < states.size(); ++s) {
        const std::string& id = sop.simbol()[s].id;
        const bool here =
            perjalanan.berkas.keadaan == berkas::KeadaanBerkas::berjalan && perjalanan.berkas.simbol == id;
        const bool done =
            std::any_of(perjalanan.kunjungan.begin(), perjalanan.kunjungan.end(), [&](const auto& visit) {
                return visit.simbol == id && visit.hasil == berkas::HasilKunjungan::lanjut;
            });
        if (here)
            states[s] = terlambat ? KeadaanSimbol::terlambat : KeadaanSimbol::berjalan;
        else if (done)
            states[s] = KeadaanSimbol::selesai;
    }
    return states;
}

} // namespace paper
