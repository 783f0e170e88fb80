// antrean_bsre.h -- documents that wait for BSrE, in their order, so that nobody types them in again when the service is
// down. What waits is the request; a passphrase never does: it is typed when the documents go.
//
//     AntreanBsre queue;
//     queue.masuk({.nik = nik, .sidik = base::sha256(pdf).hex(), .nama_berkas = "skp.pdf"}, now);
//     while (const ButirAntrean* next = queue.berikut(nik)) {
//         queue.berangkat(next->nomor, now);        // keep the queue before sending: see below
//         queue.tiba(next->nomor, result);          // keep it again; false: stop here
//     }
//
// What set out and did not come back (the machine stopped) is read as tidak_diketahui. Such a document waits for a
// person: ulangi() or buang(). A wrong passphrase or a closed door leaves the document where it was in the order.
#pragma once

#include "base/result.h"
#include "seal/bsre.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace seal {

enum class KeadaanAntrean { menunggu, dikirim, tidak_diketahui, selesai, ditolak };
[[nodiscard]] std::string_view kode(KeadaanAntrean keadaan); // "menunggu"

struct ButirAntrean {
    std::uint64_t nomor = 0; // given by the queue; grows
    std::string nik = {};
    std::string sidik = {}; // SHA-256 of the PDF, hexadecimal
    std::string nama_berkas = {}, keluaran = {};
    std::string alasan = {}, lokasi = {};
    KeadaanAntrean keadaan = KeadaanAntrean::menunggu;
    std::string jawaban = {}; // code of a refusal, or the service's id of the document
    Instant masuk{};
    Instant dicoba{}; // the last time it set out; the epoch: never
};

class AntreanBsre {
  public:
    static base::Result<AntreanBsre> baca(std::string_view json); // at most 10,000 entries
    [[nodiscard]] std::string json() const;

    // Its number. The same PDF for the same person waits once (segel.antrean_ada).
    [[nodiscard]] base::Result<std::uint64_t> masuk(ButirAntrean butir, Instant now);

    // The first of this person that waits; nothing while another of his is on its way.
    [[nodiscard]] const ButirAntrean* berikut(std::string_view nik) const;
    void berangkat(std::uint64_t nomor, Instant now);
    // True: the next one may go. False: what stopped this one would stop the next one too.
    [[nodiscard]] bool tiba(std::uint64_t nomor, const HasilBsre& result);

    // A person has looked: back into its place, or out for good. Refused: segel.antrean_nomor, and for what waits
    // already or is done segel.antrean_keadaan.
    [[nodiscard]] base::Result<void> ulangi(std::uint64_t nomor);
    [[nodiscard]] base::Result<void> buang(std::uint64_t nomor);

    [[nodiscard]] const std::vector<ButirAntrean>& semua() const { return semua_; } // in order

  private:
    ButirAntrean* cari(std::uint64_t nomor);
    std::vector<ButirAntrean> semua_;
    std::uint64_t terakhir_ = 0;
};

} // namespace seal
