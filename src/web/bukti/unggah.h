// unggah.h -- a file that came with a form goes into the office's store of files, by its fingerprint.
//
//     auto file = terima_unggahan(k, {"berkas", "foto"});        // the first of these fields that carries one; none: nothing was sent
//     if (!file) return form_again(k, file.error(), 422);        // findings have the field's name as their place
//     berkas::tambah_bukti(meja(k), k.asal(), {..., .file = file->isi, ...});
#pragma once

#include "base/result.h"
#include "kantor/simpanan_berkas_isi.h"
#include "web/pintu.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace web {

struct Unggahan {
    std::optional<kantor::BerkasIsi> isi{};
    std::string nama{}; // as the browser says
};
[[nodiscard]] base::Result<Unggahan> terima_unggahan(const Kunjungan& k,
                                                     std::initializer_list<std::string_view> fields);

// For the fields of a form: a file, or a photo straight from a phone's camera.
inline constexpr std::string_view jenis_bukti = ".pdf,.png,.jpg,.jpeg,.xlsx,.docx";

// The answer that hands a kept file out: its type by its bytes, its name for the disk.
[[nodiscard]] http::Response unduhan(const Kunjungan& k, const base::Sidik& file, std::string_view name);

} // namespace web
