// What of a case goes with which form.
#include "paper/blangko/lampiran.h"

namespace paper::blangko {
namespace {

// On every form: who, when, which office.
Bahan identity(const Bahan& all) {
    Bahan b;
    b.aturan = all.aturan;
    b.instansi = all.instansi;
    b.daerah = all.daerah;
    b.tempat = all.tempat;
    b.nomor = all.nomor;
    b.periode = all.periode;
    b.pegawai = all.pegawai;
    b.jenis_jabatan = all.jenis_jabatan;
    b.skp.periode = all.skp.periode;
    b.bobot_skp = all.bobot_skp;
    b.bobot_perilaku = all.bobot_perilaku;
    b.disusun = all.disusun;
    return b;
}

void plan(Bahan& b, const Bahan& all) {
    for (const Kegiatan& full : all.skp.kegiatan) {
        Kegiatan k;
        k.isi.uraian = full.isi.uraian;
        k.isi.target = full.isi.target;
        k.isi.angka_kredit = full.isi.angka_kredit;
        k.terisi = false;
        b.skp.kegiatan.push_back(std::move(k));
    }
    isi_angka_kredit(b.skp); // of the plan itself, not of a target that was set anew
    b.penilai = all.penilai;
    b.penilai.sebagai.clear();
    b.penilai_rencana = all.penilai_rencana;
    b.rencana_ditetapkan = all.rencana_ditetapkan;
}

void notebook(Bahan& b, const Bahan& all) {
    b.penilai = all.penilai;
    b.perilaku = all.perilaku;
    b.buku = all.buku;
    b.hasil = all.hasil;
    if (b.hasil) b.hasil->uraian.clear();
}

void parts(Bahan& b, const Bahan& all) {
    const auto value_only = [](const BagianSkp& full) {
        BagianSkp part;
        part.periode = full.periode;
        part.hasil = full.hasil;
        part.penilai = full.penilai;
        return part;
    };
    b.skp = value_only(all.skp);
    for (const BagianSkp& other : all.skp_lain) b.skp_lain.push_back(value_only(other));
    b.penilai = all.penilai;
    b.dibuat = all.dibuat;
    if (!all.hasil) return;
    b.hasil.emplace();
    b.hasil->nilai_skp = all.hasil->nilai_skp;
    b.hasil->sebutan_skp = all.hasil->sebutan_skp;
    b.hasil->jumlah_bagian = all.hasil->jumlah_bagian;
}

// The result of the year with all that it rests on; the assessor's notes stay with him.
Bahan result(const Bahan& all) {
    Bahan b = all;
    b.catatan_perilaku.clear();
    b.buku.clear();
    b.lembar.reset();
    b.penilai_rencana.reset();
    return b;
}

} // namespace

Bahan untuk(Blangko which, const Bahan& all) {
    if (which == Blangko::i_g) return result(all);
    Bahan b = identity(all);
    switch (which) {
    case Blangko::i_a: plan(b, all); break;
    case Blangko::i_c:
        b.penilai = all.penilai;
        b.skp.banyak_tugas = all.skp.banyak_tugas;
        b.skp.tugas_tambahan = all.skp.tugas_tambahan;
        break;
    case Blangko::i_d: b.skp.kreativitas = all.skp.kreativitas; break;
    case Blangko::i_e:
        b.penilai = all.penilai;
        b.skp = all.skp;
        b.skp_lain = all.skp_lain;
        b.dibuat = all.dibuat;
        break;
    case Blangko::i_g: break;
    case Blangko::i_i: notebook(b, all); break;
    case Blangko::gabungan: parts(b, all); break;
    case Blangko::lembar_periksa: b.lembar = all.lembar; break;
    case Blangko::uraian: b.hasil = all.hasil; break;
    }
    return b;
}

} // namespace paper::blangko
