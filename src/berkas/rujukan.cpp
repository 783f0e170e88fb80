#include "berkas/rujukan.h"

#include "base/text.h"
#include "pegawai/hak.h"
#include "pegawai/lipat.h"

#include <fmt/format.h>

#include <map>

namespace berkas {
namespace {

using base::say;

constexpr std::size_t huruf_kode = 60;
constexpr std::size_t huruf_uraian = 2000;
constexpr std::size_t huruf_target = 200;

bool tulisan_baik(std::string_view text, std::size_t most) {
    return base::is_utf8(text) && text.find('\0') == std::string_view::npos &&
           base::display_width(text) <= most;
}

} // namespace

base::Result<void> ganti_rujukan(const Meja& meja, const Asal& asal, int tahun, JenisRujukan jenis,
                                 const std::vector<Rujukan>& lines) {
    if (!pegawai::boleh(pegawai::Perbuatan::kelola_rujukan,
                        pegawai::hubungan(meja.kantor, asal.pelaku, {}, meja.hari())))
        return base::refuse(say("rencana.tolak.bukan_hak"));
    if (tahun < 2000 || tahun > 2200)
        return base::refuse(say("rencana.tolak.tahun", {{"awal", "2000"}, {"akhir", "2200"}}),
                            std::to_string(tahun), "tahun");
    if (lines.size() > rujukan_terbanyak)
        return base::refuse(say("skp.terlalu_banyak", {{"batas", std::to_string(rujukan_terbanyak)}}),
                            std::to_string(lines.size()));
    base::Findings wrong;
    std::map<std::string, std::size_t> seen;
    std::vector<Rujukan> clean;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string place = fmt::format("baris {}", i + 1);
        Rujukan line;
        line.tahun = tahun;
        line.jenis = jenis;
        line.kode = pegawai::rapikan(lines[i].kode);
        line.uraian = pegawai::rapikan(lines[i].uraian);
        line.target = pegawai::rapikan(lines[i].target);
        line.satuan = pegawai::rapikan(lines[i].satuan);
        if (line.kode.empty()) wrong.push_back({place, line.uraian, say("rencana.tolak.kode_kosong")});
        if (line.uraian.empty()) wrong.push_back({place, line.kode, say("rencana.tolak.uraian_kosong")});
        const auto fits = [&](const std::string& text, std::size_t most) {
            if (!tulisan_baik(text, most))
                wrong.push_back({place, base::shortened(text),
                                 say("skp.teks_terlalu_panjang", {{"batas", std::to_string(most)}})});
        };
        fits(line.kode, huruf_kode);
        fits(line.uraian, huruf_uraian);
        fits(line.target, huruf_target);
        fits(line.satuan, huruf_target);
        if (const auto [first, fresh] = seen.try_emplace(line.kode, i); !fresh && !line.kode.empty())
            wrong.push_back(
                {place, line.kode,
                 say("rencana.tolak.kode_ganda", {{"baris", std::to_string(first->second + 1)}})});
        clean.push_back(std::move(line));
    }
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        db.ganti_rujukan(meja.instansi, tahun, jenis, clean);
        journal::Entri entry = kantor::entri(asal, meja.clock.now(), "rujukan.ganti");
        entry.sesudah = {{"daftar", jenis == JenisRujukan::renja ? "Renja" : "IKU"},
                         {"tahun", std::to_string(tahun)},
                         {"baris", std::to_string(clean.size())}};
        db.kantor().catat(meja.instansi, std::move(entry));
        return {};
    });
}

} // namespace berkas
