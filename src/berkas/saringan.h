// saringan.h -- what somebody looks for in the list of cases, and what comes back.
#pragma once

#include "berkas/jenis.h"

namespace berkas {

enum class UrutDaftar { tenggat, nama, nomor };

struct Saringan {
    std::vector<PegawaiId> terlihat{}; // only these people's; with `semua` everybody's
    bool semua = false;
    std::optional<int> tahun{};
    std::optional<int> langkah{};
    std::optional<UnitId> unit{};
    std::optional<KeadaanBerkas> keadaan{};
    std::optional<calendar::Instant> lewat{}; // running, and due before this
    std::string nomor{};                      // the number begins so
    UrutDaftar urut = UrutDaftar::tenggat;
    bool turun = false; // the other way round; what has no due time stands last either way
    int mulai = 0, banyak = 50;
};

struct Daftar {
    std::vector<Berkas> isi;
    std::int64_t semua = 0; // how many there are
};

} // namespace berkas
