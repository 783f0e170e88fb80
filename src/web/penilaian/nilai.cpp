#include "web/formulir/sunting.h"
#include "web/formulir/terkirim.h"
#include "web/galat/galat.h"
#include "web/keberatan/alamat_qr.h"
#include "web/keberatan/rute.h"
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

sunting::Lembar sheet_of(const skp::Isi& newest) {
    return {.nama = "penilaian",
            .isian = [](const skp::Isi& isi, int) { return isian_dari(isi); },
            .sebutan = [newest](std::string_view name) { return sebutan_isian(newest, name); },
            .tampak = tampak,
            .tombol = "Simpan"};
}

std::string_view news(const Kunjungan& k) {
    if (k.request.query("selesai") == "simpan") return "Isian tersimpan. Nilai belum ditetapkan.";
    if (k.request.query("kabar") == "pulih")
        return "Yang Anda ketik sebelum sesi berakhir sudah tersimpan di sini.";
    if (k.request.query("kabar") == "pilih")
        return "Pilihan Anda tersimpan sebagai draf. Nilai belum ditetapkan.";
    return {};
}

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

Response show(const Kunjungan& k, const sunting::Awal& begin, const berkas::Isian& fields,
              const base::Findings& errors, int status) {
    const Ketikan typed = ketikan(fields);
    const Galat beside{errors, k.situs.wording};
    const bool both = satu_kunjungan(k);
    base::Findings ignored;
    const skp::Isi isi = terbaca(typed, begin.isi, ignored);
    const auto weighed = berkas::timbang(meja(k), *k.berkas, isi);

    Html page = ringkasan_galat(errors, k.situs.wording);
    page += kepala_kerja(k, "Nilai");
    if (errors.empty() && !news(k).empty()) page += sisip(Nada::beres, news(k));
    page += sunting::orang_lain(k, sheet_of(begin.isi), begin);
    page += aturan_yang_berlaku(k);
    page += peringatan_alamat_qr(k); // setting the value freezes the paper
    page += sunting::formulir(k, sheet_of(begin.isi), begin, alamat_berkas(k, "/nilai"));
    page.add<R"(<div class="dua lebar" data-hitung="{}"><div>)">(alamat_berkas(k, "/nilai/hitung"));
    if (both || k.berkas->kerja == sop::Kerja::nilai)
        page.add<R"(<details class="rumus"{}><summary>Isian yang {}</summary>{}{}</details>)">(
            http::html::flag<"open">(both), both ? "Anda validasi" : "sudah divalidasi",
            perubahan_input(k, begin.isi), lembar_terakhir(k));
    page += bagian_capaian(k, isi, typed, beside, weighed);
    page += bagian_perilaku(k, isi, typed, beside);
    page += bagian_tambahan(k, typed, beside);
    page += bagian_kuadran(k, isi, typed, beside);
    page += bagian_catatan(typed, beside);
    page.add<
        R"(</div><div class="lekat panel"><h2>Perhitungan</h2>{}<p class="kecil redup catat">{}Setelah ditetapkan, nilai ini disimpan dengan hitungannya dan berkas maju ke langkah berikutnya; mengubahnya berarti mengembalikan berkas.</p><div class="tombol-baris aksi"><button class="tbl" name="aksi" value="tetapkan">{}</button><button class="tbl dua-2" name="aksi" value="simpan">Simpan</button></div>{}<details class="rumus"{}><summary>Kembalikan berkas</summary>{}<button class="tbl bata" name="aksi" value="kembali">Kembalikan</button></details></div></div></form>)">(
        panel(k, weighed, isi),
        both ? "Anda validator sekaligus penilai: isian dinyatakan valid dan nilai ditetapkan bersama. " : "",
        both ? "Nyatakan valid dan tetapkan nilai" : "Tetapkan nilai", sunting::tanda(k, begin),
        http::html::flag<"open">(k.request.form("aksi") == "kembali" || !teks(typed, "alasan").empty()),
        isian_kembali(k, beside, teks(typed, "alasan")));
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
    const sunting::Lembar sheet = sheet_of(newest->isi);
    const sunting::Awal begin = sunting::mulai(k, sheet);
    if (!begin.tabrakan.empty())
        return sunting::tanya(k, sheet, begin, alamat_berkas(k, "/nilai"), remah_berkas(k));
    return show(k, begin, begin.isian, {}, 200);
}

struct Kiriman { // what came, read
    Versi newest;
    berkas::Isian fields;
    skp::Isi isi;
    base::Findings wrong;
};

Response again(const Kunjungan& k, const Kiriman& sent, const base::Findings& errors) {
    return show(k, sunting::mulai(k, sheet_of(sent.newest.isi)), sent.fields, errors, 422);
}

