#include "store/testing.h"

#include <gmock/gmock.h>

namespace store {
namespace {

using kantor::KeadaanSop;
using kantor::SopId;
using kantor::VersiSop;
using ::testing::ElementsAre;

class VersiSopTersimpan : public DuaMesin {
  protected:
    VersiSop versi(std::string name, KeadaanSop state = KeadaanSop::draf) {
        VersiSop v;
        v.nomor = "1/2026";
        v.versi = std::move(name);
        v.keadaan = state;
        v.naskah = "sop: 1\nversi: \"" + v.versi + "\" # kutip ' dan “é”\n";
        v.sidik = base::sha256(v.naskah);
        v.diunggah = clock.now();
        return v;
    }
    SopId simpan(const VersiSop& v) {
        SopId id;
        tulis([&](kantor::Tulis& db) { id = db.simpan(kantor, v); });
        return id;
    }
    std::optional<VersiSop> sop(SopId id) {
        std::optional<VersiSop> found;
        baca([&](kantor::Baca& db) { found = db.sop(kantor, id); });
        return found;
    }
    std::optional<VersiSop> berlaku() {
        std::optional<VersiSop> found;
        baca([&](kantor::Baca& db) { found = db.sop_berlaku(kantor); });
        return found;
    }
};
DUA_MESIN(VersiSopTersimpan);

TEST_P(VersiSopTersimpan, ComesBackAsItWent) {
    VersiSop v = versi("a");
    v.pengunggah = pegawai::PegawaiId{7};
    const SopId id = simpan(v);
    const auto back = sop(id);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->id, id);
    EXPECT_EQ(back->nomor, v.nomor);
    EXPECT_EQ(back->versi, v.versi);
    EXPECT_EQ(back->keadaan, KeadaanSop::draf);
    EXPECT_EQ(back->naskah, v.naskah);
    EXPECT_EQ(back->sidik, v.sidik);
    EXPECT_EQ(back->pengunggah, v.pengunggah);
    EXPECT_EQ(back->diunggah, v.diunggah);
    EXPECT_FALSE(back->terbit);
    EXPECT_FALSE(back->dicabut);
    EXPECT_FALSE(sop(SopId{99}));
}

TEST_P(VersiSopTersimpan, TheListIsNewestFirstAndWithoutTexts) {
    simpan(versi("a"));
    simpan(versi("b"));
    std::vector<std::string> names;
    baca([&](kantor::Baca& db) {
        for (const VersiSop& v : db.semua_sop(kantor)) {
            names.push_back(v.versi);
            EXPECT_TRUE(v.naskah.empty());
        }
    });
    EXPECT_THAT(names, ElementsAre("b", "a"));
}

TEST_P(VersiSopTersimpan, ALaterSaveChangesTheStateAndNeverTheText) {
    VersiSop v = versi("a");
    v.id = simpan(v);
    VersiSop changed = v;
    changed.keadaan = KeadaanSop::berlaku;
    changed.terbit = clock.now() + std::chrono::hours{1};
    changed.naskah = "lain";
    changed.nomor = "lain";
    changed.sidik = base::sha256("lain");
    EXPECT_EQ(simpan(changed), v.id);
    const auto back = sop(v.id);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->keadaan, KeadaanSop::berlaku);
    EXPECT_EQ(back->terbit, changed.terbit);
    EXPECT_EQ(back->naskah, v.naskah);
    EXPECT_EQ(back->nomor, v.nomor);
    EXPECT_EQ(back->sidik, v.sidik);
    ASSERT_TRUE(berlaku());
    EXPECT_EQ(berlaku()->id, v.id);
}

TEST_P(VersiSopTersimpan, TwoInForceAreRefusedByTheSchema) {
    simpan(versi("a", KeadaanSop::berlaku));
    EXPECT_THROW(simpan(versi("b", KeadaanSop::berlaku)), kantor::SimpananGagal);
    ASSERT_TRUE(berlaku());
    EXPECT_EQ(berlaku()->versi, "a");
}

TEST_P(VersiSopTersimpan, AnotherOfficeSeesNothingOfIt) {
    const SopId id = simpan(versi("a", KeadaanSop::berlaku));
    const pegawai::InstansiId other{2};
    baca([&](kantor::Baca& db) {
        EXPECT_FALSE(db.sop(other, id));
        EXPECT_FALSE(db.sop_berlaku(other));
        EXPECT_TRUE(db.semua_sop(other).empty());
    });
}

} // namespace
} // namespace store
