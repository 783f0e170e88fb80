// bantu.h -- what the pages of signing share.
#pragma once

#include "berkas/juru_segel.h"
#include "http/html.h"
#include "web/bagian/isian.h"
#include "web/pintu.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace web {

// What a certificate of this office says of a person today.
[[nodiscard]] berkas::PemilikKunci pemilik_kunci(const Kunjungan& k, pegawai::PegawaiId who);
// Where everybody finds the office's revocation list; empty where the office has not said its address.
[[nodiscard]] std::string alamat_daftar_cabut(const Kunjungan& k);
[[nodiscard]] std::string hari_di(const Kunjungan& k, calendar::Instant when); // "30 Juni 2027"
// As people compare it: the first and the last signs in groups of four, "4d7e 19c0 8ab3 f265 … 0c91 77de".
[[nodiscard]] std::string sidik_pendek(std::string_view hex);

// What was typed into these fields is overwritten in the request: nothing that runs later can meet it.
void hapus_rahasia(Kunjungan& k, std::initializer_list<std::string_view> fields);

// Passphrase fields are never filled in by a browser, nor kept by one.
[[nodiscard]] Html isian_frasa(std::string_view nama, std::string_view label, std::string_view hint,
                               const Galat& errors);

// What to type for a key that the training office came with, and for its CA: " Kantor latihan: ..."; empty for any other.
[[nodiscard]] std::string petunjuk_latihan(const ::berkas::IsiSertifikat& certificate);

// The file that came with the form; empty where there is none or it is larger.
[[nodiscard]] std::string isi_unggahan(const Kunjungan& k, std::string_view field, std::size_t largest);

} // namespace web