Response keep_marks(const Kunjungan& k, const Kiriman& sent, const berkas::Terlihat& seen) {
    if (k.berkas->kerja ==
        sop::Kerja::nilai) { // before the validation there is no version: the draft is enough
        if (!sent.wrong.empty()) return again(k, sent, sent.wrong);
        const auto done = berkas::simpan_isi(meja(k), k.asal(), seen, {sent.isi, {}});
        if (!done) return again(k, sent, at_fields(done.error()));
    }
    return Response::see_other(alamat_berkas(k, "/nilai?selesai=simpan"));
}

Response set_value(const Kunjungan& k, const Kiriman& sent, berkas::Terlihat seen) {
    base::Findings wrong = sent.wrong;
    if (wrong.empty()) wrong = at_fields(berkas::halangan_nilai(sent.isi, k.situs.perkakas.timbangan));
    base::append(wrong, huruf_tak_tercetak(k, "rek"));
    if (!wrong.empty()) return again(k, sent, wrong);
    if (satu_kunjungan(k)) {
        const auto valid = berkas::loloskan(meja(k), k.asal(), seen, {});
        if (!valid) return again(k, sent, at_fields(valid.error()));
        seen.kunci = valid->kunci;
    }
    const auto done = berkas::tetapkan_nilai(meja(k), k.asal(), seen, berkas::SimpanIsi{sent.isi, {}});
    if (!done) return again(k, sent, at_fields(done.error()));
    // The paper in the same visit; where it could not be made, the page of the signatures offers it.
    if (done->kerja == sop::Kerja::tanda_tangan && k.situs.pencetak_terbit != nullptr)
        static_cast<void>(siapkan_dokumen(k, {done->id, done->kunci}));
    return ke_berkas(k, "nilai");
}

Response answer_marks(Kunjungan& k) {
    const auto newest = isi_terbaru(k);
    if (!newest) return ke_berkas(k);
    const std::string_view act = k.request.form("aksi");
    const sunting::Lembar sheet = sheet_of(newest->isi);
    Kiriman sent{*newest, sunting::terkirim(isian_dari(newest->isi), k.request.form_fields), {}, {}};
    sent.isi = terbaca(ketikan(sent.fields), newest->isi, sent.wrong);
    berkas::Terlihat seen = terlihat(k);
    if (act == "kembali") {
        const auto done = berkas::kembalikan(meja(k), k.asal(), seen, pengembalian(k));
        return done ? ke_berkas(k, "kembali") : again(k, sent, done.error());
    }
    if (di_sini(k, sop::Kerja::nilai) || satu_kunjungan(k)) { // elsewhere the act says where it is
        const auto draft = sunting::simpan(k, sheet, sent.fields);
        if (!draft) return again(k, sent, draft.error());
        if (!draft->tabrakan.empty())
            return sunting::halaman_tabrakan(k, sheet, *draft, alamat_berkas(k, "/nilai"), remah_berkas(k));
        if (act == "titipan") return Response::see_other(alamat_berkas(k, "/nilai?kabar=pulih"));
        if (act == "draf") return Response::see_other(alamat_berkas(k, "/nilai?kabar=pilih"));
        if (draft->masuk > 0) {
            sent.fields = draft->isian;
            return again(k, sent, sunting::yang_masuk(*draft));
        }
        seen.kunci = k.berkas->kunci; // field by field it was seen
    }
    if (act == "tetapkan") return set_value(k, sent, seen);
    return act == "simpan" ? keep_marks(k, sent, seen) : ke_berkas(k);
}

Response keep_marks_draft(Kunjungan& k) {
    const auto newest = isi_terbaru(k);
    if (!newest) return halaman_tidak_ada(k);
    const sunting::Lembar sheet = sheet_of(newest->isi);
    const berkas::Isian typed = sunting::terkirim(isian_dari(newest->isi), k.request.form_fields);
    return sunting::jawab(k, sheet, typed, sunting::simpan(k, sheet, typed));
}

Response weigh(Kunjungan& k) {
    const auto newest = isi_terbaru(k);
    if (!newest) return Response::html("", 404);
    base::Findings ignored;
    const skp::Isi isi = terbaca(ketikan(sunting::terkirim(isian_dari(newest->isi), k.request.form_fields)),
                                 newest->isi, ignored);
    return Response::html(panel(k, berkas::timbang(meja(k), *k.berkas, isi), isi).str());
}

} // namespace

void tambah_nilai(Pintu& pintu) {
    const auto way = [&](Method method, const char* tail, Response (*page)(Kunjungan&), bool kept) {
        pintu.buka({.method = method,
                    .pattern = std::string("/berkas/{berkas}/nilai") + tail,
                    .perbuatan = Perbuatan::tetapkan_nilai,
                    .halaman = page,
                    .berkas = "berkas",
                    .weight = kept ? http::Weight::heavy : http::Weight::light,
                    .catat_baca = method == Method::get,
                    .titipan = kept});
    };
    way(Method::get, "", open_marks, false);
    way(Method::post, "", answer_marks, true);
    way(Method::post, "/draf", keep_marks_draft, true);
    way(Method::post, "/hitung", weigh, false);
}

} // namespace web
