#include "berkas/latihan_isi.h"

#include "base/text.h"

#include <fmt/format.h>

#include <array>
#include <span>

namespace berkas::latihan {
namespace {

using angka::Rational;

struct Contoh {
    const char* uraian; // {} is the unit
    int kuantitas;
    const char* satuan;
    int waktu;  // months
    int biaya;  // thousand rupiah, 0: not funded
    int kredit; // thousandths a unit, JFT only
};

constexpr Contoh auditor[] = {
    {"Melaksanakan audit kinerja perangkat daerah di {}", 4, "LHA", 12, 16000, 320},
    {"Melaksanakan audit ketaatan pengelolaan dana desa di {}", 8, "LHA", 10, 24000, 240},
    {"Mereviu rencana kerja dan anggaran perangkat daerah di {}", 6, "LHR", 3, 0, 180},
    {"Mereviu laporan keuangan perangkat daerah di {}", 5, "LHR", 3, 4500, 180},
    {"Mengevaluasi akuntabilitas kinerja perangkat daerah di {}", 6, "LHE", 5, 7200, 200},
    {"Memantau tindak lanjut rekomendasi pemeriksaan di {}", 4, "laporan", 12, 0, 90},
    {"Menyusun program kerja audit penugasan {}", 12, "PKA", 12, 0, 60},
    {"Menyusun kertas kerja audit penugasan {}", 36, "KKA", 12, 0, 20},
    {"Memberi pendampingan penyusunan manajemen risiko di {}", 3, "laporan", 6, 3000, 150}};
constexpr Contoh ppupd[] = {
    {"Mengawasi pelaksanaan urusan pemerintahan wajib di {}", 5, "LHP", 12, 15000, 300},
    {"Mengawasi pelaksanaan urusan pemerintahan pilihan di {}", 3, "LHP", 9, 9000, 300},
    {"Memeriksa penyelenggaraan pemerintahan desa di {}", 8, "LHP", 10, 20000, 220},
    {"Mereviu dokumen perencanaan perangkat daerah di {}", 6, "LHR", 4, 0, 170},
    {"Memantau capaian standar pelayanan minimal di {}", 4, "laporan", 12, 0, 110},
    {"Menangani pengaduan masyarakat di {}", 4, "laporan", 12, 5000, 250},
    {"Menyusun kertas kerja pengawasan {}", 24, "KKP", 12, 0, 20}};
constexpr Contoh fungsional_lain[] = {{"Menyusun analisis kebutuhan {}", 2, "naskah", 6, 0, 250},
                                      {"Mengolah data kepegawaian dan arsip {}", 12, "laporan", 12, 0, 80},
                                      {"Menyusun bahan rencana kerja {}", 4, "dokumen", 6, 3000, 200},
                                      {"Memberi layanan konsultasi internal {}", 24, "layanan", 12, 0, 30},
                                      {"Menyusun laporan berkala {}", 4, "laporan", 12, 0, 120},
                                      {"Memutakhirkan basis data {}", 12, "kali", 12, 0, 40}};
constexpr Contoh administrasi[] = {{"Mencatat dan mendistribusikan surat masuk {}", 960, "surat", 12, 0, 0},
                                   {"Mengetik dan mengirim surat keluar {}", 480, "surat", 12, 0, 0},
                                   {"Menata arsip aktif {}", 12, "kali", 12, 0, 0},
                                   {"Menyiapkan sarana rapat dan penugasan {}", 60, "kegiatan", 12, 6000, 0},
                                   {"Menyusun daftar hadir dan rekapitulasinya {}", 12, "laporan", 12, 0, 0},
                                   {"Memelihara daftar inventaris {}", 2, "daftar", 12, 0, 0}};
constexpr Contoh keuangan[] = {{"Memverifikasi bukti pertanggungjawaban {}", 420, "berkas", 12, 0, 0},
                               {"Menyusun laporan realisasi anggaran {}", 12, "laporan", 12, 0, 0},
                               {"Menyiapkan daftar gaji dan tunjangan {}", 14, "daftar", 12, 0, 0},
                               {"Menyusun bahan laporan keuangan {}", 2, "laporan", 6, 2500, 0},
                               {"Mengadministrasikan perjalanan dinas {}", 180, "berkas", 12, 0, 0}};
constexpr Contoh telaah[] = {{"Menyusun telaahan kebijakan pengawasan {}", 6, "naskah", 12, 0, 0},
                             {"Mengolah data hasil pengawasan {}", 12, "tabel", 12, 0, 0},
                             {"Menyusun bahan laporan kinerja instansi {}", 1, "dokumen", 3, 2400, 0},
                             {"Memantau tindak lanjut hasil pemeriksaan {}", 4, "laporan", 12, 0, 0},
                             {"Menyiapkan bahan rapat koordinasi {}", 10, "bahan", 12, 3600, 0},
                             {"Memutakhirkan data capaian indikator {}", 12, "kali", 12, 0, 0}};
constexpr Contoh irban[] = {{"Menyusun rencana pengawasan tahunan {}", 1, "dokumen", 2, 0, 0},
                            {"Mengendalikan mutu penugasan pengawasan {}", 24, "penugasan", 12, 0, 0},
                            {"Mengoordinasikan reviu dan evaluasi {}", 12, "laporan", 12, 12000, 0},
                            {"Memimpin pemutakhiran tindak lanjut {}", 2, "laporan", 12, 8000, 0},
                            {"Membina pejabat fungsional {}", 12, "kegiatan", 12, 0, 0}};
constexpr Contoh pimpinan[] = {{"Menetapkan kebijakan dan rencana kerja {}", 1, "dokumen", 2, 0, 0},
                               {"Mengoordinasikan pelaksanaan program {}", 12, "laporan", 12, 30000, 0},
                               {"Mengendalikan pelaksanaan anggaran {}", 4, "laporan", 12, 0, 0},
                               {"Membina aparatur {}", 12, "kegiatan", 12, 0, 0},
                               {"Melaporkan kinerja {}", 2, "laporan", 12, 4000, 0}};
constexpr Contoh sekar[] = {
    {"Melaksanakan audit operasional atas perangkat daerah", 6, "LHA", 12, 18000, 300},
    {"Mereviu laporan keuangan pemerintah daerah", 1, "laporan", 3, 0, 180},
    {"Mengevaluasi SAKIP perangkat daerah", 8, "LHE", 6, 9600, 200},
    {"Memantau tindak lanjut hasil pemeriksaan", 4, "laporan", 12, 0, 90},
    {"Menyusun kertas kerja audit", 36, "KKA", 12, 0, 20},
    {"Melaksanakan probity audit pengadaan", 2, "laporan", 6, 4000, 260}};

// Most people are good; some are better, some are not.
enum class Mutu { kurang, biasa, unggul };
Mutu mutu_dari(std::size_t nth) {
    if (nth % 14 == 6) return Mutu::kurang;
    return nth % 11 == 3 ? Mutu::unggul : Mutu::biasa;
}

std::span<const Contoh> untuk(const pegawai::JabatanUnit& post) {
    const auto begins = [&](std::string_view word) { return base::starts_with_fold(post.nama, word); };
    if (post.fungsi == pegawai::Fungsi::irban) return irban;
    if (pegawai::memimpin(post.fungsi)) return pimpinan;
    if (begins("Auditor")) return auditor;
    if (begins("PPUPD")) return ppupd;
    if (post.fungsi == pegawai::Fungsi::fungsional) return fungsional_lain;
    if (begins("Pengelola Keuangan")) return keuangan;
    if (begins("Penelaah") || begins("Pengolah")) return telaah;
    return administrasi;
}

skp::KegiatanRencana dari(const Contoh& c, std::string_view unit, bool credited) {
    skp::KegiatanRencana k;
    k.uraian = base::replace_all(c.uraian, "{}", unit);
    k.target.kuantitas = c.kuantitas;
    k.target.satuan = c.satuan;
    k.target.waktu = c.waktu;
    k.target.biaya = Rational(c.biaya) * 1000;
    if (credited && c.kredit > 0) k.angka_kredit = Rational(c.kredit, 1000);
    if (c.kuantitas % 12 == 0 && c.waktu == 12)
        for (auto& month : k.bulan) month = c.kuantitas / 12;
    return k;
}

} // namespace

std::vector<skp::KegiatanRencana> kegiatan(const pegawai::JabatanUnit& post, std::string_view unit,
                                           std::size_t nth) {
    const auto all = untuk(post);
    const std::size_t many = std::min<std::size_t>(all.size(), 5 + nth % 2);
    std::vector<skp::KegiatanRencana> plan;
    for (std::size_t i = 0; i < many; ++i)
        plan.push_back(dari(all[(nth + i) % all.size()], unit, post.fungsi == pegawai::Fungsi::fungsional));
    return plan;
}

std::vector<skp::KegiatanRencana> kegiatan_sekar() {
    std::vector<skp::KegiatanRencana> plan;
    for (const Contoh& c : sekar) plan.push_back(dari(c, "", true));
    return plan;
}

std::vector<std::string> bukti_sekar(std::size_t activity) {
    switch (activity) {
    case 0:
        return {"LHA Dinas Contoh A.pdf",   "LHA Dinas Contoh B.pdf",    "LHA Badan Contoh C.pdf",
                "LHA Kecamatan Rekaan.pdf", "LHA Kecamatan Andaian.pdf", "LHA RSUD Purwarupa.pdf"};
    case 1: return {"Laporan Hasil Reviu LKPD.pdf"};
    case 2: return {"Rekap LHE 1–4.pdf", "Rekap LHE 5–8.pdf"};
    case 3: return {"TL triwulan I.pdf", "TL triwulan II.pdf", "TL triwulan III.pdf", "TL triwulan IV.pdf"};
    case 4: return {"Indeks KKA.pdf"};
    default: return {"Probity Gedung Contoh.pdf", "Probity Jalan Rekaan.pdf"};
    }
}

void realisasikan(skp::Isi& isi, std::size_t nth, bool is_sekar) {
    constexpr std::array<std::array<int, 4>, 6> manual{{{6, 88, 12, 17100},
                                                        {1, 90, 3, 0},
                                                        {8, 86, 5, 9216},
                                                        {4, 90, 12, 0},
                                                        {35, 87, 12, 0},
                                                        {2, 85, 4, 3880}}};
    for (std::size_t i = 0; i < isi.kegiatan.size(); ++i) {
        skp::IsiKegiatan& k = isi.kegiatan[i];
        const skp::Target& t = k.rencana.target;
        k.terisi = true;
        if (is_sekar && i < manual.size()) {
            const auto& row = manual.at(i);
            k.realisasi = {row[0], row[1], row[2], Rational(row[3]) * 1000};
            continue;
        }
        const std::size_t turn = nth * 7 + i * 5;
        k.realisasi.kuantitas = turn % 6 == 0 ? angka::round(t.kuantitas * Rational(9, 10), 0) : t.kuantitas;
        const Mutu mutu = mutu_dari(nth);
        if (mutu == Mutu::kurang) k.realisasi.kuantitas = angka::round(t.kuantitas * Rational(7, 10), 0);
        if (k.realisasi.kuantitas.is_zero()) k.realisasi.kuantitas = 1;
        k.realisasi.kualitas = (mutu == Mutu::kurang   ? 60
                                : mutu == Mutu::unggul ? 88
                                                       : 80) +
                               static_cast<int>(turn % 11);
        const bool early = mutu == Mutu::unggul || turn % 9 == 4;
        k.realisasi.waktu =
            early && t.waktu > 5 ? t.waktu - (mutu == Mutu::unggul && t.waktu > 9 ? 2 : 1) : t.waktu;
        if (t.biaya.sign() > 0)
            k.realisasi.biaya = angka::round(
                t.biaya * Rational(static_cast<int>(turn % 23 == 0 ? 74 : 93 + turn % 6), 100), 0);
        if (turn % 31 == 30) k.catatan = "Sebagian dilaksanakan bersama tim wilayah lain.";
    }
}

void nilai(skp::Isi& isi, std::size_t nth, bool is_sekar) {
    constexpr std::array<int, 6> manual{88, 90, 87, 86, 89, 0};
    for (std::size_t a = 0; a < isi.perilaku.size(); ++a) {
        if (a == skp::Perilaku::aspek_umum && isi.jenis_jabatan != skp::JenisJabatan::struktural) continue;
        const Mutu mutu = is_sekar ? Mutu::biasa : mutu_dari(nth);
        const int least = mutu == Mutu::kurang ? 62 : mutu == Mutu::unggul ? 90 : 78;
        isi.perilaku.at(a) =
            is_sekar ? manual.at(a)
                     : least + static_cast<int>((nth * 5 + a * 3) % (mutu == Mutu::unggul ? 6 : 13));
    }
    if (!is_sekar && mutu_dari(nth) == Mutu::kurang)
        isi.catatan_perilaku = "Beberapa kali terlambat menyerahkan laporan; lihat buku catatan.";
    if (!is_sekar && mutu_dari(nth) == Mutu::unggul)
        isi.catatan_perilaku = "Menjadi teladan tim; lihat buku catatan.";
    isi.kuadran = skp::Kuadran{};
    if (nth % 6 == 1) isi.kuadran->hasil = skp::Ekspektasi::di_atas;
    const std::size_t tasks = is_sekar ? 1 : nth % 4;
    for (std::size_t i = 0; i < tasks && isi.tugas_tambahan.size() < tasks; ++i)
        isi.tugas_tambahan.push_back({i == 0 ? "Anggota tim penyusun laporan kinerja instansi"
                                             : "Panitia kegiatan peringatan hari jadi daerah",
                                      fmt::format("800.1.11/{:03}/INSP", 20 + nth * 3 + i)});
    isi.rekomendasi = is_sekar || nth % 3 == 0 ? "Ikut diklat audit berbasis risiko pada semester I."
                                               : "Dipertahankan pada jabatannya.";
}

std::vector<Rujukan> renja() {
    constexpr std::array<std::array<const char*, 4>, 7> lines{
        {{"1.01", "Administrasi umum dan kepegawaian perangkat daerah", "12", "bulan"},
         {"1.02", "Administrasi keuangan perangkat daerah", "12", "bulan"},
         {"1.03", "Perencanaan, penganggaran, dan evaluasi kinerja", "6", "dokumen"},
         {"2.01", "Penyelenggaraan pengawasan internal", "120", "laporan"},
         {"2.02", "Penyelenggaraan pengawasan dengan tujuan tertentu", "24", "laporan"},
         {"3.01", "Perumusan kebijakan teknis pengawasan", "4", "dokumen"},
         {"3.02", "Pendampingan dan asistensi", "36", "laporan"}}};
    std::vector<Rujukan> all;
    for (const auto& [code, words, target, unit] : lines)
        all.push_back({{}, 0, JenisRujukan::renja, code, words, target, unit});
    return all;
}

std::vector<Rujukan> iku() {
    return {{{}, 0, JenisRujukan::iku, "IKU-1", "Nilai maturitas SPIP", "3", "level"},
            {{}, 0, JenisRujukan::iku, "IKU-2", "Nilai kapabilitas APIP", "3", "level"},
            {{}, 0, JenisRujukan::iku, "IKU-3", "Tindak lanjut rekomendasi yang selesai", "85", "persen"}};
}

std::string_view alasan(std::size_t nth) {
    constexpr std::array<std::string_view, 4> all{
        "Bukti kegiatan 2 tidak terbaca. Lampirkan laporannya sekali lagi.",
        "Realisasi kegiatan 1 berbeda dengan jumlah laporan. Cocokkan lalu perbaiki.",
        "Tanggal bukti kegiatan 3 di luar periode. Ganti dengan laporan tahun ini.",
        "Realisasi biaya belum sesuai laporan fisik dan kegiatan. Periksa lagi."};
    return all.at(nth % all.size());
}

std::string_view catatan_perilaku(std::size_t nth) {
    constexpr std::array<std::string_view, 5> all{
        "Menyerahkan laporan sebelum tenggat dan membantu anggota tim yang terlambat.",
        "Menjelaskan temuan kepada auditi dengan tenang meski sempat dibantah.",
        "Terlambat hadir pada dua rapat tim; sudah diingatkan dan berubah.",
        "Mengembalikan sisa uang perjalanan tanpa diminta.", "Mengajari rekan baru menyusun kertas kerja."};
    return all.at(nth % all.size());
}

std::string pdf(std::string_view words) {
    std::string text;
    for (const char c : words)
        if (c >= ' ' && c < 127 && c != '(' && c != ')' && c != '\\') text += c;
    const std::string page = fmt::format("BT /F1 18 Tf 72 760 Td ({}) Tj ET", text);
    const std::array<std::string, 5> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 "
        "R "
        ">> >> >>",
        fmt::format("<< /Length {} >>\nstream\n{}\nendstream", page.size(), page),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    std::string file = "%PDF-1.4\n";
    std::string table = "xref\n0 6\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", file.size());
        file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects.at(i));
    }
    return file +
           fmt::format("{}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", table, file.size());
}

} // namespace berkas::latihan
