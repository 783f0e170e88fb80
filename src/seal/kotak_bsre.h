// kotak_bsre.h -- where BSrE is to draw: a box of the page in the coordinates that an installation of the service understands, and back.
//
//     auto where = tempat_bidang(pdf, "pejabat_penilai");                 // the empty field of the form
//     TampilanBsre seen = tampilan_bsre(*where, {AsalKoordinat::kiri_atas, SatuanKoordinat::titik, ArtiUkuran::ukuran});
//     seen.gambar_png = gambar_rupa_png({lines, qr}, where->kotak.lebar, where->kotak.tinggi);
//
// Nothing about these numbers is documented (asn-reference 5.3, 5.4): origin and unit are seen to differ, and width and height may mean
// the other corner. They are whole numbers for points and pixels, tenths for millimetres, always rounded into the box: half a point
// outside would be a change of a page that others signed (kotak_tanda.h).
#pragma once

#include "base/result.h"
#include "seal/bidang.h"
#include "seal/bsre.h"

#include <string>
#include <vector>

namespace seal {

enum class AsalKoordinat { kiri_atas, kiri_bawah };
enum class SatuanKoordinat { titik, piksel, milimeter }; // 1/72 and 1/96 of an inch
enum class ArtiUkuran { ukuran, sudut }; // width and height; the corner that lies opposite x, y

struct KalibrasiBsre {
    AsalKoordinat asal = AsalKoordinat::kiri_atas;
    SatuanKoordinat satuan = SatuanKoordinat::titik;
    ArtiUkuran ukuran = ArtiUkuran::ukuran;
    bool operator==(const KalibrasiBsre&) const = default;
};

struct TempatKotak {
    Kotak kotak; // points from the lower left corner of its page
    double tinggi_halaman = 0;
};

// Of a field of at least 20 by 12 points. Refused: segel.bidang_tidak_terlihat, and what bidang.h refuses.
[[nodiscard]] base::Result<TempatKotak> tempat_bidang(const std::string& pdf, const std::string& field);

// Page and numbers alone; two points within the box.
[[nodiscard]] TampilanBsre tampilan_bsre(const TempatKotak& where, const KalibrasiBsre& how);
// Where a service that understands them so would draw.
[[nodiscard]] Kotak kotak_dari(const TampilanBsre& asked, double page_height, const KalibrasiBsre& how);

// ---- the page for calibration

// One page with a grid in points and millimetres, and one marked box, the same bytes always.
[[nodiscard]] std::string lembar_uji();
[[nodiscard]] TempatKotak kotak_uji();

// How a signed test page came back. "Hit" is at most half a millimetre (1.5 points) off at each edge.
struct UkuranUji {
    bool kena = false;
    bool terlihat = false;
    int halaman = 1;
    double kanan = 0, atas = 0;         // how far its lower left corner is from where it should be, in points
    double lebar = 0, tinggi = 0;       // how much it is too wide, too high
    std::vector<KalibrasiBsre> cocok{}; // readings of the same numbers that would explain where it is
};
// `asked` is what was sent with the page. Refused: segel.uji_lain (not the test page with one whole signature more).
[[nodiscard]] base::Result<UkuranUji> ukur_uji(const std::string& result, const KalibrasiBsre& asked);

} // namespace seal
