// Where BSrE draws: a page with a marked box is signed, comes back, is measured here and looked at by a person.
#include "base/text.h"
#include "berkas/juru_bsre.h"
#include "berkas/juru_segel.h"
#include "journal/entri.h"
#include "web/berkas/bantu.h"
#include "web/galat/galat.h"
#include "web/tanda_tangan/bantu.h"
#include "web/tanda_tangan/pengaturan_bsre.h"

namespace web {
namespace {

using base::say;
using berkas::AkhirKirim;
using http::Method;
using http::Response;
using http::html::make;

berkas::JuruBsre& gateway(const Kunjungan& k) { return *k.situs.juru_segel->bsre(); }

Response pdf(std::string bytes, std::string_view name) {
    Response response;
    response.type = "application/pdf";
    response.body = std::move(bytes);
    response.with("Content-Disposition", "attachment; filename=\"" + std::string(name) + "\"");
    return response;
}

Response halaman_uji(Kunjungan& k) {
    return tanpa_bsre(k) ? halaman_tidak_ada(k) : pdf(gateway(k).lembar_uji(), "halaman-uji-bsre.pdf");
}

Response hasil(Kunjungan& k) {
    std::string bytes = tanpa_bsre(k) ? std::string() : gateway(k).hasil_uji();
    return bytes.empty() ? halaman_tidak_ada(k) : pdf(std::move(bytes), "hasil-uji-bsre.pdf");
}

std::string masked(std::string_view nik) {
    return nik.size() == 16 ? std::string(nik.substr(0, 4)) + "••••••••" + std::string(nik.substr(12))
                            : "••••";
}

void note(const Kunjungan& k, std::string_view nik, const std::string& result, const std::string& answer) {
    static_cast<void>(k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        journal::Entri e = kantor::entri(k.asal(), k.kini, "bsre.uji");
        e.objek = "pengaturan";
        e.sesudah.emplace_back("nik", masked(nik));
        e.sesudah.emplace_back("hasil", result);
        e.sesudah.emplace_back("jawaban", base::shortened(answer, 600));
        db.catat(k.situs.instansi, std::move(e));
        return {};
    }));
}

// A hit counts for these settings; a miss takes back what an earlier hit with them had allowed.
base::Findings keep(const Kunjungan& k, const kantor::PengaturanBsre& rules, bool hit) {
    std::map<std::string, std::string> now;
    if (hit)
        now.emplace("bsre_kalibrasi", kantor::tanda_kalibrasi(rules));
    else if (rules.terkalibrasi)
        now = {{"bsre_kalibrasi", ""}, {"bsre_tampak", "tak_terlihat"}};
    if (now.empty()) return {};
    const auto done = kantor::ubah_pengaturan(k.loket(), k.asal(), now);
    return done ? base::Findings() : done.error();
}

Response otp(Kunjungan& k, const kantor::PengaturanBsre& rules, const std::string& nik) {
    const auto sent = gateway(k).minta_otp(rules, nik);
    if (!sent) return tampil_pengaturan_bsre(k, di_isian(sent.error(), "nik_uji"), 422);
    const base::Sentence told = say("bsre.otp_terkirim");
    return tampil_pengaturan_bsre(k, {}, 200, &told);
}

