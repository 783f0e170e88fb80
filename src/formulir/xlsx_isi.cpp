// A form into the sheets of xlsx_kosong.h.
#include "angka/baca.h"
#include "base/text.h"
#include "calendar/date.h"
#include "formulir/xlsx_lembar.h"

#include <optional>

namespace formulir {

using namespace tata_letak;

namespace {

using sheet::At;
using sheet::SheetWriter;
using sheet::Style;

// What was typed goes in as what it is: a number where it can be one, otherwise as it was typed.
std::optional<angka::Rational> dibaca(const Isian& isian) {
    const auto value = isian.notasi == Notasi::mesin       ? angka::read_machine(isian.text)
                       : isian.notasi == Notasi::indonesia ? angka::read_indonesian(isian.text)
                                                           : angka::read_either(isian.text);
    return value ? std::optional(*value) : std::nullopt;
}

void isi_angka(SheetWriter& k, At at, const Isian& isian, Style style) {
    if (!isian.terisi()) return;
    const auto value = dibaca(isian);
    if (value && !angka::terminating_decimal(*value).empty())
        k.number(at, angka::terminating_decimal(*value), style);
    else
        k.text(at, isian.text, style);
}

// Columns 3 and 8: credit per unit times quantity.
void isi_ak(SheetWriter& k, At at, const Isian& per_unit, const Isian& quantity) {
    const auto credit = dibaca(per_unit), count = dibaca(quantity);
    if (per_unit.terisi() && credit && count)
        k.number(at, angka::terminating_decimal(*credit * *count), Style::isian_angka);
}

void isi_teks(SheetWriter& k, At at, const Isian& isian, Style style) {
    if (isian.terisi()) k.text(at, base::trim(isian.text), style);
}

void isi_tanggal(SheetWriter& k, At at, const Isian& isian) {
    if (const auto day = calendar::read_date(isian.text))
        k.date(at, static_cast<int>(day->year()), static_cast<unsigned>(day->month()),
               static_cast<unsigned>(day->day()), Style::isian_tanggal);
    else
        isi_teks(k, at, isian, Style::isian_tanggal);
}

} // namespace

void isi_kinerja(SheetWriter& k, const FormulirMentah& f, const Bawah& b) {
    isi_teks(k, {baris_nama, dinilai_dari}, f.nama, Style::isian);
    isi_teks(k, {baris_nip, dinilai_dari}, f.nip, Style::isian_teks);
    isi_teks(k, {baris_jenis, dinilai_dari}, f.jenis_jabatan, Style::isian);
    isi_tanggal(k, {baris_instansi, periode_mulai_dari}, f.skp.periode_mulai);
    isi_tanggal(k, {baris_instansi, periode_selesai_dari}, f.skp.periode_selesai);
    std::uint32_t row = baris_pertama;
    for (const KegiatanMentah& g : f.skp.kegiatan) {
        isi_teks(k, {row, uraian}, g.uraian, Style::isian);
        isi_angka(k, {row, target_kuantitas}, g.target.kuantitas, Style::isian_angka);
        isi_teks(k, {row, satuan_kuantitas}, g.target.satuan, Style::isian_tengah);
        isi_angka(k, {row, target_kualitas}, g.target.kualitas, Style::isian_angka);
        isi_angka(k, {row, target_waktu}, g.target.waktu, Style::isian_angka);
        isi_teks(k, {row, satuan_waktu}, g.target.satuan_waktu, Style::isian_tengah);
        isi_angka(k, {row, target_biaya}, g.target.biaya, Style::isian_uang);
        isi_angka(k, {row, realisasi_kuantitas}, g.realisasi.kuantitas, Style::isian_angka);
        isi_angka(k, {row, realisasi_kualitas}, g.realisasi.kualitas, Style::isian_angka);
        isi_angka(k, {row, realisasi_waktu}, g.realisasi.waktu, Style::isian_angka);
        isi_angka(k, {row, realisasi_biaya}, g.realisasi.biaya, Style::isian_uang);
        isi_ak(k, {row, ak_target}, g.angka_kredit, g.target.kuantitas);
        isi_ak(k, {row, ak_realisasi}, g.angka_kredit, g.realisasi.kuantitas);
        const std::string word = base::lower(base::trim(g.dilaksanakan.text));
        if (word == "false" || word == "tidak" || word == "0")
            k.text({row, dilaksanakan}, "tidak", Style::isian_tengah);
        ++row;
    }
    isi_angka(k, {b.tugas, penghitungan}, f.skp.tugas_tambahan, Style::isian_angka);
    isi_angka(k, {b.kreativitas, penghitungan}, f.skp.kreativitas, Style::isian_angka);
}

void isi_perilaku(SheetWriter& p, const FormulirMentah& f) {
    for (std::uint32_t i = 0; i < f.perilaku.size(); ++i)
        isi_angka(p, {perilaku_pertama + i, 3}, f.perilaku[i], Style::isian_angka);
}

} // namespace formulir
