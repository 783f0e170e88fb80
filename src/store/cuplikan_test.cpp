// kantor/cuplikan.h against a real store (kantor knows of none).
#include "kantor/cuplikan.h"
#include "pegawai/testing.h"
#include "store/testing.h"

#include <thread>

namespace store {
namespace {

class Cuplikan : public DuaMesin {
  protected:
    void add(const char* nama, const char* nip) {
        pegawai::Pegawai p;
        p.nama = nama;
        p.nip = nip;
        tulis([&](kantor::Tulis& db) { db.simpan(kantor, p, pegawai::KantorKecil::hari("2026-01-01")); });
    }
};
DUA_MESIN(Cuplikan);

TEST_P(Cuplikan, IsReadAgainOnlyWhenTheOfficeHasChanged) {
    kantor::Cuplikan cuplikan(simpanan());
    add("Sekar Fiktif", "199302302019022901");
    const auto first = cuplikan.kantor(kantor);
    EXPECT_EQ(first->pegawai().size(), 1U);
    EXPECT_EQ(cuplikan.kantor(kantor), first) << "the same one";
    add("Bayu Khayali", "198802302010012903");
    const auto second = cuplikan.kantor(kantor);
    EXPECT_EQ(second->pegawai().size(), 2U);
    EXPECT_EQ(first->pegawai().size(), 1U) << "who holds one sees one office";
}

TEST_P(Cuplikan, OfAnOfficeThatIsNotThereIsEmpty) {
    kantor::Cuplikan cuplikan(simpanan());
    EXPECT_TRUE(cuplikan.kantor(pegawai::InstansiId{99})->pegawai().empty());
}

TEST_P(Cuplikan, ServesManyThreadsWhileTheOfficeGrows) {
    kantor::Cuplikan cuplikan(simpanan());
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i)
        readers.emplace_back([&] {
            std::size_t seen = 0;
            for (int n = 0; n < 200; ++n) {
                const std::size_t now = cuplikan.kantor(kantor)->pegawai().size();
                EXPECT_GE(now, seen) << "never back in time";
                seen = now;
            }
        });
    for (int n = 0; n < 20; ++n)
        add("Umpama", (std::string("1988023020100129") + (n < 10 ? "0" : "") + std::to_string(n)).c_str());
    for (auto& r : readers) r.join();
    EXPECT_EQ(cuplikan.kantor(kantor)->pegawai().size(), 20U);
}

} // namespace
} // namespace store
