#include "web/rencana/terbaca.h"

#include "base/text.h"
#include "berkas/rencana_impor.h"
#include "formulir/csv_baca.h"
#include "formulir/xlsx_baca.h"

#include <sstream>

namespace web::rencana {
namespace {

using base::say;
using formulir::FormulirMentah;

std::string unit_of_time(std::string_view text) {
    const std::string word = base::lower(base::trim(text));
    if (word.empty() || word == "bln" || word == "bl" || word == "bulan.") return "bulan";
    if (word == "hr") return "hari";
    if (word == "mgg" || word == "mg") return "minggu";
    if (word == "th" || word == "thn") return "tahun";
    if (word == "tw") return "triwulan";
    if (word == "smt") return "semester";
    return word;
}

} // namespace

base::Result<RencanaTerbaca> baca_rencana_berkas(std::string_view bytes, skp::JenisJabatan kind) {
    RencanaTerbaca out;
    FormulirMentah form;
    const bool archive = bytes.starts_with(std::string_view("PK\x03\x04", 4));
    const bool old_excel = bytes.starts_with("\xD0\xCF\x11\xE0");
    if (archive || old_excel) {
        auto forms = formulir::baca_xlsx(bytes, {}, formulir::Cari::rencana);
        if (!forms) return base::refuse(std::move(forms.error()));
        if (forms->size() > 1)
            out.temuan.push_back(
                {"", "", say("rencana.halaman.formulir_lain", {{"banyak", std::to_string(forms->size())}}),
                 base::Severity::peringatan});
        base::append(out.temuan, std::move(forms->front().temuan));
        form = std::move(forms->front().mentah);
    } else {
        std::istringstream text{std::string(bytes)};
        sheet::CsvReader csv(text);
        formulir::BacaCsv forms(csv, formulir::Cari::rencana);
        const bool any = forms.next(form);
        FormulirMentah rest;
        const bool more = any && forms.next(rest);
        if (!any) {
            base::Findings why = forms.findings();
            if (!base::has_errors(why)) why.push_back({"", "", say("rencana.halaman.tanpa_kegiatan")});
            return base::refuse(std::move(why));
        }
        base::append(out.temuan, forms.findings());
        if (more)
            out.temuan.push_back({"", "", say("rencana.halaman.formulir_lain", {{"banyak", "2 atau lebih"}}),
                                  base::Severity::peringatan});
    }
    out.nama = base::trim(form.nama.text);
    out.nip = base::trim(form.nip.text);
    auto plan = berkas::rencana_dari(form);
    if (!plan) return base::refuse(std::move(plan.error()));
    base::append(out.temuan, std::move(plan->peringatan));
    out.rencana = std::move(plan->rencana);
    out.rencana.jenis_jabatan = kind;
    for (skp::KegiatanRencana& k : out.rencana.kegiatan)
        k.target.satuan_waktu = unit_of_time(k.target.satuan_waktu);
    return out;
}

} // namespace web::rencana
