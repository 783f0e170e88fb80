// context.h -- what a command may touch: its streams, the sentences, and the data files of the house.
//
// Commands never ask the system for the time, a file name or a terminal by themselves where a test would want to
// stand in; app hands them in.
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "base/wording.h"
#include "calendar/date.h"

#include <functional>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>

namespace cli {

// Frozen: scripts rely on them (teraju --help prints them).
enum class Exit {
    fine = 0,
    finding = 1,  // a wrong figure, a bad SOP: the input was read and something is the matter with it
    unusable = 2, // the input could not be used, or the call was wrong
};

struct Context {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool out_is_terminal = false; // colours only then
    bool err_is_terminal = false; // progress bars only then
    std::size_t terminal_width = 100;

    const base::Wording& wording;

    // A file of law/, sop/ or wording/ as it was built in ("law/pp46-2011.yaml"); empty where there is none.
    std::function<std::string_view(std::string_view path)> data_file;

    // The day it is at the office. Absent: nothing is judged to lie in the future.
    std::function<calendar::Date()> today = {};

    // What the command ended with; set by its callback.
    Exit exit = Exit::fine;

    [[nodiscard]] std::string text_of(const base::Sentence& sentence) const {
        return wording.render(sentence);
    }
};

// The bytes of a file, or of standard input for "-". At most `limit` bytes; a larger or absent file is a finding.
[[nodiscard]] base::Result<std::string> read_input(Context& context, const std::string& path,
                                                   std::size_t limit = 64U << 20U);

// Prints each finding on a line of its own to the error stream:
//     galat: kegiatan[2].realisasi.waktu (tertulis "12 bln"): Ini bukan angka. ...
void print_findings(Context& context, const base::Findings& findings);

// {"galat":[{"tempat":…,"tertulis":…,"pesan":…}]} on the output stream.
void print_findings_json(Context& context, const base::Findings& findings);

} // namespace cli
