// laku.h -- one act on a case, from the look at it to the journal entry; what all acts of tindakan.h share.
//
//     return lakukan(meja, asal, which, Tindakan::serahkan, [&](Laku& l) -> base::Findings {
//         if (...) return ditolak(sentence);
//         l.maju("Formulir versi 3");                                  // closes the visit, goes on, or finishes
//         l.dicatat.emplace_back("langkah", "2");
//         return {};
//     });
//
// The body may run more than once (berkas/simpanan.h); it changes `jalan` and writes papers, all else is done around it: the case is
// there, is as the person saw it, runs, offers this act where it stands, and it is his turn.
#pragma once

#include "berkas/perjalanan.h"
#include "berkas/tindakan.h"

#include <functional>

namespace berkas {

[[nodiscard]] inline base::Findings ditolak(base::Sentence sentence, std::string place = {}) {
    return {base::Finding{std::move(place), {}, std::move(sentence)}};
}

struct Laku {
    const Meja& meja;
    const Asal& asal;
    Tulis& db;
    std::shared_ptr<const sop::Sop> sop;
    Perjalanan jalan;
    Pemeran pemeran;
    calendar::Instant kini;
    std::size_t simbol = 0;
    journal::Rincian dicatat{}; // beside the number of the case

    [[nodiscard]] Berkas& row() { return jalan.berkas; }
    [[nodiscard]] int kunjungan() const { return jalan.kunjungan.empty() ? 0 : jalan.kunjungan.back().nomor; }
    [[nodiscard]] skp::Isi isi() const; // the newest form; std::logic_error where the case has none
    int simpan(JenisDokumen kind, std::string text, std::string why);
    void simpan(const skp::Isi& isi, std::string why); // a new form version; the case points at it

    void maju(std::string ringkas); // along the exit that does not climb, or to the end
    void ke(std::size_t simbol, const Penutup& how);
    void tutup(const Penutup& how); // the case is finished
};

[[nodiscard]] base::Result<Berkas> lakukan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                           Tindakan act, const std::function<base::Findings(Laku&)>& body);

// The same for acts that are not of the table in tindakan.h: `may` says who the actor is in it, or refuses; `perbuatan` is the kind of the
// journal entry.
using Gerbang = std::function<base::Result<Pemeran>(Tulis& db, const Berkas& row)>;
[[nodiscard]] base::Result<Berkas> lakukan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                           const std::string& perbuatan, const Gerbang& may,
                                           const std::function<base::Findings(Laku&)>& body);

[[nodiscard]] journal::Entri entri_berkas(const Asal& asal, calendar::Instant pada,
                                          std::string_view perbuatan, const Berkas& row);

// "berubah": somebody was faster; says who.
[[nodiscard]] base::Findings tolak_berubah(Baca& db, const Meja& meja, const Berkas& row);
[[nodiscard]] base::Findings tolak_keadaan(const Berkas& row); // none while it runs

// What a form may be at a kind of work, with places "3.realisasi.kuantitas" (number of the activity) or "perilaku.disiplin".
[[nodiscard]] base::Findings periksa_perubahan(sop::Kerja work, const skp::Isi& before, const skp::Isi& after,
                                               const std::map<std::string, std::string>& reasons);
[[nodiscard]] base::Findings periksa_angka(const skp::Isi& isi, const formulir::Timbangan& scale);
[[nodiscard]] base::Findings periksa_lengkap(const skp::Isi& isi); // realisasi of every activity
[[nodiscard]] base::Findings
periksa_dinilai(const skp::Isi& isi,
                const formulir::Timbangan& scale); // and the marks, with their reason

// Weighs a form that lacks nothing and keeps the result: Dokumen penilaian, the row's value and words.
[[nodiscard]] Penilaian timbang_dan_simpan(Laku& l, const skp::Isi& isi, std::string_view why);

// Keeps the sheet, where every line is answered (`pass`: and none is to be mended).
[[nodiscard]] base::Findings simpan_lembar(Laku& l, const LembarPeriksa& sheet, bool pass);
// Saves what was typed, where it differs from the newest version; findings where it may not be so.
[[nodiscard]] base::Findings simpan_isian(Laku& l, const SimpanIsi& what);

// The earlier SKPs of the same person and year: those assessed, and the numbers of those that are not.
struct BagianTahun {
    std::vector<skp::BagianLain> dinilai;
    std::vector<std::string> belum;
};
[[nodiscard]] BagianTahun bagian_tahun(Baca& db, InstansiId office, const Berkas& row);

} // namespace berkas
