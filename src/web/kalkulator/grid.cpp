#include "web/kalkulator/grid.h"

#include "angka/tulis.h"
#include "base/text.h"
#include "regime/pp46_2011/penilaian.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <utility>

namespace web::kalkulator {
namespace {

using angka::Rational;
using angka::score;
using http::html::attr;
using http::html::flag;
using http::html::Html;
using http::html::make;

constexpr std::array<std::string_view, 7> time_units{"hari",       "minggu",   "bulan", "triwulan",
                                                     "caturwulan", "semester", "tahun"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> posts{
    {{"", "Belum dipilih"},
     {"struktural", "Struktural (manajerial)"},
     {"jft", "Fungsional tertentu (JFT)"},
     {"jfu", "Fungsional umum/pelaksana (JFU)"}}};
constexpr std::array<std::string_view, 6> meaning{
    "Sikap dan perilaku memberi pelayanan terbaik kepada yang dilayani.",
    "Bertindak sesuai nilai, norma, dan etika organisasi.",
    "Menyelaraskan sikap dan tindakan dengan tujuan organisasi.",
    "Menaati kewajiban dan menghindari larangan.",
    "Bekerja bersama rekan, atasan, dan bawahan.",
    "Hanya untuk jabatan struktural."};

class Fields {
  public:
    Fields(const Lembar& sheet, const TampilLembar& show) : s_(sheet), show_(show) {
        for (const base::Finding& f : show.galat)
            if (const auto name = nama_isian(f.place)) {
                std::string& all = wrong_[*name];
                all += (all.empty() ? "" : " ") + show.wording.render(f.sentence);
            }
    }

    Html all() {
        Html page = who();
        page += grid();
        page += more();
        page += behaviour();
        return page;
    }

  private:
    [[nodiscard]] std::string_view wrong(const std::string& name) const {
        const auto at = wrong_.find(name);
        return at == wrong_.end() ? std::string_view() : std::string_view(at->second);
    }

    Html error(const std::string& name) {
        if (wrong(name).empty()) return {};
        return make<R"(<p class="galat" id="g-{}"><span class="sr">Galat: </span>{}</p>)">(name, wrong(name));
    }
    // aria-describedby, of a hint p-NAME and an error g-NAME.
    std::string described(const std::string& name, bool hint) {
        std::string ids = hint ? "p-" + name : "";
        if (!wrong(name).empty()) ids += (ids.empty() ? "g-" : " g-") + name;
        return ids;
    }
    std::string_view invalid(const std::string& name) { return wrong(name).empty() ? "" : "true"; }

    Html labelled(const std::string& name, std::string_view label, const std::string& value,
                  std::string_view type = "text", std::string_view hint = "",
                  std::string_view keyboard = "") {
        Html out = make<R"(<div class="is"><label for="{}">{}</label>)">(name, label);
        if (!hint.empty()) out.add<R"(<p class="ptj" id="p-{}">{}</p>)">(name, hint);
        out += error(name);
        const std::string ids = described(name, !hint.empty());
        out.add<R"(<input class="in" id="{}" name="{}" type="{}"{}{} autocomplete="off"{}{}></div>)">(
            name, name, type, attr<"value">(value), attr<"inputmode">(keyboard),
            attr<"aria-describedby">(ids), attr<"aria-invalid">(invalid(name)));
        return out;
    }

    Html who() {
        Html out = make<R"(<fieldset class="petak"><legend class="sr">Pegawai dan periode</legend>)">();
        out += labelled("nama", "Nama", s_.nama);
        out += labelled("nip", "NIP", s_.nip, "text", "", "numeric");
        out.add<R"(<div class="is"><label for="jenis">Jenis jabatan</label>)">();
        out += error("jenis");
        out.add<R"(<select class="in" id="jenis" name="jenis"{}{}>)">(
            attr<"aria-describedby">(described("jenis", false)), attr<"aria-invalid">(invalid("jenis")));
        bool known = false;
        for (const auto& [code, name] : posts) {
            known = known || code == s_.jenis_jabatan;
            out.add<R"(<option value="{}"{}>{}</option>)">(code, flag<"selected">(code == s_.jenis_jabatan),
                                                           name);
        }
        if (!known) out.add<R"(<option value="{}" selected>{}</option>)">(s_.jenis_jabatan, s_.jenis_jabatan);
        out.add<"</select></div>">();
        out += labelled("mulai", "Periode mulai", s_.mulai, "date");
        out += labelled("selesai", "Periode selesai", s_.selesai, "date");
        out.add<"</fieldset>">();
        return out;
    }

    // One input of the grid: its label is read aloud only, for the heads of the table say it to the eye.
    Html cell(std::size_t row, Kolom column, std::string_view label, std::string_view extra_class = "") {
        const std::string number = std::to_string(row + 1);
        const std::string name = std::string(kode_kolom[static_cast<std::size_t>(column)]) + number;
        Html out = error(name);
        const bool words = column == Kolom::satuan;
        out.add<
            R"(<input class="in{}" id="{}" name="{}" aria-label="{}, kegiatan {}"{}{} autocomplete="off"{}{}>)">(
            extra_class, name, name, label, number, attr<"value">(s_.kegiatan[row][column]),
            attr<"inputmode">(words ? "" : "decimal"), attr<"aria-describedby">(described(name, false)),
            attr<"aria-invalid">(invalid(name)));
        return out;
    }

    Html time_unit(std::size_t row) {
        const std::string number = std::to_string(row + 1), name = "sw" + number;
        const std::string& chosen = s_.kegiatan[row][Kolom::satuan_waktu];
        const std::string_view now = chosen.empty() ? std::string_view("bulan") : std::string_view(chosen);
        Html out = error(name);
        out.add<R"(<select class="in" id="{}" name="{}" aria-label="Satuan waktu, kegiatan {}"{}{}>)">(
            name, name, number, attr<"aria-describedby">(described(name, false)),
            attr<"aria-invalid">(invalid(name)));
        bool known = false;
        for (const std::string_view unit : time_units) {
            known = known || unit == now;
            out.add<"<option{}>{}</option>">(flag<"selected">(unit == now), unit);
        }
        if (!known) out.add<"<option selected>{}</option>">(chosen);
        out.add<"</select>">();
        return out;
    }

    // The result of a row of the page: rows without a word were not weighed.
    [[nodiscard]] const regime::pp46_2011::HasilKegiatan* result_of(std::size_t row) const {
        if (show_.hasil == nullptr) return nullptr;
        std::size_t place = 0;
        for (std::size_t i = 0; i < row; ++i) place += s_.kegiatan[i].kosong() ? 0U : 1U;
        const auto& all = show_.hasil->hasil.skp.kegiatan;
        return s_.kegiatan[row].kosong() || place >= all.size() ? nullptr : &all[place];
    }

    Html value_row(const regime::pp46_2011::HasilKegiatan& r) {
        Html out = make<
            R"(<tr class="n"><th scope="row" class="lb">Nilai</th><td class="k"><output>{}</output></td><td class="q"><output>{}</output></td><td class="w"><output>{}</output></td>)">(
            score(r.aspek.kuantitas), score(r.aspek.kualitas), score(r.aspek.waktu));
        if (r.aspek.biaya)
            out.add<R"(<td class="b"><output>{}</output></td></tr>)">(score(*r.aspek.biaya));
        else
            out.add<R"(<td class="b pp">tanpa biaya</td></tr>)">();
        return out;
    }

    Html activity(std::size_t row) {
        const std::string number = std::to_string(row + 1), u = "u" + number;
        const Baris& b = s_.kegiatan[row];
        const auto* r = result_of(row);
        Html out = make<
            R"(<tbody><tr class="t"><th scope="rowgroup" rowspan="{}" id="kg{}"><label for="{}">Kegiatan {}</label>)">(
            r == nullptr ? 2 : 3, number, u, number);
        out += error(u);
        out.add<R"(<textarea class="in" id="{}" name="{}" rows="2"{}{}>
{}</textarea>)">(u, u, attr<"aria-describedby">(described(u, false)), attr<"aria-invalid">(invalid(u)),
                 b[Kolom::uraian]);
        out.add<
            R"(<div class="gn"><label class="cek"><input type="checkbox" id="td{}" name="td{}" value="1"{}> <span>Tidak dilaksanakan</span></label><button class="hps" name="aksi" value="hapus-{}">Hapus<span class="sr"> kegiatan {}</span></button></div></th>)">(
            number, number, flag<"checked">(!b[Kolom::tidak_dilaksanakan].empty()), number, number);
        out.add<
            R"(<th scope="row" class="lb">Target</th><td class="k"><div class="du">{}{}</div></td><td class="q">{}</td><td class="w"><div class="du">{}{}</div></td><td class="b">{}</td>)">(
            cell(row, Kolom::target_kuantitas, "Target kuantitas"), cell(row, Kolom::satuan, "Satuan", " ki"),
            cell(row, Kolom::target_kualitas, "Target kualitas"),
            cell(row, Kolom::target_waktu, "Target waktu"), time_unit(row),
            cell(row, Kolom::target_biaya, "Target biaya"));
        if (r == nullptr)
            out.add<R"(<td class="cap" rowspan="2"><output>–</output></td></tr>)">();
        else
            out.add<
                R"(<td class="cap" rowspan="3"><output>{}</output><span class="ptj">{}</span></td></tr>)">(
                score(r->capaian), sebutan(r->capaian, show_.timbangan.angka(), show_.timbangan.setelan()));
        out.add<
            R"(<tr class="r"><th scope="row" class="lb">Realisasi</th><td class="k">{}</td><td class="q">{}</td><td class="w">{}</td><td class="b">{}</td></tr>)">(
            cell(row, Kolom::realisasi_kuantitas, "Realisasi kuantitas"),
            cell(row, Kolom::realisasi_kualitas, "Realisasi kualitas"),
            cell(row, Kolom::realisasi_waktu, "Realisasi waktu"),
            cell(row, Kolom::realisasi_biaya, "Realisasi biaya"));
        if (r != nullptr) out += value_row(*r);
        out.add<"</tbody>">();
        return out;
    }

