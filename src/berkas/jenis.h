// jenis.h -- the things of a case, as they are kept: the SKP with its versions, the berkas on its way through the SOP, its visits.
//
// A berkas is one assessment of one person for one period. Where it stands is a symbol of its SOP's flowchart; what may be done
// there follows from the symbol's kind of work (sop::Kerja), and whose turn it is from its lane (sop::Siapa). Nothing here
// knows how many steps there are.
#pragma once

#include "base/id.h"
#include "base/sha256.h"
#include "calendar/date.h"
#include "calendar/waktu.h"
#include "kantor/simpanan_sop.h"
#include "pegawai/organisasi.h"
#include "skp/rencana.h"
#include "sop/sop.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace berkas {

using pegawai::InstansiId;
using pegawai::JabatanId;
using pegawai::PegawaiId;
using pegawai::UnitId;
using SkpId = base::Id<struct SkpTag>;
using BerkasId = base::Id<struct BerkasTag>;
using CatatanId = base::Id<struct CatatanTag>;
using BuktiId = base::Id<struct BuktiTag>;
using RujukanId = base::Id<struct RujukanTag>;
using PustakaId = base::Id<struct PustakaTag>;
using PengingatId = base::Id<struct PengingatTag>;

// ---- the SKP (PP 46/2011 Pasal 5; pp46-2011 sheet, 3.1)
//
//     draf --ajukan--> diajukan --tetapkan--> ditetapkan --ubah--> draf (the version set before stays in force)
//       ^-----kembalikan--'  '--tolak--> ditolak --putuskan (atasan penilai, final)--> ditetapkan
//     ditetapkan --tutup (moved within the year)--> ditutup
enum class KeadaanSkp { draf, diajukan, ditolak, ditetapkan, ditutup }; // stored as these words

struct Skp {
    SkpId id{};
    PegawaiId pegawai{};
    int tahun = 0;
    calendar::Period periode{};
    KeadaanSkp keadaan = KeadaanSkp::draf;
    int versi_kerja = 1;   // the version that keadaan speaks of
    int versi_berlaku = 0; // the version last set; 0: none yet
    JabatanId jabatan{};   // in which the work is done
    UnitId unit{};
    PegawaiId penilai{}, atasan_penilai{}; // as they were when it was handed in; 0: not yet, or nobody
    std::string alasan{};                  // of the last return, refusal, change or closing
    std::optional<calendar::Instant> diajukan{}, ditetapkan{};
    std::int64_t kunci = 0; // grows with every change: who saves names the one that he saw
};

struct VersiSkp {
    SkpId skp{};
    int nomor = 1;
    skp::Rencana rencana{};
    PegawaiId oleh{};
    calendar::Instant pada{};
    std::string sebab{}; // why there is this version: "", or the reason of the change or return
};

// ---- the case
enum class KeadaanBerkas { berjalan, selesai, dibatalkan }; // stored as these words

struct Berkas {
    BerkasId id{};
    std::string nomor{}; // "2025-0147"
    PegawaiId pegawai{};
    int tahun = 0;
    calendar::Period periode{};
    SkpId skp{};
    kantor::SopId sop{};
    std::string aturan = "pp46-2011"; // regime of the period
    KeadaanBerkas keadaan = KeadaanBerkas::berjalan;
    std::string simbol{};                   // where it stands; of a finished case its last
    int langkah = 0;                        // number of that symbol's step, as the SOP prints it
    sop::Kerja kerja = sop::Kerja::umum;    // what is done there
    sop::Siapa siapa = sop::Siapa::pegawai; // whose turn it is
    calendar::Instant tiba{};               // in this step (not in this symbol)
    std::optional<calendar::Instant>
        tenggat{};          // by the calendar below; none: the calendar is not filled that far
    std::string kalender{}; // version that produced the due time (R3.1)
    bool dijeda = false;
    UnitId unit{};         // in which the person sat at the opening
    UnitId wilayah{};      // the Irban unit above it; 0: the secretariat
    int isi = 0;           // number of the newest form version (Dokumen, JenisDokumen::isi)
    std::string nilai{};   // "88.07" once it is set
    std::string sebutan{}; // "Baik"
    calendar::Instant dibuka{};
    std::optional<calendar::Instant> ditutup{};
    std::int64_t kunci = 0; // grows with every act; who acts names the one that he saw
};

// Who was who when it counted (design: snapshot of the three people). Kept as a document of the case.
struct Orang {
    PegawaiId id{};
    std::string nama, nip, pangkat, jabatan, unit; // as printed
    std::optional<calendar::Date> tmt{};           // of the rank; none where unknown, and on older pictures
};
struct Potret {
    Orang pegawai, penilai, atasan_penilai;
};

// One stay at one symbol. Stays at symbols of one step that follow on each other are one visit of that step (kejadian.h).
enum class HasilKunjungan { berjalan, lanjut, kembali };
struct Kunjungan {
    BerkasId berkas{};
    int nomor = 0; // 1, 2, 3 ... in the case
    std::string simbol{};
    int langkah = 0;
    calendar::Instant tiba{};
    std::optional<calendar::Instant> mulai{}, selesai{};
    HasilKunjungan hasil = HasilKunjungan::berjalan;
    PegawaiId oleh{};      // who finished it
    PegawaiId atas_nama{}; // 0: on his own behalf
    std::string sebagai{}; // "Plt. Inspektur Pembantu Wilayah III", where not in his own post
    std::string alasan{};  // of a return
    std::string ringkas{}; // what came out: "Data lengkap", "2 temuan"
};

