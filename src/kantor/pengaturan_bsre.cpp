#include "kantor/pengaturan_bsre.h"

#include <charconv>

namespace kantor {

PengaturanBsre baca_pengaturan_bsre(BacaPengaturan& db, InstansiId office) {
    const std::map<std::string, std::string> values = nilai_pengaturan(db, office);
    PengaturanBsre p;
    p.alamat = values.at("bsre_alamat");
    while (!p.alamat.empty() && p.alamat.back() == '/') p.alamat.pop_back();
    p.pengguna = values.at("bsre_pengguna");
    p.versi = values.at("bsre_versi") == "v1" ? VersiBsre::v1 : VersiBsre::v2;
    p.rahasia = values.at("bsre_rahasia") == "otp" ? RahasiaBsre::otp : RahasiaBsre::frasa;
    int seconds = 0;
    const std::string& text = values.at("bsre_batas_detik");
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    p.batas = std::chrono::seconds(seconds);
    p.utama = values.at("bsre_cara_utama") == "bsre";
    return p;
}

} // namespace kantor
