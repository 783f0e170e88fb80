#include "angka/tulis.h"
#include "base/text.h"
#include "cli/nilai_tampil.h"
#include "cli/tabel.h"
#include "cli/uraian_teks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace cli {
namespace {

using angka::indonesian;
using angka::Rational;
using angka::rupiah;
using angka::score;
using formulir::Tertimbang;
using regime::pp46_2011::HasilSkp;

constexpr std::size_t most_whole_forms = 12;

std::string with_unit(const Rational& value, const std::string& unit) {
    return unit.empty() ? indonesian(value) : indonesian(value) + " " + unit;
}

std::string heading(const Warna& warna, std::string_view text) { return warna.tebal(text) + "\n"; }

// "kegiatan[0].realisasi.biaya" as a person would say it: "Kegiatan 1, realisasi biaya". Cells and rows stay as they are.
std::string tempat(const std::string& place) {
    constexpr std::string_view row = "kegiatan[";
    if (place.rfind(row, 0) != 0) return place;
    const auto close = place.find(']');
    const std::size_t index = std::stoul(place.substr(row.size(), close - row.size()));
    std::string field = place.substr(close + 1);
    std::replace(field.begin(), field.end(), '.', ' ');
    std::replace(field.begin(), field.end(), '_', ' ');
    return fmt::format("Kegiatan {}{}{}", index + 1, field.empty() ? "" : ",", field);
}

// Form I-e (PP 46/2011): one activity, a line for each aspect, its sum and value on the last.
std::string capaian_skp(const skp::BagianSkp& bagian, const HasilSkp& hasil, std::size_t width) {
    const std::size_t name_width = std::clamp<std::size_t>(width > 84 ? width - 76 : 20, 20, 46);
    Tabel t({{"No", Rata::kanan},
             {"I. Kegiatan tugas jabatan", Rata::kiri, name_width},
             {"Aspek"},
             {"Target", Rata::kanan},
             {"Realisasi", Rata::kanan},
             {"Nilai", Rata::kanan},
             {"Penghitungan", Rata::kanan},
             {"Capaian", Rata::kanan}});
    for (std::size_t i = 0; i < hasil.kegiatan.size(); ++i) {
        const skp::Kegiatan& k = bagian.kegiatan[i];
        const skp::Target& target = k.target_berlaku();
        const auto& row = hasil.kegiatan[i];
        std::string name = k.uraian.empty() ? "(tanpa uraian)" : k.uraian;
        if (k.pelaksanaan == skp::Pelaksanaan::tidak_dilaksanakan) name += " (tidak dilaksanakan)";
        if (k.target_ulang) name += " (target disesuaikan)";
        if (!row.dihitung) name += " (dikecualikan)";
        const auto lines = base::wrap(name, name_width);
        struct Aspek {
            std::string name, target, realisasi, value;
        };
        std::vector<Aspek> aspek{{"kuantitas", with_unit(target.kuantitas, target.satuan),
                                  with_unit(k.realisasi.kuantitas, target.satuan),
                                  score(row.aspek.kuantitas)},
                                 {"kualitas", indonesian(target.kualitas), indonesian(k.realisasi.kualitas),
                                  score(row.aspek.kualitas)},
                                 {"waktu", with_unit(target.waktu, target.satuan_waktu),
                                  with_unit(k.realisasi.waktu, target.satuan_waktu), score(row.aspek.waktu)}};
        if (row.aspek.biaya)
            aspek.push_back(
                {"biaya", rupiah(target.biaya), rupiah(k.realisasi.biaya), score(*row.aspek.biaya)});
        if (i > 0) t.row({});
        for (std::size_t l = 0; l < std::max(aspek.size(), lines.size()); ++l) {
            const Aspek a = l < aspek.size() ? aspek[l] : Aspek{};
            const bool last = l + 1 == aspek.size();
            t.row({l == 0 ? std::to_string(i + 1) : "", l < lines.size() ? lines[l] : "", a.name, a.target,
                   a.realisasi, a.value, last ? score(row.penghitungan) : "",
                   last ? score(row.capaian) : ""});
        }
    }
    t.rule();
    const auto foot = [&](const std::string& label, const std::string& detail, const Rational& value) {
        t.row({"", label, "", "", detail, "", "", score(value)});
    };
    foot("Rata-rata kegiatan", "", hasil.rata_rata);
    foot("II. Tugas tambahan", fmt::format("{} tugas", bagian.tugas_tambahan), hasil.tugas_tambahan);
    foot("    Kreativitas", "", hasil.kreativitas);
    return t.text();
}

// Form I-g, part 4.
std::string prestasi_kerja(const Tertimbang& t, const formulir::Timbangan& timbangan) {
    const auto& angka = timbangan.angka();
    const auto& akhir = *t.hasil.prestasi_kerja;
    const auto& perilaku = *t.formulir.perilaku;
    const auto named = [&](const Rational& mark) {
        return fmt::format("({})", sebutan(mark, angka, timbangan.setelan()));
    };
    Tabel table({{""}, {""}, {"", Rata::kanan}, {""}, {"", Rata::kanan}});
    table.row({"a.", "Sasaran Kerja Pegawai (SKP)", score(t.hasil.nilai_skp),
               fmt::format("× {}%", indonesian(angka.bobot_skp)), score(akhir.dari_skp)});
    table.row({"b.", "Perilaku kerja", "", "", ""});
    for (std::size_t i = 0; i < perilaku.umum.size(); ++i)
        table.row({"", fmt::format("{}. {}", i + 1, skp::Perilaku::label_aspek[i]),
                   indonesian(perilaku.umum[i]), named(perilaku.umum[i]), ""});
    const bool six = t.hasil.perilaku->aspek == 6;
    table.row({"", fmt::format("6. {}", skp::Perilaku::label_aspek.back()),
               six ? indonesian(*perilaku.kepemimpinan) : "-", six ? named(*perilaku.kepemimpinan) : "", ""});
    table.row({"", "7. Jumlah", indonesian(t.hasil.perilaku->jumlah), "", ""});
    table.row({"", "8. Nilai rata-rata", score(t.hasil.perilaku->rata_rata),
               fmt::format("({})", t.sebutan_perilaku), ""});
    table.row({"", "9. Nilai perilaku kerja", score(t.hasil.perilaku->rata_rata),
               fmt::format("× {}%", indonesian(angka.bobot_perilaku)), score(akhir.dari_perilaku)});
    table.rule();
    table.row({"", "NILAI PRESTASI KERJA", "", fmt::format("({})", t.sebutan_prestasi_kerja),
               score(akhir.tercetak)});
    return table.text();
}

class PenampilTeks final : public Penampil {
  public:
    PenampilTeks(Context& context, const formulir::Timbangan& timbangan, PilihanTampil pilihan)
        : context_(context), timbangan_(timbangan), pilihan_(pilihan), warna_{context.out_is_terminal} {}

