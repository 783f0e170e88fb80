// juru_segel.h -- room seal behind the interface of berkas/juru_segel.h: the office CA's folder, keys open for a sitting, time stamps.
//
//     JuruSegel seal({.otoritas = folder / "otoritas", .cap_waktu = "http://waktu.example/tsa"}, random);
//
// One process opens the CA's folder at a time, and only while it issues or revokes. Keys that are open lie in this process's memory
// alone: an office that runs several processes keeps each visitor at one of them (docs/decisions/0027). A time-stamp service that is down
// takes no signature away: the paper is signed without it, and the round of evidence puts a document time stamp over it (0044).
#pragma once

#include "app/folder_otoritas.h"
#include "base/random.h"
#include "berkas/juru_bukti.h"
#include "berkas/juru_segel.h"
#include "seal/kunci.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace app {

struct AturanSegel {
    std::filesystem::path otoritas; // the CA's folder; there need not be one yet
    std::string cap_waktu{};        // address of a time-stamp service; empty: none (PAdES B-B)
    berkas::PelukisPdf* pelukis = nullptr;
    berkas::JuruBsre* bsre = nullptr;
    const berkas::PemeriksaLuar* luar = nullptr;
    berkas::JuruBukti* bukti =
        nullptr; // evidence for the last signature; none: the office's own chain and list
};

class JuruSegel final : public berkas::JuruSegel {
  public:
    JuruSegel(AturanSegel rules, base::Random& random) : rules_(std::move(rules)), random_(random) {}

    [[nodiscard]] base::Result<berkas::KunciDibuat>
    buat_kunci(const berkas::PemilikKunci& owner, std::string_view frasa, calendar::Instant now) override;
    [[nodiscard]] base::Result<berkas::KunciDibuat>
    dari_p12(std::string_view file, std::string_view frasa_file, std::string_view frasa) override;

    [[nodiscard]] berkas::PelukisPdf* pelukis() override { return rules_.pelukis; }
    [[nodiscard]] berkas::JuruBsre* bsre() override { return rules_.bsre; }
    [[nodiscard]] const berkas::PemeriksaLuar* luar() const override { return rules_.luar; }
    [[nodiscard]] bool ada_otoritas() const override;
    [[nodiscard]] base::Result<void> buat_otoritas(const std::string& nama, const std::string& organisasi,
                                                   std::string_view frasa, calendar::Instant now) override;
    [[nodiscard]] base::Result<berkas::SertifikatTerbit>
    terbitkan(const std::string& naskah, const berkas::PemilikKunci& owner, std::string_view frasa_otoritas,
              calendar::Instant now, const std::string& daftar_di) override;
    [[nodiscard]] base::Result<void> catat_cabut(std::string_view nomor, std::string_view alasan,
                                                 calendar::Instant now) override;
    [[nodiscard]] base::Result<void> tulis_daftar_cabut(std::string_view frasa_otoritas,
                                                        calendar::Instant now) override;
    [[nodiscard]] int belum_di_daftar() const override;
    [[nodiscard]] std::string daftar_cabut() const override;
    [[nodiscard]] std::string sertifikat_otoritas() const override;

    [[nodiscard]] base::Result<calendar::Instant> buka(const base::Sidik& sesi, const berkas::KunciTanda& key,
                                                       std::string_view frasa,
                                                       calendar::Instant now) override;
    [[nodiscard]] std::optional<calendar::Instant> terbuka(const base::Sidik& sesi, berkas::KunciId key,
                                                           calendar::Instant now) override;
    void kunci_lagi(const base::Sidik& sesi) override;
    [[nodiscard]] base::Result<std::string> tandatangani(const base::Sidik& sesi, berkas::KunciId key,
                                                         const std::string& pdf,
                                                         const berkas::TandaDiminta& what) override;

  private:
    struct Terbuka {
        std::shared_ptr<seal::PenandatanganKunci> penandatangan;
        calendar::Instant dibuka{}, terakhir{};
        [[nodiscard]] calendar::Instant sampai() const {
            return std::min(dibuka + berkas::lama_duduk, terakhir + berkas::lama_diam);
        }
    };
    using Tempat = std::pair<std::string, std::int64_t>; // session, key

    void buang_usang(calendar::Instant now); // with open_lock_ held
    [[nodiscard]] base::Result<std::string> proven(std::string pdf, calendar::Instant now) const;

    AturanSegel rules_;
    base::Random& random_;
    mutable std::mutex folder_lock_; // of the CA's folder, within this process
    std::mutex open_lock_;
    std::map<Tempat, Terbuka> open_;
};

} // namespace app
