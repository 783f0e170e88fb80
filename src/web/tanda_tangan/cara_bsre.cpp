// Signing by BSrE on screen 06: the signer's status first, then his passphrase or code, written down before it goes.
#include "berkas/laku.h"
#include "web/berkas/bantu.h"
#include "web/galat/galat.h"
#include "web/pemeriksaan/kerja.h"
#include "web/tanda_tangan/bantu.h"
#include "web/tanda_tangan/lembar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace web {
namespace {

using base::say;
using berkas::AkhirKirim;
using http::Response;
using http::html::make;
using kantor::RahasiaBsre;

std::string here(const Kunjungan& k, std::string_view tail = {}) {
    return alamat_berkas(k, "/tanda-tangan" + std::string(tail));
}

berkas::JuruBsre* gateway(const Kunjungan& k) {
    return k.situs.juru_segel == nullptr ? nullptr : k.situs.juru_segel->bsre();
}

// What the service's word means for him, and the way out (asn-reference 5.3, 5.4).
base::Sentence sentence_of(const berkas::StatusPenanda& status) {
    constexpr std::array<std::string_view, 5> unknown{"1110", "2011", "NOT_REGISTERED", "NO_CERTIFICATE",
                                                      "NEW"};
    const std::string& code = status.kode;
    if (status.boleh) return say("bsre.status_aktif");
    if (code == "EXPIRED" || code == "RENEW") return say("bsre.status_habis");
    if (code == "WAITING_FOR_VERIFICATION") return say("bsre.status_menunggu");
    if (code == "SUSPEND" || code == "REVOKE") return say("bsre.status_henti");
    if (std::find(unknown.begin(), unknown.end(), code) != unknown.end()) return say("bsre.status_belum");
    return say("bsre.status_lain", {{"kode", code}, {"pesan", status.pesan}});
}

Html secret_fields(const Kunjungan& k, const Surat& s, const Galat& errors) {
    if (s.bsre.rahasia == RahasiaBsre::otp) {
        Html out = isian({.nama = "frasa_bsre",
                          .label = "Kode OTP BSrE",
                          .petunjuk = "Terkirim ke surel Anda yang terdaftar di BSrE; berlaku sekali.",
                          .papan = "numeric",
                          .isi_otomatis = "one-time-code",
                          .pendek = true},
                         errors);
        out.add<
            R"(<p><button class="tbl kedua" name="aksi" value="otp" formnovalidate>Kirim kode OTP</button></p>)">();
        return out;
    }
    if (const auto until = gateway(k)->ingat_sampai(k.sesi->kunci, k.kini))
        return make<R"(<p class="catat">Frasa sandi BSrE Anda diingat sampai pukul {}.</p>)">(
            calendar::jam(std::chrono::floor<std::chrono::minutes>(*until), k.instansi.zona));
    return isian_frasa("frasa_bsre", "Frasa sandi BSrE", "Dikelola di BSrE, bukan di sini. Tidak disimpan.",
                       errors);
}

Html form(const Kunjungan& k, const Surat& s, const Galat& errors) {
    Html out = formulir_buka(k, here(k, "/bsre"), true);
    out += kunci_berkas(k);
    out.add<R"(<input type="hidden" name="cara" value="bsre">)">();
    out += tanda_baca(k, s, errors);
    out += secret_fields(k, s, errors);
    out.add<
        R"(<div class="tombol-baris"><button class="tbl" name="aksi" value="tanda">Tandatangani lewat BSrE</button></div></form>)">();
    if (s.bsre.rahasia == RahasiaBsre::frasa && gateway(k)->ingat_sampai(k.sesi->kunci, k.kini))
        out += tombol_kirim(k, "/tanda-tangan/kunci", "Lupakan frasa sandi", Rupa::kedua);
    return out;
}

// ---- sending
base::Findings ask_code(const Kunjungan& k, const Surat& s) {
    if (!s.peran) return {{"", {}, say("tanda.bukan_giliran")}};
    if (s.bsre.rahasia != RahasiaBsre::otp) return {{"", {}, say("bsre.tanpa_otp")}};
    const auto sent = gateway(k)->minta_otp(s.bsre, k.saya->nik);
    return sent ? base::Findings() : sent.error();
}

struct Terkirim {
    base::Findings galat{};
    bool tak_pasti = false;
};

// What came back is verified and recorded; where that fails, it is signed there and not here: a person looks.
Terkirim taken(const Kunjungan& k, const Surat& s, int number, berkas::JawabanBsre got) {
    base::Findings wrong = catat_hasil_bsre(k, s, number, got.pdf);
    if (wrong.empty()) return {};
    got.kode = wrong.front().sentence.key;
    if (!got.kode.starts_with("bsre.hasil_")) // good bytes that only were not recorded
        if (const auto kept = simpan_hasil(k, got.pdf))
            got.kode = std::string(awalan_hasil_bsre) + kept->sidik.hex();
    berkas::tiba_bsre(meja(k), k.asal(), number, got);
    return {std::move(wrong), false};
}

// As people know it (asn-reference 5.6): heading, name, post, NIP. The QR code beside it holds the address of verification alone.
std::vector<std::string> stamp(const Kunjungan& k) {
    std::vector<std::string> lines{"Ditandatangani secara elektronik oleh:", k.saya->nama_lengkap()};
    if (std::string post = pemilik_kunci(k, k.saya->id).jabatan; !post.empty())
        lines.push_back(std::move(post));
    if (!k.saya->nip.empty()) lines.push_back("NIP " + k.saya->nip);
    return lines;
}

Terkirim send(const Kunjungan& k, const Surat& s, std::string_view typed) {
    const auto pdf = k.situs.gudang.isi(s.terbitan->kini);
    if (!pdf) return {pdf.error()};
    berkas::ButirBsre entry;
    entry.berkas = k.berkas->id;
    entry.terbitan = s.terbitan->nomor;
    entry.sidik = s.terbitan->kini;
    entry.bidang = bidang_tanda(*s.peran);
    const auto number = berkas::berangkat_bsre(meja(k), k.asal(), entry);
    if (!number) return {number.error()};
    berkas::KirimanBsre what{k.saya->nik,
                             *pdf,
                             nama_pdf(*s.terbitan, *k.berkas),
                             "Sebagai " + std::string(sebutan_peran(*s.peran)),
                             k.pengaturan.tempat,
                             entry.bidang,
                             stamp(k),
                             s.alamat};
    berkas::JawabanBsre got = gateway(k)->kirim(s.bsre, k.sesi->kunci, what, typed, k.kini);
    if (got.frasa_salah)
        berkas::frasa_salah(meja(k), k.asal());
    else
        berkas::frasa_benar(meja(k), k.asal());
    if (got.akhir == AkhirKirim::selesai) return taken(k, s, *number, std::move(got));
    berkas::tiba_bsre(meja(k), k.asal(), *number, got);
    if (got.akhir == AkhirKirim::tidak_diketahui) return {std::move(got.temuan), true};
    if (got.frasa_salah) got.temuan.front().place = "frasa_bsre";
    return {std::move(got.temuan)};
}

Terkirim sign(const Kunjungan& k, const Surat& s, Terbaca& seen) {
    if (auto wrong = boleh_ditandai(k, s, seen); !wrong.empty()) return {std::move(wrong)};
    if (k.saya->nik.empty()) return {{{"", {}, say("bsre.tanpa_nik")}}};
    // The act would refuse it afterwards: better before BSrE has signed.
    if (terlihat(k).kunci != k.berkas->kunci) return {{{"", {}, say("tanda.sudah_berubah")}}};
    const std::string_view typed = k.request.form("frasa_bsre");
    const bool remembered =
        s.bsre.rahasia == RahasiaBsre::frasa && gateway(k)->ingat_sampai(k.sesi->kunci, k.kini).has_value();
    if (typed.empty() && !remembered)
        return {{{"frasa_bsre",
                  {},
                  s.bsre.rahasia == RahasiaBsre::otp ? say("bsre.otp_kosong") : say("segel.frasa_kosong")}}};
    if (auto may = berkas::mulai_frasa(meja(k), k.asal()); !may)
        return {base::placed(may.error(), "frasa_bsre")};
    Terkirim sent = send(k, s, typed);
    const bool wrong = std::any_of(sent.galat.begin(), sent.galat.end(),
                                   [](const auto& f) { return f.place == "frasa_bsre"; });
    if (wrong) gateway(k)->lupakan(k.sesi->kunci);
    // Whoever signs one after another types it once in a sitting; a code is for once.
    if (sent.galat.empty() && s.bsre.rahasia == RahasiaBsre::frasa && berturutan(k))
        gateway(k)->ingat(k.sesi->kunci, typed, k.kini);
    return sent;
}

} // namespace

