// /sertifikat: the administrator's page of certificates; and what everybody may fetch of the office CA.
#include "base/text.h"
#include "berkas/simpanan_kunci.h"
#include "web/bagian/kerangka.h"
#include "web/berkas/meja.h"
#include "web/galat/galat.h"
#include "web/pegawai/tampilan.h"
#include "web/tanda_tangan/bantu.h"
#include "web/tanda_tangan/rute.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace web {
namespace {

using base::say;
using berkas::KeadaanKunci;
using berkas::KunciId;
using berkas::KunciTanda;
using http::Method;
using http::Response;
using http::html::make;

constexpr std::string_view address = "/sertifikat";
constexpr int most_shown = 500;

base::Sentence done_sentence(std::string_view what) {
    if (what == "terbit") return say("kunci.sudah_terbit");
    if (what == "tolak") return say("kunci.sudah_ditolak");
    if (what == "cabut") return say("kunci.sudah_dicabut_admin");
    if (what == "daftar") return say("kunci.daftar_terbit");
    if (what == "otoritas") return say("kunci.otoritas_dibuat");
    return {};
}

std::vector<KunciTanda> all_keys(const Kunjungan& k) {
    std::vector<KunciTanda> keys;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { keys = db.kunci().semua_kunci(k.situs.instansi, most_shown); });
    return keys;
}

std::optional<KunciTanda> key_of(const Kunjungan& k, std::string_view number) {
    std::int64_t id = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), id);
    std::optional<KunciTanda> key;
    if (read.ec == std::errc())
        k.situs.simpanan.baca_berkas(
            [&](berkas::Baca& db) { key = db.kunci().kunci(k.situs.instansi, KunciId{id}); });
    return key;
}

std::string petunjuk_latihan(const std::vector<KunciTanda>& keys) {
    for (const KunciTanda& key : keys)
        if (key.isi)
            if (std::string hint = web::petunjuk_latihan(*key.isi); !hint.empty()) return hint;
    return {};
}

Html requests(const Kunjungan& k, const std::vector<KunciTanda>& keys, const Galat& errors) {
    Html rows;
    for (const KunciTanda& key : keys) {
        if (key.keadaan != KeadaanKunci::diminta) continue;
        const berkas::PemilikKunci owner = pemilik_kunci(k, key.pegawai);
        rows.add<
            R"(<label class="cek"><input type="checkbox" name="sertifikat" value="{}"> <span>{}, NIP {}, {} · diminta {}</span></label>)">(
            key.id.value(), owner.nama, nip_tercetak(owner.nip),
            owner.jabatan.empty() ? "tanpa jabatan" : owner.jabatan, hari_di(k, key.diminta));
    }
    Html out = make<R"(<section class="bagian"><h2>Permintaan</h2>)">();
    if (rows.empty()) {
        out.add<"<p>Tidak ada permintaan yang menunggu.</p></section>">();
        return out;
    }
    out.add<"<p>Pastikan dahulu orangnya: sertifikat memuat nama, NIP, dan jabatannya hari ini, dan berlaku "
            "dua tahun.</p>">();
    out += formulir_buka(k, "/sertifikat/putuskan");
    out.add<R"(<fieldset class="is"><legend>Yang diputuskan</legend>{}</fieldset>)">(rows);
    out += isian_frasa("frasa_otoritas", "Frasa sandi otoritas kantor",
                       "Tidak diperlukan untuk menolak." + petunjuk_latihan(keys), errors);
    out.add<
        R"(<div class="tombol-baris"><button class="tbl" name="aksi" value="terbitkan">Terbitkan sertifikat</button><button class="tbl bata" name="aksi" value="tolak" formnovalidate>Tolak permintaan</button></div></form></section>)">();
    return out;
}

Html lists(const Kunjungan& k, const std::vector<KunciTanda>& keys, const Galat& errors) {
    const int waiting = k.situs.juru_segel->belum_di_daftar();
    Html out = make<R"(<section class="bagian"><h2>Otoritas kantor dan daftar pencabutan</h2>)">();
    if (waiting > 0)
        out += sisip(Nada::dekat,
                     fmt::format("{} pencabutan belum ada di daftar. Terbitkan daftar yang baru.", waiting));
    out.add<
        R"(<p>Boleh diambil siapa saja: <a href="/otoritas.pem">sertifikat otoritas kantor</a> dan <a href="/crl.der">daftar pencabutan</a>. Daftar berlaku 90 hari; terbitkan lagi sebelum habis. Sampai kapan dokumen yang berlaku terbukti: <a href="/sertifikat/bukti">bukti jangka panjang</a>.</p>)">();
    out += formulir_buka(k, "/sertifikat/daftar");
    out += isian_frasa("frasa_daftar", "Frasa sandi otoritas kantor", petunjuk_latihan(keys), errors);
    out += tombol("Terbitkan daftar pencabutan", waiting > 0 ? Rupa::utama : Rupa::kedua);
    out.add<"</form></section>">();
    return out;
}

