// Whatever a browser sends as the performance form can be kept, is read or refused with places of its own fields, and what was read
// comes back the same from its own fields.
#include "http/form.h"
#include "web/formulir/nilai.h"
#include "web/kalkulator/testing.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace web::kinerja;
    const auto fields = http::decode_form({reinterpret_cast<const char*>(data), size});
    if (!fields) return 0;
    skp::Isi isi;
    for (const int id : {3, 1}) {
        skp::IsiKegiatan& row = isi.kegiatan.emplace_back();
        row.rencana.id = id;
        row.rencana.target = {.kuantitas = 6, .waktu = 12, .biaya = id == 3 ? 18'000'000 : 0};
    }
    const auto& scale = web::kalkulator::testing::timbangan();
    const berkas::Isian typed = isian_dari(isi, *fields);
    const Sementara now = sementara(isi, typed, scale);
    for (const Untuk what : {Untuk::simpan, Untuk::serah}) {
        const Terbaca read = baca(isi, typed, what, scale.angka());
        for (const base::Finding& f : read.galat)
            if (sebutan_isian(isi, f.place).empty()) std::abort();
        const berkas::Isian again = isian_dari(read.isi);
        if (isian_dari(baca(isi, again, Untuk::simpan, scale.angka()).isi) != again) std::abort();
        // What may be handed on is complete to the eye, too.
        if (what == Untuk::serah && read.galat.empty() && now.lengkap != 2) std::abort();
    }
    return 0;
}
