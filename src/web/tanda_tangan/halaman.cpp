// /berkas/{berkas}/tanda-tangan: the paper itself, beside it what is being signed, and the act (screen 06).
#include "base/text.h"
#include "berkas/pelukis_pdf.h"
#include "berkas/potret_luar.h"
#include "web/berkas/bantu.h"
#include "web/galat/galat.h"
#include "web/keberatan/alamat_qr.h"
#include "web/pemeriksaan/kerja.h"
#include "web/tanda_tangan/bantu.h"
#include "web/tanda_tangan/lembar.h"
#include "web/tanda_tangan/rute.h"
#include "web/tanda_tangan/surat.h"
#include "web/tanda_tangan/terbaca.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace web {
namespace {

using base::say;
using berkas::Terbitan;
using http::Method;
using http::Response;
using http::html::attr;
using http::html::make;
using pegawai::Perbuatan;

constexpr std::array outside_roles{sop::Siapa::penilai, sop::Siapa::atasan_penilai};

std::string here(const Kunjungan& k, std::string_view tail = {}) {
    return alamat_berkas(k, "/tanda-tangan" + std::string(tail));
}

// ---- the paper as pictures
base::Result<int> pages_of(const Kunjungan& k, const std::string& pdf) {
    berkas::PelukisPdf* painter = k.situs.juru_segel->pelukis();
    if (painter == nullptr) return base::refuse(say("pelukis.tidak_ada"));
    return painter->halaman(pdf);
}

Html pictures(const Kunjungan& k, const Terbitan& paper, const base::Result<int>& pages) {
    Html out = make<R"(<section class="kertas" aria-label="Dokumen">)">();
    const std::string mark = paper.kini.hex().substr(0, 16); // other bytes, other address
    for (int page = 1; page <= pages.value_or(0); ++page)
        out.add<R"(<img src="{}" alt="Halaman {} dari {}" width="910" height="1287">)">(
            here(k, fmt::format("/halaman/{}?sidik={}", page, mark)), page, *pages);
    if (!pages) out += sisip(Nada::dekat, k.situs.wording.render(pages.error().front().sentence));
    out.add<
        R"(<p class="catat"><a href="{}">Buka PDF-nya</a>, dokumen yang sama dengan teks yang dapat dicari dan dibacakan.</p></section>)">(
        here(k, "/dokumen"));
    return out;
}

// ---- the facts beside it
std::string until_text(const Kunjungan& k, const Surat& s) {
    if (!s.kunci) return "belum ada";
    return (s.kunci->isi->sampai < k.kini ? "Habis masa berlakunya " : "Berlaku sampai ") +
           hari_di(k, s.kunci->isi->sampai);
}

Html facts(const Kunjungan& k, const Surat& s, int pages) {
    const Terbitan& paper = *s.terbitan;
    const std::string value = base::replace_all(paper.nilai, ".", ",");
    Html out = make<R"(<dl class="rk kecil"><dt>Dokumen</dt><dd>{}{}</dd><dt>Nomor</dt><dd>{}</dd>)">(
        paper.jenis, pages > 0 ? fmt::format(", {} halaman", pages) : std::string(), paper.nomor_naskah);
    out.add<"<dt>Nilai akhir</dt><dd><strong>{}, {}</strong></dd>">(value, paper.sebutan);
    if (s.peran) {
        out.add<"<dt>Penanda tangan</dt><dd>{}, {}</dd>">(k.saya->nama_lengkap(), sebutan_peran(*s.peran));
        if (const Lewat way = lewat(k, s); way == Lewat::sertifikat)
            out.add<R"(<dt>Sertifikat</dt><dd>{} <a href="/akun/sertifikat">{}</a></dd>)">(
                until_text(k, s), s.kunci ? "Lihat" : "Minta sertifikat");
        else
            out.add<"<dt>Lewat</dt><dd>{}</dd>">(way == Lewat::bsre ? "BSrE" : "program Anda sendiri");
    }
    out.add<R"(<dt>Sidik SHA-256</dt><dd class="mono">{}</dd></dl>)">(sidik_pendek(paper.kini.hex()));
    return out;
}

Html send_back(const Kunjungan& k) {
    const auto sop = sop_berkas(k);
    if (!sop || !dapat(k, *sop, *k.berkas, berkas::Tindakan::kembalikan)) return {};
    return tautan_tombol("Kembalikan", alamat_berkas(k, "/kembalikan"), Rupa::bata);
}

Html form(const Kunjungan& k, const Surat& s, const Galat& errors) {
    const auto open = k.situs.juru_segel->terbuka(k.sesi->kunci, s.kunci->id, k.kini);
    Html out = formulir_buka(k, here(k));
    out += kunci_berkas(k);
    out.add<R"(<input type="hidden" name="cara" value="sertifikat">)">();
    out += tanda_baca(k, s, errors);
    if (open)
        out.add<R"(<p class="catat">Kunci Anda terbuka sampai {}.</p>)">(fmt::format(
            "pukul {}", calendar::jam(std::chrono::floor<std::chrono::minutes>(*open), k.instansi.zona)));
    else
        out += isian_frasa("frasa", "Frasa sandi tanda tangan",
                           "Berbeda dari sandi masuk." + petunjuk_latihan(*s.kunci->isi), errors);
    out.add<
        R"(<div class="tombol-baris"><button class="tbl" name="aksi" value="tanda">Tandatangani</button>{}</div></form>)">(
        send_back(k));
    if (open) out += tombol_kirim(k, "/tanda-tangan/kunci", "Kunci lagi", Rupa::kedua);
    return out;
}

Html by_certificate(const Kunjungan& k, const Surat& s, const Galat& errors) {
    if (s.kunci) return form(k, s, errors);
    return make<
        R"(<p>Anda belum mempunyai sertifikat. <a href="/akun/sertifikat">Minta sertifikat</a>, atau tanda tangani di atas kertas.</p>)">();
}

// Whoever enters for an official outside the office brings him the paper.
bool enters_for_another(const Kunjungan& k) {
    return std::any_of(outside_roles.begin(), outside_roles.end(), [&](sop::Siapa role) {
        return berkas::hanya_mencatat(*k.kantor, k.berkas->pegawai, role, k.saya->id, k.hari);
    });
}

Html fields(const Kunjungan& k, const Surat& s, const Galat& errors) {
    switch (lewat(k, s)) {
    case Lewat::bsre: return isian_bsre(k, s, errors);
    case Lewat::luar: return isian_luar(k, s, errors);
    case Lewat::sertifikat: break;
    }
    return by_certificate(k, s, errors);
}

Html panel(const Kunjungan& k, const Surat& s, int pages, const Galat& errors) {
    const bool for_another = !s.peran && enters_for_another(k);
    // What is longer than a screen would stand there with its button below the edge.
    const bool tall = s.tergantung || (s.peran && lewat(k, s) == Lewat::luar);
    Html out = make<R"(<div class="{}"><h2>{}</h2>{}{})">(tall ? "panel" : "lekat panel",
                                                          s.peran ? "Yang Anda tanda tangani" : "Dokumen ini",
                                                          facts(k, s, pages), kabar_bsre(k, s.tergantung));
    if (s.tergantung) {
        out += selesaikan_bsre(k, s, errors);
    } else if (!s.peran) {
        out += sisip(Nada::biasa, k.situs.wording.render(for_another ? say("sah.tolak.hanya_mencatat")
                                                                     : say("tanda.bukan_giliran")));
    } else {
        out += fields(k, s, errors);
        out += cara_lain(k, s);
    }
    if ((s.peran && !s.tergantung) || for_another)
        out.add<
            R"(<p class="catat"><a href="{}">Cetak untuk tanda tangan basah</a>, lalu unggah pindaiannya.</p>)">(
            alamat_berkas(k, "/basah"));
    out.add<"</div>">();
    return out;
}

// ---- nothing frozen yet
Response not_frozen(const Kunjungan& k, bool mine, const base::Findings& errors, int status) {
    Html out = ringkasan_galat(errors, k.situs.wording);
    out += kepala_kerja(k, "Tanda tangani penilaian");
    out.add<
        R"(<section class="bagian"><p>Dokumen resminya belum dibuat. Begitu dibuat, isinya tetap: nomor, kode pemeriksaan, dan kode QR tercetak padanya, dan nilai tidak dapat diubah tanpa dokumen yang baru.</p><p><a href="{}">Lihat dahulu penilaiannya</a>.</p>)">(
        alamat_berkas(k, "/penilaian"));
    if (mine && k.situs.pencetak_terbit != nullptr) {
        out += peringatan_alamat_qr(k);
        out += formulir_buka(k, here(k));
        out += kunci_berkas(k);
        out.add<
            R"(<input type="hidden" name="antre" value="{}"><button class="tbl" name="aksi" value="bekukan">Buat dokumen untuk ditandatangani</button></form>)">(
            berturutan(k) ? "ya" : "");
    }
    out.add<"</section>">();
    return Response::html(halaman(k,
                                  {.judul = "Tanda tangan",
                                   .galat = !errors.empty(),
                                   .remah = remah_berkas(k),
                                   .lembar = {"n.css"}},
                                  out),
                          status);
}

} // namespace

