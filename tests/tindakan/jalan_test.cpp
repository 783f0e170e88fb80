// The plain way of a case, its returns, its figures and what is written down about it.
#include "tindakan/uji.h"

namespace berkas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class JalanBerkas : public KasusUji {};
DUA_MESIN(JalanBerkas);

TEST_P(JalanBerkas, GoesFromTheFirstSymbolToTheLastAndIsFinished) {
    buat_skp(k.sekar, setahun(2025));
    Berkas row = buka_untuk(k.sekar).value();
    EXPECT_EQ(row.nomor, "2025-0001");
    EXPECT_EQ(row.simbol, "kumpul");
    EXPECT_EQ(row.langkah, 1);
    EXPECT_EQ(row.unit, k.wilayah2);
    EXPECT_EQ(row.wilayah, k.wilayah2);
    std::vector<std::string> way{row.simbol};
    std::vector<PegawaiId> hands;
    while (row.keadaan == KeadaanBerkas::berjalan && way.size() < 20) {
        hands.push_back(pelaku(row));
        clock.tick(std::chrono::minutes(10));
        row = maju(row);
        way.push_back(row.keadaan == KeadaanBerkas::berjalan ? row.simbol : "selesai");
    }
    EXPECT_THAT(way, ElementsAre("kumpul", "periksa", "input", "valid", "nilai", "tanda_tangan", "ganda",
                                 "arsip", "selesai"));
    EXPECT_THAT(hands, ElementsAre(k.sekar, k.wulan, k.sekar, k.teguh, k.teguh, k.teguh, k.wulan, k.wulan));
    EXPECT_EQ(row.keadaan, KeadaanBerkas::selesai);
    EXPECT_EQ(row.ditutup, clock.now());
    EXPECT_FALSE(row.tenggat);
    // (100 + 90 + 76) / 3 = 88.67; × 60 % = 53.20; 80 × 40 % = 32
    EXPECT_EQ(row.nilai, "85.20");
    EXPECT_EQ(row.sebutan, "Baik");

    const Perjalanan one = perjalanan(row);
    ASSERT_EQ(one.kunjungan.size(), 8U);
    for (const Kunjungan& v : one.kunjungan) {
        EXPECT_TRUE(v.selesai);
        EXPECT_EQ(v.hasil, HasilKunjungan::lanjut);
    }
    std::vector<std::string> kinds;
    for (const journal::Entri& e : jurnal(row)) kinds.push_back(e.perbuatan);
    EXPECT_THAT(kinds, ElementsAre("berkas.buka", "berkas.serahkan", "berkas.loloskan", "berkas.serahkan",
                                   "berkas.loloskan", "berkas.tetapkan_nilai", "berkas.bekukan",
                                   "berkas.unggah_basah", "berkas.sahkan_basah", "berkas.salinan_buat",
                                   "berkas.salinan_serah", "berkas.gandakan", "berkas.selesaikan"));
    EXPECT_EQ(kini(row).kunci, row.kunci);
}

TEST_P(JalanBerkas, KeepsThePapersOfEachState) {
    Berkas row = di_simbol("tanda_tangan");
    std::vector<std::string> papers;
    for (const Dokumen& d : lihat([&](Baca& b) { return b.semua_dokumen(kantor, row.id); }))
        papers.push_back(std::string(kode(d.jenis)) + " " + std::to_string(d.nomor));
    EXPECT_THAT(papers, ::testing::UnorderedElementsAre("isi 1", "isi 2", "isi 3", "lembar_periksa 1",
                                                        "penilaian 1", "potret 1", "potret 2"));
    const auto stored = lihat([&](Baca& b) { return b.dokumen(kantor, row.id, JenisDokumen::penilaian, 0); });
    const Penilaian back = baca_penilaian(stored->naskah).value();
    const Penilaian again = di_meja([&](const Meja& m) { return timbang(m, row, isi_kini(row)); }).value();
    EXPECT_EQ(back.hasil.prestasi_kerja->tepat, again.hasil.prestasi_kerja->tepat);
    EXPECT_EQ(back.hasil.nilai_skp, again.hasil.nilai_skp);
    EXPECT_EQ(back.sebutan_prestasi_kerja, "Baik");
    ASSERT_EQ(back.uraian.size(), again.uraian.size());
    for (std::size_t i = 0; i < again.uraian.size(); ++i) {
        EXPECT_EQ(back.uraian[i].title, again.uraian[i].title);
        EXPECT_EQ(back.uraian[i].exact, again.uraian[i].exact);
        EXPECT_EQ(back.uraian[i].printed, again.uraian[i].printed);
    }
    const DasarNilai basis = baca_dasar_nilai(stored->naskah).value();
    EXPECT_EQ(basis.isi, 3);
    EXPECT_EQ(basis.setelan, timbangan().setelan());
    EXPECT_EQ(tulis_json(back, basis), stored->naskah);
}

