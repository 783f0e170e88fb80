// /berkas/{berkas}/salinan: step 6. Copies are made, handed over, noted; the step ends when every one is settled.
#include "base/text.h"
#include "berkas/simpanan_terbitan.h"
#include "web/salinan/bantu.h"
#include "web/salinan/rute.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using berkas::BarisSalinan;
using berkas::CaraSalinan;
using berkas::KeadaanSalinan;
using berkas::UntukSalinan;
using http::Method;
using http::Response;
using http::html::attr;
using http::html::make;
using pegawai::Perbuatan;

struct Terbaca {
    std::shared_ptr<const sop::Sop> sop;
    std::optional<berkas::Terbitan> paper;
    std::vector<BarisSalinan> lines; // of the version in force; without one, of all
    bool mine = false;               // to make and hand over
};

Terbaca read(const Kunjungan& k) {
    Terbaca t;
    t.lines = baris_berkas(k, *k.berkas);
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        t.sop = sop_dari(k, db, *k.berkas);
        t.paper = berkas::terbitan_berlaku(db, k.situs.instansi, k.berkas->id);
    });
    if (t.paper)
        std::erase_if(t.lines, [&](const BarisSalinan& l) { return l.salinan.terbitan != t.paper->nomor; });
    t.mine =
        t.paper && k.berkas->kerja == sop::Kerja::gandakan && !k.berkas->dijeda && giliran_saya(k, *k.berkas);
    return t;
}

std::string below(const BarisSalinan& line, std::string_view act) {
    return fmt::format("salinan/{}/{}{}{}", line.salinan.terbitan, line.salinan.nomor, act.empty() ? "" : "/",
                       act);
}

std::string summary(const std::vector<BarisSalinan>& lines) {
    std::vector<berkas::Salinan> copies;
    for (const BarisSalinan& l : lines) copies.push_back(l.salinan);
    return berkas::ringkas(copies);
}

Html links(const Kunjungan& k, const BarisSalinan& line) {
    const std::string which = berkas::sebutan(line.salinan, static_cast<std::size_t>(line.dari));
    Html out = make<R"(<div class="tombol-baris"><a href="{}" aria-label="Unduh {}">Unduh</a>)">(
        alamat(*k.berkas, below(line, "")), which);
    if (k.situs.rekap != nullptr)
        out.add<R"( <a href="{}" aria-label="Sampul {}">Sampul</a>)">(
            alamat(*k.berkas, below(line, "sampul")), which);
    out.add<"</div>">();
    return out;
}

// What can be done with a copy that waits, folded away: one is dealt with at a time.
Html deeds(const Kunjungan& k, const BarisSalinan& line, const base::Findings& errors) {
    const std::string here = alamat(*k.berkas, below(line, ""));
    const std::string prefix = fmt::format("s{}", line.salinan.nomor);
    const Galat beside{errors, k.situs.wording};
    Html out = make<
        R"(<details class="rumus"><summary>Serahkan atau catat<span class="sr"> salinan {}</span></summary>)">(
        line.salinan.nomor);
    out += formulir_buka(k, here + "/serah");
    out += kunci_berkas(*k.berkas);
    const std::string name = prefix + "_diterima", day = prefix + "_tanggal", reason = prefix + "_alasan";
    out += isian({.nama = name, .label = "Diterima oleh", .nilai = k.request.form(name)}, beside);
    out += isian(
        {.nama = day, .label = "Tanggal", .nilai = calendar::iso(k.hari), .jenis = "date", .pendek = true},
        beside);
    out += tombol("Catat penyerahan", Rupa::kedua);
    out.add<"</form>">();
    if (line.salinan.cara == CaraSalinan::surel && k.situs.pengirim != nullptr) {
        out += formulir_buka(k, here + "/surel");
        out += tombol(line.salinan.disurel ? "Kirim surel lagi" : "Kirim surel", Rupa::kedua);
        out.add<"</form>">();
    }
    out += formulir_buka(k, here + "/catat");
    out += kunci_berkas(*k.berkas);
    out +=
        isian({.nama = reason, .label = "Mengapa tidak diserahkan", .nilai = k.request.form(reason)}, beside);
    out += tombol("Catat tidak diserahkan", Rupa::bata);
    out.add<"</form></details>">();
    return out;
}

