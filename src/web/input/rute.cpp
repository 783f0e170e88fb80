#include "web/input/rute.h"

#include "angka/tulis.h"
#include "base/text.h"
#include "pegawai/penilai.h"
#include "web/formulir/sunting.h"
#include "web/formulir/terkirim.h"
#include "web/galat/galat.h"
#include "web/input/isian.h"
#include "web/pemeriksaan/kerja.h"
#include "web/pemeriksaan/perbaikan.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using namespace input;
using http::Method;
using http::Response;
using http::html::attr;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

std::string_view text_of(const Ketikan& typed, const std::string& name) {
    const auto found = typed.find(name);
    return found == typed.end() ? std::string_view() : std::string_view(found->second);
}

std::string unit_of(const Aspek& a, const skp::Target& t) {
    return a.kode == "kuantitas" ? t.satuan
           : a.kode == "waktu"   ? t.satuan_waktu
           : a.kode == "biaya"   ? "Rp"
                                 : "";
}

// The reason of a change: hidden until there is one. The page shows it by itself where the script runs.
Html reason(const Ketikan& typed, int id, const std::string& field, bool changed, std::string_view label,
            const Galat& beside) {
    const std::string name = nama_isian("a", id, field);
    const std::string error = beside.untuk(name);
    Html out = make<R"(<span{}>)">(flag<"hidden">(!changed && error.empty()));
    if (!error.empty())
        out.add<R"(<span class="galat" id="g-{}"><span class="sr">Galat: </span>{}</span>)">(name, error);
    out.add<
        R"(<input class="in" id="{}" name="{}" aria-label="Alasan perubahan {}" placeholder="Alasan perubahan" maxlength="2000"{}{}></span>)">(
        name, name, label, attr<"value">(text_of(typed, name)),
        attr<"aria-describedby">(error.empty() ? "" : "g-" + name));
    return out;
}

bool changed(const std::vector<skp::BedaIsi>& all, int id, std::string_view field) {
    return std::any_of(all.begin(), all.end(),
                       [&](const skp::BedaIsi& b) { return b.kegiatan == id && b.field == field; });
}

// Places as the act names them, to the fields of this page: the reason of a change, else the figure.
base::Findings at_fields(base::Findings findings, const Ketikan& typed) {
    for (base::Finding& f : findings) {
        if (f.place.find(".realisasi.") == std::string::npos && !f.place.ends_with(".pelaksanaan")) continue;
        std::string reason = "a." + f.place;
        if (text_of(typed, reason).empty()) f.place = std::move(reason);
    }
    return findings;
}

Html rows_of(const skp::IsiKegiatan& old, int number, const Ketikan& typed,
             const std::vector<skp::BedaIsi>& changes, const Galat& beside) {
    const int id = old.rencana.id;
    const skp::Target& t = old.rencana.target;
    const skp::Target numbers = t;
    const bool was_done = old.terisi && old.pelaksanaan == skp::Pelaksanaan::dilaksanakan;
    Html out = make<R"(<tbody id="k{}"><tr><th scope="rowgroup" colspan="5">{}. {}</th></tr>)">(
        id, number, old.rencana.uraian);
    for (const Aspek& a : aspek) {
        if (!dipakai(a, old)) continue;
        const std::string name = nama_isian("r", id, a.kode);
        const std::string error = beside.untuk(name);
        const std::string unit = unit_of(a, t);
        const angka::Rational goal = a.kode == "kuantitas"  ? numbers.kuantitas
                                     : a.kode == "kualitas" ? numbers.kualitas
                                     : a.kode == "waktu"    ? numbers.waktu
                                                            : numbers.biaya;
        const std::string before = was_done ? angka::indonesian(old.realisasi.*a.nilai) : "";
        const std::string label = fmt::format("{} kegiatan {}", a.nama, number);
        out.add<
            R"(<tr><th scope="row">{}{}{}{}</th><td class="angka" data-k="Target">{}</td><td class="angka" data-k="Terkumpul">{}</td><td class="angka{}">)">(
            a.nama, unit.empty() ? "" : " (", unit, unit.empty() ? "" : ")", angka::indonesian(goal),
            before.empty() ? "–" : before, error.empty() ? "" : " salah");
        if (!error.empty())
            out.add<R"(<span class="galat" id="g-{}"><span class="sr">Galat: </span>{}</span>)">(name, error);
        out.add<
            R"(<input class="in" id="{}" name="{}" inputmode="decimal" aria-label="{}" data-lama="{}"{}{}{}></td><td>{}</td></tr>)">(
            name, name, label, before, attr<"value">(text_of(typed, name)),
            attr<"aria-describedby">(error.empty() ? "" : "g-" + name),
            attr<"aria-invalid">(error.empty() ? "" : "true"),
            reason(typed, id, "realisasi." + std::string(a.kode),
                   changed(changes, id, "realisasi." + std::string(a.kode)), base::lower(label), beside));
    }
    const bool not_done = text_of(typed, nama_isian("td", id)) == "ya";
    out.add<
        R"(<tr><th scope="row">Pelaksanaan</th><td></td><td class="angka">{}</td><td><label class="cek"><input type="checkbox" name="td.{}" value="ya" data-lama="{}"{}> <span>Tidak dilaksanakan</span></label></td><td>{}</td></tr></tbody>)">(
        old.pelaksanaan == skp::Pelaksanaan::dilaksanakan ? "dilaksanakan" : "tidak dilaksanakan", id,
        old.pelaksanaan == skp::Pelaksanaan::dilaksanakan ? "" : "ya", flag<"checked">(not_done),
        reason(typed, id, "pelaksanaan", changed(changes, id, "pelaksanaan"),
               fmt::format("pelaksanaan kegiatan {}", number), beside));
    return out;
}

