// bahan.h -- what the pages of the performance form read once: the case's time, evidence, sums of the log; and what stands at their head.
#pragma once

#include "berkas/kejadian.h"
#include "berkas/tahun.h"
#include "web/bukti/bagian.h"
#include "web/formulir/isian.h"
#include "web/formulir/sunting.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace web::kinerja {

struct Bahan {
    skp::Isi isi{}; // the newest version
    std::shared_ptr<const sop::Sop> sop{};
    std::optional<berkas::WaktuLangkah> waktu{}; // none: the calendar is not filled that far
    BuktiSkp bukti{};
    std::vector<berkas::JumlahKegiatan> catatan{};
    std::string penilai{};
};
[[nodiscard]] Bahan bahan(const Kunjungan& k);

// It is at a Kerja::kumpul and the visitor's turn.
[[nodiscard]] bool gilirannya(const Kunjungan& k);

[[nodiscard]] sunting::Lembar lembar(const skp::Isi& isi);

[[nodiscard]] std::string alamat_berkas(const Kunjungan& k);  // "/berkas/7"
[[nodiscard]] std::string alamat_kinerja(const Kunjungan& k); // "/berkas/7/kinerja"
[[nodiscard]] std::vector<Remah> remah(const Kunjungan& k);

[[nodiscard]] http::html::Html kepala(const Kunjungan& k, const Bahan& b, std::string_view judul);

// Findings of an act have places as skp::beda() writes them ("3.realisasi.biaya"): as the fields of the page.
[[nodiscard]] base::Findings ke_isian(base::Findings found);

// The step after this one: "2: Memeriksa dan mengecek data kinerja pegawai"; "" where there is none.
[[nodiscard]] std::string langkah_berikut(const Kunjungan& k, const Bahan& b);

} // namespace web::kinerja
