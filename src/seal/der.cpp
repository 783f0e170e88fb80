#include "seal/der.h"

#include <cstdint>

namespace seal {
namespace {

using Byte = unsigned char;

struct Tlv {
    Byte tag = 0;
    std::string_view isi;
    std::string_view whole;
};

std::optional<Tlv> first_of(std::string_view bytes) {
    if (bytes.size() < 2) return std::nullopt;
    const auto at = [&](std::size_t i) { return static_cast<Byte>(bytes[i]); };
    std::size_t head = 2;
    std::size_t size = at(1);
    if (size >= 0x80) {
        const std::size_t octets = size & 0x7FU;
        if (octets == 0 || octets > 4 || bytes.size() < 2 + octets) return std::nullopt;
        size = 0;
        for (std::size_t i = 0; i < octets; ++i) size = size << 8U | at(2 + i);
        if (size < 0x80 || (octets > 1 && at(2) == 0)) return std::nullopt; // not the shortest form
        head += octets;
    }
    if ((at(0) & 0x1FU) == 0x1F || size > bytes.size() - head) return std::nullopt;
    return Tlv{at(0), bytes.substr(head, size), bytes.substr(0, head + size)};
}

// Takes one element after the other; once something does not fit, everything is refused.
class Walk {
  public:
    explicit Walk(std::string_view bytes) : left_(bytes) {}
    std::string_view take(Byte tag) {
        const auto tlv = first_of(left_);
        good_ = good_ && tlv && tlv->tag == tag;
        if (!good_) return {};
        left_.remove_prefix(tlv->whole.size());
        return tlv->isi;
    }
    std::string_view take_if(Byte tag) { return next_is(tag) ? take(tag) : std::string_view(); }
    [[nodiscard]] bool next_is(Byte tag) const {
        return !left_.empty() && static_cast<Byte>(left_[0]) == tag;
    }
    [[nodiscard]] bool good() const { return good_; }
    [[nodiscard]] bool done() const { return good_ && left_.empty(); }

  private:
    std::string_view left_;
    bool good_ = true;
};

constexpr Byte sequence = 0x30, set = 0x31, integer = 0x02, oid = 0x06, null = 0x05;
constexpr Byte octets = 0x04, context0 = 0xA0, context1 = 0xA1, key_id = 0x80;

// AlgorithmIdentifier without parameters, or with NULL; its OID.
std::optional<std::string_view> plain_algorithm(std::string_view content) {
    Walk walk(content);
    const std::string_view id = walk.take(oid);
    if (walk.next_is(null) && !walk.take(null).empty()) return std::nullopt;
    return walk.done() ? std::optional(id) : std::nullopt;
}

constexpr std::string_view pss("\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0A", 9);
constexpr std::string_view data_type("\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01", 9);

} // namespace

std::optional<BagianLuar> bagian_luar(std::string_view cms, bool time_stamp) {
    Walk info(cms);
    Walk content(info.take(sequence));
    content.take(oid);
    Walk explicit0(content.take(context0));
    Walk signed_data(explicit0.take(sequence));
    const std::string_view version = signed_data.take(integer);
    Walk digests(signed_data.take(set));
    const auto digest = plain_algorithm(digests.take(sequence));
    Walk encapsulated(signed_data.take(sequence));
    const std::string_view type = encapsulated.take(oid);
    signed_data.take_if(context0);
    signed_data.take_if(context1);
    Walk signers(signed_data.take(set));
    Walk signer(signers.take(sequence));
    const std::string_view signer_version = signer.take(integer);
    const bool by_key = signer.next_is(key_id);
    const std::string_view named_by = signer.take(by_key ? key_id : sequence);
    const auto signer_digest = plain_algorithm(signer.take(sequence));
    signer.take(context0); // signed attributes are a duty
    const std::string_view algorithm = signer.take(sequence);
    const std::string_view value = signer.take(octets);
    signer.take_if(context1);
    if (!info.done() || !content.done() || !explicit0.done() || !signed_data.done() || !digests.done() ||
        !signers.done() || !signer.done() || value.empty())
        return std::nullopt;
    Walk named(algorithm);
    const bool algorithm_fits = named.take(oid) == pss || plain_algorithm(algorithm).has_value();
    const char signer_expected = by_key ? '\3' : '\1';
    const char expected = type != data_type || by_key ? '\3' : '\1';
    const bool usual = digest && signer_digest && *digest == *signer_digest && algorithm_fits &&
                       time_stamp == (type != data_type) && version == std::string_view(&expected, 1) &&
                       signer_version == std::string_view(&signer_expected, 1);
    return usual ? std::optional(BagianLuar{named_by}) : std::nullopt;
}

} // namespace seal
