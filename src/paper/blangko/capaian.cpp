// Form I-e: what came of the plan (pp46-2011 sheet, 9.2). Landscape, one sheet for each SKP of the year.
#include "angka/tulis.h"
#include "paper/blangko/susunan.h"

#include <fmt/format.h>

#include <algorithm>

namespace paper::blangko {
namespace {

constexpr int columns = 14;
constexpr int empty_rows = 6;

Sel head(std::string text, int wide, int high) {
    Sel s;
    s.teks = std::move(text);
    s.kolom = wide;
    s.baris = high;
    s.tebal = true;
    return s;
}

Tabel frame() {
    Tabel t{.keterangan = "Capaian tiap kegiatan: target, realisasi, penghitungan, dan nilai"};
    const auto middle = [](Mm width) { return Kolom{.lebar = width, .rata = Rata::tengah}; };
    const auto right = [](Mm width) { return Kolom{.lebar = width, .rata = Rata::kanan}; };
    t.kolom = {middle(8),  {.bagian = 1}, middle(15), middle(20), middle(12), middle(16), right(24),
               middle(15), middle(20),    middle(12), middle(16), right(24),  right(19),  middle(21)};
    t.kepala.push_back({.sel = {head("NO", 1, 2), head("I. KEGIATAN TUGAS JABATAN", 1, 2), head("AK", 1, 2),
                                head("TARGET", 4, 1), head("AK", 1, 2), head("REALISASI", 4, 1),
                                head("PENG-\nHITUNGAN", 1, 2), head("NILAI CAPAIAN SKP", 1, 2)}});
    Baris under;
    for (int half = 0; half < 2; ++half)
        for (const char* text : {"Kuant/\nOutput", "Kual/\nMutu", "Waktu", "Biaya\n(Rp)"})
            under.sel.push_back(head(text, 1, 1));
    t.kepala.push_back(std::move(under));
    t.kepala.push_back(nomor_kolom(columns));
    t.ukuran = 8;
    t.sesudah = 4;
    return t;
}

std::string credit(const std::optional<angka::Rational>& points) {
    return points ? angka::indonesian(*points) : std::string(strip);
}

std::string money(const angka::Rational& sum, bool used) {
    return used ? angka::indonesian(sum) : std::string(strip);
}

// What a reader must know to follow the row (PP 46/2011 Pasal 9 and its elucidation: the condition is explained in writing).
std::string words(const Kegiatan& k) {
    std::string text = k.isi.uraian;
    if (k.isi.pelaksanaan == skp::Pelaksanaan::tidak_dilaksanakan) text += "\n(Tidak dilaksanakan)";
    if (k.isi.dikecualikan) text += fmt::format("\n(Dikecualikan: {})", k.isi.dikecualikan->alasan);
    if (k.isi.target_ulang) {
        const skp::Target& plan = k.isi.target;
        text += fmt::format("\n(Target semula {}, {}{}; diukur ulang: {})",
                            jumlah(plan.kuantitas, plan.satuan), jumlah(plan.waktu, plan.satuan_waktu),
                            plan.biaya.is_zero() ? std::string() : ", " + angka::rupiah(plan.biaya),
                            k.isi.target_ulang->alasan);
    }
    return text;
}

Baris row(const Kegiatan& k, int number) {
    const skp::Target& target = k.isi.target_berlaku();
    const skp::Realisasi& done = k.isi.realisasi;
    const bool funded = !target.biaya.is_zero();
    const auto entered = [&](std::string text) { return k.terisi ? std::move(text) : std::string(strip); };
    Baris r;
    for (std::string text :
         {std::to_string(number), words(k), credit(k.ak_target), jumlah(target.kuantitas, target.satuan),
          angka::indonesian(target.kualitas), jumlah(target.waktu, target.satuan_waktu),
          money(target.biaya, funded), credit(k.ak_realisasi), entered(jumlah(done.kuantitas, target.satuan)),
          entered(angka::indonesian(done.kualitas)), entered(jumlah(done.waktu, target.satuan_waktu)),
          entered(money(done.biaya, funded)),
          k.hasil ? angka::score(k.hasil->penghitungan) : std::string(strip),
          k.hasil ? angka::score(k.hasil->capaian) : std::string(strip)})
        r.sel.push_back({.teks = std::move(text)});
    return r;
}

// Number, words over columns 2 to 13, value.
Baris wide(std::string number, std::string text, std::string value) {
    Baris r;
    r.sel.push_back({.teks = std::move(number)});
    r.sel.push_back({.teks = std::move(text), .kolom = columns - 2});
    r.sel.push_back({.teks = std::move(value)});
    return r;
}

void additions(Tabel& t, const BagianSkp& part) {
    Baris title = wide("", "II. TUGAS TAMBAHAN DAN KREATIVITAS/UNSUR PENUNJANG:", "");
    title.tebal = true;
    title.bersama = true;
    t.isi.push_back(std::move(title));
    const auto points = [&](const angka::Rational HasilBagian::*which) {
        return part.hasil ? angka::score((*part.hasil).*which) : std::string();
    };
    int number = 0;
    std::string value = points(&HasilBagian::tugas_tambahan); // once for the group
    for (const skp::TugasTambahan& task : part.tugas_tambahan) {
        const std::string letter = task.nomor_surat.empty() ? "" : " (" + task.nomor_surat + ")";
        t.isi.push_back(wide(std::to_string(++number), task.uraian + letter, std::move(value)));
        value.clear();
    }
    if (number == 0)
        t.isi.push_back(wide(std::to_string(++number),
                             part.banyak_tugas > 0
                                 ? fmt::format("(tugas tambahan) {} tugas", part.banyak_tugas)
                                 : std::string("(tugas tambahan)"),
                             std::move(value)));
    const std::string made = part.kreativitas ? part.kreativitas->uraian : std::string();
    t.isi.push_back(wide(std::to_string(++number), made.empty() ? "(kreativitas)" : "(kreativitas) " + made,
                         points(&HasilBagian::kreativitas)));
}

void total(Tabel& t, const BagianSkp& part) {
    Baris value;
    value.sel.push_back(
        {.teks = "Nilai Capaian SKP", .kolom = columns - 1, .baris = 2, .rata = Rata::tengah});
    value.sel.push_back({.teks = part.hasil ? angka::score(part.hasil->nilai) : titik(8)});
    value.tebal = true;
    value.bersama = true;
    Baris word;
    word.sel.push_back({.teks = part.hasil ? kurung(part.hasil->sebutan) : titik(8)});
    word.tebal = true;
    t.isi.push_back(std::move(value));
    t.isi.push_back(std::move(word));
}

void sheet(Dokumen& to, const Bahan& b, const BagianSkp& part) {
    Bagian& page = to.bagian.emplace_back(Bagian{.arah = Arah::mendatar, .tepi = 12});
    page.isi.push_back(Judul{"PENILAIAN CAPAIAN SASARAN KERJA\nPEGAWAI NEGERI SIPIL", 1, Rata::tengah});
    page.isi.push_back(Uraian{.isi = {{"Nama", atau_titik(b.pegawai.nama)},
                                      {"NIP", atau_titik(nip(b.pegawai.nip))},
                                      {"Jangka Waktu Penilaian", masa(part.periode)}},
                              .ukuran = 9});
    Tabel t = frame();
    int number = 0;
    for (const Kegiatan& k : part.kegiatan) t.isi.push_back(row(k, ++number));
    for (int i = 1; part.kegiatan.empty() && i <= empty_rows; ++i) {
        Baris empty;
        empty.tinggi = 9;
        empty.sel.push_back({.teks = std::to_string(i)});
        empty.sel.resize(columns);
        t.isi.push_back(std::move(empty));
    }
    if (part.ak_target) {
        if (!t.isi.empty()) t.isi.back().bersama = true; // the sum never stands alone
        Baris sum;
        sum.tebal = true;
        sum.sel.resize(columns);
        sum.sel.at(1).teks = "Jumlah Angka Kredit";
        sum.sel.at(2).teks = credit(part.ak_target);
        sum.sel.at(7).teks = credit(part.ak_realisasi);
        t.isi.push_back(std::move(sum));
    }
    additions(t, part);
    total(t, part);
    page.isi.push_back(std::move(t));
    Penandatangan assessor =
        penanda(part.penilai.value_or(b.penilai), "Pejabat Penilai,",
                &part == &b.skp ? "pejabat_penilai" : fmt::format("pejabat_penilai_{}", to.bagian.size()));
    assessor.tempat_tanggal = tempat_tanggal(b, b.dibuat);
    page.isi.push_back(TandaTangan{{std::nullopt, std::nullopt, assessor}, 9});
}

} // namespace

void capaian_skp(Dokumen& to, const Bahan& b) {
    for (const BagianSkp* part : semua_bagian(b))
        if (part == &b.skp || !part->kegiatan.empty()) sheet(to, b, *part);
}

} // namespace paper::blangko