Html table(const Kunjungan& k, const Terbaca& t, const base::Findings& errors) {
    Html out = make<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Salinan"><table class="tb"><caption>{}</caption><thead><tr><th scope="col">Salinan</th><th scope="col">Untuk</th><th scope="col">Lewat</th><th scope="col">Penyerahan</th><th scope="col">Berkas</th></tr></thead><tbody>)">(
        summary(t.lines));
    for (const BarisSalinan& line : t.lines) {
        out.add<
            R"(<tr id="salinan.{}"><th scope="row">{} dari {}</th><td>{}<br><small class="redup">{}</small></td><td>{}</td><td><span class="st {}">{}</span><br><small class="redup">{}</small>)">(
            line.salinan.nomor, line.salinan.nomor, line.dari, line.salinan.nama,
            berkas::nama(line.salinan.untuk), berkas::nama(line.salinan.cara), nada_salinan(line.salinan),
            kata_salinan(line.salinan), kabar_salinan(line.salinan));
        if (t.mine && line.salinan.keadaan == KeadaanSalinan::dibuat) out += deeds(k, line, errors);
        if (k.saya->id == line.salinan.penerima && line.salinan.keadaan == KeadaanSalinan::dibuat)
            out += tombol_kirim(k, alamat(*k.berkas, below(line, "terima")), "Nyatakan terima");
        out.add<"</td><td>{}</td></tr>">(links(k, line));
    }
    out.add<"</tbody></table></div>">();
    return out;
}

Html new_copies(const Kunjungan& k, const Terbaca& t, const base::Findings& errors) {
    const Galat beside{errors, k.situs.wording};
    Html out =
        make<R"(<section class="bagian"><h2>{}</h2>)">(t.lines.empty() ? "Buat salinan" : "Tambah salinan");
    if (t.lines.empty()) {
        out.add<"<p>Biasanya tiga: untuk pegawai lewat tautan, untuk dokumen kepegawaian dan dokumen "
                "pengendalian di atas kertas.</p>">();
        out += formulir_buka(k, alamat(*k.berkas, "salinan"));
        out += kunci_berkas(*k.berkas);
        out.add<
            R"(<div class="aksi"><button class="tbl" name="tiga" value="ya">Buat tiga salinan</button></div></form>)">();
    }
    out.add<R"(<details class="rumus"{}><summary>Salinan lain</summary>)">(attr<"open">("", !errors.empty()));
    out += formulir_buka(k, alamat(*k.berkas, "salinan"));
    out += kunci_berkas(*k.berkas);
    std::vector<Pilihan> whom, ways;
    for (const UntukSalinan u :
         {UntukSalinan::pegawai, UntukSalinan::kepegawaian, UntukSalinan::pengendalian, UntukSalinan::lain})
        whom.push_back({std::string(berkas::kode(u)), std::string(berkas::nama(u))});
    for (const CaraSalinan c : {CaraSalinan::kertas, CaraSalinan::tautan, CaraSalinan::surel})
        ways.push_back({std::string(berkas::kode(c)), std::string(berkas::nama(c))});
    out += pilihan("untuk", "Untuk", whom, k.request.form("untuk"), beside);
    out += isian({.nama = "nama",
                  .label = "Nama penerima",
                  .nilai = k.request.form("nama"),
                  .petunjuk = "Perlu diisi bila untuk lainnya."},
                 beside);
    out += pilihan("cara", "Lewat", ways, k.request.form("cara"), beside);
    out += isian({.nama = "nip",
                  .label = "NIP penerima",
                  .nilai = k.request.form("nip"),
                  .petunjuk = "Untuk tautan dan surel, bila bukan pegawai yang dinilai.",
                  .papan = "numeric"},
                 beside);
    out += isian({.nama = "banyak",
                  .label = "Banyaknya",
                  .nilai = k.request.form("banyak").empty() ? "1" : k.request.form("banyak"),
                  .papan = "numeric",
                  .pendek = true},
                 beside);
    out += tombol("Buat salinan", Rupa::kedua);
    out.add<"</form></details></section>">();
    return out;
}

