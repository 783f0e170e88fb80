#include "berkas/kejadian.h"

#include "base/text.h"
#include "berkas/perjalanan.h"
#include "berkas/simpanan.h"
#include "calendar/jam_kerja.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace berkas {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

// The pauses that began in one visit of a step, in working time; a running one until `now`.
base::Result<seconds> paused(const calendar::Kalender& kalender, const Perjalanan& one,
                             const Rombongan& visit, std::optional<calendar::Instant> now) {
    seconds sum{};
    const int first = one.kunjungan[visit.dari].nomor, last = one.kunjungan[visit.sampai].nomor;
    for (const Jeda& pause : one.jeda) {
        if (pause.kunjungan < first || pause.kunjungan > last) continue;
        const auto until = pause.selesai ? pause.selesai : now;
        if (!until || *until <= pause.mulai) continue;
        const auto stood = calendar::working_between(kalender, pause.mulai, *until);
        if (!stood) return base::refuse(stood.error());
        sum += *stood;
    }
    return sum;
}

// What is measured counts whole minutes of a pause (docs/formats/kejadian.md): here as there.
minutes whole(seconds time) { return std::chrono::floor<minutes>(time); }

base::Result<seconds> used(const calendar::Kalender& kalender, const Perjalanan& one, const Rombongan& visit,
                           calendar::Instant now) {
    const calendar::Instant from = one.kunjungan[visit.dari].tiba;
    const calendar::Instant until = one.kunjungan[visit.sampai].selesai.value_or(now);
    const auto worked = calendar::working_between(kalender, from, std::max(from, until));
    if (!worked) return base::refuse(worked.error());
    const auto stood = paused(kalender, one, visit, now);
    if (!stood) return base::refuse(stood.error());
    return std::max(seconds{}, *worked - seconds(whole(*stood)));
}

// Why the clock stood and why it went back, in one cell.
std::string reasons(const Perjalanan& one, const Rombongan& visit) {
    std::vector<std::string> parts;
    const int first = one.kunjungan[visit.dari].nomor, last = one.kunjungan[visit.sampai].nomor;
    for (const Jeda& pause : one.jeda)
        if (pause.kunjungan >= first && pause.kunjungan <= last)
            parts.push_back(pause.keterangan.empty()
                                ? std::string(nama(pause.alasan))
                                : fmt::format("{}: {}", nama(pause.alasan), pause.keterangan));
    if (!one.kunjungan[visit.sampai].alasan.empty()) parts.push_back(one.kunjungan[visit.sampai].alasan);
    return base::join(parts, "; ");
}

sop::Kunjungan measured(const calendar::Kalender& kalender, const Perjalanan& one, const Rombongan& visit,
                        std::size_t step) {
    const Kunjungan& last = one.kunjungan[visit.sampai];
    sop::Kunjungan v{};
    v.berkas = one.berkas.nomor;
    v.langkah = step;
    v.tiba = one.kunjungan[visit.dari].tiba;
    for (std::size_t i = visit.dari; i <= visit.sampai && !v.mulai; ++i) v.mulai = one.kunjungan[i].mulai;
    v.selesai = last.selesai;
    v.hasil = last.hasil == HasilKunjungan::kembali ? sop::Hasil::kembali : sop::Hasil::lanjut;
    // The last symbol of a step may be done while its next one is still to come: that visit runs on.
    if (v.selesai)
        if (const auto stood = paused(kalender, one, visit, v.selesai)) v.jeda = whole(*stood);
    v.alasan = reasons(one, visit);
    return v;
}

std::vector<sop::Kunjungan> visits(const sop::Sop& sop, const calendar::Kalender& kalender,
                                   std::span<const Perjalanan> cases) {
    std::vector<sop::Kunjungan> all;
    for (const Perjalanan& one : cases) {
        if (one.berkas.keadaan == KeadaanBerkas::dibatalkan) continue;
        for (std::size_t step = 0; step < sop.langkah().size(); ++step)
            for (const Rombongan& visit : kunjungan_langkah(one, sop.langkah()[step].nomor))
                all.push_back(measured(kalender, one, visit, step));
    }
    std::stable_sort(all.begin(), all.end(), [](const sop::Kunjungan& a, const sop::Kunjungan& b) {
        return std::tie(a.berkas, a.langkah, a.tiba) < std::tie(b.berkas, b.langkah, b.tiba);
    });
    return all;
}

