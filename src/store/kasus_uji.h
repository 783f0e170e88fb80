// kasus_uji.h -- cases for the tests of the store: three people, a SOP, and a plan of its own for each case.
#pragma once

#include "store/testing.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <set>

namespace store {

using berkas::Berkas;
using berkas::Saringan;
using pegawai::PegawaiId;
using pegawai::UnitId;

constexpr calendar::Instant now{test_now};

class KasusTersimpan : public DuaMesin {
  protected:
    void SetUp() override {
        DuaMesin::SetUp();
        tulis([&](kantor::Tulis& t) {
            for (const char* name : {"Zahra Fiktif", "  Bayu, Khayali", "Ratna Umpama"}) {
                pegawai::Pegawai p;
                p.nama = name;
                p.nip = fmt::format("19930230201902290{}", people.size() + 1);
                people.push_back(t.simpan(kantor, p, *calendar::read_date("2020-01-01")));
            }
            kantor::VersiSop sop;
            sop.nomor = "1/2026";
            sop.versi = "1";
            sop.naskah = "sop: 1";
            t.simpan(kantor, sop);
        });
    }

    // A plan of its own for each case: a plan has one case.
    Berkas kasus(PegawaiId who, int tahun, std::string nomor) {
        const int plan = ++plans;
        db().tulis_mentah([&](Koneksi& k) {
            k.perintah(fmt::format(
                "INSERT INTO skp (instansi_id, skp_id, pegawai_id, tahun, mulai, selesai, keadaan, "
                "versi_kerja, versi_berlaku, jabatan_id, unit_id, penilai_id, atasan_penilai_id, alasan, "
                "kunci) VALUES (1, {}, {}, {}, '2026-01-01', '2026-12-31', 'ditetapkan', 1, 1, 0, 0, 0, 0, "
                "'', 1)",
                plan, who.value(), tahun));
        });
        Berkas b;
        b.nomor = std::move(nomor);
        b.pegawai = who;
        b.tahun = tahun;
        b.periode = {*calendar::date_of(tahun, 1, 1), *calendar::date_of(tahun, 12, 31)};
        b.skp = berkas::SkpId{plan};
        b.sop = kantor::SopId{1};
        b.simbol = "periksa";
        b.langkah = 2;
        b.kerja = sop::Kerja::periksa;
        b.siapa = sop::Siapa::kasubbag_umpeg;
        b.tiba = now;
        b.tenggat = now + std::chrono::hours(2);
        b.kalender = "kalender-asn 1";
        b.unit = UnitId{4};
        b.wilayah = UnitId{7};
        b.dibuka = now;
        return b;
    }
    Berkas simpan(Berkas b) {
        ubah([&](berkas::Tulis& t) { b.id = t.simpan(kantor, b); });
        return b;
    }
    void ubah(const std::function<void(berkas::Tulis&)>& act) {
        ASSERT_TRUE(db().tulis_berkas([&](berkas::Tulis& t) -> base::Result<void> {
            act(t);
            return {};
        }));
    }
    template <class F>
    auto lihat(F&& reading) {
        std::optional<decltype(reading(std::declval<berkas::Baca&>()))> found;
        db().baca_berkas([&](berkas::Baca& b) { found = reading(b); });
        return *found;
    }
    std::vector<std::string> nomor(const Saringan& filter) {
        std::vector<std::string> numbers;
        const auto list = lihat([&](berkas::Baca& b) { return b.daftar_berkas(kantor, filter); });
        for (const Berkas& b : list.isi) numbers.push_back(b.nomor);
        found_altogether = list.semua;
        return numbers;
    }

    std::vector<PegawaiId> people;
    int plans = 0;
    std::int64_t found_altogether = -1;
};
} // namespace store
