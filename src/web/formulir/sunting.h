// sunting.h -- one form of a case under several hands: what is typed is kept as it is typed, and where two typed, they are asked.
//
//     sunting::Lembar sheet{.nama = "input", .isian = fields_of_a_version, .sebutan = words_for_a_field};
//     auto begin = sunting::mulai(k, sheet);                         // what to show: one's own draft, with what others have stored since
//     if (!begin.tabrakan.empty()) return sunting::tanya(k, sheet, begin, address, crumbs);
//     page += sunting::orang_lain(sheet, begin, k);                  // who else has typed here, and what differs
//     page += sunting::formulir(k, sheet, begin, address);           // <form>, token, state seen, what the fields said then
//     auto done = sunting::simpan(k, sheet, typed);                  // a POST: kept, or the clash
//     if (!done->tabrakan.empty()) return sunting::halaman_tabrakan(k, sheet, *done, address, crumbs);
//     return sunting::jawab(k, sheet, typed, done);                  // to d.js, which sends the fields while somebody types
//
// Three texts of each field are compared: as the page showed it first ("awal"), as it was typed, and as it is stored now - by the same
// person in another window, or in a newer version of the form by somebody else. What only one of them changed is taken; what both
// changed differently is asked, field by field. Nothing is written over unseen. Drafts of one window are numbered ("tab", "kali"), what its
// button sends among them: a late one never overwrites a newer one. Who may write one form at once is the SOP's and hak.h's matter (berkas/giliran.h): figures of
// Kerja::input the employee and a typist, a check sheet and marks also the deputy; a form of Kerja::kumpul the employee alone.
#pragma once

#include "berkas/draf.h"
#include "http/html.h"
#include "skp/isi.h"
#include "web/bagian/kerangka.h"
#include "web/pintu.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web::sunting {

using http::html::Html;

struct Lembar {
    std::string nama; // Draf::lembar
    // All fields of the sheet, as that version of the form (0: the plan) says them.
    std::function<berkas::Isian(const skp::Isi&, int versi)> isian;
    std::function<std::string(std::string_view nama)> sebutan; // "Kegiatan 2, biaya"
    std::function<std::string(std::string_view nama, std::string_view nilai)>
        tampak{};                            // none: as it is written
    std::string_view tombol = "Simpan draf"; // the button that keeps it without script
    // It judges one version (a check sheet): what was typed about another one is not shown, and not taken.
    bool satu_versi = false;
};

struct OrangLain { // who has a draft of the same sheet
    std::string nama;
    calendar::Instant pada{};
    std::vector<berkas::Tabrakan> beda; // dasar: the stored version; milik_saya, milik_lain
};

struct Awal {
    skp::Isi isi{};        // the newest version
    berkas::Isian isian{}; // to show
    berkas::Isian awal{};  // what `medan` says the fields were
    berkas::Isian
        versi{}; // as version `dasar` says them: medan() writes only what differs from it; empty: all
    int dasar = 0;
    std::int64_t urut = 0;
    std::optional<calendar::Instant> tersimpan{}; // of the draft
    std::vector<berkas::Tabrakan> tabrakan{};     // draft against a version that came after it
    std::string oleh{};                           // whose that version is
    std::vector<OrangLain> lain{};
};
[[nodiscard]] Awal mulai(const Kunjungan& k, const Lembar& sheet);
[[nodiscard]] Html medan(const Kunjungan& k, const Awal& begin);
// The opening tag, medan() and the key of formulir_buka(). Sent to `alamat`; d.js keeps drafts at `alamat`/draf.
[[nodiscard]] Html formulir(const Kunjungan& k, const Lembar& sheet, const Awal& begin,
                            std::string_view alamat);
[[nodiscard]] Html orang_lain(const Kunjungan& k, const Lembar& sheet, const Awal& begin);
[[nodiscard]] Html tanda(const Kunjungan& k, const Awal& begin); // where d.js says what became of it

struct Hasil {
    berkas::Isian isian{}; // as kept; in a clash: as typed, with what only others changed
    berkas::Isian lain{};  // in a clash: what is stored
    int dasar = 0;
    std::int64_t urut = 0;
    calendar::Instant pada{};
    std::vector<berkas::Tabrakan> tabrakan{}; // empty: kept
    std::string oleh{};    // whose the other values are; empty: of the same person, in another window
    std::size_t masuk = 0; // how many fields of others came in that the page did not show
};
// `typed`: the fields of the sheet as they came. Refusals: draf.tolak.*.
[[nodiscard]] base::Result<Hasil> simpan(const Kunjungan& k, const Lembar& sheet, const berkas::Isian& typed);

// What d.js reads: {"urut","dasar","pukul","ubah":{name:text},"kabar"}, or 409/422 {"pesan"}.
[[nodiscard]] http::Response jawab(const Kunjungan& k, const Lembar& sheet, const berkas::Isian& typed,
                                   const base::Result<Hasil>& done);
// What to say where others' fields came in: somebody has to look before he goes on. Empty: nothing came in.
[[nodiscard]] base::Findings yang_masuk(const Hasil& done);

// Both values side by side; the answer is posted to `alamat` as the form itself would be. 409.
[[nodiscard]] http::Response halaman_tabrakan(const Kunjungan& k, const Lembar& sheet, const Hasil& clash,
                                              std::string_view alamat, const std::vector<Remah>& remah);
// The same, where a draft and a newer version are found at odds when the page is opened.
[[nodiscard]] http::Response tanya(const Kunjungan& k, const Lembar& sheet, const Awal& begin,
                                   std::string_view alamat, const std::vector<Remah>& remah);

// The form as it stands: the newest version, or that of the plan where there is none yet.
[[nodiscard]] skp::Isi isi_terbaru(berkas::Baca& db, pegawai::InstansiId office, const berkas::Berkas& row);
// "pukul 09.24" of today, "21 Nov pukul 09.24" of another day.
[[nodiscard]] std::string pukul(const Kunjungan& k, calendar::Instant when);

} // namespace web::sunting
