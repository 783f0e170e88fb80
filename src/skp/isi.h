// isi.h -- what a case holds about the year: the targets that were in force, what came of them, and the marks.
//
//     skp::Isi isi = skp::isi_awal(plan);                    // every activity, nothing realised
//     isi.kegiatan[0].realisasi.kuantitas = 6;
//     skp::Formulir form = skp::formulir(isi, person, period);  // for regime/: the checked form
//
// It grows with the steps: step 1 fills realisasi (kualitas as the employee proposes it), the assessor's step kualitas, perilaku, tugas
// tambahan, kreativitas, rekomendasi. Each state that somebody handed on is kept for ever (berkas/dokumen.h); two states are
// compared with beda().
#pragma once

#include "skp/rencana.h"

namespace skp {

struct IsiKegiatan {
    KegiatanRencana rencana; // as it stood in the version of the SKP that the case is measured by
    Realisasi realisasi{};
    bool terisi = false; // false: nobody has entered anything yet
    Pelaksanaan pelaksanaan = Pelaksanaan::dilaksanakan;
    std::optional<Pengecualian> dikecualikan{};
    std::optional<TargetUlang> target_ulang{};
    std::string catatan{};
};

struct TugasTambahan { // form I-c
    std::string uraian, nomor_surat;
};
struct Kreativitas { // form I-d
    std::string uraian;
    Rational nilai; // 0, 3, 6 or 12
};

// Companion view of PermenPANRB 6/2022; never part of the value.
enum class Ekspektasi { di_bawah, sesuai, di_atas };
struct Kuadran {
    Ekspektasi hasil = Ekspektasi::sesuai, perilaku = Ekspektasi::sesuai;
};

struct BagianLain { // an earlier SKP of the same year, assessed when the person moved
    std::int64_t berkas = 0;
    calendar::Period periode{};
    Rational nilai;
};

struct Isi {
    JenisJabatan jenis_jabatan = JenisJabatan::jfu;
    std::vector<IsiKegiatan> kegiatan;
    std::vector<TugasTambahan> tugas_tambahan;
    std::optional<Kreativitas> kreativitas{};
    std::array<std::optional<Rational>, 6> perilaku{}; // in the order of Perilaku::nama_aspek
    std::string catatan_perilaku{};                    // why a mark is 91 or more, or below 76
    std::optional<Kuadran> kuadran{};
    std::string rekomendasi{};
    std::vector<BagianLain> bagian_lain;

    [[nodiscard]] const IsiKegiatan* kegiatan_ke(int id) const;
    [[nodiscard]] IsiKegiatan* kegiatan_ke(int id);
    [[nodiscard]] bool perilaku_lengkap() const; // five marks, six for a structural post
};

[[nodiscard]] Isi isi_awal(const Rencana& plan);
[[nodiscard]] std::string tulis_json(const Isi& isi);
[[nodiscard]] base::Result<Isi> baca_isi(std::string_view json);

// Behaviour goes in when it is complete. The earlier SKPs of the year go in by their values (bagian_lain): who wants the value of
// the year takes the simple mean (pp46-2011 sheet, section 10).
[[nodiscard]] Formulir formulir(const Isi& isi, const Pegawai& person, const calendar::Period& period);

struct BedaIsi {
    int kegiatan = 0;  // 0: of the whole form
    std::string field; // "realisasi.kuantitas", "perilaku.disiplin" ...
    std::string dulu, kini;
};
[[nodiscard]] std::vector<BedaIsi> beda(const Isi& before, const Isi& after);

} // namespace skp
