#include "web/arsip/paket_saya.h"

#include "berkas/arsip/paket.h"
#include "web/arsip/bantu.h"
#include "web/arsip/paket_kerja.h"
#include "web/galat/galat.h"

#include <fmt/format.h>

namespace web {
namespace {

using berkas::KeadaanPaket;
using berkas::PaketArsip;

constexpr int most_shown = 200;

RagamPaket kind_of(const PaketArsip& p) {
    return p.formulir.empty() ? RagamPaket::arsip : RagamPaket::cetakan;
}

std::string address(const PaketArsip& p, std::string_view below) {
    return fmt::format("{}/{}/{}", alamat_paket(kind_of(p)), p.id.value(), below);
}

} // namespace

std::string_view alamat_paket(RagamPaket kind) {
    return kind == RagamPaket::arsip ? "/arsip/ekspor" : "/berkas/cetak";
}

std::vector<PaketArsip> paket_saya(const Kunjungan& k, RagamPaket kind) {
    std::vector<PaketArsip> all;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { all = db.arsip().semua_paket(k.situs.instansi, most_shown); });
    std::erase_if(all, [&](const PaketArsip& p) { return p.oleh != k.saya->id || kind_of(p) != kind; });
    return all;
}

std::optional<PaketArsip> paket_diminta(const Kunjungan& k, RagamPaket kind) {
    const berkas::PaketId id{angka_dari(k.request.param("paket")).value_or(0)};
    std::optional<PaketArsip> p;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) { p = db.arsip().paket(k.situs.instansi, id); });
    if (p && (p->oleh != k.saya->id || kind_of(*p) != kind)) p.reset();
    return p;
}

std::string keadaan_paket(const Kunjungan& k, const PaketArsip& p) {
    const std::string_view made = kind_of(p) == RagamPaket::arsip ? "dibuat" : "dicetak";
    switch (p.keadaan) {
    case KeadaanPaket::antre: return fmt::format("menunggu {}", made);
    case KeadaanPaket::berjalan:
        return p.berkas == 0 ? fmt::format("sedang {}", made)
                             : fmt::format("sedang {}, {} persen", made, p.berkas_selesai * 100 / p.berkas);
    case KeadaanPaket::siap:
        return fmt::format("siap, {}; disimpan sampai {}", ukuran_dibaca(p.byte),
                           saat(k, *p.selesai + berkas::paket_disimpan));
    case KeadaanPaket::gagal: return "gagal: " + p.pesan;
    case KeadaanPaket::batal: return "dibatalkan";
    case KeadaanPaket::dihapus: return "sudah dihapus";
    }
    return {};
}

Html tindakan_paket(const Kunjungan& k, const PaketArsip& p) {
    Html out;
    if (p.keadaan == KeadaanPaket::siap) {
        out.add<R"(<a class="tbl dua-2" href="{}" aria-label="Unduh {}">Unduh</a>)">(address(p, "isi"),
                                                                                     p.nama);
        out += tombol_kirim(k, address(p, "batal"), "Hapus");
    } else if (p.keadaan == KeadaanPaket::antre || p.keadaan == KeadaanPaket::berjalan) {
        out += tombol_kirim(k, address(p, "batal"), "Batalkan");
    }
    return out;
}

base::Result<void> lepas_paket(const Kunjungan& k, const PaketArsip& p) {
    auto done = berkas::batalkan_paket(k.situs.simpanan, k.asal(), k.situs.instansi, k.kini, p.id);
    if (done) hapus_berkas_paket(k.situs, p.id);
    return done;
}

http::Response isi_paket(const Kunjungan& k, const PaketArsip& p) {
    http::Response answer;
    answer.file = berkas_paket(k.situs, p.id);
    if (p.keadaan != KeadaanPaket::siap || !std::filesystem::is_regular_file(answer.file))
        return halaman_tidak_ada(k);
    berkas::catat_unduhan(k.situs.simpanan, k.asal(), k.situs.instansi, k.kini, p);
    answer.type = "application/zip";
    answer.download_name = p.nama + ".zip";
    return answer;
}

} // namespace web
