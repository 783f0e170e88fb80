#include "seal/bandingkan.h"

#include "seal/bidang_pdf.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <qpdf/Buffer.hh>

namespace seal {
namespace {

using Handle = QPDFObjectHandle;

void references_in(Handle object, std::set<int>& found) {
    std::vector<Handle> open{object.isStream() ? object.getDict() : object};
    while (!open.empty()) {
        Handle now = open.back();
        open.pop_back();
        if (now.isArray()) {
            for (int i = 0; i < now.getArrayNItems(); ++i) {
                Handle item = now.getArrayItem(i);
                if (item.isIndirect())
                    found.insert(item.getObjectID());
                else
                    open.push_back(item);
            }
        } else if (now.isDictionary()) {
            for (const auto& [key, value] : now.getDictAsMap()) {
                if (value.isIndirect())
                    found.insert(Handle(value).getObjectID());
                else
                    open.push_back(value);
            }
        }
    }
}

bool same_bytes(Handle a, Handle b) {
    const auto x = a.getRawStreamData();
    const auto y = b.getRawStreamData();
    return x->getSize() == y->getSize() && std::memcmp(x->getBuffer(), y->getBuffer(), x->getSize()) == 0;
}

bool same(Handle a, Handle b) {
    if (a.isStream() != b.isStream()) return false;
    if (a.isStream()) return a.getDict().unparse() == b.getDict().unparse() && same_bytes(a, b);
    return a.unparseResolved() == b.unparseResolved();
}

std::string as_written(Handle value) {
    return value.isNull() && !value.isIndirect() ? "null" : value.unparse();
}

std::set<std::string> changed_keys(Handle before, Handle after) {
    std::set<std::string> keys = before.getKeys();
    for (const std::string& k : after.getKeys()) keys.insert(k);
    std::set<std::string> changed;
    for (const std::string& k : keys)
        if (as_written(before.getKey(k)) != as_written(after.getKey(k))) changed.insert(k);
    return changed;
}

bool zero_size(Handle rect) {
    if (!rect.isArray() || rect.getArrayNItems() != 4) return false;
    for (int i = 0; i < 4; ++i)
        if (!rect.getArrayItem(i).isNumber()) return false;
    return rect.getArrayItem(0).getNumericValue() == rect.getArrayItem(2).getNumericValue() &&
           rect.getArrayItem(1).getNumericValue() == rect.getArrayItem(3).getNumericValue();
}

class Comparison {
  public:
    Comparison(Keadaan before, Keadaan after, Rujukan& references, const KotakTanda& boxes)
        : before_(before), after_(after), references_(references), boxes_(boxes) {}

    std::vector<Perubahan> run() {
        root_ = before_.pdf.getRoot();
        form_ = root_.getKey("/AcroForm");
        for (const BidangPdf& field : semua_bidang(after_.pdf))
            if (field.objek.isIndirect()) fields_.emplace(Handle(field.objek).getObjectID(), field);
        collect_evidence();
        for (Handle page : semua_halaman(before_.pdf)) {
            pages_.insert(page.getObjectID());
            Handle list = page.getKey("/Annots");
            if (list.isIndirect()) annotation_lists_.emplace(list.getObjectID(), page.getObjectID());
        }
        trailer();
        for (const auto& [number, place] : before_.tabel) {
            const auto now = after_.tabel.find(number);
            if (now == after_.tabel.end())
                removed(number, place);
            else if (now->second != place)
                replaced(number, place, now->second);
        }
        appeared();
        return std::move(changes_);
    }

  private:
    Handle old_object(int number, const Letak& place) {
        return before_.pdf.getObjectByID(number, place.dalam_aliran ? 0 : place.urutan);
    }
    Handle new_object(int number, const Letak& place) {
        return after_.pdf.getObjectByID(number, place.dalam_aliran ? 0 : place.urutan);
    }
    // Revisions share what stands at the same place: read once, by the same reader.
    const std::set<int>& references_of(int number, const Letak& place) {
        const auto now = after_.tabel.find(number);
        const bool shared = now != after_.tabel.end() && now->second == place;
        return references_.dari(place, shared ? new_object(number, place) : old_object(number, place));
    }

    void trailer() {
        const auto value = [](const Keadaan& state, const char* key) {
            const auto found = state.ekor.find(key);
            const auto reference = found == state.ekor.end() ? std::nullopt : acuan_di(found->second);
            return reference                   ? std::to_string(reference->nomor)
                   : found == state.ekor.end() ? ""
                                               : found->second;
        };
        for (const char* key : {"/Root", "/Info"})
            if (value(before_, key) != value(after_, key))
                changes_.push_back({JenisUbah::lain, 0, base::say("segel_ubah.ekor", {{"kunci", key}})});
    }

