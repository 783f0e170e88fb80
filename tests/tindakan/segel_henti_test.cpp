// Eight people bring their cases through freezing, three real signatures, hand-over, refusal, objection, hearing, a decision with a new
// version, copies and the archive, and the machine is stopped at random instants: no act by half, no version or code twice, no file lost
// that an event names, every signature holds, and what was acknowledged is there.
//
// TERAJU_HENTI=200 asks for that many instants on each engine; without it the test is short.
#include "berkas/arsip/keutuhan.h"
#include "berkas/gandakan.h"
#include "berkas/keberatan.h"
#include "berkas/pengesahan_bantu.h"
#include "store/gudang_periksa.h"
#include "tindakan/pekerja.h"
#include "tindakan/segel_uji.h"

#include <mutex>
#include <random>
#include <set>
#include <thread>

namespace berkas {
namespace {

using sop::Siapa;

constexpr std::size_t people_working = 8;

class AcakBersama final : public base::Random { // codes of verification differ in every round
  public:
    explicit AcakBersama(unsigned seed) : random_(seed) {}
    void fill(std::span<unsigned char> bytes) override {
        const std::lock_guard hold(lock_);
        for (unsigned char& byte : bytes) byte = static_cast<unsigned char>(random_());
    }

  private:
    std::mutex lock_;
    std::mt19937 random_;
};

class HentiSegel : public Pekerja {
  protected:
    HentiSegel() : Pekerja(people_working) {}
    void SetUp() override {
        Pekerja::SetUp();
        seal_.emplace(k.susunan.pegawai, clock.now());
    }
    [[nodiscard]] std::filesystem::path folder_of_files() const { return folder.path() / "isi"; }
    static const AturanArsip& aturan() {
        static const AturanArsip rules =
            AturanArsip::baca(regime::data_file_for_tests("law/arsip.yaml")).value();
        return rules;
    }

