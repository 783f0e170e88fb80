// pemeriksa_luar.h -- room seal behind the interface of berkas/tanda_luar.h: judged by all roots of pemeriksa_segel.h.
//
//     const PemeriksaLuar judge(verifier);        // believes whom /periksa believes: a paper that is taken in is found good there too
#pragma once

#include "app/pemeriksa_segel.h"
#include "berkas/tanda_luar.h"

namespace app {

class PemeriksaLuar final : public berkas::PemeriksaLuar {
  public:
    explicit PemeriksaLuar(const PemeriksaSegel& trusted) : trusted_(trusted) {}

    [[nodiscard]] base::Result<berkas::IsiSertifikat> periksa(const std::string& dikirim,
                                                              const std::string& hasil,
                                                              const berkas::CalonLuar& siapa,
                                                              calendar::Instant now) const override;
    [[nodiscard]] bool ditulis_ulang(std::string_view unggahan, std::string_view asal) const override;

  private:
    const PemeriksaSegel& trusted_;
};

} // namespace app