Html isian_bsre(const Kunjungan& k, const Surat& s, const Galat& errors) {
    const auto said = [&](const base::Sentence& what) { return k.situs.wording.render(what); };
    if (k.saya->nik.empty()) return sisip(Nada::dekat, said(say("bsre.tanpa_nik")));
    if (!gateway(k)->kekurangan().empty()) return sisip(Nada::dekat, said(say("bsre.belum_siap")));
    Html out;
    if (k.request.query("otp") == "ya") out += sisip(Nada::beres, said(say("bsre.otp_terkirim")));
    if (errors.temuan.empty()) { // it has just been asked otherwise
        const auto status = gateway(k)->status(s.bsre, k.saya->nik);
        out += sisip(status && status->boleh ? Nada::beres : Nada::dekat,
                     said(status ? sentence_of(*status) : status.error().front().sentence));
        if (!status || !status->boleh) {
            out.add<R"(<p><a href="{}">Tanyakan lagi ke BSrE</a></p>)">(here(k, cara_tanya(k, Lewat::bsre)));
            return out;
        }
    }
    out += form(k, s, errors);
    return out;
}

Response kirim_bsre(Kunjungan& k, Terbaca& seen) {
    if (gateway(k) == nullptr) return halaman_tidak_ada(k);
    const Surat s = surat(k, *k.berkas);
    const std::string act(k.request.form("aksi"));
    if (!s.terbitan || (!s.bsre.ada() && !s.tergantung)) return halaman_tidak_ada(k);
    Terkirim done;
    if (act == "tanda")
        done = sign(k, s, seen);
    else if (act == "otp")
        done.galat = ask_code(k, s);
    else
        done.galat = selesaikan_sekarang(k, s, act);
    hapus_rahasia(k, {"frasa_bsre"});
    if (done.tak_pasti) return Response::see_other(here(k, cara_tanya(k, Lewat::bsre)));
    if (!done.galat.empty()) return tampil_surat(k, surat(k, *k.berkas), done.galat, 422);
    if (act == "otp") return Response::see_other(here(k, cara_tanya(k, Lewat::bsre) + "&otp=ya"));
    if (act == "belum") return Response::see_other(here(k, cara_tanya(k, Lewat::bsre)));
    return lanjut(k);
}

} // namespace web
