// The recap of a year of 100,000 cases with their 700,000 visits, on both engines: the first page after a start, and those that follow.
//
//     rekap_bench [CASES]            baseline: the same figures by SQL alone, where SQL can say them (counts by unit, state and step)
//
// Cases are written as rows, not through the acts: these are what a year of acts leaves behind.
#include "base/source_dir_for_tests.h"
#include "rekap/lemari.h"
#include "rekap/penilai.h"
#include "store/simpanan_db.h"
#include "store/testing/postgres_sementara.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

double ms(Clock::time_point since) {
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

std::string file_text(const std::string& path) {
    std::ifstream in(base::source_dir() + "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

const pegawai::InstansiId office{1};
const calendar::Instant now{std::chrono::seconds{1'795'392'000}};

void fill(store::SimpananDb& db, int cases) {
    (void)db.tulis([&](kantor::Tulis& t) -> base::Result<void> {
        kantor::Instansi row;
        row.nama = "Inspektorat";
        (void)t.simpan(row);
        for (int n = 0; n < 1000; ++n) {
            pegawai::Pegawai p;
            p.nama = fmt::format("Orang Rekaan {}", n);
            p.nip = fmt::format("19930230201902{:04}", n);
            (void)t.simpan(office, p, *calendar::date_of(2020, 1, 1));
        }
        kantor::VersiSop v;
        v.nomor = "700/418/2023";
        v.naskah = file_text("sop/700-418-2023.yaml");
        (void)t.simpan(office, v);
        return {};
    });
    const std::string numbers =
        fmt::format("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) ", cases);
    db.tulis_mentah([&](store::Koneksi& k) {
        k.perintah("INSERT INTO skp (instansi_id, skp_id, pegawai_id, tahun, mulai, selesai, keadaan, "
                   "versi_kerja, versi_berlaku, jabatan_id, unit_id, "
                   "penilai_id, atasan_penilai_id, alasan, kunci) " +
                   numbers +
                   "SELECT 1, i, 1 + i % 1000, 2025, '2025-01-01', '2025-12-31', 'ditetapkan', 1, 1, 0, 0, "
                   "0, 0, '', 1 FROM n");
        k.perintah("INSERT INTO berkas (instansi_id, berkas_id, nomor, pegawai_id, tahun, mulai, selesai, "
                   "skp_id, sop_id, aturan, keadaan, simbol, langkah, "
                   "kerja, siapa, tiba, tenggat, kalender, dijeda, unit_id, wilayah_id, isi, nilai, sebutan, "
                   "dibuka, ditutup, kunci, nama_urut) " +
                   numbers +
                   "SELECT 1, i, '2025-' || i, 1 + i % 1000, 2025, '2025-01-01', '2025-12-31', i, 1, "
                   "'pp46-2011', 'selesai', 'x', 7, 'arsip', "
                   "'kasubbag_umpeg', 1768177800, 1768200000, 'k', 0, 1 + i % 50, 0, 1, '8' || (i % 10) || "
                   "'.' || (10 + i % 90), 'Baik', 1768177800, 1768264200, 9, "
                   "'orang' FROM n");
        for (int step = 1; step <= 7;
             ++step) // 12 January 2026, from 08.30 WITA on, twenty minutes and more each
            k.perintah("INSERT INTO kunjungan (instansi_id, berkas_id, nomor, simbol, langkah, tiba, mulai, "
                       "selesai, hasil, oleh_id, atas_nama_id, sebagai, "
                       "alasan, ringkas) " +
                       numbers +
                       fmt::format("SELECT 1, i, {0}, 'x', {0}, {1}, {1}, {1} + 600 + (i * {0}) % 1200, "
                                   "'lanjut', 1 + i % 40, 0, '', '', '' FROM n",
                                   step, 1'768'177'800 + step * 1800));
        k.perintah("ANALYZE"); // as the engines do by themselves after a while
    });
}

void act(store::SimpananDb& db, std::int64_t which) { // a case moves on: its key, and an entry in the journal
    (void)db.tulis_berkas([&](berkas::Tulis& t) -> base::Result<void> {
        const auto row = *t.berkas(office, berkas::BerkasId{which});
        (void)t.ganti(office, row, row.kunci);
        journal::Entri e;
        e.perbuatan = "berkas.simpan_isi";
        e.objek = "berkas";
        e.objek_id = which;
        t.kantor().catat(office, e);
        return {};
    });
}

void measure(std::string_view engine, int cases) {
    const base::StillClock clock(now);
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / fmt::format("rekap-bench-{}.db", ::getpid());
    const std::string address =
        engine == "sqlite" ? "sqlite:" + file.string() : store::PostgresSementara::here().new_database();
    const auto opened = store::buka_simpanan(address, clock);
    if (!opened) std::abort();
    const std::unique_ptr<store::SimpananDb>& db = *opened;
    fill(*db, cases);
    const calendar::Kalender calendar = calendar::Kalender::read(file_text("law/kalender.yaml")).value();
    rekap::Lemari cupboard(calendar);
    berkas::RakSop shelf;
    const std::vector<std::string> words{"Sangat Baik", "Baik", "Cukup", "Kurang", "Buruk"};
    const auto page = [&] { // what the page counts
        const auto since = Clock::now();
        std::shared_ptr<const rekap::Tahun> year;
        db->baca_rekap([&](rekap::Baca& b) { year = cupboard.tahun(b, shelf, office, 2025); });
        const double read = ms(since);
        const rekap::Deretan rows(year->baris.begin(), year->baris.end());
        const auto all = rekap::ringkas(rows, *year->sop_utama(), year->id_sop_utama(), now);
        const auto spread = rekap::sebaran(rows, words);
        const auto units = rekap::sebaran_unit(rows, words);
        const auto raters = rekap::penilai(rows, words.front());
        if (all.kasus != cases || spread.dinilai != cases || units.empty()) std::abort();
        (void)raters;
        return std::pair(read, ms(since));
    };
    const auto first = page(), same = page();
    std::pair<double, double> moved{};
    for (int n = 1; n <= 9; ++n) {
        act(*db, n * 37);
        const auto again = page();
        if (n == 1 || again.second < moved.second) moved = again;
    }
    const auto since = Clock::now();
    db->baca_berkas([&](berkas::Baca& b) { (void)b.hitung_setahun(office, 2025, now); });
    fmt::print("{:<11} {:>7} cases: first page {:7.0f} ms; nothing new {:5.1f} ms; one case moved on {:5.1f} "
               "ms (reading {:5.1f}); baseline: counts by SQL {:5.1f} ms\n",
               engine, cases, first.second, same.second, moved.second, moved.first, ms(since));
    std::fflush(stdout);
    if (engine == "sqlite")
        for (const char* rest : {"", "-wal", "-shm", ".penulis"})
            std::filesystem::remove(file.string() + rest);
}

} // namespace

int main(int argc, char** argv) {
    const int cases = argc > 1 ? std::atoi(argv[1]) : 100'000;
    for (const char* engine : {"sqlite", "postgresql"}) measure(engine, cases);
}
