// Eight hands copy papers, and the machine is stopped at random instants: never a number twice or a gap, never half a set, never a case that went on
// without its copies, and what was acknowledged is there.
//
// TERAJU_HENTI=200 asks for that many instants on each engine; without it the test is short.
#include "berkas/gandakan.h"
#include "berkas/simpanan_terbitan.h"
#include "journal/rantai.h"
#include "tindakan/anak.h"
#include "tindakan/uji.h"

#include <fmt/format.h>

#include <atomic>
#include <map>
#include <random>
#include <thread>
#include <unistd.h>

namespace berkas {
namespace {

constexpr int cases_a_round = 16;
constexpr int sets_of_people = 3; // a person has one case a year: a set lasts for a hundred rounds
constexpr unsigned hands_at_work = 8;
constexpr int steps = 5; // made, three handed over, ended

class HentiSalinan : public KasusUji {
  protected:
    void SetUp() override {
        for (int i = 0; i < cases_a_round * sets_of_people; ++i)
            people_.push_back(k.tambah_orang(fmt::format("Orang Rekaan {}", i + 1),
                                             fmt::format("1993023020190221{:02}", i + 1), k.auditor2));
        KasusUji::SetUp();
    }
    // A year's case of everybody, at the symbol of copying, with a paper in force.
    std::vector<BerkasId> prepare(int round) {
        const int year = 2025 - round % 100;
        std::vector<BerkasId> all;
        for (int i = 0; i < cases_a_round; ++i) {
            const PegawaiId who = people_.at(static_cast<std::size_t>(round / 100 * cases_a_round + i));
            buat_skp(who, setahun(year));
            const Berkas row = buka_untuk(who, year).value();
            ubah([&](Tulis& t) {
                Terbitan paper;
                paper.berkas = row.id;
                paper.nomor = 1;
                paper.kode = fmt::format("{:08}", row.id.value());
                paper.nomor_naskah = row.nomor;
                paper.blangko = "I-g";
                paper.tanggal = *calendar::date_of(2026, 1, 5);
                paper.beku = paper.kini = base::sha256(row.nomor);
                paper.keadaan = KeadaanTerbitan::berlaku;
                t.tulis_terbitan().simpan(kantor, paper);
            });
            all.push_back(row.id);
        }
        db().tulis_mentah([](store::Koneksi& c) {
            c.perintah("UPDATE berkas SET simbol = 'ganda', langkah = 6, kerja = 'gandakan', siapa = "
                       "'kasubbag_umpeg' WHERE keadaan = 'berjalan' AND kerja = 'kumpul'");
        });
        return all;
    }
    [[nodiscard]] Berkas row(BerkasId id) {
        return *lihat([&](Baca& b) { return b.berkas(kantor, id); });
    }
    // The next act of a case that has so many behind it.
    base::Result<Berkas> act(BerkasId id, int done) {
        const Berkas now = row(id);
        return di_meja([&](const Meja& m) -> base::Result<Berkas> {
            const Asal who = oleh(k.wulan);
            if (done == 0) return buat_salinan(m, who, dilihat(now), tiga_salinan(now));
            if (done == steps - 1) return gandakan(m, who, dilihat(now), "");
            return serahkan_salinan(m, who, dilihat(now), {1, done}, {"Penerima", m.hari()});
        });
    }
    [[noreturn]] void copy_all(const std::vector<BerkasId>& cases, int to_parent) {
        reopen();
        std::atomic<std::size_t> next = 0;
        std::vector<std::thread> hands;
        for (unsigned hand = 0; hand < hands_at_work; ++hand)
            hands.emplace_back([&] {
                for (std::size_t i = next++; i < cases.size(); i = next++)
                    for (int done = 0; done < steps; ++done) {
                        if (const auto result = act(cases[i], done); !result) {
                            static_cast<void>(std::fprintf(stderr, "%s\n", sebab(result).c_str()));
                            _exit(3);
                        }
                        const std::int64_t told = cases[i].value();
                        if (write(to_parent, &told, sizeof told) != sizeof told) _exit(4);
                    }
            });
        for (std::thread& hand : hands) hand.join();
        for (;;) pause(); // it is killed, it does not end
    }
    // How many acts of a case are there, by what is kept; by the journal the same.
    int expect_whole(BerkasId id) {
        const Berkas now = row(id);
        const auto copies = lihat([&](Baca& b) { return b.salinan().salinan(kantor, id); });
        EXPECT_TRUE(copies.empty() || copies.size() == 3) << now.nomor << " has " << copies.size();
        int settled = 0;
        for (std::size_t i = 0; i < copies.size(); ++i) {
            EXPECT_EQ(copies[i].nomor, static_cast<int>(i) + 1);
            EXPECT_EQ(copies[i].sidik, base::sha256(now.nomor));
            settled += copies[i].keadaan == KeadaanSalinan::diserahkan ? 1 : 0;
            EXPECT_EQ(copies[i].keadaan == KeadaanSalinan::diserahkan, copies[i].selesai.has_value());
        }
        const bool ended = now.kerja != sop::Kerja::gandakan;
        if (ended) EXPECT_TRUE(tuntas(copies)) << now.nomor << " went on without its copies";
        std::map<std::string, int> told;
        for (const auto& entry : jurnal(now)) ++told[std::string(entry.perbuatan)];
        EXPECT_EQ(told["berkas.salinan_buat"], copies.empty() ? 0 : 1);
        EXPECT_EQ(told["berkas.salinan_serah"], settled);
        EXPECT_EQ(told["berkas.gandakan"], ended ? 1 : 0);
        return (copies.empty() ? 0 : 1) + settled + (ended ? 1 : 0);
    }

