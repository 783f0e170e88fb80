#include "web/kalkulator/lembar.h"

#include "angka/tulis.h"
#include "base/text.h"
#include "formulir/json_isian.h"
#include "skp/formulir.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace web::kalkulator {
namespace {

using formulir::Isian;
using formulir::Notasi;

constexpr std::size_t longest_text = 2000;

// Where each field of an activity stands in a finding's path, in the order of Kolom.
constexpr std::array<std::string_view, jumlah_kolom> paths{
    "uraian",          "target.kuantitas",    "target.satuan",
    "target.kualitas", "target.waktu",        "target.satuan_waktu",
    "target.biaya",    "realisasi.kuantitas", "realisasi.kualitas",
    "realisasi.waktu", "realisasi.biaya",     "dilaksanakan"};

std::string field(const http::Fields& form, std::string_view name) {
    std::string_view text = http::value_of(form, name);
    if (text.size() > longest_text) {
        text = text.substr(0, longest_text);
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
            text.remove_suffix(1);
        if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0U) text.remove_suffix(1);
    }
    return std::string(text);
}

void set(Isian& isian, const std::string& text) {
    if (!text.empty()) isian.set(text, Notasi::indonesia);
}

// A number as people write it; three digits after the comma get a nought, for "1,234" could be read in two ways.
std::string as_typed(const Isian& isian) {
    if (!isian.terisi()) return {};
    const auto value = formulir::baca_angka(isian);
    if (!value || terminating_decimal(*value).empty()) return isian.text;
    std::string text = angka::indonesian(*value);
    const auto comma = text.find(',');
    if (comma != std::string::npos && text.size() - comma == 4) text += '0';
    if (text.starts_with("\u2212")) text.replace(0, std::string_view("\u2212").size(), "-");
    return text;
}

bool is_no(const Isian& isian) {
    const std::string_view word = base::trim(isian.text);
    for (const std::string_view no : {"tidak", "t", "n", "false", "0", "tidak dilaksanakan"})
        if (base::equal_fold(word, no)) return true;
    return false;
}

bool fits_the_grid(const formulir::FormulirMentah& f) {
    return f.skp_lain.empty() && f.skp.kegiatan.size() <= Lembar::most_rows &&
           std::none_of(f.skp.kegiatan.begin(), f.skp.kegiatan.end(), [](const formulir::KegiatanMentah& k) {
               return k.ada_target_ulang || k.dikecualikan.terisi() || k.angka_kredit.terisi();
           });
}

Baris row_of(const formulir::KegiatanMentah& k) {
    Baris b;
    b[Kolom::uraian] = base::trim(k.uraian.text);
    b[Kolom::target_kuantitas] = as_typed(k.target.kuantitas);
    b[Kolom::satuan] = base::trim(k.target.satuan.text);
    b[Kolom::target_kualitas] = as_typed(k.target.kualitas);
    b[Kolom::target_waktu] = as_typed(k.target.waktu);
    b[Kolom::satuan_waktu] = base::lower(base::trim(k.target.satuan_waktu.text));
    b[Kolom::target_biaya] = as_typed(k.target.biaya);
    b[Kolom::realisasi_kuantitas] = as_typed(k.realisasi.kuantitas);
    b[Kolom::realisasi_kualitas] = as_typed(k.realisasi.kualitas);
    b[Kolom::realisasi_waktu] = as_typed(k.realisasi.waktu);
    b[Kolom::realisasi_biaya] = as_typed(k.realisasi.biaya);
    if (is_no(k.dilaksanakan)) b[Kolom::tidak_dilaksanakan] = "1";
    return b;
}

