// Form I-e on a sheet, found by its labels (xlsx_baca.h).
#include "angka/baca.h"
#include "base/text.h"
#include "formulir/xlsx_sel.h"
#include "skp/formulir.h"

#include <fmt/format.h>

#include <algorithm>

namespace formulir {
namespace {

using base::say;
using base::Severity;
using sheet::Cell;
using sheet::CellKind;
using sheet::Sheet;

constexpr std::uint32_t none = 0;
constexpr std::uint32_t far_right = 16'384;

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// Columns of one aspect: the number, and beside it the unit where the head covers two columns.
struct Aspek {
    std::uint32_t from = none, until = none;
    [[nodiscard]] std::uint32_t unit() const { return until > from ? from + 1 : none; }
};

struct Kepala {
    std::uint32_t row = none;  // of "KEGIATAN TUGAS JABATAN"
    std::uint32_t last = none; // last row of the head, a numbered row included
    std::uint32_t uraian = none, target = none, realisasi = none, penghitungan = none, nilai = none,
                  dilaksanakan = none;
    Aspek target_kuantitas, target_kualitas, target_waktu, target_biaya;
    Aspek realisasi_kuantitas, realisasi_kualitas, realisasi_waktu, realisasi_biaya;
    [[nodiscard]] bool usable() const {
        return target_kuantitas.from && target_kualitas.from && target_waktu.from &&
               realisasi_kuantitas.from && realisasi_kualitas.from && realisasi_waktu.from;
    }
};

std::uint32_t right_edge(const Sheet& sheet, const Cell& cell) {
    const sheet::Merge* merge = sheet.merge_at(cell.row, cell.column);
    return merge == nullptr ? cell.column : merge->right;
}

Aspek* aspect_of(Kepala& k, const std::string& label, std::uint32_t column) {
    const bool realised = column >= k.realisasi;
    if (has(label, "kuant") || label == "output")
        return realised ? &k.realisasi_kuantitas : &k.target_kuantitas;
    if (has(label, "kual") || label == "mutu") return realised ? &k.realisasi_kualitas : &k.target_kualitas;
    if (label.rfind("waktu", 0) == 0) return realised ? &k.realisasi_waktu : &k.target_waktu;
    if (label.rfind("biaya", 0) == 0) return realised ? &k.realisasi_biaya : &k.target_biaya;
    return nullptr;
}

// The numbered row under the head: 1, 2, 3 ... and little else.
bool is_numbered(const Sheet& sheet, std::uint32_t row) {
    const auto cells = sheet.row(row);
    if (cells.size() < 8) return false;
    return std::count_if(cells.begin(), cells.end(), [](const Cell& c) { return c.text.size() <= 2; }) ==
               static_cast<std::ptrdiff_t>(cells.size()) &&
           cells[0].text == "1" && cells[1].text == "2" && cells[2].text == "3";
}

std::optional<Kepala> find_head(const Sheet& sheet) {
    Kepala k;
    for (const Cell& cell : sheet.cells())
        if (cell.kind == CellKind::text && cell.text.size() < 200 &&
            has(polos(cell.text), "kegiatan tugas jabatan")) {
            k.row = cell.row;
            k.uraian = cell.column;
            break;
        }
    if (k.row == none) return std::nullopt;
    std::vector<std::uint32_t> heads; // columns where some head begins, to know where an aspect ends
    const std::uint32_t from = k.row > 1 ? k.row - 1 : 1;
    for (std::uint32_t row = from; row <= k.row + 3; ++row)
        for (const Cell& cell : sheet.row(row)) {
            const std::string label = polos(cell.text);
            if (label == "target" && k.target == none) k.target = cell.column;
            if (label == "realisasi" && k.realisasi == none) k.realisasi = cell.column;
        }
    if (k.target == none || k.realisasi <= k.target) return std::nullopt;
    k.last = k.row;
    for (std::uint32_t row = from; row <= k.row + 3; ++row) {
        if (is_numbered(sheet, row)) {
            k.last = row;
            break;
        }
        for (const Cell& cell : sheet.row(row)) {
            if (cell.kind != CellKind::text || cell.column < k.uraian) continue;
            const std::string label = polos(cell.text);
            if (has(label, "hitungan") && label.rfind("peng", 0) == 0 && k.penghitungan == none)
                k.penghitungan = cell.column;
            if (label.rfind("nilai", 0) == 0 && k.nilai == none && cell.column > k.realisasi)
                k.nilai = cell.column;
            if (label.rfind("dilaksanakan", 0) == 0) k.dilaksanakan = cell.column;
            if (cell.column < k.target || (k.penghitungan != none && cell.column >= k.penghitungan)) continue;
            Aspek* aspect = aspect_of(k, label, cell.column);
            if (aspect == nullptr || aspect->from != none) continue;
            *aspect = {cell.column, right_edge(sheet, cell)};
            k.last = std::max(k.last, row);
        }
        if (k.usable()) break; // what comes below is numbered or data
    }
    if (!k.usable()) return std::nullopt;
    for (std::uint32_t row = from; row <= k.last; ++row)
        for (const Cell& cell : sheet.row(row))
            if (const std::string label = polos(cell.text); label != "target" && label != "realisasi")
                heads.push_back(cell.column);
    std::sort(heads.begin(), heads.end());
    for (Aspek* a : {&k.target_kuantitas, &k.target_waktu, &k.realisasi_kuantitas, &k.realisasi_waktu}) {
        const auto next = std::upper_bound(heads.begin(), heads.end(), a->from);
        if (next != heads.end()) a->until = *next - 1;
    }
    for (std::uint32_t row = k.last + 1; row <= k.last + 2; ++row)
        if (is_numbered(sheet, row)) k.last = row;
    return k;
}

// What ends the activities.
bool is_end(const std::string& label) {
    return label.rfind("ii.", 0) == 0 || label.rfind("ii ", 0) == 0 ||
           has(label, "tugas tambahan dan kreativitas") || label.rfind("nilai capaian skp", 0) == 0 ||
           label.rfind("rata-rata", 0) == 0 || label.rfind("jumlah nilai", 0) == 0 ||
           label.rfind("jumlah angka kredit", 0) == 0;
}

class Pembaca {
  public:
    Pembaca(const Sheet& sheet, const Kepala& head, Pengisi& fill)
        : sheet_(sheet), head_(head), fill_(fill) {}

