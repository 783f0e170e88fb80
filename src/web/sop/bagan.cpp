#include "web/sop/bagan.h"

#include "calendar/durasi.h"
#include "web/bagian/neraca.h"
#include "web/sop/garis.h"

#include <fmt/format.h>

#include <algorithm>

namespace web::sop_pages {
namespace {

using http::html::attr;
using http::html::flag;
using http::html::make;
using sop::Bentuk;
using sop::Side;

std::string_view head_class(Side side) {
    switch (side) {
    case Side::top: return "pa";
    case Side::left: return "pk";
    case Side::right: return "pn";
    case Side::bottom: return "pb";
    }
    return {};
}

std::string_view label_class(const Ujung& end) {
    switch (end.sisi) {
    case Side::top: return end.ke_kanan ? "ket ka kj" : "ket ka";
    case Side::left: return "ket kk";
    case Side::right: return "ket kn";
    case Side::bottom: return end.ke_kanan ? "ket kb kj" : "ket kb";
    }
    return {};
}

constexpr std::size_t lanes_that_fit = 6; // beyond, the table scrolls in its box

class Chart {
  public:
    Chart(const sop::Sop& s, const TampilBagan& show) : s_(s), show_(show), g_(garis(s)) {}

    Html table() {
        Html rows;
        for (std::size_t i = 0; i < s_.langkah().size(); ++i) rows += row(i);
        const std::string caption = show_.berkas != nullptr
                                        ? show_.berkas->keterangan
                                        : fmt::format("SOP {}: {} langkah, norma seluruhnya {}.", s_.nomor(),
                                                      s_.langkah().size(), calendar::lama(s_.jumlah_norma()));
        const Html table = make<R"(<table class="bk{}"><caption>{}</caption>{}{}<tbody>{}</tbody></table>)">(
            g_.lajur > lanes_that_fit ? " luas" : "", caption, columns(), head(), rows);
        if (g_.lajur <= lanes_that_fit) return table;
        return make<
            R"(<div class="gulir" tabindex="0" role="region" aria-label="Bagan alir, dapat digulir">{}</div>)">(
            table);
    }

  private:
    Html columns() {
        Html lanes;
        for (std::size_t l = 0; l < g_.lajur; ++l) lanes.add<R"(<col class="c2">)">();
        const bool remarks = std::any_of(s_.langkah().begin(), s_.langkah().end(),
                                         [](const sop::Langkah& step) { return !step.keterangan.kosong(); });
        return make<
            R"(<colgroup><col class="c0"><col class="c1">{}<col class="{}"><col class="{}"><col class="{}"><col class="{}"></colgroup>)">(
            lanes, show_.berkas != nullptr ? "c3" : "c4", show_.berkas != nullptr ? "c4" : "c2",
            show_.berkas != nullptr ? "c3" : "c4",
            show_.berkas != nullptr ? "c5"
            : remarks               ? "c3"
                                    : "c2");
    }

    // The page of a case is about the case; what was read into the paper is marked on the page of the SOP.
    [[nodiscard]] Html mark(sop::Sumber source) const {
        return show_.berkas == nullptr ? tanda_tafsiran(source) : Html();
    }

    // A long word that two words and a slash make may break behind the slash.
    Html words(const sop::Isian& field) {
        Html text;
        for (std::size_t from = 0; from <= field.isi.size();) {
            const std::size_t slash = std::min(field.isi.find('/', from), field.isi.size());
            text.add<"{}">(field.isi.substr(from, slash + 1 - from));
            if (slash < field.isi.size()) text.add<"<wbr>">();
            from = slash + 1;
        }
        return make<"{}{}{}">(text, mark(field.sumber), show_.catatan(field.baris));
    }