Response tampil_surat(const Kunjungan& k, const Surat& s, const base::Findings& errors, int status) {
    if (!s.terbitan) return not_frozen(k, s.beku_dulu, errors, status);
    const auto pdf = k.situs.gudang.isi(s.terbitan->kini);
    if (!pdf) return not_frozen(k, false, pdf.error(), 422); // the vault lost it: said, not hidden
    const base::Result<int> pages = pages_of(k, *pdf);
    Html out = ringkasan_galat(errors, k.situs.wording);
    out += kepala_kerja(k, s.peran ? "Tanda tangani penilaian" : "Dokumen penilaian");
    if (s.peran)
        out.add<"<p>Baca dokumen sampai akhir. Setelah ditandatangani, nilai tidak dapat diubah.</p>">();
    out.add<R"(<div class="dua lebar">{}{}</div>)">(
        pictures(k, *s.terbitan, pages), panel(k, s, pages.value_or(0), {errors, k.situs.wording}));
    std::vector<Remah> crumbs = remah_berkas(k);
    crumbs.insert(crumbs.begin(), {"Tanda tangan", "/tanda-tangan"});
    return Response::html(halaman(k,
                                  {.judul = "Tanda tangan",
                                   .galat = !errors.empty(),
                                   .remah = std::move(crumbs),
                                   .lembar = {"n.css"}},
                                  out),
                          status);
}

