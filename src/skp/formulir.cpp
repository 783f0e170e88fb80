#include "skp/formulir.h"

#include "base/text.h"

namespace skp {

std::string_view name(JenisJabatan jenis) {
    switch (jenis) {
    case JenisJabatan::struktural: return "struktural";
    case JenisJabatan::jft: return "jft";
    case JenisJabatan::jfu: return "jfu";
    }
    return "";
}

std::optional<JenisJabatan> jenis_jabatan(std::string_view text) {
    struct Word {
        std::string_view text;
        JenisJabatan jenis;
    };
    static constexpr Word words[] = {
        {"struktural", JenisJabatan::struktural},
        {"manajerial", JenisJabatan::struktural},
        {"jft", JenisJabatan::jft},
        {"fungsional", JenisJabatan::jft},
        {"fungsional tertentu", JenisJabatan::jft},
        {"jabatan fungsional tertentu", JenisJabatan::jft},
        {"jfu", JenisJabatan::jfu},
        {"pelaksana", JenisJabatan::jfu},
        {"fungsional umum", JenisJabatan::jfu},
        {"jabatan fungsional umum", JenisJabatan::jfu},
    };
    for (const Word& word : words)
        if (base::equal_fold(base::trim(text), word.text)) return word.jenis;
    return std::nullopt;
}

} // namespace skp
