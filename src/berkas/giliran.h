// giliran.h -- whose turn it is: from the lane of a symbol to the people of that day (SOP lanes; asn-reference 2.8, R2.5, R3.4).
//
//     Giliran g = giliran(office, row, day);
//     g.siapa            who stands there: first the one to whom the task is shown, then whoever may do it in his place
//     g.sebutan          "Nirmala Ibarat, S.E., M.Ak." or, where nobody stands there, the name of the post
//     auto may = boleh_bertindak(office, row, actor, day);      // none: may not; else on whose behalf and as what
//
// The lane says which relation is asked (sop::Siapa). In a lane of the employee typing in (Kerja::input) is also open to a typist by
// mandate. A vacant or absent lane finds its substitute by penilai.h and hak.h (PLH, PLT, PJ, delegation, upward); acting so is shown as
// "atas nama". Nobody acts on himself in somebody else's lane, whatever he holds: what hak.h forbids for the kind of work stays
// forbidden.
#pragma once

#include "berkas/jenis.h"
#include "pegawai/hak.h"

namespace berkas {

struct Pemeran {
    PegawaiId siapa{};
    PegawaiId atas_nama{}; // 0: in his own place
    std::string sebagai{}; // "Plt. Inspektur Pembantu Wilayah III", "juru ketik"; empty: in his own post
};

struct Giliran {
    std::vector<Pemeran> siapa; // may be empty: nobody stands there that day
    std::string sebutan;
};

[[nodiscard]] Giliran giliran(const pegawai::Organisasi& kantor, PegawaiId subjek, sop::Siapa lane,
                              sop::Kerja work, const calendar::Date& day);
[[nodiscard]] inline Giliran giliran(const pegawai::Organisasi& kantor, const Berkas& row,
                                     const calendar::Date& day) {
    return giliran(kantor, row.pegawai, row.siapa, row.kerja, day);
}
[[nodiscard]] std::optional<Pemeran> boleh_bertindak(const pegawai::Organisasi& kantor, const Berkas& row,
                                                     PegawaiId actor, const calendar::Date& day);

// What hak.h calls the work at a symbol.
[[nodiscard]] pegawai::Perbuatan perbuatan_untuk(sop::Kerja work);

// People whose cases an actor may look into (lihat_penilaian), by id; `semua`: everybody's.
struct Terlihatnya {
    bool semua = false;
    std::vector<PegawaiId> pegawai;
};
[[nodiscard]] Terlihatnya terlihat_oleh(const pegawai::Organisasi& kantor, PegawaiId actor,
                                        const calendar::Date& day);

} // namespace berkas
