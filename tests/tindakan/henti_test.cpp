// Twenty people work at cases through the real acts, and the machine is stopped at random instants: what was acknowledged is there,
// and no act is there by half.
//
// TERAJU_HENTI=200 asks for that many instants on each engine; without it the test is short.
#include "journal/rantai.h"
#include "tindakan/anak.h"
#include "tindakan/uji.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <thread>
#include <unistd.h>

namespace berkas {
namespace {

constexpr std::size_t people_working = 20;

struct Diakui { // an act whose answer the person has seen
    std::int64_t berkas = 0, kunci = 0;
};

class Henti : public KasusUji {
  protected:
    void SetUp() override {
        for (std::size_t i = 0; i < people_working; ++i)
            workers_.push_back(k.tambah_orang(fmt::format("Orang Rekaan {}", i + 1),
                                              fmt::format("1993023020190221{:02}", i + 1),
                                              i % 2 == 0 ? k.auditor2 : k.ppupd1));
        KasusUji::SetUp();
    }

    // ---- in the child
    [[noreturn]] static void fail(const std::string& what) {
        static_cast<void>(std::fprintf(stderr, "%s\n", what.c_str()));
        _exit(3);
    }
    // The person's running case; where there is none, the next year's is planned and opened.
    Berkas his_case(PegawaiId who) {
        const auto cases = lihat([&](Baca& b) { return b.berkas_milik(kantor, who); });
        for (const Berkas& row : cases)
            if (row.keadaan == KeadaanBerkas::berjalan) return row;
        const int year = 2025 - static_cast<int>(cases.size());
        const auto plans = lihat([&](Baca& b) { return b.skp_milik(kantor, who); });
        if (std::none_of(plans.begin(), plans.end(), [&](const Skp& s) { return s.tahun == year; }))
            buat_skp(who, setahun(year));
        const auto opened = buka_untuk(who, year);
        if (!opened) fail("buka: " + sebab(opened));
        return *opened;
    }
    static Tindakan choose(const Berkas& row, const std::vector<Tindakan>& acts, unsigned chance) {
        const auto may = [&](Tindakan t) { return std::find(acts.begin(), acts.end(), t) != acts.end(); };
        if (row.dijeda) return Tindakan::lanjutkan;
        if (chance == 0) return Tindakan::jeda;
        if (chance <= 2 && may(Tindakan::kembalikan)) return Tindakan::kembalikan;
        if (chance <= 4 && may(Tindakan::simpan_isi)) return Tindakan::simpan_isi;
        return terus(row.kerja);
    }
    void work_for_ever(int to_parent, unsigned seed) {
        reopen();
        std::vector<std::thread> hands;
        for (std::size_t i = 0; i < people_working; ++i)
            hands.emplace_back([this, to_parent, who = workers_[i],
                                random = std::mt19937(seed + static_cast<unsigned>(i))]() mutable {
                const auto tell = [&](const Berkas& row) { // whole: shorter than PIPE_BUF
                    const Diakui told{row.id.value(), row.kunci};
                    if (write(to_parent, &told, sizeof told) != sizeof told) _exit(4);
                };
                while (true) {
                    Berkas row = his_case(who);
                    tell(row);
                    while (row.keadaan == KeadaanBerkas::berjalan) {
                        const auto back = langkah_kembali(sop_, row);
                        const Tindakan act = choose(row, tindakan_pada(sop_, row), random() % 12);
                        const auto after =
                            lakukan(act, pelaku(row), row, back.empty() ? 1 : back[random() % back.size()]);
                        if (!after) fail(fmt::format("{} at {}: {}", kode(act), row.simbol, sebab(after)));
                        row = *after;
                        tell(row);
                    }
                }
            });
        for (std::thread& hand : hands) hand.join();
    }

