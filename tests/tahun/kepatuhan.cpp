#include "tahun/kepatuhan.h"

#include "calendar/waktu.h"

#include <fmt/format.h>

#include <algorithm>

namespace tahun {
namespace {

using calendar::Instant;

// Seconds of work in [from, until): every segment of every day, cut to it.
std::int64_t at_work(const calendar::Kalender& kalender, Instant from, Instant until) {
    std::int64_t sum = 0;
    for (auto day = std::chrono::sys_days(calendar::local_day(from, kalender.zone()));;
         day += std::chrono::days(1)) {
        const Instant midnight = calendar::start_of(calendar::Date(day), kalender.zone());
        if (midnight >= until) return sum;
        const calendar::Hari seen = kalender.day(calendar::Date(day));
        if (!seen.is_working()) continue;
        for (const calendar::Segmen& part : seen.hours) {
            const Instant begins = std::max(from, midnight + part.from);
            const Instant ends = std::min(until, midnight + part.until);
            if (begins < ends) sum += std::chrono::duration_cast<std::chrono::seconds>(ends - begins).count();
        }
    }
}

std::int64_t stay(const calendar::Kalender& kalender, const berkas::Perjalanan& one,
                  const berkas::Kunjungan& visit) {
    std::int64_t sum = at_work(kalender, visit.tiba, *visit.selesai);
    for (const berkas::Jeda& pause : one.jeda)
        if (pause.kunjungan == visit.nomor)
            sum -= at_work(kalender, pause.mulai, pause.selesai.value_or(*visit.selesai));
    return sum;
}

std::string lane_of(const sop::Sop& sop, const std::string& symbol) {
    for (const sop::Simbol& one : sop.simbol())
        if (one.id == symbol) return sop.lajur()[one.lajur].nama.isi;
    return {};
}

void add(BarisKepatuhan& row, const sop::Sop& sop, const calendar::Kalender& kalender,
         const berkas::Perjalanan& one) {
    std::int64_t sum = 0, longest = -1;
    std::string who;
    bool been = false;
    for (const berkas::Kunjungan& visit : one.kunjungan) {
        if (visit.langkah != row.nomor) continue;
        if (!visit.selesai) return;
        been = true;
        const std::int64_t took = stay(kalender, one, visit);
        sum += took;
        if (took > longest) {
            longest = took;
            who = lane_of(sop, visit.simbol);
        }
    }
    if (!been) return;
    row.detik.push_back(sum);
    if (sum <= row.norma_menit * 60) return;
    ++row.lewat;
    ++row.oleh[who];
}

std::string minutes(std::optional<std::int64_t> seconds) {
    return seconds ? fmt::format("{} menit", (*seconds + 59) / 60) : "–";
}

} // namespace

std::optional<std::int64_t> BarisKepatuhan::median() const {
    if (detik.empty()) return std::nullopt;
    const std::size_t half = detik.size() / 2;
    return detik.size() % 2 == 1 ? detik[half] : (detik[half - 1] + detik[half]) / 2;
}

std::optional<std::int64_t> BarisKepatuhan::persentil_90() const {
    for (std::size_t i = 0; i < detik.size(); ++i)
        if ((i + 1) * 10 >= detik.size() * 9) return detik[i];
    return std::nullopt;
}

std::vector<BarisKepatuhan> kepatuhan(const sop::Sop& sop, const calendar::Kalender& kalender,
                                      const std::vector<berkas::Perjalanan>& cases) {
    std::vector<BarisKepatuhan> rows;
    for (const sop::Langkah& step : sop.langkah()) {
        BarisKepatuhan row;
        row.nomor = step.nomor;
        row.uraian = step.uraian.isi;
        row.norma_menit = step.norma.minutes();
        for (const berkas::Perjalanan& one : cases) add(row, sop, kalender, one);
        std::sort(row.detik.begin(), row.detik.end());
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string tabel(const std::vector<BarisKepatuhan>& rows, std::size_t cases) {
    std::string text = fmt::format("Kepatuhan terhadap norma waktu, {} berkas\n", cases);
    text += fmt::format("{:<4}{:<42}{:>10}{:>12}{:>12}{:>8}{:>11}  {}\n", "No", "Langkah", "Norma", "Median",
                        "90 %", "Berkas", "Terlambat", "Oleh");
    for (const BarisKepatuhan& row : rows) {
        std::string who;
        for (const auto& [lane, times] : row.oleh)
            who += fmt::format("{}{} {}", who.empty() ? "" : ", ", lane, times);
        text +=
            fmt::format("{:<4}{:<42}{:>10}{:>12}{:>12}{:>8}{:>11}  {}\n", row.nomor,
                        row.uraian.size() > 40 ? row.uraian.substr(0, 37) + "..." : row.uraian,
                        fmt::format("{} menit", row.norma_menit), minutes(row.median()),
                        minutes(row.persentil_90()), row.detik.size(), row.lewat, who.empty() ? "–" : who);
    }
    return text;
}

} // namespace tahun
