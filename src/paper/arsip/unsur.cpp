#include "paper/arsip/unsur.h"

#include <fmt/format.h>

namespace paper::arsip {

std::string atau_strip(const std::string& text) { return text.empty() ? std::string(strip) : text; }

std::string kurun(const std::optional<calendar::Period>& period) {
    if (!period) return {};
    const auto year = [](const calendar::Date& d) { return static_cast<int>(d.year()); };
    const auto month = [](const calendar::Date& d) { return static_cast<unsigned>(d.month()); };
    const calendar::Date &from = period->from, &until = period->until;
    const calendar::Date month_end{until.year() / until.month() / std::chrono::last};
    if (static_cast<unsigned>(from.day()) != 1 || until != month_end)
        return calendar::tanggal(from) + " s.d. " + calendar::tanggal(until);
    if (month(from) == 1 && month(until) == 12)
        return year(from) == year(until) ? std::to_string(year(from))
                                         : fmt::format("{} s.d. {}", year(from), year(until));
    if (year(from) == year(until))
        return fmt::format("{} s.d. {} {}", calendar::nama_bulan(month(from)),
                           calendar::nama_bulan(month(until)), year(until));
    return fmt::format("{} {} s.d. {} {}", calendar::nama_bulan(month(from)), year(from),
                       calendar::nama_bulan(month(until)), year(until));
}

Dokumen mulai(const Kop& kop, std::string title) {
    Dokumen d;
    d.judul = std::move(title);
    if (!kop.unit_pengolah.empty()) d.judul += " – " + kop.unit_pengolah;
    d.pembuat = kop.instansi + (kop.instansi.empty() || kop.daerah.empty() ? "" : " ") + kop.daerah;
    d.dibuat = kop.disusun;
    return d;
}

void kepala(Tabel& t, std::initializer_list<std::string_view> words) {
    Baris head;
    for (const std::string_view word : words) head.sel.push_back(tebal(std::string(word)));
    t.kepala.push_back(std::move(head));
    t.kepala.push_back(blangko::nomor_kolom(static_cast<int>(words.size())));
}

Penandatangan penanda(const Pejabat& who, std::string field) {
    Penandatangan p;
    p.jabatan = blangko::atau_titik(who.jabatan) + ",";
    p.nama = blangko::atau_titik(who.nama);
    p.nip = blangko::atau_titik(blangko::nip(who.nip), 20);
    p.isian = std::move(field);
    return p;
}

void surat_kepala(Bagian& page, const Kop& kop) {
    blangko::Bahan letterhead;
    letterhead.instansi = kop.instansi;
    letterhead.daerah = kop.daerah;
    blangko::kop(page, letterhead);
}

} // namespace paper::arsip
