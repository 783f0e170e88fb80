#include "app/letak_bsre.h"

#include "seal/rupa.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

using base::say;

constexpr double point = 25.4 / 72; // in millimetres

// "3,2 mm", as a person reads a ruler.
std::string millimetres(double points) {
    std::string text = fmt::format("{:.1f}", std::abs(points) * point);
    text.replace(text.find('.'), 1, ",");
    return text + " mm";
}

std::string reading(const seal::KalibrasiBsre& how) {
    const char* origin =
        how.asal == seal::AsalKoordinat::kiri_atas ? "sudut kiri atas halaman" : "sudut kiri bawah halaman";
    const char* unit = how.satuan == seal::SatuanKoordinat::titik    ? "titik"
                       : how.satuan == seal::SatuanKoordinat::piksel ? "piksel"
                                                                     : "milimeter";
    const char* size =
        how.ukuran == seal::ArtiUkuran::ukuran ? "lebar dan tinggi kotak" : "sudut di seberangnya";
    return fmt::format("{}, {}, {}", origin, unit, size);
}

base::Sentence missed(const seal::UkuranUji& found) {
    const auto side = [](double by, const char* more, const char* less) {
        return fmt::format("{} {}", millimetres(by), by < 0 ? less : more);
    };
    const std::string x = side(found.kanan, "ke kanan", "ke kiri"),
                      y = side(found.atas, "ke atas", "ke bawah");
    const std::string width = side(found.lebar, "lebih lebar", "lebih sempit"),
                      height = side(found.tinggi, "lebih tinggi", "lebih pendek");
    const std::string page = std::to_string(found.halaman);
    if (found.cocok.size() == 1)
        return say("bsre.uji_meleset_sebab", {{"x", x},
                                              {"y", y},
                                              {"lebar", width},
                                              {"tinggi", height},
                                              {"halaman", page},
                                              {"baca", reading(found.cocok.front())}});
    return say("bsre.uji_meleset",
               {{"x", x}, {"y", y}, {"lebar", width}, {"tinggi", height}, {"halaman", page}});
}

} // namespace

seal::KalibrasiBsre kalibrasi_dari(const kantor::PengaturanBsre& rules) {
    return {rules.asal == kantor::AsalBsre::kiri_atas ? seal::AsalKoordinat::kiri_atas
                                                      : seal::AsalKoordinat::kiri_bawah,
            rules.satuan == kantor::SatuanBsre::titik    ? seal::SatuanKoordinat::titik
            : rules.satuan == kantor::SatuanBsre::piksel ? seal::SatuanKoordinat::piksel
                                                         : seal::SatuanKoordinat::milimeter,
            rules.ukuran == kantor::UkuranBsre::ukuran ? seal::ArtiUkuran::ukuran : seal::ArtiUkuran::sudut};
}

base::Result<seal::TampilanBsre> tampilan_di(const kantor::PengaturanBsre& rules,
                                             const berkas::KirimanBsre& what) {
    const auto where = seal::tempat_bidang(what.pdf, what.bidang);
    if (!where) return base::refuse(where.error());
    const seal::KalibrasiBsre how = kalibrasi_dari(rules);
    seal::TampilanBsre seen = seal::tampilan_bsre(*where, how);
    const seal::Kotak drawn = seal::kotak_dari(seen, where->tinggi_halaman, how);
    seen.gambar_png = seal::gambar_rupa_png({what.baris, what.qr}, drawn.lebar, drawn.tinggi);
    return seen;
}

seal::TampilanBsre tampilan_uji(const kantor::PengaturanBsre& rules) {
    const seal::KalibrasiBsre how = kalibrasi_dari(rules);
    const seal::TempatKotak where = seal::kotak_uji();
    seal::TampilanBsre seen = seal::tampilan_bsre(where, how);
    const seal::Kotak drawn = seal::kotak_dari(seen, where.tinggi_halaman, how);
    seen.gambar_png = seal::gambar_rupa_png(
        {{"Ditandatangani secara elektronik oleh:", "HALAMAN UJI", "Bukan dokumen kantor"}, {}}, drawn.lebar,
        drawn.tinggi);
    return seen;
}

base::Result<LetakTerukur> ukur_letak(const std::string& result, const seal::KalibrasiBsre& asked) {
    const auto found = seal::ukur_uji(result, asked);
    if (!found) return base::refuse(found.error());
    if (!found->terlihat) return LetakTerukur{false, say("bsre.uji_tak_terlihat")};
    if (!found->kena) return LetakTerukur{false, missed(*found)};
    const double worst =
        std::max({std::abs(found->kanan), std::abs(found->atas), std::abs(found->kanan + found->lebar),
                  std::abs(found->atas + found->tinggi)});
    return LetakTerukur{true, say("bsre.uji_kena", {{"selisih", millimetres(worst)}})};
}

} // namespace app
