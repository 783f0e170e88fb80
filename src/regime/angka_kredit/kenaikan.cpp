#include "regime/angka_kredit/kenaikan.h"

#include "angka/tulis.h"
#include "base/text.h"

#include <fmt/format.h>

#include <cassert>
#include <stdexcept>

namespace regime::angka_kredit {
namespace {

using angka::indonesian;

// "III/b" -> ("iii", 'b')
std::optional<std::pair<std::string, char>> parts(std::string_view golongan) {
    std::string plain = base::replace_all(base::replace_all(base::lower(golongan), "/", ""), " ", "");
    if (plain.size() < 2 || plain.back() < 'a' || plain.back() > 'e') return std::nullopt;
    const char room = plain.back();
    plain.pop_back();
    return std::pair{plain, room};
}

DerivationStep threshold_step(const std::string& what, const Rational& kumulatif, const Ambang& a,
                              const Provenance& from, int places) {
    return number_step(fmt::format("{}: {}", what, a.tercapai() ? "kelebihan" : "kekurangan"),
                       fmt::format("{} − {}", indonesian(kumulatif), indonesian(a.ambang)), a.selisih, from,
                       places);
}

} // namespace

std::optional<int> pangkat_ke(const Jenjang& jenjang, std::string_view golongan) {
    const auto wanted = parts(golongan);
    const auto first = parts(jenjang.golongan_awal());
    if (!wanted || !first || wanted->first != first->first) return std::nullopt;
    const int position = wanted->second - first->second + 1;
    if (position < 1 || position > banyak_pangkat(jenjang)) return std::nullopt;
    return position;
}

int banyak_pangkat(const Jenjang& jenjang) {
    const auto first = parts(jenjang.golongan_awal());
    const auto last = parts(jenjang.golongan_akhir());
    if (!first || !last) throw std::logic_error("law/angka-kredit.yaml: a grade without ranks");
    return last->second - first->second + 1;
}

std::string_view label(Urutan urutan) {
    switch (urutan) {
    case Urutan::belum: return "Belum cukup";
    case Urutan::pangkat: return "Cukup untuk kenaikan pangkat";
    case Urutan::jenjang: return "Cukup untuk kenaikan jenjang";
    case Urutan::jenjang_lalu_pangkat: return "Cukup untuk kenaikan jenjang, lalu kenaikan pangkat";
    }
    throw std::logic_error("an order that does not exist");
}

Answer<Kenaikan> kenaikan(const Law& law, const Jenjang& jenjang, int position, const Rational& kumulatif) {
    assert(position >= 1 && position <= banyak_pangkat(jenjang));
    const int places = desimal_tampil(law);
    Answer<Kenaikan> answer;
    Kenaikan& k = answer.value;
    k.pangkat.ambang = jenjang.ak_pangkat() * position;
    k.pangkat.selisih = kumulatif - k.pangkat.ambang;

    const Provenance& multiples = law.choice("ambang_pangkat").provenance;
    if (position > 1)
        answer.derivation.push_back(
            number_step("Kebutuhan kenaikan pangkat sejak awal jenjang",
                        fmt::format("{} × {}", position, indonesian(jenjang.ak_pangkat())), k.pangkat.ambang,
                        multiples, places));
    answer.derivation.push_back(
        threshold_step("Kenaikan pangkat", kumulatif, k.pangkat, jenjang.provenance(), places));
    if (jenjang.ak_jenjang()) {
        k.jenjang = Ambang{*jenjang.ak_jenjang(), kumulatif - *jenjang.ak_jenjang()};
        answer.derivation.push_back(
            threshold_step("Kenaikan jenjang", kumulatif, *k.jenjang, jenjang.provenance(), places));
    }
    const bool rank = k.pangkat.tercapai();
    const bool grade = k.jenjang && k.jenjang->tercapai();
    k.urutan = rank && grade ? Urutan::jenjang_lalu_pangkat
               : grade       ? Urutan::jenjang
               : rank        ? Urutan::pangkat
                             : Urutan::belum;
    answer.derivation.push_back(word_step(
        "Kesimpulan", rank && grade ? "keduanya tercapai" : "kumulatif dibandingkan dengan kebutuhan",
        std::string(label(k.urutan)),
        rank && grade ? law.choice("pangkat_dan_jenjang_bersama").provenance : jenjang.provenance()));
    return answer;
}

Answer<Rational> tambahan_pendidikan(const Law& law, const Jenjang& jenjang) {
    const Figure& share = law.figure("tambahan_pendidikan");
    const Rational value = share.value / 100 * jenjang.ak_pangkat();
    return {value,
            {number_step(fmt::format("Angka kredit peningkatan pendidikan, {}", jenjang.name()),
                         fmt::format("{}% × {}", indonesian(share.value), indonesian(jenjang.ak_pangkat())),
                         value, share.provenance, desimal_tampil(law))},
            {}};
}

} // namespace regime::angka_kredit
