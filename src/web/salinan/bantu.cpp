#include "web/salinan/bantu.h"

#include "berkas/simpanan_terbitan.h"
#include "web/bukti/unggah.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace web {

using berkas::BarisSalinan;
using berkas::KeadaanSalinan;
using berkas::Salinan;

int nomor_dari(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 ? value : 0;
}

std::string_view nada_salinan(const Salinan& copy) {
    switch (copy.keadaan) {
    case KeadaanSalinan::dibuat: return "";
    case KeadaanSalinan::diserahkan: return "beres";
    case KeadaanSalinan::dicatat: break;
    }
    return "dekat";
}

std::string_view kata_salinan(const Salinan& copy) {
    switch (copy.keadaan) {
    case KeadaanSalinan::dibuat: return "menunggu";
    case KeadaanSalinan::diserahkan: return "diserahkan";
    case KeadaanSalinan::dicatat: break;
    }
    return "tidak diserahkan";
}

std::string kabar_salinan(const Salinan& copy) {
    switch (copy.keadaan) {
    case KeadaanSalinan::dibuat:
        return copy.disurel ? "Menunggu; surel sudah dikirim" : "Menunggu diserahkan";
    case KeadaanSalinan::diserahkan:
        return fmt::format("Diterima {}, {}{}", copy.diterima,
                           copy.tanggal ? calendar::tanggal(*copy.tanggal) : "–",
                           copy.diklik ? " (dinyatakan sendiri)" : "");
    case KeadaanSalinan::dicatat: break;
    }
    return "Tidak diserahkan: " + copy.catatan;
}

std::string nama_file(const BarisSalinan& line) {
    return fmt::format("{}-salinan-{}-dari-{}.pdf", line.nomor_berkas, line.salinan.nomor, line.dari);
}

http::Response berkas_salinan(const Kunjungan& k, const BarisSalinan& line) {
    return unduhan(k, line.salinan.sidik, nama_file(line));
}

std::vector<BarisSalinan> baris_berkas(const Kunjungan& k, const berkas::Berkas& row) {
    std::vector<BarisSalinan> lines;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        const auto papers = db.terbitan().terbitan(k.situs.instansi, row.id);
        const auto all = db.salinan().salinan(k.situs.instansi, row.id);
        for (const Salinan& one : all) {
            BarisSalinan line;
            line.salinan = one;
            line.dari = static_cast<int>(std::count_if(
                all.begin(), all.end(), [&](const Salinan& s) { return s.terbitan == one.terbitan; }));
            line.nomor_berkas = row.nomor;
            line.pegawai = row.pegawai;
            line.unit = row.unit;
            line.tahun = row.tahun;
            for (const berkas::Terbitan& paper : papers)
                if (paper.nomor == one.terbitan) {
                    line.nomor_naskah = paper.nomor_naskah;
                    line.kode = paper.kode;
                }
            lines.push_back(std::move(line));
        }
    });
    return lines;
}

berkas::NomorSalinan salinan_diminta(const Kunjungan& k) {
    return {nomor_dari(k.request.param("terbitan")), nomor_dari(k.request.param("nomor"))};
}

} // namespace web
