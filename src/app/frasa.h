// frasa.h -- asks for a passphrase: at the terminal without echo, or from where the caller points. Never an argument,
// which every user of the machine could read in the list of processes.
//
//     auto frasa = minta_frasa("Frasa sandi kunci sekar.kunci", "");            // at the terminal
//     auto frasa = minta_frasa("…", "fd:3");                                     // first line of file descriptor 3
//     auto frasa = minta_frasa("…", "berkas:/run/rahasia");                       // first line of a file
//     auto frasa = minta_frasa_baru("…", source);                                 // at the terminal asked twice
#pragma once

#include "base/result.h"
#include "seal/kunci.h"

#include <string>

namespace app {

[[nodiscard]] base::Result<seal::Rahasia> minta_frasa(const std::string& prompt, const std::string& source);
[[nodiscard]] base::Result<seal::Rahasia> minta_frasa_baru(const std::string& prompt,
                                                           const std::string& source);

} // namespace app
