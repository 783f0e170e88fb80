// pengesahan.h -- where an issued paper stands by law: worked out from its events, never kept (PP 46/2011 Pasal 21 to 25; pp46-2011 sheet 3.1).
//
//     Ikhtisar now = ikhtisar(papers, events, terms, calendar, meja.clock.now());
//     now.tahap, now.giliran            TahapSah::tanda_pegawai, Siapa::pegawai
//     now.boleh(TindakanSah::ajukan_keberatan, Siapa::pegawai)
//     now.tenggat                       the table of terms, each with first and last day
//
//     siapkan -> tanda_penilai -> serahkan -> terima (T0) -> tanda_pegawai -> teruskan -> pengesahan -> berlaku
//                      |                                        |-> tanggapan -> [banding] -> putusan -> pengesahan (the value stays)
//                      |                                        |                                '-> siapkan (a new version, he alone signs)
//                      '------- refuses, or T0 + 14 is past ----'-> penetapan -> pengesahan
//
// Days are the office's; a term ends with its last day. Past it, an objection is late and a missing signature is the superior's to
// replace, from the first moment of the next day. A term that cannot be counted, because the calendar is not filled, is never past.
#pragma once

#include "berkas/dasar_beku.h"
#include "berkas/terbitan.h"
#include "calendar/kalender.h"

#include <span>

namespace berkas {

enum class TahapSah {
    siapkan,       // nothing frozen that could be signed
    tanda_penilai, // the assessor signs first
    serahkan,      // and hands it over
    terima,        // the employee receives it
    tanda_pegawai, // and signs, or objects
    tanggapan,     // the assessor replies
    banding,       // of two levels: the employee goes on, or lets it be
    teruskan,      // the assessor passes the signed paper on
    putusan,       // the superior hears both and decides
    penetapan,     // he sets it in place of a signature that is missing
    pengesahan,    // his signature is waited for: the endorsement
    berlaku,       // in force, or revoked since
};
[[nodiscard]] std::string_view kode(TahapSah stage); // "tanda_pegawai"
[[nodiscard]] std::string_view nama(TahapSah stage); // "menunggu tanda tangan pegawai"

enum class TindakanSah {
    bekukan,
    tandatangani,
    tolak_tanda,
    serahkan_dokumen,
    terima_dokumen,
    ajukan_keberatan,
    tanggapi,
    lanjutkan_keberatan,
    teruskan,
    dengar,
    putuskan,
    tetapkan_tanpa_tanda,
};
[[nodiscard]] std::string_view kode(TindakanSah act); // in the journal: they stay

enum class KeadaanTenggat {
    belum, // has not begun
    berjalan,
    lewat,     // past, and not done
    selesai,   // done within it
    terlambat, // done, after its last day
    gugur,     // something else happened instead, or happened so that it cannot begin any more
};

struct TenggatSah {
    JenisTenggat jenis{};
    AturanTenggat aturan{};
    sop::Siapa siapa{}; // whose term it is
    KeadaanTenggat keadaan = KeadaanTenggat::belum;
    std::optional<calendar::Date> mulai{}, terakhir{}, selesai{}; // first day is day 0
    bool kalender_kosong = false; // it runs, and its last day cannot be counted
};

struct Ikhtisar {
    TahapSah tahap = TahapSah::siapkan;
    sop::Siapa giliran =
        sop::Siapa::penilai; // pegawai, penilai or atasan_penilai; of berlaku it means nothing
    int terbitan = 0;        // version that this is about; 0: none
    std::vector<std::pair<TindakanSah, sop::Siapa>> terbuka{}; // what may be done, by whom
    std::vector<TenggatSah> tenggat{};      // in the order of JenisTenggat, those that this law knows
    std::optional<calendar::Date> sampai{}; // last day of what is waited for now
    bool lewat = false;                     // and it is past
    std::vector<sop::Siapa> bertanda{};     // whose signature stands, on this version or carried over
    std::optional<calendar::Date> diterima{}, diteruskan{}; // boxes 10 and 11
    bool basah = false;                 // a wet signature stands on it: later ones are wet too
    std::vector<sop::Siapa> didengar{}; // whom the superior has heard

    [[nodiscard]] bool boleh(TindakanSah act, sop::Siapa role) const;
    [[nodiscard]] const TenggatSah* cari(JenisTenggat which) const;
};

// `papers` and `events` of one case, oldest first. `now_terms` is what a paper frozen now would get; a frozen one has its own.
[[nodiscard]] Ikhtisar ikhtisar(std::span<const Terbitan> papers, std::span<const Peristiwa> events,
                                const KetentuanTenggat& now_terms, const calendar::Kalender& kalender,
                                calendar::Instant now);

} // namespace berkas
