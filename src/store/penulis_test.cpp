#include "store/penulis.h"
#include "store/testing.h"

#include <atomic>
#include <thread>

namespace store {
namespace {

const Pernyataan put{"uji.simpan", "INSERT INTO pengaturan (instansi_id, kunci, nilai) VALUES (?1, ?2, ?3)"};
const Pernyataan count{"uji.hitung", "SELECT count(*) FROM pengaturan WHERE instansi_id = ?1"};

class Penulisan : public DuaMesin {
  protected:
    void keep(std::string_view key) {
        db().tulis_mentah([&](Koneksi& sql) {
            sql.jalankan(put, {kantor.value(), key, std::string_view("x")});
        });
    }
    std::int64_t kept() {
        std::int64_t rows = 0;
        db().baca_mentah([&](Koneksi& sql) {
            sql.jalankan(count, {kantor.value()}, [&](const Baris& row) { rows = row.angka(0); });
        });
        return rows;
    }
};
DUA_MESIN(Penulisan);

TEST_P(Penulisan, IsThereAfterOpeningAgain) {
    keep("a");
    reopen();
    EXPECT_EQ(kept(), 1);
}

TEST_P(Penulisan, FailingBreaksNothingElse) {
    keep("a");
    EXPECT_THROW(keep("a"), GagalDb);
    keep("b");
    EXPECT_EQ(kept(), 2);
}

} // namespace
} // namespace store
