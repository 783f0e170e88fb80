// terbit.h -- a new version of the SOP: its text checked with every finding, kept as a draft, published.
//
// Whatever the check says, the text stays in its field: nothing typed is lost.
#pragma once

#include "web/sop/lihat.h"

namespace web::sop_pages {

[[nodiscard]] http::Response halaman_unggah(Kunjungan& k, Pustaka& pustaka);
[[nodiscard]] http::Response unggah(Kunjungan& k, Pustaka& pustaka);
[[nodiscard]] http::Response halaman_terbit(Kunjungan& k, Pustaka& pustaka);
[[nodiscard]] http::Response terbitkan(Kunjungan& k, Pustaka& pustaka);

} // namespace web::sop_pages
