// jurnal_cetak.h -- what was printed of stored cases stands in the office's journal, whoever prints it (asn-reference 7.5): a command too.
//
//     JurnalCetak journal(context, d.db, office.id.value());
//     journal.tercetak(row.id, row.nomor, "I-g");                // for each paper that was handed out
//     journal.catat();                                           // in one transaction; a warning where the store cannot be written
//
// Who printed is the account on this machine: nobody is signed in at a command. A SQLite file has one writer (ADR 0017): while a server holds
// it, the lines are left in the folder FILE.titipan, and the server enters them within seconds, or when it starts the next time (ambil_titipan).
// A store that can only be read is printed from all the same, and the command says that nothing was noted.
#pragma once

#include "berkas/jenis.h"
#include "cli/context.h"
#include "journal/entri.h"
#include "kantor/simpanan.h"

#include <cstdint>
#include <string>
#include <vector>

namespace app {

class JurnalCetak {
  public:
    JurnalCetak(cli::Context& context, std::string db, std::int64_t office)
        : context_(context), db_(std::move(db)), office_(office) {}
    void tercetak(berkas::BerkasId id, const std::string& nomor, std::string_view blangko);
    void catat(); // what came since the last time

  private:
    struct Lembar {
        berkas::BerkasId id;
        std::string nomor, blangko;
    };
    [[nodiscard]] std::vector<journal::Entri> entries();
    [[nodiscard]] base::Result<void> leave(const std::vector<journal::Entri>& entries) const;
    void warn(const base::Sentence& why);

    cli::Context& context_;
    std::string db_;
    std::int64_t office_;
    std::vector<Lembar> lembar_;
    bool warned_ = false;
};

// By the process that may write: what commands left is entered and their files are gone. A file that no command wrote is set aside as "….rusak".
// How many entries.
std::size_t ambil_titipan(const std::string& db, kantor::Simpanan& store, pegawai::InstansiId office);

} // namespace app
