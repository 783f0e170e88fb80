// kalender.h -- what the three commands under `teraju kalender` share: their calendar, their zone, their form
// of answer.
#pragma once

#include "calendar/jam_kerja.h"
#include "calendar/kalender.h"
#include "cli/context.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace base {
class JsonWriter;
}

namespace cli {

struct KalenderOptions {
    std::string zone; // as written; empty: the calendar's own
    std::string file; // an office's own calendar; empty: the national one
    std::string format = "teks";
    [[nodiscard]] bool is_json() const { return format == "json"; }
};

void add_kalender_options(CLI::App& command, KalenderOptions& options);

// The calendar that was asked for, in the zone that was asked for.
[[nodiscard]] base::Result<calendar::Kalender> open_kalender(Context& context,
                                                             const KalenderOptions& options);

// Says what is wrong, in the form that was asked for, and ends with Exit::unusable.
void refuse_kalender(Context& context, const KalenderOptions& options, const base::Findings& findings);

// A whole number from 0 to `most`; otherwise a finding at `place`.
[[nodiscard]] base::Result<std::int64_t> read_count(const std::string& text, const std::string& place,
                                                    std::int64_t most);

// Lines under a head, the first beside it: "Dihitung  Senin, ...". More than 30 are folded in the middle.
void print_lines(std::ostream& out, std::string_view head, const std::vector<std::string>& lines);

// "Senin, 5 Januari 2026      11.00–12.00    1 jam" for each span; the day stands once.
[[nodiscard]] std::vector<std::string> span_lines(const std::vector<calendar::CountedSpan>& spans,
                                                  calendar::Zona zone);
// "Kamis, 19 Maret 2026       libur nasional Hari Suci Nyepi"
[[nodiscard]] std::vector<std::string> skipped_lines(const std::vector<calendar::SkippedDay>& days);
// The decrees and rules behind the days from one to the other, each with its certainty; wrapped to a terminal
// of this width.
[[nodiscard]] std::vector<std::string> source_lines(const calendar::Kalender& kalender,
                                                    const calendar::Date& from, const calendar::Date& until,
                                                    std::size_t width);
// "2 jam", and "2 jam 30 detik" where there are seconds.
[[nodiscard]] std::string span_text(std::chrono::seconds length);

void write_spans(base::JsonWriter& json, const std::vector<calendar::CountedSpan>& spans,
                 calendar::Zona zone);
void write_skipped(base::JsonWriter& json, const std::vector<calendar::SkippedDay>& days);

void add_kalender_tenggat(CLI::App& kalender, Context& context);
void add_kalender_selisih(CLI::App& kalender, Context& context);
void add_kalender_lihat(CLI::App& kalender, Context& context);

} // namespace cli
