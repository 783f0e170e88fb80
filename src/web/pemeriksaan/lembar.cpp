#include "web/pemeriksaan/lembar.h"

#include "base/text.h"

namespace web::pemeriksaan {
namespace {

using berkas::BarisPeriksa;
using berkas::JawabanPeriksa;

std::optional<JawabanPeriksa> answer_of(std::string_view code) {
    for (std::size_t i = 0; i < pilihan_jawaban.size(); ++i)
        if (pilihan_jawaban.at(i).first == code) return static_cast<JawabanPeriksa>(i);
    return std::nullopt;
}

const Jawab& given(const Jawaban& answers, const std::string& key) {
    static const Jawab nothing;
    const auto found = answers.find(key);
    return found == answers.end() ? nothing : found->second;
}

} // namespace

std::string_view nama(JawabanPeriksa answer) {
    return pilihan_jawaban.at(static_cast<std::size_t>(answer)).second;
}

berkas::Isian isian_kosong(const std::vector<BarisPeriksa>& lines) {
    berkas::Isian all;
    for (const BarisPeriksa& line : lines)
        for (const char* kind : {"j.", "c."}) all.emplace_back(kind + line.kunci, "");
    all.emplace_back("alasan", "");
    return all;
}

std::string sebutan_isian(const std::vector<BarisPeriksa>& lines, std::string_view nama) {
    for (const BarisPeriksa& line : lines) {
        if (nama == "j." + line.kunci) return line.uraian;
        if (nama == "c." + line.kunci) return line.uraian + ", catatan";
    }
    return "Alasan pengembalian";
}

std::string tampak(std::string_view nama, std::string_view nilai) {
    for (const auto& [code, name] : pilihan_jawaban)
        if (nama.starts_with("j.") && nilai == code) return std::string(name);
    return nilai.empty() ? "kosong" : std::string(nilai);
}

Jawaban jawaban_dari(const http::Fields& form, const std::vector<BarisPeriksa>& lines) {
    Jawaban out;
    for (const BarisPeriksa& line : lines)
        out[line.kunci] = {std::string(http::value_of(form, "j." + line.kunci)),
                           std::string(base::trim(http::value_of(form, "c." + line.kunci)))};
    return out;
}

Jawaban jawaban_dari(const berkas::LembarPeriksa& sheet) {
    Jawaban out;
    for (const BarisPeriksa& line : sheet.baris)
        out[line.kunci] = {std::string(pilihan_jawaban.at(static_cast<std::size_t>(line.jawaban)).first),
                           line.catatan};
    return out;
}

std::vector<BarisPeriksa> terjawab(std::vector<BarisPeriksa> lines, const Jawaban& answers) {
    std::vector<BarisPeriksa> out;
    for (BarisPeriksa& line : lines) {
        const Jawab& typed = given(answers, line.kunci);
        const auto answer = answer_of(typed.jawaban);
        if (!answer) continue;
        line.jawaban = *answer;
        line.catatan = typed.catatan;
        out.push_back(std::move(line));
    }
    return out;
}

base::Findings halangan_lolos(const std::vector<BarisPeriksa>& lines, const Jawaban& answers) {
    base::Findings wrong = halangan_kembali(lines, answers);
    for (const BarisPeriksa& line : lines) {
        const auto answer = answer_of(given(answers, line.kunci).jawaban);
        if (!answer)
            wrong.push_back({"j." + line.kunci, "", base::say("lembar.belum", {{"baris", line.uraian}})});
        else if (*answer == JawabanPeriksa::perlu_diperbaiki)
            wrong.push_back(
                {"j." + line.kunci, "", base::say("lembar.diperbaiki", {{"baris", line.uraian}})});
    }
    return wrong;
}

base::Findings halangan_kembali(const std::vector<BarisPeriksa>& lines, const Jawaban& answers) {
    base::Findings wrong;
    for (const BarisPeriksa& line : lines) {
        const Jawab& typed = given(answers, line.kunci);
        if (answer_of(typed.jawaban) == JawabanPeriksa::perlu_diperbaiki && typed.catatan.empty())
            wrong.push_back(
                {"c." + line.kunci, "", base::say("lembar.tanpa_catatan", {{"baris", line.uraian}})});
    }
    return wrong;
}

std::string ringkasan(const std::vector<BarisPeriksa>& answered) {
    std::vector<std::string> parts;
    for (const BarisPeriksa& line : answered)
        if (line.jawaban == JawabanPeriksa::perlu_diperbaiki) parts.push_back(line.uraian);
    return parts.empty() ? "" : "Perlu diperbaiki: " + base::join(parts, "; ") + ".";
}

} // namespace web::pemeriksaan
