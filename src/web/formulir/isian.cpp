#include "web/formulir/isian.h"

#include "angka/baca.h"
#include "angka/tulis.h"
#include "base/text.h"
#include "web/formulir/terkirim.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace web::kinerja {
namespace {

using base::say;

constexpr std::size_t longest_text = 4000;

void cut(std::string& text) {
    if (text.size() <= longest_text) return;
    text.resize(longest_text);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
    if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0U) text.pop_back();
}

std::string value_in(const skp::IsiKegiatan& row, char letter) {
    if (letter == 'c') return row.catatan;
    const bool done = row.pelaksanaan == skp::Pelaksanaan::dilaksanakan;
    if (letter == 't') return done ? "" : "1";
    if (!row.terisi || !done) return {};
    return angka_isian(realisasi(row.realisasi, static_cast<Aspek>(huruf_isian.find(letter))));
}

// One activity's way from text to figures.
class Row {
  public:
    Row(std::size_t place, skp::IsiKegiatan& row, const berkas::Isian& typed, Untuk what,
        const regime::pp46_2011::Angka& figures, base::Findings& wrong)
        : number_(place + 1), row_(row), typed_(typed), what_(what), figures_(figures), wrong_(wrong) {}

    void read() {
        const int id = row_.rencana.id;
        row_.catatan = base::trim(isi_dari(typed_, nama_isian('c', id)));
        const bool done = base::trim(isi_dari(typed_, nama_isian('t', id))).empty();
        row_.pelaksanaan = done ? skp::Pelaksanaan::dilaksanakan : skp::Pelaksanaan::tidak_dilaksanakan;
        row_.realisasi = {};
        row_.terisi = !done;
        if (done)
            for (const Aspek aspect : semua_aspek) read(aspect);
    }

  private:
    void read(Aspek aspect) {
        if (aspect == Aspek::biaya && !berbiaya(row_)) return;
        const std::string name = nama_isian(aspect, row_.rencana.id);
        const std::string_view text = base::trim(isi_dari(typed_, name));
        if (text.empty()) {
            missing(aspect, name);
            return;
        }
        auto value = angka::read_indonesian(text);
        if (!value) return unreadable(aspect, name, text, value.error());
        if (value->sign() < 0)
            return find(name, text,
                        say("kinerja.negatif", {{"tempat", where(aspect)}, {"tertulis", short_(text)}}));
        if (aspect == Aspek::kualitas && *value > figures_.kualitas_tertinggi)
            return too_good(name, text, *value);
        realisasi(row_.realisasi, aspect) = *std::move(value);
        row_.terisi = true;
    }

    // 850 for 85 is typed often: the way out is named where there is one.
    void too_good(const std::string& name, std::string_view text, const Rational& value) {
        const Rational& most = figures_.kualitas_tertinggi;
        const std::string place = where(Aspek::kualitas);
        if (const Rational tenth = value / 10; tenth <= most)
            return find(name, text,
                        say("kinerja.kualitas_mungkin", {{"tempat", place},
                                                         {"batas", angka_isian(most)},
                                                         {"tertulis", short_(text)},
                                                         {"mungkin", angka_isian(tenth)}}));
        find(name, text,
             say("kinerja.kualitas",
                 {{"tempat", place}, {"batas", angka_isian(most)}, {"tertulis", short_(text)}}));
    }

    void missing(Aspek aspect, const std::string& name) {
        if (what_ == Untuk::simpan || row_.dikecualikan) return;
        if (aspect == Aspek::biaya)
            return find(name, {}, say("kinerja.isi_biaya", {{"tempat", where(aspect)}}));
        if (aspect == Aspek::kualitas)
            return find(name, {},
                        say("kinerja.isi_kualitas", {{"tempat", where(aspect)},
                                                     {"batas", angka_isian(figures_.kualitas_tertinggi)}}));
        find(name, {}, say("kinerja.isi", {{"tempat", where(aspect)}}));
    }

    // What the reader of numbers says knows no place, so it is said again with one.
    void unreadable(Aspek aspect, const std::string& name, std::string_view text, const base::Findings& why) {
        const base::Sentence& said = why.front().sentence;
        const auto value = [&](std::string_view of) {
            for (const auto& [name_of, what] : said.values)
                if (name_of == of) return what;
            return std::string();
        };
        if (said.key == "angka.dua_arti")
            return find(name, text,
                        say("kinerja.dua_arti", {{"tempat", where(aspect)},
                                                 {"tertulis", short_(text)},
                                                 {"tulis_pecahan", value("tulis_pecahan")},
                                                 {"tulis_ribuan", value("tulis_ribuan")}}));
        if (said.key == "angka.terlalu_panjang")
            return find(
                name, text,
                say("kinerja.terlalu_panjang", {{"tempat", where(aspect)}, {"batas", value("batas")}}));
        find(name, text, say("kinerja.bukan_angka", {{"tempat", where(aspect)}, {"tertulis", short_(text)}}));
    }

