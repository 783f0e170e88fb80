// rekap.h -- what the recap wants read and kept (rekap/simpanan.h), as SQL on one connection.
#pragma once

#include "rekap/simpanan.h"
#include "store/sql_berkas.h"

namespace store {

class SqlRekap final : public rekap::Tulis {
    using BerkasId = berkas::BerkasId;
    using InstansiId = pegawai::InstansiId;
    using PegawaiId = pegawai::PegawaiId;

  public:
    SqlRekap(Sambungan& db, SqlBerkas& berkas) : db_(db), berkas_(berkas) {}

    berkas::Tulis& berkas() override { return berkas_; }
    [[nodiscard]] std::vector<rekap::Kunci> kunci_tahun(InstansiId office, int tahun) override;
    [[nodiscard]] std::vector<rekap::Kasus> kasus(InstansiId office,
                                                  std::span<const BerkasId> which) override;
    [[nodiscard]] std::vector<berkas::Kunjungan> kunjungan(InstansiId office,
                                                           std::span<const BerkasId> which) override;
    [[nodiscard]] std::vector<berkas::Jeda> jeda(InstansiId office, std::span<const BerkasId> which) override;
    [[nodiscard]] std::vector<berkas::Dokumen>
    dokumen_terbaru(InstansiId office, std::span<const BerkasId> which, berkas::JenisDokumen kind) override;
    [[nodiscard]] std::vector<int> tahun(InstansiId office) override;

  private:
    // Asks by runs of ids, each in one statement; `each` sees only rows of `which`, whose id stands in column 0. `more` is ?4 on.
    void per_rentang(const Pernyataan& statement, InstansiId office, std::span<const BerkasId> which,
                     const PerBaris& each, std::span<const Nilai> more = {});

    Sambungan& db_;
    SqlBerkas& berkas_;
};

} // namespace store
