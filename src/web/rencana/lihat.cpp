// A plan to read: the page of a plan with what may be done with it, and its versions.
#include "web/galat/galat.h"
#include "web/pegawai/bantu.h"
#include "web/rencana/beda.h"
#include "web/rencana/rencana.h"

#include <fmt/format.h>

#include <algorithm>

namespace web::rencana {
namespace {

using berkas::KeadaanSkp;
using http::Response;
using http::html::attr;
using http::html::make;
using pegawai::Perbuatan;

bool own(const Kunjungan& k) { return k.skp->pegawai == k.saya->id; }

// What a visitor sees of a plan: nobody reads over the shoulder of who is still drafting.
int visible_version(const Kunjungan& k) {
    const berkas::Skp& s = *k.skp;
    switch (s.keadaan) {
    case KeadaanSkp::draf: return own(k) ? s.versi_kerja : s.versi_berlaku;
    case KeadaanSkp::diajukan:
    case KeadaanSkp::ditolak: return s.versi_kerja;
    case KeadaanSkp::ditetapkan:
    case KeadaanSkp::ditutup: return s.versi_berlaku;
    }
    return 0;
}

std::string title_of(const Kunjungan& k) {
    return own(k) ? fmt::format("SKP {}", k.skp->tahun)
                  : fmt::format("SKP {} {}", k.skp->tahun, k.orang->nama_lengkap());
}

Html act(const Kunjungan& k, std::string_view rest, std::string_view word, Rupa look) {
    Html out = formulir_buka(k, alamat(k.skp->id, rest));
    out.add<R"(<input type="hidden" name="kunci_skp" value="{}">{}</form>)">(k.skp->kunci,
                                                                             tombol(word, look));
    return out;
}

// What this visitor may do now; the filled button is the next thing.
Html acts(const Kunjungan& k) {
    const berkas::Skp& s = *k.skp;
    Html out;
    const auto link = [&](std::string_view word, std::string_view rest, Rupa look = Rupa::kedua) {
        out += tautan_tombol(word, alamat(s.id, rest), look);
    };
    if (k.boleh(Perbuatan::susun_rencana)) {
        if (s.keadaan == KeadaanSkp::draf) {
            link("Lanjutkan menyusun", "susun", Rupa::utama);
            link("Ambil dari catatan tahun lalu", "dari-catatan");
        }
        if (s.keadaan == KeadaanSkp::diajukan) out += act(k, "tarik", "Tarik kembali", Rupa::kedua);
        if (s.keadaan == KeadaanSkp::ditetapkan) link("Ubah rencana", "ubah");
    }
    if (s.keadaan == KeadaanSkp::ditetapkan &&
        berkas::berhak(*k.kantor, berkas::TindakanRencana::pindah, k.saya->id, s.pegawai, k.hari))
        link("Pindah tugas", "pindah");
    if (s.keadaan == KeadaanSkp::diajukan && k.boleh(Perbuatan::tetapkan_rencana)) {
        if (mencatat_penetapan(k))
            link("Catat penetapan di luar kantor", "luar", Rupa::utama);
        else
            out += act(k, "tetapkan", "Tetapkan SKP", Rupa::utama);
        link("Kembalikan", "kembalikan", Rupa::bata);
        if (!mencatat_penetapan(k)) link("Tolak", "tolak", Rupa::bata);
    }
    if (s.keadaan == KeadaanSkp::ditolak && k.boleh(Perbuatan::putuskan_rencana))
        link("Putuskan", "putuskan", Rupa::utama);
    out.add<R"(<button type="button" class="tbl dua-2" data-cetak hidden>Cetak</button>)">();
    return make<R"(<div class="tombol-baris catat tak-cetak">{}</div>)">(out);
}

Html facts(const Kunjungan& k) {
    const berkas::Skp& s = *k.skp;
    const Langkah next = langkah(k, s);
    Html out = make<
        R"(<dl class="fakta catat"><div><dt>Keadaan</dt><dd>{}</dd></div><div><dt>Masa</dt><dd>{}</dd></div>)">(
        keadaan(s), masa_tercetak(s.periode));
    if (next.siapa) out.add<R"(<div><dt>Pada</dt><dd>{}</dd></div>)">(nama_atau_anda(k, next.siapa));
    const auto when = [&](std::string_view label, const std::optional<calendar::Instant>& at) {
        if (at)
            out.add<R"(<div><dt>{}</dt><dd>{}</dd></div>)">(
                label, calendar::tanggal(calendar::local_day(*at, k.instansi.zona)));
    };
    when("Diajukan", s.diajukan);
    when("Ditetapkan", s.ditetapkan);
    out.add<"</dl>">();
    out.add<R"(<p class="redup catat">{}</p>)">(next.berikut);
    return out;
}

Html versions(const Kunjungan& k, const std::vector<berkas::VersiSkp>& all) {
    if (all.size() < 2) return {};
    Html rows;
    for (auto v = all.rbegin(); v != all.rend(); ++v) {
        const std::string here = alamat(k.skp->id, fmt::format("versi/{}", v->nomor));
        rows.add<
            R"(<tr><th scope="row"><a href="{}">Versi {}</a>{}</th><td data-k="Disimpan">{}</td><td data-k="Sebab">{}</td><td data-k="Perbedaan">)">(
            here, v->nomor,
            v->nomor == k.skp->versi_berlaku ? make<R"( <span class="st beres">Berlaku</span>)">() : Html(),
            calendar::tanggal(calendar::local_day(v->pada, k.instansi.zona)),
            v->sebab.empty() ? std::string("–") : v->sebab);
        if (v + 1 != all.rend())
            rows.add<R"(<a href="{}">dengan versi {}</a>)">(
                fmt::format("{}?banding={}", here, (v + 1)->nomor), (v + 1)->nomor);
        else
            rows.add<"–">();
        rows.add<"</td></tr>">();
    }
    return make<
        R"(<section class="bagian tak-cetak" aria-labelledby="f-v"><h2 id="f-v">Versi</h2><table class="tb rc ban"><thead><tr><th scope="col">Versi</th><th scope="col">Disimpan</th><th scope="col">Sebab</th><th scope="col">Perbedaan</th></tr></thead><tbody>{}</tbody></table></section>)">(
        rows);
}

std::vector<berkas::VersiSkp> versions_of(const Kunjungan& k) {
    std::vector<berkas::VersiSkp> all;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { all = db.semua_versi_skp(k.situs.instansi, k.skp->id); });
    // A draft that is not handed in belongs to who drafts it.
    if (!own(k) && k.skp->keadaan == KeadaanSkp::draf)
        std::erase_if(all, [&](const berkas::VersiSkp& v) { return v.nomor > k.skp->versi_berlaku; });
    return all;
}

Kepala head(const Kunjungan& k, std::string title) {
    std::vector<Remah> way{{"Rencana", own(k) ? "/rencana" : "/rencana/menunggu"}};
    if (title != title_of(k)) way.push_back({title_of(k), alamat(k.skp->id)});
    return {.judul = std::move(title), .remah = std::move(way)};
}

Response lihat(Kunjungan& k) {
    const berkas::Skp& s = *k.skp;
    const int shown = visible_version(k);
    Html page = kabar(k);
    page.add<"<h1>{}</h1>">(title_of(k));
    page += facts(k);
    if (!s.alasan.empty() && s.keadaan != KeadaanSkp::ditetapkan)
        page.add<R"(<p class="sisip dekat catat"><strong>Alasan:</strong> {}</p>)">(s.alasan);
    page += kertas_penetapan(k);
    page += acts(k);
    if (shown == 0) {
        page.add<R"(<div class="bagian">{}</div>)">(
            kosong("Masih disusun", "SKP ini belum diajukan. Isinya dapat dibaca di sini begitu diajukan."));
        return jawab(k, head(k, title_of(k)), page);
    }
    const Bahan lists = bahan(k, s, shown);
    const auto all = versions_of(k);
    if (lists.versi) {
        const skp::Rencana& plan = lists.versi->rencana;
        if (s.keadaan == KeadaanSkp::diajukan || (own(k) && s.keadaan == KeadaanSkp::draf))
            page += perhatian(k, plan, s.periode);
        if (shown != s.versi_berlaku && s.versi_berlaku > 0) {
            const auto base = std::find_if(all.begin(), all.end(), [&](const berkas::VersiSkp& v) {
                return v.nomor == s.versi_berlaku;
            });
            if (base != all.end())
                page.add<
                    R"(<section class="bagian" aria-labelledby="f-b"><h2 id="f-b">Perubahan terhadap versi {} yang berlaku</h2>{}</section>)">(
                    s.versi_berlaku, tabel_beda(base->rencana, plan, lists));
        }
        page.add<R"(<section class="bagian" aria-labelledby="f-k"><h2 id="f-k">Sasaran kerja{}</h2>)">(
            shown == s.versi_berlaku && s.keadaan == KeadaanSkp::draf ? " yang berlaku" : "");
        page += kepala_ia(k, s);
        page += tabel_rencana(plan, lists);
        if (!plan.catatan.empty())
            page.add<R"(<p class="catat"><strong>Catatan:</strong> {}</p>)">(plan.catatan);
        page.add<
            R"(<div class="ttd" aria-hidden="true"><p>Pejabat Penilai,</p><p>Pegawai yang Dinilai,</p></div></section>)">();
    }
    page += versions(k, all);
    return jawab(k, head(k, title_of(k)), page);
}

Response versi(Kunjungan& k) {
    const auto number = nomor(k.request.param("n"));
    const auto all = versions_of(k);
    const auto find = [&](std::optional<std::int64_t> n) {
        const auto at = std::find_if(all.begin(), all.end(),
                                     [&](const berkas::VersiSkp& v) { return n && v.nomor == *n; });
        return at == all.end() ? nullptr : &*at;
    };
    const berkas::VersiSkp* const v = find(number);
    if (v == nullptr) return halaman_tidak_ada(k);
    const Bahan lists = bahan(k, *k.skp, v->nomor);
    const berkas::VersiSkp* const other = find(nomor(k.request.query("banding")));
    const std::string title = other != nullptr ? fmt::format("Versi {} dan versi {}", other->nomor, v->nomor)
                                               : fmt::format("Versi {} SKP {}", v->nomor, k.skp->tahun);
    Html page = make<R"(<h1>{}</h1><p class="redup">{} · disimpan {}{}</p>)">(
        title, k.orang->nama_lengkap(), calendar::tanggal(calendar::local_day(v->pada, k.instansi.zona)),
        v->nomor == k.skp->versi_berlaku ? " · berlaku" : "");
    if (!v->sebab.empty()) page.add<R"(<p class="sisip catat"><strong>Sebab:</strong> {}</p>)">(v->sebab);
    if (other != nullptr)
        page.add<
            R"(<section class="bagian" aria-labelledby="f-b"><h2 id="f-b">Yang berbeda</h2>{}</section>)">(
            tabel_beda(other->rencana, v->rencana, lists));
    page.add<R"(<section class="bagian" aria-labelledby="f-k"><h2 id="f-k">Isi versi {}</h2>{}</section>)">(
        v->nomor, tabel_rencana(v->rencana, lists));
    return jawab(k, head(k, title), page);
}

} // namespace

void tambah_lihat(Pintu& pintu) {
    pintu.buka({.pattern = "/rencana/{skp}",
                .perbuatan = Perbuatan::lihat_penilaian,
                .halaman = lihat,
                .skp = "skp",
                .catat_baca = true});
    pintu.buka({.pattern = "/rencana/{skp}/versi/{n}",
                .perbuatan = Perbuatan::lihat_penilaian,
                .halaman = versi,
                .skp = "skp",
                .catat_baca = true});
}

} // namespace web::rencana
