// A case on its way, through the pages: the page of a case, work without a page of its own, returns, pauses, lists, files.
#include "cli/run_for_tests.h"
#include "web/halaman_uji.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <regex>

namespace uji {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

// Five steps and three lanes, each lane with somebody of this office.
std::string five_steps() { return isi_berkas("tests/web/lima-langkah.yaml"); }

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t n = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++n;
    return n;
}

class HalamanBerkas : public HalamanUji {
  protected:
    Jawaban sebagai(const std::string& who, const std::string& target) {
        masuk(who);
        return buka(target);
    }
    Jawaban kerjakan(const std::string& who, const berkas::Berkas& row, const std::string& what,
                     http::Fields form) {
        masuk(who);
        form.emplace_back("kunci_berkas", std::to_string(kantor.berkas(row.id).kunci));
        return kirim(fmt::format("/berkas/{}/{}", row.id.value(), what), std::move(form));
    }
    static std::string page(const berkas::Berkas& row, const std::string& below = {}) {
        return fmt::format("/berkas/{}{}", row.id.value(), below);
    }
    void later(int minutes) { kantor.maju(std::chrono::minutes(minutes)); }
};

TEST_F(HalamanBerkas, SaysWhoseTurnItIsAndOnlyToThoseWhoMaySeeIt) {
    const berkas::Berkas row = kantor.berkas_uji("auditor");
    const Jawaban own = sebagai("auditor", page(row));
    ASSERT_EQ(own.status, 200);
    EXPECT_THAT(own.isi, HasSubstr("<h1>Sekar Fiktif</h1>"));
    EXPECT_THAT(own.isi, HasSubstr("Langkah 1 dari 7: giliran Anda"));
    EXPECT_THAT(own.isi, HasSubstr(fmt::format("href=\"/berkas/{}/kinerja\"", row.id.value())));
    EXPECT_THAT(own.isi, HasSubstr("aria-current=\"step\""));
    EXPECT_THAT(own.isi, HasSubstr(row.nomor));
    const Jawaban other = sebagai("kasubbag", page(row));
    EXPECT_THAT(other.isi, HasSubstr("Langkah 1 dari 7: menunggu data kinerja dari Sekar Fiktif"));
    EXPECT_THAT(other.isi, HasSubstr("Ingatkan"));
    for (const char* stranger : {"irban_lain", "staf", "juru_ketik", "administrator", "arsiparis"})
        EXPECT_EQ(sebagai(stranger, page(row)).status, 404) << stranger;
    EXPECT_EQ(sebagai("auditor", "/berkas/999").status, 404);
    keluar();
    EXPECT_THAT(buka(page(row)).ke, HasSubstr("/masuk?ke="));
}

TEST_F(HalamanBerkas, AReadingOfAnothersCaseIsJournalled) {
    const berkas::Berkas row = kantor.berkas_uji("auditor");
    static_cast<void>(sebagai("auditor", page(row)));
    EXPECT_THAT(kantor.perbuatan_tercatat(), Not(Contains("lihat_penilaian")));
    static_cast<void>(sebagai("inspektur", page(row)));
    EXPECT_EQ(kantor.perbuatan_tercatat().back(), "lihat_penilaian");
    EXPECT_THAT(sebagai("inspektur", "/jurnal").isi,
                HasSubstr("membuka berkas " + row.nomor + " (Sekar Fiktif)"));
}

TEST_F(HalamanBerkas, ItsClockIsStoppedWithAReasonAndStartedAgain) {
    const berkas::Berkas row = kantor.berkas_uji("auditor");
    EXPECT_EQ(sebagai("auditor", page(row, "/jeda")).status, 200);
    EXPECT_EQ(kerjakan("auditor", row, "jeda", {{"sebab", "lain"}, {"keterangan", ""}}).status, 422);
    EXPECT_EQ(kerjakan("auditor", row, "jeda", {{"sebab", "gangguan_sistem"}}).ke,
              page(row, "?selesai=jeda"));
    const Jawaban paused = buka(page(row));
    EXPECT_THAT(paused.isi, HasSubstr("gangguan sistem"));
    EXPECT_THAT(paused.isi, HasSubstr("Lanjutkan waktu"));
    EXPECT_THAT(paused.isi, Not(HasSubstr("/kinerja\"")));
    later(30);
    EXPECT_EQ(kerjakan("kasubbag", row, "lanjutkan", {}).status, 422); // not his turn
    EXPECT_EQ(kerjakan("auditor", row, "lanjutkan", {}).ke, page(row, "?selesai=lanjutkan"));
    EXPECT_FALSE(kantor.berkas(row.id).dijeda);
}

