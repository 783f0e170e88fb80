// konflik.h -- two people (or two windows) have changed one draft: both values of every field that differs, side by side.
//
// Who sends the page chooses for each field; what is the same goes along unseen. Nothing is overwritten before that.
#pragma once

#include "web/rencana/bersama.h"

namespace web::rencana {

// The fields of a form that saves the choice; the caller opens and closes it. Empty: nothing differs.
[[nodiscard]] Html pilih_konflik(const Lembar& stored, const Lembar& mine);

} // namespace web::rencana