TEST_P(JalanBerkas, GoesBackWithAReasonAndTheOldVersionStays) {
    Berkas row = di_simbol("periksa");
    clock.tick(std::chrono::minutes(30));
    const auto back = di_meja([&](const Meja& m) {
        return kembalikan(m, oleh(k.wulan), dilihat(row),
                          {1, "Bukti kegiatan 1 kurang", lembar(row, JawabanPeriksa::perlu_diperbaiki)});
    });
    ASSERT_TRUE(back) << sebab(back);
    EXPECT_EQ(back->simbol, "kumpul");
    EXPECT_EQ(back->tiba, clock.now());
    const Perjalanan one = perjalanan(*back);
    ASSERT_EQ(one.kunjungan.size(), 3U);
    EXPECT_EQ(one.kunjungan[1].hasil, HasilKunjungan::kembali);
    EXPECT_EQ(one.kunjungan[1].alasan, "Bukti kegiatan 1 kurang");
    EXPECT_EQ(one.kunjungan[1].ringkas, "6 temuan");
    EXPECT_EQ(jurnal(row).back().perbuatan, "berkas.kembalikan");

    skp::Isi mended = isi_kini(*back);
    mended.kegiatan[0].realisasi.kuantitas = 9;
    const auto again = di_meja([&](const Meja& m) {
        return serahkan(m, oleh(k.sekar), dilihat(*back), SimpanIsi{mended, {}});
    });
    ASSERT_TRUE(again) << sebab(again);
    EXPECT_EQ(again->isi, 3);
    const auto old = lihat([&](Baca& b) { return b.dokumen(kantor, row.id, JenisDokumen::isi, 2); });
    EXPECT_EQ(skp::baca_isi(old->naskah)->kegiatan[0].realisasi.kuantitas, 10);
}

TEST_P(JalanBerkas, ValidationGoesBackToWhereTheSopLetsIt) {
    for (const int step : {3, 1}) {
        const Berkas row = di_simbol("valid");
        const auto back = lakukan(Tindakan::kembalikan, k.teguh, row, step);
        ASSERT_TRUE(back) << sebab(back);
        EXPECT_EQ(back->langkah, step);
        EXPECT_EQ(sampai(*back, "nilai").simbol, "nilai") << "and on again";
    }
    const Berkas row = di_simbol("valid");
    EXPECT_EQ(sebab(lakukan(Tindakan::kembalikan, k.teguh, row, 2)), "berkas.tolak.tujuan_kembali");
    EXPECT_EQ(sebab(lakukan(Tindakan::kembalikan, k.teguh, row, 99)), "berkas.tolak.tujuan_kembali");
    EXPECT_EQ(kini(row).kunci, row.kunci);
}

TEST_P(JalanBerkas, AChangedFigureNeedsItsReasonWhenItIsTypedIn) {
    const Berkas row = di_simbol("input");
    skp::Isi changed = isi_kini(row);
    changed.kegiatan[0].realisasi.kuantitas = 8;
    const auto save = [&](std::map<std::string, std::string> reasons) {
        return di_meja([&](const Meja& m) {
            return simpan_isi(m, oleh(k.sekar), dilihat(kini(row)), {changed, std::move(reasons)});
        });
    };
    const auto refused = save({{"2.realisasi.kuantitas", "lain"}});
    EXPECT_EQ(sebab(refused), "berkas.tolak.tanpa_alasan_ubah");
    EXPECT_EQ(refused.error().front().place, "1.realisasi.kuantitas");
    const auto kept = save({{"1.realisasi.kuantitas", "Dua laporan ganda"}});
    ASSERT_TRUE(kept) << sebab(kept);
    EXPECT_EQ(kept->simbol, "input");
    const auto paper = lihat([&](Baca& b) { return b.dokumen(kantor, row.id, JenisDokumen::isi, 0); });
    EXPECT_THAT(baca_alasan_ubah(paper->sebab), ElementsAre(std::pair<const std::string, std::string>(
                                                    "1.realisasi.kuantitas", "Dua laporan ganda")));
    const auto gathered = lihat([&](Baca& b) {
        return isi_terkumpul(b, kantor, sop::Sop::read(sop::testing::shipped_text()).value(), kini(row));
    });
    EXPECT_EQ(skp::baca_isi(gathered->naskah)->kegiatan[0].realisasi.kuantitas, 10);
}

