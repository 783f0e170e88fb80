// kunci.h -- berkas/simpanan_kunci.h as SQL: beside sql_berkas.h, on the same connection and in the same act.
#pragma once

#include "berkas/simpanan_kunci.h"
#include "store/sambungan.h"

namespace store {

class SqlTulis;

class SqlKunci final : public berkas::TulisKunci {
    using InstansiId = pegawai::InstansiId;
    using BerkasId = berkas::BerkasId;
    using KunciId = berkas::KunciId;
    using PegawaiId = pegawai::PegawaiId;

  public:
    SqlKunci(Sambungan& db, SqlTulis& umum) : db_(db), umum_(umum) {}

    [[nodiscard]] std::optional<berkas::KunciTanda> kunci(InstansiId office, KunciId id) override;
    [[nodiscard]] std::vector<berkas::KunciTanda> kunci_milik(InstansiId office, PegawaiId who) override;
    [[nodiscard]] std::vector<berkas::KunciTanda> semua_kunci(InstansiId office, int most) override;
    [[nodiscard]] std::vector<berkas::ButirBsre> antrean_bsre(InstansiId office, PegawaiId who) override;
    [[nodiscard]] std::vector<berkas::ButirBsre> antrean_bsre(InstansiId office, BerkasId id) override;
    [[nodiscard]] std::optional<berkas::ButirBsre> butir_bsre(InstansiId office, int nomor) override;
    [[nodiscard]] std::vector<berkas::ButirBsre> bsre_tergantung(InstansiId office, int most) override;
    KunciId simpan(InstansiId office, const berkas::KunciTanda& key) override;
    int simpan(InstansiId office, const berkas::ButirBsre& entry) override;

  private:
    Sambungan& db_;
    SqlTulis& umum_;
};

} // namespace store