    void read() {
        std::uint32_t row = head_.last + 1;
        for (; row <= sheet_.last_row(); ++row) {
            if (sheet_.row(row).empty()) continue;
            if (std::any_of(sheet_.row(row).begin(), sheet_.row(row).end(),
                            [&](const Cell& c) { return c.column <= head_.uraian && is_end(polos(c.text)); }))
                break;
            kegiatan(row);
        }
        for (; row <= sheet_.last_row(); ++row) bawah(row);
        if (!tambahan_read_ && tasks_listed_ > 0) {
            fill_.tulis(fill_.mentah().skp.tugas_tambahan, "tugas_tambahan", std::to_string(tasks_listed_),
                        Notasi::mesin, first_task_, head_.uraian);
            fill_.temuan(first_task_, head_.uraian,
                         say("formulir.tugas_dari_baris", {{"jumlah", std::to_string(tasks_listed_)}}),
                         Severity::peringatan);
        }
    }

  private:
    [[nodiscard]] bool typed(std::uint32_t row, std::uint32_t column) const {
        const Cell& cell = sheet_.at(row, column);
        return column != none && cell.kind != CellKind::empty &&
               !(cell.formula && cell.kind == CellKind::text);
    }

    // Number and unit, in one cell or two.
    void berukuran(Isian& number, Isian* unit, const std::string& path, const std::string& unit_path,
                   std::uint32_t row, const Aspek& at, std::string& written_unit) {
        fill_.isi(number, path, row, at.from);
        if (unit != nullptr) fill_.tempat(unit_path, row, at.unit() != none ? at.unit() : at.from);
        if (sheet_.at(row, at.from).kind == CellKind::text) {
            auto [figure, in_cell] = angka_dan_satuan(number.text);
            if (!in_cell.empty()) {
                number.text = figure;
                written_unit = in_cell;
            }
        }
        if (at.unit() != none && sheet_.at(row, at.unit()).kind == CellKind::text)
            written_unit = base::trim(sheet_.at(row, at.unit()).text);
        if (unit != nullptr) unit->set(written_unit, Notasi::indonesia);
    }

