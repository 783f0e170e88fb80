// bahan.h -- the material of the official forms, as one value: who, the plan, what came of it, the marks, the stored result, the decisions.
//
//     Bahan b = bahan(weighed, scale);                          // of a form file (formulir/timbang.h)
//     base::Result<Bahan> b = bahan(db, office, row, scale);    // of a stored case (bahan_berkas.h)
//     Dokumen paper = blangko::formulir(Blangko::i_g, *b);      // blangko.h
//
// Nothing here is computed but the words of Pasal 17 for single marks, by the reading that the result was made under: what is printed is what is
// stored. Whatever is not known yet is empty, and the form prints its empty line.
#pragma once

#include "calendar/date.h"
#include "calendar/waktu.h"
#include "formulir/timbang.h"
#include "regime/derivation.h"
#include "regime/pp46_2011/penilaian.h"
#include "skp/isi.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace paper::blangko {

struct Orang {
    std::string nama{}, nip{}, pangkat{}, jabatan{}, unit{}; // as printed; the NIP as it is kept
    std::optional<calendar::Date> tmt{};                     // of the rank
    std::string sebagai{}; // "Plt. Inspektur Pembantu Wilayah III": where not in the own post
};

// An activity of the plan with what came of it.
struct Kegiatan {
    skp::Kegiatan isi{};
    bool terisi = true; // false: nobody has entered a realisasi yet
    std::string catatan{};
    std::optional<angka::Rational> ak_target{}, ak_realisasi{}; // credit points: a unit's, times kuantitas
    std::optional<regime::pp46_2011::HasilKegiatan> hasil{};
};

struct HasilBagian { // of one SKP
    angka::Rational rata_rata, tugas_tambahan, kreativitas, nilai;
    std::string sebutan;
};

// One SKP: the whole year, or the part before or after a transfer. An earlier part may be known by its value only.
struct BagianSkp {
    std::optional<calendar::Period> periode{};
    std::vector<Kegiatan> kegiatan{};
    std::optional<angka::Rational> ak_target{}, ak_realisasi{}; // sums
    int banyak_tugas = 0;                                       // tugas tambahan that count
    std::vector<skp::TugasTambahan> tugas_tambahan{};           // those whose words are known
    std::optional<skp::Kreativitas> kreativitas{};              // its words may be empty
    std::optional<HasilBagian> hasil{};
    std::optional<Orang> penilai{}; // of that part, where another one than at the end of the year
};

struct Tanda { // a mark of behaviour
    angka::Rational nilai;
    std::string sebutan;
};

struct Hasil { // of the year, as it was set
    angka::Rational nilai_skp;
    std::string sebutan_skp;
    std::optional<angka::Rational> jumlah_bagian{}; // of the values of several SKPs
    std::optional<regime::pp46_2011::HasilPerilaku> perilaku{};
    std::string sebutan_perilaku{};
    std::optional<regime::pp46_2011::NilaiAkhir> prestasi_kerja{};
    std::string sebutan_prestasi_kerja{};
    regime::Derivation uraian{};
};

struct CatatanBuku { // a dated entry of the notebook (form I-i)
    calendar::Date tanggal{};
    std::string aspek{}, uraian{};
    Orang oleh{};
};

struct Pernyataan { // objection, reply, decision
    std::string teks{};
    std::optional<calendar::Date> tanggal{};
};

struct BarisLembar { // of the check sheet: "sesuai", "perlu diperbaiki", "tidak berlaku"
    std::string uraian{}, jawaban{}, catatan{};
};
struct Lembar {
    std::vector<BarisLembar> baris{};
    std::vector<std::string> temuan{}; // what the machine showed, in words
    Orang pemeriksa{};
    std::optional<calendar::Date> tanggal{};
    int nomor = 0; // of the case's sheets
};

struct Bahan {
    std::string aturan = "pp46-2011";
    std::string instansi{}, daerah{}; // "Inspektorat", "Kabupaten Contoh Raya"
    std::string tempat{};             // where it is signed
    std::string nomor{};              // of the case: "2025-0147"
    std::optional<calendar::Period> periode{};
    Orang pegawai{}, penilai{}, atasan_penilai{};
    std::optional<Orang> penilai_rencana{}; // who set the plan, where it was another one
    std::optional<skp::JenisJabatan> jenis_jabatan{};

    BagianSkp skp{};
    std::vector<BagianSkp> skp_lain{};              // earlier ones of the same year
    std::array<std::optional<Tanda>, 6> perilaku{}; // in the order of skp::Perilaku::nama_aspek
    std::string catatan_perilaku{};
    std::optional<Hasil> hasil{};
    angka::Rational bobot_skp = 60, bobot_perilaku = 40; // per cent, of the law

    Pernyataan keberatan{}, tanggapan{}, keputusan{};
    std::string rekomendasi{};
    std::vector<CatatanBuku> buku{}; // only for who may read it
    std::optional<Lembar> lembar{};

    std::optional<calendar::Date> rencana_ditetapkan{};                  // form I-a
    std::optional<calendar::Date> dibuat{};                              // box 9
    std::optional<calendar::Date> diterima_pegawai{}, diterima_atasan{}; // boxes 10 and 11
    calendar::Instant disusun{}; // the moment of the state that is printed: the only time in the file

    [[nodiscard]] bool struktural() const { return jenis_jabatan == skp::JenisJabatan::struktural; }
    [[nodiscard]] bool berangka_kredit() const; // JFT, or credit points are planned
};

// Fills the columns AK of a part from the credit points of one unit (pp46-2011 sheet 5.6).
void isi_angka_kredit(BagianSkp& part);

// Hasil::jumlah_bagian, where the year has several SKPs.
void isi_jumlah_bagian(Bahan& b);

// Of a weighed form file. Who assessed is not weighed: those lines stay empty until isi_cetak() fills what the file says.
[[nodiscard]] Bahan bahan(const formulir::Tertimbang& weighed, const formulir::Timbangan& scale);
// What a form file says for the print alone: ranks, posts, who assessed, office, place, recommendation. At most 2,000 bytes each.
void isi_cetak(Bahan& b, const formulir::FormulirMentah& typed);

} // namespace paper::blangko
