// contoh_berat.h -- papers with the heaviest data that an office may enter: names of 90 letters with titles, units of 120, 25 activities with
// long wording and costs of 12 digits, 30 notes, an objection of two pages, a word of 300 letters; a SOP of 40 steps, lists of the archive.
#pragma once

#include "paper/arsip/daftar.h"
#include "paper/bagan_sop.h"
#include "paper/blangko/blangko.h"
#include "paper/blangko/contoh_for_tests.h"
#include "paper/laporan.h"
#include "sop/testing.h"

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace paper::berat {

inline const std::string nama =
    "Prof. Dr. Ir. H. Raden Mas Kusumaningtyas Wulandari Prameswari Fiktif, S.E., M.Ak., Ak., CA.";
inline const std::string unit =
    "Inspektur Pembantu Wilayah II Bidang Pengawasan Penyelenggaraan Pemerintahan Desa dan Kelurahan "
    "Kabupaten Contoh Raya";
inline const std::string jabatan =
    "Pengawas Penyelenggaraan Urusan Pemerintahan Daerah Ahli Madya pada Inspektur Pembantu Wilayah II";
inline const std::string kegiatan = "Melaksanakan pemeriksaan reguler atas pengelolaan keuangan, barang "
                                    "milik daerah, sumber daya manusia, dan "
                                    "penyelenggaraan tugas pokok dan fungsi pada perangkat daerah serta "
                                    "pemerintah desa sesuai dengan program kerja "
                                    "pengawasan tahunan yang telah ditetapkan oleh Bupati";

inline std::string uraian(std::size_t letters) {
    std::string text;
    for (int i = 1; text.size() < letters; ++i) {
        text += "Nilai disiplin tidak sesuai dengan daftar hadir Mei sampai dengan Agustus, karena tugas "
                "luar pada hari-hari itu "
                "diperintahkan dengan surat tugas nomor 094/" +
                std::to_string(i) + "/INSP/2019. ";
        if (i % 4 == 0) text += "\n";
    }
    return text;
}

inline blangko::Bahan bahan() {
    blangko::Bahan b = blangko::contoh::lengkap();
    const auto someone = [](blangko::Orang& who, std::string as = {}) {
        who.nama = nama;
        who.pangkat = "Pembina Utama Muda (IV/c)";
        who.jabatan = jabatan;
        who.unit = unit;
        who.sebagai = std::move(as);
    };
    someone(b.pegawai);
    someone(b.penilai,
            "Plt. Inspektur Pembantu Wilayah II Bidang Pengawasan Penyelenggaraan Pemerintahan Desa");
    someone(b.atasan_penilai, "Plh. Inspektur");
    b.instansi = "Inspektorat Daerah Pengawasan Internal Pemerintah Kabupaten Contoh Raya Bagian Selatan";
    b.daerah = "Kabupaten Contoh Raya Bagian Selatan dan Kepulauan Sekitarnya";
    b.tempat = "Contoh Raya Bagian Selatan";
    b.nomor = "2019-0147";
    const angka::Rational cost(std::int64_t{999'999'999'999});
    while (b.skp.kegiatan.size() < 25) b.skp.kegiatan.push_back(b.skp.kegiatan.at(b.skp.kegiatan.size() % 4));
    for (std::size_t i = 0; i < b.skp.kegiatan.size(); ++i) {
        blangko::Kegiatan& k = b.skp.kegiatan[i];
        k.isi.uraian = i == 7 ? std::string(300, 'W') : kegiatan;
        k.isi.target.biaya = k.isi.realisasi.biaya = cost;
        k.isi.angka_kredit = angka::Rational(1234, 1000);
        k.catatan = i % 5 == 0 ? uraian(300) : "";
    }
    blangko::isi_angka_kredit(b.skp);
    b.skp.tugas_tambahan.clear();
    for (int i = 0; i < 12; ++i)
        b.skp.tugas_tambahan.push_back(
            {kegiatan, "800.1.11.1/" + std::to_string(1000 + i) + "/INSP-KCR/2019"});
    b.skp.kreativitas->uraian = uraian(900);
    b.catatan_perilaku = uraian(900);
    b.buku.clear();
    for (int i = 0; i < 30; ++i)
        b.buku.push_back(
            {blangko::contoh::hari("2019-09-02"), "Orientasi pelayanan", uraian(280), b.penilai});
    b.lembar->baris.clear();
    for (int i = 0; i < 30; ++i) b.lembar->baris.push_back({kegiatan, "perlu diperbaiki", uraian(200)});
    b.lembar->temuan.assign(20, uraian(150));
    someone(b.lembar->pemeriksa);
    b.keberatan.teks = uraian(7000);
    b.tanggapan.teks = uraian(2500);
    b.keputusan.teks = uraian(2500);
    b.rekomendasi = uraian(2500);
    return b;
}

// Two SKPs of one year, everybody in it with a long name.
inline blangko::Bahan pindah() {
    blangko::Bahan b = blangko::contoh::pindah();
    const blangko::Bahan from = bahan();
    b.pegawai = from.pegawai;
    b.penilai = from.penilai;
    b.atasan_penilai = from.atasan_penilai;
    b.skp_lain.front().penilai = from.penilai;
    return b;
}

inline arsip::Kop kop() {
    return {"Inspektorat Daerah Kabupaten Contoh Raya Bagian Selatan",
            "Kabupaten Contoh Raya Bagian Selatan dan Kepulauan Sekitarnya",
            {},
            unit,
            "Contoh Raya",
            blangko::contoh::hari("2020-02-03"),
            {nama, "198502312010012903", "Kepala Subbagian Umum dan Kepegawaian"},
            blangko::contoh::lengkap().disusun};
}

inline const calendar::Period tahun{blangko::contoh::hari("2019-01-02"), blangko::contoh::hari("2019-12-31")};

inline std::vector<arsip::Inaktif> inaktif(int many) {
    std::vector<arsip::Inaktif> rows;
    for (int i = 1; i <= many; ++i) {
        arsip::Inaktif r;
        r.unit_pengolah = unit;
        r.nomor = "800.1.13.1/" + std::to_string(1000 + i) + "/INSP/2026";
        r.kode = "800.1.4.4";
        r.uraian = "Penilaian prestasi kerja PNS, " + nama + ", " + jabatan + ", tahun 2019";
        r.kurun = tahun;
        r.jumlah = "1 berkas, 112 lembar";
        r.keterangan = i % 3 == 0 ? uraian(120) : "";
        r.tingkat = "asli";
        r.media = "elektronik dan kertas, baik";
        r.boks = std::to_string(100 + i);
        r.folder = std::to_string(i);
        r.lokasi = "GEDUNG2-RUANG12-RAK34-BARIS5";
        r.nasib = "1 tahun, musnah";
        r.kategori = "terjaga";
        rows.push_back(std::move(r));
    }
    return rows;
}

inline Dokumen daftar_aktif() {
    std::vector<arsip::Berkas> files;
    std::vector<arsip::Item> items;
    for (int i = 1; i <= 30; ++i) {
        files.push_back({std::to_string(i), "800.1.4.4", "Penilaian prestasi kerja PNS, " + nama, tahun,
                         "1 folder, 112 lembar", i % 4 == 0 ? uraian(100) : ""});
        for (int k = 1; k <= 2; ++k)
            items.push_back(
                {std::to_string(i), std::to_string(k), "800.1.4.4", kegiatan, tahun.until, "12 lembar", ""});
    }
    return arsip::daftar_arsip_aktif(kop(), files, items);
}

inline Dokumen daftar_berkas() {
    return arsip::daftar_berkas(
        kop(), {{"1", "800.1.4.4", "Penilaian prestasi kerja PNS, " + nama, tahun, "1 folder", ""}});
}
inline Dokumen daftar_isi() {
    return arsip::daftar_isi_berkas(kop(), {{"1", "1", "800.1.4.4", kegiatan, tahun.until, "12 lembar", ""}});
}

inline Dokumen berita_acara() {
    arsip::BeritaAcara m;
    m.kop = kop();
    m.nomor = "000.5.6.2/0001/INSP-KCR/2020";
    m.pihak_pertama = {nama, "198502312010012903", "Kepala Subbagian Umum dan Kepegawaian"};
    m.pihak_kedua = {nama, "197202301997031905", jabatan};
    m.unit_penerima = unit;
    m.alasan = "telah habis masa simpan aktifnya";
    m.arsip = inaktif(12);
    m.kepala_jurnal = "18234:" + std::string(64, 'a');
    m.akar = std::string(64, 'b');
    return arsip::berita_acara(m);
}
inline Dokumen berita_bulan() {
    return arsip::berita_acara_bulanan(
        {kop(), "Desember 2019", 123456, std::string(64, 'b'), "18234:" + std::string(64, 'a'), inaktif(4)});
}

inline Dokumen label_folder() {
    std::vector<arsip::LabelFolder> labels;
    for (int i = 1; i <= 9; ++i)
        labels.push_back(
            {"800.1.4.4", "2019/" + std::to_string(1000 + i),
             i == 3 ? std::string(300, 'W') : "Penilaian prestasi kerja PNS, " + nama + ", " + unit, tahun,
             "GEDUNG2-RUANG12-RAK34-BARIS5-BOKS100-FOLDER" + std::to_string(i)});
    return arsip::label_folder(labels, kop().disusun);
}
inline Dokumen label_boks() {
    std::vector<arsip::LabelBoks> labels;
    for (int i = 1; i <= 5; ++i)
        labels.push_back({kop().instansi, unit, std::to_string(100 + i), "1001", "1999", "800.1.4.4",
                          "800.1.13.1", 2015, 2019, "Musnah 2028",
                          "GEDUNG2-RUANG12-RAK34-BARIS5-BOKS" + std::to_string(100 + i)});
    return arsip::label_boks(labels, kop().disusun);
}

inline Dokumen sop(Arah arah) {
    std::mt19937 random(40);
    auto naskah = sop::testing::random_naskah(random, {.lanes = 6, .steps = 40, .decisions_percent = 30});
    return bagan_sop(*sop::Sop::susun(naskah), {.arah = arah}, kop().disusun);
}

// The half-yearly monitoring, as rekap says it.
inline Dokumen pemantauan() {
    rekap::Laporan r{.judul = "Formulir Pemantauan SOP",
                     .anak_judul = "Semester II Tahun 2019",
                     .instansi = kop().instansi,
                     .daerah = kop().daerah};
    r.dibuat = kop().disusun;
    r.fakta = {{"Nama SOP", "Pelaksanaan Pengukuran Kinerja/Penilaian SKP"}, {"Unit", unit}};
    rekap::Tabel& t = r.tabel.emplace_back();
    t.judul = "Norma dan kenyataan";
    t.kolom = {{"No", 8, rekap::Isi::angka},     {"Langkah"}, {"Norma", 22, rekap::Isi::angka},
               {"Nyata", 22, rekap::Isi::angka}, {"Masalah"}, {"Tindakan"}};
    for (int i = 1; i <= 14; ++i)
        t.baris.push_back(
            {{std::to_string(i), kegiatan, "2 jam", "3 jam 12 menit", uraian(200), uraian(200)}});
    r.tanda_tangan = {{"", "Pengumpul data,", nama, "Pembina (IV/a)", "198502312010012903"},
                      {"Contoh Raya, 3 Februari 2020", "Inspektur,", nama, "Pembina Utama Muda (IV/c)",
                       "197202301997031905"}};
    return susun(r);
}

// "I-a" ... "uraian": that form; else one of the papers above. None for an unknown name.
inline std::optional<Dokumen> bernama(std::string_view name) {
    if (const auto form = blangko::blangko(name))
        return susun(*form, *form == blangko::Blangko::gabungan ? pindah() : bahan());
    if (name == "kosong") return susun(blangko::Blangko::i_g, blangko::contoh::kosong());
    if (name == "aktif") return daftar_aktif();
    if (name == "inaktif") return arsip::daftar_arsip_inaktif(kop(), inaktif(25));
    if (name == "daftar-berkas") return daftar_berkas();
    if (name == "daftar-isi") return daftar_isi();
    if (name == "berita-acara") return berita_acara();
    if (name == "berita-bulan") return berita_bulan();
    if (name == "label-folder") return label_folder();
    if (name == "label-boks") return label_boks();
    if (name == "sop-tegak") return sop(Arah::tegak);
    if (name == "sop-mendatar") return sop(Arah::mendatar);
    if (name == "pemantauan") return pemantauan();
    return std::nullopt;
}

} // namespace paper::berat