Html issued(const Kunjungan& k, const std::vector<KunciTanda>& keys) {
    Html rows;
    for (const KunciTanda& key : keys) {
        if (!key.isi) continue;
        Html state;
        if (key.keadaan == KeadaanKunci::berlaku)
            state.add<
                R"(sampai {} <a href="/sertifikat/{}/cabut">Cabut<span class="sr"> sertifikat {}</span></a>)">(
                hari_di(k, key.isi->sampai), key.id.value(), key.isi->nama);
        else
            state.add<"{} {}">(key.keadaan == KeadaanKunci::dicabut ? "dicabut" : "diganti",
                               key.berakhir ? hari_di(k, *key.berakhir) : std::string());
        rows.add<R"(<tr><th scope="row">{}</th><td class="mono">{}</td><td>{}</td><td>{}</td></tr>)">(
            nama_orang(k, key.pegawai), key.isi->nomor,
            key.asal == berkas::AsalKunci::p12 ? "dibawa sendiri" : "kantor ini", state);
    }
    Html out = make<R"(<section class="bagian"><h2>Sertifikat</h2>)">();
    if (rows.empty())
        out.add<"<p>Belum ada yang terbit.</p>">();
    else
        out.add<
            R"(<div class="gulir" tabindex="0" role="region" aria-label="Sertifikat penanda tangan"><table class="tb"><caption class="sr">Sertifikat penanda tangan</caption><thead><tr><th scope="col">Pemilik</th><th scope="col">Nomor</th><th scope="col">Dari</th><th scope="col">Keadaan</th></tr></thead><tbody>{}</tbody></table></div>)">(
            rows);
    out.add<"</section>">();
    return out;
}

Html new_authority(const Kunjungan& k, const Galat& errors) {
    Html out = make<
        R"(<section class="bagian"><h2>Otoritas kantor</h2><p>Kantor ini belum mempunyai otoritas sertifikat. Otoritas menerbitkan sertifikat bagi penanda tangan; kuncinya tersimpan di mesin ini, dikunci dengan frasa sandi yang hanya Anda yang tahu. Simpan salinannya di luar mesin (<code>teraju segel ekspor</code>).</p>)">();
    out += formulir_buka(k, "/sertifikat/otoritas");
    out += isian({.nama = "nama",
                  .label = "Nama otoritas",
                  .nilai = k.request.form("nama").empty()
                               ? base::shortened("Otoritas Sertifikat " + k.instansi.nama, 64)
                               : std::string(k.request.form("nama")),
                  .petunjuk = "Paling panjang 64 huruf. Tertulis di setiap sertifikat.",
                  .wajib = true},
                 errors);
    out += isian_frasa("frasa", "Frasa sandi otoritas",
                       "Paling sedikit 8 huruf. Bila hilang, otoritas harus dibuat ulang.", errors);
    out += isian_frasa("ulang", "Frasa sandi otoritas, sekali lagi", {}, errors);
    out += tombol("Buat otoritas kantor");
    out.add<"</form></section>">();
    return out;
}

Response page(const Kunjungan& k, const base::Findings& errors, int status) {
    const Galat beside{errors, k.situs.wording};
    Html out = ringkasan_galat(errors, k.situs.wording);
    if (const base::Sentence done = done_sentence(k.request.query("sudah")); !done.key.empty())
        out += sisip(Nada::beres, k.situs.wording.render(done));
    out.add<R"(<div class="judul"><div><h1>Sertifikat penanda tangan</h1></div></div>)">();
    const bool authority = k.situs.juru_segel->ada_otoritas();
    if (!authority) {
        out += new_authority(k, beside);
    } else {
        const std::vector<KunciTanda> keys = all_keys(k);
        out += requests(k, keys, beside);
        out += lists(k, keys, beside);
        out += issued(k, keys);
    }
    return Response::html(halaman(k,
                                  {.judul = "Sertifikat penanda tangan",
                                   .galat = !errors.empty(),
                                   .sempit = !authority,
                                   .remah = {{"Pengaturan", "/pengaturan"}}},
                                  out),
                          status);
}

