#include "formulir/timbang.h"

#include "regime/pp46_2011/peringatan.h"
#include "regime/pp46_2011/uraian.h"
#include "regime/rezim.h"

namespace formulir {

using namespace regime::pp46_2011;

namespace {

void about_period(base::Findings& to, const regime::Law& table, const calendar::Period& period) {
    const std::string written = calendar::iso(period.from) + " – " + calendar::iso(period.until);
    const auto rezim = regime::rezim_of(table, period);
    if (!rezim)
        to.push_back({"periode", written, rezim.error().front().sentence, base::Severity::peringatan});
    else if (*rezim != regime::Rezim::pp46_2011)
        to.push_back(
            {"periode", written,
             base::say("formulir.periode_aturan_lain", {{"aturan", std::string(regime::name(*rezim))}}),
             base::Severity::peringatan});
}

} // namespace

base::Result<Tertimbang> Timbangan::timbang(const FormulirMentah& mentah) const {
    auto checked = periksa(mentah, angka_);
    if (!checked) return base::refuse(std::move(checked.error()));
    const std::size_t translated = checked->peringatan.size(); // by the check; what follows still has paths
    Tertimbang t = timbang(*std::move(checked));
    if (mentah.place_of)
        for (std::size_t i = translated; i < t.peringatan.size(); ++i)
            t.peringatan[i].place = mentah.place_of(t.peringatan[i].place);
    return t;
}

Tertimbang Timbangan::timbang(Terperiksa checked) const {
    Tertimbang t;
    t.formulir = std::move(checked.formulir);
    t.peringatan = std::move(checked.peringatan);
    t.hasil = nilai(t.formulir, angka_, setelan_);
    if (rezim_ && t.formulir.periode) about_period(t.peringatan, *rezim_, *t.formulir.periode);
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
