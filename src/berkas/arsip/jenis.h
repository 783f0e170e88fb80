// jenis.h -- the things of the archive, as they are kept (asn-reference 4.9): the record, its two registrations, what lies in it.
//
// A case that has been through its SOP leaves one Arsip: the issued paper with its newest bytes, the form and the result as data, the
// evidence. It is registered twice (SOP 700/418/2023, pencatatan dan pendataan): as a personnel document and as a control document. Each
// Pendaftaran has a number, a classification code, a retention and a place of its own: the person's copy lives until retirement and longer,
// the unit's copy follows the JRA (asn-reference 4.5).
//
// Always true: a record and its contents never change after they are kept. What changes (place, holds, loans, retention once its trigger
// is known) stands in the registration or beside it, each change with a line of its history (PeristiwaArsip) and a journal entry.
#pragma once

#include "berkas/jenis.h"

namespace berkas {

using ArsipId = base::Id<struct ArsipTag>;
using UsulId = base::Id<struct UsulTag>;

enum class DaftarArsip { kepegawaian, pengendalian }; // the two registers; stored as these words
enum class KelasArsip { biasa, terbatas, rahasia, sangat_rahasia }; // security class
enum class JenisArsip { penilaian, alih_media };                    // out of a case; a scan of an old one
enum class PeranIsi { dokumen, formulir, penilaian, bukti, pindaian };

// A part of a record: bytes in GudangIsi, or a paper of the case (JSON) where `dokumen` names its number.
struct IsiArsip {
    int nomor = 0; // 1, 2, 3 ... in the record
    PeranIsi peran = PeranIsi::dokumen;
    std::string nama{}; // of the file, as it is given out
    base::Sidik sidik{};
    std::int64_t ukuran = 0;
    std::string mime{};
    int dokumen = 0; // of formulir and penilaian: number of the case's paper of that kind
    bool operator==(const IsiArsip&) const = default;
};

struct Arsip {
    ArsipId id{};
    JenisArsip jenis = JenisArsip::penilaian;
    BerkasId berkas{};    // 0: an old case that was scanned
    ArsipId mengoreksi{}; // the record that this one corrects; 0: none
    std::string judul{};
    PegawaiId pegawai{};
    std::string nama{}, nip{}; // as they were then
    UnitId unit{};
    std::string nama_unit{};
    int tahun = 0;
    calendar::Period kurun{};
    KelasArsip kelas = KelasArsip::terbatas;
    std::string tingkat = "asli";     // tingkat perkembangan: asli, salinan
    std::string media = "elektronik"; // with its condition for paper: "kertas, baik"
    std::string nomor_dokumen{};      // of the issued paper: "800.1.4.4/0147/INSP/2026"
    int versi = 0;                    // of the issued paper in its case; 0: none
    std::string keterangan{};
    calendar::Instant pada{}; // kept
    PegawaiId oleh{};
    bool ditahan = false, dipinjam = false; // now: beside the record, not part of it
    base::Sidik daun{};                     // its leaf in the tree (merkle.h)
    std::vector<IsiArsip> isi{};
};

// Of a record that came in a package (impor.h): what it was where it came from.
struct AsalArsip {
    ArsipId arsip{};
    std::string kantor{}, paket{}; // as the package calls them
    std::int64_t nomor = 0;        // of the record there
    base::Sidik daun{};            // there
    calendar::Instant diarsipkan{};
    std::string
        pendaftaran{}; // its numbers there that stood: "800.1.13.1/12/INSP/2026; 800.1.4.4/9/INSP/2026"
};

// A case that corrects an archived record (pembetulan.h).
struct Pembetulan {
    BerkasId berkas{};
    ArsipId arsip{}; // the record that it corrects
    std::string alasan{};
    calendar::Instant pada{};
    PegawaiId oleh{};
};

enum class KeadaanDaftar {
    berlaku,
    dibatalkan,
    dimusnahkan
}; // a number is never given again, whatever becomes of it
struct Pendaftaran {
    ArsipId arsip{};
    DaftarArsip daftar = DaftarArsip::kepegawaian;
    int tahun = 0;
    std::int64_t urut = 0; // of the register and year; never given twice
    std::string nomor{};   // "800.1.13.1/12/INSP/2026"
    std::string kode{};
    // Retention as the rule said when it was registered.
    std::string pemicu{};       // word of Pemicu
    int aktif = 0, inaktif = 0; // years
    std::string nasib{};        // word of Nasib
    std::string dasar{};        // "Perbup Pekalongan 63/2024 (contoh) [C]"
    std::optional<calendar::Date> tanggal_pemicu{}, aktif_sampai{}, inaktif_sampai{};
    std::string tempat{}; // key of TempatSimpan; empty: not in a box yet
    KeadaanDaftar keadaan = KeadaanDaftar::berlaku;
    std::string catatan{}; // why, of a cancelled number; by which minutes, of a destroyed record
    calendar::Instant pada{};
    PegawaiId oleh{};
};

enum class JenisPeristiwaArsip {
    didaftar,
    dipindah,
    dipinjam,
    dikembalikan,
    ditahan,
    dilepas,
    pemicu,
    nomor_batal,
    nomor_baru,
    diekspor,
    diusulkan,
    dimusnahkan,
    diterima,
    dibetulkan
};
struct PeristiwaArsip {
    ArsipId arsip{};
    int nomor = 0; // in the record
    JenisPeristiwaArsip jenis = JenisPeristiwaArsip::didaftar;
    std::string uraian{};
    calendar::Instant pada{};
    PegawaiId oleh{};
};

struct Penahanan { // legal hold: a pending case, an objection, an audit
    ArsipId arsip{};
    int nomor = 0; // in the record
    std::string sebab{};
    calendar::Instant sejak{};
    PegawaiId oleh{};
    std::optional<calendar::Instant> dilepas{};
    PegawaiId dilepas_oleh{};
    std::string alasan_lepas{};
};

struct Peminjaman {
    ArsipId arsip{};
    int nomor = 0;
    std::string peminjam{}, keperluan{};
    calendar::Instant sejak{};
    std::optional<calendar::Instant> kembali{};
};

// ---- fixity
enum class JenisRusak { hilang, berubah, akar_berbeda };
struct Kerusakan {
    ArsipId arsip{}; // 0: of the tree as a whole
    int isi = 0;     // IsiArsip::nomor
    JenisRusak jenis = JenisRusak::hilang;
    std::string uraian{}; // what was found
};
struct PemeriksaanKeutuhan { // one round
    std::int64_t nomor = 0;
    calendar::Instant mulai{}, selesai{};
    PegawaiId oleh{}; // 0: the program, by its schedule
    std::int64_t arsip = 0, berkas = 0, byte = 0;
    std::int64_t jumlah_pohon = 0; // records that the root is over
    base::Sidik akar{};            // of all records there were
    std::vector<Kerusakan> rusak{};
};

struct AkarBulanan { // what the monthly minutes say
    int tahun = 0, bulan = 0;
    std::int64_t jumlah = 0; // records in the tree: those that were kept first
    base::Sidik akar{};
    std::string kepala_jurnal{};
    calendar::Instant pada{};
    PegawaiId oleh{};
};

// ---- the end of retention: a proposal and its papers; the program deletes nothing (asn-reference R4.2)
//
//     diusulkan --pertimbangan (panitia)--> dipertimbangkan --persetujuan--> disetujui --berita acara--> dilaksanakan
//         '-------------tolak-----------------------'----> ditolak
enum class KeadaanUsul { diusulkan, dipertimbangkan, disetujui, dilaksanakan, ditolak };
struct Saksi {
    std::string nama{}, jabatan{}, unit{};
    bool operator==(const Saksi&) const = default;
};
struct UsulMusnah {
    UsulId id{};
    KeadaanUsul keadaan = KeadaanUsul::diusulkan;
    std::string alasan{};
    std::string panitia{};      // names: chair, head of the owning unit, archivist
    std::string pertimbangan{}; // the committee's words, with number and date of its letter
    std::string persetujuan{};  // who consented, by which letter
    std::string berita_acara{}; // number and date
    std::string cara{};         // how it was done
    std::vector<Saksi> saksi{};
    calendar::Instant pada{};
    PegawaiId oleh{};
    std::int64_t kunci = 0;
    std::vector<std::pair<DaftarArsip, ArsipId>> isi{};
};

// ---- packages that are made in the background (paket.h)
using PaketId = base::Id<struct PaketTag>;
enum class KeadaanPaket { antre, berjalan, siap, gagal, batal, dihapus };
struct PaketArsip {
    PaketId id{};
    std::string nama{};
    KeadaanPaket keadaan = KeadaanPaket::antre;
    std::string formulir{}; // "I-g,I-e": these forms of `kasus`, as one ZIP; empty: records of the archive
    std::vector<ArsipId> isi{};    // read of one package, not of lists
    std::vector<BerkasId> kasus{}; // the same; one of the two is empty
    std::int64_t arsip = 0, berkas = 0,
                 berkas_selesai = 0; // records or cases; files to look at and to write, and done
    std::int64_t byte = 0;           // of the ready file
    calendar::Instant pada{};
    PegawaiId oleh{};
    calendar::Instant detak{}; // last sign of life
    std::optional<calendar::Instant> selesai{};
    std::string pesan{}; // why it failed
};

// ---- alih media: an old case on paper, scanned; a record once a second person has laid it beside the paper (PP 28/2012 Pasal 49)
using PindaianId = base::Id<struct PindaianTag>;
enum class KeadaanPindaian { menunggu, disahkan, ditolak };
enum class WarnaPindai { warna, abu_abu, hitam_putih };
struct AlihMedia {
    PindaianId id{};
    KeadaanPindaian keadaan = KeadaanPindaian::menunggu;
    std::string judul{};
    PegawaiId pegawai{}; // 0: no longer in the office
    std::string nama{}, nip{};
    int tahun = 0;
    base::Sidik file{};
    std::string nama_file{};
    int dpi = 0, lembar = 0;
    WarnaPindai warna = WarnaPindai::warna;
    std::string alat{}, tempat{}, keterangan{};
    calendar::Instant pada{};
    PegawaiId oleh{}, pemeriksa{};
    std::optional<calendar::Instant> diperiksa{};
    std::string catatan{}; // of who checked
    ArsipId arsip{};       // what it became; 0: nothing
    std::int64_t kunci = 0;
};

[[nodiscard]] std::string_view kode(KeadaanPaket state);
template <>
[[nodiscard]] std::optional<KeadaanPaket> dari_kode(std::string_view code);
[[nodiscard]] std::string_view kode(KeadaanPindaian state);
[[nodiscard]] std::string_view kode(WarnaPindai colour);
[[nodiscard]] std::string_view nama(WarnaPindai colour);
[[nodiscard]] std::string_view kode(DaftarArsip list);
[[nodiscard]] std::string_view kode(KeadaanDaftar state);
[[nodiscard]] std::string_view kode(KelasArsip secrecy);
[[nodiscard]] std::string_view kode(JenisArsip kind);
[[nodiscard]] std::string_view kode(PeranIsi role);
[[nodiscard]] std::string_view kode(JenisPeristiwaArsip kind);
[[nodiscard]] std::string_view kode(JenisRusak kind);
[[nodiscard]] std::string_view kode(KeadaanUsul state);
template <>
[[nodiscard]] std::optional<DaftarArsip> dari_kode(std::string_view code);
template <>
[[nodiscard]] std::optional<KeadaanDaftar> dari_kode(std::string_view code);
template <>
[[nodiscard]] std::optional<KeadaanPindaian> dari_kode(std::string_view code);
template <>
[[nodiscard]] std::optional<WarnaPindai> dari_kode(std::string_view code);
template <>
[[nodiscard]] std::optional<KelasArsip> dari_kode(std::string_view code);
template <>
[[nodiscard]] std::optional<JenisArsip> dari_kode(std::string_view code);
template <>
[[nodiscard]] std::optional<PeranIsi> dari_kode(std::string_view code);
template <>
[[nodiscard]] std::optional<JenisPeristiwaArsip> dari_kode(std::string_view code);
template <>
[[nodiscard]] std::optional<JenisRusak> dari_kode(std::string_view code);
template <>
[[nodiscard]] std::optional<KeadaanUsul> dari_kode(std::string_view code);
// As a person reads it: "dokumen kepegawaian", "sangat rahasia", "nomor dibatalkan".
[[nodiscard]] std::string_view nama(DaftarArsip list);
[[nodiscard]] std::string_view nama(KelasArsip secrecy);
[[nodiscard]] std::string_view nama(JenisPeristiwaArsip kind);
[[nodiscard]] std::string_view nama(KeadaanUsul state);

} // namespace berkas
