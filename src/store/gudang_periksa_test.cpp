#include "store/gudang_periksa.h"
#include "store/testing.h"

#include <gmock/gmock.h>

#include <fstream>

namespace store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class PeriksaGudang : public DuaMesin {
  protected:
    void SetUp() override {
        DuaMesin::SetUp();
        files.emplace(folder.path() / "isi");
    }
    base::Sidik keep(const std::string& bytes, bool named = true) {
        const base::Sidik sidik = base::sha256(bytes);
        files->taruh(sidik, bytes);
        if (named)
            tulis([&](kantor::Tulis& t) {
                t.simpan(kantor, kantor::BerkasIsi{sidik, static_cast<std::int64_t>(bytes.size()),
                                                   kantor::JenisIsi::pdf, clock.now()});
            });
        return sidik;
    }
    std::optional<GudangFolder> files;
};
DUA_MESIN(PeriksaGudang);

TEST_P(PeriksaGudang, TellsWhatIsWholeLostChangedAndLeftOver) {
    keep("utuh");
    EXPECT_TRUE(periksa_gudang(db(), *files).utuh());
    const base::Sidik lost = keep("hilang"), changed = keep("berubah");
    keep("sisa perbuatan yang terputus", false);
    std::filesystem::remove(files->path_of(lost));
    std::ofstream(files->path_of(changed), std::ios::binary) << "lain";
    const KeadaanGudang state = periksa_gudang(db(), *files);
    EXPECT_FALSE(state.utuh());
    EXPECT_EQ(state.berkas, 1);
    EXPECT_EQ(state.byte, 4);
    EXPECT_THAT(state.hilang, ElementsAre(lost));
    EXPECT_THAT(state.berubah, ElementsAre(changed));
    EXPECT_EQ(state.sisa, 1);
    EXPECT_EQ(state.byte_sisa, 28);
}

TEST_P(PeriksaGudang, AFileOfAnyOfficeIsNobodysLeftOver) {
    const base::Sidik sidik = keep("milik kantor lain", false);
    tulis([&](kantor::Tulis& t) {
        kantor::Instansi another;
        another.nama = "Inspektorat Lain";
        another.daerah = "Kabupaten Lain";
        another.dibuat = clock.now();
        t.simpan(t.simpan(another), kantor::BerkasIsi{sidik, 17, kantor::JenisIsi::pdf, clock.now()});
    });
    const KeadaanGudang state = periksa_gudang(db(), *files);
    EXPECT_EQ(state.berkas, 1);
    EXPECT_EQ(state.sisa, 0);
    EXPECT_THAT(state.hilang, IsEmpty());
}

} // namespace
} // namespace store
