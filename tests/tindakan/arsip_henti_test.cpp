// Eight people archive cases, and the machine is stopped at random instants: never half a record, never a number twice or a gap, never a
// record whose bytes are not there, and what was acknowledged is there.
//
// TERAJU_HENTI=200 asks for that many instants on each engine; without it the test is short.
#include "berkas/arsip/keutuhan.h"
#include "berkas/simpanan_terbitan.h"
#include "journal/rantai.h"
#include "store/isi.h"
#include "tindakan/anak.h"
#include "tindakan/uji.h"

#include <fmt/format.h>

#include <atomic>
#include <random>
#include <set>
#include <thread>
#include <unistd.h>

namespace berkas {
namespace {

constexpr int cases_a_round = 24;
constexpr int sets_of_people = 3; // a person has one case a year: a set lasts for a hundred rounds
constexpr unsigned hands_at_work = 8;

class HentiArsip : public KasusUji {
  protected:
    void SetUp() override {
        for (int i = 0; i < cases_a_round * sets_of_people; ++i)
            people_.push_back(k.tambah_orang(fmt::format("Orang Rekaan {}", i + 1),
                                             fmt::format("1993023020190221{:02}", i + 1), k.auditor2));
        KasusUji::SetUp();
    }
    static const AturanArsip& aturan() {
        static const AturanArsip rules =
            AturanArsip::baca(regime::data_file_for_tests("law/arsip.yaml")).value();
        return rules;
    }
    // A year's case of everybody, at its last symbol, with a paper in force.
    std::vector<BerkasId> prepare(int round) {
        const int year = 2025 - round % 100;
        store::GudangFolder files(folder.path() / "isi");
        std::vector<BerkasId> all;
        for (int i = 0; i < cases_a_round; ++i) {
            const PegawaiId who = people_.at(static_cast<std::size_t>(round / 100 * cases_a_round + i));
            buat_skp(who, setahun(year));
            const Berkas row = buka_untuk(who, year).value();
            const std::string bytes = "%PDF of " + row.nomor;
            files.taruh(base::sha256(bytes), bytes);
            ubah([&](Tulis& t) {
                t.kantor().simpan(kantor, kantor::BerkasIsi{base::sha256(bytes),
                                                            static_cast<std::int64_t>(bytes.size()),
                                                            kantor::JenisIsi::pdf, clock.now()});
                Terbitan paper;
                paper.berkas = row.id;
                paper.nomor = 1;
                paper.kode = fmt::format("{:08}", row.id.value());
                paper.nomor_naskah = row.nomor;
                paper.blangko = "I-g";
                paper.jenis = "Penilaian prestasi kerja PNS";
                paper.tanggal = *calendar::date_of(2026, 1, 5);
                paper.beku = paper.kini = base::sha256(bytes);
                paper.keadaan = KeadaanTerbitan::berlaku;
                t.tulis_terbitan().simpan(kantor, paper);
            });
            all.push_back(row.id);
        }
        db().tulis_mentah([](store::Koneksi& c) {
            c.perintah("UPDATE berkas SET simbol = 'arsip', langkah = 7, kerja = 'arsip', siapa = "
                       "'kasubbag_umpeg' WHERE keadaan = 'berjalan'");
        });
        return all;
    }
    // In the child: every case once, by whichever hand is free.
    [[noreturn]] void archive_all(const std::vector<BerkasId>& cases, int to_parent) {
        reopen();
        store::GudangFolder files(folder.path() / "isi");
        std::atomic<std::size_t> next = 0;
        std::vector<std::thread> hands;
        for (unsigned hand = 0; hand < hands_at_work; ++hand)
            hands.emplace_back([&] {
                for (std::size_t i = next++; i < cases.size(); i = next++) {
                    const Berkas row = *lihat([&](Baca& b) { return b.berkas(kantor, cases[i]); });
                    const auto done = di_meja([&](const Meja& m) {
                        return arsipkan({m, files, aturan()}, oleh(k.wulan), dilihat(row), {});
                    });
                    if (!done) {
                        static_cast<void>(std::fprintf(stderr, "%s\n", sebab(done).c_str()));
                        _exit(3);
                    }
                    const std::int64_t told = row.id.value();
                    if (write(to_parent, &told, sizeof told) != sizeof told) _exit(4);
                }
            });
        for (std::thread& hand : hands) hand.join();
        for (;;) pause(); // it is killed, it does not end
    }
    void expect_whole(const std::vector<BerkasId>& cases, const std::set<std::int64_t>& acknowledged) {
        for (const BerkasId id : cases) {
            const auto row = lihat([&](Baca& b) { return b.berkas(kantor, id); });
            const auto record = lihat([&](Baca& b) { return b.arsip().arsip_berkas(kantor, id); });
            ASSERT_TRUE(row);
            EXPECT_EQ(row->keadaan == KeadaanBerkas::selesai, record.has_value())
                << row->nomor << " is archived by half";
            if (acknowledged.contains(id.value())) {
                EXPECT_TRUE(record) << row->nomor << " was acknowledged and is lost";
            }
            const auto entries = jurnal(*row);
            EXPECT_EQ(std::count_if(entries.begin(), entries.end(),
                                    [](const auto& e) { return e.perbuatan == "berkas.selesaikan"; }),
                      record ? 1 : 0);
            if (!record) continue;
            EXPECT_EQ(record->isi.size(), 2U);
            EXPECT_EQ(lihat([&](Baca& b) { return b.arsip().pendaftaran(kantor, record->id); }).size(), 2U);
            EXPECT_EQ(lihat([&](Baca& b) { return b.arsip().peristiwa_arsip(kantor, record->id); }).size(),
                      2U);
        }
    }
    void expect_numbers_without_gaps() {
        std::map<DaftarArsip, std::vector<std::int64_t>> numbers;
        std::vector<std::int64_t> ids;
        lihat([&](Baca& b) {
            for (const Arsip& a : b.arsip().arsip_sesudah(kantor, {}, 1'000'000)) {
                ids.push_back(a.id.value());
                for (const Pendaftaran& p : b.arsip().pendaftaran(kantor, a.id))
                    numbers[p.daftar].push_back(p.urut);
            }
            return 0;
        });
        for (auto& [list, all] : numbers) {
            std::sort(all.begin(), all.end());
            for (std::size_t i = 0; i < all.size(); ++i)
                EXPECT_EQ(all[i], static_cast<std::int64_t>(i) + 1) << kode(list);
            EXPECT_EQ(all.size(), ids.size());
        }
        for (std::size_t i = 0; i < ids.size(); ++i) EXPECT_EQ(ids[i], static_cast<std::int64_t>(i) + 1);
    }

