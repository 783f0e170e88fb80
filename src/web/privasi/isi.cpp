// What the register of processing and the impact assessment say. Figures that an office sets come from its settings.
#include "web/bagian/laporan.h"
#include "web/privasi/rute.h"

#include <fmt/format.h>

namespace web::privasi {

rekap::Laporan pemrosesan(const Kunjungan& k) {
    rekap::Laporan r = laporan_kantor(k, "Catatan Kegiatan Pemrosesan Data Pribadi");
    r.anak_judul = "UU 27/2022 Pasal 31";
    r.fakta = {{"Pengendali data", k.instansi.nama + " " + k.instansi.daerah},
               {"Tempat pemrosesan", "Server milik instansi, di Indonesia (PP 71/2019 Pasal 20)"},
               {"Pengiriman ke luar negeri", "Tidak ada"},
               {"Tanggal", k.sekarang()}};
    rekap::Tabel& t = r.tabel.emplace_back();
    t.nama = "Pemrosesan";
    t.keterangan = "Tiap kegiatan dengan tujuan, dasar, data, penerima, masa simpan, dan pengamanannya.";
    t.kolom = {{"No", 9, rekap::Isi::angka}, {"Kegiatan", 30}, {"Tujuan"},          {"Dasar"},
               {"Data dan orangnya"},        {"Penerima"},     {"Masa simpan", 34}, {"Pengamanan"}};
    auto add = [&, n = 0](const char* what, const char* why, const char* basis, const char* data,
                          const char* who, std::string kept, const char* guard) mutable {
        t.baris.push_back({{std::to_string(++n), what, why, basis, data, who, std::move(kept), guard}});
    };
    const std::string journal = fmt::format("{} tahun (pengaturan)", k.pengaturan.simpan_jurnal_tahun);
    add("Data pegawai", "Menetapkan siapa menilai siapa",
        "Pasal 20 ayat (2) huruf c dan e UU 27/2022; PP 30/2019 Pasal 46",
        "Nama, NIP, pangkat, jabatan, unit, surel; pegawai kantor ini",
        "Kasubbag, pejabat penilai, administrator", "Selama menjadi pegawai, lalu menurut JRA",
        "Hak menurut hubungan; pembacaan data orang lain dicatat");
    add("Penilaian prestasi kerja", "Menilai SKP dan perilaku menurut SOP",
        "PP 46/2011; PP 30/2019; UU 27/2022 Pasal 20 ayat (2) huruf c dan e",
        "Target, realisasi, bukti, nilai; pegawai yang dinilai",
        "Pejabat penilai, atasannya, Irban wilayah, Kasubbag, Inspektur",
        "Arsip dinamis aktif sampai pensiun (PP 30/2019 Pasal 60 ayat (6)), lalu menurut JRA",
        "Nilai ditetapkan orang; angka hitungan hanya usulan; tiap tindakan di jurnal");
    add("Buku catatan perilaku", "Bahan nilai perilaku", "PP 46/2011 (formulir I-i)",
        "Catatan penilai tentang pegawainya", "Penilai dan atasannya", "Bersama berkas penilaiannya",
        "Tidak terbuka bagi orang lain");
    add("Tanda tangan elektronik", "Mengesahkan dokumen penilaian", "UU 11/2008 dan perubahannya; PP 71/2019",
        "Sertifikat, waktu, sidik dokumen; penanda tangan", "Penerima dokumen, pemeriksa keaslian",
        "Seumur dokumennya", "Frasa sandi tidak disimpan; kunci terkunci");
    add("Rekap dan laporan", "Melihat kemajuan, evaluasi, dan pemantauan SOP",
        "PP 30/2019 Pasal 51; PermenPANRB 35/2012", "Nilai dan waktu tiap berkas",
        "Inspektur, Sekretaris, Kasubbag, Irban", "Tidak disimpan; dihitung saat dibuka",
        "Angka kurang dari lima orang ditahan; unduhan dicatat");
    add("Pemeriksaan keaslian dokumen", "Membuktikan dokumen kepada pihak luar",
        "UU 14/2008 Pasal 17 huruf h; UU 11/2008", "Inisial, tiga angka terakhir NIP, keadaan dokumen",
        "Siapa saja yang memegang dokumen", "Seumur dokumennya", "Tanpa nilai; batas percobaan");
    add("Jurnal dan jejak", "Membuktikan siapa berbuat apa", "UU 27/2022 Pasal 31; PP 71/2019 Pasal 22",
        "Pelaku, waktu, perbuatan, alamat jaringan; semua pengguna",
        "Inspektur, administrator, pemeriksa internal; tiap orang atas dirinya", journal,
        "Rantai sidik; tidak dapat diubah");
    add("Akun dan sesi", "Memastikan siapa yang masuk", "PP 71/2019; Peraturan BSSN 4/2021",
        "Sandi (Argon2id), faktor kedua, sesi; pengguna", "Program",
        fmt::format("Sesi berakhir sesudah {} menit tanpa kegiatan", k.pengaturan.sesi_diam.count()),
        "Sandi tidak dapat dibaca kembali");
    add("Surel ringkasan", "Mengingatkan pekerjaan yang menunggu", "UU 27/2022 Pasal 20 ayat (2) huruf e",
        "Alamat surel, nomor berkas; pegawai yang menghendaki", "Server surel instansi",
        "Tidak disimpan sesudah terkirim", "Tanpa nama dan angka; dapat dihentikan");
    r.catatan = {"Data pribadi spesifik (kesehatan, biometrik, catatan kejahatan, keuangan pribadi) tidak "
                 "diproses di sini."};
    return r;
}

rekap::Laporan dpia(const Kunjungan& k) {
    rekap::Laporan r = laporan_kantor(k, "Ringkasan Penilaian Dampak Pelindungan Data Pribadi");
    r.anak_judul = "UU 27/2022 Pasal 34: penilaian dan pemantauan orang secara sistematis";
    r.fakta = {
        {"Pemrosesan", "Penilaian prestasi kerja pegawai menurut SOP"},
        {"Mengapa wajib",
         "Evaluasi, penskoran, atau pemantauan sistematis (Pasal 34 ayat (2) huruf c sampai e)"},
        {"Perlu dan sebanding",
         "Hanya data yang diminta formulir PP 46/2011; tidak ada agama, pajak, alamat rumah, atau kesehatan"},
        {"Keputusan otomatis", "Tidak ada: setiap predikat ditetapkan orang (Pasal 10)"},
        {"Tanggal", k.sekarang()}};
    rekap::Tabel& t = r.tabel.emplace_back();
    t.nama = "Risiko";
    t.keterangan = "Tingkat sebelum dan sesudah tindakan: T tinggi, S sedang, R rendah.";
    t.kolom = {{"No", 9, rekap::Isi::angka},        {"Risiko bagi orangnya"},
               {"Sebelum", 18, rekap::Isi::tengah}, {"Tindakan"},
               {"Sesudah", 18, rekap::Isi::tengah}, {"Sisa dan penanggung jawab"}};
    auto add = [&, n = 0](const char* risk, const char* before, const char* done, const char* after,
                          const char* left) mutable {
        t.baris.push_back({{std::to_string(++n), risk, before, done, after, left}});
    };
    add("Nilai terbaca orang yang tidak berhak", "T",
        "Hak menurut hubungan, bukan peran saja; yang tidak boleh dilihat dianggap tidak ada; pembacaan "
        "dicatat dan tampak bagi orangnya",
        "R", "Penyalahgunaan oleh yang berhak: Inspektur memeriksa jurnal");
    add("Nilai diubah diam-diam", "T",
        "Jurnal berantai sidik; tiap versi disimpan; tanda tangan atas byte yang sama", "R",
        "Pemeriksaan rantai berkala: administrator");
    add("Nilai tertebak dari angka gabungan", "S", "Angka dari kurang dari lima orang ditahan", "R",
        "Inspektur");
    add("Penilai berat sebelah", "S",
        "Uraian tiap angka terbuka; alasan wajib pada nilai ujung; indikator penilai; keberatan 14 hari", "S",
        "Keadilan tetap tugas penilai dan atasannya");
    add("Akun diambil alih", "T", "Sandi panjang, faktor kedua, batas percobaan, sesi pendek", "R",
        "Setiap pengguna; administrator");
    add("Data hilang", "S", "Cadangan terenkripsi yang diuji pulih; arsip diperiksa sidiknya", "R",
        "Administrator");
    add("Data disimpan terlalu lama", "S", "Jadwal retensi; tidak ada pemusnahan tanpa berita acara", "R",
        "Arsiparis, Kasubbag");
    add("Permintaan orang terlewat", "S", "Daftar permintaan dengan jam 72 jam", "R", "Administrator");
    r.catatan = {"Kegagalan pelindungan data diberitahukan tertulis kepada orangnya dan lembaga paling "
                 "lambat 3 × 24 jam sejak diketahui (Pasal 46).",
                 "Ringkasan ini ditinjau setiap kali SOP, aturan penilaian, atau pemrosesannya berubah, "
                 "paling lambat setahun sekali."};
    return r;
}

} // namespace web::privasi
