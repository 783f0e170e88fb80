#include "web/rencana/grid.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace web::rencana {
namespace {

using http::html::attr;
using http::html::flag;
using http::html::make;

constexpr std::array<std::string_view, 7> time_units{"hari",       "minggu",   "bulan", "triwulan",
                                                     "caturwulan", "semester", "tahun"};
constexpr std::size_t months_at = static_cast<std::size_t>(Kolom::januari);

class Isi {
  public:
    Isi(const Kunjungan& k, const Lembar& sheet, const TampilGrid& show)
        : sheet_(sheet), show_(show), errors_{show.galat, k.situs.wording},
          credits_(sheet.jenis_jabatan == "jft" ||
                   std::any_of(sheet.kegiatan.begin(), sheet.kegiatan.end(),
                               [](const Baris& row) { return !row[Kolom::angka_kredit].empty(); })) {}

    Html semua() {
        Html rows;
        for (std::size_t i = 0; i < sheet_.kegiatan.size(); ++i) rows += kegiatan(i);
        Html out = lists();
        out.add<
            R"(<table class="rc isi"><caption class="sr">Kegiatan tugas jabatan dan target</caption><thead><tr><th scope="col">Kegiatan tugas jabatan</th>{}<th scope="col">Kuantitas <span>angka dan satuan</span></th><th scope="col" class="ak">Kualitas <span>lazimnya 100</span></th><th scope="col">Waktu <span>angka dan satuan</span></th><th scope="col">Biaya <span>rupiah; kosong bila tanpa biaya</span></th></tr></thead>{}</table><p class="catat"><button class="tbl dua-2" name="aksi" value="tambah">Tambah kegiatan</button></p>)">(
            credits_ ? make<R"(<th scope="col" class="ak">AK <span>tiap satuan</span></th>)">() : Html(),
            rows);
        out.add<R"(<input type="hidden" name="jenis" value="{}"><div class="bagian-2">{}</div>)">(
            sheet_.jenis_jabatan, isian_banyak({.nama = "catatan",
                                                .label = "Catatan untuk pejabat penilai",
                                                .nilai = sheet_.catatan,
                                                .baris = 2},
                                               errors_));
        return out;
    }

  private:
    // Codes of Renja and IKU, once for all rows.
    Html lists() {
        Html out;
        const auto one = [&](std::string_view id, berkas::JenisRujukan kind) {
            out.add<R"(<datalist id="{}">)">(id);
            for (const berkas::Rujukan& line : show_.bahan.daftar.rujukan)
                if (line.jenis == kind)
                    out.add<R"(<option value="{}">{}</option>)">(line.kode, base::shortened(line.uraian, 70));
            out.add<"</datalist>">();
        };
        one("d-renja", berkas::JenisRujukan::renja);
        one("d-iku", berkas::JenisRujukan::iku);
        return out;
    }

    Html error(const std::string& name) {
        const std::string text = errors_.untuk(name);
        if (text.empty()) return {};
        return make<R"(<p class="galat" id="g-{}"><span class="sr">Galat: </span>{}</p>)">(name, text);
    }
    [[nodiscard]] bool wrong(const std::string& name) const { return !errors_.untuk(name).empty(); }
    [[nodiscard]] std::string described(const std::string& name) const {
        return wrong(name) ? "g-" + name : std::string();
    }

    Html angka(std::size_t row, std::size_t column, std::string_view label, std::string_view list = {},
               std::string_view extra = {}) {
        const std::string name = nama_isian(column, row);
        Html out = error(name);
        const bool number = list.empty() && column != static_cast<std::size_t>(Kolom::satuan);
        out.add<
            R"(<input class="in{}" id="{}" name="{}" aria-label="{}, kegiatan {}"{}{}{} autocomplete="off"{}{}>)">(
            extra, name, name, label, row + 1, attr<"value">(sheet_.kegiatan[row].isi.at(column)),
            attr<"inputmode">(number ? "decimal" : ""), attr<"list">(list),
            attr<"aria-describedby">(described(name)), attr<"aria-invalid">(wrong(name) ? "true" : ""));
        return out;
    }
    Html angka(std::size_t row, Kolom column, std::string_view label, std::string_view extra = {}) {
        return angka(row, static_cast<std::size_t>(column), label, {}, extra);
    }

