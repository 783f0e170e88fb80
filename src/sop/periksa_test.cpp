#include "sop/periksa.h"
#include "sop/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace sop {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using testing::replaced;
using testing::small_text;
using ::testing::UnorderedElementsAre;

std::set<std::string> faults_of(const std::string& text) {
    const auto naskah = read_naskah(text);
    std::set<std::string> keys;
    if (!naskah) return {"unreadable"};
    for (const base::Finding& f : periksa(*naskah)) keys.emplace(f.sentence.key);
    return keys;
}

std::set<std::string> flags_of(const std::string& text) {
    std::set<std::string> keys;
    for (const Tanda& t : tanda(read_naskah(text).value())) {
        EXPECT_EQ(t.finding.severity, base::Severity::peringatan);
        keys.emplace(t.finding.sentence.key);
    }
    return keys;
}

bool has_flag(const std::string& text, Kelompok group, std::string_view key, std::string_view written) {
    const auto flags = tanda(read_naskah(text).value());
    return std::any_of(flags.begin(), flags.end(), [&](const Tanda& t) {
        return t.kelompok == group && t.finding.sentence.key == key &&
               t.finding.written.find(written) != std::string::npos;
    });
}

TEST(Periksa, TheShippedSopAndTheSmallOneHaveNoFaults) {
    EXPECT_THAT(faults_of(testing::shipped_text()), IsEmpty());
    EXPECT_THAT(faults_of(small_text()), IsEmpty());
}

// One broken SOP for each rule: what is changed in the small SOP, and exactly what is then said.
struct Broken {
    const char* rule;
    const char* what;
    const char* with;
    std::set<std::string> faults;
};
class BrokenSop : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenSop, IsToldWhatIsWrong) {
    EXPECT_EQ(faults_of(replaced(small_text(), GetParam().what, GetParam().with)), GetParam().faults);
}

