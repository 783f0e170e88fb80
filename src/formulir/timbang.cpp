#include "formulir/timbang.h"

#include "regime/pp46_2011/peringatan.h"
#include "regime/pp46_2011/uraian.h"

namespace formulir {

using namespace regime::pp46_2011;

base::Result<Tertimbang> Timbangan::timbang(const FormulirMentah& mentah) const {
    auto checked = periksa(mentah, angka_);
    if (!checked) return base::refuse(std::move(checked.error()));
    Tertimbang t = timbang(*std::move(checked));
    if (mentah.place_of)
        for (base::Finding& f : t.peringatan)
            if (f.sentence.key.substr(0, 5) == "pp46.") f.place = mentah.place_of(f.place);
    return t;
}

Tertimbang Timbangan::timbang(Terperiksa checked) const {
    Tertimbang t;
    t.formulir = std::move(checked.formulir);
    t.peringatan = std::move(checked.peringatan);
    t.hasil = nilai(t.formulir, angka_, setelan_);
    base::append(t.peringatan, peringatan(t.formulir, t.hasil, angka_));
    t.sebutan_skp = sebutan(t.hasil.nilai_skp, angka_, setelan_);
    if (t.hasil.perilaku) {
        t.sebutan_perilaku = sebutan(t.hasil.perilaku->rata_rata, angka_, setelan_);
        t.sebutan_prestasi_kerja = sebutan(t.hasil.prestasi_kerja->tercetak, angka_, setelan_);
    }
    return t;
}

regime::Derivation Timbangan::uraian(const Tertimbang& t) const {
    return regime::pp46_2011::uraian(t.formulir, t.hasil, angka_, setelan_);
}

} // namespace formulir
