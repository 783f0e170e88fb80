// Kinds of entry about what many cases say together, what is handed on, and what people ask about their own data.
#include "base/text.h"
#include "journal/jenis_entri.h"

#include <array>

namespace journal {
namespace {

using base::say;
using Bahan = BahanKalimat;
using Jenis = JenisEntri;

const std::array jenis{
    Jenis{"pemantauan.mulai",
          [](const Bahan& b) {
              return say("jurnal.pemantauan.mulai", {{"pelaku", b.pelaku}, {"masa", b.sesudah("masa")}});
          }},
    Jenis{"pemantauan.simpan",
          [](const Bahan& b) {
              return say("jurnal.pemantauan.simpan", {{"pelaku", b.pelaku}, {"masa", b.sesudah("masa")}});
          }},
    Jenis{"pemantauan.selesai",
          [](const Bahan& b) {
              return say("jurnal.pemantauan.selesai", {{"pelaku", b.pelaku}, {"masa", b.sesudah("masa")}});
          }},
    Jenis{"ketikan.tandai",
          [](const Bahan& b) {
              return say(
                  "jurnal.ketikan.tandai",
                  {{"pelaku", b.pelaku}, {"kelompok", b.sesudah("kelompok")}, {"nomor", b.sesudah("nomor")}});
          }},
    Jenis{"ketikan.lepas",
          [](const Bahan& b) {
              return say(
                  "jurnal.ketikan.lepas",
                  {{"pelaku", b.pelaku}, {"kelompok", b.sesudah("kelompok")}, {"nomor", b.sesudah("nomor")}});
          }},
    Jenis{"permintaan_data.ajukan",
          [](const Bahan& b) {
              return say(
                  "jurnal.permintaan_data.ajukan",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"jenis", b.sesudah("jenis")}});
          }},
    Jenis{"permintaan_data.jawab",
          [](const Bahan& b) {
              return say(
                  "jurnal.permintaan_data.jawab",
                  {{"pelaku", b.pelaku}, {"nomor", b.sesudah("nomor")}, {"keadaan", b.sesudah("keadaan")}});
          }},
    Jenis{"unduh_data_sendiri",
          [](const Bahan& b) {
              return say("jurnal.unduh_data_sendiri", {{"pelaku", b.pelaku}, {"isi", b.sesudah("isi")}});
          }},
    Jenis{"cetak_berkas",
          [](const Bahan& b) {
              return say(
                  "jurnal.cetak_berkas",
                  {{"pelaku", b.pelaku}, {"blangko", b.sesudah("blangko")}, {"nomor", b.sesudah("nomor")}});
          }},
    Jenis{"cetak.paket",
          [](const Bahan& b) {
              return say("jurnal.cetak.paket", {{"pelaku", b.pelaku},
                                                {"paket", b.sesudah("paket")},
                                                {"berkas", b.sesudah("arsip")},
                                                {"uraian", b.sesudah("uraian")}});
          }},
    Jenis{"cari_berkas",
          [](const Bahan& b) {
              return say("jurnal.cari_berkas",
                         {{"pelaku", b.pelaku}, {"kata", b.sesudah("kata")}, {"hasil", b.sesudah("hasil")}});
          }},
};

} // namespace

std::span<const JenisEntri> jenis_rekap() { return jenis; }

} // namespace journal
