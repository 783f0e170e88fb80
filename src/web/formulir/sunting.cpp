#include "web/formulir/sunting.h"

#include "base/json.h"
#include "base/text.h"
#include "http/form.h"
#include "web/bagian/isian.h"
#include "web/berkas/meja.h"
#include "web/formulir/terkirim.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
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

// Of "awal": it holds every field. Without it a field that does not come is as version "dasar" has it.
constexpr std::string_view field_all = "*";

// "k1=6&q1=88": what is not as in `version`; without one every field that is not empty.
std::string encoded(const Isian& fields, const Isian& version) {
    std::string text = version.empty() ? std::string(field_all) + "=1" : std::string();
    for (const auto& [name, value] : fields)
        if (version.empty() ? !value.empty() : value_in(version, name) != value)
            text += (text.empty() ? "" : "&") + name + "=" + http::encode_form(value);
    return text;
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

skp::Isi isi_of(berkas::Baca& db, pegawai::InstansiId office, const berkas::Berkas& row, int number) {
    const auto paper =
        number > 0 ? db.dokumen(office, row.id, berkas::JenisDokumen::isi, number) : std::nullopt;
    if (paper) return skp::baca_isi(paper->naskah).value();
    const auto plan = db.skp(office, row.skp);
    const auto version = plan ? db.versi_skp(office, plan->id, plan->versi_berlaku) : std::nullopt;
    return version ? skp::isi_awal(version->rencana) : skp::Isi{};
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
    return isi_of(db, office, row, 0);
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
    std::optional<skp::Isi> seen; // the version that the draft was made on
    std::vector<Draf> drafts;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        now = stored(db, k, sheet);
        drafts = db.semua_draf(k.situs.instansi, k.berkas->id);
        if (!now.draf || now.draf->dasar == now.dasar || sheet.satu_versi) return;
        const auto paper =
            db.dokumen(k.situs.instansi, k.berkas->id, berkas::JenisDokumen::isi, now.draf->dasar);
        if (paper) seen = skp::baca_isi(paper->naskah).value();
    });
    const Isian version = sheet.isian(now.isi, now.dasar);
    begin.isi = now.isi;
    begin.dasar = now.dasar;
    begin.isian = version;
    if (now.draf) begin.urut = now.draf->urut;
    if (now.draf && (now.draf->dasar == now.dasar || !sheet.satu_versi)) {
        const Isian mine = terkirim(version, now.draf->isian);
        const Isian before = now.draf->dasar == now.dasar ? version
                             : seen                       ? sheet.isian(*seen, now.draf->dasar)
                                                          : Isian{};
        begin.tabrakan = berkas::tabrakan(before, mine, version);
        begin.isian = now.draf->dasar == now.dasar ? mine : berkas::gabung(before, mine, version);
        begin.tersimpan = now.draf->pada;
        if (!begin.tabrakan.empty()) begin.oleh = name_of(k, now.oleh);
    }
    begin.awal = begin.isian;
    begin.versi = version;
    for (const Draf& other : drafts) {
        if (other.oleh == k.saya->id || other.lembar != sheet.nama) continue;
        if (sheet.satu_versi && other.dasar != now.dasar) continue;
        OrangLain& who = begin.lain.emplace_back(OrangLain{name_of(k, other.oleh), other.pada, {}});
        for (const auto& [name, text] : terkirim(version, other.isian))
            if (const std::string_view mine = value_in(begin.isian, name); mine != text)
                who.beda.push_back({name, std::string(value_in(version, name)), std::string(mine), text});
    }
    return begin;
}

Html medan(const Kunjungan& k, const Awal& begin) {
    return make<
        R"(<input type="hidden" name="csrf" value="{}"><input type="hidden" name="kunci_berkas" value="{}"><input type="hidden" name="dasar" value="{}"><input type="hidden" name="urut" value="{}"><input type="hidden" name="tab" value="{}"><input type="hidden" name="kali"><input type="hidden" name="awal" value="{}">)">(
        k.csrf(), k.berkas->kunci, begin.dasar, begin.urut, base::random_token(k.situs.random, 6),
        encoded(begin.awal, begin.versi));
}

