#include "sop/identitas.h"

#include "calendar/date.h"

#include <algorithm>

namespace sop {
namespace {

std::string date_text(const Isian& field) {
    const auto day = calendar::read_date(field.isi);
    return day ? calendar::tanggal(*day) : "–";
}

std::string or_dash(const Isian& field) { return field.kosong() ? "–" : field.isi; }

class IdentityPage {
  public:
    IdentityPage(const Sop& sop, const Measure& m, Length width) : sop_(sop), m_(m) {
        page_.width = width;
        left_ = m.margin;
        right_ = width - m.margin;
        middle_ = left_ + (right_ - left_) * 45 / 100;
    }

    LayoutPage draw() {
        Length y = m_.margin;
        line({left_, y, right_ - left_, m_.line_height(TextSize::title)}, "Standar Operasional Prosedur",
             TextSize::title, Weight::bold, Align::left);
        y += m_.line_height(TextSize::title) + m_.paragraph;
        const Length top = y;
        y = head(y);
        std::vector<Isian> law;
        for (const Rujukan& rule : sop_.dasar_hukum()) law.push_back(rule.nama);
        y = pair(y, "Dasar hukum", law, "Kualifikasi pelaksana", sop_.kualifikasi_pelaksana());
        y = pair(y, "Keterkaitan", sop_.keterkaitan(), "Peralatan/perlengkapan", sop_.peralatan());
        y = pair(y, "Peringatan", sop_.peringatan(), "Pencatatan dan pendataan", sop_.pencatatan());
        rule({left_, top}, {right_, top});
        rule({left_, top}, {left_, y});
        rule({middle_, top}, {middle_, y});
        rule({right_, top}, {right_, y});
        page_.height = y + m_.outside + m_.margin + (m_.outside == 1 ? m_.paragraph : 0);
        return std::move(page_);
    }

  private:
    void rule(Point a, Point b) { page_.rules.push_back({a, b, RuleKind::frame}); }
    void line(const Box& box, const std::string& words, TextSize size, Weight weight, Align align) {
        page_.texts.push_back({box, words, size, weight, align});
    }

    // Wrapped words from a top edge; the bottom edge is the answer.
    Length words(Length x, Length y, Length width, const std::string& text, TextSize size, Weight weight,
                 Align align) {
        const Length height = m_.line_height(size);
        for (const std::string& one : m_.wrap(text, width, size, weight)) {
            line({x, y, width, height}, one, size, weight, align);
            y += height;
        }
        return y;
    }

    [[nodiscard]] Length inner_top(Length y) const { return y + m_.pad_top + 2 * m_.pad_bottom; }
    Length close(Length y) {
        y += 3 * m_.pad_bottom + (m_.outside == 1 ? 0 : m_.pad_top);
        rule({left_, y}, {right_, y});
        return y;
    }

    Length head(Length y) {
        const Identitas& id = sop_.identitas();
        const Length inner_left = left_ + m_.pad_left;
        const Length room_left = middle_ - inner_left - m_.pad_right - m_.outside;
        Length a = words(inner_left, inner_top(y), room_left, or_dash(id.instansi), TextSize::body,
                         Weight::bold, Align::center);
        if (!id.alamat.kosong())
            a = words(inner_left, a, room_left, id.alamat.isi, TextSize::note, Weight::regular,
                      Align::center);

        constexpr std::string_view approved = "Disahkan oleh";
        const std::string approver = or_dash(id.disahkan_oleh.jabatan);
        std::vector<std::pair<std::string, std::string>> facts{
            {"Nomor SOP", or_dash(id.nomor)},
            {"Tanggal pembuatan", date_text(id.tanggal_pembuatan)},
            {"Tanggal revisi", date_text(id.tanggal_revisi)},
            {sop_.judul().tanggal_berlaku.isi, date_text(id.tanggal_pengesahan)},
            {std::string(approved), approver}};
        for (const Isian* more : {&id.disahkan_oleh.nama, &id.disahkan_oleh.pangkat})
            if (!more->kosong()) facts.emplace_back("", more->isi);
        if (!id.disahkan_oleh.nip.kosong()) facts.emplace_back("", "NIP " + id.disahkan_oleh.nip.isi);
        facts.emplace_back(sop_.judul().nama.isi, or_dash(id.nama));

        Length names = 0;
        for (const auto& [name, value] : facts)
            names = std::max(names, m_.width(name, TextSize::body, Weight::regular));
        const Length colon = m_.width(": ", TextSize::body, Weight::regular);
        const Length inner_right = middle_ + m_.pad_left;
        const Length value_x = inner_right + names + 2 * colon;
        Length b = inner_top(y);
        for (const auto& [name, value] : facts) {
            if (!name.empty()) {
                line({inner_right, b, names, m_.line_height(TextSize::body)}, name, TextSize::body,
                     Weight::regular, Align::left);
                line({value_x - colon, b, colon, m_.line_height(TextSize::body)}, ":", TextSize::body,
                     Weight::regular, Align::left);
            }
            b = words(value_x, b, right_ - value_x - m_.pad_right, value, TextSize::body, Weight::bold,
                      Align::left);
            // On paper the post signs and stamps here, above the name (asn-reference 1.3).
            if (name == approved && m_.outside != 1) b += 4 * m_.line_height(TextSize::body);
        }
        return close(std::max(a, b));
    }

    Length list(Length x, Length y, Length width, const std::string& heading,
                const std::vector<Isian>& items) {
        y = words(x, y, width, heading, TextSize::body, Weight::bold, Align::left);
        if (items.empty()) return words(x, y, width, "–", TextSize::body, Weight::regular, Align::left);
        const Length indent = m_.width(std::to_string(items.size()) + ". ", TextSize::body, Weight::regular);
        for (std::size_t i = 0; i < items.size(); ++i) {
            line({x, y, indent, m_.line_height(TextSize::body)}, std::to_string(i + 1) + ".", TextSize::body,
                 Weight::regular, Align::left);
            y = words(x + indent, y, width - indent, items[i].isi, TextSize::body, Weight::regular,
                      Align::left);
        }
        return y;
    }

    Length pair(Length y, const std::string& left, const std::vector<Isian>& left_items,
                const std::string& right, const std::vector<Isian>& right_items) {
        const Length a = list(left_ + m_.pad_left, inner_top(y), middle_ - left_ - m_.pad_left - m_.pad_right,
                              left, left_items);
        const Length b = list(middle_ + m_.pad_left, inner_top(y),
                              right_ - middle_ - m_.pad_left - m_.pad_right, right, right_items);
        return close(std::max(a, b));
    }

    const Sop& sop_;
    const Measure& m_;
    Length left_ = 0, middle_ = 0, right_ = 0;
    LayoutPage page_;
};

} // namespace

LayoutPage halaman_identitas(const Sop& sop, const Measure& measure) {
    Length width = measure.page_width;
    while (true) {
        LayoutPage page = IdentityPage(sop, measure, width).draw();
        if (measure.page_height == 0) return page;
        const auto height =
            static_cast<Length>(static_cast<std::int64_t>(measure.page_height) * width / measure.page_width);
        if (page.height <= height) {
            page.height = height;
            return page;
        }
        width += measure.page_width / 10;
    }
}

} // namespace sop