    Html grid() {
        Html rows;
        for (std::size_t i = 0; i < s_.kegiatan.size(); ++i) rows += activity(i);
        return make<
            R"(<section class="bagian" aria-labelledby="f-k"><h2 id="f-k" class="kepala">Kegiatan tugas jabatan</h2><table class="fk isi"><caption class="sr">Target dan realisasi tiap kegiatan</caption><colgroup><col><col class="f2"><col class="f4"><col class="f2"><col class="f4"><col class="f4"><col class="f5"></colgroup><thead><tr><th scope="col" colspan="2">Kegiatan</th><th scope="col">Kuantitas <span>angka dan satuan</span></th><th scope="col">Kualitas <span>0–100</span></th><th scope="col">Waktu <span>angka dan satuan</span></th><th scope="col">Biaya <span>rupiah, kosong bila tanpa biaya</span></th><th scope="col">Nilai capaian <span>rata-rata aspek</span></th></tr></thead>{}</table></section>)">(
            rows);
    }

    Html more() {
        Html out = make<
            R"(<section class="bagian" aria-labelledby="f-t"><h2 id="f-t" class="kepala">Tugas tambahan dan kreativitas</h2><div class="petak">)">();
        out += labelled("tugas", "Tugas tambahan", s_.tugas_tambahan, "text",
                        "Banyaknya tugas setahun; nilainya dihitung dari situ.", "numeric");
        out += labelled("kreativitas", "Kreativitas", s_.kreativitas, "text",
                        "0, 3 (unit kerja), 6 (organisasi), atau 12 (Negara).", "numeric");
        out.add<"</div></section>">();
        return out;
    }

