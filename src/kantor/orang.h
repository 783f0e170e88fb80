// orang.h -- acts on people and on the structure of the office: each takes what was typed into its form, says all that is wrong at
// once (place = name of the field), and writes tables and journal together, with what was there before and what is there now.
//
//     auto siapa = simpan_orang(loket, asal, {}, isian);              // new; with an id: change
//     auto sah = simpan_pemangkuan(loket, asal, {}, {.pegawai = "12", .jabatan = "4", .jenis = "PLT", ...});
//
// A field left empty is empty afterwards. `semula` is sidik() of the record as the form showed it; where somebody else has
// changed it since, the act is refused and says so. Ending something is saving it with a last day.
//
// Refused, because it makes no sense: an end before the start; two definitive holders of a leading post at once; two
// definitive posts of one person at once (unless the old one is to end: akhiri_lama); a PLT where the post has a
// holder; a PLT, PLH or PJ of a post that leads nothing; a post above itself; a unit under itself; two leading posts in a
// unit; closing what is still in use; an assessor of oneself, or two who are named for each other; a delegation to
// oneself or about the receiver; an internal auditor without a last day; the last administrator.
// Nobody does these things for his own power: no leading post, no named assessor, no delegation, no role for oneself.
#pragma once

#include "kantor/loket.h"
#include "pegawai/hak.h"

#include <string>
#include <string_view>

namespace kantor {

// The fields of a person's form carry the names of the import's columns (kolom_pegawai.h).
struct IsianOrang {
    std::string nip, nip_lama, nama, gelar_depan, gelar_belakang, jenis_kelamin, tempat_lahir, tgl_lahir,
        gol_ruang, tmt_gol, jenis_pegawai, kedudukan, pendidikan, nik, email, no_hp;
    bool aktif = true;
    std::string semula{};
};

struct IsianUnit {
    std::string nama, jenis, induk, urutan, mulai, selesai;
    std::string semula{};
};

struct IsianJabatan {
    std::string unit, nama, jenis, fungsi, eselon, jenjang, atasan, mulai, selesai;
    std::string semula{};
};

struct IsianPemangkuan {
    std::string pegawai, jabatan, jenis, mulai, selesai, nomor_sk, tanggal_sk;
    bool akhiri_lama = false; // end the person's definitive post on the day before
};

// `pegawai`, `penilai`, `dari`, `kepada`, `untuk`: an id ("12"), a NIP, or the whole name where only one has it.
struct IsianPenunjukan {
    std::string pegawai, penilai, mulai, selesai, dasar;
};
struct IsianDelegasi {
    std::string dari, kepada, lingkup, untuk, mulai, selesai, dasar;
};
struct IsianPeran {
    std::string pegawai, peran, mulai, selesai;
};

[[nodiscard]] base::Result<PegawaiId> simpan_orang(const Loket& loket, const Asal& asal, PegawaiId id,
                                                   const IsianOrang& typed);
[[nodiscard]] base::Result<pegawai::UnitId> simpan_unit(const Loket& loket, const Asal& asal,
                                                        pegawai::UnitId id, const IsianUnit& typed);
[[nodiscard]] base::Result<pegawai::JabatanId>
simpan_jabatan(const Loket& loket, const Asal& asal, pegawai::JabatanId id, const IsianJabatan& typed);
[[nodiscard]] base::Result<pegawai::PemangkuanId> simpan_pemangkuan(const Loket& loket, const Asal& asal,
                                                                    pegawai::PemangkuanId id,
                                                                    const IsianPemangkuan& typed);
[[nodiscard]] base::Result<pegawai::PenunjukanId> simpan_penunjukan(const Loket& loket, const Asal& asal,
                                                                    pegawai::PenunjukanId id,
                                                                    const IsianPenunjukan& typed);
[[nodiscard]] base::Result<pegawai::DelegasiId>
simpan_delegasi(const Loket& loket, const Asal& asal, pegawai::DelegasiId id, const IsianDelegasi& typed);
// A role is known by person, role and first day: saved again with a last day, it ends.
[[nodiscard]] base::Result<void> simpan_peran(const Loket& loket, const Asal& asal, const IsianPeran& typed);

// Which act a role needs (hak.h): the gate knows it only from the form.
[[nodiscard]] pegawai::Perbuatan perbuatan_untuk(pegawai::Peran peran);

// What a form shows of a record, as `semula`.
[[nodiscard]] std::string sidik(const pegawai::Pegawai& person);
[[nodiscard]] std::string sidik(const pegawai::Unit& unit);
[[nodiscard]] std::string sidik(const pegawai::JabatanUnit& post);

// The person that somebody means by an id, a NIP or a whole name; none where nobody or more than one is meant.
[[nodiscard]] const pegawai::Pegawai* orang_yang_dimaksud(const pegawai::Organisasi& kantor,
                                                          std::string_view text);

} // namespace kantor
