#include "base/json.h"
#include "paper/blangko/lampiran.h"
#include "skp/json_bagian.h"

namespace paper::blangko {
namespace {

using base::JsonWriter;
using skp::json::angka_tepat;
namespace pp46 = regime::pp46_2011;

void text(JsonWriter& out, const char* name, const std::string& value) {
    if (!value.empty()) out.member(name, value);
}
void figure(JsonWriter& out, const char* name, const angka::Rational& value) {
    out.member(name, angka_tepat(value));
}
void figure(JsonWriter& out, const char* name, const std::optional<angka::Rational>& value) {
    if (value) figure(out, name, *value);
}
void day(JsonWriter& out, const char* name, const std::optional<calendar::Date>& value) {
    if (value) out.member(name, calendar::iso(*value));
}
void period(JsonWriter& out, const std::optional<calendar::Period>& value) {
    if (!value) return;
    out.key("periode").begin_object().member("mulai", calendar::iso(value->from));
    out.member("selesai", calendar::iso(value->until)).end_object();
}

void person(JsonWriter& out, const char* name, const Orang& o) {
    out.key(name).begin_object();
    text(out, "nama", o.nama);
    text(out, "nip", o.nip);
    text(out, "pangkat", o.pangkat);
    day(out, "tmt", o.tmt);
    text(out, "jabatan", o.jabatan);
    text(out, "unit", o.unit);
    text(out, "sebagai", o.sebagai);
    out.end_object();
}

void target(JsonWriter& out, const char* name, const skp::Target& t, const std::string* reason = nullptr) {
    out.key(name).begin_object();
    figure(out, "kuantitas", t.kuantitas);
    text(out, "satuan", t.satuan);
    figure(out, "kualitas", t.kualitas);
    figure(out, "waktu", t.waktu);
    text(out, "satuan_waktu", t.satuan_waktu);
    figure(out, "biaya", t.biaya);
    if (reason != nullptr) out.member("alasan", *reason);
    out.end_object();
}

void result(JsonWriter& out, const pp46::HasilKegiatan& row) {
    out.key("nilai").begin_object();
    figure(out, "kuantitas", row.aspek.kuantitas);
    figure(out, "kualitas", row.aspek.kualitas);
    figure(out, "waktu", row.aspek.waktu);
    figure(out, "biaya", row.aspek.biaya);
    figure(out, "penghitungan", row.penghitungan);
    figure(out, "capaian", row.capaian);
    out.key("dihitung").boolean(row.dihitung).end_object();
}

void activity(JsonWriter& out, const Kegiatan& k) {
    out.begin_object().member("uraian", k.isi.uraian);
    target(out, "target", k.isi.target);
    if (k.terisi) {
        out.key("realisasi").begin_object();
        figure(out, "kuantitas", k.isi.realisasi.kuantitas);
        figure(out, "kualitas", k.isi.realisasi.kualitas);
        figure(out, "waktu", k.isi.realisasi.waktu);
        figure(out, "biaya", k.isi.realisasi.biaya);
        out.end_object();
    }
    out.key("dilaksanakan").boolean(k.isi.pelaksanaan == skp::Pelaksanaan::dilaksanakan);
    if (k.isi.dikecualikan) out.member("dikecualikan", k.isi.dikecualikan->alasan);
    if (k.isi.target_ulang)
        target(out, "target_ulang", k.isi.target_ulang->target, &k.isi.target_ulang->alasan);
    figure(out, "angka_kredit", k.isi.angka_kredit);
    text(out, "catatan", k.catatan);
    if (k.hasil) result(out, *k.hasil);
    out.end_object();
}

void part(JsonWriter& out, const BagianSkp& p) {
    out.begin_object();
    period(out, p.periode);
    out.key("kegiatan").begin_array();
    for (const Kegiatan& k : p.kegiatan) activity(out, k);
    out.end_array().key("banyak_tugas").number(std::to_string(p.banyak_tugas));
    out.key("tugas_tambahan").begin_array();
    for (const skp::TugasTambahan& task : p.tugas_tambahan)
        out.begin_object().member("uraian", task.uraian).member("nomor_surat", task.nomor_surat).end_object();
    out.end_array();
    if (p.kreativitas) {
        out.key("kreativitas").begin_object().member("uraian", p.kreativitas->uraian);
        figure(out, "nilai", p.kreativitas->nilai);
        out.end_object();
    }
    if (p.hasil) {
        out.key("hasil").begin_object();
        figure(out, "rata_rata", p.hasil->rata_rata);
        figure(out, "tugas_tambahan", p.hasil->tugas_tambahan);
        figure(out, "kreativitas", p.hasil->kreativitas);
        figure(out, "nilai", p.hasil->nilai);
        out.member("sebutan", p.hasil->sebutan).end_object();
    }
    if (p.penilai) person(out, "penilai", *p.penilai);
    out.end_object();
}

void result(JsonWriter& out, const Hasil& h) {
    out.key("hasil").begin_object();
    figure(out, "nilai_skp", h.nilai_skp);
    out.member("sebutan_skp", h.sebutan_skp);
    figure(out, "jumlah_bagian", h.jumlah_bagian);
    if (h.perilaku) {
        out.key("perilaku").begin_object();
        figure(out, "jumlah", h.perilaku->jumlah);
        out.key("aspek").number(std::to_string(h.perilaku->aspek));
        figure(out, "rata_rata", h.perilaku->rata_rata);
        out.end_object();
    }
    out.member("sebutan_perilaku", h.sebutan_perilaku);
    if (h.prestasi_kerja) {
        out.key("prestasi_kerja").begin_object();
        figure(out, "dari_skp", h.prestasi_kerja->dari_skp);
        figure(out, "dari_perilaku", h.prestasi_kerja->dari_perilaku);
        figure(out, "tepat", h.prestasi_kerja->tepat);
        figure(out, "tercetak", h.prestasi_kerja->tercetak);
        out.end_object();
    }
    out.member("sebutan_prestasi_kerja", h.sebutan_prestasi_kerja).key("uraian").begin_array();
    for (const regime::DerivationStep& step : h.uraian) {
        out.begin_object().member("judul", step.title).member("rumus", step.formula);
        figure(out, "tepat", step.exact);
        out.member("tercetak", step.printed)
            .member("dasar", step.rule)
            .member("catatan", step.note)
            .end_object();
    }
    out.end_array().end_object();
}

void statement(JsonWriter& out, const char* name, const Pernyataan& said) {
    if (said.teks.empty() && !said.tanggal) return;
    out.key(name).begin_object().member("teks", said.teks);
    day(out, "tanggal", said.tanggal);
    out.end_object();
}

void sheet(JsonWriter& out, const Lembar& s) {
    out.key("lembar").begin_object().key("nomor").number(std::to_string(s.nomor));
    out.key("baris").begin_array();
    for (const BarisLembar& line : s.baris)
        out.begin_object()
            .member("uraian", line.uraian)
            .member("jawaban", line.jawaban)
            .member("catatan", line.catatan)
            .end_object();
    out.end_array().key("temuan").begin_array();
    for (const std::string& found : s.temuan) out.text(found);
    out.end_array();
    person(out, "pemeriksa", s.pemeriksa);
    day(out, "tanggal", s.tanggal);
    out.end_object();
}

void marks(JsonWriter& out, const Bahan& b) {
    out.key("perilaku").begin_object();
    for (std::size_t i = 0; i < b.perilaku.size(); ++i) {
        if (!b.perilaku.at(i)) continue;
        out.key(skp::Perilaku::nama_aspek.at(i)).begin_object();
        figure(out, "nilai", b.perilaku.at(i)->nilai);
        out.member("sebutan", b.perilaku.at(i)->sebutan).end_object();
    }
    out.end_object();
}

void notebook(JsonWriter& out, const Bahan& b) {
    if (b.buku.empty()) return;
    out.key("buku").begin_array();
    for (const CatatanBuku& note : b.buku) {
        out.begin_object().member("tanggal", calendar::iso(note.tanggal));
        out.member("aspek", note.aspek).member("uraian", note.uraian);
        person(out, "oleh", note.oleh);
        out.end_object();
    }
    out.end_array();
}

} // namespace

std::string tulis_json(Blangko which, const Bahan& b) {
    std::string json;
    JsonWriter out(json, 1);
    out.begin_object()
        .member("format", format_lampiran)
        .member("formulir", kode(which))
        .member("aturan", b.aturan);
    text(out, "instansi", b.instansi);
    text(out, "daerah", b.daerah);
    text(out, "tempat", b.tempat);
    text(out, "nomor", b.nomor);
    period(out, b.periode);
    out.key("disusun").number(std::to_string(b.disusun.time_since_epoch().count()));
    if (b.jenis_jabatan) out.member("jenis_jabatan", skp::name(*b.jenis_jabatan));
    person(out, "pegawai", b.pegawai);
    person(out, "penilai", b.penilai);
    person(out, "atasan_penilai", b.atasan_penilai);
    if (b.penilai_rencana) person(out, "penilai_rencana", *b.penilai_rencana);
    out.key("skp");
    part(out, b.skp);
    out.key("skp_lain").begin_array();
    for (const BagianSkp& other : b.skp_lain) part(out, other);
    out.end_array();
    marks(out, b);
    text(out, "catatan_perilaku", b.catatan_perilaku);
    out.key("bobot").begin_object();
    figure(out, "skp", b.bobot_skp);
    figure(out, "perilaku", b.bobot_perilaku);
    out.end_object();
    if (b.hasil) result(out, *b.hasil);
    statement(out, "keberatan", b.keberatan);
    statement(out, "tanggapan", b.tanggapan);
    statement(out, "keputusan", b.keputusan);
    text(out, "rekomendasi", b.rekomendasi);
    notebook(out, b);
    if (b.lembar) sheet(out, *b.lembar);
    day(out, "rencana_ditetapkan", b.rencana_ditetapkan);
    day(out, "dibuat", b.dibuat);
    day(out, "diterima_pegawai", b.diterima_pegawai);
    day(out, "diterima_atasan", b.diterima_atasan);
    out.end_object();
    return json;
}

} // namespace paper::blangko
