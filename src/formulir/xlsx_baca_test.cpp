#include "base/text.h"
#include "formulir/xlsx_baca.h"
#include "formulir/xlsx_sel.h"
#include "sheet/place.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using formulir::FormulirMentah;
using formulir::Notasi;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

// A sheet drawn as text: one line a row, cells between "|". "#12" is a number cell, "!" an error, "?" a
// formula that was never calculated, "@43466" a day; merges as "A1:C1".
sheet::Workbook drawn(const std::string& picture, std::initializer_list<const char*> merges = {}) {
    std::string xml = "<worksheet><sheetData>";
    std::uint32_t row = 0;
    for (const std::string_view line : base::split(picture, '\n')) {
        ++row;
        xml += "<row r=\"" + std::to_string(row) + "\">";
        std::uint32_t column = 0;
        for (const std::string_view piece : base::split(line, '|')) {
            ++column;
            const std::string_view text = base::trim(piece);
            if (text.empty()) continue;
            xml += "<c r=\"" + sheet::cell_name(row, column) + "\"";
            if (text[0] == '#')
                xml += "><v>" + std::string(text.substr(1)) + "</v></c>";
            else if (text[0] == '!')
                xml += " t=\"e\"><v>#REF!</v></c>";
            else if (text == "?")
                xml += "><f>A1</f></c>";
            else
                xml += " t=\"inlineStr\"><is><t>" + base::xml_escaped(text) + "</t></is></c>";
        }
        xml += "</row>";
    }
    xml += "</sheetData><mergeCells>";
    for (const char* merge : merges) xml += std::string("<mergeCell ref=\"") + merge + "\"/>";
    auto book = sheet::Workbook::read_sheet_xml(xml + "</mergeCells></worksheet>", "Kinerja");
    if (!book) std::abort();
    return std::move(*book);
}

formulir::FormulirLembar form_of(const std::string& picture, std::initializer_list<const char*> merges = {}) {
    const auto book = drawn(picture, merges);
    auto form = formulir::baca_formulir(book.sheets()[0]);
    if (!form) std::abort();
    return std::move(*form);
}

// As a district office keeps it: number and unit in one cell, points of tugas tambahan only, the name over
// its NIP.
const std::string office =
    "PENILAIAN CAPAIAN SASARAN KERJA\n"
    "Jangka Waktu Penilaian 2 Januari s.d. 31 Desember 2019\n"
    "Nama : |: | Teguh Rekaan\n"
    "NIP | : | 198502302010011001\n"
    "\n"
    "NO | I. KEGIATAN TUGAS JABATAN | AK | TARGET | | | | AK | REALISASI | | | | PENGHITUNGAN | NILAI "
    "CAPAIAN SKP\n"
    " | | | Kuant/ Output | Kual/Mutu | Waktu | Biaya | | Kuant/Output | Kual/ Mutu | Waktu | Biaya | |\n"
    "#1|#2|#3|#4|#5|#6|#7|#8|#9|#10|#11|#12|#13|#14\n"
    "#1| Menyusun laporan | - | 12 laporan | #100 | 12 bln | - | - | 11 laporan | 88,5 | 12 bln | - | #266 | "
    "#88.67\n"
    " | Unsur Penunjang\n"
    "#2| Mengarsipkan surat | - | #1.200 | #100 | #9.1199999999999992 | Rp 18.000.000 | - | #1200 | #90 | "
    "9,12 | 17.500.000 | #1 | #2\n"
    "II. TUGAS TAMBAHAN DAN KREATIVITAS/UNSUR PENUNJANG:\n"
    "#1| (tugas tambahan) | | | | | | | | | | | | #2\n"
    "#2| (kreativitas) | | | | | | | | | | | | #3\n"
    "Nilai Capaian SKP | | | | | | | | | | | | | #77\n";

