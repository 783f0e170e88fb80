// isian.h -- the inputs of one rule, read from JSON by name.
//
//     Isian in(json, findings, "");
//     const Rational capaian = in.number("capaian");
//     const bool maksimal = in.flag_or("target_maksimal", false);
//     if (!in.ok()) ...                        // findings holds everything that was wrong, each with its place
//
// Numbers are JSON numbers or strings in machine notation ("88.654" has a decimal point, never a thousand),
// read exactly. Flags are true, false, "ya", "tidak". Words are compared without regard to case.
//
// A reading that fails records a finding and gives a harmless value (0, false, the first choice), so that the
// reader can go on and hear the rest; nobody may compute with it before ok(). Members that nobody asked for
// are warnings: a misspelt name must not silently become a default. At most 1,000 items in a list, 60 digits
// in a number.
#pragma once

#include "angka/rational.h"
#include "base/finding.h"
#include "base/json.h"
#include "calendar/date.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace regime {

class Isian {
  public:
    // `object` and `findings` outlive this reader. `place` is empty for the outermost object.
    Isian(const base::Json& object, base::Findings& findings, std::string place = {});

    [[nodiscard]] bool ok() const { return !base::has_errors(findings_); }
    [[nodiscard]] bool has(std::string_view name) const; // there, and not null
    [[nodiscard]] std::string place_of(std::string_view name) const;

    angka::Rational number(std::string_view name);
    std::optional<angka::Rational> number_if(std::string_view name);
    angka::Rational number_or(std::string_view name, const angka::Rational& otherwise);
    angka::Rational positive(std::string_view name);     // > 0: what one divides by
    angka::Rational not_negative(std::string_view name); // >= 0
    int whole(std::string_view name, int least, int most);
    int whole_or(std::string_view name, int least, int most, int otherwise);
    std::vector<angka::Rational> numbers(std::string_view name);         // one or more
    std::vector<angka::Rational> numbers_or_none(std::string_view name); // absent or empty is fine
    bool flag_or(std::string_view name, bool otherwise);
    std::string word(std::string_view name);
    std::vector<std::string> words(std::string_view name); // one or more
    std::optional<calendar::Period> period(std::string_view from, std::string_view until);

    // A word of a closed list: `read` gives optional<T>; `allowed` is what the finding offers.
    template <class Read>
    auto choice(std::string_view name, Read read, std::string_view allowed) {
        return chosen(word(name), name, read, allowed);
    }
    template <class Read>
    auto choices(std::string_view name, Read read, std::string_view allowed) {
        std::vector<typename decltype(read(std::string_view()))::value_type> all;
        const std::vector<std::string> given = words(name);
        for (std::size_t i = 0; i < given.size(); ++i)
            all.push_back(chosen(given[i], std::string(name) + "[" + std::to_string(i) + "]", read, allowed));
        return all;
    }

    Isian inside(std::string_view name);            // an object; must be there
    std::vector<Isian> each(std::string_view name); // a list of objects, one or more
    const base::Json* raw(std::string_view name);   // as it is; nullptr where absent or null
    angka::Rational number_of(const base::Json& value, const std::string& place);

    void wrong(std::string_view name, base::Sentence sentence);
    void wrong(base::Findings more); // of a rule that looked deeper
    // A warning for each member of this object that nobody asked for.
    void warn_of_strangers();
    void expect(std::string_view name) { asked_.emplace(name); } // known by this name, whether used or not

  private:
    template <class Read>
    auto chosen(const std::string& text, std::string_view name, Read read, std::string_view allowed) {
        auto value = read(std::string_view(text));
        if (!value && !text.empty())
            findings_.push_back(
                {place_of(name), text, base::say("hitung.pilihan", {{"pilihan", std::string(allowed)}})});
        return value ? *value : typename decltype(value)::value_type{};
    }
    const base::Json* member(std::string_view name, bool required);
    const base::Json::Array* list(std::string_view name, bool required);
    void refuse(std::string place, std::string written, base::Sentence sentence);

    const base::Json* object_;
    base::Findings& findings_;
    std::string place_;
    std::set<std::string, std::less<>> asked_;
};

} // namespace regime