// Who types, and who will assess: never the same person.
Html who_is_who(const Kunjungan& k) {
    const auto assessor = pegawai::penilai(*k.kantor, k.berkas->pegawai, k.hari).siapa;
    return make<
        R"(<dl class="fakta"><div><dt>Pengetik</dt><dd>{}{}</dd></div><div><dt>Pejabat penilai</dt><dd>{}</dd></div></dl>)">(
        k.saya->nama_lengkap(), k.saya->id == k.berkas->pegawai ? "" : ", juru ketik",
        assessor ? nama_orang(k, *assessor) : std::string("–"));
}

sunting::Lembar sheet_of(const Kunjungan& k, const skp::Isi& newest) {
    return {
        .nama = "input",
        .isian = [&k](const skp::Isi& isi, int version) { return isian_dari(isi, alasan_input(k, version)); },
        .sebutan = [newest](std::string_view name) { return sebutan_isian(newest, name); },
        .tombol = "Simpan"};
}

std::string_view news(std::string_view code) {
    if (code == "pulih") return "Yang Anda ketik sebelum sesi berakhir sudah tersimpan di sini.";
    if (code == "pilih") return "Pilihan Anda tersimpan sebagai draf. Periksa, lalu simpan atau kirim.";
    return {};
}

Response show(const Kunjungan& k, const Versi& base, const sunting::Lembar& sheet, const sunting::Awal& begin,
              const berkas::Isian& fields, const base::Findings& errors, int status) {
    const skp::Isi& newest = begin.isi;
    const Ketikan typed = ketikan(fields);
    const Galat beside{errors, k.situs.wording};
    base::Findings ignored;
    auto changes = perubahan(base.isi, terbaca(typed, newest, ignored));
    for (auto& b : perubahan(newest, terbaca(typed, newest, ignored))) changes.push_back(std::move(b));
    Html page = ringkasan_galat(errors, k.situs.wording);
    page += kepala_kerja(k, "Input kinerja");
    if (k.request.query("selesai") == "simpan") page += sisip(Nada::beres, "Isian tersimpan.");
    if (errors.empty() && !news(k.request.query("kabar")).empty())
        page += sisip(Nada::beres, news(k.request.query("kabar")));
    page += yang_perlu_diperbaiki(k);
    page += sunting::orang_lain(k, sheet, begin);
    page += who_is_who(k);
    page += sunting::formulir(k, sheet, begin, alamat_berkas(k, "/input"));
    Html bodies;
    int number = 0;
    for (const skp::IsiKegiatan& old : base.isi.kegiatan)
        bodies += rows_of(old, ++number, typed, changes, beside);
    page.add<
        R"(<h2 class="kepala bagian">Angka yang sudah diperiksa</h2><p class="kecil redup">Isian sudah terisi dari formulir versi {}. Angka yang Anda ubah perlu alasan; angka lama tetap tampak di sebelahnya.</p><table class="tb bdg" data-bdg><caption class="sr">Angka lama dan baru tiap kegiatan</caption><thead><tr><th scope="col">Aspek</th><th scope="col" class="angka">Target</th><th scope="col" class="angka">Terkumpul</th><th scope="col" class="angka">Diinput</th><th scope="col">Alasan bila berbeda</th></tr></thead>{}</table>)">(
        base.nomor, bodies);
    page += sunting::tanda(k, begin);
    page.add<
        R"(<div class="tombol-baris aksi"><button class="tbl" name="aksi" value="serahkan">Kirim untuk divalidasi</button><button class="tbl dua-2" name="aksi" value="simpan">Simpan</button></div></form>)">();
    return Response::html(halaman(k,
                                  {.judul = "Input kinerja " + k.orang->nama_lengkap(),
                                   .aktif = Menu::beranda,
                                   .galat = !errors.empty(),
                                   .remah = remah_berkas(k),
                                   .lembar = {"p.css", "n.js"}},
                                  page),
                          status);
}

