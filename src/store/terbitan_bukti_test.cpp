#include "berkas/simpanan_terbitan.h"
#include "store/kasus_uji.h"

namespace store {
namespace {

using berkas::BuktiTerbitan;
using berkas::KeadaanTerbitan;
using berkas::Terbitan;
using std::chrono::days;
using ::testing::ElementsAre;

class BuktiTersimpan : public KasusTersimpan {
  protected:
    Terbitan berlaku(const std::string& code) {
        const Berkas of = simpan(kasus(people[0], 2026, "2026-" + code));
        Terbitan t;
        t.berkas = of.id;
        t.nomor = 1;
        t.kode = code;
        t.nomor_naskah = "800.1.4.4/" + code;
        t.blangko = "I-g";
        t.jenis = "Penilaian prestasi kerja PNS";
        t.tanggal = *calendar::date_of(2026, 1, 14);
        t.beku = t.kini = base::sha256(code);
        t.keadaan = KeadaanTerbitan::berlaku;
        t.dibuat = now;
        t.oleh = people[1];
        ubah([&](berkas::Tulis& db) { db.tulis_terbitan().simpan(kantor, t); });
        return t;
    }
    BuktiTerbitan bukti(const Terbitan& of, int number, std::optional<calendar::Instant> until,
                        std::optional<calendar::Instant> next) {
        const BuktiTerbitan b{
            of.berkas, of.nomor, number, of.kini, base::sha256(of.kode + std::to_string(number)),
            "B-LTA",   until,    "",     now,     next};
        ubah([&](berkas::Tulis& db) { db.tulis_terbitan().simpan(kantor, b); });
        return b;
    }
    std::vector<std::string> kode(const std::vector<berkas::BarisBukti>& rows) {
        std::vector<std::string> codes;
        for (const auto& row : rows) codes.push_back(row.terbitan.kode);
        return codes;
    }
    std::vector<std::string> jatuh_tempo(calendar::Instant when) {
        return kode(
            lihat([&](berkas::Baca& db) { return db.terbitan().bukti_jatuh_tempo(kantor, when, 10); }));
    }
};
DUA_MESIN(BuktiTersimpan);

TEST_P(BuktiTersimpan, TheNewestEvidenceOfEachPaperInForceCounts) {
    const Terbitan a = berlaku("AAAA0000"), b = berlaku("BBBB0000"), c = berlaku("CCCC0000");
    Terbitan gone = berlaku("DDDD0000");
    gone.keadaan = KeadaanTerbitan::dicabut;
    ubah([&](berkas::Tulis& db) { db.tulis_terbitan().simpan(kantor, gone); });
    bukti(a, 1, now + days(10), now);
    const auto second = bukti(a, 2, now + days(900), now + days(810));
    bukti(b, 1, now + days(400), now + days(310));
    const auto rows = lihat([&](berkas::Baca& db) { return db.terbitan().bukti_berlaku(kantor, 10); });
    EXPECT_THAT(kode(rows),
                ElementsAre("CCCC0000", "BBBB0000", "AAAA0000")); // not looked at, then by the end
    EXPECT_EQ(rows[2].bukti, second);
    EXPECT_EQ(rows[0].bukti, std::nullopt);
    EXPECT_EQ(lihat([&](berkas::Baca& db) { return db.terbitan().bukti(kantor, a.berkas, 1).size(); }), 2U);
}

TEST_P(BuktiTersimpan, IsDueWhenNobodyLookedWhenThePaperMovedOnAndWhenItsTimeComes) {
    Terbitan a = berlaku("AAAA0000");
    const Terbitan b = berlaku("BBBB0000");
    EXPECT_THAT(jatuh_tempo(now), ElementsAre("AAAA0000", "BBBB0000"));
    bukti(a, 1, now + days(400), now + days(310));
    bukti(b, 1, std::nullopt, std::nullopt); // nothing would help
    EXPECT_THAT(jatuh_tempo(now + days(309)), ElementsAre());
    EXPECT_THAT(jatuh_tempo(now + days(310)), ElementsAre("AAAA0000"));
    EXPECT_THAT(jatuh_tempo(now + days(9000)), ElementsAre("AAAA0000"));
    a.kini = base::sha256("signed once more");
    ubah([&](berkas::Tulis& db) { db.tulis_terbitan().simpan(kantor, a); });
    EXPECT_THAT(jatuh_tempo(now), ElementsAre("AAAA0000"));
}

TEST_P(BuktiTersimpan, ItsBytesNeverChange) {
    const Terbitan a = berlaku("AAAA0000");
    BuktiTerbitan first = bukti(a, 1, std::nullopt, now);
    BuktiTerbitan other = first;
    other.file = other.atas = base::sha256("something else");
    other.sampai = now + days(3);
    other.kurang = "cap_dokumen";
    ubah([&](berkas::Tulis& db) { db.tulis_terbitan().simpan(kantor, other); });
    first.sampai = other.sampai;
    first.kurang = other.kurang;
    EXPECT_THAT(lihat([&](berkas::Baca& db) { return db.terbitan().bukti(kantor, a.berkas, 1); }),
                ElementsAre(first));
}

} // namespace
} // namespace store
