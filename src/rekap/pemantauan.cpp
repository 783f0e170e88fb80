#include "rekap/pemantauan.h"

#include "base/text.h"
#include "kantor/pengaturan.h"
#include "pegawai/hak.h"

#include <fmt/format.h>

#include <algorithm>

namespace rekap {
namespace {

using base::say;

std::string note(const BarisPemantauan& b) {
    if (!b.median_menit) return "Belum ada berkas yang menyelesaikan langkah ini dalam masa ini.";
    return fmt::format("Norma {} menit, median {} menit; {} dari {} berkas lewat norma.", b.norma_menit,
                       *b.median_menit, b.lewat, b.terukur);
}

bool may(const berkas::Meja& desk, const berkas::Asal& asal) {
    return pegawai::boleh(pegawai::Perbuatan::kelola_berkas,
                          pegawai::hubungan(desk.kantor, asal.pelaku, {}, desk.hari()));
}

journal::Entri entry(const berkas::Meja& desk, const berkas::Asal& asal, std::string_view kind,
                     const Pemantauan& form) {
    journal::Entri e = kantor::entri(asal, desk.clock.now(), kind);
    e.objek = "pemantauan";
    e.objek_id = form.id.value();
    e.sesudah = {{"masa", calendar::iso(form.masa.from) + " – " + calendar::iso(form.masa.until)}};
    return e;
}

base::Findings check(const std::vector<BarisPemantauan>& rows, bool finished) {
    base::Findings wrong;
    for (const BarisPemantauan& b : rows) {
        const auto text = [&](const char* field, const std::string& value) {
            if (!base::is_utf8(value) || value.find('\0') != std::string::npos ||
                base::display_width(value) > huruf_pemantauan)
                wrong.push_back(
                    {fmt::format("{}.{}", b.nomor, field), base::shortened(value),
                     say("skp.teks_terlalu_panjang", {{"batas", std::to_string(huruf_pemantauan)}})});
        };
        text("catatan", b.catatan);
        text("tindakan", b.tindakan);
        if (!finished) continue;
        if (!b.berjalan_baik)
            wrong.push_back({fmt::format("{}.berjalan", b.nomor),
                             {},
                             say("pemantauan.belum_dijawab", {{"nomor", std::to_string(b.nomor)}})});
        else if (!*b.berjalan_baik && base::trim(b.tindakan).empty())
            wrong.push_back({fmt::format("{}.tindakan", b.nomor),
                             {},
                             say("pemantauan.tanpa_tindakan", {{"nomor", std::to_string(b.nomor)}})});
    }
    return wrong;
}

} // namespace

std::vector<BarisPemantauan> baris_pemantauan(const sop::Sop& sop, kantor::SopId id,
                                              const std::vector<std::shared_ptr<const Tahun>>& years,
                                              const calendar::Period& masa, calendar::Zona zone) {
    const calendar::Instant from = calendar::start_of(masa.from, zone),
                            until = calendar::end_of(masa.until, zone);
    std::vector<std::vector<std::int64_t>> times(sop.langkah().size());
    std::vector<BarisPemantauan> rows;
    for (const sop::Langkah& step : sop.langkah())
        rows.push_back({step.nomor, step.uraian.isi, step.norma.minutes()});
    for (const auto& year : years)
        for (const auto& row : year->baris) {
            if (row->kasus.sop != id || row->kasus.keadaan == berkas::KeadaanBerkas::dibatalkan) continue;
            for (const Waktu& time : row->waktu) {
                if (time.selesai < from || time.selesai > until) continue;
                const auto at = static_cast<std::size_t>(time.tempat);
                times[at].push_back(time.detik);
                ++rows[at].terukur;
                rows[at].lewat += time.tepat ? 0 : 1;
            }
        }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!times[i].empty()) {
            std::sort(times[i].begin(), times[i].end());
            const std::size_t middle = times[i].size() / 2;
            const std::int64_t seconds =
                times[i].size() % 2 == 1 ? times[i][middle] : (times[i][middle - 1] + times[i][middle]) / 2;
            rows[i].median_menit = (seconds + 59) / 60;
        }
        rows[i].catatan = note(rows[i]);
    }
    return rows;
}

calendar::Period semester(const calendar::Date& day) {
    // The form of a half-year is filled in after it has ended: in its first month one still thinks of the one before.
    int year = static_cast<int>(day.year());
    const unsigned month = static_cast<unsigned>(day.month());
    const bool second = month == 1 || month > 7;
    if (month == 1) --year;
    return second ? calendar::Period{*calendar::date_of(year, 7, 1), *calendar::date_of(year, 12, 31)}
                  : calendar::Period{*calendar::date_of(year, 1, 1), *calendar::date_of(year, 6, 30)};
}

Jatuh jatuh_tempo(const std::vector<Pemantauan>& forms, const calendar::Date& since, int months,
                  const calendar::Date& today) {
    calendar::Date from = since;
    for (const Pemantauan& one : forms)
        if (one.selesai) from = std::max(from, one.masa.until);
    calendar::Date due = from + std::chrono::months(months);
    // The end of a month stays the end of a month: 31 December and six months are 30 June.
    const auto last = std::chrono::year_month_day_last(due.year(), std::chrono::month_day_last(due.month()));
    const bool was_last =
        from.day() ==
        std::chrono::year_month_day_last(from.year(), std::chrono::month_day_last(from.month())).day();
    if (!due.ok() || was_last) due = calendar::Date(last);
    return {due, due < today};
}

