#include "sop/page.h"

#include "sop/cells.h"
#include "sop/labels.h"

#include <fmt/format.h>

#include <algorithm>

namespace sop {
namespace {

Length count(std::size_t tracks, Length track) { return static_cast<Length>(tracks) * track; }

// One page: first only measured, then drawn.
class Page {
  public:
    Page(const Sop& sop, const Measure& m, const Columns& columns, const PagePlan& plan)
        : sop_(sop), m_(m), c_(columns), plan_(plan) {
        measure_lines();
        measure_rows();
        measure_heads();
    }

    [[nodiscard]] Length height() const {
        Length sum = m_.margin + title_height() + head_height() + m_.paragraph + legend_height() + m_.margin;
        for (Length h : rows_) sum += h;
        return sum + m_.outside;
    }

    // Gives the rows some of the room that the page has left.
    void stretch(Length page_height, Length most) {
        const Length spare = page_height - height();
        const Length each = std::min(most, spare / static_cast<Length>(rows_.size()));
        if (each <= 0) return;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            rows_[i] += each;
            row_lines_[i].slack += each / 2;
        }
    }

    LayoutPage draw(Length page_width, Length page_height, const std::string& page_note,
                    const ConnectorName& name) {
        page_.width = page_width;
        page_.height = page_height;
        Length y = m_.margin;
        title(y, page_note);
        y += title_height();
        table_top_ = y;
        heads(y);
        y += head_height();
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            row_top_.push_back(y);
            texts_of_row(row, y);
            y += rows_[row];
        }
        grid(y);
        place_lines();
        symbols(name);
        arrows();
        place_labels(page_, m_,
                     {c_.left(c_.lane(0)), table_top_ + head_height(),
                      c_.left(c_.kelengkapan()) - c_.left(c_.lane(0)), y - table_top_ - head_height()});
        legend(y + m_.paragraph + m_.outside);
        return std::move(page_);
    }

  private:
    // --- measuring

    [[nodiscard]] Length symbol_height(const PageNode& n) const {
        return n.kind == PageNode::Kind::symbol && sop_.simbol()[n.which].bentuk == Bentuk::keputusan
                   ? m_.diamond_height
                   : m_.symbol_height;
    }

    void measure_lines() {
        band_.assign(plan_.lines(), 0);
        for (const PageNode& n : plan_.nodes) band_[n.line] = std::max(band_[n.line], symbol_height(n));
        for (std::size_t g = 0; g < plan_.lines(); ++g) {
            above_.push_back(m_.top_zone + count(plan_.routing.top_tracks[g], m_.track));
            below_.push_back(m_.bottom_zone + count(plan_.routing.bottom_tracks[g], m_.track));
        }
    }

    // Rows of the table: one for the connectors at the top, if any, one a step, one for those at the bottom.
    void measure_rows() {
        const auto lines_height = [&](std::size_t from, std::size_t until) {
            Length sum = m_.pad_top + m_.pad_bottom;
            for (std::size_t g = from; g < until; ++g) sum += above_[g] + band_[g] + below_[g];
            return sum;
        };
        const auto add = [&](std::size_t from, std::size_t until, const Langkah* step) {
            Length least = 0;
            if (step != nullptr)
                for (const CellText& cell : cells_of(*step, m_, c_))
                    least = std::max(least,
                                     static_cast<Length>(cell.lines.size()) * m_.line_height(TextSize::body));
            const Length flow = lines_height(from, until);
            rows_.push_back(std::max(flow, least + m_.pad_top + m_.pad_bottom + 2 * m_.pad_bottom));
            row_lines_.push_back({from, until, (rows_.back() - flow) / 2, step});
        };
        if (plan_.top_lines > 0) add(0, plan_.top_lines, nullptr);
        for (std::size_t i = 0; i + 1 < plan_.step_line.size(); ++i)
            add(plan_.step_line[i], plan_.step_line[i + 1], &sop_.langkah()[plan_.first + i]);
        if (plan_.bottom_lines > 0) add(plan_.step_line.back(), plan_.lines(), nullptr);
    }

