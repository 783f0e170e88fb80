// The superior hears both and decides; where he changes the value, with the marks of the assessment's own form.
#include "berkas/keberatan.h"
#include "web/formulir/terkirim.h"
#include "web/keberatan/lembar.h"
#include "web/keberatan/rute.h"
#include "web/penilaian/isian_nilai.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using namespace keberatan;
using berkas::TindakanSah;
using http::Method;
using http::Response;
using http::html::flag;
using http::html::make;
using sop::Siapa;

skp::Isi newest_form(const Kunjungan& k) {
    std::optional<berkas::Dokumen> form;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        form = db.dokumen(k.situs.instansi, k.berkas->id, berkas::JenisDokumen::isi, 0);
    });
    return form ? skp::baca_isi(form->naskah).value_or(skp::Isi{}) : skp::Isi{};
}

Html material(const Pengesahan& p) {
    Html out;
    const auto add = [&](berkas::JenisPeristiwa kind, std::string_view title) {
        for (const berkas::Peristiwa& e : p.events)
            if (e.jenis == kind && e.terbitan == p.kini.terbitan)
                out.add<
                    R"(<section class="bagian"><h2 class="kepala">{}{}</h2><p class="kata">{}</p></section>)">(
                    title,
                    kind == berkas::JenisPeristiwa::dengar && e.peran
                        ? " " + std::string(nama_peran(*e.peran))
                        : std::string(),
                    e.isi);
    };
    add(berkas::JenisPeristiwa::keberatan, "Keberatan pegawai");
    add(berkas::JenisPeristiwa::tanggapan, "Tanggapan pejabat penilai");
    add(berkas::JenisPeristiwa::dengar, "Penjelasan");
    return out;
}

Html hearing(const Kunjungan& k, const Pengesahan& p, const base::Findings& errors) {
    Html out;
    for (const Siapa who : {Siapa::pegawai, Siapa::penilai}) {
        if (std::find(p.kini.didengar.begin(), p.kini.didengar.end(), who) != p.kini.didengar.end()) continue;
        const std::string field = "penjelasan_" + std::string(sop::kode(who));
        out += formulir_buka(k, alamat(*k.berkas, "putusan"));
        out += kunci_berkas(*k.berkas);
        out.add<R"(<input type="hidden" name="aksi" value="{}">)">(sop::kode(who));
        out += isian_banyak({.nama = field,
                             .label = fmt::format("Penjelasan {}", nama_peran(who)),
                             .nilai = k.request.form(field),
                             .petunjuk = "Kapan didengar, dan pokok penjelasannya.",
                             .baris = 5},
                            {errors, k.situs.wording});
        out += tombol("Catat penjelasan", Rupa::kedua);
        out.add<"</form>">();
    }
    if (out.empty()) return {};
    return make<
        R"(<section class="bagian"><h2 class="kepala">Dengar keduanya dahulu</h2><p class="kecil redup">Atasan pejabat penilai meminta penjelasan kedua pihak sebelum memutuskan ({}).</p>{}</section>)">(
        pasal_dengar(p), out);
}

Html decision(const Kunjungan& k, const skp::Isi& isi, const penilaian::Ketikan& typed,
              const base::Findings& errors) {
    const Galat beside{errors, k.situs.wording};
    const bool change = k.request.form("putusan") == "ubah";
    const auto weighed = berkas::timbang(meja(k), *k.berkas, isi);
    Html out = formulir_buka(k, alamat(*k.berkas, "putusan"));
    out += kunci_berkas(*k.berkas);
    out.add<
        R"(<input type="hidden" name="aksi" value="putuskan"><fieldset class="is"><legend>Putusan</legend><label class="cek"><input type="radio" name="putusan" value="tetap"{}> <span><strong>Nilai tetap</strong></span></label><label class="cek"><input type="radio" name="putusan" value="ubah"{}> <span><strong>Nilai diubah</strong>: isi nilai di bawah; dokumen menjadi versi baru dan hasil lama tetap disimpan</span></label></fieldset>)">(
        flag<"checked">(!change), flag<"checked">(change));
    out += isian_banyak({.nama = "kata",
                         .label = "Pertimbangan putusan",
                         .nilai = k.request.form("kata"),
                         .petunjuk = "Tercetak pada kotak 7 formulir bila nilai diubah.",
                         .baris = 6},
                        beside);
    out.add<R"(<details class="rumus"{}><summary>Nilai, bila diubah</summary>)">(flag<"open">(change));
    out += penilaian::bagian_capaian(k, isi, typed, beside, weighed);
    out += penilaian::bagian_perilaku(k, isi, typed, beside);
    out += penilaian::bagian_catatan(typed, beside);
    out.add<R"(</details><div class="tombol-baris">{}{}</div></form>)">(
        tombol("Putuskan"), tautan_tombol("Batal", alamat(*k.berkas, "pengesahan")));
    return out;
}