namespace {

Response buka(Kunjungan& k) {
    if (k.situs.juru_segel == nullptr) return halaman_tidak_ada(k);
    const Surat s = surat(k, *k.berkas);
    if (!s.terbitan && !di_sini(k, sop::Kerja::tanda_tangan)) return ke_berkas(k);
    return tampil_surat(k, s, {}, 200);
}

// ---- signing
base::Findings open_key(const Kunjungan& k, const berkas::KunciTanda& key) {
    if (k.situs.juru_segel->terbuka(k.sesi->kunci, key.id, k.kini)) return {};
    const std::string_view typed = k.request.form("frasa");
    if (typed.empty()) return {{"frasa", {}, say("segel.frasa_kosong")}};
    if (auto may = berkas::mulai_frasa(meja(k), k.asal()); !may) return base::placed(may.error(), "frasa");
    const auto opened = k.situs.juru_segel->buka(k.sesi->kunci, key, typed, k.kini);
    if (!opened) {
        berkas::frasa_salah(meja(k), k.asal());
        return opened.error();
    }
    berkas::frasa_benar(meja(k), k.asal());
    return {};
}

berkas::TandaDiminta wish(const Kunjungan& k, const Surat& s) {
    berkas::TandaDiminta what = berkas::tanda_formulir({.peran = *s.peran,
                                                        .nama = s.kunci->isi->nama,
                                                        .jabatan = pemilik_kunci(k, k.saya->id).jabatan,
                                                        .diterima = s.diterima,
                                                        .qr = s.alamat,
                                                        .pada = k.kini,
                                                        .zona = k.instansi.zona});
    what.lokasi = k.pengaturan.tempat;
    return what;
}

// Everything that long takes happens here, outside of any transaction; the act then asks again whether the paper is still that one.
base::Findings sign(const Kunjungan& k, const Surat& s, Terbaca& seen) {
    if (auto wrong = boleh_ditandai(k, s, seen); !wrong.empty()) return wrong;
    if (!s.kunci) return {{"", {}, say("tanda.tanpa_sertifikat")}};
    if (auto wrong = open_key(k, *s.kunci); !wrong.empty()) return wrong;
    const auto pdf = k.situs.gudang.isi(s.terbitan->kini);
    if (!pdf) return pdf.error();
    const auto signed_pdf = k.situs.juru_segel->tandatangani(k.sesi->kunci, s.kunci->id, *pdf, wish(k, s));
    if (!signed_pdf) return signed_pdf.error();
    const auto kept = simpan_hasil(k, *signed_pdf);
    if (!kept) return kept.error();
    const auto done = berkas::tandatangani(
        meja(k), k.asal(), terlihat(k),
        {s.terbitan->nomor, s.terbitan->kini, *kept, berkas::CaraTanda::sertifikat, *s.peran});
    return done ? base::Findings() : done.error();
}

Response kirim(Kunjungan& k, Terbaca& seen) {
    if (k.situs.juru_segel == nullptr) return halaman_tidak_ada(k);
    const Surat s = surat(k, *k.berkas);
    if (k.request.form("aksi") == "bekukan") {
        if (k.situs.pencetak_terbit == nullptr) return halaman_tidak_ada(k);
        const auto done =
            berkas::bekukan(meja(k), k.asal(), terlihat(k), {*k.situs.pencetak_terbit, k.situs.gudang});
        if (!done) return tampil_surat(k, s, done.error(), 422);
        return Response::see_other(here(k, berturutan(k) ? "?antre=ya" : ""));
    }
    const base::Findings wrong = sign(k, s, seen);
    hapus_rahasia(k, {"frasa"});
    if (!wrong.empty()) return tampil_surat(k, surat(k, *k.berkas), wrong, 422);
    return lanjut(k);
}

// ---- the bytes
Response dokumen(Kunjungan& k, Terbaca& seen) {
    const Surat s = surat(k, *k.berkas);
    if (!s.terbitan) return halaman_tidak_ada(k);
    auto pdf = k.situs.gudang.isi(s.terbitan->kini);
    if (!pdf) return halaman_tidak_ada(k);
    seen.seluruhnya(k.sesi->kunci, s.terbitan->kini);
    Response response;
    response.type = "application/pdf";
    response.body = *std::move(pdf);
    response.with("Content-Disposition",
                  fmt::format("{}; filename=\"{}\"",
                              k.request.query("unduh") == "ya" ? "attachment" : "inline",
                              nama_pdf(*s.terbitan, *k.berkas)));
    return response;
}

Response gambar(Kunjungan& k, Terbaca& seen) {
    int page = 0;
    const std::string_view text = k.request.param("nomor");
    std::from_chars(text.data(), text.data() + text.size(), page);
    const Surat s = surat(k, *k.berkas);
    if (!s.terbitan || k.situs.juru_segel == nullptr || k.situs.juru_segel->pelukis() == nullptr)
        return halaman_tidak_ada(k);
    const auto pdf = k.situs.gudang.isi(s.terbitan->kini);
    if (!pdf) return halaman_tidak_ada(k);
    const int pages = pages_of(k, *pdf).value_or(0);
    auto picture = k.situs.juru_segel->pelukis()->gambar(s.terbitan->kini, *pdf, page);
    if (!picture || page > pages) return halaman_tidak_ada(k);
    seen.halaman(k.sesi->kunci, s.terbitan->kini, page, pages);
    Response response;
    response.type = "image/png";
    response.body = *std::move(picture);
    return response;
}

} // namespace

