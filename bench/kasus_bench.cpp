// Makes a small office large: 10,000 people with 100,000 cases beside whoever is in it. Called by bench/kasus_bench.py.
//
//     kasus_bench ADDRESS [PEOPLE [YEARS]]
//     kasus_bench postgres        a server of its own with two empty databases: prints their addresses, ends with its input
//
// Each person gets plans of as many years and a case on each: copies of a finished case of the office with its visits, pauses and papers,
// of the newest year copies of a running one. Nothing here goes through the acts: these are what years of acts leave behind.
#include "store/simpanan_db.h"
#include "store/testing/postgres_sementara.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <vector>

namespace {

using berkas::KeadaanBerkas;
using pegawai::PegawaiId;

constexpr int people_of_a_unit = 200;
const pegawai::Masa since{*calendar::date_of(2015, 1, 1), std::nullopt};

struct Contoh { // a case as it stands, to be copied
    berkas::Berkas row{};
    berkas::Skp plan{};
    berkas::VersiSkp version{};
    std::vector<berkas::Kunjungan> visits{};
    std::vector<berkas::Jeda> pauses{};
    std::vector<berkas::Dokumen> papers{};
};

Contoh example(berkas::Baca& db, pegawai::InstansiId office, KeadaanBerkas state) {
    berkas::Saringan wanted;
    wanted.semua = true;
    wanted.keadaan = state;
    wanted.banyak = 1;
    Contoh c;
    c.row = db.daftar_berkas(office, wanted).isi.at(0);
    c.plan = db.skp(office, c.row.skp).value();
    c.version = db.versi_skp(office, c.plan.id, c.plan.versi_berlaku).value();
    c.visits = db.kunjungan(office, c.row.id);
    c.pauses = db.jeda(office, c.row.id);
    for (const berkas::Dokumen& d : db.semua_dokumen(office, c.row.id))
        c.papers.push_back(db.dokumen(office, c.row.id, d.jenis, d.nomor).value());
    return c;
}

struct Tempat {
    pegawai::UnitId unit{};
    pegawai::JabatanId kepala{}, auditor{};
};

Tempat unit(berkas::Tulis& db, pegawai::InstansiId office, pegawai::UnitId top, int number) {
    pegawai::Unit u;
    u.nama = fmt::format("Irban Rekaan {}", number);
    u.jenis = pegawai::JenisUnit::irban;
    u.induk = top;
    u.urutan = 100 + number;
    u.masa = since;
    Tempat made;
    made.unit = db.kantor().simpan(office, u);
    const auto post = [&](std::string name, pegawai::Fungsi does, pegawai::JenisJabatan kind) {
        pegawai::JabatanUnit p;
        p.unit = made.unit;
        p.nama = std::move(name);
        p.fungsi = does;
        p.jenis = kind;
        p.masa = since;
        return db.kantor().simpan(office, p);
    };
    made.kepala = post(fmt::format("Inspektur Pembantu Rekaan {}", number), pegawai::Fungsi::irban,
                       pegawai::JenisJabatan::struktural);
    made.auditor =
        post("Auditor Ahli Pertama", pegawai::Fungsi::fungsional, pegawai::JenisJabatan::fungsional);
    return made;
}

PegawaiId person(berkas::Tulis& db, pegawai::InstansiId office, int number, pegawai::JabatanId post) {
    pegawai::Pegawai p;
    p.nama = fmt::format("Orang Rekaan {}", number + 1);
    p.nip = fmt::format("19{:02}0230{}{:02}{}{:03}", 60 + number / 1998 % 40, 2000 + number / 79920,
                        number / 79920 % 12 + 1, number / 999 % 2 + 1, number % 999 + 1);
    const PegawaiId id = db.kantor().simpan(office, p, since.mulai);
    pegawai::Pemangkuan held;
    held.pegawai = id;
    held.jabatan = post;
    held.masa = since;
    db.kantor().simpan(office, held);
    return id;
}

void copy_case(berkas::Tulis& db, pegawai::InstansiId office, const Contoh& from, PegawaiId who,
               const Tempat& where, int year, int number) {
    const calendar::Period period{*calendar::date_of(year, 1, 1), *calendar::date_of(year, 12, 31)};
    berkas::Skp plan = from.plan;
    plan.id = {};
    plan.pegawai = who;
    plan.tahun = year;
    plan.periode = period;
    plan.unit = where.unit;
    plan.id = db.simpan(office, plan);
    berkas::VersiSkp version = from.version;
    version.skp = plan.id;
    db.simpan(office, version, true);

    berkas::Berkas row = from.row;
    row.id = {};
    row.nomor = fmt::format("{}-{}", year, number);
    row.pegawai = who;
    row.tahun = year;
    row.periode = period;
    row.skp = plan.id;
    row.unit = row.wilayah = where.unit;
    row.id = db.simpan(office, row);
    for (berkas::Kunjungan visit : from.visits) db.simpan(office, (visit.berkas = row.id, visit));
    for (berkas::Jeda pause : from.pauses) db.simpan(office, (pause.berkas = row.id, pause));
    for (berkas::Dokumen paper : from.papers) db.simpan(office, (paper.berkas = row.id, paper));
    journal::Entri entry;
    entry.pada = row.dibuka;
    entry.pelaku = who.value();
    entry.perbuatan = "berkas.buka";
    entry.objek = "berkas";
    entry.objek_id = row.id.value();
    entry.sesudah = {{"nomor", row.nomor}};
    db.kantor().catat(office, entry);
}

int serve_postgres() {
    store::PostgresSementara& server = store::PostgresSementara::here();
    for (int office = 0; office < 2; ++office) std::cout << server.new_database() << std::endl;
    std::string ends;
    std::getline(std::cin, ends);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    if (std::string_view(argv[1]) == "postgres") return serve_postgres();
    const int people = argc > 2 ? std::atoi(argv[2]) : 10'000;
    const int years = argc > 3 ? std::atoi(argv[3]) : 10;
    const base::StillClock clock(
        std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now()));
    auto opened = store::buka_simpanan(argv[1], clock, {.membuat = false});
    if (!opened) return 1;
    store::SimpananDb& store = **opened;
    pegawai::InstansiId office{};
    pegawai::UnitId top{};
    Contoh finished, running;
    store.baca_berkas([&](berkas::Baca& db) {
        office = db.kantor().semua_instansi().at(0).id;
        for (const pegawai::Unit& u : db.kantor().susunan(office).unit)
            if (u.jenis == pegawai::JenisUnit::instansi) top = u.id;
        finished = example(db, office, KeadaanBerkas::selesai);
        running = example(db, office, KeadaanBerkas::berjalan);
    });
    int number = 10'000;
    for (int first = 0; first < people; first += people_of_a_unit) {
        const int begin = number;
        const auto done = store.tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
            number = begin; // it may run more than once
            const Tempat where = unit(db, office, top, first / people_of_a_unit + 1);
            for (int i = first; i < std::min(people, first + people_of_a_unit); ++i) {
                const PegawaiId who = person(db, office, i, i == first ? where.kepala : where.auditor);
                for (int year = 0; year < years; ++year)
                    copy_case(db, office, year == 0 ? running : finished, who, where,
                              running.row.tahun - year, number++);
            }
            return {};
        });
        if (!done) return 1;
    }
    return 0;
}
