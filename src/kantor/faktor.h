// faktor.h -- a code of the second factor looked at inside a transaction. For masuk.cpp and totp.cpp.
#pragma once

#include "kantor/simpanan.h"

#include <string_view>

namespace kantor {

enum class CaraFaktor { salah, telepon, pemulihan };

// Uses the code up: the step is noted in the account, the recovery code is gone.
[[nodiscard]] CaraFaktor periksa_faktor(Tulis& db, InstansiId office, Akun& account, std::string_view kode,
                                        calendar::Instant now);

[[nodiscard]] base::Sidik sidik_pemulihan(PegawaiId who, std::string_view typed);

} // namespace kantor
