// Archive: search among 100,000 records on both engines, and fixity in MB a second beside sha256sum over the same files in the same run.
//
//     arsip_bench [RECORDS]        folder: the current one; some GB of it are used and given back
//
// Goals: every search under 100 ms; fixity at least 0.9 of sha256sum.
#include "berkas/arsip/kata.h"
#include "berkas/arsip/keutuhan.h"
#include "berkas/arsip/merkle.h"
#include "berkas/arsip/pohon.h"
#include "store/isi.h"
#include "store/simpanan_db.h"
#include "store/testing/postgres_sementara.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <random>

namespace {

namespace fs = std::filesystem;
using berkas::Arsip;
using berkas::DaftarArsip;
using Timer = std::chrono::steady_clock;

const pegawai::InstansiId office{1};

double milliseconds(Timer::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

// Words as forms have them: few are common, most are rare.
std::string word(std::size_t rank) {
    static constexpr std::string_view parts[] = {"me", "la", "po",   "ran", "di",  "tar",
                                                 "ku", "sa", "ning", "wi",  "bro", "ge"};
    std::string text;
    for (std::size_t n = rank + 13; n > 0; n /= 12) text += parts[n % 12];
    return text;
}

class Pembuat {
  public:
    explicit Pembuat(store::SimpananDb& store) : store_(store) {}

    void kantor() {
        const auto done = store_.tulis([&](kantor::Tulis& db) -> base::Result<void> {
            kantor::Instansi one;
            one.nama = "Inspektorat";
            one.daerah = "Kabupaten Ukur";
            db.simpan(one);
            return {};
        });
        if (!done) std::abort();
    }
    void banyak(int records) {
        for (int begun = 0; begun < records; begun += 500) {
            const auto done = store_.tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
                for (int i = begun; i < std::min(records, begun + 500); ++i) satu(db.tulis_arsip(), i);
                return {};
            });
            if (!done) std::abort();
        }
    }

  private:
    void satu(berkas::TulisArsip& db, int i) {
        const int person = i % 10'000, year = 2016 + i / 10'000;
        Arsip a;
        a.id = db.nomor_arsip(office);
        a.nama = fmt::format("{} {}", word(static_cast<std::size_t>(person % 997) + 40),
                             word(static_cast<std::size_t>(person / 997) + 3000));
        a.nip = fmt::format("19930230201902{:04}", person);
        a.judul = fmt::format("Penilaian prestasi kerja PNS {}, {}", year, a.nama);
        a.pegawai = pegawai::PegawaiId{person + 1};
        a.unit = pegawai::UnitId{person / 200 + 1};
        a.nama_unit = fmt::format("Irban Rekaan {}", person / 200 + 1);
        a.tahun = year;
        a.kurun = {*calendar::date_of(year, 1, 1), *calendar::date_of(year, 12, 31)};
        a.nomor_dokumen = fmt::format("800.1.4.4/{:05}/INSP/{}", i, year);
        a.versi = 1;
        a.pada = calendar::Instant(std::chrono::seconds(1'400'000'000 + i * 60));
        a.isi.push_back({1, berkas::PeranIsi::dokumen, "I-g.pdf", base::sha256(a.nomor_dokumen), 200'000,
                         "application/pdf", 0});
        a.daun = berkas::daun(naskah_daun(a));
        std::set<std::string> words;
        for (const std::string& text : {a.judul, a.nip, a.nama_unit, a.nomor_dokumen})
            berkas::tambah_kata(words, text);
        for (int k = 0; k < 35; ++k)
            words.insert(word(static_cast<std::size_t>(5000.0 * std::pow(chance_(random_), 3))));
        db.simpan(office, a, words);
        for (const DaftarArsip list : {DaftarArsip::kepegawaian, DaftarArsip::pengendalian}) {
            berkas::Pendaftaran p;
            p.arsip = a.id;
            p.daftar = list;
            p.tahun = year + 1;
            p.urut = db.nomor_register(office, list, p.tahun);
            p.kode = list == DaftarArsip::kepegawaian ? "800.1.13.1" : "800.1.4.4";
            p.nomor = fmt::format("{}/{}/INSP/{}", p.kode, p.urut, p.tahun);
            p.pemicu = "akhir_tahun";
            p.nasib = "musnah";
            if (list == DaftarArsip::pengendalian) {
                p.tanggal_pemicu = *calendar::date_of(p.tahun, 12, 31);
                p.aktif_sampai = *calendar::date_of(p.tahun + 1, 12, 31);
                p.inaktif_sampai = *calendar::date_of(p.tahun + 2, 12, 31);
            }
            db.simpan(office, p);
        }
    }

    store::SimpananDb& store_;
    std::mt19937 random_{7};
    std::uniform_real_distribution<double> chance_{0, 1};
};

// What the page of one record asks for: its way to the root, from kept nodes.
void bukti(const char* engine, store::SimpananDb& store, int records, const base::Sidik& root) {
    const auto began = Timer::now();
    const auto grown = store.tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
        berkas::tumbuhkan(db.tulis_arsip(), office);
        return {};
    });
    const double made = milliseconds(Timer::now() - began);
    std::vector<double> times;
    for (int i = 0; grown && i < 25; ++i) {
        const auto since = Timer::now();
        std::optional<berkas::BuktiArsip> proof;
        store.baca_berkas([&](berkas::Baca& db) {
            proof = berkas::bukti_arsip(db.arsip(), office, berkas::ArsipId{1 + i * (records / 25)});
        });
        times.push_back(milliseconds(Timer::now() - since));
        if (!proof || proof->akar != root) std::abort();
    }
    std::sort(times.begin(), times.end());
    fmt::print("  {:<10} bukti satu arsip tengah {:.2f} ms, terlama {:.2f} ms; semua simpul sekali dibuat "
               "{:.0f} ms\n",
               engine, times[times.size() / 2], times.back(), made);
}

