// Any files are a whole bag or findings; what comes out of one lies under data/, and a bag made of it is read again as the same.
// Input: "NAME LENGTH\n" and so many bytes, again and again.
#include "berkas/arsip/bagit.h"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view in(reinterpret_cast<const char*>(data), size);
    std::vector<berkas::IsiBag> files;
    while (!in.empty()) {
        const std::string_view line = in.substr(0, in.find('\n'));
        in.remove_prefix(std::min(line.size() + 1, in.size()));
        const std::size_t space = std::min(line.rfind(' '), line.size());
        std::size_t length = 0;
        const std::string_view digits = line.substr(std::min(space + 1, line.size()));
        std::from_chars(digits.data(), digits.data() + digits.size(), length);
        length = std::min(length, in.size());
        files.push_back({std::string(line.substr(0, space)), std::string(in.substr(0, length))});
        in.remove_prefix(length);
    }
    const auto bag = berkas::baca_bag(files);
    if (!bag) {
        if (bag.error().empty()) std::abort();
        return 0;
    }
    for (const berkas::IsiBag& file : bag->data)
        if (!file.jalur.starts_with("data/") || !berkas::jalur_bag_sah(file.jalur)) std::abort();
    const auto again = berkas::baca_bag(berkas::susun_bag("lagi", bag->data, {}));
    if (!again || again->data != bag->data) std::abort();
    return 0;
}
