// latihan_isi.h -- what the people of the training office plan and do: invented words of a real trade.
#pragma once

#include "berkas/jenis.h"
#include "skp/isi.h"

namespace berkas::latihan {

// Five or six activities of a post; `nth` turns the list, so that colleagues differ.
[[nodiscard]] std::vector<skp::KegiatanRencana> kegiatan(const pegawai::JabatanUnit& post,
                                                         std::string_view unit, std::size_t nth);
[[nodiscard]] std::vector<skp::KegiatanRencana> kegiatan_sekar();
[[nodiscard]] std::vector<std::string> bukti_sekar(std::size_t activity); // names of files, activity from 0

// What came of it: near the target, by a number that makes people differ. Sekar's is the manual's.
void realisasikan(skp::Isi& isi, std::size_t nth, bool sekar);
void nilai(skp::Isi& isi, std::size_t nth, bool sekar);

[[nodiscard]] std::vector<Rujukan> renja();
[[nodiscard]] std::vector<Rujukan> iku();
[[nodiscard]] std::string_view alasan(std::size_t nth);           // of a return
[[nodiscard]] std::string_view catatan_perilaku(std::size_t nth); // of the notebook
[[nodiscard]] std::string pdf(std::string_view words);            // one page that says so

} // namespace berkas::latihan
