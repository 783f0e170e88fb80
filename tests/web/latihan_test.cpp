// The training office after two played years: what a person who learns finds there.
#include "base/random_for_tests.h"
#include "berkas/arsip/aturan.h"
#include "berkas/latihan.h"
#include "berkas/penilaian.h"
#include "berkas/simpanan_terbitan.h"
#include "calendar/testing.h"
#include "kantor/latihan.h"
#include "paper/blangko/terbit.h"
#include "store/isi.h"
#include "store/testing.h"
#include "web/perkakas.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

namespace {

using berkas::Berkas;
using berkas::KeadaanBerkas;
using berkas::KeadaanSkp;

std::string_view data_file(std::string_view path) {
    static std::map<std::string, std::string, std::less<>> kept;
    const auto found = kept.find(path);
    if (found != kept.end()) return found->second;
    return kept.emplace(std::string(path), calendar::testing::file_text(std::string(path))).first->second;
}

struct KantorLatihan {
    // `each`: berkas::BahanLatihan::setiap.
    explicit KantorLatihan(calendar::Instant now, std::string_view engine = "sqlite", std::size_t each = 1)
        : clock(now) {
        store = store::open_for_test(store::empty_database(engine, folder), clock);
        const int year = berkas::tahun_latihan(now, calendar::Zona::wita);
        base::StillClock then(calendar::start_of(*calendar::date_of(year - 1, 1, 2), calendar::Zona::wita));
        office = kantor::buat_kantor_latihan(*store, then, random, data_file,
                                             calendar::local_day(now, calendar::Zona::wita))
                     .value();
        berkas::isi_latihan({*store, files, random, office, tools.kalender, tools.timbangan, now, &printer,
                             &rules, nullptr, 0, each});
    }
    template <class F>
    auto lihat(F&& reading) {
        std::optional<decltype(reading(std::declval<berkas::Baca&>()))> found;
        store->baca_berkas([&](berkas::Baca& b) { found = reading(b); });
        return *found;
    }
    std::vector<Berkas> semua(int year) {
        return lihat([&](berkas::Baca& b) {
            return b.daftar_berkas(office, {.semua = true, .tahun = year, .banyak = 500}).isi;
        });
    }
    pegawai::PegawaiId orang(std::string_view name) {
        return lihat([&](berkas::Baca& b) {
            for (const pegawai::Pegawai& p : b.kantor().susunan(office).pegawai)
                if (p.nama == name) return p.id;
            return pegawai::PegawaiId{};
        });
    }

    store::FolderSementara folder;
    base::StillClock clock;
    base::SameRandom random;
    web::Perkakas tools{data_file, calendar::Zona::wita};
    paper::blangko::PencetakTerbit printer{tools.timbangan};
    berkas::AturanArsip rules = berkas::AturanArsip::baca(data_file("law/arsip.yaml")).value();
    store::GudangFolder files{folder.path() / "isi"};
    std::unique_ptr<store::SimpananDb> store;
    pegawai::InstansiId office{};
};

calendar::Instant pada(std::string_view text) { return calendar::testing::at(text); }

KantorLatihan& senin() { // nobody changes anything in it
    static KantorLatihan office(pada("2026-11-23 10:00"));
    return office;
}

TEST(Latihan, HasCasesAtEverySymbolAndAFinishedYear) {
    KantorLatihan& k = senin();
    std::set<std::string> symbols;
    int finished = 0;
    int paused = 0;
    int late = 0;
    for (const Berkas& b : k.semua(2026)) {
        if (b.keadaan == KeadaanBerkas::selesai) ++finished;
        if (b.keadaan != KeadaanBerkas::berjalan) continue;
        symbols.insert(b.simbol);
        paused += b.dijeda ? 1 : 0;
        late += b.tenggat && *b.tenggat < k.clock.now() ? 1 : 0;
    }
    EXPECT_THAT(symbols, ::testing::UnorderedElementsAre("kumpul", "periksa", "input", "valid", "nilai",
                                                         "tanda_tangan", "ganda", "arsip"));
    EXPECT_GT(finished, 2);
    EXPECT_GT(paused, 0);
    EXPECT_GT(late, 3);
    EXPECT_LT(late, 30);
    const std::vector<Berkas> before = k.semua(2025);
    EXPECT_GT(before.size(), 45U);
    for (const Berkas& b : before) EXPECT_EQ(b.keadaan, KeadaanBerkas::selesai) << b.nomor << " " << b.simbol;
}

TEST(Latihan, HasRealPapersAtSeveralStagesOfTheSignatures) {
    KantorLatihan& k = senin();
    std::set<sop::Siapa> turns;
    int frozen = 0;
    for (const Berkas& b : k.semua(2026)) {
        if (b.keadaan != KeadaanBerkas::berjalan || b.kerja != sop::Kerja::tanda_tangan) continue;
        const auto papers = k.lihat([&](berkas::Baca& db) { return db.terbitan().terbitan(k.office, b.id); });
        if (papers.empty()) continue;
        ++frozen;
        turns.insert(b.siapa);
        EXPECT_EQ(k.files.isi(papers.back().beku).value().substr(0, 5), "%PDF-") << b.nomor;
    }
    EXPECT_GE(frozen, 2);
    EXPECT_GE(turns.size(), 2U);
}

TEST(Latihan, SekarIsWorthWhatTheManualSays) {
    KantorLatihan& k = senin();
    const auto own =
        k.lihat([&](berkas::Baca& b) { return b.berkas_milik(k.office, k.orang("Sekar Fiktif")); });
    ASSERT_EQ(own.size(), 2U);
    EXPECT_EQ(own[0].tahun, 2026);
    EXPECT_EQ(own[0].simbol, "kumpul");
    EXPECT_EQ(own[1].nilai, "88.07");
    EXPECT_EQ(own[1].sebutan, "Baik");
}

TEST(Latihan, HasPlansInEveryState) {
    KantorLatihan& k = senin();
    std::map<KeadaanSkp, int> states;
    int changing = 0;
    k.lihat([&](berkas::Baca& b) {
        for (const berkas::Skp& s : b.skp_tahun(k.office, 2026)) {
            ++states[s.keadaan];
            changing += s.keadaan == KeadaanSkp::draf && s.versi_berlaku > 0 ? 1 : 0;
        }
        EXPECT_GT(b.rujukan(k.office, 2026).size(), 8U);
        EXPECT_GT(b.pustaka(k.office, "Auditor Ahli Muda").size(), 5U);
        return 0;
    });
    for (const KeadaanSkp state : {KeadaanSkp::draf, KeadaanSkp::diajukan, KeadaanSkp::ditolak,
                                   KeadaanSkp::ditetapkan, KeadaanSkp::ditutup})
        EXPECT_GT(states[state], 0) << kode(state);
    EXPECT_EQ(changing, 1);
}

TEST(Latihan, IsTheSameEachTimeAndOnBothEngines) {
    const auto head = [](std::string_view engine) {
        KantorLatihan k(pada("2026-11-23 10:00"), engine, 9);
        return k.lihat([&](berkas::Baca& b) { return b.kantor().kepala_jurnal(k.office).sidik.hex(); });
    };
    const std::string first = head("sqlite");
    EXPECT_EQ(head("sqlite"), first);
    EXPECT_EQ(head("postgresql"), first);
}

TEST(Latihan, CanBeMadeOnAnyDay) {
    for (const char* day : {"2026-02-15 12:00", "2026-03-01 09:00", "2026-06-10 23:59", "2027-01-02 07:00"})
        EXPECT_NO_THROW(KantorLatihan k(pada(day), "sqlite", 9)) << day;
}

} // namespace
