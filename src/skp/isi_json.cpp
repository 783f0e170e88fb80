#include "skp/isi.h"
#include "skp/json_bagian.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

namespace skp {
namespace {

using base::Json;
using json::Anggota;
using json::angka_tepat;
using json::Pembaca;

constexpr std::size_t tugas_terbanyak = 200;
constexpr std::size_t bagian_terbanyak = 12;
constexpr std::array<std::string_view, 3> nama_ekspektasi{"di_bawah", "sesuai", "di_atas"};
constexpr std::array<std::string_view, 2> nama_pelaksanaan{"dilaksanakan", "tidak_dilaksanakan"};

void tulis_kegiatan(base::JsonWriter& out, const IsiKegiatan& k) {
    out.begin_object().key("rencana");
    json::tulis(out, k.rencana);
    out.key("terisi").boolean(k.terisi).key("realisasi").begin_object();
    out.member("kuantitas", angka_tepat(k.realisasi.kuantitas));
    out.member("kualitas", angka_tepat(k.realisasi.kualitas));
    out.member("waktu", angka_tepat(k.realisasi.waktu));
    out.member("biaya", angka_tepat(k.realisasi.biaya)).end_object();
    out.member("pelaksanaan", nama_pelaksanaan.at(static_cast<std::size_t>(k.pelaksanaan)));
    if (k.dikecualikan) out.member("dikecualikan", k.dikecualikan->alasan);
    if (k.target_ulang) {
        out.key("target_ulang").begin_object().key("target");
        json::tulis(out, k.target_ulang->target);
        out.member("alasan", k.target_ulang->alasan).end_object();
    }
    out.member("catatan", k.catatan).end_object();
}

template <std::size_t n>
std::size_t kata(Anggota& members, std::string_view name, const std::array<std::string_view, n>& words) {
    const std::string text = members.teks(name);
    const auto* found = std::find(words.begin(), words.end(), text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    members.pembaca().rusak(members.di(name));
    return 0;
}

calendar::Date hari(Anggota& members, std::string_view name) {
    const auto day = calendar::read_date(members.teks(name));
    if (!day) members.pembaca().rusak(members.di(name));
    return day ? *day : calendar::Date();
}

IsiKegiatan baca_isi_kegiatan(Pembaca& reader, const Json& json, const std::string& place) {
    Anggota members(reader, json, place);
    IsiKegiatan k;
    if (const Json* plan = members.wajib("rencana"))
        k.rencana = json::baca_kegiatan(reader, *plan, members.di("rencana"));
    k.terisi = members.benar("terisi");
    if (const Json* done = members.wajib("realisasi")) {
        Anggota figures(reader, *done, members.di("realisasi"));
        k.realisasi.kuantitas = figures.angka("kuantitas");
        k.realisasi.kualitas = figures.angka("kualitas");
        k.realisasi.waktu = figures.angka("waktu");
        k.realisasi.biaya = figures.angka("biaya");
    }
    k.pelaksanaan = static_cast<Pelaksanaan>(kata(members, "pelaksanaan", nama_pelaksanaan));
    if (members.ambil("dikecualikan") != nullptr) k.dikecualikan = Pengecualian{members.teks("dikecualikan")};
    if (const Json* again = members.ambil("target_ulang")) {
        Anggota other(reader, *again, members.di("target_ulang"));
        TargetUlang fresh;
        if (const Json* target = other.wajib("target"))
            fresh.target = json::baca_target(reader, *target, other.di("target"));
        fresh.alasan = other.teks("alasan");
        k.target_ulang = std::move(fresh);
    }
    k.catatan = members.teks("catatan");
    return k;
}

void baca_daftar_kegiatan(Anggota& members, Isi& isi) {
    const auto* items = members.daftar("kegiatan", kegiatan_terbanyak);
    if (items == nullptr) return;
    std::set<int> numbers;
    for (std::size_t i = 0; i < items->size(); ++i) {
        const std::string place = fmt::format("kegiatan[{}]", i);
        isi.kegiatan.push_back(baca_isi_kegiatan(members.pembaca(), (*items)[i], place));
        if (!numbers.insert(isi.kegiatan.back().rencana.id).second)
            members.pembaca().rusak(place + ".rencana.id");
    }
}

void baca_tambahan(Anggota& members, Isi& isi) {
    Pembaca& reader = members.pembaca();
    if (const auto* items = members.daftar("tugas_tambahan", tugas_terbanyak))
        for (std::size_t i = 0; i < items->size(); ++i) {
            Anggota task(reader, (*items)[i], fmt::format("tugas_tambahan[{}]", i));
            std::string words = task.teks("uraian", huruf_uraian);
            isi.tugas_tambahan.push_back({std::move(words), task.teks("nomor_surat")});
        }
    if (const Json* made = members.ambil("kreativitas")) {
        Anggota creation(reader, *made, "kreativitas");
        std::string words = creation.teks("uraian", huruf_uraian);
        isi.kreativitas = Kreativitas{std::move(words), creation.angka("nilai")};
    }
}

void baca_perilaku(Anggota& members, Isi& isi) {
    if (const Json* marks = members.wajib("perilaku")) {
        Anggota aspects(members.pembaca(), *marks, "perilaku");
        for (std::size_t a = 0; a < isi.perilaku.size(); ++a)
            if (aspects.ambil(Perilaku::nama_aspek.at(a)) != nullptr)
                isi.perilaku.at(a) = aspects.angka(Perilaku::nama_aspek.at(a));
    }
    isi.catatan_perilaku = members.teks("catatan_perilaku");
    if (const Json* both = members.ambil("kuadran")) {
        Anggota axes(members.pembaca(), *both, "kuadran");
        Kuadran k;
        k.hasil = static_cast<Ekspektasi>(kata(axes, "hasil", nama_ekspektasi));
        k.perilaku = static_cast<Ekspektasi>(kata(axes, "perilaku", nama_ekspektasi));
        isi.kuadran = k;
    }
    isi.rekomendasi = members.teks("rekomendasi");
}

void baca_bagian(Anggota& members, Isi& isi) {
    if (const auto* items = members.daftar("bagian_lain", bagian_terbanyak))
        for (std::size_t i = 0; i < items->size(); ++i) {
            Anggota part(members.pembaca(), (*items)[i], fmt::format("bagian_lain[{}]", i));
            BagianLain earlier;
            earlier.berkas = part.bilangan("berkas", 1, std::numeric_limits<std::int64_t>::max());
            earlier.periode.from = hari(part, "mulai");
            earlier.periode.until = hari(part, "selesai");
            earlier.nilai = part.angka("nilai");
            isi.bagian_lain.push_back(std::move(earlier));
        }
}

} // namespace

std::string tulis_json(const Isi& isi) {
    std::string text;
    base::JsonWriter out(text);
    out.begin_object().member("jenis_jabatan", name(isi.jenis_jabatan)).key("kegiatan").begin_array();
    for (const IsiKegiatan& k : isi.kegiatan) tulis_kegiatan(out, k);
    out.end_array().key("tugas_tambahan").begin_array();
    for (const TugasTambahan& task : isi.tugas_tambahan)
        out.begin_object().member("uraian", task.uraian).member("nomor_surat", task.nomor_surat).end_object();
    out.end_array();
    if (isi.kreativitas)
        out.key("kreativitas")
            .begin_object()
            .member("uraian", isi.kreativitas->uraian)
            .member("nilai", angka_tepat(isi.kreativitas->nilai))
            .end_object();
    out.key("perilaku").begin_object();
    for (std::size_t a = 0; a < isi.perilaku.size(); ++a)
        if (isi.perilaku.at(a)) out.member(Perilaku::nama_aspek.at(a), angka_tepat(*isi.perilaku.at(a)));
    out.end_object().member("catatan_perilaku", isi.catatan_perilaku);
    if (isi.kuadran)
        out.key("kuadran")
            .begin_object()
            .member("hasil", nama_ekspektasi.at(static_cast<std::size_t>(isi.kuadran->hasil)))
            .member("perilaku", nama_ekspektasi.at(static_cast<std::size_t>(isi.kuadran->perilaku)))
            .end_object();
    out.member("rekomendasi", isi.rekomendasi).key("bagian_lain").begin_array();
    for (const BagianLain& part : isi.bagian_lain)
        out.begin_object()
            .key("berkas")
            .number(std::to_string(part.berkas))
            .member("mulai", calendar::iso(part.periode.from))
            .member("selesai", calendar::iso(part.periode.until))
            .member("nilai", angka_tepat(part.nilai))
            .end_object();
    out.end_array().end_object();
    return text;
}

base::Result<Isi> baca_isi(std::string_view text) {
    const base::Result<Json> tree =
        base::parse_json(text, {.bytes = 16U << 20U, .depth = 10, .values = 50'000});
    if (!tree) return base::refuse(tree.error());
    Pembaca reader;
    Isi isi;
    {
        Anggota members(reader, *tree, "");
        if (const auto known = jenis_jabatan(members.teks("jenis_jabatan")))
            isi.jenis_jabatan = *known;
        else
            reader.rusak("jenis_jabatan");
        baca_daftar_kegiatan(members, isi);
        baca_tambahan(members, isi);
        baca_perilaku(members, isi);
        baca_bagian(members, isi);
    }
    if (reader.findings.empty() && tulis_json(isi) != text) reader.rusak("");
    if (!reader.findings.empty()) return base::refuse(std::move(reader.findings));
    return isi;
}

} // namespace skp
