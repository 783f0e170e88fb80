#include "store/sambungan.h"

#include "base/text.h"

#include <algorithm>

namespace store {

namespace {

std::vector<const Pernyataan*>& registered() {
    static std::vector<const Pernyataan*> all;
    return all;
}

} // namespace

Pernyataan::Pernyataan(std::string_view nama, std::string_view sql, Cakupan cakupan)
    : nama_(nama), sql_(sql), cakupan_(cakupan), nomor_(registered().size()) {
    registered().push_back(this);
}

const std::vector<const Pernyataan*>& Pernyataan::semua() { return registered(); }

void check_texts(std::span<const Nilai> values) {
    for (const Nilai& value : values) {
        const auto* text = std::get_if<std::string_view>(&value);
        if (text == nullptr) continue;
        if (text->find('\0') != std::string_view::npos || !base::is_utf8(*text))
            throw GagalDb(GagalDb::Macam::batasan, GagalDb::Sebab::lain, "teks bukan UTF-8 atau memuat NUL");
    }
}

} // namespace store
