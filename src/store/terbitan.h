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

  private:
    Sambungan& db_;
};

} // namespace store
