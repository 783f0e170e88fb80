#include "angka/tulis.h"
#include "paper/blangko/bahan.h"
#include "paper/blangko/contoh_for_tests.h"

#include <gtest/gtest.h>

namespace paper::blangko {
namespace {

using angka::Rational;

TEST(Bahan, OfAFormFileHoldsTheWeighedFiguresAndNobodyWhoIsNotInIt) {
    const Bahan b = contoh::dari_contoh("sekar-2019.json");
    EXPECT_EQ(b.pegawai.nama, "Sekar Fiktif, S.E.");
    EXPECT_TRUE(b.penilai.nama.empty());
    EXPECT_EQ(b.skp.kegiatan.size(), 4U);
    EXPECT_EQ(b.skp.banyak_tugas, 2);
    ASSERT_TRUE(b.hasil && b.hasil->prestasi_kerja && b.skp.hasil);
    EXPECT_EQ(b.hasil->nilai_skp, b.skp.hasil->nilai);
    EXPECT_EQ(b.skp.kegiatan.at(0).hasil->penghitungan, b.skp.kegiatan.at(0).hasil->capaian * 4);
    EXPECT_EQ(b.perilaku.at(1)->nilai, Rational(88));
    EXPECT_EQ(b.perilaku.at(1)->sebutan, "Baik");
    EXPECT_FALSE(b.perilaku.at(5));
    EXPECT_FALSE(b.hasil->uraian.empty());
    EXPECT_FALSE(b.hasil->jumlah_bagian);
}

TEST(Bahan, WhatAFormFileSaysForThePrintAloneIsTakenAsItIs) {
    ::formulir::FormulirMentah typed;
    typed.penilai.nama.set("  Nirmala Ibarat, S.E. ", ::formulir::Notasi::bebas);
    typed.atasan_penilai.jabatan.set("Inspektur", ::formulir::Notasi::bebas);
    typed.tempat.set("Contoh Raya", ::formulir::Notasi::bebas);
    Bahan b = contoh::dari_contoh("sekar-2019.json");
    const std::string name = b.pegawai.nama;
    isi_cetak(b, typed);
    EXPECT_EQ(b.penilai.nama, "Nirmala Ibarat, S.E.");
    EXPECT_EQ(b.penilai.nip, "");
    EXPECT_EQ(b.atasan_penilai.jabatan, "Inspektur");
    EXPECT_EQ(b.tempat, "Contoh Raya");
    EXPECT_EQ(b.pegawai.nama, name);
}

TEST(Bahan, SeveralSkpsAreSummedOnceAndTheirMeanIsTheStoredOne) {
    const Bahan b = contoh::pindah();
    ASSERT_EQ(b.skp_lain.size(), 1U);
    ASSERT_TRUE(b.hasil && b.hasil->jumlah_bagian);
    EXPECT_EQ(*b.hasil->jumlah_bagian, b.hasil->nilai_skp * 2);
    EXPECT_NE(b.skp_lain.at(0).hasil->nilai, b.skp.hasil->nilai);
}

TEST(Bahan, CreditPointsAreThoseOfAUnitTimesTheQuantity) {
    BagianSkp part;
    part.kegiatan.resize(3);
    part.kegiatan[0].isi.angka_kredit = Rational(3, 10);
    part.kegiatan[0].isi.target.kuantitas = 6;
    part.kegiatan[0].isi.realisasi.kuantitas = 5;
    part.kegiatan[1].isi.angka_kredit = Rational(1, 8);
    part.kegiatan[1].isi.target.kuantitas = 4;
    part.kegiatan[1].terisi = false;
    isi_angka_kredit(part);
    EXPECT_EQ(part.kegiatan[0].ak_target, Rational(18, 10));
    EXPECT_EQ(part.kegiatan[0].ak_realisasi, Rational(15, 10));
    EXPECT_FALSE(part.kegiatan[1].ak_realisasi);
    EXPECT_FALSE(part.kegiatan[2].ak_target);
    EXPECT_EQ(part.ak_target, Rational(23, 10));
    EXPECT_EQ(part.ak_realisasi, Rational(15, 10));
}

} // namespace
} // namespace paper::blangko
