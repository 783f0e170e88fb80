// /akun/sertifikat: the certificate with which a person signs.
#include "base/text.h"
#include "berkas/simpanan_kunci.h"
#include "web/bagian/kerangka.h"
#include "web/berkas/meja.h"
#include "web/galat/galat.h"
#include "web/tanda_tangan/bantu.h"
#include "web/tanda_tangan/rute.h"

#include <fmt/format.h>

#include <array>

namespace web {
namespace {

using base::say;
using berkas::KeadaanKunci;
using berkas::KunciTanda;
using http::Method;
using http::Response;
using http::html::make;

constexpr std::string_view address = "/akun/sertifikat";
constexpr std::chrono::hours soon{24 * 60}; // renew in the last 60 days

std::vector<KunciTanda> mine(const Kunjungan& k) {
    std::vector<KunciTanda> keys;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { keys = db.kunci().kunci_milik(k.situs.instansi, k.saya->id); });
    return keys;
}

const KunciTanda* in_state(const std::vector<KunciTanda>& keys, KeadaanKunci state) {
    for (const KunciTanda& key : keys)
        if (key.keadaan == state) return &key;
    return nullptr;
}

base::Sentence done_sentence(std::string_view what) {
    if (what == "minta") return say("kunci.sudah_diminta");
    if (what == "impor") return say("kunci.sudah_masuk");
    if (what == "cabut") return say("kunci.sudah_dicabut");
    return {};
}

std::string_view state_word(const KunciTanda& key) {
    switch (key.keadaan) {
    case KeadaanKunci::diminta: return "Diminta";
    case KeadaanKunci::berlaku: return "Berlaku";
    case KeadaanKunci::dicabut: return key.isi ? "Dicabut" : "Ditolak";
    case KeadaanKunci::diganti: return "Diganti";
    }
    return "";
}

Html facts(const Kunjungan& k, const KunciTanda& key) {
    const berkas::IsiSertifikat& isi = *key.isi;
    Html out = make<R"(<dl class="rk"><dt>Pemilik</dt><dd>{}</dd><dt>Penerbit</dt><dd>{}</dd>)">(
        isi.nama, isi.penerbit);
    out.add<"<dt>Berlaku</dt><dd>{} sampai {}</dd>">(hari_di(k, isi.dari), hari_di(k, isi.sampai));
    out.add<R"(<dt>Nomor</dt><dd class="mono">{}</dd><dt>Sidik (SHA-256)</dt><dd class="mono">{}</dd></dl>)">(
        isi.nomor, sidik_pendek(isi.jejak));
    return out;
}

Html present(const Kunjungan& k, const std::vector<KunciTanda>& keys) {
    Html out = make<R"(<section><h2>Sertifikat Anda</h2>)">();
    const KunciTanda* valid = in_state(keys, KeadaanKunci::berlaku);
    const KunciTanda* asked = in_state(keys, KeadaanKunci::diminta);
    if (valid != nullptr) {
        if (valid->isi->sampai < k.kini)
            out += sisip(Nada::dekat,
                         "Sertifikat ini sudah habis masa berlakunya. Perbarui sebelum menandatangani lagi.");
        else if (valid->isi->sampai < k.kini + soon)
            out += sisip(Nada::dekat, "Sertifikat ini segera habis masa berlakunya. Perbarui sekarang; tanda "
                                      "tangan lama tetap sah.");
        out += facts(k, *valid);
    }
    if (asked != nullptr)
        out += sisip(Nada::jalan,
                     fmt::format("Permintaan {} menunggu administrator.", hari_di(k, asked->diminta)));
    if (valid == nullptr && asked == nullptr)
        out.add<"<p>Belum ada. Untuk menandatangani penilaian secara elektronik, buat kunci dengan frasa "
                "sandi pilihan "
                "Anda; administrator lalu menerbitkan sertifikatnya.</p>">();
    out.add<"</section>">();
    return out;
}

Html ask(const Kunjungan& k, bool renews, const Galat& errors) {
    Html out = make<R"(<section class="bagian"><h2>{}</h2><p>{}</p>)">(
        renews ? "Perbarui sertifikat" : "Minta sertifikat",
        renews ? "Kunci baru dibuat. Sertifikat yang sekarang tetap dapat dipakai sampai yang baru terbit."
               : "Frasa sandi ini tidak sama dengan sandi masuk. Tidak ada yang dapat membukanya selain "
                 "Anda; bila lupa, "
                 "mintalah sertifikat baru.");
    out += formulir_buka(k, address, true);
    out.add<R"(<input type="hidden" name="aksi" value="minta">)">();
    out += isian_frasa("frasa", "Frasa sandi baru",
                       "Paling sedikit 8 huruf, misalnya empat kata yang mudah Anda ingat.", errors);
    out += isian_frasa("ulang", "Frasa sandi baru, sekali lagi", {}, errors);
    out += tombol(renews ? "Perbarui sertifikat" : "Minta sertifikat", renews ? Rupa::kedua : Rupa::utama);
    out.add<"</form></section>">();
    return out;
}

Html import(const Kunjungan& k, bool open, const Galat& errors) {
    Html out = make<
        R"(<section class="bagian"><h2>Sertifikat dari luar</h2><details{}><summary>Masukkan berkas PKCS#12 (.p12, .pfx)</summary>)">(
        http::html::flag<"open">(open));
    out += formulir_buka(k, address, true);
    out.add<R"(<input type="hidden" name="aksi" value="impor">)">();
    out += isian({.nama = "berkas",
                  .label = "Berkas PKCS#12",
                  .petunjuk = "Memuat kunci dan sertifikat Anda sendiri. Paling besar 256 KiB.",
                  .jenis = "file",
                  .terima = ".p12,.pfx"},
                 errors);
    out += isian_frasa("frasa_berkas", "Frasa sandi berkas itu", {}, errors);
    out += isian_frasa("frasa_baru", "Frasa sandi baru untuk di sini", "Paling sedikit 8 huruf.", errors);
    out += isian_frasa("ulang_baru", "Frasa sandi baru, sekali lagi", {}, errors);
    out += tombol("Masukkan sertifikat", Rupa::kedua);
    out.add<"</form></details></section>">();
    return out;
}

Html revoke(const Kunjungan& k, const Galat& errors) {
    constexpr std::array<std::string_view, 5> codes{"", "kunci_bocor", "diganti", "pindah_tugas", "berhenti"};
    std::vector<Pilihan> choices;
    for (const std::string_view code : codes)
        choices.push_back({std::string(code), code.empty() ? std::string("Pilih alasan")
                                                           : std::string(*berkas::nama_alasan_cabut(code))});
    Html out = make<
        R"(<section class="bagian"><h2>Cabut sertifikat</h2><p>Cabut segera bila frasa sandi atau berkas kuncinya mungkin diketahui orang lain. Tanda tangan yang dibuat sebelumnya tetap tercatat.</p>)">();
    out += formulir_buka(k, address, true);
    out.add<R"(<input type="hidden" name="aksi" value="cabut">)">();
    out += pilihan("alasan", "Alasan", choices, k.request.form("alasan"), errors);
    out += tombol("Cabut sertifikat saya", Rupa::bata);
    out.add<"</form></section>">();
    return out;
}

Html earlier(const Kunjungan& k, const std::vector<KunciTanda>& keys) {
    Html rows;
    for (const KunciTanda& key : keys)
        if (key.keadaan == KeadaanKunci::dicabut || key.keadaan == KeadaanKunci::diganti)
            rows.add<"<li>{}{}{}</li>">(
                key.isi ? fmt::format("Nomor {}, ", key.isi->nomor) : std::string("Permintaan, "),
                base::lower(state_word(key)), key.berakhir ? " " + hari_di(k, *key.berakhir) : std::string());
    if (rows.empty()) return {};
    return make<R"(<section class="bagian"><h2>Sebelumnya</h2><ul class="butir">{}</ul></section>)">(rows);
}

Response page(const Kunjungan& k, const base::Findings& errors, int status) {
    const std::vector<KunciTanda> keys = mine(k);
    const Galat beside{errors, k.situs.wording};
    const bool has = in_state(keys, KeadaanKunci::berlaku) != nullptr;
    Html out = ringkasan_galat(errors, k.situs.wording);
    if (const base::Sentence done = done_sentence(k.request.query("sudah")); !done.key.empty())
        out += sisip(Nada::beres, k.situs.wording.render(done));
    out.add<"<h1>Sertifikat tanda tangan</h1>">();
    out += present(k, keys);
    out += ask(k, has, beside);
    out += import(k, k.request.form("aksi") == "impor", beside);
    if (has) out += revoke(k, beside);
    out += earlier(k, keys);
    return Response::html(halaman(k,
                                  {.judul = "Sertifikat tanda tangan",
                                   .galat = !errors.empty(),
                                   .sempit = true,
                                   .remah = {{"Akun saya", "/akun"}}},
                                  out),
                          status);
}

base::Findings twice(const Kunjungan& k, std::string_view first, std::string_view second) {
    if (k.request.form(first).empty()) return {{std::string(first), {}, say("segel.frasa_kosong")}};
    if (k.request.form(first) != k.request.form(second))
        return {{std::string(second), {}, say("segel.frasa_berbeda")}};
    return {};
}

base::Findings moved(base::Findings findings, std::string_view from, std::string_view to) {
    for (base::Finding& f : findings)
        if (f.place == from) f.place = to;
    return findings;
}

base::Findings ask_now(const Kunjungan& k) {
    if (auto wrong = twice(k, "frasa", "ulang"); !wrong.empty()) return wrong;
    const auto made =
        k.situs.juru_segel->buat_kunci(pemilik_kunci(k, k.saya->id), k.request.form("frasa"), k.kini);
    if (!made) return made.error();
    const auto kept = berkas::minta_sertifikat(meja(k), k.asal(), *made);
    return kept ? base::Findings() : kept.error();
}

base::Findings import_now(const Kunjungan& k) {
    if (auto wrong = twice(k, "frasa_baru", "ulang_baru"); !wrong.empty()) return wrong;
    const std::string file = isi_unggahan(k, "berkas", berkas::p12_terbesar);
    if (file.empty()) return {{"berkas", {}, say("segel.bukan_p12")}};
    // A guess at a passphrase, whatever file it is for, is a guess.
    if (auto may = berkas::mulai_frasa(meja(k), k.asal()); !may)
        return base::placed(may.error(), "frasa_berkas");
    const auto made =
        k.situs.juru_segel->dari_p12(file, k.request.form("frasa_berkas"), k.request.form("frasa_baru"));
    if (!made) {
        berkas::frasa_salah(meja(k), k.asal());
        return moved(made.error(), "frasa", "frasa_baru");
    }
    berkas::frasa_benar(meja(k), k.asal());
    const auto kept = berkas::minta_sertifikat(meja(k), k.asal(), *made);
    return kept ? base::Findings() : base::placed(kept.error(), "berkas");
}

base::Findings revoke_now(const Kunjungan& k) {
    std::optional<KunciTanda> key;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { key = berkas::kunci_berlaku(db.kunci(), k.situs.instansi, k.saya->id); });
    if (!key) return {{"", {}, say("kunci.tidak_ada")}};
    const auto done = berkas::cabut_sertifikat(meja(k), k.asal(), key->id, k.request.form("alasan"));
    if (!done) return done.error();
    k.situs.juru_segel->kunci_lagi(k.sesi->kunci);
    if (k.situs.juru_segel->ada_otoritas())
        if (auto noted = k.situs.juru_segel->catat_cabut(key->isi->nomor, done->alasan, k.kini); !noted)
            return noted.error();
    return {};
}

