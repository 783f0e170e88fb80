#include "web/bukti/bagian.h"

#include "calendar/date.h"
#include "pegawai/hak.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using http::html::attr;
using http::html::flag;
using http::html::make;

bool may_see(const Kunjungan& k, pegawai::PegawaiId who) {
    return k.saya != nullptr && pegawai::boleh(pegawai::Perbuatan::lihat_penilaian,
                                               pegawai::hubungan(*k.kantor, k.saya->id, who, k.hari));
}

std::string place_of(const Kunjungan& k, const berkas::Bukti& one, const berkas::PemakaianLain& use) {
    if (use.pegawai == one.pegawai) {
        const std::string whose = use.bukti.skp == one.skp ? "SKP ini" : fmt::format("SKP {}", use.tahun);
        if (use.bukti.kegiatan == 0) return "laporan " + whose;
        return use.kegiatan.empty() ? fmt::format("kegiatan {} {}", use.bukti.kegiatan, whose)
                                    : fmt::format("{}, kegiatan \"{}\"", whose, use.kegiatan);
    }
    if (!may_see(k, use.pegawai)) return "berkas pegawai lain";
    const pegawai::Pegawai* who = k.kantor->pegawai(use.pegawai);
    return fmt::format("berkas {}, tahun {}", who == nullptr ? "pegawai lain" : who->nama_lengkap(),
                       use.tahun);
}

Html item(const Kunjungan& k, const BuktiSkp& all, const berkas::Bukti& one) {
    Html out = make<"<li>">();
    if (one.file)
        out.add<R"(<a href="/bukti/{}">{}</a>)">(one.id, one.nama);
    else
        out.add<"{}">(one.nama);
    if (!one.keterangan.empty()) out.add<"<br>{}">(one.keterangan);
    if (one.tanggal) out.add<"<br>{}">(calendar::tanggal(*one.tanggal));
    if (const auto uses = all.lain.find(one.id); uses != all.lain.end())
        out.add<R"(<br><strong class="dk">{}</strong>)">(pemakaian(k, one, uses->second));
    out.add<"</li>">();
    return out;
}

} // namespace

BuktiSkp baca_bukti(berkas::Baca& db, pegawai::InstansiId office, const berkas::Skp& plan) {
    BuktiSkp all;
    all.skp = plan;
    all.terbuka = berkas::bukti_terbuka(db, office, plan);
    all.bukti = db.bukti_skp(office, plan.id);
    std::erase_if(all.bukti, [](const berkas::Bukti& one) { return one.dilepas; });
    all.lain = berkas::pemakaian_lain(db, office, plan.id, all.bukti);
    return all;
}

int banyak_bukti(const BuktiSkp& all, int kegiatan) {
    return static_cast<int>(std::count_if(all.bukti.begin(), all.bukti.end(), [&](const berkas::Bukti& one) {
        return one.kegiatan == kegiatan;
    }));
}

std::string alamat_bukti(berkas::SkpId skp, int kegiatan, std::string_view kembali) {
    std::string url = fmt::format("/bukti/skp/{}?kegiatan={}", skp.value(), kegiatan);
    if (!kembali.empty()) {
        url += "&ke=";
        http::html::percent(url, kembali);
    }
    return url;
}

std::string pemakaian(const Kunjungan& k, const berkas::Bukti& one,
                      const std::vector<berkas::PemakaianLain>& uses) {
    std::vector<std::string> places;
    for (const berkas::PemakaianLain& use : uses) {
        std::string place = place_of(k, one, use);
        if (std::find(places.begin(), places.end(), place) == places.end())
            places.push_back(std::move(place));
    }
    if (places.empty()) return {};
    std::string text = "Sudah dipakai di ";
    for (std::size_t i = 0; i < places.size(); ++i) text += (i == 0 ? "" : "; ") + places[i];
    return text + ".";
}

Html daftar_bukti(const Kunjungan& k, const BuktiSkp& all, int kegiatan, const CaraBukti& how) {
    const int there = banyak_bukti(all, kegiatan);
    const int missing = std::max(0, how.perlu - there);
    Html out = make<R"(<details class="bukti"{}><summary>{} bukti{}</summary><ul>)">(
        flag<"open">(missing > 0), there, missing > 0 ? fmt::format(", kurang {}", missing) : std::string());
    for (const berkas::Bukti& one : all.bukti)
        if (one.kegiatan == kegiatan) out += item(k, all, one);
    if (how.ubah && all.terbuka) {
        const std::string about = kegiatan == 0
                                      ? std::string(" laporan fisik dan kegiatan")
                                      : fmt::format(" kegiatan {}", how.nomor > 0 ? how.nomor : kegiatan);
        if (how.tombol)
            out.add<
                R"(<li><button class="tbl dua-2 kecil" name="aksi" value="bukti-{}">Tambah bukti<span class="sr">{}</span></button></li>)">(
                kegiatan, about);
        else
            out.add<R"(<li><a href="{}">Tambah bukti<span class="sr">{}</span></a></li>)">(
                alamat_bukti(all.skp.id, kegiatan, how.kembali), about);
    } else if (there == 0) {
        out.add<"<li>Belum ada bukti.</li>">();
    }
    out.add<"</ul></details>">();
    return out;
}

} // namespace web
