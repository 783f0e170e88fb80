// unsur.h -- what lists, minutes and labels share.
#pragma once

#include "paper/arsip/daftar.h"
#include "paper/blangko/unsur.h"

namespace paper::arsip {

using blangko::sel;
using blangko::strip;
using blangko::tebal;
using blangko::titik;

[[nodiscard]] std::string atau_strip(const std::string& text);
[[nodiscard]] std::string
kurun(const std::optional<calendar::Period>& period); // "2019", "Januari s.d. Mei 2019", "2018 s.d. 2019"
[[nodiscard]] Dokumen mulai(const Kop& kop, std::string judul);
// Head row of these words; a row that numbers the columns under it.
void kepala(Tabel& t, std::initializer_list<std::string_view> words);
[[nodiscard]] Penandatangan penanda(const Pejabat& who, std::string isian);
void surat_kepala(Bagian& page, const Kop& kop); // letterhead
[[nodiscard]] Tabel tabel_inaktif(const std::vector<Inaktif>& rows);

} // namespace paper::arsip
