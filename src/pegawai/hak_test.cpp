#include "base/text.h"
#include "pegawai/hak.h"
#include "pegawai/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace pegawai {
namespace {

using R = Relasi;
using P = Perbuatan;
const calendar::Date today = KantorKecil::hari("2026-01-14");

// The rights a second time, written from asn-reference 7.4, R2.5, R2.6 and the SOP, to be read by people.
//   + gives   x forbids, whatever else one is   . says nothing
//
//   columns: u siapa saja (umum)            p pegawai yang masuk      d diri           n penilai
//            a atasan penilai               k Kasubbag Umpeg          i Irban          j juru ketik
//            I Inspektur                    S Sekretaris              A administrator  P pemeriksa internal
//            r arsiparis                    N wakil penilai           W wakil Irban    K wakil Kasubbag
constexpr std::string_view expected_table = R"(
                         u p d n  a k i j  I S A P  r N W K
buka_umum                + . . .  . . . .  . . . .  . . . .
buka_beranda             . + . .  . . . .  . . . .  . . . .
atur_akun_sendiri        . + . .  . . . .  . . . .  . . . .
lihat_sop_kantor         . + . .  . . . .  . . . .  . . . .
lihat_daftar_pegawai     . . . .  . + + .  + + + +  . . . .
lihat_pegawai            . . + +  + + + .  + + + +  . . . .
ubah_pegawai             . . . .  . + . .  . . + .  . . . .
impor_pegawai            . . . .  . + . .  . . + .  . . . .
ekspor_pegawai           . . . .  . + . .  + . + .  . . . .
ubah_organisasi          . . . .  . + . .  . . + .  . . . .
atur_akun                . . x .  . . . .  . . + .  . . . .
atur_peran               . . x .  . . . .  + . + .  . . . .
tunjuk_pemeriksa         . . x .  . . . .  + . . .  . . . .
lihat_pengaturan         . . . .  . + . .  + + + .  . . . .
ubah_pengaturan          . . . .  . . . .  . . + .  . . . .
terbitkan_sop            . . . .  . . . .  . . + .  . . . .
lihat_jurnal             . . . .  . . . .  + . + +  . . . .
lihat_jurnal_penilaian   . . . .  . . . .  + . . +  . . . .
periksa_jurnal           . . . .  . . . .  + . + +  . . . .
lihat_penilaian          . . + +  + + + .  + . . +  . + + +
isi_realisasi            . . + .  . . . .  . . . .  . . . .
periksa_data             . . x .  . + . .  . . . .  . . . +
input_nilai              . . + x  . . . +  . . . .  . x . .
validasi_nilai           . . x .  . . + .  . . . .  . . + .
tetapkan_nilai           . . x +  . . . .  . . . .  . + . .
putuskan_keberatan       . . x x  + . . .  . . . .  . x . .
susun_rencana            . . + .  . . . .  . . . .  . . . .
tetapkan_rencana         . . x +  . . . .  . . . .  . + . .
putuskan_rencana         . . x x  + . . .  . . . .  . x . .
catat_perilaku           . . x +  . . . .  . . . .  . + . .
lihat_catatan_perilaku   . . x +  + . . .  + . . .  . + . .
kerjakan_langkah         . . + +  + + + .  + + . .  . + + +
kelola_berkas            . . . .  . + . .  . + . .  . . . .
kelola_rujukan           . . . .  . + . .  . + . .  . . . .
cabut_dokumen            . . x .  + . . .  + . . .  . . . .
kelola_salinan           . . . .  . + . .  . . . .  . . . +
lihat_arsip              . . . .  . + . .  + + . .  + . . .
kelola_arsip             . . . .  . + . .  . . . .  + . . .
lihat_rekap              . . . .  . + + .  + + . .  . . . .
kelola_sertifikat        . . . .  . . . .  . . + .  . . . .
kelola_privasi           . . . .  . . . .  . . + .  . . . .
)";

constexpr std::string_view columns = "updnakijISAPrNWK"; // in the order of Relasi

std::map<std::string, std::string, std::less<>> expected() {
    std::map<std::string, std::string, std::less<>> rows;
    for (const std::string_view line : base::split(expected_table, '\n')) {
        if (line.empty()) continue;
        std::string marks(line.substr(24));
        marks.erase(std::remove(marks.begin(), marks.end(), ' '), marks.end());
        rows.emplace(base::trim(line.substr(0, 24)), marks);
    }
    EXPECT_EQ(rows.at(""), columns);
    rows.erase("");
    return rows;
}