// Form I-a, as it is signed in January: nothing is realised yet.
TEST(XlsxBaca, APlanHasTargetsAlone) {
    const auto book = drawn("FORMULIR SASARAN KERJA\n"
                            "NO | I. PEJABAT PENILAI | | NO | II. PEGAWAI NEGERI SIPIL YANG DINILAI |\n"
                            "#1| Nama | Nirmala Ibarat |#1| Nama | Sekar Fiktif\n"
                            "NO | III. KEGIATAN TUGAS JABATAN | AK | TARGET | | | \n"
                            " | | | KUANT/OUTPUT | KUAL/MUTU | WAKTU | BIAYA\n"
                            "#1|#2|#3|#4|#5|#6|#7\n"
                            "#1| Menyusun laporan | | 12 laporan | #100 | 12 bulan | 18.000.000\n"
                            "#2| Mereviu laporan keuangan | | #1 | #100 | 3 bulan |\n"
                            " | Jumlah Angka Kredit | \n");
    EXPECT_FALSE(formulir::baca_formulir(book.sheets()[0]));
    const auto form = formulir::baca_formulir(book.sheets()[0], formulir::Cari::rencana);
    ASSERT_TRUE(form);
    EXPECT_TRUE(form->rencana_saja);
    EXPECT_EQ(form->form.mentah.nama.text, "Sekar Fiktif");
    ASSERT_EQ(form->form.mentah.skp.kegiatan.size(), 2U);
    const formulir::KegiatanMentah& first = form->form.mentah.skp.kegiatan[0];
    EXPECT_EQ(first.uraian.text, "Menyusun laporan");
    EXPECT_EQ(first.target.kuantitas.text, "12");
    EXPECT_EQ(first.target.satuan.text, "laporan");
    EXPECT_EQ(first.target.waktu.text, "12");
    EXPECT_EQ(first.target.biaya.text, "18.000.000");
    EXPECT_FALSE(first.realisasi.kuantitas.terisi());
    EXPECT_EQ(form->places->of("kegiatan[1].target.waktu"), "Kinerja!F8");
}

} // namespace

TEST(XlsxBaca, AFormAsAnOfficeKeepsItIsFoundByItsLabels) {
    const auto form = form_of(office);
    const FormulirMentah& m = form.form.mentah;
    EXPECT_EQ(m.nama.text, "Teguh Rekaan");
    EXPECT_EQ(m.nip.text, "198502302010011001");
    EXPECT_EQ(m.skp.periode_mulai.text, "2019-01-02");
    EXPECT_EQ(m.skp.periode_selesai.text, "2019-12-31");
    ASSERT_THAT(m.skp.kegiatan, SizeIs(2)) << "a heading inside the table is no activity";
    const auto& first = m.skp.kegiatan[0];
    EXPECT_EQ(first.uraian.text, "Menyusun laporan");
    EXPECT_EQ(first.target.kuantitas.text, "12");
    EXPECT_EQ(first.target.satuan.text, "laporan");
    EXPECT_EQ(first.target.satuan_waktu.text, "bln");
    EXPECT_EQ(first.target.biaya.text, "");
    EXPECT_EQ(first.realisasi.kuantitas.text, "11");
    EXPECT_EQ(first.realisasi.kualitas.text, "88,5");
    EXPECT_EQ(first.realisasi.kualitas.notasi, Notasi::indonesia);
    const auto& second = m.skp.kegiatan[1];
    EXPECT_EQ(second.target.waktu.text, "9.12");
    EXPECT_EQ(second.target.waktu.notasi, Notasi::mesin);
    EXPECT_EQ(second.target.kuantitas.text, "1.2") << "a number cell is read as the machine wrote it";
    EXPECT_EQ(second.target.biaya.text, "Rp 18.000.000");
    EXPECT_EQ(second.realisasi.biaya.text, "17.500.000");
    EXPECT_EQ(m.skp.kreativitas.text, "3");
    EXPECT_EQ(m.skp.tugas_tambahan.text, "4") << "two points are what four tasks are worth";
}

