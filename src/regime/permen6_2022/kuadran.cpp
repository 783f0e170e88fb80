#include "regime/permen6_2022/kuadran.h"

#include "base/text.h"

#include <fmt/format.h>

#include <stdexcept>
#include <string>

namespace regime::permen6_2022 {
namespace {

std::string plain(std::string_view text) {
    std::string word = base::replace_all(base::lower(base::trim(text)), "_", " ");
    constexpr std::string_view tail = " ekspektasi";
    if (word.size() > tail.size() && word.compare(word.size() - tail.size(), tail.size(), tail) == 0)
        word.resize(word.size() - tail.size());
    return word;
}

template <class Rating>
std::optional<Rating> read_rating(std::string_view text) {
    const std::string word = plain(text);
    if (word == "di atas") return Rating::di_atas;
    if (word == "sesuai") return Rating::sesuai;
    if (word == "di bawah") return Rating::di_bawah;
    return std::nullopt;
}

template <class Rating>
std::string_view rating_label(Rating rating) {
    switch (rating) {
    case Rating::di_atas: return "Di atas ekspektasi";
    case Rating::sesuai: return "Sesuai ekspektasi";
    case Rating::di_bawah: return "Di bawah ekspektasi";
    }
    throw std::logic_error("a rating outside the three");
}

// The file is ours: a cell that cannot be read is our mistake.
template <class T>
T in_law(std::optional<T> value, std::string_view cell) {
    if (!value) throw std::logic_error("law/permen6-2022.yaml holds an unknown word: " + std::string(cell));
    return *value;
}

} // namespace

std::optional<HasilKerja> read_hasil_kerja(std::string_view text) { return read_rating<HasilKerja>(text); }
std::optional<PerilakuKerja> read_perilaku_kerja(std::string_view text) {
    return read_rating<PerilakuKerja>(text);
}
std::string_view label(HasilKerja rating) { return rating_label(rating); }
std::string_view label(PerilakuKerja rating) { return rating_label(rating); }

std::optional<CapaianOrganisasi> read_capaian(std::string_view text) {
    const std::string word = plain(text);
    if (word == "istimewa") return CapaianOrganisasi::istimewa;
    if (word == "baik") return CapaianOrganisasi::baik;
    if (word == "butuh perbaikan" || word == "cukup") return CapaianOrganisasi::butuh_perbaikan;
    if (word == "kurang") return CapaianOrganisasi::kurang;
    if (word == "sangat kurang") return CapaianOrganisasi::sangat_kurang;
    return std::nullopt;
}

std::string_view label(CapaianOrganisasi capaian) {
    switch (capaian) {
    case CapaianOrganisasi::istimewa: return "Istimewa";
    case CapaianOrganisasi::baik: return "Baik";
    case CapaianOrganisasi::butuh_perbaikan: return "Butuh Perbaikan";
    case CapaianOrganisasi::kurang: return "Kurang";
    case CapaianOrganisasi::sangat_kurang: return "Sangat Kurang";
    }
    throw std::logic_error("a capaian outside the five");
}

Answer<Predikat> predikat(const Law& law, HasilKerja hasil, PerilakuKerja perilaku) {
    const Table& table = law.table("kuadran");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string& h = table.word(row, "hasil_kerja");
        const std::string& p = table.word(row, "perilaku");
        if (in_law(read_hasil_kerja(h), h) != hasil || in_law(read_perilaku_kerja(p), p) != perilaku)
            continue;
        const Predikat found = predikat_in_law(table.word(row, "predikat"));
        return {found,
                {word_step("Predikat kinerja menurut kuadran",
                           fmt::format("hasil kerja {}, perilaku kerja {}", base::lower(label(hasil)),
                                       base::lower(label(perilaku))),
                           std::string(regime::label(found, Kata::permen6_2022)), table.provenance)},
                {}};
    }
    throw std::logic_error("law/permen6-2022.yaml: the quadrant lacks a cell");
}

Answer<HasilKerja> rating_pimpinan_unit(const Law& law, CapaianOrganisasi capaian) {
    const Table& table = law.table("rating_pimpinan_unit");
    const std::string& word = table.word(row_of(table, "capaian", label(capaian)), "hasil_kerja");
    const HasilKerja rating = in_law(read_hasil_kerja(word), word);
    return {
        rating,
        {word_step("Rating hasil kerja pimpinan unit", fmt::format("capaian organisasi {}", label(capaian)),
                   std::string(label(rating)), table.provenance)},
        {}};
}

} // namespace regime::permen6_2022
