// What is wrong in an archived record is corrected by a case of its own, and the record stays as it was.
#include "berkas/arsip/pembetulan.h"
#include "berkas/verifikasi.h"
#include "tindakan/arsip_uji.h"

#include <fmt/format.h>

namespace berkas {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class PembetulanArsip : public Pengarsipan {};
DUA_MESIN(PembetulanArsip);

TEST_P(PembetulanArsip, ARecordIsCorrectedByANewCaseThatRefersToIt) {
    const Berkas old = siap();
    const ArsipId id = arsipkan_oleh(k.wulan, old).value();
    const Arsip before = catatan(id);
    const auto correct = [&](ArsipId which, PegawaiId who, std::string_view why = "salah ketik") {
        return di_meja([&](const Meja& m) { return buka_pembetulan(m, oleh(who), which, why); });
    };
    EXPECT_EQ(sebab(correct(id, k.sekar)), "berkas.tolak.bukan_pengelola");
    EXPECT_EQ(sebab(correct(id, k.wulan, " ")), "arsip.tolak.tanpa_alasan");
    EXPECT_EQ(sebab(correct(ArsipId{99}, k.wulan)), "arsip.tolak.tidak_ada");
    const auto opened = correct(id, k.wulan);
    ASSERT_TRUE(opened) << sebab(opened);
    EXPECT_EQ(opened->skp, old.skp);
    EXPECT_EQ(opened->periode.until, old.periode.until);
    EXPECT_EQ(skp::tulis_json(isi_kini(*opened)), skp::tulis_json(isi_kini(old)))
        << "it begins with what was archived";
    EXPECT_EQ(kini(old).keadaan, KeadaanBerkas::selesai);
    EXPECT_EQ(sebab(correct(id, k.wulan)), "arsip.pembetulan.sudah") << "one at a time";
    EXPECT_EQ(sebab(buka_untuk(old.pegawai)), "berkas.tolak.sudah_ada") << "no ordinary case beside them";

    // Opened by mistake: the old case takes its place back, and may be corrected again.
    ASSERT_TRUE(
        di_meja([&](const Meja& m) { return batalkan(m, oleh(k.wulan), dilihat(*opened), "keliru"); }));
    EXPECT_THAT(lihat([&](Baca& b) { return b.arsip().pembetulan_atas(kantor, id); }), IsEmpty());
    const auto again = correct(id, k.wulan);
    ASSERT_TRUE(again) << sebab(again);

    // Through to the end: both name each other, and the old record is what it was.
    db().tulis_mentah([&](store::Koneksi& c) {
        c.perintah(fmt::format("UPDATE berkas SET simbol = 'arsip', langkah = 7, kerja = 'arsip', siapa = "
                               "'kasubbag_umpeg', nilai = '90.00', sebutan = 'Baik' WHERE berkas_id = {}",
                               again->id.value()));
    });
    terbitkan(kini(*again));
    const auto kept = arsipkan_oleh(k.wulan, kini(*again));
    ASSERT_TRUE(kept) << sebab(kept);
    EXPECT_EQ(catatan(*kept).mengoreksi, id);
    EXPECT_EQ(catatan(id).daun, before.daun);
    EXPECT_EQ(catatan(id).isi, before.isi);
    const auto history = lihat([&](Baca& b) { return b.arsip().peristiwa_arsip(kantor, id); });
    EXPECT_EQ(history.back().jenis, JenisPeristiwaArsip::dibetulkan);
    EXPECT_THAT(history.back().uraian, HasSubstr("oleh arsip 2"));
    EXPECT_EQ(sebab(correct(id, k.wulan)), "arsip.pembetulan.sudah") << "the newer one is the one to correct";
    EXPECT_TRUE(correct(*kept, k.wulan));

    const auto seen = [&](const Berkas& row) {
        const auto office = k.organisasi();
        const std::string code =
            lihat([&](Baca& b) { return b.terbitan().terbitan(kantor, row.id); }).front().kode;
        return *lihat([&](Baca& b) { return periksa_kode(b, kantor, office, code); });
    };
    ASSERT_TRUE(seen(old).dibetulkan);
    EXPECT_EQ(seen(old).dibetulkan->berkas, again->id);
    EXPECT_FALSE(seen(old).membetulkan);
    ASSERT_TRUE(seen(*again).membetulkan);
    EXPECT_EQ(seen(*again).membetulkan->berkas, old.id);
}

} // namespace
} // namespace berkas
