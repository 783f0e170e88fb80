// Kinds of entry about the work: the year's log, plans and lists, cases on their way through the SOP.
#include "base/text.h"
#include "journal/jenis_entri.h"

#include <array>

namespace journal {
namespace {

using base::say;
using Bahan = BahanKalimat;
using Jenis = JenisEntri;

// Roles of form I-g, as the regulation calls them.
std::string in_words(const std::string& role) {
    if (role == "pegawai") return "pegawai yang dinilai";
    if (role == "penilai") return "pejabat penilai";
    if (role == "atasan_penilai") return "atasan pejabat penilai";
    return role;
}

const std::array jenis{
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
    Jenis{"rencana.tetapkan_luar",
          [](const Bahan& b) {
              return say("jurnal.rencana.tetapkan_luar", {{"pelaku", b.pelaku},
                                                          {"tahun", b.sesudah("tahun")},
                                                          {"milik", b.sesudah("milik")},
                                                          {"versi", b.sesudah("versi")},
                                                          {"pejabat", b.sesudah("pejabat")},
                                                          {"tanggal", b.sesudah("tanggal")}});
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
              return say("jurnal.berkas.tetapkan_nilai",
                         {{"pelaku", b.pelaku},
                          {"nomor", b.sesudah("nomor")},
                          {"nilai", base::replace_all(b.sesudah("nilai"), ".", ",")},
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
    // an issued paper
    Jenis{"berkas.bekukan",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.bekukan",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"dokumen", b.sesudah("dokumen")}});
          }},
    Jenis{"berkas.tandatangani",
          [](const Bahan& b) {
              if (b.sesudah("cara") == "luar")
                  return say("jurnal.berkas.tandatangani_luar", {{"pelaku", b.pelaku},
                                                                 {"nomor", b.sesudah("nomor")},
                                                                 {"dokumen", b.sesudah("dokumen")},
                                                                 {"peran", in_words(b.sesudah("peran"))}});
              return say("jurnal.berkas.tandatangani", {{"pelaku", b.pelaku},
                                                        {"nomor", b.sesudah("nomor")},
                                                        {"dokumen", b.sesudah("dokumen")},
                                                        {"peran", in_words(b.sesudah("peran"))}});
          }},
    Jenis{"berkas.serahkan_hasil_bsre",
          [](const Bahan& b) {
              return say("jurnal.berkas.serahkan_hasil_bsre", {{"pelaku", b.pelaku},
                                                               {"nomor", b.sesudah("nomor")},
                                                               {"dokumen", b.sesudah("dokumen")},
                                                               {"penanda", b.sesudah("penanda")},
                                                               {"peran", in_words(b.sesudah("peran"))}});
          }},
    Jenis{"berkas.tolak_tanda",
          [](const Bahan& b) {
              return say("jurnal.berkas.tolak_tanda", {{"pelaku", b.pelaku},
                                                       {"nomor", b.sesudah("nomor")},
                                                       {"dokumen", b.sesudah("dokumen")},
                                                       {"alasan", b.sesudah("alasan")}});
          }},
    Jenis{"berkas.serahkan_dokumen",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.serahkan_dokumen",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"dokumen", b.sesudah("dokumen")}});
          }},
    Jenis{"berkas.terima_dokumen",
          [](const Bahan& b) {
              return say("jurnal.berkas.terima_dokumen", {{"pelaku", b.pelaku},
                                                          {"nomor", b.sesudah("nomor")},
                                                          {"dokumen", b.sesudah("dokumen")},
                                                          {"tanggal", b.sesudah("tanggal")}});
          }},
    Jenis{"berkas.ajukan_keberatan",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.ajukan_keberatan",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"dokumen", b.sesudah("dokumen")}});
          }},
    Jenis{"berkas.tanggapi",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.tanggapi",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"dokumen", b.sesudah("dokumen")}});
          }},
    Jenis{"berkas.lanjutkan_keberatan",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.lanjutkan_keberatan",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"dokumen", b.sesudah("dokumen")}});
          }},
    Jenis{"berkas.teruskan",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.teruskan",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"dokumen", b.sesudah("dokumen")}});
          }},
    Jenis{"berkas.dengar",
          [](const Bahan& b) {
              return say("jurnal.berkas.dengar", {{"pelaku", b.pelaku},
                                                  {"nomor", b.sesudah("nomor")},
                                                  {"dokumen", b.sesudah("dokumen")},
                                                  {"siapa", b.sesudah("siapa")}});
          }},
    Jenis{"berkas.putuskan",
          [](const Bahan& b) {
              return say("jurnal.berkas.putuskan", {{"pelaku", b.pelaku},
                                                    {"nomor", b.sesudah("nomor")},
                                                    {"dokumen", b.sesudah("dokumen")},
                                                    {"putusan", b.sesudah("putusan")}});
          }},
    Jenis{"berkas.tetapkan_tanpa_tanda",
          [](const Bahan& b) {
              return say("jurnal.berkas.tetapkan_tanpa_tanda", {{"pelaku", b.pelaku},
                                                                {"nomor", b.sesudah("nomor")},
                                                                {"dokumen", b.sesudah("dokumen")},
                                                                {"alasan", b.sesudah("alasan")}});
          }},
    Jenis{"berkas.unggah_basah",
          [](const Bahan& b) {
              return say("jurnal.berkas.unggah_basah", {{"pelaku", b.pelaku},
                                                        {"nomor", b.sesudah("nomor")},
                                                        {"dokumen", b.sesudah("dokumen")},
                                                        {"nama", b.sesudah("nama")}});
          }},
    Jenis{"berkas.sahkan_basah",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.sahkan_basah",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"dokumen", b.sesudah("dokumen")}});
          }},
    Jenis{"berkas.tenggat_lewat",
          [](const Bahan& b) {
              return say("jurnal.berkas.tenggat_lewat",
                         {{"nomor", b.sesudah("nomor")}, {"tahap", b.sesudah("tahap")}});
          }},
    Jenis{"berkas.cabut",
          [](const Bahan& b) {
              return say("jurnal.berkas.cabut", {{"pelaku", b.pelaku},
                                                 {"nomor", b.sesudah("nomor")},
                                                 {"dokumen", b.sesudah("dokumen")},
                                                 {"alasan", b.sesudah("alasan")}});
          }},
    Jenis{"berkas.salinan_buat",
          [](const Bahan& b) {
              return say("jurnal.berkas.salinan_buat", {{"pelaku", b.pelaku},
                                                        {"nomor", b.sesudah("nomor")},
                                                        {"banyak", b.sesudah("banyak")},
                                                        {"dokumen", b.sesudah("dokumen")}});
          }},
    Jenis{"berkas.salinan_serah",
          [](const Bahan& b) {
              return say("jurnal.berkas.salinan_serah", {{"pelaku", b.pelaku},
                                                         {"nomor", b.sesudah("nomor")},
                                                         {"salinan", b.sesudah("salinan")},
                                                         {"untuk", b.sesudah("untuk")}});
          }},
    Jenis{"berkas.salinan_catat",
          [](const Bahan& b) {
              return say("jurnal.berkas.salinan_catat", {{"pelaku", b.pelaku},
                                                         {"nomor", b.sesudah("nomor")},
                                                         {"salinan", b.sesudah("salinan")},
                                                         {"untuk", b.sesudah("untuk")}});
          }},
    Jenis{"berkas.salinan_terima",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.salinan_terima",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"salinan", b.sesudah("salinan")}});
          }},
    Jenis{"berkas.salinan_surel",
          [](const Bahan& b) {
              return say("jurnal.berkas.salinan_surel", {{"pelaku", b.pelaku},
                                                         {"nomor", b.sesudah("nomor")},
                                                         {"salinan", b.sesudah("salinan")},
                                                         {"untuk", b.sesudah("untuk")}});
          }},
    Jenis{"berkas.gandakan",
          [](const Bahan& b) {
              return say(
                  "jurnal.berkas.gandakan",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"salinan", b.sesudah("salinan")}});
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

} // namespace

std::span<const JenisEntri> jenis_berkas() { return jenis; }

} // namespace journal
