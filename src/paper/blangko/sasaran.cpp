// Form I-a: the plan (pp46-2011 sheet, 9.1). Landscape.
#include "angka/tulis.h"
#include "paper/blangko/susunan.h"

#include <array>

namespace paper::blangko {
namespace {

constexpr int empty_rows = 6; // of a form to be filled by hand

struct Isian {
    std::string_view label;
    std::string penilai, pegawai;
};

Tabel people(const Bahan& b, const Orang& assessor) {
    Tabel t{.keterangan = "Pejabat penilai dan pegawai yang dinilai"};
    t.kolom = {{.lebar = 10, .rata = Rata::tengah}, {.lebar = 36}, {.bagian = 1},
               {.lebar = 10, .rata = Rata::tengah}, {.lebar = 36}, {.bagian = 1}};
    t.kepala.push_back({.sel = {tebal("NO"),
                                {.teks = "I. PEJABAT PENILAI", .kolom = 2, .rata = Rata::kiri, .tebal = true},
                                tebal("NO"),
                                {.teks = "II. PEGAWAI NEGERI SIPIL YANG DINILAI",
                                 .kolom = 2,
                                 .rata = Rata::kiri,
                                 .tebal = true}}});
    const std::array<Isian, 5> rows{{{"Nama", assessor.nama, b.pegawai.nama},
                                     {"NIP", nip(assessor.nip), nip(b.pegawai.nip)},
                                     {"Pangkat/Gol.Ruang", assessor.pangkat, b.pegawai.pangkat},
                                     {"Jabatan", assessor.jabatan, b.pegawai.jabatan},
                                     {"Unit Kerja", assessor.unit, b.pegawai.unit}}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string number = std::to_string(i + 1), label(rows.at(i).label);
        t.isi.push_back({.sel = {{.teks = number},
                                 {.teks = label},
                                 {.teks = atau_titik(rows.at(i).penilai)},
                                 {.teks = number},
                                 {.teks = label},
                                 {.teks = atau_titik(rows.at(i).pegawai)}}});
    }
    t.ukuran = 9;
    return t;
}

std::string credit(const std::optional<angka::Rational>& points) {
    return points ? angka::indonesian(*points) : std::string(strip);
}

Tabel plan(const Bahan& b) {
    Tabel t{.keterangan = "Kegiatan tugas jabatan dan targetnya"};
    t.kolom = {{.lebar = 10, .rata = Rata::tengah}, {.bagian = 1},
               {.lebar = 18, .rata = Rata::tengah}, {.lebar = 30, .rata = Rata::tengah},
               {.lebar = 24, .rata = Rata::tengah}, {.lebar = 28, .rata = Rata::tengah},
               {.lebar = 32, .rata = Rata::kanan}};
    t.kepala.push_back({.sel = {{.teks = "NO", .baris = 2, .tebal = true},
                                {.teks = "III. KEGIATAN TUGAS JABATAN", .baris = 2, .tebal = true},
                                {.teks = "AK", .baris = 2, .tebal = true},
                                {.teks = "TARGET", .kolom = 4, .tebal = true}}});
    t.kepala.push_back(
        {.sel = {tebal("KUANT/OUTPUT"), tebal("KUAL/MUTU"), tebal("WAKTU"), tebal("BIAYA (Rp)")}});
    int number = 0;
    for (const Kegiatan& k : b.skp.kegiatan) {
        const skp::Target& target = k.isi.target;
        t.isi.push_back({.sel = {{.teks = std::to_string(++number)},
                                 {.teks = k.isi.uraian},
                                 {.teks = credit(k.ak_target)},
                                 {.teks = jumlah(target.kuantitas, target.satuan)},
                                 {.teks = angka::indonesian(target.kualitas)},
                                 {.teks = jumlah(target.waktu, target.satuan_waktu)},
                                 {.teks = target.biaya.is_zero() ? std::string(strip)
                                                                 : angka::indonesian(target.biaya)}}});
    }
    for (int i = 1; b.skp.kegiatan.empty() && i <= empty_rows; ++i)
        t.isi.push_back({.sel = {{.teks = std::to_string(i)}, {}, {}, {}, {}, {}, {}}, .tinggi = 9});
    if (b.berangka_kredit()) {
        t.isi.back().bersama = true; // the sum never stands alone
        t.isi.push_back(
            {.sel = {{}, {.teks = "Jumlah Angka Kredit"}, {.teks = credit(b.skp.ak_target)}, {}, {}, {}, {}},
             .tebal = true});
    }
    t.ukuran = 9;
    return t;
}

} // namespace

void sasaran_kerja(Dokumen& to, const Bahan& b) {
    Orang setter = b.penilai_rencana.value_or(b.penilai);
    setter.sebagai.clear(); // as what the value was set says nothing about January
    Bagian& page = to.bagian.emplace_back(Bagian{.arah = Arah::mendatar});
    page.isi.push_back(Judul{"FORMULIR SASARAN KERJA\nPEGAWAI NEGERI SIPIL", 1, Rata::tengah});
    page.isi.push_back(people(b, setter));
    page.isi.push_back(plan(b));
    Penandatangan assessor = penanda(setter, "Pejabat Penilai,", "pejabat_penilai");
    Penandatangan person = penanda(b.pegawai, "Pegawai Negeri Sipil Yang Dinilai,", "pegawai_dinilai");
    person.tempat_tanggal = tempat_tanggal(b, b.rencana_ditetapkan);
    page.isi.push_back(TandaTangan{{assessor, person}, 9});
    page.isi.push_back(Paragraf{.teks = "Catatan: AK bagi PNS yang memangku jabatan fungsional tertentu.",
                                .miring = true,
                                .ukuran = 8});
}

} // namespace paper::blangko
