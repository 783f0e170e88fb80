#include "formulir/xlsx_lembar.h"

#include "formulir/xlsx_rumus.h"
#include "skp/formulir.h"

#include <fmt/format.h>

namespace formulir {
namespace {

using namespace tata_letak;
using sheet::Check;
using sheet::SheetWriter;
using sheet::Style;

// Name, NIP, post and period, as they stand on Kinerja. Four rows from `row` on.
void siapa(SheetWriter& p, std::uint32_t row, std::uint32_t last_column) {
    const auto line = [&](const char* label, const std::string& formula) {
        p.merge({{row, 1}, {row, 2}}, label, Style::label);
        p.merge_formula({{row, 3}, {row, last_column}}, "=" + formula, Style::hasil_kiri);
        p.height(row++, 18);
    };
    const auto shown = [](std::uint32_t at, std::uint32_t column) {
        return jika_ada(di_kinerja(at, column), di_kinerja(at, column));
    };
    line("Nama", shown(baris_nama, dinilai_dari));
    line("NIP", shown(baris_nip, dinilai_dari));
    line("Jabatan", shown(baris_jabatan, dinilai_dari));
    const auto day = [](std::uint32_t column) {
        return fmt::format("TEXT({},\"dd/mm/yyyy\")", di_kinerja(baris_instansi, column));
    };
    line("Jangka waktu penilaian", fmt::format("IF(COUNT({},{})<2,\"\",{}&\" s.d. \"&{})",
                                               di_kinerja(baris_instansi, periode_mulai_dari),
                                               di_kinerja(baris_instansi, periode_selesai_dari),
                                               day(periode_mulai_dari), day(periode_selesai_dari)));
}

std::string jenis_jabatan() { return di_kinerja(baris_jenis, dinilai_dari); }

} // namespace

void lembar_perilaku_kerja(SheetWriter& p, const regime::pp46_2011::Angka& angka) {
    const Rumus rumus(angka);
    constexpr std::uint32_t tepat = 6; // column F, outside the printed form
    const std::uint32_t last = perilaku_pertama + 5;
    p.width(1, 1, 5);
    p.width(2, 2, 46);
    p.width(3, 3, 14);
    p.width(4, 4, 26);
    p.width(5, 5, 2);
    p.width(6, 6, 12);
    p.merge({{1, 1}, {1, 4}}, "PENILAIAN PERILAKU KERJA", Style::judul);
    p.merge({{2, 1}, {2, 4}}, "PEGAWAI NEGERI SIPIL", Style::judul);
    siapa(p, 4, 4);
    p.text({perilaku_pertama - 1, 1}, "NO", Style::kepala);
    p.text({perilaku_pertama - 1, 2}, "UNSUR YANG DINILAI", Style::kepala);
    p.text({perilaku_pertama - 1, 3}, "NILAI", Style::kepala);
    p.text({perilaku_pertama - 1, 4}, "SEBUTAN", Style::kepala);
    p.text({perilaku_pertama - 1, tepat}, "Hitungan", Style::hitungan_kepala);
    p.height(perilaku_pertama - 1, 18);
    const std::string leader = jenis_jabatan() + "=\"struktural\"";
    for (std::uint32_t i = 0; i < 6; ++i) {
        const std::uint32_t row = perilaku_pertama + i;
        const bool leadership = i == 5;
        p.text({row, 1}, std::to_string(i + 1), Style::isi_tengah);
        p.text({row, 2},
               std::string(skp::Perilaku::label_aspek[i]) + (leadership ? " (jabatan struktural)" : ""),
               Style::isi);
        p.blank({row, 3}, Style::isian_angka);
        const std::string mark = sel(row, 3);
        const std::string word =
            fmt::format("IF(ISNUMBER({}),{},\"\")", mark, rumus.sebutan(fmt::format("ROUND({},2)", mark)));
        p.formula({row, 4},
                  leadership ? fmt::format("=IF({},{},IF({}=\"\",\"\",\"tidak dinilai\"))", leader, word,
                                           jenis_jabatan())
                             : "=" + word,
                  Style::hasil_teks);
        p.height(row, 18);
    }
    p.check({{perilaku_pertama, 3}, {last, 3}},
            {.least = 0, .most = 100, .title = "Nilai perilaku", .message = "Isi angka 0 sampai 100."});

    const std::string five = sel(perilaku_pertama, 3) + ":" + sel(last - 1, 3);
    const std::string sixth = sel(last, 3), sum = sel(perilaku_jumlah, tepat),
                      mean = sel(perilaku_rata, tepat);
    p.formula({perilaku_jumlah, tepat},
              fmt::format("=IF(OR({0}=\"\",COUNT({1})<5,AND({2},COUNT({3})=0)),\"\",SUM({1})+IF({2},{3},0))",
                          jenis_jabatan(), five, leader, sixth),
              Style::hitungan);
    p.formula({perilaku_rata, tepat}, "=" + jika_ada(sum, fmt::format("{}/IF({},6,5)", sum, leader)),
              Style::hitungan);
    const auto row = [&](std::uint32_t at, const std::string& label, const std::string& value, Style style) {
        p.merge({{at, 1}, {at, 2}}, label, Style::label);
        p.formula({at, 3}, "=" + value, style);
        p.height(at, 18);
    };
    row(perilaku_jumlah, "Jumlah", jika_ada(sum, dua_desimal(sum)), Style::hasil);
    row(perilaku_rata, "Nilai rata-rata", jika_ada(mean, dua_desimal(mean)), Style::hasil);
    row(perilaku_bobot,
        fmt::format("Nilai perilaku kerja (rata-rata × {}%)",
                    angka::terminating_decimal(angka.bobot_perilaku)),
        jika_ada(mean, rumus.bobot_perilaku(mean)), Style::hasil_tebal);
    p.formula({perilaku_jumlah, 4},
              fmt::format(
                  "=IF({}=\"\",\"isi jenis jabatan di lembar Kinerja\",IF({},\"enam unsur\",\"lima unsur\"))",
                  jenis_jabatan(), leader),
              Style::hasil_teks);
    p.formula({perilaku_rata, 4}, "=" + rumus.sebutan(sel(perilaku_rata, 3)), Style::hasil_teks);
    p.blank({perilaku_bobot, 4}, Style::hasil_teks);
    p.print(sheet::Paper::portrait, {{1, 1}, {perilaku_bobot, 4}});
    p.protect();
}

void lembar_prestasi_kerja(SheetWriter& p, const Bawah& kinerja, const regime::pp46_2011::Angka& angka) {
    const Rumus rumus(angka);
    p.width(1, 1, 5);
    p.width(2, 2, 38);
    p.width(3, 3, 13);
    p.width(4, 4, 20);
    p.width(5, 5, 14);
    p.merge({{1, 1}, {1, 5}}, "PENILAIAN PRESTASI KERJA", Style::judul);
    p.merge({{2, 1}, {2, 5}}, "PEGAWAI NEGERI SIPIL", Style::judul);
    siapa(p, 4, 5);
    p.merge({{9, 1}, {9, 4}}, "4. UNSUR YANG DINILAI", Style::kepala);
    p.text({9, 5}, "JUMLAH", Style::kepala);
    const std::string skp = di_kinerja(kinerja.skp, nilai_tepat),
                      skp_printed = di_kinerja(kinerja.skp, nilai);
    const std::string mean = di_perilaku(perilaku_rata, 6), mean_printed = di_perilaku(perilaku_rata, 3);
    const auto percent = [](const regime::pp46_2011::Rational& weight) {
        return fmt::format("× {}%", angka::terminating_decimal(weight));
    };
    const auto shown = [](const std::string& cell) { return "=" + jika_ada(cell, cell); };

    p.merge({{10, 1}, {10, 5}}, "a. Sasaran Kerja Pegawai (SKP)", Style::anak_judul);
    p.blank({prestasi_skp, 1}, Style::isi_tengah);
    p.text({prestasi_skp, 2}, "Nilai capaian SKP", Style::isi);
    p.formula({prestasi_skp, 3}, shown(skp_printed), Style::hasil);
    p.text({prestasi_skp, 4}, percent(angka.bobot_skp), Style::isi_tengah);
    p.formula({prestasi_skp, 5}, "=" + jika_ada(skp, rumus.bobot_skp(skp)), Style::hasil);

    p.merge({{prestasi_pertama - 1, 1}, {prestasi_pertama - 1, 5}}, "b. Perilaku Kerja", Style::anak_judul);
    const auto row = [&](std::uint32_t at, int number, const std::string& label, const std::string& value,
                         const std::string& word) {
        p.text({at, 1}, std::to_string(number), Style::isi_tengah);
        p.text({at, 2}, label, Style::isi);
        p.formula({at, 3}, value, Style::hasil);
        p.formula({at, 4}, word, Style::hasil_teks);
        p.blank({at, 5}, Style::hasil);
        p.height(at, 18);
    };
    for (std::uint32_t i = 0; i < 6; ++i) {
        const std::string mark = di_perilaku(perilaku_pertama + i, 3),
                          word = di_perilaku(perilaku_pertama + i, 4);
        const std::string value =
            i < 5 ? shown(mark)
                  : fmt::format("=IF({0}=\"struktural\",IF(ISNUMBER({1}),{1},\"\"),IF({0}=\"\",\"\",\"-\"))",
                                jenis_jabatan(), mark);
        row(prestasi_pertama + i, static_cast<int>(i) + 1, std::string(skp::Perilaku::label_aspek[i]), value,
            i < 5 ? shown(word) : fmt::format("=IF({}=\"struktural\",{},\"\")", jenis_jabatan(), word));
    }
    row(prestasi_jumlah, 7, "Jumlah", shown(di_perilaku(perilaku_jumlah, 3)), "=\"\"");
    row(prestasi_rata, 8, "Nilai rata-rata", shown(mean_printed), shown(di_perilaku(perilaku_rata, 4)));
    row(prestasi_bobot, 9, "Nilai perilaku kerja", shown(mean_printed), "=\"\"");
    p.text({prestasi_bobot, 4}, percent(angka.bobot_perilaku), Style::isi_tengah);
    p.formula({prestasi_bobot, 5}, "=" + jika_ada(mean, rumus.bobot_perilaku(mean)), Style::hasil);

    p.merge({{prestasi_nilai, 1}, {prestasi_sebutan, 4}}, "NILAI PRESTASI KERJA", Style::kepala);
    const std::string a = sel(prestasi_skp, 5), b = sel(prestasi_bobot, 5);
    p.formula({prestasi_nilai, 5}, fmt::format("=IF(OR({0}=\"\",{1}=\"\"),\"\",ROUND({0}+{1},2))", a, b),
              Style::hasil_tebal);
    p.formula({prestasi_sebutan, 5}, "=" + rumus.sebutan(sel(prestasi_nilai, 5)), Style::hasil_teks);
    p.height(prestasi_nilai, 20);
    p.height(prestasi_sebutan, 18);
    p.print(sheet::Paper::portrait, {{1, 1}, {prestasi_sebutan, 5}});
    p.footer("&L&8Formulir I-g bagian 4, Perka BKN 1/2013");
    p.protect();
}

void lembar_petunjuk_isi(SheetWriter& p) {
    p.width(1, 1, 4);
    p.width(2, 2, 92);
    p.merge({{1, 1}, {1, 2}}, "PETUNJUK PENGISIAN", Style::judul);
    const char* const lines[] = {
        "Isi hanya sel berwarna kuning muda. Sel lain berisi rumus dan terkunci tanpa kata sandi.",
        "Lembar Kinerja: isi identitas, jangka waktu, dan jenis jabatan (struktural, jft, atau jfu). NIP "
        "ditulis sebagai teks, 18 angka.",
        "Satu baris untuk satu kegiatan. Angka dan satuannya di sel terpisah: 12 | laporan. Realisasi waktu "
        "memakai satuan yang sama dengan target.",
        "Target kualitas yang kosong dihitung 100. Biaya diisi bila kegiatan dibiayai; target biaya kosong "
        "atau 0 berarti aspek biaya tidak dipakai.",
        "Kegiatan yang tidak dilaksanakan: pilih \"tidak\" di kolom Dilaksanakan. Nilainya 0 dan tetap ikut "
        "dirata-rata.",
        "Baris dihitung setelah lengkap. Kolom \"keadaan\" di kanan menyebut baris yang belum lengkap; baris "
        "kosong diabaikan.",
        "Waktu dan biaya: tepat target bernilai 76; hemat sampai 24% menambah nilai sampai 100; hemat lebih "
        "dari 24% dihitung dengan rumus kedua; lewat target mengurangi nilai.",
        "Tugas tambahan diisi banyaknya tugas, kreativitas dipilih dari daftar. Keduanya ditambahkan sesudah "
        "rata-rata.",
        "Lembar Perilaku: isi nilai 0 sampai 100 untuk tiap unsur. Kepemimpinan hanya untuk jabatan "
        "struktural.",
        "Lembar Prestasi Kerja terisi sendiri: SKP × 60% ditambah perilaku × 40%, masing-masing dibulatkan "
        "dua desimal.",
        "Periksa hasilnya: teraju nilai BERKAS.xlsx --uraian. Angkanya harus sama.",
    };
    std::uint32_t row = 3;
    for (const char* line : lines) {
        p.text({row, 1}, std::to_string(row - 2), Style::isi_tengah);
        p.text({row, 2}, line, Style::isi);
        p.height(row++, 33);
    }
    p.print(sheet::Paper::portrait, {{1, 1}, {row - 1, 2}});
    p.protect();
}

} // namespace formulir