    Html head() {
        const sop::Judul& j = s_.judul();
        Html lanes, numbers;
        for (const sop::Lajur& lane : s_.lajur()) lanes.add<R"(<th scope="col">{}</th>)">(words(lane.nama));
        for (std::size_t i = 1; i <= g_.lajur + 6; ++i) numbers.add<"<td>{}</td>">(i);
        return make<
            R"(<thead><tr><th rowspan="2" scope="col">No</th><th rowspan="2" scope="col" class="ki">{}</th><th colspan="{}" scope="colgroup">{}</th><th colspan="3" scope="colgroup">{}</th><th rowspan="2" scope="col" class="ki">{}</th></tr><tr>{}<th scope="col" class="ki">{}</th><th scope="col" class="ki">{}</th><th scope="col" class="ki">{}</th></tr><tr class="nk" aria-hidden="true">{}</tr></thead>)">(
            words(j.uraian), g_.lajur, words(j.pelaksana), words(j.mutu_baku), words(j.keterangan), lanes,
            words(j.kelengkapan), words(j.waktu), words(j.keluaran), numbers);
    }

    // "Staf, lalu Kepala Seksi": who carries out a step, in the order of the file.
    std::string doers(const sop::Langkah& step) {
        std::string text;
        std::size_t last = g_.lajur;
        for (const std::size_t symbol : step.simbol) {
            const std::size_t lane = s_.simbol()[symbol].lajur;
            if (lane == last) continue;
            text += (text.empty() ? "" : ", lalu ") + s_.lajur()[lane].nama.isi;
            last = lane;
        }
        return text;
    }

    // Where a decision leads: "Ya: ke langkah 5. Tidak: kembali ke langkah 3."
    std::string ways(std::size_t step) {
        std::string text;
        for (const std::size_t symbol : s_.langkah()[step].simbol)
            for (const std::size_t a : s_.keluar(symbol)) {
                const sop::Panah& p = s_.panah()[a];
                if (p.label.empty()) continue;
                const sop::Simbol& to = s_.simbol()[p.ke];
                const std::string where = to.langkah == step
                                              ? to.tulisan
                                              : fmt::format("langkah {}", s_.langkah()[to.langkah].nomor);
                text += fmt::format("{}{}: {}{}.", text.empty() ? "" : " ", p.label,
                                    p.naik ? "kembali ke " : "ke ", where);
            }
        return text;
    }

    Html symbol(std::size_t which) {
        const sop::Simbol& s = s_.simbol()[which];
        const SimbolTertempat& placed = g_.simbol[which];
        Html inside = mark(s.sumber);
        for (const Side side : placed.masuk) inside.add<R"(<i class="{}"></i>)">(head_class(side));
        for (const Ujung& end : placed.keluar)
            if (const std::string& label = s_.panah()[end.panah].label; !label.empty())
                inside.add<R"(<span class="{}">{}</span>)">(label_class(end), label);
        return simbol_sop(s.bentuk, s.tulisan,
                          show_.berkas == nullptr ? std::string_view() : show_.berkas->rupa(which), inside);
    }

    // One line of symbols: the picture of its arrows, and above it a place for each lane.
    Html line(std::size_t l) {
        Html paths;
        std::string lanes;
        for (std::size_t lane = 1; lane < g_.lajur; ++lane) lanes += fmt::format("M{} 0v100", lane * 100);
        if (!lanes.empty()) paths.add<R"(<path class="pl" d="{}"/>)">(lanes);
        std::string written, read, ahead;
        for (const Potongan& p : g_.baris[l].potongan)
            (show_.berkas == nullptr           ? p.tafsiran ? read : written
             : show_.berkas->ditempuh(p.panah) ? written
                                               : ahead) += p.d;
        if (!ahead.empty()) paths.add<R"(<path class="bl" d="{}"/>)">(ahead);
        if (!written.empty()) paths.add<R"(<path class="dl" d="{}"/>)">(written);
        if (!read.empty()) paths.add<R"(<path class="dl tf" d="{}"/>)">(read);
        std::vector<Html> places(g_.lajur);
        for (std::size_t i = 0; i < g_.simbol.size(); ++i)
            if (g_.simbol[i].baris == l) places[g_.simbol[i].lajur] = symbol(i);
        Html lane_places;
        for (const Html& place : places) lane_places.add<"<span>{}</span>">(place);
        return make<
            R"(<div class="ln"><svg viewBox="0 0 {} 100" preserveAspectRatio="none" aria-hidden="true">{}</svg>{}</div>)">(
            g_.lajur * 100, paths, lane_places);
    }

