// /pengaturan/bsre: the connection to BSrE: where it is, what lies in its folder, a test.
#include "web/tanda_tangan/pengaturan_bsre.h"

#include "base/text.h"
#include "berkas/juru_bsre.h"
#include "berkas/juru_segel.h"
#include "web/bagian/kerangka.h"
#include "web/galat/galat.h"
#include "web/tanda_tangan/bantu.h"
#include "web/tanda_tangan/rute.h"

#include <algorithm>
#include <array>

namespace web {
namespace {

using base::say;
using http::Method;
using http::Response;
using http::html::make;
using kantor::Butir;
using kantor::JenisButir;

constexpr std::string_view address = "/pengaturan/bsre";

struct Kata {
    std::string_view kunci, label, petunjuk;
};
constexpr std::array<Kata, 11> words{{
    {"bsre_alamat", "Alamat layanan",
     "Esign Client Service, misalnya https://esign.contoh.go.id. Kosong: tanpa BSrE."},
    {"bsre_pengguna", "Nama pengguna aplikasi",
     "Diberikan BSrE bagi aplikasi ini, bukan bagi penanda tangan."},
    {"bsre_versi", "Versi antarmuka", "Menurut petunjuk teknis yang diterima kantor."},
    {"bsre_rahasia", "Yang diketik penanda tangan", "Kode OTP hanya ada pada versi 2."},
    {"bsre_batas_detik", "Batas menunggu jawaban (detik)",
     "10 sampai 180. Sesudahnya hasilnya dianggap tidak diketahui."},
    {"bsre_cara_utama", "Ditawarkan lebih dahulu", "Yang lain tetap dapat dipilih."},
    {"bsre_asal", "Koordinat dihitung dari", "Menurut layanan Anda; halaman uji di bawah membuktikannya."},
    {"bsre_satuan", "Satuan koordinat", ""},
    {"bsre_ukuran", "Lebar dan tinggi berarti", ""},
    {"bsre_tampak", "Tanda tangan BSrE di halaman",
     "Terlihat: di kotak penanda tangannya, setelah halaman uji dengan pengaturan ini kena."},
    {"bsre_tampak_alasan", "Alasan menyalakan tanpa halaman uji yang kena",
     "Kosong bila halaman ujinya kena. Tercatat di jurnal."},
}};

using Values = std::map<std::string, std::string>;

Values kept_values(const Kunjungan& k) {
    Values values;
    k.situs.simpanan.baca([&](kantor::Baca& db) { values = kantor::nilai_pengaturan(db, k.situs.instansi); });
    values["bsre_tampak_alasan"].clear(); // it was for that one time
    return values;
}

Html field(const Kata& w, const Values& values, const Galat& beside) {
    const auto all = kantor::butir_pengaturan();
    const auto b =
        std::find_if(all.begin(), all.end(), [&](const Butir& one) { return one.kunci == w.kunci; });
    if (b == all.end()) throw std::logic_error("no such setting: " + std::string(w.kunci));
    const std::string& value = values.at(std::string(w.kunci));
    if (b->jenis != JenisButir::pilihan)
        return isian({.nama = w.kunci,
                      .label = w.label,
                      .nilai = value,
                      .petunjuk = w.petunjuk,
                      .papan = b->jenis == JenisButir::angka ? "numeric" : "",
                      .pendek = b->jenis == JenisButir::angka},
                     beside);
    std::vector<Pilihan> choices;
    for (const kantor::PilihanButir& p : b->pilihan)
        choices.push_back({std::string(p.kode), std::string(p.nama)});
    return pilihan(w.kunci, w.label, choices, value, beside, w.petunjuk);
}

Html folder(const Kunjungan& k) {
    Html out = make<
        R"(<section class="bagian"><h2>Berkas rahasia</h2><p>Kata sandi aplikasi tidak disimpan di basis data dan tidak pernah ditampilkan. Letakkan di folder <code>bsre</code> di samping basis data: <code>sandi</code> (baris pertama kata sandinya) dan <code>akar.pem</code> (sertifikat akar penerbit BSrE); bila perlu <code>ca.pem</code> untuk alamat layanannya.</p>)">();
    const base::Findings missing = k.situs.juru_segel->bsre()->kekurangan();
    for (const base::Finding& f : missing) out += sisip(Nada::dekat, k.situs.wording.render(f.sentence));
    if (missing.empty()) out += sisip(Nada::beres, "Kedua berkas ada dan terbaca.");
    out.add<"</section>">();
    return out;
}

Html test(const Kunjungan& k, const Galat& beside) {
    Html out = make<
        R"(<section class="bagian"><h2>Uji sambungan</h2><p>Hanya menanyakan status seorang penanda tangan; tidak ada yang ditandatangani.</p>)">();
    out += formulir_buka(k, "/pengaturan/bsre/uji");
    out += isian({.nama = "nik",
                  .label = "NIK penanda tangan",
                  .petunjuk = "16 angka. Tidak disimpan.",
                  .papan = "numeric",
                  .isi_otomatis = "off"},
                 beside);
    out += tombol("Uji sambungan", Rupa::kedua);
    out.add<"</form></section>">();
    return out;
}

Response page(const Kunjungan& k, const Values& values, const base::Findings& errors, int status,
              const std::string& tested = {}) {
    const Galat beside{errors, k.situs.wording};
    Html out = ringkasan_galat(errors, k.situs.wording);
    if (k.request.query("sudah") == "simpan")
        out += sisip(Nada::beres, k.situs.wording.render(say("bsre.disimpan")));
    if (k.request.query("sudah") == "lepas")
        out += sisip(Nada::beres, k.situs.wording.render(say("bsre.dilepas")));
    if (k.request.query("sudah") == "titip")
        out += sisip(Nada::beres, k.situs.wording.render(say("bsre.dititipkan")));
    if (!tested.empty()) out += sisip(Nada::beres, tested);
    out.add<R"(<h1>Sambungan BSrE</h1>)">();
    out += formulir_buka(k, address);
    for (const Kata& w : words) out += field(w, values, beside);
    out += tombol("Simpan sambungan");
    out.add<"</form>">();
    out += folder(k);
    const kantor::PengaturanBsre rules = aturan_bsre(k);
    if (rules.ada()) {
        out += test(k, beside);
        out += bagian_uji_letak(k, rules, beside);
    }
    out += bagian_gantung(k, beside);
    return Response::html(halaman(k,
                                  {.judul = "Sambungan BSrE",
                                   .aktif = Menu::pengaturan,
                                   .galat = !errors.empty(),
                                   .sempit = true,
                                   .remah = {{"Pengaturan", "/pengaturan"}}},
                                  out),
                          status);
}

Response buka(Kunjungan& k) {
    if (tanpa_bsre(k)) return halaman_tidak_ada(k);
    return page(k, kept_values(k), {}, 200);
}

Response simpan(Kunjungan& k) {
    if (tanpa_bsre(k)) return halaman_tidak_ada(k);
    Values wanted;
    for (const Kata& w : words) wanted.emplace(w.kunci, k.request.form(w.kunci));
    const auto changed = kantor::ubah_pengaturan(k.loket(), k.asal(), wanted);
    if (!changed) return page(k, wanted, changed.error(), 422);
    return Response::see_other("/pengaturan/bsre?sudah=simpan");
}

Response uji(Kunjungan& k) {
    if (tanpa_bsre(k)) return halaman_tidak_ada(k);
    const auto status =
        k.situs.juru_segel->bsre()->status(aturan_bsre(k), std::string(base::trim(k.request.form("nik"))));
    hapus_rahasia(k, {"nik"});
    if (!status) return page(k, kept_values(k), di_isian(status.error(), "nik"), 422);
    return page(
        k, kept_values(k), {}, 200,
        k.situs.wording.render(say("bsre.terhubung", {{"kode", status->kode}, {"pesan", status->pesan}})));
}

} // namespace

Response tampil_pengaturan_bsre(const Kunjungan& k, const base::Findings& errors, int status,
                                const base::Sentence* done) {
    return page(k, kept_values(k), errors, status,
                done == nullptr ? std::string() : k.situs.wording.render(*done));
}

kantor::PengaturanBsre aturan_bsre(const Kunjungan& k) {
    kantor::PengaturanBsre rules;
    k.situs.simpanan.baca(
        [&](kantor::Baca& db) { rules = kantor::baca_pengaturan_bsre(db, k.situs.instansi); });
    return rules;
}

base::Findings di_isian(base::Findings findings, std::string_view name) {
    for (base::Finding& f : findings) f.place = name;
    return findings;
}

bool tanpa_bsre(const Kunjungan& k) {
    return k.situs.juru_segel == nullptr || k.situs.juru_segel->bsre() == nullptr;
}

void tambah_pengaturan_bsre(Pintu& pintu) {
    constexpr auto manage = pegawai::Perbuatan::kelola_sertifikat;
    const std::string at(address);
    pintu.buka({.pattern = at, .perbuatan = manage, .halaman = buka});
    pintu.buka({.method = Method::post, .pattern = at, .perbuatan = manage, .halaman = simpan});
    pintu.buka({.method = Method::post,
                .pattern = at + "/uji",
                .perbuatan = manage,
                .halaman = uji,
                .weight = http::Weight::heavy});
    tambah_uji_bsre(pintu);
    tambah_gantung_bsre(pintu);
}

} // namespace web
