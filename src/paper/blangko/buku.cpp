// Form I-i, the notebook of behaviour, and SKP gabungan, which has its columns (pp46-2011 sheet, 9.4 and 9.6).
#include "angka/tulis.h"
#include "paper/blangko/susunan.h"

#include <fmt/format.h>

namespace paper::blangko {
namespace {

constexpr int empty_rows = 8;

Bagian& page_of(Dokumen& to, const Bahan& b, const char* title) {
    Bagian& page = to.bagian.emplace_back();
    page.isi.push_back(Judul{title, 1, Rata::tengah});
    page.isi.push_back(
        Uraian{.isi = {{"Nama", atau_titik(b.pegawai.nama)}, {"NIP", atau_titik(nip(b.pegawai.nip))}},
               .lebar_label = 25});
    return page;
}

Tabel frame(const char* what, const char* second, Mm second_width) {
    Tabel t{.keterangan = what};
    t.kolom = {{.lebar = 10, .rata = Rata::tengah}, {.lebar = second_width}, {.bagian = 1}, {.lebar = 48}};
    t.kepala.push_back(
        {.sel = {tebal("No"), tebal(second), tebal("Uraian"), tebal("Nama/NIP dan Paraf\nPejabat Penilai")}});
    t.kepala.push_back(nomor_kolom(4));
    return t;
}

std::string signed_by(const Orang& who) {
    std::string text;
    if (!who.jabatan.empty()) text = who.jabatan + "\n";
    return text + "\n\n" + atau_titik(who.nama, 30) + "\nNIP " + atau_titik(nip(who.nip), 24);
}

std::string line(std::string_view label, const std::string& value, std::string_view word) {
    return fmt::format("\n{} = {}{}{}", label, value, word.empty() ? "" : " ", kurung(word));
}

// The entry of the year's end: the value of the SKP, then mark by mark.
std::string year_end(const Bahan& b) {
    const bool scored = b.hasil.has_value();
    std::string text = fmt::format(
        "Penilaian SKP sampai dengan akhir {} = {}, sedangkan penilaian perilaku kerjanya "
        "adalah sebagai berikut:",
        b.periode
            ? fmt::format("{} {}", calendar::nama_bulan(static_cast<unsigned>(b.periode->until.month())),
                          tahun(b))
            : "Desember " + titik(6),
        scored ? angka::score(b.hasil->nilai_skp) : titik(8));
    for (std::size_t i = 0; i < b.perilaku.size(); ++i) {
        const auto& given = b.perilaku.at(i);
        const bool none = i >= skp::Perilaku::aspek_umum && !b.struktural();
        text += line(aspek(i),
                     given  ? angka::indonesian(given->nilai)
                     : none ? std::string(strip)
                            : titik(8),
                     given ? given->sebutan : std::string());
    }
    const auto* sum = scored && b.hasil->perilaku ? &*b.hasil->perilaku : nullptr;
    text += line("Jumlah", sum ? angka::indonesian(sum->jumlah) : titik(8), "");
    text += line("Nilai Rata-rata", sum ? angka::score(sum->rata_rata) : titik(8),
                 sum ? b.hasil->sebutan_perilaku : std::string());
    return text;
}

} // namespace

void buku_catatan(Dokumen& to, const Bahan& b) {
    Bagian& page = page_of(to, b, "BUKU CATATAN PENILAIAN PERILAKU PNS");
    Tabel t = frame("Catatan perilaku menurut tanggal", "Tanggal", 34);
    int number = 0;
    for (const CatatanBuku& note : b.buku) {
        const std::string about = note.aspek.empty() ? note.uraian : note.aspek + ": " + note.uraian;
        t.isi.push_back({.sel = {{.teks = std::to_string(++number)},
                                 {.teks = calendar::tanggal(note.tanggal)},
                                 {.teks = about},
                                 {.teks = signed_by(note.oleh)}}});
    }
    if (b.buku.empty() && !b.hasil)
        for (int i = 0; i < empty_rows; ++i)
            t.isi.push_back({.sel = {{.teks = std::to_string(++number)}, {}, {}, {}}, .tinggi = 18});
    t.isi.push_back({.sel = {{.teks = std::to_string(++number)},
                             {.teks = masa(b.periode)},
                             {.teks = year_end(b)},
                             {.teks = signed_by(b.penilai)}}});
    page.isi.push_back(std::move(t));
}

void skp_gabungan(Dokumen& to, const Bahan& b) {
    Bagian& page = page_of(to, b, "PENILAIAN SASARAN KERJA PEGAWAI GABUNGAN");
    Tabel t = frame("Nilai SKP tiap masa penilaian", "Masa Penilaian", 42);
    int number = 0;
    for (const BagianSkp* part : semua_bagian(b))
        t.isi.push_back(
            {.sel = {{.teks = std::to_string(++number)},
                     {.teks = masa(part->periode)},
                     {.teks = "Nilai capaian SKP = " +
                              (part->hasil ? angka::score(part->hasil->nilai) : titik(8))},
                     {.teks = signed_by(part->penilai.value_or(part == &b.skp ? b.penilai : Orang{}))}}});
    const auto closing = [&](std::string label, std::string value) {
        Baris row;
        row.sel = {{}, {.teks = std::move(label)}, {.teks = std::move(value)}, {}};
        row.tebal = true;
        t.isi.push_back(std::move(row));
    };
    const bool scored = b.hasil.has_value();
    closing("Jumlah", scored && b.hasil->jumlah_bagian ? angka::score(*b.hasil->jumlah_bagian) : titik(8));
    closing("Nilai Rata-rata",
            scored ? fmt::format("{} {}", angka::score(b.hasil->nilai_skp), kurung(b.hasil->sebutan_skp))
                   : titik(8));
    page.isi.push_back(std::move(t));
    Penandatangan assessor = penanda(b.penilai, "Pejabat Penilai,", "pejabat_penilai");
    assessor.tempat_tanggal = tempat_tanggal(b, b.dibuat);
    page.isi.push_back(TandaTangan{{std::nullopt, assessor}});
}

} // namespace paper::blangko
