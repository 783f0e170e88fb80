// latihan_segel.h -- who makes keys for the people of the training office and signs with them: app hands in room seal's.
//
//     auto made = seal.terbitkan(owners, "Inspektorat Kabupaten Contoh Raya", now);    // one CA, one certificate for each, in their order
//     auto pdf = seal.tandatangani(3, bytes, what);                                    // with the fourth owner's key
//
// Unlike juru_segel.h nothing waits for a passphrase: the years are played by the program. The keys are kept as everybody's are, under
// frasa_latihan, which is no secret: it stands on the pages of a training office.
#pragma once

#include "berkas/juru_segel.h"

#include <string>
#include <string_view>
#include <vector>

namespace berkas {

inline constexpr std::string_view frasa_latihan = "latihan saja"; // of every key there, and of the CA
inline constexpr std::string_view otoritas_latihan = "Otoritas Sertifikat Latihan";

class SegelLatihan {
  public:
    virtual ~SegelLatihan() = default;

    struct Terbit {
        KunciDibuat kunci;
        SertifikatTerbit sertifikat;
    };
    [[nodiscard]] virtual base::Result<std::vector<Terbit>>
    terbitkan(const std::vector<PemilikKunci>& owners, const std::string& kantor, calendar::Instant now) = 0;
    [[nodiscard]] virtual base::Result<std::string> tandatangani(std::size_t owner, const std::string& pdf,
                                                                 const TandaDiminta& what) = 0;
};

} // namespace berkas
