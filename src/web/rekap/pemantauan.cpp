// The half-yearly monitoring of the SOP: when it is due, the form with norm against reality, and the form on paper.
#include "web/rekap/pemantauan.h"

#include "base/text.h"
#include "rekap/ruang.h"
#include "web/bagian/laporan.h"
#include "web/berkas/bantu.h"
#include "web/galat/galat.h"
#include "web/pegawai/tampilan.h"
#include "web/rekap/bagian.h"

#include <fmt/format.h>

#include <charconv>

namespace web {

namespace {

using http::Response;
using http::html::attr;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;
using rekap::BarisPemantauan;
using rekap::Pemantauan;

std::int64_t number_of(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 ? value : 0;
}

std::string address(rekap::PemantauanId id, std::string_view below = {}) {
    return fmt::format("/rekap/pemantauan/{}{}", id.value(), below);
}

struct Terbaca {
    std::vector<Pemantauan> semua;
    std::optional<rekap::Jatuh> jatuh; // none: no SOP is in force
};

Terbaca read_all(const Kunjungan& k) {
    Terbaca t;
    k.situs.rekap->simpanan.baca_rekap([&](rekap::Baca& db) {
        t.semua = db.semua_pemantauan(k.situs.instansi);
        t.jatuh = rekap::jatuh_berikut(db, k.situs.instansi, k.instansi.zona, k.hari);
    });
    return t;
}

Html due_words(const rekap::Jatuh& due) {
    return sisip(
        due.lewat ? Nada::dekat : Nada::biasa,
        due.lewat
            ? fmt::format("Pemantauan SOP jatuh tempo {} dan belum selesai.", calendar::tanggal(due.hari))
            : fmt::format("Pemantauan SOP berikutnya jatuh tempo {}.", calendar::tanggal(due.hari)));
}

std::string span(const calendar::Period& masa) { return masa_penilaian(masa); }

Response list(const Kunjungan& k, const base::Findings& wrong, int status = 200) {
    const Terbaca t = read_all(k);
    const bool may = k.boleh(Perbuatan::kelola_berkas);
    Html page = ringkasan_galat(wrong, k.situs.wording);
    page.add<
        R"(<div class="judul"><div><h1>Pemantauan SOP</h1><p>Setiap {} bulan, menurut pengaturan. Formulirnya dimulai dengan norma dan kenyataan tiap prosedur.</p></div></div>)">(
        k.pengaturan.pemantauan_sop_bulan);
    if (t.jatuh) page += due_words(*t.jatuh);
    if (t.semua.empty())
        page +=
            kosong("Belum ada pemantauan",
                   "Formulir pertama dimulai di bawah, oleh Kasubbag Umum dan Kepegawaian atau Sekretaris.");
    else {
        page.add<
            R"(<div class="gulir" tabindex="0" role="region" aria-label="Daftar pemantauan, dapat digulir"><table class="tb"><caption class="sr">Pemantauan SOP yang ada</caption><thead><tr><th scope="col">Masa</th><th scope="col">Keadaan</th><th scope="col">Oleh</th><th scope="col">Cetak</th></tr></thead><tbody>)">();
        for (const Pemantauan& one : t.semua)
            page.add<
                R"(<tr><th scope="row"><a href="{}">{}</a></th><td>{}</td><td>{}</td><td><a href="{}">PDF</a></td></tr>)">(
                address(one.id), span(one.masa),
                one.selesai ? make<R"(<span class="st beres">Selesai</span>)">()
                            : make<R"(<span class="st jalan">Sedang diisi</span>)">(),
                nama_orang(k, one.oleh), address(one.id, "/pdf"));
        page.add<"</tbody></table></div>">();
    }
    if (may) {
        const calendar::Period half = rekap::semester(k.hari);
        const Galat beside{wrong, k.situs.wording};
        page.add<R"(<section class="bagian" aria-labelledby="pm"><h2 id="pm">Mulai pemantauan</h2>)">();
        page += formulir_buka(k, "/rekap/pemantauan");
        page += isian({.nama = "dari",
                       .label = "Dari tanggal",
                       .nilai = calendar::iso(half.from),
                       .jenis = "date",
                       .pendek = true},
                      beside);
        page += isian({.nama = "sampai",
                       .label = "Sampai tanggal",
                       .nilai = calendar::iso(half.until),
                       .jenis = "date",
                       .pendek = true},
                      beside);
        page += tombol("Mulai pemantauan");
        page.add<"</form></section>">();
    }
    return Response::html(halaman(k,
                                  {.judul = "Pemantauan SOP",
                                   .aktif = Menu::rekap,
                                   .galat = !wrong.empty(),
                                   .remah = {{"Rekap", "/rekap"}},
                                   .lembar = {"u.css"}},
                                  page),
                          status);
}

Response begin(Kunjungan& k) {
    base::Findings wrong;
    const auto day = [&](const char* name) {
        const std::string text(k.request.form(name));
        auto read = calendar::read_date(base::trim(text));
        if (read) return *read;
        wrong.push_back({name, base::shortened(text), base::say("halaman_jurnal.tanggal")});
        return k.hari;
    };
    const calendar::Period masa{day("dari"), day("sampai")};
    if (!wrong.empty()) return list(k, wrong, 422);
    const auto made =
        rekap::mulai_pemantauan(k.situs.rekap->simpanan, k.situs.rekap->lemari, meja(k), k.asal(), masa);
    if (!made) return list(k, made.error(), 422);
    return Response::see_other(address(*made));
}

std::optional<Pemantauan> asked(const Kunjungan& k) {
    std::optional<Pemantauan> found;
    const rekap::PemantauanId id{number_of(k.request.param("pemantauan"))};
    k.situs.rekap->simpanan.baca_rekap([&](rekap::Baca& db) { found = db.pemantauan(k.situs.instansi, id); });
    return found;
}

std::string figures(const BarisPemantauan& b) {
    return b.median_menit ? fmt::format("norma {} menit, median {} menit, {} dari {} lewat", b.norma_menit,
                                        *b.median_menit, b.lewat, b.terukur)
                          : fmt::format("norma {} menit, tidak ada yang terukur", b.norma_menit);
}

Html fields(const BarisPemantauan& b, const Galat& beside) {
    const auto choice = [&](const char* value, const char* words, bool on) {
        return make<
            R"(<label class="cek"><input type="radio" name="{}.berjalan" value="{}"{}> <span>{}</span></label>)">(
            b.nomor, value, flag<"checked">(on), words);
    };
    const std::string at = std::to_string(b.nomor);
    const std::string wrong = beside.untuk(at + ".berjalan");
    Html out = make<
        R"(<section class="bagian" aria-labelledby="b{}"><h2 id="b{}">{}. {}</h2><p class="redup kecil">{}</p>)">(
        b.nomor, b.nomor, b.nomor, b.prosedur, figures(b));
    out.add<R"(<fieldset id="{}.berjalan"><legend>Penilaian terhadap penerapan</legend>)">(b.nomor);
    if (!wrong.empty()) out.add<R"(<p class="galat"><span class="sr">Galat: </span>{}</p>)">(wrong);
    out += choice("ya", "Berjalan baik", b.berjalan_baik == true);
    out += choice("tidak", "Tidak", b.berjalan_baik == false);
    out.add<"</fieldset>">();
    const std::string note = at + ".catatan", act = at + ".tindakan";
    out += isian_banyak({.nama = note, .label = "Catatan hasil penilaian", .nilai = b.catatan, .baris = 2},
                        beside);
    out += isian_banyak(
        {.nama = act, .label = "Tindakan yang harus diambil", .nilai = b.tindakan, .baris = 2}, beside);
    out.add<"</section>">();
    return out;
}

rekap::Laporan report(const Kunjungan& k, const Pemantauan& form) {
    rekap::Laporan r = laporan_kantor(k, "Formulir Pemantauan Pelaksanaan SOP");
    r.anak_judul = "Masa " + span(form.masa);
    std::shared_ptr<const sop::Sop> sop;
    k.situs.rekap->simpanan.baca_rekap([&](rekap::Baca& db) {
        sop = k.situs.perkakas.sop.ambil(db.berkas().kantor(), k.situs.instansi, form.sop);
    });
    r.fakta = {{"SOP", sop->nomor() + ", " + sop->nama()},
               {"Keadaan", form.selesai ? "Selesai" : "Sedang diisi"}};
    rekap::Tabel& t = r.tabel.emplace_back();
    t.nama = "Pemantauan";
    t.kolom = {{"No", 9, rekap::Isi::angka},
               {"Prosedur"},
               {"Berjalan baik", 19, rekap::Isi::tengah},
               {"Tidak", 14, rekap::Isi::tengah},
               {"Catatan hasil penilaian"},
               {"Tindakan yang harus diambil"},
               {"Paraf penilai", 20}};
    for (const BarisPemantauan& b : form.baris)
        t.baris.push_back({{std::to_string(b.nomor), b.prosedur, b.berjalan_baik == true ? "√" : "",
                            b.berjalan_baik == false ? "√" : "", b.catatan, b.tindakan, ""}});
    const pegawai::Pegawai* who = k.kantor->pegawai(form.oleh);
    rekap::TandaTangan place;
    place.tempat_tanggal =
        (k.pengaturan.tempat.empty() ? std::string("..................") : k.pengaturan.tempat) + ", " +
        calendar::tanggal(calendar::local_day(form.pada, k.instansi.zona));
    place.jabatan = "Penilai,";
    if (who != nullptr) {
        place.nama = who->nama_lengkap();
        place.nip = nip_tercetak(who->nip);
    }
    r.tanda_tangan.push_back(std::move(place));
    return r;
}

Response show(const Kunjungan& k, const Pemantauan& form, const base::Findings& wrong, int status = 200) {
    const bool open = !form.selesai && k.boleh(Perbuatan::kelola_berkas);
    const std::string title = "Pemantauan SOP " + span(form.masa);
    Html page = ringkasan_galat(wrong, k.situs.wording);
    if (!k.request.query("selesai").empty()) page += sisip(Nada::beres, "Pemantauan tersimpan.");
    page.add<R"(<div class="judul"><div><h1>{}</h1><p>{}</p></div><div class="tombol-baris">{}</div></div>)">(
        title,
        form.selesai ? "Selesai diisi " + nama_orang(k, form.oleh) + "."
                     : std::string("Angka di tiap prosedur diukur saat formulir dimulai."),
        tautan_tombol("Unduh PDF", address(form.id, "/pdf")));
    if (open) {
        const Galat beside{wrong, k.situs.wording};
        page += formulir_buka(k, address(form.id));
        page.add<R"(<input type="hidden" name="kunci_pemantauan" value="{}">)">(form.kunci);
        for (const BarisPemantauan& b : form.baris) page += fields(b, beside);
        page.add<
            R"(<div class="tombol-baris aksi"><button class="tbl" name="aksi" value="selesai">Selesaikan pemantauan</button><button class="tbl dua-2" name="aksi" value="simpan">Simpan dulu</button></div><p class="redup kecil">Setelah diselesaikan, formulir ini tidak diubah lagi.</p></form>)">();
    } else {
        page += laporan_tabel(report(k, form).tabel.front());
    }
    return Response::html(halaman(k,
                                  {.judul = title,
                                   .aktif = Menu::rekap,
                                   .galat = !wrong.empty(),
                                   .remah = {{"Rekap", "/rekap"}, {"Pemantauan SOP", "/rekap/pemantauan"}},
                                   .lembar = {"u.css"}},
                                  page),
                          status);
}

Response open(Kunjungan& k) {
    const auto form = asked(k);
    return form ? show(k, *form, {}) : halaman_tidak_ada(k);
}

Response keep(Kunjungan& k) {
    auto form = asked(k);
    if (!form) return halaman_tidak_ada(k);
    for (BarisPemantauan& b : form->baris) {
        const std::string at = std::to_string(b.nomor);
        const std::string_view well = k.request.form(at + ".berjalan");
        b.berjalan_baik = well == "ya"      ? std::optional(true)
                          : well == "tidak" ? std::optional(false)
                                            : std::nullopt;
        b.catatan = std::string(k.request.form(at + ".catatan"));
        b.tindakan = std::string(k.request.form(at + ".tindakan"));
    }
    const auto done = rekap::simpan_pemantauan(k.situs.rekap->simpanan, meja(k), k.asal(), form->id,
                                               number_of(k.request.form("kunci_pemantauan")), form->baris,
                                               k.request.form("aksi") == "selesai");
    if (!done) return show(k, *form, done.error(), 422);
    return Response::see_other(address(form->id) + "?selesai=simpan");
}

Response print(Kunjungan& k) {
    const auto form = asked(k);
    if (!form) return halaman_tidak_ada(k);
    return laporan_pdf(k, report(k, *form),
                       fmt::format("pemantauan-sop-{}.pdf", calendar::iso(form->masa.until)));
}

} // namespace

std::optional<rekap::Jatuh> pemantauan_menunggu(const Kunjungan& k) {
    if (k.situs.rekap == nullptr || !pegawai::boleh(Perbuatan::kelola_berkas, k.hubungan_kantor()))
        return std::nullopt;
    const auto due = read_all(k).jatuh;
    return due && rekap::menunggu(*due, k.hari) ? due : std::nullopt;
}

Html pengingat_pemantauan(const Kunjungan& k) {
    const Terbaca t = read_all(k);
    return t.jatuh && t.jatuh->lewat ? due_words(*t.jatuh) : Html();
}

void tambah_pemantauan(Pintu& pintu) {
    const auto heavy = http::Weight::heavy;
    pintu.buka({.pattern = "/rekap/pemantauan",
                .perbuatan = Perbuatan::lihat_rekap,
                .halaman = [](Kunjungan& k) { return list(k, {}); },
                .weight = heavy});
    pintu.buka({.method = http::Method::post,
                .pattern = "/rekap/pemantauan",
                .perbuatan = Perbuatan::kelola_berkas,
                .halaman = begin,
                .weight = heavy});
    pintu.buka({.pattern = "/rekap/pemantauan/{pemantauan}",
                .perbuatan = Perbuatan::lihat_rekap,
                .halaman = open,
                .weight = heavy});
    pintu.buka({.method = http::Method::post,
                .pattern = "/rekap/pemantauan/{pemantauan}",
                .perbuatan = Perbuatan::kelola_berkas,
                .halaman = keep,
                .weight = heavy});
    pintu.buka({.pattern = "/rekap/pemantauan/{pemantauan}/pdf",
                .perbuatan = Perbuatan::lihat_rekap,
                .halaman = print,
                .weight = heavy});
}

} // namespace web