TEST_P(JalanBerkas, EachWritesOnlyHisOwnPart) {
    Berkas row = di_simbol("kumpul");
    const auto save = [&](PegawaiId who, const skp::Isi& isi) {
        return di_meja([&](const Meja& m) { return simpan_isi(m, oleh(who), dilihat(row), {isi, {}}); });
    };
    EXPECT_EQ(sebab(save(k.sekar, dinilai(isi_kini(row)))),
              "berkas.tolak.bukan_bagian_anda berkas.tolak.bukan_bagian_anda berkas.tolak.bukan_bagian_anda "
              "berkas.tolak.bukan_bagian_anda berkas.tolak.bukan_bagian_anda");
    skp::Isi other_plan = isi_kini(row);
    other_plan.kegiatan[0].rencana.target.kuantitas = 1;
    EXPECT_EQ(sebab(save(k.sekar, other_plan)), "berkas.tolak.bukan_bagian_anda");
    skp::Isi fewer = isi_kini(row);
    fewer.kegiatan.pop_back();
    EXPECT_EQ(sebab(save(k.sekar, fewer)), "berkas.tolak.bukan_bagian_anda");
    skp::Isi below = terisi(isi_kini(row));
    below.kegiatan[0].realisasi.kuantitas = -1;
    below.kegiatan[1].realisasi.kualitas = 101;
    EXPECT_EQ(sebab(save(k.sekar, below)), "berkas.tolak.negatif berkas.tolak.kualitas");
    row = sampai(row, "nilai");
    skp::Isi realised = isi_kini(row);
    realised.kegiatan[0].realisasi.kuantitas = 11;
    EXPECT_EQ(sebab(save(k.teguh, realised)), "berkas.tolak.bukan_bagian_anda");
    skp::Isi marked = dinilai(isi_kini(row));
    marked.kegiatan[0].realisasi.kualitas = 70;
    marked.kegiatan[1].dikecualikan = skp::Pengecualian{"Bencana banjir"};
    EXPECT_TRUE(save(k.teguh, marked));
}

TEST_P(JalanBerkas, IsNotHandedOnUnfilledNorValuedUnmarked) {
    const Berkas row = di_simbol("kumpul");
    const auto sent = di_meja([&](const Meja& m) { return serahkan(m, oleh(k.sekar), dilihat(row)); });
    EXPECT_EQ(sebab(sent), "berkas.tolak.belum_diisi berkas.tolak.belum_diisi");
    EXPECT_EQ(sent.error().front().place, "1.realisasi.kuantitas");
    const Berkas at_value = sampai(row, "nilai");
    const auto set =
        di_meja([&](const Meja& m) { return tetapkan_nilai(m, oleh(k.teguh), dilihat(at_value)); });
    EXPECT_EQ(set.error().size(), 5U);
    EXPECT_EQ(set.error().front().place, "perilaku.orientasi_pelayanan");
    skp::Isi all_out = dinilai(isi_kini(at_value));
    for (skp::IsiKegiatan& a : all_out.kegiatan) a.dikecualikan = skp::Pengecualian{"Bencana"};
    const auto none = di_meja([&](const Meja& m) {
        return tetapkan_nilai(m, oleh(k.teguh), dilihat(at_value), SimpanIsi{all_out, {}});
    });
    EXPECT_EQ(sebab(none), "berkas.tolak.semua_dikecualikan");
    EXPECT_EQ(kini(at_value).isi, at_value.isi) << "nothing of a refused act is kept";
}

TEST_P(JalanBerkas, AMarkOf91AndMoreOrBelow76IsSetOnlyWithItsReason) {
    const Berkas row = di_simbol("nilai");
    const auto set = [&](angka::Rational mark, std::string note) {
        skp::Isi isi = dinilai(isi_kini(row));
        isi.perilaku.at(1) = std::move(mark);
        isi.perilaku.at(3) = isi.perilaku.at(1);
        isi.catatan_perilaku = std::move(note);
        return di_meja([&](const Meja& m) {
            return tetapkan_nilai(m, oleh(k.teguh), dilihat(row), SimpanIsi{isi, {}});
        });
    };
    for (const angka::Rational& mark :
         {angka::Rational(91), angka::Rational(100), angka::Rational(7599, 100)}) {
        const auto refused = set(mark, "  ");
        EXPECT_EQ(sebab(refused), "berkas.tolak.perilaku_tanpa_alasan") << "said once for all aspects";
        EXPECT_EQ(refused.error().front().place, "catatan_perilaku");
    }
    EXPECT_EQ(kini(row).isi, row.isi) << "nothing of a refused act is kept";
    EXPECT_TRUE(di_meja([&](const Meja& m) { // saving is not setting
        skp::Isi isi = dinilai(isi_kini(row), 95);
        return simpan_isi(m, oleh(k.teguh), dilihat(row), {isi, {}});
    }));
}

