#include "seal/kerangka.h"

#include "seal/rujukan.h"

#include <algorithm>
#include <set>

namespace seal {
namespace {

class Reader {
  public:
    Reader(std::string_view pdf, const BatasPeriksa& limits)
        : pdf_(pdf), limits_(limits), unpacked_(limits.terurai) {}

    base::Result<Kerangka> read() {
        if (pdf_.size() > limits_.berkas)
            return base::refuse(
                base::say("segel_periksa.terlalu_besar", {{"batas", std::to_string(limits_.berkas >> 20U)}}));
        if (pdf_.substr(0, 5) != "%PDF-") return base::refuse(base::say("segel_periksa.bukan_pdf"));
        try {
            return chain();
        } catch (const PdfCacat& fault) {
            return base::refuse(base::say("segel_periksa.rusak", {{"tempat", std::to_string(fault.tempat)}}));
        } catch (const TerlaluMengembang&) {
            return base::refuse(base::say("segel_periksa.terurai_terlalu_besar",
                                          {{"batas", std::to_string(limits_.terurai >> 20U)}}));
        }
    }

  private:
    // Nothing but line ends after the last %%EOF; where its startxref points.
    std::optional<std::size_t> last_section() {
        const std::size_t eof = pdf_.rfind("%%EOF");
        if (eof == std::string_view::npos) throw PdfCacat(pdf_.size());
        if (pdf_.find_first_not_of("\r\n", eof + 5) != std::string_view::npos) return std::nullopt;
        const std::size_t start = pdf_.rfind("startxref", eof);
        if (start == std::string_view::npos || eof - start > 64) throw PdfCacat(eof);
        PembacaPdf read(pdf_, start + 9);
        read.lewati_jeda();
        return read.bilangan();
    }

    base::Result<Kerangka> chain() {
        const auto last = last_section();
        if (!last) return base::refuse(base::say("segel_periksa.isi_setelah_akhir"));
        Kerangka bones;
        std::set<std::size_t> seen;
        std::size_t entries = 0;
        for (std::optional<std::size_t> at = last; at;) {
            if (!seen.insert(*at).second) throw PdfCacat(*at);
            if (bones.revisi.size() >= limits_.revisi)
                return base::refuse(base::say("segel_periksa.terlalu_banyak_revisi",
                                              {{"batas", std::to_string(limits_.revisi)}}));
            BagianRujukan section = baca_rujukan(pdf_, *at, limits_.objek - entries, unpacked_);
            entries += section.entri.size();
            if (entries >= limits_.objek)
                return base::refuse(base::say("segel_periksa.terlalu_banyak_objek",
                                              {{"batas", std::to_string(limits_.objek)}}));
            if (section.ekor.contains("/Encrypt")) return base::refuse(base::say("segel_periksa.bersandi"));
            if (section.ekor.contains("/XRefStm") && !join_hidden(section, limits_.objek - entries))
                return base::refuse(base::say("segel_periksa.susunan_ganda"));
            at = place(bones, std::move(section));
        }
        std::reverse(bones.revisi.begin(), bones.revisi.end());
        check(bones);
        return bones;
    }

    // Word writes such sections (ISO 32000-1, 7.5.8.4): what the table calls free, the stream of /XRefStm shows.
    bool join_hidden(BagianRujukan& section, std::size_t most) {
        section.tersembunyi = bilangan_di(section.ekor.at("/XRefStm"));
        if (!section.tersembunyi || pdf_.substr(std::min(*section.tersembunyi, pdf_.size()), 4) == "xref")
            return false;
        std::map<int, Entri> all;
        for (const Entri& entry : section.entri) all.emplace(entry.nomor, entry);
        for (const Entri& entry : baca_rujukan(pdf_, *section.tersembunyi, most, unpacked_).entri) {
            const auto [known, fresh] = all.emplace(entry.nomor, entry);
            if (fresh || entry.bebas) continue;
            if (!known->second.bebas && known->second != entry) return false;
            known->second = entry;
        }
        section.entri.clear();
        for (const auto& [number, entry] : all) section.entri.push_back(entry);
        return true;
    }

    // A section goes into a revision of its own; the second one of a linearised file joins the first.
    std::optional<std::size_t> place(Kerangka& bones, BagianRujukan section) {
        const auto before = section.sebelumnya;
        const bool linearised = !bones.revisi.empty() && bones.revisi.back().akhir == 0;
        if (linearised) {
            if (before) throw PdfCacat(section.awal); // the main section of a linearised file is the oldest
            Revisi& revision = bones.revisi.back();
            end_at(revision, section, revision.bagian.front().awal);
            revision.bagian.push_back(std::move(section));
            return std::nullopt;
        }
        Revisi revision;
        if (!before || *before < section.awal) end_at(revision, section, section.awal);
        revision.bagian.push_back(std::move(section));
        bones.revisi.push_back(std::move(revision));
        return before;
    }

    // "startxref", where the section stands, "%%EOF": right behind it.
    void end_at(Revisi& revision, const BagianRujukan& section, std::size_t stands) {
        PembacaPdf read(pdf_, section.akhir);
        read.lewati_jeda();
        read.wajib("startxref");
        read.lewati_jeda();
        if (read.bilangan() != stands) throw PdfCacat(read.tempat());
        std::size_t at = read.tempat();
        while (at < pdf_.size() && jeda(pdf_[at])) ++at;
        if (pdf_.substr(at, 5) != "%%EOF") throw PdfCacat(at);
        revision.akhir = revision.akhir_baris = at + 5;
        if (pdf_.substr(revision.akhir, 2) == "\r\n")
            revision.akhir_baris += 2;
        else if (revision.akhir < pdf_.size() &&
                 (pdf_[revision.akhir] == '\n' || pdf_[revision.akhir] == '\r'))
            ++revision.akhir_baris;
    }

