// Signatures a second, one core: the CMS alone, a whole PAdES B-B with and without its visible box, B-T with a time-stamp
// service in the same process, and opening a key; then verifications a second: one signature, three, two with time stamps.
// Argument of the environment TERAJU_BENCH_PDF: another form to sign.
#include "seal/berkas_kunci.h"
#include "seal/cms.h"
#include "seal/testing/kantor_uji.h"
#include "seal/testing/periksa_uji.h"

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

// A whole verification: bytes in, report out; `signers` sign one after the other. Every one is sah, or it is no measure.
void verify(benchmark::State& state, const std::vector<const char*>& fields, PelayanWaktu* service) {
    std::string pdf = formulir_uji();
    for (const char* field : fields)
        pdf = berhasil(bubuhkan(pdf, office().sekar, permintaan(field), service));
    const Kepercayaan trust = percaya(office());
    for (auto _ : state)
        if (berhasil(periksa(pdf, trust, akhir_januari)).putusan() != Putusan::sah)
            throw std::runtime_error("what was measured does not verify");
    state.SetItemsProcessed(state.iterations()); // verifications a second
}
void periksa_satu(benchmark::State& state) { verify(state, {"pegawai"}, nullptr); }
void periksa_tiga(benchmark::State& state) { verify(state, {"pegawai", "penilai", "atasan"}, nullptr); }
void periksa_dua_bercap(benchmark::State& state) { verify(state, {"pegawai", "penilai"}, &office().waktu); }

BENCHMARK(cms)->Unit(benchmark::kMillisecond);
BENCHMARK(b_b)->Unit(benchmark::kMillisecond);
BENCHMARK(b_b_terlihat)->Unit(benchmark::kMillisecond);
BENCHMARK(b_t_terlihat)->Unit(benchmark::kMillisecond);
BENCHMARK(buka)->Unit(benchmark::kMillisecond);
BENCHMARK(periksa_satu)->Unit(benchmark::kMillisecond);
BENCHMARK(periksa_tiga)->Unit(benchmark::kMillisecond);
BENCHMARK(periksa_dua_bercap)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    if (sodium_init() < 0) return 2;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
