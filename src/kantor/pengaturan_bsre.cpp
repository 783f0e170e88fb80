#include "kantor/pengaturan_bsre.h"

#include "base/text.h"

#include <charconv>

namespace kantor {

namespace {

constexpr std::size_t shortest_reason = 10;

PengaturanBsre typed(const std::map<std::string, std::string>& values) {
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
    p.terlihat = values.at("bsre_tampak") == "terlihat";
    p.asal = values.at("bsre_asal") == "kiri_bawah" ? AsalBsre::kiri_bawah : AsalBsre::kiri_atas;
    const std::string& unit = values.at("bsre_satuan");
    p.satuan = unit == "piksel"      ? SatuanBsre::piksel
               : unit == "milimeter" ? SatuanBsre::milimeter
                                     : SatuanBsre::titik;
    p.ukuran = values.at("bsre_ukuran") == "sudut" ? UkuranBsre::sudut : UkuranBsre::ukuran;
    p.terkalibrasi = values.at("bsre_kalibrasi") == tanda_kalibrasi(p);
    return p;
}

} // namespace

PengaturanBsre baca_pengaturan_bsre(BacaPengaturan& db, InstansiId office) {
    return typed(nilai_pengaturan(db, office));
}

std::string tanda_kalibrasi(const PengaturanBsre& p) {
    std::string text = p.versi == VersiBsre::v1 ? "v1" : "v2";
    text += p.asal == AsalBsre::kiri_atas ? " kiri_atas" : " kiri_bawah";
    text += p.satuan == SatuanBsre::titik    ? " titik"
            : p.satuan == SatuanBsre::piksel ? " piksel"
                                             : " milimeter";
    text += p.ukuran == UkuranBsre::ukuran ? " ukuran " : " sudut ";
    return text + p.alamat;
}

void periksa_bsre(const std::map<std::string, std::string>& values, base::Findings& findings) {
    const PengaturanBsre p = typed(values);
    if (p.ada() && p.pengguna.empty())
        findings.push_back({"bsre_pengguna", {}, base::say("pengaturan.bsre_pengguna")});
    if (p.rahasia == RahasiaBsre::otp && p.versi == VersiBsre::v1)
        findings.push_back({"bsre_rahasia", "otp", base::say("pengaturan.bsre_otp")});
    if (p.terlihat && !p.terkalibrasi &&
        base::display_width(values.at("bsre_tampak_alasan")) < shortest_reason)
        findings.push_back({"bsre_tampak", {}, base::say("pengaturan.bsre_tampak")});
}

} // namespace kantor
