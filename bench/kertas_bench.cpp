// kertas_bench JUMLAH -- forms a second and signed forms a second, by one and by two worker processes; the form is two
// pages with a table, two signature fields and attached data. kertas_bench.py sets others beside it.
#include "paper/cetak.h"
#include "paper/cetak_banyak.h"
#include "paper/testing.h"
#include "seal/testing/kantor_uji.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sodium.h>
#include <string>
#include <sys/resource.h>

namespace {

paper::Dokumen form(std::size_t i) {
    paper::Dokumen d = paper::testing::formulir(8);
    d.bagian[0].isi.pop_back(); // its signatures stand on the second page
    d.bagian[1].isi.push_back(paper::testing::formulir(1).bagian[0].isi.back());
    d.nomor = fmt::format("800/{}/2019", i);
    return d;
}

double seconds_of_children() {
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

void measure(const char* what, std::size_t count, unsigned workers, const paper::Kerja& job) {
    const double before = seconds_of_children();
    const auto start = std::chrono::steady_clock::now();
    std::size_t bytes = 0;
    paper::cetak_banyak(count, workers, job, [&](std::size_t, base::Result<std::string> pdf) {
        bytes += seal::berhasil(std::move(pdf)).size();
        return true;
    });
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const auto n = static_cast<double>(count);
    fmt::print("{:<22} {} worker  {:7.1f} forms/s  {:6.2f} ms of processor a form  {:5.1f} kB\n", what,
               workers, n / wall, (seconds_of_children() - before) * 1000 / n,
               static_cast<double>(bytes) / n / 1000);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv) {
    if (sodium_init() < 0) return 2;
    const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 300;
    if (argc > 2) std::ofstream(argv[2], std::ios::binary) << seal::berhasil(paper::cetak(form(1)));
    seal::KantorUji office;
    const auto print = [](std::size_t i) { return paper::cetak(form(i)); };
    const auto print_and_sign = [&](seal::PelayanWaktu* service) -> paper::Kerja {
        return [&office, service](std::size_t i) -> base::Result<std::string> {
            auto pdf = paper::cetak(form(i));
            if (!pdf) return pdf;
            return seal::bubuhkan(*pdf, office.sekar, seal::permintaan("pegawai"), service);
        };
    };
    for (const unsigned workers : {1U, 2U}) {
        measure("printed", count, workers, print);
        measure("printed, signed B-B", count, workers, print_and_sign(nullptr));
        measure("printed, signed B-T", count, workers, print_and_sign(&office.waktu));
    }
}
