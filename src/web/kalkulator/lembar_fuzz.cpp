// Whatever a browser sends as the calculator's form ends in a page: the sheet is read, weighed, written again.
#include "formulir/json_baca.h"
#include "formulir/json_isian.h"
#include "http/form.h"
#include "web/kalkulator/grid.h"
#include "web/kalkulator/hasil.h"
#include "web/kalkulator/testing.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace web::kalkulator;
    const auto fields = http::decode_form({reinterpret_cast<const char*>(data), size});
    if (!fields) return 0;
    Lembar sheet = lembar_dari(*fields);
    sheet.ubah(http::value_of(*fields, "aksi"));
    const formulir::FormulirMentah form = sheet.mentah();
    const auto weighed = testing::timbangan().timbang(form);
    const base::Findings none;
    const formulir::Tertimbang* result = weighed ? &*weighed : nullptr;
    const TampilLembar show{weighed ? none : weighed.error(), testing::wording(), testing::timbangan(),
                            result};
    if (isian_lembar(sheet, show).empty()) std::abort();
    if (result != nullptr && hasil(*result, testing::timbangan(), testing::wording(), TautIsian::ya).empty())
        std::abort();
    // A form that can be weighed is the same form when it comes back from its JSON.
    const auto again = formulir::baca_json(formulir::json_isian(form));
    if (!again || again->formulir.size() != 1) std::abort();
    if (result != nullptr) {
        const auto twice = testing::timbangan().timbang(again->formulir.front());
        if (!twice || twice->hasil.nilai_skp != result->hasil.nilai_skp) std::abort();
    }
    return 0;
}
