// orang_bantu.h -- what the acts of orang.h share: typed fields read, with findings whose place is the field's name.
// Inside room kantor only.
#pragma once

#include "kantor/isian_pegawai.h"
#include "kantor/orang.h"

#include <optional>
#include <string>
#include <string_view>

namespace kantor {

class BacaFormulir {
  public:
    BacaFormulir(const pegawai::Organisasi& kantor, calendar::Date today) : kantor_(kantor), today_(today) {}

    // Text that has to be there; at most `longest` characters.
    std::string perlu(std::string_view place, std::string_view typed, base::Sentence missing,
                      std::size_t longest = 200);
    std::string teks(std::string_view place, std::string_view typed, std::size_t longest = 200);
    std::optional<calendar::Date> tanggal(std::string_view place, std::string_view typed);
    // A first day, and perhaps a last one not before it. A first day left empty is today.
    pegawai::Masa masa(std::string_view from, std::string_view until, bool end_needed = false);
    const pegawai::Pegawai* orang(std::string_view place, std::string_view typed, bool needed = true);
    template <class Id>
    std::optional<Id> id(std::string_view typed) {
        const auto value = number(typed);
        return value && *value > 0 ? std::optional(Id{*value}) : std::nullopt;
    }
    static std::optional<std::int64_t> number(std::string_view typed);

    void galat(std::string_view place, base::Sentence sentence, std::string_view written = {});

    [[nodiscard]] bool bersih() const { return findings_.empty(); }
    [[nodiscard]] auto tolak() { return base::refuse(std::move(findings_)); }
    base::Findings& findings() { return findings_; }

  private:
    const pegawai::Organisasi& kantor_;
    calendar::Date today_;
    base::Findings findings_;
};

// The office as the act finds it, and the day it is there.
struct Ruang {
    Ruang(Tulis& db, const Loket& desk);
    kantor::Instansi instansi;
    pegawai::Organisasi kantor;
    calendar::Instant kini;
    calendar::Date hari;
};

[[nodiscard]] std::string
masa_text(const pegawai::Masa& term); // "2026-01-01 – 2026-06-30", "sejak 2026-01-01"
[[nodiscard]] bool bertemu(const pegawai::Masa& a, const pegawai::Masa& b); // share a day

// before and after in an entry, field by field, only what differs (after alone where the thing is new).
struct Butiran {
    std::string_view nama;
    std::string sebelum, sesudah;
};
void catat_butiran(journal::Entri& entry, bool is_new, const std::vector<Butiran>& fields);

} // namespace kantor
