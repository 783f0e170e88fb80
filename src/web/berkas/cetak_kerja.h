// cetak_kerja.h -- the work behind /berkas/cetak: the forms of many cases, printed one by one and put into one ZIP.
//
//     buat_cetakan(situs, package, stop);     // by kerjakan_paket (web/arsip/paket_kerja.h), on its thread
//
// A case that the asker may not look into any more is left out, and so is a form that has nothing on it yet. What was issued goes in as it was
// issued. Each paper waits in a file of its own until the ZIP is whole: one is in memory at a time. It tells how far it is, stops where it was
// called off, and each paper that is in the ZIP stands in the journal.
#pragma once

#include "berkas/arsip/jenis.h"
#include "web/situs.h"

#include <functional>

namespace web {

// False where `henti` said to stop: then it waits again.
bool buat_cetakan(const Situs& situs, berkas::PaketArsip package, const std::function<bool()>& henti = {});

} // namespace web