    // ---- in the parent: what is there when the machine is up again
    struct Seluruhnya {
        std::optional<Berkas> row{};
        std::vector<Kunjungan> visits{};
        std::vector<Jeda> pauses{};
        std::vector<Dokumen> papers{};
        std::optional<Dokumen> form{};
        std::map<std::string, int> acts{}; // of the journal, by kind
        int entries = 0;
    };
    Seluruhnya seluruhnya(BerkasId id) {
        return lihat([&](Baca& b) {
            Seluruhnya all{b.berkas(kantor, id),
                           b.kunjungan(kantor, id),
                           b.jeda(kantor, id),
                           b.semua_dokumen(kantor, id),
                           b.dokumen(kantor, id, JenisDokumen::isi, 0),
                           {},
                           0};
            kantor::SaringanJurnal f;
            f.benda = std::pair<std::string, std::int64_t>("berkas", id.value());
            f.banyak = 100'000;
            for (const auto& t : b.kantor().jurnal(kantor, f)) {
                ++all.acts[t.entri.perbuatan];
                if (t.entri.perbuatan.starts_with("berkas.")) ++all.entries;
            }
            return all;
        });
    }
    void expect_whole(BerkasId id, std::int64_t acknowledged) {
        const Seluruhnya all = seluruhnya(id);
        ASSERT_TRUE(all.row) << "case " << id.value() << " is lost";
        const Berkas& row = *all.row;
        SCOPED_TRACE(fmt::format("{} at {}, kunci {}", row.nomor, row.simbol, row.kunci));
        EXPECT_GE(row.kunci, acknowledged) << "an acknowledged act is lost";
        EXPECT_EQ(all.entries, row.kunci) << "acts and their journal entries";

        ASSERT_TRUE(all.form);
        EXPECT_EQ(all.form->nomor, row.isi);
        EXPECT_EQ(all.form->sidik, base::sha256(all.form->naskah));
        EXPECT_TRUE(skp::baca_isi(all.form->naskah));
        const auto papers = [&](JenisDokumen kind) {
            return std::count_if(all.papers.begin(), all.papers.end(),
                                 [&](const Dokumen& d) { return d.jenis == kind; });
        };
        EXPECT_EQ(papers(JenisDokumen::isi), row.isi);
        const auto acts = [&](const char* kind) { // 0 where there was none
            const auto found = all.acts.find(kind);
            return found == all.acts.end() ? 0 : found->second;
        };
        EXPECT_EQ(papers(JenisDokumen::penilaian), acts("berkas.tetapkan_nilai"));
        EXPECT_EQ(papers(JenisDokumen::keluaran), acts("berkas.selesaikan"));

        const bool runs = row.keadaan == KeadaanBerkas::berjalan;
        const int left = acts("berkas.serahkan") + acts("berkas.loloskan") + acts("berkas.kembalikan") +
                         acts("berkas.tetapkan_nilai") + acts("berkas.selesaikan");
        ASSERT_EQ(all.visits.size(), static_cast<std::size_t>(left + (runs ? 1 : 0)));
        for (std::size_t i = 0; i < all.visits.size(); ++i) {
            const Kunjungan& visit = all.visits[i];
            const bool is_running = runs && i + 1 == all.visits.size();
            EXPECT_EQ(visit.nomor, static_cast<int>(i) + 1);
            EXPECT_EQ(visit.selesai.has_value(), !is_running);
            EXPECT_EQ(visit.hasil == HasilKunjungan::berjalan, is_running);
        }
        EXPECT_EQ(all.visits.back().simbol, row.simbol);
        EXPECT_EQ(all.visits.back().langkah, row.langkah);

        EXPECT_EQ(all.pauses.size(), static_cast<std::size_t>(acts("berkas.jeda")));
        for (std::size_t i = 0; i < all.pauses.size(); ++i) {
            const bool is_open = row.dijeda && i + 1 == all.pauses.size();
            EXPECT_EQ(all.pauses[i].selesai.has_value(), !is_open);
        }
        EXPECT_EQ(row.dijeda, acts("berkas.jeda") != acts("berkas.lanjutkan"));
        if (!runs) EXPECT_FALSE(row.nilai.empty());
    }
    void expect_whole_journal() {
        journal::Pemeriksa check;
        baca([&](kantor::Baca& db) {
            db.jurnal_seluruhnya(kantor, [&](const journal::Tercatat& entry) { return check.terima(entry); });
            const auto broken = check.selesai(db.kepala_jurnal(kantor));
            EXPECT_FALSE(broken) << (broken ? journal::kode(broken->jenis) : "");
        });
    }
    std::vector<Berkas> cases_of_all() {
        return lihat([&](Baca& b) {
            std::vector<Berkas> all;
            for (const PegawaiId who : workers_)
                for (Berkas& row : b.berkas_milik(kantor, who)) all.push_back(std::move(row));
            return all;
        });
    }

    std::vector<PegawaiId> workers_;
    const sop::Sop sop_ = sop::Sop::read(sop::testing::shipped_text()).value();
};
DUA_MESIN(Henti);

TEST_P(Henti, AtAnyInstantLosesNothingAcknowledgedAndLeavesNoActByHalf) {
    const int rounds = instants(std::string_view(GetParam()) == "sqlite" ? 16 : 5);
    std::mt19937 random(20261122);
    std::map<std::int64_t, std::int64_t> highest; // acknowledged kunci, by case
    std::size_t acknowledged = 0;
    close();
    for (int round = 0; round < rounds && !HasFailure(); ++round) {
        clock.tick(std::chrono::minutes(7));
        // A random number of acts, then a random moment more; now and then while it is still opening the store.
        const unsigned wanted = round % 8 == 3 ? 0 : random() % 80;
        const unsigned seed = static_cast<unsigned>(random());
        Anak<Diakui> child([&](int to_parent) { work_for_ever(to_parent, seed); });
        std::map<std::int64_t, std::int64_t> told;
        const auto note = [&](const Diakui& act) {
            ++acknowledged;
            std::int64_t& kunci = told[act.berkas];
            kunci = std::max(kunci, act.kunci);
        };
        Diakui act;
        for (unsigned seen = 0; seen < wanted && child.read_one(act); ++seen) note(act);
        spin(static_cast<unsigned>(random()) % 4'000'000);
        const int status = child.stop();
        while (child.read_one(act)) note(act);
        ASSERT_TRUE(WIFSIGNALED(status)) << "ended by itself: " << WEXITSTATUS(status);

        reopen();
        SCOPED_TRACE(fmt::format("round {}", round));
        for (const auto& [id, kunci] : told) {
            highest[id] = std::max(highest[id], kunci);
            expect_whole(BerkasId{id}, highest[id]);
        }
        if (round % 20 == 19 || round + 1 == rounds) {
            std::size_t found = 0;
            for (const Berkas& row : cases_of_all()) {
                const auto known = highest.find(row.id.value());
                found += known == highest.end() ? 0 : 1;
                expect_whole(row.id, known == highest.end() ? 0 : known->second);
            }
            EXPECT_EQ(found, highest.size());
            expect_whole_journal();
        }
        close();
    }
    RecordProperty("acknowledged", static_cast<int>(acknowledged));
    EXPECT_GT(acknowledged, static_cast<std::size_t>(rounds) * 10);
    if (std::getenv("TERAJU_HENTI") != nullptr)
        fmt::print("{}: {} instants, {} acknowledged acts, {} cases\n", GetParam(), rounds, acknowledged,
                   highest.size());
}

} // namespace
} // namespace berkas
