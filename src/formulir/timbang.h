// timbang.h -- a form on the scale: from raw text to the stored result (menimbang).
//
//     Timbangan timbangan(angka, angka.setelan);     // the figures, once
//     Result<Tertimbang> t = timbangan.timbang(mentah);
//     t->hasil.nilai_skp, t->sebutan_skp, t->peringatan
//     timbangan.uraian(*t)                           // the derivation, made when somebody asks for it
//
// A Timbangan never changes after it is made; many threads may weigh with the same one.
#pragma once

#include "formulir/periksa.h"
#include "regime/derivation.h"
#include "regime/law.h"
#include "regime/pp46_2011/penilaian.h"

#include <optional>
#include <string>

namespace formulir {

// Whether a result is shown with its derivation.
enum class Uraian { tanpa, dengan };

struct Tertimbang {
    skp::Formulir formulir;
    regime::pp46_2011::Hasil hasil;
    base::Findings peringatan;
    std::string sebutan_skp;
    std::string sebutan_perilaku;       // empty without behaviour
    std::string sebutan_prestasi_kerja; // empty without behaviour
};

class Timbangan {
  public:
    // With the table of regimes (law/rezim.yaml) a form whose period belongs to another law is weighed all the same,
    // for the SOP names PP 46/2011, and says so.
    Timbangan(regime::pp46_2011::Angka angka, regime::pp46_2011::Setelan setelan,
              std::optional<regime::Law> rezim = std::nullopt)
        : angka_(std::move(angka)), setelan_(setelan), rezim_(std::move(rezim)) {}

    [[nodiscard]] base::Result<Tertimbang> timbang(const FormulirMentah& mentah) const;
    [[nodiscard]] Tertimbang timbang(Terperiksa terperiksa) const;
    [[nodiscard]] regime::Derivation uraian(const Tertimbang& t) const;

    [[nodiscard]] const regime::pp46_2011::Angka& angka() const { return angka_; }
    [[nodiscard]] const regime::pp46_2011::Setelan& setelan() const { return setelan_; }

  private:
    regime::pp46_2011::Angka angka_;
    regime::pp46_2011::Setelan setelan_;
    std::optional<regime::Law> rezim_;
};

} // namespace formulir
