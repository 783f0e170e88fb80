// /arsip/penyusutan: what is over by its retention, what is proposed, and the papers of each proposal. Nothing here deletes.
#include "web/arsip/bantu.h"
#include "web/galat/galat.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using berkas::KeadaanUsul;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

constexpr int most_shown = 200;
constexpr int most_witnesses = 4;

std::string address(berkas::UsulId id) { return fmt::format("/arsip/penyusutan/{}", id.value()); }

struct Baris { // a registration with what it is about
    berkas::Pendaftaran row;
    berkas::Arsip record;
};

std::vector<Baris> with_records(berkas::Baca& db, pegawai::InstansiId office,
                                std::vector<berkas::Pendaftaran> rows) {
    std::vector<Baris> all;
    for (berkas::Pendaftaran& row : rows)
        if (auto record = db.arsip().arsip(office, row.arsip))
            all.push_back({std::move(row), *std::move(record)});
    return all;
}

Html over(const Kunjungan& k, const std::vector<Baris>& rows, const base::Findings& errors) {
    Html out = make<"<h2>Retensi habis</h2>">();
    if (rows.empty()) {
        out += kosong(
            "Belum ada yang habis retensinya",
            "Arsip muncul di sini sehari sesudah masa inaktifnya berakhir. Program hanya mengusulkan.");
        return out;
    }
    const bool manage = boleh_kelola(k);
    if (manage) out += formulir_buka(k, "/arsip/penyusutan");
    out.add<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Retensi habis, dapat digulir"><table class="tb"><caption class="sr">Arsip yang retensinya habis</caption><thead><tr>{}<th scope="col">Arsip</th><th scope="col">Nomor</th><th scope="col">Habis</th><th scope="col">Nasib akhir</th></tr></thead><tbody>)">(
        manage ? make<R"(<th scope="col"><span class="sr">Pilih</span></th>)">() : Html());
    for (const Baris& one : rows) {
        const bool may_go =
            one.row.nasib == kode(berkas::Nasib::musnah) && !one.record.ditahan && !one.record.dipinjam;
        out.add<"<tr>">();
        if (manage)
            out.add<"<td>{}</td>">(
                may_go ? make<R"(<input type="checkbox" name="arsip" value="{}.{}" aria-label="Pilih {}">)">(
                             kode(one.row.daftar), one.row.arsip, one.row.nomor)
                       : Html());
        const auto end = berkas::nasib_dari(one.row.nasib);
        out.add<
            R"(<th scope="row"><a href="{}">{}</a>{}</th><td class="mono nowrap">{}</td><td>{}</td><td>{}</td></tr>)">(
            alamat(one.row.arsip), one.record.judul, one.record.ditahan ? " (ditahan)" : "", one.row.nomor,
            one.row.inaktif_sampai ? calendar::tanggal(*one.row.inaktif_sampai) : std::string("–"),
            end ? berkas::nama(*end) : "–");
    }
    out.add<"</tbody></table></div>">();
    if (!manage) return out;
    const Galat beside{errors, k.situs.wording};
    out += isian({.nama = "alasan", .label = "Alasan pengusulan", .nilai = k.request.form("alasan")}, beside);
    out.add<"{}</form>">(tombol("Usulkan musnah"));
    return out;
}

Html proposals(const std::vector<berkas::UsulMusnah>& all, calendar::Zona zone) {
    Html out = make<"<h2>Usul</h2>">();
    if (all.empty()) {
        out.add<R"(<p class="redup">Belum ada usul.</p>)">();
        return out;
    }
    out.add<R"(<ul class="dok">)">();
    for (const berkas::UsulMusnah& u : all)
        out.add<
            R"(<li><div><strong><a href="{}">Usul {}</a></strong> <span class="st">{}</span><div class="redup kecil">{}; {}</div></div></li>)">(
            address(u.id), u.id, nama(u.keadaan), calendar::tanggal(calendar::local_day(u.pada, zone)),
            u.alasan);
    out.add<"</ul>">();
    return out;
}

Response page(Kunjungan& k, const base::Findings& errors) {
    std::vector<Baris> rows;
    std::vector<berkas::UsulMusnah> all;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        rows = with_records(db, k.situs.instansi,
                            db.arsip().habis_retensi(k.situs.instansi, k.hari, most_shown));
        all = db.arsip().semua_usul(k.situs.instansi);
    });
    Html out = pesan_arsip(k);
    out += ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<div class="judul"><div><h1>Penyusutan arsip</h1><p>Usul, pertimbangan panitia, persetujuan, lalu berita acara dengan dua saksi (PP 28/2012 Pasal 65–78). Teraju tidak menghapus apa pun; ia mencatat.</p></div></div>)">();
    out += bilah_arsip(k, "Penyusutan");
    out += over(k, rows, errors);
    out += proposals(all, k.instansi.zona);
    return halaman_arsip(k, "Penyusutan arsip", out, errors);
}

