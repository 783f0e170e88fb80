#include "regime/pp46_2011/peringatan.h"

#include "angka/tulis.h"

#include <fmt/format.h>

namespace regime::pp46_2011 {
namespace {

using ::angka::indonesian;
using ::angka::score;
using base::say;

class Collector {
  public:
    explicit Collector(base::Findings& findings) : findings_(findings) {}

    void add(std::string place, std::string written, base::Sentence sentence) {
        findings_.push_back(
            {std::move(place), std::move(written), std::move(sentence), base::Severity::peringatan});
    }

  private:
    base::Findings& findings_;
};

void about_saving(Collector& to, const std::string& place, const Rational& target, const Rational& realisasi,
                  const Rational& value, const Angka& angka) {
    const Rational saved = efisiensi(target, realisasi);
    if (saved > angka.batas_efisiensi)
        to.add(place, indonesian(realisasi),
               say("pp46.hemat_di_atas_batas", {{"hemat", score(saved)},
                                                {"batas", indonesian(angka.batas_efisiensi)},
                                                {"nilai", score(value)}}));
    if (value.sign() < 0)
        to.add(place, indonesian(realisasi), say("pp46.nilai_negatif", {{"nilai", score(value)}}));
    else if (saved.sign() < 0)
        to.add(place, indonesian(realisasi),
               say("pp46.lewat_target", {{"target", indonesian(target)}, {"nilai", score(value)}}));
}

void about_rows(Collector& to, const std::string& prefix, const skp::BagianSkp& bagian, const HasilSkp& hasil,
                const Angka& angka) {
    for (std::size_t i = 0; i < bagian.kegiatan.size(); ++i) {
        const skp::Kegiatan& kegiatan = bagian.kegiatan[i];
        const NilaiAspek& aspek = hasil.kegiatan[i].aspek;
        // Paths are built for the few rows that need one: a hundred thousand clean forms should cost nothing here.
        const auto place = [&](std::string_view field) {
            return fmt::format("{}kegiatan[{}]{}", prefix, i, field);
        };
        if (kegiatan.dikecualikan)
            to.add(place(""), {}, say("pp46.dikecualikan", {{"alasan", kegiatan.dikecualikan->alasan}}));
        if (kegiatan.pelaksanaan == skp::Pelaksanaan::tidak_dilaksanakan) {
            to.add(place(".dilaksanakan"), {}, say("pp46.tidak_dilaksanakan"));
            continue;
        }
        const skp::Target& target = kegiatan.target_berlaku();
        const skp::Realisasi& nyata = kegiatan.realisasi;
        if (aspek.kuantitas > 200)
            to.add(place(".realisasi.kuantitas"), indonesian(nyata.kuantitas),
                   say("pp46.kuantitas_jauh_di_atas", {{"target", indonesian(target.kuantitas)}}));
        // Below the value of a target met: late, or saved beyond the limit.
        if (aspek.waktu < angka.nilai_tepat_target)
            about_saving(to, place(".realisasi.waktu"), target.waktu, nyata.waktu, aspek.waktu, angka);
        if (!aspek.biaya) continue;
        if (nyata.biaya.is_zero())
            to.add(place(".realisasi.biaya"), "0",
                   say("pp46.biaya_nol", {{"target", ::angka::rupiah(target.biaya)}}));
        else if (*aspek.biaya < angka.nilai_tepat_target)
            about_saving(to, place(".realisasi.biaya"), target.biaya, nyata.biaya, *aspek.biaya, angka);
    }
}

} // namespace

base::Findings peringatan(const skp::Formulir& formulir, const Hasil& hasil, const Angka& angka) {
    base::Findings findings;
    Collector to(findings);
    about_rows(to, "", formulir.skp, hasil.skp, angka);
    for (std::size_t i = 0; i < hasil.skp_lain.size(); ++i)
        about_rows(to, fmt::format("skp_lain[{}].", i), formulir.skp_lain[i], hasil.skp_lain[i], angka);
    if (formulir.perilaku && formulir.perilaku->kepemimpinan &&
        formulir.jenis_jabatan != skp::JenisJabatan::struktural &&
        !formulir.perilaku->kepemimpinan->is_zero())
        to.add("perilaku.kepemimpinan", indonesian(*formulir.perilaku->kepemimpinan),
               say("pp46.kepemimpinan_tidak_dinilai"));
    if (hasil.prestasi_kerja && hasil.prestasi_kerja->tercetak != round(hasil.prestasi_kerja->tepat, 2))
        to.add("prestasi_kerja", {},
               say("pp46.beda_pembulatan", {{"tercetak", score(hasil.prestasi_kerja->tercetak)},
                                            {"jumlah", score(hasil.prestasi_kerja->tepat)}}));
    return findings;
}

} // namespace regime::pp46_2011
