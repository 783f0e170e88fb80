#include "formulir/json_tulis.h"

namespace formulir {
namespace {

using angka::Rational;
using base::JsonWriter;

void members(JsonWriter& json, const std::string& printed, const Rational& value) {
    json.member("nilai", printed).member("tepat", exact(value));
}

void value(JsonWriter& json, std::string_view name, const Rational& number) {
    json.key(name).begin_object();
    members(json, decimal(number, 2), number);
    json.end_object();
}

void named_value(JsonWriter& json, std::string_view name, const std::string& printed, const Rational& number,
                 const std::string& sebutan) {
    json.key(name).begin_object();
    members(json, printed, number);
    json.member("sebutan", sebutan).end_object();
}

void rows(JsonWriter& json, const skp::BagianSkp& bagian, const regime::pp46_2011::HasilSkp& hasil) {
    json.key("kegiatan").begin_array();
    for (std::size_t i = 0; i < hasil.kegiatan.size(); ++i) {
        const auto& row = hasil.kegiatan[i];
        const skp::Kegiatan& kegiatan = bagian.kegiatan[i];
        json.begin_object().member("uraian", kegiatan.uraian).key("aspek").begin_object();
        value(json, "kuantitas", row.aspek.kuantitas);
        value(json, "kualitas", row.aspek.kualitas);
        value(json, "waktu", row.aspek.waktu);
        if (row.aspek.biaya) value(json, "biaya", *row.aspek.biaya);
        json.end_object();
        value(json, "penghitungan", row.penghitungan);
        value(json, "capaian", row.capaian);
        if (!row.dihitung) json.member("dikecualikan", kegiatan.dikecualikan->alasan);
        if (kegiatan.angka_kredit) {
            json.key("angka_kredit").begin_object();
            value(json, "target", *kegiatan.angka_kredit * kegiatan.target_berlaku().kuantitas);
            value(json, "realisasi", *kegiatan.angka_kredit * kegiatan.realisasi.kuantitas);
            json.end_object();
        }
        json.end_object();
    }
    json.end_array();
    value(json, "rata_rata", hasil.rata_rata);
    value(json, "tugas_tambahan", hasil.tugas_tambahan);
    value(json, "kreativitas", hasil.kreativitas);
}

} // namespace

void tulis_json(JsonWriter& json, const Tertimbang& t, const Timbangan& timbangan,
                const base::Wording& wording, Uraian uraian) {
    const auto& hasil = t.hasil;
    json.begin_object().member("aturan", t.formulir.aturan);
    json.key("pegawai")
        .begin_object()
        .member("nama", t.formulir.pegawai.nama)
        .member("nip", t.formulir.pegawai.nip)
        .end_object();
    rows(json, t.formulir.skp, hasil.skp);
    if (!hasil.skp_lain.empty()) {
        json.key("skp_lain").begin_array();
        for (std::size_t i = 0; i < hasil.skp_lain.size(); ++i) {
            json.begin_object();
            rows(json, t.formulir.skp_lain[i], hasil.skp_lain[i]);
            value(json, "nilai", hasil.skp_lain[i].nilai);
            json.end_object();
        }
        json.end_array();
    }
    named_value(json, "skp", decimal(hasil.nilai_skp, 2), hasil.nilai_skp, t.sebutan_skp);
    if (hasil.perilaku) {
        json.key("perilaku").begin_object();
        value(json, "jumlah", hasil.perilaku->jumlah);
        named_value(json, "rata_rata", decimal(hasil.perilaku->rata_rata, 2), hasil.perilaku->rata_rata,
                    t.sebutan_perilaku);
        json.end_object();
        const auto& akhir = *hasil.prestasi_kerja;
        named_value(json, "prestasi_kerja", decimal(akhir.tercetak, 2), akhir.tepat,
                    t.sebutan_prestasi_kerja);
    }
    json.key("peringatan");
    write_findings(json, t.peringatan, wording);
    json.key("uraian");
    tulis_json(json, uraian == Uraian::dengan ? timbangan.uraian(t) : regime::Derivation{});
    json.end_object();
}

void tulis_json(JsonWriter& json, const regime::Derivation& derivation) {
    json.begin_array();
    for (const regime::DerivationStep& step : derivation) {
        json.begin_object()
            .member("judul", step.title)
            .member("rumus", step.formula)
            .member("hasil", step.printed);
        if (step.exact) json.member("tepat", exact(*step.exact));
        json.member("aturan", step.rule);
        if (!step.note.empty()) json.member("catatan", step.note);
        json.end_object();
    }
    json.end_array();
}

} // namespace formulir
