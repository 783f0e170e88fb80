#include "web/aset/aset.h"

#include "base/sha256.h"
#include "base/text.h"
#include "http/encoding.h"

#include <fmt/format.h>

#include <stdexcept>
#include <vector>

namespace bytes_aset {
std::string_view isi(std::string_view name);
}

namespace web::aset {

namespace {

struct Named {
    std::string_view name;
    http::Asset asset;
};

http::Asset ready(std::string_view name, std::string_view type, std::string bytes) {
    http::Asset asset;
    const std::string print = base::sha256(bytes).hex().substr(0, 12);
    const auto dot = name.rfind('.');
    asset.path = fmt::format("/aset/{}.{}{}", name.substr(0, dot), print, name.substr(dot));
    asset.type = type;
    asset.etag = '"' + print + '"';
    if (http::is_compressible(type)) {
        asset.brotli = http::brotli(bytes, http::asset_quality);
        asset.gzip = http::gzip(bytes, 9);
    }
    asset.plain = std::move(bytes);
    return asset;
}

std::vector<Named> make_all() {
    const auto bytes = [](std::string_view name) { return std::string(bytes_aset::isi(name)); };
    http::Asset font = ready("ps.woff2", "font/woff2", bytes("ps.woff2"));
    std::vector<Named> made;
    // The style sheet names the font, so the font's name comes first.
    for (const std::string_view name :
         {"t.css", "b.css", "f.css", "r.css", "k.css", "n.css", "p.css", "u.css", "v.css"})
        made.push_back({name, ready(name, "text/css; charset=utf-8",
                                    base::replace_all(bytes(name), "/aset/ps.woff2", font.path))});
    for (const std::string_view name : {"t.js", "n.js", "f.js", "v.js"})
        made.push_back({name, ready(name, "text/javascript; charset=utf-8", bytes(name))});
    made.push_back({"ps.woff2", std::move(font)});
    made.push_back({"i.svg", ready("i.svg", "image/svg+xml", bytes("i.svg"))});
    return made;
}

const std::vector<Named>& all() {
    static const std::vector<Named> made = make_all();
    return made;
}

} // namespace

const std::string& alamat(std::string_view name) {
    for (const Named& one : all())
        if (one.name == name) return one.asset.path;
    throw std::logic_error("no asset " + std::string(name));
}

const http::Asset* cari(std::string_view path) {
    for (const Named& one : all())
        if (one.asset.path == path) return &one.asset;
    return nullptr;
}

} // namespace web::aset
