// yaml.h -- the data files of the house (law/, sop/, wording/, calendars) as a tree that remembers its lines.
//
// The part of YAML that people write by hand: mappings, sequences, scalars. Scalars stay text; whoever reads them
// decides what they are, so "on", "1.50" and "2013-08-15" arrive as written. Anchors, aliases and tags are refused,
// and so is a key that stands twice. Limits: 64 levels, 200,000 nodes, the size given by the caller.
//
//     Result<Yaml> file = parse_yaml(text);
//     const Yaml* name = file->find("identitas", "nama");
//     name->text()     // "Pelaksanaan Pengukuran Kinerja"
//     name->place()    // "baris 7"
#pragma once

#include "base/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace base {

struct YamlScalar {
    std::string text;
    bool quoted = false;
};

struct Yaml {
    using Scalar = YamlScalar;
    using Sequence = std::vector<Yaml>;
    using Mapping = std::vector<std::pair<std::string, Yaml>>;

    std::variant<Scalar, Sequence, Mapping>
        value;      // "~", "null" and nothing at all are an unquoted empty scalar
    int line = 0;   // from 1
    int column = 0; // from 1

    template <class T>
    [[nodiscard]] const T* as() const {
        return std::get_if<T>(std::addressof(value));
    }

    // The member of a mapping; nullptr where this is no mapping or has no such member. More keys go further down.
    [[nodiscard]] const Yaml* find(std::string_view key) const;
    template <class... Keys>
    [[nodiscard]] const Yaml* find(std::string_view key, Keys... deeper) const {
        const Yaml* member = find(key);
        return member == nullptr ? nullptr : member->find(deeper...);
    }

    [[nodiscard]] bool is_null() const;
    [[nodiscard]] std::string_view text() const;  // of a scalar; empty for the rest
    [[nodiscard]] const Sequence& items() const;  // of a sequence; empty for the rest
    [[nodiscard]] const Mapping& members() const; // of a mapping; empty for the rest
    [[nodiscard]] std::string place() const;      // "baris 7"
};

// Asked here, because clang 14 would first ask it inside std::pair<std::string, Yaml>, where the pair is not complete.
static_assert(noexcept(Yaml{}) || true);

struct YamlLimits {
    std::size_t bytes = 4U << 20U;
    std::size_t depth = 64;
    std::size_t nodes = 200'000;
};

[[nodiscard]] Result<Yaml> parse_yaml(std::string_view text, const YamlLimits& limits = {});

} // namespace base
