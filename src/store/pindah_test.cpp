#include "store/isi.h"
#include "store/pindah.h"
#include "store/tabel.h"
#include "store/testing.h"

#include <gmock/gmock.h>

namespace store {
namespace {

const std::string some_pdf = "%PDF-1.7\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n";

// An office with something in most tables, people above people who come later, and a journal.
void fill(SimpananDb& db, pegawai::InstansiId office, int acts) {
    db.tulis_mentah([&](Koneksi& sql) {
        sql.perintah(
            "INSERT INTO unit (instansi_id, unit_id, nama, jenis, induk_id, urutan, mulai, selesai) VALUES "
            "(1, 2, 'Inspektorat', 'instansi', NULL, 0, '2020-01-01', NULL)");
        sql.perintah(
            "INSERT INTO unit (instansi_id, unit_id, nama, jenis, induk_id, urutan, mulai, selesai) VALUES "
            "(1, 1, 'Irban I', 'irban', 2, 0, '2020-01-01', '2026-12-31')");
        sql.perintah("INSERT INTO instansi (instansi_id, nama, daerah, zona, latihan, dibuat, "
                     "versi_organisasi) VALUES "
                     "(2, 'Inspektorat', 'Kabupaten Umpama', 'WIT', 1, 0, 3)");
    });
    for (int i = 0; i < acts; ++i) {
        const auto done = db.tulis([&](kantor::Tulis& sql) -> base::Result<void> {
            const std::string key = "k" + std::to_string(i);
            sql.simpan_pengaturan(office, key, i % 2 == 0 ? "" : "é 'x' \"y\" ?1\n");
            journal::Entri entry;
            entry.pada = test_now;
            entry.perbuatan = "uji";
            entry.sesudah = {{"kunci", key}};
            sql.catat(office, entry);
            sql.catat(pegawai::InstansiId{2}, entry);
            return {};
        });
        ASSERT_TRUE(done);
    }
}

std::vector<std::string> dump(SimpananDb& db) {
    std::vector<std::string> rows;
    db.baca_mentah([&](Koneksi& sql) {
        for (const Tabel& table : semua_tabel()) {
            std::string order;
            for (const std::size_t key : table.kunci)
                order += (order.empty() ? "" : ", ") + table.kolom.at(key);
            std::string columns;
            for (const std::string& column : table.kolom) columns += (columns.empty() ? "" : ", ") + column;
            sql.jalankan_sekali("SELECT " + columns + " FROM " + table.nama + " ORDER BY " + order, {},
                                [&](const Baris& row) {
                                    std::string line = table.nama;
                                    for (std::size_t i = 0; i < table.kolom.size(); ++i)
                                        line += "|" + (row.kosong(static_cast<int>(i))
                                                           ? "NULL"
                                                           : std::string(row.teks(static_cast<int>(i))));
                                    rows.push_back(line);
                                });
        }
    });
    return rows;
}

class Kepindahan : public DuaMesin {
  protected:
    FolderSementara elsewhere;
    std::string target = empty_database(GetParam() == "sqlite" ? "postgresql" : "sqlite", elsewhere);
    CaraPindah how() const {
        return {
            .dari = url, .ke = target, .isi_dari = folder.path() / "isi", .isi_ke = elsewhere.path() / "isi"};
    }
    std::string refusal() {
        const auto moved = pindahkan(how(), clock, {});
        return moved ? "" : std::string(moved.error().front().sentence.key);
    }
};
DUA_MESIN(Kepindahan);

TEST_P(Kepindahan, BringsEveryRowAndFile) {
    fill(db(), kantor, 900); // more than two pages
    GudangFolder(folder.path() / "isi").taruh(base::sha256(some_pdf), some_pdf);
    const auto before = dump(db());
    close();
    std::uint64_t last = 0;
    const auto moved =
        pindahkan(how(), clock, [&](std::uint64_t done, std::uint64_t total, std::string_view) {
            EXPECT_GE(done, last);
            EXPECT_LE(done, total);
            last = done;
        });
    ASSERT_TRUE(moved) << moved.error().front().sentence.key;
    EXPECT_EQ(last, before.size());
    EXPECT_EQ(moved->berkas, 1U);
    EXPECT_EQ(*GudangFolder(elsewhere.path() / "isi").isi(base::sha256(some_pdf)), some_pdf);
    const auto arrived = open_for_test(target, clock);
    EXPECT_EQ(dump(*arrived), before);
    reopen();
    EXPECT_EQ(dump(db()), before); // the old place is as it was
}

TEST_P(Kepindahan, IsRefusedWhereThereIsAnOffice) {
    close();
    ASSERT_EQ(refusal(), "");
    EXPECT_EQ(refusal(), "simpanan.tujuan_terisi");
}

TEST_P(Kepindahan, LeavesNothingAtTheTargetWhenTheJournalIsBroken) {
    fill(db(), kantor, 5);
    db().tulis_mentah([](Koneksi& sql) {
        sql.perintah("UPDATE jurnal SET perbuatan = 'lain' WHERE instansi_id = 1 AND nomor = 3");
    });
    close();
    EXPECT_EQ(refusal(), "rantai.isi_berubah");
    const auto arrived = open_for_test(target, clock);
    EXPECT_THAT(dump(*arrived), ::testing::IsEmpty());
}

TEST(Tabel, StandBehindThoseTheyReferTo) {
    std::vector<std::string> names;
    for (const Tabel& table : semua_tabel()) names.push_back(table.nama);
    const auto place = [&](std::string_view name) { return std::find(names.begin(), names.end(), name); };
    EXPECT_LT(place("instansi"), place("unit"));
    EXPECT_LT(place("unit"), place("jabatan"));
    EXPECT_LT(place("jabatan"), place("pemangkuan"));
    EXPECT_LT(place("akun"), place("sesi"));
    EXPECT_EQ(place("skema"), names.end());
}

} // namespace
} // namespace store
