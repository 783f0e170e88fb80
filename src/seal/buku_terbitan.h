// buku_terbitan.h -- the register of an office CA: which certificates it issued, which it revoked, and when.
//
//     BukuTerbitan book;
//     book.catat(certificate.isi());
//     book.cabut(number, now, AlasanCabut::kunci_bocor);          // segel.nomor_tidak_ada, segel.sudah_dicabut
//     std::string crl = ca.daftar_cabut(book.tercabut(), book.nomor_daftar_berikut(), now, next);
//     std::string text = book.json();   BukuTerbitan::baca(text);
//
// Nothing is ever taken out of it. Its text holds no secrets; whoever may change it may hide a revocation, so it stands
// beside the CA's key, under the same guard. At most 100,000 entries.
#pragma once

#include "base/result.h"
#include "seal/otoritas.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seal {

struct Terbitan {
    std::string nomor; // serial number, hexadecimal
    std::string nama, nip;
    Instant dari{}, sampai{};
    std::optional<Instant> dicabut;
    AlasanCabut alasan = AlasanCabut::tidak_disebut;
};

class BukuTerbitan {
  public:
    static base::Result<BukuTerbitan> baca(std::string_view json);
    [[nodiscard]] std::string json() const;

    void catat(const IsiSertifikat& issued);
    [[nodiscard]] base::Result<void> cabut(std::string_view nomor, Instant when, AlasanCabut why);
    [[nodiscard]] std::vector<Tercabut> tercabut() const;
    [[nodiscard]] std::uint64_t nomor_daftar_berikut() { return ++daftar_; } // of the next revocation list
    [[nodiscard]] const std::vector<Terbitan>& semua() const { return semua_; }

  private:
    std::vector<Terbitan> semua_;
    std::uint64_t daftar_ = 0;
};

} // namespace seal
