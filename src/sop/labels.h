// labels.h -- where the word of an arrow stands: on it or beside it, where it touches no symbol and, if there
// is such a place, no other arrow.
#pragma once

#include "sop/layout.h"

namespace sop {

// Gives every line of the page that has a label its label_box; `field` is where arrows run.
void place_labels(LayoutPage& page, const Measure& m, const Box& field);

} // namespace sop
