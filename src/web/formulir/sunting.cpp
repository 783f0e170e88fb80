#include "web/formulir/sunting.h"

#include "base/json.h"
#include "base/text.h"
#include "http/form.h"
#include "web/bagian/isian.h"
#include "web/berkas/meja.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace web::sunting {
namespace {

using base::say;
using berkas::Draf;
using berkas::Isian;
using berkas::Tabrakan;
using http::html::make;

// Of the window that kept a draft; stored with it, but no fields of any form.
constexpr std::string_view field_tab = "_tab", field_kali = "_kali";

std::int64_t number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error != std::errc() || end != text.data() + text.size() ? 0 : value;
}

std::string_view value_in(const Isian& fields, std::string_view name) { return http::value_of(fields, name); }

// The fields of `like`, as they stand in `from`.
Isian like(const Isian& form, const Isian& from) {
    Isian own = form;
    for (auto& [name, text] : own) text = value_in(from, name);
    return own;
}

// "k1=6&q1=88": what is not empty.
std::string encoded(const Isian& fields) {
    std::string text;
    for (const auto& [name, value] : fields)
        if (!value.empty()) text += (text.empty() ? "" : "&") + name + "=" + http::encode_form(value);
    return text;
}

Isian decoded(const Isian& form, std::string_view text) {
    const auto fields = http::decode_form(text);
    Isian own = like(form, fields ? *fields : http::Fields{});
    for (auto& [name, value] : own) value = base::replace_all(std::move(value), "\r\n", "\n");
    return own;
}

struct Tersimpan { // what stands in the store now
    skp::Isi isi{};
    int dasar = 0;
    pegawai::PegawaiId oleh{};
    std::optional<Draf> draf{};
};

std::string name_of(const Kunjungan& k, pegawai::PegawaiId who) {
    const pegawai::Pegawai* person = k.kantor->pegawai(who);
    return person == nullptr ? std::string("pegawai lain") : person->nama_lengkap();
}

Tersimpan stored(berkas::Baca& db, const Kunjungan& k, const Lembar& sheet) {
    Tersimpan now;
    now.isi = isi_terbaru(db, k.situs.instansi, *k.berkas);
    if (const auto paper = db.dokumen(k.situs.instansi, k.berkas->id, berkas::JenisDokumen::isi, 0)) {
        now.dasar = paper->nomor;
        now.oleh = paper->oleh;
    }
    now.draf = db.draf(k.situs.instansi, k.berkas->id, k.saya->id, sheet.nama);
    return now;
}

} // namespace

skp::Isi isi_terbaru(berkas::Baca& db, pegawai::InstansiId office, const berkas::Berkas& row) {
    if (const auto paper = db.dokumen(office, row.id, berkas::JenisDokumen::isi, 0))
        return skp::baca_isi(paper->naskah).value();
    const auto plan = db.skp(office, row.skp);
    const auto version = plan ? db.versi_skp(office, plan->id, plan->versi_berlaku) : std::nullopt;
    return version ? skp::isi_awal(version->rencana) : skp::Isi{};
}

std::string pukul(const Kunjungan& k, calendar::Instant when) {
    const auto minute = std::chrono::floor<std::chrono::minutes>(when);
    const std::string clock = "pukul " + calendar::jam(minute, k.instansi.zona);
    const calendar::Date day = calendar::local_day(when, k.instansi.zona);
    return day == k.hari ? clock : calendar::tanggal(day) + " " + clock;
}

