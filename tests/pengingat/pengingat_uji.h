// pengingat_uji.h -- the small office (pegawai/testing.h) with cases and plans in a store, and a carrier that keeps its letters.
#pragma once

#include "base/random_for_tests.h"
#include "base/source_dir_for_tests.h"
#include "base/wording.h"
#include "berkas/pengingat.h"
#include "berkas/ringkasan.h"
#include "kantor/sop.h"
#include "pegawai/testing.h"
#include "regime/laws.h"
#include "store/testing.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace store {

inline std::string source_text(const std::string& path) {
    std::ifstream in(base::source_dir() + "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

class PengirimUji final : public berkas::Pengirim { // keeps what it is given, or refuses it
  public:
    base::Result<void> kirim(const kantor::AturanSurel&, const berkas::Surat& letter) override {
        if (mati) return base::refuse(base::say("surel.tidak_terkirim"), "421 tutup");
        terkirim.push_back(letter);
        return {};
    }
    bool mati = false;
    std::vector<berkas::Surat> terkirim;
};

// The office's people are in the store under the numbers that they have in `k`.
class DuaMesinDenganKasus : public DuaMesin {
  protected:
    void SetUp() override {
        DuaMesin::SetUp();
        tulis([&](kantor::Tulis& db) {
            for (pegawai::Pegawai person : k.susunan.pegawai) {
                const auto id = person.id;
                person.id = {};
                ASSERT_EQ(db.simpan(kantor, person, *calendar::date_of(2020, 1, 1)), id);
            }
            sop =
                kantor::pasang_sop_bawaan(db, {}, kantor, clock.now(), source_text("sop/700-418-2023.yaml"));
        });
        wording = base::Wording::read({{"wording/pengingat.yaml", pengingat_yaml}}).value();
    }

    // A plan in force and a running case on it.
    berkas::Berkas kasus(pegawai::PegawaiId who, sop::Siapa lane, sop::Kerja work, int langkah,
                         std::optional<calendar::Instant> due, bool paused = false) {
        berkas::Berkas row;
        tulis_berkas([&](berkas::Tulis& db) {
            row = {};
            berkas::Skp plan = rencana(who, 2025, berkas::KeadaanSkp::ditetapkan);
            plan.id = db.simpan(kantor, plan);
            row.nomor = db.nomor_berkas_berikut(kantor, 2025);
            row.pegawai = who;
            row.tahun = 2025;
            row.periode = plan.periode;
            row.skp = plan.id;
            row.sop = sop;
            row.simbol = "x";
            row.langkah = langkah;
            row.kerja = work;
            row.siapa = lane;
            row.tiba = clock.now() - std::chrono::hours{1};
            row.tenggat = due;
            row.dijeda = paused;
            row.unit = k.wilayah2;
            row.dibuka = row.tiba;
            row.id = db.simpan(kantor, row);
        });
        return row;
    }
    static berkas::Skp rencana(pegawai::PegawaiId who, int year, berkas::KeadaanSkp state) {
        berkas::Skp plan;
        plan.pegawai = who;
        plan.tahun = year;
        plan.periode = {*calendar::date_of(year, 1, 1), *calendar::date_of(year, 12, 31)};
        plan.keadaan = state;
        return plan;
    }
    void simpan(const berkas::Skp& plan) {
        tulis_berkas([&](berkas::Tulis& db) { db.simpan(kantor, plan); });
    }
    // So that nobody has a plan to write, where that is not what the test is about.
    void semua_berencana(int year) {
        for (const pegawai::Pegawai& p : k.susunan.pegawai)
            simpan(rencana(p.id, year, berkas::KeadaanSkp::ditetapkan));
    }

    void tulis_berkas(const std::function<void(berkas::Tulis&)>& act) {
        ASSERT_TRUE(db().tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
            act(db);
            return {};
        }));
    }
    std::vector<berkas::Tugas> tugas(pegawai::PegawaiId who) {
        std::vector<berkas::Tugas> found;
        const pegawai::Organisasi office = k.organisasi();
        db().baca_berkas([&](berkas::Baca& read) {
            found = berkas::tugas(read, kantor, office, who, clock.now(), calendar::Zona::wita);
        });
        return found;
    }
    std::vector<std::string> nomor_tugas(pegawai::PegawaiId who) {
        std::vector<std::string> numbers;
        for (const berkas::Tugas& t : tugas(who))
            if (t.berkas) numbers.push_back(t.berkas->nomor);
        return numbers;
    }
    std::vector<berkas::Pengingat> pengingat(pegawai::PegawaiId who) {
        std::vector<berkas::Pengingat> found;
        db().baca_berkas([&](berkas::Baca& read) { found = read.pengingat_untuk(kantor, who, 100); });
        return found;
    }

    // An act at the desk, with the office as `k` is now.
    template <class Act>
    auto di_meja(const Act& act) {
        const pegawai::Organisasi office = k.organisasi();
        const berkas::Meja desk{db(), clock, random, kantor, office, kalender, timbangan, rak};
        return act(desk);
    }
    int putaran() {
        const auto made = di_meja([](const berkas::Meja& desk) { return berkas::putaran_pengingat(desk); });
        return made ? made->semua() : -1;
    }
    static berkas::Asal asal(pegawai::PegawaiId who) { return {who, "192.0.2.1", "p1", ""}; }
    static formulir::Timbangan scale(const regime::Laws& laws) {
        auto figures = regime::pp46_2011::Angka::from(laws.at("pp46-2011")).value();
        const auto choices = figures.setelan;
        return {std::move(figures), choices, laws.at("rezim")};
    }
    static std::string_view law_file(std::string_view path) {
        static std::map<std::string, std::string, std::less<>> kept;
        auto found = kept.find(path);
        if (found == kept.end())
            found = kept.emplace(std::string(path), source_text(std::string(path))).first;
        return found->second;
    }

    pegawai::KantorKecil k;
    kantor::SopId sop{};
    base::SameRandom random;
    calendar::Kalender kalender =
        calendar::Kalender::read(law_file("law/kalender.yaml")).value().in(calendar::Zona::wita);
    formulir::Timbangan timbangan = scale(regime::Laws::read(law_file).value());
    berkas::RakSop rak;
    std::string pengingat_yaml = source_text("wording/pengingat.yaml");
    base::Wording wording = base::Wording::read({}).value();
    PengirimUji pengirim;
};

} // namespace store
