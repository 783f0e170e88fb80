#include "regime/permen6_2022/distribusi.h"

#include "angka/tulis.h"
#include "base/text.h"

#include <fmt/format.h>

#include <cassert>
#include <stdexcept>

namespace regime::permen6_2022 {
namespace {

using angka::indonesian;
using angka::Rational;

int count_of(const JumlahPredikat& jumlah, std::string_view initials) {
    if (initials == "SB") return jumlah.sangat_baik;
    if (initials == "B") return jumlah.baik;
    if (initials == "BP") return jumlah.butuh_perbaikan;
    if (initials == "K") return jumlah.kurang;
    if (initials == "SK") return jumlah.sangat_kurang;
    throw std::logic_error("law/permen6-2022.yaml: unknown initials " + std::string(initials));
}

// "K+BP" and "BP|K" are counted together.
int counted(const JumlahPredikat& jumlah, std::string_view group) {
    int sum = 0;
    for (const std::string_view part :
         base::split(group, group.find('|') != std::string_view::npos ? '|' : '+'))
        sum += count_of(jumlah, part);
    return sum;
}

bool keeps(const Rational& share, std::string_view comparison, const Rational& limit) {
    if (comparison == "<=") return share <= limit;
    if (comparison == ">=") return share >= limit;
    if (comparison == ">") return share > limit;
    if (comparison == "=") return share == limit;
    throw std::logic_error("law/permen6-2022.yaml: unknown comparison " + std::string(comparison));
}

std::string_view sign(std::string_view comparison) {
    if (comparison == "<=") return "≤";
    if (comparison == ">=") return "≥";
    return comparison;
}

} // namespace

Answer<std::vector<std::string>> distribusi(const Law& law, CapaianOrganisasi capaian,
                                            const JumlahPredikat& jumlah) {
    const Table& table = law.table("pola_distribusi");
    const int total = jumlah.total();
    assert(total > 0);
    Answer<std::vector<std::string>> answer;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (table.word(row, "capaian") != label(capaian)) continue;
        const std::string& group = table.word(row, "golongan");
        const std::string& comparison = table.word(row, "banding");
        const Rational limit = table.number(row, "batas");
        const bool percent = table.word(row, "satuan") == "persen";
        const int people = counted(jumlah, group);
        const Rational share = percent ? Rational(people) * 100 / total : Rational(people);
        const bool kept = keeps(share, comparison, limit);
        const std::string mark = group + comparison + table.word(row, "batas");
        if (!kept) answer.value.push_back(mark);
        const std::string_view unit = percent ? "%" : " orang";
        const std::string measured =
            percent ? fmt::format("{} ÷ {} × 100 = {}%", people, total, indonesian(share))
                    : fmt::format("{} orang", people);
        answer.derivation.push_back(
            word_step(fmt::format("{} {} {}{}", group, sign(comparison), indonesian(limit), unit), measured,
                      kept ? "sesuai pola" : "di luar pola", table.provenance));
    }
    const Figure& small = law.figure("unit_kecil");
    if (Rational(total) < small.value)
        answer.warnings.push_back(
            warn(base::say("distribusi.unit_kecil",
                           {{"jumlah", std::to_string(total)}, {"batas", indonesian(small.value)}})));
    return answer;
}

} // namespace regime::permen6_2022