    struct Head {
        std::size_t from, until; // columns, until not included
        int level;               // 0 both rows, 1 upper, 2 lower
        Lines lines;
    };
    void measure_heads() {
        const Judul& j = sop_.judul();
        const auto add = [&](std::size_t from, std::size_t until, int level, const std::string& text) {
            const Length space = c_.edges[until] - c_.edges[from] - 2 * m_.pad_right - m_.outside;
            heads_.push_back({from, until, level, m_.wrap(text, space, TextSize::head, Weight::bold)});
        };
        add(c_.no(), c_.uraian(), 0, "No");
        add(c_.uraian(), c_.lane(0), 0, j.uraian.isi);
        add(c_.lane(0), c_.kelengkapan(), 1, j.pelaksana.isi);
        for (std::size_t l = 0; l < c_.lanes; ++l)
            add(c_.lane(l), c_.lane(l) + 1, 2, sop_.lajur()[l].nama.isi);
        add(c_.kelengkapan(), c_.keterangan(), 1, j.mutu_baku.isi);
        add(c_.kelengkapan(), c_.waktu(), 2, j.kelengkapan.isi);
        add(c_.waktu(), c_.keluaran(), 2, j.waktu.isi);
        add(c_.keluaran(), c_.keterangan(), 2, j.keluaran.isi);
        add(c_.keterangan(), c_.count(), 0, c_.keterangan_head);
        Length both = 0;
        for (const Head& h : heads_) {
            const Length needed = static_cast<Length>(h.lines.size()) * m_.line_height(TextSize::head) +
                                  2 * m_.pad_bottom + m_.pad_top;
            Length& most = h.level == 0 ? both : h.level == 1 ? upper_ : lower_;
            most = std::max(most, needed);
        }
        lower_ = std::max(lower_, both - upper_);
        numbers_ = m_.line_height(TextSize::note) + m_.pad_top;
    }

    [[nodiscard]] Length title_height() const {
        return m_.line_height(TextSize::title) + m_.line_height(TextSize::note) + m_.paragraph;
    }
    [[nodiscard]] Length head_height() const { return upper_ + lower_ + numbers_; }
    [[nodiscard]] Length legend_height() const { return m_.legend_height; }

    // --- drawing

    void text(const Box& box, const std::string& words, TextSize size, Weight weight, Align align) {
        page_.texts.push_back({box, words, size, weight, align});
    }

    // Lines of text in the middle of a cell.
    void cell(Length left, Length top, Length width, Length height, const Lines& lines, TextSize size,
              Weight weight, Align align) {
        const Length line = m_.line_height(size);
        Length y = top + m_.outside + (height - m_.outside - static_cast<Length>(lines.size()) * line) / 2;
        const Length pad = align == Align::center ? m_.outside : m_.pad_left;
        for (const std::string& words : lines) {
            text({left + pad, y, width - pad - (align == Align::center ? 0 : m_.pad_right), line}, words,
                 size, weight, align);
            y += line;
        }
    }

    void title(Length y, const std::string& page_note) {
        const Length left = m_.margin;
        const Length width = page_.width - 2 * m_.margin;
        text({left, y, width, m_.line_height(TextSize::title)},
             m_.wrap(fmt::format("SOP {}", sop_.nama()), width, TextSize::title, Weight::bold).front(),
             TextSize::title, Weight::bold, Align::left);
        y += m_.line_height(TextSize::title);
        std::string note = fmt::format("Nomor {}", sop_.nomor());
        if (!sop_.identitas().instansi.kosong()) note += ". " + sop_.identitas().instansi.isi;
        text({left, y, width, m_.line_height(TextSize::note)}, note, TextSize::note, Weight::regular,
             Align::left);
        if (!page_note.empty())
            text({left, y, width, m_.line_height(TextSize::note)}, page_note, TextSize::note, Weight::regular,
                 Align::right);
    }

    void rule(Point from, Point until, RuleKind kind) { page_.rules.push_back({from, until, kind}); }

    void heads(Length y) {
        page_.tints.push_back({c_.edges.front(), y, c_.edges.back() - c_.edges.front(), head_height()});
        for (const Head& h : heads_) {
            const Length top = h.level == 2 ? y + upper_ : y;
            const Length height = h.level == 0 ? upper_ + lower_ : h.level == 1 ? upper_ : lower_;
            const Length left = c_.edges[h.from];
            const Length right = c_.edges[h.until];
            cell(left, top, right - left, height, h.lines, TextSize::head, Weight::bold, Align::center);
            if (h.until < c_.count()) rule({right, top}, {right, top + height}, RuleKind::frame);
            if (h.level == 1) rule({left, top + height}, {right, top + height}, RuleKind::frame);
        }
        const Length top = y + upper_ + lower_;
        rule({c_.edges.front(), top}, {c_.edges.back(), top}, RuleKind::frame);
        for (std::size_t i = 0; i < c_.count(); ++i) {
            cell(c_.left(i), top, c_.width(i), numbers_, {std::to_string(i + 1)}, TextSize::note,
                 Weight::regular, Align::center);
            if (i > 0) rule({c_.left(i), top}, {c_.left(i), top + numbers_}, RuleKind::frame);
        }
        rule({c_.edges.front(), y + head_height()}, {c_.edges.back(), y + head_height()}, RuleKind::frame);
    }