formulir::KegiatanMentah activity_of(const Baris& b) {
    formulir::KegiatanMentah k;
    set(k.uraian, b[Kolom::uraian]);
    set(k.target.kuantitas, b[Kolom::target_kuantitas]);
    set(k.target.satuan, b[Kolom::satuan]);
    set(k.target.kualitas, b[Kolom::target_kualitas]);
    set(k.target.waktu, b[Kolom::target_waktu]);
    set(k.target.satuan_waktu, b[Kolom::satuan_waktu]);
    set(k.target.biaya, b[Kolom::target_biaya]);
    set(k.realisasi.kuantitas, b[Kolom::realisasi_kuantitas]);
    set(k.realisasi.kualitas, b[Kolom::realisasi_kualitas]);
    set(k.realisasi.waktu, b[Kolom::realisasi_waktu]);
    set(k.realisasi.biaya, b[Kolom::realisasi_biaya]);
    if (!b[Kolom::tidak_dilaksanakan].empty()) set(k.dilaksanakan, "tidak");
    return k;
}

// The activity that a path speaks of and what follows: {2, "realisasi.waktu"}.
struct InRow {
    std::size_t row;
    std::string_view rest;
};
std::optional<InRow> in_row(std::string_view path) {
    constexpr std::string_view head = "kegiatan[";
    if (!path.starts_with(head)) return std::nullopt;
    InRow found{};
    const char* const end = path.data() + path.size();
    const auto [at, error] = std::from_chars(path.data() + head.size(), end, found.row);
    if (error != std::errc{} || at == end || *at != ']') return std::nullopt;
    found.rest = path.substr(static_cast<std::size_t>(at - path.data()) + 1);
    if (found.rest.starts_with('.')) found.rest.remove_prefix(1);
    return found;
}

} // namespace

// The unit of time is a choice that always has a value: it alone fills no row.
bool Baris::kosong() const {
    for (std::size_t c = 0; c < jumlah_kolom; ++c)
        if (static_cast<Kolom>(c) != Kolom::satuan_waktu && !base::trim(isi[c]).empty()) return false;
    return true;
}

formulir::FormulirMentah Lembar::mentah() const {
    formulir::FormulirMentah f;
    set(f.nama, nama);
    set(f.nip, nip);
    set(f.jenis_jabatan, jenis_jabatan);
    set(f.skp.periode_mulai, mulai);
    set(f.skp.periode_selesai, selesai);
    std::vector<std::size_t> row; // where each activity stands on the page
    for (std::size_t i = 0; i < kegiatan.size(); ++i)
        if (!kegiatan[i].kosong()) {
            f.skp.kegiatan.push_back(activity_of(kegiatan[i]));
            row.push_back(i);
        }
    set(f.skp.tugas_tambahan, tugas_tambahan);
    set(f.skp.kreativitas, kreativitas);
    for (std::size_t i = 0; i < perilaku.size(); ++i) {
        set(f.perilaku[i], perilaku[i]);
        f.ada_perilaku = f.ada_perilaku || f.perilaku[i].terisi();
    }
    f.place_of = [row](const std::string& path) {
        const auto found = in_row(path);
        if (!found || found->row >= row.size()) return path;
        return fmt::format("kegiatan[{}]{}{}", row[found->row], found->rest.empty() ? "" : ".", found->rest);
    };
    return f;
}

void Lembar::ubah(std::string_view act) {
    if (act == "tambah" && kegiatan.size() < most_rows) kegiatan.emplace_back();
    constexpr std::string_view remove = "hapus-";
    if (!act.starts_with(remove)) return;
    std::size_t number = 0;
    const char* const end = act.data() + act.size();
    const auto [at, error] = std::from_chars(act.data() + remove.size(), end, number);
    if (error != std::errc{} || at != end || number == 0 || number > kegiatan.size()) return;
    kegiatan.erase(kegiatan.begin() + static_cast<std::ptrdiff_t>(number - 1));
    if (kegiatan.empty()) kegiatan.emplace_back();
}

Lembar lembar_kosong() {
    Lembar sheet;
    sheet.kegiatan.resize(Lembar::rows_at_first);
    return sheet;
}

