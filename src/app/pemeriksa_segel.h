// pemeriksa_segel.h -- room seal behind the interface of berkas/pemeriksa_pdf.h: whom this server believes.
//
//     auto verifier = PemeriksaSegel::buka({"akar.pem"}, {"cabut.crl"}, "kode.pem");      // or what cannot be read
//
// Roots and the key of codes are read once; without an announced key of codes it is the office's `own`. Revocation lists are read again for
// each file, and so is what stands in the folder of the office's own CA: a CA that was made, or a certificate that was revoked, in the
// browser counts at once.
#pragma once

#include "berkas/pemeriksa_pdf.h"
#include "seal/kepercayaan.h"
#include "seal/ringkas.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

class PemeriksaSegel final : public berkas::PemeriksaPdf {
  public:
    static base::Result<PemeriksaSegel> buka(const std::vector<std::string>& roots,
                                             std::vector<std::string> lists, const std::string& code_key,
                                             std::optional<seal::KunciUmum> own = std::nullopt);

    void percayai(std::filesystem::path otoritas) { otoritas_ = std::move(otoritas); } // folder_otoritas.h

    void percayai_bsre(std::filesystem::path akar) { akar_bsre_ = std::move(akar); } // juru_bsre.h

    // Whom this server believes just now: the announced roots, the office's own CA, BSrE's.
    [[nodiscard]] seal::Kepercayaan kepercayaan() const;
    // Revoked in the register of the office's own CA, perhaps on no list yet.
    [[nodiscard]] bool dicabut_kantor(const seal::Sertifikat& certificate) const;

    [[nodiscard]] base::Result<std::vector<berkas::TandaTerperiksa>>
    periksa(std::string_view pdf, calendar::Instant now, calendar::Zona zone) const override;
    [[nodiscard]] std::string halaman_luring(std::string_view office) const override;

  private:
    PemeriksaSegel() = default;
    [[nodiscard]] std::vector<seal::Sertifikat> own_root() const; // of the CA's folder; none: no CA yet
    std::vector<seal::Sertifikat> roots_;
    std::vector<std::string> lists_;
    std::filesystem::path otoritas_, akar_bsre_;
    std::optional<seal::KunciUmum> code_key_;
};

} // namespace app
