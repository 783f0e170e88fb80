// The terms of law/tenggat.yaml through the real acts and the real store: the day before its last day, the last second of that day, and the
// first second of the next; over Ramadan with its shorter hours, over Idul Fitri with its joint leave, and over the end of two years.
#include "berkas/keberatan.h"
#include "berkas/pengesahan_bantu.h"
#include "store/isi.h"
#include "tindakan/segel_uji.h"
#include "tindakan/uji.h"

#include <fmt/format.h>

#include <array>

namespace berkas {
namespace {

using J = JenisTenggat;
using T = TindakanSah;
using calendar::Date;
using calendar::testing::day;
using sop::Siapa;
using std::chrono::sys_days;

// A last day counted by hand, by the way of counting. "": that year has no list of holidays, so nobody can say.
struct Musim {
    const char* nama;
    const char* mulai; // day 0
    const char *hari7, *hari14, *kerja7, *kerja14;

    [[nodiscard]] const char* terakhir(const AturanTenggat& rule) const {
        if (rule.satuan == SatuanTenggat::hari) return rule.hari == 7 ? hari7 : hari14;
        return rule.hari == 7 ? kerja7 : kerja14;
    }
};
constexpr std::array<Musim, 6> musim{{
    {"an ordinary fortnight", "2026-06-02", "2026-06-09", "2026-06-16", "2026-06-11", "2026-06-23"},
    {"Ramadan", "2026-02-23", "2026-03-02", "2026-03-09", "2026-03-04", "2026-03-13"},
    {"Idul Fitri", "2026-03-10", "2026-03-17", "2026-03-24", "2026-03-26", "2026-04-07"},
    {"31 December 2025", "2025-12-17", "2025-12-24", "2025-12-31", "", ""},
    {"31 December 2026", "2026-12-17", "2026-12-24", "2026-12-31", "2026-12-30", ""},
    {"into 2027", "2026-12-24", "2026-12-31", "2027-01-07", "", ""},
}};

enum class Sesudahnya {
    hilang,     // the act is refused: the superior sets the result
    terlambat,  // it is done, and the table says that it was late
    atasan_pun, // so, and the superior no longer waits for it
};
struct Kewajiban {
    J tenggat;
    Siapa siapa;
    Sesudahnya sesudahnya;
};
constexpr std::array<Kewajiban, 9> kewajiban{{
    {J::serah, Siapa::penilai, Sesudahnya::terlambat},
    {J::tanda_tangan, Siapa::pegawai, Sesudahnya::hilang},
    {J::keberatan, Siapa::pegawai, Sesudahnya::hilang},
    {J::tanggapan, Siapa::penilai, Sesudahnya::atasan_pun},
    {J::banding, Siapa::pegawai, Sesudahnya::hilang},
    {J::teruskan, Siapa::penilai, Sesudahnya::terlambat},
    {J::putusan, Siapa::atasan_penilai, Sesudahnya::terlambat},
    {J::pengesahan, Siapa::atasan_penilai, Sesudahnya::terlambat},
    {J::penetapan, Siapa::atasan_penilai, Sesudahnya::terlambat},
}};

class Tenggat : public KasusUji {
  protected:
    void SetUp() override {
        for (int i = 0; i < 8; ++i)
            people_.push_back(k.tambah_orang(fmt::format("Orang Rekaan {}", i + 1),
                                             fmt::format("1993023020190221{:02}", i + 1), k.auditor2));
        KasusUji::SetUp();
        files_.emplace(folder.path() / "isi");
    }
    void pilih(const PilihanTenggat& choice) {
        const auto done = kantor::ubah_pengaturan(
            {simpanan(), clock, *acak, kantor}, oleh(k.surya),
            {{"aturan_tenggat", choice.aturan},
             {"tenggat_pp30",
              choice.dasar == kantor::DasarTenggat::hari_kerja ? "hari_kerja" : "hari_kalender"},
             {"tingkat_keberatan", std::to_string(choice.tingkat)}});
        ASSERT_TRUE(done) << sebab(done);
        choice_ = choice;
    }

