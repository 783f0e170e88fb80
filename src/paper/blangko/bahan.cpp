#include "paper/blangko/bahan.h"

#include "base/text.h"

#include <algorithm>

namespace paper::blangko {
namespace {

namespace pp46 = regime::pp46_2011;

BagianSkp part(const skp::BagianSkp& from, const pp46::HasilSkp& result, const formulir::Timbangan& scale) {
    BagianSkp to;
    to.periode = from.periode;
    for (std::size_t i = 0; i < from.kegiatan.size(); ++i)
        to.kegiatan.push_back({from.kegiatan[i], true, {}, {}, {}, result.kegiatan.at(i)});
    isi_angka_kredit(to);
    to.banyak_tugas = from.tugas_tambahan;
    if (!from.kreativitas.is_zero()) to.kreativitas = skp::Kreativitas{{}, from.kreativitas};
    to.hasil = HasilBagian{result.rata_rata, result.tugas_tambahan, result.kreativitas, result.nilai,
                           pp46::sebutan(result.nilai, scale.angka(), scale.setelan())};
    return to;
}

void take(std::string& to, const ::formulir::Isian& typed) {
    constexpr std::size_t most = 2000;
    if (typed.terisi() && base::is_utf8(typed.text)) to = base::shortened(base::trim(typed.text), most);
}

Orang person(const ::formulir::OrangMentah& typed) {
    Orang o;
    take(o.nama, typed.nama);
    take(o.nip, typed.nip);
    take(o.pangkat, typed.pangkat);
    take(o.jabatan, typed.jabatan);
    take(o.unit, typed.unit);
    return o;
}

} // namespace

bool Bahan::berangka_kredit() const {
    return jenis_jabatan == skp::JenisJabatan::jft ||
           std::any_of(skp.kegiatan.begin(), skp.kegiatan.end(),
                       [](const Kegiatan& k) { return k.isi.angka_kredit.has_value(); });
}

void isi_angka_kredit(BagianSkp& part) {
    const auto add = [](std::optional<angka::Rational>& sum, const angka::Rational& more) {
        sum = sum.value_or(angka::Rational{}) + more;
    };
    part.ak_target.reset();
    part.ak_realisasi.reset();
    for (Kegiatan& k : part.kegiatan) {
        if (!k.isi.angka_kredit) continue;
        k.ak_target = *k.isi.angka_kredit * k.isi.target_berlaku().kuantitas;
        add(part.ak_target, *k.ak_target);
        if (!k.terisi) continue;
        k.ak_realisasi = *k.isi.angka_kredit * k.isi.realisasi.kuantitas;
        add(part.ak_realisasi, *k.ak_realisasi);
    }
}

void isi_jumlah_bagian(Bahan& b) {
    if (!b.hasil || b.skp_lain.empty() || !b.skp.hasil) return;
    angka::Rational sum = b.skp.hasil->nilai;
    for (const BagianSkp& other : b.skp_lain)
        if (other.hasil) sum += other.hasil->nilai;
    b.hasil->jumlah_bagian = sum;
}

Bahan bahan(const formulir::Tertimbang& weighed, const formulir::Timbangan& scale) {
    const skp::Formulir& form = weighed.formulir;
    Bahan b;
    b.aturan = form.aturan;
    b.periode = form.periode;
    b.pegawai.nama = form.pegawai.nama;
    b.pegawai.nip = form.pegawai.nip;
    b.jenis_jabatan = form.jenis_jabatan;
    b.skp = part(form.skp, weighed.hasil.skp, scale);
    b.skp.periode = form.skp.periode ? form.skp.periode : form.periode;
    for (std::size_t i = 0; i < form.skp_lain.size(); ++i)
        b.skp_lain.push_back(part(form.skp_lain[i], weighed.hasil.skp_lain.at(i), scale));
    const auto mark = [&](const angka::Rational& value) {
        return Tanda{value, pp46::sebutan(value, scale.angka(), scale.setelan())};
    };
    if (form.perilaku) {
        for (std::size_t i = 0; i < form.perilaku->umum.size(); ++i)
            b.perilaku.at(i) = mark(form.perilaku->umum.at(i));
        if (form.perilaku->kepemimpinan) b.perilaku.back() = mark(*form.perilaku->kepemimpinan);
    }
    Hasil& result = b.hasil.emplace();
    result.nilai_skp = weighed.hasil.nilai_skp;
    result.sebutan_skp = weighed.sebutan_skp;
    result.perilaku = weighed.hasil.perilaku;
    result.sebutan_perilaku = weighed.sebutan_perilaku;
    result.prestasi_kerja = weighed.hasil.prestasi_kerja;
    result.sebutan_prestasi_kerja = weighed.sebutan_prestasi_kerja;
    result.uraian = scale.uraian(weighed);
    isi_jumlah_bagian(b);
    b.bobot_skp = scale.angka().bobot_skp;
    b.bobot_perilaku = scale.angka().bobot_perilaku;
    if (form.periode) b.disusun = calendar::start_of(form.periode->until, calendar::Zona::wita);
    return b;
}

void isi_cetak(Bahan& b, const ::formulir::FormulirMentah& typed) {
    take(b.pegawai.pangkat, typed.pangkat);
    take(b.pegawai.jabatan, typed.jabatan);
    take(b.pegawai.unit, typed.unit);
    b.penilai = person(typed.penilai);
    b.atasan_penilai = person(typed.atasan_penilai);
    take(b.instansi, typed.instansi);
    take(b.daerah, typed.daerah);
    take(b.tempat, typed.tempat);
    take(b.rekomendasi, typed.rekomendasi);
}

} // namespace paper::blangko