TEST(XlsxBaca, AFindingKnowsItsCell) {
    const auto form = form_of(office);
    EXPECT_EQ(form.places->of("kegiatan[1].realisasi.waktu"), "Kinerja!K11");
    EXPECT_EQ(form.places->of("kegiatan[0].target.satuan_waktu"), "Kinerja!F9");
    EXPECT_EQ(form.places->of("kegiatan[0].target"), "Kinerja!B9");
    EXPECT_EQ(form.places->of("nip"), "Kinerja!C4");
    EXPECT_EQ(form.places->of("periode.selesai"), "Kinerja!A2");
    EXPECT_EQ(form.places->of("jenis_jabatan"), "Kinerja");
}

TEST(XlsxBaca, NumberAndUnitMayStandInTwoCells) {
    const auto form = form_of("NO|I. KEGIATAN TUGAS JABATAN|TARGET||||||REALISASI|||||\n"
                              "||Kuant/Output||Kual|Waktu||Biaya|Kuant/Output||Kual|Waktu||Biaya\n"
                              "#1|Memeriksa|#3|dokumen|#100|#3|bulan|#5|#2|dokumen|#90|#10|minggu|#4\n",
                              {"C1:H1", "I1:N1", "C2:D2", "F2:G2", "I2:J2", "L2:M2"});
    const auto& k = form.form.mentah.skp.kegiatan.at(0);
    EXPECT_EQ(k.target.kuantitas.text, "3");
    EXPECT_EQ(k.target.satuan.text, "dokumen");
    EXPECT_EQ(k.target.satuan_waktu.text, "bulan");
    EXPECT_EQ(k.target.biaya.text, "5");
    EXPECT_EQ(k.realisasi.waktu.text, "10");
    EXPECT_EQ(k.realisasi.biaya.text, "4");
    ASSERT_THAT(form.form.temuan, SizeIs(1)) << "realisation in another unit of time";
    EXPECT_EQ(form.form.temuan[0].sentence.key, "formulir.satuan_waktu_berbeda");
    EXPECT_EQ(form.form.temuan[0].place, "Kinerja!L3");
}

TEST(XlsxBaca, OfSeveralPeopleTheAssessedOneIsRead) {
    const std::string table =
        "NO|I. KEGIATAN TUGAS "
        "JABATAN|TARGET|||REALISASI\n||Kuant|Kual|Waktu|Kuant|Kual|Waktu\n#1|x|#1|#1|#1|#1|#1|#1\n";
    const auto side_by_side = form_of(
        "NO|I. PEJABAT PENILAI||NO|II. PEGAWAI NEGERI SIPIL YANG DINILAI\n"
        "1|Nama|Guntur Umpama|1|Nama|Sekar Fiktif\n2|NIP|197002301990011001|2|NIP|199302302019022901\n" +
            table,
        {"B1:C1", "E1:F1"});
    EXPECT_EQ(side_by_side.form.mentah.nama.text, "Sekar Fiktif");
    EXPECT_EQ(side_by_side.form.mentah.nip.text, "199302302019022901");
    const auto columns = form_of("|PEGAWAI YANG DINILAI|PEJABAT PENILAI\nNama|Sekar Fiktif|Guntur "
                                 "Umpama\nNIP|199302302019022901|197002301990011001\n" +
                                 table);
    EXPECT_EQ(columns.form.mentah.nama.text, "Sekar Fiktif");
    const auto empty = form_of("|PEGAWAI YANG DINILAI|PEJABAT PENILAI\nNama||Guntur Umpama\n" + table);
    EXPECT_EQ(empty.form.mentah.nama.text, "") << "the assessor's name is not the assessed one's";
}

