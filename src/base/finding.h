// finding.h -- something that is wrong, or worth knowing, in what somebody entered.
//
// A finding names the place (as its writer knows it: "kegiatan[2].realisasi.waktu", "Kinerja!F14", "baris 12"),
// what is written there, and the sentence that says what is wrong and the way out. Findings are collected: whoever
// hands in a form hears all of them at once.
#pragma once

#include "base/sentence.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace base {

enum class Severity {
    galat,      // the input cannot be used as it is
    peringatan, // usable, but a person should look
};

struct Finding {
    std::string place;
    std::string written;
    Sentence sentence;
    Severity severity = Severity::galat;

    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

[[nodiscard]] inline bool has_errors(const Findings& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& f) { return f.severity == Severity::galat; });
}

inline void append(Findings& to, Findings more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// A reader further out knows where the reader further in was looking: "waktu" inside "kegiatan[2].realisasi".
[[nodiscard]] inline Findings placed(Findings findings, const std::string& place) {
    for (Finding& f : findings)
        f.place = f.place.empty() ? place : f.place.front() == '[' ? place + f.place : place + "." + f.place;
    return findings;
}

} // namespace base
