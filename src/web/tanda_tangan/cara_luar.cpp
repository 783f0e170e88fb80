// The third way on screen 06: the signer takes the bytes along, signs them with a program of his own, and hands them in.
#include "berkas/simpanan_kunci.h"
#include "berkas/tanda_luar.h"
#include "web/berkas/bantu.h"
#include "web/galat/galat.h"
#include "web/keberatan/keadaan.h"
#include "web/pemeriksaan/kerja.h"
#include "web/tanda_tangan/bantu.h"
#include "web/tanda_tangan/lembar.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using base::say;
using berkas::AsalUnggahan;
using http::Response;

constexpr auto largest = static_cast<std::size_t>(kantor::isi_terbesar); // what the vault takes

const berkas::PemeriksaLuar* judge(const Kunjungan& k) {
    return k.situs.juru_segel == nullptr ? nullptr : k.situs.juru_segel->luar();
}

// One line for a shell; what is his own to fill in comes last.
std::string command(const Kunjungan& k, const Surat& s) {
    const std::string name = nama_pdf(*s.terbitan, *k.berkas);
    const std::string result = name.substr(0, name.size() - 4) + "-bertanda.pdf";
    // What the form asks its signer for, as the box that is drawn here says it.
    const std::string received =
        s.diterima ? fmt::format(" --baris \"Diterima {}\"", calendar::tanggal(*s.diterima)) : std::string();
    return fmt::format("teraju tandatangani {} -o {} --bidang {}{}{} --p12 KUNCI.p12", name, result,
                       bidang_tanda(*s.peran), received, s.alamat.empty() ? "" : " --qr " + s.alamat);
}

// Which bytes he signed, where they are not those that wait for him: what has happened since.
base::Findings other_bytes(const Kunjungan& k, const std::string& pdf) {
    std::vector<berkas::Terbitan> papers;
    std::vector<berkas::Peristiwa> events;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        papers = db.terbitan().terbitan(k.situs.instansi, k.berkas->id);
        events = db.terbitan().peristiwa(k.situs.instansi, k.berkas->id);
    });
    if (papers.empty()) return {{"hasil", {}, say("tanda_luar.dokumen_lain")}};
    const AsalUnggahan from = berkas::asal_unggahan(papers, events, k.situs.gudang, pdf);
    switch (from.apa) {
    case AsalUnggahan::Apa::kini: return {};
    case AsalUnggahan::Apa::keadaan_lama:
        if (!from.sejak_itu) return {{"hasil", {}, say("tanda.sudah_berubah")}};
        return {{"hasil",
                 {},
                 say("tanda_luar.sudah_ditandatangani",
                     {{"siapa", nama_orang(k, from.sejak_itu->oleh)},
                      {"peran", std::string(nama_peran(from.sejak_itu->peran.value_or(sop::Siapa::penilai)))},
                      {"kapan", saat(k, from.sejak_itu->pada)}})}};
    case AsalUnggahan::Apa::versi_lain:
        return {{"hasil",
                 {},
                 say("tanda_luar.versi_lama", {{"lama", std::to_string(from.versi)},
                                               {"baru", std::to_string(papers.back().nomor)},
                                               {"kapan", saat(k, papers.back().dibuat)}})}};
    case AsalUnggahan::Apa::lain: break;
    }
    const auto asked = k.situs.gudang.isi(papers.back().beku);
    const bool anew = asked && judge(k)->ditulis_ulang(pdf, *asked);
    return {{"hasil", {}, anew ? say("tanda_luar.ditulis_ulang") : say("tanda_luar.dokumen_lain")}};
}

// He has revoked it here, though it is another CA's: that counts in this office at once.
bool revoked_here(const Kunjungan& k, const berkas::IsiSertifikat& certificate) {
    std::vector<berkas::KunciTanda> keys;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { keys = db.kunci().kunci_milik(k.situs.instansi, k.saya->id); });
    return std::any_of(keys.begin(), keys.end(), [&](const berkas::KunciTanda& key) {
        return key.keadaan == berkas::KeadaanKunci::dicabut && key.isi && key.isi->jejak == certificate.jejak;
    });
}

