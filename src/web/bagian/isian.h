// isian.h -- forms: fields with label, hint and error; the summary of what is wrong; notices; buttons.
//
//     Html form = formulir_buka(k, "/akun/sandi");                     hidden CSRF token and key of the request inside
//     form += isian({.nama = "nip", .label = "NIP", .nilai = typed, .petunjuk = "18 angka, dengan atau tanpa spasi."}, errors);
//     form += tombol("Simpan");
//     form.add<"</form>">();
//     page += ringkasan_galat(errors, k.situs.wording);                first thing in main: links to the fields
//
// Errors are base::Findings whose place is the field's name; what was typed stays. Errors of no field on the page stand in
// the summary without a link.
#pragma once

#include "base/finding.h"
#include "base/wording.h"
#include "http/html.h"
#include "web/pintu.h"

#include <string>
#include <string_view>
#include <vector>

namespace web {

using http::html::Html;

// What the fields need to show errors beside themselves.
struct Galat {
    const base::Findings& temuan;
    const base::Wording& wording;
    // All sentences for one place, one after the other; "" where there is none.
    [[nodiscard]] std::string untuk(std::string_view place) const;
};

struct Isian {
    std::string_view nama;
    std::string_view label;
    std::string_view nilai{};
    std::string_view petunjuk{};
    std::string_view jenis = "text"; // text, password, date, file, search
    std::string_view papan{};        // inputmode: numeric, decimal, email
    std::string_view isi_otomatis{}; // autocomplete: username, current-password, one-time-code ...
    bool pendek = false;
    bool wajib = false;
    std::string_view terima{}; // accept, of a file
};
[[nodiscard]] Html isian(const Isian& field, const Galat& errors);

struct IsianBanyak { // textarea
    std::string_view nama, label, nilai{}, petunjuk{};
    int baris = 6;
};
[[nodiscard]] Html isian_banyak(const IsianBanyak& field, const Galat& errors);

struct Pilihan {
    std::string kode, nama;
};
[[nodiscard]] Html pilihan(std::string_view nama, std::string_view label, const std::vector<Pilihan>& choices,
                           std::string_view chosen, const Galat& errors, std::string_view petunjuk = {});
[[nodiscard]] Html centang(std::string_view nama, std::string_view label, bool on,
                           std::string_view nilai = "ya");

// <form method="post">, with the CSRF token and a fresh key against repeated sending. Of a session or of none.
[[nodiscard]] Html formulir_buka(const Kunjungan& k, std::string_view alamat, bool berkas = false);

enum class Rupa { utama, kedua, bata };
[[nodiscard]] Html tombol(std::string_view tulisan, Rupa rupa = Rupa::utama);
[[nodiscard]] Html tautan_tombol(std::string_view tulisan, std::string_view alamat, Rupa rupa = Rupa::kedua);
// A form of one button: for acts in lists ("Akhiri", "Masuk sebagai …").
[[nodiscard]] Html tombol_kirim(const Kunjungan& k, std::string_view alamat, std::string_view tulisan,
                                Rupa rupa = Rupa::kedua, std::string_view nama = {},
                                std::string_view nilai = {});

[[nodiscard]] Html ringkasan_galat(const base::Findings& findings, const base::Wording& wording);

enum class Nada { biasa, beres, dekat, jalan };
[[nodiscard]] Html sisip(Nada nada, std::string_view teks); // an inset
[[nodiscard]] Html kosong(std::string_view judul, std::string_view teks, std::string_view tautan = {},
                          std::string_view alamat = {}); // what would be here, why it is not, what to do

// Page numbers as links: "/pegawai?cari=x&halaman=" + n. Empty where one page is all.
[[nodiscard]] Html nomor_halaman(std::string_view awal, int halaman, int semua);

} // namespace web
