// organisasi.h -- the office as it is on paper: units, posts, people, and who holds what from when until when.
//
// A snapshot: it never changes after it is made, so that a request sees one office. The store makes a new one when
// something has changed. Everything is dated (asn-reference R2.3): a question names its day.
//
//     Organisasi kantor(Susunan{units, posts, people, holdings, ...});
//     kantor.pegawai(id)->nama_lengkap()              "Sekar Fiktif, S.E."
//     kantor.pemegang(jabatan, day)                   definitif first, then PLT, PLH
//     kantor.jabatan_pada(person, day)                what this person holds on that day
//
// Who assesses whom is penilai.h; who may do what is hak.h.
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "calendar/date.h"
#include "pegawai/jabatan.h"
#include "pegawai/nip.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pegawai {

using InstansiId = base::Id<struct InstansiTag>;
using UnitId = base::Id<struct UnitTag>;
using JabatanId = base::Id<struct JabatanTag>;
using PegawaiId = base::Id<struct PegawaiTag>;
using PemangkuanId = base::Id<struct PemangkuanTag>;
using PenunjukanId = base::Id<struct PenunjukanTag>;
using DelegasiId = base::Id<struct DelegasiTag>;

// From a day until a day, both included; without an end it still runs.
struct Masa {
    calendar::Date mulai{};
    std::optional<calendar::Date> selesai;
    bool operator==(const Masa&) const = default;
    [[nodiscard]] bool berlaku(const calendar::Date& day) const {
        return std::chrono::sys_days(mulai) <= std::chrono::sys_days(day) &&
               (!selesai || std::chrono::sys_days(day) <= std::chrono::sys_days(*selesai));
    }
};

// The texts in kode() are stored in databases and files: they stay.
enum class JenisUnit { instansi, sekretariat, irban, subbagian, lain };

struct Unit {
    UnitId id;
    std::string nama; // "Irban Wilayah II"
    JenisUnit jenis = JenisUnit::lain;
    std::optional<UnitId> induk;
    int urutan = 0;
    Masa masa;
    bool operator==(const Unit&) const = default;
};

// What a post does in the SOP and in the line of command (asn-reference 2.7, 2.8).
enum class Fungsi { inspektur, sekretaris, irban, kasubbag_umpeg, kasubbag, fungsional, pelaksana };
[[nodiscard]] constexpr bool memimpin(Fungsi f) {
    return f < Fungsi::fungsional;
} // heads its unit; held by one person

struct JabatanUnit { // a post in a unit; several people may hold one of a functional or pelaksana kind
    JabatanId id;
    UnitId unit;
    std::string nama; // "Auditor Ahli Muda"
    JenisJabatan jenis = JenisJabatan::pelaksana;
    Fungsi fungsi = Fungsi::pelaksana;
    std::string eselon;              // "III.a"; empty for none
    std::optional<Jenjang> jenjang;  // of a functional post
    std::optional<JabatanId> atasan; // named superior post; none: the head of the unit, or of the unit above
    Masa masa;
    bool operator==(const JabatanUnit&) const = default;
};

enum class JenisPegawai { pns, cpns, pppk };

struct Pegawai {
    PegawaiId id;
    std::string nama;
    std::string gelar_depan, gelar_belakang;
    std::string nip; // 18 digits, today's; earlier ones are in the store
    std::string nip_lama, nik;
    JenisPegawai jenis = JenisPegawai::pns;
    std::optional<JenisKelamin> kelamin;
    std::optional<calendar::Date> lahir;
    std::string tempat_lahir;
    std::string golongan; // "III/b", of a PPPK "IX"; empty where unknown
    std::optional<calendar::Date> tmt_golongan;
    std::string pendidikan;
    std::string email, no_hp;
    std::string kedudukan = "01"; // BKN kedudukanHukum (asn-reference 2.6); 01 Aktif
    bool aktif = true;
    bool operator==(const Pegawai&) const = default;

    [[nodiscard]] std::string nama_lengkap() const; // with titles, as in the record
    // At work and able to hold power: in the list, and by BKN's kedudukanHukum neither on leave without pay (02, 13),
    // studying (03), suspended (04), a state official (07), before pension (20), inactive (52) nor gone (66 to 99).
    [[nodiscard]] bool bertugas() const;
};

enum class JenisPenugasan { definitif, plt, plh, pj, tugas_tambahan };

struct Pemangkuan { // a person holds a post
    PemangkuanId id;
    PegawaiId pegawai;
    JabatanId jabatan;
    JenisPenugasan jenis = JenisPenugasan::definitif;
    Masa masa;
    std::string nomor_sk;
    std::optional<calendar::Date> tanggal_sk;
    bool operator==(const Pemangkuan&) const = default;
};

struct Penunjukan { // a named assessor other than the line of command (PP 30/2019 Art. 1 no. 8, Art. 46)
    PenunjukanId id;
    PegawaiId pegawai; // who is assessed
    PegawaiId penilai;
    Masa masa;
    std::string dasar; // number and date of the decision
    bool operator==(const Penunjukan&) const = default;
};

enum class LingkupDelegasi { menilai, memvalidasi, memeriksa, menginput };

struct Delegasi { // `kepada` may act for `dari`; atas nama is always shown
    DelegasiId id;
    PegawaiId dari;
    PegawaiId kepada;
    LingkupDelegasi lingkup = LingkupDelegasi::menginput;
    std::optional<PegawaiId> untuk; // only for this person's file; none: for all of dari's
    Masa masa;
    std::string dasar;
    bool operator==(const Delegasi&) const = default;
};

// Roles that no post gives.
enum class Peran { administrator, pemeriksa_internal, arsiparis };

