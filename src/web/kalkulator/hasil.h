// hasil.h -- what the scale says, for the page: the achievements, the sum step by step, the value and where it lies.
//
//     Html html = hasil(t, timbangan, wording, TautIsian::ya);    // warnings link to the fields of the grid
//
// Every figure is read from the result and its derivation (regime/derivation.h): the page computes nothing and rounds
// nothing by itself, so that it shows what `teraju nilai` prints.
#pragma once

#include "base/wording.h"
#include "formulir/timbang.h"
#include "http/html.h"

namespace web::kalkulator {

enum class TautIsian { tidak, ya }; // are the fields on the same page?

[[nodiscard]] http::html::Html hasil(const formulir::Tertimbang& t, const formulir::Timbangan& timbangan,
                                     const base::Wording& wording, TautIsian link);

// The graduated scale 40 to 100 with the bands of the law and a needle; beyond its ends the needle stands at the end.
[[nodiscard]] http::html::Html skala(const angka::Rational& value, std::string_view sebutan,
                                     const regime::pp46_2011::Angka& angka);

} // namespace web::kalkulator
