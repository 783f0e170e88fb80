#include "paper/blangko/lampiran.h"
#include "skp/json_bagian.h"

#include <fmt/format.h>

#include <limits>

namespace paper::blangko {
namespace {

using base::Json;
using skp::json::Anggota;
using skp::json::Pembaca;
namespace pp46 = regime::pp46_2011;

constexpr std::size_t most_rows = 1000, most_steps = 20'000, most_notes = 5000, letters = 20'000;

// One object, with what the attachment has beyond plan and form: texts and figures that may be absent, days, periods, people.
class Objek : public Anggota {
  public:
    Objek(Pembaca& reader, const Json& json, std::string place) : Anggota(reader, json, std::move(place)) {}

    std::string teks_bila_ada(std::string_view name) {
        return ambil(name) == nullptr ? std::string() : teks(name, letters);
    }
    std::string panjang(std::string_view name) { return teks(name, letters); }
    std::optional<angka::Rational> angka_bila_ada(std::string_view name) {
        return ambil(name) == nullptr ? std::nullopt : std::optional(angka(name));
    }
    std::optional<calendar::Date> hari(std::string_view name) {
        if (ambil(name) == nullptr) return std::nullopt;
        const auto day = calendar::read_date(teks(name));
        if (!day) pembaca().rusak(di(name));
        return day ? std::optional(*day) : std::nullopt;
    }
    std::optional<calendar::Period> periode() {
        const Json* json = ambil("periode");
        if (json == nullptr) return std::nullopt;
        Objek one(pembaca(), *json, di("periode"));
        const auto from = one.hari("mulai"), until = one.hari("selesai");
        if (!from || !until) {
            pembaca().rusak(di("periode"));
            return std::nullopt;
        }
        return calendar::Period{*from, *until};
    }
    Orang orang(std::string_view name) {
        Orang o;
        const Json* json = wajib(name);
        if (json == nullptr) return o;
        Objek one(pembaca(), *json, di(name));
        o.nama = one.teks_bila_ada("nama");
        o.nip = one.teks_bila_ada("nip");
        o.pangkat = one.teks_bila_ada("pangkat");
        o.tmt = one.hari("tmt");
        o.jabatan = one.teks_bila_ada("jabatan");
        o.unit = one.teks_bila_ada("unit");
        o.sebagai = one.teks_bila_ada("sebagai");
        return o;
    }
    std::optional<Orang> orang_bila_ada(std::string_view name) {
        return ambil(name) == nullptr ? std::nullopt : std::optional(orang(name));
    }
    Pernyataan pernyataan(std::string_view name) {
        Pernyataan said;
        const Json* json = ambil(name);
        if (json == nullptr) return said;
        Objek one(pembaca(), *json, di(name));
        said.teks = one.panjang("teks");
        said.tanggal = one.hari("tanggal");
        return said;
    }
    template <class F> // each(Objek&) for every object of a list
    void tiap(std::string_view name, std::size_t most, F&& each) {
        const Json::Array* items = daftar(name, most);
        for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
            Objek one(pembaca(), (*items)[i], fmt::format("{}[{}]", di(name), i));
            each(one);
        }
    }
    template <class F> // each(Objek&) for an object that may be absent
    bool bila_ada(std::string_view name, F&& each) {
        const Json* json = ambil(name);
        if (json == nullptr) return false;
        Objek one(pembaca(), *json, di(name));
        each(one);
        return true;
    }
};

skp::Target target(Objek& from) {
    skp::Target t;
    t.kuantitas = from.angka("kuantitas");
    t.satuan = from.teks_bila_ada("satuan");
    t.kualitas = from.angka("kualitas");
    t.waktu = from.angka("waktu");
    t.satuan_waktu = from.teks_bila_ada("satuan_waktu");
    t.biaya = from.angka("biaya");
    return t;
}

Kegiatan activity(Objek& from) {
    Kegiatan k;
    k.isi.uraian = from.panjang("uraian");
    if (!from.bila_ada("target", [&](Objek& one) { k.isi.target = target(one); }))
        from.pembaca().rusak(from.di("target"));
    k.terisi = from.bila_ada("realisasi", [&](Objek& one) {
        k.isi.realisasi = {one.angka("kuantitas"), one.angka("kualitas"), one.angka("waktu"),
                           one.angka("biaya")};
    });
    k.isi.pelaksanaan =
        from.benar("dilaksanakan") ? skp::Pelaksanaan::dilaksanakan : skp::Pelaksanaan::tidak_dilaksanakan;
    if (from.ambil("dikecualikan") != nullptr)
        k.isi.dikecualikan = skp::Pengecualian{from.panjang("dikecualikan")};
    from.bila_ada("target_ulang", [&](Objek& one) {
        skp::Target again = target(one);
        k.isi.target_ulang = skp::TargetUlang{std::move(again), one.panjang("alasan")};
    });
    k.isi.angka_kredit = from.angka_bila_ada("angka_kredit");
    k.catatan = from.teks_bila_ada("catatan");
    from.bila_ada("nilai", [&](Objek& one) {
        pp46::HasilKegiatan row;
        row.aspek = {one.angka("kuantitas"), one.angka("kualitas"), one.angka("waktu"),
                     one.angka_bila_ada("biaya")};
        row.penghitungan = one.angka("penghitungan");
        row.capaian = one.angka("capaian");
        row.dihitung = one.benar("dihitung");
        k.hasil = row;
    });
    return k;
}

BagianSkp part(Objek& from) {
    BagianSkp p;
    p.periode = from.periode();
    from.tiap("kegiatan", most_rows, [&](Objek& one) { p.kegiatan.push_back(activity(one)); });
    p.banyak_tugas = static_cast<int>(from.bilangan("banyak_tugas", 0, 1'000'000));
    from.tiap("tugas_tambahan", most_rows, [&](Objek& one) {
        std::string words = one.panjang("uraian");
        p.tugas_tambahan.push_back({std::move(words), one.panjang("nomor_surat")});
    });
    from.bila_ada("kreativitas", [&](Objek& one) {
        std::string words = one.panjang("uraian");
        p.kreativitas = skp::Kreativitas{std::move(words), one.angka("nilai")};
    });
    from.bila_ada("hasil", [&](Objek& one) {
        HasilBagian& h = p.hasil.emplace();
        h.rata_rata = one.angka("rata_rata");
        h.tugas_tambahan = one.angka("tugas_tambahan");
        h.kreativitas = one.angka("kreativitas");
        h.nilai = one.angka("nilai");
        h.sebutan = one.panjang("sebutan");
    });
    p.penilai = from.orang_bila_ada("penilai");
    isi_angka_kredit(p);
    return p;
}

Hasil result(Objek& from) {
    Hasil h;
    h.nilai_skp = from.angka("nilai_skp");
    h.sebutan_skp = from.panjang("sebutan_skp");
    h.jumlah_bagian = from.angka_bila_ada("jumlah_bagian");
    from.bila_ada("perilaku", [&](Objek& one) {
        h.perilaku = pp46::HasilPerilaku{one.angka("jumlah"), static_cast<int>(one.bilangan("aspek", 5, 6)),
                                         one.angka("rata_rata")};
    });
    h.sebutan_perilaku = from.panjang("sebutan_perilaku");
    from.bila_ada("prestasi_kerja", [&](Objek& one) {
        h.prestasi_kerja = pp46::NilaiAkhir{one.angka("dari_skp"), one.angka("dari_perilaku"),
                                            one.angka("tepat"), one.angka("tercetak")};
    });
    h.sebutan_prestasi_kerja = from.panjang("sebutan_prestasi_kerja");
    from.tiap("uraian", most_steps, [&](Objek& one) {
        regime::DerivationStep step;
        step.title = one.panjang("judul");
        step.formula = one.panjang("rumus");
        step.exact = one.angka_bila_ada("tepat");
        step.printed = one.panjang("tercetak");
        step.rule = one.panjang("dasar");
        step.note = one.panjang("catatan");
        h.uraian.push_back(std::move(step));
    });
    return h;
}

Lembar sheet(Objek& from) {
    Lembar s;
    s.nomor = static_cast<int>(from.bilangan("nomor", 0, 1'000'000));
    from.tiap("baris", most_rows, [&](Objek& one) {
        BarisLembar line;
        line.uraian = one.panjang("uraian");
        line.jawaban = one.panjang("jawaban");
        line.catatan = one.panjang("catatan");
        s.baris.push_back(std::move(line));
    });
    const Json::Array* found = from.daftar("temuan", most_rows);
    for (std::size_t i = 0; found != nullptr && i < found->size(); ++i) {
        const auto* words = (*found)[i].as<std::string>();
        if (words == nullptr) from.pembaca().rusak(fmt::format("{}[{}]", from.di("temuan"), i));
        s.temuan.push_back(words == nullptr ? std::string() : *words);
    }
    s.pemeriksa = from.orang("pemeriksa");
    s.tanggal = from.hari("tanggal");
    return s;
}

void marks(Objek& all, Bahan& b) {
    const bool there = all.bila_ada("perilaku", [&](Objek& one) {
        for (std::size_t i = 0; i < b.perilaku.size(); ++i)
            one.bila_ada(skp::Perilaku::nama_aspek.at(i), [&](Objek& mark) {
                Tanda given;
                given.nilai = mark.angka("nilai");
                given.sebutan = mark.panjang("sebutan");
                b.perilaku.at(i) = std::move(given);
            });
    });
    if (!there) all.pembaca().rusak("perilaku");
}

void weights(Objek& all, Bahan& b) {
    const bool there = all.bila_ada("bobot", [&](Objek& one) {
        b.bobot_skp = one.angka("skp");
        b.bobot_perilaku = one.angka("perilaku");
    });
    if (!there) all.pembaca().rusak("bobot");
}

void notebook(Objek& all, Bahan& b) {
    if (all.ambil("buku") == nullptr) return;
    all.tiap("buku", most_notes, [&](Objek& one) {
        CatatanBuku note;
        const auto day = one.hari("tanggal");
        if (!day) one.pembaca().rusak(one.di("tanggal"));
        note.tanggal = day.value_or(calendar::Date{});
        note.aspek = one.panjang("aspek");
        note.uraian = one.panjang("uraian");
        note.oleh = one.orang("oleh");
        b.buku.push_back(std::move(note));
    });
}

void head(Objek& all, Terlampir& to) {
    Bahan& b = to.bahan;
    if (all.teks("format") != format_lampiran) all.pembaca().rusak("format");
    const std::string code = all.teks("formulir");
    const auto which = blangko(code);
    if (which && kode(*which) == code)
        to.blangko = *which;
    else
        all.pembaca().rusak("formulir");
    b.aturan = all.teks("aturan");
    b.instansi = all.teks_bila_ada("instansi");
    b.daerah = all.teks_bila_ada("daerah");
    b.tempat = all.teks_bila_ada("tempat");
    b.nomor = all.teks_bila_ada("nomor");
    b.periode = all.periode();
    constexpr std::int64_t furthest = 8'000'000'000; // seconds: the year 2223
    b.disusun = calendar::Instant{std::chrono::seconds(all.bilangan("disusun", -furthest, furthest))};
    if (all.ambil("jenis_jabatan") != nullptr) {
        const std::string word = all.teks("jenis_jabatan");
        b.jenis_jabatan = skp::jenis_jabatan(word);
        if (!b.jenis_jabatan || skp::name(*b.jenis_jabatan) != word) all.pembaca().rusak("jenis_jabatan");
    }
    b.pegawai = all.orang("pegawai");
    b.penilai = all.orang("penilai");
    b.atasan_penilai = all.orang("atasan_penilai");
    b.penilai_rencana = all.orang_bila_ada("penilai_rencana");
}

void body(Objek& all, Bahan& b) {
    if (!all.bila_ada("skp", [&](Objek& one) { b.skp = part(one); })) all.pembaca().rusak("skp");
    all.tiap("skp_lain", 12, [&](Objek& one) { b.skp_lain.push_back(part(one)); });
    marks(all, b);
    b.catatan_perilaku = all.teks_bila_ada("catatan_perilaku");
    weights(all, b);
    all.bila_ada("hasil", [&](Objek& one) { b.hasil = result(one); });
    b.keberatan = all.pernyataan("keberatan");
    b.tanggapan = all.pernyataan("tanggapan");
    b.keputusan = all.pernyataan("keputusan");
    b.rekomendasi = all.teks_bila_ada("rekomendasi");
    notebook(all, b);
    all.bila_ada("lembar", [&](Objek& one) { b.lembar = sheet(one); });
    b.rencana_ditetapkan = all.hari("rencana_ditetapkan");
    b.dibuat = all.hari("dibuat");
    b.diterima_pegawai = all.hari("diterima_pegawai");
    b.diterima_atasan = all.hari("diterima_atasan");
}

} // namespace

base::Result<Terlampir> baca_lampiran(std::string_view json) {
    const auto parsed = base::parse_json(json);
    if (!parsed) return base::refuse(parsed.error());
    Pembaca reader;
    Terlampir found;
    {
        Objek all(reader, *parsed, "");
        head(all, found);
        body(all, found.bahan);
    }
    if (reader.findings.empty() && tulis_json(found.blangko, found.bahan) != json) reader.rusak("");
    if (!reader.findings.empty()) return base::refuse(std::move(reader.findings));
    return found;
}

} // namespace paper::blangko
