// sql_berkas.h -- what the acts on plans and cases want kept, as SQL: beside sql.h, on the same connection and in the same act.
//
// One file a topic: skp.cpp (plans, lists), kasus.cpp (cases, visits, papers, drafts), tahun.cpp (log, evidence, notebook, reminders).
#pragma once

#include "berkas/simpanan.h"
#include "store/sql.h"

#include <memory>

namespace store {

class SqlTerbitan;
class SqlSalinan;
class SqlArsip;
class SqlKunci;

class SqlBerkas final : public berkas::Tulis {
    using BerkasId = berkas::BerkasId;
    using BuktiId = berkas::BuktiId;
    using CatatanId = berkas::CatatanId;
    using InstansiId = pegawai::InstansiId;
    using PegawaiId = pegawai::PegawaiId;
    using PengingatId = berkas::PengingatId;
    using PustakaId = berkas::PustakaId;
    using SkpId = berkas::SkpId;
    using UnitId = pegawai::UnitId;

  public:
    SqlBerkas(Sambungan& db, SqlTulis& umum);
    ~SqlBerkas() override;

    kantor::Tulis& kantor() override { return umum_; }
    // Each part in a class of its own: terbitan.h, salinan.h, arsip.h, kunci.h.
    berkas::BacaTerbitan& terbitan() override;
    berkas::TulisTerbitan& tulis_terbitan() override;
    berkas::BacaSalinan& salinan() override;
    berkas::TulisSalinan& tulis_salinan() override;
    berkas::BacaArsip& arsip() override;
    berkas::TulisArsip& tulis_arsip() override;
    berkas::BacaKunci& kunci() override;
    berkas::TulisKunci& tulis_kunci() override;

    // skp.cpp
    [[nodiscard]] std::optional<berkas::Skp> skp(InstansiId office, SkpId id) override;
    [[nodiscard]] std::vector<berkas::Skp> skp_milik(InstansiId office, PegawaiId who) override;
    [[nodiscard]] std::vector<berkas::Skp> skp_tahun(InstansiId office, int tahun) override;
    [[nodiscard]] std::optional<berkas::VersiSkp> versi_skp(InstansiId office, SkpId id, int nomor) override;
    [[nodiscard]] std::vector<berkas::VersiSkp> semua_versi_skp(InstansiId office, SkpId id) override;
    [[nodiscard]] std::vector<Kembaran> kegiatan_kembar(InstansiId office, int tahun, std::string_view uraian,
                                                        PegawaiId except) override;
    [[nodiscard]] std::vector<berkas::Rujukan> rujukan(InstansiId office, int tahun) override;
    [[nodiscard]] std::vector<berkas::ButirPustaka> pustaka(InstansiId office,
                                                            std::string_view jabatan) override;
    SkpId simpan(InstansiId office, const berkas::Skp& row) override;
    void simpan(InstansiId office, const berkas::VersiSkp& version, bool berlaku) override;
    void ganti_rujukan(InstansiId office, int tahun, berkas::JenisRujukan kind,
                       const std::vector<berkas::Rujukan>& lines) override;
    PustakaId simpan(InstansiId office, const berkas::ButirPustaka& item) override;

    // kasus.cpp
    [[nodiscard]] std::optional<berkas::Berkas> berkas(InstansiId office, BerkasId id) override;
    [[nodiscard]] std::optional<berkas::Berkas> berkas_bernomor(InstansiId office,
                                                                std::string_view nomor) override;
    [[nodiscard]] std::vector<berkas::Berkas> berkas_milik(InstansiId office, PegawaiId who) override;
    [[nodiscard]] std::vector<berkas::Berkas> berkas_skp(InstansiId office, SkpId id) override;
    [[nodiscard]] berkas::Daftar daftar_berkas(InstansiId office, const berkas::Saringan& filter) override;
    [[nodiscard]] std::vector<berkas::Berkas> menunggu(InstansiId office, sop::Siapa siapa,
                                                       std::optional<PegawaiId> pegawai,
                                                       std::optional<UnitId> wilayah, int most) override;
    [[nodiscard]] std::vector<berkas::Kunjungan> kunjungan(InstansiId office, BerkasId id) override;
    [[nodiscard]] std::vector<berkas::Jeda> jeda(InstansiId office, BerkasId id) override;
    [[nodiscard]] std::vector<berkas::Kunjungan> kunjungan_sop(InstansiId office, kantor::SopId sop,
                                                               std::optional<int> tahun) override;
    [[nodiscard]] std::vector<berkas::Jeda> jeda_sop(InstansiId office, kantor::SopId sop,
                                                     std::optional<int> tahun) override;
    [[nodiscard]] std::optional<berkas::Dokumen> dokumen(InstansiId office, BerkasId id,
                                                         berkas::JenisDokumen kind, int nomor) override;
    [[nodiscard]] std::vector<berkas::Dokumen> semua_dokumen(InstansiId office, BerkasId id) override;
    [[nodiscard]] std::optional<berkas::Draf> draf(InstansiId office, BerkasId id, PegawaiId who,
                                                   std::string_view lembar) override;
    [[nodiscard]] std::vector<berkas::Draf> semua_draf(InstansiId office, BerkasId id) override;
    [[nodiscard]] std::vector<Hitungan> hitung_setahun(InstansiId office, int tahun,
                                                       calendar::Instant now) override;
    BerkasId simpan(InstansiId office, const berkas::Berkas& row) override;
    bool ganti(InstansiId office, const berkas::Berkas& row, std::int64_t seen) override;
    std::string nomor_berkas_berikut(InstansiId office, int tahun) override;
    void simpan(InstansiId office, const berkas::Kunjungan& visit) override;
    void simpan(InstansiId office, const berkas::Jeda& pause) override;
    int simpan(InstansiId office, const berkas::Dokumen& paper) override;
    bool simpan(InstansiId office, const berkas::Draf& draft) override;
    void hapus_draf(InstansiId office, BerkasId id, PegawaiId who, std::string_view lembar) override;

