#include "berkas/hak_lajur.h"

#include <algorithm>

namespace berkas {
namespace {

std::optional<pegawai::Relasi> in_place_of(sop::Kerja work) {
    switch (work) {
    case sop::Kerja::periksa:
    case sop::Kerja::gandakan:
    case sop::Kerja::arsip: return pegawai::Relasi::wakil_kasubbag;
    case sop::Kerja::validasi: return pegawai::Relasi::wakil_irban;
    case sop::Kerja::input: return pegawai::Relasi::juru_ketik;
    case sop::Kerja::umum:
    case sop::Kerja::kumpul:
    case sop::Kerja::nilai:
    case sop::Kerja::tanda_tangan: break;
    }
    return std::nullopt;
}

} // namespace

pegawai::Hubungan dengan_lajur(pegawai::Hubungan h, const pegawai::Organisasi& kantor, const sop::Sop& sop,
                               PegawaiId subjek, PegawaiId actor, const calendar::Date& day) {
    if (!actor || actor == subjek) return h;
    for (const sop::Simbol& symbol : sop.simbol()) {
        const auto relation = in_place_of(symbol.kerja);
        const auto lane = sop.lajur().at(symbol.lajur).siapa;
        if (!relation || !lane || h.punya(*relation)) continue;
        const Giliran turn = giliran(kantor, subjek, *lane, symbol.kerja, day);
        if (std::any_of(turn.siapa.begin(), turn.siapa.end(),
                        [&](const Pemeran& one) { return one.siapa == actor; }))
            h.tambah(*relation);
    }
    return h;
}

} // namespace berkas
