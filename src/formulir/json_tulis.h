// json_tulis.h -- the weighed form as JSON: every value as {"nilai":"88.67","tepat":"266/3"}, printed and exact.
//
// Layout: docs/formats/formulir.md. biaya is absent where it was not used; perilaku and prestasi_kerja where no behaviour
// was given; uraian where nobody asked for it.
#pragma once

#include "base/json.h"
#include "base/wording.h"
#include "formulir/timbang.h"

namespace formulir {

void tulis_json(base::JsonWriter& json, const Tertimbang& t, const Timbangan& timbangan,
                const base::Wording& wording, Uraian uraian);
void tulis_json(base::JsonWriter& json, const regime::Derivation& derivation);

} // namespace formulir
