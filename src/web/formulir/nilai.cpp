#include "web/formulir/nilai.h"

#include "angka/baca.h"
#include "base/text.h"

#include <algorithm>

namespace web::kinerja {
namespace {

namespace pp46 = regime::pp46_2011;

std::optional<Rational> figure(const berkas::Isian& typed, Aspek aspect, int id, const pp46::Angka& figures) {
    const std::string_view text = base::trim(isi_dari(typed, nama_isian(aspect, id)));
    auto value = angka::read_indonesian(text);
    if (!value || value->sign() < 0) return std::nullopt;
    if (aspect == Aspek::kualitas && *value > figures.kualitas_tertinggi) return std::nullopt;
    return *std::move(value);
}

std::optional<Rational> worth(Aspek aspect, const Rational& target, const std::optional<Rational>& figure,
                              const ::formulir::Timbangan& scale) {
    if (!figure || target.sign() <= 0) return std::nullopt;
    if (aspect == Aspek::kuantitas || aspect == Aspek::kualitas) return pp46::nilai_capaian(target, *figure);
    return pp46::nilai_efisiensi(target, *figure, skp::Pelaksanaan::dilaksanakan, scale.angka(),
                                 scale.setelan());
}

NilaiSementara row(const skp::IsiKegiatan& k, const berkas::Isian& typed,
                   const ::formulir::Timbangan& scale) {
    NilaiSementara now;
    now.dihitung = !k.dikecualikan;
    const int id = k.rencana.id;
    const bool done = base::trim(isi_dari(typed, nama_isian('t', id))).empty();
    Rational sum;
    int used = 0;
    for (const Aspek aspect : semua_aspek) {
        if (aspect == Aspek::biaya && !berbiaya(k)) continue;
        ++used;
        auto& value = now.aspek[static_cast<std::size_t>(aspect)];
        value = done ? worth(aspect, target(target_berlaku(k), aspect),
                             figure(typed, aspect, id, scale.angka()), scale)
                     : Rational(0);
        if (value)
            sum += *value;
        else
            ++now.kurang;
    }
    if (now.kurang == 0) now.capaian = sum / used;
    return now;
}

} // namespace

Sementara sementara(const skp::Isi& isi, const berkas::Isian& typed, const ::formulir::Timbangan& scale) {
    Sementara all;
    all.kegiatan.reserve(isi.kegiatan.size());
    Rational sum;
    int counted = 0;
    for (const skp::IsiKegiatan& k : isi.kegiatan) {
        const NilaiSementara& now = all.kegiatan.emplace_back(row(k, typed, scale));
        if (now.kurang == 0 || !now.dihitung) ++all.lengkap;
        if (!now.capaian || !now.dihitung) continue;
        sum += *now.capaian;
        ++counted;
    }
    if (counted > 0) all.rerata = sum / counted;
    return all;
}

std::string tangga_sebutan(const ::formulir::Timbangan& scale) {
    const auto name = [&](std::int64_t hundredths) -> const std::string& {
        return pp46::sebutan(Rational(hundredths, 100), scale.angka(), scale.setelan());
    };
    // A better word never belongs to a lower value: each band's floor is found by halving, over a range wider than any band.
    constexpr std::int64_t low = -1'000'000, high = 1'000'000;
    std::string steps;
    const std::string* word = &name(high);
    std::int64_t top = high;
    while (*word != name(low)) {
        std::int64_t below = low, inside = top;
        while (inside - below > 1) {
            const std::int64_t middle = below + (inside - below) / 2;
            (name(middle) == *word ? inside : below) = middle;
        }
        steps += std::to_string(inside) + ' ' + *word + ',';
        top = below;
        word = &name(below);
    }
    return steps + "- " + *word;
}

} // namespace web::kinerja
