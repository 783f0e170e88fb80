#include "journal/kalimat.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace journal {
namespace {

using base::say;
using base::Sentence;

// What a sentence may need.
struct Bahan {
    const Entri& entri;
    std::string pelaku, objek, perubahan;

    // The value after the act, of that name.
    [[nodiscard]] std::string sesudah(std::string_view name) const {
        for (const auto& [key, value] : entri.sesudah)
            if (key == name) return base::shortened(value, 80);
        return "–";
    }
};

struct Jenis {
    std::string_view perbuatan;
    Sentence (*kalimat)(const Bahan&);
};

// One line a kind of entry. The names are stored: they stay.
const std::array jenis{
    // setting up and running
    Jenis{"siapkan_kantor",
          [](const Bahan& b) {
              return say("jurnal.siapkan_kantor", {{"perubahan", b.perubahan}});
          }},
    Jenis{"ubah_pengaturan",
          [](const Bahan& b) {
              return say("jurnal.ubah_pengaturan", {{"pelaku", b.pelaku}, {"perubahan", b.perubahan}});
          }},
    Jenis{"ekspor_jurnal",
          [](const Bahan& b) {
              return say("jurnal.ekspor_jurnal", {{"pelaku", b.pelaku}, {"perubahan", b.perubahan}});
          }},
    // the SOP
    Jenis{"pasang_sop",
          [](const Bahan& b) {
              return say("jurnal.pasang_sop", {{"nomor", b.sesudah("nomor")}, {"versi", b.sesudah("versi")}});
          }},
    Jenis{"unggah_sop",
          [](const Bahan& b) {
              return say(
                  "jurnal.unggah_sop",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"versi", b.sesudah("versi")}});
          }},
    Jenis{"terbitkan_sop",
          [](const Bahan& b) {
              return say(
                  "jurnal.terbitkan_sop",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"versi", b.sesudah("versi")}});
          }},
    // signing in and out
    Jenis{"masuk",
          [](const Bahan& b) {
              return say("jurnal.masuk", {{"pelaku", b.pelaku}, {"cara", b.sesudah("cara")}});
          }},
    Jenis{"gagal_masuk",
          [](const Bahan& b) {
              return b.entri.objek.empty()
                         ? say("jurnal.gagal_masuk_nomor_asing")
                         : say("jurnal.gagal_masuk", {{"objek", b.objek}, {"sebab", b.sesudah("sebab")}});
          }},
    Jenis{"faktor_kedua",
          [](const Bahan& b) {
              return say("jurnal.faktor_kedua", {{"pelaku", b.pelaku}, {"cara", b.sesudah("cara")}});
          }},
    Jenis{"gagal_faktor_kedua",
          [](const Bahan& b) {
              return say("jurnal.gagal_faktor_kedua", {{"pelaku", b.pelaku}});
          }},
    Jenis{"keluar",
          [](const Bahan& b) {
              return say("jurnal.keluar", {{"pelaku", b.pelaku}});
          }},
    Jenis{"keluar_di_mana_pun",
          [](const Bahan& b) {
              return say("jurnal.keluar_di_mana_pun", {{"pelaku", b.pelaku}});
          }},
    Jenis{"akhiri_sesi",
          [](const Bahan& b) {
              return say("jurnal.akhiri_sesi", {{"pelaku", b.pelaku}});
          }},
    // the account
    Jenis{"ganti_sandi",
          [](const Bahan& b) {
              return say("jurnal.ganti_sandi", {{"pelaku", b.pelaku}});
          }},
    Jenis{"gagal_ganti_sandi",
          [](const Bahan& b) {
              return say("jurnal.gagal_ganti_sandi", {{"pelaku", b.pelaku}});
          }},
    Jenis{"pilih_sandi",
          [](const Bahan& b) {
              return say("jurnal.pilih_sandi", {{"pelaku", b.pelaku}});
          }},
    Jenis{"setel_ulang_sandi",
          [](const Bahan& b) {
              return say("jurnal.setel_ulang_sandi", {{"pelaku", b.pelaku}, {"objek", b.objek}});
          }},
    Jenis{"kunci_akun",
          [](const Bahan& b) {
              return say("jurnal.kunci_akun", {{"pelaku", b.pelaku}, {"objek", b.objek}});
          }},
    Jenis{"buka_akun",
          [](const Bahan& b) {
              return say("jurnal.buka_akun", {{"pelaku", b.pelaku}, {"objek", b.objek}});
          }},
    Jenis{"mulai_totp",
          [](const Bahan& b) {
              return say("jurnal.mulai_totp", {{"pelaku", b.pelaku}});
          }},
    Jenis{"aktifkan_totp",
          [](const Bahan& b) {
              return say("jurnal.aktifkan_totp", {{"pelaku", b.pelaku}});
          }},
    Jenis{"ganti_kode_pemulihan",
          [](const Bahan& b) {
              return say("jurnal.ganti_kode_pemulihan", {{"pelaku", b.pelaku}});
          }},
    Jenis{"matikan_totp",
          [](const Bahan& b) {
              return say("jurnal.matikan_totp", {{"pelaku", b.pelaku}});
          }},
    Jenis{"hapus_totp",
          [](const Bahan& b) {
              return say("jurnal.hapus_totp", {{"pelaku", b.pelaku}, {"objek", b.objek}});
          }},
    // people and the structure of the office
    Jenis{"tambah_pegawai",
          [](const Bahan& b) {
              return say("jurnal.tambah_pegawai",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    Jenis{"ubah_pegawai",
          [](const Bahan& b) {
              return say("jurnal.ubah_pegawai",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    Jenis{"impor_pegawai",
          [](const Bahan& b) {
              return say("jurnal.impor_pegawai", {{"pelaku", b.pelaku}, {"perubahan", b.perubahan}});
          }},
    Jenis{"ekspor_pegawai",
          [](const Bahan& b) {
              return say("jurnal.ekspor_pegawai", {{"pelaku", b.pelaku}, {"perubahan", b.perubahan}});
          }},
    Jenis{"tambah_unit",
          [](const Bahan& b) {
              return say("jurnal.tambah_unit",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    Jenis{"ubah_unit",
          [](const Bahan& b) {
              return say("jurnal.ubah_unit",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    Jenis{"tambah_jabatan",
          [](const Bahan& b) {
              return say("jurnal.tambah_jabatan",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    Jenis{"ubah_jabatan",
          [](const Bahan& b) {
              return say("jurnal.ubah_jabatan",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    Jenis{"tambah_pemangkuan",
          [](const Bahan& b) {
              return say("jurnal.tambah_pemangkuan",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    Jenis{"ubah_pemangkuan",
          [](const Bahan& b) {
              return say("jurnal.ubah_pemangkuan",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    Jenis{"tambah_penunjukan",
          [](const Bahan& b) {
              return say("jurnal.tambah_penunjukan",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    Jenis{"ubah_penunjukan",
          [](const Bahan& b) {
              return say("jurnal.ubah_penunjukan",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    Jenis{"tambah_delegasi",
          [](const Bahan& b) {
              return say("jurnal.tambah_delegasi",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    Jenis{"ubah_delegasi",
          [](const Bahan& b) {
              return say("jurnal.ubah_delegasi",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    Jenis{"tambah_peran",
          [](const Bahan& b) {
              return say("jurnal.tambah_peran",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    Jenis{"ubah_peran",
          [](const Bahan& b) {
              return say("jurnal.ubah_peran",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    // the year
    Jenis{"catatan.tambah",
          [](const Bahan& b) {
              return say("jurnal.catatan.tambah", {{"pelaku", b.pelaku}, {"perubahan", b.perubahan}});
          }},
    Jenis{"catatan.ubah",
          [](const Bahan& b) {
              return say("jurnal.catatan.ubah", {{"pelaku", b.pelaku}, {"perubahan", b.perubahan}});
          }},
    Jenis{"catatan.hapus",
          [](const Bahan& b) {
              return say("jurnal.catatan.hapus", {{"pelaku", b.pelaku}, {"perubahan", b.perubahan}});
          }},
    Jenis{"catatan.pulihkan",
          [](const Bahan& b) {
              return say("jurnal.catatan.pulihkan", {{"pelaku", b.pelaku}, {"perubahan", b.perubahan}});
          }},
    Jenis{"bukti.tambah",
          [](const Bahan& b) {
              return say(
                  "jurnal.bukti.tambah",
                  {{"pelaku", b.pelaku}, {"nama", b.sesudah("nama")}, {"kegiatan", b.sesudah("kegiatan")}});
          }},
    Jenis{"bukti.lepas",
          [](const Bahan& b) {
              return say(
                  "jurnal.bukti.lepas",
                  {{"pelaku", b.pelaku}, {"nama", b.sesudah("nama")}, {"kegiatan", b.sesudah("kegiatan")}});
          }},
    Jenis{"bukti.pasang",
          [](const Bahan& b) {
              return say(
                  "jurnal.bukti.pasang",
                  {{"pelaku", b.pelaku}, {"nama", b.sesudah("nama")}, {"kegiatan", b.sesudah("kegiatan")}});
          }},
    Jenis{"perilaku.catat",
          [](const Bahan& b) {
              return say("jurnal.perilaku.catat",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"perubahan", b.perubahan}});
          }},
    // plans and lists
    Jenis{"rencana.mulai",
          [](const Bahan& b) {
              return say(
                  "jurnal.rencana.mulai",
                  {{"pelaku", b.pelaku}, {"tahun", b.sesudah("tahun")}, {"milik", b.sesudah("milik")}});
          }},
    Jenis{"rencana.simpan",
          [](const Bahan& b) {
              return say("jurnal.rencana.simpan", {{"pelaku", b.pelaku},
                                                   {"tahun", b.sesudah("tahun")},
                                                   {"milik", b.sesudah("milik")},
                                                   {"perubahan", b.sesudah("perubahan")}});
          }},
    Jenis{"rencana.ajukan",
          [](const Bahan& b) {
              return say("jurnal.rencana.ajukan", {{"pelaku", b.pelaku},
                                                   {"tahun", b.sesudah("tahun")},
                                                   {"milik", b.sesudah("milik")},
                                                   {"versi", b.sesudah("versi")}});
          }},
    Jenis{"rencana.tarik",
          [](const Bahan& b) {
              return say(
                  "jurnal.rencana.tarik",
                  {{"pelaku", b.pelaku}, {"tahun", b.sesudah("tahun")}, {"milik", b.sesudah("milik")}});
          }},
    Jenis{"rencana.kembalikan",
          [](const Bahan& b) {
              return say("jurnal.rencana.kembalikan", {{"pelaku", b.pelaku},
                                                       {"tahun", b.sesudah("tahun")},
                                                       {"milik", b.sesudah("milik")},
                                                       {"alasan", b.sesudah("alasan")}});
          }},
    Jenis{"rencana.tetapkan",
          [](const Bahan& b) {
              return say("jurnal.rencana.tetapkan", {{"pelaku", b.pelaku},
                                                     {"tahun", b.sesudah("tahun")},
                                                     {"milik", b.sesudah("milik")},
                                                     {"versi", b.sesudah("versi")}});
          }},
    Jenis{"rencana.tolak",
          [](const Bahan& b) {
              return say("jurnal.rencana.tolak", {{"pelaku", b.pelaku},
                                                  {"tahun", b.sesudah("tahun")},
                                                  {"milik", b.sesudah("milik")},
                                                  {"alasan", b.sesudah("alasan")}});
          }},
    Jenis{"rencana.putuskan",
          [](const Bahan& b) {
              return say("jurnal.rencana.putuskan", {{"pelaku", b.pelaku},
                                                     {"tahun", b.sesudah("tahun")},
                                                     {"milik", b.sesudah("milik")},
                                                     {"alasan", b.sesudah("alasan")}});
          }},
    Jenis{"rencana.ubah",
          [](const Bahan& b) {
              return say("jurnal.rencana.ubah", {{"pelaku", b.pelaku},
                                                 {"tahun", b.sesudah("tahun")},
                                                 {"milik", b.sesudah("milik")},
                                                 {"alasan", b.sesudah("alasan")}});
          }},
    Jenis{"rencana.pindah",
          [](const Bahan& b) {
              return say("jurnal.rencana.pindah", {{"pelaku", b.pelaku},
                                                   {"tahun", b.sesudah("tahun")},
                                                   {"milik", b.sesudah("milik")},
                                                   {"sampai", b.sesudah("sampai")},
                                                   {"dasar", b.sesudah("dasar")}});
          }},
    Jenis{"rujukan.ganti",
          [](const Bahan& b) {
              return say("jurnal.rujukan.ganti", {{"pelaku", b.pelaku},
                                                  {"daftar", b.sesudah("daftar")},
                                                  {"tahun", b.sesudah("tahun")},
                                                  {"baris", b.sesudah("baris")}});
          }},
    Jenis{"pustaka.simpan",
          [](const Bahan& b) {
              return say(
                  "jurnal.pustaka.simpan",
                  {{"pelaku", b.pelaku}, {"jabatan", b.sesudah("jabatan")}, {"uraian", b.sesudah("uraian")}});
          }},
    Jenis{"pustaka.hapus",
          [](const Bahan& b) {
              return say(
                  "jurnal.pustaka.hapus",
                  {{"pelaku", b.pelaku}, {"jabatan", b.sesudah("jabatan")}, {"uraian", b.sesudah("uraian")}});
          }},
    Jenis{"pustaka.ambil",
          [](const Bahan& b) {
              return say("jurnal.pustaka.ambil", {{"pelaku", b.pelaku},
                                                  {"butir", b.sesudah("butir")},
                                                  {"tahun", b.sesudah("tahun")},
                                                  {"jabatan", b.sesudah("jabatan")}});
          }},
    // reminders, e-mail, calendar feed
    Jenis{"berkas.ingatkan",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.ingatkan",
                  {{"pelaku", b.pelaku}, {"untuk", b.sesudah("untuk")}, {"berkas", b.sesudah("berkas")}});
          }},
    Jenis{"atur_surel",
          [](const Bahan& b) {
              return say("jurnal.atur_surel", {{"pelaku", b.pelaku}, {"perubahan", b.perubahan}});
          }},
    Jenis{"coba_surel",
          [](const Bahan& b) {
              return say("jurnal.coba_surel", {{"pelaku", b.pelaku}});
          }},
    Jenis{"buat_tautan_kalender",
          [](const Bahan& b) {
              return say("jurnal.buat_tautan_kalender", {{"pelaku", b.pelaku}});
          }},
    Jenis{"cabut_tautan_kalender",
          [](const Bahan& b) {
              return say("jurnal.cabut_tautan_kalender", {{"pelaku", b.pelaku}});
          }},
    // reading
    Jenis{"lihat_pegawai",
          [](const Bahan& b) {
              return say("jurnal.lihat_pegawai", {{"pelaku", b.pelaku}, {"objek", b.objek}});
          }},
    Jenis{"lihat_catatan_perilaku",
          [](const Bahan& b) {
              return say("jurnal.lihat_catatan_perilaku", {{"pelaku", b.pelaku}, {"objek", b.objek}});
          }},
    // cases on their way through the SOP
    Jenis{"berkas.buka",
          [](const Bahan& b) {
              return say("jurnal.berkas.buka", {{"pelaku", b.pelaku},
                                                {"nomor", b.sesudah("nomor")},
                                                {"pegawai", b.sesudah("pegawai")},
                                                {"tahun", b.sesudah("tahun")}});
          }},
    Jenis{"berkas.batalkan",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.batalkan",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"alasan", b.sesudah("alasan")}});
          }},
    Jenis{"berkas.simpan_isi",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.simpan_isi",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"versi", b.sesudah("versi")}});
          }},
    Jenis{"berkas.serahkan",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.serahkan",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"langkah", b.sesudah("langkah")}});
          }},
    Jenis{"berkas.loloskan",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.loloskan",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"langkah", b.sesudah("langkah")}});
          }},
    Jenis{"berkas.kembalikan",
          [](const Bahan& b) {
              return say("jurnal.berkas.kembalikan", {{"pelaku", b.pelaku},
                                                      {"nomor", b.sesudah("nomor")},
                                                      {"langkah", b.sesudah("langkah")},
                                                      {"alasan", b.sesudah("alasan")}});
          }},
    Jenis{"berkas.tetapkan_nilai",
          [](const Bahan& b) {
              return say("jurnal.berkas.tetapkan_nilai", {{"pelaku", b.pelaku},
                                                          {"nomor", b.sesudah("nomor")},
                                                          {"nilai", b.sesudah("nilai")},
                                                          {"sebutan", b.sesudah("sebutan")}});
          }},
    Jenis{"berkas.selesaikan",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.selesaikan",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"langkah", b.sesudah("langkah")}});
          }},
    Jenis{"berkas.jeda",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.jeda",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"alasan", b.sesudah("alasan")}});
          }},
    Jenis{"berkas.lanjutkan",
          [](const Bahan& b) {
              return say("jurnal.berkas.lanjutkan", {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}});
          }},
    Jenis{"ekspor_berkas",
          [](const Bahan& b) {
              return say("jurnal.ekspor_berkas",
                         {{"pelaku", b.pelaku}, {"isi", b.sesudah("isi")}, {"baris", b.sesudah("baris")}});
          }},
    Jenis{"lihat_penilaian",
          [](const Bahan& b) {
              return say("jurnal.lihat_penilaian", {{"pelaku", b.pelaku}, {"objek", b.objek}});
          }},
};

std::string name_of_actor(const Entri& entri, const NamaBenda& nama) {
    const auto person = [&](std::int64_t id) {
        std::string name = nama("pegawai", id);
        return name.empty() ? fmt::format("Pegawai nomor {}", id) : name;
    };
    if (entri.pelaku == 0)
        return entri.alamat.empty() ? "Teraju (baris perintah)" : "Seseorang yang belum masuk";
    if (entri.atas_nama == 0) return person(entri.pelaku);
    return fmt::format("{} (atas nama {})", person(entri.pelaku), person(entri.atas_nama));
}

std::string name_of_thing(const Entri& entri, const NamaBenda& nama) {
    if (entri.objek.empty()) return "–";
    std::string name = nama(entri.objek, entri.objek_id);
    if (!name.empty()) return name;
    return entri.objek_id == 0 ? entri.objek : fmt::format("{} nomor {}", entri.objek, entri.objek_id);
}

std::string shown(const std::string& value) { return value.empty() ? "kosong" : base::shortened(value, 80); }

const std::string* value_of(const Rincian& values, std::string_view name) {
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const auto& each) { return each.first == name; });
    return found == values.end() ? nullptr : &found->second;
}

} // namespace

std::string perubahan(const Entri& entri) {
    std::vector<std::string> parts;
    for (const auto& [name, before] : entri.sebelum) {
        const std::string word = base::replace_all(name, "_", " ");
        const std::string* after = value_of(entri.sesudah, name);
        if (after == nullptr)
            parts.push_back(fmt::format("{} {} dihapus", word, shown(before)));
        else if (*after != before)
            parts.push_back(fmt::format("{} dari {} menjadi {}", word, shown(before), shown(*after)));
    }
    for (const auto& [name, after] : entri.sesudah)
        if (value_of(entri.sebelum, name) == nullptr)
            parts.push_back(fmt::format("{} {}", base::replace_all(name, "_", " "), shown(after)));
    return parts.empty() ? "tanpa perubahan" : base::join(parts, "; ");
}

base::Sentence kalimat(const Entri& entri, const NamaBenda& nama) {
    const Bahan bahan{entri, name_of_actor(entri, nama), name_of_thing(entri, nama), perubahan(entri)};
    for (const Jenis& each : jenis)
        if (each.perbuatan == entri.perbuatan) return each.kalimat(bahan);
    return say("jurnal.lain", {{"pelaku", bahan.pelaku},
                               {"perbuatan", base::replace_all(entri.perbuatan, "_", " ")},
                               {"objek", bahan.objek},
                               {"perubahan", bahan.perubahan}});
}

std::vector<std::string_view> semua_perbuatan() {
    std::vector<std::string_view> all;
    all.reserve(jenis.size());
    for (const Jenis& each : jenis) all.push_back(each.perbuatan);
    return all;
}

} // namespace journal