INSTANTIATE_TEST_SUITE_P(
    Rules, BrokenSop,
    ::testing::Values(
        Broken{"no_start",
               "{id: terima, langkah: 1, lajur: staf, bentuk: kapsul}",
               "{id: terima, langkah: 1, lajur: staf, bentuk: proses}",
               {"sop.alur.tanpa_mulai"}},
        Broken{"no_end",
               "{id: simpan, langkah: 4, lajur: staf, bentuk: kapsul}",
               "{id: simpan, langkah: 4, lajur: staf, bentuk: proses}",
               {"sop.alur.tanpa_selesai", "sop.alur.jalan_buntu"}},
        Broken{"a_sixth_symbol", "bentuk: proses", "bentuk: awan", {"sop.alur.bentuk"}},
        Broken{"an_arrow_is_no_symbol_of_its_own", "bentuk: proses", "bentuk: panah", {"sop.alur.bentuk"}},
        Broken{"a_decision_with_one_exit",
               "  - {dari: periksa, ke: terima, label: Tidak}\n",
               "",
               {"sop.alur.keputusan_dua"}},
        Broken{
            "a_decision_with_three_exits",
            "  - {dari: periksa, ke: terima, label: Tidak}\n",
            "  - {dari: periksa, ke: terima, label: Tidak}\n  - {dari: periksa, ke: simpan, label: Batal}\n",
            {"sop.alur.keputusan_dua"}},
        Broken{"an_exit_without_label", ", label: Tidak", "", {"sop.alur.keputusan_label"}},
        Broken{"two_exits_with_one_label", "label: Tidak", "label: Ya", {"sop.alur.keputusan_label_sama"}},
        Broken{"an_upward_arrow_out_of_a_process",
               "{dari: disposisi, ke: simpan}",
               "{dari: disposisi, ke: periksa}",
               {"sop.alur.panah_naik", "sop.alur.tak_terjangkau", "sop.alur.tanpa_ujung"}},
        Broken{"a_step_without_input",
               "kelengkapan: Surat,",
               "kelengkapan: [],",
               {"sop.mutu.tanpa_kelengkapan"}},
        Broken{"a_step_without_time", "waktu: 1 Jam, ", "", {"sop.mutu.tanpa_waktu"}},
        Broken{"a_step_without_output", ", keluaran: Disposisi}", "}", {"sop.mutu.tanpa_keluaran"}},
        Broken{"a_step_without_description",
               "uraian: Memeriksa surat",
               "uraian: \"-\"",
               {"sop.mutu.tanpa_uraian"}},
        Broken{"a_time_that_is_no_time", "waktu: 1 Jam", "waktu: sebentar", {"durasi.bentuk"}},
        Broken{
            "an_arrow_to_nowhere",
            "{dari: disposisi, ke: simpan}",
            "{dari: disposisi, ke: x}",
            {"sop.alur.panah_ke", "sop.alur.tak_terjangkau", "sop.alur.jalan_buntu", "sop.alur.tanpa_ujung"}},
        Broken{"a_symbol_nothing_leads_to",
               "{dari: periksa, ke: disposisi, label: Ya}",
               "{dari: periksa, ke: simpan, label: Ya}",
               {"sop.alur.tak_terjangkau"}},
        Broken{"a_dead_end",
               "  - {dari: disposisi, ke: simpan}\n",
               "",
               {"sop.alur.jalan_buntu", "sop.alur.tak_terjangkau", "sop.alur.tanpa_ujung"}},
        Broken{"an_arrow_from_nowhere",
               "{dari: disposisi, ke: simpan}",
               "{dari: entah, ke: simpan}",
               {"sop.alur.panah_dari", "sop.alur.jalan_buntu", "sop.alur.tak_terjangkau",
                "sop.alur.tanpa_ujung"}},
        Broken{"one_id_twice",
               "{id: disposisi,",
               "{id: periksa,",
               {"sop.alur.id_ganda", "sop.alur.panah_ke", "sop.alur.panah_dari", "sop.alur.keputusan_dua",
                "sop.alur.tak_terjangkau", "sop.alur.jalan_buntu", "sop.alur.tanpa_ujung"}},
        Broken{"one_lane_twice",
               "{id: camat, nama: Camat}",
               "{id: kasi, nama: Camat}",
               {"sop.alur.id_ganda", "sop.alur.lajur_tak_dikenal"}},
        Broken{"an_unknown_lane", "lajur: camat", "lajur: bupati", {"sop.alur.lajur_tak_dikenal"}},
        Broken{"an_unknown_step",
               "langkah: 3, lajur",
               "langkah: 9, lajur",
               {"sop.alur.langkah_tak_dikenal", "sop.alur.langkah_tanpa_simbol"}},
        Broken{"steps_out_of_order",
               "{nomor: 3,",
               "{nomor: 2,",
               {"sop.alur.urutan_langkah", "sop.alur.langkah_tak_dikenal", "sop.alur.langkah_tanpa_simbol"}},
        Broken{"a_branch_without_decision",
               "{dari: disposisi, ke: simpan}",
               "{dari: disposisi, ke: simpan}\n  - {dari: terima, ke: disposisi}",
               {"sop.alur.cabang_tanpa_keputusan"}},
        Broken{"one_arrow_twice",
               "{dari: disposisi, ke: simpan}",
               "{dari: disposisi, ke: simpan}\n  - {dari: disposisi, ke: simpan}",
               {"sop.alur.panah_ganda"}},
        Broken{"an_arrow_to_itself",
               "{dari: disposisi, ke: simpan}",
               "{dari: disposisi, ke: simpan}\n  - {dari: disposisi, ke: disposisi}",
               {"sop.alur.panah_diri"}},
        Broken{"a_capsule_in_the_middle",
               "{id: disposisi, langkah: 3, lajur: camat, bentuk: proses}",
               "{id: disposisi, langkah: 3, lajur: camat, bentuk: kapsul}",
               {"sop.alur.kapsul_di_tengah"}},
        Broken{"no_number", "nomor: 1/2026, ", "", {"sop.identitas.tanpa_nomor"}},
        Broken{"a_day_that_is_not_on_the_calendar",
               "nomor: 1/2026",
               "nomor: 1/2026, tanggal_pembuatan: 2026-02-30",
               {"tanggal.tidak_ada"}},
        Broken{"a_return_that_goes_forward",
               "panah:",
               "kembali: [{dari: 1, ke: 3}]\npanah:",
               {"sop.alur.kembali"}},
        Broken{"a_misspelt_key",
               "keluaran: Disposisi",
               "keluran: Disposisi",
               {"sop.baca.kunci", "sop.mutu.tanpa_keluaran"}},
        Broken{"a_source_that_is_neither",
               "uraian: Memeriksa surat",
               "uraian: {isi: Memeriksa surat, sumber: kira-kira}",
               {"sop.baca.pilihan"}},
        Broken{"a_word_too_long_for_a_symbol",
               "tulisan: \"Benar?\"",
               "tulisan: \"Apakah sudah benar?\"",
               {"sop.baca.terlalu_panjang"}}),
    [](const auto& test) { return std::string(test.param.rule); });

