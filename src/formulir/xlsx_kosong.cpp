#include "formulir/xlsx_kosong.h"

#include "formulir/xlsx_lembar.h"
#include "formulir/xlsx_rumus.h"
#include "formulir/xlsx_tata_letak.h"

#include <fmt/format.h>

#include <algorithm>

namespace formulir {
namespace {

using namespace tata_letak;
using sheet::At;
using sheet::Check;
using sheet::Range;
using sheet::SheetWriter;
using sheet::Style;

void judul(SheetWriter& k) {
    k.merge({{1, no}, {1, nilai}}, "PENILAIAN CAPAIAN SASARAN KERJA", Style::judul);
    k.merge({{2, no}, {2, nilai}}, "PEGAWAI NEGERI SIPIL", Style::judul);
    k.height(1, 22);
    k.height(2, 22);
}

// An entry that spans columns.
void isian(SheetWriter& k, std::uint32_t row, std::uint32_t from, std::uint32_t to, Style style) {
    k.merge({{row, from}, {row, to}}, "", style);
}

void identitas(SheetWriter& k) {
    k.merge({{baris_instansi, no}, {baris_instansi, uraian}}, "Instansi", Style::label);
    isian(k, baris_instansi, dinilai_dari, dinilai_sampai, Style::isian);
    k.merge({{baris_instansi, ak_realisasi}, {baris_instansi, satuan_realisasi}}, "Jangka waktu penilaian",
            Style::label);
    isian(k, baris_instansi, periode_mulai_dari, waktu_realisasi, Style::isian_tanggal);
    k.text({baris_instansi, realisasi_biaya}, "s.d.", Style::isi_tengah);
    isian(k, baris_instansi, periode_selesai_dari, nilai, Style::isian_tanggal);

    k.merge({{baris_kepala_orang, no}, {baris_kepala_orang, uraian}}, "", Style::kepala);
    k.merge({{baris_kepala_orang, dinilai_dari}, {baris_kepala_orang, dinilai_sampai}},
            "PEGAWAI NEGERI SIPIL YANG DINILAI", Style::kepala);
    k.merge({{baris_kepala_orang, penilai_dari}, {baris_kepala_orang, penilai_sampai}}, "PEJABAT PENILAI",
            Style::kepala);
    k.merge({{baris_kepala_orang, atasan_dari}, {baris_kepala_orang, atasan_sampai}},
            "ATASAN PEJABAT PENILAI", Style::kepala);
    const std::pair<std::uint32_t, const char*> rows[] = {{baris_nama, "Nama"},
                                                          {baris_nip, "NIP"},
                                                          {baris_pangkat, "Pangkat/Gol. Ruang"},
                                                          {baris_jabatan, "Jabatan"},
                                                          {baris_unit, "Unit kerja"}};
    for (const auto& [row, label] : rows) {
        k.merge({{row, no}, {row, uraian}}, label, Style::label);
        const Style style = row == baris_nip ? Style::isian_teks : Style::isian;
        isian(k, row, dinilai_dari, dinilai_sampai, style);
        isian(k, row, penilai_dari, penilai_sampai, style);
        isian(k, row, atasan_dari, atasan_sampai, style);
        k.height(row, 18);
    }
    k.merge({{baris_jenis, no}, {baris_jenis, uraian}}, "Jenis jabatan", Style::label);
    isian(k, baris_jenis, dinilai_dari, dinilai_sampai, Style::isian);
    k.height(baris_instansi, 18);
    k.height(baris_kepala_orang, 18);
    k.height(baris_jenis, 18);
    k.merge({{baris_jenis, penilai_dari}, {baris_jenis, atasan_sampai}},
            "struktural: enam unsur perilaku; jft dan jfu: lima unsur, tanpa kepemimpinan", Style::catatan);

    const Check date{.kind = Check::Kind::date,
                     .first_day = "2014-01-01",
                     .last_day = "2100-12-31",
                     .title = "Jangka waktu penilaian",
                     .message = "Isi tanggal, misalnya 31/12/2020."};
    k.check({{baris_instansi, periode_mulai_dari}, {baris_instansi, waktu_realisasi}}, date);
    k.check({{baris_instansi, periode_selesai_dari}, {baris_instansi, nilai}}, date);
    const Check nip{.kind = Check::Kind::length,
                    .least = 18,
                    .most = 21,
                    .title = "NIP",
                    .message = "NIP terdiri atas 18 angka, boleh bersela spasi.",
                    .hint_title = "NIP",
                    .hint = "18 angka, disimpan sebagai teks."};
    k.check({{baris_nip, dinilai_dari}, {baris_nip, atasan_sampai}}, nip);
    const Check words{.kind = Check::Kind::length,
                      .least = 0,
                      .most = 200,
                      .title = "Isian terlalu panjang",
                      .message = "Paling banyak 200 huruf."};
    k.check({{baris_instansi, dinilai_dari}, {baris_instansi, dinilai_sampai}}, words);
    k.check({{baris_nama, dinilai_dari}, {baris_nama, atasan_sampai}}, words);
    k.check({{baris_pangkat, dinilai_dari}, {baris_unit, atasan_sampai}}, words);
    k.check({{baris_jenis, dinilai_dari}, {baris_jenis, dinilai_sampai}},
            {.kind = Check::Kind::list,
             .choices = {"struktural", "jft", "jfu"},
             .title = "Jenis jabatan",
             .message = "Pilih struktural, jft, atau jfu."});
}

void kepala(SheetWriter& k) {
    const std::uint32_t atas = baris_kepala, bawah = baris_kepala + 1;
    const auto tall = [&](std::uint32_t column, const char* text) {
        k.merge({{atas, column}, {bawah, column}}, text, Style::kepala);
    };
    const auto pair = [&](std::uint32_t from, const char* text) {
        k.merge({{bawah, from}, {bawah, from + 1}}, text, Style::kepala);
    };
    tall(no, "NO");
    tall(uraian, "I. KEGIATAN TUGAS JABATAN");
    tall(ak_target, "AK");
    tall(ak_realisasi, "AK");
    tall(penghitungan, "PENG-\nHITUNGAN");
    tall(nilai, "NILAI\nCAPAIAN\nSKP");
    k.merge({{atas, target_kuantitas}, {atas, target_biaya}}, "TARGET", Style::kepala);
    k.merge({{atas, realisasi_kuantitas}, {atas, realisasi_biaya}}, "REALISASI", Style::kepala);
    pair(target_kuantitas, "Kuant/Output");
    pair(realisasi_kuantitas, "Kuant/Output");
    pair(target_waktu, "Waktu");
    pair(realisasi_waktu, "Waktu");
    k.text({bawah, target_kualitas}, "Kual/\nMutu", Style::kepala);
    k.text({bawah, realisasi_kualitas}, "Kual/\nMutu", Style::kepala);
    k.text({bawah, target_biaya}, "Biaya (Rp)", Style::kepala);
    k.text({bawah, realisasi_biaya}, "Biaya (Rp)", Style::kepala);
    k.height(atas, 18);
    k.height(bawah, 30);

    int number = 0; // the numbered row: a pair of number and unit shares one
    for (std::uint32_t column = no; column <= nilai; ++column) {
        const std::string text = std::to_string(++number);
        const bool shared = column == target_kuantitas || column == target_waktu ||
                            column == realisasi_kuantitas || column == realisasi_waktu;
        if (shared) {
            k.merge({{baris_nomor, column}, {baris_nomor, column + 1}}, text, Style::nomor_kolom);
            ++column;
        } else {
            k.text({baris_nomor, column}, text, Style::nomor_kolom);
        }
    }
    k.merge({{atas, dilaksanakan}, {bawah, dilaksanakan}}, "Dilaksanakan?\n(kosong = ya)", Style::kepala);
    k.merge({{atas, aspek_kuantitas}, {atas, keadaan}}, "Hitungan (tidak tercetak)", Style::hitungan_kepala);
    const char* steps[] = {"kuantitas", "kualitas", "waktu", "biaya", "jumlah", "nilai", "keadaan"};
    for (std::uint32_t i = 0; i < 7; ++i)
        k.text({bawah, aspek_kuantitas + i}, steps[i], Style::hitungan_kepala);
}

void baris_kegiatan(SheetWriter& k, std::uint32_t row, const Rumus& rumus) {
    const auto c = [row](std::uint32_t column) { return sel(row, column); };
    k.text({row, no}, std::to_string(row - baris_pertama + 1), Style::isi_tengah);
    k.blank({row, uraian}, Style::isian);
    for (std::uint32_t column : {ak_target, target_kuantitas, target_kualitas, target_waktu, ak_realisasi,
                                 realisasi_kuantitas, realisasi_kualitas, realisasi_waktu})
        k.blank({row, column}, Style::isian_angka);
    for (std::uint32_t column : {satuan_kuantitas, satuan_waktu, dilaksanakan})
        k.blank({row, column}, Style::isian_tengah);
    for (std::uint32_t column : {target_biaya, realisasi_biaya}) k.blank({row, column}, Style::isian_uang);
    k.formula({row, satuan_realisasi}, "=" + jika_ada(c(satuan_kuantitas), c(satuan_kuantitas)),
              Style::hasil_teks);
    k.formula({row, waktu_realisasi}, "=" + jika_ada(c(satuan_waktu), c(satuan_waktu)), Style::hasil_teks);

    const std::string complete = c(keadaan) + "=\"lengkap\"";
    const std::string not_done = c(dilaksanakan) + "=\"tidak\"";
    const auto aspect = [&](std::uint32_t column, const std::string& when, const std::string& value) {
        k.formula({row, column}, fmt::format("=IF({},IF({},0,{}),\"\")", when, not_done, value),
                  Style::hitungan);
    };
    aspect(aspek_kuantitas, complete, fmt::format("{}/{}*100", c(realisasi_kuantitas), c(target_kuantitas)));
    aspect(aspek_kualitas, complete,
           fmt::format("{0}/IF(N({1})>0,{1},100)*100", c(realisasi_kualitas), c(target_kualitas)));
    aspect(aspek_waktu, complete, rumus.hemat(c(realisasi_waktu), c(target_waktu), Ketelitian::waktu));
    aspect(aspek_biaya, fmt::format("AND({},N({})>0)", complete, c(target_biaya)),
           rumus.hemat(c(realisasi_biaya), c(target_biaya), Ketelitian::uang));
    const std::string aspects = c(aspek_kuantitas) + ":" + c(aspek_biaya);
    k.formula({row, jumlah_tepat}, fmt::format("=IF({},SUM({}),\"\")", complete, aspects), Style::hitungan);
    k.formula({row, nilai_tepat},
              fmt::format("=IF({},{}/COUNT({}),\"\")", complete, c(jumlah_tepat), aspects), Style::hitungan);
    k.formula({row, penghitungan}, "=" + jika_ada(c(jumlah_tepat), dua_desimal(c(jumlah_tepat))),
              Style::hasil);
    k.formula({row, nilai}, "=" + jika_ada(c(nilai_tepat), dua_desimal(c(nilai_tepat))), Style::hasil);
    k.formula({row, keadaan},
              fmt::format("=IF(COUNTA({},{},{},{},{},{})=0,\"\",IF(AND(N({})>0,N({})>0,OR({},AND(COUNT({},{},"
                          "{})=3,OR(N({})<=0,COUNT({})=1)))),"
                          "\"lengkap\",\"belum lengkap\"))",
                          c(uraian), c(target_kuantitas), c(target_waktu), c(realisasi_kuantitas),
                          c(realisasi_kualitas), c(realisasi_waktu), c(target_kuantitas), c(target_waktu),
                          not_done, c(realisasi_kuantitas), c(realisasi_kualitas), c(realisasi_waktu),
                          c(target_biaya), c(realisasi_biaya)),
              Style::hitungan_kepala);
    k.height(row, 31);
}

void periksa_kegiatan(SheetWriter& k, std::uint32_t last) {
    const auto column = [&](std::uint32_t c, const Check& check) {
        k.check({{baris_pertama, c}, {last, c}}, check);
    };
    const Check above{
        .bound = Check::Bound::above, .least = 0, .title = "Target", .message = "Isi angka di atas 0."};
    const Check from_zero{.bound = Check::Bound::at_least,
                          .least = 0,
                          .title = "Isian angka",
                          .message = "Isi angka 0 atau lebih."};
    column(uraian, {.kind = Check::Kind::length,
                    .least = 0,
                    .most = 2000,
                    .title = "Kegiatan",
                    .message = "Paling banyak 2.000 huruf."});
    column(satuan_kuantitas, {.kind = Check::Kind::length,
                              .least = 0,
                              .most = 40,
                              .title = "Satuan",
                              .message = "Tulis satuannya saja: dokumen, laporan, kegiatan."});
    for (std::uint32_t c : {target_kuantitas, target_waktu}) column(c, above);
    column(target_kualitas, {.least = 1,
                             .most = 100,
                             .title = "Target kualitas",
                             .message = "Isi angka 1 sampai 100; kosong berarti 100."});
    column(realisasi_kualitas,
           {.least = 0, .most = 100, .title = "Realisasi kualitas", .message = "Isi angka 0 sampai 100."});
    for (std::uint32_t c :
         {ak_target, target_biaya, ak_realisasi, realisasi_kuantitas, realisasi_waktu, realisasi_biaya})
        column(c, from_zero);
    column(satuan_waktu,
           {.kind = Check::Kind::list,
            .choices = {"hari", "minggu", "bulan", "triwulan", "caturwulan", "semester", "tahun"},
            .title = "Satuan waktu",
            .message = "Pilih satuan waktu dari daftar."});
    column(dilaksanakan, {.kind = Check::Kind::list,
                          .choices = {"ya", "tidak"},
                          .title = "Dilaksanakan",
                          .message = "Pilih ya atau tidak.",
                          .hint_title = "Dilaksanakan?",
                          .hint = "\"tidak\": semua aspek bernilai 0 dan barisnya tetap ikut dirata-rata."});
}

void bawah_kegiatan(SheetWriter& k, const Bawah& b, const Rumus& rumus,
                    const regime::pp46_2011::Angka& angka) {
    const auto c = [](std::uint32_t row, std::uint32_t column) { return sel(row, column); };
    const auto span = [&](std::uint32_t column) {
        return c(baris_pertama, column) + ":" + c(b.terakhir, column);
    };
    const std::string mean = c(b.rata_rata, nilai_tepat), skp = c(b.skp, nilai_tepat);
    k.merge_formula(
        {{b.rata_rata, no}, {b.rata_rata, penghitungan}},
        fmt::format("=IF(COUNTIF({0},\"belum lengkap\")>0,\"Rata-rata nilai capaian (\"&COUNTIF({0},\"belum "
                    "lengkap\")&\" kegiatan belum lengkap, belum ikut dihitung)\","
                    "\"Rata-rata nilai capaian\")",
                    span(keadaan)),
        Style::hasil_kiri);
    k.formula({b.rata_rata, nilai_tepat},
              fmt::format("=IF(COUNT({0})=0,\"\",AVERAGE({0}))", span(nilai_tepat)), Style::hitungan);
    k.formula({b.rata_rata, nilai}, "=" + jika_ada(mean, dua_desimal(mean)), Style::hasil);

    k.merge({{b.judul_dua, no}, {b.judul_dua, nilai}},
            "II. TUGAS TAMBAHAN DAN KREATIVITAS/UNSUR PENUNJANG:", Style::anak_judul);
    k.text({b.tugas, no}, "1", Style::isi_tengah);
    std::string ladder;
    for (auto step = angka.tugas_tambahan.rbegin(); step != angka.tugas_tambahan.rend(); ++step)
        if (step->paling_sedikit > 0)
            ladder += fmt::format("{}mulai {} tugas = {}", ladder.empty() ? "" : "; ", step->paling_sedikit,
                                  angka::terminating_decimal(step->nilai));
    k.merge({{b.tugas, uraian}, {b.tugas, realisasi_biaya}},
            "Tugas tambahan: isi banyaknya tugas (" + ladder + ")", Style::isi);
    k.blank({b.tugas, penghitungan}, Style::isian_angka);
    k.formula({b.tugas, nilai},
              fmt::format("=IF({}=\"\",\"\",{})", c(b.tugas, penghitungan),
                          rumus.tugas_tambahan(c(b.tugas, penghitungan))),
              Style::hasil);
    k.check({{b.tugas, penghitungan}, {b.tugas, penghitungan}},
            {.kind = Check::Kind::whole,
             .least = 0,
             .most = 1000,
             .title = "Tugas tambahan",
             .message = "Isi banyaknya tugas, bilangan bulat."});
    k.text({b.kreativitas, no}, "2", Style::isi_tengah);
    k.merge({{b.kreativitas, uraian}, {b.kreativitas, realisasi_biaya}},
            "Kreativitas: 3 untuk unit kerja, 6 untuk organisasi, 12 untuk Negara", Style::isi);
    k.blank({b.kreativitas, penghitungan}, Style::isian_angka);
    std::vector<std::string> points;
    for (const auto& value : angka.kreativitas) points.push_back(angka::terminating_decimal(value));
    k.check({{b.kreativitas, penghitungan}, {b.kreativitas, penghitungan}},
            {.kind = Check::Kind::list,
             .choices = points,
             .title = "Kreativitas",
             .message = "Pilih nilai dari daftar."});
    k.formula({b.kreativitas, nilai},
              "=" + jika_ada(c(b.kreativitas, penghitungan), c(b.kreativitas, penghitungan)), Style::hasil);

    k.merge({{b.skp, no}, {b.sebutan, penghitungan}}, "Nilai Capaian SKP", Style::kepala);
    k.formula(
        {b.skp, nilai_tepat},
        fmt::format("=IF({0}=\"\",\"\",{0}+N({1})+N({2}))", mean, c(b.tugas, nilai), c(b.kreativitas, nilai)),
        Style::hitungan);
    k.formula({b.skp, nilai}, "=" + jika_ada(skp, dua_desimal(skp)), Style::hasil_tebal);
    k.formula({b.sebutan, nilai}, "=" + rumus.sebutan(c(b.skp, nilai)), Style::hasil_teks);
    for (std::uint32_t row : {b.rata_rata, b.judul_dua, b.tugas, b.kreativitas, b.sebutan}) k.height(row, 18);
    k.height(b.skp, 21);

    const Range place{{b.tanda_tangan, ak_realisasi}, {b.tanda_tangan, nilai}};
    k.merge(place, "", Style::isian_tengah);
    k.check(place, {.kind = Check::Kind::length,
                    .least = 0,
                    .most = 100,
                    .title = "Tempat dan tanggal",
                    .message = "Paling banyak 100 huruf.",
                    .hint_title = "Tempat dan tanggal",
                    .hint = "Misalnya: Sukamaju, 31 Desember 2020"});
    k.merge({{b.tanda_tangan + 1, ak_realisasi}, {b.tanda_tangan + 1, nilai}}, "Pejabat Penilai,",
            Style::tanda_tangan);
    k.merge_formula({{b.tanda_tangan + 5, ak_realisasi}, {b.tanda_tangan + 5, nilai}},
                    fmt::format("=IF({0}=\"\",\"........................................\",{0})",
                                c(baris_nama, penilai_dari)),
                    Style::tanda_tangan);
    k.merge_formula({{b.tanda_tangan + 6, ak_realisasi}, {b.tanda_tangan + 6, nilai}},
                    fmt::format("=\"NIP \"&{}", c(baris_nip, penilai_dari)), Style::tanda_tangan);
    k.merge({{b.tanda_tangan, no}, {b.tanda_tangan + 2, target_biaya}},
            "AK (angka kredit) hanya untuk pejabat fungsional tertentu; dilaporkan, tidak masuk ke dalam "
            "nilai. Biaya diisi bila kegiatan dibiayai anggaran; kosong berarti "
            "aspek biaya tidak dipakai.",
            Style::catatan);
}

void lembar(SheetWriter& k, int kegiatan, const regime::pp46_2011::Angka& angka) {
    const Bawah b(kegiatan);
    const Rumus rumus(angka);
    const std::pair<std::uint32_t, double> widths[] = {{no, 5},
                                                       {uraian, 40},
                                                       {ak_target, 7},
                                                       {target_kuantitas, 8},
                                                       {satuan_kuantitas, 11},
                                                       {target_kualitas, 8},
                                                       {target_waktu, 8},
                                                       {satuan_waktu, 11},
                                                       {target_biaya, 16},
                                                       {ak_realisasi, 7},
                                                       {realisasi_kuantitas, 8},
                                                       {satuan_realisasi, 11},
                                                       {realisasi_kualitas, 8},
                                                       {realisasi_waktu, 8},
                                                       {waktu_realisasi, 11},
                                                       {realisasi_biaya, 16},
                                                       {penghitungan, 12},
                                                       {nilai, 12},
                                                       {jarak, 2},
                                                       {dilaksanakan, 15},
                                                       {keadaan, 14}};
    for (const auto& [column, width] : widths) k.width(column, column, width);
    k.width(aspek_kuantitas, nilai_tepat, 9);
    judul(k);
    identitas(k);
    kepala(k);
    for (std::uint32_t row = baris_pertama; row <= b.terakhir; ++row) baris_kegiatan(k, row, rumus);
    periksa_kegiatan(k, b.terakhir);
    bawah_kegiatan(k, b, rumus, angka);
    k.freeze({baris_pertama, ak_target});
    k.print(sheet::Paper::landscape, {{1, no}, {b.tanda_tangan + 6, nilai}}, baris_kepala, baris_nomor);
    k.footer("&L&8Formulir I-e, Perka BKN 1/2013&R&8Halaman &P dari &N");
    k.protect();
}

} // namespace

base::Result<std::monostate> tulis_xlsx(const std::string& path, const PilihanXlsx& pilihan,
                                        const regime::pp46_2011::Angka& angka, const FormulirMentah* isi) {
    int rows = pilihan.kegiatan;
    if (isi != nullptr) {
        rows = static_cast<int>(std::max<std::size_t>(1, isi->skp.kegiatan.size()));
        // What form I-e has no place for must not vanish from the figures.
        const bool excused =
            std::any_of(isi->skp.kegiatan.begin(), isi->skp.kegiatan.end(), [](const KegiatanMentah& k) {
                return k.dikecualikan.terisi() || k.ada_target_ulang;
            });
        if (rows > most_kegiatan_xlsx || !isi->skp_lain.empty() || excused)
            return base::refuse(
                base::say("formulir.tidak_muat_xlsx", {{"batas", std::to_string(most_kegiatan_xlsx)}}));
    }
    sheet::XlsxWriter book(
        path, {.title = "Penilaian capaian sasaran kerja pegawai", .subject = "Formulir I-e, PP 46/2011"});
    SheetWriter& kinerja = book.add_sheet(lembar_kinerja);
    lembar(kinerja, rows, angka);
    SheetWriter& perilaku = book.add_sheet(lembar_perilaku);
    lembar_perilaku_kerja(perilaku, angka);
    lembar_prestasi_kerja(book.add_sheet(lembar_prestasi), Bawah(rows), angka);
    lembar_petunjuk_isi(book.add_sheet(lembar_petunjuk));

    const auto jenis = pilihan.jenis_jabatan;
    if (jenis) kinerja.text({baris_jenis, dinilai_dari}, skp::name(*jenis), Style::isian);
    if (jenis && *jenis != skp::JenisJabatan::struktural)
        perilaku.text({perilaku_pertama + 5, 3}, "-", Style::isian_angka);
    if (isi != nullptr) {
        isi_kinerja(kinerja, *isi, Bawah(rows));
        isi_perilaku(perilaku, *isi);
    }
    return book.save();
}

} // namespace formulir
