// Log, evidence, notebook, reminders and links, on both engines.
#include "store/sql_berkas.h"
#include "store/testing.h"

#include <gtest/gtest.h>

namespace store {
namespace {

using namespace std::chrono;
using berkas::Bukti;
using berkas::Catatan;
using berkas::SkpId;
using pegawai::PegawaiId;

constexpr calendar::Date day(int m, int d) {
    return calendar::Date{year{2026}, month(static_cast<unsigned>(m)),
                          std::chrono::day(static_cast<unsigned>(d))};
}
constexpr calendar::Period whole_year{day(1, 1), day(12, 31)};

class Tahun : public DuaMesin {
  protected:
    void SetUp() override {
        DuaMesin::SetUp();
        tulis([&](kantor::Tulis& k) {
            for (PegawaiId* who : {&sekar, &damar}) {
                pegawai::Pegawai p;
                p.nama = who == &sekar ? "Sekar Fiktif" : "Damar Rekaan";
                p.nip = who == &sekar ? "198702302010012001" : "198702312010011002";
                *who = k.simpan(kantor, p, day(1, 1));
            }
            k.simpan(kantor, file);
        });
        db().tulis_mentah([&](Koneksi& raw) {
            raw.perintah("INSERT INTO skp (instansi_id, skp_id, pegawai_id, tahun, mulai, selesai, keadaan, "
                         "versi_kerja, versi_berlaku, jabatan_id, unit_id, penilai_id, atasan_penilai_id, "
                         "alasan, kunci) VALUES (1, 1, 1, 2026, '2026-01-01', '2026-12-31', 'ditetapkan', 1, "
                         "1, 0, 0, 0, 0, '', 0), (1, 2, 2, 2026, '2026-01-01', '2026-12-31', 'ditetapkan', "
                         "1, 1, 0, 0, 0, 0, '', 0)");
        });
    }
    void tulis_berkas(const std::function<void(berkas::Tulis&)>& act) {
        ASSERT_TRUE(db().tulis_berkas([&](berkas::Tulis& b) -> base::Result<void> {
            act(b);
            return {};
        }));
    }
    void baca_berkas(const std::function<void(berkas::Baca&)>& reading) { db().baca_berkas(reading); }

    Catatan line(int m, int d, std::string words) {
        Catatan c;
        c.pegawai = sekar;
        c.tanggal = day(m, d);
        c.uraian = std::move(words);
        c.pada = test_now;
        return c;
    }
    Bukti evidence(SkpId skp, PegawaiId who, int activity) {
        Bukti b;
        b.skp = skp;
        b.pegawai = b.oleh = who;
        b.kegiatan = activity;
        b.nama = "LHA.pdf";
        b.file = file.sidik;
        b.ukuran = file.ukuran;
        b.pada = test_now;
        return b;
    }

