// bantu.h -- what the forms about people share: choices, one sheet with a form, the notice of what was done.
#pragma once

#include "pegawai/penilai.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/pegawai/tampilan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web {

[[nodiscard]] std::string
masa_tercetak(const pegawai::Masa& term); // "2 Januari 2026 – 31 Desember 2026", "sejak ..."
[[nodiscard]] std::string_view nama(pegawai::JenisUnit jenis);
[[nodiscard]] std::string_view nama(pegawai::Fungsi fungsi);
[[nodiscard]] std::string_view nama(pegawai::JenisPegawai jenis);

[[nodiscard]] std::vector<Pilihan> pilihan_jabatan(const Kunjungan& k,
                                                   std::optional<pegawai::JabatanId> also = {});
[[nodiscard]] std::vector<Pilihan> pilihan_unit(const Kunjungan& k, bool none = false);

[[nodiscard]] std::optional<std::int64_t> nomor(std::string_view text); // of an address; above 0

// A page with one form: heading, findings, fields, "Simpan" and "Batal".
struct Lembar {
    std::string judul;
    std::string tujuan; // of the form; without POST: shown, not sent
    std::string kembali;
    std::vector<Remah> remah{};
    std::string penjelasan{};
    std::string tombol = "Simpan";
};
[[nodiscard]] http::Response lembar(const Kunjungan& k, const Lembar& sheet, const Html& fields,
                                    const base::Findings& errors, int status = 200);

// "?sudah=..." of the page before, as a notice; empty where there is none.
[[nodiscard]] Html pesan(const Kunjungan& k);

} // namespace web