Response ask(const Kunjungan& k, const sunting::Lembar& sheet, const sunting::Hasil& clash) {
    return sunting::halaman_tabrakan(k, sheet, clash, alamat_berkas(k, "/input"), remah_berkas(k));
}

Response open_entry(Kunjungan& k) {
    if (!di_sini(k, sop::Kerja::input)) return ke_berkas(k);
    const auto newest = isi_terbaru(k);
    if (!newest) return ke_berkas(k);
    const sunting::Lembar sheet = sheet_of(k, newest->isi);
    const sunting::Awal begin = sunting::mulai(k, sheet);
    if (!begin.tabrakan.empty())
        return sunting::tanya(k, sheet, begin, alamat_berkas(k, "/input"), remah_berkas(k));
    const auto base = isi_terkumpul(k);
    return show(k, base ? *base : *newest, sheet, begin, begin.isian, {}, 200);
}

// What was typed is kept first, right or wrong; then the act gets what stands there now.
Response keep_entry(Kunjungan& k) {
    const auto newest = isi_terbaru(k);
    if (!newest) return ke_berkas(k);
    const auto kept = isi_terkumpul(k);
    const sunting::Lembar sheet = sheet_of(k, newest->isi);
    const berkas::Isian typed =
        sunting::terkirim(sheet.isian(newest->isi, newest->nomor), k.request.form_fields);
    const auto again = [&](const berkas::Isian& fields, const base::Findings& errors) {
        return show(k, kept ? *kept : *newest, sheet, sunting::mulai(k, sheet), fields, errors, 422);
    };
    berkas::Terlihat seen = terlihat(k);
    if (di_sini(k, sop::Kerja::input)) { // elsewhere the act says where it is, and who was faster
        const auto draft = sunting::simpan(k, sheet, typed);
        if (!draft) return again(typed, draft.error());
        if (!draft->tabrakan.empty()) return ask(k, sheet, *draft);
        if (k.request.form("aksi") == "titipan")
            return Response::see_other(alamat_berkas(k, "/input?kabar=pulih"));
        if (k.request.form("aksi") == "draf")
            return Response::see_other(alamat_berkas(k, "/input?kabar=pilih"));
        if (draft->masuk > 0) return again(draft->isian, sunting::yang_masuk(*draft));
        seen.kunci = k.berkas->kunci; // field by field it was seen
    } else if (k.request.form("aksi") != "serahkan" && k.request.form("aksi") != "simpan") {
        return ke_berkas(k);
    }
    base::Findings wrong;
    const Ketikan read = ketikan(typed);
    berkas::SimpanIsi what{terbaca(read, newest->isi, wrong), {}};
    what.alasan_ubah = alasan_ubah(read, perubahan(newest->isi, what.isi), wrong);
    if (!wrong.empty()) return again(typed, wrong);
    const bool hand_on = k.request.form("aksi") == "serahkan";
    const auto done = hand_on ? berkas::serahkan(meja(k), k.asal(), seen, what)
                              : berkas::simpan_isi(meja(k), k.asal(), seen, what);
    if (!done) return again(typed, at_fields(done.error(), read));
    return hand_on ? ke_berkas(k, "serahkan")
                   : Response::see_other(alamat_berkas(k, "/input?selesai=simpan"));
}

Response keep_entry_draft(Kunjungan& k) {
    const auto newest = isi_terbaru(k);
    if (!newest) return halaman_tidak_ada(k);
    const sunting::Lembar sheet = sheet_of(k, newest->isi);
    const berkas::Isian typed =
        sunting::terkirim(sheet.isian(newest->isi, newest->nomor), k.request.form_fields);
    return sunting::jawab(k, sheet, typed, sunting::simpan(k, sheet, typed));
}

} // namespace

void tambah_input(Pintu& pintu) {
    const auto way = [&](Method method, const char* tail, Response (*page)(Kunjungan&)) {
        const bool sends = method == Method::post;
        pintu.buka({.method = method,
                    .pattern = std::string("/berkas/{berkas}/input") + tail,
                    .perbuatan = Perbuatan::input_nilai,
                    .halaman = page,
                    .berkas = "berkas",
                    .weight = sends ? http::Weight::heavy : http::Weight::light,
                    .catat_baca = !sends,
                    .titipan = sends});
    };
    way(Method::get, "", open_entry);
    way(Method::post, "", keep_entry);
    way(Method::post, "/draf", keep_entry_draft);
}

} // namespace web
