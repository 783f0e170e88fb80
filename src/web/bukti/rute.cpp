// /bukti/skp/{skp}: the evidence of one activity (?kegiatan=N) or of the whole form (kegiatan 0), with the forms to add and take away.
#include "web/bukti/rute.h"

#include "angka/tulis.h"
#include "base/text.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/berkas/meja.h"
#include "web/bukti/bagian.h"
#include "web/bukti/unggah.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace web {
namespace {

using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

int number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0 ? value : -1;
}

struct Bahan { // what the page shows
    BuktiSkp bukti;
    skp::Rencana rencana;
    std::vector<berkas::Catatan> catatan; // of the log, with a file or words, not yet evidence
    std::optional<berkas::Bukti> baru;    // just added or let go
};

Bahan read(const Kunjungan& k, int activity) {
    Bahan all;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        all.bukti = baca_bukti(db, k.situs.instansi, *k.skp);
        all.rencana = berkas::rencana_acuan(db, k.situs.instansi, *k.skp);
        if (const auto id = number(k.request.query("bukti")); id > 0)
            if (auto one = db.bukti(k.situs.instansi, berkas::BuktiId{id}); one && one->skp == k.skp->id)
                all.baru = std::move(one);
        if (!k.boleh(Perbuatan::isi_realisasi) || activity == 0) return;
        for (berkas::Catatan& line : db.catatan_milik(k.situs.instansi, k.skp->pegawai, k.skp->periode)) {
            const bool taken = std::any_of(all.bukti.bukti.begin(), all.bukti.bukti.end(),
                                           [&](const berkas::Bukti& b) { return b.catatan == line.id; });
            if (line.skp == k.skp->id && line.kegiatan == activity && line.file && !taken)
                all.catatan.push_back(std::move(line));
        }
    });
    return all;
}

std::string heading(const Bahan& all, int activity) {
    if (activity == 0) return "Laporan fisik dan kegiatan";
    for (std::size_t i = 0; i < all.rencana.kegiatan.size(); ++i)
        if (all.rencana.kegiatan[i].id == activity) return fmt::format("Bukti kegiatan {}", i + 1);
    return fmt::format("Bukti kegiatan {}", activity);
}

std::string go_back(const Kunjungan& k, std::string_view given) {
    if (given.empty() || given.front() != '/') return fmt::format("/bukti/skp/{}", k.skp->id.value());
    return hanya_lokal(given);
}

Html notice(const Kunjungan& k, const Bahan& all, std::string_view back) {
    const std::string_view done = k.request.query("sudah");
    if (!all.baru) return {};
    Html out;
    if (done == "lepas" && all.baru->dilepas && all.bukti.terbuka) {
        out.add<R"(<div class="sisip beres"><p>{} dilepas.</p>)">(all.baru->nama);
        out += formulir_buka(k, fmt::format("/bukti/{}/pasang", all.baru->id.value()));
        out.add<R"(<input type="hidden" name="ke" value="{}">{}</form></div>)">(
            back, tombol("Pasang kembali", Rupa::kedua));
    } else if (done == "tambah" && !all.baru->dilepas) {
        const auto uses = all.bukti.lain.find(all.baru->id);
        if (uses == all.bukti.lain.end())
            out += sisip(Nada::beres, fmt::format("{} tersimpan.", all.baru->nama));
        else
            out += sisip(Nada::dekat, fmt::format("{} tersimpan. {}", all.baru->nama,
                                                  pemakaian(k, *all.baru, uses->second)));
    }
    return out;
}

Html standing(const Kunjungan& k, const Bahan& all, int activity, bool may, std::string_view back) {
    Html out = make<R"(<section class="bagian"><h2>Yang ada ({})</h2>)">(banyak_bukti(all.bukti, activity));
    if (banyak_bukti(all.bukti, activity) == 0) {
        out.add<R"(<p class="redup">Belum ada bukti.</p></section>)">();
        return out;
    }
    out.add<R"(<ul class="sesi">)">();
    for (const berkas::Bukti& one : all.bukti.bukti) {
        if (one.kegiatan != activity) continue;
        if (one.file)
            out.add<R"(<li><div><a href="/bukti/{}">{}</a><p>{} kB</p>)">(one.id, one.nama,
                                                                          (one.ukuran + 999) / 1000);
        else
            out.add<"<li><div><strong>{}</strong>">(one.nama);
        if (!one.keterangan.empty()) out.add<"<p>{}</p>">(one.keterangan);
        out.add<"<p>{}masuk {}</p>">(one.tanggal ? calendar::tanggal(*one.tanggal) + ", " : std::string(),
                                     calendar::tanggal(calendar::local_day(one.pada, k.instansi.zona)));
        if (const auto uses = all.bukti.lain.find(one.id); uses != all.bukti.lain.end())
            out.add<R"(<p><strong class="dk">{}</strong></p>)">(pemakaian(k, one, uses->second));
        out.add<"</div>">();
        if (may) {
            out += formulir_buka(k, fmt::format("/bukti/{}/lepas", one.id.value()));
            out.add<
                R"(<input type="hidden" name="ke" value="{}"><button class="tbl dua-2">Lepas<span class="sr"> {}</span></button></form>)">(
                back, one.nama);
        }
        out.add<"</li>">();
    }
    out.add<"</ul></section>">();
    return out;
}

