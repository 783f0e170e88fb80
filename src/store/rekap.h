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
    SqlRekap(Sambungan& db, SqlTulis& umum, SqlBerkas& berkas) : db_(db), umum_(umum), berkas_(berkas) {}

    berkas::Tulis& berkas() override { return berkas_; }
    [[nodiscard]] std::vector<rekap::Blok> blok_tahun(InstansiId office, int tahun) override;
    [[nodiscard]] std::vector<rekap::Kunci> kunci_blok(InstansiId office, int tahun, std::int64_t first,
                                                       std::int64_t last) override;
    [[nodiscard]] std::vector<rekap::Kasus> kasus(InstansiId office,
                                                  std::span<const BerkasId> which) override;
    [[nodiscard]] std::vector<berkas::Kunjungan> kunjungan(InstansiId office,
                                                           std::span<const BerkasId> which) override;
    [[nodiscard]] std::vector<berkas::Jeda> jeda(InstansiId office, std::span<const BerkasId> which) override;
    [[nodiscard]] std::vector<berkas::Dokumen>
    dokumen_terbaru(InstansiId office, std::span<const BerkasId> which, berkas::JenisDokumen kind) override;
    [[nodiscard]] std::vector<int> tahun(InstansiId office) override;

    // rekap_urusan.cpp
    [[nodiscard]] std::vector<rekap::Pemantauan> semua_pemantauan(InstansiId office) override;
    [[nodiscard]] std::optional<rekap::Pemantauan> pemantauan(InstansiId office,
                                                              rekap::PemantauanId id) override;
    [[nodiscard]] std::vector<rekap::Ketikan> ketikan(InstansiId office, BerkasId id) override;
    [[nodiscard]] std::vector<rekap::Permintaan> semua_permintaan(InstansiId office) override;
    [[nodiscard]] std::vector<rekap::Permintaan> permintaan_milik(InstansiId office, PegawaiId who) override;
    [[nodiscard]] std::vector<journal::Tercatat> jejak(InstansiId office, PegawaiId who,
                                                       const SaringanJejak& filter) override;
    rekap::PemantauanId simpan(InstansiId office, const rekap::Pemantauan& form) override;
    bool ganti(InstansiId office, const rekap::Pemantauan& form, std::int64_t seen) override;
    void simpan(InstansiId office, const rekap::Ketikan& typed) override;
    void hapus_ketikan(InstansiId office, BerkasId id, std::string_view group) override;
    rekap::PermintaanId simpan(InstansiId office, const rekap::Permintaan& request) override;
    bool jawab(InstansiId office, const rekap::Permintaan& request) override;

  private:
    // Asks by runs of ids, each in one statement; `each` sees only rows of `which`, whose id stands in column 0. `more` is ?4 on.
    void per_rentang(const Pernyataan& statement, InstansiId office, std::span<const BerkasId> which,
                     const PerBaris& each, std::span<const Nilai> more = {});

    void simpan_baris(InstansiId office, const rekap::Pemantauan& form);

    Sambungan& db_;
    SqlTulis& umum_;
    SqlBerkas& berkas_;
};

} // namespace store
