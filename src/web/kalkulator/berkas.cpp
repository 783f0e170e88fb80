#include "web/kalkulator/berkas.h"

#include "formulir/csv_baca.h"
#include "formulir/json_baca.h"
#include "formulir/xlsx_baca.h"
#include "sheet/csv.h"

#include <algorithm>
#include <cstring>

namespace web::kalkulator {
namespace {

enum class Jenis { json, csv, xlsx };

Jenis kind_of(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04")) return Jenis::xlsx;
    const auto first = bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0).find_first_not_of(" \t\r\n");
    const char sign =
        first == std::string_view::npos ? ' ' : bytes[first + (bytes.starts_with("\xEF\xBB\xBF") ? 3U : 0U)];
    return sign == '{' || sign == '[' ? Jenis::json : Jenis::csv;
}

void cut(IsiBerkas& read) {
    if (read.formulir.size() <= most_forms) return;
    read.formulir.resize(most_forms);
    read.terpotong = true;
}

base::Result<IsiBerkas> from_json(std::string_view bytes) {
    base::JsonLimits limits;
    limits.bytes = most_bytes;
    limits.values = 300'000;
    auto forms = formulir::baca_json(bytes, limits);
    if (!forms) return base::refuse(std::move(forms.error()));
    IsiBerkas read;
    for (formulir::FormulirMentah& form : forms->formulir) read.formulir.push_back({std::move(form), {}});
    read.peringatan = std::move(forms->peringatan);
    if (read.formulir.empty()) return base::refuse(base::say("formulir.bukan_formulir"));
    cut(read);
    return read;
}

base::Result<IsiBerkas> from_csv(std::string_view bytes) {
    std::size_t given = 0;
    sheet::CsvReader csv([&](char* to, std::size_t room) {
        const std::size_t some = std::min(room, bytes.size() - given);
        if (some > 0) std::memcpy(to, bytes.data() + given, some);
        given += some;
        return some;
    });
    formulir::BacaCsv forms(csv);
    IsiBerkas read;
    for (formulir::FormulirMentah form; forms.next(form); form = {}) {
        if (read.formulir.size() == most_forms) {
            read.terpotong = true;
            break;
        }
        read.formulir.push_back({std::move(form), {}});
    }
    if (base::has_errors(forms.findings())) return base::refuse(forms.findings());
    if (read.formulir.empty()) return base::refuse(base::say("formulir.csv_tanpa_baris"));
    read.peringatan = forms.findings();
    return read;
}

base::Result<IsiBerkas> from_xlsx(std::string_view bytes) {
    sheet::XlsxLimits limits;
    limits.file_bytes = most_bytes;
    limits.part_bytes = 16U << 20U;
    limits.total_bytes = 32U << 20U;
    limits.marks = 600'000;
    limits.cells = 100'000;
    auto forms = formulir::baca_xlsx(bytes, limits);
    if (!forms) return base::refuse(std::move(forms.error()));
    IsiBerkas read;
    for (formulir::FormulirXlsx& form : *forms)
        read.formulir.push_back({std::move(form.mentah), std::move(form.temuan)});
    cut(read);
    return read;
}

} // namespace

base::Result<IsiBerkas> baca_berkas(std::string_view bytes) {
    if (bytes.size() > most_bytes)
        return base::refuse(
            base::say("berkas.terlalu_besar", {{"batas", std::to_string(most_bytes >> 20U)}}));
    switch (kind_of(bytes)) {
    case Jenis::json: return from_json(bytes);
    case Jenis::xlsx: return from_xlsx(bytes);
    case Jenis::csv: break;
    }
    return from_csv(bytes);
}

} // namespace web::kalkulator