    void check(const Kerangka& bones) {
        std::size_t end = 0;
        for (const Revisi& revision : bones.revisi) {
            for (const BagianRujukan& section : revision.bagian)
                if (section.awal < end) throw PdfCacat(section.awal);
            if (revision.akhir == 0) throw PdfCacat(revision.bagian.front().awal);
            end = revision.akhir;
        }
        if (pdf_.find_first_not_of("\r\n", end) != std::string_view::npos) throw PdfCacat(end);
        // Each entry says the truth about its object, for every revision as it was then.
        std::map<std::size_t, IsiWadah> containers;
        std::map<int, Entri> now;
        for (const Revisi& revision : bones.revisi) {
            for (auto section = revision.bagian.rbegin(); section != revision.bagian.rend(); ++section)
                for (const Entri& entry : section->entri) now.insert_or_assign(entry.nomor, entry);
            const std::size_t size = size_of(revision.bagian.front());
            for (const BagianRujukan& section : revision.bagian)
                for (const Entri& entry : section.entri) {
                    if (entry.bebas) continue;
                    if (static_cast<std::size_t>(entry.nomor) >= size) throw PdfCacat(section.awal);
                    if (!entry.dalam_aliran) {
                        stands_there(entry, revision.akhir);
                        continue;
                    }
                    const auto container = now.find(static_cast<int>(entry.tempat));
                    if (container == now.end() || container->second.bebas || container->second.dalam_aliran)
                        throw PdfCacat(section.awal);
                    containers[container->second.tempat].emplace_back(entry.nomor, entry.urutan);
                }
        }
        const TabelObjek objects = bones.tabel(bones.revisi.size() - 1);
        for (const auto& [container, said] : containers)
            periksa_wadah(pdf_, container, said, objects, unpacked_);
    }

    // Of numbers beyond it readers may think that nothing is there.
    static std::size_t size_of(const BagianRujukan& section) {
        const auto written = section.ekor.find("/Size");
        const auto size = written == section.ekor.end() ? std::nullopt : bilangan_di(written->second);
        if (!size) throw PdfCacat(section.awal);
        return *size;
    }

    void stands_there(const Entri& entry, std::size_t limit) const {
        if (entry.tempat >= limit) throw PdfCacat(entry.tempat);
        PembacaPdf read(pdf_, entry.tempat);
        read.lewati_jeda();
        if (read.bilangan() != static_cast<std::size_t>(entry.nomor)) throw PdfCacat(entry.tempat);
        read.lewati_jeda();
        if (read.bilangan() != static_cast<std::size_t>(entry.urutan)) throw PdfCacat(entry.tempat);
        read.lewati_jeda();
        read.wajib("obj");
    }

    std::string_view pdf_;
    const BatasPeriksa& limits_;
    Jatah unpacked_;
};

} // namespace

base::Result<Kerangka> baca_kerangka(std::string_view pdf, const BatasPeriksa& limits) {
    return Reader(pdf, limits).read();
}

TabelObjek Kerangka::tabel(std::size_t revision) const {
    std::map<int, Entri> newest;
    for (std::size_t k = revision + 1; k-- > 0;)
        for (const BagianRujukan& section : revisi[k].bagian)
            for (const Entri& entry : section.entri) newest.emplace(entry.nomor, entry);
    TabelObjek table;
    for (const auto& [number, entry] : newest)
        if (!entry.bebas && !entry.dalam_aliran)
            table.emplace(number, Letak{false, entry.tempat, entry.urutan});
    for (const auto& [number, entry] : newest) {
        if (entry.bebas || !entry.dalam_aliran) continue;
        // Named by the byte of its stream, so that it changes when the stream does.
        const auto container = table.find(static_cast<int>(entry.tempat));
        const bool good = container != table.end() && !container->second.dalam_aliran;
        table.emplace(number, Letak{true, good ? container->second.tempat : 0, entry.urutan});
    }
    return table;
}

std::optional<std::size_t> Kerangka::berakhir_di(std::size_t end) const {
    for (std::size_t k = 0; k < revisi.size(); ++k)
        if (end >= revisi[k].akhir && end <= revisi[k].akhir_baris) return k;
    return std::nullopt;
}

std::optional<std::size_t> tanpa_pemilik(std::string_view pdf, const Kerangka& bones, std::size_t first) {
    std::vector<Rentang> owned;
    const TabelObjek objects = bones.tabel(bones.revisi.size() - 1);
    for (std::size_t k = first; k < bones.revisi.size(); ++k) {
        for (const BagianRujukan& section : bones.revisi[k].bagian) {
            owned.push_back({section.awal, bones.revisi[k].akhir});
            if (section.tersembunyi)
                owned.push_back({*section.tersembunyi, akhir_objek(pdf, *section.tersembunyi, objects)});
            for (const Entri& entry : section.entri)
                if (!entry.bebas && !entry.dalam_aliran && entry.tempat != section.awal)
                    owned.push_back({entry.tempat, akhir_objek(pdf, entry.tempat, objects)});
        }
    }
    std::sort(owned.begin(), owned.end(), [](const Rentang& a, const Rentang& b) { return a.awal < b.awal; });
    std::size_t at = first == 0 ? 0 : bones.revisi[first - 1].akhir;
    const auto white_until = [&](std::size_t end) {
        while (at < end && jeda(pdf[at])) ++at;
        return at >= end;
    };
    for (const Rentang& o : owned) {
        if (!white_until(o.awal)) return at;
        at = std::max(at, o.akhir);
    }
    return white_until(pdf.size()) ? std::nullopt : std::optional(at);
}

} // namespace seal