Relasi relation(std::size_t column) { return static_cast<Relasi>(1U << column); }

Hubungan of(std::initializer_list<Relasi> relations) {
    Hubungan h;
    for (const Relasi r : relations) h.tambah(r);
    return h;
}

TEST(Hak, IsTheTableWrittenHereForEveryActAndEverySetOfRelations) {
    const auto rows = expected();
    ASSERT_EQ(rows.size(), semua_perbuatan().size());
    std::size_t asked = 0;
    for (const Perbuatan act : semua_perbuatan()) {
        const auto row = rows.find(kode(act));
        ASSERT_NE(row, rows.end()) << kode(act);
        const std::string& marks = row->second;
        ASSERT_EQ(marks.size(), columns.size());
        for (unsigned set = 0; set < (1U << jumlah_relasi); ++set) {
            Hubungan h;
            bool gives = false, forbids = false;
            for (std::size_t i = 0; i < jumlah_relasi; ++i)
                if ((set >> i & 1U) != 0) {
                    h.tambah(relation(i));
                    gives = gives || marks[i] == '+';
                    forbids = forbids || marks[i] == 'x';
                }
            ++asked;
            ASSERT_EQ(boleh(act, h), gives && !forbids) << kode(act) << " as set " << set;
        }
    }
    EXPECT_EQ(asked, rows.size() * 65536);
}

TEST(Hak, SelfNeverChecksValidatesAssessesOrDecidesWhateverElseHeIs) {
    for (unsigned set = 0; set < (1U << jumlah_relasi); ++set) {
        Hubungan h;
        for (std::size_t i = 0; i < jumlah_relasi; ++i)
            if ((set >> i & 1U) != 0) h.tambah(relation(i));
        h.tambah(R::diri);
        for (const P act : {P::periksa_data, P::validasi_nilai, P::tetapkan_nilai, P::putuskan_keberatan})
            ASSERT_FALSE(boleh(act, h)) << kode(act) << " as set " << set;
    }
}

TEST(Hak, AdministratorAloneReadsAndDoesNothingOfAssessments) {
    const Hubungan h = of({R::umum, R::pegawai, R::administrator});
    for (const Aturan& rule : tabel_hak())
        if (rule.perbuatan >= P::lihat_penilaian || rule.perbuatan == P::lihat_jurnal_penilaian) {
            EXPECT_FALSE(boleh(rule.perbuatan, h)) << kode(rule.perbuatan);
        }
}

TEST(Hak, AnInternalAuditorOnlyReads) {
    const Hubungan h = of({R::umum, R::pegawai, R::pemeriksa_internal});
    for (const P act : semua_perbuatan()) {
        const std::string_view name = kode(act);
        const bool own = act == P::buka_umum || act == P::buka_beranda || act == P::atur_akun_sendiri;
        if (boleh(act, h) && !own) {
            EXPECT_TRUE(name.starts_with("lihat_") || act == P::periksa_jurnal) << name;
        }
    }
    EXPECT_TRUE(boleh(P::lihat_penilaian, h));
}

TEST(Hak, EveryRelationAndActHasAName) {
    EXPECT_EQ(nama(R::umum), "siapa saja");
    EXPECT_EQ(nama(R::kasubbag_umpeg), "Kasubbag Umum dan Kepegawaian");
    EXPECT_EQ(nama(R::wakil_kasubbag), "wakil Kasubbag Umum dan Kepegawaian");
    for (std::size_t i = 0; i < jumlah_relasi; ++i) EXPECT_FALSE(nama(relation(i)).empty());
}

// How people stand to one another on a day.

struct Standing : KantorKecil, ::testing::Test {
    [[nodiscard]] Hubungan between(PegawaiId actor, PegawaiId person,
                                   const calendar::Date& day = today) const {
        return hubungan(organisasi(), actor, person, day);
    }
    [[nodiscard]] Hubungan office(PegawaiId actor, const calendar::Date& day = today) const {
        return hubungan(organisasi(), actor, std::nullopt, day);
    }
};

TEST_F(Standing, ColleaguesSeeNothingOfOneAnother) {
    EXPECT_EQ(between(bayu, sekar), of({R::umum, R::pegawai}));
    EXPECT_FALSE(boleh(P::lihat_pegawai, between(bayu, sekar)));
    EXPECT_FALSE(boleh(P::lihat_penilaian, between(bayu, sekar)));
}