Awal mulai(const Kunjungan& k, const Lembar& sheet) {
    Awal begin;
    Tersimpan now;
    Isian seen; // the version that the draft was made on
    std::vector<Draf> drafts;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        now = stored(db, k, sheet);
        drafts = db.semua_draf(k.situs.instansi, k.berkas->id);
        if (!now.draf || now.draf->dasar == now.dasar) return;
        const auto paper =
            db.dokumen(k.situs.instansi, k.berkas->id, berkas::JenisDokumen::isi, now.draf->dasar);
        if (paper) seen = sheet.isian(skp::baca_isi(paper->naskah).value());
    });
    const Isian version = sheet.isian(now.isi);
    begin.isi = now.isi;
    begin.dasar = now.dasar;
    begin.isian = version;
    if (now.draf) {
        const Isian mine = like(version, now.draf->isian);
        begin.tabrakan =
            now.draf->dasar == now.dasar ? std::vector<Tabrakan>{} : berkas::tabrakan(seen, mine, version);
        begin.isian = now.draf->dasar == now.dasar ? mine : berkas::gabung(seen, mine, version);
        begin.urut = now.draf->urut;
        begin.tersimpan = now.draf->pada;
        if (!begin.tabrakan.empty()) begin.oleh = name_of(k, now.oleh);
    }
    begin.awal = begin.isian;
    for (const Draf& other : drafts) {
        if (other.oleh == k.saya->id || other.lembar != sheet.nama) continue;
        OrangLain& who = begin.lain.emplace_back(OrangLain{name_of(k, other.oleh), other.pada, {}});
        for (const auto& [name, text] : like(version, other.isian))
            if (const std::string_view mine = value_in(begin.isian, name); mine != text)
                who.beda.push_back({name, std::string(value_in(version, name)), std::string(mine), text});
    }
    return begin;
}

Html medan(const Kunjungan& k, const Awal& begin) {
    return make<
        R"(<input type="hidden" name="csrf" value="{}"><input type="hidden" name="kunci_berkas" value="{}"><input type="hidden" name="dasar" value="{}"><input type="hidden" name="urut" value="{}"><input type="hidden" name="tab" value="{}"><input type="hidden" name="awal" value="{}">)">(
        k.csrf(), k.berkas->kunci, begin.dasar, begin.urut, base::random_token(k.situs.random, 6),
        encoded(begin.awal));
}

namespace {

// One try against what is stored at this moment; none: somebody else was quicker, look again.
std::optional<base::Result<Hasil>> attempt(const Kunjungan& k, const Lembar& sheet, const Isian& typed,
                                           const Isian& before) {
    Tersimpan now;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) { now = stored(db, k, sheet); });
    const std::string tab(k.request.form("tab").substr(0, 40));
    const std::int64_t count = number(k.request.form("kali"));
    Hasil done;
    done.isian = typed;
    done.dasar = now.dasar;
    done.urut = now.draf ? now.draf->urut : 0;
    if (now.draf && !tab.empty() && value_in(now.draf->isian, field_tab) == tab) {
        const std::int64_t last = number(value_in(now.draf->isian, field_kali));
        if (count > 0 && count <= last) { // of the same window, and late: what came after it stands
            done.isian = like(typed, now.draf->isian);
            done.pada = now.draf->pada;
            return done;
        }
    } else if (now.draf && now.draf->urut != number(k.request.form("urut"))) {
        const Isian theirs = like(typed, now.draf->isian);
        done.tabrakan = berkas::tabrakan(before, done.isian, theirs);
        done.isian = berkas::gabung(before, done.isian, theirs);
        done.lain = theirs;
    }
    if (done.tabrakan.empty() && now.dasar != number(k.request.form("dasar"))) {
        const Isian theirs = like(typed, sheet.isian(now.isi));
        done.tabrakan = berkas::tabrakan(before, done.isian, theirs);
        done.isian = berkas::gabung(before, done.isian, theirs);
        done.lain = theirs;
        done.oleh = done.tabrakan.empty() ? std::string() : name_of(k, now.oleh);
    }
    if (!done.tabrakan.empty()) return done;
    Draf draft;
    draft.berkas = k.berkas->id;
    draft.oleh = k.saya->id;
    draft.lembar = sheet.nama;
    draft.dasar = now.dasar;
    draft.isian = done.isian;
    draft.isian.emplace_back(field_tab, tab);
    draft.isian.emplace_back(field_kali, std::to_string(count));
    draft.urut = ++done.urut;
    auto kept = berkas::simpan_draf(meja(k), k.asal(), draft);
    if (!kept) return base::refuse(std::move(kept.error()));
    if (*kept == berkas::HasilDraf::lebih_lama) return std::nullopt;
    done.pada = k.kini;
    return done;
}

} // namespace

base::Result<Hasil> simpan(const Kunjungan& k, const Lembar& sheet, const Isian& typed) {
    const Isian before = decoded(typed, k.request.form("awal"));
    for (int turn = 0; turn < 5; ++turn)
        if (auto done = attempt(k, sheet, typed, before)) return *std::move(done);
    return base::refuse(say("kinerja.sibuk"));
}