    Html row(std::size_t i) {
        const sop::Langkah& step = s_.langkah()[i];
        Html lines, room;
        for (std::size_t l = g_.baris_langkah[i]; l < g_.baris_langkah[i + 1]; ++l) {
            lines += line(l);
            room.add<"<i class=\"rg\"></i>">();
            if (g_.baris[l].jalur > 4)
                room.add<"<i class=\"rg\"></i>">(); // many arrows side by side need room
        }
        Html needs;
        for (const sop::Isian& item : step.kelengkapan)
            needs.add<"{}{}">(needs.empty() ? "" : "; ", words(item));
        const std::string who = doers(step), way = ways(i);
        const bool is_here = show_.berkas != nullptr && show_.berkas->kini(i);
        Html out = make<
            R"(<tr{}{}><td class="no">{}</td><th scope="row">{}<small class="pelaku" aria-hidden="true">{}{}{}</small></th>)">(
            attr<"class">(is_here ? "kini" : ""), attr<"aria-current">(is_here ? "step" : ""), step.nomor,
            words(step.uraian), who, way.empty() ? "" : ". ", way);
        out.add<
            R"(<td class="lajur" colspan="{}"><span class="sr">Pelaksana: {}. {}</span><div class="lv" aria-hidden="true">{}</div>{}</td>)">(
            g_.lajur, who, way, lines, room);
        out.add<
            R"(<td class="mb" data-k="{}">{}</td><td class="wk"><strong>{}</strong>{}</td><td class="mb" data-k="{}">{}</td><td class="kt">{}</td></tr>)">(
            s_.judul().kelengkapan.isi, needs, words(step.waktu),
            show_.berkas == nullptr ? Html() : show_.berkas->waktu(i), s_.judul().keluaran.isi,
            words(step.keluaran),
            show_.berkas == nullptr ? words(step.keterangan) : show_.berkas->catatan(i));
        return out;
    }

    const sop::Sop& s_;
    const TampilBagan& show_;
    Garis g_;
};

} // namespace

Html tanda_tafsiran(sop::Sumber source) {
    if (source == sop::Sumber::tersurat) return {};
    return make<
        R"(<sup class="tf" title="Tafsiran"><span aria-hidden="true">t</span><span class="sr"> (tafsiran)</span></sup>)">();
}

Html bagan(const sop::Sop& s, const TampilBagan& show) { return Chart(s, show).table(); }

Html legenda(const sop::Sop& s) {
    const auto has = [&](Bentuk shape) {
        return std::any_of(s.simbol().begin(), s.simbol().end(),
                           [&](const sop::Simbol& one) { return one.bentuk == shape; });
    };
    Html out = make<
        R"(<p class="legenda simbol"><span><span class="smb kapsul"></span>Mulai/selesai</span><span><span class="smb proses"></span>Proses</span>)">();
    if (has(Bentuk::keputusan))
        out.add<
            R"(<span><span class="smb kep"><svg viewBox="0 0 72 50" preserveAspectRatio="none" aria-hidden="true"><path d="M36 1 71 25 36 49 1 25z"/></svg></span>Keputusan</span>)">();
    out.add<
        R"(<span><svg class="panah" viewBox="0 0 26 12" aria-hidden="true"><path class="sumbu" d="M0 6h18"/><path d="M17 1l9 5-9 5z"/></svg>Arah</span>)">();
    const bool read_arrow = std::any_of(s.panah().begin(), s.panah().end(), [](const sop::Panah& p) {
        return p.sumber == sop::Sumber::tafsiran;
    });
    const bool read_symbol = std::any_of(s.simbol().begin(), s.simbol().end(), [](const sop::Simbol& one) {
        return one.sumber == sop::Sumber::tafsiran;
    });
    if (read_arrow)
        out.add<
            R"(<span><svg class="panah" viewBox="0 0 26 12" aria-hidden="true"><path class="sumbu tf" d="M0 6h26"/></svg>Panah tafsiran, tidak digambar di naskah</span>)">();
    if (read_symbol)
        out.add<
            R"(<span><sup class="tf" aria-hidden="true">t</sup>Tafsiran: tidak tertulis di naskah</span>)">();
    out.add<"</p>">();
    return out;
}

} // namespace web::sop_pages
