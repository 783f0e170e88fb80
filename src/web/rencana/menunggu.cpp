// Plans that wait for the visitor: to set (several at once where nothing is worth a second look), to decide.
#include "base/text.h"
#include "pegawai/di_luar.h"
#include "web/berkas/meja.h"
#include "web/pegawai/bantu.h"
#include "web/rencana/bersama.h"
#include "web/rencana/rencana.h"

#include <fmt/format.h>

#include <algorithm>

namespace web::rencana {
namespace {

using base::say;
using berkas::KeadaanSkp;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

constexpr std::size_t most_at_once = 200;

struct Antre {
    berkas::Skp skp;
    std::size_t kegiatan = 0;
    bool aman = false; // complete, nothing worth a second look, nothing changed during the year
};

bool may(const Kunjungan& k, const berkas::Skp& s, Perbuatan act) {
    return pegawai::boleh(act, pegawai::hubungan(*k.kantor, k.saya->id, s.pegawai, k.hari));
}

struct Menunggu {
    std::vector<Antre> tetapkan, putuskan;
    std::vector<berkas::Skp> disusun; // of those whom the visitor assesses: not handed in yet
    std::size_t tanpa = 0;            // of those: without any plan this year
};

Menunggu waiting(const Kunjungan& k) {
    Menunggu all;
    const int year = static_cast<int>(k.hari.year());
    const auto mine = pegawai::dinilai_oleh(*k.kantor, k.saya->id, k.hari);
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        all = {};
        std::vector<pegawai::PegawaiId> with_plan;
        for (const int y : {year, year + 1, year - 1})
            for (const berkas::Skp& s : db.skp_tahun(k.situs.instansi, y)) {
                if (y == year) with_plan.push_back(s.pegawai);
                if (s.keadaan == KeadaanSkp::draf &&
                    std::find(mine.begin(), mine.end(), s.pegawai) != mine.end())
                    all.disusun.push_back(s);
                const bool set = s.keadaan == KeadaanSkp::diajukan && may(k, s, Perbuatan::tetapkan_rencana);
                const bool decide =
                    s.keadaan == KeadaanSkp::ditolak && may(k, s, Perbuatan::putuskan_rencana);
                if (!set && !decide) continue;
                Antre row{s, 0, false};
                if (const auto version = db.versi_skp(k.situs.instansi, s.id, s.versi_kerja)) {
                    row.kegiatan = version->rencana.kegiatan.size();
                    row.aman = s.versi_berlaku == 0 &&
                               !pegawai::penilai_di_luar(*k.kantor, s.pegawai, k.hari) &&
                               skp::periksa(version->rencana, s.periode).empty();
                }
                (set ? all.tetapkan : all.putuskan).push_back(std::move(row));
            }
        all.tanpa =
            static_cast<std::size_t>(std::count_if(mine.begin(), mine.end(), [&](pegawai::PegawaiId who) {
                return std::find(with_plan.begin(), with_plan.end(), who) == with_plan.end();
            }));
    });
    return all;
}

std::string person(const Kunjungan& k, pegawai::PegawaiId who) {
    const pegawai::Pegawai* p = k.kantor->pegawai(who);
    return p == nullptr ? std::string("–") : p->nama_lengkap();
}

Html row(const Kunjungan& k, const Antre& a, bool batch) {
    const std::string name = person(k, a.skp.pegawai);
    Html out = make<"<tr>">();
    if (batch) {
        if (a.aman)
            out.add<
                R"(<td class="pil"><label class="cek"><input type="checkbox" name="skp" value="{}"> <span class="sr">Pilih SKP {} {}</span></label></td>)">(
                fmt::format("{}.{}", a.skp.id.value(), a.skp.kunci), a.skp.tahun, name);
        else
            out.add<R"(<td class="pil"></td>)">();
    }
    out.add<
        R"(<th scope="row"><a href="{}">{}</a><small>SKP {}, {}</small></th><td data-k="Kegiatan">{}</td><td data-k="Diajukan">{}</td><td data-k="Catatan">{}</td></tr>)">(
        alamat(a.skp.id), name, a.skp.tahun, masa_tercetak(a.skp.periode), a.kegiatan,
        a.skp.diajukan ? calendar::tanggal(calendar::local_day(*a.skp.diajukan, k.instansi.zona))
                       : std::string("–"),
        a.skp.versi_berlaku > 0 ? "Perubahan dari versi yang berlaku"
        : a.aman                ? "Lengkap"
                                : "Perlu dilihat dulu");
    return out;
}

Html table(const Kunjungan& k, const std::vector<Antre>& list, std::string_view caption, bool batch) {
    Html rows;
    for (const Antre& a : list) rows += row(k, a, batch);
    return make<
        R"(<table class="tb rc ban"><caption class="sr">{}</caption><thead><tr>{}<th scope="col">Pegawai</th><th scope="col">Kegiatan</th><th scope="col">Diajukan</th><th scope="col">Catatan</th></tr></thead><tbody>{}</tbody></table>)">(
        caption, batch ? make<R"(<th scope="col">Pilih</th>)">() : Html(), rows);
}

