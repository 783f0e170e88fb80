// paket_kerja.h -- the work behind /arsip/ekspor (and /berkas/cetak, cetak_kerja.h): one package at a time, from the register into a file of the office's folder.
//
//     while (kerjakan_paket(situs, [&] { return stopping; })) {}        // by the server, every few seconds, on a thread of its own
//
// Every part is read and compared before the file is begun, so that a damaged one is named and no half package is given out; then the file
// is written with one part in memory at a time. It tells how far it is, and stops where it was called off, or where the
// program ends: then it waits again, and the next program makes it anew.
#pragma once

#include "berkas/arsip/jenis.h"
#include "web/situs.h"

#include <functional>

namespace web {

// Makes the package that has waited longest and removes the files of old ones. False where none waits, or where `henti` says to stop: it is
// asked before each file.
bool kerjakan_paket(const Situs& situs, const std::function<bool()>& henti = {});

// Why a package could not be made: the first findings as sentences, and how many there are beside them.
[[nodiscard]] std::string sebab_gagal(const Situs& situs, const base::Findings& wrong);

[[nodiscard]] std::filesystem::path berkas_paket(const Situs& situs, berkas::PaketId id);
// The file of a package that is no longer wanted.
void hapus_berkas_paket(const Situs& situs, berkas::PaketId id);

} // namespace web
