// contoh_for_tests.h -- three materials for the forms: a full one, an empty one, a very long one. Everybody in them is invented; the figures
// of the full one are weighed by the law, as a form file is.
#pragma once

#include "formulir/json_baca.h"
#include "paper/blangko/bahan.h"
#include "regime/law_for_tests.h"

#include <stdexcept>
#include <string>

namespace paper::blangko::contoh {

inline const ::formulir::Timbangan& timbangan() {
    static const ::formulir::Timbangan scale = [] {
        auto figures = regime::pp46_2011::Angka::from(regime::laws_for_tests().at("pp46-2011")).value();
        return ::formulir::Timbangan(figures, figures.setelan);
    }();
    return scale;
}

// A form of examples/, or its JSON, weighed.
inline Bahan dari_json(std::string_view json) {
    const auto forms = ::formulir::baca_json(json);
    if (!forms) throw std::logic_error(std::string(forms.error().front().sentence.key));
    const auto weighed = timbangan().timbang(forms->formulir.front());
    if (!weighed) throw std::logic_error(weighed.error().front().place);
    return bahan(*weighed, timbangan());
}
inline Bahan dari_contoh(std::string_view file) {
    return dari_json(regime::data_file_for_tests("examples/" + std::string(file)));
}

inline calendar::Date hari(std::string_view iso) { return calendar::read_date(iso).value(); }

inline Bahan lengkap() {
    Bahan b = dari_contoh("sekar-2019.json");
    b.instansi = "Inspektorat";
    b.daerah = "Kabupaten Contoh Raya";
    b.tempat = "Contoh Raya";
    b.nomor = "2019-0147";
    b.pegawai = {"Sekar Fiktif, S.E.",
                 "199302302019022901",
                 "Penata Muda Tingkat I (III/b)",
                 "Auditor Ahli Pertama",
                 "Irban Wilayah II",
                 hari("2017-04-01"),
                 {}};
    b.penilai = {"Nirmala Ibarat, S.E., M.Ak.",       "198002312005012904", "Pembina (IV/a)",
                 "Inspektur Pembantu Wilayah II",     "Irban Wilayah II",   hari("2016-10-01"),
                 "Plt. Inspektur Pembantu Wilayah II"};
    b.atasan_penilai = {"Surya Ilustrasi, S.H., M.H.",
                        "197202301997031905",
                        "Pembina Utama Muda (IV/c)",
                        "Inspektur",
                        "Inspektorat",
                        hari("2015-04-01"),
                        {}};
    b.skp.tugas_tambahan = {{"Menjadi anggota tim pengelola gratifikasi", "800/12/INSP/2019"},
                            {"Menjadi pengajar pada pelatihan kantor sendiri", "800/31/INSP/2019"}};
    b.skp.kreativitas = skp::Kreativitas{"Menyusun lembar kerja reviu yang dipakai semua tim", 3};
    b.skp.kegiatan.at(0).isi.angka_kredit = angka::Rational(3, 10);
    isi_angka_kredit(b.skp);
    b.catatan_perilaku = "Rajin.";
    b.buku = {
        {hari("2019-03-04"), "Disiplin", "Datang sebelum apel setiap hari selama bulan Februari.", b.penilai},
        {hari("2019-08-19"), "Kerja sama", "Membantu tim reviu di luar tugasnya.", b.penilai}};
    b.lembar =
        Lembar{{{"Bukti kegiatan 1 lengkap dan terbaca", "sesuai", ""},
                {"Bukti kegiatan 2 lengkap dan terbaca", "perlu diperbaiki", "Halaman 2 tidak terbaca."},
                {"Laporan fisik dan kegiatan dilampirkan", "tidak berlaku", ""}},
               {"Kegiatan 2: penghematan di atas 24 persen"},
               {"Wulan Ibarat", "198502302010012903", "", "Kasubbag Umum dan Kepegawaian", "", {}, {}},
               hari("2020-01-06"),
               1};
    b.keberatan = {"Nilai disiplin tidak sesuai dengan daftar hadir.", hari("2020-01-15")};
    b.tanggapan = {"Daftar hadir Mei belum dihitung.", hari("2020-01-17")};
    b.keputusan = {"Nilai disiplin tetap 86.", hari("2020-01-24")};
    b.rekomendasi = "Ikut diklat audit berbasis risiko pada semester I 2020.";
    b.rencana_ditetapkan = hari("2019-01-07");
    b.dibuat = hari("2020-01-10");
    b.diterima_pegawai = hari("2020-01-13");
    b.diterima_atasan = hari("2020-01-27");
    b.disusun = calendar::read_waktu("2020-01-10T10:00", calendar::Zona::wita).value();
    return b;
}

inline Bahan kosong() { return {}; }

// Two SKPs in one year, after a transfer.
inline Bahan pindah() {
    Bahan b = dari_json(R"({"aturan":"pp46-2011","pegawai":{"nama":"Bayu Misal","nip":"198801302011011901"},
"periode":{"mulai":"2019-06-01","selesai":"2019-12-31"},"jenis_jabatan":"jfu",
"kegiatan":[{"uraian":"Mengelola surat","target":{"kuantitas":"700","satuan":"surat","waktu":"7"},"realisasi":{"kuantitas":"700","kualitas":"90","waktu":"7"}}],
"skp_lain":[{"periode":{"mulai":"2019-01-01","selesai":"2019-05-31"},
"kegiatan":[{"uraian":"Mengelola arsip","target":{"kuantitas":"5","satuan":"boks","waktu":"5"},"realisasi":{"kuantitas":"4","kualitas":"80","waktu":"5"}}]}],
"perilaku":{"orientasi_pelayanan":"80","integritas":"81","komitmen":"82","disiplin":"83","kerja_sama":"84"}})");
    return b;
}

inline Bahan panjang() {
    Bahan b = lengkap();
    std::string words;
    for (int i = 0; i < 60; ++i) words += "menyusun dan menyampaikan laporan hasil pengawasan berkala ";
    while (b.skp.kegiatan.size() < 60) {
        Kegiatan k = b.skp.kegiatan.at(b.skp.kegiatan.size() % 4);
        if (b.skp.kegiatan.size() % 7 == 0) k.isi.uraian = words.substr(0, 1900);
        k.isi.target.biaya = angka::Rational(std::int64_t{999'999'999'999});
        k.isi.realisasi.biaya = angka::Rational(std::int64_t{999'999'999'999});
        b.skp.kegiatan.push_back(std::move(k));
    }
    isi_angka_kredit(b.skp);
    for (int i = 0; i < 40; ++i) {
        b.buku.push_back({hari("2019-09-02"), "Komitmen", words.substr(0, 300), b.penilai});
        b.skp.tugas_tambahan.push_back({words.substr(0, 400), "800/99/INSP/2019"});
        b.lembar->baris.push_back({words.substr(0, 200), "sesuai", words.substr(0, 150)});
    }
    b.pegawai.nama = "Raden Ajeng Kusumaningtyas Wulandari Prameswari Fiktif, S.E., S.H., M.M., M.Ak., Ak., "
                     "CA., CFE., CGCAE.";
    b.pegawai.jabatan =
        "Pengawas Penyelenggaraan Urusan Pemerintahan Daerah Ahli Madya pada Inspektur Pembantu Wilayah II";
    b.keberatan.teks = b.tanggapan.teks = b.keputusan.teks = b.rekomendasi = words.substr(0, 3500);
    return b;
}

} // namespace paper::blangko::contoh
