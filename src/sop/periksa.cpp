#include "sop/periksa.h"

#include "calendar/date.h"
#include "calendar/durasi.h"
#include "sop/alur.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace sop {
namespace {

using base::Findings;
using base::say;

std::string line(int number) { return fmt::format("baris {}", number); }
std::string at_step(const NaskahLangkah& step, int baris) {
    return fmt::format("langkah {} (baris {})", step.nomor, baris == 0 ? step.baris : baris);
}

void check_date(const Isian& field, Findings& faults) {
    if (field.kosong()) return;
    if (auto day = calendar::read_date(field.isi); !day)
        for (base::Finding f : day.error()) {
            f.place = line(field.baris);
            f.written = field.isi;
            faults.push_back(std::move(f));
        }
}

void check_identity(const Naskah& n, Findings& faults) {
    if (n.identitas.nomor.kosong()) faults.push_back({"identitas", {}, say("sop.identitas.tanpa_nomor")});
    if (n.identitas.nama.kosong()) faults.push_back({"identitas", {}, say("sop.identitas.tanpa_nama")});
    check_date(n.identitas.tanggal_pembuatan, faults);
    check_date(n.identitas.tanggal_revisi, faults);
    check_date(n.identitas.tanggal_pengesahan, faults);
}

// Without input, time and output a step cannot be measured (asn-reference 1.4, rule 6).
void check_steps(const Naskah& n, const Alur& alur, Findings& faults) {
    if (n.langkah.empty()) faults.push_back({"langkah", {}, say("sop.alur.tanpa_langkah")});
    if (n.lajur.empty()) faults.push_back({"lajur", {}, say("sop.alur.tanpa_lajur")});
    std::vector<bool> has_symbol(n.langkah.size());
    for (const AlurSimbol& s : alur.simbol)
        if (s.langkah) has_symbol[*s.langkah] = true;
    for (std::size_t i = 0; i < n.langkah.size(); ++i) {
        const NaskahLangkah& step = n.langkah[i];
        const std::string place = at_step(step, 0);
        if (step.uraian.kosong()) faults.push_back({place, {}, say("sop.mutu.tanpa_uraian")});
        if (step.kelengkapan.empty()) faults.push_back({place, {}, say("sop.mutu.tanpa_kelengkapan")});
        if (step.keluaran.kosong()) faults.push_back({place, {}, say("sop.mutu.tanpa_keluaran")});
        if (!has_symbol[i]) faults.push_back({place, {}, say("sop.alur.langkah_tanpa_simbol")});
        if (step.waktu.kosong()) {
            faults.push_back({place, {}, say("sop.mutu.tanpa_waktu")});
        } else if (auto norm = calendar::Durasi::parse(step.waktu.isi); !norm) {
            for (base::Finding f : norm.error()) {
                f.place = at_step(step, step.waktu.baris);
                f.written = step.waktu.isi;
                faults.push_back(std::move(f));
            }
        }
    }
    for (const NaskahKembali& k : n.kembali) {
        const auto known = [&](int number) {
            return std::any_of(n.langkah.begin(), n.langkah.end(),
                               [&](const NaskahLangkah& s) { return s.nomor == number; });
        };
        if (!known(k.dari) || !known(k.ke) || k.ke >= k.dari)
            faults.push_back({line(k.baris), fmt::format("{} ke {}", k.dari, k.ke), say("sop.alur.kembali")});
    }
}

struct Neighbours {
    std::vector<std::vector<std::size_t>> in, out; // arrows of alur.panah by symbol
};

Neighbours neighbours_of(const Alur& alur) {
    Neighbours n{std::vector<std::vector<std::size_t>>(alur.simbol.size()),
                 std::vector<std::vector<std::size_t>>(alur.simbol.size())};
    for (std::size_t i = 0; i < alur.panah.size(); ++i) {
        n.out[alur.panah[i].dari].push_back(i);
        n.in[alur.panah[i].ke].push_back(i);
    }
    return n;
}

// Every symbol that can be reached from `from` along (or against) the arrows.
std::vector<bool> reached(const Alur& alur, const Neighbours& near, std::vector<std::size_t> from,
                          bool forwards) {
    std::vector<bool> seen(alur.simbol.size());
    for (std::size_t s : from) seen[s] = true;
    while (!from.empty()) {
        const std::size_t here = from.back();
        from.pop_back();
        for (std::size_t a : forwards ? near.out[here] : near.in[here]) {
            const std::size_t there = forwards ? alur.panah[a].ke : alur.panah[a].dari;
            if (seen[there]) continue;
            seen[there] = true;
            from.push_back(there);
        }
    }
    return seen;
}

void check_exits(const Naskah& n, const Alur& alur, const Neighbours& near, std::size_t i, Findings& faults) {
    const NaskahSimbol& s = n.simbol[i];
    const std::size_t exits = near.out[i].size();
    if (alur.simbol[i].bentuk != Bentuk::keputusan) {
        if (exits > 1) faults.push_back({tempat(s), s.id, say("sop.alur.cabang_tanpa_keputusan")});
        return;
    }
    if (exits != 2)
        faults.push_back(
            {tempat(s), s.id, say("sop.alur.keputusan_dua", {{"jumlah", std::to_string(exits)}})});
    std::set<std::string> labels;
    for (std::size_t a : near.out[i]) {
        const NaskahPanah& arrow = n.panah[alur.panah[a].panah];
        if (arrow.label.empty())
            faults.push_back({line(arrow.baris), fmt::format("{} ke {}", arrow.dari, arrow.ke),
                              say("sop.alur.keputusan_label")});
        else if (!labels.insert(arrow.label).second)
            faults.push_back({line(arrow.baris), arrow.label, say("sop.alur.keputusan_label_sama")});
    }
}

void check_flow(const Naskah& n, const Alur& alur, Findings& faults) {
    const Neighbours near = neighbours_of(alur);
    std::vector<std::size_t> starts;
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < n.simbol.size(); ++i) {
        if (!alur.simbol[i].bentuk || alur.simbol[i].bentuk == Bentuk::segilima) continue;
        check_exits(n, alur, near, i, faults);
        if (alur.simbol[i].bentuk != Bentuk::kapsul) continue;
        if (near.out[i].empty()) {
            ends.push_back(i);
            continue;
        }
        const bool in_the_middle = std::any_of(near.in[i].begin(), near.in[i].end(),
                                               [&](std::size_t a) { return !alur.naik(alur.panah[a]); });
        if (in_the_middle)
            faults.push_back({tempat(n.simbol[i]), n.simbol[i].id, say("sop.alur.kapsul_di_tengah")});
        else
            starts.push_back(i);
    }
    if (starts.empty()) faults.push_back({"simbol", {}, say("sop.alur.tanpa_mulai")});
    if (ends.empty()) faults.push_back({"simbol", {}, say("sop.alur.tanpa_selesai")});
    for (std::size_t i = 1; i < starts.size(); ++i)
        faults.push_back({tempat(n.simbol[starts[i]]), n.simbol[starts[i]].id, say("sop.alur.dua_mulai")});

