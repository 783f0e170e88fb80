// id.h -- numbers that name rows, one kind for each thing, so that a unit cannot be taken for a person.
//
//     using PegawaiId = base::Id<struct PegawaiTag>;
//     PegawaiId id{42};   id.value() == 42;   bool(PegawaiId{}) == false   (0 names nothing)
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace base {

template <class Tag>
class Id {
  public:
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t value) : value_(value) {}
    [[nodiscard]] constexpr std::int64_t value() const { return value_; }
    constexpr explicit operator bool() const { return value_ != 0; }
    constexpr auto operator<=>(const Id&) const = default;

  private:
    std::int64_t value_ = 0;
};

} // namespace base

template <class Tag>
struct std::hash<base::Id<Tag>> {
    std::size_t operator()(base::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value()); }
};
