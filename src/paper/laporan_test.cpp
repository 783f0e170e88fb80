#include "paper/laporan.h"

#include <gmock/gmock.h>

namespace paper {
namespace {

using ::testing::StartsWith;

rekap::Laporan report() {
    rekap::Laporan r{.judul = "Laporan Evaluasi Kinerja",
                     .anak_judul = "Tahun 2025",
                     .instansi = "Inspektorat",
                     .daerah = "Kabupaten Contoh Raya"};
    r.dibuat = calendar::read_waktu("2026-01-14 10.20", calendar::Zona::wita).value();
    rekap::Tabel& t = r.tabel.emplace_back();
    t.judul = "Pegawai";
    t.kolom = {{"No", 10, rekap::Isi::angka}, {"Nama"}, {"Nilai", 20, rekap::Isi::angka}};
    t.baris.push_back({{"Irban Wilayah I"}, true});
    for (int i = 1; i <= 60; ++i) t.baris.push_back({{std::to_string(i), "Sekar Fiktif, S.E.", "88,07"}});
    r.tanda_tangan.push_back({"Paringin, 14 Januari 2026", "Inspektur,", "Surya Ilustrasi",
                              "Pembina Tk. I, IV/b", "197302302000011001"});
    return r;
}

TEST(LaporanRekap, BecomesAPaperWithItsTablesInOrder) {
    const Dokumen d = susun(report());
    EXPECT_EQ(d.judul, "Laporan Evaluasi Kinerja - Tahun 2025");
    ASSERT_EQ(d.bagian.size(), 1U);
    EXPECT_EQ(d.bagian.front().arah, Arah::mendatar);
    const Tabel* found = nullptr;
    for (const Blok& block : d.bagian.front().isi)
        if (const auto* t = std::get_if<Tabel>(static_cast<const IsiBlok*>(&block))) found = t;
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->isi.size(), 61U);
    EXPECT_EQ(found->isi.front().sel.front().kolom, 3); // a group spans the table
    EXPECT_EQ(found->kolom[2].rata, Rata::kanan);
}

TEST(LaporanRekap, IsPrintedAndAnEmptyTableSaysSo) {
    rekap::Laporan r = report();
    EXPECT_THAT(PencetakLaporan().cetak(r).value(), StartsWith("%PDF-"));
    r.tabel.front().baris.clear();
    r.tabel.front().kosong = "Belum ada yang dinilai.";
    const Dokumen d = susun(r);
    bool said = false;
    for (const Blok& block : d.bagian.front().isi)
        if (const auto* p = std::get_if<Paragraf>(static_cast<const IsiBlok*>(&block)))
            said = said || p->teks == "Belum ada yang dinilai.";
    EXPECT_TRUE(said);
    EXPECT_THAT(PencetakLaporan().cetak(r).value(), StartsWith("%PDF-"));
}

} // namespace
} // namespace paper
