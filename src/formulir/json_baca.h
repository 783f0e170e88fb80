// json_baca.h -- forms from JSON: one object, or a list of them. Layout: docs/formats/formulir.md.
//
// Numbers may be JSON numbers or strings and are read from their raw text. Members that the layout does not know are
// reported, not read: a misspelt name must not vanish.
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "formulir/mentah.h"

#include <string_view>
#include <vector>

namespace formulir {

struct DariJson {
    std::vector<FormulirMentah> formulir;
    base::Findings peringatan; // unknown members
};

[[nodiscard]] base::Result<DariJson> baca_json(std::string_view text, const base::JsonLimits& limits = {});

} // namespace formulir
