// unsur.h -- what the forms share: how people, days, periods and figures are printed on them, and the empty line where there is nothing yet.
#pragma once

#include "paper/blangko/bahan.h"
#include "paper/dokumen.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace paper::blangko {

inline constexpr std::string_view strip = "–"; // a field that does not apply

[[nodiscard]] std::string titik(int signs = 24); // "………": to be filled by hand
[[nodiscard]] std::string atau_titik(std::string text, int signs = 24);
[[nodiscard]] std::string kapital(std::string_view text); // ASCII
[[nodiscard]] std::string nip(std::string_view kept);     // "19930230 201902 2 901"
[[nodiscard]] std::string hari(const std::optional<calendar::Date>& day, int signs = 24);
[[nodiscard]] std::string
masa(const std::optional<calendar::Period>& period); // "1 Januari s.d. 31 Desember 2019"
[[nodiscard]] std::string tahun(const Bahan& b);     // "2019"; dots where unknown
[[nodiscard]] std::string skor(const std::optional<angka::Rational>& value); // "88,67"; strip
[[nodiscard]] std::string kurung(std::string_view sebutan);                  // "(Baik)"; "" where empty
[[nodiscard]] std::string jumlah(const angka::Rational& value, std::string_view unit); // "12 laporan"
[[nodiscard]] std::string tempat_tanggal(const Bahan& b, const std::optional<calendar::Date>& day);
[[nodiscard]] std::string_view aspek(std::size_t place); // "Orientasi Pelayanan", as the forms spell it

// Name, NIP, rank, post, unit: the values of a block of a person, in that order.
[[nodiscard]] std::string pangkat(const Orang& who, bool with_tmt);
[[nodiscard]] Penandatangan penanda(const Orang& who, std::string jabatan, std::string isian);

// The letterhead of the office: government, office, double line. Nothing where the office is not known.
void kop(Bagian& to, const Bahan& b);

[[nodiscard]] Sel sel(std::string text, Rata rata);
[[nodiscard]] Sel tebal(std::string text);
[[nodiscard]] Baris nomor_kolom(int columns); // the row "1 2 3 ..." under a head

} // namespace paper::blangko