Response buka(Kunjungan& k) {
    if (k.situs.juru_segel == nullptr) return halaman_tidak_ada(k);
    return page(k, {}, 200);
}

Response kirim(Kunjungan& k) {
    if (k.situs.juru_segel == nullptr) return halaman_tidak_ada(k);
    const std::string act(k.request.form("aksi"));
    const base::Findings wrong = act == "impor" ? import_now(k) : act == "cabut" ? revoke_now(k) : ask_now(k);
    hapus_rahasia(k, {"frasa", "ulang", "frasa_berkas", "frasa_baru", "ulang_baru"});
    if (!wrong.empty()) return page(k, wrong, 422);
    return Response::see_other(fmt::format("{}?sudah={}", address,
                                           act == "impor"   ? "impor"
                                           : act == "cabut" ? "cabut"
                                                            : "minta"));
}

} // namespace

void tambah_sertifikat_saya(Pintu& pintu) {
    constexpr auto own = pegawai::Perbuatan::atur_akun_sendiri;
    pintu.buka({.pattern = std::string(address), .perbuatan = own, .halaman = buka});
    pintu.buka({.method = Method::post,
                .pattern = std::string(address),
                .perbuatan = own,
                .halaman = kirim,
                .weight = http::Weight::heavy,
                .body = http::Body::upload,
                .body_limit = 1ULL << 20U});
}

} // namespace web