void cari(const char* engine, store::SimpananDb& store, int records) {
    struct Soal {
        const char* nama;
        berkas::SaringanArsip saringan;
    };
    const auto ask = [](std::string words) {
        berkas::SaringanArsip f;
        f.cari = std::move(words);
        return f;
    };
    std::vector<Soal> questions{{"register tanpa saringan", ask("")},
                                {"NIP", ask("199302302019021234")},
                                {"nomor dokumen", ask("800.1.4.4/01234/insp/2016")},
                                {"nama dan tahun", ask(word(140) + " 2019")},
                                {"awal kata", ask(word(140).substr(0, word(140).size() - 1))},
                                {"kata sangat umum", ask("penilaian")},
                                {"empat kata umum", ask("penilaian prestasi 2020 insp")},
                                {"kata jarang dan umum", ask(word(4700) + " penilaian")},
                                {"tidak ada", ask("xyzzyq penilaian")},
                                {"satu unit, satu tahun", ask("")},
                                {"retensi habis", ask("")},
                                {"retensi habis satu unit", ask("")},
                                {"halaman ke-1000", ask("")}};
    for (Soal& q : questions) q.saringan.hari = *calendar::date_of(2026, 11, 23);
    questions[9].saringan.unit = pegawai::UnitId{7};
    questions[9].saringan.tahun = 2018;
    questions[10].saringan.tahap = berkas::Tahap::habis;
    questions[11].saringan.tahap = berkas::Tahap::habis;
    questions[11].saringan.unit = pegawai::UnitId{40};
    questions[12].saringan.sebelum = berkas::ArsipId{records / 2};
    for (const Soal& q : questions) {
        std::vector<double> times;
        std::size_t found = 0;
        for (int i = 0; i < 25; ++i) {
            const auto began = Timer::now();
            store.baca_berkas([&](berkas::Baca& db) {
                const auto list = db.arsip().cari_arsip(office, q.saringan);
                std::vector<berkas::ArsipId> ids;
                for (const Arsip& a : list.isi) ids.push_back(a.id);
                static_cast<void>(db.arsip().pendaftaran_semua(office, ids)); // as the page does
                found = list.isi.size();
            });
            times.push_back(milliseconds(Timer::now() - began));
        }
        std::sort(times.begin(), times.end());
        fmt::print("  {:<10} {:<26} {:>3} baris   tengah {:7.2f} ms   terlama {:7.2f} ms{}\n", engine, q.nama,
                   found, times[times.size() / 2], times.back(),
                   times[times.size() / 2] < 100 ? "" : "   di atas 100 ms");
    }
    const auto began = Timer::now();
    berkas::HitunganArsip sum;
    base::Sidik root;
    store.baca_berkas([&](berkas::Baca& db) { sum = db.arsip().hitung_arsip(office); });
    const auto counted = Timer::now();
    store.baca_berkas([&](berkas::Baca& db) { root = berkas::akar(db.arsip().daun_arsip(office)); });
    fmt::print("  {:<10} hitungan di atas register {:.1f} ms; akar dari {} daun {:.1f} ms\n", engine,
               milliseconds(counted - began), sum.arsip, milliseconds(Timer::now() - counted));
    bukti(engine, store, records, root);
}

