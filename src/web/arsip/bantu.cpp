#include "web/arsip/bantu.h"

#include "web/arsip/rute.h"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>

namespace web {

using http::html::attr;
using http::html::make;

void tambah_arsip(Pintu& pintu) {
    tambah_daftar_arsip(pintu);
    tambah_langkah_arsip(pintu);
    tambah_catatan_arsip(pintu);
    tambah_keutuhan(pintu);
    tambah_penyusutan(pintu);
    tambah_cetak_arsip(pintu);
    tambah_aturan_arsip(pintu);
    tambah_alih_media(pintu);
    tambah_impor_arsip(pintu);
    tambah_pembetulan_arsip(pintu);
    tambah_paket_arsip(pintu);
}

berkas::AturanArsip aturan_arsip(const Kunjungan& k, const std::map<std::string, std::string>& stored) {
    const auto shipped = berkas::AturanArsip::baca(k.situs.data_file("law/arsip.yaml"));
    if (!shipped) throw std::logic_error("law/arsip.yaml cannot be read: " + shipped.error().front().place);
    auto rules = shipped->dengan(stored);
    return rules ? *std::move(rules) : *shipped;
}

berkas::AturanArsip aturan_arsip(const Kunjungan& k) {
    std::map<std::string, std::string> stored;
    k.situs.simpanan.baca([&](kantor::Baca& db) { stored = db.pengaturan(k.situs.instansi); });
    return aturan_arsip(k, stored);
}

std::string alamat(berkas::ArsipId id, std::string_view below) {
    return fmt::format("/arsip/{}{}{}", id.value(), below.empty() ? "" : "/", below);
}

std::string_view nama_tahap(berkas::Tahap stage) {
    switch (stage) {
    case berkas::Tahap::aktif: return "aktif";
    case berkas::Tahap::inaktif: return "inaktif";
    case berkas::Tahap::habis: return "retensi habis";
    }
    return "";
}

std::string retensi_dibaca(const berkas::Pendaftaran& row) {
    const auto end = berkas::nasib_dari(row.nasib);
    const std::string_view fate = end ? berkas::nama(*end) : std::string_view(row.nasib);
    if (!row.aktif_sampai || !row.inaktif_sampai) {
        const auto trigger = berkas::pemicu_dari(row.pemicu);
        return fmt::format("aktif; sejak {} masih {} + {} tahun, lalu {}",
                           trigger ? berkas::nama(*trigger) : row.pemicu, row.aktif, row.inaktif, fate);
    }
    return fmt::format("aktif sampai {}, inaktif sampai {}, lalu {}", calendar::tanggal(*row.aktif_sampai),
                       calendar::tanggal(*row.inaktif_sampai), fate);
}

std::string ukuran_dibaca(std::int64_t bytes) {
    if (bytes < 1000) return fmt::format("{} byte", bytes);
    if (bytes < 1'000'000) return fmt::format("{} KB", bytes / 1000);
    const std::int64_t tenths = bytes / 100'000;
    return fmt::format("{},{} MB", tenths / 10, tenths % 10);
}

std::optional<std::int64_t> angka_dari(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

Html pesan_arsip(const Kunjungan& k) {
    struct Pesan {
        std::string_view kode, teks;
    };
    constexpr std::array<Pesan, 14> all{{{"arsipkan", "Dokumen terdaftar dan tersimpan. Berkasnya ditutup."},
                                         {"pindah", "Tempat simpan dicatat."},
                                         {"nomor", "Nomor lama dibatalkan, nomor baru diambil."},
                                         {"pinjam", "Peminjaman dicatat."},
                                         {"kembali", "Pengembalian dicatat."},
                                         {"tahan", "Arsip ditahan: tidak dapat diusulkan musnah."},
                                         {"lepas", "Penahanan dilepas."},
                                         {"pemicu", "Pemicu retensi dicatat; masa simpannya kini berjalan."},
                                         {"periksa", "Pemeriksaan selesai. Hasilnya di bawah ini."},
                                         {"bulan", "Bulan ditutup. Berita acaranya dapat dicetak."},
                                         {"usul", "Usul dicatat."},
                                         {"pindai", "Pindaian dicatat dan menunggu orang kedua."},
                                         {"cocok", "Pemeriksaan pindaian dicatat."},
                                         {"aturan", "Aturan arsip disimpan."}}};
    for (const Pesan& one : all)
        if (k.request.query("selesai") == one.kode) return sisip(Nada::beres, one.teks);
    return {};
}

Html bilah_arsip(const Kunjungan& k, std::string_view here) {
    struct Butir {
        std::string_view judul, alamat;
        pegawai::Perbuatan perbuatan;
    };
    using P = pegawai::Perbuatan;
    constexpr std::array<Butir, 7> items{{{"Register", "/arsip", P::lihat_arsip},
                                          {"Keutuhan", "/arsip/keutuhan", P::lihat_arsip},
                                          {"Penyusutan", "/arsip/penyusutan", P::lihat_arsip},
                                          {"Alih media", "/arsip/alih-media", P::lihat_arsip},
                                          {"Paket", "/arsip/ekspor", P::lihat_arsip},
                                          {"Terima paket", "/arsip/impor", P::kelola_arsip},
                                          {"Aturan", "/arsip/aturan", P::kelola_arsip}}};
    Html out = make<R"(<nav class="tombol-baris" aria-label="Arsip">)">();
    for (const Butir& item : items)
        if (pegawai::boleh(item.perbuatan, k.hubungan_kantor()))
            out.add<R"(<a class="tbl dua-2" href="{}"{}>{}</a>)">(
                item.alamat, attr<"aria-current">(item.judul == here ? "page" : ""), item.judul);
    out.add<"</nav>">();
    return out;
}

http::Response halaman_arsip(const Kunjungan& k, std::string judul, const Html& content,
                             const base::Findings& errors, std::vector<Remah> remah) {
    return http::Response::html(halaman(k,
                                        {.judul = std::move(judul),
                                         .aktif = Menu::arsip,
                                         .galat = !errors.empty(),
                                         .remah = std::move(remah),
                                         .lembar = {"b.css"}},
                                        content),
                                errors.empty() ? 200 : 422);
}

bool boleh_kelola(const Kunjungan& k) {
    return pegawai::boleh(pegawai::Perbuatan::kelola_arsip, k.hubungan_kantor());
}

bool boleh_isi(const Kunjungan& k, const berkas::Arsip& record) {
    return pegawai::boleh(pegawai::Perbuatan::lihat_penilaian,
                          pegawai::hubungan(*k.kantor, k.saya->id, record.pegawai, k.hari));
}

} // namespace web