Html adding(const Kunjungan& k, const Bahan& all, int activity, std::string_view back,
            const base::Findings& errors) {
    const Galat beside{errors, k.situs.wording};
    const auto typed = [&](std::string_view name) { return k.request.form(name); };
    Html out = make<R"(<section class="bagian"><h2>Tambah</h2>)">();
    out += formulir_buka(k, fmt::format("/bukti/skp/{}", k.skp->id.value()), true);
    out.add<R"(<input type="hidden" name="kegiatan" value="{}"><input type="hidden" name="ke" value="{}">)">(
        activity, back);
    out += isian({.nama = "berkas",
                  .label = "Berkas",
                  .petunjuk = "PDF, foto, XLSX, atau DOCX.",
                  .jenis = "file",
                  .terima = jenis_bukti},
                 beside);
    out += isian(
        {.nama = "nama",
         .label = "Atau satu baris laporan",
         .nilai = typed("nama"),
         .petunjuk =
             "Bila buktinya tidak berupa berkas: tulis nomor surat atau baris laporan fisik dan kegiatan."},
        beside);
    out += isian({.nama = "keterangan", .label = "Keterangan (boleh kosong)", .nilai = typed("keterangan")},
                 beside);
    out += isian({.nama = "tanggal",
                  .label = "Tanggal dokumen (boleh kosong)",
                  .nilai = typed("tanggal"),
                  .jenis = "date",
                  .pendek = true},
                 beside);
    out.add<
        R"(<div class="tombol-baris">{}<button class="tbl dua-2" name="lagi" value="ya">Simpan, tambah lagi</button> <a href="{}">Kembali</a></div></form>)">(
        tombol("Simpan bukti"), back);
    if (!all.catatan.empty()) {
        out.add<R"(<h3 class="bagian-2">Dari catatan harian</h3><ul class="sesi">)">();
        for (const berkas::Catatan& line : all.catatan) {
            out.add<"<li><div>{}<p>{}, {}</p></div>">(line.nama_file, calendar::tanggal(line.tanggal),
                                                      line.uraian);
            out += formulir_buka(k, fmt::format("/bukti/skp/{}", k.skp->id.value()));
            out.add<
                R"(<input type="hidden" name="kegiatan" value="{}"><input type="hidden" name="ke" value="{}"><input type="hidden" name="catatan" value="{}"><button class="tbl dua-2">Pakai<span class="sr"> {}</span></button></form></li>)">(
                activity, back, line.id, line.nama_file);
        }
        out.add<"</ul>">();
    }
    out.add<"</section>">();
    return out;
}

// Every activity of the plan, each with its piece.
Html overview(const Kunjungan& k, const Bahan& all) {
    Html out = make<R"(<h1>Bukti dukung</h1><p class="redup">SKP {}</p>)">(k.skp->tahun);
    const std::string here = fmt::format("/bukti/skp/{}", k.skp->id.value());
    const CaraBukti how{.ubah = k.boleh(Perbuatan::isi_realisasi), .kembali = here};
    for (std::size_t i = 0; i < all.rencana.kegiatan.size(); ++i) {
        const auto& activity = all.rencana.kegiatan[i];
        CaraBukti numbered = how;
        numbered.nomor = static_cast<int>(i) + 1;
        out.add<R"(<section class="bagian-2"><h2>{}. {}</h2>{}</section>)">(
            i + 1, activity.uraian, daftar_bukti(k, all.bukti, activity.id, numbered));
    }
    out.add<R"(<section class="bagian-2"><h2>Laporan fisik dan kegiatan</h2>{}</section>)">(
        daftar_bukti(k, all.bukti, 0, how));
    return out;
}

Response page(const Kunjungan& k, int activity, std::string_view back, const base::Findings& errors,
              int status) {
    const Bahan all = read(k, std::max(activity, 0));
    Kepala head{.judul = "Bukti dukung", .galat = !errors.empty(), .sempit = true};
    if (activity < 0) return Response::html(halaman(k, head, overview(k, all)), status);
    const auto* planned = all.rencana.kegiatan_ke(activity);
    head.judul = heading(all, activity);
    head.remah = {{"Bukti dukung", fmt::format("/bukti/skp/{}", k.skp->id.value())}};
    Html out = ringkasan_galat(errors, k.situs.wording);
    out.add<"<h1>{}</h1>">(head.judul);
    if (planned != nullptr) out.add<"<p>{}</p>">(planned->uraian);
    if (k.skp->pegawai != k.saya->id && k.orang != nullptr)
        out.add<R"(<p class="redup">{}</p>)">(k.orang->nama_lengkap());
    out += notice(k, all, back);
    const bool may = k.boleh(Perbuatan::isi_realisasi) && all.bukti.terbuka;
    if (k.boleh(Perbuatan::isi_realisasi) && !all.bukti.terbuka)
        out += sisip(Nada::biasa, "Berkasnya sudah diserahkan, jadi bukti tidak dapat diubah. Bila berkas "
                                  "dikembalikan kepada Anda, bukti dapat diubah.");
    if (may) out += adding(k, all, activity, back, errors);
    out += standing(k, all, activity, may, back);
    return Response::html(halaman(k, head, out), status);
}