// R3.3; tenggat_hukum is the program's own: somebody else than the SOP's lane has a term of the law (pengesahan.h).
enum class AlasanJeda {
    menunggu_pegawai,
    gangguan_sistem,
    perjalanan_dinas,
    menunggu_dokumen,
    lain,
    tenggat_hukum
};
struct Jeda {
    BerkasId berkas{};
    int nomor = 0; // in the case
    int kunjungan = 0;
    calendar::Instant mulai{};
    std::optional<calendar::Instant> selesai{};
    AlasanJeda alasan = AlasanJeda::lain;
    std::string keterangan{}; // needed for lain
    PegawaiId oleh{};
};

// What a case has on paper, each state for ever: form versions, check sheets, the stored result. JSON by docs/formats/berkas.md.
enum class JenisDokumen { isi, lembar_periksa, penilaian, potret, keluaran };
struct Dokumen {
    BerkasId berkas{};
    JenisDokumen jenis = JenisDokumen::isi;
    int nomor = 0; // 1, 2, 3 ... of its kind
    int kunjungan = 0;
    std::string naskah{}; // JSON
    base::Sidik sidik{};  // of naskah
    PegawaiId oleh{};
    calendar::Instant pada{};
    std::string sebab{};
};

// What somebody has typed and not handed on: the fields as typed, valid or not. One for each person and page.
struct Draf {
    BerkasId berkas{};
    PegawaiId oleh{};
    std::string lembar{}; // which page: "kinerja", "periksa", "input", "penilaian"
    int dasar = 0;        // form version that the person was looking at
    std::vector<std::pair<std::string, std::string>> isian{}; // by name of the field
    calendar::Instant pada{};
    std::int64_t urut = 0; // grows with every save of this draft: an older one never overwrites a newer one
};

// ---- the year
struct Catatan { // one line of the log
    CatatanId id{};
    PegawaiId pegawai{};
    calendar::Date tanggal{};
    SkpId skp{}; // 0: belongs to no activity
    int kegiatan = 0;
    std::string uraian{};
    std::string kuantitas{}; // exact, "" where nothing was counted
    std::string biaya{};
    std::string waktu{}; // in the activity's own unit
    std::optional<base::Sidik> file{};
    std::string nama_file{};
    bool dihapus = false;
    calendar::Instant pada{};
};

struct Bukti { // a file, or a line of the laporan fisik dan kegiatan, that stands for an activity
    BuktiId id{};
    SkpId skp{};
    BerkasId berkas{}; // 0: handed in during the year, before there was a case
    int kegiatan = 0;  // 0: of the whole form (laporan fisik dan kegiatan)
    PegawaiId pegawai{};
    std::string nama{}; // of the file, or the line's words
    std::string keterangan{};
    std::optional<base::Sidik> file{};
    std::int64_t ukuran = 0;
    std::optional<calendar::Date> tanggal{};
    CatatanId catatan{}; // 0: not from the log
    PegawaiId oleh{};
    calendar::Instant pada{};
    bool dilepas = false;
};

struct CatatanPerilaku { // the assessor's notebook, form I-i
    CatatanId id{};
    PegawaiId pegawai{};
    PegawaiId oleh{};
    calendar::Date tanggal{};
    int aspek = 0; // place in skp::Perilaku::nama_aspek
    std::string uraian{};
    calendar::Instant pada{};
};

// ---- lists of the office
enum class JenisRujukan { renja, iku };
struct Rujukan {
    RujukanId id{};
    int tahun = 0;
    JenisRujukan jenis = JenisRujukan::renja;
    std::string kode, uraian, target, satuan;
};

struct ButirPustaka { // an activity that holders of a post usually have
    PustakaId id{};
    std::string jabatan{}; // name of the post
    std::string uraian, satuan, satuan_waktu;
    std::string angka_kredit{};
    bool dihapus = false;
};

enum class JenisPengingat { tugas, menjelang, lewat, rencana };
struct Pengingat {
    PengingatId id{};
    PegawaiId untuk{};
    PegawaiId oleh{}; // 0: the program
    BerkasId berkas{};
    SkpId skp{};
    JenisPengingat jenis = JenisPengingat::tugas;
    std::string pesan{}; // number of the case
    calendar::Instant pada{};
    std::optional<calendar::Instant> dibaca{};
    std::optional<calendar::Instant> disurel{}; // went out with a digest
};

// The stored words of the kinds above; none for an unknown word.
[[nodiscard]] std::string_view kode(KeadaanSkp state);
[[nodiscard]] std::string_view kode(KeadaanBerkas state);
[[nodiscard]] std::string_view kode(HasilKunjungan result);
[[nodiscard]] std::string_view kode(AlasanJeda reason);
[[nodiscard]] std::string_view kode(JenisDokumen kind);
[[nodiscard]] std::string_view kode(JenisRujukan kind);
[[nodiscard]] std::string_view kode(JenisPengingat kind);
template <class Kind>
[[nodiscard]] std::optional<Kind> dari_kode(std::string_view code);

[[nodiscard]] std::string_view nama(AlasanJeda reason); // "menunggu pegawai"
[[nodiscard]] std::string_view nama(KeadaanSkp state);  // "diajukan"

} // namespace berkas
