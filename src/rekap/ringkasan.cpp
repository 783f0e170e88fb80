#include "rekap/ringkasan.h"

#include <algorithm>

namespace rekap {
namespace {

using Seconds = std::vector<std::int64_t>;

std::optional<std::int64_t> median(Seconds& values) {
    if (values.empty()) return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    // Half a second more or less: what is printed is whole minutes, rounded up.
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

// Nearest rank: the smallest value that at least 90 of 100 do not exceed.
std::optional<std::int64_t> percentile_90(Seconds& values) {
    if (values.empty()) return std::nullopt;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>((values.size() * 9 + 9) / 10 - 1);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

bool counts(const Baris& row) { return row.kasus.keadaan != berkas::KeadaanBerkas::dibatalkan; }

std::size_t place_of(const std::vector<std::string>& words, const std::string& word) {
    return static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
}

void add(Sebaran& to, const Baris& row, const std::vector<std::string>& words) {
    to.banyak.resize(words.size() + 1);
    if (!counts(row) || !row.dinilai()) return;
    ++to.banyak[place_of(words, row.kasus.sebutan)];
    ++to.dinilai;
    to.jumlah_ratusan += *row.nilai;
}

std::int64_t divided(std::int64_t value, std::int64_t by) { return (2 * value + by) / (2 * by); } // half up

} // namespace

Ringkasan ringkas(const Deretan& rows, const Deretan& people, const sop::Sop& sop, kantor::SopId id,
                  calendar::Instant now) {
    Ringkasan all;
    std::vector<Seconds> times(sop.langkah().size());
    Seconds whole;
    std::map<int, std::size_t> by_number;
    for (const sop::Langkah& step : sop.langkah()) {
        by_number.emplace(step.nomor, all.langkah.size());
        all.langkah.push_back({step.nomor, step.uraian.isi, step.norma.minutes()});
        all.norma_menit += step.norma.minutes();
    }
    for (const auto& one : people) {
        if (!counts(*one)) continue;
        ++all.kasus;
        all.dinilai += one->dinilai() ? 1 : 0;
        all.selesai += one->selesai() ? 1 : 0;
    }
    for (const auto& one : rows) {
        const Baris& row = *one;
        if (!counts(row)) continue;
        if (row.kasus.sop != id) {
            ++all.sop_lain;
            continue;
        }
        all.tak_terukur += row.tak_terukur ? 1 : 0;
        if (const auto here = by_number.find(row.kasus.langkah); row.berjalan() && here != by_number.end()) {
            ++all.langkah[here->second].di_sini;
            all.langkah[here->second].di_sini_lewat += row.lewat(now) ? 1 : 0;
        }
        for (const Waktu& time : row.waktu) {
            UkuranLangkah& step = all.langkah[static_cast<std::size_t>(time.tempat)];
            ++step.terukur;
            step.lewat += time.tepat ? 0 : 1;
            times[static_cast<std::size_t>(time.tempat)].push_back(time.detik);
        }
        if (row.seluruh) whole.push_back(*row.seluruh);
    }
    for (std::size_t i = 0; i < times.size(); ++i) {
        all.langkah[i].median_detik = median(times[i]);
        all.langkah[i].persentil_90_detik = percentile_90(times[i]);
        all.langkah_terukur += all.langkah[i].terukur;
        all.langkah_lewat += all.langkah[i].lewat;
    }
    all.median_detik = median(whole);
    return all;
}

std::optional<std::int64_t> Sebaran::rata_rata() const {
    if (dinilai == 0) return std::nullopt;
    return divided(jumlah_ratusan, dinilai);
}

std::int64_t Sebaran::permil(std::size_t place) const {
    return dinilai == 0 ? 0 : divided(banyak.at(place) * 1000, dinilai);
}

std::vector<std::string> sebutan_skala(const regime::pp46_2011::Angka& angka) {
    std::vector<std::string> words;
    for (const auto& band : angka.sebutan) words.push_back(band.sebutan);
    return words;
}

Sebaran sebaran(const Deretan& rows, const std::vector<std::string>& words) {
    Sebaran all;
    all.banyak.resize(words.size() + 1);
    for (const auto& row : rows) add(all, *row, words);
    return all;
}

std::map<UnitId, Sebaran> sebaran_unit(const Deretan& rows, const std::vector<std::string>& words) {
    std::map<UnitId, Sebaran> units;
    for (const auto& row : rows)
        if (counts(*row)) add(units[row->kasus.unit], *row, words);
    return units;
}

} // namespace rekap
