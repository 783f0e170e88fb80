// sambungan.h -- one connection to a database, of whichever engine: statements with values in, rows out.
//
//     static const Pernyataan by_nip{"akun.dengan_nip", "SELECT ... WHERE instansi_id = ?1 AND nip = ?2"};
//     db.jalankan(by_nip, {office.value(), nip}, [&](const Baris& row) { name = row.teks(0); });
//
// The text of a data statement is the same on both engines: parameters are ?1 ?2 ... (PostgreSQL gets $1 $2 ...),
// values are 64-bit integers, text, or none. Traps and what to write instead: docs/tasks/write-a-statement.md.
// Statements are prepared once per connection. Every Pernyataan registers itself, so that a test can prepare all of
// them on both engines and see that none forgets instansi_id; therefore they stand at namespace scope.
#pragma once

#include "kantor/simpanan.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace store {

class Pernyataan {
  public:
    // Both texts must be literals. `lintas` is for the few that are about all offices on purpose.
    enum class Cakupan { satu_instansi, lintas };
    Pernyataan(std::string_view nama, std::string_view sql, Cakupan cakupan = Cakupan::satu_instansi);
    Pernyataan(const Pernyataan&) = delete;

    [[nodiscard]] std::string_view nama() const { return nama_; }
    [[nodiscard]] std::string_view sql() const { return sql_; }
    [[nodiscard]] Cakupan cakupan() const { return cakupan_; }
    [[nodiscard]] std::size_t nomor() const { return nomor_; } // place in semua()

    [[nodiscard]] static const std::vector<const Pernyataan*>& semua();

  private:
    std::string_view nama_, sql_;
    Cakupan cakupan_;
    std::size_t nomor_;
};

// What an engine said no to. `batasan`: a row breaks a rule of the schema (or a text is no UTF-8): this act's own fault.
// `ulangi`: another process was faster; the whole transaction is run again, which the writer does.
class GagalDb : public kantor::SimpananGagal {
  public:
    enum class Macam { lain, batasan, ulangi };
    GagalDb(Macam macam, Sebab sebab, const std::string& rincian)
        : SimpananGagal(sebab, rincian), macam_(macam) {}
    [[nodiscard]] Macam macam() const { return macam_; }

  private:
    Macam macam_;
};

// Text is looked at, not copied: it must live until jalankan() returns. std::monostate is NULL.
using Nilai = std::variant<std::monostate, std::int64_t, std::string_view>;

class Baris { // of the row at hand; views end with it
  public:
    virtual ~Baris() = default;
    [[nodiscard]] virtual bool kosong(int column) const = 0;
    [[nodiscard]] virtual std::int64_t angka(int column) const = 0;    // 0 for NULL
    [[nodiscard]] virtual std::string_view teks(int column) const = 0; // "" for NULL
};

using PerBaris = std::function<void(const Baris&)>;

struct Tanya { // one of several questions that do not wait for each other's answers
    const Pernyataan& pernyataan;
    std::vector<Nilai> nilai;
    PerBaris each;
};

class Sambungan {
  public:
    virtual ~Sambungan() = default;

    // Says how many rows it returned or, without RETURNING or SELECT, changed. Throws GagalDb.
    virtual std::int64_t jalankan(const Pernyataan& statement, std::span<const Nilai> values,
                                  const PerBaris& each) = 0;

    std::int64_t jalankan(const Pernyataan& statement, std::initializer_list<Nilai> values,
                          const PerBaris& each = {}) {
        return jalankan(statement, std::span(values.begin(), values.size()), each);
    }

    // All of them in order; PostgreSQL gets them in one message instead of a round trip each.
    virtual void jalankan_semua(std::span<const Tanya> questions) {
        for (const Tanya& q : questions) jalankan(q.pernyataan, std::span<const Nilai>(q.nilai), q.each);
    }
};

// Text goes into both engines only as UTF-8 without NUL: PostgreSQL refuses anything else, SQLite would keep it.
void check_texts(std::span<const Nilai> values);

} // namespace store