Response show(Kunjungan& k) {
    return page(k, number(k.request.query("kegiatan")), go_back(k, k.request.query("ke")), {}, 200);
}

std::string after(std::string_view back, std::int64_t id, const Kunjungan& k, int activity,
                  std::string_view done) {
    std::string url = alamat_bukti(k.skp ? k.skp->id : k.bukti->skp, activity, back);
    return fmt::format("{}&sudah={}&bukti={}", url, done, id);
}

bool comes_from_elsewhere(const Kunjungan& k, const std::string& back) { return back != go_back(k, ""); }

// Then the page stays and says so, instead of going back.
bool stands_elsewhere(const Kunjungan& k, berkas::BuktiId id) {
    bool elsewhere = false;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        const auto one = db.bukti(k.situs.instansi, id);
        elsewhere = one && !berkas::pemakaian_lain(db, k.situs.instansi, *one).empty();
    });
    return elsewhere;
}

Response add(Kunjungan& k) {
    const int activity = std::max(0, number(k.request.form("kegiatan")));
    const std::string back = go_back(k, k.request.form("ke"));
    auto file = terima_unggahan(k, {"berkas"});
    if (!file) return page(k, activity, back, file.error(), 422);
    berkas::IsianBukti typed;
    typed.skp = k.skp->id;
    typed.kegiatan = activity;
    typed.keterangan = k.request.form("keterangan");
    typed.tanggal = k.request.form("tanggal");
    typed.file = file->isi;
    typed.nama = k.request.form("nama");
    if (typed.file) { // a line that was typed beside the file explains it
        if (typed.keterangan.empty()) typed.keterangan = typed.nama;
        typed.nama = file->nama;
    }
    typed.catatan = berkas::CatatanId{std::max(0, number(k.request.form("catatan")))};
    const auto done = berkas::tambah_bukti(meja(k), k.asal(), typed);
    if (!done) return page(k, activity, back, done.error(), 422);
    if (k.request.form("lagi").empty() && comes_from_elsewhere(k, back) && !stands_elsewhere(k, *done))
        return Response::see_other(back);
    return Response::see_other(after(back, done->value(), k, activity, "tambah"));
}

Response change(Kunjungan& k, bool gone) {
    const std::string back = hanya_lokal(k.request.form("ke"));
    const auto done = gone ? berkas::lepas_bukti(meja(k), k.asal(), k.bukti->id)
                           : berkas::pasang_bukti(meja(k), k.asal(), k.bukti->id);
    if (!done) {
        Html out = ringkasan_galat(done.error(), k.situs.wording);
        out.add<"<h1>Bukti tidak diubah</h1><p><a href=\"{}\">Kembali</a></p>">(back);
        return Response::html(halaman(k, {.judul = "Bukti tidak diubah", .galat = true, .sempit = true}, out),
                              422);
    }
    return Response::see_other(
        after(back, k.bukti->id.value(), k, k.bukti->kegiatan, gone ? "lepas" : "pasang"));
}

Response download(Kunjungan& k) {
    if (!k.bukti->file) // a line in words: its page shows all of it
        return Response::see_other(alamat_bukti(k.bukti->skp, k.bukti->kegiatan, ""));
    return unduhan(k, *k.bukti->file, k.bukti->nama);
}

} // namespace

void tambah_bukti(Pintu& pintu) {
    pintu.buka({.pattern = "/bukti/skp/{skp}",
                .perbuatan = Perbuatan::lihat_penilaian,
                .halaman = show,
                .skp = "skp",
                .catat_baca = true});
    pintu.buka({.method = Method::post,
                .pattern = "/bukti/skp/{skp}",
                .perbuatan = Perbuatan::isi_realisasi,
                .halaman = add,
                .skp = "skp",
                .body = http::Body::upload,
                .body_limit = kantor::isi_terbesar});
    pintu.buka({.method = Method::post,
                .pattern = "/bukti/{bukti}/lepas",
                .perbuatan = Perbuatan::isi_realisasi,
                .halaman = [](Kunjungan& k) { return change(k, true); },
                .bukti = "bukti"});
    pintu.buka({.method = Method::post,
                .pattern = "/bukti/{bukti}/pasang",
                .perbuatan = Perbuatan::isi_realisasi,
                .halaman = [](Kunjungan& k) { return change(k, false); },
                .bukti = "bukti"});
    pintu.buka({.pattern = "/bukti/{bukti}",
                .perbuatan = Perbuatan::lihat_penilaian,
                .halaman = download,
                .bukti = "bukti",
                .weight = http::Weight::heavy,
                .catat_baca = true});
}

} // namespace web
