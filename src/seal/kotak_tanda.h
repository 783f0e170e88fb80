// kotak_tanda.h -- visible signature widgets that may come after somebody signed: a service outside (BSrE) puts a field of its own into
// the box that the form keeps for its signer (docs/decisions/0042). For periksa.cpp and bandingkan.cpp.
//
//     KotakTanda boxes(first_signed_revision, newest_revision);
//     boxes.tanda(field, 2);                       // each signature, in the order of revisions: who stands in which box?
//     if (its verdict is not tidak_sah) boxes.setujui(field);      // only who answers for himself may be seen
//     bandingkan(before, after, references, boxes);
//
// A widget may come when all of this holds:
//   - its field, one object with it, holds a signature of a person that is whole (setujui)
//   - its rectangle lies within that of a signature field that was there, empty, in the first signed revision, and was never filled
//   - on that page and on no other; its /P names no other page
//   - no signature before it stands in that box, or reaches into the rectangle
//   - it is printed as it is seen: /F is Print, perhaps with ReadOnly, Locked, LockedContents; one normal appearance, of real size
// A paper that kept no box at all is no form of ours: there, one that is as good as that and clear of every signature is what other programs
// add for a second person (di_luar). It may be meant well or lie over the text; only eyes can tell.
// Rectangles are compared in the page's own space, which /Rotate does not touch. Corners are lower left, upper right, at most 14,400.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>
#include <vector>

namespace seal {

struct Persegi { // points
    double kiri = 0, bawah = 0, kanan = 0, atas = 0;
    [[nodiscard]] bool memuat(const Persegi& other) const; // to a thousandth
    [[nodiscard]] bool menyentuh(const Persegi& other) const;
};
// None where it is no rectangle of some size, or written in a way that readers take differently.
[[nodiscard]] std::optional<Persegi> persegi(QPDFObjectHandle rect);

class KotakTanda {
  public:
    KotakTanda(QPDF& first_signed, QPDF& newest);

    void tanda(QPDFObjectHandle field, std::size_t revision); // in rising order of revisions
    void setujui(QPDFObjectHandle field);

    // May this widget have come, and to this page?
    [[nodiscard]] bool boleh(int widget) const { return allowed_.contains(widget); }
    [[nodiscard]] bool boleh(int widget, int page) const;
    // One on a paper without boxes.
    [[nodiscard]] bool di_luar(int widget) const { return outside_.contains(widget); }
    [[nodiscard]] bool di_luar(int widget, int page) const;
    // An empty field whose box somebody else's signature already stands in: who fills it now covers that.
    [[nodiscard]] bool terpakai(int field) const { return taken_.contains(field); }

  private:
    struct Kotak {
        int objek = 0, halaman = 0;
        Persegi tempat;
    };
    [[nodiscard]] std::optional<Kotak> place_of(QPDFObjectHandle widget) const; // in the newest revision

    std::vector<Kotak> empty_;  // of the first signed revision
    std::map<int, int> pages_;  // widget: its page in the newest revision; 0 where it is on several
    std::vector<Kotak> signed_; // so far
    std::map<int, int> fitting_, allowed_;   // widget: page
    std::map<int, int> elsewhere_, outside_; // the same, outside of the boxes
    std::set<int> taken_;
};

} // namespace seal
