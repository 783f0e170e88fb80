// sop.h -- a SOP that can be followed: steps, lanes, norms, and the arrows between its symbols.
//
// Comes out of a naskah in which periksa.h found no fault, and never changes afterwards: a SOP in force is
// immutable, and a running case keeps the version it started with (asn-reference R1.1). How many steps or
// lanes there are, who does what and where a decision leads is all data; nothing here or in its users may
// count on seven steps or four lanes.
//
//     Result<Sop> sop = Sop::read(yaml_text);            // all findings at once, places with line numbers
//     const Simbol& first = sop->simbol()[sop->mulai()];
//     for (std::size_t a : sop->keluar(sop->mulai())) follow(sop->panah()[a]);
//     sop->langkah()[first.langkah].norma.minutes()      // 120
//
// Always true:
//   1 one start, at least one end; every symbol is reachable from the start and leads to an end
//   2 a keputusan has exactly two exits with different labels, an end none, every other symbol one
//   3 an arrow that climbs leaves a keputusan
//   4 each step has a description, input, norm time, output and at least one symbol
//   5 there are no page connectors: those belong to paper (layout.h)
// Places (std::size_t) index simbol(), panah(), langkah() and lajur().
#pragma once

#include "base/result.h"
#include "calendar/durasi.h"
#include "sop/alur.h"
#include "sop/naskah.h"

#include <string>
#include <string_view>
#include <vector>

namespace sop {

struct Lajur {
    std::string id;
    Isian nama;
    JenisLajur jenis;
    std::optional<Siapa> siapa{}; // none: nobody that the office knows
};

struct Langkah {
    int nomor;
    Isian uraian, waktu, keluaran, keterangan;
    std::vector<Isian> kelengkapan;
    calendar::Durasi norma;
    std::vector<std::size_t> simbol; // in the order of the file
};

struct Simbol {
    std::string id;
    Bentuk bentuk; // kapsul, proses or keputusan
    std::size_t langkah, lajur;
    std::size_t tingkat; // level inside the row of the step, from 0
    std::string tulisan; // what stands in it: a word, or the number of the step
    Sumber sumber;
    Kerja kerja = Kerja::umum;
};

struct Panah {
    std::size_t dari, ke;
    std::string label;
    Sumber sumber;
    bool naik; // leads back up
};

// A return that the case engine may make and the flowchart does not draw.
struct Kembali {
    std::size_t dari, ke; // steps
    Sumber sumber;
    std::string catatan;
};

class Sop {
  public:
    static base::Result<Sop> read(std::string_view yaml_text);
    static base::Result<Sop> susun(const Naskah& naskah);

    [[nodiscard]] const std::string& nomor() const { return identitas_.nomor.isi; }
    [[nodiscard]] const std::string& nama() const { return identitas_.nama.isi; }
    [[nodiscard]] const std::string& versi() const { return versi_; }
    [[nodiscard]] const Identitas& identitas() const { return identitas_; }
    [[nodiscard]] const Judul& judul() const { return judul_; }
    [[nodiscard]] const std::vector<Rujukan>& dasar_hukum() const { return dasar_hukum_; }
    [[nodiscard]] const std::vector<Isian>& kualifikasi_pelaksana() const { return kualifikasi_; }
    [[nodiscard]] const std::vector<Isian>& keterkaitan() const { return keterkaitan_; }
    [[nodiscard]] const std::vector<Isian>& peralatan() const { return peralatan_; }
    [[nodiscard]] const std::vector<Isian>& peringatan() const { return peringatan_; }
    [[nodiscard]] const std::vector<Isian>& pencatatan() const { return pencatatan_; }

    [[nodiscard]] const std::vector<Lajur>& lajur() const { return lajur_; }
    [[nodiscard]] const std::vector<Langkah>& langkah() const { return langkah_; }
    [[nodiscard]] const std::vector<Simbol>& simbol() const { return simbol_; }
    [[nodiscard]] const std::vector<Panah>& panah() const { return panah_; }
    [[nodiscard]] const std::vector<Kembali>& kembali() const { return kembali_; }

    [[nodiscard]] std::size_t mulai() const { return mulai_; }
    [[nodiscard]] const std::vector<std::size_t>& keluar(std::size_t simbol) const {
        return keluar_[simbol];
    } // arrows
    [[nodiscard]] const std::vector<std::size_t>& masuk(std::size_t simbol) const {
        return masuk_[simbol];
    } // arrows
    [[nodiscard]] bool is_end(std::size_t simbol) const { return keluar_[simbol].empty(); }

    // The steps to which a case may go back from this step: climbing arrows and listed returns, in print
    // order.
    [[nodiscard]] std::vector<std::size_t> boleh_kembali(std::size_t langkah) const;
    [[nodiscard]] std::int64_t jumlah_norma() const; // working minutes of all steps

  private:
    Sop() = default;

    std::string versi_;
    Identitas identitas_;
    Judul judul_;
    std::vector<Rujukan> dasar_hukum_;
    std::vector<Isian> kualifikasi_, keterkaitan_, peralatan_, peringatan_, pencatatan_;
    std::vector<Lajur> lajur_;
    std::vector<Langkah> langkah_;
    std::vector<Simbol> simbol_;
    std::vector<Panah> panah_;
    std::vector<Kembali> kembali_;
    std::vector<std::vector<std::size_t>> keluar_, masuk_;
    std::size_t mulai_ = 0;
};

} // namespace sop
