#include "web/formulir/grid.h"

#include "angka/tulis.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace web::kinerja {
namespace {

using angka::score;
using http::html::attr;
using http::html::flag;
using http::html::Html;
using http::html::make;

// At the field there is room for a word; the whole sentence stands in the summary.
std::string_view at_the_field(std::string_view key) {
    if (key == "kinerja.isi") return "Isi angkanya";
    if (key == "kinerja.isi_biaya") return "Isi biaya";
    if (key == "kinerja.negatif") return "Isi 0 atau lebih";
    if (key == "kinerja.dua_arti") return "Dapat dibaca dua macam";
    if (key == "kinerja.terlalu_panjang") return "Terlalu panjang";
    if (key.starts_with("kinerja.kualitas") || key == "kinerja.isi_kualitas") return "Isi 0 sampai 100";
    return "Tulis angka saja";
}

const berkas::JumlahKegiatan* sum_of(const std::vector<berkas::JumlahKegiatan>& sums, int id) {
    const auto at = std::find_if(sums.begin(), sums.end(), [&](const auto& s) { return s.kegiatan == id; });
    return at == sums.end() || at->baris == 0 ? nullptr : &*at;
}

std::string said(const berkas::JumlahKegiatan& sum, const skp::Target& plan) {
    std::vector<std::string> parts;
    if (sum.kuantitas.sign() > 0) parts.push_back(angka::indonesian(sum.kuantitas) + " " + plan.satuan);
    if (sum.waktu.sign() > 0) parts.push_back(angka::indonesian(sum.waktu) + " " + plan.satuan_waktu);
    if (sum.biaya.sign() > 0 && plan.biaya.sign() > 0) parts.push_back(angka::rupiah(sum.biaya));
    return base::join(parts, ", ");
}

class Grid {
  public:
    explicit Grid(const TampilGrid& show) : s_(show), now_(sementara(show.isi, show.isian, show.timbangan)) {
        for (const base::Finding& f : show.galat)
            if (tempat_isian(f.place)) wrong_.emplace(f.place, f.sentence.key);
    }

    Html all() {
        const auto& figures = s_.timbangan.angka();
        Html out =
            make<R"(<table class="fk" data-tepat="{}" data-batas="{}" data-mutu="{}" data-sebutan="{}"{}>)">(
                angka::exact(figures.nilai_tepat_target), angka::exact(figures.batas_efisiensi),
                angka::exact(figures.kualitas_tertinggi), tangga_sebutan(s_.timbangan),
                attr<"data-lantai">(
                    s_.timbangan.setelan().lantai_nol == regime::pp46_2011::LantaiNol::ya ? "1" : ""));
        out.add<
            R"(<caption class="sr">Target, realisasi, dan nilai {} kegiatan tugas jabatan</caption><colgroup><col class="f1"><col class="f2"><col class="f3"><col class="f3"><col class="f3"><col class="f4"><col class="f5"></colgroup><thead><tr><th scope="col">Kegiatan tugas jabatan<span>dan bukti dukung</span></th><th scope="col"><span class="sr">Baris</span></th><th scope="col" class="angka">Kuantitas<span>keluaran</span></th><th scope="col" class="angka">Kualitas<span>mutu 0–{}</span></th><th scope="col" class="angka">Waktu<span>lamanya</span></th><th scope="col" class="angka">Biaya<span>rupiah</span></th><th scope="col" class="angka">Nilai capaian<span>rata-rata aspek</span></th></tr></thead>)">(
            s_.isi.kegiatan.size(), angka::indonesian(figures.kualitas_tertinggi));
        for (std::size_t i = 0; i < s_.isi.kegiatan.size(); ++i) out += activity(i);
        out.add<"</table>">();
        return out;
    }

  private:
    Html name_cell(std::size_t place) {
        const skp::IsiKegiatan& k = s_.isi.kegiatan[place];
        const int id = k.rencana.id;
        Html out = make<R"(<th scope="rowgroup" rowspan="3">{}. {})">(place + 1, k.rencana.uraian);
        if (k.dikecualikan)
            out.add<R"(<p class="ptj">Dikecualikan dari rata-rata: {}</p>)">(k.dikecualikan->alasan);
        if (k.target_ulang)
            out.add<R"(<p class="ptj">Target diubah penilai: {}</p>)">(k.target_ulang->alasan);
        if (s_.bukti) out += s_.bukti(id);
        if (const auto* sum = sum_of(s_.catatan, id)) {
            const std::string words = said(*sum, target_berlaku(k));
            if (!words.empty())
                out.add<
                    R"(<button class="hps pk" name="aksi" value="pakai-{}">Pakai jumlah catatan harian: {}<span class="sr">, kegiatan {}</span></button>)">(
                    id, words, place + 1);
        }
        out += beside(place);
        out.add<"</th>">();
        return out;
    }

