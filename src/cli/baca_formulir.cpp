#include "cli/baca_formulir.h"

#include "formulir/csv_baca.h"
#include "formulir/json_baca.h"
#include "formulir/xlsx_baca.h"
#include "sheet/csv.h"

#include <algorithm>
#include <cstring>

namespace cli {
namespace {

using Terbaca = std::vector<FormulirTerbaca>;

base::Result<Terbaca> from_json(std::string_view text) {
    base::JsonLimits limits;
    limits.bytes = 64U << 20U;
    auto read = formulir::baca_json(text, limits);
    if (!read) return base::refuse(std::move(read.error()));
    Terbaca all;
    for (formulir::FormulirMentah& one : read->formulir) all.push_back({std::move(one), {}});
    if (!all.empty()) all.front().temuan = std::move(read->peringatan);
    return all;
}

base::Result<Terbaca> from_csv(std::string_view text) {
    std::size_t given = 0;
    sheet::CsvReader csv([&](char* to, std::size_t room) {
        const std::size_t got = std::min(room, text.size() - given);
        std::memcpy(to, text.data() + given, got);
        given += got;
        return got;
    });
    formulir::BacaCsv forms(csv);
    Terbaca all;
    for (formulir::FormulirMentah one; forms.next(one);) all.push_back({std::move(one), {}});
    if (base::has_errors(forms.findings())) return base::refuse(forms.findings());
    if (!all.empty()) all.front().temuan = forms.findings();
    return all;
}

base::Result<Terbaca> from_xlsx(std::string_view bytes) {
    auto read = formulir::baca_xlsx(bytes);
    if (!read) return base::refuse(std::move(read.error()));
    Terbaca all;
    for (formulir::FormulirXlsx& one : *read) all.push_back({std::move(one.mentah), std::move(one.temuan)});
    return all;
}

} // namespace

base::Result<Terbaca> baca_formulir(Context& context, const std::string& path) {
    const auto bytes = read_input(context, path);
    if (!bytes) return base::refuse(bytes.error());
    const std::string_view text = *bytes;
    if (text.substr(0, 4) == "PK\x03\x04") return from_xlsx(text);
    const std::string_view after_mark = text.substr(text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0);
    const auto first = after_mark.find_first_not_of(" \t\r\n");
    const char sign = first == std::string_view::npos ? ' ' : after_mark[first];
    return sign == '{' || sign == '[' ? from_json(text) : from_csv(text);
}

} // namespace cli