    base::Result<Berkas> tanda(const Berkas& row, Siapa role, PegawaiId who) {
        return di_meja([&](const Meja& m) -> base::Result<Berkas> {
            const Terbitan paper =
                lihat([&](Baca& b) { return b.terbitan().terbitan(kantor, row.id).back(); });
            const auto signed_paper =
                taruh(*files_, files_->isi(paper.kini).value() + "% " + bidang_tanda(role) + "\n%%EOF\n",
                      clock.now());
            return tandatangani(m, oleh(who), dilihat(row),
                                {paper.nomor, paper.kini, *signed_paper, CaraTanda::sertifikat, role});
        });
    }
    // The act that the term is for.
    base::Result<Berkas> kerjakan(J which, const Berkas& row, PegawaiId who) {
        if (which == J::tanda_tangan) return tanda(row, Siapa::pegawai, who);
        if (which == J::pengesahan) return tanda(row, Siapa::atasan_penilai, who);
        return di_meja([&](const Meja& m) -> base::Result<Berkas> {
            const Asal by = oleh(who);
            const KataBerlampiran words{"Sebagaimana terlampir", {}, {}};
            switch (which) {
            case J::serah: return serahkan_dokumen(m, by, dilihat(row));
            case J::keberatan: return ajukan_keberatan(m, by, dilihat(row), words);
            case J::tanggapan: return tanggapi(m, by, dilihat(row), words);
            case J::banding: return lanjutkan_keberatan(m, by, dilihat(row), words);
            case J::teruskan: return teruskan(m, by, dilihat(row));
            case J::penetapan: return tetapkan_tanpa_tanda(m, by, dilihat(row), "Tidak ditandatangani");
            case J::putusan: {
                auto after = dengar(m, by, dilihat(row), Siapa::pegawai, words);
                if (after) after = dengar(m, by, dilihat(*after), Siapa::penilai, words);
                return after ? putuskan(m, by, dilihat(*after), {"Nilai tetap", {}}) : after;
            }
            case J::tanda_tangan:
            case J::pengesahan: break;
            }
            throw std::logic_error("no act");
        });
    }
    PegawaiId orang(Siapa role, const Berkas& row) const {
        if (role == Siapa::pegawai) return row.pegawai;
        return role == Siapa::penilai ? k.teguh : k.surya;
    }
    void lanjut(Berkas& row, J which) {
        for (const Kewajiban& duty : kewajiban) {
            if (duty.tenggat != which) continue;
            const auto after = kerjakan(which, row, orang(duty.siapa, row));
            ASSERT_TRUE(after) << nama(which) << ": " << sebab(after);
            row = *after;
        }
    }
    // A case whose term begins at ten o'clock of that day.
    Berkas mulai(J which, const char* day_zero) {
        clock.set(at(std::string(day_zero) + " 10:00"));
        const int number = opened_++;
        const PegawaiId who = people_.at(static_cast<std::size_t>(number) % people_.size());
        const int year = 2025 - number / static_cast<int>(people_.size());
        buat_skp(who, setahun(year));
        Berkas row = sampai(buka_untuk(who, year).value(), "tanda_tangan");
        row = di_meja([&](const Meja& m) {
                  return bekukan(m, oleh(k.teguh), dilihat(row), {printer_, *files_});
              }).value();
        row = tanda(row, Siapa::penilai, k.teguh).value();
        if (which == J::serah) return row;
        lanjut(row, J::serah);
        row = di_meja([&](const Meja& m) { return terima_dokumen(m, oleh(who), dilihat(row), {}); }).value();
        switch (which) {
        case J::tanggapan: lanjut(row, J::keberatan); break;
        case J::banding:
        case J::putusan:
            lanjut(row, J::keberatan);
            lanjut(row, J::tanggapan);
            break;
        case J::teruskan: lanjut(row, J::tanda_tangan); break;
        case J::pengesahan:
            lanjut(row, J::tanda_tangan);
            lanjut(row, J::teruskan);
            break;
        case J::penetapan:
            row = di_meja([&](const Meja& m) {
                      return tolak_tanda(m, oleh(who), dilihat(row), "Tidak sependapat");
                  }).value();
            break;
        case J::serah:
        case J::tanda_tangan:
        case J::keberatan: break;
        }
        return row;
    }
    Ikhtisar ikhtisar_pada(const Berkas& row) {
        return di_meja(
            [&](const Meja& m) { return lihat([&](Baca& b) { return ikhtisar_kini(b, m, row); }); });
    }
    static bool boleh(const Ikhtisar& now, const Kewajiban& duty) {
        constexpr std::array<T, jumlah_tenggat> acts{
            T::serahkan_dokumen, T::tandatangani,        T::ajukan_keberatan,
            T::tanggapi,         T::lanjutkan_keberatan, T::teruskan,
            T::putuskan,         T::tandatangani,        T::tetapkan_tanpa_tanda};
        return now.boleh(acts.at(static_cast<std::size_t>(duty.tenggat)), duty.siapa);
    }

