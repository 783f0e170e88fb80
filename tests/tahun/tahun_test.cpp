// A year of the example office, whole: what was done in it still proves itself at its end, and it was done in time or shows that it was not.
#include "berkas/arsip/keutuhan.h"
#include "berkas/arsip/merkle.h"
#include "berkas/pengesahan_bantu.h"
#include "berkas/simpanan_pengingat.h"
#include "berkas/simpanan_salinan.h"
#include "journal/rantai.h"
#include "rekap/ringkasan.h"
#include "rekap/ruang.h"
#include "seal/periksa.h"
#include "tahun/kepatuhan.h"
#include "tahun/setahun.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

namespace tahun {
namespace {

using berkas::Arsip;
using berkas::Berkas;
using berkas::CaraTanda;
using berkas::JenisPeristiwa;
using berkas::KeadaanBerkas;
using berkas::Peristiwa;
using berkas::Terbitan;
using calendar::Date;
using std::chrono::sys_days;

class Tahun : public ::testing::TestWithParam<const char*> {
  protected:
    static void TearDownTestSuite() { lupakan_setahun(); }
    Setahun& y = setahun(GetParam());
};
INSTANTIATE_TEST_SUITE_P(Mesin, Tahun, ::testing::Values("sqlite", "postgresql"),
                         [](const auto& engine) { return std::string(engine.param); });

std::int64_t count(Setahun& y, JenisPeristiwa kind) {
    std::int64_t n = 0;
    for (const Berkas& row : y.berkas())
        for (const Peristiwa& e : y.peristiwa(row.id)) n += e.jenis == kind ? 1 : 0;
    return n;
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST_P(Tahun, EverybodyIsWeighedAndEveryCaseEndsInTheArchive) {
    const auto all = y.berkas();
    EXPECT_GT(all.size(), 50U);
    std::set<berkas::BerkasId> archived;
    for (const Arsip& record : y.arsip()) archived.insert(record.berkas);
    for (const Berkas& row : all) {
        SCOPED_TRACE(row.nomor + " di " + row.simbol);
        EXPECT_EQ(row.keadaan, KeadaanBerkas::selesai);
        EXPECT_FALSE(row.nilai.empty());
        EXPECT_TRUE(archived.count(row.id));
        std::set<int> steps;
        for (const auto& visit : y.lihat([&](berkas::Baca& db) { return db.kunjungan(y.office, row.id); }))
            steps.insert(visit.langkah);
        EXPECT_EQ(steps.size(), 7U);
    }
}

TEST_P(Tahun, HasReturnsObjectionsRefusalsWetSignaturesAndStandIns) {
    std::int64_t returned = 0, stand_ins = 0, changed = 0, unsigned_ = 0;
    for (const Berkas& row : y.berkas()) {
        for (const auto& visit : y.lihat([&](berkas::Baca& db) { return db.kunjungan(y.office, row.id); })) {
            returned += visit.hasil == berkas::HasilKunjungan::kembali ? 1 : 0;
            stand_ins += !visit.sebagai.empty() ? 1 : 0;
        }
        changed += y.terbitan(row.id).size() > 1 ? 1 : 0;
    }
    unsigned_ = count(y, JenisPeristiwa::tetapkan_atasan);
    EXPECT_GT(returned, 5);
    EXPECT_GT(stand_ins, 5);
    EXPECT_GT(count(y, JenisPeristiwa::keberatan), 3);
    EXPECT_GT(changed, 0);
    EXPECT_LT(changed, count(y, JenisPeristiwa::keberatan)) << "not every objection changes the value";
    EXPECT_GT(count(y, JenisPeristiwa::tolak_tanda), 0);
    EXPECT_GT(unsigned_, count(y, JenisPeristiwa::tolak_tanda)) << "and somebody let his days pass";
    EXPECT_GT(count(y, JenisPeristiwa::sahkan_basah), 5);
}

TEST_P(Tahun, TheJournalIsOneUnbrokenChain) {
    journal::Pemeriksa check;
    std::int64_t entries = 0;
    y.lihat([&](berkas::Baca& db) {
        db.kantor().jurnal_seluruhnya(y.office, [&](const journal::Tercatat& entry) {
            ++entries;
            return check.terima(entry);
        });
        const auto broken = check.selesai(db.kantor().kepala_jurnal(y.office));
        EXPECT_FALSE(broken) << (broken ? journal::kode(broken->jenis) : "");
        return 0;
    });
    EXPECT_GT(entries, 1500);
}

TEST_P(Tahun, EverySignatureHoldsAndNothingBesideSigningHappenedToAPaper) {
    const seal::Kepercayaan trust{
        {*seal::Sertifikat::baca(bytes_of(y.folder.path() / "otoritas/otoritas.pem"))},
        {bytes_of(y.folder.path() / "otoritas/crl.der")}};
    int papers = 0, signatures = 0;
    for (const Berkas& row : y.berkas()) {
        const auto events = y.peristiwa(row.id);
        for (const Terbitan& paper : y.terbitan(row.id)) {
            SCOPED_TRACE(paper.nomor_naskah);
            base::Sidik last = paper.beku;
            std::string before = y.files.isi(last).value();
            std::size_t by_key = 0;
            for (const Peristiwa& e : events) {
                if (e.terbitan != paper.nomor || e.jenis != JenisPeristiwa::tanda_tangan ||
                    e.cara != CaraTanda::sertifikat)
                    continue;
                const std::string after = y.files.isi(e.file.value()).value();
                EXPECT_TRUE(after.starts_with(before)) << "an earlier state was changed";
                before = after;
                last = *e.file;
                ++by_key;
            }
            if (by_key == 0) continue;
            const auto report = seal::periksa(before, trust, y.clock.now());
            ASSERT_TRUE(report) << report.error().front().sentence.key;
            EXPECT_EQ(report->tanda_tangan.size(), by_key);
            for (const seal::TandaTangan& one : report->tanda_tangan) {
                EXPECT_EQ(one.putusan, seal::Putusan::sah)
                    << one.bidang << " " << (one.alasan.empty() ? "" : one.alasan.front().key);
                ++signatures;
            }
            ++papers;
        }
    }
    EXPECT_GT(papers, 25);
    EXPECT_GT(signatures, papers * 2);
    std::cout << fmt::format("{} dokumen bertanda elektronik, {} tanda tangan sah\n", papers, signatures);
}

TEST_P(Tahun, EveryFileIsWhatItsNameSays) {
    int files = 0;
    y.files.setiap([&](const base::Sidik& sum, const std::filesystem::path& path) {
        EXPECT_EQ(base::sha256(bytes_of(path)), sum) << path;
        ++files;
    });
    EXPECT_GT(files, 150);
}

TEST_P(Tahun, TheTreeOfTheArchiveHoldsMonthByMonth) {
    std::vector<base::Sidik> leaves;
    std::vector<calendar::Instant> kept;
    for (const Arsip& record : y.arsip()) {
        EXPECT_EQ(record.daun, berkas::daun(berkas::naskah_daun(record))) << record.judul;
        leaves.push_back(record.daun);
        kept.push_back(record.pada);
    }
    const auto months = y.lihat([&](berkas::Baca& db) { return db.arsip().akar_bulanan(y.office); });
    EXPECT_EQ(months.size(), 6U) << "January to June";
    std::int64_t most = 0;
    for (const berkas::AkarBulanan& month : months) {
        const auto n = static_cast<std::size_t>(month.jumlah);
        ASSERT_LE(n, leaves.size());
        const Date last = std::chrono::year(month.tahun) /
                          std::chrono::month(static_cast<unsigned>(month.bulan)) / std::chrono::last;
        const calendar::Instant end = calendar::end_of(last, calendar::Zona::wita);
        EXPECT_EQ(month.jumlah,
                  std::count_if(kept.begin(), kept.end(), [&](auto when) { return when <= end; }));
        EXPECT_EQ(month.akar, berkas::akar(std::span(leaves).first(n)));
        most = std::max(most, month.jumlah);
    }
    EXPECT_GT(most, 50);
    const base::Sidik root = berkas::akar(leaves);
    for (std::size_t i = 0; i < leaves.size(); ++i)
        EXPECT_TRUE(berkas::periksa_jalur(leaves[i], i, leaves.size(), berkas::jalur(leaves, i), root)) << i;
}

TEST_P(Tahun, EveryRoundOfFixityFoundEverything) {
    const auto rounds =
        y.lihat([&](berkas::Baca& db) { return db.arsip().pemeriksaan_keutuhan(y.office, 100); });
    EXPECT_EQ(rounds.size(), 6U);
    for (const auto& round : rounds) EXPECT_TRUE(round.rusak.empty()) << round.nomor;
    const auto now = berkas::periksa_keutuhan(*y.store, y.files, y.office, y.clock);
    EXPECT_TRUE(now.rusak.empty());
    EXPECT_EQ(now.arsip, static_cast<std::int64_t>(y.arsip().size()));
}

TEST_P(Tahun, NumbersHaveNeitherGapNorRepetition) {
    std::map<std::pair<berkas::DaftarArsip, int>, std::vector<std::int64_t>> registers;
    std::set<std::string> printed;
    for (const Arsip& record : y.arsip())
        for (const auto& row :
             y.lihat([&](berkas::Baca& db) { return db.arsip().pendaftaran(y.office, record.id); })) {
            registers[{row.daftar, row.tahun}].push_back(row.urut);
            EXPECT_TRUE(printed.insert(row.nomor).second) << row.nomor;
        }
    ASSERT_EQ(registers.size(), 2U);
    for (auto& [which, numbers] : registers) {
        std::sort(numbers.begin(), numbers.end());
        for (std::size_t i = 0; i < numbers.size(); ++i)
            ASSERT_EQ(numbers[i], static_cast<std::int64_t>(i) + 1) << nama(which.first);
    }
    std::set<std::string> codes, documents, cases;
    for (const Berkas& row : y.berkas()) {
        EXPECT_TRUE(cases.insert(row.nomor).second);
        int version = 0;
        for (const Terbitan& paper : y.terbitan(row.id)) {
            EXPECT_EQ(paper.nomor, ++version);
            EXPECT_TRUE(codes.insert(paper.kode).second) << paper.kode;
            EXPECT_TRUE(documents.insert(paper.nomor_naskah).second) << paper.nomor_naskah;
        }
    }
}

TEST_P(Tahun, EveryCopyIsThePapersOwnBytesAndIsSettled) {
    for (const Berkas& row : y.berkas()) {
        SCOPED_TRACE(row.nomor);
        const Terbitan paper = y.terbitan(row.id).back();
        const auto copies = y.lihat([&](berkas::Baca& db) { return db.salinan().salinan(y.office, row.id); });
        ASSERT_EQ(copies.size(), 3U);
        EXPECT_TRUE(berkas::tuntas(copies));
        int number = 0;
        for (const berkas::Salinan& one : copies) {
            EXPECT_EQ(one.nomor, ++number);
            EXPECT_EQ(one.terbitan, paper.nomor);
            EXPECT_EQ(one.sidik, paper.kini);
        }
    }
    const auto lines =
        y.lihat([&](berkas::Baca& db) { return db.salinan().register_salinan(y.office, Setahun::tahun); });
    EXPECT_EQ(lines.size(), y.berkas().size() * 3);
}

// PP 46/2011 Pasal 21 and 25: fourteen days from the receipt, whoever counts them.
TEST_P(Tahun, NobodySignedOrObjectedAfterHisDays) {
    int counted = 0;
    for (const Berkas& row : y.berkas()) {
        std::map<int, Date> received; // by version
        for (const Peristiwa& e : y.peristiwa(row.id)) {
            const Date day = e.tanggal.value_or(calendar::local_day(e.pada, calendar::Zona::wita));
            if (e.jenis == JenisPeristiwa::terima) received.emplace(e.terbitan, day);
            const bool his = e.jenis == JenisPeristiwa::keberatan ||
                             (e.jenis == JenisPeristiwa::tanda_tangan && e.peran == sop::Siapa::pegawai);
            if (!his) continue;
            const auto from = received.find(e.terbitan);
            ASSERT_NE(from, received.end()) << row.nomor << ": before he had it";
            EXPECT_LE((sys_days(day) - sys_days(from->second)).count(), 14) << row.nomor;
            ++counted;
        }
    }
    EXPECT_GT(counted, 40);
}

TEST_P(Tahun, NoTermOfTheLawWasLeftOpenOrMissedUnseen) {
    const pegawai::Organisasi people(
        y.lihat([&](berkas::Baca& db) { return db.kantor().susunan(y.office); }));
    berkas::RakSop shelf;
    const berkas::Meja desk{*y.store, y.clock,          y.random,          y.office,
                            people,   y.tools.kalender, y.tools.timbangan, shelf};
    std::map<berkas::KeadaanTenggat, int> states;
    for (const Berkas& row : y.berkas()) {
        const auto now = y.lihat([&](berkas::Baca& db) { return berkas::ikhtisar_kini(db, desk, row); });
        EXPECT_EQ(now.tahap, berkas::TahapSah::berlaku) << row.nomor;
        for (const berkas::TenggatSah& term : now.tenggat) {
            ++states[term.keadaan];
            if (term.keadaan == berkas::KeadaanTenggat::terlambat ||
                term.keadaan == berkas::KeadaanTenggat::berjalan)
                ADD_FAILURE() << row.nomor << " " << nama(term.jenis);
            if (term.keadaan == berkas::KeadaanTenggat::lewat)
                EXPECT_EQ(term.jenis, berkas::JenisTenggat::tanda_tangan)
                    << row.nomor << ": only who let his days pass";
        }
    }
    EXPECT_GT(states[berkas::KeadaanTenggat::selesai], 100);
    EXPECT_GT(states[berkas::KeadaanTenggat::lewat], 0);
}

TEST_P(Tahun, TheRecapSaysWhatTheVisitsSay) {
    rekap::Ruang room(*y.store, y.tools.kalender);
    berkas::RakSop shelf;
    std::shared_ptr<const rekap::Tahun> year;
    y.store->baca_rekap(
        [&](rekap::Baca& db) { year = room.lemari.tahun(db, shelf, y.office, Setahun::tahun); });
    const auto sop = year->sop_utama();
    const rekap::Ringkasan shown = rekap::ringkas(year->baris, *sop, year->id_sop_utama(), y.clock.now());
    const auto cases = y.lihat([&](berkas::Baca& db) {
        return berkas::perjalanan_sop(db, y.office, year->id_sop_utama(), Setahun::tahun);
    });
    const auto counted = kepatuhan(*sop, y.tools.kalender, cases);
    ASSERT_EQ(counted.size(), shown.langkah.size());
    EXPECT_EQ(shown.kasus, static_cast<std::int64_t>(y.berkas().size()));
    EXPECT_EQ(shown.tak_terukur, 0);
    std::int64_t late = 0;
    for (std::size_t i = 0; i < counted.size(); ++i) {
        SCOPED_TRACE(counted[i].uraian);
        const rekap::UkuranLangkah& step = shown.langkah[i];
        EXPECT_EQ(step.norma_menit, counted[i].norma_menit);
        EXPECT_EQ(step.terukur, static_cast<std::int64_t>(counted[i].detik.size()));
        EXPECT_EQ(step.lewat, counted[i].lewat);
        EXPECT_EQ(step.median_detik, counted[i].median());
        EXPECT_EQ(step.persentil_90_detik, counted[i].persentil_90());
        late += counted[i].lewat;
    }
    EXPECT_GT(late, 10);
    std::cout << "\n" << tabel(counted, cases.size()) << "\n";
}

} // namespace
} // namespace tahun
