#include "rekap/promosi.h"

#include "angka/tulis.h"

#include <fmt/format.h>

#include <algorithm>

namespace rekap {
namespace {

using angka::Rational;
using regime::pp46_2011::Angka;

std::optional<UntukJabatan> post_of(std::string_view word) {
    if (word == "semua") return UntukJabatan::semua;
    if (word == "struktural") return UntukJabatan::struktural;
    if (word == "fungsional") return UntukJabatan::fungsional;
    return std::nullopt;
}

// Place of a word in the scale, the highest first; behind all of them for a word that is not in it.
std::size_t place(const Angka& figures, std::string_view word) {
    const auto found = std::find_if(figures.sebutan.begin(), figures.sebutan.end(),
                                    [&](const auto& band) { return band.sebutan == word; });
    return static_cast<std::size_t>(found - figures.sebutan.begin());
}

class Checking {
  public:
    Checking(const AturanPromosi& law, const Syarat& rule, const Angka& figures)
        : law_(law), rule_(rule), figures_(figures) {}

    void year(int number, const NilaiTahun* kept) {
        if (kept == nullptr || !kept->prestasi_kerja) {
            result_.unsur.push_back({number, "Nilai prestasi kerja", {}, {}, false, "belum ada nilai"});
            return;
        }
        if (!kept->final)
            result_.perhatian.push_back(
                fmt::format("Penilaian {} belum selesai; nilainya masih dapat berubah.", number));
        if (!rule_.setiap_unsur) {
            element(number, "Nilai prestasi kerja", kept->prestasi_kerja);
            return;
        }
        element(number, "SKP", kept->skp);
        element(number, "Perilaku kerja", kept->perilaku);
        for (const auto& [name, mark] : kept->aspek)
            if (law_.setiap_aspek)
                element(number, name, mark);
            else if (!enough(mark))
                result_.perhatian.push_back(
                    fmt::format("{} {}: {} ({}).", name, number, angka::score(mark), word(mark)));
    }

    Usulan done() {
        result_.memenuhi =
            std::all_of(result_.unsur.begin(), result_.unsur.end(), [](const Unsur& u) { return u.cukup; });
        return std::move(result_);
    }

  private:
    [[nodiscard]] const std::string& word(const Rational& value) const {
        return regime::pp46_2011::sebutan(value, figures_, figures_.setelan);
    }
    [[nodiscard]] bool enough(const Rational& value) const {
        return place(figures_, word(value)) <= place(figures_, rule_.sebutan);
    }
    void element(int year, std::string name, const std::optional<Rational>& value) {
        Unsur u{year, std::move(name), value, {}, false, {}};
        if (value) {
            u.sebutan = word(*value);
            u.cukup = enough(*value);
            if (!u.cukup) u.alasan = fmt::format("{}, di bawah {}", u.sebutan, rule_.sebutan);
        } else {
            u.alasan = "belum ada nilai";
        }
        result_.unsur.push_back(std::move(u));
    }

    const AturanPromosi& law_;
    const Syarat& rule_;
    const Angka& figures_;
    Usulan result_;
};

} // namespace

base::Result<AturanPromosi> AturanPromosi::baca(std::string_view yaml) {
    const auto law = regime::Law::read(yaml);
    if (!law) return base::refuse(law.error());
    AturanPromosi rules;
    rules.masa_pangkat_reguler = law->figure("masa_pangkat_reguler").value;
    const regime::Choice& reading = law->choice("pembacaan_setiap_unsur");
    rules.setiap_aspek = reading.value == "setiap_aspek";
    if (reading.provenance.is_setting()) rules.bacaan = reading.provenance.note;
    const regime::Table& rows = law->table("syarat");
    base::Findings wrong;
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        const auto text = [&](std::string_view column) { return rows.word(i, column); };
        const auto post = post_of(text("jabatan"));
        const std::string years = text("tahun");
        const bool counted = years.size() == 1 && years.front() >= '1' && years.front() <= '9';
        if (!post)
            wrong.push_back(
                {fmt::format("syarat.{}.jabatan", i + 1), text("jabatan"), base::say("promosi.jabatan")});
        if (!counted)
            wrong.push_back({fmt::format("syarat.{}.tahun", i + 1), years, base::say("promosi.tahun")});
        if (!post || !counted) continue;
        rules.syarat.push_back({text("kode"), text("untuk"), *post, text("unsur") == "setiap",
                                years.front() - '0', text("sebutan"), text("dasar"), text("lain")});
    }
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return rules;
}

const Syarat* AturanPromosi::dengan_kode(std::string_view kode) const {
    const auto found =
        std::find_if(syarat.begin(), syarat.end(), [&](const Syarat& s) { return s.kode == kode; });
    return found == syarat.end() ? nullptr : &*found;
}

Usulan periksa(const AturanPromosi& law, const Syarat& rule, int last_year,
               const std::vector<NilaiTahun>& years, const Angka& figures) {
    Checking checking(law, rule, figures);
    for (int year = last_year - rule.tahun + 1; year <= last_year; ++year) {
        const auto kept =
            std::find_if(years.begin(), years.end(), [&](const NilaiTahun& n) { return n.tahun == year; });
        checking.year(year, kept == years.end() ? nullptr : &*kept);
    }
    return checking.done();
}

} // namespace rekap
