// contoh_kertas NAMA [a1b] -- writes one document of the tests to standard output; kertas_test.py judges it with tools
// from outside. With `teks` instead of a form of file: what a reader must hear, in order, one cell or line a row.
// contoh_kertas berat-NAMA [a1b] -- one of contoh_berat.h.
// contoh_kertas terbit KUNCI.pem [a1b] -- form I-g as it is issued: its code is signed by a key made here, whose public half goes to KUNCI.pem.
#include "contoh_berat.h"
#include "paper/arsip/daftar.h"
#include "paper/bagan_sop.h"
#include "paper/blangko/blangko.h"
#include "paper/blangko/contoh_for_tests.h"
#include "paper/blangko/terbit.h"
#include "paper/cetak.h"
#include "paper/testing.h"
#include "seal/kunci.h"
#include "seal/ringkas.h"
#include "sop/testing.h"

#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace paper;

struct Contoh {
    Dokumen dokumen;
    std::vector<std::string> teks;
};

// Numbers that look like nothing in particular and are always the same.
class Dadu {
  public:
    std::size_t operator()(std::size_t below) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state_ >> 33U) % below;
    }

  private:
    unsigned long long state_ = 2019;
};

Dokumen kosong(const std::string& judul, Arah arah = Arah::tegak) {
    Dokumen d;
    d.judul = judul;
    d.nomor = "800/17/2019";
    d.dibuat = testing::noon;
    d.kode = Kode{"https://kantor.example/v/8F3K2M7QXT", "Periksa di kantor.example/v/8F3K2M7QXT"};
    d.bagian.push_back({.arah = arah});
    return d;
}

std::string kalimat(Dadu& dadu, std::size_t most) {
    static const std::vector<std::string> kata{"Menyusun",
                                               "laporan",
                                               "pemeriksaan",
                                               "reguler",
                                               "desa",
                                               "atas",
                                               "Rp12.500.000",
                                               "91,68",
                                               "%",
                                               "“mutu”",
                                               "pengelolaan",
                                               "keuangan",
                                               "–",
                                               "kegiatan;",
                                               "(dua)",
                                               "é",
                                               "≥",
                                               "dipertanggungjawabkan",

                                               "½",
                                               "wajib\nbaris",
                                               "s.d."};
    std::string out = kata[dadu(kata.size())];
    for (std::size_t n = dadu(most); n > 0; --n) out += " " + kata[dadu(kata.size())];
    return out;
}

// A table of many pages: cells of all lengths, spans, groups, a total that never stands alone.
Contoh panjang(int rows) {
    Contoh c{kosong("Daftar panjang", Arah::mendatar), {}};
    Dadu dadu;
    const auto cell = [&](Sel sel) {
        if (!sel.teks.empty()) c.teks.push_back(sel.teks);
        return sel;
    };
    Tabel t{.keterangan = "Kegiatan"};
    t.kolom = {{.lebar = 12}, {.bagian = 3}, {.bagian = 1, .rata = Rata::kanan}, {.bagian = 2}};
    t.kepala = {{.sel = {cell({"NO", 1, 2}), cell({"URAIAN", 1, 2}), cell({"TARGET", 2})}},
                {.sel = {cell({"MUTU"}), cell({"BUKTI"})}}};
    for (int i = 1; i <= rows; ++i) {
        const std::string no = "#" + std::to_string(i);
        if (i % 40 == 0) {
            t.isi.push_back(
                {.sel = {cell({"Kelompok " + no, 4})}, .tebal = true, .latar = true, .bersama = true});
        } else if (i % 17 == 0) {
            t.isi.push_back(
                {.sel = {cell({.teks = no, .baris = 3}), cell({kalimat(dadu, 30)}), cell({kalimat(dadu, 3)}),
                         cell({.teks = kalimat(dadu, 60), .baris = 3})}});
            for (int k = 0; k < 2; ++k)
                t.isi.push_back({.sel = {cell({kalimat(dadu, 30)}), cell({kalimat(dadu, 3)})}});
        } else {
            t.isi.push_back({.sel = {cell({no}), cell({.teks = kalimat(dadu, 40), .kepala = true}),
                                     cell({kalimat(dadu, 2)}), cell({kalimat(dadu, 12)})},
                             .bersama = i == rows});
        }
    }
    t.isi.push_back(
        {.sel = {cell({"Jumlah", 2}), cell({"1.234,56"}), cell({})}, .tebal = true, .latar = true});
    c.dokumen.bagian[0].isi.push_back(t);
    return c;
}

