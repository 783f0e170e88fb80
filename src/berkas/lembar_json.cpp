// The check sheet and the reasons of changed figures, as they are kept (docs/formats/berkas.md).
#include "base/text.h"
#include "berkas/tindakan.h"
#include "skp/json_bagian.h"

#include <fmt/format.h>

#include <algorithm>

namespace berkas {
namespace {

constexpr std::array<std::string_view, 3> answers{"sesuai", "perlu_diperbaiki", "tidak_berlaku"};
constexpr std::size_t most_lines = 1000;

} // namespace

std::string tulis_json(const LembarPeriksa& sheet) {
    std::string text;
    base::JsonWriter out(text);
    out.begin_object().key("baris").begin_array();
    for (const BarisPeriksa& line : sheet.baris) {
        out.begin_object().member("kunci", line.kunci).member("uraian", line.uraian);
        out.member("jawaban", answers.at(static_cast<std::size_t>(line.jawaban)));
        out.member("catatan", line.catatan).end_object();
    }
    out.end_array().key("temuan_mesin").begin_array();
    for (const std::string& key : sheet.temuan_mesin) out.text(key);
    out.end_array().end_object();
    return text;
}

base::Result<LembarPeriksa> baca_lembar_periksa(std::string_view json) {
    const auto parsed = base::parse_json(json);
    if (!parsed) return base::refuse(parsed.error());
    skp::json::Pembaca reader;
    LembarPeriksa sheet;
    {
        skp::json::Anggota all(reader, *parsed, "");
        if (const auto* lines = all.daftar("baris", most_lines))
            for (std::size_t i = 0; i < lines->size(); ++i) {
                const std::string place = fmt::format("baris[{}]", i);
                skp::json::Anggota one(reader, (*lines)[i], place);
                BarisPeriksa line;
                line.kunci = one.teks("kunci");
                line.uraian = one.teks("uraian");
                const std::string word = one.teks("jawaban");
                const auto at = std::find(answers.begin(), answers.end(), word);
                if (at == answers.end())
                    reader.rusak(place + ".jawaban");
                else
                    line.jawaban = static_cast<JawabanPeriksa>(at - answers.begin());
                line.catatan = one.teks("catatan");
                sheet.baris.push_back(std::move(line));
            }
        if (const auto* keys = all.daftar("temuan_mesin", most_lines))
            for (const base::Json& key : *keys) sheet.temuan_mesin.push_back(key.written());
    }
    if (!reader.findings.empty()) return base::refuse(std::move(reader.findings));
    return sheet;
}

std::string tulis_alasan_ubah(const std::map<std::string, std::string>& reasons) {
    std::string text;
    for (const auto& [field, reason] : reasons) {
        if (base::trim(reason).empty()) continue;
        std::string line(base::trim(reason));
        std::replace_if(
            line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        text += fmt::format("{}{}: {}", text.empty() ? "" : "\n", field, line);
    }
    return text;
}

std::map<std::string, std::string> baca_alasan_ubah(std::string_view sebab) {
    std::map<std::string, std::string> reasons;
    for (const std::string_view line : base::split(sebab, '\n'))
        if (const auto colon = line.find(": "); colon != std::string_view::npos)
            reasons.emplace(line.substr(0, colon), line.substr(colon + 2));
    return reasons;
}

} // namespace berkas
