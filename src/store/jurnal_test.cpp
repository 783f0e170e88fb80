#include "journal/rantai.h"
#include "store/testing.h"

#include <gmock/gmock.h>

#include <array>

namespace store {
namespace {

using journal::Kerusakan;
using journal::Patah;
using journal::Tercatat;
using kantor::PegawaiId;

class Jurnal : public DuaMesin {
  protected:
    journal::Entri entri(std::string perbuatan, std::int64_t who, std::int64_t about = 0) {
        journal::Entri e;
        e.pada = clock.now();
        e.pelaku = who;
        e.perbuatan = std::move(perbuatan);
        if (about != 0) {
            e.objek = "pegawai";
            e.objek_id = about;
        }
        e.alamat = "192.0.2.1";
        e.permintaan = "p1";
        e.sebelum = {{"nama", "Sekar \"Fiktif\""}};
        e.sesudah = {{"nama", "Sekar Umpama"}, {"gelar", ""}};
        return e;
    }

    void catat(int count) {
        for (int i = 1; i <= count; ++i) {
            tulis([&](kantor::Tulis& db) {
                db.catat(kantor, entri(i % 2 == 0 ? "genap" : "ganjil", i % 3, i % 5));
            });
            clock.tick(std::chrono::seconds{60});
        }
    }

    std::optional<Patah> periksa(const std::vector<journal::Kepala>& known = {}) {
        journal::Pemeriksa p(known);
        std::optional<Patah> broken;
        baca([&](kantor::Baca& db) {
            db.jurnal_seluruhnya(kantor, [&](const Tercatat& t) { return p.terima(t); });
            broken = p.selesai(db.kepala_jurnal(kantor));
        });
        return broken;
    }

    std::vector<std::int64_t> nomor(const kantor::SaringanJurnal& filter) {
        std::vector<std::int64_t> numbers;
        baca([&](kantor::Baca& db) {
            for (const Tercatat& t : db.jurnal(kantor, filter)) numbers.push_back(t.entri.nomor);
        });
        return numbers;
    }

    // What somebody does who has the database in his hands.
    void ubah(const std::string& sql) {
        db().tulis_mentah([&](Koneksi& c) { c.jalankan_sekali(sql, {}, {}); });
    }
};
DUA_MESIN(Jurnal);

TEST_P(Jurnal, AnEntryComesBackAsItWasWithItsPlaceInTheChain) {
    journal::Entri e = entri("ubah", 7, 8);
    e.atas_nama = 9;
    Tercatat first;
    Tercatat second;
    tulis([&](kantor::Tulis& db) {
        first = db.catat(kantor, e);
        second = db.catat(kantor, e);
    });
    EXPECT_EQ(first.entri.nomor, 1);
    EXPECT_EQ(second.entri.nomor, 2);
    EXPECT_EQ(second.sebelumnya, first.sidik);
    e.instansi = 1;
    e.nomor = 1;
    EXPECT_EQ(first.entri, e);
    baca([&](kantor::Baca& db) {
        EXPECT_EQ(db.jurnal(kantor, {}), (std::vector{second, first}));
        EXPECT_EQ(db.kepala_jurnal(kantor), (journal::Kepala{2, second.sidik}));
    });
    EXPECT_EQ(periksa(), std::nullopt);
}

TEST_P(Jurnal, AnEmptyJournalIsWhole) {
    EXPECT_EQ(periksa(), std::nullopt);
    baca([&](kantor::Baca& db) { EXPECT_EQ(db.kepala_jurnal(kantor), journal::Kepala{}); });
}

TEST_P(Jurnal, ARefusedActLeavesNoEntryAndNoGap) {
    catat(1);
    EXPECT_FALSE(simpanan().tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.catat(kantor, entri("batal", 1));
        return base::refuse(base::Sentence{"x", {}});
    }));
    catat(1);
    EXPECT_EQ(nomor({}), (std::vector<std::int64_t>{2, 1}));
    EXPECT_EQ(periksa(), std::nullopt);
}

TEST_P(Jurnal, ThousandsOfEntriesAreReadInPagesAndHold) {
    tulis([&](kantor::Tulis& db) {
        for (int i = 0; i < 1203; ++i) db.catat(kantor, entri("banyak", 1));
    });
    std::int64_t seen = 0;
    baca([&](kantor::Baca& db) {
        db.jurnal_seluruhnya(kantor, [&](const Tercatat& t) { return t.entri.nomor == ++seen; });
    });
    EXPECT_EQ(seen, 1203);
    EXPECT_EQ(periksa(), std::nullopt);
}