    Html unit(std::size_t row) {
        const std::string name = nama_isian(static_cast<std::size_t>(Kolom::satuan_waktu), row);
        const std::string& now = sheet_.kegiatan[row][Kolom::satuan_waktu];
        Html out = error(name);
        out.add<R"(<select class="in" id="{}" name="{}" aria-label="Satuan waktu, kegiatan {}"{}>)">(
            name, name, row + 1, attr<"aria-describedby">(described(name)));
        const bool known = std::find(time_units.begin(), time_units.end(), now) != time_units.end();
        if (!known) out.add<"<option selected>{}</option>">(now);
        for (const std::string_view u : time_units)
            out.add<"<option{}>{}</option>">(flag<"selected">(u == now), u);
        out.add<"</select>">();
        return out;
    }

    Html kaitan(std::size_t row, Kolom column, std::string_view label, std::string_view list) {
        const auto c = static_cast<std::size_t>(column);
        const std::string name = nama_isian(c, row);
        Html out = make<R"(<div class="is"><label for="{}">{}<span class="sr">, kegiatan {}</span></label>)">(
            name, label, row + 1);
        out += error(name);
        const std::string& typed = sheet_.kegiatan[row].isi.at(c);
        std::string meaning;
        for (const berkas::Rujukan& line : show_.bahan.daftar.rujukan)
            if (!typed.empty() && base::equal_fold(line.kode, typed) &&
                (line.jenis == berkas::JenisRujukan::renja) == (column == Kolom::renja))
                meaning = line.uraian;
        if (typed.starts_with('#')) meaning = "Baris yang tidak lagi ada di daftar.";
        if (!meaning.empty()) out.add<R"(<p class="ptj">{}</p>)">(meaning);
        return out.add<R"(<input class="in" id="{}" name="{}"{} list="{}" autocomplete="off"{}{}></div>)">(
            name, name, attr<"value">(typed), list, attr<"aria-describedby">(described(name)),
            attr<"aria-invalid">(wrong(name) ? "true" : ""));
    }

    Html atasan(std::size_t row) {
        const auto c = static_cast<std::size_t>(Kolom::atasan);
        const std::string name = nama_isian(c, row);
        const std::string& chosen = sheet_.kegiatan[row].isi.at(c);
        const auto& choices = show_.bahan.atasan;
        if (choices.empty() && chosen.empty())
            return make<
                R"(<div class="is"><p class="ptj">Pejabat penilai belum punya SKP yang ditetapkan untuk masa ini. Kaitan dengan kegiatan atasan dapat diisi nanti; SKP Anda tetap dapat diajukan.</p><input type="hidden" name="{}" value=""></div>)">(
                name);
        Html out = make<
            R"(<div class="is"><label for="{}">Kegiatan atasan<span class="sr">, kegiatan {}</span></label><select class="in" id="{}" name="{}"><option value="">Tidak dikaitkan</option>)">(
            name, row + 1, name, name);
        bool known = chosen.empty();
        for (const Pilihan& p : choices) {
            known = known || p.kode == chosen;
            out.add<R"(<option value="{}"{}>{}</option>)">(p.kode, flag<"selected">(p.kode == chosen),
                                                           p.nama);
        }
        if (!known) {
            const auto at = show_.bahan.nama_atasan.find(chosen);
            out.add<R"(<option value="{}" selected>{} (rencana lama)</option>)">(
                chosen, at == show_.bahan.nama_atasan.end() ? std::string("Kegiatan") : at->second);
        }
        out.add<"</select></div>">();
        return out;
    }

    Html bulan(std::size_t row) {
        const std::string first = nama_isian(months_at, row);
        Html fields;
        for (std::size_t m = 0; m < 12; ++m) {
            const std::string name = nama_isian(months_at + m, row);
            const auto number = static_cast<unsigned>(m) + 1;
            const bool outside = number < static_cast<unsigned>(show_.periode.from.month()) ||
                                 number > static_cast<unsigned>(show_.periode.until.month());
            const std::string& typed = sheet_.kegiatan[row].isi.at(months_at + m);
            if (outside && typed.empty() && !wrong(name)) {
                if (m == 0) fields += error(name);
                continue;
            }
            fields.add<R"(<div><label for="{}">{}<span class="sr">, kegiatan {}</span></label>{}</div>)">(
                name, calendar::nama_bulan(number).substr(0, 3), row + 1,
                make<
                    R"({}<input class="in" id="{}" name="{}"{} inputmode="decimal" autocomplete="off"{}{}>)">(
                    error(name), name, name, attr<"value">(typed), attr<"aria-describedby">(described(name)),
                    attr<"aria-invalid">(wrong(name) ? "true" : "")));
        }
        return make<
            R"(<fieldset class="bln"><legend>Rencana kuantitas tiap bulan <span class="ptj">Boleh kosong semua. Bila diisi, jumlahnya sama dengan target setahun.</span></legend>{}</fieldset>)">(
            fields);
    }

