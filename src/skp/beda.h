// beda.h -- the fields of one activity that differ: shared by beda() of the plan and of the form.
#pragma once

#include "skp/rencana.h"

#include <functional>

namespace skp {

using Selisih = std::function<void(std::string field, std::string dulu, std::string kini)>;

void beda_target(const std::string& prefix, const Target& before, const Target& after, const Selisih& out);
void beda_kegiatan(const std::string& prefix, const KegiatanRencana& before, const KegiatanRencana& after,
                   const Selisih& out);

} // namespace skp
