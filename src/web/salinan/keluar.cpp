// What leaves with a copy: its bytes, its cover, the letter with its link.
#include "kantor/pengaturan.h"
#include "web/bagian/laporan.h"
#include "web/galat/galat.h"
#include "web/salinan/bantu.h"
#include "web/salinan/rute.h"

#include <fmt/format.h>

namespace web {
namespace {

using berkas::BarisSalinan;
using berkas::KeadaanSalinan;
using http::Response;
using pegawai::Perbuatan;

std::optional<BarisSalinan> line_of(const Kunjungan& k) {
    const berkas::NomorSalinan n = salinan_diminta(k);
    for (BarisSalinan& line : baris_berkas(k, *k.berkas))
        if (line.salinan.terbitan == n.terbitan && line.salinan.nomor == n.nomor) return std::move(line);
    return std::nullopt;
}

Response unduh(Kunjungan& k) {
    const auto line = line_of(k);
    return line ? berkas_salinan(k, *line) : halaman_tidak_ada(k);
}

// The cover lies on top of the copy and says which one it is: the copy itself stays the paper's own bytes.
Response sampul(Kunjungan& k) {
    const auto line = line_of(k);
    if (!line || k.situs.rekap == nullptr) return halaman_tidak_ada(k);
    const berkas::Salinan& copy = line->salinan;
    rekap::Laporan cover = laporan_kantor(k, berkas::sebutan(copy, static_cast<std::size_t>(line->dari)));
    cover.mendatar = false;
    cover.dibuat = copy.dibuat;
    cover.fakta = {{"Dokumen", "Nomor " + line->nomor_naskah},
                   {"Kode pemeriksaan", berkas::kode_bergaris(line->kode)},
                   {"Berkas", line->nomor_berkas},
                   {"Pegawai yang dinilai", k.orang->nama_lengkap()},
                   {"Untuk", copy.nama},
                   {"Diserahkan lewat", std::string(berkas::nama(copy.cara))},
                   {"Sidik (SHA-256)", copy.sidik.hex()}};
    cover.catatan = {
        "Salinan ini sama byte demi byte dengan dokumen yang diterbitkan. Nomor salinan hanya tertulis "
        "pada sampul ini."};
    const bool received = copy.keadaan == KeadaanSalinan::diserahkan;
    cover.tanda_tangan = {{"Diterima tanggal " + (received && copy.tanggal ? calendar::tanggal(*copy.tanggal)
                                                                           : std::string(24, '.')),
                           "Yang menerima,", received ? copy.diterima : std::string(24, '.'), "", ""}};
    return laporan_pdf(k, cover, "sampul-" + nama_file(*line));
}

Response surel(Kunjungan& k) {
    const auto line = line_of(k);
    if (!line || k.situs.pengirim == nullptr || !giliran_saya(k, *k.berkas)) return halaman_tidak_ada(k);
    const pegawai::Pegawai* to = k.kantor->pegawai(line->salinan.penerima);
    const kantor::AturanSurel& rules = k.pengaturan.surel;
    const auto refuse = [&](const base::Sentence& why) { return halaman_salinan(k, {{"", {}, why}}); };
    if (rules.alamat.empty() || rules.server.empty()) return refuse(base::say("salinan.surel.tanpa_alamat"));
    if (to == nullptr || to->email.empty())
        return refuse(base::say("salinan.surel.tanpa_surel", {{"nama", line->salinan.nama}}));
    const auto said = [&](const base::Sentence& s) { return k.situs.wording.render(s); };
    berkas::Surat letter;
    letter.kepada = to->email;
    letter.subjek = said(base::say("salinan.surel.subjek", {{"nomor", line->nomor_naskah}}));
    letter.isi =
        said(base::say("salinan.surel.isi",
                       {{"sebutan", berkas::sebutan(line->salinan, static_cast<std::size_t>(line->dari))},
                        {"nomor", line->nomor_naskah},
                        {"kode", berkas::kode_bergaris(line->kode)}})) +
        "\n\n" + rules.alamat + "/salinan/saya\n";
    letter.id = base::sha256(fmt::format("salinan|{}|{}|{}", k.berkas->id.value(), line->salinan.terbitan,
                                         line->salinan.nomor))
                    .hex()
                    .substr(0, 24);
    letter.pada = k.kini;
    if (const auto sent = k.situs.pengirim->kirim(rules, letter); !sent)
        return refuse(base::say("salinan.surel.gagal", {{"rincian", said(sent.error().front().sentence)}}));
    const auto noted = berkas::catat_surel(meja(k), k.asal(), k.berkas->id, salinan_diminta(k));
    return noted ? Response::see_other(alamat(*k.berkas, "salinan")) : halaman_salinan(k, noted.error());
}

} // namespace

void tambah_salinan_keluar(Pintu& pintu) {
    const std::string one = "/berkas/{berkas}/salinan/{terbitan}/{nomor}";
    for (const auto& [below, page_of] :
         {std::pair<const char*, Response (*)(Kunjungan&)>{"", unduh}, {"/sampul", sampul}})
        pintu.buka({.pattern = one + below,
                    .perbuatan = Perbuatan::lihat_penilaian,
                    .halaman = page_of,
                    .berkas = "berkas",
                    .catat_baca = true});
    pintu.buka({.method = http::Method::post,
                .pattern = one + "/surel",
                .perbuatan = Perbuatan::kelola_salinan,
                .halaman = surel,
                .berkas = "berkas"});
}

} // namespace web
