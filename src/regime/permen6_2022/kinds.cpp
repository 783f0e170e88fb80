// The rules of PermenPANRB 6/2022 by name: `teraju hitung kuadran ...`.
#include "base/text.h"
#include "regime/hitung.h"
#include "regime/permen6_2022/distribusi.h"
#include "regime/permen6_2022/kuadran.h"

namespace regime::permen6_2022 {
namespace {

constexpr std::string_view three_ratings = "di_atas, sesuai, di_bawah";
constexpr std::string_view five_levels = "Istimewa, Baik, Butuh Perbaikan, Kurang, Sangat Kurang";
constexpr int most_people = 1'000'000;

const Law& law_of(const Laws& laws) { return laws.at("permen6-2022"); }

HasilHitung kuadran(const Laws& laws, Isian& in) {
    const HasilKerja hasil = in.choice("hasil_kerja", read_hasil_kerja, three_ratings);
    const PerilakuKerja perilaku = in.choice("perilaku", read_perilaku_kerja, three_ratings);
    if (!in.ok()) return {};
    auto answer = predikat(law_of(laws), hasil, perilaku);
    return word_result(std::string(label(answer.value, Kata::permen6_2022)), std::move(answer.derivation),
                       std::move(answer.warnings));
}

HasilHitung pola(const Laws& laws, Isian& in) {
    const CapaianOrganisasi capaian = in.choice("capaian", read_capaian, five_levels);
    Isian counts = in.inside("jumlah");
    JumlahPredikat jumlah;
    jumlah.sangat_baik = counts.whole_or("SB", 0, most_people, 0);
    jumlah.baik = counts.whole_or("B", 0, most_people, 0);
    jumlah.butuh_perbaikan = counts.whole_or("BP", 0, most_people, 0);
    jumlah.kurang = counts.whole_or("K", 0, most_people, 0);
    jumlah.sangat_kurang = counts.whole_or("SK", 0, most_people, 0);
    counts.warn_of_strangers();
    if (in.ok() && jumlah.total() == 0) in.wrong("jumlah", base::say("distribusi.kosong"));
    if (!in.ok()) return {};
    auto answer = distribusi(law_of(laws), capaian, jumlah);
    return word_result(answer.value.empty() ? "ok" : base::join(answer.value, ";"),
                       std::move(answer.derivation), std::move(answer.warnings));
}

HasilHitung pimpinan(const Laws& laws, Isian& in) {
    const CapaianOrganisasi capaian = in.choice("capaian", read_capaian, five_levels);
    if (!in.ok()) return {};
    auto answer = rating_pimpinan_unit(law_of(laws), capaian);
    return word_result(std::string(label(answer.value)), std::move(answer.derivation),
                       std::move(answer.warnings));
}

} // namespace

Kinds kinds() {
    return {
        {"kuadran", "hasil_kerja; perilaku: di_atas | sesuai | di_bawah", "predikat kinerja", kuadran},
        {"distribusi", "capaian; jumlah: {SB, B, BP, K, SK}", "ok, atau batas pola distribusi yang dilewati",
         pola},
        {"rating_pimpinan_unit", "capaian", "rating hasil kerja pimpinan unit", pimpinan},
    };
}

} // namespace regime::permen6_2022
