// The draft in fields: save, change its rows, hand in; and the same fields for the assessor's superior who decides.
#include "web/berkas/meja.h"
#include "web/galat/galat.h"
#include "web/pegawai/bantu.h"
#include "web/rencana/grid.h"
#include "web/rencana/konflik.h"
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

// What the two pages with fields differ in.
struct Ragam {
    bool memutuskan = false; // the superior decides; else the person drafts
    [[nodiscard]] std::string_view rest() const { return memutuskan ? "putuskan" : "susun"; }
    [[nodiscard]] KeadaanSkp keadaan() const { return memutuskan ? KeadaanSkp::ditolak : KeadaanSkp::draf; }
};

Kepala head_of(const Kunjungan& k, Ragam kind, bool wrong) {
    const std::string title =
        fmt::format("{} {}", kind.memutuskan ? "Putuskan SKP" : "Susun SKP", k.skp->tahun);
    return {.judul = title,
            .galat = wrong,
            .remah = {{"Rencana", "/rencana"}, {fmt::format("SKP {}", k.skp->tahun), alamat(k.skp->id)}}};
}

std::string heading(const Kunjungan& k, Ragam kind) {
    if (!kind.memutuskan) return fmt::format("Susun SKP {}", k.skp->tahun);
    return fmt::format("Putuskan SKP {} {}", k.skp->tahun, k.orang->nama_lengkap());
}

struct Bentuk {
    const Lembar& sheet;
    const base::Findings& galat;
    std::string alasan{};
    std::size_t fokus = 0;
    bool belum_disimpan = false;
    std::optional<std::int64_t> kunci{}; // the state that was seen, where it is not the present one
};

Response form(const Kunjungan& k, Ragam kind, const Bahan& lists, const Bentuk& what, int status = 200) {
    const berkas::Skp& s = *k.skp;
    Html page = ringkasan_isian(k, what.galat);
    page += kabar(k);
    page.add<R"(<div class="judul"><div><h1>{}</h1><p>{} · Pejabat penilai: {}</p></div></div>)">(
        heading(k, kind), masa_tercetak(s.periode), nama_atau_anda(k, yang_menilai(k, s).penilai));
    if (!s.alasan.empty() && !kind.memutuskan)
        page.add<R"(<p class="sisip dekat catat"><strong>Alasan:</strong> {}</p>)">(s.alasan);
    if (kind.memutuskan)
        page.add<
            R"(<p class="sisip catat">Pejabat penilai menolak SKP ini: {} Tetapkan seperti yang diajukan, atau ubah dulu isian di bawah. Putusan Anda final.</p>)">(
            s.alasan);
    page += formulir_buka(k, alamat(s.id, kind.rest()));
    page.add<
        R"(<input type="hidden" name="kunci_skp" value="{}"><button class="sr" name="aksi" value="simpan" tabindex="-1" aria-hidden="true">Simpan</button>)">(
        what.kunci.value_or(s.kunci));
    page += grid(k, what.sheet, {what.galat, lists, s.periode, what.fokus});
    if (kind.memutuskan)
        page += isian_banyak({.nama = "alasan",
                              .label = "Alasan putusan",
                              .nilai = what.alasan,
                              .petunjuk = "Dibaca pegawai dan pejabat penilai; tercatat di jurnal.",
                              .baris = 3},
                             {what.galat, k.situs.wording});
    const auto count = std::count_if(what.sheet.kegiatan.begin(), what.sheet.kegiatan.end(),
                                     [](const Baris& row) { return !row.kosong(); });
    page.add<
        R"(<div class="bilah"><dl class="fakta"><div><dt>Kegiatan</dt><dd>{}</dd></div><div><dt>Draf</dt><dd>{}</dd></div></dl>)">(
        count, what.belum_disimpan ? std::string("Perubahan terakhir belum disimpan")
               : lists.versi       ? "Tersimpan " + calendar::waktu(
                                                        std::chrono::floor<std::chrono::minutes>(lists.versi->pada),
                                                        k.instansi.zona)
                             : std::string("Belum disimpan"));
    if (kind.memutuskan)
        page.add<
            R"(<button class="tbl" name="aksi" value="putuskan">Tetapkan dengan putusan ini</button></div></form>)">();
    else
        page.add<
            R"(<button class="tbl dua-2" name="aksi" value="simpan">Simpan draf</button><button class="tbl" name="aksi" value="ajukan">Ajukan kepada penilai</button></div></form>)">();
    return jawab(k, head_of(k, kind, !what.galat.empty()), page, status);
}