    void texts_of_row(std::size_t row, Length y) {
        if (row_lines_[row].step == nullptr) return;
        for (const CellText& t : cells_of(*row_lines_[row].step, m_, c_))
            cell(c_.left(t.column), y, c_.width(t.column), rows_[row], t.lines, TextSize::body, t.weight,
                 t.align);
    }

    void grid(Length bottom) {
        const Length left = c_.edges.front();
        const Length right = c_.edges.back();
        const Length lanes_left = c_.left(c_.lane(0));
        const Length lanes_right = c_.left(c_.kelengkapan());
        const Length top = table_top_ + head_height();
        for (std::size_t row = 1; row < row_top_.size(); ++row) {
            rule({left, row_top_[row]}, {lanes_left, row_top_[row]}, RuleKind::grid);
            rule({lanes_left, row_top_[row]}, {lanes_right, row_top_[row]}, RuleKind::lane);
            rule({lanes_right, row_top_[row]}, {right, row_top_[row]}, RuleKind::grid);
        }
        for (std::size_t i = 1; i < c_.count(); ++i) {
            const bool between_lanes = i > c_.lane(0) && i < c_.kelengkapan();
            rule({c_.left(i), top}, {c_.left(i), bottom}, between_lanes ? RuleKind::lane : RuleKind::grid);
        }
        rule({left, table_top_}, {right, table_top_}, RuleKind::frame);
        rule({left, bottom}, {right, bottom}, RuleKind::frame);
        rule({left, table_top_}, {left, bottom}, RuleKind::frame);
        rule({right, table_top_}, {right, bottom}, RuleKind::frame);
    }

    void place_lines() {
        band_top_.assign(plan_.lines(), 0);
        for (std::size_t row = 0; row < row_lines_.size(); ++row) {
            Length y = row_top_[row] + m_.pad_top + row_lines_[row].slack;
            for (std::size_t g = row_lines_[row].from; g < row_lines_[row].until; ++g) {
                y += above_[g];
                band_top_[g] = y;
                y += band_[g] + below_[g];
            }
        }
    }

    [[nodiscard]] Length center_of(std::size_t lane) const { return c_.left(c_.lane(lane)) + c_.lane_center; }

    void symbols(const ConnectorName& name) {
        for (const PageNode& n : plan_.nodes) {
            LayoutSymbol s{};
            s.lajur = n.lane;
            s.simbol = LayoutSymbol::connector;
            s.panah = n.which;
            Length width = c_.symbol_width;
            if (n.kind == PageNode::Kind::symbol) {
                const Simbol& symbol = sop_.simbol()[n.which];
                s.simbol = n.which;
                s.words = symbol.tulisan;
                s.shape = symbol.bentuk == Bentuk::kapsul      ? Shape::kapsul
                          : symbol.bentuk == Bentuk::keputusan ? Shape::keputusan
                                                               : Shape::proses;
                if (symbol.bentuk == Bentuk::keputusan) width = c_.diamond_width;
            } else {
                s.shape = n.upward ? Shape::segilima_naik : Shape::segilima_turun;
                s.words = name(n.which);
            }
            const Length height = symbol_height(n);
            s.box = {center_of(n.lane) - width / 2, band_top_[n.line] + (band_[n.line] - height) / 2, width,
                     height};
            page_.symbols.push_back(s);
        }
    }

