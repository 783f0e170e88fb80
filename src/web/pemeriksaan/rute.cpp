#include "web/pemeriksaan/rute.h"

#include "web/bukti/bagian.h"
#include "web/formulir/sunting.h"
#include "web/formulir/terkirim.h"
#include "web/galat/galat.h"
#include "web/pemeriksaan/kerja.h"
#include "web/pemeriksaan/lembar.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace web {
namespace {

using namespace pemeriksaan;
using berkas::BahanPeriksa;
using berkas::BarisPeriksa;
using berkas::Berat;
using berkas::JenisDokumen;
using http::Method;
using http::Response;
using http::html::attr;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

struct Bahan {
    BahanPeriksa bahan;
    std::vector<berkas::Temuan> temuan;
    std::vector<BarisPeriksa> baris;
    BuktiSkp bukti;
    Jawaban lalu; // the sheet of an earlier visit: what was asked to be mended then
};

Bahan material_of(const Kunjungan& k) {
    Bahan b;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        b.bahan = berkas::bahan_periksa(db, meja(k), *k.berkas);
        if (const auto plan = db.skp(k.situs.instansi, k.berkas->skp))
            b.bukti = baca_bukti(db, k.situs.instansi, *plan);
        if (const auto paper = db.dokumen(k.situs.instansi, k.berkas->id, JenisDokumen::lembar_periksa, 0))
            if (const auto sheet = berkas::baca_lembar_periksa(paper->naskah)) b.lalu = jawaban_dari(*sheet);
    });
    b.temuan = berkas::temuan(b.bahan);
    b.baris = berkas::baris_periksa(b.bahan);
    return b;
}

std::string_view tone(Berat how) {
    return how == Berat::berat ? "st lewat" : how == Berat::sedang ? "st dekat" : "st";
}

Html found(const Kunjungan& k, const Bahan& b) {
    if (b.temuan.empty())
        return sisip(Nada::beres, "Pemeriksaan mesin tidak menemukan apa pun. Yang diperiksa: bukti, target, "
                                  "penghematan, tanggal, catatan harian, rekan, dan tahun lalu.");
    Html items;
    for (const berkas::Temuan& t : b.temuan) {
        items.add<R"(<li><span class="{}">{}</span> {})">(tone(t.berat), berkas::nama(t.berat),
                                                          k.situs.wording.render(t.kalimat));
        if (t.kegiatan != 0)
            items.add<R"( <a href="#k{}">Lihat<span class="sr"> kegiatannya</span></a>)">(t.kegiatan);
        items.add<"</li>">();
    }
    return make<R"(<ul class="senarai tmn">{}</ul>)">(items);
}

Html answer_line(const BarisPeriksa& line, const Jawaban& answers, const Jawaban& before,
                 const Galat& beside) {
    const auto now = answers.find(line.kunci);
    const Jawab typed = now == answers.end() ? Jawab{} : now->second;
    const std::string error = beside.untuk("j." + line.kunci) + beside.untuk("c." + line.kunci);
    Html out = make<R"(<fieldset class="prk" id="j.{}"{}><legend>{}</legend>)">(
        line.kunci, attr<"aria-describedby">(error.empty() ? "" : "g." + line.kunci), line.uraian);
    if (const auto then = before.find(line.kunci);
        then != before.end() && then->second.jawaban == pilihan_jawaban[1].first)
        out.add<R"(<p class="kecil redup">Pemeriksaan lalu: perlu diperbaiki, {}</p>)">(then->second.catatan);
    if (!error.empty())
        out.add<R"(<p class="galat" id="g.{}"><span class="sr">Galat: </span>{}</p>)">(line.kunci, error);
    out.add<R"(<div class="jwb">)">();
    for (const auto& [code, name] : pilihan_jawaban)
        out.add<R"(<label><input type="radio" name="j.{}" value="{}"{}>{}</label>)">(
            line.kunci, code, flag<"checked">(typed.jawaban == code), name);
    out.add<
        R"(<input class="in" id="c.{}" name="c.{}" aria-label="Catatan: {}" placeholder="Catatan" maxlength="2000"{}></div></fieldset>)">(
        line.kunci, line.kunci, line.uraian, attr<"value">(typed.catatan));
    return out;
}