// What is said of a record, and not of a field, names the record's number in words.
base::Findings as_shown(const Kunjungan& k, base::Findings wrong) {
    constexpr std::array fields{"alasan", "panitia", "pertimbangan", "persetujuan", "berita_acara", "cara"};
    for (base::Finding& one : wrong) {
        if (one.place == "saksi") one.place = "saksi_nama_1";
        if (one.place.empty() || one.place.starts_with("saksi_") ||
            std::find(fields.begin(), fields.end(), one.place) != fields.end())
            continue;
        if (one.place != "arsip")
            one.sentence = base::say("arsip.usul_baris",
                                     {{"nomor", one.place}, {"sebab", k.situs.wording.render(one.sentence)}});
        one.place.clear();
    }
    return wrong;
}

Response lihat(Kunjungan& k) { return page(k, {}); }

Response usulkan(Kunjungan& k) {
    std::vector<std::pair<berkas::DaftarArsip, berkas::ArsipId>> which;
    for (const auto& [name, value] : k.request.form_fields) {
        if (name != "arsip") continue;
        const std::size_t dot = std::min(value.find('.'), value.size());
        const auto list = berkas::dari_kode<berkas::DaftarArsip>(std::string_view(value).substr(0, dot));
        const auto id = angka_dari(std::string_view(value).substr(std::min(dot + 1, value.size())));
        if (list && id) which.emplace_back(*list, berkas::ArsipId{*id});
    }
    const berkas::AturanArsip rules = aturan_arsip(k);
    const berkas::Meja desk = meja(k);
    const auto made =
        berkas::usulkan_musnah({desk, k.situs.gudang, rules}, k.asal(), which, k.request.form("alasan"));
    if (!made) {
        return page(k, as_shown(k, made.error()));
    }
    return Response::see_other(address(*made) + "?selesai=usul");
}

// ---- one proposal
berkas::UsulId asked(const Kunjungan& k) {
    return berkas::UsulId{angka_dari(k.request.param("usul")).value_or(0)};
}

Html papers(const berkas::UsulMusnah& u) {
    Html out = make<
        R"(<dl class="rk"><dt>Keadaan</dt><dd><span class="st">{}</span></dd><dt>Alasan</dt><dd>{}</dd>)">(
        nama(u.keadaan), u.alasan);
    const auto line = [&](std::string_view label, const std::string& text) {
        if (!text.empty()) out.add<"<dt>{}</dt><dd>{}</dd>">(label, text);
    };
    line("Panitia penilai", u.panitia);
    line("Pertimbangan", u.pertimbangan);
    line("Persetujuan", u.persetujuan);
    line("Berita acara", u.berita_acara);
    line("Cara", u.cara);
    for (const berkas::Saksi& one : u.saksi)
        out.add<"<dt>Saksi</dt><dd>{}, {}, {}</dd>">(one.nama, one.jabatan, one.unit);
    out.add<"</dl>">();
    return out;
}

Html next_step(const Kunjungan& k, const berkas::UsulMusnah& u, const std::string& consent,
               const base::Findings& errors) {
    if (u.keadaan == KeadaanUsul::dilaksanakan || u.keadaan == KeadaanUsul::ditolak || !boleh_kelola(k))
        return {};
    const Galat beside{errors, k.situs.wording};
    const auto field = [&](std::string_view name, std::string_view label, std::string_view hint = {}) {
        return isian({.nama = name, .label = label, .nilai = k.request.form(name), .petunjuk = hint}, beside);
    };
    Html out = formulir_buka(k, address(u.id));
    out.add<R"(<input type="hidden" name="versi" value="{}">)">(u.kunci);
    std::string_view button = "Catat pertimbangan";
    if (u.keadaan == KeadaanUsul::diusulkan) {
        out += field("panitia", "Panitia penilai arsip",
                     "Ketua (kepala unit kearsipan), kepala unit pemilik arsip, arsiparis.");
        out += isian_banyak({.nama = "pertimbangan",
                             .label = "Pertimbangan tertulis",
                             .nilai = k.request.form("pertimbangan"),
                             .petunjuk = "Isi, nomor, dan tanggal suratnya.",
                             .baris = 4},
                            beside);
    } else if (u.keadaan == KeadaanUsul::dipertimbangkan) {
        out += isian_banyak({.nama = "persetujuan",
                             .label = "Persetujuan tertulis",
                             .nilai = k.request.form("persetujuan"),
                             .petunjuk = consent,
                             .baris = 3},
                            beside);
        button = "Catat persetujuan";
    } else {
        out += field("berita_acara", "Nomor dan tanggal berita acara");
        out += field("cara", "Cara pemusnahan", "Sampai tidak dapat dikenal lagi: dicacah, dilebur.");
        for (int i = 1; i <= most_witnesses; ++i)
            out.add<R"(<fieldset class="is"><legend>Saksi {}{}</legend>{}{}{}</fieldset>)">(
                i, i > 2 ? " (bila ada)" : "", field("saksi_nama_" + std::to_string(i), "Nama"),
                field("saksi_jabatan_" + std::to_string(i), "Jabatan"),
                field("saksi_unit_" + std::to_string(i), "Unit",
                      i == 1 ? "Unit hukum atau pengawasan, bukan pemilik arsipnya." : ""));
        button = "Catat berita acara pemusnahan";
    }
    out.add<R"(<div class="tombol-baris">{}</div></form>)">(tombol(button));
    Html no = formulir_buka(k, address(u.id));
    no.add<R"(<input type="hidden" name="versi" value="{}">)">(u.kunci);
    no += isian({.nama = "tolak", .label = "Alasan menolak"}, beside);
    no.add<"{}</form>">(tombol("Tolak usul", Rupa::bata));
    out.add<"<details><summary>Tolak usul ini</summary>{}</details>">(no);
    return out;
}

