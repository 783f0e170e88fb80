// uji.h -- invented cases for the tests of this room.
#pragma once

#include "calendar/testing.h"
#include "rekap/ringkasan.h"

namespace rekap::uji {

inline const sop::Sop& sop_kantor() {
    static const sop::Sop sop = sop::Sop::read(calendar::testing::file_text("sop/700-418-2023.yaml")).value();
    return sop;
}

struct Stay { // at a step, on the office's clock
    int langkah;
    const char *tiba, *selesai;
    berkas::HasilKunjungan hasil = berkas::HasilKunjungan::lanjut;
};

// The stays of one case, each at the first symbol of its step.
inline std::vector<berkas::Kunjungan> stays(BerkasId id, std::initializer_list<Stay> list) {
    std::vector<berkas::Kunjungan> all;
    for (const Stay& s : list) {
        berkas::Kunjungan v;
        v.berkas = id;
        v.nomor = static_cast<int>(all.size()) + 1;
        v.langkah = s.langkah;
        for (const sop::Langkah& step : sop_kantor().langkah())
            if (step.nomor == s.langkah) v.simbol = sop_kantor().simbol()[step.simbol.front()].id;
        v.tiba = calendar::testing::at(s.tiba);
        if (*s.selesai != '\0') v.selesai = calendar::testing::at(s.selesai);
        v.hasil = v.selesai ? s.hasil : berkas::HasilKunjungan::berjalan;
        v.oleh = PegawaiId{90 + s.langkah};
        all.push_back(std::move(v));
    }
    return all;
}

inline Kasus kasus(std::int64_t id, std::string nilai = "", std::string sebutan = "", int langkah = 1) {
    Kasus k;
    k.id = BerkasId{id};
    k.nomor = "2025-" + std::to_string(1000 + id);
    k.pegawai = PegawaiId{id};
    k.sop = kantor::SopId{1};
    k.langkah = langkah;
    k.unit = UnitId{1};
    k.nilai = std::move(nilai);
    k.sebutan = std::move(sebutan);
    return k;
}

// A row with a value and times of whole steps in minutes, from the first step on.
inline std::shared_ptr<Baris> baris(std::int64_t id, std::string nilai, std::string sebutan,
                                    std::initializer_list<int> minutes = {}) {
    auto row = std::make_shared<Baris>();
    row->kasus = kasus(id, std::move(nilai), std::move(sebutan));
    row->nilai = ratusan(row->kasus.nilai);
    for (const int m : minutes) {
        const auto place = static_cast<int>(row->waktu.size());
        const auto& step = sop_kantor().langkah()[row->waktu.size()];
        row->waktu.push_back(
            {place, m * 60LL, m <= step.norma.minutes(), calendar::testing::at("2026-01-12 10.00")});
    }
    return row;
}

} // namespace rekap::uji