    [[nodiscard]] Length x_of(const Leg& leg) const {
        const Length left = c_.left(c_.lane(leg.index));
        if (leg.channel == Leg::Channel::center) return center_of(leg.index);
        const Length offset = m_.edge + count(leg.track, m_.track);
        return leg.channel == Leg::Channel::left ? left + offset
                                                 : left + c_.width(c_.lane(leg.index)) - offset;
    }
    [[nodiscard]] Length y_of(const Leg& leg) const {
        const Length top = band_top_[leg.index];
        const Length height = band_[leg.index];
        if (leg.channel == Leg::Channel::middle) return top + height / 2;
        if (leg.channel == Leg::Channel::top)
            return top - m_.outside - m_.top_clear - count(leg.track, m_.track);
        return top + height + m_.bottom_clear + count(leg.track, m_.track);
    }
    [[nodiscard]] Point port(const Box& box, Side side) const {
        switch (side) {
        case Side::top: return {box.center().x, box.y - m_.outside};
        case Side::bottom: return {box.center().x, box.bottom()};
        case Side::left: return {box.x - m_.outside, box.center().y};
        case Side::right: return {box.right(), box.center().y};
        }
        return {};
    }

    void arrows() {
        for (std::size_t i = 0; i < plan_.arrows.size(); ++i) {
            const PageArrow& a = plan_.arrows[i];
            const Route& way = plan_.routing.routes[i];
            LayoutLine line{};
            line.panah = a.panah;
            line.from = a.from;
            line.to = a.to;
            const Point start = port(page_.symbols[a.from].box, way.exit);
            const Point end = port(page_.symbols[a.to].box, way.entry);
            line.path.push_back(start);
            for (std::size_t l = 0; l + 1 < way.legs.size(); ++l) {
                const Leg& one = way.legs[l];
                const Leg& next = way.legs[l + 1];
                line.path.push_back(one.is_horizontal() ? Point{x_of(next), y_of(one)}
                                                        : Point{x_of(one), y_of(next)});
            }
            line.path.push_back(end);
            line.path.erase(std::unique(line.path.begin(), line.path.end()), line.path.end());
            if (plan_.nodes[a.from].kind == PageNode::Kind::symbol) line.label = sop_.panah()[a.panah].label;
            page_.lines.push_back(std::move(line));
        }
    }

    // As under design/screens/02-berkas: the symbols of this page, with their names.
    void legend(Length y) {
        Length x = m_.margin;
        const auto add = [&](Shape shape, const std::string& words) {
            const Length width = m_.outside == 1 ? 5 : 900;
            const Length height = m_.outside == 1 ? 1 : 420;
            page_.legend.push_back({shape,
                                    {x, y + (m_.legend_height - height) / 2, width, height},
                                    {},
                                    LayoutSymbol::connector,
                                    0,
                                    0});
            x += width + m_.pad_left;
            const Length wide = m_.width(words, TextSize::note, Weight::regular);
            text({x, y + (m_.legend_height - m_.line_height(TextSize::note)) / 2, wide,
                  m_.line_height(TextSize::note)},
                 words, TextSize::note, Weight::regular, Align::left);
            x += wide + m_.pad_left * 3;
        };
        add(Shape::kapsul, "Mulai/selesai");
        add(Shape::proses, "Proses");
        const auto has = [&](Shape shape) {
            return std::any_of(page_.symbols.begin(), page_.symbols.end(),
                               [&](const LayoutSymbol& s) { return s.shape == shape; });
        };
        if (has(Shape::keputusan)) add(Shape::keputusan, "Keputusan");
        add(Shape::panah, "Arah");
        if (has(Shape::segilima_turun) || has(Shape::segilima_naik))
            add(Shape::segilima_turun, "Sambungan halaman");
    }

    struct RowLines {
        std::size_t from, until;
        Length slack; // above the first line, where texts are higher than the flow
        const Langkah* step;
    };

    const Sop& sop_;
    const Measure& m_;
    const Columns& c_;
    const PagePlan& plan_;
    std::vector<Length> band_, above_, below_, rows_, row_top_, band_top_;
    std::vector<RowLines> row_lines_;
    std::vector<Head> heads_;
    Length upper_ = 0, lower_ = 0, numbers_ = 0, table_top_ = 0;
    LayoutPage page_;
};

} // namespace

Length page_height(const Sop& sop, const Measure& m, const Columns& columns, const PagePlan& plan) {
    return Page(sop, m, columns, plan).height();
}

LayoutPage draw_page(const Sop& sop, const Measure& m, const Columns& columns, const PagePlan& plan,
                     const Sheet& sheet) {
    Page page(sop, m, columns, plan);
    page.stretch(sheet.height, m.row_spare);
    return page.draw(sheet.width, sheet.height, sheet.note, sheet.connector_name);
}

} // namespace sop
