// wording.h -- the sentences of wording/*.yaml, by name.
//
//     Result<Wording> wording = Wording::read({{"wording/nip.yaml", text}});
//     wording->render(say("nip.jumlah_angka", {{"jumlah", "17"}}))   // "NIP harus 18 angka; di sini ada 17."
//
// A sentence is a line of text with {names} in braces. A name without a sentence is our mistake: it is printed as
// the bare key with its values, so that nothing is swallowed, and tests/wording_test fails.
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "base/sentence.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

class Wording {
  public:
    // Each pair is (file name, YAML text); a key that stands in two files is refused.
    static Result<Wording> read(const std::vector<std::pair<std::string_view, std::string_view>>& files);

    [[nodiscard]] std::string render(const Sentence& sentence) const;
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& sentences() const {
        return sentences_;
    }

  private:
    std::map<std::string, std::string, std::less<>> sentences_;
};

// [{"tempat":…,"tertulis":…,"pesan":…}]: findings as every JSON answer of the program shows them.
void write_findings(JsonWriter& json, const Findings& findings, const Wording& wording);

// The names in braces of one sentence, in order: "{nama} sudah {umur}" -> nama, umur.
[[nodiscard]] std::vector<std::string_view> placeholders(std::string_view sentence);

} // namespace base