Lembar lembar_dari(const http::Fields& form) {
    Lembar sheet;
    sheet.naskah = http::value_of(form, "naskah");
    sheet.nama = field(form, "nama");
    sheet.nip = field(form, "nip");
    sheet.jenis_jabatan = field(form, "jenis");
    sheet.mulai = field(form, "mulai");
    sheet.selesai = field(form, "selesai");
    sheet.tugas_tambahan = field(form, "tugas");
    sheet.kreativitas = field(form, "kreativitas");
    for (std::size_t i = 0; i < sheet.perilaku.size(); ++i)
        sheet.perilaku[i] = field(form, "p" + std::to_string(i + 1));
    // A row is there where its first field is, filled or not.
    for (std::size_t i = 1; i <= Lembar::most_rows && http::has(form, "u" + std::to_string(i)); ++i) {
        Baris& row = sheet.kegiatan.emplace_back();
        for (std::size_t c = 0; c < jumlah_kolom; ++c)
            row.isi[c] = field(form, std::string(kode_kolom[c]) + std::to_string(i));
    }
    if (sheet.kegiatan.empty() && sheet.naskah.empty()) sheet.kegiatan.resize(Lembar::rows_at_first);
    return sheet;
}

Lembar lembar_dari(const formulir::FormulirMentah& f) {
    Lembar sheet;
    if (!fits_the_grid(f)) {
        sheet.naskah = formulir::json_isian(f);
        return sheet;
    }
    sheet.nama = base::trim(f.nama.text);
    sheet.nip = base::trim(f.nip.text);
    sheet.jenis_jabatan = base::lower(base::trim(f.jenis_jabatan.text));
    sheet.mulai = base::trim(f.skp.periode_mulai.text);
    sheet.selesai = base::trim(f.skp.periode_selesai.text);
    for (const formulir::KegiatanMentah& k : f.skp.kegiatan) sheet.kegiatan.push_back(row_of(k));
    if (sheet.kegiatan.empty()) sheet.kegiatan.emplace_back();
    sheet.tugas_tambahan = as_typed(f.skp.tugas_tambahan);
    sheet.kreativitas = as_typed(f.skp.kreativitas);
    if (f.ada_perilaku)
        for (std::size_t i = 0; i < f.perilaku.size(); ++i) sheet.perilaku[i] = as_typed(f.perilaku[i]);
    return sheet;
}

std::optional<std::string> nama_isian(std::string_view path) {
    if (const auto found = in_row(path)) {
        for (std::size_t c = 0; c < jumlah_kolom; ++c)
            if (paths[c] == found->rest) return std::string(kode_kolom[c]) + std::to_string(found->row + 1);
        return "u" + std::to_string(found->row + 1);
    }
    constexpr std::string_view marks = "perilaku.";
    if (path.starts_with(marks))
        for (std::size_t i = 0; i < skp::Perilaku::nama_aspek.size(); ++i)
            if (path.substr(marks.size()) == skp::Perilaku::nama_aspek[i]) return "p" + std::to_string(i + 1);
    if (path == "nama" || path == "nip" || path == "kreativitas") return std::string(path);
    if (path == "jenis_jabatan") return "jenis";
    if (path == "periode" || path == "periode.mulai") return "mulai";
    if (path == "periode.selesai") return "selesai";
    if (path == "tugas_tambahan") return "tugas";
    if (path == "kegiatan") return "u1";
    return std::nullopt;
}

std::string sebutan_isian(std::string_view path) {
    const auto plain = [](std::string_view text) {
        std::string words(text);
        std::replace(words.begin(), words.end(), '.', ' ');
        std::replace(words.begin(), words.end(), '_', ' ');
        return words;
    };
    if (const auto found = in_row(path))
        return fmt::format("Kegiatan {}{}{}", found->row + 1, found->rest.empty() ? "" : ", ",
                           plain(found->rest));
    for (std::size_t i = 0; i < skp::Perilaku::nama_aspek.size(); ++i)
        if (path == "perilaku." + std::string(skp::Perilaku::nama_aspek[i]))
            return std::string(skp::Perilaku::label_aspek[i]);
    if (path == "nip") return "NIP";
    std::string words = plain(path);
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

} // namespace web::kalkulator
