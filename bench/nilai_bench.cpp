// The promises about speed that are made inside the program: forms weighed a second, exactly, without derivation.
//
//   goal  300,000 ten-activity forms a second on one core
//   goal  5.7 million forms (every civil servant of the country) in a minute on two cores, memory flat
//
// The baseline in the same run is the same arithmetic kept in big integers throughout.
#include "base/source_dir_for_tests.h"
#include "regime/pp46_2011/penilaian.h"

#include <benchmark/benchmark.h>

#include <fstream>
#include <random>
#include <sstream>
#include <thread>
#include <vector>

namespace {

using angka::Rational;
namespace pp46 = regime::pp46_2011;

const pp46::Angka& figures() {
    static const pp46::Angka angka = [] {
        std::ifstream in(base::source_dir() + "/law/pp46-2011.yaml");
        std::ostringstream text;
        text << in.rdbuf();
        return pp46::Angka::from(regime::Law::read(text.str()).value()).value();
    }();
    return angka;
}

// Ten activities as offices fill them: whole counts, marks with a decimal now and then, one in four paid for.
std::vector<skp::Formulir> forms(std::size_t count) {
    std::mt19937_64 random(418);
    const auto pick = [&](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    std::vector<skp::Formulir> out(count);
    for (skp::Formulir& f : out) {
        f.jenis_jabatan = skp::JenisJabatan::jfu;
        for (int row = 0; row < 10; ++row) {
            skp::Kegiatan k;
            k.target.kuantitas = pick(1, 48);
            k.realisasi.kuantitas = pick(1, 48);
            k.realisasi.kualitas = Rational(pick(760, 1000), 10);
            k.target.waktu = pick(1, 12);
            k.realisasi.waktu = pick(0, 3) == 0 ? Rational(pick(50, 120), 10) : k.target.waktu;
            if (row % 4 == 0) {
                k.target.biaya = pick(1, 400) * 100'000;
                k.realisasi.biaya = pick(1, 400'000) * 100;
            }
            f.skp.kegiatan.push_back(std::move(k));
        }
        f.skp.tugas_tambahan = pick(0, 8);
        f.perilaku = skp::Perilaku{{pick(76, 95), pick(76, 95), pick(76, 95), pick(76, 95), pick(76, 95)},
                                   std::nullopt};
    }
    return out;
}

void in_big_integers(skp::Formulir& f) {
    for (skp::Kegiatan& k : f.skp.kegiatan)
        for (Rational* r : {&k.target.kuantitas, &k.target.kualitas, &k.target.waktu, &k.realisasi.kuantitas,
                            &k.realisasi.kualitas, &k.realisasi.waktu})
            *r = r->forced_big();
}

void weigh(benchmark::State& state, const std::vector<skp::Formulir>& some) {
    std::size_t at = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(pp46::nilai(some[at], figures(), figures().setelan));
        at = at + 1 == some.size() ? 0 : at + 1;
    }
    state.SetItemsProcessed(state.iterations());
}

void satu_inti(benchmark::State& state) {
    static const auto some = forms(200); // as many as stay in the cache, like a form that was just read
    weigh(state, some);
}

void bilangan_besar(benchmark::State& state) {
    static const auto some = [] {
        auto f = forms(200);
        for (skp::Formulir& form : f) in_big_integers(form);
        return f;
    }();
    weigh(state, some);
}

// Every civil servant, on two threads, each with forms of its own.
void seluruh_pegawai_negeri(benchmark::State& state) {
    constexpr std::size_t everyone = 5'700'000;
    static const auto some = forms(4000);
    (void)figures();
    for (auto _ : state) {
        const auto half = [](std::size_t count) {
            for (std::size_t i = 0; i < count; ++i)
                benchmark::DoNotOptimize(pp46::nilai(some[i % some.size()], figures(), figures().setelan));
        };
        std::thread other(half, everyone / 2);
        half(everyone - everyone / 2);
        other.join();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(everyone));
}

BENCHMARK(satu_inti);
BENCHMARK(bilangan_besar);
BENCHMARK(seluruh_pegawai_negeri)->Iterations(1)->UseRealTime()->Unit(benchmark::kSecond);

} // namespace

BENCHMARK_MAIN();