Html sheet_lines(const Bahan& b, const Jawaban& answers, const Galat& beside, const std::string& prefix) {
    Html out;
    for (const BarisPeriksa& line : b.baris)
        if (line.kunci.starts_with(prefix)) out += answer_line(line, answers, b.lalu, beside);
    return out;
}

Html activities(const Kunjungan& k, const Bahan& b, const Jawaban& answers, const Galat& beside) {
    Html out;
    int number = 0;
    for (const skp::IsiKegiatan& activity : b.bahan.isi.kegiatan) {
        const int id = activity.rencana.id;
        out.add<R"(<section class="bagian" id="k{}" aria-labelledby="h{}"><h3 id="h{}">{}. {}</h3>)">(
            id, id, id, ++number, activity.rencana.uraian);
        out += angka_kegiatan(activity, number);
        out += daftar_bukti(k, b.bukti, id, {.perlu = 1});
        Html mine;
        for (const berkas::Temuan& t : b.temuan)
            if (t.kegiatan == id) mine.add<"<li>{}</li>">(k.situs.wording.render(t.kalimat));
        if (!mine.empty()) out.add<R"(<ul class="sisip dekat kecil senarai">{}</ul>)">(mine);
        out += sheet_lines(b, answers, beside, std::to_string(id) + ".");
        out.add<"</section>">();
    }
    return out;
}

sunting::Lembar sheet_of(const Bahan& b) {
    return {.nama = "periksa",
            .isian = [lines = b.baris](const skp::Isi&, int) { return isian_kosong(lines); },
            .sebutan = [lines = b.baris](std::string_view name) { return sebutan_isian(lines, name); },
            .tampak = tampak,
            .satu_versi = true};
}

std::string_view news(std::string_view code) {
    if (code == "pulih") return "Yang Anda ketik sebelum sesi berakhir sudah tersimpan di sini.";
    if (code == "draf") return "Draf tersimpan.";
    return {};
}

Response sheet_page(const Kunjungan& k, const Bahan& b, const sunting::Awal& begin,
                    const berkas::Isian& fields, const base::Findings& errors, int status) {
    const sunting::Lembar sheet = sheet_of(b);
    const Jawaban answers = jawaban_dari(fields, b.baris);
    const Galat beside{errors, k.situs.wording};
    Html page = ringkasan_galat(errors, k.situs.wording);
    page += kepala_kerja(k, "Periksa data kinerja");
    if (errors.empty() && !news(k.request.query("kabar")).empty())
        page += sisip(Nada::beres, news(k.request.query("kabar")));
    page += sunting::orang_lain(k, sheet, begin);
    page.add<R"(<section aria-labelledby="h-t"><h2 id="h-t" class="kepala">Temuan mesin</h2>{}</section>)">(
        found(k, b));
    page += sunting::formulir(k, sheet, begin, alamat_berkas(k, "/periksa"));
    page.add<
        R"(<div data-prk>{}<h2 class="kepala bagian">Lembar periksa</h2><p class="kecil redup">Satu jawaban tiap baris. Tab ke baris berikutnya, panah memilih; dengan angka 1 sesuai, 2 perlu diperbaiki, 3 tidak berlaku. Yang perlu diperbaiki diberi catatan: itulah yang dibaca pegawai.</p>{}<section class="bagian" aria-labelledby="h-u"><h3 id="h-u">Formulir seluruhnya</h3>{}{}</section></div>)">(
        sunting::tanda(k, begin), activities(k, b, answers, beside), daftar_bukti(k, b.bukti, 0),
        sheet_lines(b, answers, beside, "umum."));
    page.add<
        R"(<div class="tombol-baris aksi"><button class="tbl" name="aksi" value="lolos">Loloskan</button><button class="tbl dua-2" name="aksi" value="draf">Simpan draf</button></div><section class="bagian" aria-labelledby="h-k"><h2 id="h-k">Ada yang perlu diperbaiki?</h2>{}<button class="tbl bata" name="aksi" value="kembali">Kembalikan</button></section></form>)">(
        isian_kembali(k, beside, http::value_of(fields, "alasan"),
                      "Boleh kosong bila ada baris yang perlu diperbaiki: baris itu yang dikirim."));
    return Response::html(halaman(k,
                                  {.judul = "Periksa " + k.orang->nama_lengkap(),
                                   .aktif = Menu::beranda,
                                   .galat = !errors.empty(),
                                   .remah = remah_berkas(k),
                                   .lembar = {"p.css", "n.js"}},
                                  page),
                          status);
}

