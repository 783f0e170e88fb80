#include "seal/bandingkan.h"
#include "seal/bidang_pdf.h"

namespace seal {
namespace {

using Handle = QPDFObjectHandle;

class Namer {
  public:
    explicit Namer(QPDF& pdf) : pdf_(pdf) {}

    std::map<int, Peran> name() {
        Handle root = pdf_.getRoot();
        set(root, {ApaObjek::katalog, 0, {}});
        set(root.getKey("/AcroForm"), {ApaObjek::formulir, 0, {}});
        set(root.getKey("/AcroForm").isDictionary() ? root.getKey("/AcroForm").getKey("/Fields") : root,
            {ApaObjek::formulir, 0, {}});
        const auto fields = semua_bidang(pdf_);
        for (const BidangPdf& field : fields) set(field.objek, {ApaObjek::bidang, 0, field.nama});
        const auto pages = semua_halaman(pdf_);
        int number = 0;
        for (Handle page : pages) set(page, {ApaObjek::halaman, ++number, {}});
        tree(root.getKey("/Pages"));
        number = 0;
        for (Handle page : pages) one_page(page, ++number);
        for (const BidangPdf& field : fields)
            if (QPDFObjectHandle(field.objek).hasKey("/AP"))
                below(Handle(field.objek).getKey("/AP"), {ApaObjek::tampilan, 0, field.nama});
        below(root.getKey("/DSS"), {ApaObjek::bukti, 0, {}});
        below(root.getKey("/Metadata"), {ApaObjek::keterangan, 0, {}});
        below(pdf_.getTrailer().getKey("/Info"), {ApaObjek::keterangan, 0, {}});
        below(root.getKey("/OpenAction"), {ApaObjek::tindakan, 0, {}});
        below(root.getKey("/AA"), {ApaObjek::tindakan, 0, {}});
        if (Handle names = root.getKey("/Names"); names.isDictionary()) {
            below(names.getKey("/JavaScript"), {ApaObjek::tindakan, 0, {}});
            below(names.getKey("/EmbeddedFiles"), {ApaObjek::lampiran, 0, {}});
        }
        below(root.getKey("/AF"), {ApaObjek::lampiran, 0, {}});
        below(root.getKey("/StructTreeRoot"), {ApaObjek::susunan, 0, {}});
        below(root, {ApaObjek::tak_dikenal, 0, {}});
        return std::move(roles_);
    }

  private:
    bool set(Handle object, const Peran& role) {
        return object.isIndirect() && roles_.emplace(object.getObjectID(), role).second;
    }

    void tree(Handle node, int depth = 0) { // nodes above the pages
        if (!node.isDictionary() || !node.hasKey("/Kids") || depth > 50) return;
        if (!set(node, {ApaObjek::pohon_halaman, 0, {}})) return;
        Handle kids = node.getKey("/Kids");
        for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i)
            tree(kids.getArrayItem(i), depth + 1);
    }

    void one_page(Handle page, int number) {
        below(page.getKey("/Contents"), {ApaObjek::isi_halaman, number, {}});
        Handle list = page.getKey("/Annots");
        set(list, {ApaObjek::halaman, number, {}});
        for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i) {
            Handle annotation = list.getArrayItem(i);
            std::string field;
            if (annotation.isIndirect()) {
                const auto known = roles_.find(annotation.getObjectID());
                if (known != roles_.end()) field = known->second.rincian;
            }
            set(annotation, {ApaObjek::anotasi, number, field});
            if (!annotation.isDictionary()) continue;
            below(annotation.getKey("/AP"), {ApaObjek::tampilan, number, field});
            below(annotation.getKey("/A"), {ApaObjek::tindakan, number, field});
            below(annotation.getKey("/AA"), {ApaObjek::tindakan, number, field});
        }
        below(page.getKey("/Resources"), {ApaObjek::sumber_halaman, number, {}});
        below(page.getKey("/AA"), {ApaObjek::tindakan, number, {}});
    }

    // Everything below that has no name yet. The object itself may have one already; met again further down (a
    // file may point in circles) it is passed by like any other.
    void below(Handle object, const Peran& role) {
        set(object, role);
        std::vector<Handle> open;
        inside(object, open);
        while (!open.empty()) {
            Handle now = open.back();
            open.pop_back();
            if (!now.isIndirect() || set(now, role)) inside(now, open);
        }
    }

    static void inside(Handle object, std::vector<Handle>& into) {
        if (object.isStream()) object = object.getDict();
        if (object.isArray()) {
            for (int i = 0; i < object.getArrayNItems(); ++i) into.push_back(object.getArrayItem(i));
        } else if (object.isDictionary()) {
            for (const auto& [key, value] : object.getDictAsMap())
                if (key != "/Parent" && key != "/P") into.push_back(value);
        }
    }

    QPDF& pdf_;
    std::map<int, Peran> roles_;
};

} // namespace

std::map<int, Peran> peran_objek(QPDF& pdf) { return Namer(pdf).name(); }

} // namespace seal