Response one_page(Kunjungan& k, const base::Findings& errors) {
    std::optional<berkas::UsulMusnah> u;
    std::vector<Baris> rows;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        u = db.arsip().usul(k.situs.instansi, asked(k));
        if (!u) return;
        for (const auto& [list, id] : u->isi) {
            std::vector<berkas::Pendaftaran> of_list;
            for (berkas::Pendaftaran& row : db.arsip().pendaftaran(k.situs.instansi, id))
                if (row.daftar == list && row.keadaan != berkas::KeadaanDaftar::dibatalkan)
                    of_list.push_back(std::move(row));
            for (Baris& one : with_records(db, k.situs.instansi, std::move(of_list)))
                rows.push_back(std::move(one));
        }
    });
    if (!u) return halaman_tidak_ada(k);
    std::vector<berkas::Pendaftaran> lines;
    for (const Baris& one : rows) lines.push_back(one.row);
    const std::string consent = "Diperlukan " + berkas::pemberi_persetujuan(aturan_arsip(k), lines) + ".";
    Html out = pesan_arsip(k);
    out += ringkasan_galat(errors, k.situs.wording);
    out.add<R"(<div class="judul"><div><h1>Usul musnah {}</h1><p>{} arsip. {}</p></div></div>)">(
        u->id, rows.size(), consent);
    out += papers(*u);
    out.add<R"(<h2>Daftar arsip usul musnah</h2><ul class="dok">)">();
    for (const Baris& one : rows)
        out.add<
            R"(<li><div><strong><a href="{}">{}</a></strong>{}<div class="redup kecil"><span class="mono">{}</span>, {}</div></div></li>)">(
            alamat(one.row.arsip), one.record.judul, one.record.ditahan ? " (ditahan)" : "", one.row.nomor,
            retensi_dibaca(one.row));
    out.add<"</ul>">();
    out += next_step(k, *u, consent, errors);
    return halaman_arsip(k, fmt::format("Usul musnah {}", u->id.value()), out, errors,
                         {{"Arsip", "/arsip"}, {"Penyusutan", "/arsip/penyusutan"}});
}

Response lihat_usul(Kunjungan& k) { return one_page(k, {}); }

Response lanjut(Kunjungan& k) {
    const auto text = [&](const std::string& name) { return std::string(k.request.form(name)); };
    berkas::LangkahUsul what{text("panitia"),      text("pertimbangan"), text("persetujuan"),
                             text("berita_acara"), text("cara"),         {},
                             text("tolak")};
    for (int i = 1; i <= most_witnesses; ++i) {
        const std::string n = std::to_string(i);
        const berkas::Saksi one{text("saksi_nama_" + n), text("saksi_jabatan_" + n), text("saksi_unit_" + n)};
        if (one != berkas::Saksi{}) what.saksi.push_back(one);
    }
    const berkas::AturanArsip rules = aturan_arsip(k);
    const berkas::Meja desk = meja(k);
    const auto done = berkas::lanjutkan_usul({desk, k.situs.gudang, rules}, k.asal(), asked(k),
                                             angka_dari(k.request.form("versi")).value_or(0), what);
    if (!done) {
        return one_page(k, as_shown(k, done.error()));
    }
    return Response::see_other(address(asked(k)) + "?selesai=usul");
}

} // namespace

void tambah_penyusutan(Pintu& pintu) {
    pintu.buka({.pattern = "/arsip/penyusutan", .perbuatan = Perbuatan::lihat_arsip, .halaman = lihat});
    pintu.buka(
        {.pattern = "/arsip/penyusutan/{usul}", .perbuatan = Perbuatan::lihat_arsip, .halaman = lihat_usul});
    pintu.buka({.method = Method::post,
                .pattern = "/arsip/penyusutan",
                .perbuatan = Perbuatan::kelola_arsip,
                .halaman = usulkan});
    pintu.buka({.method = Method::post,
                .pattern = "/arsip/penyusutan/{usul}",
                .perbuatan = Perbuatan::kelola_arsip,
                .halaman = lanjut});
}

} // namespace web
