// terbitan.h -- berkas/simpanan_terbitan.h as SQL: beside sql_berkas.h, on the same connection and in the same act.
#pragma once

#include "berkas/simpanan_terbitan.h"
#include "store/sambungan.h"

namespace store {

class SqlTerbitan final : public berkas::TulisTerbitan {
    using BerkasId = berkas::BerkasId;
    using InstansiId = pegawai::InstansiId;

  public:
    explicit SqlTerbitan(Sambungan& db) : db_(db) {}

    [[nodiscard]] std::vector<berkas::Terbitan> terbitan(InstansiId office, BerkasId id) override;
    [[nodiscard]] std::optional<berkas::Terbitan> terbitan_berkode(InstansiId office,
                                                                   std::string_view kode) override;
    [[nodiscard]] std::vector<berkas::Peristiwa> peristiwa(InstansiId office, BerkasId id) override;
    void simpan(InstansiId office, const berkas::Terbitan& paper) override;
    int simpan(InstansiId office, const berkas::Peristiwa& event) override;
    // terbitan_bukti.cpp
    [[nodiscard]] std::vector<berkas::BuktiTerbitan> bukti(InstansiId office, BerkasId id,
                                                           int terbitan) override;
    [[nodiscard]] std::vector<berkas::BarisBukti> bukti_berlaku(InstansiId office, int most) override;
    [[nodiscard]] std::vector<berkas::BarisBukti> bukti_jatuh_tempo(InstansiId office, calendar::Instant now,
                                                                    int most) override;
    void simpan(InstansiId office, const berkas::BuktiTerbitan& evidence) override;

  private:
    Sambungan& db_;
};

// As a row of `terbitan` says it: its sixteen columns from the first on.
[[nodiscard]] berkas::Terbitan terbitan_baris(const Baris& row);

} // namespace store