Response ask(const Kunjungan& k, const sunting::Lembar& sheet, const sunting::Hasil& clash) {
    return sunting::halaman_tabrakan(k, sheet, clash, alamat_berkas(k, "/periksa"), remah_berkas(k));
}

Response open_sheet(Kunjungan& k) {
    if (!di_sini(k, sop::Kerja::periksa)) return ke_berkas(k);
    const Bahan b = material_of(k);
    const sunting::Awal begin = sunting::mulai(k, sheet_of(b));
    return sheet_page(k, b, begin, begin.isian, {}, 200);
}

Response keep_sheet_draft(Kunjungan& k) {
    const Bahan b = material_of(k);
    const sunting::Lembar sheet = sheet_of(b);
    const berkas::Isian typed = sunting::terkirim(isian_kosong(b.baris), k.request.form_fields);
    return sunting::jawab(k, sheet, typed, sunting::simpan(k, sheet, typed));
}

// Places as the acts name them (the key of a line), to the fields of this page.
base::Findings at_fields(base::Findings findings, const std::vector<BarisPeriksa>& lines) {
    for (base::Finding& f : findings)
        if (std::any_of(lines.begin(), lines.end(),
                        [&](const BarisPeriksa& l) { return l.kunci == f.place; }))
            f.place = "j." + f.place;
    return findings;
}

Response pass_or_return(const Kunjungan& k, const Bahan& b, const berkas::Isian& typed) {
    const auto again = [&](const base::Findings& errors) {
        return sheet_page(k, b, sunting::mulai(k, sheet_of(b)), typed, errors, 422);
    };
    const Jawaban answers = jawaban_dari(typed, b.baris);
    berkas::LembarPeriksa sheet;
    sheet.baris = terjawab(b.baris, answers);
    for (const berkas::Temuan& t : b.temuan) sheet.temuan_mesin.push_back(t.kunci);

    const bool back = k.request.form("aksi") == "kembali";
    const base::Findings wrong = back ? halangan_kembali(b.baris, answers) : halangan_lolos(b.baris, answers);
    if (!wrong.empty()) return again(wrong);
    if (back) {
        berkas::Kembalikan what = pengembalian(k);
        if (what.alasan.empty()) what.alasan = ringkasan(sheet.baris);
        what.lembar = std::move(sheet);
        const auto done = berkas::kembalikan(meja(k), k.asal(), terlihat(k), what);
        return done ? ke_berkas(k, "kembali") : again(at_fields(done.error(), b.baris));
    }
    const auto done = berkas::loloskan(meja(k), k.asal(), terlihat(k), {std::move(sheet), ""});
    return done ? ke_berkas(k, "lolos") : again(at_fields(done.error(), b.baris));
}

Response answer_sheet(Kunjungan& k) {
    const Bahan b = material_of(k);
    const sunting::Lembar sheet = sheet_of(b);
    const std::string_view act = k.request.form("aksi");
    const berkas::Isian typed = sunting::terkirim(isian_kosong(b.baris), k.request.form_fields);
    if (di_sini(k, sop::Kerja::periksa)) { // elsewhere the act says where it is, and who was faster
        const auto draft = sunting::simpan(k, sheet, typed);
        if (!draft) return sheet_page(k, b, sunting::mulai(k, sheet), typed, draft.error(), 422);
        if (!draft->tabrakan.empty()) return ask(k, sheet, *draft);
        if (act == "titipan") return Response::see_other(alamat_berkas(k, "/periksa?kabar=pulih"));
        if (act == "draf") return Response::see_other(alamat_berkas(k, "/periksa?kabar=draf"));
        if (draft->masuk > 0)
            return sheet_page(k, b, sunting::mulai(k, sheet), draft->isian, sunting::yang_masuk(*draft), 422);
    }
    return act == "lolos" || act == "kembali" ? pass_or_return(k, b, typed) : ke_berkas(k);
}