    // tahun.cpp
    [[nodiscard]] std::optional<berkas::Catatan> catatan(InstansiId office, CatatanId id) override;
    [[nodiscard]] std::vector<berkas::Catatan> catatan_milik(InstansiId office, PegawaiId who,
                                                             const calendar::Period& in) override;
    [[nodiscard]] std::optional<berkas::Bukti> bukti(InstansiId office, BuktiId id) override;
    [[nodiscard]] std::vector<berkas::Bukti> bukti_skp(InstansiId office, SkpId id) override;
    [[nodiscard]] std::vector<berkas::Bukti> bukti_dengan_file(InstansiId office,
                                                               const base::Sidik& file) override;
    [[nodiscard]] std::vector<berkas::Bukti> bukti_sefile(InstansiId office, SkpId id) override;
    [[nodiscard]] std::vector<berkas::CatatanPerilaku> catatan_perilaku(InstansiId office, PegawaiId who,
                                                                        const calendar::Period& in) override;
    [[nodiscard]] std::vector<berkas::Pengingat> pengingat_untuk(InstansiId office, PegawaiId who,
                                                                 int most) override;
    [[nodiscard]] std::vector<berkas::Pengingat> pengingat_belum_disurel(InstansiId office) override;
    [[nodiscard]] std::optional<calendar::Date> surel_terakhir(InstansiId office, PegawaiId who) override;
    [[nodiscard]] std::optional<PegawaiId> pemilik_tautan(InstansiId office,
                                                          const base::Sidik& token) override;
    [[nodiscard]] bool punya_tautan(InstansiId office, PegawaiId who) override;
    CatatanId simpan(InstansiId office, const berkas::Catatan& line) override;
    BuktiId simpan(InstansiId office, const berkas::Bukti& evidence) override;
    CatatanId simpan(InstansiId office, const berkas::CatatanPerilaku& note) override;
    PengingatId simpan(InstansiId office, const berkas::Pengingat& reminder) override;
    void simpan_surel_terakhir(InstansiId office, PegawaiId who, const calendar::Date& day) override;
    void simpan_tautan(InstansiId office, PegawaiId who, const std::optional<base::Sidik>& token) override;

    // pengingat.cpp
    [[nodiscard]] std::vector<berkas::Berkas> berjalan_dari(InstansiId office, std::span<const PegawaiId> of,
                                                            int most) override;
    [[nodiscard]] std::vector<berkas::Skp> skp_berkeadaan(InstansiId office,
                                                          berkas::KeadaanSkp state) override;
    [[nodiscard]] std::vector<berkas::KasusDekat>
    belum_diingatkan(InstansiId office, berkas::JenisPengingat kind, calendar::Instant from,
                     calendar::Instant until, BerkasId after, int most) override;
    [[nodiscard]] bool sudah_diingatkan(InstansiId office, BerkasId which, PegawaiId by,
                                        calendar::Instant since) override;
    [[nodiscard]] bool rencana_diingatkan(InstansiId office, calendar::Instant since) override;
    [[nodiscard]] int pengingat_belum_dibaca(InstansiId office, PegawaiId who) override;
    [[nodiscard]] berkas::KeadaanSurel keadaan_surel(InstansiId office, PegawaiId who) override;
    [[nodiscard]] std::vector<berkas::KeadaanSurel> surel_gagal(InstansiId office) override;
    void tandai_dibaca(InstansiId office, PegawaiId who, calendar::Instant now) override;
    void tandai_disurel(InstansiId office, PegawaiId who, PengingatId last, calendar::Instant now) override;
    void simpan(InstansiId office, const berkas::KeadaanSurel& state) override;

  private:
    Sambungan& db_;
    SqlTulis& umum_;
    std::unique_ptr<SqlTerbitan> terbitan_;
    std::unique_ptr<SqlSalinan> salinan_;
    std::unique_ptr<SqlArsip> arsip_;
    std::unique_ptr<SqlKunci> kunci_;
};

} // namespace store
