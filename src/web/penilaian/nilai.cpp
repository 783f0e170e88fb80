#include "berkas/draf.h"
#include "web/penilaian/isian_nilai.h"
#include "web/penilaian/lihat.h"
#include "web/penilaian/panel.h"
#include "web/penilaian/rute.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using namespace penilaian;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

constexpr std::string_view sheet_name = "penilaian";

// "3.realisasi.kualitas" and "perilaku.disiplin" as acts say it, to the fields of this page.
base::Findings at_fields(base::Findings findings) {
    for (base::Finding& f : findings) {
        const auto dot = f.place.find('.');
        if (dot == std::string::npos) continue;
        const std::string head = f.place.substr(0, dot), tail = f.place.substr(dot + 1);
        if (tail == "realisasi.kualitas") f.place = "q." + head;
        if (tail.starts_with("dikecualikan") || tail == "target_ulang.alasan") f.place = "al." + head;
        if (head == "tugas_tambahan") f.place = "tt." + tail;
        if (head == "perilaku")
            for (std::size_t a = 0; a < skp::Perilaku::nama_aspek.size(); ++a)
                if (skp::Perilaku::nama_aspek.at(a) == tail) f.place = fmt::format("p{}", a);
    }
    for (base::Finding& f : findings)
        if (f.place == "catatan_perilaku")
            f.place = "cp";
        else if (f.place == "kreativitas")
            f.place = "kn";
    return findings;
}

Response show(const Kunjungan& k, const Versi& newest, const Ketikan& typed, const base::Findings& errors,
              int status, bool restored = false) {
    const Galat beside{errors, k.situs.wording};
    const bool both = satu_kunjungan(k);
    base::Findings ignored;
    const skp::Isi isi = terbaca(typed, newest.isi, ignored);
    const auto weighed = berkas::timbang(meja(k), *k.berkas, isi);

    Html page = ringkasan_galat(errors, k.situs.wording);
    page += kepala_kerja(k, "Nilai");
    if (k.request.query("selesai") == "simpan")
        page += sisip(Nada::beres, "Isian tersimpan. Nilai belum ditetapkan.");
    page += aturan_yang_berlaku(k);
    page += formulir_buka(k, alamat_berkas(k, "/nilai"));
    page += kunci_berkas(k);
    page.add<R"(<div class="dua lebar" data-hitung="{}" data-draf="{}"><div>)">(
        alamat_berkas(k, "/nilai/hitung"), alamat_berkas(k, "/nilai/draf"));
    if (both || k.berkas->kerja == sop::Kerja::nilai)
        page.add<R"(<details class="rumus"{}><summary>Isian yang {}</summary>{}{}</details>)">(
            http::html::flag<"open">(both), both ? "Anda validasi" : "sudah divalidasi",
            perubahan_input(k, newest.isi), lembar_terakhir(k));
    page += bagian_capaian(k, isi, typed, beside, weighed);
    page += bagian_perilaku(k, isi, typed, beside);
    page += bagian_tambahan(k, typed, beside);
    page += bagian_kuadran(k, isi, typed, beside);
    page += bagian_catatan(typed, beside);
    page.add<
        R"(</div><div class="lekat panel"><h2>Perhitungan</h2>{}<p class="kecil redup catat">{}Setelah ditetapkan, nilai ini disimpan dengan hitungannya dan berkas maju ke langkah berikutnya; mengubahnya berarti mengembalikan berkas.</p><div class="tombol-baris aksi"><button class="tbl" name="aksi" value="tetapkan">{}</button><button class="tbl dua-2" name="aksi" value="simpan">Simpan</button></div>{}<details class="rumus"{}><summary>Kembalikan berkas</summary>{}<button class="tbl bata" name="aksi" value="kembali">Kembalikan</button></details></div></div></form>)">(
        panel(k, weighed, isi),
        both ? "Anda validator sekaligus penilai: isian dinyatakan valid dan nilai ditetapkan bersama. " : "",
        both ? "Nyatakan valid dan tetapkan nilai" : "Tetapkan nilai", tanda_draf(restored),
        http::html::flag<"open">(k.request.form("aksi") == "kembali"), isian_kembali(k, beside));
    return Response::html(halaman(k,
                                  {.judul = "Nilai " + k.orang->nama_lengkap(),
                                   .aktif = Menu::beranda,
                                   .galat = !errors.empty(),
                                   .remah = remah_berkas(k),
                                   .lembar = {"n.css", "n.js"}},
                                  page),
                          status);
}

