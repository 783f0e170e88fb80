// Kind of work x act, whole, with its empty cells; states; the lock.
#include "tindakan/uji.h"

namespace berkas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using T = Tindakan;

constexpr std::array<T, 8> all_acts{T::simpan_isi,     T::serahkan,   T::loloskan, T::kembalikan,
                                    T::tetapkan_nilai, T::selesaikan, T::jeda,     T::lanjutkan};

// The table of tindakan.h written a second time: one letter an act, in the order above, for each symbol of the shipped SOP.
struct Baris {
    const char* simbol;
    sop::Kerja kerja;
    const char* acts;
};
constexpr std::array<Baris, 8> table{{
    {"kumpul", sop::Kerja::kumpul, "xx....xx"},
    {"periksa", sop::Kerja::periksa, "..xx..xx"},
    {"input", sop::Kerja::input, "xx....xx"},
    {"valid", sop::Kerja::validasi, "..xx..xx"},
    {"nilai", sop::Kerja::nilai, "x..xx.xx"},
    {"tanda_tangan", sop::Kerja::tanda_tangan, "...x.xxx"},
    {"ganda", sop::Kerja::gandakan, "...x.xxx"},
    {"arsip", sop::Kerja::arsip, "...x.xxx"},
}};

class TabelTindakan : public KasusUji {};
DUA_MESIN(TabelTindakan);

TEST_P(TabelTindakan, SaysTheSameWrittenTwice) {
    for (const Baris& row : table) {
        std::string acts(all_acts.size(), '.');
        for (const T t : tindakan_untuk(row.kerja)) acts.at(std::size_t(t)) = 'x';
        EXPECT_EQ(acts, row.acts) << row.simbol;
    }
    std::string acts(all_acts.size(), '.');
    for (const T t : tindakan_untuk(sop::Kerja::umum)) acts.at(std::size_t(t)) = 'x';
    EXPECT_EQ(acts, "...x.xxx");
}

// Each cell done by the person whose turn it is: either the case is changed by it, or the refusal has its name and nothing is changed.
TEST_P(TabelTindakan, IsWhatTheActsDoAtEachSymbol) {
    buat_skp(k.sekar, setahun(2025));
    Berkas row = buka_untuk(k.sekar).value();
    const sop::Sop sop = sop::Sop::read(sop::testing::shipped_text()).value();
    for (const Baris& cell : table) {
        row = sampai(row, cell.simbol);
        const PegawaiId who = pelaku(row);
        const bool may_return = !langkah_kembali(sop, row).empty();
        // From the last to the first of what does not move it, the moves tried on what is refused only.
        for (const T act : all_acts) {
            SCOPED_TRACE(std::string(cell.simbol) + " " + std::string(kode(act)));
            const bool offered = cell.acts[std::size_t(act)] == 'x';
            const bool moves = act != T::simpan_isi && act != T::jeda && act != T::lanjutkan;
            if (!offered) {
                EXPECT_EQ(sebab(lakukan(act, who, row)), "berkas.tolak.bukan_di_sini");
            } else if (act == T::kembalikan && !may_return) {
                EXPECT_EQ(sebab(lakukan(act, who, row)), "berkas.tolak.tanpa_jalan_kembali");
            } else if (act == T::lanjutkan) {
                EXPECT_EQ(sebab(lakukan(act, who, row)), "berkas.tolak.tidak_dijeda");
            } else if (act == T::jeda) {
                const Berkas paused = lakukan(act, who, row).value();
                for (const T other : all_acts)
                    if (other != T::lanjutkan && cell.acts[std::size_t(other)] == 'x')
                        EXPECT_EQ(sebab(lakukan(other, who, paused)), "berkas.tolak.dijeda");
                EXPECT_THAT(tindakan_pada(sop, paused), ElementsAre(T::lanjutkan));
                row = lakukan(T::lanjutkan, who, paused).value();
            } else if (act == T::simpan_isi) {
                const auto saved = lakukan(act, who, row);
                ASSERT_TRUE(saved) << sebab(saved);
                EXPECT_EQ(saved->simbol, row.simbol);
                row = *saved;
            }
            if (!offered || !moves) EXPECT_EQ(kini(row).kunci, row.kunci);
        }
    }
    row = maju(row);
    ASSERT_EQ(row.keadaan, KeadaanBerkas::selesai);
    EXPECT_THAT(tindakan_pada(sop, row), IsEmpty());
    for (const T act : all_acts) EXPECT_EQ(sebab(lakukan(act, k.wulan, row)), "berkas.tolak.selesai");
    EXPECT_EQ(kini(row).kunci, row.kunci);
}