TEST(XlsxBaca, ANipKeptAsANumberIsRefusedAndNeverRepaired) {
    const auto form =
        form_of("NIP|#1.99302302019023E+17\nNO|I. KEGIATAN TUGAS "
                "JABATAN|TARGET|||REALISASI\n||Kuant|Kual|Waktu|Kuant|Kual|Waktu\n#1|x|#1|#1|#1|#1|#1|#1\n");
    ASSERT_THAT(form.form.temuan, SizeIs(1));
    EXPECT_EQ(form.form.temuan[0].sentence.key, "formulir.nip_angka");
    EXPECT_EQ(form.form.temuan[0].place, "Kinerja!B1");
    EXPECT_EQ(form.form.mentah.nip.text, "");
}

TEST(XlsxBaca, ErrorsAndFormulasWithoutAValueAreFindingsAtTheirCell) {
    const auto form =
        form_of("NO|I. KEGIATAN TUGAS "
                "JABATAN|TARGET|||REALISASI\n||Kuant|Kual|Waktu|Kuant|Kual|Waktu\n#1|x|#1|#1|#1|!|?|#1\n");
    ASSERT_THAT(form.form.temuan, SizeIs(2));
    EXPECT_EQ(form.form.temuan[0].place, "Kinerja!F3");
    EXPECT_EQ(form.form.temuan[1].place, "Kinerja!G3");
    const base::Findings both =
        formulir::digabung(form.form.temuan, {{"Kinerja!G3", {}, {}}, {"Kinerja!H3", {}, {}}});
    EXPECT_THAT(both, SizeIs(3)) << "one finding a cell";
}

TEST(XlsxBaca, TasksListedOneByOneAreCounted) {
    const auto form =
        form_of("NO|I. KEGIATAN TUGAS "
                "JABATAN|TARGET|||REALISASI\n||Kuant|Kual|Waktu|Kuant|Kual|Waktu\n#1|x|#1|#1|#1|#1|#1|#1\n"
                "II. TUGAS TAMBAHAN DAN KREATIVITAS\n#1|Menjadi Plt. Kasubbag\n#2|Panitia upacara\nNilai "
                "Capaian SKP\n|Pejabat Penilai\n");
    EXPECT_EQ(form.form.mentah.skp.tugas_tambahan.text, "2");
    EXPECT_EQ(form.form.temuan.at(0).sentence.key, "formulir.tugas_dari_baris");
}

TEST(XlsxBaca, MarksOfBehaviourStandBesideTheirLabels) {
    const auto book = drawn("1|Orientasi "
                            "Pelayanan|85|Baik\n2|Integritas|#85.5|Baik\n3|Komitmen|#82\n4|Disiplin|#82\n5|"
                            "Kerjasama|#82\n6|Kepemimpinan|-\n");
    formulir::FormulirXlsx form;
    formulir::Tempat places("x");
    EXPECT_TRUE(baca_perilaku(book.sheets()[0], form, places));
    EXPECT_TRUE(form.mentah.ada_perilaku);
    EXPECT_EQ(form.mentah.perilaku[0].text, "85");
    EXPECT_EQ(form.mentah.perilaku[1].text, "85.5");
    EXPECT_EQ(form.mentah.perilaku[4].text, "82");
    EXPECT_EQ(form.mentah.perilaku[5].text, "");
    EXPECT_EQ(places.of("perilaku.kerja_sama"), "Kinerja!C5");
}

