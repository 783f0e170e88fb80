#include "seal/kotak_bsre.h"

#include "seal/periksa.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace seal {
namespace {

using Object = QPDFObjectHandle;

constexpr double margin = 2, hit = 1.5;       // points
constexpr double narrowest = 20, lowest = 12; // a box that lines fit into
constexpr double farthest = 14'400;           // the largest page of ISO 32000-1 is that wide

bool can_be_drawn_in(const Kotak& k) {
    return k.halaman >= 1 && k.lebar >= narrowest && k.tinggi >= lowest && k.lebar <= farthest &&
           k.tinggi <= farthest && std::abs(k.x) <= farthest && std::abs(k.y) <= farthest;
}

double per_unit(SatuanKoordinat unit) { // points
    switch (unit) {
    case SatuanKoordinat::titik: return 1;
    case SatuanKoordinat::piksel: return 72.0 / 96.0;
    case SatuanKoordinat::milimeter: return 72.0 / 25.4;
    }
    return 1;
}

// Up or down to what the service may take: no fractions of points and pixels.
double rounded(double points, SatuanKoordinat unit, bool up) {
    const double steps = unit == SatuanKoordinat::milimeter ? 10 : 1;
    const double value = points / per_unit(unit) * steps;
    constexpr double hair = 1e-9; // 24 is 24, however it was reached
    return (up ? std::ceil(value - hair) : std::floor(value + hair)) / steps;
}

double page_height(const std::string& pdf, int page) {
    QPDF read;
    read.setSuppressWarnings(true);
    read.processMemoryFile("pdf", pdf.data(), pdf.size());
    auto pages = QPDFPageDocumentHelper(read).getAllPages();
    Object sheet = pages.at(static_cast<std::size_t>(page) - 1).getAttribute("/MediaBox", false);
    const auto box = sheet.getArrayAsRectangle();
    return box.ury - box.lly;
}

bool near(const Kotak& a, const Kotak& b) {
    return a.halaman == b.halaman && std::abs(a.x - b.x) <= hit && std::abs(a.y - b.y) <= hit &&
           std::abs(a.x + a.lebar - b.x - b.lebar) <= hit && std::abs(a.y + a.tinggi - b.y - b.tinggi) <= hit;
}

std::vector<KalibrasiBsre> all_readings() {
    std::vector<KalibrasiBsre> all;
    for (const auto origin : {AsalKoordinat::kiri_atas, AsalKoordinat::kiri_bawah})
        for (const auto unit : {SatuanKoordinat::titik, SatuanKoordinat::piksel, SatuanKoordinat::milimeter})
            for (const auto size : {ArtiUkuran::ukuran, ArtiUkuran::sudut})
                all.push_back({origin, unit, size});
    return all;
}

} // namespace

base::Result<TempatKotak> tempat_bidang(const std::string& pdf, const std::string& field) {
    const auto all = bidang_tanda_tangan(pdf);
    if (!all) return base::refuse(all.error());
    const auto one = std::find_if(all->begin(), all->end(), [&](const auto& f) { return f.nama == field; });
    if (one == all->end() || !one->tempat || !can_be_drawn_in(*one->tempat))
        return base::refuse(base::say("segel.bidang_tidak_terlihat"), field);
    try {
        const double height = page_height(pdf, one->tempat->halaman);
        if (height > 0 && height <= farthest) return TempatKotak{*one->tempat, height};
        return base::refuse(base::say("segel.pdf_rusak"));
    } catch (const std::exception&) {
        return base::refuse(base::say("segel.pdf_rusak"));
    }
}

TampilanBsre tampilan_bsre(const TempatKotak& where, const KalibrasiBsre& how) {
    const Kotak& k = where.kotak;
    const bool down = how.asal == AsalKoordinat::kiri_atas;
    const double left = k.x + margin, right = k.x + k.lebar - margin;
    const double low = down ? where.tinggi_halaman - k.y - k.tinggi + margin : k.y + margin;
    const double high = down ? where.tinggi_halaman - k.y - margin : k.y + k.tinggi - margin;
    const double x = rounded(left, how.satuan, true), y = rounded(low, how.satuan, true);
    const double x2 = rounded(right, how.satuan, false), y2 = rounded(high, how.satuan, false);
    const bool corner = how.ukuran == ArtiUkuran::sudut;
    return {k.halaman, x, y, corner ? x2 : x2 - x, corner ? y2 : y2 - y, {}, {}};
}

Kotak kotak_dari(const TampilanBsre& asked, double page_height, const KalibrasiBsre& how) {
    const double unit = per_unit(how.satuan);
    const bool corner = how.ukuran == ArtiUkuran::sudut;
    const double x1 = asked.x * unit, x2 = x1 + (corner ? asked.lebar - asked.x : asked.lebar) * unit;
    double y1 = asked.y * unit, y2 = y1 + (corner ? asked.tinggi - asked.y : asked.tinggi) * unit;
    if (how.asal == AsalKoordinat::kiri_atas) {
        y1 = page_height - y1;
        y2 = page_height - y2;
    }
    // Sizes that are taken for a corner may lie to the left of x: readers sort them.
    return {asked.halaman, std::min(x1, x2), std::min(y1, y2), std::abs(x2 - x1), std::abs(y2 - y1)};
}

base::Result<UkuranUji> ukur_uji(const std::string& result, const KalibrasiBsre& asked) {
    const auto other = [] { return base::refuse(base::say("segel.uji_lain")); };
    if (!result.starts_with(lembar_uji())) return other();
    const auto report = periksa(result, {}, {});
    if (!report || report->tanda_tangan.size() != 1 || !report->tanda_tangan.front().utuh) return other();
    const auto fields = bidang_tanda_tangan(result);
    if (!fields || fields->size() != 1) return other();
    UkuranUji found;
    const auto& place = fields->front().tempat;
    if (!place) return found;
    const TempatKotak marked = kotak_uji();
    const TampilanBsre sent = tampilan_bsre(marked, asked);
    const Kotak wanted = kotak_dari(sent, marked.tinggi_halaman, asked);
    found.terlihat = true;
    found.halaman = place->halaman;
    found.kena = near(*place, wanted);
    found.kanan = place->x - wanted.x;
    found.atas = place->y - wanted.y;
    found.lebar = place->lebar - wanted.lebar;
    found.tinggi = place->tinggi - wanted.tinggi;
    for (const KalibrasiBsre& reading : all_readings())
        if (near(*place, kotak_dari(sent, marked.tinggi_halaman, reading))) found.cocok.push_back(reading);
    return found;
}

} // namespace seal
