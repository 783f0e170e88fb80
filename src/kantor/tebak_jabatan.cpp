#include "kantor/tebak_jabatan.h"

#include "pegawai/lipat.h"

#include <algorithm>
#include <array>
#include <string>

namespace kantor {
namespace {

using pegawai::Fungsi;
using pegawai::JenisJabatan;
using pegawai::JenisUnit;
using pegawai::lipat;

bool has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

// "kepala sub bagian", "kasubbag", "kasubag" ...
bool heads_subsection(std::string_view plain) {
    static constexpr std::array<std::string_view, 6> beginnings{"kepala sub", "kasubbag", "kasubag",
                                                                "ka subbag",  "ka subag", "kasub bag"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view b) { return plain.starts_with(b); });
}

std::optional<pegawai::Jenjang> step_at_the_end(std::string_view plain) {
    for (const pegawai::Jenjang step : pegawai::semua_jenjang)
        if (plain.ends_with(" " + lipat(nama(step)))) return step;
    return std::nullopt;
}

bool functional_name(std::string_view plain) {
    static constexpr std::array<std::string_view, 4> names{"auditor", "ppupd",
                                                           "pengawas penyelenggaraan urusan", "arsiparis"};
    return std::any_of(names.begin(), names.end(), [&](std::string_view n) { return plain.starts_with(n); });
}

} // namespace

JenisUnit tebak_jenis_unit(std::string_view nama) {
    const std::string plain = lipat(nama);
    if (plain.starts_with("irban") || has(plain, "inspektur pembantu")) return JenisUnit::irban;
    if (plain.starts_with("sub") || has(plain, " subbag") || has(plain, "sub bagian"))
        return JenisUnit::subbagian;
    if (has(plain, "sekretariat")) return JenisUnit::sekretariat;
    if (plain.starts_with("inspektorat")) return JenisUnit::instansi;
    return JenisUnit::lain;
}

TebakanJabatan tebak_jabatan(std::string_view nama, std::optional<JenisJabatan> jenis) {
    const std::string plain = lipat(nama);
    const auto step = step_at_the_end(plain);
    const bool may_lead = !jenis || *jenis == JenisJabatan::struktural || *jenis == JenisJabatan::rangkap;
    const auto leading = [&](Fungsi fungsi) {
        return TebakanJabatan{fungsi, jenis.value_or(JenisJabatan::struktural), std::nullopt};
    };
    if (may_lead && !step) {
        if (plain.starts_with("inspektur pembantu") || plain.starts_with("irban"))
            return leading(Fungsi::irban);
        if (plain == "inspektur" || plain.starts_with("inspektur ")) return leading(Fungsi::inspektur);
        if (plain == "sekretaris" || plain.starts_with("sekretaris inspektorat"))
            return leading(Fungsi::sekretaris);
        if (heads_subsection(plain))
            return leading(has(plain, "kepegawaian") ? Fungsi::kasubbag_umpeg : Fungsi::kasubbag);
    }
    const bool functional =
        jenis ? *jenis == JenisJabatan::fungsional : step.has_value() || functional_name(plain);
    if (functional) return {Fungsi::fungsional, JenisJabatan::fungsional, step};
    return {Fungsi::pelaksana, jenis.value_or(JenisJabatan::pelaksana), std::nullopt};
}

bool penugasan_sementara(std::string_view nama_jabatan) {
    const std::string plain = lipat(nama_jabatan);
    return plain.starts_with("plt ") || plain.starts_with("plh ") || plain.starts_with("pj ") ||
           plain.starts_with("pelaksana tugas ") || plain.starts_with("pelaksana harian ");
}

} // namespace kantor
