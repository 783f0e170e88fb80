#include "berkas/arsip/pohon.h"
#include "store/arsip_uji.h"

namespace store {
namespace {

class PohonTersimpan : public ArsipTersimpan {};
DUA_MESIN(PohonTersimpan);

TEST_P(PohonTersimpan, AProofFromKeptNodesIsThatOfTheLeaves) {
    std::vector<base::Sidik> leaves;
    const auto check = [&] {
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            const auto proof = lihat([&](berkas::Baca& b) {
                return berkas::bukti_arsip(b.arsip(), kantor, ArsipId{static_cast<std::int64_t>(i) + 1});
            });
            ASSERT_TRUE(proof) << i;
            EXPECT_EQ(proof->akar, berkas::akar(leaves)) << i << " of " << leaves.size();
            EXPECT_EQ(proof->jalur, berkas::jalur(leaves, i)) << i << " of " << leaves.size();
            EXPECT_TRUE(
                berkas::periksa_jalur(leaves[i], proof->tempat, proof->banyak, proof->jalur, proof->akar));
        }
    };
    const auto nodes = [&] {
        return lihat([&](berkas::Baca& b) { return berkas::akar_tersimpan(b.arsip(), kantor); });
    };
    EXPECT_FALSE(lihat([&](berkas::Baca& b) { return berkas::bukti_arsip(b.arsip(), kantor, ArsipId{1}); }));
    EXPECT_EQ(nodes(), berkas::akar({}));
    for (int i = 0; i < 21; ++i) {
        ubah([&](berkas::Tulis& t) {
            leaves.push_back(arsip(t.tulis_arsip(), people[0], 2025, "Zahra Fiktif").daun);
            berkas::tumbuhkan(t.tulis_arsip(), kantor);
        });
        ASSERT_EQ(nodes(), berkas::akar(leaves)) << leaves.size();
    }
    check();
    // An archive from before nodes were kept: the leaves tell, and the next record makes up for it.
    db().tulis_mentah([](Koneksi& k) { k.perintah("DELETE FROM arsip_pohon WHERE tingkat >= 2"); });
    EXPECT_EQ(nodes(), std::nullopt);
    check();
    ubah([&](berkas::Tulis& t) {
        leaves.push_back(arsip(t.tulis_arsip(), people[0], 2025, "Zahra Fiktif").daun);
        berkas::tumbuhkan(t.tulis_arsip(), kantor);
    });
    EXPECT_EQ(nodes(), berkas::akar(leaves));
    check();
}

} // namespace
} // namespace store
