// simpanan_akun.h -- accounts, sessions, failed tries, keys of repeated requests, kept.
#pragma once

#include "base/sha256.h"
#include "calendar/waktu.h"
#include "pegawai/organisasi.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kantor {

using pegawai::InstansiId;
using pegawai::PegawaiId;

struct Akun {
    PegawaiId pegawai;
    std::string sandi;                            // Argon2id string; empty: none yet
    std::string kode_sekali;                      // Argon2id string of the one-time code; empty: none
    std::optional<calendar::Instant> kode_sampai; // stays when the code is used
    std::string totp;                             // base32 secret; empty: no second factor
    bool totp_aktif = false;                      // confirmed by a first code
    std::int64_t totp_langkah = 0;                // last time step used: a code works once
    std::string tema;                             // "", "terang", "gelap"
    bool terkunci = false;                        // by the administrator
    bool operator==(const Akun&) const = default;
};

struct Sesi {
    base::Sidik kunci; // SHA-256 of the cookie's token: the token itself is not kept
    PegawaiId pegawai;
    calendar::Instant mulai{};
    calendar::Instant terakhir{};
    std::string csrf;
    bool lengkap = false; // second factor given, or not asked for
    std::string alamat;
    std::string peramban; // shortened user agent, for the person's own list of sessions
    bool operator==(const Sesi&) const = default;
};

struct Percobaan {  // failed tries of one account or one address
    int jumlah = 0; // 0: no failure, but a sign-in from there that is remembered
    calendar::Instant terakhir{};
};

class BacaAkun {
  public:
    virtual ~BacaAkun() = default;
    // Whose NIP this is, of those who are active: without reading the whole office at every sign-in.
    [[nodiscard]] virtual std::optional<PegawaiId> pegawai_ber_nip(InstansiId office,
                                                                   std::string_view nip) = 0;
    [[nodiscard]] virtual std::optional<Akun> akun(InstansiId office, PegawaiId who) = 0;
    [[nodiscard]] virtual std::optional<Sesi> sesi(InstansiId office, const base::Sidik& kunci) = 0;
    [[nodiscard]] virtual std::vector<Sesi> sesi_milik(InstansiId office, PegawaiId who) = 0; // newest first
    [[nodiscard]] virtual std::optional<Percobaan> percobaan(InstansiId office, std::string_view kunci) = 0;
    [[nodiscard]] virtual int sisa_kode_pemulihan(InstansiId office, PegawaiId who) = 0;
};

class TulisAkun {
  public:
    virtual ~TulisAkun() = default;
    virtual void simpan(InstansiId office, const Akun& account) = 0;
    virtual void simpan(InstansiId office, const Sesi& session) = 0;
    virtual void hapus_sesi(InstansiId office, const base::Sidik& kunci) = 0;
    virtual void hapus_sesi_milik(InstansiId office, PegawaiId who) = 0; // log out everywhere
    // Those that were deleted: their end is journalled (sesi.h, akhiri_yang_lewat).
    virtual std::vector<Sesi> hapus_sesi_usang(InstansiId office, calendar::Instant started_before,
                                               calendar::Instant idle_since) = 0;
    virtual void simpan_percobaan(InstansiId office, std::string_view kunci, const Percobaan& tries) = 0;
    virtual void hapus_percobaan(InstansiId office, std::string_view kunci) = 0;
    // Failures older than `failed_before`; everything older than `known_before`.
    virtual void hapus_percobaan_usang(InstansiId office, calendar::Instant known_before,
                                       calendar::Instant failed_before) = 0;
    virtual void ganti_kode_pemulihan(InstansiId office, PegawaiId who,
                                      const std::vector<base::Sidik>& codes) = 0;
    // True once for each code.
    virtual bool pakai_kode_pemulihan(InstansiId office, PegawaiId who, const base::Sidik& code) = 0;
    // A repeated request changes nothing twice. The first caller with a key claims it and gets none; later ones get what
    // it left: where it led, or "" while it is still at work (or died at it).
    virtual std::optional<std::string> sekali(InstansiId office, PegawaiId who, std::string_view kunci,
                                              calendar::Instant now) = 0;
    // Where the request led; "" gives the key back, for a request that changed nothing.
    virtual void sekali_selesai(InstansiId office, PegawaiId who, std::string_view kunci,
                                std::string_view result) = 0;
    virtual void hapus_sekali_usang(InstansiId office, calendar::Instant before) = 0;
};

} // namespace kantor
