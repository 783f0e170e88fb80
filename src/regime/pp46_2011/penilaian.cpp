#include "regime/pp46_2011/penilaian.h"

#include <cassert>
#include <utility>

namespace regime::pp46_2011 {

using skp::Pelaksanaan;

Rational nilai_capaian(const Rational& target, const Rational& realisasi) {
    return percent(realisasi, target);
}

Rational efisiensi(const Rational& target, const Rational& realisasi) {
    return Rational(100) - nilai_capaian(target, realisasi);
}

Rational nilai_efisiensi(const Rational& target, const Rational& realisasi, Pelaksanaan pelaksanaan,
                         const Angka& angka, const Setelan& setelan) {
    if (pelaksanaan == Pelaksanaan::tidak_dilaksanakan) return 0;
    // With q = R / T × 100 the saving is 100 − q; q ≥ 76 is the exact 25 R ≥ 19 T.
    Rational q = nilai_capaian(target, realisasi);
    const bool within = q >= Rational(100) - angka.batas_efisiensi;
    const Rational value = within ? angka.nilai_tepat_target + 100 - q : std::move(q);
    return setelan.lantai_nol == LantaiNol::ya && value.sign() < 0 ? Rational() : value;
}

Rational NilaiAspek::penghitungan() const {
    const Rational three = kuantitas + kualitas + waktu;
    return biaya ? three + *biaya : three;
}

Rational NilaiAspek::capaian() const { return penghitungan() / (biaya ? 4 : 3); }

NilaiAspek nilai_aspek(const skp::Kegiatan& kegiatan, const Angka& angka, const Setelan& setelan) {
    const skp::Target& target = kegiatan.target_berlaku();
    const bool with_biaya = target.biaya.sign() > 0;
    if (kegiatan.pelaksanaan == Pelaksanaan::tidak_dilaksanakan)
        return {0, 0, 0, with_biaya ? std::optional<Rational>(0) : std::nullopt};
    const skp::Realisasi& nyata = kegiatan.realisasi;
    const auto hemat = [&](const Rational& t, const Rational& r) {
        return nilai_efisiensi(t, r, kegiatan.pelaksanaan, angka, setelan);
    };
    return {nilai_capaian(target.kuantitas, nyata.kuantitas), nilai_capaian(target.kualitas, nyata.kualitas),
            hemat(target.waktu, nyata.waktu),
            with_biaya ? std::optional<Rational>(hemat(target.biaya, nyata.biaya)) : std::nullopt};
}

Rational nilai_tugas_tambahan(int banyaknya, const Angka& angka) {
    for (const Angka::Tangga& step : angka.tugas_tambahan)
        if (banyaknya >= step.paling_sedikit) return step.nilai;
    return 0;
}

HasilSkp nilai_skp(const skp::BagianSkp& bagian, const Angka& angka, const Setelan& setelan) {
    HasilSkp hasil;
    hasil.kegiatan.reserve(bagian.kegiatan.size());
    Rational sum;
    for (const skp::Kegiatan& kegiatan : bagian.kegiatan) {
        NilaiAspek aspek = nilai_aspek(kegiatan, angka, setelan);
        Rational penghitungan = aspek.penghitungan();
        Rational capaian = penghitungan / (aspek.biaya ? 4 : 3);
        const HasilKegiatan& row = hasil.kegiatan.emplace_back(HasilKegiatan{
            std::move(aspek), std::move(penghitungan), std::move(capaian), !kegiatan.dikecualikan});
        if (row.dihitung) {
            sum += row.capaian;
            ++hasil.kegiatan_dihitung;
        }
    }
    assert(hasil.kegiatan_dihitung > 0 && "a checked form has a row that counts");
    hasil.rata_rata = sum / hasil.kegiatan_dihitung;
    hasil.tugas_tambahan = nilai_tugas_tambahan(bagian.tugas_tambahan, angka);
    hasil.kreativitas = bagian.kreativitas;
    hasil.nilai = hasil.rata_rata + hasil.tugas_tambahan + hasil.kreativitas;
    return hasil;
}

HasilPerilaku nilai_perilaku(const skp::Perilaku& perilaku, std::optional<skp::JenisJabatan> jenis) {
    HasilPerilaku hasil;
    for (const Rational& mark : perilaku.umum) hasil.jumlah += mark;
    hasil.aspek = static_cast<int>(perilaku.umum.size());
    if (jenis == skp::JenisJabatan::struktural && perilaku.kepemimpinan) {
        hasil.jumlah += *perilaku.kepemimpinan;
        ++hasil.aspek;
    }
    hasil.rata_rata = hasil.jumlah / hasil.aspek;
    return hasil;
}

NilaiAkhir nilai_akhir(const Rational& skp, const Rational& perilaku, const Angka& angka,
                       const Setelan& setelan) {
    NilaiAkhir akhir;
    akhir.dari_skp = skp * angka.bobot_skp / 100;
    akhir.dari_perilaku = perilaku * angka.bobot_perilaku / 100;
    akhir.tepat = akhir.dari_skp + akhir.dari_perilaku;
    akhir.tercetak = setelan.pembulatan_akhir == PembulatanAkhir::per_bagian
                         ? round(akhir.dari_skp, 2) + round(akhir.dari_perilaku, 2)
                         : round(akhir.tepat, 2);
    return akhir;
}

Hasil nilai(const skp::Formulir& formulir, const Angka& angka, const Setelan& setelan) {
    Hasil hasil;
    hasil.skp = nilai_skp(formulir.skp, angka, setelan);
    hasil.nilai_skp = hasil.skp.nilai;
    if (!formulir.skp_lain.empty()) {
        for (const skp::BagianSkp& bagian : formulir.skp_lain) {
            hasil.skp_lain.push_back(nilai_skp(bagian, angka, setelan));
            hasil.nilai_skp += hasil.skp_lain.back().nilai;
        }
        hasil.nilai_skp /= static_cast<int>(1 + formulir.skp_lain.size());
    }
    if (formulir.perilaku) {
        hasil.perilaku = nilai_perilaku(*formulir.perilaku, formulir.jenis_jabatan);
        hasil.prestasi_kerja = nilai_akhir(hasil.nilai_skp, hasil.perilaku->rata_rata, angka, setelan);
    }
    return hasil;
}

const std::string& sebutan(const Rational& value, const Angka& angka, const Setelan& setelan) {
    const Rational printed = round(value, setelan.sebutan == PembacaanSebutan::D ? 0 : 2);
    const auto& bands = angka.sebutan;
    const bool by_floor = setelan.sebutan == PembacaanSebutan::A || setelan.sebutan == PembacaanSebutan::D;
    for (std::size_t band = 0; band + 1 < bands.size(); ++band) {
        const bool reached = by_floor || (band == 0 && setelan.sebutan == PembacaanSebutan::C)
                                 ? printed >= bands[band].bawah
                                 : printed > bands[band + 1].atas;
        if (reached) return bands[band].sebutan;
    }
    return bands.back().sebutan;
}

} // namespace regime::pp46_2011