    void kegiatan(std::uint32_t row) {
        const std::uint32_t figures[] = {head_.target_kuantitas.from,    head_.target_kualitas.from,
                                         head_.target_waktu.from,        head_.target_biaya.from,
                                         head_.realisasi_kuantitas.from, head_.realisasi_kualitas.from,
                                         head_.realisasi_waktu.from,     head_.realisasi_biaya.from};
        const bool any = std::any_of(std::begin(figures), std::end(figures),
                                     [&](std::uint32_t c) { return typed(row, c); });
        if (!any && (!typed(row, head_.uraian))) return;
        if (!any && !typed(row, head_.dilaksanakan)) { // a name without figures: a heading inside the table,
                                                       // or forgotten figures
            fill_.temuan(row, head_.uraian, say("formulir.kegiatan_tanpa_angka"), Severity::peringatan);
            return;
        }
        auto& rows = fill_.mentah().skp.kegiatan;
        const std::string path = fmt::format("kegiatan[{}]", rows.size());
        KegiatanMentah& k = rows.emplace_back();
        fill_.tempat(path, row, head_.uraian);
        fill_.isi(k.uraian, path + ".uraian", row, head_.uraian);
        std::string quantity_unit, time_unit, done_unit, done_time;
        berukuran(k.target.kuantitas, &k.target.satuan, path + ".target.kuantitas", path + ".target.satuan",
                  row, head_.target_kuantitas, quantity_unit);
        fill_.isi(k.target.kualitas, path + ".target.kualitas", row, head_.target_kualitas.from);
        berukuran(k.target.waktu, &k.target.satuan_waktu, path + ".target.waktu",
                  path + ".target.satuan_waktu", row, head_.target_waktu, time_unit);
        if (head_.target_biaya.from != none)
            fill_.isi(k.target.biaya, path + ".target.biaya", row, head_.target_biaya.from);
        berukuran(k.realisasi.kuantitas, nullptr, path + ".realisasi.kuantitas", {}, row,
                  head_.realisasi_kuantitas, done_unit);
        fill_.isi(k.realisasi.kualitas, path + ".realisasi.kualitas", row, head_.realisasi_kualitas.from);
        berukuran(k.realisasi.waktu, nullptr, path + ".realisasi.waktu", {}, row, head_.realisasi_waktu,
                  done_time);
        if (head_.realisasi_biaya.from != none)
            fill_.isi(k.realisasi.biaya, path + ".realisasi.biaya", row, head_.realisasi_biaya.from);
        if (head_.dilaksanakan != none)
            fill_.isi(k.dilaksanakan, path + ".dilaksanakan", row, head_.dilaksanakan);
        const auto differ = [](const std::string& a, const std::string& b) {
            return !a.empty() && !b.empty() && !base::equal_fold(a, b);
        };
        if (differ(time_unit, done_time))
            fill_.temuan(
                row, head_.realisasi_waktu.from,
                say("formulir.satuan_waktu_berbeda", {{"target", time_unit}, {"realisasi", done_time}}));
        if (differ(quantity_unit, done_unit))
            fill_.temuan(
                row, head_.realisasi_kuantitas.from,
                say("formulir.satuan_berbeda", {{"target", quantity_unit}, {"realisasi", done_unit}}),
                Severity::peringatan);
    }

    // Part II: our form asks for the count beside the points; offices write the points only, or list the
    // tasks.
    void bawah(std::uint32_t row) {
        std::string label;
        for (const Cell& cell : sheet_.row(row))
            if (cell.column <= head_.uraian && cell.kind == CellKind::text)
                label += (label.empty() ? "" : " ") + polos(cell.text);
        if (label.rfind("nilai capaian skp", 0) == 0) over_ = true;
        if (over_ || label.empty() || has(label, "tugas tambahan dan kreativitas") ||
            label.rfind("rata-rata", 0) == 0 || label.rfind("jumlah", 0) == 0)
            return;
        BagianMentah& skp = fill_.mentah().skp;
        const std::uint32_t counted =
            head_.penghitungan != none && typed(row, head_.penghitungan) ? head_.penghitungan : none;
        const std::uint32_t valued =
            head_.nilai != none && sheet_.at(row, head_.nilai).kind == CellKind::number ? head_.nilai : none;
        if (has(label, "kreativitas")) {
            creativity_seen_ = true;
            const std::uint32_t column = counted != none  ? counted
                                         : valued != none ? valued
                                                          : head_.penghitungan;
            if (column != none) fill_.isi(skp.kreativitas, "kreativitas", row, column);
        } else if (has(label, "tugas tambahan") && !tambahan_read_) {
            if (counted == none && valued == none) {
                if (head_.penghitungan != none) fill_.tempat("tugas_tambahan", row, head_.penghitungan);
                return;
            }
            tambahan_read_ = true;
            if (counted != none) return fill_.isi(skp.tugas_tambahan, "tugas_tambahan", row, counted);
            fill_.isi(skp.tugas_tambahan, "tugas_tambahan", row, valued);
            points_to_count(row, valued);
        } else if (!creativity_seen_ && typed(row, head_.uraian)) {
            if (tasks_listed_++ == 0) first_task_ = row;
        }
    }

