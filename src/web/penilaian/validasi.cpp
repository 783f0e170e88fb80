#include "web/penilaian/lihat.h"
#include "web/penilaian/panel.h"
#include "web/penilaian/rute.h"

namespace web {
namespace {

using namespace penilaian;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

Response show(const Kunjungan& k, const base::Findings& errors, int status) {
    const auto newest = isi_terbaru(k);
    if (!newest) return ke_berkas(k);
    const Galat beside{errors, k.situs.wording};
    const auto weighed = berkas::timbang(meja(k), *k.berkas, newest->isi);
    Html page = ringkasan_galat(errors, k.situs.wording);
    page += kepala_kerja(k, "Validasi isian");
    page.add<
        R"(<section aria-labelledby="h-p"><h2 id="h-p" class="kepala">Perubahan saat input</h2>{}</section>)">(
        perubahan_input(k, newest->isi));
    page.add<R"(<section class="bagian" aria-labelledby="h-a"><h2 id="h-a" class="kepala">Angka</h2>)">();
    int number = 0;
    for (const skp::IsiKegiatan& activity : newest->isi.kegiatan) {
        ++number;
        page.add<R"(<h3 id="k{}">{}. {}</h3>)">(activity.rencana.id, number, activity.rencana.uraian);
        page += angka_kegiatan(activity, number);
    }
    page.add<"</section>">();
    if (weighed)
        page.add<
            R"(<section class="bagian" aria-labelledby="h-c"><h2 id="h-c" class="kepala">Capaian SKP</h2>{}</section>)">(
            capaian(k, *weighed, Lipatan::semua));
    page.add<
        R"(<section class="bagian" aria-labelledby="h-l"><h2 id="h-l" class="kepala">Lembar periksa</h2>{}</section>)">(
        lembar_terakhir(k));
    page += formulir_buka(k, alamat_berkas(k, "/validasi"));
    page += kunci_berkas(k);
    page.add<
        R"(<div class="tombol-baris aksi"><button class="tbl" name="aksi" value="valid">Nyatakan valid</button></div><section class="bagian" aria-labelledby="h-k"><h2 id="h-k">Belum benar?</h2>{}<button class="tbl bata" name="aksi" value="kembali">Kembalikan</button></section></form>)">(
        isian_kembali(k, beside, k.request.form("alasan")));
    return Response::html(halaman(k,
                                  {.judul = "Validasi " + k.orang->nama_lengkap(),
                                   .aktif = Menu::beranda,
                                   .galat = !errors.empty(),
                                   .remah = remah_berkas(k),
                                   .lembar = {"n.css"}},
                                  page),
                          status);
}

Response open_validation(Kunjungan& k) {
    if (!di_sini(k, sop::Kerja::validasi)) return ke_berkas(k);
    if (satu_kunjungan(k)) return Response::see_other(alamat_berkas(k, "/nilai"));
    return show(k, {}, 200);
}

Response answer_validation(Kunjungan& k) {
    const bool back = k.request.form("aksi") == "kembali";
    const auto done = back ? berkas::kembalikan(meja(k), k.asal(), terlihat(k), pengembalian(k))
                           : berkas::loloskan(meja(k), k.asal(), terlihat(k), {});
    return done ? ke_berkas(k, back ? "kembali" : "valid") : show(k, done.error(), 422);
}

} // namespace

void tambah_validasi(Pintu& pintu) {
    pintu.buka({.pattern = "/berkas/{berkas}/validasi",
                .perbuatan = Perbuatan::validasi_nilai,
                .halaman = open_validation,
                .berkas = "berkas",
                .catat_baca = true});
    pintu.buka({.method = Method::post,
                .pattern = "/berkas/{berkas}/validasi",
                .perbuatan = Perbuatan::validasi_nilai,
                .halaman = answer_validation,
                .berkas = "berkas",
                .weight = http::Weight::heavy});
}

void tambah_penilaian(Pintu& pintu) {
    tambah_validasi(pintu);
    tambah_nilai(pintu);
    tambah_hasil_penilaian(pintu);
}

} // namespace web
