// bersama.h -- what the pages about plans share: the state in words, who is who, a plan as a table.
#pragma once

#include "berkas/rencana.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/rencana/lembar.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web::rencana {

using http::html::Html;

// "/rencana/12", "/rencana/12/susun"
[[nodiscard]] std::string alamat(berkas::SkpId id, std::string_view rest = {});
[[nodiscard]] std::string masa_tercetak(const calendar::Period& period); // "2 Januari – 31 Desember 2026"

// What comes next with a plan, and who has it in hand.
struct Langkah {
    std::string berikut;
    pegawai::PegawaiId siapa{}; // 0: nobody has to do anything
};
// Does the visitor enter what this plan's assessor, outside the office, has set on paper (berkas/rencana_luar.h)?
[[nodiscard]] bool mencatat_penetapan(const Kunjungan& k);
[[nodiscard]] Html kertas_penetapan(const Kunjungan& k); // such a plan's signed sheet; nothing for others
[[nodiscard]] Langkah langkah(const Kunjungan& k, const berkas::Skp& s);
[[nodiscard]] Html keadaan(const berkas::Skp& s); // as a tag
// The name; "Anda" where it is the visitor himself, "–" where it is nobody.
[[nodiscard]] std::string nama_atau_anda(const Kunjungan& k, pegawai::PegawaiId who);

// Who assesses, who stands above him: as kept in the plan once it was handed in, else of today.
struct Penilaian {
    pegawai::PegawaiId penilai{}, atasan{};
};
[[nodiscard]] Penilaian yang_menilai(const Kunjungan& k, const berkas::Skp& s);

// All that a page about one plan reads, in one snapshot.
struct Bahan {
    std::optional<berkas::VersiSkp> versi{};          // the one asked for
    Daftar daftar{};                                  // Renja and IKU of its year
    std::vector<Pilihan> atasan{};                    // activities of the assessor's set plan: "12.3"
    std::map<std::string, std::string> nama_atasan{}; // also those of links into other plans
};
[[nodiscard]] Bahan bahan(const Kunjungan& k, const berkas::Skp& s, int versi);

// The plan as form I-a has it: head with the two people, activities, sum of credit points. `tanda`: ids of activities that are
// new or changed, with the word that says so.
[[nodiscard]] Html kepala_ia(const Kunjungan& k, const berkas::Skp& s);
[[nodiscard]] Html tabel_rencana(const skp::Rencana& plan, const Bahan& lists);

// What skp::periksa thinks worth a look, as a list; empty where there is nothing.
[[nodiscard]] Html perhatian(const Kunjungan& k, const skp::Rencana& plan, const calendar::Period& period);
// "Kegiatan 3, waktu: ..." for a finding with a path.
[[nodiscard]] std::string tempat_terbaca(std::string_view path);

// The summary of what is wrong, each line with its activity and field: "Kegiatan 3, waktu: ...".
[[nodiscard]] Html ringkasan_isian(const Kunjungan& k, const base::Findings& findings);

// "?selesai=..." of the page before, as a notice.
[[nodiscard]] Html kabar(const Kunjungan& k);

// Findings without a place, or with one that the page has no field for: said without a link.
[[nodiscard]] base::Findings tanpa_tempat(base::Findings findings,
                                          std::initializer_list<std::string_view> keep = {});

[[nodiscard]] http::Response jawab(const Kunjungan& k, Kepala head, const Html& content, int status = 200);

} // namespace web::rencana
