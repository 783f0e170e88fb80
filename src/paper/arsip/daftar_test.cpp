#include "paper/arsip/daftar.h"
#include "paper/arsip/unsur.h"
#include "paper/cetak.h"
#include "paper/naskah_for_tests.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>

namespace paper::arsip {
namespace {

using testing::HasSubstr;

calendar::Date hari(std::string_view iso) { return calendar::read_date(iso).value(); }
calendar::Period masa(std::string_view from, std::string_view until) { return {hari(from), hari(until)}; }

Kop kop() {
    Kop k;
    k.instansi = "Inspektorat";
    k.daerah = "Kabupaten Contoh Raya";
    k.unit_pengolah = "Subbagian Umum dan Kepegawaian";
    k.tempat = "Contoh Raya";
    k.tanggal = hari("2026-01-05");
    k.penanggung_jawab = {"Wulan Percontohan", "197502311998032903", "Kepala Subbagian Umum dan Kepegawaian"};
    return k;
}
std::vector<Inaktif> inaktif(int many) {
    std::vector<Inaktif> rows;
    for (int i = 0; i < many; ++i)
        rows.push_back({"Subbagian Umum dan Kepegawaian", std::to_string(i + 1), "800.1.4.4",
                        "Penilaian prestasi kerja Sekar Fiktif, S.E.", masa("2019-01-01", "2019-12-31"),
                        "1 folder", "", "asli", "kertas, baik", "12", "3", "A-1-2-3", "1 tahun, musnah",
                        "umum"});
    return rows;
}

// Printed as well: what a builder gives must be a document that can be drawn.
std::string printed(const std::string& name, const Dokumen& d) {
    const auto pdf = cetak(d);
    EXPECT_TRUE(pdf) << name;
    if (const char* keep = std::getenv("TERAJU_SIMPAN_PDF"); keep != nullptr && pdf)
        std::ofstream(std::string(keep) + "/" + name + ".pdf", std::ios::binary) << *pdf;
    return naskah(d);
}

TEST(DaftarArsip, HasTheColumnsOfTheLawInTheirOrder) {
    const std::vector<Berkas> files{
        {"1", "800.1.4.4", "SKP 2019", masa("2019-01-01", "2019-12-31"), "2 folder", ""}};
    const std::vector<Item> items{
        {"1", "1", "800.1.4.4", "Penilaian Sekar Fiktif", hari("2020-01-10"), "6 lembar", "asli"}};
    const std::string text = printed("daftar-aktif", daftar_arsip_aktif(kop(), files, items));
    EXPECT_THAT(text, HasSubstr("= No = Nomor berkas = Kode klasifikasi = Uraian informasi berkas = Kurun "
                                "waktu = Jumlah = Keterangan ="));
    EXPECT_THAT(text, HasSubstr("| 1 | 1 | 800.1.4.4 | SKP 2019 | 2019 | 2 folder | – |"));
    EXPECT_THAT(text, HasSubstr("= No = Nomor berkas = Nomor item = Kode klasifikasi = Uraian informasi "
                                "arsip = Tanggal = Jumlah = Keterangan ="));
    EXPECT_THAT(
        text,
        HasSubstr("| 1 | 1 | 1 | 800.1.4.4 | Penilaian Sekar Fiktif | 10 Januari 2020 | 6 lembar | asli |"));
    EXPECT_THAT(text, HasSubstr("Pencipta arsip : Inspektorat Kabupaten Contoh Raya"));
    EXPECT_THAT(
        text,
        HasSubstr(
            "Contoh Raya, 5 Januari 2026 / Kepala Subbagian Umum dan Kepegawaian, / Wulan Percontohan"));
    static_cast<void>(printed("daftar-berkas", daftar_berkas(kop(), files)));
    static_cast<void>(printed("daftar-isi", daftar_isi_berkas(kop(), items)));
}

TEST(DaftarArsip, AnEmptyListSaysSoAndALongOneGoesOn) {
    EXPECT_THAT(printed("daftar-kosong", daftar_berkas({}, {})), HasSubstr("| Tidak ada. (7 kolom) |"));
    const std::string text = printed("daftar-inaktif", daftar_arsip_inaktif(kop(), inaktif(120)));
    EXPECT_THAT(text, HasSubstr("| 120 | Subbagian Umum dan Kepegawaian | 120 | 800.1.4.4 |"));
    EXPECT_THAT(text, HasSubstr("| asli | kertas, baik | 12 / 3 | A-1-2-3 | 1 tahun, musnah | umum | – |"));
}

TEST(BeritaAcara, NamesBothPartiesTheNumberOfRecordsAndTheProof) {
    BeritaAcara m;
    m.kop = kop();
    m.nomor = "800/3/INSP/2026";
    m.pihak_pertama = m.kop.penanggung_jawab;
    m.pihak_kedua = {"Ratna Umpama", "197102311996032902", "Sekretaris"};
    m.unit_penerima = "Sekretariat";
    m.alasan = "telah habis masa simpan aktifnya";
    m.arsip = inaktif(3);
    m.kepala_jurnal = "812:4f1c";
    const std::string text = printed("berita-acara", berita_acara(m));
    EXPECT_THAT(text, HasSubstr("Pada hari ini Senin, tanggal 5 Januari 2026, bertempat di Contoh Raya"));
    EXPECT_THAT(text, HasSubstr("menerima, 3 arsip sebagaimana tercantum dalam daftar terlampir, karena "
                                "telah habis masa simpan aktifnya."));
    EXPECT_THAT(text, HasSubstr("Kepala jurnal : 812:4f1c"));
    EXPECT_THAT(
        text,
        HasSubstr("~ PIHAK KEDUA / Sekretaris, / Ratna Umpama / NIP 19710231 199603 2 902 <pihak_kedua>"));
    EXPECT_THAT(text, HasSubstr("| 3 | Subbagian Umum dan Kepegawaian | 3 |"));
    EXPECT_THAT(printed("berita-acara-kosong", berita_acara({})),
                HasSubstr("Pada hari ini ............, tanggal"));
}

TEST(Label, OfAFolderAndOfABoxSayWhatIsInItAndWhereItStands) {
    std::vector<LabelFolder> folders(15, {"800.1.4.4", "12", "Penilaian prestasi kerja Sekar Fiktif, S.E.",
                                          masa("2019-01-01", "2019-12-31"), "A-1-2-3-12-3"});
    EXPECT_THAT(printed("label-folder", label_folder(folders, {})),
                HasSubstr("label: 800.1.4.4 / Nomor 12 / Penilaian prestasi kerja Sekar Fiktif, S.E. / 2019 "
                          "/ A-1-2-3-12-3 / <qr A-1-2-3-12-3>"));
    std::vector<LabelBoks> boxes(4, {"Inspektorat Kabupaten Contoh Raya", "Subbagian Umum dan Kepegawaian",
                                     "12", "1", "18", "800.1.4.4", "800.1.5.1", 2018, 2019, "Musnah 2022",
                                     "A-1-2-3-12"});
    EXPECT_THAT(
        printed("label-boks", label_boks(boxes, {})),
        HasSubstr(
            "BOKS 12 / Berkas 1 – 18 / Kode 800.1.4.4 – 800.1.5.1 / Tahun 2018 – 2019 / Musnah 2022 /"));
}

TEST(Kurun, IsPrintedAsShortAsItIsTrue) {
    EXPECT_EQ(kurun(masa("2019-01-01", "2019-12-31")), "2019");
    EXPECT_EQ(kurun(masa("2018-01-01", "2019-12-31")), "2018 s.d. 2019");
    EXPECT_EQ(kurun(masa("2019-02-01", "2019-05-31")), "Februari s.d. Mei 2019");
    EXPECT_EQ(kurun(masa("2018-11-01", "2019-02-28")), "November 2018 s.d. Februari 2019");
    EXPECT_EQ(kurun(masa("2019-01-02", "2019-12-31")), "2 Januari 2019 s.d. 31 Desember 2019");
    EXPECT_EQ(kurun(std::nullopt), "");
}

} // namespace
} // namespace paper::arsip
