// lembar.h -- the answers of a check sheet between the form of the page and the act.
#pragma once

#include "berkas/draf.h"
#include "berkas/pemeriksaan.h"
#include "http/message.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web::pemeriksaan {

struct Jawab {
    std::string jawaban; // "sesuai", "perbaiki", "tidak" or nothing yet
    std::string catatan;
};
using Jawaban = std::map<std::string, Jawab>; // by the line's key

inline constexpr std::array<std::pair<std::string_view, std::string_view>, 3> pilihan_jawaban{
    {{"sesuai", "Sesuai"}, {"perbaiki", "Perlu diperbaiki"}, {"tidak", "Tidak berlaku"}}};
[[nodiscard]] std::string_view nama(berkas::JawabanPeriksa answer);

// Fields "j.3.bukti" and "c.3.bukti" of every line, and "alasan" of sending it back: empty.
[[nodiscard]] berkas::Isian isian_kosong(const std::vector<berkas::BarisPeriksa>& lines);
[[nodiscard]] std::string sebutan_isian(const std::vector<berkas::BarisPeriksa>& lines,
                                        std::string_view nama);
[[nodiscard]] std::string tampak(std::string_view nama,
                                 std::string_view nilai); // "perbaiki": "Perlu diperbaiki"
[[nodiscard]] Jawaban jawaban_dari(const http::Fields& form, const std::vector<berkas::BarisPeriksa>& lines);
[[nodiscard]] Jawaban jawaban_dari(const berkas::LembarPeriksa& sheet);
// The answered lines, in their order.
[[nodiscard]] std::vector<berkas::BarisPeriksa> terjawab(std::vector<berkas::BarisPeriksa> lines,
                                                         const Jawaban& answers);
// What keeps the sheet from being passed: a line without an answer, one that has to be mended, a mending without its note.
[[nodiscard]] base::Findings halangan_lolos(const std::vector<berkas::BarisPeriksa>& lines,
                                            const Jawaban& answers);
[[nodiscard]] base::Findings halangan_kembali(const std::vector<berkas::BarisPeriksa>& lines,
                                              const Jawaban& answers);
// "Kegiatan 1: bukti; kegiatan 3: angka" where nobody wrote a reason: what has to be mended.
[[nodiscard]] std::string ringkasan(const std::vector<berkas::BarisPeriksa>& answered);

} // namespace web::pemeriksaan
