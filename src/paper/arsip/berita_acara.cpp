// Minutes of a hand-over, with the list of what was handed over.
#include "paper/arsip/unsur.h"

#include <fmt/format.h>

namespace paper::arsip {
namespace {

Uraian party(const Pejabat& who, const std::string& unit) {
    return {.isi = {{"Nama", blangko::atau_titik(who.nama)},
                    {"NIP", blangko::atau_titik(blangko::nip(who.nip))},
                    {"Jabatan", blangko::atau_titik(who.jabatan)},
                    {"Unit", blangko::atau_titik(unit)}},
            .menjorok = 8};
}

Paragraf words(std::string text) { return {.teks = std::move(text), .sesudah = 2}; }

std::string opening(const Kop& kop) {
    if (!kop.tanggal)
        return fmt::format(
            "Pada hari ini {}, tanggal {}, bertempat di {}, kami yang bertanda tangan di bawah ini:",
            titik(12), titik(24), blangko::atau_titik(kop.tempat));
    return fmt::format(
        "Pada hari ini {}, tanggal {}, bertempat di {}, kami yang bertanda tangan di bawah ini:",
        calendar::nama_hari(std::chrono::weekday(std::chrono::sys_days(*kop.tanggal))),
        calendar::tanggal(*kop.tanggal), blangko::atau_titik(kop.tempat));
}

void proof(Bagian& p, const BeritaAcara& m) {
    if (m.kepala_jurnal.empty() && m.akar.empty()) return;
    Uraian u;
    if (!m.kepala_jurnal.empty()) u.isi.push_back({"Kepala jurnal", m.kepala_jurnal});
    if (!m.akar.empty()) u.isi.push_back({"Akar arsip (SHA-256)", m.akar});
    u.ukuran = 8;
    p.isi.push_back(words("Keadaan arsip pada hari itu dibuktikan dengan:"));
    p.isi.push_back(std::move(u));
}

} // namespace

Dokumen berita_acara(const BeritaAcara& m) {
    Dokumen d = mulai(m.kop, "Berita Acara Serah Terima Arsip");
    d.nomor = m.nomor;
    Bagian& p = d.bagian.emplace_back(Bagian{.tepi = 22});
    surat_kepala(p, m.kop);
    p.isi.push_back(Judul{"BERITA ACARA SERAH TERIMA ARSIP INAKTIF", 1, Rata::tengah, 13});
    p.isi.push_back(
        Paragraf{.teks = "Nomor " + blangko::atau_titik(m.nomor), .rata = Rata::tengah, .sesudah = 5});
    p.isi.push_back(words(opening(m.kop)));
    p.isi.push_back(party(m.pihak_pertama, m.kop.unit_pengolah));
    p.isi.push_back(words("selanjutnya disebut PIHAK PERTAMA, dan"));
    p.isi.push_back(party(m.pihak_kedua, m.unit_penerima));
    p.isi.push_back(words("selanjutnya disebut PIHAK KEDUA."));
    p.isi.push_back(words(fmt::format("PIHAK PERTAMA menyerahkan kepada PIHAK KEDUA, dan PIHAK KEDUA "
                                      "menerima, {} arsip sebagaimana tercantum dalam daftar "
                                      "terlampir{}. Sejak penandatanganan berita acara ini, penyimpanan dan "
                                      "pemeliharaan arsip tersebut menjadi tanggung jawab "
                                      "PIHAK KEDUA.",
                                      m.arsip.size(), m.alasan.empty() ? "" : ", karena " + m.alasan)));
    proof(p, m);
    p.isi.push_back(words("Berita acara ini dibuat dalam dua rangkap, masing-masing untuk kedua pihak."));
    Penandatangan first = penanda(m.pihak_pertama, "pihak_pertama"),
                  second = penanda(m.pihak_kedua, "pihak_kedua");
    first.jabatan = "PIHAK PERTAMA\n" + first.jabatan;
    second.jabatan = "PIHAK KEDUA\n" + second.jabatan;
    p.isi.push_back(Jarak{.tinggi = 4});
    p.isi.push_back(TandaTangan{{second, first}});
    Bagian& list = d.bagian.emplace_back(Bagian{.arah = Arah::mendatar, .tepi = 12});
    list.isi.push_back(Judul{"Lampiran: daftar arsip yang diserahkan", 2});
    list.isi.push_back(tabel_inaktif(m.arsip));
    return d;
}

Dokumen berita_acara_bulanan(const BeritaBulan& m) {
    Dokumen d = mulai(m.kop, "Berita Acara Keutuhan Arsip " + m.bulan);
    Bagian& p = d.bagian.emplace_back(Bagian{.tepi = 22});
    surat_kepala(p, m.kop);
    p.isi.push_back(Judul{"BERITA ACARA KEUTUHAN ARSIP", 1, Rata::tengah, 13});
    p.isi.push_back(Paragraf{.teks = "Bulan " + m.bulan, .rata = Rata::tengah, .sesudah = 5});
    p.isi.push_back(words(opening(m.kop)));
    p.isi.push_back(party(m.kop.penanggung_jawab, m.kop.unit_pengolah));
    p.isi.push_back(words(fmt::format(
        "menyatakan bahwa sampai akhir bulan {} tersimpan {} arsip, bahwa yang masuk dalam bulan itu "
        "tercantum dalam daftar terlampir ({} pendaftaran), dan bahwa keadaannya dibuktikan dengan:",
        m.bulan, m.jumlah, m.arsip.size())));
    Uraian u;
    u.isi.push_back({"Akar arsip (SHA-256)", m.akar});
    u.isi.push_back({"Kepala jurnal", m.kepala_jurnal});
    u.ukuran = 8;
    p.isi.push_back(std::move(u));
    p.isi.push_back(words("Akar itu dihitung dari sidik seluruh arsip menurut urutan masuknya. Arsip yang "
                          "kemudian diubah, dihilangkan, atau "
                          "disisipkan tidak lagi menghasilkan akar yang sama."));
    p.isi.push_back(Jarak{.tinggi = 4});
    p.isi.push_back(TandaTangan{{penanda(m.kop.penanggung_jawab, "penanggung_jawab")}});
    if (m.arsip.empty()) return d;
    Bagian& list = d.bagian.emplace_back(Bagian{.arah = Arah::mendatar, .tepi = 12});
    list.isi.push_back(Judul{"Lampiran: arsip yang masuk bulan " + m.bulan, 2});
    list.isi.push_back(tabel_inaktif(m.arsip));
    return d;
}

} // namespace paper::arsip