    std::vector<PegawaiId> people_;
};
DUA_MESIN(HentiSalinan);

TEST_P(HentiSalinan, AtAnyInstantEveryActIsThereWholeOrNotAtAll) {
    std::mt19937 random(20261123);
    std::size_t acknowledged_altogether = 0, most = 0;
    const int rounds = instants(std::string_view(GetParam()) == "sqlite" ? 12 : 4);
    for (int round = 0; round < rounds && !HasFailure(); ++round) {
        SCOPED_TRACE(fmt::format("round {}", round));
        const auto cases = prepare(round);
        close();
        Anak<std::int64_t> child([&](int to_parent) { copy_all(cases, to_parent); });
        std::map<std::int64_t, int> acknowledged;
        std::int64_t id = 0;
        for (unsigned wanted = static_cast<unsigned>(random()) % (cases_a_round * steps - 8), seen = 0;
             seen < wanted && child.read_one(id); ++seen)
            ++acknowledged[id];
        spin(static_cast<unsigned>(random()) % 3'000'000);
        const int status = child.stop();
        while (child.read_one(id)) ++acknowledged[id];
        ASSERT_TRUE(WIFSIGNALED(status)) << "ended by itself: " << WEXITSTATUS(status);

        reopen();
        for (const BerkasId one : cases) {
            int done = expect_whole(one);
            const int told = acknowledged[one.value()];
            EXPECT_GE(done, told) << "acknowledged and lost";
            EXPECT_LE(done, told + 1) << "done twice";
            acknowledged_altogether += static_cast<std::size_t>(told);
            for (++most; done < steps; ++done) { // the rest goes on from where it was cut off
                const auto result = act(one, done);
                ASSERT_TRUE(result) << sebab(result);
            }
            EXPECT_EQ(expect_whole(one), steps);
        }
        db().tulis_mentah([](store::Koneksi& c) { c.perintah("UPDATE berkas SET keadaan = 'selesai'"); });
    }
    EXPECT_GT(acknowledged_altogether, 0U);
    EXPECT_LT(acknowledged_altogether, most * steps) << "nothing was ever cut short";
    journal::Pemeriksa check;
    baca([&](kantor::Baca& b) {
        b.jurnal_seluruhnya(kantor, [&](const journal::Tercatat& entry) { return check.terima(entry); });
        EXPECT_FALSE(check.selesai(b.kepala_jurnal(kantor)));
    });
}

} // namespace
} // namespace berkas
