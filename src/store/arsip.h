// arsip.h -- berkas/simpanan_arsip.h as SQL: beside sql_berkas.h, on the same connection and in the same act.
//
// arsip.cpp holds records and what finds them, arsip_asal.cpp where they come from and what follows them, arsip_riwayat.cpp what happens to them.
#pragma once

#include "berkas/simpanan_arsip.h"
#include "store/sql.h"

namespace store {

class SqlArsip final : public berkas::TulisArsip {
    using ArsipId = berkas::ArsipId;
    using DaftarArsip = berkas::DaftarArsip;
    using InstansiId = pegawai::InstansiId;

  public:
    SqlArsip(Sambungan& db, SqlTulis& umum) : db_(db), umum_(umum) {}

    // arsip.cpp
    [[nodiscard]] std::optional<berkas::Arsip> arsip(InstansiId office, ArsipId id) override;
    [[nodiscard]] std::optional<berkas::Arsip> arsip_berkas(InstansiId office, berkas::BerkasId id) override;
    [[nodiscard]] std::vector<berkas::Pendaftaran> pendaftaran(InstansiId office, ArsipId id) override;
    [[nodiscard]] std::vector<berkas::Pendaftaran>
    pendaftaran_semua(InstansiId office, const std::vector<ArsipId>& ids) override;
    [[nodiscard]] berkas::DaftarTemuan cari_arsip(InstansiId office,
                                                  const berkas::SaringanArsip& filter) override;
    [[nodiscard]] std::vector<std::string> tempat_terakhir(InstansiId office, DaftarArsip list,
                                                           int most) override;
    [[nodiscard]] std::vector<base::Sidik> daun_arsip(InstansiId office) override;
    // arsip_pohon.cpp
    [[nodiscard]] std::int64_t banyak_arsip(InstansiId office) override;
    [[nodiscard]] std::map<berkas::LetakSimpul, base::Sidik>
    simpul_pohon(InstansiId office, const std::vector<berkas::LetakSimpul>& which) override;
    void simpan(InstansiId office, const berkas::LetakSimpul& at, const base::Sidik& node) override;
    // arsip_asal.cpp
    [[nodiscard]] std::optional<berkas::Pembetulan> pembetulan(InstansiId office,
                                                               berkas::BerkasId id) override;
    [[nodiscard]] std::vector<berkas::Pembetulan> pembetulan_atas(InstansiId office, ArsipId id) override;
    void beri_jalan(InstansiId office, berkas::BerkasId old, bool followed) override;
    void simpan(InstansiId office, const berkas::Pembetulan& one) override;
    [[nodiscard]] std::optional<berkas::AsalArsip> asal_arsip(InstansiId office, ArsipId id) override;
    [[nodiscard]] std::optional<ArsipId> arsip_berdaun(InstansiId office, const base::Sidik& leaf) override;
    [[nodiscard]] std::optional<std::string> naskah_arsip(InstansiId office,
                                                          const base::Sidik& sidik) override;
    void simpan(InstansiId office, const berkas::AsalArsip& was) override;
    void simpan_naskah(InstansiId office, const base::Sidik& sidik, std::string_view text) override;
    // arsip.cpp
    [[nodiscard]] std::vector<berkas::Arsip> arsip_sesudah(InstansiId office, ArsipId after,
                                                           int most) override;
    [[nodiscard]] std::vector<berkas::Pendaftaran> habis_retensi(InstansiId office, const calendar::Date& day,
                                                                 int most) override;
    [[nodiscard]] berkas::HitunganArsip hitung_arsip(InstansiId office) override;
    ArsipId nomor_arsip(InstansiId office) override;
    std::int64_t nomor_register(InstansiId office, DaftarArsip list, int tahun) override;
    void simpan(InstansiId office, const berkas::Arsip& record, const std::set<std::string>& words) override;
    void simpan(InstansiId office, const berkas::Pendaftaran& row) override;

    // arsip_riwayat.cpp
    [[nodiscard]] std::vector<berkas::PeristiwaArsip> peristiwa_arsip(InstansiId office, ArsipId id) override;
    [[nodiscard]] std::vector<berkas::Penahanan> penahanan(InstansiId office, ArsipId id) override;
    [[nodiscard]] std::vector<berkas::Peminjaman> peminjaman(InstansiId office, ArsipId id) override;
    [[nodiscard]] std::vector<berkas::PemeriksaanKeutuhan> pemeriksaan_keutuhan(InstansiId office,
                                                                                int most) override;
    [[nodiscard]] std::vector<berkas::AkarBulanan> akar_bulanan(InstansiId office) override;
    [[nodiscard]] std::vector<berkas::UsulMusnah> semua_usul(InstansiId office) override;
    [[nodiscard]] std::optional<berkas::UsulMusnah> usul(InstansiId office, berkas::UsulId id) override;
    // arsip_paket.cpp
    [[nodiscard]] std::vector<berkas::PaketArsip> semua_paket(InstansiId office, int most) override;
    [[nodiscard]] std::optional<berkas::PaketArsip> paket(InstansiId office, berkas::PaketId id) override;
    berkas::PaketId simpan(InstansiId office, const berkas::PaketArsip& p) override;
    bool ganti(InstansiId office, const berkas::PaketArsip& p, berkas::KeadaanPaket seen) override;
    // arsip_pindaian.cpp
    [[nodiscard]] std::vector<berkas::AlihMedia> semua_pindaian(InstansiId office, int most) override;
    [[nodiscard]] std::optional<berkas::AlihMedia> pindaian(InstansiId office,
                                                            berkas::PindaianId id) override;
    berkas::PindaianId simpan(InstansiId office, const berkas::AlihMedia& scan) override;
    bool ganti(InstansiId office, const berkas::AlihMedia& scan, std::int64_t seen) override;

    int simpan(InstansiId office, const berkas::PeristiwaArsip& line) override;
    void simpan(InstansiId office, const berkas::Penahanan& hold) override;
    void simpan(InstansiId office, const berkas::Peminjaman& loan) override;
    std::int64_t simpan(InstansiId office, const berkas::PemeriksaanKeutuhan& round) override;
    void simpan(InstansiId office, const berkas::AkarBulanan& month) override;
    berkas::UsulId simpan(InstansiId office, const berkas::UsulMusnah& proposal) override;
    bool ganti(InstansiId office, const berkas::UsulMusnah& proposal, std::int64_t seen) override;

  private:
    void isi_arsip(InstansiId office, std::vector<berkas::Arsip>& records);

    Sambungan& db_;
    SqlTulis& umum_;
};

} // namespace store
