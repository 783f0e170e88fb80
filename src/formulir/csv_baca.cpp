#include "formulir/csv_baca.h"

#include "base/text.h"
#include "sheet/place.h"
#include "skp/formulir.h"

#include <fmt/format.h>

#include <algorithm>

namespace formulir {
namespace {

using base::say;

// Positions in kolom_tabel.
enum Kolom : std::size_t {
    nama,
    nip,
    jenis_jabatan,
    periode_mulai,
    periode_selesai,
    kegiatan,
    target_kuantitas,
    satuan_kuantitas,
    target_kualitas,
    target_waktu,
    satuan_waktu,
    target_biaya,
    realisasi_kuantitas,
    realisasi_kualitas,
    realisasi_waktu,
    realisasi_biaya,
    dilaksanakan,
    tugas_tambahan,
    kreativitas,
    orientasi_pelayanan,
    kepemimpinan = orientasi_pelayanan + 5,
    aturan,
    angka_kredit,
    dikecualikan,
    catatan,
};
static_assert(kolom_tabel[kepemimpinan] == "kepemimpinan" && kolom_tabel[catatan] == "catatan");

constexpr std::array<Kolom, 4> wajib{kegiatan, target_kuantitas, target_waktu, realisasi_kuantitas};

// "kegiatan[2].realisasi.waktu" -> which row of the form and which column of the table.
struct Where {
    std::size_t row = 0;
    std::string column;
};

Where where(const std::string& path) {
    Where w;
    std::string rest = path;
    if (rest.rfind("kegiatan[", 0) == 0) {
        const auto close = rest.find(']');
        w.row = static_cast<std::size_t>(std::stoul(rest.substr(9, close - 9)));
        rest = close + 2 <= rest.size() ? rest.substr(close + 2) : "kegiatan";
        if (rest == "uraian") rest = "kegiatan";
        if (rest == "target.satuan") rest = "satuan_kuantitas";
        if (rest == "target.satuan_waktu") rest = "satuan_waktu";
    }
    if (rest.rfind("perilaku.", 0) == 0) rest = rest.substr(9);
    std::replace(rest.begin(), rest.end(), '.', '_');
    w.column = rest;
    return w;
}

} // namespace

std::string kunci_kolom(std::string_view title) {
    std::string key;
    for (char c : base::lower(base::trim(title))) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter)
            key += c;
        else if (!key.empty() && key.back() != '_')
            key += '_';
    }
    if (!key.empty() && key.back() == '_') key.pop_back();
    return key;
}

bool BacaCsv::advance() {
    at_row_ = csv_.next();
    return at_row_;
}

bool BacaCsv::read_head() {
    column_.fill(none);
    if (!advance()) {
        base::append(findings_, csv_.findings());
        if (findings_.empty()) findings_.push_back({"baris 1", {}, say("formulir.csv_kosong")});
        return false;
    }
    const auto head = csv_.row();
    for (std::size_t at = 0; at < head.size(); ++at) {
        const std::string key = kunci_kolom(head[at]);
        if (key.empty()) continue;
        const auto known = std::find(kolom_tabel.begin(), kolom_tabel.end(), key);
        const std::string place = sheet::csv_place(csv_.row_number(), at + 1);
        if (known == kolom_tabel.end()) {
            findings_.push_back({place, base::shortened(head[at]), say("formulir.kolom_tak_dikenal"),
                                 base::Severity::peringatan});
            continue;
        }
        std::size_t& column = column_[static_cast<std::size_t>(known - kolom_tabel.begin())];
        if (column != none) findings_.push_back({place, std::string(head[at]), say("formulir.kolom_ganda")});
        column = at;
    }
    for (Kolom needed : wajib)
        if (column_[needed] == none && (wanted_ == Cari::penilaian || needed != realisasi_kuantitas))
            findings_.push_back(
                {sheet::csv_place(csv_.row_number()),
                 {},
                 say("formulir.kolom_kurang", {{"kolom", std::string(kolom_tabel[needed])}})});
    return !base::has_errors(findings_);
}

std::string_view BacaCsv::cell(std::size_t field) const {
    const std::size_t at = column_[field];
    const auto row = csv_.row();
    return at < row.size() ? row[at] : std::string_view();
}

void BacaCsv::take(std::size_t field, Isian& isian) const { isian.set(cell(field), Notasi::indonesia); }