    // Within the term: the act is done, and the table says so.
    void expect_in_time(const Kewajiban& duty, Berkas row, KeadaanTenggat said = KeadaanTenggat::selesai) {
        const Ikhtisar before = ikhtisar_pada(row);
        ASSERT_TRUE(boleh(before, duty)) << kode(before.tahap);
        EXPECT_FALSE(before.lewat);
        if (duty.tenggat == J::tanggapan) EXPECT_FALSE(before.boleh(T::putuskan, Siapa::atasan_penilai));
        const auto done = kerjakan(duty.tenggat, row, orang(duty.siapa, row));
        ASSERT_TRUE(done) << sebab(done);
        EXPECT_EQ(ikhtisar_pada(*done).cari(duty.tenggat)->keadaan, said);
    }
    // From the first second of the day after.
    void expect_too_late(const Kewajiban& duty, Berkas row, bool by_law) {
        const Ikhtisar now = ikhtisar_pada(row);
        EXPECT_EQ(now.cari(duty.tenggat)->keadaan, KeadaanTenggat::lewat);
        const auto done = kerjakan(duty.tenggat, row, orang(duty.siapa, row));
        if (!by_law || duty.sesudahnya != Sesudahnya::hilang) {
            EXPECT_EQ(now.boleh(T::putuskan, Siapa::atasan_penilai),
                      duty.sesudahnya == Sesudahnya::atasan_pun || duty.tenggat == J::putusan);
            ASSERT_TRUE(done) << sebab(done);
            EXPECT_EQ(ikhtisar_pada(*done).cari(duty.tenggat)->keadaan, KeadaanTenggat::terlambat);
            return;
        }
        EXPECT_FALSE(done);
        EXPECT_EQ(sebab(done),
                  duty.tenggat == J::keberatan ? "sah.tolak.keberatan_terlambat" : "sah.tolak.tidak_terbuka");
        EXPECT_EQ(kini(row).kunci, row.kunci) << "nothing has happened";
        EXPECT_EQ(now.tahap, TahapSah::penetapan);
        lanjut(row, J::penetapan);
        EXPECT_EQ(row.siapa, Siapa::atasan_penilai);
        EXPECT_EQ(ikhtisar_pada(row).tahap, TahapSah::pengesahan);
    }
    void expect_term(const Kewajiban& duty, const Musim& season) {
        const AturanTenggat rule = ketentuan(choice_, day(season.mulai)).at(duty.tenggat);
        if (rule.hari == 0) return; // this law knows no such term
        SCOPED_TRACE(fmt::format("{}, {}, {}, {}", choice_.aturan, nama(duty.tenggat), season.nama,
                                 rule.satuan == SatuanTenggat::hari ? "calendar days" : "working days"));
        ++terms_;
        const std::string last = season.terakhir(rule);
        if (last.empty()) return expect_uncountable(duty, season);
        for (const int shift : {-1, 0, 1}) {
            SCOPED_TRACE(shift);
            const Berkas row = mulai(duty.tenggat, season.mulai);
            if (HasFatalFailure()) return;
            const Ikhtisar first = ikhtisar_pada(row);
            ASSERT_NE(first.cari(duty.tenggat), nullptr);
            EXPECT_EQ(first.cari(duty.tenggat)->mulai, day(season.mulai));
            ASSERT_EQ(first.cari(duty.tenggat)->terakhir, day(last));
            const auto midnight = calendar::end_of(day(last), calendar::Zona::wita) + std::chrono::seconds(1);
            if (shift < 0) clock.set(midnight - std::chrono::days(1) - std::chrono::hours(9)); // 15.00
            if (shift == 0) clock.set(midnight - std::chrono::seconds(1));
            if (shift > 0) clock.set(midnight);
            if (shift <= 0)
                expect_in_time(duty, row);
            else
                expect_too_late(duty, row, rule.hukum);
        }
    }
    // Nobody can say when it ends: the sentence names the year, and the term is never past.
    void expect_uncountable(const Kewajiban& duty, const Musim& season) {
        const Berkas row = mulai(duty.tenggat, season.mulai);
        if (HasFatalFailure()) return;
        EXPECT_TRUE(ikhtisar_pada(row).cari(duty.tenggat)->kalender_kosong);
        const auto counted =
            ketentuan(choice_, day(season.mulai)).hitung(duty.tenggat, national(), day(season.mulai));
        ASSERT_FALSE(counted);
        const base::Sentence& why = counted.error().front().sentence;
        EXPECT_EQ(why.key, "kalender.libur_belum_diisi");
        EXPECT_THAT(why.values,
                    ::testing::Contains(::testing::Pair(
                        "tahun", day(season.mulai).year() == std::chrono::year(2025) ? "2025" : "2027")));
        clock.tick(std::chrono::days(60));
        expect_in_time(duty, row);
    }
    void expect_all(const PilihanTenggat& choice) {
        pilih(choice);
        for (const Musim& season : musim)
            for (const Kewajiban& duty : kewajiban) {
                if ((choice.tingkat == 2) != (duty.tenggat == J::banding)) continue; // the rest is the same
                if (HasFatalFailure()) return;
                // What only reminds has no consequence: one season shows it.
                if (!ketentuan(choice, day(season.mulai)).at(duty.tenggat).hukum && &season != &musim.front())
                    continue;
                expect_term(duty, season);
            }
    }

