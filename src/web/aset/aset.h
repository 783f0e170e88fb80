// aset.h -- style, script, font and icon, each under a name that holds its fingerprint, so that browsers keep it for good.
//
//     aset::alamat("t.css")                     "/aset/t.5f3c09ab12cd.css"
//     const http::Asset* a = aset::cari("/aset/t.5f3c09ab12cd.css");      nullptr: no such file
//
// t.css and t.js are on every page; the other sheets and scripts on the pages that name them (Kepala::lembar). Sources in sumber/, what is served in kecil/ (npm run kecil makes it; tests/peramban/aset_test.mjs compares). Compressed once,
// at the first use.
#pragma once

#include "http/message.h"

#include <string>
#include <string_view>

namespace web::aset {

[[nodiscard]] const std::string&
alamat(std::string_view name); // a name that does not exist is our mistake: throws
[[nodiscard]] const http::Asset* cari(std::string_view path);

} // namespace web::aset
