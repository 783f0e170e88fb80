// Usulan Promosi: who has the marks that an article asks for. A list for a person to look at, never a decision.
#include "angka/tulis.h"
#include "rekap/nilai.h"
#include "rekap/ruang.h"
#include "web/bagian/isian.h"
#include "web/bagian/laporan.h"
#include "web/berkas/bantu.h"
#include "web/pegawai/tampilan.h"
#include "web/rekap/bagian.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {

namespace {

using http::Response;
using http::html::flag;
using http::html::make;
using rekap::Isi;

// The file that came with the program: a fault in it is ours.
const rekap::AturanPromosi& rules(const Kunjungan& k) {
    static const rekap::AturanPromosi read = [&] {
        auto law = rekap::AturanPromosi::baca(k.situs.data_file("law/promosi.yaml"));
        if (!law) throw std::runtime_error("law/promosi.yaml: " + law.error().front().place);
        return *std::move(law);
    }();
    return read;
}

struct Orang {
    const pegawai::Pegawai* siapa = nullptr;
    const pegawai::JabatanUnit* jabatan = nullptr;
    pegawai::UnitId unit{};
    rekap::Usulan usulan;
};

struct Halaman {
    Pandangan pandangan;
    const rekap::Syarat* syarat = nullptr;
    std::vector<Orang> orang; // who has what is asked first
};

bool fits(const rekap::Syarat& rule, const pegawai::JabatanUnit* post) {
    if (rule.jabatan == rekap::UntukJabatan::semua) return true;
    if (post == nullptr) return false;
    const auto kind = post->jenis;
    const bool both = kind == pegawai::JenisJabatan::rangkap;
    return rule.jabatan == rekap::UntukJabatan::struktural
               ? both || kind == pegawai::JenisJabatan::struktural
               : both || kind == pegawai::JenisJabatan::fungsional;
}

Halaman look(Kunjungan& k) {
    Halaman h{pandang(k), nullptr, {}};
    const Pandangan& p = h.pandangan;
    h.syarat = rules(k).dengan_kode(k.request.query("syarat"));
    if (h.syarat == nullptr) h.syarat = &rules(k).syarat.front();
    std::map<pegawai::PegawaiId, std::vector<rekap::NilaiTahun>> years;
    rekap::Ruang& room = *k.situs.rekap;
    const rekap::CaraNilai how{
        .aspek = true, .hanya = [&](const rekap::Baris& row) { return p.jangkauan.buka(row.kasus.pegawai); }};
    room.simpanan.baca_rekap([&](rekap::Baca& db) {
        for (int back = 0; back < h.syarat->tahun; ++back) {
            const auto year =
                room.lemari.tahun(db, k.situs.perkakas.sop, k.situs.instansi, p.saringan.tahun - back);
            for (auto& [who, values] : rekap::nilai_setahun(db, k.situs.instansi, *year, how))
                years[who].push_back(std::move(values));
        }
    });
    const calendar::Date day = std::min(*calendar::date_of(p.saringan.tahun, 12, 31), k.hari);
    const pegawai::Pegawai* before = nullptr;
    for (const OrangRekap& one : p.orang) {
        const pegawai::JabatanUnit* post = k.kantor->jabatan_utama(one.orang->id, day);
        // Of somebody who moved within the year one line.
        if (one.orang == before || !p.buka(one) || one.orang->jenis != pegawai::JenisPegawai::pns ||
            !fits(*h.syarat, post))
            continue;
        before = one.orang;
        h.orang.push_back({one.orang, post, one.unit,
                           rekap::periksa(rules(k), *h.syarat, p.saringan.tahun, years[one.orang->id],
                                          k.situs.perkakas.timbangan.angka())});
    }
    std::stable_sort(h.orang.begin(), h.orang.end(),
                     [](const Orang& a, const Orang& b) { return a.usulan.memenuhi > b.usulan.memenuhi; });
    return h;
}

std::string element(const rekap::Unsur& u) {
    return u.nilai ? fmt::format("{} {}: {} ({})", u.nama, u.tahun, angka::score(*u.nilai), u.sebutan)
                   : fmt::format("{} {}: –", u.nama, u.tahun);
}

std::string all_of(const rekap::Usulan& u) {
    std::string text;
    for (const rekap::Unsur& one : u.unsur) text += (text.empty() ? "" : "; ") + element(one);
    return text;
}

std::string shortfalls(const rekap::Usulan& u) {
    std::string text;
    for (const rekap::Unsur& one : u.unsur)
        if (!one.cukup)
            text += fmt::format("{}{} {} {}", text.empty() ? "" : "; ", one.nama, one.tahun, one.alasan);
    for (const std::string& note : u.perhatian)
        text += (text.empty() ? "" : text.ends_with('.') ? " " : ". ") + note;
    return text;
}

rekap::Laporan report(const Kunjungan& k, const Halaman& h) {
    const rekap::Syarat& rule = *h.syarat;
    rekap::Laporan r = laporan_kantor(k, "Usulan Promosi");
    r.anak_judul = fmt::format("{}, penilaian {} tahun terakhir sampai {}", rule.untuk, rule.tahun,
                               h.pandangan.saringan.tahun);
    r.fakta = {{"Dasar", rule.dasar},
               {"Syarat penilaian", fmt::format("{} paling rendah {} dalam {} tahun terakhir",
                                                rule.setiap_unsur ? "setiap unsur" : "nilai prestasi kerja",
                                                rule.sebutan, rule.tahun)},
               {"Syarat lain, tidak diperiksa", rule.lain}};
    r.catatan = {"Daftar ini bahan untuk dilihat orang, bukan keputusan."};
    if (rule.setiap_unsur && !rules(k).bacaan.empty())
        r.catatan.push_back("Bacaan: " + rules(k).bacaan + ".");
    rekap::Tabel& t = r.tabel.emplace_back();
    t.judul = "Pegawai";
    t.kosong = "Tidak ada pegawai yang termasuk syarat ini.";
    t.kolom = {{"No", 9, Isi::angka},
               {"Nama"},
               {"NIP", 36},
               {"Golongan dan TMT", 30},
               {"Unsur yang diperiksa"},
               {"Memenuhi", 20, Isi::tengah},
               {"Yang kurang atau perlu dilihat"},
               {"Dasar", 36}};
    int number = 0;
    for (const Orang& one : h.orang) {
        const std::string rank = one.siapa->golongan +
                                 (one.siapa->tmt_golongan ? ", " + calendar::tanggal(*one.siapa->tmt_golongan)
                                                          : ", TMT belum diisi");
        t.baris.push_back(
            {{std::to_string(++number), one.siapa->nama_lengkap(), nip_tercetak(one.siapa->nip), rank,
              all_of(one.usulan), one.usulan.memenuhi ? "ya" : "belum", shortfalls(one.usulan), rule.dasar}});
    }
    return r;
}

std::string address(const Halaman& h, std::string_view path) {
    return h.pandangan.saringan.alamat(path, "") + "&syarat=" + h.syarat->kode;
}

Html filters(const Kunjungan& k, const Halaman& h) {
    Html out = make<
        R"(<form class="tombol-baris saring" action="/rekap/promosi"><div><label class="ptj" for="syarat">Untuk</label><select class="in" id="syarat" name="syarat">)">();
    for (const rekap::Syarat& s : rules(k).syarat)
        out.add<R"(<option value="{}"{}>{} – {}</option>)">(s.kode, flag<"selected">(&s == h.syarat), s.untuk,
                                                            s.dasar);
    out.add<
        R"(</select></div><div><label class="ptj" for="tahun">Sampai tahun</label><select class="in" id="tahun" name="tahun">)">();
    for (const int year : h.pandangan.tahun)
        out.add<R"(<option value="{}"{}>{}</option>)">(
            year, flag<"selected">(year == h.pandangan.saringan.tahun), year);
    out.add<R"(</select></div><button class="tbl dua-2">Tampilkan</button></form>)">();
    return out;
}

Html table(const Halaman& h) {
    constexpr std::size_t most = 60; // on the page; the files hold all
    Html out = make<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Usulan promosi, dapat digulir"><table class="tb prm"><caption class="sr">Pegawai, unsur penilaian yang diperiksa, dan yang kurang</caption><thead><tr><th scope="col">Nama</th><th scope="col">Unsur yang diperiksa</th><th scope="col">Memenuhi</th><th scope="col">Yang kurang atau perlu dilihat</th></tr></thead><tbody>)">();
    for (std::size_t i = 0; i < std::min(most, h.orang.size()); ++i) {
        const Orang& one = h.orang[i];
        out.add<R"(<tr><th scope="row">{}<br><small class="redup">{}</small></th><td><ul>)">(
            one.siapa->nama_lengkap(), one.jabatan == nullptr ? std::string() : one.jabatan->nama);
        for (const rekap::Unsur& u : one.usulan.unsur)
            out.add<R"(<li{}>{}</li>)">(http::html::attr<"class">(u.cukup ? "" : "lw"), element(u));
        out.add<R"(</ul></td><td>{}</td><td>{}</td></tr>)">(
            one.usulan.memenuhi ? make<R"(<span class="st beres">Ya</span>)">()
                                : make<R"(<span class="st">Belum</span>)">(),
            shortfalls(one.usulan));
    }
    out.add<"</tbody></table></div>">();
    if (h.orang.size() > most)
        out.add<R"(<p class="redup kecil">Tampil {} dari {}; PDF dan XLSX memuat semuanya.</p>)">(
            most, h.orang.size());
    return out;
}

} // namespace