Html formulir(const Kunjungan& k, const Lembar& sheet, const Awal& begin, std::string_view alamat) {
    return make<
        R"(<form method="post" action="{}" data-draf="{}/draf" data-orang="{}" data-tombol="{}" autocomplete="off" novalidate>{}<input type="hidden" name="kunci" value="{}">)">(
        alamat, alamat, k.saya->id, sheet.tombol, medan(k, begin), base::random_token(k.situs.random, 12));
}

Html tanda(const Kunjungan& k, const Awal& begin) {
    return make<R"(<p class="kecil redup" id="simpan" role="status">{}</p>)">(
        begin.tersimpan ? "Isian Anda yang belum dikirim ditampilkan lagi. Draf tersimpan " +
                              pukul(k, *begin.tersimpan) + "."
                        : std::string());
}

namespace {

std::string shown(const Lembar& sheet, std::string_view name, std::string_view value) {
    if (sheet.tampak) return sheet.tampak(name, value);
    return value.empty() ? "kosong" : std::string(value);
}

} // namespace

Html orang_lain(const Kunjungan& k, const Lembar& sheet, const Awal& begin) {
    Html out;
    for (const OrangLain& who : begin.lain) {
        out.add<R"(<div class="sisip"><p>{} juga mengisi formulir ini, drafnya tersimpan {}.</p>)">(
            who.nama, pukul(k, who.pada));
        if (!who.beda.empty()) {
            out.add<R"(<ul class="senarai kecil">)">();
            for (const Tabrakan& one : who.beda)
                out.add<"<li>{}: {} (di sini {})</li>">(sheet.sebutan(one.nama),
                                                        shown(sheet, one.nama, one.milik_lain),
                                                        shown(sheet, one.nama, one.milik_saya));
            out.add<"</ul>">();
        }
        out.add<"</div>">();
    }
    return out;
}

namespace {

// The fields as the version says them on which the page was made.
Isian of_version(const Kunjungan& k, const Lembar& sheet, const Isian& typed, const Tersimpan& now,
                 std::int64_t seen) {
    const int version = static_cast<int>(std::clamp<std::int64_t>(seen, 0, std::numeric_limits<int>::max()));
    skp::Isi isi = now.isi;
    if (version != now.dasar)
        k.situs.simpanan.baca_berkas(
            [&](berkas::Baca& db) { isi = isi_of(db, k.situs.instansi, *k.berkas, version); });
    return terkirim(typed, sheet.isian(isi, version));
}

// What the page showed at first, or after the last draft: "awal", over that version.
Isian shown_first(const Kunjungan& k, const Isian& typed, Isian version) {
    const auto read = http::decode_form(k.request.form("awal"));
    const http::Fields fields = read ? *read : http::Fields{};
    if (http::has(fields, field_all)) return terkirim(typed, fields);
    const Isian changed = terkirim(typed, fields);
    for (std::size_t i = 0; i < version.size(); ++i)
        if (http::has(fields, version[i].first)) version[i].second = changed[i].second;
    return version;
}

// One try against what is stored at this moment; none: somebody else was quicker, look again.
std::optional<base::Result<Hasil>> attempt(const Kunjungan& k, const Lembar& sheet, const Isian& typed) {
    Tersimpan now;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) { now = stored(db, k, sheet); });
    const std::string tab(k.request.form("tab").substr(0, 40));
    std::int64_t count = number(k.request.form("kali")); // 0: the button, without script
    const std::int64_t seen = number(k.request.form("dasar"));
    if (sheet.satu_versi && now.dasar != seen) return base::refuse(say("sunting.versi_lain"));
    Hasil done;
    done.isian = typed;
    done.dasar = now.dasar;
    done.urut = now.draf ? now.draf->urut : 0;
    const auto bring_in = [&](const Isian& first, Isian theirs) {
        done.tabrakan = berkas::tabrakan(first, done.isian, theirs);
        done.isian = berkas::gabung(first, done.isian, theirs);
        done.lain = std::move(theirs);
    };
    if (now.draf && !tab.empty() && value_in(now.draf->isian, field_tab) == tab) {
        const std::int64_t last = number(value_in(now.draf->isian, field_kali));
        if (count > 0 && count <= last) { // of the same window, and late: what came after it stands
            done.isian = terkirim(typed, now.draf->isian);
            done.pada = now.draf->pada;
            return done;
        }
        // Sent by the script while the button's own request was under way: nothing new, so what follows from it still stands. Only the very next
        // one: between it and a later one there is one that has not arrived yet.
        if (count > 0 && (last == 0 || count == last + 1) && now.draf->dasar == now.dasar &&
            terkirim(typed, now.draf->isian) == typed) {
            done.pada = now.draf->pada;
            return done;
        }
        count = std::max(count, last);
    } else if (now.draf && (now.draf->urut != number(k.request.form("urut")) || now.draf->dasar > seen)) {
        bring_in(shown_first(k, typed, of_version(k, sheet, typed, now, seen)),
                 terkirim(typed, now.draf->isian));
    }
    if (done.tabrakan.empty() && now.dasar != seen) {
        const Isian mine = done.isian;
        // Against the version that it was made on, not against one's own draft: what one has typed is a change of one's own.
        bring_in(of_version(k, sheet, typed, now, seen), terkirim(typed, sheet.isian(now.isi, now.dasar)));
        if (now.oleh != k.saya->id && (done.isian != mine || !done.tabrakan.empty()))
            done.oleh = name_of(k, now.oleh);
    }
    for (const auto& [name, text] : done.isian) done.masuk += value_in(typed, name) == text ? 0U : 1U;
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
    for (int turn = 0; turn < 5; ++turn)
        if (auto done = attempt(k, sheet, typed)) return *std::move(done);
    return base::refuse(say("kinerja.sibuk"));
}