    std::vector<PegawaiId> people_;
};
DUA_MESIN(HentiArsip);

TEST_P(HentiArsip, AtAnyInstantNoRecordIsThereByHalfAndNoNumberIsTakenTwice) {
    std::mt19937 random(20261123);
    std::size_t acknowledged_altogether = 0;
    int cut_short = 0;
    const int rounds = instants(std::string_view(GetParam()) == "sqlite" ? 12 : 4);
    for (int round = 0; round < rounds && !HasFailure(); ++round) {
        SCOPED_TRACE(fmt::format("round {}", round));
        const auto cases = prepare(round);
        close();
        Anak<std::int64_t> child([&](int to_parent) { archive_all(cases, to_parent); });
        std::set<std::int64_t> acknowledged;
        std::int64_t id = 0;
        for (unsigned wanted = static_cast<unsigned>(random()) % (cases_a_round - 4), seen = 0;
             seen < wanted && child.read_one(id); ++seen)
            acknowledged.insert(id);
        spin(static_cast<unsigned>(random()) % 3'000'000);
        const int status = child.stop();
        while (child.read_one(id)) acknowledged.insert(id);
        ASSERT_TRUE(WIFSIGNALED(status)) << "ended by itself: " << WEXITSTATUS(status);
        acknowledged_altogether += acknowledged.size();
        cut_short += acknowledged.size() < cases.size() ? 1 : 0;

        reopen();
        expect_whole(cases, acknowledged);
        // Those that were cut off are archived now: the next year's plan waits for none of them.
        store::GudangFolder files(folder.path() / "isi");
        for (const BerkasId one : cases) {
            const Berkas row = *lihat([&](Baca& b) { return b.berkas(kantor, one); });
            if (row.keadaan != KeadaanBerkas::berjalan) continue;
            const auto done = di_meja([&](const Meja& m) {
                return arsipkan({m, files, aturan()}, oleh(k.wulan), dilihat(row), {});
            });
            ASSERT_TRUE(done) << sebab(done);
        }
        expect_numbers_without_gaps();
    }
    EXPECT_GT(acknowledged_altogether, 0U);
    EXPECT_GT(cut_short, 0);
    store::GudangFolder files(folder.path() / "isi");
    const auto round = periksa_keutuhan(db(), files, kantor, clock);
    EXPECT_TRUE(round.rusak.empty());
    EXPECT_EQ(round.arsip, static_cast<std::int64_t>(rounds) * cases_a_round);
    journal::Pemeriksa check;
    baca([&](kantor::Baca& b) {
        b.jurnal_seluruhnya(kantor, [&](const journal::Tercatat& entry) { return check.terima(entry); });
        EXPECT_FALSE(check.selesai(b.kepala_jurnal(kantor)));
    });
}

} // namespace
} // namespace berkas