    // Note and "tidak dilaksanakan": seldom needed, so folded away until there is something.
    Html beside(std::size_t place) {
        const int id = s_.isi.kegiatan[place].rencana.id;
        const std::string note = nama_isian('c', id), off = nama_isian('t', id);
        const std::string_view text = isi_dari(s_.isian, note);
        const bool not_done = !base::trim(isi_dari(s_.isian, off)).empty();
        return make<
            R"(<details class="ctn"{}><summary>{}</summary><label class="cek"><input type="checkbox" id="{}" name="{}" value="1"{}> <span>Tidak dilaksanakan<span class="sr">, kegiatan {}</span></span></label><label for="{}">Catatan<span class="sr">, kegiatan {}</span></label><textarea class="in" id="{}" name="{}" rows="2">
{}</textarea></details>)">(flag<"open">(not_done || !text.empty()),
                           not_done        ? "Tidak dilaksanakan"
                           : !text.empty() ? "Catatan"
                                           : "Beri catatan",
                           off, off, flag<"checked">(not_done), place + 1, note, place + 1, note, note, text);
    }

    Html targets(const skp::IsiKegiatan& k) {
        const skp::Target& t = target_berlaku(k);
        Html out = make<
            R"(<th scope="row" class="lb">Target</th><td class="k">{} <i>{}</i></td><td class="q">{}</td><td class="w">{} <i>{}</i></td>)">(
            angka::indonesian(t.kuantitas), t.satuan, angka::indonesian(t.kualitas),
            angka::indonesian(t.waktu), t.satuan_waktu);
        if (berbiaya(k))
            out.add<R"(<td class="b">{}</td>)">(angka::rupiah(t.biaya));
        else
            out.add<R"(<td class="b pp">tanpa biaya</td>)">();
        return out;
    }

    Html field(std::size_t place, Aspek aspect) {
        const skp::IsiKegiatan& k = s_.isi.kegiatan[place];
        const std::string name = nama_isian(aspect, k.rencana.id);
        const auto wrong = wrong_.find(name);
        const bool is_wrong = wrong != wrong_.end();
        Html out;
        if (is_wrong)
            out.add<R"(<p class="galat" id="g-{}"><span class="sr">Galat: </span>{}</p>)">(
                name, at_the_field(wrong->second));
        const bool money = aspect == Aspek::biaya;
        if (money) out.add<R"(<span class="sat rp"><span aria-hidden="true">Rp</span>)">();
        out.add<
            R"(<input class="in" id="{}" name="{}" inputmode="decimal" aria-label="Realisasi {}, kegiatan {}" data-t="{}"{}{}{}>)">(
            name, name, nama_aspek[static_cast<std::size_t>(aspect)], place + 1,
            angka::exact(target(target_berlaku(k), aspect)), attr<"value">(isi_dari(s_.isian, name)),
            attr<"aria-invalid">(is_wrong ? "true" : ""),
            attr<"aria-describedby">(is_wrong ? "g-" + name : std::string()));
        if (money) out.add<"</span>">();
        return out;
    }

    Html value(std::size_t place, Aspek aspect) {
        const auto& worth = now_.kegiatan[place].aspek[static_cast<std::size_t>(aspect)];
        return make<"<output>{}</output>">(worth ? score(*worth) : std::string("–"));
    }

    Html achievement(std::size_t place) {
        const NilaiSementara& row = now_.kegiatan[place];
        const std::string below =
            !row.dihitung ? "Tidak dihitung"
            : row.kurang > 0
                ? fmt::format("Kurang {} isian", row.kurang)
                : std::string(sebutan(*row.capaian, s_.timbangan.angka(), s_.timbangan.setelan()));
        return make<R"(<td class="cap" rowspan="3"><output>{}</output><span class="ptj">{}</span></td>)">(
            row.capaian ? score(*row.capaian) : std::string("–"), below);
    }

    Html activity(std::size_t place) {
        const skp::IsiKegiatan& k = s_.isi.kegiatan[place];
        const bool money = berbiaya(k);
        Html out = make<R"(<tbody id="kg{}"{}><tr class="t">{}{}{}</tr>)">(
            k.rencana.id, attr<"data-luar">(k.dikecualikan ? "1" : ""), name_cell(place), targets(k),
            achievement(place));
        out.add<
            R"(<tr class="r"><th scope="row" class="lb">Realisasi</th><td class="k">{}</td><td class="q">{}</td><td class="w">{}</td><td class="b">{}</td></tr>)">(
            field(place, Aspek::kuantitas), field(place, Aspek::kualitas), field(place, Aspek::waktu),
            money ? field(place, Aspek::biaya) : Html());
        out.add<
            R"(<tr class="n"><th scope="row" class="lb">Nilai</th><td class="k">{}</td><td class="q">{}</td><td class="w">{}</td><td class="b">{}</td></tr></tbody>)">(
            value(place, Aspek::kuantitas), value(place, Aspek::kualitas), value(place, Aspek::waktu),
            money ? value(place, Aspek::biaya) : Html());
        return out;
    }

    const TampilGrid& s_;
    Sementara now_;
    std::map<std::string, std::string_view> wrong_; // the first of a field
};

} // namespace

Html grid(const TampilGrid& show) { return Grid(show).all(); }

Html bilah(const Sementara& now, std::string_view draf) {
    return make<
        R"(<dl class="fakta"><div><dt>Kegiatan lengkap</dt><dd><output id="lengkap">{} dari {}</output></dd></div><div><dt>Rata-rata sementara</dt><dd><output id="rerata">{}</output></dd></div><div class="simpan"><dt>Draf</dt><dd><span id="simpan" role="status">{}</span></dd></div></dl>)">(
        now.lengkap, now.kegiatan.size(), now.rerata ? score(*now.rerata) : std::string("–"), draf);
}

void pakai_catatan(const skp::Isi& isi, berkas::Isian& fields, int kegiatan,
                   const std::vector<berkas::JumlahKegiatan>& sums) {
    const auto* sum = sum_of(sums, kegiatan);
    const auto row = std::find_if(isi.kegiatan.begin(), isi.kegiatan.end(),
                                  [&](const auto& k) { return k.rencana.id == kegiatan; });
    if (sum == nullptr || row == isi.kegiatan.end()) return;
    const auto put = [&](Aspek aspect, const Rational& value) {
        if (value.sign() > 0) isikan(fields, nama_isian(aspect, kegiatan), angka_isian(value));
    };
    put(Aspek::kuantitas, sum->kuantitas);
    put(Aspek::waktu, sum->waktu);
    put(Aspek::biaya, sum->biaya);
}

} // namespace web::kinerja
