#include "web/rencana/lembar.h"

#include "angka/baca.h"
#include "angka/tulis.h"
#include "base/text.h"
#include "calendar/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_map>

namespace web::rencana {
namespace {

using angka::Rational;
using base::say;

constexpr std::array<std::string_view, static_cast<std::size_t>(Kolom::januari)> names{
    "nomor",        "uraian", "kuantitas", "satuan",       "kualitas", "waktu",
    "satuan waktu", "biaya",  "AK",        "kaitan Renja", "IKU",      "kegiatan atasan"};

// Where each field stands in a finding of skp::periksa.
constexpr std::array<std::string_view, static_cast<std::size_t>(Kolom::januari)> paths{"id",
                                                                                       "uraian",
                                                                                       "target.kuantitas",
                                                                                       "target.satuan",
                                                                                       "target.kualitas",
                                                                                       "target.waktu",
                                                                                       "target.satuan_waktu",
                                                                                       "target.biaya",
                                                                                       "angka_kredit",
                                                                                       "renja",
                                                                                       "iku",
                                                                                       "atasan"};

constexpr std::size_t months_at = static_cast<std::size_t>(Kolom::januari);

template <class Number>
std::optional<Number> whole(std::string_view text) {
    Number value{};
    const auto [at, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || at != text.data() + text.size() || value <= 0) return std::nullopt;
    return value;
}

std::string cut(std::string_view text) {
    if (text.size() > 4 * skp::huruf_uraian) text = text.substr(0, 4 * skp::huruf_uraian);
    while (!text.empty() && !base::is_utf8(text)) text.remove_suffix(1);
    return std::string(text);
}

struct InRow {
    std::size_t row = 0;
    std::string_view rest;
};
std::optional<InRow> in_row(std::string_view path) {
    constexpr std::string_view head = "kegiatan[";
    if (!path.starts_with(head)) return std::nullopt;
    InRow found;
    const char* const end = path.data() + path.size();
    const auto [at, error] = std::from_chars(path.data() + head.size(), end, found.row);
    if (error != std::errc{} || at == end || *at != ']') return std::nullopt;
    found.rest = path.substr(static_cast<std::size_t>(at - path.data()) + 1);
    if (found.rest.starts_with('.')) found.rest.remove_prefix(1);
    return found;
}

// The column of "target.waktu", "bulan[3]"; "bulan" alone is the first month.
std::size_t column_of(std::string_view field) {
    const auto* known = std::find(paths.begin(), paths.end(), field);
    if (known != paths.end()) return static_cast<std::size_t>(known - paths.begin());
    if (field == "skp_atasan" || field == "kegiatan_atasan") return static_cast<std::size_t>(Kolom::atasan);
    if (field.starts_with("bulan")) {
        std::size_t month = 0;
        if (field.size() > 6) std::from_chars(field.data() + 6, field.data() + field.size(), month);
        return months_at + std::min<std::size_t>(month, 11);
    }
    return static_cast<std::size_t>(Kolom::uraian);
}

// One row on its way to an activity: numbers that cannot be read are findings at their fields.
class Pembaca {
  public:
    Pembaca(const Baris& row, std::size_t at, base::Findings& findings)
        : row_(row), at_(at), findings_(findings) {}

    std::optional<Rational> angka(Kolom column) { return angka(static_cast<std::size_t>(column)); }
    std::optional<Rational> angka(std::size_t column) {
        const std::string& text = row_.isi.at(column);
        if (base::trim(text).empty()) return std::nullopt;
        auto value = angka::read_indonesian(text);
        if (value) return *value;
        for (base::Finding f : value.error()) {
            f.place = nama_isian(column, at_);
            findings_.push_back(std::move(f));
        }
        return std::nullopt;
    }
    std::optional<std::int64_t> rujukan(Kolom column, berkas::JenisRujukan kind, const Daftar& lists,
                                        const std::optional<std::int64_t>& before) {
        const std::string code(base::trim(row_[column]));
        if (code.empty()) return std::nullopt;
        if (const berkas::Rujukan* line = lists.dengan_kode(kind, code)) return line->id.value();
        if (before && code == "#" + std::to_string(*before)) return before; // no longer in the list
        findings_.push_back({nama_isian(static_cast<std::size_t>(column), at_), code,
                             kind == berkas::JenisRujukan::renja
                                 ? say("rencana.halaman.renja_tidak_ada", {{"kode", code}})
                                 : say("rencana.halaman.iku_tidak_ada", {{"kode", code}})});
        return before;
    }

