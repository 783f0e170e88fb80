// kasus_dinilai.h -- the sample case of 2025 with its value, worth 87.47, standing at step 5.
#pragma once

#include "web/kasus_contoh.h"

#include <stdexcept>

namespace uji {

inline berkas::BerkasId kasus_dinilai(KantorUji& kantor) {
    KasusContoh kasus(kantor);
    const berkas::BerkasId id = kasus.sampai(sop::Kerja::nilai);
    skp::Isi isi = kasus.isi(id);
    for (std::size_t i = 0; i < perilaku_contoh.size(); ++i)
        isi.perilaku.at(i) = angka::Rational(std::stoi(perilaku_contoh.at(i)));
    const auto done = berkas::tetapkan_nilai(kasus.meja(), kasus.asal("irban"), {id, kasus.berkas(id).kunci},
                                             berkas::SimpanIsi{isi, {}});
    if (!done) throw std::runtime_error("no value");
    return id;
}

} // namespace uji