TEST_F(HalamanBerkas, AFormThatSawAnEarlierStateIsRefusedAndKeepsWhatWasTyped) {
    const berkas::Berkas row = kantor.berkas_uji("auditor");
    masuk("auditor");
    const Jawaban j = kirim(page(row, "/jeda"), {{"kunci_berkas", std::to_string(row.kunci + 7)},
                                                 {"sebab", "lain"},
                                                 {"keterangan", "Listrik padam"}});
    EXPECT_EQ(j.status, 422);
    EXPECT_THAT(j.isi, HasSubstr("sudah diubah"));
    EXPECT_THAT(j.isi, HasSubstr("Listrik padam"));
}

TEST_F(HalamanBerkas, AMistakeIsCalledOffByWhoOpensCases) {
    const berkas::Berkas row = kantor.berkas_uji("auditor");
    EXPECT_EQ(kerjakan("auditor", row, "batalkan", {{"alasan", "Keliru"}}).status, 422);
    EXPECT_EQ(kerjakan("kasubbag", row, "batalkan", {{"alasan", ""}}).status, 422);
    EXPECT_EQ(kerjakan("kasubbag", row, "batalkan", {{"alasan", "Keliru orang"}}).ke,
              page(row, "?selesai=batalkan"));
    EXPECT_THAT(buka(page(row)).isi, HasSubstr("Dibatalkan"));
}

TEST_F(HalamanBerkas, TheListShowsWhatOneMaySeeAndFindsByNameNipAndNumber) {
    const berkas::Berkas row = kantor.berkas_uji("auditor");
    static_cast<void>(kantor.berkas_uji("staf"));
    const auto list = [&](const std::string& who, const std::string& query) {
        return sebagai(who, "/berkas" + query).isi;
    };
    EXPECT_THAT(list("kasubbag", ""), HasSubstr("2 berkas."));
    EXPECT_THAT(list("auditor", ""), HasSubstr("1 berkas."));
    EXPECT_THAT(list("irban_lain", ""), HasSubstr("Belum ada berkas yang berjalan"));
    EXPECT_THAT(list("kasubbag", "?cari=sekar"), HasSubstr("1 berkas cocok"));
    EXPECT_THAT(list("kasubbag", "?cari=" + row.nomor), HasSubstr("1 berkas cocok"));
    EXPECT_THAT(list("staf", "?cari=sekar"), HasSubstr("Tidak ada yang cocok"));
    EXPECT_THAT(list("kasubbag", "?keadaan=selesai"), HasSubstr("0 berkas."));
    EXPECT_THAT(list("kasubbag", "?lewat=ya"), HasSubstr("0 berkas."));
    later(60 * 24 * 3);
    EXPECT_THAT(list("kasubbag", "?lewat=ya"), HasSubstr("2 berkas."));
    const Jawaban file = sebagai("kasubbag", "/berkas/daftar.csv");
    EXPECT_THAT(file.isi, HasSubstr(row.nomor + ";Sekar Fiktif;"));
    EXPECT_EQ(kantor.perbuatan_tercatat().back(), "ekspor_berkas");
}

TEST_F(HalamanBerkas, AUnitsYearIsOpenedAfterALookAtWhoIsLeftOut) {
    static_cast<void>(kantor.skp_uji("auditor"));
    static_cast<void>(kantor.berkas_uji("staf"));
    const Jawaban look = sebagai("kasubbag", "/berkas/buka?tahun=2026");
    EXPECT_THAT(look.isi, HasSubstr("Buka 1 berkas"));
    EXPECT_THAT(look.isi, HasSubstr("<li>Sekar Fiktif</li>"));
    EXPECT_THAT(look.isi, HasSubstr("sudah mempunyai berkas 2026-"));
    EXPECT_THAT(look.isi, HasSubstr("belum menyusun SKP 2026"));
    EXPECT_EQ(kirim("/berkas/buka", {{"tahun", "2026"}, {"unit", "0"}}).ke,
              "/berkas/buka?tahun=2026&unit=0&dibuka=1");
    EXPECT_THAT(buka("/berkas/buka?tahun=2026&unit=0&dibuka=1").isi, HasSubstr("1 berkas dibuka."));
    EXPECT_EQ(sebagai("auditor", "/berkas/buka").status, 404);
}

