#include "paper/arsip/pencetak_arsip.h"

#include "berkas/arsip/retensi.h"
#include "berkas/arsip/tempat.h"
#include "paper/arsip/daftar.h"
#include "paper/cetak.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace paper::arsip {
namespace {

using berkas::BarisArsip;

Kop kop_of(const berkas::KopArsip& from) {
    Kop kop;
    kop.instansi = from.instansi;
    kop.daerah = from.daerah;
    kop.unit_pengolah = "Subbagian Umum dan Kepegawaian";
    kop.tempat = from.tempat;
    kop.tanggal = from.tanggal;
    kop.penanggung_jawab = {from.nama, from.nip, from.jabatan};
    kop.disusun = from.disusun;
    return kop;
}

std::string end_of(const berkas::Pendaftaran& row) {
    const auto end = berkas::nasib_dari(row.nasib);
    const std::string fate(end ? berkas::nama(*end) : std::string_view(row.nasib));
    return row.inaktif_sampai ? fmt::format("{}, {}", int(row.inaktif_sampai->year()), fate)
                              : fmt::format("{} + {} tahun, {}", row.aktif, row.inaktif, fate);
}

Inaktif line(const BarisArsip& one) {
    Inaktif out;
    out.unit_pengolah = one.arsip.nama_unit;
    out.nomor = one.daftar.nomor;
    out.kode = one.daftar.kode;
    out.uraian = one.arsip.judul;
    out.kurun = one.arsip.kurun;
    out.jumlah = fmt::format("{} berkas", one.arsip.isi.empty() ? 1 : one.arsip.isi.size());
    out.keterangan = one.arsip.ditahan ? "ditahan" : one.arsip.keterangan;
    out.tingkat = one.arsip.tingkat;
    out.media = one.arsip.media;
    if (const auto place = berkas::baca_tempat(one.daftar.tempat)) {
        out.boks = place->boks();
        out.folder = place->folder();
        out.lokasi = fmt::format("{}-{}-{}-{}", place->bagian[0], place->bagian[1], place->bagian[2],
                                 place->bagian[3]);
    }
    out.nasib = end_of(one.daftar);
    out.kategori = "umum";
    return out;
}

base::Result<berkas::Cetakan> printed(std::string name, const Dokumen& paper) {
    auto pdf = cetak(paper);
    if (!pdf) return base::refuse(pdf.error());
    return berkas::Cetakan{std::move(name), *std::move(pdf)};
}

std::vector<LabelBoks> boxes(const Kop& kop, const std::vector<BarisArsip>& rows) {
    std::map<std::string, std::vector<const BarisArsip*>> by_box; // by the key as far as the box
    for (const BarisArsip& one : rows)
        if (const auto place = berkas::baca_tempat(one.daftar.tempat))
            by_box[berkas::kunci_boks(*place)].push_back(&one);
    std::vector<LabelBoks> labels;
    for (const auto& each : by_box) {
        const std::vector<const BarisArsip*>& all = each.second;
        const auto by = [&](auto&& what) {
            return std::minmax_element(all.begin(), all.end(), [&](const BarisArsip* a, const BarisArsip* b) {
                return what(*a) < what(*b);
            });
        };
        const auto order = by([](const BarisArsip& b) { return std::pair(b.daftar.tahun, b.daftar.urut); });
        const auto code = by([](const BarisArsip& b) { return b.daftar.kode; });
        const auto year = by([](const BarisArsip& b) { return b.arsip.tahun; });
        LabelBoks label;
        label.pencipta = kop.instansi;
        label.unit = kop.unit_pengolah;
        label.nomor = berkas::baca_tempat(all.front()->daftar.tempat)->boks();
        label.berkas_awal = (*order.first)->daftar.nomor;
        label.berkas_akhir = (*order.second)->daftar.nomor;
        label.kode_awal = (*code.first)->daftar.kode;
        label.kode_akhir = (*code.second)->daftar.kode;
        label.tahun_awal = (*year.first)->arsip.tahun;
        label.tahun_akhir = (*year.second)->arsip.tahun;
        label.nasib = end_of((*order.second)->daftar);
        label.lokasi = each.first;
        labels.push_back(std::move(label));
    }
    return labels;
}

} // namespace

base::Result<berkas::Cetakan> PencetakArsip::cetak_daftar(const berkas::KopArsip& kop,
                                                          const std::vector<BarisArsip>& rows) const {
    std::vector<Inaktif> lines;
    for (const BarisArsip& one : rows) lines.push_back(line(one));
    return printed("daftar-arsip.pdf", daftar_arsip_inaktif(kop_of(kop), lines));
}

base::Result<berkas::Cetakan> PencetakArsip::cetak_label(const berkas::KopArsip& kop,
                                                         const std::vector<BarisArsip>& rows,
                                                         bool boks) const {
    if (boks) return printed("label-boks.pdf", label_boks(boxes(kop_of(kop), rows), kop.disusun));
    std::vector<LabelFolder> labels;
    for (const BarisArsip& one : rows)
        labels.push_back(
            {one.daftar.kode, one.daftar.nomor, one.arsip.judul, one.arsip.kurun, one.daftar.tempat});
    return printed("label-folder.pdf", label_folder(labels, kop.disusun));
}

base::Result<berkas::Cetakan> PencetakArsip::cetak_bulan(const berkas::KopArsip& kop,
                                                         const berkas::AkarBulanan& month,
                                                         const std::vector<BarisArsip>& rows) const {
    BeritaBulan minutes;
    minutes.kop = kop_of(kop);
    minutes.bulan =
        fmt::format("{} {}", calendar::nama_bulan(static_cast<unsigned>(month.bulan)), month.tahun);
    minutes.jumlah = month.jumlah;
    minutes.akar = month.akar.hex();
    minutes.kepala_jurnal = month.kepala_jurnal;
    for (const BarisArsip& one : rows) minutes.arsip.push_back(line(one));
    return printed(fmt::format("berita-acara-arsip-{}-{:02}.pdf", month.tahun, month.bulan),
                   berita_acara_bulanan(minutes));
}

} // namespace paper::arsip