Response page(const Kunjungan& k, const Html& before, const base::Findings& errors, int status = 200) {
    const Menunggu all = waiting(k);
    Html out = ringkasan_galat(errors, k.situs.wording);
    out.add<"<h1>SKP yang menunggu Anda</h1>">();
    out += before;
    if (all.tetapkan.empty() && all.putuskan.empty())
        out.add<R"(<div class="bagian-2">{}</div>)">(
            kosong("Tidak ada yang menunggu", "SKP pegawai tampil di sini begitu diajukan kepada Anda."));
    if (!all.tetapkan.empty()) {
        const bool batch =
            std::any_of(all.tetapkan.begin(), all.tetapkan.end(), [](const Antre& a) { return a.aman; });
        out.add<R"(<section class="bagian" aria-labelledby="f-s"><h2 id="f-s">Untuk ditetapkan</h2>)">();
        if (batch) {
            out.add<
                R"(<p class="redup catat">SKP yang lengkap dan tanpa hal yang perlu dilihat dapat ditetapkan bersama. Yang lain dibuka satu per satu.</p>)">();
            out += formulir_buka(k, "/rencana/menunggu");
        }
        out += table(k, all.tetapkan, "SKP untuk ditetapkan", batch);
        if (batch) out.add<R"(<p class="aksi">{}</p></form>)">(tombol("Tetapkan yang dipilih"));
        out.add<"</section>">();
    }
    if (!all.putuskan.empty())
        out.add<
            R"(<section class="bagian" aria-labelledby="f-p"><h2 id="f-p">Ditolak penilai, untuk diputuskan</h2>{}</section>)">(
            table(k, all.putuskan, "SKP untuk diputuskan", false));
    if (!all.disusun.empty() || all.tanpa > 0) {
        Html rows;
        for (const berkas::Skp& s : all.disusun)
            rows.add<R"(<li>{}: SKP {}, masih disusun</li>)">(person(k, s.pegawai), s.tahun);
        if (all.tanpa > 0)
            rows.add<"<li>{} pegawai belum memulai SKP {}</li>">(all.tanpa, static_cast<int>(k.hari.year()));
        out.add<
            R"(<section class="bagian" aria-labelledby="f-d"><h2 id="f-d">Belum diajukan</h2><ul class="butir">{}</ul></section>)">(
            rows);
    }
    return jawab(
        k, {.judul = "SKP yang menunggu Anda", .galat = !errors.empty(), .remah = {{"Rencana", "/rencana"}}},
        out, status);
}

Response show(Kunjungan& k) {
    Html told;
    const std::string_view done = k.request.query("beres");
    if (!done.empty()) {
        std::vector<std::string> names;
        k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
            names.clear();
            for (const std::string_view id : base::split(done, '.')) {
                const auto number = nomor(id);
                const auto s = number ? db.skp(k.situs.instansi, berkas::SkpId{*number}) : std::nullopt;
                if (s && s->keadaan == KeadaanSkp::ditetapkan && may(k, *s, Perbuatan::tetapkan_rencana))
                    names.push_back(person(k, s->pegawai));
            }
        });
        if (!names.empty())
            told.add<R"(<p class="sisip beres" role="status">Ditetapkan: {} SKP ({}).</p>)">(
                names.size(), base::join(names, "; "));
    }
    return page(k, told, {});
}

Response set(Kunjungan& k) {
    const auto chosen = http::values_of(k.request.form_fields, "skp");
    if (chosen.empty()) return page(k, {}, {{"", "", say("rencana.halaman.pilih_skp")}}, 422);
    std::string done;
    Html failed;
    for (std::size_t i = 0; i < std::min(chosen.size(), most_at_once); ++i) {
        const auto parts = base::split(chosen[i], '.');
        const auto id = nomor(parts.front());
        const auto key = parts.size() == 2 ? nomor(parts.back()) : std::nullopt;
        if (!id) continue;
        std::optional<berkas::Skp> plan;
        k.situs.simpanan.baca_berkas(
            [&](berkas::Baca& db) { plan = db.skp(k.situs.instansi, berkas::SkpId{*id}); });
        // What one may not see is not there.
        if (!plan || !may(k, *plan, Perbuatan::tetapkan_rencana)) continue;
        const auto result = berkas::tetapkan_rencana(meja(k), k.asal(), {plan->id, key.value_or(0)});
        if (result) {
            done += (done.empty() ? "" : ".") + std::to_string(*id);
            continue;
        }
        failed.add<R"(<li><a href="{}">{}</a>: )">(alamat(plan->id), person(k, plan->pegawai));
        for (const base::Finding& f : result.error()) failed.add<"{} ">(k.situs.wording.render(f.sentence));
        failed.add<"</li>">();
    }
    if (failed.empty()) return Response::see_other("/rencana/menunggu?beres=" + done);
    const auto count = done.empty() ? 0 : static_cast<int>(base::split(done, '.').size());
    return page(
        k,
        make<
            R"(<div class="sisip dekat" role="status"><p>{} SKP ditetapkan. Yang ini belum:</p><ul class="butir">{}</ul></div>)">(
            count, failed),
        {}, 422);
}

} // namespace

void tambah_menunggu(Pintu& pintu) {
    pintu.buka({.pattern = "/rencana/menunggu", .perbuatan = Perbuatan::buka_beranda, .halaman = show});
    pintu.buka({.method = Method::post,
                .pattern = "/rencana/menunggu",
                .perbuatan = Perbuatan::buka_beranda,
                .halaman = set,
                .weight = http::Weight::heavy});
}

} // namespace web::rencana
