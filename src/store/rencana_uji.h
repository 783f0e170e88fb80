// rencana_uji.h -- plans for the tests of the store: a small office, its acts on plans, a plan brought to any state.
#pragma once

#include "base/random_for_tests.h"
#include "berkas/rencana.h"
#include "calendar/testing.h"
#include "pegawai/testing.h"
#include "store/testing.h"

#include <gmock/gmock.h>

namespace store {
namespace rencana_uji {

using namespace berkas;

class RencanaUji : public DuaMesin {
  protected:
    void SetUp() override {
        DuaMesin::SetUp();
        tulis([&](kantor::Tulis& db) {
            for (pegawai::Pegawai p : k.susunan.pegawai) {
                const PegawaiId wanted = p.id;
                p.id = {};
                ASSERT_EQ(db.simpan(kantor, p, *calendar::date_of(2020, 1, 1)), wanted);
            }
        });
    }

    template <class F>
    auto di_meja(F&& act) {
        const pegawai::Organisasi office = k.organisasi();
        const Meja desk{db(), clock, random, kantor, office, calendar::testing::national(), scale, shelf};
        return act(desk);
    }
    using T = TindakanRencana;
    using K = KeadaanSkp;
    static Asal oleh(PegawaiId who) { return {who, "192.0.2.1", "p1"}; }

    base::Result<Skp> mulai(PegawaiId who, int tahun = 2026, Asalnya dari = Asalnya::kosong) {
        return di_meja([&](const Meja& m) { return mulai_rencana(m, oleh(who), {who, tahun, dari, {}}); });
    }
    static skp::Rencana dua_kegiatan() {
        skp::Rencana plan;
        plan.kegiatan.push_back({.id = plan.berikut++,
                                 .uraian = "Melaksanakan audit",
                                 .target = {.kuantitas = 6, .satuan = "LHA", .waktu = 12}});
        plan.kegiatan.push_back({.id = plan.berikut++,
                                 .uraian = "Melaksanakan reviu",
                                 .target = {.kuantitas = 12, .satuan = "LHR", .waktu = 12}});
        return plan;
    }
    base::Result<Skp> lakukan(T act, PegawaiId who, const Skp& seen, std::string_view reason = "Sebab") {
        const TerlihatSkp which{seen.id, seen.kunci};
        return di_meja([&](const Meja& m) -> base::Result<Skp> {
            switch (act) {
            case T::simpan: return simpan_rencana(m, oleh(who), which, dua_kegiatan());
            case T::ajukan: return ajukan_rencana(m, oleh(who), which);
            case T::tarik: return tarik_rencana(m, oleh(who), which);
            case T::kembalikan: return kembalikan_rencana(m, oleh(who), which, reason);
            case T::tetapkan: return tetapkan_rencana(m, oleh(who), which);
            case T::tolak: return tolak_rencana(m, oleh(who), which, reason);
            case T::putuskan: return putuskan_rencana(m, oleh(who), which, std::nullopt, reason);
            case T::ubah: return ubah_rencana(m, oleh(who), which, reason);
            case T::pindah: {
                auto moved =
                    pindah(m, oleh(who), which, {*calendar::date_of(seen.tahun, 6, 8), "SPMT 800/1"});
                if (!moved) return base::refuse(moved.error());
                return moved->lama;
            }
            }
            return base::refuse(base::Findings{});
        });
    }
    // Who does it where everybody is at his place: Tirta's assessor is Harum, hers Surya.
    PegawaiId pelaku(T act) {
        switch (act) {
        case T::kembalikan:
        case T::tetapkan:
        case T::tolak: return k.harum;
        case T::putuskan: return k.surya;
        default: return k.tirta;
        }
    }
    Skp jalan(const std::vector<T>& acts, int tahun) {
        Skp row = mulai(k.tirta, tahun).value();
        for (T act : acts) {
            auto next = lakukan(act, pelaku(act), row);
            EXPECT_TRUE(next) << int(act) << " " << (next ? "" : next.error().front().sentence.key);
            if (next) row = *next;
        }
        return row;
    }
    Skp dalam_keadaan(K state, int tahun = 2026) {
        switch (state) {
        case K::draf: return jalan({T::simpan}, tahun);
        case K::diajukan: return jalan({T::simpan, T::ajukan}, tahun);
        case K::ditolak: return jalan({T::simpan, T::ajukan, T::tolak}, tahun);
        case K::ditetapkan: return jalan({T::simpan, T::ajukan, T::tetapkan}, tahun);
        case K::ditutup: return jalan({T::simpan, T::ajukan, T::tetapkan, T::pindah}, tahun);
        }
        return {};
    }
    template <class R>
    static std::vector<std::string> sebab(const R& result) {
        std::vector<std::string> keys;
        if (!result)
            for (const base::Finding& f : result.error())
                keys.push_back(f.place.empty() ? std::string(f.sentence.key)
                                               : f.place + " " + std::string(f.sentence.key));
        return keys;
    }
    template <class F>
    auto lihat(F&& reading) {
        std::optional<decltype(reading(std::declval<Baca&>()))> found;
        db().baca_berkas([&](Baca& b) { found = reading(b); });
        return *found;
    }
    VersiSkp versi(const Skp& row, int nomor) {
        return lihat([&](Baca& b) { return b.versi_skp(kantor, row.id, nomor).value(); });
    }
    std::vector<std::string> jurnal() { // oldest first
        std::vector<std::string> kinds;
        baca([&](kantor::Baca& b) {
            for (const auto& t : b.jurnal(kantor, {})) kinds.insert(kinds.begin(), t.entri.perbuatan);
        });
        return kinds;
    }

    pegawai::KantorKecil k;
    base::SameRandom random;
    formulir::Timbangan scale{regime::pp46_2011::Angka{}, {}};
    RakSop shelf;
};

} // namespace rencana_uji

using rencana_uji::RencanaUji;

} // namespace store