    // Links and months are opened where something stands there to be mended.
    [[nodiscard]] bool open(std::size_t row) const {
        for (std::size_t c = static_cast<std::size_t>(Kolom::renja); c < jumlah_kolom; ++c)
            if (wrong(nama_isian(c, row))) return true;
        return false;
    }

    [[nodiscard]] std::string summary(std::size_t row) const {
        const Baris& b = sheet_.kegiatan[row];
        std::string text;
        const auto add = [&](std::string_view word) {
            text += (text.empty() ? ": " : ", ") + std::string(word);
        };
        if (!b[Kolom::renja].empty()) add("Renja " + b[Kolom::renja]);
        if (!b[Kolom::iku].empty()) add("IKU " + b[Kolom::iku]);
        if (!b[Kolom::atasan].empty()) add("kegiatan atasan");
        if (b.berbulan()) add("per bulan");
        return text;
    }

    Html kegiatan(std::size_t row) {
        const std::string u = nama_isian(static_cast<std::size_t>(Kolom::uraian), row);
        const std::size_t n = row + 1;
        Html out = make<
            R"(<tbody><tr><th scope="rowgroup"><input type="hidden" name="id-{}" value="{}"><label for="{}">Kegiatan {}</label>{}<textarea class="in" id="{}" name="{}" rows="2"{}{}{}>
{}</textarea></th>)">(n, sheet_.kegiatan[row][Kolom::id], u, n, error(u), u, u,
                      attr<"aria-describedby">(described(u)), attr<"aria-invalid">(wrong(u) ? "true" : ""),
                      flag<"autofocus">(show_.fokus == n), sheet_.kegiatan[row][Kolom::uraian]);
        if (credits_)
            out.add<R"(<td data-k="AK">{}</td>)">(
                angka(row, Kolom::angka_kredit, "Angka kredit tiap satuan"));
        out.add<
            R"(<td data-k="Kuantitas"><div class="du">{}{}</div></td><td data-k="Kualitas">{}</td><td data-k="Waktu"><div class="du">{}{}</div></td><td data-k="Biaya">{}</td></tr>)">(
            angka(row, Kolom::kuantitas, "Target kuantitas"),
            angka(row, Kolom::satuan, "Satuan kuantitas", " ki"),
            angka(row, Kolom::kualitas, "Target kualitas"), angka(row, Kolom::waktu, "Target waktu"),
            unit(row), angka(row, Kolom::biaya, "Target biaya"));
        out.add<
            R"(<tr class="ri"><td colspan="{}"><div class="gn"><details{}><summary>Kaitan dan rincian bulan{}</summary><div class="kt">{}{}{}</div>{}</details>)">(
            credits_ ? 6 : 5, flag<"open">(open(row)), summary(row),
            kaitan(row, Kolom::renja, "Kode Renja", "d-renja"), kaitan(row, Kolom::iku, "Kode IKU", "d-iku"),
            atasan(row), bulan(row));
        const auto button = [&](std::string_view act, std::string_view word, std::string_view look) {
            out.add<
                R"(<button class="hps{}" name="aksi" value="{}-{}">{}<span class="sr"> kegiatan {}</span></button>)">(
                look, act, n, word, n);
        };
        out.add<R"(<span class="gr">)">();
        if (row > 0) button("naik", "Naikkan", " nt");
        if (n < sheet_.kegiatan.size()) button("turun", "Turunkan", " nt");
        button("hapus", "Hapus", "");
        out.add<"</span></div></td></tr></tbody>">();
        return out;
    }

    const Lembar& sheet_;
    const TampilGrid& show_;
    Galat errors_;
    bool credits_;
};

} // namespace

Html grid(const Kunjungan& k, const Lembar& sheet, const TampilGrid& show) {
    return Isi(k, sheet, show).semua();
}

} // namespace web::rencana
