// naskah_for_tests.h -- what stands on a document, as lines of plain text: for tests of the builders, which then need no PDF.
//
//     # heading, ## of level 2        [kiri|tengah|kanan marks are left out: they are looked at in pictures]
//     | a | b (2 kolom) | c (3 baris) |     a row; "=" instead of "|" in heads; "[x]" a ticked box
//     ~ Pejabat Penilai, / name / NIP <field>  a place for a signature
#pragma once

#include "paper/dokumen.h"

#include <fmt/format.h>

#include <string>

namespace paper {

class Naskah {
  public:
    static std::string of(const Dokumen& d) {
        Naskah n;
        n.line("judul: " + d.judul);
        if (!d.nomor.empty()) n.line("nomor: " + d.nomor);
        if (!d.pembuat.empty()) n.line("pembuat: " + d.pembuat);
        for (const Bagian& part : d.bagian) {
            n.line(part.arah == Arah::mendatar ? "=== mendatar" : "=== tegak");
            for (const Blok& block : part.isi) n.add(block);
        }
        return n.text_;
    }

  private:
    static std::string flat(std::string text) {
        std::string out;
        for (const char c : text) out += c == '\n' ? std::string(" / ") : std::string(1, c);
        return out;
    }
    void line(const std::string& words) { text_ += std::string(depth_ * 2, ' ') + flat(words) + "\n"; }

    void add(const Blok& block) {
        std::visit([this](const auto& one) { show(one); }, static_cast<const IsiBlok&>(block));
    }
    void show(const Judul& j) { line(std::string(static_cast<std::size_t>(j.tingkat), '#') + " " + j.teks); }
    void show(const Paragraf& p) { line(p.teks); }
    void show(const Uraian& u) {
        for (const auto& pair : u.isi)
            line(fmt::format("{}{}{} : {}", pair.nomor, pair.nomor.empty() ? "" : " ", pair.label,
                             pair.nilai));
    }
    void show(const Daftar& d) {
        for (const std::string& item : d.butir) line("- " + item);
    }
    void show(const Centang& c) {
        for (const auto& item : c.butir) line((item.dicentang ? "[x] " : "[ ] ") + item.teks);
    }
    void show(const Pemisah&) { line("----"); }
    void show(const Jarak&) {}
    void show(const HalamanBaru&) { line("-- halaman baru"); }
    static std::string signer(const Penandatangan& p) {
        std::string out = "~";
        for (const std::string* part : {&p.tempat_tanggal, &p.atas_nama, &p.jabatan, &p.nama, &p.pangkat})
            if (!part->empty()) out += " " + flat(*part) + " /";
        return out + " NIP " + p.nip + " <" + p.isian + ">";
    }
    void show(const TandaTangan& t) {
        for (const auto& p : t.kolom) line(p ? signer(*p) : "~");
    }
    void row(const Baris& r, char fence) {
        std::string out(1, fence);
        for (const Sel& s : r.sel) {
            out += " ";
            if (s.centang) out += *s.centang ? "[x] " : "[ ] ";
            out += flat(s.teks);
            if (s.kolom > 1) out += fmt::format(" ({} kolom)", s.kolom);
            if (s.baris > 1) out += fmt::format(" ({} baris)", s.baris);
            if (s.tanda_tangan) out += " " + signer(*s.tanda_tangan);
            out += " ";
            out += fence;
        }
        line(out);
    }
    void show(const Tabel& t) {
        line("tabel: " + t.keterangan);
        for (const Baris& r : t.kepala) row(r, '=');
        for (const Baris& r : t.isi) row(r, '|');
    }
    void show(const Gambar& g) { line("gambar: " + g.uraian); }
    void show(const LembarLabel& l) {
        for (const auto& label : l.label) {
            std::string out = "label:";
            for (const auto& words : label.baris) out += " " + words.teks + " /";
            line(out + (label.qr.empty() ? "" : " <qr " + label.qr + ">"));
        }
    }
    void show(const Kelompok& k) {
        line(k.bingkai ? "[" : "(");
        ++depth_;
        for (const Blok& block : k.isi) add(block);
        --depth_;
        line(k.bingkai ? "]" : ")");
    }

    std::string text_;
    std::size_t depth_ = 0;
};

inline std::string naskah(const Dokumen& d) { return Naskah::of(d); }

} // namespace paper
