#include "paper/blangko/blangko.h"

#include "base/text.h"
#include "paper/blangko/lampiran.h"
#include "paper/blangko/susunan.h"

#include <algorithm>
#include <array>

namespace paper::blangko {
namespace {

struct Baku {
    Blangko which;
    std::string_view kode, nama;
    void (*susun)(Dokumen&, const Bahan&);
};

constexpr std::array<Baku, 9> all{{
    {Blangko::i_a, "I-a", "Formulir Sasaran Kerja Pegawai", sasaran_kerja},
    {Blangko::i_c, "I-c", "Surat Keterangan Melaksanakan Tugas Tambahan", tugas_tambahan},
    {Blangko::i_d, "I-d", "Surat Keterangan Menemukan Sesuatu yang Baru", kreativitas},
    {Blangko::i_e, "I-e", "Penilaian Capaian Sasaran Kerja", capaian_skp},
    {Blangko::i_g, "I-g", "Penilaian Prestasi Kerja", prestasi_kerja},
    {Blangko::i_i, "I-i", "Buku Catatan Penilaian Perilaku", buku_catatan},
    {Blangko::gabungan, "gabungan", "SKP Gabungan", skp_gabungan},
    {Blangko::lembar_periksa, "periksa", "Lembar Pemeriksaan Data Kinerja", lembar_periksa},
    {Blangko::uraian, "uraian", "Uraian Penghitungan", uraian_penghitungan},
}};

constexpr auto kinds = [] {
    std::array<Blangko, all.size()> list{};
    for (std::size_t i = 0; i < all.size(); ++i) list[i] = all[i].which;
    return list;
}();

const Baku& of(Blangko which) { return all.at(static_cast<std::size_t>(which)); }

} // namespace

std::span<const Blangko> semua_blangko() { return kinds; }
std::string_view kode(Blangko which) { return of(which).kode; }
std::string_view nama(Blangko which) { return of(which).nama; }

std::optional<Blangko> blangko(std::string_view text) {
    const auto plain = [](std::string_view from) { return base::replace_all(base::lower(from), "-", ""); };
    for (const Baku& one : all)
        if (plain(one.kode) == plain(base::trim(text))) return one.which;
    return std::nullopt;
}

bool berisi(Blangko which, const Bahan& b) {
    switch (which) {
    case Blangko::i_a: return !b.skp.kegiatan.empty();
    case Blangko::i_c: return b.skp.banyak_tugas > 0;
    case Blangko::i_d: return b.skp.kreativitas.has_value();
    case Blangko::i_e: return b.skp.hasil.has_value();
    case Blangko::i_g: return b.hasil && b.hasil->prestasi_kerja;
    case Blangko::i_i: return !b.buku.empty();
    case Blangko::gabungan: return b.hasil && !b.skp_lain.empty();
    case Blangko::lembar_periksa: return b.lembar.has_value();
    case Blangko::uraian: return b.hasil && !b.hasil->uraian.empty();
    }
    return false;
}

Dokumen susun(Blangko which, const Bahan& whole) {
    const Bahan b = untuk(which, whole); // nothing else can get onto this paper, or into it
    Dokumen d;
    d.judul = nama(which);
    if (!b.pegawai.nama.empty()) d.judul += " – " + b.pegawai.nama;
    if (b.periode) d.judul += " – " + tahun(b);
    d.pembuat = b.instansi;
    if (!b.daerah.empty()) d.pembuat += (d.pembuat.empty() ? "" : " ") + b.daerah;
    d.nomor = b.nomor;
    d.dibuat = b.disusun;
    of(which).susun(d, b);
    d.lampiran.push_back({"data.json", "application/json", tulis_json(which, b),
                          "Data formulir, terbaca mesin", Hubungan::sumber});
    return d;
}

std::vector<const BagianSkp*> semua_bagian(const Bahan& b) {
    std::vector<const BagianSkp*> parts;
    for (const BagianSkp& part : b.skp_lain) parts.push_back(&part);
    parts.push_back(&b.skp);
    std::stable_sort(parts.begin(), parts.end(), [](const BagianSkp* x, const BagianSkp* y) {
        return x->periode && y->periode && x->periode->from < y->periode->from;
    });
    return parts;
}

} // namespace paper::blangko
