// Signatures a second, one core: the CMS alone, a whole PAdES B-B with and without its visible box, B-T with a time-stamp
// service in the same process, and opening a key. Argument of the environment TERAJU_BENCH_PDF: another form to sign.
#include "seal/berkas_kunci.h"
#include "seal/cms.h"
#include "seal/testing/kantor_uji.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <sodium.h>
#include <sstream>

namespace {

using namespace seal;

KantorUji& office() {
    static KantorUji one;
    return one;
}

struct Form {
    std::string pdf = formulir_uji();
    std::string field = "pegawai";
    Form() {
        const char* path = std::getenv("TERAJU_BENCH_PDF");
        if (path == nullptr) return;
        std::ostringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        pdf = text.str();
        for (const BidangTandaTangan& one : berhasil(bidang_tanda_tangan(pdf)))
            if (!one.terisi) field = one.nama;
    }
};
const Form& form() {
    static const Form one;
    return one;
}

void sign(benchmark::State& state, bool seen, PelayanWaktu* service) {
    Permintaan what = permintaan(form().field);
    if (!seen) what.rupa.reset();
    for (auto _ : state)
        benchmark::DoNotOptimize(berhasil(bubuhkan(form().pdf, office().sekar, what, service)));
}

void cms(benchmark::State& state) {
    const base::Sidik digest = base::sha256("dokumen");
    for (auto _ : state)
        benchmark::DoNotOptimize(berhasil(tanda_cms(digest.bytes(), office().sekar, nullptr)));
}
void b_b(benchmark::State& state) { sign(state, false, nullptr); }
void b_b_terlihat(benchmark::State& state) { sign(state, true, nullptr); }
void b_t_terlihat(benchmark::State& state) { sign(state, true, &office().waktu); }
void buka(benchmark::State& state) {
    base::SameRandom random;
    const std::string file = berhasil(
        tulis_kunci(office().sekar.kunci(), office().sekar.rantai(), "kucing menjahit payung", random));
    for (auto _ : state) benchmark::DoNotOptimize(berhasil(buka_kunci(file, "kucing menjahit payung")));
}

BENCHMARK(cms)->Unit(benchmark::kMillisecond);
BENCHMARK(b_b)->Unit(benchmark::kMillisecond);
BENCHMARK(b_b_terlihat)->Unit(benchmark::kMillisecond);
BENCHMARK(b_t_terlihat)->Unit(benchmark::kMillisecond);
BENCHMARK(buka)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    if (sodium_init() < 0) return 2;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
