// Kinds of entry about the archive: registering, places, loans, holds, fixity, evidence, the end of retention.
#include "journal/jenis_entri.h"

#include <array>

namespace journal {
namespace {

using base::say;
using Bahan = BahanKalimat;
using Jenis = JenisEntri;

const std::array jenis{
    Jenis{"arsip.daftar",
          [](const Bahan& b) {
              return say("jurnal.arsip.daftar", {{"pelaku", b.pelaku},
                                                 {"judul", b.sesudah("judul")},
                                                 {"kepegawaian", b.sesudah("kepegawaian")},
                                                 {"pengendalian", b.sesudah("pengendalian")}});
          }},
    Jenis{"arsip.pindah",
          [](const Bahan& b) {
              return say("jurnal.arsip.pindah",
                         {{"pelaku", b.pelaku}, {"judul", b.sesudah("judul")}, {"perubahan", b.perubahan}});
          }},
    Jenis{"arsip.pemicu",
          [](const Bahan& b) {
              return say(
                  "jurnal.arsip.pemicu",
                  {{"pelaku", b.pelaku}, {"judul", b.sesudah("judul")}, {"tanggal", b.sesudah("tanggal")}});
          }},
    Jenis{"arsip.ganti_nomor",
          [](const Bahan& b) {
              return say("jurnal.arsip.ganti_nomor", {{"pelaku", b.pelaku},
                                                      {"judul", b.sesudah("judul")},
                                                      {"nomor", b.sesudah("nomor")},
                                                      {"alasan", b.sesudah("alasan")}});
          }},
    Jenis{"arsip.pinjam",
          [](const Bahan& b) {
              return say(
                  "jurnal.arsip.pinjam",
                  {{"pelaku", b.pelaku}, {"judul", b.sesudah("judul")}, {"peminjam", b.sesudah("peminjam")}});
          }},
    Jenis{"arsip.kembali",
          [](const Bahan& b) {
              return say(
                  "jurnal.arsip.kembali",
                  {{"pelaku", b.pelaku}, {"judul", b.sesudah("judul")}, {"peminjam", b.sesudah("peminjam")}});
          }},
    Jenis{"arsip.tahan",
          [](const Bahan& b) {
              return say(
                  "jurnal.arsip.tahan",
                  {{"pelaku", b.pelaku}, {"judul", b.sesudah("judul")}, {"sebab", b.sesudah("sebab")}});
          }},
    Jenis{"arsip.lepas",
          [](const Bahan& b) {
              return say(
                  "jurnal.arsip.lepas",
                  {{"pelaku", b.pelaku}, {"judul", b.sesudah("judul")}, {"alasan", b.sesudah("alasan")}});
          }},
    Jenis{"terbitan.bukti",
          [](const Bahan& b) {
              return say("jurnal.terbitan.bukti", {{"pelaku", b.pelaku},
                                                   {"bukti", b.sesudah("bukti")},
                                                   {"dokumen", b.sesudah("dokumen")},
                                                   {"tingkat", b.sesudah("tingkat")}});
          }},
    Jenis{"arsip.periksa",
          [](const Bahan& b) {
              return say("jurnal.arsip.periksa", {{"pelaku", b.pelaku},
                                                  {"arsip", b.sesudah("arsip")},
                                                  {"berkas", b.sesudah("berkas")},
                                                  {"rusak", b.sesudah("rusak")}});
          }},
    Jenis{"arsip.tutup_bulan",
          [](const Bahan& b) {
              return say("jurnal.arsip.tutup_bulan", {{"pelaku", b.pelaku},
                                                      {"bulan", b.sesudah("bulan")},
                                                      {"jumlah", b.sesudah("jumlah")},
                                                      {"akar", b.sesudah("akar")}});
          }},
    Jenis{"arsip.usul",
          [](const Bahan& b) {
              return say("jurnal.arsip.usul", {{"pelaku", b.pelaku},
                                               {"nomor", b.sesudah("nomor")},
                                               {"arsip", b.sesudah("arsip")},
                                               {"keadaan", b.sesudah("keadaan")},
                                               {"uraian", b.sesudah("uraian")}});
          }},
    Jenis{"arsip.ekspor",
          [](const Bahan& b) {
              return say("jurnal.arsip.ekspor",
                         {{"pelaku", b.pelaku}, {"arsip", b.sesudah("arsip")}, {"isi", b.sesudah("isi")}});
          }},
    Jenis{"arsip.impor",
          [](const Bahan& b) {
              return say("jurnal.arsip.impor", {{"pelaku", b.pelaku},
                                                {"arsip", b.sesudah("arsip")},
                                                {"paket", b.sesudah("paket")},
                                                {"asal", b.sesudah("asal")}});
          }},
    Jenis{"arsip.paket",
          [](const Bahan& b) {
              return say("jurnal.arsip.paket", {{"pelaku", b.pelaku},
                                                {"paket", b.sesudah("paket")},
                                                {"arsip", b.sesudah("arsip")},
                                                {"uraian", b.sesudah("uraian")}});
          }},
    Jenis{"arsip.baca",
          [](const Bahan& b) {
              return say("jurnal.arsip.baca",
                         {{"pelaku", b.pelaku}, {"isi", b.sesudah("isi")}, {"judul", b.sesudah("judul")}});
          }},
    Jenis{"arsip.alih_media",
          [](const Bahan& b) {
              return say("jurnal.arsip.alih_media", {{"pelaku", b.pelaku},
                                                     {"judul", b.sesudah("judul")},
                                                     {"keadaan", b.sesudah("keadaan")},
                                                     {"uraian", b.sesudah("uraian")}});
          }},
    Jenis{"arsip.aturan",
          [](const Bahan& b) {
              return say("jurnal.arsip.aturan", {{"pelaku", b.pelaku}, {"perubahan", b.perubahan}});
          }},
};

} // namespace

std::span<const JenisEntri> jenis_arsip() { return jenis; }

} // namespace journal
