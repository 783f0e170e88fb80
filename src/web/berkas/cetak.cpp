// /berkas/{berkas}/cetak: which official forms of a case can be printed, and each of them as PDF; /bagan.pdf: its flowchart.
#include "base/text.h"
#include "berkas/pencetak.h"
#include "berkas/pencetak_sop.h"
#include "berkas/simpanan_terbitan.h"
#include "web/berkas/bantu.h"
#include "web/berkas/perkara.h"
#include "web/berkas/rute.h"
#include "web/galat/galat.h"

#include <fmt/format.h>

namespace web {
namespace {

using http::Response;
using http::html::make;
using pegawai::Perbuatan;

// The notebook is the assessor's: its form is there only for who may read it.
bool notebook(const Kunjungan& k) { return k.boleh(Perbuatan::lihat_catatan_perilaku); }

// A paper that leaves the program stands in the journal, whoever takes it (asn-reference 7.5).
void note_printing(const Kunjungan& k, const std::string& form) {
    journal::Entri entry = k.entri("cetak_berkas");
    entry.objek = "berkas";
    entry.objek_id = k.berkas->id.value();
    entry.sesudah = {{"nomor", k.berkas->nomor}, {"blangko", form}};
    (void)k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.catat(k.situs.instansi, entry);
        return {};
    });
}

// A form that is not there (yet) is not found; what stands on it and cannot be printed, such as a letter that is in no font, is said.
Response tak_tercetak(Kunjungan& k, const base::Findings& why) {
    const std::string_view first = why.front().sentence.key;
    if (first == "cetak.belum_ada" || first == "cetak.blangko_tak_dikenal") return halaman_tidak_ada(k);
    Html page = make<
        R"(<div class="judul"><div><h1>Tidak dapat dicetak</h1><p>{}. Tidak ada yang diunduh.</p></div></div><ul class="senarai">)">(
        k.orang->nama_lengkap());
    for (const base::Finding& one : why)
        page.add<"<li>{}{}</li>">(one.written.empty() ? "" : "“" + base::shortened(one.written, 200) + "”: ",
                                  k.situs.wording.render(one.sentence));
    page.add<R"(</ul><p><a href="{}">Formulir resmi</a></p>)">(alamat(*k.berkas, "cetak"));
    return Response::html(
        halaman(k,
                {.judul = "Tidak dapat dicetak",
                 .aktif = Menu::berkas,
                 .galat = true,
                 .remah = {{"Berkas", "/berkas"}, {k.orang->nama_lengkap(), alamat(*k.berkas)}}},
                page),
        422);
}

Response daftar(Kunjungan& k) {
    if (k.situs.pencetak == nullptr) return halaman_tidak_ada(k);
    const berkas::Berkas& row = *k.berkas;
    base::Result<std::vector<berkas::BlangkoTersedia>> forms;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        forms = k.situs.pencetak->tersedia(db, k.situs.instansi, *k.kantor, row, notebook(k));
    });
    Html page = make<
        R"(<div class="judul"><div><h1>Formulir resmi</h1><p>{}, {}. Tiap formulir dicetak dari yang tersimpan pada berkas ini.</p></div></div>)">(
        k.orang->nama_lengkap(), masa_penilaian(row.periode));
    if (!forms) {
        page += sisip(Nada::dekat, k.situs.wording.render(forms.error().front().sentence));
    } else {
        page.add<R"(<ul class="dok">)">();
        for (const berkas::BlangkoTersedia& one : *forms)
            page.add<
                R"(<li><div><strong>{}</strong><div class="redup kecil">Formulir {}</div></div><a href="{}" aria-label="Unduh PDF {}">Unduh PDF</a></li>)">(
                one.nama, one.kode, alamat(row, "cetak/" + one.kode), one.nama);
        page.add<"</ul>">();
    }
    page.add<R"(<p class="bagian-2"><a href="{}">Salinan bernomor</a></p>)">(alamat(row, "salinan"));
    return Response::html(halaman(k,
                                  {.judul = fmt::format("Formulir resmi {}", row.nomor),
                                   .aktif = Menu::berkas,
                                   .remah = {{"Berkas", "/berkas"}, {k.orang->nama_lengkap(), alamat(row)}},
                                   .lembar = {"b.css"}},
                                  page));
}

Response unduh(Kunjungan& k) {
    if (k.situs.pencetak == nullptr) return halaman_tidak_ada(k);
    base::Result<berkas::Cetakan> printed;
    std::vector<berkas::Terbitan> issued;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        printed = k.situs.pencetak->cetak(db, k.situs.instansi, *k.kantor, *k.berkas,
                                          k.request.param("blangko"), notebook(k));
        issued = db.terbitan().terbitan(k.situs.instansi, k.berkas->id);
    });
    if (!printed) return tak_tercetak(k, printed.error());
    // What was issued is handed out as it was issued: there is no second paper of it. The form's code as it is written, not as it was asked for.
    const std::string which = printed->nama.substr(0, printed->nama.find("-" + k.berkas->nomor));
    if (const auto* paper = berkas::terbitan_kini(issued, which); paper != nullptr) {
        auto bytes = k.situs.gudang.isi(paper->kini);
        if (!bytes) return halaman_tidak_ada(k);
        printed->pdf = *std::move(bytes);
    }
    note_printing(k, which);
    Response answer;
    answer.type = "application/pdf";
    answer.download_name = printed->nama;
    answer.body = std::move(printed->pdf);
    return answer;
}

// The flowchart that the case runs by, with where it has been and stands.
Response bagan(Kunjungan& k) {
    const auto* printer = dynamic_cast<const berkas::PencetakSop*>(k.situs.pencetak);
    if (printer == nullptr) return halaman_tidak_ada(k);
    const Perkara p = baca_perkara(k);
    // A year whose holidays are not known cannot be late; everything else is still drawn.
    const bool late = berkas::terlambat(*p.sop, k.situs.perkakas.kalender, p.jalan, k.kini).value_or(false);
    const std::string moment =
        calendar::waktu(std::chrono::floor<std::chrono::minutes>(k.kini), k.instansi.zona);
    auto pdf = printer->cetak_sop(
        *p.sop, {.tegak = k.request.query("halaman") == "tegak",
                 .identitas = false,
                 .jalan = &p.jalan,
                 .terlambat = late,
                 .keterangan = fmt::format("Berkas {}, keadaan {}.", k.berkas->nomor, moment),
                 .disusun = k.kini});
    if (!pdf) return tak_tercetak(k, pdf.error());
    note_printing(k, "bagan");
    Response answer;
    answer.type = "application/pdf";
    answer.download_name = fmt::format("bagan-{}.pdf", k.berkas->nomor);
    answer.body = *std::move(pdf);
    return answer;
}

} // namespace

void tambah_cetak_berkas(Pintu& pintu) {
    const auto act = Perbuatan::lihat_penilaian;
    pintu.buka({.pattern = "/berkas/{berkas}/cetak",
                .perbuatan = act,
                .halaman = daftar,
                .berkas = "berkas",
                .catat_baca = true});
    pintu.buka({.pattern = "/berkas/{berkas}/bagan.pdf",
                .perbuatan = act,
                .halaman = bagan,
                .berkas = "berkas",
                .weight = http::Weight::heavy,
                .catat_baca = true});
    pintu.buka({.pattern = "/berkas/{berkas}/cetak/{blangko}",
                .perbuatan = act,
                .halaman = unduh,
                .berkas = "berkas",
                .weight = http::Weight::heavy,
                .catat_baca = true});
}

} // namespace web