// Passphrases of the CA are counted like all others: by whoever types them.
template <class Act>
base::Findings with_passphrase(const Kunjungan& k, std::string_view field, Act&& act) {
    const std::string place(field);
    if (k.request.form(field).empty()) return {{place, {}, say("segel.frasa_kosong")}};
    if (auto may = berkas::mulai_frasa(meja(k), k.asal()); !may) return base::placed(may.error(), place);
    const auto done = act(k.request.form(field));
    if (done) {
        berkas::frasa_benar(meja(k), k.asal());
        return {};
    }
    base::Findings findings = done.error();
    bool wrong = false;
    for (base::Finding& f : findings) {
        wrong = wrong || f.sentence.key == "segel.frasa_salah";
        f.place = place;
    }
    if (wrong)
        berkas::frasa_salah(meja(k), k.asal());
    else
        berkas::frasa_benar(meja(k), k.asal());
    return findings;
}

base::Findings issue(const Kunjungan& k, const KunciTanda& key) {
    return with_passphrase(k, "frasa_otoritas", [&](std::string_view frasa) -> base::Result<void> {
        const auto issued = k.situs.juru_segel->terbitkan(key.naskah, pemilik_kunci(k, key.pegawai), frasa,
                                                          k.kini, alamat_daftar_cabut(k));
        if (!issued) return base::refuse(issued.error());
        const auto kept = berkas::terbitkan_sertifikat(meja(k), k.asal(), key.id, *issued);
        if (!kept) return base::refuse(kept.error());
        return {};
    });
}

base::Findings decide(const Kunjungan& k) {
    const auto chosen = http::values_of(k.request.form_fields, "sertifikat");
    if (chosen.empty()) return {{"", {}, say("kunci.pilih_dulu")}};
    for (const std::string_view number : chosen) {
        const auto key = key_of(k, number);
        if (!key || key->keadaan != KeadaanKunci::diminta) return {{"", {}, say("kunci.tidak_diminta")}};
        if (k.request.form("aksi") == "tolak") {
            if (const auto done = berkas::tolak_permintaan(meja(k), k.asal(), key->id); !done)
                return done.error();
        } else if (auto wrong = issue(k, *key); !wrong.empty()) {
            return wrong;
        }
    }
    return {};
}

Response buka(Kunjungan& k) {
    if (k.situs.juru_segel == nullptr) return halaman_tidak_ada(k);
    return page(k, {}, 200);
}

Response putuskan(Kunjungan& k) {
    if (k.situs.juru_segel == nullptr) return halaman_tidak_ada(k);
    const base::Findings wrong = decide(k);
    hapus_rahasia(k, {"frasa_otoritas"});
    if (!wrong.empty()) return page(k, wrong, 422);
    return Response::see_other(k.request.form("aksi") == "tolak" ? "/sertifikat?sudah=tolak"
                                                                 : "/sertifikat?sudah=terbit");
}

Response daftar(Kunjungan& k) {
    if (k.situs.juru_segel == nullptr) return halaman_tidak_ada(k);
    const base::Findings wrong =
        with_passphrase(k, "frasa_daftar", [&](std::string_view frasa) -> base::Result<void> {
            if (auto done = k.situs.juru_segel->tulis_daftar_cabut(frasa, k.kini); !done) return done;
            return k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
                db.catat(k.situs.instansi, k.entri("kunci.daftar_cabut"));
                return {};
            });
        });
    hapus_rahasia(k, {"frasa_daftar"});
    if (!wrong.empty()) return page(k, wrong, 422);
    return Response::see_other("/sertifikat?sudah=daftar");
}

Response otoritas(Kunjungan& k) {
    if (k.situs.juru_segel == nullptr) return halaman_tidak_ada(k);
    base::Findings wrong;
    if (k.request.form("frasa") != k.request.form("ulang"))
        wrong = {{"ulang", {}, say("segel.frasa_berbeda")}};
    else if (const auto made = k.situs.juru_segel->buat_otoritas(
                 std::string(k.request.form("nama")),
                 base::shortened(k.instansi.nama + " " + k.instansi.daerah, 64), k.request.form("frasa"),
                 k.kini);
             !made)
        wrong = made.error();
    hapus_rahasia(k, {"frasa", "ulang"});
    if (!wrong.empty()) return page(k, wrong, 422);
    static_cast<void>(k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.catat(k.situs.instansi, k.entri("kunci.otoritas"));
        return {};
    }));
    return Response::see_other("/sertifikat?sudah=otoritas");
}

