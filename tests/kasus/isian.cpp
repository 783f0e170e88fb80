#include "kasus/isian.h"

#include "angka/baca.h"
#include "base/text.h"

#include <fmt/format.h>

#include <stdexcept>

namespace kasus {
namespace {

using angka::Rational;

[[noreturn]] void wrong(const Baris& line, const std::string& what) {
    throw std::runtime_error(fmt::format("baris {}: {}: {}", line.nomor, what, line.isi));
}

std::vector<std::string> fields(const Baris& line) {
    std::vector<std::string> all;
    for (const std::string_view part : base::split(line.isi, '|')) all.emplace_back(base::trim(part));
    return all;
}

Rational number(const Baris& line, std::string_view text) {
    const auto read = angka::read_indonesian(text);
    if (!read) wrong(line, "bukan angka: " + std::string(text));
    return *read;
}

// "12 laporan": the number and its unit.
std::pair<Rational, std::string> with_unit(const Baris& line, const std::string& text) {
    const std::size_t space = text.find(' ');
    if (space == std::string::npos) wrong(line, "tanpa satuan");
    return {number(line, text.substr(0, space)), text.substr(space + 1)};
}

skp::Target target(const Baris& line, const std::vector<std::string>& f, std::size_t from) {
    if (f.size() < from + 3) wrong(line, "target kurang lengkap");
    skp::Target t;
    std::tie(t.kuantitas, t.satuan) = with_unit(line, f[from]);
    t.kualitas = number(line, f[from + 1]);
    std::tie(t.waktu, t.satuan_waktu) = with_unit(line, f[from + 2]);
    return t;
}

void one_activity(skp::IsiKegiatan& k, const Baris& line, const std::vector<std::string>& f) {
    k.terisi = true;
    if (f[1] == "tidak dilaksanakan") {
        k.pelaksanaan = skp::Pelaksanaan::tidak_dilaksanakan;
        k.realisasi = {};
    } else if (f[1] == "dikecualikan") {
        k.dikecualikan = skp::Pengecualian{f.at(2)};
    } else if (f[1] == "target ulang") {
        k.target_ulang = skp::TargetUlang{target(line, f, 2), f.at(5)};
        k.target_ulang->target.biaya = k.rencana.target.biaya;
    } else if (f[1] == "kualitas") {
        k.realisasi.kualitas = number(line, f.at(2));
    } else {
        if (f.size() < 4) wrong(line, "realisasi kurang lengkap");
        k.pelaksanaan = skp::Pelaksanaan::dilaksanakan;
        k.realisasi = {number(line, f[1]), number(line, f[2]), number(line, f[3]),
                       f.size() > 4 ? number(line, f[4]) : Rational()};
    }
}

} // namespace

void isi_rencana(skp::Rencana& plan, const std::vector<Baris>& lines) {
    if (lines.empty()) return;
    plan.kegiatan.clear();
    for (const Baris& line : lines) {
        std::vector<std::string> f = fields(line);
        skp::KegiatanRencana k;
        k.id = plan.berikut++;
        k.uraian = f.front();
        if (f.back().rfind("AK ", 0) == 0) {
            k.angka_kredit = number(line, std::string_view(f.back()).substr(3));
            f.pop_back();
        }
        k.target = target(line, f, 1);
        if (f.size() > 4) k.target.biaya = number(line, f[4]);
        plan.kegiatan.push_back(std::move(k));
    }
}

void isi_formulir(skp::Isi& isi, std::map<std::string, std::string>& reasons,
                  const std::vector<Baris>& lines) {
    for (const Baris& line : lines) {
        const std::vector<std::string> f = fields(line);
        if (f.size() < 2) wrong(line, "tanpa isi");
        if (f[0] == "perilaku") {
            for (std::size_t i = 1; i < f.size() && i <= isi.perilaku.size(); ++i)
                isi.perilaku.at(i - 1) = f[i].empty() ? std::nullopt : std::optional(number(line, f[i]));
        } else if (f[0] == "alasan perilaku") {
            isi.catatan_perilaku = f[1];
        } else if (f[0] == "tugas tambahan") {
            isi.tugas_tambahan.push_back({f[1], f.size() > 2 ? f[2] : ""});
        } else if (f[0] == "kreativitas") {
            isi.kreativitas = skp::Kreativitas{f[1], number(line, f.at(2))};
        } else if (f[0] == "rekomendasi") {
            isi.rekomendasi = f[1];
        } else if (f[0] == "alasan") {
            reasons[f[1]] = f.at(2);
        } else {
            const std::size_t place = std::stoul(f[0]); // as printed, from 1
            if (place < 1 || place > isi.kegiatan.size()) wrong(line, "tidak ada kegiatan itu");
            one_activity(isi.kegiatan[place - 1], line, f);
        }
    }
}

void isi_lembar(berkas::LembarPeriksa& sheet, const std::vector<Baris>& lines) {
    for (const Baris& line : lines) {
        const std::vector<std::string> f = fields(line);
        if (f.size() != 3 || f[0] != "perbaiki") wrong(line, "bukan baris lembar periksa");
        bool found = false;
        for (berkas::BarisPeriksa& row : sheet.baris)
            if (row.kunci == f[1]) {
                row.jawaban = berkas::JawabanPeriksa::perlu_diperbaiki;
                row.catatan = f[2];
                found = true;
            }
        if (!found) wrong(line, "lembar periksa tidak punya baris itu");
    }
}

} // namespace kasus