Response uji(Kunjungan& k) {
    const kantor::PengaturanBsre rules = aturan_bsre(k);
    if (tanpa_bsre(k) || !rules.ada()) return halaman_tidak_ada(k);
    const std::string nik(base::trim(k.request.form("nik_uji")));
    if (k.request.form("aksi") == "otp") return otp(k, rules, nik);
    if (k.request.form("frasa_uji").empty())
        return tampil_pengaturan_bsre(k, {{"frasa_uji", {}, say("segel.frasa_kosong")}}, 422);
    if (auto may = berkas::mulai_frasa(meja(k), k.asal()); !may)
        return tampil_pengaturan_bsre(k, di_isian(may.error(), "frasa_uji"), 422);
    const berkas::HasilUji found = gateway(k).uji_letak(rules, nik, k.request.form("frasa_uji"));
    hapus_rahasia(k, {"frasa_uji"});
    if (found.frasa_salah)
        berkas::frasa_salah(meja(k), k.asal());
    else
        berkas::frasa_benar(meja(k), k.asal());
    const bool measured = found.akhir == AkhirKirim::selesai && found.temuan.empty();
    note(k, nik, measured ? k.situs.wording.render(found.kata) : "tidak terukur", found.catatan);
    if (!measured)
        return tampil_pengaturan_bsre(k, di_isian(found.temuan, found.frasa_salah ? "frasa_uji" : "nik_uji"),
                                      422);
    if (auto wrong = keep(k, rules, found.kena); !wrong.empty()) return tampil_pengaturan_bsre(k, wrong, 422);
    if (!found.kena) return tampil_pengaturan_bsre(k, {{"", {}, found.kata}}, 422);
    return tampil_pengaturan_bsre(k, {}, 200, &found.kata);
}

} // namespace

Html bagian_uji_letak(const Kunjungan& k, const kantor::PengaturanBsre& rules, const Galat& beside) {
    Html out = make<
        R"(<section class="bagian"><h2>Uji letak tanda tangan</h2><p>Layanan BSrE tidak seragam: asal dan satuan koordinatnya berbeda dari tempat ke tempat. Seorang penanda tangan menandatangani <a href="/pengaturan/bsre/uji.pdf">halaman uji</a> ini di sini; hasilnya diukur.</p>)">();
    out += sisip(rules.terkalibrasi ? Nada::beres : Nada::dekat,
                 k.situs.wording.render(rules.terkalibrasi ? say("bsre.terkalibrasi")
                                                           : say("bsre.belum_terkalibrasi")));
    if (!gateway(k).hasil_uji().empty())
        out.add<R"(<p><a href="/pengaturan/bsre/hasil-uji.pdf">Unduh hasil uji terakhir</a></p>)">();
    out += formulir_buka(k, "/pengaturan/bsre/uji-letak");
    out += isian({.nama = "nik_uji",
                  .label = "NIK yang menandatangani halaman uji",
                  .nilai = k.request.form("nik_uji"),
                  .petunjuk = "16 angka. Orangnya sendiri yang mengetik rahasianya di bawah ini.",
                  .papan = "numeric",
                  .isi_otomatis = "off"},
                 beside);
    if (rules.rahasia == kantor::RahasiaBsre::otp) {
        out += isian({.nama = "frasa_uji",
                      .label = "Kode OTP BSrE untuk halaman uji",
                      .papan = "numeric",
                      .isi_otomatis = "one-time-code",
                      .pendek = true},
                     beside);
        out.add<
            R"(<p><button class="tbl kedua" name="aksi" value="otp" formnovalidate>Kirim kode OTP</button></p>)">();
    } else {
        out += isian_frasa("frasa_uji", "Frasa sandi BSrE untuk halaman uji", "Tidak disimpan.", beside);
    }
    out += tombol("Tandatangani halaman uji", Rupa::kedua);
    out.add<"</form></section>">();
    return out;
}

void tambah_uji_bsre(Pintu& pintu) {
    constexpr auto manage = pegawai::Perbuatan::kelola_sertifikat;
    constexpr auto heavy = http::Weight::heavy;
    const std::string at = "/pengaturan/bsre";
    pintu.buka({.pattern = at + "/uji.pdf", .perbuatan = manage, .halaman = halaman_uji, .weight = heavy});
    pintu.buka({.pattern = at + "/hasil-uji.pdf", .perbuatan = manage, .halaman = hasil, .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = at + "/uji-letak",
                .perbuatan = manage,
                .halaman = uji,
                .weight = heavy});
}

} // namespace web
