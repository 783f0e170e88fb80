// sentence.h -- what the program wants to tell a person, before it has words.
//
// Rooms below the doors do not speak Indonesian: they name a sentence and hand over the values that go into it.
// The sentences themselves stand in wording/*.yaml, so that they can be read, corrected and checked in one place:
//
//     base::say("nip.jumlah_angka", {{"jumlah", "17"}})
//     wording/nip.yaml:   nip.jumlah_angka: "NIP harus 18 angka; di sini ada {jumlah}."
//
// tests/wording_test finds names without a sentence, sentences that nobody says, and values that do not fit.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

struct Sentence {
    std::string_view key; // always a literal: it outlives every sentence
    std::vector<std::pair<std::string_view, std::string>> values;

    bool operator==(const Sentence&) const = default;
};

// The one way to make a sentence; the wording test looks for this word in the sources.
[[nodiscard]] inline Sentence say(const char* key,
                                  std::vector<std::pair<std::string_view, std::string>> values = {}) {
    return {key, std::move(values)};
}

} // namespace base
