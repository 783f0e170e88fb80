#include "seal/kotak_tanda.h"

#include "seal/bidang_pdf.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace seal {
namespace {

using Handle = QPDFObjectHandle;

constexpr double farthest = 14'400; // the largest page of ISO 32000-1 is that wide
constexpr double hair = 0.001;

// On which page each widget is; 0 where it is on several, or twice on one.
std::map<int, int> pages_of_widgets(QPDF& pdf) {
    std::map<int, int> pages;
    for (Handle page : semua_halaman(pdf)) {
        Handle list = page.getKey("/Annots");
        for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i) {
            Handle one = list.getArrayItem(i);
            if (!one.isIndirect()) continue;
            const auto [at, fresh] = pages.try_emplace(one.getObjectID(), page.getObjectID());
            if (!fresh) at->second = 0;
        }
    }
    return pages;
}

bool has_value(Handle field) {
    return field.hasKey("/V") ||
           (field.getKey("/Parent").isDictionary() && field.getKey("/Parent").hasKey("/V"));
}

// Seen on paper as on the screen, and never elsewhere than in its rectangle (NoZoom and NoRotate would grow out of it).
bool plain_flags(Handle flags) {
    constexpr long long print = 4, read_only = 64, locked = 128, locked_contents = 512;
    if (!flags.isInteger()) return false;
    const long long f = flags.getIntValue();
    return (f & print) != 0 && (f & ~(print | read_only | locked | locked_contents)) == 0;
}

// A reader scales the box of the picture into the rectangle: one that collapses is scaled without bounds.
bool keeps_its_size(Handle matrix) {
    if (matrix.isNull()) return true;
    if (!matrix.isArray() || matrix.getArrayNItems() != 6) return false;
    std::array<double, 6> m{};
    for (int i = 0; i < 6; ++i) {
        if (!matrix.getArrayItem(i).isNumber()) return false;
        m.at(static_cast<std::size_t>(i)) = matrix.getArrayItem(i).getNumericValue();
    }
    const double area = std::abs(m[0] * m[3] - m[1] * m[2]);
    return std::isfinite(area) && area > 1e-6;
}

// One picture, for every occasion, always shown.
bool plain_appearance(Handle appearance) {
    if (!appearance.isDictionary() || appearance.getKeys() != std::set<std::string>{"/N"}) return false;
    Handle normal = appearance.getKey("/N");
    if (!normal.isStream()) return false;
    Handle dictionary = normal.getDict();
    return !dictionary.hasKey("/OC") && persegi(dictionary.getKey("/BBox")) &&
           keeps_its_size(dictionary.getKey("/Matrix"));
}

} // namespace

bool Persegi::memuat(const Persegi& other) const {
    return other.kiri >= kiri - hair && other.bawah >= bawah - hair && other.kanan <= kanan + hair &&
           other.atas <= atas + hair;
}

bool Persegi::menyentuh(const Persegi& other) const {
    return other.kiri < kanan - hair && other.kanan > kiri + hair && other.bawah < atas - hair &&
           other.atas > bawah + hair;
}

std::optional<Persegi> persegi(Handle rect) {
    if (!rect.isArray() || rect.getArrayNItems() != 4) return std::nullopt;
    std::array<double, 4> at{};
    for (int i = 0; i < 4; ++i) {
        Handle corner = rect.getArrayItem(i);
        if (!corner.isNumber()) return std::nullopt;
        double& value = at.at(static_cast<std::size_t>(i));
        value = corner.getNumericValue();
        if (!std::isfinite(value) || std::abs(value) > farthest) return std::nullopt;
    }
    if (!(at[0] < at[2] && at[1] < at[3])) return std::nullopt;
    return Persegi{at[0], at[1], at[2], at[3]};
}

KotakTanda::KotakTanda(QPDF& first_signed, QPDF& newest) : pages_(pages_of_widgets(newest)) {
    const std::map<int, int> pages = pages_of_widgets(first_signed);
    for (const BidangPdf& field : semua_bidang(first_signed)) {
        Handle widget = field.objek;
        if (field.jenis != "/Sig" || !widget.isIndirect() || has_value(widget)) continue;
        const auto place = persegi(widget.getKey("/Rect"));
        const auto page = pages.find(widget.getObjectID());
        if (place && page != pages.end() && page->second != 0)
            empty_.push_back({widget.getObjectID(), page->second, *place});
    }
}

std::optional<KotakTanda::Kotak> KotakTanda::place_of(Handle widget) const {
    const auto page = pages_.find(widget.getObjectID());
    const auto place = persegi(widget.getKey("/Rect"));
    if (!place || page == pages_.end() || page->second == 0) return std::nullopt;
    return Kotak{widget.getObjectID(), page->second, *place};
}

void KotakTanda::tanda(Handle field, std::size_t revision) {
    if (!field.isIndirect() || revision == 0) return;
    const auto own = place_of(field);
    if (!own) return;
    const auto on_it = [&](const Kotak& other) {
        return other.objek != own->objek && other.halaman == own->halaman &&
               other.tempat.menyentuh(own->tempat);
    };
    const bool was_there =
        std::any_of(empty_.begin(), empty_.end(), [&](const Kotak& box) { return box.objek == own->objek; });
    if (!was_there) {
        Handle page = field.getKey("/P");
        const bool plain = std::none_of(signed_.begin(), signed_.end(), on_it) &&
                           (page.isNull() || (page.isIndirect() && page.getObjectID() == own->halaman)) &&
                           plain_flags(field.getKey("/F")) && plain_appearance(field.getKey("/AP"));
        for (const Kotak& box : empty_) {
            if (box.halaman != own->halaman || !box.tempat.memuat(own->tempat)) continue;
            const bool used = std::any_of(signed_.begin(), signed_.end(), [&](const Kotak& other) {
                return other.halaman == box.halaman && other.tempat.menyentuh(box.tempat);
            });
            if (plain && !used) fitting_.emplace(own->objek, own->halaman);
        }
        if (plain && empty_.empty()) elsewhere_.emplace(own->objek, own->halaman);
        // Whoever fills one of these boxes from now on lays his picture over this one.
        for (const Kotak& box : empty_)
            if (on_it(box) && std::none_of(signed_.begin(), signed_.end(),
                                           [&](const Kotak& other) { return other.objek == box.objek; }))
                taken_.insert(box.objek);
    }
    signed_.push_back(*own);
}

void KotakTanda::setujui(Handle field) {
    if (!field.isIndirect()) return;
    const auto found = fitting_.find(field.getObjectID());
    if (found != fitting_.end()) allowed_.insert(*found);
    const auto beyond = elsewhere_.find(field.getObjectID());
    if (beyond != elsewhere_.end()) outside_.insert(*beyond);
}

bool KotakTanda::boleh(int widget, int page) const {
    const auto found = allowed_.find(widget);
    return found != allowed_.end() && found->second == page;
}

bool KotakTanda::di_luar(int widget, int page) const {
    const auto found = outside_.find(widget);
    return found != outside_.end() && found->second == page;
}

} // namespace seal