    void removed(int number, const Letak& place) {
        Handle object = old_object(number, place);
        if (object.isNull() || container(object)) return;
        changes_.push_back(
            {JenisUbah::lain, number, base::say("segel_ubah.dihapus", {{"objek", std::to_string(number)}})});
    }

    // Streams that only carry tables and packed objects; what they hold is compared by itself.
    static bool container(Handle object) {
        return object.isStreamOfType("/XRef") || object.isStreamOfType("/ObjStm");
    }

    void replaced(int number, const Letak& old_place, const Letak& new_place) {
        Handle before = old_object(number, old_place);
        Handle after = new_object(number, new_place);
        if (container(before) && container(after)) return;
        if (same(before, after)) return;
        if (const auto good = allowed(number, before, after))
            changes_.push_back(*good);
        else
            changes_.push_back({JenisUbah::lain, number, named(number, before, after)});
    }

    std::optional<Perubahan> allowed(int number, Handle before, Handle after) {
        if (before.isArray() && after.isArray()) {
            if (form_.isDictionary() && is(form_.getKey("/Fields"), number) && fields_appended(before, after))
                return Perubahan{JenisUbah::bidang, number, base::say("segel_ubah.bidang_ditambah")};
            if (const auto list = annotation_lists_.find(number); list != annotation_lists_.end())
                if (auto what = widgets_appended(number, before, after, list->second)) return what;
        }
        if (evidence_.contains(number) && evidence_grew() && !before.isStream() && !after.isStream())
            return Perubahan{JenisUbah::bukti, number, base::say("segel_ubah.bukti_ditambah")};
        if (!before.isDictionary() || !after.isDictionary()) return std::nullopt;
        const std::set<std::string> keys = changed_keys(before, after);
        if (is(root_, number)) return catalogue(number, keys, before, after);
        if (is(form_, number) && form_grew(keys, before, after))
            return Perubahan{JenisUbah::bidang, number, base::say("segel_ubah.bidang_ditambah")};
        if (pages_.contains(number) && keys == std::set<std::string>{"/Annots"})
            if (auto what =
                    widgets_appended(number, before.getKey("/Annots"), after.getKey("/Annots"), number))
                return what;
        return signed_field(number, keys, before, after);
    }

    static bool is(Handle object, int number) {
        return object.isIndirect() && object.getObjectID() == number;
    }

    std::optional<Perubahan> catalogue(int number, const std::set<std::string>& keys, Handle before,
                                       Handle after) {
        JenisUbah kind = JenisUbah::bukti;
        for (const std::string& key : keys) {
            Handle now = after.getKey(key);
            if (key == "/Extensions" && now.isDictionary()) continue;
            if (key == "/DSS" && now.isDictionary() && evidence_grew()) continue;
            Handle was = before.getKey(key);
            if (key == "/AcroForm" && was.isDictionary() && now.isDictionary() && !was.isIndirect() &&
                !now.isIndirect() && form_grew(changed_keys(was, now), was, now)) {
                kind = JenisUbah::bidang;
                continue;
            }
            return std::nullopt;
        }
        return Perubahan{kind, number,
                         kind == JenisUbah::bukti ? base::say("segel_ubah.bukti_ditambah")
                                                  : base::say("segel_ubah.bidang_ditambah")};
    }

    bool form_grew(const std::set<std::string>& keys, Handle before, Handle after) {
        for (const std::string& key : keys) {
            if (key == "/SigFlags" && after.getKey(key).isInteger()) continue;
            if (key == "/Fields" && fields_appended(before.getKey(key), after.getKey(key))) continue;
            return false;
        }
        return true;
    }

    static std::optional<std::vector<Handle>> appended(Handle before, Handle after) {
        const int old_count = before.isArray() ? before.getArrayNItems() : 0;
        if ((!before.isArray() && !before.isNull()) || !after.isArray() || after.getArrayNItems() < old_count)
            return std::nullopt;
        for (int i = 0; i < old_count; ++i)
            if (before.getArrayItem(i).unparse() != after.getArrayItem(i).unparse()) return std::nullopt;
        std::vector<Handle> added;
        for (int i = old_count; i < after.getArrayNItems(); ++i) added.push_back(after.getArrayItem(i));
        return added;
    }

    bool fields_appended(Handle before, Handle after) {
        const auto more = appended(before, after);
        return more && std::all_of(more->begin(), more->end(), [&](Handle f) {
                   return new_signature(f) &&
                          (zero_size(f.getKey("/Rect")) || boxes_.boleh(f.getObjectID()) ||
                           boxes_.di_luar(f.getObjectID()));
               });
    }

