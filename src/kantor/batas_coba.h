// batas_coba.h -- how fast one may try: the more failures, the longer the wait; never a lock-out.
//
//     auto wait = mulai_coba(db, office, {akun_dari("199001012015031001"), alamat_dari(address)}, now);
//     if (wait > 0s) ...                // not tried, not counted
//     berhasil(db, office, tries);      // forgets, for the account; takes back this one try, for the address
//
// A try counts when it begins, in a transaction of its own, so that many at once are not free.
#pragma once

#include "kantor/simpanan.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace kantor {

struct Batas {
    int bebas;                 // failures that cost nothing
    std::chrono::seconds atas; // the longest wait: 5 s, doubled up to this
    std::chrono::seconds lupa; // without a failure for so long: from the beginning
    bool hapus_bila_berhasil;  // else a success only takes back its own try
};

struct Coba { // what is counted, under a key that says nothing to who reads the table
    std::string kunci;
    Batas batas;
};

[[nodiscard]] Coba coba_akun(std::string_view nip);
[[nodiscard]] Coba coba_alamat(std::string_view address);
[[nodiscard]] Coba coba_akun_dari(std::string_view nip, std::string_view address); // from a known address
[[nodiscard]] Coba coba_kode(PegawaiId who);  // six digits, recovery codes
[[nodiscard]] Coba coba_sandi(PegawaiId who); // the old password, when changing it

// How long until the next try may begin. Pure.
[[nodiscard]] std::chrono::seconds tunggu(const Percobaan& tries, const Batas& limit, calendar::Instant now);

// 0: this try has begun and counts. Else nothing has changed.
[[nodiscard]] std::chrono::seconds mulai_coba(Tulis& db, InstansiId office, const std::vector<Coba>& tries,
                                              calendar::Instant now);
void berhasil(Tulis& db, InstansiId office, const std::vector<Coba>& tries);

// Has this person signed in from this address within 30 days?
[[nodiscard]] bool alamat_dikenal(Baca& db, InstansiId office, std::string_view nip, std::string_view address,
                                  calendar::Instant now);
void ingat_alamat(Tulis& db, InstansiId office, std::string_view nip, std::string_view address,
                  calendar::Instant now);

// "20 detik", "1 menit", "2 menit 30 detik"
[[nodiscard]] std::string lama_tunggu(std::chrono::seconds wait);

} // namespace kantor
