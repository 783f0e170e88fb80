#include "kantor/pengaturan_terbitan.h"

#include "base/text.h"

namespace kantor {

PengaturanTerbitan baca_pengaturan_terbitan(BacaPengaturan& db, InstansiId office) {
    const std::map<std::string, std::string> values = nilai_pengaturan(db, office);
    PengaturanTerbitan p;
    p.pola_nomor = values.at("nomor_naskah");
    p.singkatan = values.at("singkatan_kantor");
    p.alamat = values.at("alamat_verifikasi");
    if (p.alamat.empty()) p.alamat = values.at("surel_alamat");
    while (!p.alamat.empty() && p.alamat.back() == '/') p.alamat.pop_back();
    if (values.at("aturan_tenggat") != "berkas") p.aturan_tenggat = values.at("aturan_tenggat");
    return p;
}

std::string nomor_naskah(const PengaturanTerbitan& settings, std::string_view nomor_berkas, int versi) {
    const std::size_t dash = nomor_berkas.find('-');
    const std::string year(nomor_berkas.substr(0, dash));
    std::string number(dash == std::string_view::npos ? nomor_berkas : nomor_berkas.substr(dash + 1));
    if (versi > 1) number += "." + std::to_string(versi);
    std::string text = base::replace_all(settings.pola_nomor, "{nomor}", number);
    text = base::replace_all(text, "{kantor}", settings.singkatan);
    return base::replace_all(text, "{tahun}", year);
}

bool alamat_peramban_sah(std::string_view text) {
    return (text.starts_with("https://") || text.starts_with("http://")) && text.size() <= 120 &&
           base::is_utf8(text) && text.find_first_of(" \t\r\n<>\"") == std::string_view::npos;
}

std::string alamat_verifikasi(const PengaturanTerbitan& settings, std::string_view kode) {
    return settings.alamat.empty() ? std::string() : settings.alamat + "/v/" + std::string(kode);
}

} // namespace kantor