TEST_F(Standing, OfThoseAroundSekar) {
    EXPECT_EQ(between(sekar, sekar), of({R::umum, R::pegawai, R::diri}));
    EXPECT_EQ(between(teguh, sekar), of({R::umum, R::pegawai, R::penilai, R::irban}));
    EXPECT_EQ(between(surya, sekar), of({R::umum, R::pegawai, R::atasan_penilai, R::inspektur}));
    EXPECT_EQ(between(wulan, sekar), of({R::umum, R::pegawai, R::kasubbag_umpeg}));
    EXPECT_EQ(between(ratna, sekar), of({R::umum, R::pegawai, R::sekretaris}));
    EXPECT_EQ(between(harum, sekar), of({R::umum, R::pegawai})) << "Irban of another wilayah";
}

TEST_F(Standing, WithoutAPersonThereIsNeitherSelfNorAssessor) {
    EXPECT_EQ(office(sekar), of({R::umum, R::pegawai}));
    EXPECT_EQ(office(teguh), of({R::umum, R::pegawai, R::irban}));
    EXPECT_EQ(office(wulan), of({R::umum, R::pegawai, R::kasubbag_umpeg}));
    EXPECT_EQ(office(surya), of({R::umum, R::pegawai, R::inspektur}));
}

TEST_F(Standing, WhoIsUnknownOrGoneIsAnybody) {
    EXPECT_EQ(office(PegawaiId{99}), of({R::umum}));
    orang(wulan).aktif = false;
    EXPECT_EQ(office(wulan), of({R::umum}));
    EXPECT_EQ(between(wulan, wulan), of({R::umum}));
}

TEST_F(Standing, WhoIsAwayKeepsHisOwnFileButNoPower) {
    orang(wulan).kedudukan = "03";
    EXPECT_EQ(between(wulan, wulan), of({R::umum, R::pegawai, R::diri}));
    EXPECT_EQ(between(wulan, sekar), of({R::umum, R::pegawai}));
}

TEST_F(Standing, AnActingOfficialHasThePowerOnTheDaysOfTheMandateOnly) {
    pangku(harum, irban2, JenisPenugasan::plh, "2026-01-12", "2026-01-16");
    EXPECT_EQ(between(harum, sekar), of({R::umum, R::pegawai, R::penilai, R::irban}));
    EXPECT_EQ(between(harum, sekar, hari("2026-01-17")), of({R::umum, R::pegawai}));
    EXPECT_EQ(between(teguh, sekar), of({R::umum, R::pegawai, R::irban})) << "away, and not assessing";
}

TEST_F(Standing, RolesAreNotMixedUpWithPowers) {
    peran(arga, Peran::administrator);
    peran(laras, Peran::pemeriksa_internal);
    peran(melati, Peran::arsiparis);
    EXPECT_EQ(between(arga, sekar), of({R::umum, R::pegawai, R::administrator}));
    EXPECT_EQ(between(laras, sekar), of({R::umum, R::pegawai, R::pemeriksa_internal}));
    EXPECT_EQ(between(laras, sekar, hari("2027-01-01")), of({R::umum, R::pegawai}));
    EXPECT_EQ(between(melati, sekar), of({R::umum, R::pegawai, R::arsiparis}));
}

TEST_F(Standing, AnAdministratorWhoIsAnAssessorAssessesHisOwnPeopleOnly) {
    peran(teguh, Peran::administrator);
    EXPECT_TRUE(boleh(P::tetapkan_nilai, between(teguh, sekar)));
    EXPECT_FALSE(boleh(P::lihat_penilaian, between(teguh, tirta)));
    EXPECT_TRUE(boleh(P::lihat_pegawai, between(teguh, tirta)));
}

TEST_F(Standing, ATypistsMandateCountsOnlyFromThoseWhoMayGiveIt) {
    delegasi(sekar, melati, LingkupDelegasi::menginput);
    EXPECT_EQ(between(melati, sekar), of({R::umum, R::pegawai, R::juru_ketik}));
    EXPECT_EQ(between(melati, bayu), of({R::umum, R::pegawai}));
    EXPECT_EQ(between(melati, sekar, hari("2027-01-01")), of({R::umum, R::pegawai}));

    delegasi(wulan, laras, LingkupDelegasi::menginput, bayu);
    EXPECT_TRUE(between(laras, bayu).punya(R::juru_ketik));
    EXPECT_FALSE(between(laras, sekar).punya(R::juru_ketik)) << "the mandate names Bayu";
    delegasi(tirta, laras, LingkupDelegasi::menginput);
    EXPECT_FALSE(between(laras, sekar).punya(R::juru_ketik)) << "Tirta has no say about Sekar";
}