    void formulir(Tertimbang t) override {
        count(t);
        if (pilihan_.lengkap) return whole(t);
        if (pilihan_.ringkas || lines_) return line(t);
        held_.push_back(std::move(t));
        if (held_.size() > most_whole_forms) {
            for (const Tertimbang& form : held_) line(form);
            held_.clear();
        }
    }

    void galat(base::Findings findings) override {
        ++failed_;
        if (failed_ <= 200) print_findings(context_, findings);
    }

    void selesai() override {
        for (const Tertimbang& t : held_) whole(t);
        if (weighed_ + failed_ > 1) summary();
    }

  private:
    void count(const Tertimbang& t) {
        ++weighed_;
        if (t.hasil.prestasi_kerja)
            ++by_sebutan_[t.sebutan_prestasi_kerja];
        else
            ++by_sebutan_skp_[t.sebutan_skp];
        for (const base::Finding& f : t.peringatan) ++by_finding_[std::string(f.sentence.key)];
    }

    void whole(const Tertimbang& t) {
        std::string out;
        if (shown_++ > 0)
            out += "\n" + std::string(std::min<std::size_t>(context_.terminal_width, 100), '=') + "\n\n";
        const auto& who = t.formulir.pegawai;
        out += heading(warna_, "PENILAIAN CAPAIAN SASARAN KERJA PEGAWAI NEGERI SIPIL");
        if (!who.nama.empty()) out += fmt::format("Nama                    : {}\n", who.nama);
        if (!who.nip.empty()) out += fmt::format("NIP                     : {}\n", who.nip);
        if (t.formulir.periode)
            out += fmt::format("Jangka waktu penilaian  : {} – {}\n",
                               calendar::tanggal(t.formulir.periode->from),
                               calendar::tanggal(t.formulir.periode->until));
        out += "Menurut                 : PP 46/2011 dan Perka BKN 1/2013\n\n";
        out += capaian_skp(t.formulir.skp, t.hasil.skp, context_.terminal_width);
        for (std::size_t i = 0; i < t.hasil.skp_lain.size(); ++i)
            out += fmt::format("\nSKP {}: {}\n", i + 2, score(t.hasil.skp_lain[i].nilai)) +
                   capaian_skp(t.formulir.skp_lain[i], t.hasil.skp_lain[i], context_.terminal_width);
        out += "\n" + heading(warna_, fmt::format("NILAI CAPAIAN SKP  {} ({})", score(t.hasil.nilai_skp),
                                                  t.sebutan_skp));
        if (t.hasil.prestasi_kerja)
            out += "\n" + heading(warna_, "PENILAIAN PRESTASI KERJA PEGAWAI NEGERI SIPIL") +
                   prestasi_kerja(t, timbangan_);
        if (!t.peringatan.empty()) {
            out += "\n" + warna_.kuning("Perlu dilihat") + "\n";
            for (const base::Finding& f : t.peringatan)
                out += fmt::format(
                    "  {}{}: {}\n", tempat(f.place),
                    f.written.empty() ? "" : fmt::format(" (tertulis {})", base::shortened(f.written)),
                    context_.text_of(f.sentence));
        }
        if (pilihan_.uraian == formulir::Uraian::dengan)
            out +=
                "\n" + heading(warna_, "Uraian penghitungan") +
                uraian_teks(timbangan_.uraian(t), warna_, std::max<std::size_t>(context_.terminal_width, 60));
        context_.out << out;
    }