    // ---- in the child: the next act of a case, by whoever's turn it is
    using Peluang = std::mt19937;
    base::Result<Berkas> decide(const Meja& m, const Asal& who, const Berkas& row, const Ikhtisar& now,
                                Peluang& chance) {
        for (const Siapa role : {Siapa::pegawai, Siapa::penilai})
            if (std::find(now.didengar.begin(), now.didengar.end(), role) == now.didengar.end())
                return dengar(m, who, dilihat(row), role, {"Penjelasannya", {}, {}});
        Putusan what{"Menimbang keduanya", {}};
        if (chance() % 2 == 0) what.ubah = dinilai(isi_kini(row), 82);
        return putuskan(m, who, dilihat(row), what);
    }
    base::Result<Berkas> by_law(const Meja& m, const Berkas& row, store::GudangFolder& files,
                                Peluang& chance) {
        const Ikhtisar now = lihat([&](Baca& b) { return ikhtisar_kini(b, m, row); });
        const Asal who = oleh(giliran(m.kantor, row, m.hari()).siapa.front().siapa);
        const unsigned lot = static_cast<unsigned>(chance()) % 8;
        switch (now.tahap) {
        case TahapSah::siapkan: return bekukan(m, who, dilihat(row), {printer_, files});
        case TahapSah::serahkan: return serahkan_dokumen(m, who, dilihat(row));
        case TahapSah::terima: return terima_dokumen(m, who, dilihat(row), {});
        case TahapSah::tanda_penilai:
            if (lot == 0) return tolak_tanda(m, who, dilihat(row), "Tidak sependapat");
            break;
        case TahapSah::tanda_pegawai:
            if (lot == 0) return tolak_tanda(m, who, dilihat(row), "Tidak sependapat");
            if (lot <= 3) return ajukan_keberatan(m, who, dilihat(row), {"Kualitas lebih tinggi", {}, {}});
            break;
        case TahapSah::tanggapan: return tanggapi(m, who, dilihat(row), {"Nilai tetap", {}, {}});
        case TahapSah::teruskan: return teruskan(m, who, dilihat(row));
        case TahapSah::putusan: return decide(m, who, row, now, chance);
        case TahapSah::penetapan: return tetapkan_tanpa_tanda(m, who, dilihat(row), "Tidak ditandatangani");
        case TahapSah::pengesahan: break;
        case TahapSah::banding:
        case TahapSah::berlaku: fail(fmt::format("{} at {}", kode(now.tahap), row.simbol));
        }
        return tandatangani_sungguh(m, *seal_, files, who, row, now.giliran);
    }
    base::Result<Berkas> copy(const Meja& m, const Berkas& row) {
        const Asal who = oleh(k.wulan);
        const auto copies = lihat([&](Baca& b) { return b.salinan().salinan(kantor, row.id); });
        if (copies.empty()) return buat_salinan(m, who, dilihat(row), tiga_salinan(row));
        for (const Salinan& one : copies)
            if (one.keadaan != KeadaanSalinan::diserahkan)
                return serahkan_salinan(m, who, dilihat(row), {one.terbitan, one.nomor},
                                        {"Penerima", m.hari()});
        return gandakan(m, who, dilihat(row), "");
    }
    base::Result<Berkas> next(const Berkas& row, store::GudangFolder& files, Peluang& chance) {
        return di_meja([&](const Meja& m) -> base::Result<Berkas> {
            if (row.kerja == sop::Kerja::tanda_tangan) return by_law(m, row, files, chance);
            if (row.kerja == sop::Kerja::gandakan) return copy(m, row);
            if (row.kerja != sop::Kerja::arsip)
                return lakukan(terus(row.kerja), giliran(m.kantor, row, m.hari()).siapa.front().siapa, row);
            const auto done = arsipkan({m, files, aturan()}, oleh(k.wulan), dilihat(row), {});
            if (!done) return base::refuse(done.error());
            return kini(row);
        });
    }
    void work_for_ever(int to_parent, unsigned seed) {
        reopen();
        AcakBersama bits(seed);
        acak = &bits;
        store::GudangFolder files(folder_of_files());
        std::vector<std::thread> hands;
        for (std::size_t i = 0; i < people_working; ++i)
            hands.emplace_back(
                [&, who = workers_[i], chance = Peluang(seed + static_cast<unsigned>(i))]() mutable {
                    while (true) {
                        Berkas row = his_case(who);
                        tell(to_parent, row);
                        while (row.keadaan == KeadaanBerkas::berjalan) {
                            const auto after = next(row, files, chance);
                            if (!after)
                                fail(fmt::format("{} at {}: {}", row.nomor, row.simbol, sebab(after)));
                            row = *after;
                            tell(to_parent, row);
                        }
                    }
                });
        for (std::thread& hand : hands) hand.join();
    }

