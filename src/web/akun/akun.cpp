#include "web/akun/akun.h"

#include "kantor/akun.h"
#include "kantor/sesi.h"
#include "web/akun/peramban.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"

#include <fmt/format.h>

#include <array>

namespace web {

namespace {

using http::Method;
using http::Response;
using http::html::attr;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

// What was done, said once on the page that the act leads to: /akun?sudah=sandi.
base::Sentence done_sentence(std::string_view what) {
    if (what == "sandi") return base::say("halaman_akun.sandi_diganti");
    if (what == "sesi") return base::say("halaman_akun.sesi_diakhiri");
    if (what == "tema") return base::say("halaman_akun.tema_diganti");
    if (what == "mati") return base::say("halaman_akun.faktor_kedua_mati");
    return {};
}

Html notice(const Kunjungan& k) {
    const base::Sentence done = done_sentence(k.request.query("sudah"));
    if (done.key.empty()) return {};
    return sisip(Nada::beres, k.situs.wording.render(done));
}

// "pukul 08.15 WITA", with the day where it is not today.
std::string moment(const Kunjungan& k, calendar::Instant when) {
    const calendar::Zona zone = k.instansi.zona;
    if (calendar::local_day(when, zone) != k.hari)
        return calendar::waktu(std::chrono::floor<std::chrono::minutes>(when), zone);
    return fmt::format("pukul {} {}", calendar::jam(std::chrono::floor<std::chrono::minutes>(when), zone),
                       calendar::nama(zone));
}

Html sessions(const Kunjungan& k) {
    std::vector<kantor::Sesi> alive;
    k.situs.simpanan.baca([&](kantor::Baca& db) {
        alive = kantor::sesi_hidup(db, k.situs.instansi, k.saya->id, k.kini, k.pengaturan);
    });
    Html out = make<R"(<section class="bagian"><h2>Sesi Anda</h2><ul class="sesi">)">();
    for (const kantor::Sesi& s : alive) {
        out.add<
            R"(<li><div><strong>{}</strong><p><span class="mono">{}</span> · masuk {} · terakhir dipakai {}</p></div>)">(
            nama_peramban(s.peramban), s.alamat, moment(k, s.mulai), moment(k, s.terakhir));
        if (s.kunci == k.sesi->kunci)
            out.add<R"(<span class="st jalan">Sesi ini</span>)">();
        else
            out += tombol_kirim(k, "/akun/sesi/akhiri", "Akhiri", Rupa::kedua, "sesi", s.kunci.hex());
        out.add<"</li>">();
    }
    out.add<
        R"(</ul><p class="ptj catat">Sesi berakhir sendiri setelah {} menit tanpa dipakai, atau {} menit sejak masuk.</p><div class="tombol-baris catat">)">(
        k.pengaturan.sesi_diam.count(), k.pengaturan.sesi_mutlak.count());
    out += tombol_kirim(k, "/keluar", "Keluar");
    if (alive.size() > 1)
        out += tombol_kirim(k, "/akun/keluar-semua", "Keluar di semua peramban", Rupa::bata);
    out.add<"</div></section>">();
    return out;
}

Html security(const Kunjungan& k) {
    int codes = 0;
    if (k.akun->totp_aktif)
        k.situs.simpanan.baca(
            [&](kantor::Baca& db) { codes = db.sisa_kode_pemulihan(k.situs.instansi, k.saya->id); });
    Html out = make<R"(<section><h2>Keamanan</h2><dl class="rk"><dt>Sandi</dt><dd>)">();
    if (k.akun->sandi.empty())
        out.add<R"(Belum ada. <a href="/akun/sandi-baru">Pilih sandi</a>)">();
    else
        out.add<R"(Sudah ada. <a href="/akun/sandi">Ganti sandi</a>)">();
    out.add<"</dd><dt>Faktor kedua</dt><dd>">();
    if (k.akun->totp_aktif)
        out.add<
            R"(<span class="st beres">Aktif</span> Sisa {} kode pemulihan. <a href="/akun/faktor-kedua">Atur faktor kedua</a>)">(
            codes);
    else
        out.add<
            R"(<span class="st">Belum aktif</span> <a href="/akun/faktor-kedua">Daftarkan telepon</a>)">();
    out.add<"</dd>">();
    if (k.situs.juru_segel != nullptr)
        out.add<R"(<dt>Tanda tangan</dt><dd><a href="/akun/sertifikat">Sertifikat tanda tangan</a></dd>)">();
    out.add<"</dl></section>">();
    return out;
}

Html theme(const Kunjungan& k) {
    constexpr std::array<std::array<std::string_view, 2>, 3> themes{
        {{"", "Mengikuti perangkat"}, {"terang", "Terang"}, {"gelap", "Gelap"}}};
    Html out = make<R"(<section class="bagian"><h2>Tampilan</h2>)">();
    out += formulir_buka(k, "/akun/tema");
    out.add<R"(<fieldset class="is"><legend>Tema</legend>)">();
    for (const auto& [code, name] : themes)
        out.add<
            R"(<label class="cek"><input type="radio" name="tema" value="{}"{}> <span>{}</span></label>)">(
            code, flag<"checked">(k.akun->tema == code), name);
    out.add<"</fieldset>">();
    out += tombol("Simpan tema", Rupa::kedua);
    out.add<"</form></section>">();
    return out;
}

// In groups of 8, 6, 1 and 3, as design.md writes it; a number of another length as it is.
std::string grouped(const std::string& nip) {
    if (nip.size() != 18) return nip;
    return nip.substr(0, 8) + ' ' + nip.substr(8, 6) + ' ' + nip.substr(14, 1) + ' ' + nip.substr(15);
}

Html identity(const Kunjungan& k) {
    const pegawai::JabatanUnit* post = k.kantor->jabatan_utama(k.saya->id, k.hari);
    const pegawai::Unit* unit = k.kantor->unit_pada(k.saya->id, k.hari);
    return make<
        R"(<section class="bagian"><h2>Data Anda</h2><dl class="rk kecil"><dt>NIP</dt><dd class="nowrap">{}</dd><dt>Jabatan</dt><dd>{}</dd><dt>Unit</dt><dd>{}</dd></dl><p class="catat"><a href="/pegawai/{}">Data kepegawaian saya</a></p></section>)">(
        grouped(k.saya->nip), post == nullptr ? "tanpa jabatan" : post->nama,
        unit == nullptr ? "belum berunit" : unit->nama, k.saya->id);
}

Html reminders() {
    return make<
        R"(<section class="bagian"><h2>Data saya</h2><p><a href="/jejak-saya">Jejak data saya</a> · <a href="/jejak-saya/permintaan">Permintaan tentang data saya</a></p></section><section class="bagian"><h2>Pengingat</h2><p><a href="/pengingat">Pengingat saya</a> · <a href="/akun/surel">Surel ringkasan</a> · <a href="/akun/kalender">Kalender tenggat</a></p></section>)">();
}

Response buka(Kunjungan& k) {
    Html page = notice(k);
    page.add<R"(<div class="judul"><div><h1>Akun saya</h1><p>{}</p></div></div><div class="dua"><div>)">(
        k.saya->nama_lengkap());
    page += security(k);
    page += sessions(k);
    page.add<"</div><div>">();
    page += identity(k);
    page += reminders();
    page += theme(k);
    page.add<"</div></div>">();
    return Response::html(halaman(k, {.judul = "Akun saya"}, page));
}

Response akhiri(Kunjungan& k) {
    if (const auto key = base::Sidik::parse(k.request.form("sesi")))
        kantor::akhiri_sesi(k.loket(), k.asal(), *key);
    return Response::see_other("/akun?sudah=sesi");
}

Response keluar_semua(Kunjungan& k) {
    kantor::keluar_di_mana_pun(k.loket(), k.asal());
    Response response = Response::see_other("/masuk");
    cabut_cookie(response, k.request);
    return response;
}

Response simpan_tema(Kunjungan& k) {
    // Only a form that is not ours can hold another word: nothing to show beside a field.
    if (!kantor::atur_tema(k.loket(), k.saya->id, k.request.form("tema")))
        return Response::see_other("/akun");
    return Response::see_other("/akun?sudah=tema");
}

} // namespace

std::function<Response(Kunjungan&)> setelah_kode(Response (*page)(Kunjungan&)) {
    return [page](Kunjungan& k) { return k.sesi->lengkap ? page(k) : Response::see_other("/masuk/kode"); };
}

void tambah_akun(Pintu& pintu) {
    constexpr auto own = Perbuatan::atur_akun_sendiri;
    pintu.buka({.pattern = "/akun", .perbuatan = own, .halaman = buka});
    pintu.buka({.method = Method::post, .pattern = "/akun/sesi/akhiri", .perbuatan = own, .halaman = akhiri});
    pintu.buka(
        {.method = Method::post, .pattern = "/akun/keluar-semua", .perbuatan = own, .halaman = keluar_semua});
    pintu.buka({.method = Method::post, .pattern = "/akun/tema", .perbuatan = own, .halaman = simpan_tema});
    tambah_sandi(pintu);
    tambah_faktor_kedua(pintu);
}

} // namespace web
