// perkara.h -- everything that the page of a case shows, read in one snapshot.
#pragma once

#include "berkas/arsip/jenis.h"
#include "journal/entri.h"
#include "web/berkas/bantu.h"

#include <memory>
#include <vector>

namespace web {

// Stays at symbols of one step that follow on each other: one visit of the step (berkas/kejadian.h).
struct KunjunganLangkah {
    std::vector<berkas::Kunjungan> singgah; // never empty
    [[nodiscard]] bool berjalan() const { return !singgah.back().selesai; }
    [[nodiscard]] bool kembali() const { return singgah.back().hasil == berkas::HasilKunjungan::kembali; }
};

struct Perkara {
    std::shared_ptr<const sop::Sop> sop;
    berkas::Perjalanan jalan; // the case with its visits and pauses
    std::vector<berkas::Dokumen> dokumen;
    std::vector<berkas::Bukti> bukti; // not those let go
    std::optional<berkas::Skp> skp;
    std::optional<berkas::Potret> potret; // who was who when the case was opened, or when the value was set
    std::optional<berkas::Pembetulan> membetulkan; // the archived record that this case corrects
    std::vector<berkas::Pembetulan> dibetulkan;    // the cases that correct this one's record
    std::vector<journal::Tercatat> jurnal;         // newest first; readings are left out

    [[nodiscard]] const berkas::Berkas& berkas() const { return jalan.berkas; }
    [[nodiscard]] std::vector<KunjunganLangkah> kunjungan_langkah(std::size_t step) const;
    [[nodiscard]] std::size_t langkah_kini() const; // place in sop->langkah()
    [[nodiscard]] bool ditempuh(std::size_t arrow) const;
};

[[nodiscard]] Perkara baca_perkara(const Kunjungan& k);

// Working minutes that a visit took, up to now where it runs, less its pauses; rounded up.
[[nodiscard]] std::int64_t lama_kunjungan(const Kunjungan& k, const Perkara& p,
                                          const KunjunganLangkah& visit);
[[nodiscard]] berkas::WaktuLangkah waktu_langkah(const Kunjungan& k, const Perkara& p, std::size_t step);

// The flowchart with where the case has been, when, and how long.
[[nodiscard]] Html bagan_berkas(const Kunjungan& k, const Perkara& p);
[[nodiscard]] Html dokumen_berkas(const Kunjungan& k, const Perkara& p);
[[nodiscard]] Html jejak_berkas(const Kunjungan& k, const Perkara& p, bool all);

} // namespace web