    [[nodiscard]] std::string where(Aspek aspect) const {
        return fmt::format("Kegiatan {}, {}", number_, nama_aspek[static_cast<std::size_t>(aspect)]);
    }
    static std::string short_(std::string_view text) { return base::shortened(text, 30); }

    void find(const std::string& name, std::string_view text, base::Sentence sentence) {
        wrong_.push_back({name, short_(text), std::move(sentence)});
    }

    std::size_t number_; // as the form prints it
    skp::IsiKegiatan& row_;
    const berkas::Isian& typed_;
    Untuk what_;
    const regime::pp46_2011::Angka& figures_;
    base::Findings& wrong_;
};

} // namespace

std::string nama_isian(char huruf, int kegiatan) { return huruf + std::to_string(kegiatan); }

std::optional<Tempat> tempat_isian(std::string_view nama) {
    if (nama.size() < 2 || huruf_isian.find(nama.front()) == std::string_view::npos) return std::nullopt;
    Tempat place{nama.front(), 0};
    const char* const end = nama.data() + nama.size();
    const auto [at, error] = std::from_chars(nama.data() + 1, end, place.kegiatan);
    if (error != std::errc{} || at != end || place.kegiatan <= 0 || nama[1] == '0') return std::nullopt;
    return place;
}

std::string sebutan_isian(const skp::Isi& isi, std::string_view nama) {
    const auto place = tempat_isian(nama);
    if (!place) return {};
    for (std::size_t i = 0; i < isi.kegiatan.size(); ++i) {
        if (isi.kegiatan[i].rencana.id != place->kegiatan) continue;
        if (place->huruf == 't') return fmt::format("Kegiatan {}, tidak dilaksanakan", i + 1);
        if (place->huruf == 'c') return fmt::format("Kegiatan {}, catatan", i + 1);
        return fmt::format("Kegiatan {}, {}", i + 1, nama_aspek[huruf_isian.find(place->huruf)]);
    }
    return {};
}

const skp::Target& target_berlaku(const skp::IsiKegiatan& row) {
    return row.target_ulang ? row.target_ulang->target : row.rencana.target;
}

bool berbiaya(const skp::IsiKegiatan& row) { return target_berlaku(row).biaya.sign() > 0; }

Rational& realisasi(skp::Realisasi& r, Aspek aspect) {
    return const_cast<Rational&>(realisasi(std::as_const(r), aspect));
}

const Rational& realisasi(const skp::Realisasi& r, Aspek aspect) {
    switch (aspect) {
    case Aspek::kuantitas: return r.kuantitas;
    case Aspek::kualitas: return r.kualitas;
    case Aspek::waktu: return r.waktu;
    case Aspek::biaya: break;
    }
    return r.biaya;
}

const Rational& target(const skp::Target& t, Aspek aspect) {
    switch (aspect) {
    case Aspek::kuantitas: return t.kuantitas;
    case Aspek::kualitas: return t.kualitas;
    case Aspek::waktu: return t.waktu;
    case Aspek::biaya: break;
    }
    return t.biaya;
}

// Three digits after the comma get a nought, for "1,234" could be read in two ways.
std::string angka_isian(const Rational& value) {
    std::string text = angka::indonesian(value);
    const auto comma = text.find(',');
    if (comma != std::string::npos && text.size() - comma == 4) text += '0';
    return text;
}

std::string_view isi_dari(const berkas::Isian& fields, std::string_view nama) {
    for (const auto& [name, text] : fields)
        if (name == nama) return text;
    return {};
}

void isikan(berkas::Isian& fields, std::string_view nama, std::string text) {
    for (auto& [name, old] : fields)
        if (name == nama) {
            old = std::move(text);
            return;
        }
}

berkas::Isian isian_dari(const skp::Isi& isi) {
    berkas::Isian all;
    all.reserve(isi.kegiatan.size() * huruf_isian.size());
    for (const skp::IsiKegiatan& row : isi.kegiatan)
        for (const char letter : huruf_isian) {
            if (letter == 'b' && !berbiaya(row)) continue;
            all.emplace_back(nama_isian(letter, row.rencana.id), value_in(row, letter));
        }
    return all;
}

berkas::Isian isian_dari(const skp::Isi& isi, const http::Fields& typed) {
    berkas::Isian own = sunting::terkirim(isian_dari(isi), typed);
    for (auto& [name, text] : own) cut(text);
    return own;
}

Terbaca baca(const skp::Isi& before, const berkas::Isian& typed, Untuk what,
             const regime::pp46_2011::Angka& figures) {
    Terbaca read{before, {}};
    const berkas::Isian own = isian_dari(before, typed);
    for (std::size_t i = 0; i < read.isi.kegiatan.size(); ++i)
        Row(i, read.isi.kegiatan[i], own, what, figures, read.galat).read();
    return read;
}

} // namespace web::kinerja
