// Any bytes handed to the scale as JSON or CSV end in a result or in findings, never in a crash; a result can be explained.
#include "base/source_dir_for_tests.h"
#include "formulir/csv_baca.h"
#include "formulir/json_baca.h"
#include "formulir/json_tulis.h"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace {

const formulir::Timbangan& timbangan() {
    static const formulir::Timbangan scale = [] {
        std::ifstream in(base::source_dir() + "/law/pp46-2011.yaml");
        std::ostringstream text;
        text << in.rdbuf();
        auto angka = regime::pp46_2011::Angka::from(regime::Law::read(text.str()).value()).value();
        const auto setelan = angka.setelan;
        return formulir::Timbangan(std::move(angka), setelan);
    }();
    return scale;
}

void weigh(const formulir::FormulirMentah& mentah) {
    static const base::Wording wording = base::Wording::read({}).value();
    const auto weighed = timbangan().timbang(mentah);
    if (!weighed) {
        if (weighed.error().empty()) std::abort();
        return;
    }
    std::string text;
    base::JsonWriter json(text);
    tulis_json(json, *weighed, timbangan(), wording, formulir::Uraian::dengan);
    if (!base::parse_json(text)) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    if (const auto forms = formulir::baca_json(bytes))
        for (const formulir::FormulirMentah& mentah : forms->formulir) weigh(mentah);

    std::istringstream in(bytes);
    sheet::CsvReader csv(in);
    formulir::BacaCsv forms(csv);
    for (formulir::FormulirMentah mentah; forms.next(mentah);) weigh(mentah);
    return 0;
}