base::Findings hand_in(const Kunjungan& k, const Surat& s) {
    const http::Upload* upload = k.request.upload("hasil");
    if (upload == nullptr || upload->size == 0) return {{"hasil", {}, say("tanda_luar.tanpa_berkas")}};
    if (upload->size > largest)
        return {
            {"hasil", {}, say("tanda_luar.terlalu_besar", {{"batas", std::to_string(largest / 1'000'000)}})}};
    const std::string pdf = isi_unggahan(k, "hasil", largest);
    if (!pdf.starts_with("%PDF-")) return {{"hasil", {}, say("tanda_luar.bukan_pdf")}};
    if (base::Findings wrong = other_bytes(k, pdf); !wrong.empty()) return wrong;
    if (!s.terbitan || !s.peran) return {{"", {}, say("tanda.bukan_giliran")}};
    const auto sent = k.situs.gudang.isi(s.terbitan->kini);
    if (!sent) return sent.error();
    const auto signer = judge(k)->periksa(
        *sent, pdf, {k.saya->nama, k.saya->nip, std::string(bidang_tanda(*s.peran))}, k.kini);
    if (!signer) return base::placed(signer.error(), "hasil");
    if (revoked_here(k, *signer))
        return {{"hasil", {}, say("tanda_luar.dicabut", {{"tertulis", signer->nama}})}};
    const auto kept = simpan_hasil(k, pdf);
    if (!kept) return base::placed(kept.error(), "hasil");
    // What he saw is in what he signed: the newest bytes themselves, whatever his page was.
    const auto done =
        berkas::tandatangani(meja(k), k.asal(), {k.berkas->id, k.berkas->kunci},
                             {s.terbitan->nomor, s.terbitan->kini, *kept, berkas::CaraTanda::luar, *s.peran});
    return done ? base::Findings() : done.error();
}

} // namespace

Html isian_luar(const Kunjungan& k, const Surat& s, const Galat& errors) {
    Html out;
    out.add<
        R"(<h3 class="bagian-2">1. Unduh</h3><p>{}</p><h3 class="bagian-2">2. Tandatangani</h3><p>Pakai program Anda, di bidang <strong>{}</strong>. Jangan diubah, dicetak ulang ke PDF, atau digabung. Dengan Teraju di komputer Anda, satu baris:</p><p class="sisip mono">{}</p><p class="catat kecil">Kunci di token: ganti <code>--p12 …</code> dengan <code>--token MODUL --nama-token NAMA --nama-kunci NAMA</code>.</p><h3 class="bagian-2">3. Serahkan</h3>)">(
        tautan_tombol("Unduh PDF-nya", alamat_berkas(k, "/tanda-tangan/dokumen?unduh=ya")),
        bidang_tanda(*s.peran), command(k, s));
    out += formulir_buka(k, alamat_berkas(k, "/tanda-tangan/luar"), true);
    out.add<R"(<input type="hidden" name="cara" value="luar"><input type="hidden" name="antre" value="{}">)">(
        berturutan(k) ? "ya" : "");
    out += isian({.nama = "hasil",
                  .label = "PDF yang sudah Anda tandatangani",
                  .petunjuk = "Diperiksa dahulu: harus dokumen ini, ditambah tanda tangan Anda saja.",
                  .jenis = "file",
                  .terima = "application/pdf,.pdf"},
                 errors);
    out.add<R"(<p class="kecil">Tanda tangan Anda berarti: {}</p>)">(persetujuan(*s.peran));
    out += tombol("Periksa dan catat");
    out.add<"</form>">();
    return out;
}

Response kirim_luar(Kunjungan& k) {
    if (judge(k) == nullptr) return halaman_tidak_ada(k);
    const Surat s = surat(k, *k.berkas);
    const base::Findings wrong = hand_in(k, s);
    return wrong.empty() ? lanjut(k) : tampil_surat(k, surat(k, *k.berkas), wrong, 422);
}

} // namespace web
