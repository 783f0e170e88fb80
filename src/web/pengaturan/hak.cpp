// The table of rights as it is in force, made from the one table in pegawai/hak.h: nothing here can differ from it.
#include "web/bagian/kerangka.h"
#include "web/pengaturan/pengaturan.h"

#include <array>
#include <stdexcept>
#include <vector>

namespace web {

namespace {

using http::Response;
using http::html::make;
using pegawai::Aturan;
using pegawai::Perbuatan;
using pegawai::Relasi;

struct Kelompok {
    std::string_view judul;
    Perbuatan pertama, terakhir; // in the order of the table
};

constexpr std::array<Kelompok, 5> groups{{
    {"Semua orang dan akun sendiri", Perbuatan::buka_umum, Perbuatan::lihat_sop_kantor},
    {"Pegawai dan kantor", Perbuatan::lihat_daftar_pegawai, Perbuatan::terbitkan_sop},
    {"Jurnal", Perbuatan::lihat_jurnal, Perbuatan::periksa_jurnal},
    {"Penilaian", Perbuatan::lihat_penilaian, Perbuatan::putuskan_keberatan},
    {"Rencana dan berkas", Perbuatan::susun_rencana, Perbuatan::kelola_rujukan},
}};

std::string_view act(Perbuatan p) {
    switch (p) {
    case Perbuatan::buka_umum: return "Membuka halaman umum: masuk, kalkulator, SOP";
    case Perbuatan::buka_beranda: return "Membuka beranda";
    case Perbuatan::atur_akun_sendiri: return "Mengatur akun sendiri";
    case Perbuatan::lihat_sop_kantor: return "Melihat versi SOP kantor";
    case Perbuatan::lihat_daftar_pegawai: return "Melihat daftar pegawai";
    case Perbuatan::lihat_pegawai: return "Melihat data seorang pegawai";
    case Perbuatan::ubah_pegawai: return "Mengubah data pegawai";
    case Perbuatan::impor_pegawai: return "Mengimpor daftar pegawai";
    case Perbuatan::ekspor_pegawai: return "Mengunduh daftar pegawai";
    case Perbuatan::ubah_organisasi: return "Mengubah unit, jabatan, dan pemegangnya";
    case Perbuatan::atur_akun: return "Menyetel ulang sandi, mengunci akun";
    case Perbuatan::atur_peran: return "Memberi dan mencabut peran";
    case Perbuatan::tunjuk_pemeriksa: return "Menunjuk pemeriksa internal";
    case Perbuatan::lihat_pengaturan: return "Melihat pengaturan";
    case Perbuatan::ubah_pengaturan: return "Mengubah pengaturan";
    case Perbuatan::terbitkan_sop: return "Mengunggah dan menerbitkan SOP";
    case Perbuatan::lihat_jurnal: return "Membaca jurnal";
    case Perbuatan::lihat_jurnal_penilaian: return "Membaca isi entri tentang penilaian";
    case Perbuatan::periksa_jurnal: return "Memeriksa keutuhan jurnal";
    case Perbuatan::lihat_penilaian: return "Melihat penilaian seorang pegawai";
    case Perbuatan::isi_realisasi: return "Mengisi realisasi (langkah 1)";
    case Perbuatan::periksa_data: return "Memeriksa data kinerja";
    case Perbuatan::input_nilai: return "Menginput kinerja";
    case Perbuatan::validasi_nilai: return "Memvalidasi hasil input";
    case Perbuatan::tetapkan_nilai: return "Menetapkan nilai";
    case Perbuatan::putuskan_keberatan: return "Memutuskan keberatan";
    case Perbuatan::susun_rencana: return "Menyusun rencana (target SKP)";
    case Perbuatan::tetapkan_rencana: return "Menetapkan, mengembalikan, menolak rencana";
    case Perbuatan::putuskan_rencana: return "Memutuskan rencana yang ditolak";
    case Perbuatan::catat_perilaku: return "Menulis buku catatan perilaku";
    case Perbuatan::lihat_catatan_perilaku: return "Membaca buku catatan perilaku";
    case Perbuatan::kerjakan_langkah: return "Mengerjakan langkah SOP pada gilirannya";
    case Perbuatan::kelola_berkas: return "Membuka berkas setahun, mengingatkan banyak orang";
    case Perbuatan::kelola_rujukan: return "Mengelola daftar Renja, IKU, dan pustaka kegiatan";
    case Perbuatan::cabut_dokumen: return "Mencabut dokumen yang sudah terbit";
    case Perbuatan::kelola_salinan: return "Menggandakan dokumen dan menyerahkan salinan";
    case Perbuatan::lihat_arsip: return "Melihat register arsip (tanpa isi dokumen)";
    case Perbuatan::kelola_arsip: return "Menata arsip: tempat, peminjaman, keutuhan, usul musnah";
    case Perbuatan::lihat_rekap: return "Melihat rekap unit";
    case Perbuatan::kelola_sertifikat: return "Menerbitkan dan mencabut sertifikat penanda tangan";
    case Perbuatan::kelola_privasi: return "Mengurus permintaan subjek data dan daftar pemrosesan";
    }
    throw std::logic_error("act without words");
}

std::string relations(std::uint16_t bits) {
    std::string names;
    for (unsigned i = 0; i < pegawai::jumlah_relasi; ++i)
        if (((static_cast<unsigned>(bits) >> i) & 1U) != 0)
            names += (names.empty() ? "" : ", ") + std::string(pegawai::nama(static_cast<Relasi>(1U << i)));
    return names.empty() ? "–" : names;
}

Html table(const Kelompok& group) {
    Html out = make<
        R"(<section class="bagian"><h2>{}</h2><div class="gulir" tabindex="0" role="region" aria-label="{}"><table class="tb"><thead><tr><th scope="col">Perbuatan</th><th scope="col">Boleh</th><th scope="col">Tidak boleh, bagaimanapun</th></tr></thead><tbody>)">(
        group.judul, group.judul);
    for (const Aturan& rule : pegawai::tabel_hak())
        if (rule.perbuatan >= group.pertama && rule.perbuatan <= group.terakhir)
            out.add<R"(<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>)">(
                act(rule.perbuatan), relations(rule.memberi), relations(rule.melarang));
    out.add<"</tbody></table></div></section>">();
    return out;
}

Response buka(Kunjungan& k) {
    Html page = make<
        R"(<div class="judul"><div><h1>Tabel hak</h1><p>Hak mengikuti hubungan Anda dengan pegawai yang bersangkutan pada hari itu, bukan nama peran saja. Seseorang dapat mempunyai beberapa hubungan sekaligus; yang dilarang tetap dilarang. Yang tidak boleh dilihat tampil sebagai tidak ada.</p></div></div>)">();
    for (const Kelompok& group : groups) page += table(group);
    return Response::html(halaman(
        k, {.judul = "Tabel hak", .aktif = Menu::pengaturan, .remah = {{"Pengaturan", "/pengaturan"}}},
        page));
}

} // namespace

void tambah_hak(Pintu& pintu) {
    pintu.buka({.pattern = "/pengaturan/hak", .perbuatan = Perbuatan::lihat_pengaturan, .halaman = buka});
}

} // namespace web