// A kept sheet.

Response kept_sheet(Kunjungan& k) {
    int number = 0;
    const std::string_view text = k.request.param("nomor");
    std::from_chars(text.data(), text.data() + text.size(), number);
    std::optional<berkas::Dokumen> paper;
    if (number > 0)
        k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
            paper = db.dokumen(k.situs.instansi, k.berkas->id, JenisDokumen::lembar_periksa, number);
        });
    if (!paper) return halaman_tidak_ada(k);
    const auto sheet = berkas::baca_lembar_periksa(paper->naskah);
    if (!sheet) return halaman_tidak_ada(k);
    Html rows;
    int line_number = 0;
    for (const BarisPeriksa& line : sheet->baris)
        rows.add<R"(<tr><td class="angka">{}</td><th scope="row">{}</th><td>{}</td><td>{}</td></tr>)">(
            ++line_number, line.uraian, nama(line.jawaban), line.catatan);
    std::vector<std::string> machine;
    for (const std::string& key : sheet->temuan_mesin) {
        std::string name(berkas::judul_temuan(key));
        if (name.empty()) name = key;
        if (std::find(machine.begin(), machine.end(), name) == machine.end()) machine.push_back(name);
    }
    Html found_then;
    for (const std::string& name : machine) found_then.add<"<li>{}</li>">(name);
    Html page = make<
        R"(<div class="judul"><div><h1>Lembar periksa {}</h1><p>{}, diperiksa {}, {}.</p></div><button class="tbl dua-2" type="button" data-cetak hidden>Cetak</button></div>)">(
        number, k.orang->nama_lengkap(), nama_orang(k, paper->oleh),
        calendar::waktu(paper->pada, k.instansi.zona));
    page.add<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Lembar periksa, dapat digulir"><table class="tb"><caption class="sr">Jawaban tiap baris</caption><thead><tr><th scope="col" class="angka">No</th><th scope="col">Yang diperiksa</th><th scope="col">Jawaban</th><th scope="col">Catatan</th></tr></thead><tbody>{}</tbody></table></div>)">(
        rows);
    page.add<R"(<section class="bagian" aria-labelledby="h-m"><h2 id="h-m">Temuan mesin waktu itu</h2>)">();
    if (machine.empty())
        page.add<R"(<p class="redup">Tidak ada.</p></section>)">();
    else
        page.add<R"(<ul class="senarai">{}</ul></section>)">(found_then);
    page.add<R"(<p class="kecil redup mono">Sidik {}</p>)">(paper->sidik.hex());
    return Response::html(halaman(
        k,
        {.judul = fmt::format("Lembar periksa {}", number), .aktif = Menu::beranda, .remah = remah_berkas(k)},
        page));
}

} // namespace

void tambah_pemeriksaan(Pintu& pintu) {
    const auto way = [&](Method method, const char* tail, Response (*page)(Kunjungan&)) {
        const bool sends = method == Method::post;
        pintu.buka({.method = method,
                    .pattern = std::string("/berkas/{berkas}/periksa") + tail,
                    .perbuatan = Perbuatan::periksa_data,
                    .halaman = page,
                    .berkas = "berkas",
                    .weight = sends ? http::Weight::heavy : http::Weight::light,
                    .catat_baca = !sends,
                    .titipan = sends});
    };
    way(Method::get, "", open_sheet);
    way(Method::post, "", answer_sheet);
    way(Method::post, "/draf", keep_sheet_draft);
    pintu.buka({.pattern = "/berkas/{berkas}/lembar/{nomor}",
                .perbuatan = Perbuatan::lihat_penilaian,
                .halaman = kept_sheet,
                .berkas = "berkas",
                .catat_baca = true});
}

} // namespace web