double best_of(int times, const std::function<void()>& work) {
    double best = 1e9;
    for (int i = 0; i < times; ++i) {
        const auto began = Timer::now();
        work();
        best = std::min(best, milliseconds(Timer::now() - began));
    }
    return best;
}

void keutuhan(const fs::path& folder, const base::Clock& clock) {
    constexpr int files = 600;
    constexpr std::size_t size = 400'000;
    auto store = store::buka_simpanan("sqlite:" + (folder / "utuh.db").string(), clock).value();
    Pembuat(*store).kantor();
    store::GudangFolder shelf(folder / "isi");
    std::mt19937_64 random(3);
    const auto done = store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
        for (int i = 0; i < files; ++i) {
            std::string bytes(size, '\0');
            for (std::size_t at = 0; at + 8 <= size; at += 8) {
                const std::uint64_t value = random();
                std::memcpy(bytes.data() + at, &value, 8);
            }
            Arsip a;
            a.id = db.tulis_arsip().nomor_arsip(office);
            a.kurun = {*calendar::date_of(2025, 1, 1), *calendar::date_of(2025, 12, 31)};
            a.isi.push_back({1, berkas::PeranIsi::dokumen, "x.pdf", base::sha256(bytes),
                             static_cast<std::int64_t>(size), "application/pdf", 0});
            a.daun = berkas::daun(naskah_daun(a));
            shelf.taruh(a.isi.front().sidik, bytes);
            db.tulis_arsip().simpan(office, a, {});
        }
        return {};
    });
    if (!done) std::abort();
    struct Jam final : base::Clock {
        [[nodiscard]] std::chrono::sys_seconds now() const override { return {}; }
    } still;
    const double ours = best_of(5, [&] {
        const auto round = berkas::periksa_keutuhan(*store, shelf, office, still);
        if (!round.rusak.empty() || round.berkas != files) std::abort();
    });
    const std::string command =
        fmt::format("find '{}' -type f -print0 | xargs -0 sha256sum > /dev/null", (folder / "isi").string());
    const double theirs = best_of(5, [&] {
        if (std::system(command.c_str()) != 0) std::abort();
    });
    const double megabytes = files * static_cast<double>(size) / 1e6;
    fmt::print("  keutuhan {:.0f} MB/s, sha256sum {:.0f} MB/s, {:.2f} kalinya (sasaran 0,90)\n",
               megabytes / ours * 1000, megabytes / theirs * 1000, theirs / ours);
}

} // namespace

int main(int argc, char** argv) {
    const int records = argc > 1 ? std::max(1000, std::atoi(argv[1])) : 100'000;
    const fs::path folder = fs::current_path() / "arsip_bench";
    fs::remove_all(folder);
    fs::create_directories(folder);
    const base::StillClock clock{std::chrono::sys_seconds{std::chrono::seconds{1'795'392'000}}};
    keutuhan(folder, clock);
    const auto both = [&](const char* engine, const std::string& address) {
        auto store = store::buka_simpanan(address, clock).value();
        Pembuat maker(*store);
        maker.kantor();
        const auto began = Timer::now();
        maker.banyak(records);
        fmt::print("  {:<10} {} arsip dimasukkan dalam {:.0f} s\n", engine, records,
                   milliseconds(Timer::now() - began) / 1000);
        cari(engine, *store, records);
    };
    both("sqlite", "sqlite:" + (folder / "cari.db").string());
    both("postgresql", store::PostgresSementara::here(folder).new_database());
    fs::remove_all(folder);
    return 0;
}