std::optional<Jatuh> jatuh_berikut(Baca& db, InstansiId office, calendar::Zona zone,
                                   const calendar::Date& today) {
    auto& settings = db.berkas().kantor();
    const auto now = settings.sop_berlaku(office);
    if (!now) return std::nullopt;
    return jatuh_tempo(db.semua_pemantauan(office),
                       calendar::local_day(now->terbit.value_or(now->diunggah), zone),
                       kantor::baca_pengaturan(settings, office).pemantauan_sop_bulan, today);
}

bool menunggu(const Jatuh& due, const calendar::Date& today) {
    return std::chrono::sys_days(due.hari) <= std::chrono::sys_days(today) + std::chrono::days(14);
}

std::vector<berkas::UrusanLain> urusan_pemantauan(Simpanan& store, const berkas::Meja& desk, PegawaiId who) {
    const calendar::Date today = desk.hari();
    if (!pegawai::boleh(pegawai::Perbuatan::kelola_berkas,
                        pegawai::hubungan(desk.kantor, who, std::nullopt, today)))
        return {};
    std::optional<Jatuh> due;
    store.baca_rekap([&](Baca& db) { due = jatuh_berikut(db, desk.instansi, desk.kalender.zone(), today); });
    if (!due || !menunggu(*due, today)) return {};
    return {{"Isi formulir pemantauan SOP", due->hari, due->lewat}};
}

base::Result<PemantauanId> mulai_pemantauan(Simpanan& store, Lemari& cupboard, const berkas::Meja& desk,
                                            const berkas::Asal& asal, const calendar::Period& masa) {
    if (!may(desk, asal)) return base::refuse(say("pemantauan.bukan_hak"));
    if (masa.until < masa.from || masa.from > desk.hari() ||
        std::chrono::sys_days(masa.until) - std::chrono::sys_days(masa.from) > std::chrono::days(366))
        return base::refuse(say("pemantauan.masa"), calendar::iso(masa.until), "sampai");
    Pemantauan form;
    std::optional<base::Findings> refused;
    store.baca_rekap([&](Baca& db) {
        const auto now = db.berkas().kantor().sop_berlaku(desk.instansi);
        if (!now) {
            refused = {{"", "", say("pemantauan.tanpa_sop")}};
            return;
        }
        form.sop = now->id;
        // Cases of a year are worked on in it and in the one after.
        std::vector<std::shared_ptr<const Tahun>> years;
        for (int year = static_cast<int>(masa.from.year()) - 1; year <= static_cast<int>(masa.until.year());
             ++year)
            years.push_back(cupboard.tahun(db, desk.sop, desk.instansi, year));
        form.baris = baris_pemantauan(*desk.sop.ambil(db.berkas().kantor(), desk.instansi, now->id), now->id,
                                      years, masa, desk.kalender.zone());
    });
    if (refused) return base::refuse(*refused);
    form.masa = masa;
    form.oleh = asal.pelaku;
    form.pada = desk.clock.now();
    const auto done = store.tulis_rekap([&](Tulis& db) -> base::Result<void> {
        form.id = db.simpan(desk.instansi, form);
        db.berkas().kantor().catat(desk.instansi, entry(desk, asal, "pemantauan.mulai", form));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return form.id;
}

base::Result<void> simpan_pemantauan(Simpanan& store, const berkas::Meja& desk, const berkas::Asal& asal,
                                     PemantauanId which, std::int64_t seen,
                                     const std::vector<BarisPemantauan>& typed, bool selesai) {
    if (!may(desk, asal)) return base::refuse(say("pemantauan.bukan_hak"));
    if (base::Findings wrong = check(typed, selesai); !wrong.empty()) return base::refuse(std::move(wrong));
    return store.tulis_rekap([&](Tulis& db) -> base::Result<void> {
        auto form = db.pemantauan(desk.instansi, which);
        if (!form) return base::refuse(say("pemantauan.tidak_ada"));
        if (form->selesai) return base::refuse(say("pemantauan.sudah_selesai"));
        // Figures stay as they were measured; only what a person says about them changes.
        for (BarisPemantauan& row : form->baris) {
            const auto said = std::find_if(typed.begin(), typed.end(),
                                           [&](const BarisPemantauan& t) { return t.nomor == row.nomor; });
            if (said == typed.end()) continue;
            row.berjalan_baik = said->berjalan_baik;
            row.catatan = std::string(base::trim(said->catatan));
            row.tindakan = std::string(base::trim(said->tindakan));
        }
        if (selesai)
            if (base::Findings wrong = check(form->baris, true); !wrong.empty())
                return base::refuse(std::move(wrong));
        form->selesai = selesai;
        form->oleh = asal.pelaku;
        form->pada = desk.clock.now();
        if (!db.ganti(desk.instansi, *form, seen)) return base::refuse(say("pemantauan.berubah"));
        db.berkas().kantor().catat(
            desk.instansi, entry(desk, asal, selesai ? "pemantauan.selesai" : "pemantauan.simpan", *form));
        return {};
    });
}

} // namespace rekap