Html ending(const Kunjungan& k, const Terbaca& t) {
    std::vector<berkas::Salinan> copies;
    for (const BarisSalinan& l : t.lines) copies.push_back(l.salinan);
    if (!berkas::tuntas(copies)) return {};
    Html out = make<
        R"(<section class="bagian"><h2>Selesai menggandakan</h2><p>Semua salinan sudah diserahkan atau dicatat.</p>)">();
    out += formulir_buka(k, alamat(*k.berkas, "salinan/selesai"));
    out += kunci_berkas(*k.berkas);
    out.add<R"(<div class="aksi">{}</div></form></section>)">(tombol("Selesai, teruskan berkas"));
    return out;
}

} // namespace

Response halaman_salinan(const Kunjungan& k, const base::Findings& errors) {
    const Terbaca t = read(k);
    Html out = ringkasan_galat(errors, k.situs.wording);
    out.add<R"(<div class="judul"><div><h1>Salinan dokumen</h1><p>Berkas {} {}{}</p></div></div>)">(
        k.berkas->nomor, k.orang->nama_lengkap(),
        t.paper ? ", dokumen nomor " + t.paper->nomor_naskah : std::string());
    out += pesan_berkas(k);
    if (t.lines.empty() && !t.mine)
        out += kosong("Belum ada salinan",
                      t.paper ? "Salinan bernomor dibuat oleh yang mengerjakan langkah penggandaan."
                              : "Salinan dibuat sesudah dokumen berlaku.",
                      "Kembali ke berkas", alamat(*k.berkas));
    else if (!t.lines.empty())
        out += table(k, t, errors);
    if (t.mine) {
        out += ending(k, t);
        out += new_copies(k, t, errors);
    }
    if (!t.lines.empty())
        out.add<
            R"(<p class="bagian redup">Setiap salinan sama byte demi byte dengan dokumen yang diterbitkan; nomornya hanya tertulis pada sampul.</p>)">();
    if (pegawai::boleh(Perbuatan::kelola_salinan, k.hubungan_kantor()))
        out.add<R"(<div class="bagian">{}</div>)">(
            tautan_tombol(fmt::format("Register salinan tahun {}", k.berkas->tahun),
                          fmt::format("/salinan?tahun={}", k.berkas->tahun)));
    return Response::html(
        halaman(k,
                {.judul = fmt::format("Salinan {}", k.berkas->nomor),
                 .aktif = Menu::berkas,
                 .galat = !errors.empty(),
                 .remah = {{"Berkas", "/berkas"}, {k.orang->nama_lengkap(), alamat(*k.berkas)}},
                 .lembar = {"b.css"}},
                out),
        errors.empty() ? 200 : 422);
}

