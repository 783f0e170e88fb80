// sql.h -- what kantor wants kept, as SQL on one connection; the same text for both engines.
//
// One file a topic (organisasi.cpp, akun.cpp ...) holds its statements and the functions that run them. A reader's
// connection is used through kantor::Baca only.
#pragma once

#include "kantor/simpanan.h"
#include "store/sambungan.h"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace store {

class SqlTulis final : public kantor::Tulis {
  public:
    explicit SqlTulis(Sambungan& db) : db_(db) {}

    // Once, when the act is done and before it is committed: writes down the last numbers given out.
    void tutup();

    // organisasi.cpp
    [[nodiscard]] std::vector<kantor::Instansi> semua_instansi() override;
    [[nodiscard]] std::optional<kantor::Instansi> instansi(pegawai::InstansiId id) override;
    [[nodiscard]] std::int64_t versi_organisasi(pegawai::InstansiId id) override;
    [[nodiscard]] pegawai::Susunan susunan(pegawai::InstansiId id) override;
    [[nodiscard]] std::vector<std::string> riwayat_nip(pegawai::InstansiId id,
                                                       pegawai::PegawaiId who) override;
    pegawai::InstansiId simpan(const kantor::Instansi& office) override;
    pegawai::UnitId simpan(pegawai::InstansiId office, const pegawai::Unit& unit) override;
    pegawai::JabatanId simpan(pegawai::InstansiId office, const pegawai::JabatanUnit& post) override;
    pegawai::PegawaiId simpan(pegawai::InstansiId office, const pegawai::Pegawai& person,
                              const calendar::Date& since) override;
    pegawai::PemangkuanId simpan(pegawai::InstansiId office, const pegawai::Pemangkuan& holding) override;
    pegawai::PenunjukanId simpan(pegawai::InstansiId office, const pegawai::Penunjukan& assessor) override;
    pegawai::DelegasiId simpan(pegawai::InstansiId office, const pegawai::Delegasi& delegation) override;
    void simpan(pegawai::InstansiId office, const pegawai::PemegangPeran& role) override;

    // akun.cpp
    [[nodiscard]] std::optional<pegawai::PegawaiId> pegawai_ber_nip(pegawai::InstansiId office,
                                                                    std::string_view nip) override;
    [[nodiscard]] std::optional<kantor::Akun> akun(pegawai::InstansiId office,
                                                   pegawai::PegawaiId who) override;
    [[nodiscard]] std::optional<kantor::Sesi> sesi(pegawai::InstansiId office,
                                                   const base::Sidik& kunci) override;
    [[nodiscard]] std::vector<kantor::Sesi> sesi_milik(pegawai::InstansiId office,
                                                       pegawai::PegawaiId who) override;
    [[nodiscard]] std::optional<kantor::Percobaan> percobaan(pegawai::InstansiId office,
                                                             std::string_view kunci) override;
    [[nodiscard]] int sisa_kode_pemulihan(pegawai::InstansiId office, pegawai::PegawaiId who) override;
    void simpan(pegawai::InstansiId office, const kantor::Akun& account) override;
    void simpan(pegawai::InstansiId office, const kantor::Sesi& session) override;
    void hapus_sesi(pegawai::InstansiId office, const base::Sidik& kunci) override;
    void hapus_sesi_milik(pegawai::InstansiId office, pegawai::PegawaiId who) override;
    std::vector<kantor::Sesi> hapus_sesi_usang(pegawai::InstansiId office, calendar::Instant started_before,
                                               calendar::Instant idle_since) override;
    void simpan_percobaan(pegawai::InstansiId office, std::string_view kunci,
                          const kantor::Percobaan& tries) override;
    void hapus_percobaan(pegawai::InstansiId office, std::string_view kunci) override;
    void hapus_percobaan_usang(pegawai::InstansiId office, calendar::Instant known_before,
                               calendar::Instant failed_before) override;
    void ganti_kode_pemulihan(pegawai::InstansiId office, pegawai::PegawaiId who,
                              const std::vector<base::Sidik>& codes) override;
    bool pakai_kode_pemulihan(pegawai::InstansiId office, pegawai::PegawaiId who,
                              const base::Sidik& code) override;
    std::optional<std::string> sekali(pegawai::InstansiId office, pegawai::PegawaiId who,
                                      std::string_view kunci, calendar::Instant now) override;
    void sekali_selesai(pegawai::InstansiId office, pegawai::PegawaiId who, std::string_view kunci,
                        std::string_view result) override;
    void hapus_sekali_usang(pegawai::InstansiId office, calendar::Instant before) override;

    // jurnal.cpp
    [[nodiscard]] journal::Kepala kepala_jurnal(pegawai::InstansiId office) override;
    [[nodiscard]] std::vector<journal::Tercatat> jurnal(pegawai::InstansiId office,
                                                        const kantor::SaringanJurnal& filter) override;
    void jurnal_seluruhnya(pegawai::InstansiId office,
                           const std::function<bool(const journal::Tercatat&)>& use) override;
    journal::Tercatat catat(pegawai::InstansiId office, journal::Entri entri) override;

    // pengaturan.cpp
    [[nodiscard]] std::map<std::string, std::string> pengaturan(pegawai::InstansiId office) override;
    void simpan_pengaturan(pegawai::InstansiId office, std::string_view kunci,
                           std::string_view nilai) override;

    // sop.cpp
    [[nodiscard]] std::vector<kantor::VersiSop> semua_sop(pegawai::InstansiId office) override;
    [[nodiscard]] std::optional<kantor::VersiSop> sop(pegawai::InstansiId office, kantor::SopId id) override;
    [[nodiscard]] std::optional<kantor::VersiSop> sop_berlaku(pegawai::InstansiId office) override;
    kantor::SopId simpan(pegawai::InstansiId office, const kantor::VersiSop& version) override;

    // berkas_isi.cpp
    [[nodiscard]] std::optional<kantor::BerkasIsi> berkas_isi(pegawai::InstansiId office,
                                                              const base::Sidik& sidik) override;
    void simpan(pegawai::InstansiId office, const kantor::BerkasIsi& file) override;

    // The next id of a kind of thing in an office (table penomoran). sql.cpp
    std::int64_t nomor_berikut(pegawai::InstansiId office, std::string_view nama);

  private:
    // versi_organisasi, once an act. Both are kept in memory within an act: a row that one transaction changes twenty
    // thousand times takes PostgreSQL a minute.
    void tumbuh(pegawai::InstansiId office);

    struct Penomoran {
        std::int64_t terakhir = 0;
        bool lebih = false; // further than the table says
    };
    std::map<std::pair<pegawai::InstansiId, std::string>, Penomoran> nomor_;
    std::set<pegawai::InstansiId> tumbuh_;
    Sambungan& db_;
};

} // namespace store
