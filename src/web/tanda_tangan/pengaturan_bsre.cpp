// /pengaturan/bsre: the connection to BSrE: where it is, what lies in its folder, a test, and requests whose end nobody knows.
#include "base/text.h"
#include "berkas/antrean_bsre.h"
#include "berkas/juru_segel.h"
#include "berkas/simpanan_kunci.h"
#include "web/bagian/kerangka.h"
#include "web/berkas/bantu.h"
#include "web/galat/galat.h"
#include "web/tanda_tangan/bantu.h"
#include "web/tanda_tangan/rute.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace web {
namespace {

using base::say;
using berkas::KeadaanBsre;
using http::Method;
using http::Response;
using http::html::make;
using kantor::Butir;
using kantor::JenisButir;

constexpr std::string_view address = "/pengaturan/bsre";
constexpr int most_shown = 200;

struct Kata {
    std::string_view kunci, label, petunjuk;
};
constexpr std::array<Kata, 6> words{{
    {"bsre_alamat", "Alamat layanan",
     "Esign Client Service, misalnya https://esign.contoh.go.id. Kosong: tanpa BSrE."},
    {"bsre_pengguna", "Nama pengguna aplikasi",
     "Diberikan BSrE bagi aplikasi ini, bukan bagi penanda tangan."},
    {"bsre_versi", "Versi antarmuka", "Menurut petunjuk teknis yang diterima kantor."},
    {"bsre_rahasia", "Yang diketik penanda tangan", "Kode OTP hanya ada pada versi 2."},
    {"bsre_batas_detik", "Batas menunggu jawaban (detik)",
     "10 sampai 180. Sesudahnya hasilnya dianggap tidak diketahui."},
    {"bsre_cara_utama", "Ditawarkan lebih dahulu", "Yang lain tetap dapat dipilih."},
}};

using Values = std::map<std::string, std::string>;

Values kept_values(const Kunjungan& k) {
    Values values;
    k.situs.simpanan.baca([&](kantor::Baca& db) { values = kantor::nilai_pengaturan(db, k.situs.instansi); });
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

std::string reason_field(int number) { return fmt::format("alasan_{}", number); } // of each form its own

Html hanging(const Kunjungan& k, const Galat& beside) {
    std::vector<berkas::ButirBsre> all;
    std::map<std::int64_t, std::string> numbers;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        all = db.kunci().bsre_tergantung(k.situs.instansi, most_shown);
        numbers.clear();
        for (const berkas::ButirBsre& b : all)
            if (const auto row = db.berkas(k.situs.instansi, b.berkas))
                numbers[b.berkas.value()] = row->nomor;
    });
    Html out = make<R"(<section class="bagian"><h2>Belum diketahui hasilnya</h2>)">();
    if (all.empty()) {
        out.add<"<p>Tidak ada.</p></section>">();
        return out;
    }
    out.add<"<p>Penanda tangannya menyelesaikannya di halaman tanda tangan. Bila ia tidak dapat, dan BSrE "
            "memastikan tidak ada yang ditandatangani, lepaskan di sini dengan alasannya.</p>">();
    for (const berkas::ButirBsre& b : all) {
        const bool lost = berkas::keadaan_kini(b, k.kini) == KeadaanBsre::tidak_diketahui;
        out.add<"<h3>Berkas {}, {}</h3><p>Dikirim {}, {}.</p>">(
            numbers[b.berkas.value()], nama_orang(k, b.pegawai), saat(k, b.dicoba.value_or(b.masuk)),
            lost ? "hasilnya tidak diketahui" : "masih ditunggu jawabannya");
        if (!lost) continue;
        const std::string name = reason_field(b.nomor);
        out += formulir_buka(k, fmt::format("/pengaturan/bsre/{}/lepas", b.nomor));
        out += isian({.nama = name,
                      .label = "Alasan",
                      .nilai = k.request.form(name),
                      .petunjuk = "Tercatat di jurnal."},
                     beside);
        out += tombol("Pasti belum ditandatangani", Rupa::bata);
        out.add<"</form>">();
    }
    out.add<"</section>">();
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
    if (!tested.empty()) out += sisip(Nada::beres, tested);
    out.add<R"(<h1>Sambungan BSrE</h1>)">();
    out += formulir_buka(k, address);
    for (const Kata& w : words) out += field(w, values, beside);
    out += tombol("Simpan sambungan");
    out.add<"</form>">();
    out += folder(k);
    if (!kept_values(k).at("bsre_alamat").empty()) out += test(k, beside);
    out += hanging(k, beside);
    return Response::html(halaman(k,
                                  {.judul = "Sambungan BSrE",
                                   .aktif = Menu::pengaturan,
                                   .galat = !errors.empty(),
                                   .sempit = true,
                                   .remah = {{"Pengaturan", "/pengaturan"}}},
                                  out),
                          status);
}

base::Findings at_field(base::Findings findings, std::string_view name) {
    for (base::Finding& f : findings) f.place = name;
    return findings;
}

bool none(const Kunjungan& k) {
    return k.situs.juru_segel == nullptr || k.situs.juru_segel->bsre() == nullptr;
}

Response buka(Kunjungan& k) {
    if (none(k)) return halaman_tidak_ada(k);
    return page(k, kept_values(k), {}, 200);
}

Response simpan(Kunjungan& k) {
    if (none(k)) return halaman_tidak_ada(k);
    Values wanted;
    for (const Kata& w : words) wanted.emplace(w.kunci, k.request.form(w.kunci));
    const auto changed = kantor::ubah_pengaturan(k.loket(), k.asal(), wanted);
    if (!changed) return page(k, wanted, changed.error(), 422);
    return Response::see_other("/pengaturan/bsre?sudah=simpan");
}

Response uji(Kunjungan& k) {
    if (none(k)) return halaman_tidak_ada(k);
    kantor::PengaturanBsre rules;
    k.situs.simpanan.baca(
        [&](kantor::Baca& db) { rules = kantor::baca_pengaturan_bsre(db, k.situs.instansi); });
    const auto status =
        k.situs.juru_segel->bsre()->status(rules, std::string(base::trim(k.request.form("nik"))));
    hapus_rahasia(k, {"nik"});
    if (!status) return page(k, kept_values(k), at_field(status.error(), "nik"), 422);
    return page(
        k, kept_values(k), {}, 200,
        k.situs.wording.render(say("bsre.terhubung", {{"kode", status->kode}, {"pesan", status->pesan}})));
}

Response lepas(Kunjungan& k) {
    if (none(k)) return halaman_tidak_ada(k);
    const std::string_view text = k.request.param("nomor");
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string name = reason_field(number);
    const auto done = berkas::lepaskan_bsre(meja(k), k.asal(), number, k.request.form(name));
    if (!done && done.error().front().place == "alasan")
        return page(k, kept_values(k), at_field(done.error(), name), 422);
    if (!done) return page(k, kept_values(k), done.error(), 422); // its form may be gone
    return Response::see_other("/pengaturan/bsre?sudah=lepas");
}

} // namespace

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
    pintu.buka(
        {.method = Method::post, .pattern = at + "/{nomor}/lepas", .perbuatan = manage, .halaman = lepas});
}

} // namespace web
