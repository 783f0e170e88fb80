// tindakan.h -- the acts on a case: which there are at a symbol, and each of them.
//
//     for (Tindakan t : tindakan_pada(sop, row)) ...            // what the turn's person may do where it stands
//     auto after = serahkan(meja, asal, {id, seen});             // Result<Berkas>: the case as it is now, or the refusal
//
// Which acts, by the kind of work of the symbol (the whole table; tindakan_test.cpp holds it a second time, with its empty cells):
//
//                     kumpul input periksa validasi nilai  umum & the rest
//     simpan_isi        x      x                     x                   a new form version, still here
//     serahkan          x      x                                         on along the only arrow
//     loloskan                         x       x                         on (of a decision: along its first exit)
//     kembalikan                       x       x      x       x          to a step that the SOP lets it go back to, with reason
//     tetapkan_nilai                                  x                  value stored, on
//     selesaikan                                              x          output noted, on; of a decision: along the chosen exit
//     jeda, lanjutkan   x      x       x       x      x       x          the clock stands, with a reason from the list
//
// Beside them, not bound to a symbol: buka (open a case), batalkan (opened by mistake, while at its first symbol).
// When the next symbol belongs to the same step and the same person may act there at once, the page offers both in one visit.
//
// Every act: one transaction, one journal entry (kind berkas.<act>), the case's kunci grows. Refusals by name: berkas.tolak.*.
#pragma once

#include "berkas/giliran.h"
#include "berkas/meja.h"
#include "skp/isi.h"

#include <array>
#include <map>
#include <span>

namespace berkas {

enum class Tindakan {
    simpan_isi,
    serahkan,
    loloskan,
    kembalikan,
    tetapkan_nilai,
    selesaikan,
    jeda,
    lanjutkan
};
[[nodiscard]] std::string_view kode(Tindakan act);
[[nodiscard]] std::vector<Tindakan> tindakan_untuk(sop::Kerja work); // the table above
[[nodiscard]] std::vector<Tindakan> tindakan_pada(const sop::Sop& sop,
                                                  const Berkas& row); // also by state and pause

// Numbers of the steps to which a case may be sent back from where it stands, in print order.
[[nodiscard]] std::vector<int> langkah_kembali(const sop::Sop& sop, const Berkas& row);
// The form as the employee handed it on last (Kerja::kumpul; before that the one of the opening): what figures changed at Kerja::input are
// compared with.
[[nodiscard]] std::optional<Dokumen> isi_terkumpul(Baca& db, InstansiId office, const sop::Sop& sop,
                                                   const Berkas& row);

// ---- opening
struct Pembukaan {
    PegawaiId pegawai{};
    int tahun = 0;
    SkpId skp{}; // 0: the one set for that year; refused where there is none
};
[[nodiscard]] base::Result<Berkas> buka(const Meja& meja, const Asal& asal, const Pembukaan& what);
// The year's cases of everybody in a unit (0: the whole office) who has a set SKP and no case: how many, and who was left out and why.
struct HasilBuka {
    std::vector<BerkasId> dibuka;
    base::Findings dilewati; // place: the person's name
};
[[nodiscard]] base::Result<HasilBuka> buka_unit(const Meja& meja, const Asal& asal, int tahun, UnitId unit);
[[nodiscard]] base::Result<Berkas> batalkan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                            std::string_view alasan);

// ---- work at a symbol
// `ubah` says which figures were changed at Kerja::input and why: every changed field of step "kumpul" needs one (key: field of beda(),
// "3.realisasi.kuantitas").
struct SimpanIsi {
    skp::Isi isi{};
    std::map<std::string, std::string> alasan_ubah{};
};
[[nodiscard]] base::Result<Berkas> simpan_isi(const Meja& meja, const Asal& asal, const Terlihat& which,
                                              const SimpanIsi& what);