// Page connectors on the signed paper: two pentagons with one letter stand for one arrow.
std::string with_connectors(const std::string& letter_out, const std::string& letter_in,
                            const std::string& lane_in) {
    std::string text =
        replaced(small_text(), "panah:\n",
                 "  - {id: ke_hal_2, langkah: 3, lajur: camat, bentuk: segilima, tulisan: " + letter_out +
                     "}\n  - {id: dari_hal_1, langkah: 4, lajur: " + lane_in +
                     ", bentuk: segilima, tulisan: " + letter_in + "}\npanah:\n");
    return replaced(text, "{dari: disposisi, ke: simpan}",
                    "{dari: disposisi, ke: ke_hal_2}\n  - {dari: dari_hal_1, ke: simpan}");
}

TEST(Periksa, ConnectorsThatArePairedStandForOneArrow) {
    EXPECT_THAT(faults_of(with_connectors("A", "A", "camat")), IsEmpty());
    const Sop sop = Sop::read(with_connectors("A", "A", "camat")).value();
    EXPECT_EQ(sop.simbol().size(), 4U);
    EXPECT_EQ(sop.panah().size(), 4U);
    EXPECT_TRUE(std::any_of(sop.panah().begin(), sop.panah().end(), [&](const Panah& p) {
        return sop.simbol()[p.dari].id == "disposisi" && sop.simbol()[p.ke].id == "simpan";
    }));
}

TEST(Periksa, AConnectorNeedsItsPairInTheSameLane) {
    EXPECT_THAT(faults_of(with_connectors("A", "B", "camat")), Contains("sop.alur.segilima_pasangan"));
    EXPECT_THAT(faults_of(with_connectors("A", "A", "staf")), Contains("sop.alur.segilima_lajur"));
}

TEST(Periksa, AllFaultsAreToldAtOnceEachWithItsLine) {
    std::string text = replaced(small_text(), "waktu: 1 Jam", "waktu: sebentar");
    text = replaced(text, "lajur: camat", "lajur: bupati");
    const base::Findings faults = periksa(read_naskah(text).value());
    ASSERT_EQ(faults.size(), 2U);
    EXPECT_EQ(faults[0].place, "langkah 3 (baris 15)");
    EXPECT_EQ(faults[0].written, "bupati");
    EXPECT_EQ(faults[1].place, "langkah 2 (baris 9)");
    EXPECT_EQ(faults[1].written, "sebentar");
}

TEST(Periksa, AFileThatIsNoSopIsUnreadable) {
    EXPECT_EQ(faults_of("aturan: pp46"), std::set<std::string>{"unreadable"});
    EXPECT_EQ(faults_of("identitas: [\n"), std::set<std::string>{"unreadable"});
    EXPECT_EQ(faults_of(""), std::set<std::string>{"unreadable"});
    EXPECT_EQ(faults_of(std::string(3U << 20U, 'a')), std::set<std::string>{"unreadable"});
}

TEST(Periksa, ASopWithTooManyStepsIsRefusedBeforeItIsRead) {
    std::string steps = "langkah:\n";
    for (std::size_t i = 1; i <= Batas::langkah + 1; ++i) steps += "  - {nomor: " + std::to_string(i) + "}\n";
    EXPECT_THAT(faults_of("sop: 1\nidentitas: {nomor: a, nama: b}\n" + steps),
                Contains("sop.baca.terlalu_banyak"));
}

