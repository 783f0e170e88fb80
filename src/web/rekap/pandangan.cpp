#include "web/rekap/pandangan.h"

#include "calendar/jam_kerja.h"
#include "rekap/ruang.h"
#include "web/berkas/meja.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace web {

namespace {

using pegawai::PegawaiId;

std::optional<int> number_of(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 ? std::optional(value)
                                                                                 : std::nullopt;
}

SaringanRekap wanted(const Kunjungan& k) {
    SaringanRekap s;
    s.tahun = number_of(k.request.query("tahun")).value_or(0);
    if (const auto unit = number_of(k.request.query("unit"))) s.unit = pegawai::UnitId{*unit};
    s.posisi = std::string(k.request.query("posisi")).substr(0, 10);
    if (s.posisi != "belum" && s.posisi != "lewat" && s.posisi != "selesai" && !number_of(s.posisi))
        s.posisi.clear();
    s.urut = std::string(k.request.query("urut")).substr(0, 10);
    static constexpr std::array columns{std::string_view("nama"), std::string_view("unit"),
                                        std::string_view("posisi"), std::string_view("nilai"),
                                        std::string_view("lewat")};
    if (std::find(columns.begin(), columns.end(), s.kolom()) == columns.end()) s.urut = "nama";
    s.halaman = number_of(k.request.query("halaman")).value_or(1);
    return s;
}

bool stands_at(const OrangRekap& one, const std::string& where, calendar::Instant now) {
    if (where.empty()) return true;
    if (one.baris == nullptr) return where == "belum";
    if (where == "lewat") return one.baris->lewat(now);
    if (where == "selesai") return one.baris->selesai();
    return one.baris->berjalan() && std::to_string(one.baris->kasus.langkah) == where;
}

// Those who have a case, and those who sit in a unit on the last day of the year (or today) and have none.
std::vector<OrangRekap> people(const Kunjungan& k, const Pandangan& p,
                               const std::set<pegawai::UnitId>& units) {
    const auto in = [&](pegawai::UnitId unit) {
        return p.jangkauan.unit(unit) && (units.empty() || units.count(unit) != 0);
    };
    std::unordered_map<PegawaiId, std::vector<const rekap::Baris*>> of;
    for (const auto& row : p.data->baris)
        if (row->kasus.keadaan != berkas::KeadaanBerkas::dibatalkan)
            of[row->kasus.pegawai].push_back(row.get());
    const calendar::Date end = *calendar::date_of(p.saringan.tahun, 12, 31);
    const calendar::Date day = std::min(end, k.hari);
    std::vector<OrangRekap> all;
    for (const pegawai::Pegawai& who : k.kantor->pegawai()) {
        if (const auto found = of.find(who.id); found != of.end()) {
            for (const rekap::Baris* row : found->second)
                if (in(row->kasus.unit)) all.push_back({&who, row->kasus.unit, row});
            continue;
        }
        const pegawai::Unit* sits = who.aktif ? k.kantor->unit_pada(who.id, day) : nullptr;
        if (sits != nullptr && in(sits->id)) all.push_back({&who, sits->id});
    }
    return all;
}

// A key by which a column sorts; who has none stands last either way.
std::optional<std::int64_t> key(const Kunjungan& k, const Pandangan& p, const OrangRekap& one,
                                std::string_view column,
                                const std::unordered_map<pegawai::UnitId, std::int64_t>& order) {
    if (column == "unit") return order.count(one.unit) != 0 ? order.at(one.unit) : std::int64_t{0};
    if (one.baris == nullptr) return std::nullopt;
    if (column == "nilai") return p.buka(one) ? one.baris->nilai : std::nullopt;
    if (column == "posisi") return one.baris->selesai() ? 1'000'000 : one.baris->kasus.langkah;
    if (!one.baris->lewat(k.kini)) return std::nullopt;
    return (k.kini - *one.baris->kasus.tenggat).count(); // the longest late stands first when turned round
}

void sort(const Kunjungan& k, Pandangan& p) {
    const std::string_view column = p.saringan.kolom();
    if (column == "nama") { // as the office has them: by name
        if (p.saringan.turun()) std::reverse(p.orang.begin(), p.orang.end());
        return;
    }
    std::unordered_map<pegawai::UnitId, std::int64_t> order;
    for (const pegawai::Unit& unit : k.kantor->unit())
        order.emplace(unit.id, static_cast<std::int64_t>(order.size()));
    std::vector<std::pair<std::optional<std::int64_t>, OrangRekap>> keyed;
    keyed.reserve(p.orang.size());
    for (const OrangRekap& one : p.orang) keyed.emplace_back(key(k, p, one, column, order), one);
    const bool down = p.saringan.turun();
    std::stable_sort(keyed.begin(), keyed.end(), [down](const auto& a, const auto& b) {
        if (a.first.has_value() != b.first.has_value()) return a.first.has_value();
        return a.first.has_value() && (down ? *b.first < *a.first : *a.first < *b.first);
    });
    std::transform(keyed.begin(), keyed.end(), p.orang.begin(), [](const auto& one) { return one.second; });
}

} // namespace

