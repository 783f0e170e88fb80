// formulir.h -- the performance form of one civil servant for one period: what was planned, what came of it.
//
// One row of the form is a kegiatan tugas jabatan with up to four aspects, each with target and realisasi (PP 46/2011
// Pasal 7): kuantitas, kualitas and waktu always, biaya where the activity is funded. Beside the rows stand the count of
// tugas tambahan, the points of kreativitas (Pasal 10) and the marks of perilaku kerja (Pasal 12).
//
//     skp::Kegiatan laporan{.uraian = "Menyusun laporan",
//                           .target = {.kuantitas = 12, .waktu = 12},
//                           .realisasi = {.kuantitas = 12, .kualitas = 90, .waktu = 12}};
//
// This is the checked form: whoever builds one from outside text goes through formulir/ (room), which refuses what the
// rules below forbid. The room only holds facts; what they are worth is said by regime/.
//
// Always true of a checked form:
//   1. there is at least one kegiatan, and not all of them are dikecualikan;
//   2. targets of kuantitas, kualitas and waktu are above 0, a target biaya of 0 means that the aspect is not used;
//   3. realisasi is never negative; realisasi kualitas and every mark of perilaku lie between 0 and 100;
//   4. realisasi waktu is counted in the unit of its target.
#pragma once

#include "angka/rational.h"
#include "calendar/date.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace skp {

using angka::Rational;

// The trio of the old law; its members today: manajerial, fungsional, pelaksana (UU 20/2023).
enum class JenisJabatan { struktural, jft, jfu };
[[nodiscard]] std::string_view name(JenisJabatan jenis); // "struktural", "jft", "jfu"
[[nodiscard]] std::optional<JenisJabatan> jenis_jabatan(std::string_view text);

struct Target {
    Rational kuantitas{};
    std::string satuan{}; // of kuantitas: laporan, dokumen, ...
    Rational kualitas = 100;
    Rational waktu{};
    std::string satuan_waktu = "bulan";
    Rational biaya{}; // Rupiah; 0 = aspect not used
};

struct Realisasi {
    Rational kuantitas{};
    Rational kualitas{};
    Rational waktu{};
    Rational biaya{};
};

// Kept apart from the figures: an activity done in no time at all is not one that was not done (pp46-2011 sheet 5.2).
enum class Pelaksanaan { dilaksanakan, tidak_dilaksanakan };

// A cause outside the person's power (PP 46/2011 Pasal 9): the row stays on the form, its reason beside it, and either
// leaves the mean or is measured against another target.
struct Pengecualian {
    std::string alasan;
};
struct TargetUlang {
    Target target;
    std::string alasan;
};

struct Kegiatan {
    std::string uraian;
    Target target;
    Realisasi realisasi;
    Pelaksanaan pelaksanaan = Pelaksanaan::dilaksanakan;
    std::optional<Pengecualian> dikecualikan{};
    std::optional<TargetUlang> target_ulang{};
    std::optional<Rational>
        angka_kredit{}; // per unit of kuantitas, JFT only; reported, never part of the value

    // The target that the realisasi is measured against.
    [[nodiscard]] const Target& target_berlaku() const {
        return target_ulang ? target_ulang->target : target;
    }
};

// Marks of work behaviour, 0 to 100, in the order of PP 46/2011 Pasal 12 ayat (1).
struct Perilaku {
    static constexpr std::size_t aspek_umum = 5; // without kepemimpinan
    static constexpr std::array<std::string_view, 6> nama_aspek{
        "orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerja_sama", "kepemimpinan"};
    static constexpr std::array<std::string_view, 6> label_aspek{
        "Orientasi pelayanan", "Integritas", "Komitmen", "Disiplin", "Kerja sama", "Kepemimpinan"};
    std::array<Rational, aspek_umum> umum;
    std::optional<Rational> kepemimpinan{}; // holders of a structural post only, Pasal 12 ayat (2)
};

// One SKP: the rows of one post in one part of the year. A transfer closes one and opens the next.
struct BagianSkp {
    std::optional<calendar::Period> periode{};
    std::vector<Kegiatan> kegiatan;
    int tugas_tambahan = 0; // how many tasks, not their points
    Rational kreativitas;   // points: 0, 3, 6 or 12
};

struct Pegawai {
    std::string nama;
    std::string nip; // as written; text, never a number
};

struct Formulir {
    std::string aturan; // "pp46-2011"
    Pegawai pegawai;
    std::optional<calendar::Period> periode{};
    std::optional<JenisJabatan> jenis_jabatan{};
    BagianSkp skp;
    std::vector<BagianSkp> skp_lain{}; // further SKPs of the same year, after a transfer
    std::optional<Perilaku> perilaku{};
};

} // namespace skp