struct PemegangPeran {
    PegawaiId pegawai;
    Peran peran = Peran::administrator;
    Masa masa; // of a pemeriksa_internal always with an end
    bool operator==(const PemegangPeran&) const = default;
};

// Stored words of the kinds above, there and back; none for an unknown word.
[[nodiscard]] std::string_view kode(JenisUnit jenis);
[[nodiscard]] std::string_view kode(Fungsi fungsi);
[[nodiscard]] std::string_view kode(JenisPegawai jenis);
[[nodiscard]] std::string_view kode(JenisPenugasan jenis); // "D", "PLT", "PLH", "PJ", "TT": BKN's
[[nodiscard]] std::string_view kode(LingkupDelegasi lingkup);
[[nodiscard]] std::string_view kode(Peran peran);
template <class Kind>
[[nodiscard]] std::optional<Kind> dari_kode(std::string_view kode);

struct Susunan { // what a snapshot is made of; the order of the lists does not matter
    std::vector<Unit> unit;
    std::vector<JabatanUnit> jabatan;
    std::vector<Pegawai> pegawai;
    std::vector<Pemangkuan> pemangkuan;
    std::vector<Penunjukan> penunjukan;
    std::vector<Delegasi> delegasi;
    std::vector<PemegangPeran> peran;
};

class Organisasi {
  public:
    explicit Organisasi(Susunan susunan);

    [[nodiscard]] const std::vector<Unit>& unit() const { return susunan_.unit; } // in print order
    [[nodiscard]] const std::vector<JabatanUnit>& jabatan() const { return susunan_.jabatan; }
    [[nodiscard]] const std::vector<Pegawai>& pegawai() const { return susunan_.pegawai; } // by name
    [[nodiscard]] const std::vector<Pemangkuan>& pemangkuan() const { return susunan_.pemangkuan; }
    [[nodiscard]] const std::vector<Penunjukan>& penunjukan() const { return susunan_.penunjukan; }
    [[nodiscard]] const std::vector<Delegasi>& delegasi() const { return susunan_.delegasi; }
    [[nodiscard]] const std::vector<PemegangPeran>& peran() const { return susunan_.peran; }

    [[nodiscard]] const Unit* unit(UnitId id) const; // nullptr: no such one; so for all below
    [[nodiscard]] const JabatanUnit* jabatan(JabatanId id) const;
    [[nodiscard]] const Pegawai* pegawai(PegawaiId id) const;
    [[nodiscard]] const Pegawai* dengan_nip(std::string_view nip) const;

    // What a person holds on a day: definitif first, then PLT, PLH, PJ, TT.
    [[nodiscard]] std::vector<const Pemangkuan*> jabatan_pada(PegawaiId who, const calendar::Date& day) const;
    // The post that says where the person sits and what stands under the name: the definitif one, else the first.
    [[nodiscard]] const JabatanUnit* jabatan_utama(PegawaiId who, const calendar::Date& day) const;
    // Who holds a post on a day, people at work only (bertugas): definitif first.
    [[nodiscard]] std::vector<const Pemangkuan*> pemegang(JabatanId post, const calendar::Date& day) const;
    [[nodiscard]] std::vector<PegawaiId> pemegang(Fungsi fungsi, const calendar::Date& day) const;
    [[nodiscard]] bool memangku(PegawaiId who, Fungsi fungsi, const calendar::Date& day) const;
    [[nodiscard]] bool berperan(PegawaiId who, Peran peran, const calendar::Date& day) const;
    // Every holding of a person, of a post: earliest first.
    [[nodiscard]] std::vector<const Pemangkuan*> riwayat(PegawaiId who) const;
    [[nodiscard]] std::vector<const Pemangkuan*> riwayat(JabatanId post) const;
    // The assessor named by decision for that day: the latest decision wins.
    [[nodiscard]] const Penunjukan* penunjukan(PegawaiId who, const calendar::Date& day) const;
    // What has been delegated to a person for that day.
    [[nodiscard]] std::vector<const Delegasi*> delegasi_kepada(PegawaiId who,
                                                               const calendar::Date& day) const;
    [[nodiscard]] std::vector<const JabatanUnit*> jabatan_di(UnitId unit) const;
    // The post that heads a unit on a day; nullptr where none does.
    [[nodiscard]] const JabatanUnit* kepala(UnitId unit, const calendar::Date& day) const;
    // The unit in which a person sits on a day; nullptr: holds nothing.
    [[nodiscard]] const Unit* unit_pada(PegawaiId who, const calendar::Date& day) const;
    // The Irban unit in which (or under which) a unit lies; nullptr for the secretariat.
    [[nodiscard]] const Unit* wilayah(UnitId id) const;

  private:
    Susunan susunan_;
    std::unordered_map<UnitId, std::size_t> unit_at_;
    std::unordered_map<JabatanId, std::size_t> jabatan_at_;
    std::unordered_map<PegawaiId, std::size_t> pegawai_at_;
    std::map<std::string, std::size_t, std::less<>> nip_at_;
    std::unordered_map<PegawaiId, std::vector<std::size_t>> held_by_;
    std::unordered_map<JabatanId, std::vector<std::size_t>> holders_of_;
    std::unordered_map<PegawaiId, std::vector<std::size_t>> named_for_;    // penunjukan
    std::unordered_map<PegawaiId, std::vector<std::size_t>> delegated_to_; // delegasi
    std::unordered_map<PegawaiId, std::vector<std::size_t>> roles_of_;
    std::unordered_map<UnitId, std::vector<std::size_t>> posts_in_;
    std::map<Fungsi, std::vector<std::size_t>> posts_for_;
};

} // namespace pegawai
