#include "rekap/baris.h"

#include "berkas/kejadian.h"
#include "sop/ukur.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>

namespace rekap {
namespace {

std::int64_t number(std::string_view digits) {
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

// Minutes that are a whole number of seconds.
std::int64_t seconds_of(const angka::Rational& minutes) {
    return number((minutes * angka::Rational(60)).numerator());
}

// Who ended the last stay at a symbol where the value is set.
PegawaiId assessor(const sop::Sop& sop, std::span<const berkas::Kunjungan> visits) {
    for (auto v = visits.rbegin(); v != visits.rend(); ++v) {
        if (!v->selesai || v->hasil != berkas::HasilKunjungan::lanjut) continue;
        for (const sop::Simbol& symbol : sop.simbol())
            if (symbol.id == v->simbol && symbol.kerja == sop::Kerja::nilai) return v->oleh;
    }
    return {};
}

// What belongs to one case, of a list that is sorted by case.
template <class T>
std::span<const T> of_case(std::span<const T>& rest, BerkasId id) {
    const auto begin = std::find_if(rest.begin(), rest.end(), [&](const T& t) { return !(t.berkas < id); });
    const auto end = std::find_if(begin, rest.end(), [&](const T& t) { return t.berkas != id; });
    const std::span<const T> mine =
        rest.subspan(static_cast<std::size_t>(begin - rest.begin()), static_cast<std::size_t>(end - begin));
    rest = rest.subspan(static_cast<std::size_t>(end - rest.begin()));
    return mine;
}

class Measuring {
  public:
    Measuring(const sop::Sop& sop, const calendar::Kalender& kalender) : sop_(sop), kalender_(kalender) {}

    // Refused where one of the cases cannot be counted: then each is tried alone.
    bool all(std::span<const berkas::Perjalanan> journeys, std::vector<Baris>& rows) {
        const sop::Kejadian events = berkas::kejadian(sop_, kalender_, journeys);
        const auto measured = sop::ukur(sop_, kalender_, events);
        if (!measured) return false;
        std::unordered_map<std::string_view, Baris*> by_number;
        for (Baris& row : rows) by_number.emplace(row.kasus.nomor, &row);
        for (std::size_t step = 0; step < measured->langkah.size(); ++step)
            for (const sop::UkuranBerkas& one : measured->langkah[step].rincian)
                if (one.lama)
                    by_number.at(one.berkas)
                        ->waktu.push_back({static_cast<int>(step), seconds_of(*one.lama), one.tepat_waktu,
                                           *events.kunjungan[one.kunjungan.back().kunjungan].selesai});
        for (Baris& row : rows) {
            if (row.waktu.size() != sop_.langkah().size()) continue;
            row.seluruh = 0;
            for (const Waktu& time : row.waktu) *row.seluruh += time.detik;
        }
        return true;
    }

  private:
    const sop::Sop& sop_;
    const calendar::Kalender& kalender_;
};

} // namespace

std::optional<std::int64_t> ratusan(std::string_view nilai) {
    const std::size_t point = nilai.find('.');
    const std::string_view whole = nilai.substr(0, point);
    std::string_view places = point == std::string_view::npos ? std::string_view() : nilai.substr(point + 1);
    const auto digits = [](std::string_view text) {
        return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (whole.empty() || whole.size() > 6 || !digits(whole) || places.size() > 2 || !digits(places))
        return {};
    const std::int64_t part = places.empty() ? 0 : number(places) * (places.size() == 1 ? 10 : 1);
    return number(whole) * 100 + part;
}

std::vector<Baris> ukur(const sop::Sop& sop, const calendar::Kalender& kalender, std::vector<Kasus> cases,
                        std::span<const berkas::Kunjungan> visits, std::span<const berkas::Jeda> pauses) {
    std::vector<Baris> rows;
    std::vector<berkas::Perjalanan> journeys;
    rows.reserve(cases.size());
    journeys.reserve(cases.size());
    for (Kasus& one : cases) {
        const auto mine = of_case(visits, one.id);
        const auto stood = of_case(pauses, one.id);
        berkas::Perjalanan& way = journeys.emplace_back();
        way.berkas.id = one.id;
        way.berkas.nomor = one.nomor;
        way.berkas.keadaan = one.keadaan;
        way.kunjungan.assign(mine.begin(), mine.end());
        way.jeda.assign(stood.begin(), stood.end());
        Baris& row = rows.emplace_back();
        row.kasus = std::move(one);
        row.nilai = ratusan(row.kasus.nilai);
        row.penilai = row.dinilai() ? assessor(sop, mine) : PegawaiId{};
    }
    Measuring measuring(sop, kalender);
    if (measuring.all(journeys, rows)) return rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<Baris> one{rows[i]};
        one.front().tak_terukur = !measuring.all(std::span(journeys).subspan(i, 1), one);
        rows[i] = std::move(one.front());
    }
    return rows;
}

int hari_lewat(const Baris& row, const calendar::Kalender& kalender, calendar::Instant now) {
    if (!row.lewat(now)) return 0;
    constexpr int most = 2000; // days that are looked at
    const calendar::Date due = calendar::local_day(*row.kasus.tenggat, kalender.zone());
    const calendar::Date today = calendar::local_day(now, kalender.zone());
    int days = 0;
    std::chrono::sys_days day = due;
    for (int looked = 0; looked < most && day < std::chrono::sys_days(today); ++looked) {
        day += std::chrono::days(1);
        if (kalender.day(calendar::Date(day)).is_working()) ++days;
    }
    return days;
}

} // namespace rekap