    std::vector<PegawaiId> people_;
    std::optional<store::GudangFolder> files_;
    paper::blangko::PencetakTerbit printer_{timbangan()};
    PilihanTenggat choice_;
    int opened_ = 0, terms_ = 0;
};
DUA_MESIN(Tenggat);

TEST_P(Tenggat, OfPp46EndWithTheirLastDayInEverySeason) {
    expect_all({"pp46-2011", kantor::DasarTenggat::hari_kalender, 1});
    expect_all({"pp46-2011", kantor::DasarTenggat::hari_kalender, 2});
    EXPECT_EQ(terms_, 6 * 6 + 2) << "six terms in six seasons, and two that remind";
}
TEST_P(Tenggat, OfPp30EndWithTheirLastDayInEverySeason) {
    expect_all({"pp30-2019", kantor::DasarTenggat::hari_kalender, 1});
    expect_all({"pp30-2019", kantor::DasarTenggat::hari_kalender, 2});
    EXPECT_EQ(terms_, 5 * 6 + 4);
}
TEST_P(Tenggat, OfPp30CountedInWorkingDaysEndWithTheirLastDayInEverySeason) {
    expect_all({"pp30-2019", kantor::DasarTenggat::hari_kerja, 1});
    expect_all({"pp30-2019", kantor::DasarTenggat::hari_kerja, 2});
    EXPECT_EQ(terms_, 5 * 6 + 4);
}

} // namespace
} // namespace berkas
