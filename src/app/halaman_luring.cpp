#include "app/halaman_luring.h"

#include "base/bytes.h"
#include "base/sha256.h"
#include "base/text.h"

#include <algorithm>

namespace app {

extern const std::string_view luring_html; // luring.html, built in

namespace {

std::string base64(std::string_view bytes) {
    std::string text = base::base64url(bytes);
    std::replace(text.begin(), text.end(), '-', '+');
    std::replace(text.begin(), text.end(), '_', '/');
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

// As a content policy names what stands between the tags.
std::string digest_between(std::string_view page, std::string_view open, std::string_view close) {
    const std::size_t from = page.find(open) + open.size();
    return base64(base::sha256(page.substr(from, page.find(close, from) - from)).bytes());
}

} // namespace

std::string halaman_luring(const seal::KunciUmum& key, std::string_view office) {
    std::string page(luring_html);
    page = base::replace_all(page, "@SIDIK_SKRIP@", digest_between(page, "<script>", "</script>"));
    page = base::replace_all(page, "@SIDIK_GAYA@", digest_between(page, "<style>", "</style>"));
    page = base::replace_all(page, "@KUNCI@", base64(key.spki()));
    page = base::replace_all(page, "@JEJAK@", key.jejak());
    return base::replace_all(page, "@KANTOR@", base::xml_escaped(office));
}

} // namespace app