  private:
    const Baris& row_;
    std::size_t at_;
    base::Findings& findings_;
};

std::string code_of(const std::optional<std::int64_t>& id, const Daftar& lists) {
    if (!id) return {};
    const berkas::Rujukan* line = lists.dengan_id(*id);
    return line == nullptr ? "#" + std::to_string(*id) : line->kode;
}

} // namespace

std::string nama_kolom(std::size_t column) {
    if (column < months_at) return std::string(names.at(column));
    return fmt::format("rencana {}", calendar::nama_bulan(static_cast<unsigned>(column - months_at) + 1));
}

std::string diketik(const Rational& value) {
    if (angka::terminating_decimal(value).empty()) return angka::exact(value); // cannot come from a field
    std::string text = angka::indonesian(value);
    const auto comma = text.find(',');
    if (comma != std::string::npos && text.size() - comma == 4)
        text += '0'; // "1,234" could be read in two ways
    return base::replace_all(std::move(text), "\u2212", "-");
}

Baris baris_baru() {
    Baris row;
    row[Kolom::kualitas] = "100";
    row[Kolom::waktu] = "";
    row[Kolom::satuan_waktu] = "bulan";
    return row;
}

bool Baris::kosong() const {
    for (std::size_t c = 0; c < jumlah_kolom; ++c) {
        const auto column = static_cast<Kolom>(c);
        const std::string_view text = base::trim(isi.at(c));
        if (text.empty() || column == Kolom::satuan_waktu || (column == Kolom::kualitas && text == "100"))
            continue;
        return false;
    }
    return true;
}

bool Baris::berbulan() const {
    return std::any_of(isi.begin() + months_at, isi.end(),
                       [](const std::string& text) { return !base::trim(text).empty(); });
}

const berkas::Rujukan* Daftar::dengan_kode(berkas::JenisRujukan kind, std::string_view code) const {
    for (const berkas::Rujukan& line : rujukan)
        if (line.jenis == kind && base::equal_fold(base::trim(line.kode), base::trim(code))) return &line;
    return nullptr;
}

const berkas::Rujukan* Daftar::dengan_id(std::int64_t id) const {
    for (const berkas::Rujukan& line : rujukan)
        if (line.id.value() == id) return &line;
    return nullptr;
}

std::size_t Lembar::ubah(std::string_view act) {
    if (act == "tambah") {
        if (kegiatan.size() >= skp::kegiatan_terbanyak) return 0;
        kegiatan.push_back(baris_baru());
        return kegiatan.size();
    }
    const auto dash = act.find('-');
    if (dash == std::string_view::npos) return 0;
    const auto number = whole<std::size_t>(act.substr(dash + 1));
    if (!number || *number > kegiatan.size()) return 0;
    const auto row = kegiatan.begin() + static_cast<std::ptrdiff_t>(*number - 1);
    if (act.starts_with("hapus-")) {
        kegiatan.erase(row);
        if (kegiatan.empty()) kegiatan.push_back(baris_baru());
        return std::min(*number, kegiatan.size());
    }
    if (act.starts_with("naik-") && *number > 1) {
        std::iter_swap(row, row - 1);
        return *number - 1;
    }
    if (act.starts_with("turun-") && *number < kegiatan.size()) {
        std::iter_swap(row, row + 1);
        return *number + 1;
    }
    return 0;
}

base::Result<skp::Rencana> Lembar::rencana(const skp::Rencana& stored, const Daftar& lists) const {
    skp::Rencana plan;
    base::Findings findings;
    plan.jenis_jabatan = skp::jenis_jabatan(jenis_jabatan).value_or(stored.jenis_jabatan);
    plan.catatan = base::trim(catatan);
    plan.berikut = stored.berikut;
    std::set<int> taken;
    for (std::size_t i = 0; i < kegiatan.size(); ++i) {
        const Baris& row = kegiatan[i];
        if (row.kosong()) continue;
        Pembaca read(row, i, findings);
        skp::KegiatanRencana k;
        const auto id = whole<int>(row[Kolom::id]);
        k.id = id && *id < stored.berikut && taken.insert(*id).second ? *id : plan.berikut++;
        const skp::KegiatanRencana* before = stored.kegiatan_ke(k.id);
        k.uraian = base::trim(row[Kolom::uraian]);
        k.target.kuantitas = read.angka(Kolom::kuantitas).value_or(0);
        k.target.satuan = base::trim(row[Kolom::satuan]);
        k.target.kualitas = read.angka(Kolom::kualitas).value_or(0);
        k.target.waktu = read.angka(Kolom::waktu).value_or(0);
        k.target.satuan_waktu = base::trim(row[Kolom::satuan_waktu]);
        k.target.biaya = read.angka(Kolom::biaya).value_or(0);
        k.angka_kredit = read.angka(Kolom::angka_kredit);
        k.renja = read.rujukan(Kolom::renja, berkas::JenisRujukan::renja, lists,
                               before == nullptr ? std::nullopt : before->renja);
        k.iku = read.rujukan(Kolom::iku, berkas::JenisRujukan::iku, lists,
                             before == nullptr ? std::nullopt : before->iku);
        if (const auto parts = base::split(row[Kolom::atasan], '.'); parts.size() == 2) {
            k.skp_atasan = whole<std::int64_t>(parts[0]);
            k.kegiatan_atasan = whole<int>(parts[1]);
            if (!k.skp_atasan || !k.kegiatan_atasan) k.skp_atasan.reset(), k.kegiatan_atasan.reset();
        }
        for (std::size_t m = 0; m < 12; ++m) k.bulan.at(m) = read.angka(months_at + m);
        plan.kegiatan.push_back(std::move(k));
    }
    if (!findings.empty()) return base::refuse(std::move(findings));
    return plan;
}

base::Findings Lembar::di_isian(base::Findings findings) const {
    std::vector<std::size_t> rows; // where each activity of the plan stands on the page
    for (std::size_t i = 0; i < kegiatan.size(); ++i)
        if (!kegiatan[i].kosong()) rows.push_back(i);
    for (base::Finding& f : findings) {
        const auto at = in_row(f.place);
        if (at && at->row < rows.size())
            f.place = nama_isian(column_of(at->rest), rows[at->row]);
        else if (at || f.place == "kegiatan")
            f.place =
                kegiatan.empty() ? std::string() : nama_isian(static_cast<std::size_t>(Kolom::uraian), 0);
        else if (f.place != "alasan" && f.place != "catatan")
            f.place.clear(); // of no field on the page
    }
    return findings;
}

Lembar lembar_dari(const skp::Rencana& plan, const Daftar& lists) {
    Lembar sheet;
    sheet.jenis_jabatan = name(plan.jenis_jabatan);
    sheet.catatan = plan.catatan;
    const auto number = [](const Rational& value) {
        return value.is_zero() ? std::string() : diketik(value);
    };
    for (const skp::KegiatanRencana& k : plan.kegiatan) {
        Baris row;
        row[Kolom::id] = std::to_string(k.id);
        row[Kolom::uraian] = k.uraian;
        row[Kolom::kuantitas] = number(k.target.kuantitas);
        row[Kolom::satuan] = k.target.satuan;
        row[Kolom::kualitas] = number(k.target.kualitas);
        row[Kolom::waktu] = number(k.target.waktu);
        row[Kolom::satuan_waktu] = k.target.satuan_waktu;
        row[Kolom::biaya] = number(k.target.biaya);
        if (k.angka_kredit) row[Kolom::angka_kredit] = diketik(*k.angka_kredit);
        row[Kolom::renja] = code_of(k.renja, lists);
        row[Kolom::iku] = code_of(k.iku, lists);
        if (k.skp_atasan && k.kegiatan_atasan)
            row[Kolom::atasan] = fmt::format("{}.{}", *k.skp_atasan, *k.kegiatan_atasan);
        for (std::size_t m = 0; m < 12; ++m)
            if (k.bulan.at(m)) row.isi.at(months_at + m) = diketik(*k.bulan.at(m));
        sheet.kegiatan.push_back(std::move(row));
    }
    return sheet;
}

Lembar lembar_dari(const http::Fields& form) {
    std::unordered_map<std::string_view, std::string_view> at; // a plan may have thousands of fields
    for (const auto& [name, value] : form) at.try_emplace(name, value);
    const auto field = [&](const std::string& name) {
        const auto found = at.find(name);
        return found == at.end() ? std::string_view() : found->second;
    };
    Lembar sheet;
    sheet.jenis_jabatan = field("jenis");
    sheet.catatan = cut(field("catatan"));
    for (std::size_t i = 0; i < skp::kegiatan_terbanyak; ++i) {
        if (at.count(nama_isian(static_cast<std::size_t>(Kolom::uraian), i)) == 0) break;
        if (field(fmt::format("ada-{}", i + 1)) == "hapus") continue;
        Baris row;
        for (std::size_t c = 0; c < jumlah_kolom; ++c) row.isi.at(c) = cut(field(nama_isian(c, i)));
        for (char& sign : row[Kolom::uraian])
            if (sign == '\r' || sign == '\n') sign = ' ';
        sheet.kegiatan.push_back(std::move(row));
    }
    return sheet;
}

std::string nama_isian(std::size_t column, std::size_t row) {
    return fmt::format("{}-{}", kode_kolom.at(column), row + 1);
}

std::string nama_isian(std::string_view path) {
    const auto at = in_row(path);
    return at ? nama_isian(column_of(at->rest), at->row) : std::string();
}

} // namespace web::rencana