TEST_P(JalanBerkas, JustInsideTheBandsAMarkNeedsNoReason) {
    for (const auto& [year, mark] : {std::pair<int, angka::Rational>{2024, {9099, 100}}, {2025, 76}}) {
        buat_skp(k.sekar, setahun(year));
        const Berkas row = sampai(buka_untuk(k.sekar, year).value(), "nilai");
        skp::Isi isi = dinilai(isi_kini(row));
        isi.perilaku.at(1) = mark;
        EXPECT_TRUE(di_meja([&](const Meja& m) {
            return tetapkan_nilai(m, oleh(k.teguh), dilihat(row), SimpanIsi{isi, {}});
        })) << year;
    }
}

TEST_P(JalanBerkas, ASheetIsAnsweredWholeAndWithoutAFaultToPass) {
    const Berkas row = di_simbol("periksa");
    const auto pass = [&](std::optional<LembarPeriksa> sheet) {
        return di_meja([&](const Meja& m) {
            return loloskan(m, oleh(k.wulan), dilihat(row), {std::move(sheet), ""});
        });
    };
    EXPECT_EQ(sebab(pass({})), "berkas.tolak.tanpa_lembar");
    LembarPeriksa part = lembar(row);
    part.baris.pop_back();
    EXPECT_EQ(sebab(pass(part)), "berkas.tolak.baris_belum_dijawab");
    LembarPeriksa wrong = lembar(row);
    wrong.baris[0].jawaban = JawabanPeriksa::perlu_diperbaiki;
    EXPECT_EQ(sebab(pass(wrong)), "berkas.tolak.baris_perlu_diperbaiki");
    EXPECT_EQ(sebab(di_meja([&](const Meja& m) {
                  return kembalikan(m, oleh(k.wulan), dilihat(row), {1, "x", wrong});
              })),
              "berkas.tolak.baris_tanpa_catatan");
    EXPECT_EQ(sebab(di_meja([&](const Meja& m) {
                  return kembalikan(m, oleh(k.wulan), dilihat(row), {1, "  ", {}});
              })),
              "berkas.tolak.tanpa_alasan");
    EXPECT_TRUE(pass(lembar(row)));
}

TEST_P(JalanBerkas, OfAYearWithATransferTakesTheSimpleMean) {
    const auto first = buat_skp(k.sekar, {*calendar::date_of(2025, 1, 1), *calendar::date_of(2025, 5, 31)});
    const auto rest = buat_skp(k.sekar, {*calendar::date_of(2025, 6, 1), *calendar::date_of(2025, 12, 31)});
    Berkas a = buka_untuk(k.sekar).value();
    Berkas b = buka_untuk(k.sekar).value();
    EXPECT_EQ(a.skp, first.id);
    EXPECT_EQ(b.skp, rest.id);
    EXPECT_EQ(sebab(buka_untuk(k.sekar)), "berkas.tolak.sudah_ada");

    b = sampai(b, "nilai");
    EXPECT_EQ(sebab(lakukan(Tindakan::tetapkan_nilai, k.teguh, b)), "berkas.tolak.bagian_belum_dinilai");
    a = sampai(a, "nilai");
    skp::Isi worse = dinilai(isi_kini(a));
    for (skp::IsiKegiatan& x : worse.kegiatan) x.realisasi.kualitas = 30; // (100 + 30 + 76) / 3
    a = di_meja([&](const Meja& m) {
            return tetapkan_nilai(m, oleh(k.teguh), dilihat(a), SimpanIsi{worse, {}});
        }).value();
    b = maju(b);
    const auto paper = lihat([&](Baca& r) { return r.dokumen(kantor, b.id, JenisDokumen::penilaian, 0); });
    const Penilaian p = baca_penilaian(paper->naskah).value();
    EXPECT_EQ(p.hasil.skp.nilai, angka::Rational(266, 3));
    EXPECT_EQ(p.hasil.nilai_skp, (angka::Rational(266, 3) + angka::Rational(206, 3)) / 2);
    EXPECT_EQ(p.hasil.prestasi_kerja->tercetak, angka::round(p.hasil.nilai_skp * 60 / 100, 2) + 32);
    EXPECT_EQ(b.nilai, angka::decimal(p.hasil.prestasi_kerja->tercetak, 2));
    ASSERT_EQ(isi_kini(b).bagian_lain.size(), 1U);
    EXPECT_EQ(isi_kini(b).bagian_lain[0].berkas, a.id.value());
    EXPECT_THAT(p.uraian,
                ::testing::Contains(::testing::Field(&regime::DerivationStep::title, "Nilai SKP gabungan")));
}

