#include "berkas/penilaian.h"
#include "skp/json_bagian.h"

#include <fmt/format.h>

namespace berkas {
namespace {

using angka::Rational;
using skp::json::Anggota;
using skp::json::angka_tepat;
using skp::json::Pembaca;
namespace pp46 = regime::pp46_2011;

constexpr std::size_t most_rows = 1000, most_steps = 20'000;

void write(base::JsonWriter& out, const pp46::HasilKegiatan& row) {
    out.begin_object();
    out.member("kuantitas", angka_tepat(row.aspek.kuantitas));
    out.member("kualitas", angka_tepat(row.aspek.kualitas));
    out.member("waktu", angka_tepat(row.aspek.waktu));
    if (row.aspek.biaya) out.member("biaya", angka_tepat(*row.aspek.biaya));
    out.member("penghitungan", angka_tepat(row.penghitungan)).member("capaian", angka_tepat(row.capaian));
    out.key("dihitung").boolean(row.dihitung).end_object();
}

pp46::HasilKegiatan read_row(Pembaca& reader, const base::Json& json, const std::string& place) {
    Anggota one(reader, json, place);
    pp46::HasilKegiatan row;
    row.aspek.kuantitas = one.angka("kuantitas");
    row.aspek.kualitas = one.angka("kualitas");
    row.aspek.waktu = one.angka("waktu");
    if (one.ambil("biaya") != nullptr) row.aspek.biaya = one.angka("biaya");
    row.penghitungan = one.angka("penghitungan");
    row.capaian = one.angka("capaian");
    row.dihitung = one.benar("dihitung");
    return row;
}

void write(base::JsonWriter& out, const regime::DerivationStep& step) {
    out.begin_object().member("judul", step.title).member("rumus", step.formula);
    if (step.exact) out.member("tepat", angka_tepat(*step.exact));
    out.member("tercetak", step.printed).member("dasar", step.rule).member("catatan", step.note).end_object();
}

regime::DerivationStep read_step(Pembaca& reader, const base::Json& json, const std::string& place) {
    Anggota one(reader, json, place);
    regime::DerivationStep step;
    step.title = one.teks("judul");
    step.formula = one.teks("rumus");
    if (one.ambil("tepat") != nullptr) step.exact = one.angka("tepat");
    step.printed = one.teks("tercetak");
    step.rule = one.teks("dasar");
    step.note = one.teks("catatan");
    return step;
}

void write(base::JsonWriter& out, const DasarNilai& basis) {
    out.member("aturan", basis.aturan).key("isi").number(std::to_string(basis.isi));
    out.key("setelan").begin_object();
    out.member("sebutan", std::string(1, pp46::letter(basis.setelan.sebutan)));
    out.key("lantai_nol").boolean(basis.setelan.lantai_nol == pp46::LantaiNol::ya);
    out.key("pembulatan_per_bagian")
        .boolean(basis.setelan.pembulatan_akhir == pp46::PembulatanAkhir::per_bagian);
    out.end_object();
}

DasarNilai read_basis(Anggota& all) {
    DasarNilai basis;
    basis.aturan = all.teks("aturan");
    basis.isi = static_cast<int>(all.bilangan("isi", 0, 1'000'000));
    if (const base::Json* json = all.wajib("setelan")) {
        Anggota one(all.pembaca(), *json, "setelan");
        if (const auto reading = pp46::pembacaan_sebutan(one.teks("sebutan")))
            basis.setelan.sebutan = *reading;
        else
            all.pembaca().rusak("setelan.sebutan");
        basis.setelan.lantai_nol = one.benar("lantai_nol") ? pp46::LantaiNol::ya : pp46::LantaiNol::tidak;
        basis.setelan.pembulatan_akhir = one.benar("pembulatan_per_bagian")
                                             ? pp46::PembulatanAkhir::per_bagian
                                             : pp46::PembulatanAkhir::jumlah;
    }
    return basis;
}

void read_skp(Anggota& all, Penilaian& result) {
    pp46::HasilSkp& skp = result.hasil.skp;
    if (const auto* rows = all.daftar("kegiatan", most_rows))
        for (std::size_t i = 0; i < rows->size(); ++i) {
            skp.kegiatan.push_back(read_row(all.pembaca(), (*rows)[i], fmt::format("kegiatan[{}]", i)));
            skp.kegiatan_dihitung += skp.kegiatan.back().dihitung ? 1 : 0;
        }
    skp.rata_rata = all.angka("rata_rata");
    skp.tugas_tambahan = all.angka("tugas_tambahan");
    skp.kreativitas = all.angka("kreativitas");
    skp.nilai = all.angka("nilai_skp_ini");
    result.hasil.nilai_skp = all.angka("nilai_skp");
}

void read_final(Anggota& all, Penilaian& result) {
    if (const base::Json* json = all.ambil("perilaku")) {
        Anggota one(all.pembaca(), *json, "perilaku");
        pp46::HasilPerilaku p;
        p.jumlah = one.angka("jumlah");
        p.aspek = static_cast<int>(one.bilangan("aspek", 5, 6));
        p.rata_rata = one.angka("rata_rata");
        result.hasil.perilaku = p;
    }
    if (const base::Json* json = all.ambil("prestasi_kerja")) {
        Anggota one(all.pembaca(), *json, "prestasi_kerja");
        pp46::NilaiAkhir n;
        n.dari_skp = one.angka("dari_skp");
        n.dari_perilaku = one.angka("dari_perilaku");
        n.tepat = one.angka("tepat");
        n.tercetak = one.angka("tercetak");
        result.hasil.prestasi_kerja = n;
    }
    if (const base::Json* json = all.wajib("sebutan")) {
        Anggota one(all.pembaca(), *json, "sebutan");
        result.sebutan_skp = one.teks("skp");
        result.sebutan_perilaku = one.teks("perilaku");
        result.sebutan_prestasi_kerja = one.teks("prestasi_kerja");
    }
}

struct Terbaca {
    Penilaian result;
    DasarNilai basis;
};

base::Result<Terbaca> read_all(std::string_view json) {
    const auto parsed = base::parse_json(json);
    if (!parsed) return base::refuse(parsed.error());
    Pembaca reader;
    Terbaca found;
    {
        Anggota all(reader, *parsed, "");
        found.basis = read_basis(all);
        read_skp(all, found.result);
        read_final(all, found.result);
        if (const auto* steps = all.daftar("uraian", most_steps))
            for (std::size_t i = 0; i < steps->size(); ++i)
                found.result.uraian.push_back(read_step(reader, (*steps)[i], fmt::format("uraian[{}]", i)));
    }
    if (!reader.findings.empty()) return base::refuse(std::move(reader.findings));
    return found;
}

} // namespace

std::string tulis_json(const Penilaian& result, const DasarNilai& basis) {
    std::string text;
    base::JsonWriter out(text);
    out.begin_object();
    write(out, basis);
    out.key("kegiatan").begin_array();
    for (const pp46::HasilKegiatan& row : result.hasil.skp.kegiatan) write(out, row);
    out.end_array();
    out.member("rata_rata", angka_tepat(result.hasil.skp.rata_rata));
    out.member("tugas_tambahan", angka_tepat(result.hasil.skp.tugas_tambahan));
    out.member("kreativitas", angka_tepat(result.hasil.skp.kreativitas));
    out.member("nilai_skp_ini", angka_tepat(result.hasil.skp.nilai));
    out.member("nilai_skp", angka_tepat(result.hasil.nilai_skp));
    if (const auto& p = result.hasil.perilaku) {
        out.key("perilaku").begin_object().member("jumlah", angka_tepat(p->jumlah));
        out.key("aspek").number(std::to_string(p->aspek));
        out.member("rata_rata", angka_tepat(p->rata_rata)).end_object();
    }
    if (const auto& n = result.hasil.prestasi_kerja) {
        out.key("prestasi_kerja").begin_object().member("dari_skp", angka_tepat(n->dari_skp));
        out.member("dari_perilaku", angka_tepat(n->dari_perilaku)).member("tepat", angka_tepat(n->tepat));
        out.member("tercetak", angka_tepat(n->tercetak)).end_object();
    }
    out.key("sebutan").begin_object().member("skp", result.sebutan_skp);
    out.member("perilaku", result.sebutan_perilaku);
    out.member("prestasi_kerja", result.sebutan_prestasi_kerja).end_object();
    out.key("uraian").begin_array();
    for (const regime::DerivationStep& step : result.uraian) write(out, step);
    out.end_array().end_object();
    return text;
}

base::Result<Penilaian> baca_penilaian(std::string_view json) {
    auto all = read_all(json);
    if (!all) return base::refuse(all.error());
    return std::move(all->result);
}

base::Result<DasarNilai> baca_dasar_nilai(std::string_view json) {
    auto all = read_all(json);
    if (!all) return base::refuse(all.error());
    return std::move(all->basis);
}

} // namespace berkas
