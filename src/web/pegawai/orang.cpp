#include "web/pegawai/orang.h"

#include "kantor/akun.h"
#include "kantor/isian_pegawai.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/pegawai/bantu.h"

#include <fmt/format.h>

namespace web {

namespace {

using http::Response;
using http::html::make;
using pegawai::Perbuatan;

std::string_view or_dash(const std::string& text) {
    return text.empty() ? std::string_view("–") : std::string_view(text);
}

std::string rank(const pegawai::Pegawai& who) {
    if (who.jenis == pegawai::JenisPegawai::pppk)
        return who.golongan.empty() ? "–" : "Golongan " + who.golongan;
    const auto grade = pegawai::Golongan::parse(who.golongan);
    return grade ? grade->printed() : std::string(or_dash(who.golongan));
}

Html record(const Kunjungan& k) {
    const pegawai::Pegawai& who = *k.orang;
    Html out = make<
        R"(<section><h2>Data kepegawaian</h2><dl class="rk"><dt>NIP</dt><dd>{}</dd><dt>Jenis</dt><dd>{}</dd><dt>Pangkat, golongan</dt><dd>{}{}</dd><dt>Kedudukan</dt><dd>{}</dd>)">(
        nip_tercetak(who.nip),
        who.jenis == pegawai::JenisPegawai::pppk   ? "PPPK"
        : who.jenis == pegawai::JenisPegawai::cpns ? "CPNS"
                                                   : "PNS",
        rank(who), who.tmt_golongan ? ", TMT " + calendar::tanggal(*who.tmt_golongan) : std::string(),
        kantor::nama_kedudukan(who.kedudukan));
    if (!who.nip_lama.empty()) out.add<"<dt>NIP lama</dt><dd>{}</dd>">(who.nip_lama);
    if (who.lahir || !who.tempat_lahir.empty())
        out.add<"<dt>Lahir</dt><dd>{}{}{}</dd>">(who.tempat_lahir,
                                                 !who.tempat_lahir.empty() && who.lahir ? ", " : "",
                                                 who.lahir ? calendar::tanggal(*who.lahir) : std::string());
    if (who.kelamin) out.add<"<dt>Jenis kelamin</dt><dd>{}</dd>">(pegawai::nama(*who.kelamin));
    if (!who.pendidikan.empty()) out.add<"<dt>Pendidikan</dt><dd>{}</dd>">(who.pendidikan);
    if (!who.email.empty())
        out.add<R"(<dt>Surel</dt><dd><a{}>{}</a></dd>)">(http::html::attr<"href">("mailto:" + who.email),
                                                         who.email);
    if (!who.no_hp.empty()) out.add<"<dt>Telepon</dt><dd>{}</dd>">(who.no_hp);
    out.add<"</dl></section>">();
    return out;
}

Html holdings(const Kunjungan& k) {
    const auto held = k.kantor->riwayat(k.orang->id);
    const bool may_change = k.boleh(Perbuatan::ubah_organisasi);
    Html out = make<R"(<section class="bagian"><div class="kepala"><h2>Jabatan</h2>{}</div>)">(
        may_change ? make<R"(<a href="/pegawai/{}/jabatan/baru">Catat jabatan</a>)">(k.orang->id) : Html());
    if (held.empty()) return out.add<R"(<p>Belum memegang jabatan.</p></section>)">();
    out.add<R"(<ol class="jejak">)">();
    for (auto at = held.rbegin(); at != held.rend(); ++at) {
        const pegawai::Pemangkuan& p = **at;
        const pegawai::JabatanUnit* post = k.kantor->jabatan(p.jabatan);
        const pegawai::Unit* unit = post == nullptr ? nullptr : k.kantor->unit(post->unit);
        const bool is_now = p.masa.berlaku(k.hari);
        out.add<R"(<li class="{}"><strong>{}</strong>{}<br><span class="redup">{} · {}{}</span>{}</li>)">(
            is_now ? "baru" : "lama",
            post == nullptr ? std::string("jabatan yang sudah tidak ada") : post->nama,
            p.jenis == pegawai::JenisPenugasan::definitif
                ? Html()
                : make<R"( <span class="st jalan">{}</span>)">(nama(p.jenis)),
            unit == nullptr ? std::string("–") : unit->nama, masa_tertulis(p.masa),
            p.nomor_sk.empty() ? std::string() : " · SK " + p.nomor_sk,
            may_change
                ? make<R"( <a href="/pegawai/{}/jabatan/{}">Ubah<span class="sr"> jabatan {}</span></a>)">(
                      k.orang->id, p.id, post == nullptr ? std::string() : post->nama)
                : Html());
    }
    out.add<"</ol></section>">();
    return out;
}

Html assessors(const Kunjungan& k) {
    const pegawai::Penilai first = pegawai::penilai(*k.kantor, k.orang->id, k.hari);
    Html out = make<
        R"(<section><h2>Siapa menilai</h2><p class="redup">Menurut susunan kantor pada {}.</p><dl class="rk kecil"><dt>Pejabat penilai</dt><dd>)">(
        calendar::tanggal(k.hari));
    if (first.siapa)
        out.add<R"({}<br><span class="redup">{}</span></dd>)">(tautan_orang(k, *first.siapa),
                                                               alasan(k, first));
    else if (k.kantor->memangku(k.orang->id, pegawai::Fungsi::inspektur, k.hari))
        out.add<R"({}<br><span class="redup">di luar kantor ini, menurut pengaturan</span></dd>)">(
            k.pengaturan.penilai_inspektur);
    else
        out.add<"belum dapat ditentukan: jabatan atau atasannya belum tercatat</dd>">();
    if (first.siapa) {
        const pegawai::Penilai second = pegawai::atasan_penilai(*k.kantor, k.orang->id, k.hari);
        out.add<"<dt>Atasan penilai</dt><dd>">();
        if (second.siapa)
            out.add<R"({}<br><span class="redup">{}</span></dd>)">(tautan_orang(k, *second.siapa),
                                                                   alasan(k, second));
        else
            out.add<R"({}<br><span class="redup">di luar kantor ini, menurut pengaturan</span></dd>)">(
                k.pengaturan.penilai_inspektur);
    }
    const pegawai::Unit* sits = k.kantor->unit_pada(k.orang->id, k.hari);
    const pegawai::Unit* wilayah = sits == nullptr ? nullptr : k.kantor->wilayah(sits->id);
    out.add<"<dt>Unit</dt><dd>{}</dd>">(sits == nullptr ? std::string("–") : sits->nama);
    if (wilayah != nullptr && wilayah != sits) out.add<"<dt>Wilayah</dt><dd>{}</dd>">(wilayah->nama);
    out.add<"</dl></section>">();
    return out;
}

Html subordinates(const Kunjungan& k) {
    const auto people = pegawai::dinilai_oleh(*k.kantor, k.orang->id, k.hari);
    if (people.empty()) return {};
    Html out = make<
        R"(<section class="bagian"><div class="kepala"><h2>Menilai</h2><span class="jml">{}</span></div><ul>)">(
        people.size());
    for (const pegawai::PegawaiId id : people) out.add<"<li>{}</li>">(tautan_orang(k, id));
    out.add<"</ul></section>">();
    return out;
}

Html delegations(const Kunjungan& k) {
    const bool may_change = k.boleh(Perbuatan::ubah_organisasi);
    const auto change = [&](pegawai::PegawaiId of, std::string_view kind, std::int64_t id,
                            std::string_view what) {
        return may_change ? make<R"( <a href="{}">Ubah<span class="sr"> {}</span></a>)">(
                                fmt::format("/pegawai/{}/{}/{}", of.value(), kind, id), what)
                          : Html();
    };
    Html rows;
    for (const pegawai::Penunjukan& n : k.kantor->penunjukan())
        if (n.pegawai == k.orang->id || n.penilai == k.orang->id)
            rows.add<R"(<li>{} ditunjuk menilai {}<br><span class="redup">{} · {}</span>{}</li>)">(
                tautan_orang(k, n.penilai), tautan_orang(k, n.pegawai), masa_tertulis(n.masa), n.dasar,
                change(n.pegawai, "penilai", n.id.value(), "penunjukan"));
    for (const pegawai::Delegasi& d : k.kantor->delegasi()) {
        if (d.dari != k.orang->id && d.kepada != k.orang->id) continue;
        rows.add<R"(<li>{} memberi kuasa {} kepada {}{}<br><span class="redup">{}{}</span>{}</li>)">(
            tautan_orang(k, d.dari), nama(d.lingkup), tautan_orang(k, d.kepada),
            d.untuk ? make<" untuk berkas {}">(tautan_orang(k, *d.untuk)) : Html(), masa_tertulis(d.masa),
            d.dasar.empty() ? std::string() : " · " + d.dasar,
            change(d.dari, "pelimpahan", d.id.value(), "pelimpahan"));
    }
    for (const pegawai::PemegangPeran& r : k.kantor->peran())
        if (r.pegawai == k.orang->id)
            rows.add<R"(<li>Peran {}<br><span class="redup">{}</span></li>)">(nama(r.peran),
                                                                              masa_tertulis(r.masa));
    const bool may_roles = k.boleh(Perbuatan::atur_peran);
    if (rows.empty() && !may_change && !may_roles) return {};
    Html out = make<R"(<section class="bagian"><h2>Penunjukan, kuasa, dan peran</h2>)">();
    if (rows.empty())
        out.add<R"(<p class="redup">Tidak ada yang tercatat.</p>)">();
    else
        out.add<R"(<ul class="kerja">{}</ul>)">(rows);
    if (may_change)
        out.add<
            R"(<p class="bagian-2"><a href="/pegawai/{}/penilai/baru">Tunjuk penilai lain</a> · <a href="/pegawai/{}/pelimpahan/baru">Catat pelimpahan</a></p>)">(
            k.orang->id, k.orang->id);
    if (may_roles)
        out.add<R"(<p class="bagian-2"><a href="/pegawai/{}/peran">Atur peran</a></p>)">(k.orang->id);
    out.add<"</section>">();
    return out;
}

Html account(const Kunjungan& k) {
    if (!k.boleh(Perbuatan::atur_akun)) return {};
    std::optional<kantor::Akun> found;
    k.situs.simpanan.baca([&](kantor::Baca& db) { found = db.akun(k.situs.instansi, k.orang->id); });
    std::string_view state = "belum ada";
    switch (kantor::keadaan(found, k.kini)) {
    case kantor::KeadaanAkun::belum_ada: state = "belum ada"; break;
    case kantor::KeadaanAkun::menunggu_kode: state = "menunggu kode sekali pakai dipakai"; break;
    case kantor::KeadaanAkun::kode_habis: state = "kode sekali pakainya sudah lewat masa"; break;
    case kantor::KeadaanAkun::kode_terpakai:
        state = "kode sekali pakainya sudah dipakai, sandi belum dipilih";
        break;
    case kantor::KeadaanAkun::aktif: state = "aktif"; break;
    case kantor::KeadaanAkun::terkunci: state = "terkunci"; break;
    }
    return make<
        R"(<section class="bagian"><h2>Akun</h2><dl class="rk kecil"><dt>Keadaan</dt><dd>{}</dd><dt>Faktor kedua</dt><dd>{}</dd></dl><p class="bagian-2"><a href="/pegawai/{}/akun">Urus akun</a></p></section>)">(
        state, found && found->totp_aktif ? "aktif" : "tidak aktif", k.orang->id);
}

std::string standing(const Kunjungan& k) {
    std::string names;
    for (unsigned i = 2; i < pegawai::jumlah_relasi; ++i) {
        const auto r = static_cast<pegawai::Relasi>(1U << i);
        if (k.hubungan.punya(r)) names += (names.empty() ? "" : ", ") + std::string(pegawai::nama(r));
    }
    return names;
}

} // namespace

Response lihat_orang(Kunjungan& k) {
    const pegawai::JabatanUnit* post = k.kantor->jabatan_utama(k.orang->id, k.hari);
    Html page = pesan(k);
    page.add<R"(<div class="judul"><div><h1>{}</h1><p>{}{}</p></div><div class="tombol-baris">)">(
        k.orang->nama_lengkap(), post == nullptr ? std::string("Tanpa jabatan") : post->nama,
        k.orang->aktif ? "" : " · tidak aktif");
    if (k.boleh(Perbuatan::lihat_catatan_perilaku))
        page += tautan_tombol("Buku catatan perilaku", fmt::format("/perilaku/{}", k.orang->id.value()));
    if (k.boleh(Perbuatan::ubah_pegawai))
        page += tautan_tombol("Ubah data", fmt::format("/pegawai/{}/ubah", k.orang->id.value()));
    page.add<R"(</div></div><div class="dua"><div>{}{}</div><div>{}{}{}{}</div></div>)">(
        record(k), holdings(k), assessors(k), subordinates(k), delegations(k), account(k));
    if (k.orang->id != k.saya->id)
        page.add<
            R"(<p class="redup bagian">Anda membuka data ini sebagai {}. Pembacaan ini tercatat di jurnal.</p>)">(
            standing(k));
    Kepala head{.judul = k.orang->nama_lengkap(), .aktif = Menu::pegawai};
    if (pegawai::boleh(Perbuatan::lihat_daftar_pegawai, k.hubungan_kantor()))
        head.remah = {{"Pegawai", "/pegawai"}};
    head.lembar = {"b.css"};
    return Response::html(halaman(k, head, page));
}

} // namespace web