Response tampil_cabut(const Kunjungan& k, const KunciTanda& key, const base::Findings& errors, int status) {
    constexpr std::array<std::string_view, 6> codes{"",        "kunci_bocor", "pindah_tugas",
                                                    "diganti", "berhenti",    "tidak_disebut"};
    std::vector<Pilihan> choices;
    for (const std::string_view code : codes)
        choices.push_back({std::string(code), code.empty() ? std::string("Pilih alasan")
                                                           : std::string(*berkas::nama_alasan_cabut(code))});
    const Galat beside{errors, k.situs.wording};
    Html out = ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<h1>Cabut sertifikat {}</h1><p class="bagian-2">Nomor <span class="mono">{}</span>, berlaku sampai {}. Setelah dicabut, {} tidak dapat menandatangani sampai sertifikat baru terbit. Pencabutan tidak dapat diubah.</p>)">(
        key.isi->nama, key.isi->nomor, hari_di(k, key.isi->sampai), key.isi->nama);
    out += formulir_buka(k, fmt::format("/sertifikat/{}/cabut", key.id.value()));
    out += pilihan("alasan", "Alasan", choices, k.request.form("alasan"), beside);
    out += tombol("Cabut sertifikat", Rupa::bata);
    out.add<"</form>">();
    return Response::html(halaman(k,
                                  {.judul = "Cabut sertifikat",
                                   .galat = !errors.empty(),
                                   .sempit = true,
                                   .remah = {{"Sertifikat penanda tangan", std::string(address)}}},
                                  out),
                          status);
}

Response cabut(Kunjungan& k) {
    const auto key = k.situs.juru_segel == nullptr ? std::nullopt : key_of(k, k.request.param("nomor"));
    if (!key || key->keadaan != KeadaanKunci::berlaku) return halaman_tidak_ada(k);
    if (k.request.method != Method::post) return tampil_cabut(k, *key, {}, 200);
    const auto done = berkas::cabut_sertifikat(meja(k), k.asal(), key->id, k.request.form("alasan"));
    if (!done) return tampil_cabut(k, *key, done.error(), 422);
    if (k.situs.juru_segel->ada_otoritas())
        if (auto noted = k.situs.juru_segel->catat_cabut(key->isi->nomor, done->alasan, k.kini); !noted)
            return page(k, noted.error(), 422);
    return Response::see_other("/sertifikat?sudah=cabut");
}

// For everybody, without signing in: a verifier comes here by the address in the certificate.
Response berkas_umum(Kunjungan& k, bool list) {
    Response response;
    if (k.situs.juru_segel != nullptr)
        response.body = list ? k.situs.juru_segel->daftar_cabut() : k.situs.juru_segel->sertifikat_otoritas();
    if (response.body.empty()) return halaman_tidak_ada(k);
    response.type = list ? "application/pkix-crl" : "application/x-pem-file";
    response.download_name = list ? "crl.der" : "otoritas.pem";
    response.cacheable = true;
    return response;
}

} // namespace

void tambah_sertifikat_kantor(Pintu& pintu) {
    constexpr auto manage = pegawai::Perbuatan::kelola_sertifikat;
    constexpr auto heavy = http::Weight::heavy;
    pintu.buka({.pattern = std::string(address), .perbuatan = manage, .halaman = buka});
    pintu.buka({.method = Method::post,
                .pattern = "/sertifikat/putuskan",
                .perbuatan = manage,
                .halaman = putuskan,
                .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/sertifikat/daftar",
                .perbuatan = manage,
                .halaman = daftar,
                .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/sertifikat/otoritas",
                .perbuatan = manage,
                .halaman = otoritas,
                .weight = heavy});
    for (const Method method : {Method::get, Method::post})
        pintu.buka({.method = method,
                    .pattern = "/sertifikat/{nomor}/cabut",
                    .perbuatan = manage,
                    .halaman = cabut,
                    .weight = heavy});
    pintu.buka({.pattern = "/crl.der", .halaman = [](Kunjungan& k) { return berkas_umum(k, true); }});
    pintu.buka({.pattern = "/otoritas.pem", .halaman = [](Kunjungan& k) { return berkas_umum(k, false); }});
}

} // namespace web
