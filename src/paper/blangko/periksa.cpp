// The check sheet of the step that checks, and the derivation of every figure.
#include "paper/blangko/susunan.h"

#include <fmt/format.h>

#include <array>

namespace paper::blangko {
namespace {

constexpr std::array<std::string_view, 3> answers{"sesuai", "perlu diperbaiki", "tidak berlaku"};

Uraian heading(const Bahan& b) {
    return {.isi = {{"Nomor berkas", atau_titik(b.nomor)},
                    {"Nama", atau_titik(b.pegawai.nama)},
                    {"NIP", atau_titik(nip(b.pegawai.nip))},
                    {"Jabatan", atau_titik(b.pegawai.jabatan)},
                    {"Unit kerja", atau_titik(b.pegawai.unit)},
                    {"Jangka waktu penilaian", masa(b.periode)}}};
}

Tabel questions(const Lembar& sheet) {
    Tabel t{.keterangan = "Yang diperiksa, jawabannya, dan catatan pemeriksa"};
    t.kolom = {{.lebar = 10, .rata = Rata::tengah}, {.bagian = 1},
               {.lebar = 16, .rata = Rata::tengah}, {.lebar = 20, .rata = Rata::tengah},
               {.lebar = 16, .rata = Rata::tengah}, {.bagian = 1}};
    t.kepala.push_back({.sel = {tebal("No"), tebal("Yang diperiksa"), tebal("Sesuai"),
                                tebal("Perlu diperbaiki"), tebal("Tidak berlaku"), tebal("Catatan")}});
    int number = 0;
    for (const BarisLembar& line : sheet.baris) {
        Baris row;
        row.sel.push_back({.teks = std::to_string(++number)});
        row.sel.push_back({.teks = line.uraian});
        for (const std::string_view answer : answers) {
            Sel box;
            box.centang = line.jawaban == answer;
            row.sel.push_back(std::move(box));
        }
        row.sel.push_back({.teks = line.catatan});
        t.isi.push_back(std::move(row));
    }
    t.ukuran = 9;
    return t;
}

} // namespace

void lembar_periksa(Dokumen& to, const Bahan& b) {
    const Lembar sheet = b.lembar.value_or(Lembar{});
    Bagian& page = to.bagian.emplace_back();
    kop(page, b);
    page.isi.push_back(Judul{"LEMBAR PEMERIKSAAN DATA KINERJA", 1, Rata::tengah});
    page.isi.push_back(heading(b));
    page.isi.push_back(Jarak{});
    if (sheet.baris.empty())
        page.isi.push_back(Paragraf{.teks = "Data kinerja ini belum diperiksa.", .miring = true});
    else
        page.isi.push_back(questions(sheet));
    page.isi.push_back(Judul{"Temuan pemeriksaan otomatis", 2});
    if (sheet.temuan.empty())
        page.isi.push_back(Paragraf{.teks = "Tidak ada.", .sesudah = 4});
    else
        page.isi.push_back(Daftar{.butir = sheet.temuan});
    Penandatangan signer = penanda(sheet.pemeriksa, "Pemeriksa,", "pemeriksa");
    signer.tempat_tanggal = tempat_tanggal(b, sheet.tanggal);
    page.isi.push_back(TandaTangan{{std::nullopt, signer}});
}

void uraian_penghitungan(Dokumen& to, const Bahan& b) {
    Bagian& page = to.bagian.emplace_back();
    page.isi.push_back(Judul{"URAIAN PENGHITUNGAN\nPENILAIAN PRESTASI KERJA", 1, Rata::tengah});
    page.isi.push_back(heading(b));
    page.isi.push_back(Jarak{});
    if (!b.hasil || b.hasil->uraian.empty()) {
        page.isi.push_back(
            Paragraf{.teks = "Nilainya belum ditetapkan, jadi belum ada penghitungan.", .miring = true});
        return;
    }
    Tabel t{.keterangan = "Tiap angka dengan rumus, hasil, dan dasar hukumnya"};
    t.kolom = {{.lebar = 10, .rata = Rata::tengah},
               {.bagian = 3},
               {.bagian = 4},
               {.lebar = 22, .rata = Rata::kanan},
               {.bagian = 4}};
    t.kepala.push_back(
        {.sel = {tebal("No"), tebal("Yang dihitung"), tebal("Rumus"), tebal("Hasil"), tebal("Dasar")}});
    int number = 0;
    for (const regime::DerivationStep& step : b.hasil->uraian)
        t.isi.push_back(
            {.sel = {
                 {.teks = std::to_string(++number)},
                 {.teks = step.title},
                 {.teks = step.formula},
                 {.teks = step.printed},
                 {.teks = step.note.empty() ? step.rule : fmt::format("{} ({})", step.rule, step.note)}}});
    t.ukuran = 8;
    page.isi.push_back(std::move(t));
}

} // namespace paper::blangko