TEST_F(HalamanBerkas, WhatThePageOfOpeningShowsIsWhatIsOpenedInEveryUnitAndBelowIt) {
    for (const char* who : {"auditor", "staf", "kasubbag", "wakil"}) static_cast<void>(kantor.skp_uji(who));
    // The second part of Sekar's year: her first plan ended with May.
    ASSERT_TRUE(kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
        berkas::Skp first = db.skp_milik(kantor.office, kantor.id("auditor")).front();
        berkas::Skp rest = first;
        first.periode.until = *calendar::date_of(2026, 5, 31);
        db.simpan(kantor.office, first);
        rest.id = {};
        rest.periode.from = *calendar::date_of(2026, 6, 1);
        rest.id = db.simpan(kantor.office, rest);
        auto version = db.versi_skp(kantor.office, first.id, first.versi_berlaku).value();
        version.skp = rest.id;
        db.simpan(kantor.office, version, true);
        return {};
    }));
    masuk("kasubbag");
    std::vector<std::int64_t> units;
    const berkas::Meja desk = kantor.meja();
    for (const pegawai::Unit& unit : desk.kantor.unit()) units.push_back(unit.id.value());
    std::reverse(units.begin(),
                 units.end()); // from the leaves upwards, so that each has something of its own
    std::size_t all = 0, not_empty = 0;
    for (const std::int64_t unit : units) {
        const std::string where = fmt::format("tahun=2026&unit={}", unit);
        const std::string look = buka("/berkas/buka?" + where).isi;
        const std::regex promised("Buka ([0-9]+) berkas</button>");
        std::smatch said;
        const std::size_t shown =
            std::regex_search(look, said, promised) ? std::stoul(said[1].str()) : std::size_t{0};
        const std::string there =
            kirim("/berkas/buka", {{"tahun", "2026"}, {"unit", std::to_string(unit)}}).ke;
        EXPECT_EQ(there, fmt::format("/berkas/buka?{}&dibuka={}", where, shown)) << unit;
        all += shown;
        not_empty += shown > 0 ? 1 : 0;
    }
    EXPECT_EQ(all, 5U) << "four people, one of them with two parts of the year";
    EXPECT_GE(not_empty, 2U);
}

TEST_F(HalamanBerkas, TheListIsSortedEitherWay) {
    const berkas::Berkas a = kantor.berkas_uji("auditor"), b = kantor.berkas_uji("staf");
    masuk("kasubbag");
    const auto order = [&](const std::string& how) {
        const std::string html = buka("/berkas" + how).isi;
        return html.find(a.nomor) < html.find(b.nomor);
    };
    EXPECT_TRUE(order("?urut=nomor"));
    EXPECT_FALSE(order("?urut=-nomor"));
    EXPECT_NE(order("?urut=nama"), order("?urut=-nama"));
    const std::string up = buka("/berkas?urut=nomor").isi, down = buka("/berkas?urut=-nomor").isi;
    EXPECT_THAT(up, HasSubstr(R"(aria-sort="ascending"><a href="/berkas?urut=-nomor">Nomor ▲)"));
    EXPECT_THAT(down, HasSubstr(R"(aria-sort="descending"><a href="/berkas?urut=nomor">Nomor ▼)"));
    EXPECT_EQ(count(down, "aria-sort"), 1U);
    EXPECT_THAT(buka("/berkas").isi,
                HasSubstr(R"(aria-sort="ascending"><a href="/berkas?urut=-tenggat">Waktu ▲)"));
}

TEST_F(HalamanBerkas, AFormVersionIsReadAndCompared) {
    const berkas::Berkas row = kantor.berkas_uji("auditor");
    skp::Isi content;
    kantor.store->baca_berkas([&](berkas::Baca& db) {
        content =
            skp::baca_isi(db.dokumen(kantor.office, row.id, berkas::JenisDokumen::isi, 0).value().naskah)
                .value();
    });
    content.kegiatan[0].terisi = true;
    content.kegiatan[0].realisasi = {.kuantitas = 5, .kualitas = 88, .waktu = 12};
    const auto saved = berkas::simpan_isi(kantor.meja(), kantor.asal("auditor"),
                                          {row.id, kantor.berkas(row.id).kunci}, {content, {}});
    ASSERT_TRUE(saved);
    const int last = saved->isi;
    const Jawaban j = sebagai("kasubbag", page(row, fmt::format("/isi/{}?banding={}", last, last - 1)));
    EXPECT_EQ(j.status, 200);
    EXPECT_THAT(j.isi, HasSubstr("5 LHA"));
    EXPECT_THAT(j.isi, HasSubstr("Realisasi kuantitas"));
    EXPECT_EQ(buka(page(row, "/isi/99")).status, 404);
    EXPECT_EQ(sebagai("staf", page(row, "/isi/1")).status, 404);
}

