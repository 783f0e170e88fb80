#include "regime/pp46_2011/angka.h"

#include "angka/baca.h"

namespace regime::pp46_2011 {
namespace {

Rational bound(const Table& table, std::size_t row, std::string_view column) {
    return table.word(row, column).empty() ? Rational() : table.number(row, column);
}

int whole(const Rational& value) { return std::stoi(value.numerator()); }

} // namespace

std::optional<PembacaanSebutan> pembacaan_sebutan(std::string_view text) {
    if (text == "A" || text == "a") return PembacaanSebutan::A;
    if (text == "B" || text == "b") return PembacaanSebutan::B;
    if (text == "C" || text == "c") return PembacaanSebutan::C;
    if (text == "D" || text == "d") return PembacaanSebutan::D;
    return std::nullopt;
}

char letter(PembacaanSebutan reading) { return static_cast<char>('A' + static_cast<int>(reading)); }

base::Result<Angka> Angka::from(const Law& law) {
    Angka a;
    a.nilai_tepat_target = law.figure("nilai_tepat_target").value;
    a.batas_efisiensi = law.figure("batas_efisiensi").value;
    a.bobot_skp = law.figure("bobot_skp").value;
    a.bobot_perilaku = law.figure("bobot_perilaku").value;
    a.perilaku_tertinggi = law.figure("perilaku_tertinggi").value;
    a.kualitas_tertinggi = law.figure("kualitas_tertinggi").value;

    const Table& sebutan = law.table("sebutan");
    for (std::size_t row = 0; row < sebutan.rows.size(); ++row)
        a.sebutan.push_back(
            {bound(sebutan, row, "bawah"), bound(sebutan, row, "atas"), sebutan.word(row, "sebutan")});
    const Table& tugas = law.table("tugas_tambahan");
    for (std::size_t row = 0; row < tugas.rows.size(); ++row)
        a.tugas_tambahan.push_back({whole(tugas.number(row, "paling_sedikit")), tugas.number(row, "nilai")});
    const Table& kreativitas = law.table("kreativitas");
    for (std::size_t row = 0; row < kreativitas.rows.size(); ++row)
        a.kreativitas.push_back(kreativitas.number(row, "nilai"));

    if (const auto reading = pembacaan_sebutan(law.choice("pembacaan_sebutan").value))
        a.setelan.sebutan = *reading;
    if (law.choice("lantai_nol").value == "ya") a.setelan.lantai_nol = LantaiNol::ya;
    if (law.choice("pembulatan_akhir").value == "jumlah")
        a.setelan.pembulatan_akhir = PembulatanAkhir::jumlah;

    a.dari_rumus = law.figure("nilai_tepat_target").provenance;
    a.dari_batas = law.figure("batas_efisiensi").provenance;
    a.dari_bobot = law.figure("bobot_skp").provenance;
    a.dari_sebutan = sebutan.provenance;
    a.dari_tugas = tugas.provenance;
    a.dari_kreativitas = kreativitas.provenance;
    a.dari_pembacaan = law.choice("pembacaan_sebutan").provenance;
    a.dari_lantai = law.choice("lantai_nol").provenance;
    a.dari_pembulatan = law.choice("pembulatan_akhir").provenance;
    a.dari_gabungan = law.choice("gabungan_skp").provenance;
    return a;
}

} // namespace regime::pp46_2011