// Findings name the field: "3.realisasi.kuantitas", "perilaku.disiplin", "tugas_tambahan.2". The reasons stand in the version's
// Dokumen::sebab, a line each.
[[nodiscard]] std::string tulis_alasan_ubah(const std::map<std::string, std::string>& reasons);
[[nodiscard]] std::map<std::string, std::string> baca_alasan_ubah(std::string_view sebab);
// Hands on the newest form version; with `what`, saves first: one transaction. Refused with all findings where it is not complete.
[[nodiscard]] base::Result<Berkas> serahkan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                            const std::optional<SimpanIsi>& what = std::nullopt);

// The check sheet of a Kerja::periksa, line by line (berkas/pemeriksaan.h makes the lines).
enum class JawabanPeriksa { sesuai, perlu_diperbaiki, tidak_berlaku };
struct BarisPeriksa {
    std::string kunci;  // "3.bukti", "umum.laporan"
    std::string uraian; // what is asked
    JawabanPeriksa jawaban = JawabanPeriksa::sesuai;
    std::string catatan; // needed for perlu_diperbaiki
};
struct LembarPeriksa {
    std::vector<BarisPeriksa> baris;
    std::vector<std::string> temuan_mesin; // keys of the machine findings that were shown
};
[[nodiscard]] std::string tulis_json(const LembarPeriksa& sheet);
[[nodiscard]] base::Result<LembarPeriksa> baca_lembar_periksa(std::string_view json);

struct Loloskan {
    std::optional<LembarPeriksa> lembar{}; // needed at Kerja::periksa: every line answered, none to be mended
    std::string catatan{};
};
[[nodiscard]] base::Result<Berkas> loloskan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                            const Loloskan& what);

struct Kembalikan {
    int langkah = 0;                       // number of the step that it goes back to
    std::string alasan{};                  // needed
    std::optional<LembarPeriksa> lembar{}; // at Kerja::periksa
};
[[nodiscard]] base::Result<Berkas> kembalikan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                              const Kembalikan& what);

// Does a behaviour mark need its reason in the note (Isi::catatan_perilaku)? Of the highest band, or below the second: 91 and more, less
// than 76. The bands are a.17 of PP 46/2011 read as plain floors (pp46-2011 sheet, section 5.3, reading A: 90,99 needs none, 76 needs
// none, 75,99 does); that such a mark is given with its reason is the office's rule of screen 04, not of the law.
[[nodiscard]] bool perlu_alasan(const angka::Rational& mark, const formulir::Timbangan& scale);
// All that keeps these marks from being set: tetapkan_nilai asks the same.
[[nodiscard]] base::Findings halangan_nilai(const skp::Isi& isi, const formulir::Timbangan& scale);

// The stored result (Dokumen penilaian): figures, sebutan, derivation, the setting of each reading. One stored result for page, print
// and recap.
[[nodiscard]] base::Result<Berkas> tetapkan_nilai(const Meja& meja, const Asal& asal, const Terlihat& which,
                                                  const std::optional<SimpanIsi>& what = std::nullopt);

struct Selesaikan {
    std::string catatan{};  // what came out; needed
    std::size_t keluar = 0; // of a decision: which of its exits
    std::optional<base::Sidik> file{};
    std::string nama_file{};
};
[[nodiscard]] base::Result<Berkas> selesaikan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                              const Selesaikan& what);

[[nodiscard]] base::Result<Berkas> jeda(const Meja& meja, const Asal& asal, const Terlihat& which,
                                        AlasanJeda reason, std::string_view keterangan);
[[nodiscard]] base::Result<Berkas> lanjutkan(const Meja& meja, const Asal& asal, const Terlihat& which);

// Sets the moment when work began (R1.3), when the person whose turn it is first opens the work page. No journal entry, no new kunci.
void mulai_kerja(const Meja& meja, const Asal& asal, BerkasId which);

// What the stored result says, read back.
struct Penilaian {
    skp::Formulir formulir;
    regime::pp46_2011::Hasil hasil;
    std::string sebutan_skp, sebutan_perilaku, sebutan_prestasi_kerja;
    regime::Derivation uraian;
};
// What the newest form would be worth now: for live scores and for the panel. Refused where the form is not complete enough.
[[nodiscard]] base::Result<Penilaian> timbang(const Meja& meja, const Berkas& row, const skp::Isi& isi);

} // namespace berkas
