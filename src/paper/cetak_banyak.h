// cetak_banyak.h -- many papers at once: worker processes make them, this process takes them as they come.
//
//     std::size_t done = 0;
//     cetak_banyak(people.size(), 2,
//         [&](std::size_t i) { return cetak(formulir_i_g(people[i])); },           // in a worker: build, print, seal
//         [&](std::size_t i, base::Result<std::string> pdf) {                       // here, in the order of finishing
//             save(people[i], pdf);
//             show_progress(++done, people.size());
//             return !stop_was_asked;                                               // false: no further one is begun
//         });
//
// Two threads over Cairo gain little, two processes almost double (ADR 0021). A worker sees the memory of the moment
// at which it was started and changes nothing here: what it makes comes back as bytes or findings. A worker that dies
// costs the one paper on its desk, which is refused with `paper.pekerja_berhenti`; another takes its place.
//
// For commands: workers are started by fork, so the process must not run other threads. (The server starts the
// command.) Each number from 0 is made at most once; without a stop each is handed over exactly once.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <functional>
#include <string>

namespace paper {

using Kerja = std::function<base::Result<std::string>(std::size_t)>;
using Terima = std::function<bool(std::size_t, base::Result<std::string>)>;

// How many were handed over.
std::size_t cetak_banyak(std::size_t jumlah, unsigned pekerja, const Kerja& kerja, const Terima& terima);

} // namespace paper