TEST(XlsxBaca, ThePlainTableGivesOneFormForEachPersonAndPeriod) {
    const auto book =
        drawn("Rekap kinerja\n"
              "Nama|NIP|Jenis Jabatan|Periode Mulai|Periode Selesai|Kegiatan|Target Kuantitas|Target "
              "Waktu|Realisasi Kuantitas|Realisasi Kualitas|Realisasi Waktu|Integritas|Warna\n"
              "Sekar Fiktif|199302302019022901|JFT|01/01/2019|31 Desember 2019|A|#12|#12|#12|#90|#12|#85\n"
              "|||||B|#1|#1|#1|#90|#1\n"
              "\n"
              "Teguh Rekaan|198502302010011001|jfu|2019-01-01|2019-12-31|C|#1|#1|#1|#90|1,5\n");
    const auto forms = formulir::baca_tabel(book.sheets()[0]);
    ASSERT_TRUE(forms);
    ASSERT_THAT(*forms, SizeIs(2));
    const FormulirMentah& first = (*forms)[0].mentah;
    EXPECT_EQ(first.jenis_jabatan.text, "jft");
    EXPECT_EQ(first.skp.periode_mulai.text, "2019-01-01");
    EXPECT_EQ(first.skp.periode_selesai.text, "2019-12-31");
    EXPECT_THAT(first.skp.kegiatan, SizeIs(2)) << "a row without a person continues the form above";
    EXPECT_EQ(first.place_of("kegiatan[1].realisasi.waktu"), "Kinerja!K4");
    EXPECT_EQ(first.place_of("perilaku.integritas"), "Kinerja!L3");
    EXPECT_EQ((*forms)[0].temuan.at(0).sentence.key, "formulir.kolom_tak_dikenal");
    EXPECT_EQ((*forms)[1].mentah.skp.kegiatan.at(0).realisasi.waktu.text, "1,5");
}

TEST(XlsxBaca, PeriodsAreReadAsOfficesWriteThem) {
    const auto is = [](const char* text, const char* from, const char* until) {
        const auto period = formulir::jangka_waktu(text);
        ASSERT_TRUE(period) << text;
        EXPECT_EQ(period->first, from) << text;
        EXPECT_EQ(period->second, until) << text;
    };
    is("2 Januari s.d. 31 Desember 2019", "2019-01-02", "2019-12-31");
    is("Januari s/d Desember 2019", "2019-01-01", "2019-12-31");
    is(": 1 Januari 2020 - 30 Juni 2020", "2020-01-01", "2020-06-30");
    is("Februari s.d. Februari 2020", "2020-02-01", "2020-02-29");
    is("01/01/2019 s.d. 31/12/2019", "2019-01-01", "2019-12-31");
    for (const char* text :
         {"", "2019", "s.d.", "31 Februari s.d. 31 Desember 2019", "Januari s.d. Bulan 2019", "1 - 2"})
        EXPECT_FALSE(formulir::jangka_waktu(text)) << text;
}

TEST(XlsxBaca, AFigureAndItsUnitArePartedOnlyWhereThatIsClear) {
    using formulir::angka_dan_satuan;
    EXPECT_EQ(angka_dan_satuan("12 laporan"), (std::pair<std::string, std::string>("12", "laporan")));
    EXPECT_EQ(angka_dan_satuan("1.200dok"), (std::pair<std::string, std::string>("1.200", "dok")));
    EXPECT_EQ(angka_dan_satuan("88,5"), (std::pair<std::string, std::string>("88,5", "")));
    EXPECT_EQ(angka_dan_satuan("Rp 5"), (std::pair<std::string, std::string>("Rp 5", "")));
    EXPECT_EQ(angka_dan_satuan("12 s.d. 13"), (std::pair<std::string, std::string>("12 s.d. 13", "")));
    EXPECT_EQ(angka_dan_satuan("12 %"), (std::pair<std::string, std::string>("12 %", "")));
}

TEST(XlsxBaca, AWorkbookWithoutAFormIsRefusedWithTheWayOut) {
    EXPECT_FALSE(formulir::baca_formulir(drawn("Daftar hadir|x\nKegiatan tugas jabatan|y\n").sheets()[0]));
    EXPECT_FALSE(formulir::baca_tabel(drawn("Daftar hadir|x\n").sheets()[0]));
    EXPECT_EQ(formulir::baca_xlsx("bukan").error().at(0).sentence.key, "xlsx.bukan_xlsx");
}
