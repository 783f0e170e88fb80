// Form I-g: the assessment of the year (pp46-2011 sheet, 9.5). Four pages, as the official booklet has them.
#include "angka/tulis.h"
#include "paper/blangko/susunan.h"

#include <fmt/format.h>

#include <array>

namespace paper::blangko {
namespace {

// What the boxes of the booklet's pages take up; empty ones are filled by hand.
constexpr Mm box_objection = 110, box_answer = 112, box_recommendation = 70, box_signature = 78;
constexpr Mm row_height = 8.5;
constexpr Pt letters = 11;

// "Januari s.d. Desember 2019" where the months are whole, else the days.
std::string months(const std::optional<calendar::Period>& period) {
    if (!period) return masa(period);
    namespace chrono = std::chrono;
    const calendar::Date last{period->until.year() / period->until.month() / chrono::last};
    if (static_cast<unsigned>(period->from.day()) != 1 || period->until != last ||
        period->from.year() != period->until.year())
        return masa(period);
    return fmt::format("{} s.d. {} {}", calendar::nama_bulan(static_cast<unsigned>(period->from.month())),
                       calendar::nama_bulan(static_cast<unsigned>(period->until.month())),
                       static_cast<int>(period->until.year()));
}

Tabel top(const Bahan& b) {
    Tabel t{.keterangan = "Instansi dan jangka waktu penilaian", .garis = false};
    t.kolom = {{.bagian = 1}, {.bagian = 1, .rata = Rata::kanan}};
    const std::string government = b.daerah.empty() ? "" : kapital("Pemerintah " + b.daerah);
    const std::string office = kapital(b.instansi);
    t.isi.push_back({.sel = {{.teks = atau_titik(government, 40) + "\n" + atau_titik(office, 40)},
                             {.teks = "JANGKA WAKTU PENILAIAN\nBULAN : " + months(b.periode)}}});
    t.ukuran = letters;
    t.sesudah = 8;
    return t;
}

void person(Tabel& t, int number, const char* title, const Orang& who) {
    t.isi.push_back({.sel = {{.teks = fmt::format("{}.", number), .baris = 6, .rata = Rata::tengah},
                             {.teks = title, .kolom = 2}},
                     .tebal = true,
                     .latar = true,
                     .bersama = true});
    const std::array<std::pair<const char*, std::string>, 5> rows{
        {{"a. Nama", atau_titik(who.nama)},
         {"b. NIP", atau_titik(nip(who.nip))},
         {"c. Pangkat, Golongan ruang, TMT", pangkat(who, true)},
         {"d. Jabatan/Pekerjaan", atau_titik(who.jabatan)},
         {"e. Unit Organisasi", atau_titik(who.unit)}}};
    for (const auto& [label, value] : rows)
        t.isi.push_back({.sel = {{.teks = label}, {.teks = value}}, .tinggi = row_height});
}

Tabel people(const Bahan& b) {
    Tabel t{.keterangan = "Yang dinilai, pejabat penilai, dan atasan pejabat penilai"};
    t.kolom = {{.lebar = 10}, {.lebar = 62}, {.bagian = 1}};
    person(t, 1, "YANG DINILAI", b.pegawai);
    person(t, 2, "PEJABAT PENILAI", b.penilai);
    person(t, 3, "ATASAN PEJABAT PENILAI", b.atasan_penilai);
    t.ukuran = letters;
    return t;
}

std::string times(const angka::Rational& value, const angka::Rational& weight) {
    return fmt::format("{} × {}%", angka::score(value), angka::indonesian(weight));
}

Baris mark(int number, std::string label, std::string value, std::string word, std::string sum) {
    return {.sel = {{.teks = fmt::format("{}.", number)},
                    {.teks = std::move(label)},
                    {.teks = std::move(value)},
                    {.teks = std::move(word)},
                    {.teks = std::move(sum)}}};
}

// The nine rows of "b. Perilaku Kerja"; the first carries its name over all of them.
void behaviour(Tabel& t, const Bahan& b) {
    std::vector<Baris> rows;
    int number = 0;
    for (std::size_t i = 0; i < b.perilaku.size(); ++i) {
        const auto& given = b.perilaku.at(i);
        const bool none =
            i >= skp::Perilaku::aspek_umum && !b.struktural(); // kepemimpinan: structural posts only
        rows.push_back(mark(++number, std::string(aspek(i)),
                            given  ? angka::indonesian(given->nilai)
                            : none ? std::string(strip)
                                   : titik(8),
                            given ? kurung(given->sebutan) : std::string(), ""));
    }
    const auto* sum = b.hasil && b.hasil->perilaku ? &*b.hasil->perilaku : nullptr;
    rows.push_back(mark(++number, "Jumlah", sum ? angka::indonesian(sum->jumlah) : titik(8), "", ""));
    rows.push_back(mark(++number, "Nilai rata-rata", sum ? angka::score(sum->rata_rata) : titik(8),
                        sum ? kurung(b.hasil->sebutan_perilaku) : std::string(), ""));
    Baris last;
    last.sel.push_back({.teks = fmt::format("{}.", ++number)});
    last.sel.push_back({.teks = "Nilai Perilaku Kerja"});
    last.sel.push_back({.teks = sum ? times(sum->rata_rata, b.bobot_perilaku)
                                    : fmt::format("{} × {}%", titik(8), angka::indonesian(b.bobot_perilaku)),
                        .kolom = 2});
    last.sel.push_back({.teks = b.hasil && b.hasil->prestasi_kerja
                                    ? skor(b.hasil->prestasi_kerja->dari_perilaku)
                                    : titik(8)});
    rows.push_back(std::move(last));
    rows.front().sel.insert(rows.front().sel.begin(),
                            Sel{.teks = "b. Perilaku Kerja", .baris = static_cast<int>(rows.size())});
    for (Baris& r : rows) t.isi.push_back(std::move(r));
}

Tabel elements(const Bahan& b) {
    Tabel t{.keterangan = "Unsur yang dinilai"};
    t.kolom = {{.lebar = 34}, {.lebar = 9, .rata = Rata::tengah},
               {.bagian = 1}, {.lebar = 24, .rata = Rata::kanan},
               {.lebar = 28}, {.lebar = 26, .rata = Rata::kanan}};
    t.kepala.push_back(
        {.sel = {{.teks = "4. UNSUR YANG DINILAI", .kolom = 5, .rata = Rata::kiri, .tebal = true},
                 tebal("JUMLAH")}});
    const bool scored = b.hasil.has_value();
    t.isi.push_back(
        {.sel = {{.teks = "a. Sasaran Kerja Pegawai (SKP)", .kolom = 3},
                 {.teks = scored ? times(b.hasil->nilai_skp, b.bobot_skp)
                                 : fmt::format("{} × {}%", titik(8), angka::indonesian(b.bobot_skp)),
                  .kolom = 2},
                 {.teks = scored && b.hasil->prestasi_kerja ? skor(b.hasil->prestasi_kerja->dari_skp)
                                                            : titik(8)}}});
    behaviour(t, b);
    const bool whole = scored && b.hasil->prestasi_kerja;
    t.isi.push_back({.sel = {{.teks = "NILAI PRESTASI KERJA", .kolom = 5, .baris = 2, .rata = Rata::tengah},
                             {.teks = whole ? angka::score(b.hasil->prestasi_kerja->tercetak) : titik(8)}},
                     .tebal = true,
                     .latar = true,
                     .bersama = true});
    t.isi.push_back({.sel = {{.teks = whole ? kurung(b.hasil->sebutan_prestasi_kerja) : titik(8)}},
                     .tebal = true,
                     .latar = true});
    for (Baris& row : t.isi) row.tinggi = row_height;
    t.ukuran = letters;
    t.sesudah = 6;
    return t;
}

Kelompok box(std::string title, const std::string& text, Mm height) {
    Kelompok k;
    k.bingkai = true;
    k.tinggi = height;
    k.isi.push_back(Judul{std::move(title), 2, Rata::kiri, 10});
    if (!text.empty()) {
        k.isi.push_back(Paragraf{.teks = text, .sesudah = 3});
        return k;
    }
    for (int line = 0; line < 3; ++line) k.isi.push_back(Paragraf{.teks = titik(120), .sesudah = 2});
    return k;
}

Kelompok box(std::string title, const Pernyataan& said, Mm height) {
    Kelompok k = box(std::move(title), said.teks, height);
    k.isi.push_back(Paragraf{.teks = "Tanggal, " + hari(said.tanggal), .rata = Rata::kanan});
    return k;
}

Kelompok signature(std::string dated, const Orang& who, std::string title, std::string field, bool right) {
    Kelompok k;
    k.bingkai = true;
    Penandatangan p = penanda(who, std::move(title), std::move(field));
    p.tempat_tanggal = std::move(dated);
    p.lebar = box_signature; // five lines beside a QR code
    if (right)
        k.isi.push_back(TandaTangan{{std::nullopt, p}});
    else
        k.isi.push_back(TandaTangan{{p, std::nullopt}});
    return k;
}

} // namespace

void prestasi_kerja(Dokumen& to, const Bahan& b) {
    Bagian& page = to.bagian.emplace_back();
    page.isi.push_back(Judul{"PENILAIAN PRESTASI KERJA\nPEGAWAI NEGERI SIPIL", 1, Rata::tengah});
    page.isi.push_back(Jarak{.tinggi = 4});
    page.isi.push_back(top(b));
    page.isi.push_back(people(b));
    page.isi.push_back(HalamanBaru{});
    page.isi.push_back(elements(b));
    page.isi.push_back(
        box("5. KEBERATAN DARI PEGAWAI NEGERI SIPIL YANG DINILAI (APABILA ADA)", b.keberatan, box_objection));
    page.isi.push_back(HalamanBaru{});
    page.isi.push_back(box("6. TANGGAPAN PEJABAT PENILAI ATAS KEBERATAN", b.tanggapan, box_answer));
    page.isi.push_back(box("7. KEPUTUSAN ATASAN PEJABAT PENILAI ATAS KEBERATAN", b.keputusan, box_answer));
    page.isi.push_back(HalamanBaru{});
    page.isi.push_back(box("8. REKOMENDASI", b.rekomendasi, box_recommendation));
    page.isi.push_back(signature("9. DIBUAT TANGGAL, " + hari(b.dibuat), b.penilai, "PEJABAT PENILAI,",
                                 "pejabat_penilai", true));
    page.isi.push_back(signature("10. DITERIMA TANGGAL, " + hari(b.diterima_pegawai), b.pegawai,
                                 "PEGAWAI NEGERI SIPIL YANG DINILAI,", "pegawai_dinilai", false));
    page.isi.push_back(signature("11. DITERIMA TANGGAL, " + hari(b.diterima_atasan), b.atasan_penilai,
                                 "ATASAN PEJABAT YANG MENILAI,", "atasan_pejabat_penilai", true));
}

} // namespace paper::blangko
