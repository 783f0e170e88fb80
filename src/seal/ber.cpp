#include "seal/ber.h"

#include <cstdint>

namespace seal {
namespace {

constexpr int deepest = 32;
constexpr unsigned char constructed = 0x20, pieces_of_octets = 0x24, octets = 0x04;

unsigned char byte_at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

struct Head {
    std::size_t tag_bytes = 0, bytes = 0;
    std::optional<std::size_t> size{}; // none: until its end is marked
};

std::optional<Head> head_of(std::string_view bytes) {
    Head head{1, 0, {}};
    if (bytes.size() < 2) return std::nullopt;
    if ((byte_at(bytes, 0) & 0x1FU) == 0x1F) {
        do {
            if (head.tag_bytes >= 5 || head.tag_bytes >= bytes.size()) return std::nullopt;
        } while ((byte_at(bytes, head.tag_bytes++) & 0x80U) != 0);
        if (head.tag_bytes >= bytes.size()) return std::nullopt;
    }
    const unsigned char first = byte_at(bytes, head.tag_bytes);
    head.bytes = head.tag_bytes + 1;
    if (first == 0x80) return head;
    std::size_t size = first;
    if (first > 0x80) {
        const std::size_t count = first & 0x7FU;
        if (count > 4 || bytes.size() < head.bytes + count) return std::nullopt;
        size = 0;
        for (std::size_t i = 0; i < count; ++i) size = size << 8U | byte_at(bytes, head.bytes + i);
        if (size < 0x80 || (count > 1 && byte_at(bytes, head.bytes) == 0))
            return std::nullopt; // not the shortest form
        head.bytes += count;
    }
    if (size > bytes.size() - head.bytes) return std::nullopt;
    head.size = size;
    return head;
}

std::string with_length(std::string_view tag, std::string_view content) {
    std::string out(tag);
    if (content.size() < 0x80) {
        out += static_cast<char>(content.size());
    } else {
        std::string count;
        for (std::size_t n = content.size(); n != 0; n >>= 8U)
            count.insert(count.begin(), static_cast<char>(n & 0xFFU));
        out += static_cast<char>(0x80U | count.size());
        out += count;
    }
    return out.append(content);
}

std::optional<Der> element(std::string_view bytes, int depth);

// Elements one after the other: to the end of the bytes, or to the two zeros that mark an end.
std::optional<Der> elements(std::string_view bytes, bool to_mark, bool octets_only, int depth) {
    Der all;
    for (;;) {
        const std::string_view rest = bytes.substr(all.panjang);
        if (to_mark && rest.size() >= 2 && rest[0] == '\0' && rest[1] == '\0') {
            all.panjang += 2;
            return all;
        }
        if (rest.empty()) return to_mark ? std::nullopt : std::optional(std::move(all));
        const auto one = element(rest, depth + 1);
        if (!one) return std::nullopt;
        all.panjang += one->panjang;
        if (!octets_only) {
            all.der += one->der;
            continue;
        }
        const auto piece = head_of(one->der);
        if (!piece || byte_at(one->der, 0) != octets) return std::nullopt;
        all.der.append(one->der, piece->bytes);
    }
}

std::optional<Der> element(std::string_view bytes, int depth) {
    const auto head = head_of(bytes);
    if (!head || depth > deepest) return std::nullopt;
    const unsigned char tag = byte_at(bytes, 0);
    const std::string_view tag_bytes = bytes.substr(0, head->tag_bytes);
    const bool in_pieces = tag == pieces_of_octets;
    const char whole_octets = static_cast<char>(octets);
    const std::string_view written_tag = in_pieces ? std::string_view(&whole_octets, 1) : tag_bytes;
    if (!head->size) {
        if ((tag & constructed) == 0) return std::nullopt;
        const auto inside = elements(bytes.substr(head->bytes), true, in_pieces, depth);
        if (!inside) return std::nullopt;
        return Der{with_length(written_tag, inside->der), head->bytes + inside->panjang};
    }
    const std::string_view whole = bytes.substr(0, head->bytes + *head->size);
    if ((tag & constructed) == 0) return Der{std::string(whole), whole.size()};
    const auto inside = elements(whole.substr(head->bytes), false, in_pieces, depth);
    if (!inside) return std::nullopt;
    return Der{with_length(written_tag, inside->der), whole.size()};
}

} // namespace

std::optional<Der> sebagai_der(std::string_view bytes) {
    if (bytes.empty() || byte_at(bytes, 0) != 0x30) return std::nullopt;
    return element(bytes, 0);
}

} // namespace seal