    void line(const Tertimbang& t) {
        if (!lines_) {
            lines_ = true;
            context_.out << fmt::format("{:>7}  {}  {}  {:>8}  {:>8}  {:>8}  {}\n", "No",
                                        padded("Nama", 30, Rata::kiri), padded("NIP", 18, Rata::kiri), "SKP",
                                        "Perilaku", "Prestasi", "Sebutan");
        }
        const auto& who = t.formulir.pegawai;
        const bool ended = t.hasil.prestasi_kerja.has_value();
        buffer_.clear();
        fmt::format_to(std::back_inserter(buffer_), "{:>7}  {}  {}  {:>8}  {:>8}  {:>8}  {}\n", ++shown_,
                       padded(base::shortened(who.nama, 29), 30, Rata::kiri), padded(who.nip, 18, Rata::kiri),
                       score(t.hasil.nilai_skp), ended ? score(t.hasil.perilaku->rata_rata) : "–",
                       ended ? score(t.hasil.prestasi_kerja->tercetak) : "–",
                       ended ? t.sebutan_prestasi_kerja : t.sebutan_skp + " (SKP)");
        context_.out << std::string_view(buffer_.data(), buffer_.size());
    }

    void summary() {
        std::string out = "\n" + heading(warna_, "Rangkuman");
        out += fmt::format("Formulir ditimbang  : {}\n", indonesian(static_cast<std::int64_t>(weighed_)));
        if (failed_ > 0)
            out += fmt::format("Tidak dapat dipakai : {}\n",
                               warna_.merah(indonesian(static_cast<std::int64_t>(failed_))));
        distribution(out, "Sebutan prestasi kerja", by_sebutan_);
        distribution(out, "Sebutan SKP (tanpa perilaku)", by_sebutan_skp_);
        if (!by_finding_.empty()) {
            out += "Perlu dilihat\n";
            for (const auto& [key, number] : by_finding_)
                out +=
                    fmt::format("  {:>9}  {}\n", indonesian(static_cast<std::int64_t>(number)), kind_of(key));
        }
        context_.out << out;
    }

    void distribution(std::string& out, std::string_view title,
                      const std::map<std::string, std::size_t>& counts) const {
        if (counts.empty()) return;
        std::size_t all = 0;
        for (const auto& [name, number] : counts) all += number;
        out += fmt::format("{}\n", title);
        for (const auto& band : timbangan_.angka().sebutan) {
            const auto found = counts.find(band.sebutan);
            const std::size_t number = found == counts.end() ? 0 : found->second;
            const Rational share =
                Rational(static_cast<std::int64_t>(number) * 100) / static_cast<std::int64_t>(all);
            std::string bar;
            for (std::size_t i = 0; i < number * 30 / all; ++i) bar += "█";
            out += fmt::format("  {}  {:>9}  {:>6}%  {}\n", padded(band.sebutan, 12, Rata::kiri),
                               indonesian(static_cast<std::int64_t>(number)), indonesian(share, 1), bar);
        }
    }

    // The sentence of a finding without its values, as the name of a kind of finding.
    std::string kind_of(const std::string& key) const {
        const auto& sentences = context_.wording.sentences();
        const auto found = sentences.find(key);
        if (found == sentences.end()) return key;
        std::string sentence = found->second;
        for (std::string_view name : base::placeholders(found->second))
            sentence = base::replace_all(std::move(sentence), "{" + std::string(name) + "}", "…");
        const auto end = sentence.find_first_of(";.");
        return sentence.substr(0, end);
    }

    Context& context_;
    const formulir::Timbangan& timbangan_;
    PilihanTampil pilihan_;
    Warna warna_;
    std::vector<Tertimbang> held_;
    fmt::memory_buffer buffer_;
    bool lines_ = false;
    std::size_t shown_ = 0;
    std::size_t weighed_ = 0;
    std::size_t failed_ = 0;
    std::map<std::string, std::size_t> by_sebutan_;
    std::map<std::string, std::size_t> by_sebutan_skp_;
    std::map<std::string, std::size_t> by_finding_;
};

} // namespace

std::unique_ptr<Penampil> penampil_teks(Context& context, const formulir::Timbangan& timbangan,
                                        PilihanTampil pilihan) {
    return std::make_unique<PenampilTeks>(context, timbangan, pilihan);
}

} // namespace cli
