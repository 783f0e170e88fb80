#include "paper/blangko/unsur.h"

#include "angka/tulis.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace paper::blangko {

std::string titik(int signs) {
    std::string dots;
    for (int i = 0; i < signs; ++i) dots += '.';
    return dots;
}

std::string atau_titik(std::string text, int signs) { return text.empty() ? titik(signs) : text; }

std::string kapital(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
}

std::string nip(std::string_view kept) {
    std::string digits;
    for (const char c : kept)
        if (c >= '0' && c <= '9') digits += c;
    if (digits.size() != 18) return std::string(kept); // of an older kind, or as it was written
    return digits.substr(0, 8) + " " + digits.substr(8, 6) + " " + digits.substr(14, 1) + " " +
           digits.substr(15);
}

std::string hari(const std::optional<calendar::Date>& day, int signs) {
    return day ? calendar::tanggal(*day) : titik(signs);
}

std::string masa(const std::optional<calendar::Period>& period) {
    if (!period) return titik(16) + " s.d. " + titik(16);
    if (period->from.year() != period->until.year())
        return calendar::tanggal(period->from) + " s.d. " + calendar::tanggal(period->until);
    return fmt::format("{} {} s.d. {}", static_cast<unsigned>(period->from.day()),
                       calendar::nama_bulan(static_cast<unsigned>(period->from.month())),
                       calendar::tanggal(period->until));
}

std::string tahun(const Bahan& b) {
    return b.periode ? std::to_string(static_cast<int>(b.periode->until.year())) : titik(6);
}

std::string skor(const std::optional<angka::Rational>& value) {
    return value ? angka::score(*value) : std::string(strip);
}

std::string kurung(std::string_view sebutan) {
    return sebutan.empty() ? std::string() : fmt::format("({})", sebutan);
}

std::string jumlah(const angka::Rational& value, std::string_view unit) {
    return angka::indonesian(value) + (unit.empty() ? "" : " " + std::string(unit));
}

std::string tempat_tanggal(const Bahan& b, const std::optional<calendar::Date>& day) {
    return fmt::format("{}, {}", atau_titik(b.tempat, 20), hari(day));
}

std::string_view aspek(std::size_t place) {
    constexpr std::array<std::string_view, 6> names{
        "Orientasi Pelayanan", "Integritas", "Komitmen", "Disiplin", "Kerjasama", "Kepemimpinan"};
    return names.at(place);
}

std::string pangkat(const Orang& who, bool with_tmt) {
    if (who.pangkat.empty()) return titik();
    if (!with_tmt) return who.pangkat;
    return who.pangkat + ", TMT " + hari(who.tmt, 16);
}

Penandatangan penanda(const Orang& who, std::string jabatan, std::string isian) {
    Penandatangan p;
    p.atas_nama = who.sebagai;
    p.jabatan = std::move(jabatan);
    p.nama = atau_titik(who.nama);
    p.nip = atau_titik(nip(who.nip), 20);
    p.isian = std::move(isian);
    return p;
}

void kop(Bagian& to, const Bahan& b) {
    if (b.instansi.empty() && b.daerah.empty()) return;
    if (!b.daerah.empty())
        to.isi.push_back(Paragraf{.teks = kapital("Pemerintah " + b.daerah),
                                  .rata = Rata::tengah,
                                  .tebal = true,
                                  .ukuran = 13,
                                  .sesudah = 0.5});
    if (!b.instansi.empty())
        to.isi.push_back(
            Paragraf{.teks = kapital(b.instansi), .rata = Rata::tengah, .tebal = true, .ukuran = 13});
    to.isi.push_back(Pemisah{.tebal = 1.5, .ganda = true});
    to.isi.push_back(Jarak{.tinggi = 3});
}

Sel sel(std::string text, Rata rata) {
    Sel s;
    s.teks = std::move(text);
    s.rata = rata;
    return s;
}

Sel tebal(std::string text) {
    Sel s;
    s.teks = std::move(text);
    s.tebal = true;
    return s;
}

Baris nomor_kolom(int columns) {
    Baris row;
    for (int i = 1; i <= columns; ++i) row.sel.push_back(sel(std::to_string(i), Rata::tengah));
    return row;
}

} // namespace paper::blangko