void BacaCsv::begin_form(FormulirMentah& form) {
    take(aturan, form.aturan);
    take(nama, form.nama);
    take(nip, form.nip);
    take(jenis_jabatan, form.jenis_jabatan);
    take(periode_mulai, form.skp.periode_mulai);
    take(periode_selesai, form.skp.periode_selesai);
    take(tugas_tambahan, form.skp.tugas_tambahan);
    take(kreativitas, form.skp.kreativitas);
    form.skp.kegiatan.clear();
    form.skp_lain.clear();
    form.ada_perilaku = false;
    for (std::size_t i = 0; i < form.perilaku.size(); ++i) {
        take(orientasi_pelayanan + i, form.perilaku[i]);
        form.ada_perilaku = form.ada_perilaku || form.perilaku[i].terisi();
    }
    row_numbers_.clear();
}

// Makes the form independent of what is read after it, so that it may be weighed on another thread.
void BacaCsv::end_form(FormulirMentah& form) {
    form.place_of = [columns = column_, rows = row_numbers_](const std::string& path) {
        const Where w = where(path);
        const std::uint64_t row = w.row < rows.size() ? rows[w.row] : rows.front();
        const auto known = std::find(kolom_tabel.begin(), kolom_tabel.end(), w.column);
        const std::size_t column = known == kolom_tabel.end()
                                       ? none
                                       : columns[static_cast<std::size_t>(known - kolom_tabel.begin())];
        return column == none ? fmt::format("{} ({})", sheet::csv_place(row), w.column)
                              : sheet::csv_place(row, column + 1, w.column);
    };
}

void BacaCsv::add_row(FormulirMentah& form) {
    KegiatanMentah& k = form.skp.kegiatan.emplace_back();
    take(kegiatan, k.uraian);
    take(target_kuantitas, k.target.kuantitas);
    take(satuan_kuantitas, k.target.satuan);
    take(target_kualitas, k.target.kualitas);
    take(target_waktu, k.target.waktu);
    take(satuan_waktu, k.target.satuan_waktu);
    take(target_biaya, k.target.biaya);
    take(realisasi_kuantitas, k.realisasi.kuantitas);
    take(realisasi_kualitas, k.realisasi.kualitas);
    take(realisasi_waktu, k.realisasi.waktu);
    take(realisasi_biaya, k.realisasi.biaya);
    take(dilaksanakan, k.dilaksanakan);
    take(angka_kredit, k.angka_kredit);
    take(dikecualikan, k.dikecualikan);
    row_numbers_.push_back(csv_.row_number());
    ++rows_;
}

bool BacaCsv::same_form(const FormulirMentah& form) const {
    const bool same_person = form.nip.text.empty() ? cell(nama) == form.nama.text && cell(nip).empty()
                                                   : cell(nip) == form.nip.text;
    return same_person && cell(periode_mulai) == form.skp.periode_mulai.text &&
           cell(periode_selesai) == form.skp.periode_selesai.text;
}

void BacaCsv::check_repeated(const FormulirMentah& form) {
    const auto differs = [&](std::size_t field, const Isian& first) {
        const std::string_view here = cell(field);
        if (here.empty() || here == first.text || findings_.size() >= 200) return;
        findings_.push_back({sheet::csv_place(csv_.row_number(), column_[field] + 1, kolom_tabel[field]),
                             base::shortened(here),
                             say("formulir.baris_berbeda", {{"pertama", base::shortened(first.text)}})});
    };
    differs(jenis_jabatan, form.jenis_jabatan);
    differs(tugas_tambahan, form.skp.tugas_tambahan);
    differs(kreativitas, form.skp.kreativitas);
    for (std::size_t i = 0; i < form.perilaku.size(); ++i) differs(orientasi_pelayanan + i, form.perilaku[i]);
}

bool BacaCsv::next(FormulirMentah& form) {
    if (!started_) {
        started_ = true;
        if (!read_head()) return at_row_ = false;
        if (!advance()) {
            base::append(findings_, csv_.findings());
            if (!base::has_errors(findings_))
                findings_.push_back({"baris 2", {}, say("formulir.csv_tanpa_baris")});
            return false;
        }
    }
    if (!at_row_) return false;
    begin_form(form);
    add_row(form);
    while (advance() && same_form(form)) {
        check_repeated(form);
        add_row(form);
    }
    end_form(form);
    if (!at_row_) base::append(findings_, csv_.findings());
    return true;
}

} // namespace formulir
