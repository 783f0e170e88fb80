#include "paper/kiriman.h"

#include <cstdint>
#include <cstring>

namespace paper {
namespace {

class Writer {
  public:
    std::string bytes;

    void number(std::uint64_t value) {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        bytes.append(raw, sizeof value);
    }
    void text(std::string_view words) {
        number(words.size());
        bytes.append(words);
    }
    void literal(std::string_view words) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): an address of the common program
        number(reinterpret_cast<std::uintptr_t>(words.data()));
        number(words.size());
    }
};

class Reader {
  public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_.remove_prefix(sizeof value);
        return value;
    }
    std::string text() {
        const auto length = static_cast<std::size_t>(number());
        std::string words(rest_.substr(0, length));
        rest_.remove_prefix(length);
        return words;
    }
    std::string_view literal() {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast,performance-no-int-to-ptr)
        const char* at = reinterpret_cast<const char*>(static_cast<std::uintptr_t>(number()));
        return {at, static_cast<std::size_t>(number())};
    }

  private:
    std::string_view rest_;
};

} // namespace

std::string kiriman(const base::Result<std::string>& result) {
    Writer out;
    out.number(result ? 1 : 0);
    if (result) {
        out.text(*result);
        return std::move(out.bytes);
    }
    out.number(result.error().size());
    for (const base::Finding& f : result.error()) {
        out.text(f.place);
        out.text(f.written);
        out.number(static_cast<std::uint64_t>(f.severity));
        out.literal(f.sentence.key);
        out.number(f.sentence.values.size());
        for (const auto& [name, value] : f.sentence.values) {
            out.literal(name);
            out.text(value);
        }
    }
    return std::move(out.bytes);
}

base::Result<std::string> terkirim(std::string_view bytes) {
    Reader in(bytes);
    if (in.number() == 1) return in.text();
    base::Findings findings(static_cast<std::size_t>(in.number()));
    for (base::Finding& f : findings) {
        f.place = in.text();
        f.written = in.text();
        f.severity = static_cast<base::Severity>(in.number());
        f.sentence.key = in.literal();
        for (std::uint64_t n = in.number(); n > 0; --n) {
            const std::string_view name = in.literal();
            f.sentence.values.emplace_back(name, in.text());
        }
    }
    return base::refuse(std::move(findings));
}

} // namespace paper