Response halaman_promosi(Kunjungan& k) {
    const Halaman h = look(k);
    const rekap::Syarat& rule = *h.syarat;
    const auto enough =
        std::count_if(h.orang.begin(), h.orang.end(), [](const Orang& o) { return o.usulan.memenuhi; });
    Html page = make<
        R"(<div class="judul"><div><h1>Usulan promosi</h1><p>{}. {} dari {} pegawai memenuhi syarat penilaiannya.</p></div></div>{})">(
        rule.untuk, enough, h.orang.size(), filters(k, h));
    page += sisip(Nada::biasa, "Daftar ini bahan untuk dilihat orang, bukan keputusan.");
    page.add<
        R"(<dl class="fakta bagian"><div><dt>Dasar</dt><dd>{}</dd></div><div><dt>Syarat penilaian</dt><dd>{} paling rendah {}, {} tahun terakhir</dd></div><div><dt>Syarat lain, tidak diperiksa di sini</dt><dd>{}</dd></div></dl>)">(
        rule.dasar, rule.setiap_unsur ? "Setiap unsur" : "Nilai prestasi kerja", rule.sebutan, rule.tahun,
        rule.lain);
    if (rule.setiap_unsur && !rules(k).bacaan.empty())
        page.add<R"(<p class="redup kecil">Bacaan: {}.</p>)">(rules(k).bacaan);
    page += h.orang.empty() ? kosong("Tidak ada pegawai yang termasuk syarat ini",
                                     "Pilih syarat atau tahun lain di atas.")
                            : table(h);
    page.add<R"(<div class="tombol-baris aksi">{}{}</div>)">(
        tautan_tombol("Unduh PDF", address(h, "/rekap/promosi.pdf")),
        tautan_tombol("Unduh XLSX", address(h, "/rekap/promosi.xlsx")));
    return Response::html(halaman(k,
                                  {.judul = "Usulan promosi",
                                   .aktif = Menu::rekap,
                                   .remah = {{"Rekap", h.pandangan.saringan.alamat("/rekap", "")}},
                                   .lembar = {"u.css"}},
                                  page));
}

Response promosi_pdf(Kunjungan& k) {
    const Halaman h = look(k);
    catat_ekspor(k, fmt::format("usulan promosi {} {}, PDF", h.syarat->kode, h.pandangan.saringan.tahun),
                 h.orang.size());
    return laporan_pdf(k, report(k, h), fmt::format("usulan-promosi-{}.pdf", h.pandangan.saringan.tahun));
}

Response promosi_xlsx(Kunjungan& k) {
    const Halaman h = look(k);
    catat_ekspor(k, fmt::format("usulan promosi {} {}, XLSX", h.syarat->kode, h.pandangan.saringan.tahun),
                 h.orang.size());
    return laporan_xlsx(k, report(k, h), fmt::format("usulan-promosi-{}.xlsx", h.pandangan.saringan.tahun));
}

} // namespace web
