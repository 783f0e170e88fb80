// Form I-e on a sheet, found by its labels (xlsx_baca.h).
#include "base/text.h"
#include "formulir/xlsx_kepala.h"

#include <fmt/format.h>

#include <algorithm>

namespace formulir {
namespace {

using base::say;
using base::Severity;
using sheet::Cell;
using sheet::CellKind;
using sheet::Sheet;

constexpr std::uint32_t none = tanpa_kolom;
constexpr std::uint32_t far_right = 16'384;
constexpr std::size_t most_rows = 1001; // one more than the check allows, so that it says so
constexpr int most_labels = 50;         // of one name above the head

// What ends the activities.
bool is_end(const std::string& label) {
    return label.rfind("ii.", 0) == 0 || label.rfind("ii ", 0) == 0 ||
           memuat(label, "tugas tambahan dan kreativitas") || label.rfind("nilai capaian skp", 0) == 0 ||
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
            if (fill_.mentah().skp.kegiatan.size() < most_rows) kegiatan(row);
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
        if (head_.rencana_saja) return;
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
        if (over_ || label.empty() || memuat(label, "tugas tambahan dan kreativitas") ||
            label.rfind("rata-rata", 0) == 0 || label.rfind("jumlah", 0) == 0)
            return;
        BagianMentah& skp = fill_.mentah().skp;
        const std::uint32_t counted =
            head_.penghitungan != none && typed(row, head_.penghitungan) ? head_.penghitungan : none;
        const std::uint32_t valued =
            head_.nilai != none && sheet_.at(row, head_.nilai).kind == CellKind::number ? head_.nilai : none;
        if (memuat(label, "kreativitas")) {
            creativity_seen_ = true;
            const std::uint32_t column = counted != none  ? counted
                                         : valued != none ? valued
                                                          : head_.penghitungan;
            if (column != none) fill_.isi(skp.kreativitas, "kreativitas", row, column);
        } else if (memuat(label, "tugas tambahan") && !tambahan_read_) {
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
            if (memuat(label, "yang dinilai") && block_row_ == none) {
                block_row_ = cell.row;
                from_ = cell.column;
                until_ = far_right;
            } else if (block_row_ == cell.row && cell.column > from_ && memuat(label, "penilai") &&
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
               text == "nama" || text == "nip" || memuat(text, "pangkat");
    }

    const Cell* value_of(std::initializer_list<std::string_view> labels) const {
        const Cell* best = nullptr;
        int seen = 0;
        for (const Cell& label : sheet_.cells()) {
            if (label.row >= head_.row) break;
            if (label.kind != CellKind::text ||
                std::find(labels.begin(), labels.end(), polos(label.text)) == labels.end())
                continue;
            if (++seen > most_labels) break;
            const bool under_block = block_row_ != none && label.row > block_row_;
            if (under_block && label.column > until_) continue;
            const std::uint32_t begin = std::max(tepi_kanan(sheet_, label) + 1, under_block ? from_ : 1U);
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
        int seen = 0;
        for (const Cell& label : sheet_.cells()) {
            if (label.row >= head_.row) return;
            const std::string text = polos(label.text);
            if (text.rfind("jangka waktu penilaian", 0) != 0 && text.rfind("periode penilaian", 0) != 0 &&
                text.rfind("masa penilaian", 0) != 0)
                continue;
            if (++seen > most_labels) return;
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

std::optional<FormulirLembar> baca_formulir(const Sheet& sheet, Cari wanted) {
    const auto head = cari_kepala(sheet, wanted);
    if (!head) return std::nullopt;
    FormulirLembar out;
    out.rencana_saja = head->rencana_saja;
    out.places = std::make_shared<Tempat>(sheet.name());
    out.places->set("kegiatan", sheet.place(head->last + 1, head->uraian));
    Pengisi fill(sheet, out.form, *out.places);
    Identitas(sheet, *head, fill).read();
    Pembaca(sheet, *head, fill).read();
    out.has_perilaku = baca_perilaku(sheet, out.form, *out.places);
    return out;
}

} // namespace formulir
