// Kinds of entry about the office: running it, its SOP, accounts, people, reminders, reading.
#include "base/text.h"
#include "journal/jenis_entri.h"

#include <array>

namespace journal {
namespace {

using base::say;
using Bahan = BahanKalimat;
using Jenis = JenisEntri;

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
    Jenis{"sesi_lewat_waktu",
          [](const Bahan& b) {
              return say("jurnal.sesi_lewat_waktu", {{"objek", b.objek}, {"sebab", b.sesudah("sebab")}});
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
    // keys of signers
    Jenis{"kunci.minta",
          [](const Bahan& b) {
              return say("jurnal.kunci.minta", {{"pelaku", b.pelaku}});
          }},
    Jenis{"kunci.perbarui",
          [](const Bahan& b) {
              return say("jurnal.kunci.perbarui", {{"pelaku", b.pelaku}});
          }},
    Jenis{"kunci.impor",
          [](const Bahan& b) {
              return say("jurnal.kunci.impor", {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}});
          }},
    Jenis{"kunci.terbitkan",
          [](const Bahan& b) {
              return say("jurnal.kunci.terbitkan",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"nomor", b.sesudah("nomor")}});
          }},
    Jenis{"kunci.tolak",
          [](const Bahan& b) {
              return say("jurnal.kunci.tolak", {{"pelaku", b.pelaku}, {"objek", b.objek}});
          }},
    Jenis{"kunci.cabut",
          [](const Bahan& b) {
              return say("jurnal.kunci.cabut",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"alasan", b.sesudah("alasan")}});
          }},
    Jenis{"kunci.frasa_salah",
          [](const Bahan& b) {
              return say("jurnal.kunci.frasa_salah", {{"pelaku", b.pelaku}});
          }},
    Jenis{"kunci.otoritas",
          [](const Bahan& b) {
              return say("jurnal.kunci.otoritas", {{"pelaku", b.pelaku}});
          }},
    Jenis{"kunci.daftar_cabut",
          [](const Bahan& b) {
              return say("jurnal.kunci.daftar_cabut", {{"pelaku", b.pelaku}});
          }},
    // signing by BSrE
    Jenis{"bsre.kirim",
          [](const Bahan& b) {
              return say("jurnal.bsre.kirim",
                         {{"pelaku", b.pelaku}, {"objek", b.objek}, {"nomor", b.sesudah("nomor")}});
          }},
    Jenis{"bsre.jawaban",
          [](const Bahan& b) {
              return say("jurnal.bsre.jawaban", {{"nomor", b.sesudah("nomor")},
                                                 {"objek", b.objek},
                                                 {"keadaan", b.sesudah("keadaan")},
                                                 {"jawaban", b.sesudah("jawaban")}});
          }},
    Jenis{"bsre.uji",
          [](const Bahan& b) {
              return say("jurnal.bsre.uji", {{"pelaku", b.pelaku},
                                             {"nik", b.sesudah("nik")},
                                             {"hasil", b.sesudah("hasil")},
                                             {"jawaban", b.sesudah("jawaban")}});
          }},
    Jenis{"bsre.lepas",
          [](const Bahan& b) {
              return say("jurnal.bsre.lepas", {{"pelaku", b.pelaku},
                                               {"objek", b.objek},
                                               {"nomor", b.sesudah("nomor")},
                                               {"alasan", b.sesudah("alasan")}});
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
};

} // namespace

std::span<const JenisEntri> jenis_kantor() { return jenis; }

} // namespace journal
