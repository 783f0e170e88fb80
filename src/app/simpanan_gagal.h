// simpanan_gagal.h -- what a command says when the store fails under it: disk full, connection lost, file damaged.
//
//     with_store(context, [&] { ... });     // prints the sentence and ends with exit code 2 where SimpananGagal is thrown
#pragma once

#include "cli/context.h"
#include "kantor/simpanan.h"

#include <functional>

namespace app {

[[nodiscard]] base::Sentence kalimat(const kantor::SimpananGagal& failed);

void with_store(cli::Context& context, const std::function<void()>& work);

// Findings to the error stream; exit code 2 where one is an error, 1 where all are warnings.
void tell(cli::Context& context, const base::Findings& findings);

} // namespace app
