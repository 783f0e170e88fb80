// aturan.h -- the rules of an office's archive: classification codes, retention schedule, number patterns.
//
//     base::Result<AturanArsip> rules = AturanArsip::baca(law_arsip_yaml);     // what ships: law/arsip.yaml
//     rules = rules->dengan(settings);                                         // and the office's own, where it has any
//     const AturanRetensi* keep = rules->retensi("800.1.4.4", day);            // the newest that is in force that day
//     rules->kode_untuk(DaftarArsip::kepegawaian, "pppk")                      // "800.1.13.2"
//     nomor_arsip("{kode}/{urut}/{unit}/{tahun}", "800.1.4.4", 12, "INSP", 2026)
//
// What ships is Permendagri 83/2022 by several sources and the retention schedule of another district as an example: the office loads
// its own (CSV: "kode,induk,nama,dasar,berlaku" and "kode,pemicu,aktif,inaktif,nasib,dasar,kepastian,berlaku"). A record keeps the rule
// that it was registered by.
#pragma once

#include "berkas/arsip/retensi.h"

#include <map>

namespace berkas {

struct Klasifikasi {
    std::string kode{}, induk{}, nama{}, dasar{};
    calendar::Date berlaku{};
};

class AturanArsip {
  public:
    static base::Result<AturanArsip> baca(std::string_view yaml);

    // Settings of the office, by key: arsip.klasifikasi and arsip.retensi (CSV, replace the shipped table), arsip.pola.<daftar>,
    // arsip.kode_unit. Findings name key and line.
    [[nodiscard]] base::Result<AturanArsip> dengan(const std::map<std::string, std::string>& settings) const;

    [[nodiscard]] const std::vector<Klasifikasi>& klasifikasi() const { return codes_; }
    [[nodiscard]] const Klasifikasi* klasifikasi(std::string_view kode) const;
    [[nodiscard]] const std::vector<AturanRetensi>& retensi() const { return rules_; }
    [[nodiscard]] const AturanRetensi* retensi(std::string_view kode, const calendar::Date& day) const;
    [[nodiscard]] const std::string& kode_untuk(DaftarArsip list, std::string_view jenis_pegawai) const;
    [[nodiscard]] const std::string& pola(DaftarArsip list) const;
    [[nodiscard]] const std::string& kode_unit() const { return unit_; } // "INSP"
    [[nodiscard]] KelasArsip kelas_bawaan() const { return secrecy_; }
    [[nodiscard]] int folder_tiap_boks() const { return folders_; }
    [[nodiscard]] int bulan_periksa() const { return months_; } // every file is re-hashed at least so often
    [[nodiscard]] std::size_t saksi() const { return witnesses_; }
    [[nodiscard]] int batas_anri() const { return anri_; } // years of retention from which ANRI consents

  private:
    std::vector<Klasifikasi> codes_;
    std::vector<AturanRetensi> rules_;
    std::map<std::pair<DaftarArsip, std::string>, std::string> used_;
    std::map<DaftarArsip, std::string> patterns_;
    std::string unit_ = "INSP";
    KelasArsip secrecy_ = KelasArsip::terbatas;
    int folders_ = 40, months_ = 12, anri_ = 10;
    std::size_t witnesses_ = 2;
};

// A pattern must hold {urut} and {tahun}, and no other words in braces than {kode} and {unit}.
[[nodiscard]] bool pola_sah(std::string_view pattern);
[[nodiscard]] std::string nomor_arsip(std::string_view pattern, std::string_view kode, std::int64_t urut,
                                      std::string_view unit, int tahun);

} // namespace berkas
