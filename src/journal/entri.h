// entri.h -- one line of the journal: who did what, when, from where, what was before and after; and the chain.
//
// Every act and every reading of another person's file is one entry. Each carries the fingerprint of the one before,
// so that a changed, removed, swapped or inserted entry breaks the chain; a journal cut off at its end is found with
// a head that was known outside (Kepala, exported on demand, printed on minutes).
//
//     Entri e{...};
//     Sidik sidik = sidik_entri(e, sidik_of_the_one_before);
//
// What is hashed is the canonical text of canonical(): frozen, docs/formats/jurnal.md. Never in an entry: passwords,
// codes, tokens, a whole NIK, file bodies (asn-reference 7.5).
#pragma once

#include "base/json.h"
#include "base/sha256.h"
#include "calendar/waktu.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace journal {

// Named values as text, in the order in which they are shown: {"nama", "Sekar Fiktif"}.
using Rincian = std::vector<std::pair<std::string, std::string>>;

struct Entri {
    std::int64_t instansi = 0;
    std::int64_t nomor = 0; // 1, 2, 3 ... without gaps
    calendar::Instant pada{};
    std::int64_t pelaku = 0;    // pegawai; 0: the program itself, or somebody not signed in
    std::int64_t atas_nama = 0; // pegawai; 0: on his own behalf
    std::string perbuatan;      // "masuk", "impor_pegawai" ...: names a sentence jurnal.<perbuatan>
    std::string objek;          // kind of the thing: "pegawai", "sop", "pengaturan"; empty for none
    std::int64_t objek_id = 0;
    std::string alamat;     // network address; empty for the command line
    std::string permintaan; // id of the request, as in the server's log
    Rincian sebelum;
    Rincian sesudah;
    bool operator==(const Entri&) const = default;
};

struct Tercatat { // as it stands in the store
    Entri entri;
    base::Sidik sebelumnya;
    base::Sidik sidik;
    bool operator==(const Tercatat&) const = default;
};

struct Kepala { // the last entry; of an empty journal nomor 0 and a fingerprint of zeros
    std::int64_t nomor = 0;
    base::Sidik sidik;
    bool operator==(const Kepala&) const = default;
};

[[nodiscard]] std::string canonical(const Entri& entri, const base::Sidik& sebelumnya);
[[nodiscard]] base::Sidik sidik_entri(const Entri& entri, const base::Sidik& sebelumnya);

// Named values as they stand in a database and in an export: [["nama","Sekar Fiktif"],…]. None: not of this form.
[[nodiscard]] std::string rincian_json(const Rincian& values);
[[nodiscard]] std::optional<Rincian> read_rincian(std::string_view json_text);
[[nodiscard]] std::optional<Rincian> read_rincian(const base::Json& value);

// A value named "nik" keeps its last four digits only: a whole NIK never enters the journal, whoever writes the entry.
// A text that is no UTF-8 or holds a NUL cannot be kept or exported: its strange bytes become \xNN. Done before the
// fingerprint is taken.
[[nodiscard]] Entri dapat_ditulis(Entri entri);

} // namespace journal
