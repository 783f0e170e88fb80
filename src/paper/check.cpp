#include "paper/check.h"

#include "paper/fonts.h"
#include "paper/qr.h"
#include "paper/signs.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <variant>
#include <vector>

namespace paper {
namespace {

// Where we are in the document; written out only where something is wrong.
class Path {
  public:
    struct Step {
        Path& path;
        Step(Path& p, const char* name, std::size_t index) : path(p) { p.steps_.push_back({name, index}); }
        Step(Path& p, const char* name) : Step(p, name, none) {}
        ~Step() { path.steps_.pop_back(); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;
        Step(Step&&) = delete;
        Step& operator=(Step&&) = delete;
    };
    [[nodiscard]] std::string text() const {
        std::string out;
        for (const auto& [name, index] : steps_) {
            out += (out.empty() ? "" : ".") + std::string(name);
            if (index != none) out += fmt::format("[{}]", index);
        }
        return out;
    }

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::pair<const char*, std::size_t>> steps_;
};

class Check {
  public:
    base::Findings findings;

    void document(Dokumen& d) {
        text(d.judul, "judul");
        text(d.pembuat, "pembuat");
        text(d.nomor, "nomor");
        text(d.kaki, "kaki");
        text(d.kepala, "kepala");
        if (d.judul.empty()) wrong("judul", base::say("paper.tanpa_judul"));
        if (d.bahasa.empty()) wrong("bahasa", base::say("paper.tanpa_bahasa"));
        if (d.bagian.empty()) wrong("bagian", base::say("paper.tanpa_isi"));
        if (d.kode) {
            text(d.kode->teks, "kode");
            code(d.kode->isi);
        }
        attachments(d);
        for (std::size_t i = 0; i < d.bagian.size(); ++i) {
            const Path::Step in(path_, "bagian", i);
            if (d.bagian[i].tepi < 5 || d.bagian[i].tepi > 60)
                wrong("tepi", base::say("paper.tepi_di_luar_batas"));
            blocks(d.bagian[i].isi, false);
        }
    }

    void operator()(Judul& b) {
        text(b.teks, "teks");
        if (b.tingkat < 1 || b.tingkat > 6 || b.tingkat > level_ + 1)
            wrong("tingkat", base::say("paper.tingkat_judul", {{"tingkat", std::to_string(b.tingkat)},
                                                               {"paling", std::to_string(level_ + 1)}}));
        level_ = b.tingkat;
    }
    void operator()(Paragraf& b) { text(b.teks, "teks"); }
    void operator()(Uraian& b) {
        for (std::size_t i = 0; i < b.isi.size(); ++i) {
            const Path::Step in(path_, "isi", i);
            text(b.isi[i].nomor, "nomor");
            text(b.isi[i].label, "label");
            text(b.isi[i].nilai, "nilai");
        }
    }
    void operator()(Daftar& b) {
        for (std::size_t i = 0; i < b.butir.size(); ++i) text(b.butir[i], "butir", i);
    }
    void operator()(Centang& b) {
        for (std::size_t i = 0; i < b.butir.size(); ++i) text(b.butir[i].teks, "butir", i);
    }
    void operator()(Pemisah&) {}
    void operator()(Jarak&) {}
    void operator()(HalamanBaru&) { not_inside(); }
    void operator()(TandaTangan& b) {
        for (std::size_t i = 0; i < b.kolom.size(); ++i) {
            const Path::Step in(path_, "kolom", i);
            if (b.kolom[i]) signer(*b.kolom[i]);
        }
    }
    void operator()(Tabel& b) {
        not_inside();
        text(b.keterangan, "keterangan");
        rows(b.kepala, "kepala", b.kolom.size());
        rows(b.isi, "isi", b.kolom.size());
        if (b.kolom.empty()) wrong("kolom", base::say("paper.tabel_tanpa_kolom"));
    }
    void operator()(Gambar& b) {
        text(b.uraian, "uraian");
        if (b.uraian.empty()) wrong("uraian", base::say("paper.gambar_tanpa_uraian"));
        if (b.lebar <= 0 || b.tinggi <= 0) wrong("lebar", base::say("paper.gambar_tanpa_ukuran"));
        for (std::size_t i = 0; i < b.bentuk.size(); ++i)
            if (auto* words = std::get_if<Tulisan>(&b.bentuk[i])) {
                text(words->teks, "bentuk", i);
                const Words measured(Fonts::here(), words->teks,
                                     {.size = words->ukuran, .bold = words->tebal}, -1);
                if (measured.widest() > (words->lebar + 0.5) * 72 / 25.4)
                    wrong("bentuk", base::say("paper.tulisan_terlalu_lebar"), words->teks);
            }
    }
    void operator()(LembarLabel& b) {
        not_inside();
        if (b.kolom < 1 || b.tinggi <= 0) wrong("kolom", base::say("paper.tabel_tanpa_kolom"));
        for (std::size_t i = 0; i < b.label.size(); ++i) {
            const Path::Step in(path_, "label", i);
            for (std::size_t k = 0; k < b.label[i].baris.size(); ++k)
                text(b.label[i].baris[k].teks, "baris", k);
            if (!b.label[i].qr.empty()) code(b.label[i].qr);
        }
    }
    void operator()(Kelompok& b) { blocks(b.isi, true); }

