// pekerja.h -- invented people who work at their cases in a child that is killed (anak.h), and what their parent finds afterwards.
//
//     class Sesuatu : public Pekerja { Sesuatu() : Pekerja(8) {} };
//     Berkas row = his_case(who);                     // in the child: his running case, else the next year's is planned and opened
//     Ditemukan all = ditemukan(id);                  // in the parent: of one snapshot
//     expect_kept(all, acknowledged);
#pragma once

#include "journal/rantai.h"
#include "tindakan/anak.h"
#include "tindakan/uji.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <unistd.h>

namespace berkas {

struct Diakui { // an act whose answer the person has seen
    std::int64_t berkas = 0, kunci = 0;
};

class Pekerja : public KasusUji {
  protected:
    explicit Pekerja(std::size_t how_many) : how_many_(how_many) {}
    void SetUp() override {
        for (std::size_t i = 0; i < how_many_; ++i)
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
    static void tell(int parent, const Berkas& row) { // whole: shorter than PIPE_BUF
        const Diakui told{row.id.value(), row.kunci};
        if (write(parent, &told, sizeof told) != sizeof told) _exit(4);
    }
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

    // ---- in the parent
    // `work(to_parent)` in a child that is killed so long a moment after its `wanted`-th act: what was acknowledged, by case.
    template <class Work>
    void kill_at_work(const Work& work, unsigned wanted, unsigned moment,
                      std::map<std::int64_t, std::int64_t>& told) {
        Anak<Diakui> child(work);
        const auto note = [&](const Diakui& act) {
            ++acknowledged_;
            std::int64_t& kunci = told[act.berkas];
            kunci = std::max(kunci, act.kunci);
        };
        Diakui act;
        for (unsigned seen = 0; seen < wanted && child.read_one(act); ++seen) note(act);
        spin(moment);
        const int status = child.stop();
        while (child.read_one(act)) note(act);
        ASSERT_TRUE(WIFSIGNALED(status)) << "ended by itself: " << WEXITSTATUS(status);
    }

    // What is there when the machine is up again.
    struct Ditemukan {
        std::optional<Berkas> row{};
        std::vector<Kunjungan> visits{};
        std::vector<Jeda> pauses{};
        std::vector<Dokumen> papers{};
        std::optional<Dokumen> form{};
        std::map<std::string, int> by_kind{}; // entries of the journal
        int entries = 0;                      // of those, the case's own

        [[nodiscard]] int acts(std::string_view kind) const { // 0 where there was none
            const auto found = by_kind.find("berkas." + std::string(kind));
            return found == by_kind.end() ? 0 : found->second;
        }
        [[nodiscard]] int count(JenisDokumen kind) const {
            return static_cast<int>(std::count_if(papers.begin(), papers.end(),
                                                  [&](const Dokumen& d) { return d.jenis == kind; }));
        }
    };
    Ditemukan ditemukan(Baca& b, BerkasId id) {
        Ditemukan all{b.berkas(kantor, id),
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
            ++all.by_kind[std::string(t.entri.perbuatan)];
            if (t.entri.perbuatan.starts_with("berkas.")) ++all.entries;
        }
        return all;
    }
    // What holds of every case, wherever it stands; `left`: acts that ended a visit.
    static void expect_kept(const Ditemukan& all, std::int64_t acknowledged, int left) {
        ASSERT_TRUE(all.row) << "the case is lost";
        const Berkas& row = *all.row;
        EXPECT_GE(row.kunci, acknowledged) << "an acknowledged act is lost";
        EXPECT_EQ(all.entries, row.kunci) << "acts and their journal entries";

        ASSERT_TRUE(all.form);
        EXPECT_EQ(all.form->nomor, row.isi);
        EXPECT_EQ(all.form->sidik, base::sha256(all.form->naskah));
        EXPECT_TRUE(skp::baca_isi(all.form->naskah));
        EXPECT_EQ(all.count(JenisDokumen::isi), row.isi);

        const bool runs = row.keadaan == KeadaanBerkas::berjalan;
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
        for (std::size_t i = 0; i < all.pauses.size(); ++i) {
            const bool is_open = row.dijeda && i + 1 == all.pauses.size();
            EXPECT_EQ(all.pauses[i].selesai.has_value(), !is_open);
        }
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
    std::size_t acknowledged_ = 0; // acts of all rounds

  private:
    std::size_t how_many_;
};

} // namespace berkas
