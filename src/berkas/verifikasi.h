// verifikasi.h -- what anybody who holds an issued paper may know of it: that it is the office's, where it stands, who signed, and nothing
// about the person whom it assesses.
//
//     std::optional<Terperiksa> seen = periksa_kode(db, office, people, "7QK4M2XD");      // none: no such paper
//     seen->yang_dinilai        "S••••• F•••••, S.E."
//     seen->nip_akhir           "901"
//     nilai_cocok(seen->terbitan, *angka::read_indonesian("88,07"))
//
// The result is never told, only compared (design.md, page 7; UU 14/2008 Pasal 17 huruf h angka 4). Who signs by office is named in full; the
// employee is masked also where he has signed himself. The fingerprint of every kept state is public: of a file one has, it says which state
// it is; of a file one has not, it says nothing.
#pragma once

#include "angka/rational.h"
#include "berkas/simpanan_terbitan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace berkas {

class Baca;

struct TandaTerbit { // a signature, or the word of the superior that stands for the missing ones
    std::string nama{}, jabatan{};
    calendar::Instant pada{};
    std::optional<calendar::Date> tanggal{}; // on paper: the day that is stated there, instead of the moment
    bool pegawai = false;                    // of the employee himself: masked, without his post
    std::optional<CaraTanda> cara{};         // how it was signed
    bool ditetapkan = false;                 // set by the superior (PP 46/2011 Pasal 22), not signed
};

struct KeadaanFile { // a state of its bytes that is kept
    base::Sidik sidik{};
    std::optional<std::size_t> tanda{}; // after which of the signatures; none: as it was frozen
    bool pindaian = false; // a scan of the paper with wet signatures, confirmed by a second person
    std::optional<calendar::Instant>
        bukti{}; // evidence for later years was put behind it then (bukti_terbitan.h)
};

struct Terperiksa {
    Terbitan terbitan{};
    calendar::Period periode{};
    std::string yang_dinilai{}, nip_akhir{};
    std::vector<TandaTerbit> tanda{};
    std::vector<KeadaanFile> berkas{}; // oldest first, each fingerprint once
    std::optional<Terbitan> pengganti{};
    // In force, and since corrected by the paper of a later case; the archived paper that this one corrects.
    std::optional<Terbitan> dibetulkan{}, membetulkan{};
};

[[nodiscard]] std::optional<Terperiksa>
periksa_kode(Baca& db, InstansiId office, const pegawai::Organisasi& people, std::string_view code);

// Exactly what is printed on it: 88.07 and nothing near it.
[[nodiscard]] bool nilai_cocok(const Terbitan& paper, const angka::Rational& typed);

// "Sekar Fiktif, S.E." -> "S••••• F•••••, S.E."; always five dots, so that the length says nothing.
[[nodiscard]] std::string samarkan(std::string_view name);

} // namespace berkas