Response page(Kunjungan& k, const Pengesahan& p, const skp::Isi& isi, const penilaian::Ketikan& typed,
              const base::Findings& errors) {
    Html out = ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<div class="judul"><div><h1>Dengar dan putuskan</h1><p>Keberatan {}, berkas {}. Putusannya final.</p></div></div>)">(
        k.orang->nama_lengkap(), k.berkas->nomor);
    out += material(p);
    const Html both = hearing(k, p, errors);
    out += both.empty() ? decision(k, isi, typed, errors) : both;
    return Response::html(halaman(k,
                                  {.judul = "Putusan keberatan",
                                   .aktif = Menu::berkas,
                                   .galat = !errors.empty(),
                                   .remah = {{"Berkas", "/berkas"},
                                             {k.orang->nama_lengkap(), alamat(*k.berkas)},
                                             {"Pengesahan", alamat(*k.berkas, "pengesahan")}},
                                   .lembar = {"n.css", "b.css"}},
                                  out),
                          errors.empty() ? 200 : 422);
}

Response heard(Kunjungan& k, const Pengesahan& p, const skp::Isi& newest, Siapa who) {
    const std::string field = "penjelasan_" + std::string(sop::kode(who));
    auto done =
        berkas::dengar(meja(k), k.asal(), terlihat(k), who, {std::string(k.request.form(field)), {}, {}});
    if (done) return Response::see_other(alamat(*k.berkas, "putusan"));
    for (base::Finding& f : done.error())
        if (f.place == "kata") f.place = field;
    return page(k, p, newest, penilaian::ketikan(penilaian::isian_dari(newest)), done.error());
}

// As tetapkan_nilai says it, to the fields of this page.
base::Findings at_fields(base::Findings findings) {
    for (base::Finding& f : findings) {
        const auto dot = f.place.find('.');
        if (dot == std::string::npos) continue;
        const std::string front = f.place.substr(0, dot), tail = f.place.substr(dot + 1);
        if (tail == "realisasi.kualitas") f.place = "q." + front;
        if (front != "perilaku") continue;
        for (std::size_t a = 0; a < skp::Perilaku::nama_aspek.size(); ++a)
            if (skp::Perilaku::nama_aspek.at(a) == tail) f.place = fmt::format("p{}", a);
    }
    return findings;
}

Response decided(Kunjungan& k, const Pengesahan& p, const skp::Isi& newest) {
    // He sets marks; what this page does not show (additional tasks, the quadrant) stays as it was.
    const berkas::Isian before = penilaian::isian_dari(newest);
    berkas::Isian fields = sunting::terkirim(before, k.request.form_fields);
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (!http::has(k.request.form_fields, fields[i].first)) fields[i] = before[i];
    const penilaian::Ketikan typed = penilaian::ketikan(fields);
    base::Findings wrong;
    const skp::Isi isi = penilaian::terbaca(typed, newest, wrong);
    berkas::Putusan what{std::string(k.request.form("kata")), {}};
    if (const base::Findings signs = huruf_tak_tercetak(k, "kata"); !signs.empty())
        return page(k, p, isi, typed, signs);
    if (k.request.form("putusan") == "ubah") {
        if (!wrong.empty()) return page(k, p, isi, typed, wrong);
        what.ubah = isi;
    }
    const auto done = berkas::putuskan(meja(k), k.asal(), terlihat(k), what);
    if (!done) return page(k, p, isi, typed, at_fields(done.error()));
    if (!what.ubah) return kembali(k, "tetap");
    // The next version in the same visit; where that fails, the page of the case offers it again.
    return kembali(k, siapkan_dokumen(k, {done->id, done->kunci}).empty() ? "siapkan" : "ubah");
}

Response answer(Kunjungan& k) {
    const Pengesahan p = baca_pengesahan(k);
    const skp::Isi newest = newest_form(k);
    if (k.request.method != Method::post) {
        if (!p.boleh(TindakanSah::putuskan)) return belum(k, p, "Dengar dan putuskan");
        return page(k, p, newest, penilaian::ketikan(penilaian::isian_dari(newest)), {});
    }
    const std::string_view act = k.request.form("aksi");
    if (act == "putuskan") return decided(k, p, newest);
    return heard(k, p, newest, act == sop::kode(Siapa::pegawai) ? Siapa::pegawai : Siapa::penilai);
}

} // namespace

void tambah_putusan(Pintu& pintu) {
    for (const Method method : {Method::get, Method::post})
        pintu.buka({.method = method,
                    .pattern = "/berkas/{berkas}/putusan",
                    .perbuatan = pegawai::Perbuatan::putuskan_keberatan,
                    .halaman = answer,
                    .berkas = "berkas",
                    .weight = http::Weight::heavy,
                    .catat_baca = method == Method::get});
}

} // namespace web
