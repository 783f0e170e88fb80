// /berkas/{berkas}/lembar-pindah: what the national application asks, in its order, with a tick for each group that was typed.
#include "rekap/lembar_pindah.h"
#include "rekap/ruang.h"
#include "web/bagian/laporan.h"
#include "web/berkas/bantu.h"
#include "web/galat/galat.h"
#include "web/rekap/bagian.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {

namespace {

using http::Response;
using http::html::make;
using pegawai::Perbuatan;
using rekap::Kelompok;
using rekap::Ketikan;

struct Lembar {
    base::Result<std::vector<Kelompok>> kelompok = std::vector<Kelompok>{};
    std::vector<Ketikan> ketikan;

    // The tick that still holds: of these very values.
    [[nodiscard]] const Ketikan* tanda(const Kelompok& group) const {
        for (const Ketikan& one : ketikan)
            if (one.kelompok == group.kode && one.sidik == group.sidik()) return &one;
        return nullptr;
    }
    [[nodiscard]] bool pernah(const Kelompok& group) const {
        return std::any_of(ketikan.begin(), ketikan.end(),
                           [&](const Ketikan& one) { return one.kelompok == group.kode; });
    }
};

Lembar read(const Kunjungan& k) {
    Lembar sheet;
    k.situs.rekap->simpanan.baca_rekap([&](rekap::Baca& db) {
        sheet.kelompok = rekap::lembar_pindah(db, k.situs.instansi, *k.kantor, *k.berkas);
        sheet.ketikan = db.ketikan(k.situs.instansi, k.berkas->id);
    });
    return sheet;
}

std::string when(const Kunjungan& k, const Ketikan& one) {
    return fmt::format("{}, {}", nama_orang(k, one.oleh), saat_pendek(k, one.pada));
}

Html tick(const Kunjungan& k, const Lembar& sheet, const Kelompok& group) {
    const Ketikan* done = sheet.tanda(group);
    Html out = formulir_buka(k, alamat(*k.berkas, "lembar-pindah"));
    out.add<
        R"(<input type="hidden" name="kelompok" value="{}"><input type="hidden" name="sidik" value="{}">)">(
        group.kode, group.sidik().hex());
    if (done != nullptr)
        out.add<
            R"(<p><span class="st beres">Sudah diketik</span> <small class="redup">{}</small></p><button class="tbl dua-2" name="aksi" value="lepas">Lepas tanda</button></form>)">(
            when(k, *done));
    else
        out.add<
            R"({}<button class="tbl dua-2" name="aksi" value="tandai">Tandai sudah diketik</button></form>)">(
            sheet.pernah(group)
                ? make<R"(<p><span class="st dekat">Nilainya berubah sejak diketik</span></p>)">()
                : Html());
    return out;
}

Response page(const Kunjungan& k, const base::Findings& wrong, int status = 200) {
    const Lembar sheet = read(k);
    const std::string title = "Lembar pindah " + k.berkas->nomor;
    Html out = ringkasan_galat(wrong, k.situs.wording);
    std::size_t done = 0;
    if (sheet.kelompok)
        done = static_cast<std::size_t>(
            std::count_if(sheet.kelompok->begin(), sheet.kelompok->end(),
                          [&](const Kelompok& g) { return sheet.tanda(g) != nullptr; }));
    out.add<
        R"(<div class="judul"><div><h1>{}</h1><p>{}. Isian menurut urutan aplikasi nasional; salin satu per satu, lalu tandai tiap kelompok.</p></div><div class="tombol-baris">{}</div></div>)">(
        title, k.orang->nama_lengkap(),
        sheet.kelompok ? tautan_tombol("Unduh CSV", alamat(*k.berkas, "lembar-pindah.csv")) : Html());
    if (!sheet.kelompok) {
        out += sisip(Nada::biasa, k.situs.wording.render(sheet.kelompok.error().front().sentence));
    } else {
        out.add<R"(<p><strong>{} dari {}</strong> kelompok sudah diketik.</p>)">(done,
                                                                                 sheet.kelompok->size());
        for (const Kelompok& group : *sheet.kelompok) {
            out.add<
                R"(<section class="bagian" aria-labelledby="g-{}"><h2 id="g-{}">{}</h2><div class="gulir" tabindex="0" role="region" aria-label="{}, dapat digulir"><table class="tb"><caption class="sr">{}</caption><thead><tr><th scope="col">Isian</th><th scope="col">Nama di aplikasi</th><th scope="col">Ketik</th></tr></thead><tbody>)">(
                group.kode, group.kode, group.judul, group.judul, group.judul);
            for (const rekap::Medan& field : group.medan)
                out.add<
                    R"(<tr><th scope="row">{}</th><td class="mono redup">{}</td><td class="mono">{}</td></tr>)">(
                    field.label, field.nama, field.nilai.empty() ? std::string("–") : field.nilai);
            out.add<"</tbody></table></div>{}</section>">(tick(k, sheet, group));
        }
    }
    return Response::html(
        halaman(k,
                {.judul = title,
                 .aktif = Menu::berkas,
                 .galat = !wrong.empty(),
                 .remah = {{"Berkas", "/berkas"}, {k.orang->nama_lengkap(), alamat(*k.berkas)}}},
                out),
        status);
}

Response mark(Kunjungan& k) {
    const auto seen = base::Sidik::parse(k.request.form("sidik")).value_or(base::Sidik{});
    const auto done =
        rekap::tandai_ketikan(k.situs.rekap->simpanan, meja(k), k.asal(), k.berkas->id,
                              k.request.form("kelompok"), seen, k.request.form("aksi") != "lepas");
    if (!done) return page(k, done.error(), 422);
    return Response::see_other(alamat(*k.berkas, "lembar-pindah"));
}

Response csv(Kunjungan& k) {
    const Lembar sheet = read(k);
    if (!sheet.kelompok) return halaman_tidak_ada(k);
    rekap::Tabel t;
    t.kolom = {{"urutan"}, {"kelompok"}, {"nama"}, {"isian"}, {"nilai"}, {"sudah_diketik"}};
    int number = 0;
    for (const Kelompok& group : *sheet.kelompok) {
        const Ketikan* done = sheet.tanda(group);
        for (const rekap::Medan& field : group.medan)
            t.baris.push_back({{std::to_string(++number), group.judul, field.nama, field.label, field.nilai,
                                done == nullptr ? "" : when(k, *done)}});
    }
    catat_ekspor(k, "lembar pindah berkas " + k.berkas->nomor, t.baris.size());
    return berkas_csv(laporan_csv(t), fmt::format("lembar-pindah-{}.csv", k.berkas->nomor));
}

} // namespace

void tambah_lembar_pindah(Pintu& pintu) {
    const auto act = Perbuatan::kelola_salinan; // who hands an assessment on to others
    pintu.buka({.pattern = "/berkas/{berkas}/lembar-pindah",
                .perbuatan = act,
                .halaman = [](Kunjungan& k) { return page(k, {}); },
                .berkas = "berkas",
                .catat_baca = true});
    pintu.buka({.method = http::Method::post,
                .pattern = "/berkas/{berkas}/lembar-pindah",
                .perbuatan = act,
                .halaman = mark,
                .berkas = "berkas",
                .weight = http::Weight::heavy});
    pintu.buka({.pattern = "/berkas/{berkas}/lembar-pindah.csv",
                .perbuatan = act,
                .halaman = csv,
                .berkas = "berkas",
                .weight = http::Weight::heavy,
                .catat_baca = true});
}

} // namespace web