void tambah_halaman_tanda(Pintu& pintu) {
    const auto seen = std::make_shared<Terbaca>();
    constexpr auto look = Perbuatan::lihat_penilaian;
    constexpr auto heavy = http::Weight::heavy;
    const std::string paper = "/berkas/{berkas}/tanda-tangan";
    pintu.buka({.pattern = paper, .perbuatan = look, .halaman = buka, .berkas = "berkas", .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = paper,
                .perbuatan = look,
                .halaman = [seen](Kunjungan& k) { return kirim(k, *seen); },
                .berkas = "berkas",
                .weight = heavy});
    pintu.buka({.pattern = paper + "/dokumen",
                .perbuatan = look,
                .halaman = [seen](Kunjungan& k) { return dokumen(k, *seen); },
                .berkas = "berkas",
                .weight = heavy,
                .catat_baca = true});
    pintu.buka({.pattern = paper + "/halaman/{nomor}",
                .perbuatan = look,
                .halaman = [seen](Kunjungan& k) { return gambar(k, *seen); },
                .berkas = "berkas",
                .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = paper + "/bsre",
                .perbuatan = look,
                .halaman = [seen](Kunjungan& k) { return kirim_bsre(k, *seen); },
                .berkas = "berkas",
                .weight = heavy,
                .body = http::Body::upload,
                .body_limit = hasil_terbesar + (1ULL << 20U)});
    pintu.buka({.method = Method::post,
                .pattern = paper + "/luar",
                .perbuatan = look,
                .halaman = kirim_luar,
                .berkas = "berkas",
                .weight = heavy,
                .body = http::Body::upload,
                .body_limit = hasil_terbesar + (1ULL << 20U)});
}

} // namespace web