    // Pages too: only what is a field of the form as well. None: something came that may not.
    std::optional<Perubahan> widgets_appended(int number, Handle before, Handle after, int page) {
        const auto more = appended(before, after);
        if (!more) return std::nullopt;
        bool seen = false, elsewhere = false;
        for (Handle w : *more) {
            if (!new_signature(w) || !fields_.contains(w.getObjectID())) return std::nullopt;
            if (zero_size(w.getKey("/Rect"))) continue;
            const bool in_box = boxes_.boleh(w.getObjectID(), page);
            if (!in_box && !boxes_.di_luar(w.getObjectID(), page)) return std::nullopt;
            (in_box ? seen : elsewhere) = true;
        }
        if (elsewhere) return Perubahan{JenisUbah::terlihat, number, drawn_on(page)};
        return Perubahan{JenisUbah::bidang, number,
                         seen ? base::say("segel_ubah.kotak_ditandatangani")
                              : base::say("segel_ubah.bidang_tak_terlihat")};
    }

    base::Sentence drawn_on(int page) {
        const auto all = semua_halaman(before_.pdf);
        const auto at =
            std::find_if(all.begin(), all.end(), [&](Handle one) { return one.getObjectID() == page; });
        return base::say("segel_ubah.tanda_digambar", {{"halaman", std::to_string(at - all.begin() + 1)}});
    }

    // A signature widget that does nothing, and was not there before.
    bool new_signature(Handle w) const {
        if (!w.isDictionary() || !w.isIndirect() || before_.tabel.contains(w.getObjectID())) return false;
        static const std::set<std::string> known{"/Type", "/Subtype", "/FT", "/T",  "/TU", "/V",
                                                 "/Rect", "/F",       "/P",  "/AP", "/Ff"};
        for (const std::string& key : w.getKeys())
            if (!known.contains(key)) return false;
        return w.getKey("/FT").isNameAndEquals("/Sig");
    }

    // An empty signature field is filled; or its widget, where the two are apart, gains its picture.
    std::optional<Perubahan> signed_field(int number, const std::set<std::string>& keys, Handle before,
                                          Handle after) {
        int owner = number;
        bool apart = false;
        if (Handle parent = before.getKey("/Parent"); !fields_.contains(number) || !after.hasKey("/V")) {
            if (!parent.isIndirect()) return std::nullopt;
            owner = parent.getObjectID();
            apart = true;
        }
        const auto field = fields_.find(owner);
        if (field == fields_.end() || field->second.jenis != "/Sig" || !before_.tabel.contains(owner) ||
            boxes_.terpakai(number) || boxes_.terpakai(owner))
            return std::nullopt;
        Handle was = old_object(owner, before_.tabel.at(owner));
        if (!was.isDictionary() || was.hasKey("/V") ||
            !Handle(field->second.objek).getKey("/V").isDictionary())
            return std::nullopt;
        for (const std::string& key : keys)
            if (key != "/AP" && (key != "/V" || apart)) return std::nullopt;
        return Perubahan{JenisUbah::tanda_tangan, number,
                         base::say("segel_ubah.bidang_diisi", {{"bidang", field->second.nama}})};
    }

    // The objects of the old DSS that nothing else uses.
    void collect_evidence() {
        Handle dss = root_.getKey("/DSS");
        if (!dss.isDictionary()) return;
        std::vector<Handle> open{dss};
        while (!open.empty()) {
            Handle now = open.back();
            open.pop_back();
            if (now.isIndirect() && !evidence_.insert(now.getObjectID()).second) continue;
            if (now.isArray())
                for (int i = 0; i < now.getArrayNItems(); ++i) open.push_back(now.getArrayItem(i));
            else if (now.isDictionary())
                for (const auto& [key, value] : now.getDictAsMap()) open.push_back(value);
        }
        for (const auto& [number, place] : before_.tabel) {
            if (evidence_.contains(number) || is(root_, number)) continue;
            for (const int target : references_of(number, place)) evidence_.erase(target);
        }
    }

    bool evidence_grew() {
        if (!grew_) grew_ = grown(root_.getKey("/DSS"), after_.pdf.getRoot().getKey("/DSS"), 0);
        return *grew_;
    }