    Html behaviour() {
        Html items;
        for (std::size_t i = 0; i < s_.perilaku.size(); ++i) {
            const std::string name = "p" + std::to_string(i + 1);
            items.add<
                R"(<li><div><label for="{}">{}</label><p class="ptj" id="p-{}">{}</p>{}</div><input class="in" id="{}" name="{}"{} inputmode="decimal" autocomplete="off" aria-describedby="{}"{}>{}</li>)">(
                name, skp::Perilaku::label_aspek[i], name, meaning[i], error(name), name, name,
                attr<"value">(s_.perilaku[i]), described(name, true), attr<"aria-invalid">(invalid(name)),
                mark_word(i));
        }
        return make<
            R"(<section class="bagian" aria-labelledby="f-p"><h2 id="f-p" class="kepala">Perilaku kerja</h2><p class="redup kecil">Nilai 0 sampai 100. Isi semuanya, atau kosongkan semuanya bila hanya SKP yang dihitung.</p><ul class="prl">{}</ul></section>)">(
            items);
    }

    Html mark_word(std::size_t aspect) {
        if (show_.hasil == nullptr || !show_.hasil->formulir.perilaku) return {};
        const skp::Perilaku& marks = *show_.hasil->formulir.perilaku;
        if (aspect >= marks.umum.size() && !marks.kepemimpinan) return {};
        const Rational& mark = aspect < marks.umum.size() ? marks.umum[aspect] : *marks.kepemimpinan;
        return make<R"(<span class="st">{}</span>)">(
            sebutan(mark, show_.timbangan.angka(), show_.timbangan.setelan()));
    }

    const Lembar& s_;
    const TampilLembar& show_;
    std::map<std::string, std::string> wrong_;
};

} // namespace

Html isian_lembar(const Lembar& sheet, const TampilLembar& show) { return Fields(sheet, show).all(); }

} // namespace web::kalkulator