TEST_P(Jurnal, FiltersNarrowAndPagesFollow) {
    const auto start = clock.now();
    catat(12);
    EXPECT_EQ(nomor({.banyak = 3}), (std::vector<std::int64_t>{12, 11, 10}));
    EXPECT_EQ(nomor({.sebelum_nomor = 10, .banyak = 3}), (std::vector<std::int64_t>{9, 8, 7}));
    EXPECT_EQ(nomor({.perbuatan = "genap", .banyak = 3}), (std::vector<std::int64_t>{12, 10, 8}));
    EXPECT_EQ(nomor({.pelaku = PegawaiId{2}}), (std::vector<std::int64_t>{11, 8, 5, 2}));
    EXPECT_EQ(nomor({.tentang = PegawaiId{3}}), (std::vector<std::int64_t>{8, 3}));
    EXPECT_EQ(nomor({.pelaku = PegawaiId{2}, .tentang = PegawaiId{3}}), (std::vector<std::int64_t>{8}));
    EXPECT_EQ(nomor({.pelaku = PegawaiId{2}, .perbuatan = "ganjil"}), (std::vector<std::int64_t>{11, 5}));
    EXPECT_EQ(nomor({.dari = start + std::chrono::minutes{2}, .sampai = start + std::chrono::minutes{3}}),
              (std::vector<std::int64_t>{4, 3}));
}

TEST_P(Jurnal, WhatSomebodyDoesToTheTableIsFoundAndNamed) {
    const std::vector<std::pair<std::string, Patah>> attacks{
        {"UPDATE jurnal SET pada = pada + 1 WHERE nomor = 4", {Kerusakan::isi_berubah, 4, 0}},
        {"UPDATE jurnal SET pelaku_id = 6 WHERE nomor = 4", {Kerusakan::isi_berubah, 4, 0}},
        {"UPDATE jurnal SET atas_nama_id = 6 WHERE nomor = 4", {Kerusakan::isi_berubah, 4, 0}},
        {"UPDATE jurnal SET perbuatan = 'x' WHERE nomor = 4", {Kerusakan::isi_berubah, 4, 0}},
        {"UPDATE jurnal SET objek = 'x' WHERE nomor = 4", {Kerusakan::isi_berubah, 4, 0}},
        {"UPDATE jurnal SET objek_id = 77 WHERE nomor = 4", {Kerusakan::isi_berubah, 4, 0}},
        {"UPDATE jurnal SET alamat = '' WHERE nomor = 4", {Kerusakan::isi_berubah, 4, 0}},
        {"UPDATE jurnal SET permintaan = '' WHERE nomor = 4", {Kerusakan::isi_berubah, 4, 0}},
        {"UPDATE jurnal SET sebelum = '[]' WHERE nomor = 4", {Kerusakan::isi_berubah, 4, 0}},
        {"UPDATE jurnal SET sesudah = 'bukan JSON' WHERE nomor = 4", {Kerusakan::isi_berubah, 4, 0}},
        {"UPDATE jurnal SET sidik = 'bukan sidik' WHERE nomor = 4", {Kerusakan::isi_berubah, 4, 0}},
        {"UPDATE jurnal SET sebelumnya = sidik WHERE nomor = 4", {Kerusakan::isi_berubah, 4, 0}},
        {"DELETE FROM jurnal WHERE nomor = 4", {Kerusakan::hilang, 4, 5}},
        {"DELETE FROM jurnal WHERE nomor = 1", {Kerusakan::hilang, 1, 2}},
        {"DELETE FROM jurnal WHERE nomor > 5", {Kerusakan::terpotong, 6, 5}},
        {"DELETE FROM jurnal", {Kerusakan::terpotong, 1, 0}},
        {"UPDATE jurnal SET nomor = 0 WHERE nomor = 4", {Kerusakan::tertukar, 0, 4}},
        {"UPDATE jurnal_kepala SET nomor = 7", {Kerusakan::tanpa_kepala, 8, 7}},
        {"UPDATE jurnal_kepala SET sidik = (SELECT sidik FROM jurnal WHERE nomor = 3)",
         {Kerusakan::kepala_lain, 8, 0}},
    };
    for (const auto& [sql, expected] : attacks) {
        SCOPED_TRACE(sql);
        ubah("DELETE FROM jurnal");
        ubah("DELETE FROM jurnal_kepala");
        catat(8);
        ASSERT_EQ(periksa(), std::nullopt);
        ubah(sql);
        EXPECT_EQ(periksa(), expected);
    }
}

TEST_P(Jurnal, ExchangedRowsAreNamed) {
    catat(8);
    ubah("UPDATE jurnal SET nomor = 100 WHERE nomor = 3");
    ubah("UPDATE jurnal SET nomor = 3 WHERE nomor = 6");
    ubah("UPDATE jurnal SET nomor = 6 WHERE nomor = 100");
    EXPECT_EQ(periksa(), (Patah{Kerusakan::tertukar, 3, 6}));
}

TEST_P(Jurnal, ATruncatedJournalWithAForgedHeadNeedsAHeadFromOutside) {
    catat(8);
    journal::Kepala known;
    baca([&](kantor::Baca& db) { known = db.kepala_jurnal(kantor); });
    ubah("DELETE FROM jurnal WHERE nomor > 5");
    ubah("UPDATE jurnal_kepala SET nomor = 5, sidik = (SELECT sidik FROM jurnal WHERE nomor = 5)");
    EXPECT_EQ(periksa(), std::nullopt);
    EXPECT_EQ(periksa({known}), (Patah{Kerusakan::terpotong, 6, 5}));
    catat(3); // the chain goes on from the forged head, and the number is there again
    EXPECT_EQ(periksa({known}), (Patah{Kerusakan::kepala_lain, 8, 0}));
}

} // namespace
} // namespace store
