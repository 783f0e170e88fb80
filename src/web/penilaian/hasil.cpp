#include "angka/tulis.h"
#include "berkas/penilaian.h"
#include "web/pemeriksaan/kerja.h"
#include "web/penilaian/panel.h"
#include "web/penilaian/rute.h"

#include <fmt/format.h>

namespace web {
namespace {

using namespace penilaian;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

Html behaviour(const Kunjungan& k, const berkas::Penilaian& result) {
    if (!result.formulir.perilaku || !result.hasil.perilaku) return {};
    const skp::Perilaku& marks = *result.formulir.perilaku;
    Html rows;
    const auto row = [&](std::size_t a, const angka::Rational& mark) {
        rows.add<R"(<tr><th scope="row">{}</th><td class="angka">{}</td><td>{}</td></tr>)">(
            skp::Perilaku::label_aspek.at(a), angka::indonesian(mark), sebutan(k, mark));
    };
    for (std::size_t a = 0; a < marks.umum.size(); ++a) row(a, marks.umum.at(a));
    if (marks.kepemimpinan) row(marks.umum.size(), *marks.kepemimpinan);
    return make<
        R"(<section class="bagian" aria-labelledby="h-b"><h2 id="h-b" class="kepala">Perilaku kerja</h2><table class="tb"><caption class="sr">Nilai tiap aspek perilaku</caption><thead><tr><th scope="col">Aspek</th><th scope="col" class="angka">Nilai</th><th scope="col">Sebutan</th></tr></thead><tbody>{}</tbody><tfoot><tr><th scope="row">Rata-rata</th><td class="angka">{}</td><td>{}</td></tr></tfoot></table></section>)">(
        rows, angka::score(result.hasil.perilaku->rata_rata), result.sebutan_perilaku);
}

// What the newest form would be worth: for the assessor alone, before he sets it.
Response preview(const Kunjungan& k, const Kepala& head, Html page) {
    page += sisip(Nada::dekat, "Nilai belum ditetapkan. Ini hitungan sementara dari isian yang tersimpan.");
    const auto form = isi_terbaru(k);
    if (form)
        if (const auto weighed = berkas::timbang(meja(k), *k.berkas, form->isi))
            page.add<
                R"(<div class="dua lebar" id="hasil"><section aria-labelledby="h-c"><h2 id="h-c" class="kepala">Capaian SKP</h2>{}</section><div class="lekat panel"><h2>Perhitungan</h2>{}</div></div>)">(
                capaian(k, *weighed, Lipatan::semua), perhitungan(k, *weighed));
    return Response::html(halaman(k, head, page));
}

Response open_result(Kunjungan& k) {
    std::optional<berkas::Dokumen> paper;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        paper = db.dokumen(k.situs.instansi, k.berkas->id, berkas::JenisDokumen::penilaian, 0);
    });
    const auto head = Kepala{.judul = "Penilaian " + k.orang->nama_lengkap(),
                             .aktif = Menu::beranda,
                             .remah = remah_berkas(k),
                             .lembar = {"n.css"}};
    Html page = make<
        R"(<div class="judul"><div><h1>Penilaian {}</h1><p>{} – {}</p></div><button class="tbl dua-2" type="button" data-cetak hidden>Cetak</button></div>)">(
        k.orang->nama_lengkap(), calendar::tanggal(k.berkas->periode.from),
        calendar::tanggal(k.berkas->periode.until));
    if (!paper) {
        if (k.boleh(Perbuatan::tetapkan_nilai)) return preview(k, head, page);
        page += kosong("Nilai belum ditetapkan.",
                       "Hitungan lengkapnya tampil di sini begitu pejabat penilai menetapkannya.",
                       "Lihat posisi berkas", alamat_berkas(k));
        return Response::html(halaman(k, head, page));
    }
    auto result = berkas::baca_penilaian(paper->naskah);
    const auto basis = berkas::baca_dasar_nilai(paper->naskah);
    const auto form = basis ? isi_versi(k, basis->isi) : std::nullopt;
    if (!result || !form) throw std::logic_error("a stored result that cannot be read");
    if (k.berkas->nilai.empty())
        page += sisip(Nada::dekat, "Berkas ini dikembalikan setelah nilai itu ditetapkan; yang berlaku "
                                   "adalah nilai yang ditetapkan lagi.");
    page.add<R"(<p class="redup">Ditetapkan {}, {}.</p>)">(nama_orang(k, paper->oleh),
                                                           calendar::waktu(paper->pada, k.instansi.zona));
    page += aturan_yang_berlaku(k);
    result->formulir = skp::formulir(form->isi, {k.orang->nama_lengkap(), k.orang->nip}, k.berkas->periode);
    Html notes;
    if (!form->isi.catatan_perilaku.empty())
        notes.add<"<h3>Catatan perilaku</h3><p>{}</p>">(form->isi.catatan_perilaku);
    if (!form->isi.rekomendasi.empty()) notes.add<"<h3>Rekomendasi</h3><p>{}</p>">(form->isi.rekomendasi);
    Html companion;
    if (form->isi.kuadran)
        companion = make<
            R"(<section class="bagian" aria-labelledby="h-q"><h2 id="h-q">Kuadran kinerja</h2><p class="redup kecil">Pendamping menurut PermenPANRB 6/2022. Tidak mengubah nilai prestasi kerja.</p>{}</section>)">(
            tabel_kuadran(k, form->isi.kuadran));
    page.add<
        R"(<div class="dua lebar" id="hasil"><div><section aria-labelledby="h-c"><h2 id="h-c" class="kepala">Capaian SKP</h2>{}</section>{}{}{}</div><div class="lekat panel"><h2>Perhitungan</h2>{}<p class="kecil redup mono">Sidik {}</p></div></div>)">(
        capaian(k, *result, Lipatan::semua), behaviour(k, *result), companion,
        notes.empty()
            ? Html()
            : make<
                  R"(<section class="bagian" aria-labelledby="h-r"><h2 id="h-r" class="kepala">Catatan dan rekomendasi</h2>{}</section>)">(
                  notes),
        perhitungan(k, *result), paper->sidik.hex());
    return Response::html(halaman(k, head, page));
}

} // namespace

void tambah_hasil_penilaian(Pintu& pintu) {
    pintu.buka({.pattern = "/berkas/{berkas}/penilaian",
                .perbuatan = Perbuatan::lihat_penilaian,
                .halaman = open_result,
                .berkas = "berkas",
                .catat_baca = true});
}

} // namespace web