TEST_F(Standing, AnAssessorWithATypistsMandateDoesNotType) {
    delegasi(sekar, teguh, LingkupDelegasi::menginput);
    EXPECT_FALSE(boleh(P::input_nilai, between(teguh, sekar)));
    EXPECT_TRUE(boleh(P::tetapkan_nilai, between(teguh, sekar)));
}

TEST_F(Standing, DelegatedPowersAreThoseOfTheGiverAndNoMore) {
    delegasi(teguh, bayu, LingkupDelegasi::menilai);
    delegasi(teguh, bayu, LingkupDelegasi::memvalidasi);
    EXPECT_EQ(between(bayu, sekar), of({R::umum, R::pegawai, R::wakil_penilai, R::wakil_irban}));
    EXPECT_EQ(between(bayu, tirta), of({R::umum, R::pegawai}));
    EXPECT_FALSE(boleh(P::tetapkan_nilai, between(bayu, bayu)));
    delegasi(wulan, laras, LingkupDelegasi::memeriksa);
    EXPECT_TRUE(boleh(P::periksa_data, between(laras, sekar)));
    EXPECT_FALSE(boleh(P::ubah_pegawai, between(laras, sekar)));
    delegasi(sekar, laras, LingkupDelegasi::menilai);
    EXPECT_FALSE(between(laras, bayu).punya(R::wakil_penilai));
}

TEST_F(Standing, OwnDataAreCheckedByTheNextOneUpward) {
    EXPECT_FALSE(boleh(P::periksa_data, between(wulan, wulan)));
    EXPECT_TRUE(boleh(P::periksa_data, between(ratna, wulan)));
    EXPECT_FALSE(boleh(P::periksa_data, between(ratna, sekar))) << "the Kasubbag is there for Sekar";
    EXPECT_FALSE(boleh(P::validasi_nilai, between(teguh, teguh)));
    EXPECT_TRUE(boleh(P::validasi_nilai, between(surya, teguh)));
    EXPECT_FALSE(boleh(P::validasi_nilai, between(surya, sekar)));
}

TEST_F(Standing, OutsideEveryWilayahTheAssessorValidates) {
    EXPECT_TRUE(boleh(P::validasi_nilai, between(wulan, melati)));
    EXPECT_FALSE(boleh(P::validasi_nilai, between(teguh, melati)));
}

TEST_F(Standing, AVacantLaneFallsUpward) {
    pemangkuan(wulan).masa.selesai = hari("2025-12-31");
    EXPECT_TRUE(boleh(P::periksa_data, between(ratna, sekar)));
    pemangkuan(teguh).masa.selesai = hari("2025-12-31");
    EXPECT_TRUE(boleh(P::validasi_nilai, between(surya, sekar)));
}

TEST_F(Standing, NobodyInTheWholeOfficeMayAssessHimself) {
    for (const Pegawai& person : susunan.pegawai)
        for (const P act : {P::periksa_data, P::validasi_nilai, P::tetapkan_nilai, P::putuskan_keberatan})
            EXPECT_FALSE(boleh(act, between(person.id, person.id))) << person.nama << ' ' << kode(act);
}

TEST_F(Standing, ForEverybodyButTheInspekturEveryStepHasSomeone) {
    const Organisasi kantor = organisasi();
    for (const Pegawai& person : susunan.pegawai) {
        if (person.id == surya || person.id == arga) continue;
        for (const P act :
             {P::periksa_data, P::validasi_nilai, P::tetapkan_nilai, P::input_nilai, P::isi_realisasi}) {
            const auto may = [&](const Pegawai& other) {
                return boleh(act, hubungan(kantor, other.id, person.id, today));
            };
            EXPECT_TRUE(std::any_of(susunan.pegawai.begin(), susunan.pegawai.end(), may))
                << person.nama << ' ' << kode(act);
        }
    }
}

} // namespace
} // namespace pegawai