// A cell that a spreadsheet can neither split nor take for a formula.
std::string cell(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    if (text.find_first_of("\",;") == std::string::npos) return text;
    return fmt::format("\"{}\"", base::replace_all(std::move(text), "\"", "\"\""));
}

} // namespace

std::vector<Perjalanan> perjalanan_sop(Baca& db, InstansiId office, kantor::SopId sop,
                                       std::optional<int> tahun) {
    Saringan every;
    every.semua = true;
    every.tahun = tahun;
    every.urut = UrutDaftar::nomor;
    every.banyak = std::numeric_limits<int>::max();
    std::vector<Perjalanan> cases;
    std::map<BerkasId, std::size_t> place;
    for (Berkas& row : db.daftar_berkas(office, every).isi)
        if (row.sop == sop) {
            place.emplace(row.id, cases.size());
            cases.push_back({std::move(row), {}, {}});
        }
    for (Kunjungan& visit : db.kunjungan_sop(office, sop, tahun))
        if (const auto at = place.find(visit.berkas); at != place.end())
            cases[at->second].kunjungan.push_back(std::move(visit));
    for (Jeda& pause : db.jeda_sop(office, sop, tahun))
        if (const auto at = place.find(pause.berkas); at != place.end())
            cases[at->second].jeda.push_back(std::move(pause));
    return cases;
}

sop::Kejadian kejadian(const sop::Sop& sop, const calendar::Kalender& kalender,
                       std::span<const Perjalanan> cases) {
    sop::Kejadian events;
    events.kunjungan = visits(sop, kalender, cases);
    for (std::size_t i = 0; i < events.kunjungan.size(); ++i) events.kunjungan[i].baris = i + 2;
    return events;
}

std::string kejadian_csv(const sop::Sop& sop, const calendar::Kalender& kalender,
                         std::span<const Perjalanan> cases) {
    std::string out = "berkas,langkah,tiba,mulai,selesai,jeda,alasan,hasil\r\n";
    const auto moment = [&](const std::optional<calendar::Instant>& when) {
        return when ? calendar::iso_waktu(*when, kalender.zone()) : std::string();
    };
    for (const sop::Kunjungan& v : visits(sop, kalender, cases))
        out += fmt::format("{},{},{},{},{},{},{},{}\r\n", cell(v.berkas), sop.langkah()[v.langkah].nomor,
                           moment(v.tiba), moment(v.mulai), moment(v.selesai), v.jeda.count(), cell(v.alasan),
                           v.hasil == sop::Hasil::kembali ? "kembali" : "lanjut");
    return out;
}

base::Result<WaktuLangkah> waktu_langkah(const sop::Sop& sop, const calendar::Kalender& kalender,
                                         const Perjalanan& one, std::size_t langkah, calendar::Instant now) {
    WaktuLangkah time;
    const sop::Langkah& step = sop.langkah().at(langkah);
    time.norma = step.norma.minutes();
    seconds sum{};
    for (const Rombongan& visit : kunjungan_langkah(one, step.nomor)) {
        const auto took = used(kalender, one, visit, now);
        if (!took) return base::refuse(took.error());
        sum += *took;
        ++time.kunjungan;
    }
    time.terpakai = std::chrono::ceil<minutes>(sum).count();
    time.berjalan = one.berkas.keadaan == KeadaanBerkas::berjalan && one.berkas.langkah == step.nomor;
    time.dijeda = time.berjalan && one.berkas.dijeda;
    if (time.berjalan) time.tenggat = one.berkas.tenggat;
    return time;
}

base::Result<calendar::Instant> tenggat_langkah(const sop::Sop& sop, const calendar::Kalender& kalender,
                                                const Perjalanan& one, std::size_t langkah,
                                                calendar::Instant tiba) {
    const sop::Langkah& step = sop.langkah().at(langkah);
    seconds left = minutes(step.norma.minutes());
    for (const Rombongan& visit : kunjungan_langkah(one, step.nomor)) {
        const bool earlier = one.kunjungan[visit.sampai].selesai && one.kunjungan[visit.dari].tiba < tiba;
        if (earlier) {
            const auto took = used(kalender, one, visit, tiba);
            if (!took) return base::refuse(took.error());
            left -= *took;
        } else {
            const auto stood = paused(kalender, one, visit, std::nullopt);
            if (!stood) return base::refuse(stood.error());
            left += whole(*stood);
        }
    }
    // A begun minute of what is left is not promised: the due time is never later than the norm.
    const auto due = calendar::add_working(kalender, tiba, std::max(minutes{}, whole(left)));
    if (!due) return base::refuse(due.error());
    return due->due;
}

} // namespace berkas
