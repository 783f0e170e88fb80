// The people of the recap as a file: what the page shows, and no more.
#include "web/bagian/laporan.h"
#include "web/berkas/bantu.h"
#include "web/pegawai/tampilan.h"
#include "web/rekap/bagian.h"

#include <fmt/format.h>

namespace web {

namespace {

using http::Response;
using rekap::Isi;

rekap::Laporan report(const Kunjungan& k, Pandangan& p) {
    rekap::Laporan report = laporan_kantor(k, fmt::format("Rekap penilaian SKP {}", p.saringan.tahun));
    rekap::Tabel& t = report.tabel.emplace_back();
    t.nama = fmt::format("Rekap {}", p.saringan.tahun);
    t.kolom = {{"Nomor berkas"},
               {"Nama"},
               {"NIP"},
               {"Unit"},
               {"Posisi"},
               {"Menit terpakai", 0, Isi::angka},
               {"Menit norma", 0, Isi::angka},
               {"Hari kerja lewat", 0, Isi::angka},
               {"Nilai", 0, Isi::angka},
               {"Predikat"}};
    for (OrangRekap& one : p.orang) {
        rekap::BarisTabel& row = t.baris.emplace_back();
        const rekap::Baris* c = one.baris;
        const Takaran time = c == nullptr ? Takaran{} : terpakai(k, p, *c);
        const bool value = c != nullptr && c->dinilai() && p.buka(one);
        row.sel = {c == nullptr ? "" : c->kasus.nomor,
                   one.orang->nama_lengkap(),
                   nip_tercetak(one.orang->nip),
                   nama_unit(k, one.unit),
                   posisi(p, one),
                   c == nullptr || c->tak_terukur ? "" : std::to_string(time.terpakai),
                   c == nullptr ? "" : std::to_string(time.norma),
                   c == nullptr ? ""
                                : std::to_string(rekap::hari_lewat(*c, k.situs.perkakas.kalender, k.kini)),
                   value ? nilai_tercetak(*c->nilai) : "",
                   value ? c->kasus.sebutan : ""};
    }
    return report;
}

std::string file_name(const Pandangan& p, std::string_view kind) {
    return fmt::format("rekap-{}.{}", p.saringan.tahun, kind);
}

} // namespace

Response rekap_csv(Kunjungan& k) {
    Pandangan p = pandang(k);
    const rekap::Laporan all = report(k, p);
    catat_ekspor(k, fmt::format("rekap {}, CSV", p.saringan.tahun), p.orang.size());
    return berkas_csv(laporan_csv(all.tabel.front()), file_name(p, "csv"));
}

Response rekap_xlsx(Kunjungan& k) {
    Pandangan p = pandang(k);
    const rekap::Laporan all = report(k, p);
    catat_ekspor(k, fmt::format("rekap {}, XLSX", p.saringan.tahun), p.orang.size());
    return laporan_xlsx(k, all, file_name(p, "xlsx"));
}

} // namespace web