// Somebody was quicker: what is kept now beside what was typed.
Response conflict(const Kunjungan& k, Ragam kind, const base::Findings& why, const Lembar& mine,
                  std::string_view alasan) {
    std::optional<berkas::Skp> now;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) { now = db.skp(k.situs.instansi, k.skp->id); });
    if (!now) return halaman_tidak_ada(k);
    const Bahan lists = bahan(k, *now, now->versi_kerja);
    const Lembar stored = lists.versi ? lembar_dari(lists.versi->rencana, lists.daftar) : Lembar{};
    Html page = ringkasan_galat(tanpa_tempat(why), k.situs.wording);
    page.add<"<h1>Rencana ini sudah berubah</h1>">();
    const bool open = now->keadaan == kind.keadaan();
    const Html differing = pilih_konflik(stored, mine);
    if (!open)
        page.add<
            R"(<p class="sisip dekat catat">Rencana ini sekarang {}. Isian Anda di bawah belum disimpan; salin yang masih Anda perlukan.</p>)">(
            nama(now->keadaan));
    else if (differing.empty())
        page.add<R"(<p class="sisip catat">Isinya sama dengan isian Anda; tidak ada yang hilang.</p>)">();
    else
        page.add<
            R"(<p class="catat">Pilih untuk setiap isian mana yang dipakai, lalu simpan. Belum ada yang ditimpa.</p>)">();
    if (!differing.empty()) {
        page += formulir_buka(k, alamat(now->id, kind.rest()));
        page.add<
            R"(<input type="hidden" name="kunci_skp" value="{}"><input type="hidden" name="alasan" value="{}">)">(
            now->kunci, alasan);
        page += differing;
        if (open)
            page.add<
                R"(<p class="aksi"><button class="tbl" name="aksi" value="{}">Simpan pilihan ini</button></p>)">(
                kind.memutuskan ? "lihat" : "simpan");
        page.add<"</form>">();
    }
    page.add<R"(<p class="aksi">{}</p>)">(tautan_tombol("Buka rencana yang tersimpan", alamat(now->id)));
    return jawab(k, head_of(k, kind, true), page, 409);
}

Response show(Kunjungan& k, Ragam kind) {
    if (k.skp->keadaan != kind.keadaan()) return Response::see_other(alamat(k.skp->id));
    const Bahan lists = bahan(k, *k.skp, k.skp->versi_kerja);
    Lembar sheet = lists.versi ? lembar_dari(lists.versi->rencana, lists.daftar) : Lembar{};
    if (sheet.kegiatan.empty()) sheet.kegiatan.assign(3, baris_baru());
    return form(k, kind, lists, {sheet, {}});
}

bool changed_meanwhile(const base::Findings& refused) {
    return std::any_of(refused.begin(), refused.end(), [](const base::Finding& f) {
        return f.sentence.key == std::string_view("rencana.tolak.berubah");
    });
}

Response send(Kunjungan& k, Ragam kind) {
    const berkas::Skp& s = *k.skp;
    Lembar sheet = lembar_dari(k.request.form_fields);
    const std::string reason(k.request.form("alasan"));
    const std::string_view act = k.request.form("aksi");
    const berkas::TerlihatSkp seen{s.id, nomor(k.request.form("kunci_skp")).value_or(0)};
    const Bahan lists = bahan(k, s, s.versi_kerja);
    if (const std::size_t row = sheet.ubah(act); row > 0)
        return form(k, kind, lists, {sheet, {}, reason, row, true, seen.kunci});
    if (s.keadaan != kind.keadaan() || s.kunci != seen.kunci)
        return conflict(k, kind, {{"", "", say("rencana.halaman.berubah")}}, sheet, reason);
    if (act == "lihat") return form(k, kind, lists, {sheet, {}, reason, 0, true}); // chosen after a conflict
    const skp::Rencana stored = lists.versi ? lists.versi->rencana : skp::Rencana{};
    const auto plan = sheet.rencana(stored, lists.daftar);
    if (!plan) return form(k, kind, lists, {sheet, plan.error(), reason, 0, true}, 422);
    const auto refused = [&](const base::Findings& why, bool kept) {
        if (changed_meanwhile(why)) return conflict(k, kind, why, sheet, reason);
        // A draft that was kept and not handed in is seen in its new state.
        const Bahan fresh = kept ? bahan(k, s, s.versi_kerja) : lists;
        const Lembar again = kept && fresh.versi ? lembar_dari(fresh.versi->rencana, fresh.daftar) : sheet;
        Lembar shown = again;
        if (shown.kegiatan.empty()) shown.kegiatan.push_back(baris_baru());
        return form(k, kind, fresh, {shown, shown.di_isian(why), reason, 0, !kept}, 422);
    };
    if (kind.memutuskan) {
        const bool same = skp::tulis_json(*plan) == skp::tulis_json(stored);
        const auto done = berkas::putuskan_rencana(meja(k), k.asal(), seen,
                                                   same ? std::nullopt : std::optional(*plan), reason);
        if (!done) return refused(done.error(), false);
        return Response::see_other(alamat(s.id) + "?selesai=putuskan");
    }
    const auto kept = berkas::simpan_rencana(meja(k), k.asal(), seen, *plan);
    if (!kept) return refused(kept.error(), false);
    if (act != "ajukan") return Response::see_other(alamat(s.id, "susun") + "?selesai=simpan");
    const auto sent = berkas::ajukan_rencana(meja(k), k.asal(), {s.id, kept->kunci});
    if (sent) return Response::see_other(alamat(s.id) + "?selesai=ajukan");
    k.skp = *kept;
    return refused(sent.error(), true);
}

} // namespace

void tambah_susun(Pintu& pintu) {
    for (const Ragam kind : {Ragam{false}, Ragam{true}}) {
        const auto act = kind.memutuskan ? Perbuatan::putuskan_rencana : Perbuatan::susun_rencana;
        const std::string path = "/rencana/{skp}/" + std::string(kind.rest());
        pintu.buka({.pattern = path,
                    .perbuatan = act,
                    .halaman = [kind](Kunjungan& k) { return show(k, kind); },
                    .skp = "skp"});
        pintu.buka({.method = Method::post,
                    .pattern = path,
                    .perbuatan = act,
                    .halaman = [kind](Kunjungan& k) { return send(k, kind); },
                    .skp = "skp",
                    .weight = http::Weight::heavy});
    }
}

} // namespace web::rencana
