// kasus_dinilai.h -- the sample case of 2025 with its value, worth 87.47, standing at step 5; and tests whose visitors look at it.
//
//     class HalamanRekap : public HalamanDinilai {};
//     const berkas::BerkasId id = dinilai();
//     EXPECT_THAT(sebagai("kasubbag", "/rekap").isi, HasSubstr("87,47"));
#pragma once

#include "web/halaman_uji.h"
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

class HalamanDinilai : public HalamanUji {
  protected:
    Jawaban sebagai(const std::string& who, const std::string& target) {
        masuk(who);
        return buka(target);
    }
    berkas::BerkasId dinilai() { return kasus_dinilai(kantor); }
};

} // namespace uji
