#include "web/input/rute.h"

#include "angka/tulis.h"
#include "base/text.h"
#include "pegawai/penilai.h"
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
            R"(<input class="in" id="{}" name="{}" inputmode="decimal" autocomplete="off" aria-label="{}" data-lama="{}"{}{}{}></td><td>{}</td></tr>)">(
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

Response show(const Kunjungan& k, const Versi& base, const skp::Isi& newest, const Ketikan& typed,
              const base::Findings& errors, int status, bool restored = false) {
    const Galat beside{errors, k.situs.wording};
    base::Findings ignored;
    auto changes = perubahan(base.isi, terbaca(typed, newest, ignored));
    for (auto& b : perubahan(newest, terbaca(typed, newest, ignored))) changes.push_back(std::move(b));
    Html page = ringkasan_galat(errors, k.situs.wording);
    page += kepala_kerja(k, "Input kinerja");
    if (k.request.query("selesai") == "simpan") page += sisip(Nada::beres, "Isian tersimpan.");
    page += yang_perlu_diperbaiki(k);
    page += who_is_who(k);
    page += formulir_buka(k, alamat_berkas(k, "/input"));
    page += kunci_berkas(k);
    Html bodies;
    int number = 0;
    for (const skp::IsiKegiatan& old : base.isi.kegiatan)
        bodies += rows_of(old, ++number, typed, changes, beside);
    page.add<
        R"(<h2 class="kepala bagian">Angka yang sudah diperiksa</h2><p class="kecil redup">Isian sudah terisi dari formulir versi {}. Angka yang Anda ubah perlu alasan; angka lama tetap tampak di sebelahnya.</p><table class="tb bdg" data-bdg data-draf="{}"><caption class="sr">Angka lama dan baru tiap kegiatan</caption><thead><tr><th scope="col">Aspek</th><th scope="col" class="angka">Target</th><th scope="col" class="angka">Terkumpul</th><th scope="col" class="angka">Diinput</th><th scope="col">Alasan bila berbeda</th></tr></thead>{}</table>)">(
        base.nomor, alamat_berkas(k, "/input/draf"), bodies);
    page += tanda_draf(restored);
    page.add<
        R"(<div class="tombol-baris aksi"><button class="tbl" name="aksi" value="serahkan">Kirim untuk divalidasi</button><button class="tbl dua-2" name="aksi" value="simpan">Simpan</button></div></form>)">();
    return Response::html(halaman(k,
                                  {.judul = "Input kinerja " + k.orang->nama_lengkap(),
                                   .aktif = Menu::beranda,
                                   .galat = !errors.empty(),
                                   .remah = remah_berkas(k),
                                   .lembar = {"n.css", "n.js"}},
                                  page),
                          status);
}

Response open_entry(Kunjungan& k) {
    if (!di_sini(k, sop::Kerja::input)) return ke_berkas(k);
    const auto newest = isi_terbaru(k);
    if (!newest) return ke_berkas(k);
    const auto base = isi_terkumpul(k);
    if (const auto draft = draf_kerja(k, "input", newest->nomor))
        return show(k, base ? *base : *newest, newest->isi, *draft, {}, 200, true);
    return show(k, base ? *base : *newest, newest->isi, ketikan(newest->isi, alasan_input(k)), {}, 200);
}

Response keep_entry(Kunjungan& k) {
    const auto newest = isi_terbaru(k);
    if (!newest) return ke_berkas(k);
    const auto kept = isi_terkumpul(k);
    const Versi& base = kept ? *kept : *newest;
    const Ketikan typed = ketikan(k.request.form_fields);
    base::Findings wrong;
    berkas::SimpanIsi what{terbaca(typed, newest->isi, wrong), {}};
    what.alasan_ubah = alasan_ubah(typed, perubahan(newest->isi, what.isi), wrong);
    if (!wrong.empty()) return show(k, base, newest->isi, typed, wrong, 422);
    if (k.request.form("aksi") == "serahkan") {
        const auto done = berkas::serahkan(meja(k), k.asal(), terlihat(k), what);
        return done ? ke_berkas(k, "serahkan")
                    : show(k, base, newest->isi, typed, at_fields(done.error(), typed), 422);
    }
    const auto done = berkas::simpan_isi(meja(k), k.asal(), terlihat(k), what);
    if (!done) return show(k, base, newest->isi, typed, at_fields(done.error(), typed), 422);
    return Response::see_other(alamat_berkas(k, "/input?selesai=simpan"));
}

Response keep_entry_draft(Kunjungan& k) { return jawab_draf(k, "input"); }

} // namespace

void tambah_input(Pintu& pintu) {
    pintu.buka({.pattern = "/berkas/{berkas}/input",
                .perbuatan = Perbuatan::input_nilai,
                .halaman = open_entry,
                .berkas = "berkas",
                .catat_baca = true});
    pintu.buka({.method = Method::post,
                .pattern = "/berkas/{berkas}/input",
                .perbuatan = Perbuatan::input_nilai,
                .halaman = keep_entry,
                .berkas = "berkas",
                .weight = http::Weight::heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/berkas/{berkas}/input/draf",
                .perbuatan = Perbuatan::input_nilai,
                .halaman = keep_entry_draft,
                .berkas = "berkas",
                .weight = http::Weight::heavy});
}

} // namespace web