    PegawaiId sekar, damar;
    kantor::BerkasIsi file{base::sha256("LHA"), 3, kantor::JenisIsi::pdf, test_now};
};
DUA_MESIN(Tahun);

TEST_P(Tahun, KeepsALineOfTheLogWithEverythingInIt) {
    Catatan c = line(3, 4, "LHA Dinas Contoh");
    c.skp = SkpId{1};
    c.kegiatan = 3;
    c.kuantitas = "1";
    c.biaya = "1500000";
    c.waktu = "1/2";
    c.file = file.sidik;
    c.nama_file = "LHA.pdf";
    tulis_berkas([&](berkas::Tulis& b) { c.id = b.simpan(kantor, c); });
    baca_berkas([&](berkas::Baca& b) {
        const auto again = b.catatan(kantor, c.id);
        ASSERT_TRUE(again);
        EXPECT_EQ(again->pegawai, sekar);
        EXPECT_EQ(again->tanggal, c.tanggal);
        EXPECT_EQ(again->skp, c.skp);
        EXPECT_EQ(again->kegiatan, 3);
        EXPECT_EQ(again->uraian, c.uraian);
        EXPECT_EQ(again->kuantitas, "1");
        EXPECT_EQ(again->biaya, "1500000");
        EXPECT_EQ(again->waktu, "1/2");
        EXPECT_EQ(again->file, file.sidik);
        EXPECT_EQ(again->nama_file, "LHA.pdf");
        EXPECT_FALSE(again->dihapus);
        EXPECT_EQ(again->pada, c.pada);
        EXPECT_FALSE(b.catatan(pegawai::InstansiId{2}, c.id));
    });
}

TEST_P(Tahun, TheLogIsInOrderOfDaysWithinThePeriodWithoutWhatWasTakenAway) {
    tulis_berkas([&](berkas::Tulis& b) {
        b.simpan(kantor, line(3, 9, "kedua"));
        b.simpan(kantor, line(3, 1, "pertama"));
        b.simpan(kantor, line(4, 1, "di luar"));
        Catatan gone = line(3, 5, "dihapus");
        gone.id = b.simpan(kantor, gone);
        gone.dihapus = true;
        b.simpan(kantor, gone);
        Catatan other = line(3, 5, "orang lain");
        other.pegawai = damar;
        b.simpan(kantor, other);
    });
    baca_berkas([&](berkas::Baca& b) {
        const auto march = b.catatan_milik(kantor, sekar, {day(3, 1), day(3, 31)});
        ASSERT_EQ(march.size(), 2U);
        EXPECT_EQ(march[0].uraian, "pertama");
        EXPECT_EQ(march[1].uraian, "kedua");
    });
}

TEST_P(Tahun, EvidenceIsFoundByItsPlanAndByItsFileOverAllPeople) {
    Bukti mine = evidence(SkpId{1}, sekar, 2);
    mine.tanggal = day(2, 3);
    mine.keterangan = "Laporan hasil audit";
    Bukti gone = evidence(SkpId{1}, sekar, 1);
    tulis_berkas([&](berkas::Tulis& b) {
        mine.id = b.simpan(kantor, mine);
        gone.id = b.simpan(kantor, gone);
        gone.dilepas = true;
        b.simpan(kantor, gone);
        b.simpan(kantor, evidence(SkpId{2}, damar, 7));
        Bukti words = evidence(SkpId{1}, sekar, 0);
        words.file.reset();
        words.ukuran = 0;
        b.simpan(kantor, words);
    });
    baca_berkas([&](berkas::Baca& b) {
        const auto of_plan = b.bukti_skp(kantor, SkpId{1});
        ASSERT_EQ(of_plan.size(), 3U); // by activity, those let go among them
        EXPECT_EQ(of_plan[0].kegiatan, 0);
        EXPECT_FALSE(of_plan[0].file);
        EXPECT_FALSE(of_plan[0].tanggal);
        EXPECT_TRUE(of_plan[1].dilepas);
        EXPECT_EQ(of_plan[2].id, mine.id);
        EXPECT_EQ(of_plan[2].tanggal, mine.tanggal);
        EXPECT_EQ(of_plan[2].keterangan, mine.keterangan);
        EXPECT_EQ(of_plan[2].ukuran, 3);
        const auto with = b.bukti_dengan_file(kantor, file.sidik);
        ASSERT_EQ(with.size(), 2U);
        EXPECT_EQ(with[0].pegawai, sekar);
        EXPECT_EQ(with[1].pegawai, damar);
        EXPECT_TRUE(b.bukti_dengan_file(kantor, base::sha256("lain")).empty());
        const auto alike = b.bukti_sefile(kantor, SkpId{2}); // of all files of that plan, itself included
        ASSERT_EQ(alike.size(), 2U);
        EXPECT_EQ(alike[0].id, with[0].id);
        EXPECT_EQ(alike[1].id, with[1].id);
        EXPECT_TRUE(b.bukti_sefile(kantor, SkpId{3}).empty());
        EXPECT_FALSE(b.bukti(kantor, berkas::BuktiId{999}));
    });
}

TEST_P(Tahun, TheNotebookIsReadByPersonAndPeriod) {
    tulis_berkas([&](berkas::Tulis& b) {
        b.simpan(kantor,
                 berkas::CatatanPerilaku{{}, sekar, damar, day(6, 2), 3, "Datang tepat waktu", test_now});
        b.simpan(kantor, berkas::CatatanPerilaku{{}, sekar, damar, day(1, 2), 0, "Membantu tamu", test_now});
        b.simpan(kantor, berkas::CatatanPerilaku{{}, damar, sekar, day(6, 2), 1, "lain", test_now});
    });
    baca_berkas([&](berkas::Baca& b) {
        const auto notes = b.catatan_perilaku(kantor, sekar, whole_year);
        ASSERT_EQ(notes.size(), 2U);
        EXPECT_EQ(notes[0].uraian, "Membantu tamu");
        EXPECT_EQ(notes[1].aspek, 3);
        EXPECT_EQ(notes[1].oleh, damar);
        EXPECT_TRUE(b.catatan_perilaku(kantor, sekar, {day(7, 1), day(12, 31)}).empty());
    });
}

TEST_P(Tahun, RemindersAreNewestFirstAndLeaveTheDigestOnceSent) {
    berkas::Pengingat first{
        {}, sekar, damar, berkas::BerkasId{7}, {}, berkas::JenisPengingat::lewat, "Lewat", test_now, {}, {}};
    berkas::Pengingat second{{},        sekar,    {}, {}, SkpId{1}, berkas::JenisPengingat::rencana,
                             "Rencana", test_now, {}, {}};
    tulis_berkas([&](berkas::Tulis& b) {
        first.id = b.simpan(kantor, first);
        second.id = b.simpan(kantor, second);
        first.disurel = test_now + seconds(5);
        first.dibaca = test_now + seconds(9);
        b.simpan(kantor, first);
    });
    baca_berkas([&](berkas::Baca& b) {
        const auto mine = b.pengingat_untuk(kantor, sekar, 10);
        ASSERT_EQ(mine.size(), 2U);
        EXPECT_EQ(mine[0].id, second.id);
        EXPECT_EQ(mine[0].jenis, berkas::JenisPengingat::rencana);
        EXPECT_EQ(mine[0].skp, SkpId{1});
        EXPECT_EQ(mine[1].dibaca, first.dibaca);
        EXPECT_EQ(mine[1].disurel, first.disurel);
        EXPECT_EQ(mine[1].berkas, berkas::BerkasId{7});
        EXPECT_EQ(b.pengingat_untuk(kantor, sekar, 1).size(), 1U);
        const auto unsent = b.pengingat_belum_disurel(kantor);
        ASSERT_EQ(unsent.size(), 1U);
        EXPECT_EQ(unsent[0].id, second.id);
    });
}

TEST_P(Tahun, TheLastDigestAndTheCalendarLinkAreOneForEachPerson) {
    const auto token = base::sha256("rahasia"), other = base::sha256("lain");
    tulis_berkas([&](berkas::Tulis& b) {
        b.simpan_surel_terakhir(kantor, sekar, day(3, 1));
        b.simpan_surel_terakhir(kantor, sekar, day(3, 2));
        b.simpan_tautan(kantor, sekar, other);
        b.simpan_tautan(kantor, sekar, token);
    });
    baca_berkas([&](berkas::Baca& b) {
        EXPECT_EQ(b.surel_terakhir(kantor, sekar), day(3, 2));
        EXPECT_FALSE(b.surel_terakhir(kantor, damar));
        EXPECT_EQ(b.pemilik_tautan(kantor, token), sekar);
        EXPECT_FALSE(b.pemilik_tautan(kantor, other));
        EXPECT_TRUE(b.punya_tautan(kantor, sekar));
        EXPECT_FALSE(b.punya_tautan(kantor, damar));
    });
    tulis_berkas([&](berkas::Tulis& b) { b.simpan_tautan(kantor, sekar, std::nullopt); });
    baca_berkas([&](berkas::Baca& b) {
        EXPECT_FALSE(b.punya_tautan(kantor, sekar));
        EXPECT_FALSE(b.pemilik_tautan(kantor, token));
    });
}

} // namespace
} // namespace store
