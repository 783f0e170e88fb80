#include "regime/permen8_2021/perilaku.h"

#include "angka/tulis.h"

#include <fmt/format.h>

namespace regime::permen8_2021 {

using angka::indonesian;

std::optional<TingkatPerilaku> TingkatPerilaku::of(const Law& law, const Rational& level,
                                                   const Rational& least, const Rational& most) {
    const Rational& lowest = law.figure("tingkat_perilaku_terendah").value;
    const Rational& highest = law.figure("tingkat_perilaku_tertinggi").value;
    const auto on_scale = [&](const Rational& r) { return r >= lowest && r <= highest; };
    if (!on_scale(level) || !on_scale(least) || !on_scale(most) || most < least) return std::nullopt;
    return TingkatPerilaku(level, least, most);
}

Answer<Rational> nilai_aspek(const Law& law, const TingkatPerilaku& t) {
    const Table& scale = law.table("nilai_perilaku");
    const auto row = [&](std::string_view where) { return row_of(scale, "letak", where); };
    const auto from = [&](std::size_t r) { return scale.number(r, "nilai_dari"); };
    const auto to = [&](std::size_t r) { return scale.number(r, "nilai_sampai"); };
    const auto answer = [&](const std::string& title, std::string formula, const Rational& value) {
        return Answer<Rational>{value, {number_step(title, std::move(formula), value, scale.provenance)}, {}};
    };
    const std::string level = indonesian(t.level());

    if (t.level() < t.least()) {
        const Rational top = to(row("di_bawah"));
        return answer("Nilai aspek perilaku, di bawah standar",
                      fmt::format("{} ÷ {} × {}", level, indonesian(t.least()), indonesian(top)),
                      t.level() / t.least() * top);
    }
    if (t.level() > t.most()) {
        const std::size_t r = row("di_atas");
        const Rational highest = law.figure("tingkat_perilaku_tertinggi").value;
        const Rational rise = to(r) - from(r);
        return answer("Nilai aspek perilaku, di atas standar",
                      fmt::format("{} + {} ÷ ({} − {}) × ({} − {})", indonesian(from(r)), indonesian(rise),
                                  indonesian(highest), indonesian(t.most()), level, indonesian(t.most())),
                      from(r) + rise / (highest - t.most()) * (t.level() - t.most()));
    }
    const std::size_t r = row("di_dalam");
    if (t.least() == t.most())
        return answer("Nilai aspek perilaku, tepat pada standar",
                      fmt::format("tingkat {} → {}", level, indonesian(to(r))), to(r));
    const Rational rise = to(r) - from(r);
    return answer("Nilai aspek perilaku, sesuai standar",
                  fmt::format("{} + {} ÷ ({} − {}) × ({} − {})", indonesian(from(r)), indonesian(rise),
                              indonesian(t.most()), indonesian(t.least()), level, indonesian(t.least())),
                  from(r) + rise / (t.most() - t.least()) * (t.level() - t.least()));
}

Answer<Rational> nilai_perilaku(const Law& law, const std::vector<TingkatPerilaku>& aspek) {
    Answer<Rational> answer;
    std::vector<Rational> values;
    Rational sum;
    for (const TingkatPerilaku& one : aspek) {
        values.push_back(take(answer, nilai_aspek(law, one)));
        sum += values.back();
    }
    const auto count = static_cast<std::int64_t>(values.size());
    answer.value = sum / count;
    answer.derivation.push_back(number_step("Nilai perilaku kerja",
                                            fmt::format("({}) ÷ {}", sum_of(values), count), answer.value,
                                            law.table("nilai_perilaku").provenance));
    return answer;
}

Answer<Rational> dengan_rekan(const Law& law, const Rational& penilai, const Rational& rekan_bawahan) {
    const Figure& own = law.figure("bobot_penilai");
    const Figure& others = law.figure("bobot_rekan_bawahan");
    const Rational value = own.value / 100 * penilai + others.value / 100 * rekan_bawahan;
    return {value,
            {number_step("Nilai perilaku dengan rekan dan bawahan",
                         fmt::format("{}% × {} + {}% × {}", indonesian(own.value), in_formula(penilai),
                                     indonesian(others.value), in_formula(rekan_bawahan)),
                         value, own.provenance)},
            {}};
}

} // namespace regime::permen8_2021
