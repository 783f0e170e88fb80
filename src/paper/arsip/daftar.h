// daftar.h -- the lists, labels and minutes of an archive as papers (PP 28/2012 Pasal 42, 44, 63; asn-reference 4.4).
//
//     Dokumen paper = daftar_berkas(kop, files);            // list of files
//     Dokumen paper = daftar_isi_berkas(kop, items);        // what lies in them
//     Dokumen paper = daftar_arsip_aktif(kop, files, items);       // both: what the unit hands to the unit kearsipan within six months
//     Dokumen paper = daftar_arsip_inaktif(kop, records);
//     Dokumen paper = berita_acara(minutes);                // hand-over, with its list
//     Dokumen paper = label_folder(labels), label_boks(labels);
//
// Values in, documents out: who is asked for the rows is the archive's business. Rows stand in the order in which they come. What is empty
// prints as a dash, in lines to be filled by hand as dots.
#pragma once

#include "calendar/waktu.h"
#include "paper/dokumen.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace paper::arsip {

struct Pejabat {
    std::string nama{}, nip{}, jabatan{};
};

// What stands above every list and under it.
struct Kop {
    std::string instansi{}, daerah{}; // "Inspektorat", "Kabupaten Contoh Raya"
    std::string pencipta{};           // pencipta arsip; empty: the office
    std::string unit_pengolah{};
    std::string tempat{};
    std::optional<calendar::Date> tanggal{};
    Pejabat penanggung_jawab{};  // signs the list
    calendar::Instant disusun{}; // the only time that goes into the file
};

struct Berkas { // a line of daftar berkas
    std::string nomor{}, kode{}, uraian{};
    std::optional<calendar::Period> kurun{};
    std::string jumlah{}; // "1 folder", "12 lembar"
    std::string keterangan{};
};

struct Item { // a line of daftar isi berkas
    std::string nomor_berkas{}, nomor{}, kode{}, uraian{};
    std::optional<calendar::Date> tanggal{};
    std::string jumlah{}, keterangan{};
};

struct Inaktif { // a line of daftar arsip inaktif: the law's columns, then those of practice
    std::string unit_pengolah{}, nomor{}, kode{}, uraian{};
    std::optional<calendar::Period> kurun{};
    std::string jumlah{}, keterangan{};
    std::string tingkat{};                  // asli, salinan, tembusan, kopi
    std::string media{};                    // with its condition: "kertas, baik"
    std::string boks{}, folder{}, lokasi{}; // definitive numbers; "gedung-ruang-rak-baris"
    std::string nasib{};                    // "1 tahun, musnah"
    std::string kategori{};                 // umum, terjaga, vital
};

[[nodiscard]] Dokumen daftar_berkas(const Kop& kop, const std::vector<Berkas>& rows);
[[nodiscard]] Dokumen daftar_isi_berkas(const Kop& kop, const std::vector<Item>& rows);
[[nodiscard]] Dokumen daftar_arsip_aktif(const Kop& kop, const std::vector<Berkas>& files,
                                         const std::vector<Item>& items);
[[nodiscard]] Dokumen daftar_arsip_inaktif(const Kop& kop, const std::vector<Inaktif>& rows);

// Minutes of a hand-over from a unit pengolah to the unit kearsipan, or to the regional archive: only after the active period, with a
// list, signed by the heads of both (PP 28/2012 Pasal 63).
struct BeritaAcara {
    Kop kop{};
    std::string nomor{};
    Pejabat pihak_pertama{}, pihak_kedua{}; // hands over; receives
    std::string unit_penerima{};
    std::string alasan{}; // why now: "telah habis masa simpan aktifnya"
    std::vector<Inaktif> arsip{};
    std::string kepala_jurnal{},
        akar{}; // what ties it to the journal and the archive that day (SHA-256); may be empty
};
[[nodiscard]] Dokumen berita_acara(const BeritaAcara& minutes);

// Minutes of one month: how many records there are since the beginning, the root over all of them, the head of the journal, and what came
// in that month. Who keeps this paper can tell later that none of them was changed (docs/formats/arsip-merkle.md).
struct BeritaBulan {
    Kop kop{};
    std::string bulan{}; // "Oktober 2026"
    std::int64_t jumlah = 0;
    std::string akar{}, kepala_jurnal{};
    std::vector<Inaktif> arsip{};
};
[[nodiscard]] Dokumen berita_acara_bulanan(const BeritaBulan& minutes);

struct LabelFolder { // the tab: code, number, title, period
    std::string kode{}, nomor{}, judul{};
    std::optional<calendar::Period> kurun{};
    std::string lokasi{}; // "gedung-ruang-rak-baris-boks-folder"; in the QR code as well
};
struct LabelBoks {
    std::string pencipta{}, unit{}, nomor{};
    std::string berkas_awal{}, berkas_akhir{}; // first and last number of files in it
    std::string kode_awal{}, kode_akhir{};
    int tahun_awal = 0, tahun_akhir = 0;
    std::string nasib{}; // "Musnah 2028"
    std::string lokasi{};
};
[[nodiscard]] Dokumen label_folder(const std::vector<LabelFolder>& labels, calendar::Instant disusun);
[[nodiscard]] Dokumen label_boks(const std::vector<LabelBoks>& labels, calendar::Instant disusun);

} // namespace paper::arsip
