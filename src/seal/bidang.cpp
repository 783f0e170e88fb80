#include "seal/bidang.h"

#include "seal/bidang_tanda.h"

#include <cmath>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace seal {

namespace {

using Object = QPDFObjectHandle;

constexpr std::size_t most_fields = 500;
constexpr int deepest = 16;
constexpr double smallest = 10,
                 largest = 14'400; // sides of a visible field; the largest page of ISO 32000-1 is that wide

bool is_signature(Object field, bool inherited) {
    return field.hasKey("/FT") ? field.getKey("/FT").isNameAndEquals("/Sig") : inherited;
}

void collect(Object field, const std::string& above, bool inherited, int depth, std::vector<Bidang>& to) {
    if (!field.isDictionary() || depth > deepest || to.size() >= most_fields) return;
    std::string name = above;
    if (Object part = field.getKey("/T"); part.isString())
        name += (above.empty() ? "" : ".") + part.getUTF8Value();
    const bool signature = is_signature(field, inherited);
    Object widget = field;
    if (Object kids = field.getKey("/Kids"); kids.isArray()) {
        bool has_fields = false;
        for (int i = 0; i < kids.getArrayNItems(); ++i) {
            Object kid = kids.getArrayItem(i);
            if (!kid.isDictionary()) continue;
            if (kid.hasKey("/T")) {
                has_fields = true;
                collect(kid, name, signature, depth + 1, to);
            } else {
                widget = kid;
            }
        }
        if (has_fields) return;
    }
    if (signature) to.push_back({name, field, widget});
}

// The array under `key` of `owner`, made where there is none; it is part of the update, or its owner is.
Object array_of(PdfTambahan& update, Object owner, const std::string& key) {
    Object array = owner.getKey(key);
    if (!array.isArray()) {
        array = Object::newArray();
        owner.replaceKey(key, array);
    }
    update.berubah(array.isIndirect() ? array : owner);
    return owner.getKey(key);
}

Object form_of(PdfTambahan& update) {
    Object root = update.pdf().getRoot();
    if (!root.getKey("/AcroForm").isDictionary()) {
        Object form = Object::newDictionary();
        form.replaceKey("/Fields", Object::newArray());
        root.replaceKey("/AcroForm", update.pdf().makeIndirectObject(form));
        update.berubah(root);
    }
    return root.getKey("/AcroForm");
}

// A direct form is written with the catalogue that holds it.
Object written_with(PdfTambahan& update, Object form) {
    return form.isIndirect() ? form : update.pdf().getRoot();
}

std::optional<Kotak> place_of(Object widget, const std::vector<QPDFPageObjectHelper>& pages) {
    const Object::Rectangle box = widget.getKey("/Rect").getArrayAsRectangle();
    if (box.urx - box.llx <= 0 || box.ury - box.lly <= 0) return std::nullopt;
    Kotak place{0, box.llx, box.lly, box.urx - box.llx, box.ury - box.lly};
    for (std::size_t i = 0; i < pages.size() && place.halaman == 0; ++i) {
        Object page = pages[i].getObjectHandle();
        Object annotations = page.getKey("/Annots");
        for (int k = 0; annotations.isArray() && k < annotations.getArrayNItems(); ++k)
            if (annotations.getArrayItem(k).isSameObjectAs(widget)) place.halaman = static_cast<int>(i) + 1;
    }
    return place;
}

} // namespace

std::vector<Bidang> cari_bidang(QPDF& pdf) {
    std::vector<Bidang> all;
    Object form = pdf.getRoot().getKey("/AcroForm");
    Object fields = form.isDictionary() ? form.getKey("/Fields") : Object::newNull();
    for (int i = 0; fields.isArray() && i < fields.getArrayNItems(); ++i)
        collect(fields.getArrayItem(i), {}, false, 0, all);
    return all;
}

base::Result<std::vector<BidangTandaTangan>> bidang_tanda_tangan(const std::string& bytes) {
    auto opened = PdfTambahan::buka(bytes);
    if (!opened) return base::refuse(opened.error());
    try {
        const auto pages = QPDFPageDocumentHelper(opened->pdf()).getAllPages();
        std::vector<BidangTandaTangan> all;
        for (const Bidang& one : cari_bidang(opened->pdf())) {
            Object field = one.field;
            all.push_back({one.nama, field.getKey("/V").isDictionary(), place_of(one.widget, pages)});
        }
        return all;
    } catch (const std::exception&) {
        return base::refuse(base::say("segel.pdf_rusak"));
    }
}

base::Result<int> jumlah_halaman(const std::string& pdf) {
    auto update = PdfTambahan::buka(pdf);
    if (!update) return base::refuse(update.error());
    return static_cast<int>(QPDFPageDocumentHelper(update->pdf()).getAllPages().size());
}

base::Result<Bidang> tambah_bidang(PdfTambahan& update, const std::string& name,
                                   const std::optional<Kotak>& place) {
    const auto pages = QPDFPageDocumentHelper(update.pdf()).getAllPages();
    const int number = place ? place->halaman : 1;
    if (number < 1 || static_cast<std::size_t>(number) > pages.size())
        return base::refuse(base::say("segel.halaman_tidak_ada", {{"jumlah", std::to_string(pages.size())}}),
                            std::to_string(number), "halaman");
    if (place &&
        !(place->lebar >= smallest && place->lebar <= largest && place->tinggi >= smallest &&
          place->tinggi <= largest && std::abs(place->x) <= largest && std::abs(place->y) <= largest))
        return base::refuse(base::say("segel.tempat_salah"), {}, "tempat");
    Object page = pages[static_cast<std::size_t>(number) - 1].getObjectHandle();
    const Kotak box = place.value_or(Kotak{});
    Object widget = Object::parse("<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 >>"); // printed, locked
    widget.replaceKey("/T", Object::newUnicodeString(name));
    if (place) widget.replaceKey("/TU", Object::newUnicodeString("Tanda tangan elektronik: " + name));
    widget.replaceKey("/Rect",
                      Object::newFromRectangle({box.x, box.y, box.x + box.lebar, box.y + box.tinggi}));
    widget.replaceKey("/P", page);
    Object made = update.pdf().makeIndirectObject(widget);
    array_of(update, page, "/Annots").appendItem(made);
    Object form = form_of(update);
    array_of(update, form, "/Fields").appendItem(made);
    if (!form.isIndirect()) update.berubah(update.pdf().getRoot());
    return Bidang{name, made, made};
}

void tandai_bertanda(PdfTambahan& update) {
    Object form = form_of(update);
    Object flags = form.getKey("/SigFlags");
    if (flags.isInteger() && (flags.getIntValue() & 3) == 3) return;
    form.replaceKey("/SigFlags", Object::newInteger(3));
    update.berubah(written_with(update, form));
}

} // namespace seal
