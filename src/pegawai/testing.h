// testing.h -- a small office for tests: everybody in it is invented, and everybody has one reason to be there.
//
//     KantorKecil k;                               // the cast below
//     k.pangku(k.sekar, k.irban2, JenisPenugasan::plt, "2026-01-01", "2026-01-31");
//     Organisasi kantor = k.organisasi();
//
// Inspektorat: Surya (Inspektur). Sekretariat: Ratna (Sekretaris). Subbagian Umum dan Kepegawaian: Wulan (Kasubbag),
// Melati (pelaksana). Subbagian Perencanaan: no head, Laras (pelaksana). Irban Wilayah II: Teguh (Irban), Sekar and
// Bayu (auditors). Irban Wilayah I: Harum (Irban), Tirta (PPUPD). Arga holds nothing and runs the program.
#pragma once

#include "pegawai/organisasi.h"

#include <string>
#include <utility>

namespace pegawai {

struct KantorKecil {
    Susunan susunan;

    static calendar::Date hari(std::string_view iso) { return *calendar::read_date(iso); }
    static Masa masa(std::string_view from, std::string_view until = {}) {
        return {hari(from), until.empty() ? std::nullopt : std::optional(hari(until))};
    }

    UnitId tambah_unit(std::string nama, JenisUnit jenis, std::optional<UnitId> induk) {
        const UnitId id{std::int64_t(susunan.unit.size()) + 1};
        susunan.unit.push_back({id, std::move(nama), jenis, induk, int(id.value()), masa("2017-01-01")});
        return id;
    }
    JabatanId tambah_jabatan(UnitId unit, std::string nama, Fungsi fungsi,
                             std::optional<JabatanId> atasan = {}) {
        const JabatanId id{std::int64_t(susunan.jabatan.size()) + 1};
        const JenisJabatan jenis = memimpin(fungsi)               ? JenisJabatan::struktural
                                   : fungsi == Fungsi::fungsional ? JenisJabatan::fungsional
                                                                  : JenisJabatan::pelaksana;
        susunan.jabatan.push_back(
            {id, unit, std::move(nama), jenis, fungsi, {}, std::nullopt, atasan, masa("2017-01-01")});
        return id;
    }
    PegawaiId tambah_orang(std::string nama, std::string nip) {
        Pegawai p;
        p.id = PegawaiId{std::int64_t(susunan.pegawai.size()) + 1};
        p.nama = std::move(nama);
        p.nip = std::move(nip);
        susunan.pegawai.push_back(p);
        return p.id;
    }
    PemangkuanId pangku(PegawaiId who, JabatanId post, JenisPenugasan jenis = JenisPenugasan::definitif,
                        std::string_view from = "2020-01-01", std::string_view until = {}) {
        const PemangkuanId id{std::int64_t(susunan.pemangkuan.size()) + 1};
        susunan.pemangkuan.push_back({id, who, post, jenis, masa(from, until), {}, {}});
        return id;
    }
    PegawaiId tambah_orang(std::string nama, std::string nip, JabatanId post) {
        const PegawaiId id = tambah_orang(std::move(nama), std::move(nip));
        pangku(id, post);
        return id;
    }
    void tunjuk(PegawaiId who, PegawaiId penilai, std::string_view from = "2026-01-01",
                std::string_view until = "2026-12-31") {
        susunan.penunjukan.push_back({PenunjukanId{std::int64_t(susunan.penunjukan.size()) + 1}, who, penilai,
                                      masa(from, until), "SK 1/2026"});
    }
    void delegasi(PegawaiId dari, PegawaiId kepada, LingkupDelegasi lingkup,
                  std::optional<PegawaiId> untuk = {}) {
        susunan.delegasi.push_back({DelegasiId{std::int64_t(susunan.delegasi.size()) + 1}, dari, kepada,
                                    lingkup, untuk, masa("2026-01-01", "2026-12-31"), "SK 2/2026"});
    }
    void peran(PegawaiId who, Peran peran, std::string_view from = "2026-01-01",
               std::string_view until = "2026-12-31") {
        susunan.peran.push_back({who, peran, masa(from, until)});
    }
    Pegawai& orang(PegawaiId id) { return susunan.pegawai.at(std::size_t(id.value() - 1)); }
    JabatanUnit& jabatan(JabatanId id) { return susunan.jabatan.at(std::size_t(id.value() - 1)); }
    Pemangkuan& pemangkuan(PemangkuanId id) { return susunan.pemangkuan.at(std::size_t(id.value() - 1)); }
    // The first holding of a person, to end it or to move it.
    Pemangkuan& pemangkuan(PegawaiId id) {
        for (Pemangkuan& p : susunan.pemangkuan)
            if (p.pegawai == id) return p;
        std::abort();
    }
    [[nodiscard]] Organisasi organisasi() const { return Organisasi(susunan); }

