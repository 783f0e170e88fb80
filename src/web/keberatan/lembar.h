// lembar.h -- one form of one act on the paper: title, what it means, fields, button; findings beside the fields.
#pragma once

#include "web/bukti/unggah.h"
#include "web/keberatan/keadaan.h"

namespace web::keberatan {

struct Lembar {
    std::string judul, penjelasan, bawah; // last piece of the path
    std::string tombol;
    Rupa rupa = Rupa::utama;
    bool unggah = false; // it takes a file
};
// Above the form stands where the paper is; `before` between them.
[[nodiscard]] http::Response lembar(const Kunjungan& k, const Lembar& what, const Html& before,
                                    const Html& fields, const base::Findings& errors);
// Instead of a form that could not be sent: why not, and back.
[[nodiscard]] http::Response belum(const Kunjungan& k, const Pengesahan& p, std::string_view title);
[[nodiscard]] http::Response kembali(const Kunjungan& k, std::string_view news); // to /pengesahan

// A file that came with the form, kept; nothing where none was sent.
[[nodiscard]] base::Result<Unggahan> lampiran(const Kunjungan& k);

} // namespace web::keberatan
