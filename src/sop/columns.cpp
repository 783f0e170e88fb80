#include "sop/columns.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace sop {
namespace {

Length steps_of(std::size_t tracks, Length track) {
    return tracks == 0 ? 0 : static_cast<Length>(tracks - 1) * track;
}

void size_symbols(const Sop& sop, const Measure& m, Columns& c) {
    c.symbol_width = m.symbol_width;
    c.diamond_width = 0;
    for (const Simbol& s : sop.simbol()) {
        const Length words = m.width(s.tulisan, TextSize::symbol, Weight::bold);
        if (s.bentuk == Bentuk::keputusan)
            c.diamond_width = std::max(c.diamond_width, words + 2 * m.diamond_pad);
        else
            c.symbol_width = std::max(c.symbol_width, words + 2 * m.symbol_pad);
    }
    c.diamond_width = std::max(c.diamond_width, c.symbol_width);
    if (m.outside == 1) { // cells: a middle column exists only in odd widths
        c.symbol_width |= 1;
        c.diamond_width |= 1;
    }
}

// A label beside a decision stands between two symbols of one row.
Length label_room(const Sop& sop, const Measure& m) {
    Length room = 0;
    for (const Panah& p : sop.panah())
        if (!p.label.empty() && sop.simbol()[p.dari].langkah == sop.simbol()[p.ke].langkah)
            room = std::max(room, m.width(p.label, TextSize::label, Weight::regular) + m.clear_left);
    return room;
}

} // namespace

std::string kelengkapan_text(const Langkah& step, std::size_t item) {
    return (step.kelengkapan.size() > 1 ? "- " : "") + step.kelengkapan[item].isi;
}

Columns share_columns(const Sop& sop, const Measure& m, GutterTracks tracks) {
    Columns c;
    c.lanes = sop.lajur().size();
    size_symbols(sop, m, c);
    if (m.symmetric) tracks.left = tracks.right = std::max(tracks.left, tracks.right);

    const Length pads = m.pad_left + m.pad_right;
    Length before = m.edge + steps_of(tracks.left, m.track) + m.clear_left;
    Length after = m.edge + steps_of(tracks.right, m.track) + m.clear_right;
    if (tracks.left == 0) before = m.clear_left;
    if (tracks.right == 0) after = m.clear_right + m.outside;
    const Length lane_least = std::max(before + c.diamond_width + after, c.symbol_width + label_room(sop, m));
    Length lane_heads = 0;
    for (const Lajur& lane : sop.lajur())
        lane_heads = std::max(lane_heads, m.longest_word(lane.nama.isi, TextSize::head, Weight::bold) +
                                              2 * m.pad_right + m.outside);

    const auto word = [&](const std::string& heading) {
        return m.longest_word(heading, TextSize::head, Weight::bold) + pads;
    };
    // Words of a column are kept whole as far as they are no longer than most words.
    Length words_uraian = m.uraian_least;
    Length words_kelengkapan = std::max(m.kelengkapan_least, word(sop.judul().kelengkapan.isi));
    Length words_keluaran = std::max(m.kelengkapan_least, word(sop.judul().keluaran.isi));
    const auto keep = [&](const std::string& text, Length& column, Weight weight) {
        column = std::max(column, std::min(m.longest_word(text, TextSize::body, weight), m.word_most) + pads);
    };
    Length no = m.width("No", TextSize::head, Weight::bold) + pads;
    Length waktu = word(sop.judul().waktu.isi);
    const bool has_remarks = std::any_of(sop.langkah().begin(), sop.langkah().end(),
                                         [](const Langkah& s) { return !s.keterangan.kosong(); });
    c.keterangan_head = has_remarks || !m.short_remarks ? sop.judul().keterangan.isi : "Ket.";
    const Length keterangan = std::max(m.keterangan_least, word(c.keterangan_head));
    for (const Langkah& step : sop.langkah()) {
        no = std::max(no, m.width(std::to_string(step.nomor), TextSize::body, Weight::regular) + pads);
        const Length most = 3 * m.width("15 Menit", TextSize::body, Weight::bold) / 2;
        waktu = std::max(waktu, std::min(m.width(step.waktu.isi, TextSize::body, Weight::bold), most) + pads);
        keep(step.uraian.isi, words_uraian, Weight::bold);
        for (const Isian& item : step.kelengkapan) keep(item.isi, words_kelengkapan, Weight::regular);
        keep(step.keluaran.isi, words_keluaran, Weight::regular);
    }
    // What is left is shared by weight among the columns of text.
    struct Flexible {
        Length least;
        int weight;
    };
    std::array<Flexible, 4> flexible{{{std::max(words_uraian, word(sop.judul().uraian.isi)), 10},
                                      {words_kelengkapan, 6},
                                      {words_keluaran, 6},
                                      {keterangan, has_remarks ? 5 : 0}}};
    const Length least = std::accumulate(flexible.begin(), flexible.end(), 0,
                                         [](Length s, const Flexible& f) { return s + f.least; });
    const int weights = std::accumulate(flexible.begin(), flexible.end(), 0,
                                        [](int s, const Flexible& f) { return s + f.weight; });

    const auto lanes = static_cast<Length>(c.lanes);
    const Length room = m.page_width - 2 * m.margin - no - waktu;
    // A lane head is broken inside a word only where the paper leaves no other way.
    Length lane = std::max(lane_least, std::min(lane_heads, (room - least) / lanes));
    lane = std::max(lane, std::min(std::max(m.lane_wish, lane_heads), (room - least - least / 4) / lanes));
    const Length rest = std::max(0, room - least - lane * lanes);
    c.page_width = std::max(m.page_width, 2 * m.margin + no + waktu + least + lane * lanes);
    const Length half = c.diamond_width / 2;
    c.lane_center =
        std::clamp(lane / 2, before + half, std::max(before + half, lane - after - (c.diamond_width - half)));

    std::vector<Length> widths{no, flexible[0].least + rest * flexible[0].weight / weights};
    widths.insert(widths.end(), c.lanes, lane);
    widths.push_back(flexible[1].least + rest * flexible[1].weight / weights);
    widths.push_back(waktu);
    widths.push_back(flexible[2].least + rest * flexible[2].weight / weights);
    widths.push_back(flexible[3].least + rest * flexible[3].weight / weights);
    c.edges.push_back(m.margin);
    for (Length w : widths) c.edges.push_back(c.edges.back() + w);
    widths.clear();
    c.edges.back() = c.page_width - m.margin; // what the divisions left over
    return c;
}

} // namespace sop
