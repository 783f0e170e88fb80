#include "kantor/ekspor_pegawai.h"

#include "kantor/isian_pegawai.h"
#include "kantor/kolom_pegawai.h"
#include "pegawai/nip.h"
#include "sheet/csv.h"
#include "sheet/xlsx_write.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <vector>

namespace kantor {
namespace {

using K = Kolom;

// All columns but the one that is not kept.
constexpr std::array columns{
    K::nip,          K::nip_lama,  K::nama,       K::gelar_depan, K::gelar_belakang, K::jenis_kelamin,
    K::tempat_lahir, K::tgl_lahir, K::gol_ruang,  K::tmt_gol,     K::jabatan,        K::jenis_jabatan,
    K::tmt_jabatan,  K::eselon,    K::unit_kerja, K::unit_induk,  K::jenis_pegawai,  K::kedudukan,
    K::pendidikan,   K::nik,       K::email,      K::no_hp};

struct Orang {
    const pegawai::Pegawai* pegawai;
    const pegawai::Pemangkuan* pemangkuan = nullptr;
    const pegawai::JabatanUnit* jabatan = nullptr;
    const pegawai::Unit* unit = nullptr;
    const pegawai::Unit* induk = nullptr;
};

std::vector<Orang> people_of(const pegawai::Organisasi& kantor, const calendar::Date& day) {
    std::vector<Orang> all;
    for (const pegawai::Pegawai& p : kantor.pegawai()) {
        if (!p.aktif) continue;
        Orang o{.pegawai = &p};
        const auto held = kantor.jabatan_pada(p.id, day);
        if (!held.empty() && held.front()->jenis == pegawai::JenisPenugasan::definitif) {
            o.pemangkuan = held.front();
            o.jabatan = kantor.jabatan(o.pemangkuan->jabatan);
            o.unit = kantor.unit(o.jabatan->unit);
            if (o.unit != nullptr && o.unit->induk) o.induk = kantor.unit(*o.unit->induk);
        }
        all.push_back(o);
    }
    return all;
}

std::optional<calendar::Date> date_in(const Orang& o, Kolom column) {
    if (column == K::tgl_lahir) return o.pegawai->lahir;
    if (column == K::tmt_gol) return o.pegawai->tmt_golongan;
    if (column == K::tmt_jabatan && o.pemangkuan != nullptr) return o.pemangkuan->masa.mulai;
    return std::nullopt;
}

std::string kind_of(pegawai::JenisPegawai kind) {
    switch (kind) {
    case pegawai::JenisPegawai::pns: return "PNS";
    case pegawai::JenisPegawai::cpns: return "CPNS";
    case pegawai::JenisPegawai::pppk: return "PPPK";
    }
    return {};
}

std::string text_in(const Orang& o, Kolom column) {
    const pegawai::Pegawai& p = *o.pegawai;
    switch (column) {
    case K::nip: return p.nip;
    case K::nip_lama: return p.nip_lama;
    case K::nama: return p.nama;
    case K::gelar_depan: return p.gelar_depan;
    case K::gelar_belakang: return p.gelar_belakang;
    case K::jenis_kelamin: return !p.kelamin ? "" : *p.kelamin == pegawai::JenisKelamin::pria ? "L" : "P";
    case K::tempat_lahir: return p.tempat_lahir;
    case K::gol_ruang: return p.golongan;
    case K::jabatan: return o.jabatan == nullptr ? "" : o.jabatan->nama;
    case K::jenis_jabatan: return o.jabatan == nullptr ? "" : std::string(nama(o.jabatan->jenis));
    case K::eselon: return o.jabatan == nullptr ? "" : o.jabatan->eselon;
    case K::unit_kerja: return o.unit == nullptr ? "" : o.unit->nama;
    case K::unit_induk: return o.induk == nullptr ? "" : o.induk->nama;
    case K::jenis_pegawai: return kind_of(p.jenis);
    case K::kedudukan: return std::string(nama_kedudukan(p.kedudukan));
    case K::pendidikan: return p.pendidikan;
    case K::nik: return p.nik;
    case K::email: return p.email;
    case K::no_hp: return p.no_hp;
    case K::tgl_lahir:
    case K::tmt_gol:
    case K::tmt_jabatan:
    case K::tahun_lulus: break; // days, and what is not kept
    }
    return {};
}

// In groups, so that no spreadsheet takes it for a number: "19930230 201902 2 901", "630000 630293 0001".
std::string grouped(const std::string& digits, std::initializer_list<std::size_t> sizes) {
    std::string out;
    std::size_t at = 0;
    for (const std::size_t size : sizes) {
        if (at >= digits.size()) break;
        if (!out.empty()) out += ' ';
        out += digits.substr(at, size);
        at += size;
    }
    return out;
}

} // namespace

std::string ekspor_csv(const pegawai::Organisasi& kantor, const calendar::Date& day) {
    std::ostringstream out;
    out << "\xEF\xBB\xBF";
    sheet::CsvWriter csv(out, ';', sheet::LineEnd::crlf);
    for (const Kolom column : columns) csv.text(judul(column));
    csv.end_row();
    for (const Orang& o : people_of(kantor, day)) {
        for (const Kolom column : columns) {
            if (const auto date = date_in(o, column))
                csv.text(calendar::iso(*date));
            else if (column == K::nip)
                csv.text(grouped(o.pegawai->nip, {8, 6, 1, 3}));
            else if (column == K::nik)
                csv.text(grouped(o.pegawai->nik, {6, 6, 4}));
            else
                csv.text(text_in(o, column));
        }
        csv.end_row();
    }
    return out.str();
}

base::Result<std::monostate> ekspor_xlsx(const pegawai::Organisasi& kantor, const calendar::Date& day,
                                         const std::string& path) {
    using sheet::Style;
    sheet::XlsxWriter book(path, {.title = "Daftar pegawai"});
    sheet::SheetWriter& page = book.add_sheet("Pegawai");
    for (std::uint32_t i = 0; i < columns.size(); ++i) {
        page.text({1, i + 1}, judul(columns.at(i)), Style::kepala);
        const bool wide = columns.at(i) == K::nama || columns.at(i) == K::jabatan ||
                          columns.at(i) == K::unit_kerja || columns.at(i) == K::unit_induk ||
                          columns.at(i) == K::email || columns.at(i) == K::nip;
        page.width(i + 1, i + 1, wide ? 28 : 14);
    }
    page.freeze({2, 1});
    std::uint32_t row = 1;
    for (const Orang& o : people_of(kantor, day)) {
        ++row;
        for (std::uint32_t i = 0; i < columns.size(); ++i) {
            const sheet::At at{row, i + 1};
            if (const auto date = date_in(o, columns.at(i))) {
                page.date(at, int(date->year()), unsigned(date->month()), unsigned(date->day()),
                          Style::isian_tanggal);
                continue;
            }
            const std::string text = text_in(o, columns.at(i));
            if (text.empty()) continue;
            page.text(at, sheet::needs_apostrophe(text) ? "'" + text : text, Style::isian_teks);
        }
    }
    return book.save();
}

base::Result<void> catat_ekspor(const Loket& loket, const Asal& asal, std::string_view format,
                                std::size_t people) {
    return loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        journal::Entri entry = entri(asal, loket.clock.now(), "ekspor_pegawai");
        entry.sesudah = {{"format", std::string(format)}, {"pegawai", std::to_string(people)}};
        db.catat(loket.instansi, std::move(entry));
        return {};
    });
}

} // namespace kantor