namespace {

base::Sentence came_in(const Hasil& done) {
    const std::string count = std::to_string(done.masuk);
    return done.oleh.empty() ? say("kinerja.diperbarui", {{"banyak", count}})
                             : say("sunting.diperbarui_orang", {{"banyak", count}, {"nama", done.oleh}});
}

} // namespace

base::Findings yang_masuk(const Hasil& done) {
    if (done.masuk == 0) return {};
    return {{"", "", came_in(done)}, {"", "", say("sunting.periksa_lagi")}};
}

http::Response jawab(const Kunjungan& k, const Lembar& sheet, const Isian& typed,
                     const base::Result<Hasil>& done) {
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
                    ? say("kinerja.tabrakan_jendela", {{"banyak", std::to_string(done->tabrakan.size())},
                                                       {"tombol", std::string(sheet.tombol)}})
                    : say("kinerja.tabrakan_orang", {{"banyak", std::to_string(done->tabrakan.size())},
                                                     {"nama", done->oleh},
                                                     {"tombol", std::string(sheet.tombol)}}));
        json.member("pesan", message).end_object();
        return http::Response::json(std::move(text), done ? 409 : 422);
    }
    json.key("urut").number(std::to_string(done->urut));
    json.key("dasar").number(std::to_string(done->dasar));
    json.member("pukul",
                calendar::jam(std::chrono::floor<std::chrono::minutes>(done->pada), k.instansi.zona));
    json.key("ubah").begin_object();
    for (const auto& [name, value] : done->isian)
        if (value != value_in(typed, name)) json.member(name, value);
    json.end_object();
    if (done->masuk > 0) json.member("kabar", k.situs.wording.render(came_in(*done)));
    json.end_object();
    return http::Response::json(std::move(text));
}

namespace {

Html question(const Lembar& sheet, const Tabrakan& clash, std::string_view other) {
    return make<
        R"(<fieldset class="is bagian-2"><legend>{}</legend><p class="ptj">Semula {}.</p><label class="cek"><input type="radio" name="{}" value="{}" required> <span>Isian Anda di sini: <strong>{}</strong></span></label><label class="cek"><input type="radio" name="{}" value="{}"> <span>{}: <strong>{}</strong></span></label></fieldset>)">(
        sheet.sebutan(clash.nama), shown(sheet, clash.nama, clash.dasar), clash.nama, clash.milik_saya,
        shown(sheet, clash.nama, clash.milik_saya), clash.nama, clash.milik_lain, other,
        shown(sheet, clash.nama, clash.milik_lain));
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

http::Response tanya(const Kunjungan& k, const Lembar& sheet, const Awal& begin, std::string_view alamat,
                     const std::vector<Remah>& remah) {
    Hasil clash;
    clash.isian = begin.isian;
    clash.lain = sheet.isian(begin.isi, begin.dasar);
    clash.dasar = begin.dasar;
    clash.urut = begin.urut;
    clash.tabrakan = begin.tabrakan;
    clash.oleh = begin.oleh;
    return halaman_tabrakan(k, sheet, clash, alamat, remah);
}

} // namespace web::sunting
