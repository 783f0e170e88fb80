// alamat_qr.h -- what stands where a paper is about to be frozen while the office has set no address for its QR code.
#pragma once

#include "web/berkas/bantu.h"

namespace web {

[[nodiscard]] bool alamat_qr_belum_diisi(const Kunjungan& k);
// An inset, with the way to the setting for whoever may change it; nothing where an address is set.
[[nodiscard]] Html peringatan_alamat_qr(const Kunjungan& k);

} // namespace web
