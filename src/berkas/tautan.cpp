#include "berkas/tautan.h"

#include "berkas/tunggu_hukum.h"

#include <fmt/format.h>

namespace berkas {
namespace {

using calendar::Instant;

constexpr std::size_t longest_line = 75;

// "20261123T000000Z"
std::string utc(Instant when) {
    const auto midnight = std::chrono::floor<std::chrono::days>(when);
    const std::chrono::year_month_day day{midnight};
    const std::chrono::hh_mm_ss time{when - midnight};
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", int(day.year()), unsigned(day.month()),
                       unsigned(day.day()), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

// Stable while the work is the same: the visit of a step, the plan of a year.
std::string uid(const Tugas& task, InstansiId office) {
    if (task.berkas)
        return fmt::format("berkas-{}-{}-{}@{}.teraju", task.berkas->id.value(), task.berkas->langkah,
                           task.berkas->tiba.time_since_epoch().count(), office.value());
    const std::int64_t number = task.skp ? task.skp->id.value() : 0;
    return fmt::format("skp-{}-{}-{}@{}.teraju", static_cast<int>(task.jenis), number,
                       task.tenggat->time_since_epoch().count(), office.value());
}

// When the work came to be, as the data say.
Instant stamp(const Tugas& task) {
    if (task.berkas) return task.berkas->tiba;
    if (task.skp && task.skp->diajukan) return *task.skp->diajukan;
    return *task.tenggat - std::chrono::days{31};
}

} // namespace

std::string teks_ics(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\r') continue;
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out;
}

std::string lipat_baris(std::string_view line) {
    std::string out;
    std::size_t room = longest_line;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
        out += std::string(line.substr(0, cut)) + "\r\n ";
        line.remove_prefix(cut);
        room = longest_line - 1; // the space counts
    }
    return out + std::string(line) + "\r\n";
}

std::string tulis_ics(const std::vector<Tugas>& tasks, InstansiId office) {
    std::string out;
    const auto line = [&](std::string_view name, std::string_view value) {
        out += lipat_baris(std::string(name) + ":" + std::string(value));
    };
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Teraju//Tenggat//ID");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", "Tenggat Teraju");
    line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    for (const Tugas& task : tasks) {
        if (!task.tenggat || (task.berkas && task.berkas->dijeda && !menunggu_hukum(*task.berkas))) continue;
        const std::string title = teks_ics(judul_tugas(task));
        line("BEGIN", "VEVENT");
        line("UID", uid(task, office));
        line("DTSTAMP", utc(stamp(task)));
        line("DTSTART", utc(*task.tenggat));
        line("SUMMARY", title);
        line("TRANSP", "TRANSPARENT");
        line("BEGIN", "VALARM");
        line("ACTION", "DISPLAY");
        line("DESCRIPTION", title);
        line("TRIGGER", "-PT30M");
        line("END", "VALARM");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    return out;
}

std::optional<PegawaiId> pemilik(Baca& db, InstansiId office, std::string_view token) {
    if (token.empty()) return std::nullopt;
    return db.pemilik_tautan(office, base::sha256(token));
}

base::Result<std::string> buat_tautan(const Meja& meja, const Asal& asal) {
    const std::string token = base::random_token(meja.random, 32);
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        db.simpan_tautan(meja.instansi, asal.pelaku, base::sha256(token));
        db.kantor().catat(meja.instansi, kantor::entri(asal, meja.clock.now(), "buat_tautan_kalender"));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return token;
}

base::Result<void> cabut_tautan(const Meja& meja, const Asal& asal) {
    return meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        if (!db.punya_tautan(meja.instansi, asal.pelaku)) return {};
        db.simpan_tautan(meja.instansi, asal.pelaku, std::nullopt);
        db.kantor().catat(meja.instansi, kantor::entri(asal, meja.clock.now(), "cabut_tautan_kalender"));
        return {};
    });
}

} // namespace berkas