    UnitId inspektorat = tambah_unit("Inspektorat", JenisUnit::instansi, std::nullopt);
    UnitId sekretariat = tambah_unit("Sekretariat", JenisUnit::sekretariat, inspektorat);
    UnitId subbag_umpeg = tambah_unit("Subbagian Umum dan Kepegawaian", JenisUnit::subbagian, sekretariat);
    UnitId subbag_rencana = tambah_unit("Subbagian Perencanaan", JenisUnit::subbagian, sekretariat);
    UnitId wilayah1 = tambah_unit("Irban Wilayah I", JenisUnit::irban, inspektorat);
    UnitId wilayah2 = tambah_unit("Irban Wilayah II", JenisUnit::irban, inspektorat);

    JabatanId inspektur = tambah_jabatan(inspektorat, "Inspektur", Fungsi::inspektur);
    JabatanId sekretaris = tambah_jabatan(sekretariat, "Sekretaris", Fungsi::sekretaris);
    JabatanId kasubbag_umpeg =
        tambah_jabatan(subbag_umpeg, "Kepala Subbagian Umum dan Kepegawaian", Fungsi::kasubbag_umpeg);
    JabatanId kasubbag_rencana =
        tambah_jabatan(subbag_rencana, "Kepala Subbagian Perencanaan", Fungsi::kasubbag);
    JabatanId irban1 = tambah_jabatan(wilayah1, "Inspektur Pembantu Wilayah I", Fungsi::irban);
    JabatanId irban2 = tambah_jabatan(wilayah2, "Inspektur Pembantu Wilayah II", Fungsi::irban);
    JabatanId auditor2 = tambah_jabatan(wilayah2, "Auditor Ahli Pertama", Fungsi::fungsional);
    JabatanId ppupd1 = tambah_jabatan(wilayah1, "PPUPD Ahli Muda", Fungsi::fungsional);
    JabatanId staf_umpeg = tambah_jabatan(subbag_umpeg, "Pengelola Kepegawaian", Fungsi::pelaksana);
    JabatanId staf_rencana = tambah_jabatan(subbag_rencana, "Penelaah Teknis Kebijakan", Fungsi::pelaksana);

    PegawaiId surya = tambah_orang("Surya Ilustrasi", "196802301993031901", inspektur);
    PegawaiId ratna = tambah_orang("Ratna Umpama", "197102311996032902", sekretaris);
    PegawaiId wulan = tambah_orang("Wulan Percontohan", "197502311998032903", kasubbag_umpeg);
    PegawaiId teguh = tambah_orang("Teguh Rekaan", "196902311994031902", irban2);
    PegawaiId harum = tambah_orang("Harum Andaian", "197302301997032904", irban1);
    PegawaiId sekar = tambah_orang("Sekar Fiktif", "199302302019022901", auditor2);
    PegawaiId bayu = tambah_orang("Bayu Khayali", "198802302010012903", auditor2);
    PegawaiId tirta = tambah_orang("Tirta Perumpamaan", "199702312022021916", ppupd1);
    PegawaiId melati = tambah_orang("Melati Sampel", "199502302020032911", staf_umpeg);
    PegawaiId laras = tambah_orang("Laras Contohnya", "199202312018021910", staf_rencana);
    PegawaiId arga = tambah_orang("Arga Purwarupa", "199002302015031917");
};

} // namespace pegawai
