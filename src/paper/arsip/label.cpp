// Labels of folders and boxes. The place is in the QR code, so that a shelf can be checked with a telephone.
#include "paper/arsip/unsur.h"

#include <fmt/format.h>

namespace paper::arsip {
namespace {

using Line = LembarLabel::BarisLabel;

// "800.1.4.4" or "800.1.4.4 – 800.1.5.1".
std::string span(const std::string& first, const std::string& last) {
    return first == last || last.empty() ? first : first + " – " + last;
}

Dokumen sheet(std::string title, calendar::Instant made, LembarLabel labels) {
    Dokumen d;
    d.judul = std::move(title);
    d.dibuat = made;
    Bagian& page = d.bagian.emplace_back(Bagian{.tepi = 12});
    page.isi.push_back(std::move(labels));
    return d;
}

} // namespace

Dokumen label_folder(const std::vector<LabelFolder>& labels, calendar::Instant made) {
    LembarLabel sheet_of;
    sheet_of.kolom = 2;
    sheet_of.tinggi = 38;
    for (const LabelFolder& f : labels)
        sheet_of.label.push_back(
            {{Line{f.kode, 13, true}, Line{"Nomor " + atau_strip(f.nomor), 11, true}, Line{f.judul, 9, false},
              Line{atau_strip(kurun(f.kurun)), 9, false}, Line{atau_strip(f.lokasi), 7, false}},
             f.lokasi});
    return sheet("Label Folder", made, std::move(sheet_of));
}

Dokumen label_boks(const std::vector<LabelBoks>& labels, calendar::Instant made) {
    LembarLabel sheet_of;
    sheet_of.kolom = 1;
    sheet_of.tinggi = 80;
    for (const LabelBoks& b : labels) {
        const std::string years = b.tahun_awal == 0 ? std::string(strip)
                                  : b.tahun_awal == b.tahun_akhir
                                      ? std::to_string(b.tahun_awal)
                                      : fmt::format("{} – {}", b.tahun_awal, b.tahun_akhir);
        sheet_of.label.push_back(
            {{Line{b.pencipta, 13, true}, Line{b.unit, 12, false},
              Line{"BOKS " + atau_strip(b.nomor), 30, true},
              Line{"Berkas " + atau_strip(span(b.berkas_awal, b.berkas_akhir)), 13, false},
              Line{"Kode " + atau_strip(span(b.kode_awal, b.kode_akhir)), 13, false},
              Line{"Tahun " + years, 13, false}, Line{atau_strip(b.nasib), 13, true},
              Line{atau_strip(b.lokasi), 9, false}},
             b.lokasi});
    }
    return sheet("Label Boks", made, std::move(sheet_of));
}

} // namespace paper::arsip
