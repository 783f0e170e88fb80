#include "seal/bidang_pdf.h"

#include <set>

namespace seal {
namespace {

using Handle = QPDFObjectHandle;
constexpr std::size_t most = 20'000;

void fields_below(Handle list, const std::string& path, const std::string& kind, int depth,
                  std::set<int>& seen, std::vector<BidangPdf>& out) {
    if (!list.isArray() || depth > 30) return;
    for (int i = 0; i < list.getArrayNItems() && out.size() < most; ++i) {
        Handle field = list.getArrayItem(i);
        if (!field.isDictionary() || (field.isIndirect() && !seen.insert(field.getObjectID()).second))
            continue;
        Handle own_name = field.getKey("/T");
        std::string name = path;
        if (own_name.isString()) name += (path.empty() ? "" : ".") + own_name.getUTF8Value();
        Handle own_kind = field.getKey("/FT");
        std::string type = own_kind.isName() ? own_kind.getName() : kind;
        out.push_back({name, type, field});
        fields_below(field.getKey("/Kids"), name, type, depth + 1, seen, out);
    }
}

void pages_below(Handle node, int depth, std::set<int>& seen, std::vector<Handle>& out) {
    if (!node.isDictionary() || depth > 50 || out.size() >= most) return;
    if (node.isIndirect() && !seen.insert(node.getObjectID()).second) return;
    Handle kids = node.getKey("/Kids");
    if (!kids.isArray()) {
        out.push_back(node);
        return;
    }
    for (int i = 0; i < kids.getArrayNItems(); ++i) pages_below(kids.getArrayItem(i), depth + 1, seen, out);
}

} // namespace

std::vector<BidangPdf> semua_bidang(QPDF& pdf) {
    std::vector<BidangPdf> fields;
    std::set<int> seen;
    Handle form = pdf.getRoot().getKey("/AcroForm");
    if (form.isDictionary()) fields_below(form.getKey("/Fields"), {}, {}, 0, seen, fields);
    return fields;
}

std::vector<Handle> semua_halaman(QPDF& pdf) {
    std::vector<Handle> pages;
    std::set<int> seen;
    pages_below(pdf.getRoot().getKey("/Pages"), 0, seen, pages);
    return pages;
}

} // namespace seal