std::string SaringanRekap::alamat(std::string_view path, std::string_view order) const {
    std::string address = fmt::format("{}?tahun={}", path, tahun);
    if (unit) address += fmt::format("&unit={}", unit->value());
    if (!posisi.empty()) address += "&posisi=" + posisi;
    if (!order.empty() && order != "nama") address += fmt::format("&urut={}", order);
    return address;
}

int tahun_berjalan(const Kunjungan& k) {
    return static_cast<int>(k.hari.year()) - (static_cast<unsigned>(k.hari.month()) <= 6 ? 1 : 0);
}

Pandangan pandang(const Kunjungan& k) {
    Pandangan p;
    p.saringan = wanted(k);
    p.jangkauan = rekap::jangkauan(*k.kantor, k.saya->id, k.hari);
    rekap::Ruang& room = *k.situs.rekap;
    room.simpanan.baca_rekap([&](rekap::Baca& db) {
        p.tahun = db.tahun(k.situs.instansi);
        const int usual = tahun_berjalan(k);
        if (p.saringan.tahun < 1900 || p.saringan.tahun > 9999) p.saringan.tahun = usual;
        if (std::find(p.tahun.begin(), p.tahun.end(), usual) == p.tahun.end()) p.tahun.push_back(usual);
        std::sort(p.tahun.rbegin(), p.tahun.rend());
        p.data = room.lemari.tahun(db, k.situs.perkakas.sop, k.situs.instansi, p.saringan.tahun);
        p.sop = p.data->sop_utama();
        if (p.sop == nullptr)
            if (const auto now = db.berkas().kantor().sop_berlaku(k.situs.instansi))
                p.sop = k.situs.perkakas.sop.ambil(db.berkas().kantor(), k.situs.instansi, now->id);
    });
    std::set<pegawai::UnitId> units;
    if (p.saringan.unit && p.jangkauan.unit(*p.saringan.unit))
        units = rekap::di_bawah(*k.kantor, *p.saringan.unit, k.hari);
    else
        p.saringan.unit.reset();
    const auto within = [&](const std::shared_ptr<const rekap::Baris>& row) {
        return p.jangkauan.unit(row->kasus.unit) && (units.empty() || units.count(row->kasus.unit) != 0);
    };
    std::copy_if(p.data->baris.begin(), p.data->baris.end(), std::back_inserter(p.baris), within);
    std::copy_if(p.data->orang.begin(), p.data->orang.end(), std::back_inserter(p.sekali), within);
    if (p.sop != nullptr)
        p.ringkasan = rekap::ringkas(p.baris, p.sekali, *p.sop, p.data->id_sop_utama(), k.kini);
    p.orang = people(k, p, units);
    p.semua_orang = p.orang.size();
    std::erase_if(p.orang, [&](const OrangRekap& one) { return !stands_at(one, p.saringan.posisi, k.kini); });
    sort(k, p);
    return p;
}

Takaran terpakai(const Kunjungan& k, const Pandangan& p, const rekap::Baris& row) {
    Takaran time;
    time.selesai = row.selesai();
    const auto found = p.data->sop.find(row.kasus.sop);
    if (found == p.data->sop.end()) return time;
    const sop::Sop& sop = *found->second;
    std::int64_t seconds = 0;
    for (const rekap::Waktu& one : row.waktu) {
        seconds += one.detik;
        time.norma += sop.langkah()[static_cast<std::size_t>(one.tempat)].norma.minutes();
    }
    time.terpakai = (seconds + 59) / 60;
    if (!row.berjalan()) return time;
    for (const sop::Langkah& step : sop.langkah()) {
        if (step.nomor != row.kasus.langkah) continue;
        const std::int64_t norm = step.norma.minutes();
        time.norma += norm;
        if (!row.kasus.tenggat) break;
        const auto& calendar = k.situs.perkakas.kalender;
        const bool late = *row.kasus.tenggat < k.kini;
        const auto gap = late ? calendar::working_between(calendar, *row.kasus.tenggat, k.kini)
                              : calendar::working_between(calendar, k.kini, *row.kasus.tenggat);
        if (gap)
            time.terpakai +=
                late ? norm + (gap->count() + 59) / 60 : std::max<std::int64_t>(0, norm - gap->count() / 60);
    }
    return time;
}

std::string_view kata_selesai(const Pandangan& p) {
    const bool archived =
        p.sop != nullptr && std::any_of(p.sop->simbol().begin(), p.sop->simbol().end(),
                                        [](const sop::Simbol& s) { return s.kerja == sop::Kerja::arsip; });
    return archived ? "Diarsipkan" : "Selesai";
}

std::string posisi(const Pandangan& p, const OrangRekap& one) {
    if (one.baris == nullptr) return "Belum ada berkas";
    if (one.baris->selesai()) return std::string(kata_selesai(p));
    return fmt::format("Langkah {}{}", one.baris->kasus.langkah, one.baris->kasus.dijeda ? ", dijeda" : "");
}

std::string nilai_tercetak(std::int64_t hundredths) {
    return fmt::format("{},{:02}", hundredths / 100, hundredths % 100);
}

} // namespace web