TEST(Tanda, TheOdditiesOfTheShippedSopAreShown) {
    const std::string text = testing::shipped_text();
    EXPECT_TRUE(has_flag(text, Kelompok::tanggal, "sop.tanda.tahun_berjauhan", "15 Agustus 2013"));
    EXPECT_TRUE(has_flag(text, Kelompok::ejaan, "sop.tanda.judul", "MUTU BUKU"));
    EXPECT_TRUE(has_flag(text, Kelompok::ejaan, "sop.tanda.ejaan", "Parangin"));
    EXPECT_TRUE(has_flag(text, Kelompok::ejaan, "sop.tanda.ejaan", "Leptop"));
    EXPECT_TRUE(has_flag(text, Kelompok::dasar_hukum, "sop.tanda.dicabut", "PP 46/2011"));
    EXPECT_TRUE(has_flag(text, Kelompok::dasar_hukum, "sop.tanda.dicabut", "Perka BKN 1/2013"));
    EXPECT_TRUE(has_flag(text, Kelompok::waktu, "sop.tanda.lebih_dari_sehari", ""));
    EXPECT_TRUE(has_flag(text, Kelompok::alur, "sop.tanda.keputusan_tafsiran", ""));
    EXPECT_TRUE(has_flag(text, Kelompok::tafsiran, "sop.tanda.tafsiran_kembali", ""));
    EXPECT_TRUE(has_flag(text, Kelompok::naskah, "sop.tanda.naskah", ""));
}

// The small SOP with somebody in each lane.
std::string peopled_text() {
    return replaced(replaced(replaced(small_text(), "nama: Staf}", "nama: Staf, siapa: pegawai}"),
                             "nama: Kepala Seksi}", "nama: Kepala Seksi, siapa: penilai}"),
                    "nama: Camat}", "nama: Camat, siapa: atasan_penilai}");
}

TEST(Tanda, ASopWithoutOdditiesHasNoFlags) {
    EXPECT_THAT(flags_of(replaced(peopled_text(), "waktu: 1 Hari", "waktu: 2 Jam")), IsEmpty());
}

TEST(Tanda, ALaneInWhichNobodyStandsIsSaid) {
    EXPECT_TRUE(has_flag(small_text(), Kelompok::alur, "sop.tanda.lajur_tanpa_siapa", "Camat"));
    EXPECT_FALSE(has_flag(peopled_text(), Kelompok::alur, "sop.tanda.lajur_tanpa_siapa", "Camat"));
}

TEST(Tanda, ADayIsReadAsAWorkingDayAndSaidSo) {
    EXPECT_THAT(flags_of(peopled_text()),
                UnorderedElementsAre("sop.tanda.hari_kerja", "sop.tanda.lebih_dari_sehari"));
}

TEST(Tanda, DatesThatCannotBothBeRightAreShown) {
    const auto with_dates = [](const char* made, const char* approved) {
        return flags_of(replaced(small_text(), "nomor: 1/2026",
                                 std::string("nomor: 1/2026, tanggal_pembuatan: ") + made +
                                     ", tanggal_pengesahan: " + approved));
    };
    EXPECT_THAT(with_dates("2026-03-02", "2026-03-01"), Contains("sop.tanda.dibuat_sesudah_disahkan"));
    EXPECT_THAT(with_dates("2024-12-31", "2026-01-01"), Contains("sop.tanda.tahun_berjauhan"));
    EXPECT_THAT(with_dates("2025-01-01", "2026-12-31"),
                ::testing::Not(Contains("sop.tanda.tahun_berjauhan")));
    EXPECT_THAT(with_dates("2026-03-01", "2026-03-01"),
                ::testing::Not(Contains("sop.tanda.dibuat_sesudah_disahkan")));
}

TEST(Tanda, AWordThatIsOftenMisspeltIsShownWhereverItStands) {
    EXPECT_TRUE(has_flag(replaced(small_text(), "Surat tercatat}", "Surat di Parangin}"), Kelompok::ejaan,
                         "sop.tanda.salah_eja", "Parangin"));
}

TEST(Tanda, ASopWithoutAnyDecisionIsShown) {
    std::string text = replaced(small_text(), "bentuk: keputusan, tulisan: \"Benar?\"", "bentuk: proses");
    text = replaced(text, "  - {dari: periksa, ke: terima, label: Tidak}\n", "");
    EXPECT_THAT(faults_of(text), IsEmpty());
    EXPECT_THAT(flags_of(text), Contains("sop.tanda.tanpa_keputusan"));
}

} // namespace
} // namespace sop
