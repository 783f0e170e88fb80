#include "web/perilaku/rute.h"

#include "berkas/tahun.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/berkas/meja.h"
#include "web/pegawai/tampilan.h"

#include <fmt/format.h>

#include <charconv>

namespace web {
namespace {

using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

int number(std::string_view text, int otherwise) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

std::string_view aspect(int place) {
    const auto& labels = skp::Perilaku::label_aspek;
    return place >= 0 && place < static_cast<int>(labels.size()) ? labels.at(static_cast<std::size_t>(place))
                                                                 : std::string_view("–");
}

std::vector<Pilihan> aspects(const Kunjungan& k) {
    std::vector<Pilihan> list{{"", "Pilih aspek"}};
    const auto most = berkas::memimpin(*k.kantor, k.orang->id, k.hari) ? skp::Perilaku::label_aspek.size()
                                                                       : skp::Perilaku::aspek_umum;
    for (std::size_t i = 0; i < most; ++i)
        list.push_back({std::to_string(i), std::string(skp::Perilaku::label_aspek.at(i))});
    return list;
}

Html writing(const Kunjungan& k, const base::Findings& errors) {
    const Galat beside{errors, k.situs.wording};
    const std::string today = calendar::iso(k.hari);
    const std::string_view day = k.request.form("tanggal");
    Html out = make<R"(<section class="bagian tanpa-cetak"><h2>Catat</h2>)">();
    out += formulir_buka(k, fmt::format("/perilaku/{}", k.orang->id.value()));
    out += isian({.nama = "tanggal",
                  .label = "Tanggal",
                  .nilai = day.empty() ? std::string_view(today) : day,
                  .jenis = "date",
                  .pendek = true,
                  .wajib = true},
                 beside);
    out += pilihan("aspek", "Aspek", aspects(k), k.request.form("aspek"), beside);
    out += isian_banyak({.nama = "uraian",
                         .label = "Yang dilihat",
                         .nilai = k.request.form("uraian"),
                         .petunjuk = "Tulis kejadiannya, bukan kesimpulannya: apa, di mana, akibatnya.",
                         .baris = 4},
                        beside);
    out += tombol("Simpan catatan");
    out.add<"</form></section>">();
    return out;
}

Html notes(const Kunjungan& k, int year) {
    std::vector<berkas::CatatanPerilaku> all;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        all = db.catatan_perilaku(k.situs.instansi, k.orang->id,
                                  {*calendar::date_of(year, 1, 1), *calendar::date_of(year, 12, 31)});
    });
    Html out = make<R"(<section class="bagian"><h2>Buku catatan {}</h2>)">(year);
    if (all.empty()) {
        out += kosong("Belum ada catatan",
                      "Kejadian yang dicatat sepanjang tahun menjadi dasar nilai perilaku di akhir tahun.");
    } else {
        out.add<
            R"(<div class="gulir"><table class="tb"><thead><tr><th scope="col">Tanggal</th><th scope="col">Aspek</th><th scope="col">Uraian</th><th scope="col">Dicatat oleh</th></tr></thead><tbody>)">();
        for (const berkas::CatatanPerilaku& note : all) {
            const pegawai::Pegawai* by = k.kantor->pegawai(note.oleh);
            out.add<"<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>">(
                calendar::tanggal(note.tanggal), aspect(note.aspek), note.uraian,
                by == nullptr ? std::string("–") : by->nama_lengkap());
        }
        out.add<"</tbody></table></div>">();
    }
    out.add<
        R"(<p class="tombol-baris aksi"><a href="?tahun={}">Tahun {}</a> <a href="?tahun={}">Tahun {}</a> <button class="tbl dua-2" type="button" data-cetak hidden>Cetak</button></p></section>)">(
        year - 1, year - 1, year + 1, year + 1);
    return out;
}

Response page(const Kunjungan& k, const base::Findings& errors, int status) {
    int year = number(k.request.query("tahun"), static_cast<int>(k.hari.year()));
    if (year < 2000 || year > 2199) year = static_cast<int>(k.hari.year());
    Html out = ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<h1>Buku catatan perilaku</h1><p><strong>{}</strong> <span class="nip">NIP {}</span></p><p class="redup">Dibaca oleh pejabat penilai, atasan pejabat penilai, dan Inspektur. Pegawai yang dicatat membacanya bila ia mengajukan keberatan.</p>)">(
        k.orang->nama_lengkap(), nip_tercetak(k.orang->nip));
    if (k.request.query("sudah") == "simpan") out += sisip(Nada::beres, "Catatan tersimpan.");
    if (k.boleh(Perbuatan::catat_perilaku)) out += writing(k, errors);
    out += notes(k, year);
    return Response::html(
        halaman(k,
                {.judul = "Buku catatan perilaku",
                 .galat = !errors.empty(),
                 .remah = {{k.orang->nama_lengkap(), fmt::format("/pegawai/{}", k.orang->id.value())}}},
                out),
        status);
}

Response show(Kunjungan& k) { return page(k, {}, 200); }

Response save(Kunjungan& k) {
    const auto done = berkas::catat_perilaku(meja(k), k.asal(), k.orang->id, k.request.form("tanggal"),
                                             number(k.request.form("aspek"), -1), k.request.form("uraian"));
    if (!done) return page(k, done.error(), 422);
    return Response::see_other(fmt::format("/perilaku/{}?sudah=simpan", k.orang->id.value()));
}

} // namespace

void tambah_perilaku(Pintu& pintu) {
    pintu.buka({.pattern = "/perilaku/{id}",
                .perbuatan = Perbuatan::lihat_catatan_perilaku,
                .halaman = show,
                .orang = "id",
                .catat_baca = true});
    pintu.buka({.method = Method::post,
                .pattern = "/perilaku/{id}",
                .perbuatan = Perbuatan::catat_perilaku,
                .halaman = save,
                .orang = "id"});
}

} // namespace web