    for (const AlurPanah& p : alur.panah)
        if (alur.naik(p) && alur.simbol[p.dari].bentuk != Bentuk::keputusan)
            faults.push_back({line(n.panah[p.panah].baris),
                              fmt::format("{} ke {}", n.panah[p.panah].dari, n.panah[p.panah].ke),
                              say("sop.alur.panah_naik")});

    const auto reachable = reached(alur, near, starts, true);
    const auto ending = reached(alur, near, ends, false);
    for (std::size_t i = 0; i < n.simbol.size(); ++i) {
        if (!alur.simbol[i].bentuk || alur.simbol[i].bentuk == Bentuk::segilima) continue;
        const NaskahSimbol& s = n.simbol[i];
        if (!starts.empty() && !reachable[i])
            faults.push_back({tempat(s), s.id, say("sop.alur.tak_terjangkau")});
        if (near.out[i].empty() && alur.simbol[i].bentuk == Bentuk::proses)
            faults.push_back({tempat(s), s.id, say("sop.alur.jalan_buntu")});
        else if (!ends.empty() && !near.out[i].empty() && !ending[i])
            faults.push_back({tempat(s), s.id, say("sop.alur.tanpa_ujung")});
    }
}

} // namespace

Findings periksa(const Naskah& naskah) {
    Findings faults = naskah.salah_baca;
    check_identity(naskah, faults);
    const Alur alur = susun_alur(naskah);
    base::append(faults, alur.faults);
    check_steps(naskah, alur, faults);
    check_flow(naskah, alur, faults);
    return faults;
}

} // namespace sop
