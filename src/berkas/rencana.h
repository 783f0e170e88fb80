// rencana.h -- the acts on a plan (SKP of January): PP 46/2011 Pasal 5; pp46-2011 sheet, 3.1, 4, 10.
//
//     auto mine = mulai_rencana(meja, asal, {.pegawai = me, .tahun = 2026, .dari = Asalnya::tahun_lalu});
//     auto kept = simpan_rencana(meja, asal, {mine->id, mine->kunci}, plan);      // a draft: may be incomplete
//     auto sent = ajukan_rencana(meja, asal, {...});                               // complete, or all findings
//     auto set  = tetapkan_rencana(meja, asal, {...});                             // the assessor; it is the measure of the year
//
// Who: the person drafts, hands in, asks for a change; the assessor sets, returns or refuses; the assessor's superior decides a refusal,
// finally. A superior who has no plan yet keeps nobody from his own. Each act writes one journal entry (rencana.<act>).
#pragma once

#include "berkas/meja.h"
#include "skp/rencana.h"

#include <array>

namespace berkas {

// What may be done where a plan stands (the whole table; rencana_test.cpp holds it a second time, with its empty cells):
//
//                    draf  diajukan  ditolak  ditetapkan  ditutup     who (hak.h)
//     simpan           x                                              susun_rencana
//     ajukan           x                                              susun_rencana
//     tarik                    x                                      susun_rencana
//     kembalikan               x                                      tetapkan_rencana
//     tetapkan                 x                                      tetapkan_rencana
//     tolak                    x                                      tetapkan_rencana
//     putuskan                            x                           putuskan_rencana
//     ubah                                          x                 susun_rencana
//     pindah                                        x                 susun_rencana or kelola_berkas
//
// A version that was handed in stays as it was: a return, a taking back and a change begin the next one with the same words.
enum class TindakanRencana { simpan, ajukan, tarik, kembalikan, tetapkan, tolak, putuskan, ubah, pindah };
inline constexpr std::array<TindakanRencana, 9> semua_tindakan_rencana{
    TindakanRencana::simpan,     TindakanRencana::ajukan,   TindakanRencana::tarik,
    TindakanRencana::kembalikan, TindakanRencana::tetapkan, TindakanRencana::tolak,
    TindakanRencana::putuskan,   TindakanRencana::ubah,     TindakanRencana::pindah};
[[nodiscard]] bool terbuka(TindakanRencana act, KeadaanSkp state); // the table
[[nodiscard]] bool berhak(const pegawai::Organisasi& kantor, TindakanRencana act, PegawaiId actor,
                          PegawaiId person, const calendar::Date& day);

struct TerlihatSkp {
    SkpId skp{};
    std::int64_t kunci = 0;
};

enum class Asalnya { kosong, tahun_lalu, pustaka, impor };
struct MulaiRencana {
    PegawaiId pegawai{};
    int tahun = 0;
    Asalnya dari = Asalnya::kosong;
    std::optional<skp::Rencana> impor{}; // of an Excel form that was read and looked at
};
[[nodiscard]] base::Result<Skp> mulai_rencana(const Meja& meja, const Asal& asal, const MulaiRencana& what);
[[nodiscard]] base::Result<Skp> simpan_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                                               const skp::Rencana& plan);
[[nodiscard]] base::Result<Skp> ajukan_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which);
[[nodiscard]] base::Result<Skp> tarik_rencana(const Meja& meja, const Asal& asal,
                                              const TerlihatSkp& which); // handed in too early
[[nodiscard]] base::Result<Skp> kembalikan_rencana(const Meja& meja, const Asal& asal,
                                                   const TerlihatSkp& which, std::string_view alasan);
[[nodiscard]] base::Result<Skp> tetapkan_rencana(const Meja& meja, const Asal& asal,
                                                 const TerlihatSkp& which);
[[nodiscard]] base::Result<Skp> tolak_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                                              std::string_view alasan);
// The superior sets what was refused: as it was handed in, or as he changes it.
[[nodiscard]] base::Result<Skp> putuskan_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                                                 const std::optional<skp::Rencana>& changed,
                                                 std::string_view alasan);
[[nodiscard]] base::Result<Skp>
ubah_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
             std::string_view alasan); // a new draft version; the set one stays in force
// Moved within the year: this one ends on the last day of the month before, the next begins on the first of the month (Pasal 5 ayat (6)),
// its targets cut to the months that remain, as a draft. What is left of the old one is cut to its months, as a version in force.
struct Pindah {
    calendar::Date mulai{}; // first day of the new post; the new SKP begins with that month
    std::string dasar{};    // surat perintah
};
struct HasilPindah {
    Skp lama, baru;
};
[[nodiscard]] base::Result<HasilPindah> pindah(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                                               const Pindah& what);

// The kind of post as the form knows it: a manager who also holds a functional post is assessed as a manager.
[[nodiscard]] skp::JenisJabatan jenis_jabatan_skp(pegawai::JenisJabatan kind);

// The SKP of a person that counts on a day; none where there is none in force.
[[nodiscard]] std::optional<Skp> skp_berlaku(Baca& db, InstansiId office, PegawaiId who,
                                             const calendar::Date& day);

} // namespace berkas
