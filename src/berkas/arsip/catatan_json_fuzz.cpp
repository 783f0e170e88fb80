// Any bytes are what a register says of a record, or findings; what is read names no kind that there is not.
#include "berkas/arsip/catatan_json.h"
#include "berkas/arsip/merkle.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto note = berkas::baca_catatan({reinterpret_cast<const char*>(data), size});
    if (!note) {
        if (note.error().empty()) std::abort();
        return 0;
    }
    if (note->arsip.judul.empty() || kode(note->arsip.kelas).empty()) std::abort();
    (void)berkas::naskah_daun(note->arsip);
    for (const berkas::Pendaftaran& row : note->pendaftaran)
        if (kode(row.daftar).empty() || row.nomor.empty()) std::abort();
    return 0;
}