// Rows that no page can hold, alone and under a span; a paragraph of pages.
Contoh tinggi() {
    Contoh c{kosong("Baris tinggi"), {}};
    Dadu dadu;
    const auto cell = [&](std::string text, int rows = 1) {
        c.teks.push_back(text);
        return Sel{.teks = std::move(text), .baris = rows};
    };
    std::string pages;
    for (int i = 0; i < 120; ++i) pages += (i > 0 ? "\n" : "") + kalimat(dadu, 40);
    Paragraf p{pages};
    c.teks.push_back(pages);
    c.dokumen.bagian[0].isi.push_back(p);
    Tabel t{.keterangan = "Baris tinggi"};
    t.kolom = {{}, {}, {}};
    t.kepala = {{.sel = {cell("Satu"), cell("Dua"), cell("Tiga")}}};
    t.isi.push_back({.sel = {cell("pendek"), cell(kalimat(dadu, 1500)), cell(kalimat(dadu, 20))}});
    t.isi.push_back({.sel = {cell(kalimat(dadu, 2200), 3), cell("a1"), cell("a2")}});
    t.isi.push_back({.sel = {cell(kalimat(dadu, 100)), cell("b2")}});
    t.isi.push_back({.sel = {cell("c1"), cell(kalimat(dadu, 900))}});
    t.isi.push_back({.sel = {cell("akhir"), cell("akhir"), cell("akhir")}});
    c.dokumen.bagian[0].isi.push_back(t);
    return c;
}

// What somebody may paste into a form.
Contoh musuh() {
    Contoh c{kosong("<title>&amp; \"]]>"), {}};
    auto& isi = c.dokumen.bagian[0].isi;
    c.dokumen.pembuat = "(a) \\ <b>";
    for (const std::string& text :
         std::vector<std::string>{std::string(3000, 'M'), std::string("\\(") + ") Tj ET EMC Q /Artifact BMC",
                                  std::string("%PDF-1.7 endstream endobj xref"), std::string("שלום 12 עולם"),
                                  std::string("Ștefan Ōsaka Жуков Ελλάς ñ Ç ﬁ €"), std::string("a\tb"),
                                  std::string("café naïve")}) {
        c.teks.push_back(text);
        isi.push_back(Paragraf{text});
        isi.push_back(Tabel{.keterangan = "x",
                            .kolom = {{.lebar = 20}, {}},
                            .isi = {{.sel = {{.teks = text}, {.teks = "ya"}}}}});
        c.teks.push_back(text);
        c.teks.push_back("ya");
    }
    return c;
}

Contoh label() {
    Contoh c{kosong("Label"), {}};
    LembarLabel l{.kolom = 2, .tinggi = 45};
    for (int i = 1; i <= 13; ++i) {
        l.label.push_back({{{"Boks " + std::to_string(i), 14, true}, {"SKP 2019"}},
                           "https://kantor.example/b/" + std::to_string(i)});
        c.teks.push_back("Boks " + std::to_string(i));
        c.teks.push_back("SKP 2019");
    }
    c.dokumen.bagian[0].isi.push_back(l);
    return c;
}

Contoh sop_sebagai(const BaganSop& how) {
    return {bagan_sop(*sop::Sop::read(sop::testing::shipped_text()), how, testing::noon), {}};
}
Contoh sop_panjang() { // pages joined by pentagons
    std::mt19937 random(7);
    const auto naskah =
        sop::testing::random_naskah(random, {.lanes = 5, .steps = 30, .decisions_percent = 30});
    return {bagan_sop(*sop::Sop::susun(naskah), {}, testing::noon), {}};
}
Contoh sop_tegak() { return sop_sebagai({.arah = Arah::tegak}); }
Contoh sop_mendatar() { return sop_sebagai({}); }
Contoh sop_keadaan() {
    using enum KeadaanSimbol;
    return sop_sebagai({.isi = sop::Isi::bagan, .keadaan = {selesai, selesai, selesai, terlambat}});
}

