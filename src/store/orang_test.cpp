// The acts of kantor/orang.h and the training office, against real stores.
#include "base/random_for_tests.h"
#include "base/source_dir_for_tests.h"
#include "journal/kalimat.h"
#include "kantor/latihan.h"
#include "kantor/orang.h"
#include "pegawai/penilai.h"
#include "store/testing.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace store {
namespace {

using kantor::orang_yang_dimaksud;
using kantor::sidik;
using pegawai::Perbuatan;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string contents(std::string_view path) {
    std::ifstream in(base::source_dir() + "/" + std::string(path), std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

class Orang : public DuaMesin {
  protected:
    void SetUp() override {
        url = empty_database(GetParam(), folder);
        reopen();
        const std::string csv = contents("examples/kantor-contoh.csv"),
                          sop = contents("sop/700-418-2023.yaml");
        const auto made = kantor::buat_kantor_latihan(simpanan(), clock, random, [&](std::string_view path) {
            return path.starts_with("sop") ? std::string_view(sop) : std::string_view(csv);
        });
        ASSERT_TRUE(made);
        kantor = *made;
    }
    [[nodiscard]] kantor::Loket desk() { return {simpanan(), clock, random, kantor}; }
    pegawai::Organisasi office() {
        pegawai::Susunan all;
        baca([&](kantor::Baca& db) { all = db.susunan(kantor); });
        return pegawai::Organisasi(std::move(all));
    }
    pegawai::PegawaiId id(std::string_view name) {
        const pegawai::Organisasi now = office();
        return orang_yang_dimaksud(now, name)->id;
    }
    std::string unit(std::string_view name) {
        const pegawai::Organisasi now = office();
        for (const auto& u : now.unit())
            if (u.nama == name) return std::to_string(u.id.value());
        throw std::runtime_error("no such unit");
    }
    std::string post(std::string_view name, std::string_view in = {}) {
        const pegawai::Organisasi now = office();
        for (const auto& j : now.jabatan())
            if (j.nama == name && (in.empty() || now.unit(j.unit)->nama == in))
                return std::to_string(j.id.value());
        throw std::runtime_error("no such post");
    }
    // "place key" of every finding.
    template <class T>
    static std::vector<std::string> wrong(const base::Result<T>& done) {
        std::vector<std::string> all;
        if (!done)
            for (const base::Finding& f : done.error())
                all.push_back(f.place + " " + std::string(f.sentence.key));
        return all;
    }
    journal::Entri last_entry() {
        std::vector<journal::Tercatat> list;
        baca([&](kantor::Baca& db) {
            kantor::SaringanJurnal filter;
            filter.banyak = 1;
            list = db.jurnal(kantor, filter);
        });
        return list.at(0).entri;
    }
    std::int64_t entries() {
        std::int64_t n = 0;
        baca([&](kantor::Baca& db) { n = db.kepala_jurnal(kantor).nomor; });
        return n;
    }
    kantor::IsianOrang form(std::string_view name) {
        const pegawai::Organisasi now = office();
        const pegawai::Pegawai& p = *orang_yang_dimaksud(now, name);
        kantor::IsianOrang f;
        f.nip = p.nip;
        f.nama = p.nama;
        f.gelar_belakang = p.gelar_belakang;
        f.jenis_kelamin = "P";
        f.gol_ruang = p.golongan;
        f.tmt_gol = "1-4-2023";
        f.jenis_pegawai = "PNS";
        f.kedudukan = "Aktif";
        f.tempat_lahir = p.tempat_lahir;
        f.pendidikan = p.pendidikan;
        f.email = p.email;
        f.no_hp = p.no_hp;
        f.semula = sidik(p);
        return f;
    }
    kantor::Asal by(std::string_view name) { return {id(name), "192.0.2.1", "p1"}; }

    base::SameRandom random;
};
DUA_MESIN(Orang);

TEST_P(Orang, TheTrainingOfficeHasEverySituation) {
    const pegawai::Organisasi now = office();
    const calendar::Date today = *calendar::read_date("2026-11-23");
    EXPECT_EQ(now.pegawai().size(), 60U);
    const auto assessor = [&](const char* name) { return pegawai::penilai(now, id(name), today); };
    EXPECT_EQ(assessor("Sekar Fiktif").siapa, id("Nirmala Ibarat"));
    EXPECT_EQ(assessor("Sekar Fiktif").sebagai, pegawai::Sebagai::ditunjuk);
    EXPECT_EQ(assessor("Dara Misalnya").siapa, id("Harum Tiruan"));
    EXPECT_EQ(assessor("Dara Misalnya").sebagai, pegawai::Sebagai::plt);
    EXPECT_EQ(assessor("Sari Andaian").siapa, id("Bagas Tiruan"));
    EXPECT_EQ(assessor("Sari Andaian").sebagai, pegawai::Sebagai::plh);
    EXPECT_EQ(assessor("Umi Hipotesa").siapa, id("Ratna Umpama"));
    EXPECT_EQ(assessor("Umi Hipotesa").sebagai, pegawai::Sebagai::naik);
    EXPECT_TRUE(now.berperan(id("Bayu Khayali"), pegawai::Peran::administrator, today));
    EXPECT_TRUE(now.berperan(id("Gilang Rekaan"), pegawai::Peran::pemeriksa_internal, today));
    EXPECT_TRUE(pegawai::hubungan(now, id("Melati Sampel"), id("Sekar Fiktif"), today)
                    .punya(pegawai::Relasi::juru_ketik));
    for (const pegawai::Pegawai& p : now.pegawai()) EXPECT_FALSE(p.lahir) << p.nama << " is invented";
}

TEST_P(Orang, ChangesAPersonAndJournalsBeforeAndAfter) {
    kantor::IsianOrang f = form("Sekar Fiktif");
    f.gol_ruang = "Penata, III/c";
    f.tmt_gol = "1 Oktober 2026";
    f.email = "";
    ASSERT_THAT(wrong(simpan_orang(desk(), by("Wulan Percontohan"), id("Sekar Fiktif"), f)), IsEmpty());
    const pegawai::Organisasi now = office();
    EXPECT_EQ(now.pegawai(id("Sekar Fiktif"))->golongan, "III/c");
    EXPECT_EQ(now.pegawai(id("Sekar Fiktif"))->email, "") << "an empty field is empty afterwards";
    const journal::Entri entry = last_entry();
    EXPECT_EQ(entry.perbuatan, "ubah_pegawai");
    EXPECT_EQ(entry.objek_id, id("Sekar Fiktif").value());
    EXPECT_EQ(journal::perubahan(entry),
              "gol ruang dari III/b menjadi III/c; tmt gol dari 2023-04-01 menjadi "
              "2026-10-01; email dari sekar.fiktif@contohraya.example menjadi kosong");
}

TEST_P(Orang, ChangingNothingWritesNothing) {
    const std::int64_t before = entries();
    ASSERT_THAT(
        wrong(simpan_orang(desk(), by("Wulan Percontohan"), id("Sekar Fiktif"), form("Sekar Fiktif"))),
        IsEmpty());
    EXPECT_EQ(entries(), before);
}

TEST_P(Orang, SaysAllThatIsWrongWithAPersonAtOnce) {
    kantor::IsianOrang f = form("Sekar Fiktif");
    f.nip = "19880230 201001 2 903"; // Bayu's
    f.nama = "";
    f.gol_ruang = "V/z";
    f.tgl_lahir = "31-02-1990";
    f.email = "sekar";
    EXPECT_THAT(wrong(simpan_orang(desk(), by("Wulan Percontohan"), id("Sekar Fiktif"), f)),
                ElementsAre("nama impor.nama_kosong", "tgl_lahir impor.tanggal",
                            "gol_ruang pangkat.tidak_dikenal", "email impor.surel", "nip orang.nip_dipakai"));
}

TEST_P(Orang, IsRefusedWhereSomebodyElseHasChangedIt) {
    const kantor::IsianOrang shown = form("Sekar Fiktif");
    kantor::IsianOrang first = shown, second = shown;
    first.email = "satu@contoh.example";
    second.no_hp = "0800";
    ASSERT_TRUE(simpan_orang(desk(), by("Wulan Percontohan"), id("Sekar Fiktif"), first));
    EXPECT_THAT(wrong(simpan_orang(desk(), by("Bayu Khayali"), id("Sekar Fiktif"), second)),
                ElementsAre(" orang.sudah_berubah"));
}

TEST_P(Orang, ANewPersonMayCome) {
    kantor::IsianOrang f;
    f.nip = "20000230 202606 1 999";
    f.nama = "Drs. Angan Khayali, M.Si.";
    const auto saved = simpan_orang(desk(), by("Wulan Percontohan"), {}, f);
    ASSERT_TRUE(saved);
    EXPECT_EQ(office().pegawai(*saved)->nama_lengkap(), "Drs. Angan Khayali, M.Si.");
    EXPECT_EQ(last_entry().perbuatan, "tambah_pegawai");
}

TEST_P(Orang, NobodySetsHimselfInactive) {
    kantor::IsianOrang f = form("Wulan Percontohan");
    f.tmt_gol = "1-10-2018";
    f.aktif = false;
    EXPECT_THAT(wrong(simpan_orang(desk(), by("Wulan Percontohan"), id("Wulan Percontohan"), f)),
                ElementsAre("aktif orang.diri_nonaktif"));
}

TEST_P(Orang, ALeadingPostIsNeverHeldByTwo) {
    const kantor::Asal wulan = by("Wulan Percontohan");
    const auto take = [&](const char* who, const char* what, const char* kind, const char* from,
                          const char* until) {
        return wrong(simpan_pemangkuan(desk(), wulan, {},
                                       {.pegawai = who,
                                        .jabatan = post(what),
                                        .jenis = kind,
                                        .mulai = from,
                                        .selesai = until,
                                        .nomor_sk = {},
                                        .tanggal_sk = {},
                                        .akhiri_lama = true}));
    };
    EXPECT_THAT(take("Sekar Fiktif", "Inspektur Pembantu Wilayah II", "D", "2026-12-01", ""),
                ElementsAre("jabatan pangku.sudah_dipangku"));
    EXPECT_THAT(take("Sekar Fiktif", "Inspektur Pembantu Wilayah II", "PLT", "2026-12-01", "2026-12-31"),
                ElementsAre("jenis pangku.ada_definitif"));
    EXPECT_THAT(take("Sekar Fiktif", "Inspektur Pembantu Wilayah II", "PLH", "2026-12-01", "2026-12-31"),
                IsEmpty());
    EXPECT_THAT(take("Sekar Fiktif", "Inspektur Pembantu Wilayah III", "D", "2026-12-01", ""), IsEmpty());
    const pegawai::Organisasi now = office();
    EXPECT_EQ(now.jabatan_utama(id("Sekar Fiktif"), *calendar::read_date("2026-11-30"))->nama,
              "Auditor Ahli Pertama");
    EXPECT_EQ(now.jabatan_utama(id("Sekar Fiktif"), *calendar::read_date("2026-12-01"))->nama,
              "Inspektur Pembantu Wilayah III");
}

TEST_P(Orang, HoldingsThatMakeNoSenseAreRefused) {
    const kantor::Asal wulan = by("Wulan Percontohan");
    const auto take = [&](kantor::IsianPemangkuan f) {
        return wrong(simpan_pemangkuan(desk(), wulan, {}, f));
    };
    EXPECT_THAT(take({"Sekar Fiktif", post("Auditor Ahli Muda", "Irban Wilayah II"), "D", "2026-12-01",
                      "2026-11-30", "", ""}),
                ElementsAre("selesai orang.selesai_sebelum_mulai"));
    EXPECT_THAT(
        take({"Sekar Fiktif", post("Auditor Ahli Muda", "Irban Wilayah II"), "D", "2026-12-01", "", "", ""}),
        ElementsAre("akhiri_lama pangku.masih_definitif"));
    EXPECT_THAT(take({"Sekar Fiktif", post("Auditor Ahli Muda", "Irban Wilayah II"), "PLT", "2026-12-01",
                      "2026-12-31", "", ""}),
                ElementsAre("jenis pangku.bukan_pimpinan"));
    EXPECT_THAT(
        take({"Sekar Fiktif", post("Inspektur Pembantu Wilayah III"), "PLH", "2026-12-01", "", "", ""}),
        ElementsAre("selesai orang.perlu_selesai"));
    EXPECT_THAT(take({"Entah Siapa", "0", "X", "kemarin", "", "", ""}),
                ElementsAre("pegawai orang.tidak_ditemukan", "jabatan pangku.pilih_jabatan",
                            "jenis pangku.jenis", "mulai impor.tanggal"));
    EXPECT_THAT(take({"Wulan Percontohan", post("Inspektur Pembantu Wilayah III"), "PLH", "2026-12-01",
                      "2026-12-31", "", ""}),
                ElementsAre("pegawai pangku.diri_sendiri"));
}

TEST_P(Orang, NobodyGivesHimselfPower) {
    const kantor::Asal bayu = by("Bayu Khayali");
    EXPECT_THAT(wrong(simpan_penunjukan(desk(), bayu, {}, {"Raka Andaian", "Bayu Khayali", "", "", "SK 1"})),
                ElementsAre("penilai penugasan.tunjuk_diri"));
    EXPECT_THAT(wrong(simpan_penunjukan(desk(), bayu, {}, {"Bayu Khayali", "Raka Andaian", "", "", "SK 1"})),
                ElementsAre("pegawai penugasan.penilai_sendiri"));
    EXPECT_THAT(wrong(simpan_delegasi(
                    desk(), bayu, {},
                    {"Wulan Percontohan", "Bayu Khayali", "memeriksa", "", "", "2026-12-31", "ST 1"})),
                ElementsAre("kepada penugasan.delegasi_kepada_anda"));
    EXPECT_THAT(wrong(simpan_peran(desk(), bayu, {"Bayu Khayali", "pemeriksa_internal", "", "2026-12-31"})),
                ElementsAre("pegawai penugasan.peran_sendiri"));
    EXPECT_EQ(kantor::perbuatan_untuk(pegawai::Peran::pemeriksa_internal), Perbuatan::tunjuk_pemeriksa);
    EXPECT_EQ(kantor::perbuatan_untuk(pegawai::Peran::administrator), Perbuatan::atur_peran);
}

TEST_P(Orang, NamedAssessorsMakeSense) {
    const kantor::Asal wulan = by("Wulan Percontohan");
    EXPECT_THAT(wrong(simpan_penunjukan(desk(), wulan, {}, {"Raka Andaian", "Raka Andaian", "", "", "SK 1"})),
                ElementsAre("penilai penugasan.menilai_diri"));
    EXPECT_THAT(wrong(simpan_penunjukan(desk(), wulan, {},
                                        {"Sekar Fiktif", "Bayu Khayali", "2026-06-01", "", "SK 1"})),
                ElementsAre("mulai penugasan.sudah_ditunjuk"));
    EXPECT_THAT(wrong(simpan_penunjukan(desk(), wulan, {},
                                        {"Nirmala Ibarat", "Sekar Fiktif", "2026-06-01", "", "SK 1"})),
                ElementsAre("penilai penugasan.saling_menilai"));
    EXPECT_THAT(
        wrong(simpan_penunjukan(desk(), wulan, {}, {"Raka Andaian", "Nirmala Ibarat", "2026-06-01", "", ""})),
        ElementsAre("dasar penugasan.dasar_kosong"));
    EXPECT_THAT(wrong(simpan_penunjukan(desk(), wulan, {},
                                        {"Raka Andaian", "Nirmala Ibarat", "2026-06-01", "", "SK 1"})),
                IsEmpty());
}

TEST_P(Orang, RolesAndDelegationsEnd) {
    const kantor::Asal wulan = by("Wulan Percontohan");
    EXPECT_THAT(wrong(simpan_delegasi(
                    desk(), wulan, {},
                    {"Teguh Rekaan", "Sekar Fiktif", "memvalidasi", "Sekar Fiktif", "", "", "ST 1"})),
                ElementsAre("selesai orang.perlu_selesai", "untuk penugasan.delegasi_atas_diri"));
    const kantor::Asal surya = by("Surya Ilustrasi");
    EXPECT_THAT(wrong(simpan_peran(desk(), surya, {"Hesti Fiktif", "pemeriksa_internal", "", ""})),
                ElementsAre("selesai orang.perlu_selesai"));
    EXPECT_THAT(
        wrong(simpan_peran(desk(), surya, {"Bayu Khayali", "administrator", "2026-11-23", "2026-12-31"})),
        ElementsAre("selesai penugasan.administrator_terakhir"));
    EXPECT_THAT(wrong(simpan_peran(desk(), surya, {"Laras Contohnya", "administrator", "2026-11-23", ""})),
                IsEmpty());
    EXPECT_THAT(
        wrong(simpan_peran(desk(), surya, {"Bayu Khayali", "administrator", "2026-11-23", "2026-12-31"})),
        IsEmpty());
    EXPECT_EQ(last_entry().perbuatan, "ubah_peran");
}

TEST_P(Orang, TheStructureStaysATree) {
    const kantor::Asal wulan = by("Wulan Percontohan");
    const auto office_id = pegawai::UnitId{std::stoll(unit("Inspektorat"))};
    EXPECT_THAT(
        wrong(simpan_unit(desk(), wulan, office_id,
                          {"Inspektorat", "instansi", unit("Irban Wilayah II"), "1", "2017-01-01", ""})),
        ElementsAre("induk struktur.unit_melingkar"));
    EXPECT_THAT(wrong(simpan_unit(desk(), wulan, {},
                                  {"IRBAN  WILAYAH II", "irban", unit("Inspektorat"), "", "", ""})),
                ElementsAre("nama struktur.nama_unit_dipakai"));
    EXPECT_THAT(wrong(simpan_unit(
                    desk(), wulan, pegawai::UnitId{std::stoll(unit("Irban Wilayah II"))},
                    {"Irban Wilayah II", "irban", unit("Inspektorat"), "5", "2000-01-01", "2026-12-31"})),
                ElementsAre("selesai struktur.unit_terisi"));
    EXPECT_THAT(wrong(simpan_unit(desk(), wulan, {}, {"", "x", "999", "banyak", "", ""})),
                ElementsAre("nama struktur.nama_unit_kosong", "jenis struktur.jenis_unit",
                            "induk struktur.unit_tidak_ada", "urutan struktur.urutan"));
    EXPECT_THAT(
        wrong(simpan_unit(desk(), wulan, {}, {"Tim Audit 1", "lain", unit("Irban Wilayah II"), "", "", ""})),
        IsEmpty());
}

TEST_P(Orang, PostsHaveOneHeadAndNoRing) {
    const kantor::Asal wulan = by("Wulan Percontohan");
    const std::string second = unit("Irban Wilayah II");
    EXPECT_THAT(wrong(simpan_jabatan(desk(), wulan, {},
                                     {second, "Irban lain", "struktural", "irban", "III.a", "", "", "", ""})),
                ElementsAre("fungsi struktur.sudah_dipimpin"));
    const auto irban = pegawai::JabatanId{std::stoll(post("Inspektur Pembantu Wilayah II"))};
    const auto lead = simpan_jabatan(desk(), wulan, {},
                                     {second, "Ketua Tim", "fungsional", "fungsional", "", "ahli madya",
                                      std::to_string(irban.value()), "", ""});
    ASSERT_TRUE(lead);
    EXPECT_THAT(wrong(simpan_jabatan(desk(), wulan, irban,
                                     {second, "Inspektur Pembantu Wilayah II", "struktural", "irban", "III.a",
                                      "", std::to_string(lead->value()), "2000-01-01", ""})),
                ElementsAre("atasan struktur.atasan_melingkar"));
    EXPECT_THAT(wrong(simpan_jabatan(desk(), wulan, irban,
                                     {second, "Inspektur Pembantu Wilayah II", "struktural", "irban", "III.a",
                                      "", "", "2000-01-01", "2026-12-31"})),
                ElementsAre("selesai struktur.jabatan_terisi"));
}

TEST_P(Orang, AreMeantByIdNumberOrWholeName) {
    const pegawai::Organisasi now = office();
    const pegawai::Pegawai* sekar = now.dengan_nip("199302302019022901");
    EXPECT_EQ(orang_yang_dimaksud(now, std::to_string(sekar->id.value())), sekar);
    EXPECT_EQ(orang_yang_dimaksud(now, "19930230 201902 2 901"), sekar);
    EXPECT_EQ(orang_yang_dimaksud(now, "sekar  fiktif, s.e."), sekar);
    EXPECT_EQ(orang_yang_dimaksud(now, "Sekar Fiktif, S.E. (19930230 201902 2 901)"), sekar);
    EXPECT_EQ(orang_yang_dimaksud(now, "Fiktif"), nullptr);
    EXPECT_EQ(orang_yang_dimaksud(now, ""), nullptr);
    EXPECT_EQ(orang_yang_dimaksud(now, "()"), nullptr);
}

} // namespace
} // namespace store
