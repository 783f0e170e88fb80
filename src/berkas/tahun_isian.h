// tahun_isian.h -- typed fields of the log, the evidence and the notebook, read with findings whose place is the field's name.
// Inside room berkas only.
#pragma once

#include "angka/baca.h"
#include "angka/tulis.h"
#include "base/text.h"
#include "calendar/date.h"

#include <optional>
#include <string>
#include <string_view>

namespace berkas {

class IsianTahun {
  public:
    explicit IsianTahun(calendar::Date today) : today_(today) {}

    // A day that has come.
    std::optional<calendar::Date> hari_lewat(std::string_view place, std::string_view typed, bool needed);
    // Not negative, at most a million millions, with an end; none where nothing was typed.
    std::optional<angka::Rational> bilangan(std::string_view place, std::string_view typed);
    // One line, at most `longest` characters.
    std::string teks(std::string_view place, std::string_view typed, std::size_t longest);

    void galat(std::string_view place, base::Sentence sentence, std::string_view written = {}) {
        findings_.push_back({std::string(place), base::shortened(written), std::move(sentence)});
    }
    [[nodiscard]] bool bersih() const { return findings_.empty(); }
    [[nodiscard]] auto tolak() { return base::refuse(std::move(findings_)); }

  private:
    calendar::Date today_;
    base::Findings findings_;
};

// The name of a file as it is shown: without a path, at most 150 characters.
[[nodiscard]] std::string nama_file_rapi(std::string_view name);

} // namespace berkas
