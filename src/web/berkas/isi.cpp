// A form version of a case, as somebody handed it on: read-only, and compared with another one.
#include "angka/tulis.h"
#include "web/berkas/bantu.h"
#include "web/berkas/rute.h"
#include "web/galat/galat.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace web {

void tambah_isi_berkas(Pintu& pintu);

namespace {

using angka::indonesian;
using berkas::Dokumen;
using berkas::JenisDokumen;
using http::Response;
using http::html::attr;
using http::html::flag;
using http::html::make;

int number_of(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 ? value : 0;
}

// "realisasi.kuantitas" as a person reads it.
std::string field_name(std::string_view field) {
    std::string text;
    for (const char c : field) text += c == '.' ? ' ' : c == '_' ? ' ' : c;
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 32);
    return text;
}

std::string with_unit(const angka::Rational& value, std::string_view unit) {
    return indonesian(value) + (unit.empty() ? "" : " " + std::string(unit));
}

Html activity(const skp::IsiKegiatan& a) {
    const skp::Target& target = a.target_ulang ? a.target_ulang->target : a.rencana.target;
    const bool has_cost = target.biaya != angka::Rational{0};
    const auto real = [&](const std::string& text) { return a.terisi ? text : std::string("–"); };
    Html remarks;
    if (a.pelaksanaan == skp::Pelaksanaan::tidak_dilaksanakan) remarks.add<"<br>Tidak dilaksanakan.">();
    if (a.dikecualikan) remarks.add<"<br>Dikecualikan: {}">(a.dikecualikan->alasan);
    if (a.target_ulang) remarks.add<"<br>Target diukur ulang: {}">(a.target_ulang->alasan);
    if (!a.catatan.empty()) remarks.add<"<br>Catatan: {}">(a.catatan);
    return make<
        R"(<tr><th scope="row">{}<small class="redup">{}</small></th><td class="angka">{}<br>{}</td><td class="angka">{}<br>{}</td><td class="angka">{}<br>{}</td><td class="angka">{}<br>{}</td></tr>)">(
        a.rencana.uraian, remarks, with_unit(target.kuantitas, target.satuan),
        real(with_unit(a.realisasi.kuantitas, target.satuan)), indonesian(target.kualitas),
        real(indonesian(a.realisasi.kualitas)), with_unit(target.waktu, target.satuan_waktu),
        real(with_unit(a.realisasi.waktu, target.satuan_waktu)),
        has_cost ? angka::rupiah(target.biaya) : std::string("–"),
        has_cost ? real(angka::rupiah(a.realisasi.biaya)) : std::string("–"));
}

Html behaviour(const skp::Isi& isi) {
    Html out;
    for (std::size_t i = 0; i < isi.perilaku.size(); ++i)
        if (isi.perilaku.at(i))
            out.add<"<dt>{}</dt><dd>{}</dd>">(skp::Perilaku::label_aspek.at(i),
                                              indonesian(*isi.perilaku.at(i)));
    if (out.empty()) return {};
    Html whole =
        make<R"(<section class="bagian"><h2 class="kepala">Perilaku kerja</h2><dl class="rk kecil">{}</dl>)">(
            out);
    if (!isi.catatan_perilaku.empty()) whole.add<"<p>{}</p>">(isi.catatan_perilaku);
    whole.add<"</section>">();
    return whole;
}

Html others(const skp::Isi& isi) {
    Html out;
    for (const skp::TugasTambahan& t : isi.tugas_tambahan)
        out.add<"<dt>Tugas tambahan</dt><dd>{}{}{}</dd>">(t.uraian, t.nomor_surat.empty() ? "" : ", ",
                                                          t.nomor_surat);
    if (isi.kreativitas)
        out.add<"<dt>Kreativitas</dt><dd>{} ({})</dd>">(isi.kreativitas->uraian,
                                                        indonesian(isi.kreativitas->nilai));
    if (!isi.rekomendasi.empty()) out.add<"<dt>Rekomendasi</dt><dd>{}</dd>">(isi.rekomendasi);
    if (out.empty()) return {};
    return make<
        R"(<section class="bagian"><h2 class="kepala">Tambahan dan catatan</h2><dl class="rk kecil">{}</dl></section>)">(
        out);
}

Html table(const skp::Isi& isi) {
    Html rows;
    for (const skp::IsiKegiatan& a : isi.kegiatan) rows += activity(a);
    return make<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Isi formulir, dapat digulir"><table class="tb"><caption>Baris pertama tiap sel target, baris kedua realisasi.</caption><thead><tr><th scope="col">Kegiatan tugas jabatan</th><th scope="col" class="angka">Kuantitas</th><th scope="col" class="angka">Kualitas</th><th scope="col" class="angka">Waktu</th><th scope="col" class="angka">Biaya</th></tr></thead><tbody>{}</tbody></table></div>)">(
        rows);
}

