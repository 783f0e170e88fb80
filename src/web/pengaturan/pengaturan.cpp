#include "web/pengaturan/pengaturan.h"

#include "base/text.h"
#include "kantor/instansi.h"
#include "kantor/pengaturan_bsre.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/pengingat/pengingat.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace web {

namespace {

using http::Method;
using http::Response;
using http::html::flag;
using http::html::make;
using kantor::Butir;
using kantor::JenisButir;
using pegawai::Perbuatan;

// What a setting is called on the page, and what it does.
struct Kata {
    std::string_view kunci, label, petunjuk;
};

constexpr std::array<Kata, 28> words{{
    {"sesi_diam_menit", "Batas diam", "Sesi berakhir setelah selama ini tanpa membuka halaman."},
    {"sesi_mutlak_menit", "Batas sesi", "Sesi berakhir setelah selama ini sejak masuk, bagaimanapun."},
    {"wajib_faktor_kedua", "Wajib faktor kedua",
     "Yang berperan ini harus mendaftarkan telepon sebelum membuka halaman lain."},
    {"penilai_inspektur", "Penilai Inspektur", "Jabatan di luar kantor ini yang menilai Inspektur."},
    {"penilai_inspektur_nama", "Nama penilai Inspektur",
     "Dengan gelarnya; tercetak pada formulir. Ia menandatangani di atas kertas, dan pindaiannya diunggah."},
    {"penilai_inspektur_nip", "NIP penilai Inspektur", "18 angka tanpa spasi."},
    {"penilai_inspektur_pangkat", "Pangkat penilai Inspektur", "Misalnya Pembina Utama Madya (IV/d)."},
    {"atasan_inspektur", "Atasan penilai Inspektur",
     "Jabatan di atas penilai Inspektur, yang mengesahkan penilaian Inspektur."},
    {"atasan_inspektur_nama", "Nama atasan penilai Inspektur", "Dengan gelarnya; tercetak pada formulir."},
    {"tempat", "Tempat tanda tangan", "Tercetak sebelum tanggal pada formulir resmi. Kosong: titik-titik."},
    {"pemantauan_sop_bulan", "Pemantauan SOP", "Jarak antara dua pemantauan."},
    {"evaluasi_sop_bulan", "Evaluasi SOP", "Jarak antara dua evaluasi."},
    {"tenggat_pp30", "Hari dalam PP 30/2019", "Peraturan itu menulis \"hari\" tanpa menyebut yang mana."},
    {"tingkat_keberatan", "Keberatan",
     "Satu: diputus atasan penilai. Dua: pejabat penilai menjawab dahulu, lalu pegawai dapat "
     "melanjutkannya."},
    {"aturan_tenggat", "Tenggat menurut",
     "Aturan yang tenggat tanda tangan dan keberatannya dipakai. Berlaku bagi dokumen yang dibekukan sejak "
     "diubah."},
    {"nomor_naskah", "Pola nomor dokumen",
     "{nomor} diganti nomor berkas, {kantor} singkatan kantor, {tahun} tahun berkas."},
    {"singkatan_kantor", "Singkatan kantor", "Menggantikan {kantor} dalam nomor dokumen."},
    {"alamat_verifikasi", "Alamat verifikasi",
     "Alamat Teraju yang tercetak sebagai QR pada dokumen, misalnya https://teraju.contoh.go.id. Kosong: "
     "dipakai Alamat Teraju."},
    {"aturan_penilaian", "Aturan penilaian periode",
     "Berlaku bagi berkas yang dibuka sejak diubah; yang sudah berjalan tetap. PermenPANRB 6/2022 tampil "
     "sebagai pendamping."},
    {"batas_unggah_mb", "Batas unggah", "Ukuran terbesar satu berkas."},
    {"simpan_jurnal_tahun", "Lama simpan jurnal",
     "Ditampilkan sebagai pengingat; program sendiri tidak pernah menghapus entri."},
    {"surel_server", "Server surel", "Nama server SMTP. Kosong: tidak ada surel yang dikirim."},
    {"surel_port", "Pintu", "Biasanya 587 untuk STARTTLS, 465 untuk TLS sejak awal."},
    {"surel_pengamanan", "Pengamanan", "Tanpa pengamanan hanya untuk server di mesin yang sama."},
    {"surel_pengguna", "Nama pengguna",
     "Kosong: tanpa masuk. Sandinya dibaca dari lingkungan server, tidak disimpan di sini."},
    {"surel_dari", "Alamat pengirim", "Alamat surel kantor."},
    {"surel_alamat", "Alamat Teraju", "Dipakai sebagai tautan di dalam surel."},
    {"surel_jam", "Jam mulai", "Surel ringkasan dikirim mulai jam ini pada hari kerja."},
}};

// Those of BSrE have a page of their own (web/tanda_tangan/pengaturan_bsre.cpp).
std::vector<Butir> shown_here() {
    std::vector<Butir> all;
    for (const Butir& b : kantor::butir_pengaturan())
        if (!b.kunci.starts_with(kantor::awalan_bsre)) all.push_back(b);
    return all;
}

const Kata& words_of(const Butir& b) {
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const Kata& w) { return w.kunci == b.kunci; });
    if (found == words.end()) throw std::logic_error("setting without words: " + std::string(b.kunci));
    return *found;
}