TEST_P(JalanBerkas, IsOpenedOnceAndOnlyForASetPlanByWhoManagesCases) {
    EXPECT_EQ(sebab(buka_untuk(k.sekar)), "berkas.tolak.skp_belum_ditetapkan");
    buat_skp(k.sekar, setahun(2025));
    for (const PegawaiId other : {k.sekar, k.teguh, k.surya, k.arga})
        EXPECT_EQ(sebab(di_meja([&](const Meja& m) {
                      return buka(m, oleh(other), {k.sekar, 2025, {}});
                  })),
                  "berkas.tolak.bukan_pengelola");
    EXPECT_EQ(sebab(di_meja([&](const Meja& m) {
                  return buka(m, oleh(k.ratna), {PegawaiId{99}, 2025, {}});
              })),
              "berkas.tolak.pegawai_tidak_ada");
    const Berkas row = di_meja([&](const Meja& m) {
                           return buka(m, oleh(k.ratna), {k.sekar, 2025, {}});
                       }).value();
    EXPECT_EQ(sebab(buka_untuk(k.sekar)), "berkas.tolak.sudah_ada");

    EXPECT_EQ(sebab(di_meja([&](const Meja& m) { return batalkan(m, oleh(k.wulan), dilihat(row), " "); })),
              "berkas.tolak.tanpa_alasan");
    EXPECT_EQ(sebab(di_meja([&](const Meja& m) { return batalkan(m, oleh(k.sekar), dilihat(row), "x"); })),
              "berkas.tolak.bukan_pengelola");
    const auto off =
        di_meja([&](const Meja& m) { return batalkan(m, oleh(k.wulan), dilihat(row), "Salah tahun"); });
    ASSERT_TRUE(off) << sebab(off);
    EXPECT_EQ(off->keadaan, KeadaanBerkas::dibatalkan);
    EXPECT_EQ(sebab(lakukan(Tindakan::serahkan, k.sekar, *off)), "berkas.tolak.dibatalkan");
    const Berkas again = buka_untuk(k.sekar).value(); // and once more
    const Berkas on_its_way = maju(again);
    EXPECT_EQ(
        sebab(di_meja([&](const Meja& m) { return batalkan(m, oleh(k.wulan), dilihat(on_its_way), "x"); })),
        "berkas.tolak.sudah_jalan");
}

TEST_P(JalanBerkas, AUnitsYearIsOpenedAtOnceWithWordForEachWhoIsLeftOut) {
    buat_skp(k.sekar, setahun(2025));
    buat_skp(k.tirta, setahun(2025));
    const auto some = di_meja([&](const Meja& m) { return buka_unit(m, oleh(k.wulan), 2025, k.wilayah2); });
    ASSERT_TRUE(some) << sebab(some);
    EXPECT_EQ(some->dibuka.size(), 1U);
    std::vector<std::string> left;
    for (const base::Finding& f : some->dilewati)
        left.push_back(f.place + ": " + std::string(f.sentence.key));
    EXPECT_THAT(left, ElementsAre("Bayu Khayali: berkas.tolak.skp_belum_ditetapkan",
                                  "Teguh Rekaan: berkas.tolak.skp_belum_ditetapkan"));
    const auto all = di_meja([&](const Meja& m) { return buka_unit(m, oleh(k.wulan), 2025, UnitId{}); });
    EXPECT_EQ(all->dibuka.size(), 1U) << "Tirta; Sekar has hers already";
    EXPECT_EQ(all->dilewati.size(), k.susunan.pegawai.size() - 1);
}

TEST_P(JalanBerkas, NeedsASopWhoseLanesSayWho) {
    buat_skp(k.sekar, setahun(2025));
    pasang_sop(sop::testing::small_text()); // lanes without siapa
    EXPECT_EQ(sebab(buka_untuk(k.sekar)), "berkas.tolak.lajur_tanpa_siapa");
}

} // namespace
} // namespace berkas
