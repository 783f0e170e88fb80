// hak.h -- who may do what: one table, by relation and not by role name alone (asn-reference 7.4, R2.5, R2.6).
//
//     Hubungan h = hubungan(kantor, actor, person, day);     // how actor stands to the person whose file it is
//     boleh(Perbuatan::lihat_penilaian, h)                    // may he?
//
// A person has several relations at once (self, and Kasubbag); an act is allowed if one of them allows it and none
// forbids it. What one may not see is, to him, not there: doors answer "not found".
//
// Always true, and tested for every set of two relations (hak_test.cpp holds the table written a second time):
// 1. Self forbids checking, validating, assessing and deciding, whatever else one is.
// 2. The roles administrator and arsiparis give nothing about assessments. They forbid nothing either: an
//    administrator who is also an assessor assesses his own people, as an assessor.
// 3. pemeriksa_internal gives reading and nothing else, and only within a term that has an end.
// 4. juru_ketik gives typing in (input_nilai) and nothing else; assessor and typist are kept apart, so being the
//    assessor forbids it.
// 5. Who decides an objection is not who assessed.
// 6. Nobody hands himself a role or resets his own account; the Inspektur alone names an internal auditor, so that
//    running the program never leads to reading assessments.
#pragma once

#include "pegawai/penilai.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace pegawai {

// How one stands to the person (or, without a person, to the office). Bits of one set.
enum class Relasi : std::uint16_t {
    umum = 1U << 0U,           // anybody, signed in or not
    pegawai = 1U << 1U,        // signed in
    diri = 1U << 2U,           // the person himself
    penilai = 1U << 3U,        // assessor on that day
    atasan_penilai = 1U << 4U, // the assessor's superior
    kasubbag_umpeg = 1U << 5U, // Kasubbag Umum dan Kepegawaian
    irban = 1U << 6U,          // Irban of the wilayah in which the person sits
    juru_ketik = 1U << 7U,     // by mandate (Delegasi, menginput)
    inspektur = 1U << 8U,
    sekretaris = 1U << 9U,
    administrator = 1U << 10U,      // runs the program; may not read assessments
    pemeriksa_internal = 1U << 11U, // reads only, for a time
    arsiparis = 1U << 12U,
    // In the place of the assessor, of the Irban, of the Kasubbag: by delegation (Delegasi menilai, memvalidasi,
    // memeriksa), or by falling upward where nobody but the person himself stands there (R2.5).
    wakil_penilai = 1U << 13U,
    wakil_irban = 1U << 14U,
    wakil_kasubbag = 1U << 15U,
};
inline constexpr unsigned jumlah_relasi = 16;

class Hubungan {
  public:
    constexpr Hubungan() = default;
    constexpr Hubungan& tambah(Relasi r) {
        bits_ = static_cast<std::uint16_t>(bits_ | static_cast<std::uint16_t>(r));
        return *this;
    }
    [[nodiscard]] constexpr bool punya(Relasi r) const {
        return (bits_ & static_cast<std::uint16_t>(r)) != 0;
    }
    [[nodiscard]] constexpr std::uint16_t bits() const { return bits_; }
    bool operator==(const Hubungan&) const = default;

  private:
    std::uint16_t bits_ = 0;
};

// Every kind of visit and act. The texts of kode() stand in the journal: they stay.
enum class Perbuatan {
    // open to all
    buka_umum, // login page, calculator, SOP, verification
    // signed in
    buka_beranda,
    atur_akun_sendiri,
    lihat_sop_kantor,
    // people and office
    lihat_daftar_pegawai,
    lihat_pegawai,
    ubah_pegawai,
    impor_pegawai,
    ekspor_pegawai,
    ubah_organisasi,
    atur_akun,
    atur_peran,       // administrator, arsiparis
    tunjuk_pemeriksa, // pemeriksa_internal
    lihat_pengaturan,
    ubah_pengaturan,
    terbitkan_sop,
    kelola_sertifikat, // issue and revoke certificates of signers
    kelola_privasi,    // requests of data subjects, register of processing
    // journal
    lihat_jurnal,           // what was done; entries about assessments only with the next
    lihat_jurnal_penilaian, // values of assessments, before and after
    periksa_jurnal,         // prove the chain: shows no entry
    // assessments (steps of the SOP; the cases themselves come with berkas)
    lihat_penilaian,
    isi_realisasi,
    periksa_data,
    input_nilai,
    validasi_nilai,
    tetapkan_nilai,
    putuskan_keberatan,
    // plans of the year
    susun_rencana,
    tetapkan_rencana,
    putuskan_rencana,
    // cases
    catat_perilaku, // the assessor's notebook
    lihat_catatan_perilaku,
    kerjakan_langkah, // work that has no row of its own: the act asks whose turn it is
    kelola_berkas,    // open the year's cases, remind many
    kelola_rujukan,   // lists of Renja and IKU, library of activities
    // after step 4
    cabut_dokumen,  // revoke an issued paper
    kelola_salinan, // number, hand out and receipt copies
    lihat_arsip,    // registers of the archive: never what a paper says
    kelola_arsip,   // place, lend, check, propose for disposal
    lihat_rekap,    // the year of a unit: each sees what is his
};

[[nodiscard]] std::string_view kode(Perbuatan perbuatan);
[[nodiscard]] std::span<const Perbuatan> semua_perbuatan();
[[nodiscard]] std::string_view
nama(Relasi relasi); // in Indonesian, for refusals: "Kasubbag Umum dan Kepegawaian"

// The whole table. Pure.
[[nodiscard]] bool boleh(Perbuatan perbuatan, Hubungan hubungan);

// One line of the table, for the page that shows it and for the tests that walk it.
struct Aturan {
    Perbuatan perbuatan;
    std::uint16_t memberi;  // relations that allow
    std::uint16_t melarang; // relations that forbid, whatever else holds
    bool tentang_orang;     // asked about a person's file; else about the office
};
[[nodiscard]] std::span<const Aturan> tabel_hak();

// How `actor` stands to the office, and to `person` where there is one. Somebody unknown or no longer in the office
// has Relasi::umum alone. Without a person there is no self, assessor, typist, and irban is any Irban.
//
// A post's relation (kasubbag_umpeg, irban, inspektur, sekretaris) belongs to whoever holds it that day, definitif,
// PLT, PLH or PJ; the assessor is the one that penilai.h names. A typist's mandate (menginput) counts where it comes
// from the person, the assessor, the Kasubbag or the Irban of that day.
[[nodiscard]] Hubungan hubungan(const Organisasi& kantor, PegawaiId actor, std::optional<PegawaiId> person,
                                const calendar::Date& day);

} // namespace pegawai
