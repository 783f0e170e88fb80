#include "berkas/tenggat_hukum.h"

#include "calendar/tenggat.h"
#include "kantor/pengaturan_terbitan.h"

#include <stdexcept>

namespace berkas {

extern const std::string_view tenggat_yaml; // law/tenggat.yaml

namespace {

// Stands in the names of the figures.
constexpr std::array<std::string_view, jumlah_tenggat> keys{"serah",     "tanda_tangan", "keberatan",
                                                            "tanggapan", "banding",      "teruskan",
                                                            "putusan",   "pengesahan",   "penetapan"};
constexpr std::array<std::string_view, jumlah_tenggat> names{"Penyerahan kepada pegawai",
                                                             "Tanda tangan pegawai",
                                                             "Keberatan pegawai",
                                                             "Tanggapan pejabat penilai",
                                                             "Keberatan lanjutan kepada atasan",
                                                             "Penerusan kepada atasan pejabat penilai",
                                                             "Putusan atas keberatan",
                                                             "Pengesahan atasan pejabat penilai",
                                                             "Penetapan oleh atasan pejabat penilai"};

AturanTenggat read(const regime::Figure& figure, kantor::DasarTenggat basis, bool of_pp30) {
    AturanTenggat rule;
    rule.hari = std::stoi(figure.value.numerator());
    rule.dasar = figure.provenance;
    rule.hukum = figure.unit != "hari pengingat";
    const bool by_setting = of_pp30 && rule.hukum && basis == kantor::DasarTenggat::hari_kerja;
    if (figure.unit == "hari kerja" || by_setting) rule.satuan = SatuanTenggat::hari_kerja;
    return rule;
}

} // namespace

std::string_view nama(JenisTenggat which) { return names.at(static_cast<std::size_t>(which)); }

base::Result<calendar::Date> KetentuanTenggat::hitung(JenisTenggat which, const calendar::Kalender& kalender,
                                                      const calendar::Date& day_zero) const {
    const AturanTenggat& rule = at(which);
    if (rule.satuan == SatuanTenggat::hari) return calendar::last_calendar_day(day_zero, rule.hari);
    auto counted = calendar::add_working_days(kalender, day_zero, rule.hari);
    if (!counted) return base::refuse(std::move(counted.error()));
    return counted->last;
}

KetentuanTenggat ketentuan(const regime::Law& law, const PilihanTenggat& choice, const calendar::Date& day) {
    const bool of_pp30 = choice.aturan == "pp30-2019";
    KetentuanTenggat terms;
    terms.pilihan = choice;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto found =
            law.figures().find(std::string(of_pp30 ? "pp30_" : "pp46_") + std::string(keys.at(i)));
        if (found == law.figures().end()) continue;
        if (std::chrono::sys_days(day) < std::chrono::sys_days(found->second.provenance.since)) continue;
        terms.aturan.at(i) = read(found->second, choice.dasar, of_pp30);
    }
    return terms;
}

const regime::Law& hukum_tenggat() {
    static const regime::Law law = [] {
        auto read = regime::Law::read(tenggat_yaml);
        if (!read) throw std::logic_error("law/tenggat.yaml: " + read.error().front().place);
        return *std::move(read);
    }();
    return law;
}

PilihanTenggat pilihan_tenggat(kantor::BacaPengaturan& db, pegawai::InstansiId office,
                               std::string_view aturan) {
    const kantor::Pengaturan settings = kantor::baca_pengaturan(db, office);
    PilihanTenggat choice;
    choice.aturan = kantor::baca_pengaturan_terbitan(db, office).aturan_tenggat;
    if (choice.aturan.empty()) choice.aturan = aturan == "pp46-2011" ? "pp46-2011" : "pp30-2019";
    choice.dasar = settings.tenggat_pp30;
    choice.tingkat = settings.tingkat_keberatan;
    return choice;
}

} // namespace berkas