// The same pages, another SOP: nothing of the seven steps stands in them.
class LimaLangkah : public HalamanBerkas {
  protected:
    void SetUp() override {
        masuk("administrator");
        ASSERT_EQ(kirim("/sop/unggah", {{"aksi", "simpan"}, {"naskah", five_steps()}}).status, 303);
        ASSERT_EQ(kirim("/sop/2/terbit", {}).status, 303);
        row = kantor.berkas_uji("auditor");
    }
    void selesaikan(const std::string& who, const std::string& note, const std::string& exit = "") {
        masuk(who);
        EXPECT_EQ(buka(page(row, "/langkah")).status, 200);
        http::Fields form{{"catatan", note}};
        if (!exit.empty()) form.emplace_back("keluar", exit);
        EXPECT_EQ(kerjakan(who, row, "langkah", form).ke, page(row, "?selesai=selesaikan")) << note;
    }
    berkas::Berkas row;
};

TEST_F(LimaLangkah, GoesThroughTheSamePagesAndIsMeasuredAsItsFileIs) {
    EXPECT_THAT(sebagai("auditor", page(row)).isi, HasSubstr("Langkah 1 dari 5: giliran Anda"));
    EXPECT_THAT(sebagai("kasubbag", page(row, "/langkah")).isi, HasSubstr("Bukan giliran Anda"));
    EXPECT_EQ(kerjakan("auditor", row, "langkah", {{"catatan", ""}}).status, 422);
    later(20);
    selesaikan("auditor", "Konsep pertama");
    later(45); // late: the norm is 30 minutes
    EXPECT_THAT(sebagai("irban", page(row, "/langkah")).isi,
                HasSubstr("Tidak</strong>: kembali ke langkah 1"));
    selesaikan("irban", "Salah alamat", "1");
    later(10);
    selesaikan("auditor", "Konsep kedua");
    later(5);
    selesaikan("irban", "Sudah baik", "0");
    later(15);
    selesaikan("inspektur", "Ditandatangani");
    later(2);
    selesaikan("auditor", "Nomor 12");
    later(5);
    selesaikan("auditor", "Tanda terima 3");

    const Jawaban whole = sebagai("auditor", page(row));
    EXPECT_THAT(whole.isi, HasSubstr("<strong>Selesai "));
    EXPECT_THAT(whole.isi, HasSubstr("2 kunjungan"));
    EXPECT_THAT(whole.isi, HasSubstr("Salah alamat"));
    EXPECT_THAT(whole.isi, HasSubstr("Selesai, lewat norma"));
    EXPECT_THAT(whole.isi, Not(HasSubstr("class=\"bl\""))) << "all arrows were travelled";

    // The file that is handed out, read as `teraju sop ukur` reads it, says of each step what the page says.
    const Jawaban file = buka(page(row, "/kunjungan.csv"));
    EXPECT_EQ(file.response.download_name, "kunjungan-" + row.nomor + ".csv");
    EXPECT_THAT(file.isi, HasSubstr(row.nomor));
    const std::string sop_file = (kantor.folder.path() / "sop.yaml").string();
    const std::string events = (kantor.folder.path() / "kunjungan.csv").string();
    std::ofstream(sop_file, std::ios::binary) << five_steps();
    std::ofstream(events, std::ios::binary) << file.isi;
    const cli::Call measured = cli::teraju({"sop", "ukur", sop_file, events, "--format", "json"}, "");
    ASSERT_EQ(measured.code, 0) << measured.out << measured.err;
    const std::string steps = measured.out.substr(0, measured.out.find("\"seluruh\""));
    const std::size_t late = count(steps, "\"tepat_waktu\": 0,"); // of one case
    EXPECT_EQ(count(whole.isi, "Selesai, lewat norma"), late) << measured.out;
    static const std::regex used(R"re("median_menit": \{\s*"nilai": "(\d+)\.00")re");
    std::size_t measured_steps = 0;
    for (std::sregex_iterator m(steps.begin(), steps.end(), used), end; m != end; ++m, ++measured_steps)
        if (m->str(1) != "0") EXPECT_THAT(whole.isi, HasSubstr(m->str(1) + " menit")) << measured.out;
    EXPECT_GE(measured_steps, 5U);
    EXPECT_GT(late, 0U);
}

} // namespace
} // namespace uji