    // Everything that was there is still there.
    static bool grown(Handle before, Handle after, int depth) {
        if (before.isNull()) return true;
        if (depth > 4) return false;
        if (before.isArray() && after.isArray()) {
            std::set<std::string> now;
            for (int i = 0; i < after.getArrayNItems(); ++i) now.insert(after.getArrayItem(i).unparse());
            for (int i = 0; i < before.getArrayNItems(); ++i)
                if (!now.contains(before.getArrayItem(i).unparse())) return false;
            return true;
        }
        if (before.isDictionary() && after.isDictionary()) {
            for (const std::string& key : before.getKeys()) // /VRI only says what concerns which signature
                if (key != "/VRI" && !grown(before.getKey(key), after.getKey(key), depth + 1)) return false;
            return true;
        }
        return before.unparse() == after.unparse();
    }

    // A number that stood for nothing and now stands for something: harmless unless the signed revision speaks of it.
    void appeared() {
        std::set<int> fresh;
        for (const auto& [number, place] : after_.tabel)
            if (!before_.tabel.contains(number)) fresh.insert(number);
        if (fresh.empty()) return;
        for (const auto& [number, place] : before_.tabel)
            for (const int target : references_of(number, place))
                if (fresh.erase(target) > 0)
                    changes_.push_back(
                        {JenisUbah::lain, target,
                         base::say("segel_ubah.muncul", {{"objek", std::to_string(target)},
                                                         {"perujuk", std::to_string(number)}})});
    }

    base::Sentence named(int number, Handle before, Handle after) {
        if (roles_.empty()) roles_ = peran_objek(before_.pdf);
        const auto found = roles_.find(number);
        const Peran role = found == roles_.end() ? Peran{} : found->second;
        std::string keys;
        if (before.isDictionary() && after.isDictionary())
            for (const std::string& key : changed_keys(before, after))
                keys += (keys.empty() ? "" : ", ") + key;
        const std::string object = std::to_string(number);
        const std::string page = std::to_string(role.halaman);
        switch (role.apa) {
        case ApaObjek::katalog: return base::say("segel_ubah.katalog", {{"kunci", keys}, {"objek", object}});
        case ApaObjek::formulir: return base::say("segel_ubah.formulir", {{"objek", object}});
        case ApaObjek::bidang:
            return base::say("segel_ubah.bidang", {{"bidang", role.rincian}, {"objek", object}});
        case ApaObjek::halaman:
            return base::say("segel_ubah.halaman", {{"halaman", page}, {"objek", object}});
        case ApaObjek::isi_halaman:
            return base::say("segel_ubah.isi_halaman", {{"halaman", page}, {"objek", object}});
        case ApaObjek::sumber_halaman:
            return base::say("segel_ubah.sumber_halaman", {{"halaman", page}, {"objek", object}});
        case ApaObjek::anotasi:
            return base::say("segel_ubah.anotasi", {{"halaman", page}, {"objek", object}});
        case ApaObjek::tampilan:
            return role.rincian.empty()
                       ? base::say("segel_ubah.tampilan_anotasi", {{"halaman", page}, {"objek", object}})
                       : base::say("segel_ubah.tampilan_bidang",
                                   {{"bidang", role.rincian}, {"objek", object}});
        case ApaObjek::pohon_halaman: return base::say("segel_ubah.pohon_halaman", {{"objek", object}});
        case ApaObjek::keterangan: return base::say("segel_ubah.keterangan", {{"objek", object}});
        case ApaObjek::lampiran: return base::say("segel_ubah.lampiran", {{"objek", object}});
        case ApaObjek::tindakan: return base::say("segel_ubah.tindakan", {{"objek", object}});
        case ApaObjek::susunan: return base::say("segel_ubah.susunan", {{"objek", object}});
        case ApaObjek::bukti: return base::say("segel_ubah.bukti", {{"objek", object}});
        case ApaObjek::tak_dikenal: break;
        }
        return base::say("segel_ubah.objek", {{"objek", object}});
    }

    Keadaan before_, after_;
    Rujukan& references_;
    const KotakTanda& boxes_;
    Handle root_, form_;              // of the old revision
    std::map<int, BidangPdf> fields_; // of the new one
    std::set<int> pages_, evidence_;
    std::map<int, int> annotation_lists_; // indirect ones, and their page
    std::map<int, Peran> roles_;
    std::optional<bool> grew_;
    std::vector<Perubahan> changes_;
};

} // namespace

const std::set<int>& Rujukan::dari(const Letak& place, QPDFObjectHandle object) {
    const auto [at, fresh] = known_.try_emplace({place.tempat, place.dalam_aliran ? place.urutan + 1 : 0});
    if (fresh) references_in(object, at->second);
    return at->second;
}

std::vector<Perubahan> bandingkan(Keadaan before, Keadaan after, Rujukan& references,
                                  const KotakTanda& boxes) {
    return Comparison(before, after, references, boxes).run();
}

} // namespace seal
