// arsip_uji.h -- invented records with their registrations, for tests of the archive's store.
#pragma once

#include "berkas/arsip/kata.h"
#include "berkas/arsip/merkle.h"
#include "berkas/simpanan_arsip.h"
#include "store/kasus_uji.h"

namespace store {

using berkas::Arsip;
using berkas::ArsipId;
using berkas::DaftarArsip;
using berkas::Pendaftaran;
using berkas::SaringanArsip;

inline calendar::Date on(const char* iso) { return *calendar::read_date(iso); }

class ArsipTersimpan : public KasusTersimpan {
  protected:
    Arsip arsip(berkas::TulisArsip& t, PegawaiId who, int tahun, const std::string& name) {
        Arsip a;
        a.id = t.nomor_arsip(kantor);
        a.judul = "Penilaian prestasi kerja " + std::to_string(tahun);
        a.pegawai = who;
        a.nama = name;
        a.nip = "199302302019022901";
        a.unit = UnitId{4};
        a.nama_unit = "Irban Wilayah I";
        a.tahun = tahun;
        a.kurun = {*calendar::date_of(tahun, 1, 1), *calendar::date_of(tahun, 12, 31)};
        a.nomor_dokumen = "800.1.4.4/" + std::to_string(a.id.value()) + "/INSP/2026";
        a.versi = 1;
        a.pada = now;
        a.oleh = people[1];
        a.isi.push_back(
            {1, berkas::PeranIsi::dokumen, "I-g.pdf", base::sha256(name), 7, "application/pdf", 0});
        a.isi.push_back(
            {2, berkas::PeranIsi::formulir, "formulir.json", base::sha256("{}"), 2, "application/json", 3});
        a.daun = berkas::daun(naskah_daun(a));
        std::set<std::string> words;
        for (const std::string& text : {a.judul, a.nama, a.nip, a.nomor_dokumen})
            berkas::tambah_kata(words, text);
        t.simpan(kantor, a, words);
        return a;
    }
    Pendaftaran daftarkan(berkas::TulisArsip& t, const Arsip& a, DaftarArsip list, int tahun = 2026) {
        Pendaftaran p;
        p.arsip = a.id;
        p.daftar = list;
        p.tahun = tahun;
        p.urut = t.nomor_register(kantor, list, tahun);
        p.kode = list == DaftarArsip::kepegawaian ? "800.1.13.1" : "800.1.4.4";
        p.nomor = fmt::format("{}/{}/INSP/{}", p.kode, p.urut, tahun);
        p.pemicu = list == DaftarArsip::kepegawaian ? "pensiun" : "akhir_tahun";
        p.aktif = p.inaktif = 1;
        p.nasib = "musnah";
        p.dasar = "contoh";
        if (list == DaftarArsip::pengendalian) {
            p.tanggal_pemicu = *calendar::date_of(tahun, 12, 31);
            p.aktif_sampai = *calendar::date_of(tahun + 1, 12, 31);
            p.inaktif_sampai = *calendar::date_of(tahun + 2, 12, 31);
        }
        p.pada = now;
        p.oleh = people[1];
        t.simpan(kantor, p);
        return p;
    }
    Arsip satu(PegawaiId who, int tahun, const std::string& name) {
        Arsip kept;
        ubah([&](berkas::Tulis& t) {
            kept = arsip(t.tulis_arsip(), who, tahun, name);
            daftarkan(t.tulis_arsip(), kept, DaftarArsip::kepegawaian);
            daftarkan(t.tulis_arsip(), kept, DaftarArsip::pengendalian);
        });
        return kept;
    }
    std::vector<std::int64_t> cari(const SaringanArsip& f) {
        std::vector<std::int64_t> ids;
        for (const Arsip& a : lihat([&](berkas::Baca& b) { return b.arsip().cari_arsip(kantor, f); }).isi)
            ids.push_back(a.id.value());
        return ids;
    }
    std::vector<std::int64_t> cari(const char* words) {
        SaringanArsip f;
        f.cari = words;
        f.hari = on("2026-11-23");
        return cari(f);
    }
};

} // namespace store