http::Response jawab(const Kunjungan& k, const Isian& typed, const base::Result<Hasil>& done) {
    std::string text;
    base::JsonWriter json(text);
    json.begin_object();
    if (!done || !done->tabrakan.empty()) {
        std::string message;
        if (!done)
            for (const base::Finding& f : done.error())
                message += (message.empty() ? "" : " ") + k.situs.wording.render(f.sentence);
        else
            message = k.situs.wording.render(
                done->oleh.empty()
                    ? say("kinerja.tabrakan_jendela", {{"banyak", std::to_string(done->tabrakan.size())}})
                    : say("kinerja.tabrakan_orang",
                          {{"banyak", std::to_string(done->tabrakan.size())}, {"nama", done->oleh}}));
        json.member("pesan", message).end_object();
        return http::Response::json(std::move(text), done ? 409 : 422);
    }
    json.key("urut").number(std::to_string(done->urut));
    json.key("dasar").number(std::to_string(done->dasar));
    json.member("pukul",
                calendar::jam(std::chrono::floor<std::chrono::minutes>(done->pada), k.instansi.zona));
    json.key("ubah").begin_object();
    std::size_t changed = 0;
    for (const auto& [name, value] : done->isian)
        if (value != value_in(typed, name)) {
            json.member(name, value);
            ++changed;
        }
    json.end_object();
    if (changed > 0)
        json.member("kabar",
                    k.situs.wording.render(say("kinerja.diperbarui", {{"banyak", std::to_string(changed)}})));
    json.end_object();
    return http::Response::json(std::move(text));
}

namespace {

std::string shown(std::string_view name, std::string_view value) {
    if (name.starts_with('t') && value.size() <= 1) return value.empty() ? "tidak" : "ya";
    return value.empty() ? "kosong" : std::string(value);
}

Html question(const Lembar& sheet, const Tabrakan& clash, std::string_view other) {
    return make<
        R"(<fieldset class="is bagian-2"><legend>{}</legend><p class="ptj">Semula {}.</p><label class="cek"><input type="radio" name="{}" value="{}" required> <span>Isian Anda di sini: <strong>{}</strong></span></label><label class="cek"><input type="radio" name="{}" value="{}"> <span>{}: <strong>{}</strong></span></label></fieldset>)">(
        sheet.sebutan(clash.nama), shown(clash.nama, clash.dasar), clash.nama, clash.milik_saya,
        shown(clash.nama, clash.milik_saya), clash.nama, clash.milik_lain, other,
        shown(clash.nama, clash.milik_lain));
}

} // namespace

http::Response halaman_tabrakan(const Kunjungan& k, const Lembar& sheet, const Hasil& clash,
                                std::string_view alamat, const std::vector<Remah>& remah) {
    const std::string other = clash.oleh.empty() ? "Isian Anda di jendela lain" : "Isian " + clash.oleh;
    Html page = make<
        R"(<h1>Dua isian yang berbeda</h1><p class="bagian-2">{} Pilih mana yang dipakai; isian lain di formulir ini tetap seperti yang Anda ketik.</p>)">(
        clash.oleh.empty() ? std::string("Formulir ini juga Anda ubah di jendela atau perangkat lain.")
                           : fmt::format("{} menyimpan formulir ini sesudah Anda membukanya.", clash.oleh));
    Awal again;
    again.dasar = clash.dasar;
    again.urut = clash.urut;
    again.awal = clash.lain;
    page.add<R"(<form method="post" action="{}" autocomplete="off">{})">(alamat, medan(k, again));
    const auto asked = [&](std::string_view name) {
        return std::any_of(clash.tabrakan.begin(), clash.tabrakan.end(),
                           [&](const Tabrakan& t) { return t.nama == name; });
    };
    for (const Tabrakan& one : clash.tabrakan) page += question(sheet, one, other);
    // After the questions: the first of a name counts, so an answer that is not given leaves what was typed here.
    for (const auto& [name, value] : clash.isian)
        if (!value.empty() || asked(name))
            page.add<R"(<input type="hidden" name="{}" value="{}">)">(name, value);
    page.add<
        R"(<p class="tombol-baris bagian-2"><button class="tbl" name="aksi" value="draf">Simpan pilihan</button></p></form>)">();
    return http::Response::html(
        halaman(k, {.judul = "Dua isian yang berbeda", .galat = true, .sempit = true, .remah = remah}, page),
        409);
}

} // namespace web::sunting