// As the office prints it when it freezes the result: the longest address that the house expects, and a whole summary.
Contoh terbit(const std::string& key_file) {
    const seal::KunciRahasia key = seal::KunciRahasia::buat();
    std::ofstream(key_file) << seal::KunciUmum::dari(key).value().pem();
    berkas::CapTerbit stamp{"7QK4M2XD",
                            "800.1.4.4/0147/INSP/2026",
                            *calendar::date_of(2026, 1, 14),
                            "https://teraju.inspektorat-contohraya.example/v/7QK4M2XD",
                            {}};
    stamp.ringkas = seal::tulis_ringkas({stamp.kode, stamp.nomor_naskah, "Penilaian prestasi kerja PNS",
                                         calendar::iso(stamp.tanggal)},
                                        key)
                        .value();
    blangko::Bahan b = blangko::contoh::lengkap();
    b.keberatan = b.tanggapan = b.keputusan = {}; // nobody has objected yet
    b.diterima_pegawai = b.diterima_atasan = std::nullopt;
    Contoh c{blangko::susun(blangko::Blangko::i_g, b), {}};
    blangko::cap(c.dokumen, stamp);
    return c;
}
Contoh gabungan() { return {blangko::susun(blangko::Blangko::gabungan, blangko::contoh::pindah()), {}}; }

// Sheets of labels as the archive prints them, more than one page of each.
Contoh label_folder() {
    std::vector<arsip::LabelFolder> labels;
    for (int i = 1; i <= 11; ++i)
        labels.push_back({"800.1.4.4", std::to_string(i),
                          "Penilaian prestasi kerja PNS, Sekar Fiktif, S.E., Irban Wilayah II",
                          calendar::Period{*calendar::date_of(2025, 1, 2), *calendar::date_of(2025, 12, 31)},
                          "G1-R2-K3-B1-X07-F" + std::to_string(i)});
    return {arsip::label_folder(labels, testing::noon), {}};
}
Contoh label_boks() {
    std::vector<arsip::LabelBoks> labels;
    for (int i = 1; i <= 5; ++i)
        labels.push_back({"Inspektorat Kabupaten Contoh Raya", "Subbagian Umum dan Kepegawaian",
                          std::to_string(i), "1", "60", "800.1.4.4", "800.1.4.9", 2024, 2025, "Musnah 2028",
                          "G1-R2-K3-B1-X" + std::to_string(i)});
    return {arsip::label_boks(labels, testing::noon), {}};
}

Contoh satu_formulir() { return {testing::formulir(), {}}; }
Contoh enam_puluh() { return panjang(1500); }
Contoh sedang() { return panjang(150); }

} // namespace

int main(int argc, char** argv) {
    const std::map<std::string_view, Contoh (*)()> known{
        {"formulir", satu_formulir},  {"sedang", sedang},       {"panjang", enam_puluh},
        {"tinggi", tinggi},           {"musuh", musuh},         {"label", label},
        {"sop-panjang", sop_panjang}, {"sop-tegak", sop_tegak}, {"sop-mendatar", sop_mendatar},
        {"sop-keadaan", sop_keadaan}, {"gabungan", gabungan},   {"label-folder", label_folder},
        {"label-boks", label_boks}};
    const bool issued = argc > 2 && std::string_view(argv[1]) == "terbit";
    const std::string_view kind = issued ? (argc > 3 ? argv[3] : "") : argc > 2 ? argv[2] : "";
    const std::string_view heavy = "berat-";
    const std::string_view name = argc > 1 ? argv[1] : "";
    std::optional<Dokumen> worst;
    if (name.starts_with(heavy)) worst = berat::bernama(name.substr(heavy.size()));
    if (!issued && !worst && !known.contains(name)) return 2;
    const Contoh contoh = issued ? terbit(argv[2]) : worst ? Contoh{*std::move(worst), {}} : known.at(name)();
    if (kind == "teks") {
        for (const std::string& text : contoh.teks) std::cout << text << '\n';
        return 0;
    }
    const auto pdf = cetak(contoh.dokumen, kind == "a1b" ? RagamBerkas::kembar_a1b : RagamBerkas::arsip);
    if (!pdf) {
        for (const auto& f : pdf.error())
            std::cerr << f.place << ": " << f.sentence.key << ": " << f.written << '\n';
        return 1;
    }
    std::cout << *pdf;
    return 0;
}