  private:
    void blocks(std::vector<Blok>& all, bool inside) {
        const bool before = inside_;
        inside_ = inside;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Path::Step in(path_, "isi", i);
            std::visit(*this, static_cast<IsiBlok&>(all[i]));
            inside_ = inside;
        }
        inside_ = before;
    }

    void wrong(const char* name, base::Sentence sentence, std::string written = {}) {
        const Path::Step in(path_, name);
        findings.push_back({path_.text(), std::move(written), std::move(sentence)});
    }
    void not_inside() {
        if (inside_) wrong("isi", base::say("paper.tidak_dalam_kelompok"));
    }

    void text(std::string& words, const char* name, std::size_t index) {
        const Path::Step in(path_, name, index);
        signs(words);
    }
    void text(std::string& words, const char* name) {
        const Path::Step in(path_, name);
        signs(words);
    }
    void signs(std::string& words) {
        if (plain_ascii(words)) return;
        if (auto refused = tidy(words, letters_))
            findings.push_back({path_.text(), words, std::move(*refused)});
    }

    void code(const std::string& content) {
        if (code_size(content) <= 0) wrong("kode", base::say("paper.kode_terlalu_panjang"), content);
    }

    void signer(Penandatangan& s) {
        text(s.tempat_tanggal, "tempat_tanggal");
        text(s.atas_nama, "atas_nama");
        text(s.jabatan, "jabatan");
        text(s.nama, "nama");
        text(s.pangkat, "pangkat");
        text(s.nip, "nip");
        if (s.isian.empty()) return;
        text(s.isian, "isian");
        // A full stop in a name would make a child of a field (12.7.3.2).
        if (s.isian.find('.') != std::string::npos)
            wrong("isian", base::say("paper.isian_bertitik"), s.isian);
        if (!fields_.insert(s.isian).second) wrong("isian", base::say("paper.isian_ganda"), s.isian);
    }

    void attachments(Dokumen& d) {
        std::set<std::string> names;
        for (std::size_t i = 0; i < d.lampiran.size(); ++i) {
            const Path::Step in(path_, "lampiran", i);
            Lampiran& l = d.lampiran[i];
            text(l.nama, "nama");
            text(l.keterangan, "keterangan");
            if (l.nama.empty() || l.jenis.empty() || !names.insert(l.nama).second)
                wrong("nama", base::say("paper.lampiran_tanpa_nama"), l.nama);
        }
    }

    // Every place of the grid belongs to exactly one cell.
    void rows(std::vector<Baris>& all, const char* name, std::size_t columns) {
        std::vector<std::size_t> held(columns, 0); // the first row in which the column is free again
        for (std::size_t r = 0; r < all.size(); ++r) {
            const Path::Step in(path_, name, r);
            std::size_t column = 0;
            const auto skip = [&] {
                while (column < columns && held[column] > r) ++column;
            };
            bool fits = true;
            for (std::size_t c = 0; c < all[r].sel.size(); ++c) {
                const Path::Step cell(path_, "sel", c);
                Sel& sel = all[r].sel[c];
                signs(sel.teks);
                if (sel.tanda_tangan) signer(*sel.tanda_tangan);
                skip();
                fits = fits && sel.kolom >= 1 && sel.baris >= 1 &&
                       column + static_cast<std::size_t>(sel.kolom) <= columns &&
                       r + static_cast<std::size_t>(sel.baris) <= all.size();
                for (int k = 0; fits && k < sel.kolom; ++k) {
                    fits = held[column] <= r;
                    held[column++] = r + static_cast<std::size_t>(sel.baris);
                }
            }
            skip();
            if (!fits || column != columns)
                wrong("sel", base::say("paper.sel_tidak_pas", {{"kolom", std::to_string(columns)}}));
        }
    }

    Path path_;
    const Fonts& letters_ = Fonts::here();
    std::set<std::string> fields_;
    int level_ = 0;
    bool inside_ = false;
};

} // namespace

base::Findings prepare(Dokumen& document) {
    Check check;
    check.document(document);
    return std::move(check.findings);
}

} // namespace paper
