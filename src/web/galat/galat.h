// galat.h -- the pages of what did not go well: what happened, that nothing typed is lost, and the way on.
#pragma once

#include "web/pintu.h"

#include <string>

namespace web {

// For answers that no page wrote (http::Hooks::error_page): 400, 404, 405, 408, 413, 414, 415, 431, 500, 503.
[[nodiscard]] std::string halaman_galat(Situs& situs, int status, const std::string& permintaan);

[[nodiscard]] http::Response halaman_tidak_ada(const Kunjungan& k); // 404: also where one may not see
[[nodiscard]] http::Response
halaman_tolak_kiriman(const Kunjungan& k); // 403: the form is not one of this session's
// 403 too, of a form whose fields must not be lost (Jalan::titipan): carried along, to be sent once more by this session.
[[nodiscard]] http::Response halaman_kirim_ulang(const Kunjungan& k);
[[nodiscard]] http::Response
halaman_sedang_dikerjakan(const Kunjungan& k); // 409: sent twice, the first is at work
// 503: disk full, busy, connection lost, damaged.
[[nodiscard]] http::Response halaman_simpanan_gagal(Situs& situs, const kantor::SimpananGagal& failed,
                                                    const std::string& permintaan);

} // namespace web
