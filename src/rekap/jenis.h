// jenis.h -- what this room keeps itself: the half-yearly monitoring of a SOP, what was typed into the national application, and the requests
// of people about their own data.
#pragma once

#include "berkas/jenis.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rekap {

using berkas::BerkasId;
using berkas::InstansiId;
using berkas::PegawaiId;
using berkas::UnitId;
using PemantauanId = base::Id<struct PemantauanTag>;
using PermintaanId = base::Id<struct PermintaanTag>;

// ---- monitoring of a SOP (asn-reference 1.6): one row for each procedure; figures as they were when the form was begun
struct BarisPemantauan {
    int nomor = 0;
    std::string prosedur;
    std::int64_t norma_menit = 0;
    std::optional<std::int64_t> median_menit{}; // none: nothing was measured in that half-year
    std::int64_t terukur = 0, lewat = 0;
    std::optional<bool> berjalan_baik{}; // none: not answered yet
    std::string catatan{}, tindakan{};   // result of the assessment; what must be done
    bool operator==(const BarisPemantauan&) const = default;
};

struct Pemantauan {
    PemantauanId id{};
    kantor::SopId sop{};
    calendar::Period masa{};
    bool selesai = false; // filled in and signed off: it stays
    std::vector<BarisPemantauan> baris{};
    PegawaiId oleh{}; // who changed it last; of a finished one who finished it
    calendar::Instant pada{};
    std::int64_t kunci = 0; // grows with every change
};

// ---- one group of fields that was typed into the national application (pp46-2011 sheet, section 13)
struct Ketikan {
    BerkasId berkas{};
    std::string kelompok;
    base::Sidik sidik{}; // of the values that were typed: where they change, the tick falls
    PegawaiId oleh{};
    calendar::Instant pada{};
};

// ---- a request of somebody about his own data (UU 27/2022 Pasal 6 to 14)
enum class JenisPermintaan {
    salinan,
    perbaikan,
    penghapusan,
    pembatasan,
    keberatan
}; // stored as these words
enum class KeadaanPermintaan { terbuka, dipenuhi, ditolak };
struct Permintaan {
    PermintaanId id{};
    PegawaiId pegawai{}; // whose data
    JenisPermintaan jenis = JenisPermintaan::salinan;
    std::string uraian;
    calendar::Instant diterima{}, tenggat{}; // 3 x 24 hours on the wall clock
    KeadaanPermintaan keadaan = KeadaanPermintaan::terbuka;
    std::string jawaban{};
    PegawaiId oleh{}; // who answered
    std::optional<calendar::Instant> dijawab{};
};

[[nodiscard]] std::string_view kode(JenisPermintaan kind);
[[nodiscard]] std::string_view kode(KeadaanPermintaan state);
[[nodiscard]] std::string_view nama(JenisPermintaan kind); // "Perbaikan data"
[[nodiscard]] std::optional<JenisPermintaan> jenis_permintaan(std::string_view code);
[[nodiscard]] std::optional<KeadaanPermintaan> keadaan_permintaan(std::string_view code);

} // namespace rekap