std::string label_of(const Butir& b) {
    const Kata& w = words_of(b);
    return b.satuan.empty() ? std::string(w.label) : fmt::format("{} ({})", w.label, b.satuan);
}

std::string hint_of(const Butir& b) {
    const Kata& w = words_of(b);
    if (b.jenis != JenisButir::angka) return std::string(w.petunjuk);
    return fmt::format("{} {} sampai {}.", w.petunjuk, b.terendah, b.tertinggi);
}

bool contains(std::string_view list, std::string_view word) {
    const auto words_in = base::split(list, ',');
    return std::find(words_in.begin(), words_in.end(), word) != words_in.end();
}

Html set_field(const Butir& b, std::string_view value, const Galat& beside) {
    const std::string error = beside.untuk(b.kunci);
    Html out = make<R"(<fieldset class="is" id="{}"><legend>{}</legend><p class="ptj">{}</p>)">(
        b.kunci, label_of(b), hint_of(b));
    if (!error.empty()) out.add<R"(<p class="galat"><span class="sr">Galat: </span>{}</p>)">(error);
    for (const kantor::PilihanButir& p : b.pilihan)
        out.add<
            R"(<label class="cek"><input type="checkbox" name="{}" value="{}"{}> <span>{}</span></label>)">(
            b.kunci, p.kode, flag<"checked">(contains(value, p.kode)), p.nama);
    out.add<"</fieldset>">();
    return out;
}

Html field(const Butir& b, std::string_view value, const Galat& beside) {
    const std::string label = label_of(b);
    const std::string hint = hint_of(b);
    if (b.jenis == JenisButir::himpunan) return set_field(b, value, beside);
    if (b.jenis == JenisButir::pilihan) {
        std::vector<Pilihan> choices;
        for (const kantor::PilihanButir& p : b.pilihan)
            choices.push_back({std::string(p.kode), std::string(p.nama)});
        return pilihan(b.kunci, label, choices, value, beside, hint);
    }
    const bool number = b.jenis == JenisButir::angka;
    return isian({.nama = b.kunci,
                  .label = label,
                  .nilai = value,
                  .petunjuk = hint,
                  .papan = number ? "numeric" : "",
                  .pendek = number},
                 beside);
}

Html office_fields(const kantor::IsianInstansi& typed, const Galat& beside) {
    Html out = make<R"(<section class="bagian"><h2>Kantor</h2>)">();
    out += isian(
        {.nama = "nama", .label = "Nama kantor", .nilai = typed.nama, .petunjuk = "Misalnya: Inspektorat."},
        beside);
    out += isian({.nama = "daerah",
                  .label = "Daerah",
                  .nilai = typed.daerah,
                  .petunjuk = "Lengkap dengan kata Kabupaten, Kota, atau Provinsi."},
                 beside);
    out +=
        pilihan("zona", "Zona waktu", {{"WIB", "WIB"}, {"WITA", "WITA"}, {"WIT", "WIT"}}, typed.zona, beside);
    out.add<"</section>">();
    return out;
}

using Values = std::map<std::string, std::string>;

Html forms(const Kunjungan& k, const kantor::IsianInstansi& office, const Values& values,
           const base::Findings& errors) {
    const Galat beside{errors, k.situs.wording};
    Html out = formulir_buka(k, "/pengaturan/kantor");
    out += office_fields(office, beside);
    out += tombol("Simpan nama dan zona", Rupa::kedua);
    out.add<"</form>">();
    out += formulir_buka(k, "/pengaturan");
    out.add<R"(<section class="bagian"><h2>Cara kerja</h2>)">();
    bool mail = false;
    for (const Butir& b : shown_here()) {
        if (!mail && b.kunci.starts_with("surel_")) {
            mail = true;
            out.add<R"(</section><section class="bagian"><h2>Surel</h2>)">();
        }
        const auto value = values.find(std::string(b.kunci));
        out += field(b, value == values.end() ? std::string() : value->second, beside);
    }
    out.add<"</section>">();
    out += tombol("Simpan pengaturan");
    out.add<"</form>">();
    out += bagian_surel(k);
    return out;
}

std::string shown(const Butir& b, const std::string& value) {
    std::string names;
    for (const kantor::PilihanButir& p : b.pilihan)
        if (contains(value, p.kode)) names += (names.empty() ? "" : ", ") + std::string(p.nama);
    if (!b.pilihan.empty()) return names.empty() ? "tidak ada" : names;
    if (value.empty()) return "belum diisi";
    return b.satuan.empty() ? value : value + " " + std::string(b.satuan);
}