    // Only the points stand there: the smallest count that gives them weighs the same (Perka BKN 1/2013: 1,
    // 4, 7 tasks).
    void points_to_count(std::uint32_t row, std::uint32_t column) {
        Isian& field = fill_.mentah().skp.tugas_tambahan;
        const char* count = field.text == "1"   ? "1"
                            : field.text == "2" ? "4"
                            : field.text == "3" ? "7"
                                                : nullptr;
        if (count == nullptr) return;
        fill_.temuan(row, column,
                     say("formulir.tugas_dari_nilai", {{"nilai", field.text}, {"jumlah", count}}),
                     Severity::peringatan);
        field.text = count;
    }

    const Sheet& sheet_;
    const Kepala& head_;
    Pengisi& fill_;
    bool over_ = false, tambahan_read_ = false, creativity_seen_ = false;
    std::uint32_t tasks_listed_ = 0, first_task_ = none;
};

// The block above the head. With two or three people side by side, the columns under "YANG DINILAI" count.
class Identitas {
  public:
    Identitas(const Sheet& sheet, const Kepala& head, Pengisi& fill)
        : sheet_(sheet), head_(head), fill_(fill) {
        for (const Cell& cell : sheet.cells()) {
            if (cell.row >= head.row) break;
            const std::string label = polos(cell.text);
            if (has(label, "yang dinilai") && block_row_ == none) {
                block_row_ = cell.row;
                from_ = cell.column;
                until_ = far_right;
            } else if (block_row_ == cell.row && cell.column > from_ && has(label, "penilai") &&
                       until_ == far_right) {
                until_ = cell.column - 1;
            }
        }
    }

    void read() {
        if (const auto at = value_of({"nama", "nama pegawai", "nama pns"}))
            fill_.isi(fill_.mentah().nama, "nama", at->row, at->column);
        if (const auto at = value_of({"nip", "nip baru"})) fill_.isi_nip(at->row, at->column);
        if (const auto at = value_of({"jenis jabatan"})) fill_.isi_jenis_jabatan(at->row, at->column);
        periode();
    }

  private:
    [[nodiscard]] static bool is_label(const std::string& text) {
        return text.empty() || (text.size() <= 2 && text.find_first_of("0123456789") != std::string::npos) ||
               text == "nama" || text == "nip" || has(text, "pangkat");
    }

    const Cell* value_of(std::initializer_list<std::string_view> labels) const {
        const Cell* best = nullptr;
        for (const Cell& label : sheet_.cells()) {
            if (label.row >= head_.row) break;
            if (label.kind != CellKind::text ||
                std::find(labels.begin(), labels.end(), polos(label.text)) == labels.end())
                continue;
            const bool under_block = block_row_ != none && label.row > block_row_;
            if (under_block && label.column > until_) continue;
            const std::uint32_t begin = std::max(right_edge(sheet_, label) + 1, under_block ? from_ : 1U);
            for (const Cell& cell : sheet_.row(label.row)) {
                if (cell.column < begin || (under_block && cell.column > until_)) continue;
                const std::string text = polos(cell.text);
                if (is_label(text)) {
                    if (text == "nama" || text == "nip") break; // the next person begins
                    continue;
                }
                best = &cell;
                break;
            }
            if (best != nullptr) return best;
        }
        return nullptr;
    }

    void tulis(const Cell& from, const std::string& begin, const Cell& until, const std::string& end) {
        BagianMentah& skp = fill_.mentah().skp;
        fill_.tulis(skp.periode_mulai, "periode.mulai", begin, Notasi::indonesia, from.row, from.column);
        fill_.tulis(skp.periode_selesai, "periode.selesai", end, Notasi::indonesia, until.row, until.column);
    }

