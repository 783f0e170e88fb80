#include "sop/sop.h"

#include "sop/periksa.h"

#include <algorithm>
#include <set>

namespace sop {
namespace {

std::string word_in(const NaskahSimbol& symbol, bool is_end) {
    if (!symbol.tulisan.empty()) return symbol.tulisan;
    if (read_bentuk(symbol.bentuk) == Bentuk::kapsul) return is_end ? "Selesai" : "Mulai";
    return std::to_string(symbol.langkah);
}

std::size_t place_of(const std::vector<Langkah>& steps, int number) {
    const auto at =
        std::find_if(steps.begin(), steps.end(), [&](const Langkah& s) { return s.nomor == number; });
    return static_cast<std::size_t>(at - steps.begin());
}

} // namespace

base::Result<Sop> Sop::read(std::string_view yaml_text) {
    const auto naskah = read_naskah(yaml_text);
    if (!naskah) return base::refuse(naskah.error());
    return susun(*naskah);
}

base::Result<Sop> Sop::susun(const Naskah& naskah) {
    if (base::Findings faults = periksa(naskah); !faults.empty()) return base::refuse(std::move(faults));
    const Alur alur = susun_alur(naskah);

    Sop sop;
    sop.versi_ = naskah.versi;
    sop.identitas_ = naskah.identitas;
    sop.judul_ = naskah.judul;
    sop.dasar_hukum_ = naskah.dasar_hukum;
    sop.kualifikasi_ = naskah.kualifikasi_pelaksana;
    sop.keterkaitan_ = naskah.keterkaitan;
    sop.peralatan_ = naskah.peralatan;
    sop.peringatan_ = naskah.peringatan;
    sop.pencatatan_ = naskah.pencatatan;
    for (const NaskahLajur& lane : naskah.lajur)
        sop.lajur_.push_back({lane.id, lane.nama, lane.jenis, lane.siapa});
    for (const NaskahLangkah& s : naskah.langkah)
        sop.langkah_.push_back({s.nomor,
                                s.uraian,
                                s.waktu,
                                s.keluaran,
                                s.keterangan,
                                s.kelengkapan,
                                calendar::Durasi::parse(s.waktu.isi).value(),
                                {}});

    std::vector<bool> has_exit(naskah.simbol.size());
    for (const AlurPanah& p : alur.panah) has_exit[p.dari] = true;
    std::vector<std::size_t> new_place(naskah.simbol.size());
    for (std::size_t i = 0; i < naskah.simbol.size(); ++i) {
        const AlurSimbol& placed = alur.simbol[i];
        if (placed.bentuk == Bentuk::segilima) continue;
        const NaskahSimbol& s = naskah.simbol[i];
        new_place[i] = sop.simbol_.size();
        if (placed.bentuk == Bentuk::kapsul && has_exit[i]) sop.mulai_ = sop.simbol_.size();
        sop.langkah_[*placed.langkah].simbol.push_back(sop.simbol_.size());
        sop.simbol_.push_back({s.id, *placed.bentuk, *placed.langkah, *placed.lajur, placed.tingkat,
                               word_in(s, !has_exit[i]), s.sumber, s.kerja});
    }
    sop.keluar_.resize(sop.simbol_.size());
    sop.masuk_.resize(sop.simbol_.size());
    for (const AlurPanah& p : alur.panah) {
        const NaskahPanah& written = naskah.panah[p.panah];
        sop.keluar_[new_place[p.dari]].push_back(sop.panah_.size());
        sop.masuk_[new_place[p.ke]].push_back(sop.panah_.size());
        sop.panah_.push_back(
            {new_place[p.dari], new_place[p.ke], written.label, written.sumber, alur.naik(p)});
    }
    for (const NaskahKembali& k : naskah.kembali)
        sop.kembali_.push_back(
            {place_of(sop.langkah_, k.dari), place_of(sop.langkah_, k.ke), k.sumber, k.catatan});
    return sop;
}

std::vector<std::size_t> Sop::boleh_kembali(std::size_t langkah) const {
    std::set<std::size_t> targets;
    for (const Panah& p : panah_)
        if (p.naik && simbol_[p.dari].langkah == langkah) targets.insert(simbol_[p.ke].langkah);
    for (const Kembali& k : kembali_)
        if (k.dari == langkah) targets.insert(k.ke);
    return {targets.begin(), targets.end()};
}

std::int64_t Sop::jumlah_norma() const {
    std::int64_t sum = 0;
    for (const Langkah& step : langkah_) sum += step.norma.minutes();
    return sum;
}

} // namespace sop