Html list(const Kunjungan& k, const Values& values) {
    Html out = make<
        R"(<p class="sisip bagian-2">Hanya administrator yang dapat mengubah pengaturan.</p><dl class="rk bagian-2"><dt>Nama kantor</dt><dd>{}</dd><dt>Daerah</dt><dd>{}</dd><dt>Zona waktu</dt><dd>{}</dd>)">(
        k.instansi.nama, k.instansi.daerah, calendar::nama(k.instansi.zona));
    for (const Butir& b : shown_here())
        out.add<"<dt>{}</dt><dd>{}</dd>">(words_of(b).label, shown(b, values.at(std::string(b.kunci))));
    out.add<"</dl>">();
    return out;
}

Response tampil(const Kunjungan& k, const kantor::IsianInstansi& office, const Values& values,
                const base::Findings& errors, int status) {
    Html page = ringkasan_galat(errors, k.situs.wording);
    if (k.request.query("sudah") == "simpan")
        page.add<R"(<div class="kecil-atas">{}</div>)">(
            sisip(Nada::beres, k.situs.wording.render(base::say("halaman_pengaturan.disimpan"))));
    if (k.request.query("sudah") == "percobaan")
        page.add<R"(<div class="kecil-atas">{}</div>)">(
            sisip(Nada::beres, k.situs.wording.render(base::say("halaman_pengingat.percobaan"))));
    page.add<
        R"(<div class="judul"><div><h1>Pengaturan</h1><p>Siapa boleh melihat dan mengerjakan apa: <a href="/pengaturan/hak">tabel hak</a>.{}{}</p></div></div>)">(
        k.situs.juru_segel != nullptr && k.boleh(Perbuatan::kelola_sertifikat)
            ? make<
                  R"( Siapa menandatangani dengan apa: <a href="/sertifikat">sertifikat penanda tangan</a>, <a href="/pengaturan/bsre">sambungan BSrE</a>.)">()
            : Html(),
        k.boleh(Perbuatan::kelola_privasi)
            ? make<
                  R"( Pelindungan data: <a href="/privasi/pemrosesan">kegiatan pemrosesan</a>, <a href="/privasi/dpia">penilaian dampak</a>, <a href="/privasi/permintaan">permintaan</a>.)">()
            : Html());
    page += k.boleh(Perbuatan::ubah_pengaturan) ? forms(k, office, values, errors) : list(k, values);
    return Response::html(
        halaman(k,
                {.judul = "Pengaturan", .aktif = Menu::pengaturan, .galat = !errors.empty(), .sempit = true},
                page),
        status);
}

Values kept_values(const Kunjungan& k) {
    Values values;
    k.situs.simpanan.baca([&](kantor::Baca& db) { values = kantor::nilai_pengaturan(db, k.situs.instansi); });
    return values;
}

kantor::IsianInstansi kept_office(const Kunjungan& k) {
    return {k.instansi.nama, k.instansi.daerah, std::string(calendar::nama(k.instansi.zona))};
}

Response buka(Kunjungan& k) { return tampil(k, kept_office(k), kept_values(k), {}, 200); }

Values typed_values(const http::Request& request) {
    Values values;
    for (const Butir& b : shown_here()) {
        std::string& value = values[std::string(b.kunci)];
        for (const std::string_view one : http::values_of(request.form_fields, b.kunci))
            value += (value.empty() ? "" : ",") + std::string(one);
    }
    return values;
}

Response simpan(Kunjungan& k) {
    const Values values = typed_values(k.request);
    if (const auto changed = kantor::ubah_pengaturan(k.loket(), k.asal(), values); !changed)
        return tampil(k, kept_office(k), values, changed.error(), 422);
    return Response::see_other("/pengaturan?sudah=simpan");
}

Response simpan_kantor(Kunjungan& k) {
    const http::Request& r = k.request;
    const kantor::IsianInstansi office{std::string(r.form("nama")), std::string(r.form("daerah")),
                                       std::string(r.form("zona"))};
    if (const auto changed = kantor::ubah_instansi(k.loket(), k.asal(), office); !changed)
        return tampil(k, office, kept_values(k), changed.error(), 422);
    return Response::see_other("/pengaturan?sudah=simpan");
}

} // namespace

void tambah_pengaturan(Pintu& pintu) {
    pintu.buka({.pattern = "/pengaturan", .perbuatan = Perbuatan::lihat_pengaturan, .halaman = buka});
    pintu.buka({.method = Method::post,
                .pattern = "/pengaturan",
                .perbuatan = Perbuatan::ubah_pengaturan,
                .halaman = simpan});
    pintu.buka({.method = Method::post,
                .pattern = "/pengaturan/kantor",
                .perbuatan = Perbuatan::ubah_pengaturan,
                .halaman = simpan_kantor});
    tambah_hak(pintu);
}

} // namespace web