namespace {

Response lihat(Kunjungan& k) {
    if (k.berkas->kerja == sop::Kerja::gandakan && k.berkas->keadaan == berkas::KeadaanBerkas::berjalan) {
        const Terbaca t = read(k);
        if (!t.paper) return Response::see_other(alamat(*k.berkas, "langkah")); // a case that runs on paper
        if (t.mine) berkas::mulai_kerja(meja(k), k.asal(), k.berkas->id);
    }
    return halaman_salinan(k, {});
}

Response here(const Kunjungan& k, std::string_view notice = {}) {
    return Response::see_other(alamat(*k.berkas, "salinan") +
                               (notice.empty() ? "" : "?selesai=" + std::string(notice)));
}

pegawai::PegawaiId by_nip(const Kunjungan& k, std::string_view typed) {
    std::string digits;
    for (const char c : typed)
        if (c >= '0' && c <= '9') digits += c;
    for (const pegawai::Pegawai& who : k.kantor->pegawai())
        if (!digits.empty() && who.aktif && who.nip == digits) return who.id;
    return {};
}

// Findings of the acts name the copy asked for; the form has one set of fields.
base::Findings on_the_form(base::Findings errors) {
    for (base::Finding& e : errors) {
        if (e.place.ends_with(".nama")) e.place = "nama";
        if (e.place.ends_with(".penerima")) e.place = "nip";
    }
    errors.erase(std::unique(errors.begin(), errors.end(),
                             [](const base::Finding& a, const base::Finding& b) {
                                 return a.place == b.place && !a.place.empty();
                             }),
                 errors.end());
    return errors;
}

Response buat(Kunjungan& k) {
    std::vector<berkas::SalinanBaru> copies;
    if (k.request.form("tiga") == "ya") {
        copies = berkas::tiga_salinan(*k.berkas);
    } else {
        berkas::SalinanBaru one;
        one.untuk = berkas::dari_kode<UntukSalinan>(k.request.form("untuk")).value_or(UntukSalinan::lain);
        one.cara = berkas::dari_kode<CaraSalinan>(k.request.form("cara")).value_or(CaraSalinan::kertas);
        one.nama = std::string(k.request.form("nama"));
        one.penerima = by_nip(k, k.request.form("nip"));
        if (one.penerima.value() == 0 && one.untuk == UntukSalinan::pegawai) one.penerima = k.berkas->pegawai;
        copies.assign(std::min<std::size_t>(
                          static_cast<std::size_t>(std::max(nomor_dari(k.request.form("banyak")), 1)), 51),
                      one);
    }
    const auto done = berkas::buat_salinan(meja(k), k.asal(), terlihat(k), copies);
    return done ? here(k) : halaman_salinan(k, on_the_form(done.error()));
}

Response serah(Kunjungan& k) {
    const std::string prefix = fmt::format("s{}_", salinan_diminta(k).nomor);
    berkas::Penyerahan how;
    how.diterima = std::string(k.request.form(prefix + "diterima"));
    how.tanggal = calendar::read_date(k.request.form(prefix + "tanggal")).value_or(k.hari);
    const auto done = berkas::serahkan_salinan(meja(k), k.asal(), terlihat(k), salinan_diminta(k), how);
    if (done) return here(k);
    base::Findings errors = done.error();
    for (base::Finding& e : errors)
        if (!e.place.empty()) e.place = prefix + e.place;
    return halaman_salinan(k, errors);
}

Response catat(Kunjungan& k) {
    const std::string prefix = fmt::format("s{}_", salinan_diminta(k).nomor);
    const auto done = berkas::catat_salinan(meja(k), k.asal(), terlihat(k), salinan_diminta(k),
                                            k.request.form(prefix + "alasan"));
    if (done) return here(k);
    base::Findings errors = done.error();
    for (base::Finding& e : errors)
        if (!e.place.empty()) e.place = prefix + e.place;
    return halaman_salinan(k, errors);
}

Response terima(Kunjungan& k) {
    const auto done = berkas::terima_salinan(meja(k), k.asal(), k.berkas->id, salinan_diminta(k));
    return done ? here(k) : halaman_salinan(k, done.error());
}

Response selesai(Kunjungan& k) {
    const auto done = berkas::gandakan(meja(k), k.asal(), terlihat(k), "");
    if (!done) return halaman_salinan(k, done.error());
    return Response::see_other(alamat(*k.berkas) + "?selesai=selesaikan");
}

} // namespace

void tambah_salinan_berkas(Pintu& pintu) {
    const auto see = Perbuatan::lihat_penilaian, make_them = Perbuatan::kelola_salinan;
    const std::string root = "/berkas/{berkas}/salinan", one = root + "/{terbitan}/{nomor}";
    const auto get = [&](const std::string& pattern, auto page_of) {
        pintu.buka({.pattern = pattern,
                    .perbuatan = see,
                    .halaman = page_of,
                    .berkas = "berkas",
                    .catat_baca = true});
    };
    const auto post = [&](const std::string& pattern, Perbuatan act, auto deed) {
        pintu.buka({.method = Method::post,
                    .pattern = pattern,
                    .perbuatan = act,
                    .halaman = deed,
                    .berkas = "berkas"});
    };
    get(root, lihat);
    post(root, make_them, buat);
    post(root + "/selesai", make_them, selesai);
    post(one + "/serah", make_them, serah);
    post(one + "/catat", make_them, catat);
    post(one + "/terima", see, terima);
}

} // namespace web
