// tabel.h -- tables on a terminal: columns sized by their cells, numbers to the right, long words wrapped.
//
//     Tabel t({{"No", Rata::kanan}, {"Kegiatan", Rata::kiri, 30}, {"Nilai", Rata::kanan}});
//     t.row({"1", "Menyusun laporan", "88,67"});
//     t.rule();
//     t.row({"", "Rata-rata", "88,67"});
//     out << t.text();
//
// Widths count what is seen (UTF-8 code points). A column with a limit wraps at spaces; without one it is as wide as its
// widest cell.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cli {

enum class Rata { kiri, kanan };

struct Kolom {
    std::string title;
    Rata rata = Rata::kiri;
    std::size_t most = 0; // 0 = no limit
};

class Tabel {
  public:
    explicit Tabel(std::vector<Kolom> columns) : columns_(std::move(columns)) {}

    void row(std::vector<std::string> cells);
    void rule() { rows_.emplace_back(); }
    [[nodiscard]] std::string text() const;

  private:
    std::vector<Kolom> columns_;
    std::vector<std::vector<std::string>> rows_; // an empty one is a rule
};

// Terminal colours, or nothing where the output is no terminal.
struct Warna {
    bool on = false;
    [[nodiscard]] std::string tebal(std::string_view text) const { return wrap("1", text); }
    [[nodiscard]] std::string redup(std::string_view text) const { return wrap("2", text); }
    [[nodiscard]] std::string merah(std::string_view text) const { return wrap("31", text); }
    [[nodiscard]] std::string hijau(std::string_view text) const { return wrap("32", text); }
    [[nodiscard]] std::string kuning(std::string_view text) const { return wrap("33", text); }

  private:
    [[nodiscard]] std::string wrap(std::string_view code, std::string_view text) const {
        return on ? "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m" : std::string(text);
    }
};

[[nodiscard]] std::string padded(std::string_view text, std::size_t width, Rata rata);

} // namespace cli