// Every person at every symbol: the one act that goes on is refused to everybody whose turn it is not.
TEST_P(TabelTindakan, WhoMayAtEachSymbol) {
    struct Giliran {
        const char* simbol;
        std::vector<PegawaiId> siapa;
    };
    const std::vector<Giliran> turns{
        {"kumpul", {k.sekar}}, {"periksa", {k.wulan}},      {"input", {k.sekar}}, {"valid", {k.teguh}},
        {"nilai", {k.teguh}},  {"tanda_tangan", {k.teguh}}, {"ganda", {k.wulan}}, {"arsip", {k.wulan}}};
    buat_skp(k.sekar, setahun(2025));
    Berkas row = buka_untuk(k.sekar).value();
    for (const Giliran& turn : turns) {
        row = sampai(row, turn.simbol);
        for (const pegawai::Pegawai& person : k.susunan.pegawai) {
            const bool his = std::find(turn.siapa.begin(), turn.siapa.end(), person.id) != turn.siapa.end();
            EXPECT_EQ(di_meja([&](const Meja& m) {
                          return boleh_bertindak(m.kantor, row, person.id, m.hari()).has_value();
                      }),
                      his)
                << turn.simbol << ": " << person.nama;
            if (!his)
                EXPECT_EQ(sebab(lakukan(terus(row.kerja), person.id, row)), "berkas.tolak.bukan_giliran")
                    << turn.simbol << ": " << person.nama;
        }
        EXPECT_EQ(sebab(lakukan(terus(row.kerja), PegawaiId{}, row)), "berkas.tolak.bukan_giliran");
    }
}

TEST_P(TabelTindakan, WhoComesSecondIsToldWhoWasFirst) {
    const Berkas seen = di_simbol("periksa");
    const Berkas passed = lakukan(T::loloskan, k.wulan, seen).value();
    const auto late = lakukan(T::kembalikan, k.wulan, seen);
    ASSERT_EQ(sebab(late), "berkas.tolak.berubah");
    const auto& values = late.error().front().sentence.values;
    EXPECT_THAT(values,
                ::testing::Contains(std::pair<std::string_view, std::string>("siapa", "Wulan Percontohan")));
    EXPECT_THAT(values, ::testing::Contains(std::pair<std::string_view, std::string>("langkah", "3")));
    EXPECT_EQ(kini(seen).kunci, passed.kunci);
    EXPECT_EQ(perjalanan(seen).kunjungan.size(), 3U) << "the same request twice changes nothing twice";
    EXPECT_EQ(sebab(di_meja([&](const Meja& m) {
                  return lanjutkan(m, oleh(k.wulan), {BerkasId{99}, 1});
              })),
              "berkas.tolak.tidak_ada");
}

TEST_P(TabelTindakan, SavingWhatIsThereAlreadyMakesNoNewVersion) {
    const Berkas row = di_simbol("kumpul");
    const Berkas once = lakukan(T::simpan_isi, k.sekar, row).value();
    const Berkas twice = lakukan(T::simpan_isi, k.sekar, once).value();
    EXPECT_EQ(once.isi, 2);
    EXPECT_EQ(twice.isi, 2);
}

} // namespace
} // namespace berkas