    void periode() {
        for (const Cell& label : sheet_.cells()) {
            if (label.row >= head_.row) return;
            const std::string text = polos(label.text);
            if (text.rfind("jangka waktu penilaian", 0) != 0 && text.rfind("periode penilaian", 0) != 0 &&
                text.rfind("masa penilaian", 0) != 0)
                continue;
            if (const auto period = jangka_waktu(text.substr(text.find("penilaian") + 9)))
                return tulis(label, period->first, label, period->second);
            std::vector<const Cell*> days;
            for (const Cell& cell : sheet_.row(label.row)) {
                if (cell.column <= label.column) continue;
                if (cell.kind == CellKind::text)
                    if (const auto period = jangka_waktu(cell.text))
                        return tulis(cell, period->first, cell, period->second);
                const std::string word = polos(cell.text);
                if (cell.kind == CellKind::date || tanggal_iso(cell.text) ||
                    word.find_first_of("0123456789") != std::string::npos)
                    days.push_back(&cell);
            }
            if (days.size() >= 2)
                return tulis(*days[0], tanggal_iso(days[0]->text).value_or(std::string(days[0]->text)),
                             *days[1], tanggal_iso(days[1]->text).value_or(std::string(days[1]->text)));
            if (days.size() == 1)
                return tulis(*days[0], tanggal_iso(days[0]->text).value_or(std::string(days[0]->text)),
                             *days[0], {});
        }
    }

    const Sheet& sheet_;
    const Kepala& head_;
    Pengisi& fill_;
    std::uint32_t block_row_ = none, from_ = 1, until_ = far_right;
};

} // namespace

std::optional<FormulirLembar> baca_formulir(const Sheet& sheet) {
    const auto head = find_head(sheet);
    if (!head) return std::nullopt;
    FormulirLembar out;
    out.places = std::make_shared<Tempat>(sheet.name());
    out.places->set("kegiatan", sheet.place(head->last + 1, head->uraian));
    Pengisi fill(sheet, out.form, *out.places);
    Identitas(sheet, *head, fill).read();
    Pembaca(sheet, *head, fill).read();
    out.has_perilaku = baca_perilaku(sheet, out.form, *out.places);
    return out;
}

bool baca_perilaku(const Sheet& sheet, FormulirXlsx& form, Tempat& places) {
    struct Found {
        const Cell* label = nullptr;
    };
    std::array<Found, 6> found;
    for (const Cell& cell : sheet.cells()) {
        if (cell.kind != CellKind::text || cell.text.size() > 80) continue;
        std::string label = polos(cell.text);
        label.erase(0, std::min(label.find_first_not_of("0123456789. "), label.size()));
        for (std::size_t i = 0; i < found.size(); ++i) {
            const std::string name = base::lower(skp::Perilaku::label_aspek[i]);
            const bool same = label.rfind(name, 0) == 0 || (i == 4 && label.rfind("kerjasama", 0) == 0);
            if (same && found[i].label == nullptr) found[i].label = &cell;
        }
    }
    if (std::count_if(found.begin(), found.end(), [](const Found& f) { return f.label != nullptr; }) < 5)
        return false;
    Pengisi fill(sheet, form, places);
    places.set("perilaku", sheet.name());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::string path = "perilaku." + std::string(skp::Perilaku::nama_aspek[i]);
        const Cell* label = found[i].label;
        if (label == nullptr) continue;
        const std::uint32_t after = right_edge(sheet, *label);
        std::uint32_t column = after + 1;
        for (const Cell& cell :
             sheet.row(label->row)) // the first number or "-" to the right; words are a sebutan
            if (cell.column > after &&
                (cell.kind == CellKind::number || cell.kind == CellKind::error ||
                 base::trim(cell.text) == "-" || angka::read_indonesian(base::trim(cell.text)))) {
                column = cell.column;
                break;
            }
        const Cell& cell = sheet.at(label->row, column);
        if (cell.formula && cell.kind == CellKind::text)
            fill.tempat(path, label->row, column); // a sebutan beside an empty mark
        else
            fill.isi(form.mentah.perilaku[i], path, label->row, column);
        form.mentah.ada_perilaku =
            form.mentah.ada_perilaku || (i < skp::Perilaku::aspek_umum && form.mentah.perilaku[i].terisi());
    }
    return true;
}

} // namespace formulir