    // ---- in the parent
    struct Dokumennya {
        Ditemukan all{};
        std::vector<Terbitan> papers{};
        std::vector<Peristiwa> events{};
        std::vector<base::Sidik> unknown{}; // named by an event, and no row says what it is
    };
    Dokumennya dokumennya(BerkasId id) {
        return lihat([&](Baca& b) {
            Dokumennya d{
                ditemukan(b, id), b.terbitan().terbitan(kantor, id), b.terbitan().peristiwa(kantor, id), {}};
            for (const Peristiwa& e : d.events)
                if (e.file && !b.kantor().berkas_isi(kantor, *e.file)) d.unknown.push_back(*e.file);
            return d;
        });
    }
    // The bytes from the freezing to the newest: each signature left what was before it as it was, and all of them hold.
    void expect_signed(const Terbitan& paper, const std::vector<Peristiwa>& events,
                       store::GudangFolder& files) {
        SCOPED_TRACE(paper.nomor_naskah);
        base::Sidik newest;
        std::string bytes;
        std::vector<std::pair<std::string, std::string>> expected; // field, name
        for (const Peristiwa& e : events) {
            if (e.terbitan != paper.nomor || !e.file) continue;
            const auto kept = files.isi(*e.file);
            ASSERT_TRUE(kept) << "an event names a file that is lost: " << e.file->hex();
            EXPECT_EQ(kept->compare(0, bytes.size(), bytes), 0);
            bytes = *kept;
            newest = *e.file;
            if (e.jenis == JenisPeristiwa::bekukan) EXPECT_EQ(*e.file, paper.beku);
            if (e.jenis == JenisPeristiwa::tanda_tangan)
                expected.emplace_back(bidang_tanda(*e.peran), k.organisasi().pegawai(e.oleh)->nama);
        }
        EXPECT_EQ(newest, paper.kini);
        const auto report = seal_->periksa(bytes, clock.now());
        ASSERT_TRUE(report);
        std::vector<std::pair<std::string, std::string>> found;
        for (const seal::TandaTangan& t : report->tanda_tangan) {
            EXPECT_EQ(t.putusan, seal::Putusan::sah) << t.bidang;
            found.emplace_back(t.bidang, t.penanda_tangan);
        }
        EXPECT_EQ(found, expected);
        signatures_ += static_cast<int>(found.size());
    }
    // Acts, their events and the state of the papers say the same.
    static void expect_same(const Dokumennya& d) {
        using J = JenisPeristiwa;
        const auto events = [&](J kind) {
            return static_cast<int>(std::count_if(d.events.begin(), d.events.end(),
                                                  [&](const Peristiwa& e) { return e.jenis == kind; }));
        };
        const Ditemukan& a = d.all;
        EXPECT_EQ(events(J::bekukan), a.acts("bekukan"));
        EXPECT_EQ(events(J::bekukan), static_cast<int>(d.papers.size()));
        EXPECT_EQ(events(J::tanda_tangan), a.acts("tandatangani"));
        EXPECT_EQ(events(J::tolak_tanda), a.acts("tolak_tanda"));
        EXPECT_EQ(events(J::serahkan), a.acts("serahkan_dokumen"));
        EXPECT_EQ(events(J::terima), a.acts("terima_dokumen"));
        EXPECT_EQ(events(J::keberatan), a.acts("ajukan_keberatan"));
        EXPECT_EQ(events(J::tanggapan), a.acts("tanggapi"));
        EXPECT_EQ(events(J::teruskan), a.acts("teruskan") + a.acts("tanggapi")) << "a reply passes on";
        EXPECT_EQ(events(J::dengar), a.acts("dengar"));
        EXPECT_EQ(events(J::putuskan), a.acts("putuskan"));
        EXPECT_EQ(events(J::tetapkan_atasan), a.acts("tetapkan_tanpa_tanda"));
        for (std::size_t i = 0; i < d.events.size(); ++i)
            EXPECT_EQ(d.events[i].nomor, static_cast<int>(i) + 1);

        int changed = 0;
        for (const Peristiwa& e : d.events)
            changed += e.jenis == J::putuskan && baca_putusan(e.isi).ubah ? 1 : 0;
        EXPECT_EQ(a.count(JenisDokumen::penilaian), a.acts("tetapkan_nilai") + changed);
        const bool in_force = events(J::sahkan) == 1;
        EXPECT_LE(events(J::sahkan), 1);
        for (std::size_t i = 0; i < d.papers.size(); ++i) {
            const Terbitan& paper = d.papers[i];
            EXPECT_EQ(paper.nomor, static_cast<int>(i) + 1);
            const bool last = i + 1 == d.papers.size();
            const bool fallen = last && changed == static_cast<int>(d.papers.size());
            EXPECT_EQ(paper.keadaan, !last || fallen ? KeadaanTerbitan::diganti
                                     : in_force      ? KeadaanTerbitan::berlaku
                                                     : KeadaanTerbitan::beku);
        }
        const sop::Kerja work = a.row->kerja;
        if (d.papers.empty()) return;
        EXPECT_EQ(in_force, work != sop::Kerja::tanda_tangan) << "in force, and gone on: one act";
    }
    void expect_whole(BerkasId id, std::int64_t acknowledged, store::GudangFolder& files) {
        SCOPED_TRACE(fmt::format("case {}", id.value()));
        const Dokumennya d = dokumennya(id);
        const Ditemukan& a = d.all;
        const int in_force =
            static_cast<int>(std::count_if(d.events.begin(), d.events.end(), [](const Peristiwa& e) {
                return e.jenis == JenisPeristiwa::sahkan;
            }));
        expect_kept(a, acknowledged,
                    a.acts("serahkan") + a.acts("loloskan") + a.acts("tetapkan_nilai") + in_force +
                        a.acts("gandakan") + a.acts("selesaikan"));
        if (HasFatalFailure()) return;
        EXPECT_TRUE(d.unknown.empty());
        expect_same(d);
        for (const Terbitan& paper : d.papers) expect_signed(paper, d.events, files);
        const auto record = lihat([&](Baca& b) { return b.arsip().arsip_berkas(kantor, id); });
        EXPECT_EQ(record.has_value(), a.row->keadaan == KeadaanBerkas::selesai);
    }
    // Over the whole office: no number or code twice, and nothing half-written is left in the folder of files.
    void expect_no_number_twice(store::GudangFolder& files) {
        std::set<std::string> codes, numbers, named;
        std::size_t papers = 0;
        for (const Berkas& row : cases_of_all()) {
            const Dokumennya d = dokumennya(row.id);
            for (const Terbitan& paper : d.papers) {
                codes.insert(paper.kode);
                numbers.insert(paper.nomor_naskah);
                ++papers;
            }
            for (const Peristiwa& e : d.events)
                if (e.file) named.insert(e.file->hex());
        }
        EXPECT_EQ(codes.size(), papers);
        EXPECT_EQ(numbers.size(), papers);
        EXPECT_TRUE(std::filesystem::is_empty(folder_of_files() / "sementara"));
        const store::KeadaanGudang kept = store::periksa_gudang(db(), files);
        EXPECT_TRUE(kept.utuh());
        EXPECT_EQ(kept.berkas, static_cast<std::int64_t>(named.size()));
        papers_ = papers;
        left_over_ = kept.sisa; // bytes whose act did not come to be: allowed, nothing names them
    }

