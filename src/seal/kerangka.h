// kerangka.h -- the bones of a PDF: its revisions, and where every object of every revision stands.
//
//     auto bones = baca_kerangka(bytes, batas);            // or why not, as a finding
//     bones->revisi[k].akhir                               one past the %%EOF of revision k (0 is the oldest)
//     bones->tabel(k).at(12)                               where object 12 stands for a reader of revision k
//
// Everything is read strictly: the chain of cross-references from the last "startxref" down, tables and streams, each
// entry checked against what stands there. What another reader would have to guess is refused, with these findings:
//     segel_periksa.bukan_pdf, .isi_setelah_akhir (nothing but line ends may follow the last %%EOF), .bersandi, .rusak,
//     .susunan_ganda (a hybrid section whose table and stream disagree shows different objects to different readers), .terlalu_besar,
//     .terlalu_banyak_objek, .terlalu_banyak_revisi, .terurai_terlalu_besar.
// Object 12 of revisions k and k+1 is the same when both tables give the same Letak: earlier bytes cannot change.
#pragma once

#include "base/result.h"
#include "seal/pdf_kata.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace seal {

// What a verification may cost. Work counts bytes hashed, unpacked and compared instead of seconds: the verdict of a file
// never hangs on how busy the machine is.
struct BatasPeriksa {
    std::size_t berkas = 64U << 20U; // bytes
    std::size_t objek = 500'000;     // entries of all cross-references together
    std::size_t revisi = 200;
    std::size_t tanda_tangan = 50;
    std::size_t terurai = 128U << 20U; // bytes that come out of compressed object and cross-reference streams
    std::size_t kerja = std::size_t{1} << 30U; // bytes hashed and compared
};

struct Letak {
    bool dalam_aliran = false;
    std::size_t tempat = 0; // byte of the object, or of the object stream that holds it
    int urutan = 0;         // its generation, or its place in that stream
    bool operator==(const Letak&) const = default;
};

struct Entri {
    int nomor = 0;
    bool bebas = false;
    bool dalam_aliran = false;
    std::size_t tempat = 0; // byte, or number of the object stream
    int urutan = 0;         // generation, or place in the stream
    bool operator==(const Entri&) const = default;
};

// One cross-reference section with its trailer.
struct BagianRujukan {
    std::size_t awal = 0;  // of "xref", or of the object that is the stream
    std::size_t akhir = 0; // after the trailer, or after "endobj"
    std::vector<Entri> entri;
    std::map<std::string, std::string> ekor; // the trailer: names and values as written
    std::optional<std::size_t> sebelumnya;   // /Prev
    std::optional<std::size_t>
        tersembunyi; // of a hybrid section: where the stream stands that shows the rest
};

struct Revisi {
    std::size_t akhir = 0;             // one past "%%EOF"
    std::size_t akhir_baris = 0;       // the same with the line end that follows
    std::vector<BagianRujukan> bagian; // one; two in a linearised file, the first one wins
};

using TabelObjek = std::map<int, Letak>; // objects in use

struct Kerangka {
    std::vector<Revisi> revisi; // oldest first

    [[nodiscard]] TabelObjek tabel(std::size_t revision) const;
    // The revision that ends there (line end included or not); a signature must cover one wholly.
    [[nodiscard]] std::optional<std::size_t> berakhir_di(std::size_t end) const;
    [[nodiscard]] const std::map<std::string, std::string>& ekor(std::size_t revision) const {
        return revisi[revision].bagian.front().ekor;
    }
};

[[nodiscard]] base::Result<Kerangka> baca_kerangka(std::string_view pdf, const BatasPeriksa& limits);

// Bytes after `from` that belong to no object, cross-reference or white space of the revisions from `first` on: an
// object that no table knows, a revision that the chain jumps over. The first such byte.
[[nodiscard]] std::optional<std::size_t> tanpa_pemilik(std::string_view pdf, const Kerangka& bones,
                                                       std::size_t first);

} // namespace seal