Html differences(const skp::Isi& before, const skp::Isi& after, int then, int now) {
    const auto list = skp::beda(before, after);
    if (list.empty()) return sisip(Nada::biasa, fmt::format("Versi {} dan versi {} sama isinya.", then, now));
    Html rows;
    for (const skp::BedaIsi& b : list) {
        const skp::IsiKegiatan* a = after.kegiatan_ke(b.kegiatan);
        if (a == nullptr) a = before.kegiatan_ke(b.kegiatan);
        rows.add<R"(<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>)">(
            a == nullptr ? std::string("Seluruh formulir") : a->rencana.uraian, field_name(b.field),
            b.dulu.empty() ? "–" : b.dulu, b.kini.empty() ? "–" : b.kini);
    }
    return make<
        R"(<section class="bagian"><h2 class="kepala">Beda dengan versi {}<span class="jml">{}</span></h2><div class="gulir" tabindex="0" role="region" aria-label="Perbedaan, dapat digulir"><table class="tb"><caption class="sr">Isian yang berbeda</caption><thead><tr><th scope="col">Kegiatan</th><th scope="col">Isian</th><th scope="col">Versi {}</th><th scope="col">Versi {}</th></tr></thead><tbody>{}</tbody></table></div></section>)">(
        then, list.size(), then, now, rows);
}

Html chooser(const berkas::Berkas& row, const std::vector<int>& numbers, int now, int then) {
    if (numbers.size() < 2) return {};
    Html options = make<R"(<option value="">Tanpa pembanding</option>)">();
    for (const int n : numbers)
        if (n != now)
            options.add<R"(<option value="{}"{}>Versi {}</option>)">(n, flag<"selected">(n == then), n);
    return make<
        R"(<form class="tombol-baris saring" action="{}"><div><label for="banding">Bandingkan dengan</label><select class="in" id="banding" name="banding">{}</select></div><button class="tbl dua-2">Bandingkan</button></form>)">(
        alamat(row, fmt::format("isi/{}", now)), options);
}

Response isi(Kunjungan& k) {
    const berkas::Berkas& row = *k.berkas;
    const int wanted = number_of(k.request.param("nomor")), then = number_of(k.request.query("banding"));
    std::optional<Dokumen> paper, other;
    std::vector<int> numbers;
    if (wanted > 0)
        k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
            paper = db.dokumen(k.situs.instansi, row.id, JenisDokumen::isi, wanted);
            if (then > 0) other = db.dokumen(k.situs.instansi, row.id, JenisDokumen::isi, then);
            for (const Dokumen& d : db.semua_dokumen(k.situs.instansi, row.id))
                if (d.jenis == JenisDokumen::isi) numbers.push_back(d.nomor);
        });
    if (!paper) return halaman_tidak_ada(k);
    const skp::Isi content = skp::baca_isi(paper->naskah).value(); // what the program wrote itself
    Html page = make<
        R"(<div class="judul"><div><h1>Formulir kinerja, versi {}</h1><p>{}, {}. Disimpan {} {}{}{}.</p></div><div class="tombol-baris"><button class="tbl dua-2" type="button" data-cetak hidden>Cetak</button></div></div>)">(
        paper->nomor, k.orang->nama_lengkap(), masa_penilaian(row.periode), nama_orang(k, paper->oleh),
        saat(k, paper->pada), paper->sebab.empty() ? "" : ": ", paper->sebab);
    page += chooser(row, numbers, wanted, then);
    if (other) page += differences(skp::baca_isi(other->naskah).value(), content, then, wanted);
    page += table(content);
    page += behaviour(content);
    page += others(content);
    page.add<R"(<p class="redup kecil catat">Sidik SHA-256 <span class="mono">{}</span></p>)">(
        paper->sidik.hex());
    return Response::html(halaman(k,
                                  {.judul = fmt::format("Formulir {} versi {}", row.nomor, wanted),
                                   .aktif = Menu::berkas,
                                   .remah = {{"Berkas", "/berkas"}, {k.orang->nama_lengkap(), alamat(row)}}},
                                  page));
}

} // namespace

void tambah_isi_berkas(Pintu& pintu) {
    pintu.buka({.pattern = "/berkas/{berkas}/isi/{nomor}",
                .perbuatan = pegawai::Perbuatan::lihat_penilaian,
                .halaman = isi,
                .berkas = "berkas",
                .catat_baca = true});
}

} // namespace web
