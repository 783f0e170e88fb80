// rantai.h -- the proof that a journal is whole: fed with the entries in order, it names the first broken one.
//
//     Pemeriksa periksa({known_head});                    // heads known outside: from minutes, from an export
//     db.jurnal_seluruhnya(instansi, [&](const Tercatat& t) { return periksa.terima(t); });
//     if (auto rusak = periksa.selesai(db.kepala_jurnal(instansi))) say(rusak->kalimat());
//
// What it finds, and by what (docs/formats/jurnal.md tells what it cannot find):
//     a changed field             the fingerprint of the entry does not fit its content
//     an entry removed, inserted  numbers have a gap, or the link to the entry before does not hold
//     two entries exchanged       the content carries the fingerprint of another number
//     the end cut off             the head of the store, or one known outside, names an entry that is not there
//     everything written anew     a head known outside has another fingerprint
// Memory: constant. Time: one SHA-256 an entry.
#pragma once

#include "journal/entri.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace journal {

enum class Kerusakan {
    isi_berubah, // entry `nomor` was changed after it was written
    hilang,      // entry `nomor` is not there; `lain` is the next one that is
    ganda,       // entry `nomor` comes again, or out of order, after `lain`
    tertukar,    // under `nomor` stands what was written as entry `lain`
    sambungan_putus, // entry `nomor` does not continue entry `lain`: that one was replaced, or this one slipped in
    terpotong,       // entry `nomor` is known and not there any more; `lain` is the last one
    kepala_lain,  // entry `nomor` is not the one that is known under this number
    tanpa_kepala, // entry `nomor` stands behind the head that the store has written down (`lain`)
};
[[nodiscard]] std::string_view kode(Kerusakan jenis); // for JSON: "isi_berubah"

struct Patah { // where the chain breaks first
    Kerusakan jenis = Kerusakan::isi_berubah;
    std::int64_t nomor = 0;
    std::int64_t lain = 0;
    bool operator==(const Patah&) const = default;
    [[nodiscard]] base::Sentence kalimat() const;
};

class Pemeriksa {
  public:
    explicit Pemeriksa(std::vector<Kepala> dikenal = {});

    // False: broken here, nothing after it can be believed; no need to go on.
    bool terima(const Tercatat& tercatat);

    // After the last entry. `kepala_simpanan`: what the store itself has noted as its head, where there is a store.
    [[nodiscard]] std::optional<Patah> selesai(const std::optional<Kepala>& kepala_simpanan = {}) const;

    // The last entry that held.
    [[nodiscard]] const Kepala& kepala() const { return kepala_; }

  private:
    [[nodiscard]] std::optional<Patah> periksa(const Tercatat& tercatat) const;

    std::vector<Kepala> dikenal_; // by number
    Kepala kepala_;
    std::optional<Patah> patah_;
};

// "17:5f3c…" (number, colon, 64 hexadecimal digits), as `teraju jurnal kepala` prints it.
[[nodiscard]] base::Result<Kepala> read_kepala(std::string_view text);
[[nodiscard]] std::string tulis_kepala(const Kepala& kepala);

} // namespace journal
