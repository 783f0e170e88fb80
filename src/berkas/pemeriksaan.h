// pemeriksaan.h -- what the machine finds before a person checks (step "Periksa" of the SOP), and the lines that the person answers.
//
//     BahanPeriksa material = bahan_periksa(db, meja, row);              // what is compared
//     for (const Temuan& t : temuan(material)) ...                       // gravest first
//     std::vector<BarisPeriksa> lines = baris_periksa(material);          // the sheet, empty
//
// Findings, none of which stops anybody by itself: berat - target of zero, no evidence at all for an activity with a realisasi; sedang - saving
// above 24 per cent (the value falls, PP 46/2011 and Perka BKN 1/2013), evidence dated outside the period, a file that stands elsewhere
// too, realisasi below or above what the log says; ringan - words equal to a colleague's, a figure that jumps by half or more against
// last year's of the same words, an activity not carried out, a target quality other than 100.
#pragma once

#include "berkas/tahun.h"
#include "berkas/tindakan.h"

namespace berkas {

enum class Berat { berat, sedang, ringan };
[[nodiscard]] std::string_view nama(Berat how);

struct Temuan {
    std::string kunci; // "3.bukti_kosong": stands in the check sheet; 3 is the activity's id
    Berat berat = Berat::sedang;
    int kegiatan = 0; // id; 0: of the whole form
    base::Sentence kalimat;
};
// What a key of a kept sheet was about: "bukti tidak ada". Empty for a key that nobody knows any more.
[[nodiscard]] std::string_view judul_temuan(std::string_view kunci);

struct BahanPeriksa {
    SkpId skp{};
    calendar::Period periode{};
    angka::Rational batas_hemat{}; // per cent, of the law (regime/pp46_2011/angka.h)
    skp::Isi isi{};
    std::vector<Bukti> bukti{}; // of this case, not let go
    std::vector<Catatan> catatan{};
    struct Lain { // a file of ours that stands elsewhere
        BuktiId bukti{};
        PegawaiId pegawai{};
        std::string nama{};
        int tahun = 0;
    };
    std::vector<Lain> dipakai_lain{};
    std::vector<std::pair<int, std::string>> kembar{}; // activity, name of the colleague
    std::optional<skp::Isi> tahun_lalu{};
};

[[nodiscard]] BahanPeriksa bahan_periksa(Baca& db, const Meja& meja, const Berkas& row);
[[nodiscard]] std::vector<Temuan>
temuan(const BahanPeriksa& material); // pure; gravest first, then by activity
[[nodiscard]] std::vector<BarisPeriksa> baris_periksa(const BahanPeriksa& material);

} // namespace berkas