Response open_marks(Kunjungan& k) {
    if (!di_sini(k, sop::Kerja::nilai) && !satu_kunjungan(k)) return ke_berkas(k);
    const auto newest = isi_terbaru(k);
    if (!newest) return ke_berkas(k);
    const auto draft = draf_kerja(k, sheet_name, newest->nomor);
    return show(k, *newest, draft ? *draft : ketikan(newest->isi), {}, 200, draft.has_value());
}

Response keep_marks(const Kunjungan& k, const Versi& newest, const Ketikan& typed, const skp::Isi& isi,
                    const base::Findings& wrong) {
    if (k.berkas->kerja == sop::Kerja::nilai) {
        if (!wrong.empty()) return show(k, newest, typed, wrong, 422);
        const auto done = berkas::simpan_isi(meja(k), k.asal(), terlihat(k), {isi, {}});
        if (!done) return show(k, newest, typed, at_fields(done.error()), 422);
    } else if (const auto done = simpan_draf_kerja(k, sheet_name);
               !done) { // no version before the validation
        return show(k, newest, typed, done.error(), 422);
    }
    return Response::see_other(alamat_berkas(k, "/nilai?selesai=simpan"));
}

Response set_value(const Kunjungan& k, const Versi& newest, const Ketikan& typed, const skp::Isi& isi,
                   base::Findings wrong) {
    if (wrong.empty()) base::append(wrong, kurang(isi, k.situs.perkakas.timbangan.angka()));
    if (!wrong.empty()) return show(k, newest, typed, wrong, 422);
    berkas::Terlihat seen = terlihat(k);
    if (satu_kunjungan(k)) {
        const auto valid = berkas::loloskan(meja(k), k.asal(), seen, {});
        if (!valid) return show(k, newest, typed, at_fields(valid.error()), 422);
        seen.kunci = valid->kunci;
    }
    const auto done = berkas::tetapkan_nilai(meja(k), k.asal(), seen, berkas::SimpanIsi{isi, {}});
    return done ? ke_berkas(k, "nilai") : show(k, newest, typed, at_fields(done.error()), 422);
}

Response answer_marks(Kunjungan& k) {
    const auto newest = isi_terbaru(k);
    if (!newest) return ke_berkas(k);
    const Ketikan typed = ketikan(k.request.form_fields);
    if (k.request.form("aksi") == "kembali") {
        const auto done = berkas::kembalikan(meja(k), k.asal(), terlihat(k), pengembalian(k));
        return done ? ke_berkas(k, "kembali") : show(k, *newest, typed, done.error(), 422);
    }
    base::Findings wrong;
    const skp::Isi isi = terbaca(typed, newest->isi, wrong);
    return k.request.form("aksi") == "tetapkan" ? set_value(k, *newest, typed, isi, std::move(wrong))
                                                : keep_marks(k, *newest, typed, isi, wrong);
}

Response keep_marks_draft(Kunjungan& k) { return jawab_draf(k, sheet_name); }

Response weigh(Kunjungan& k) {
    const auto newest = isi_terbaru(k);
    if (!newest) return Response::html("", 404);
    base::Findings ignored;
    const skp::Isi isi = terbaca(ketikan(k.request.form_fields), newest->isi, ignored);
    return Response::html(panel(k, berkas::timbang(meja(k), *k.berkas, isi), isi).str());
}

} // namespace

void tambah_nilai(Pintu& pintu) {
    pintu.buka({.pattern = "/berkas/{berkas}/nilai",
                .perbuatan = Perbuatan::tetapkan_nilai,
                .halaman = open_marks,
                .berkas = "berkas",
                .catat_baca = true});
    pintu.buka({.method = Method::post,
                .pattern = "/berkas/{berkas}/nilai",
                .perbuatan = Perbuatan::tetapkan_nilai,
                .halaman = answer_marks,
                .berkas = "berkas",
                .weight = http::Weight::heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/berkas/{berkas}/nilai/hitung",
                .perbuatan = Perbuatan::tetapkan_nilai,
                .halaman = weigh,
                .berkas = "berkas"});
    pintu.buka({.method = Method::post,
                .pattern = "/berkas/{berkas}/nilai/draf",
                .perbuatan = Perbuatan::tetapkan_nilai,
                .halaman = keep_marks_draft,
                .berkas = "berkas",
                .weight = http::Weight::heavy});
}

} // namespace web
