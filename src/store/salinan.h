// salinan.h -- berkas/simpanan_salinan.h as SQL: beside sql_berkas.h, on the same connection and in the same act.
#pragma once

#include "berkas/simpanan_salinan.h"
#include "store/sambungan.h"

namespace store {

class SqlSalinan final : public berkas::TulisSalinan {
    using InstansiId = pegawai::InstansiId;

  public:
    explicit SqlSalinan(Sambungan& db) : db_(db) {}

    [[nodiscard]] std::vector<berkas::Salinan> salinan(InstansiId office, berkas::BerkasId id) override;
    [[nodiscard]] std::vector<berkas::BarisSalinan> register_salinan(InstansiId office, int tahun) override;
    [[nodiscard]] std::vector<berkas::BarisSalinan> salinan_untuk(InstansiId office,
                                                                  pegawai::PegawaiId receiver) override;
    int tambah(InstansiId office, const berkas::Salinan& copy) override;
    bool ganti(InstansiId office, const berkas::Salinan& copy) override;

  private:
    Sambungan& db_;
};

} // namespace store