    std::optional<Segel> seal_;
    paper::blangko::PencetakTerbit printer_{timbangan()};
    int signatures_ = 0;
    std::size_t papers_ = 0;
    std::int64_t left_over_ = 0;
};
DUA_MESIN(HentiSegel);

TEST_P(HentiSegel, AtAnyInstantNoPaperIsIssuedOrSignedByHalfAndNoFileIsLost) {
    const int rounds = instants(std::string_view(GetParam()) == "sqlite" ? 10 : 4);
    std::mt19937 random(20261124);
    std::map<std::int64_t, std::int64_t> highest; // acknowledged kunci, by case
    close();
    for (int round = 0; round < rounds && !HasFailure(); ++round) {
        SCOPED_TRACE(fmt::format("round {}", round));
        clock.tick(std::chrono::minutes(7));
        const unsigned wanted = random() % 60;
        const unsigned seed = static_cast<unsigned>(random());
        std::map<std::int64_t, std::int64_t> told;
        kill_at_work([&](int to_parent) { work_for_ever(to_parent, seed); }, wanted,
                     static_cast<unsigned>(random()) % 20'000'000,
                     told); // printing takes longer than an ordinary act
        if (HasFatalFailure()) return;

        reopen();
        store::GudangFolder files(folder_of_files()); // removes what was being written
        for (const auto& [id, kunci] : told) {
            highest[id] = std::max(highest[id], kunci);
            expect_whole(BerkasId{id}, highest[id], files);
        }
        if (round % 50 == 49 || round + 1 == rounds) {
            signatures_ = 0;
            for (const Berkas& row : cases_of_all()) {
                const auto known = highest.find(row.id.value());
                expect_whole(row.id, known == highest.end() ? 0 : known->second, files);
            }
            expect_no_number_twice(files);
            expect_whole_journal();
            EXPECT_TRUE(periksa_keutuhan(db(), files, kantor, clock).rusak.empty());
        }
        close();
    }
    EXPECT_GT(papers_, 0U);
    EXPECT_GT(signatures_, 0);
    if (std::getenv("TERAJU_HENTI") != nullptr)
        fmt::print("{}: {} instants, {} acknowledged acts, {} cases, {} papers, {} signatures that hold, {} "
                   "files that "
                   "no act names\n",
                   GetParam(), rounds, acknowledged_, highest.size(), papers_, signatures_, left_over_);
}

} // namespace
} // namespace berkas
