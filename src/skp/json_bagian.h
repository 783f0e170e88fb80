// json_bagian.h -- what the JSON of the plan (rencana_json.cpp) and of the form (isi_json.cpp) share: exact numbers as text,
// members that must be there, and a reader that refuses what the writer cannot have written.
//
//     Pembaca reader;
//     Anggota plan(reader, json, "");                 // an object
//     int next = plan.bilangan("berikut", 1, 201);    // a finding where it is not there or no such number
//     if (!reader.findings.empty()) ...
#pragma once

#include "angka/rational.h"
#include "base/finding.h"
#include "base/json.h"
#include "skp/rencana.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace skp::json {

inline constexpr std::size_t huruf_teks = 4000; // of every text but uraian

// "88.5"; "266/3" where no decimal ends.
[[nodiscard]] std::string angka_tepat(const Rational& value);
[[nodiscard]] std::optional<Rational> baca_angka_tepat(std::string_view text);

struct Pembaca {
    base::Findings findings{};
    void rusak(std::string place);
};

// One object; what is asked for is taken, and whatever nobody asked for is a fault.
class Anggota {
  public:
    Anggota(Pembaca& reader, const base::Json& json, std::string place);
    Anggota(const Anggota&) = delete;
    Anggota& operator=(const Anggota&) = delete;
    ~Anggota();

    [[nodiscard]] const base::Json* ambil(std::string_view name); // nullptr where it is absent
    [[nodiscard]] const base::Json* wajib(std::string_view name); // and then a finding
    [[nodiscard]] const base::Json::Array* daftar(std::string_view name, std::size_t most);
    [[nodiscard]] std::string teks(std::string_view name, std::size_t characters = huruf_teks);
    [[nodiscard]] Rational angka(std::string_view name);
    [[nodiscard]] std::int64_t bilangan(std::string_view name, std::int64_t least, std::int64_t most);
    [[nodiscard]] bool benar(std::string_view name);
    [[nodiscard]] std::string di(std::string_view name) const; // the place of a member
    [[nodiscard]] Pembaca& pembaca() { return reader_; }

  private:
    Pembaca& reader_;
    const base::Json::Object* object_ = nullptr;
    std::vector<bool> taken_;
    std::string place_;
};

[[nodiscard]] Rational angka_dari(Pembaca& reader, const base::Json& json, const std::string& place);

void tulis(base::JsonWriter& out, const Target& target);
void tulis(base::JsonWriter& out, const KegiatanRencana& activity);
[[nodiscard]] Target baca_target(Pembaca& reader, const base::Json& json, const std::string& place);
[[nodiscard]] KegiatanRencana baca_kegiatan(Pembaca& reader, const base::Json& json,
                                            const std::string& place);

} // namespace skp::json
