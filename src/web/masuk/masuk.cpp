#include "web/masuk/masuk.h"

#include "berkas/juru_segel.h"
#include "kantor/masuk.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/galat/galat.h"
#include "web/verifikasi/kode.h"

#include <algorithm>
#include <map>

namespace web {

namespace {

using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

Response tampil_kode(const Kunjungan& k, const base::Findings& errors, int status);

// To where the person was going; with what a session that ended had still in its form, if anything (Jalan::titipan).
Response masuk_berhasil(const Pintu& gate, const Kunjungan& k, const kantor::SesiBaru& session) {
    Response response = Response::see_other(hanya_lokal(k.request.form("ke")));
    if (const http::Fields kept = bungkus_titipan(k.request);
        http::has(k.request.form_fields, "ke") && !kept.empty()) {
        if (session.sesi.lengkap) {
            if (auto answer = gate.terima_titipan(k.request, session.token)) response = *std::move(answer);
        } else {
            Kunjungan inside = k;
            inside.sesi = session.sesi;
            inside.csrf_tertutup.clear();
            response = tampil_kode(inside, {}, 200);
        }
    }
    pasang_cookie(response, k.request, session.token);
    return response;
}

// In which group of the training list a person stands: what the post does in the SOP.
std::string_view kelompok(const Kunjungan& k, const pegawai::Pegawai& who) {
    if (k.kantor->berperan(who.id, pegawai::Peran::administrator, k.hari)) return "Administrator";
    if (k.kantor->berperan(who.id, pegawai::Peran::pemeriksa_internal, k.hari)) return "Pemeriksa internal";
    const pegawai::JabatanUnit* post = k.kantor->jabatan_utama(who.id, k.hari);
    if (post == nullptr) return "Lainnya";
    switch (post->fungsi) {
    case pegawai::Fungsi::inspektur:
    case pegawai::Fungsi::sekretaris: return "Pimpinan";
    case pegawai::Fungsi::irban: return "Inspektur Pembantu";
    case pegawai::Fungsi::kasubbag_umpeg:
    case pegawai::Fungsi::kasubbag: return "Kepala Subbagian";
    case pegawai::Fungsi::fungsional: return "Pejabat fungsional";
    case pegawai::Fungsi::pelaksana: return "Pelaksana";
    }
    return "Lainnya";
}

// Where to go afterwards, and the fields that are carried along.
std::string kembali_ke(const Kunjungan& k) {
    if (k.request.method != Method::post) return hanya_lokal(k.request.query("ke"));
    const bool signing_in = http::has(k.request.form_fields, "ke");
    return hanya_lokal(signing_in ? k.request.form("ke") : std::string_view(k.request.path));
}
Html bawaan(const Kunjungan& k) {
    Html out = make<R"(<input type="hidden" name="ke" value="{}">)">(kembali_ke(k));
    if (k.request.method == Method::post) out += medan_titipan(bungkus_titipan(k.request));
    return out;
}

Html orang_latihan(const Kunjungan& k) {
    constexpr std::array<std::string_view, 8> order{
        "Pimpinan",           "Kepala Subbagian",   "Inspektur Pembantu", "Administrator",
        "Pemeriksa internal", "Pejabat fungsional", "Pelaksana",          "Lainnya"};
    std::map<std::string_view, std::vector<const pegawai::Pegawai*>> groups;
    for (const pegawai::Pegawai& who : k.kantor->pegawai())
        if (who.aktif) groups[kelompok(k, who)].push_back(&who);
    const auto rank = [&](const pegawai::Pegawai* who) {
        const pegawai::JabatanUnit* post = k.kantor->jabatan_utama(who->id, k.hari);
        return post == nullptr ? pegawai::Fungsi::pelaksana : post->fungsi;
    };
    for (auto& [name, people] : groups) // the Inspektur first; else by name
        std::stable_sort(people.begin(), people.end(),
                         [&](const auto* a, const auto* b) { return rank(a) < rank(b); });
    Html out = make<
        R"(<section class="bagian"><h2>Masuk sebagai orang rekaan</h2><p class="redup">Kantor ini berisi data latihan: orang-orangnya tidak ada, dan masuknya tanpa sandi.</p><form method="post" action="/masuk/latihan">{})">(
        bawaan(k));
    for (const std::string_view group : order) {
        const auto found = groups.find(group);
        if (found == groups.end()) continue;
        const bool is_long = found->second.size() > 6;
        if (is_long)
            out.add<R"(<details class="kelompok"><summary>{} ({})</summary><ul class="orang">)">(
                group, found->second.size());
        else
            out.add<R"(<h3 class="kelompok">{}</h3><ul class="orang">)">(group);
        for (const pegawai::Pegawai* who : found->second) {
            const pegawai::JabatanUnit* post = k.kantor->jabatan_utama(who->id, k.hari);
            out.add<
                R"(<li><button class="tbl dua-2" name="orang" value="{}">{}</button><small class="redup">{}</small></li>)">(
                who->id, who->nama_lengkap(), post == nullptr ? std::string() : post->nama);
        }
        out.add<"</ul>">();
        if (is_long) out.add<"</details>">();
    }
    out.add<"</form></section>">();
    return out;
}

// For those who hold a paper of the office and have no account.
Html untuk_umum(const Kunjungan& k) {
    Html out = make<
        R"(<p class="bagian-2 redup">Memegang dokumen kantor ini? <a href="/v">Periksa dengan kodenya</a>)">();
    if (k.situs.pemeriksa_pdf != nullptr)
        out.add<R"(, <a href="/periksa">periksa PDF bertanda tangan</a>)">();
    if (ada_halaman_luring(k))
        out.add<R"(, atau <a href="/v/luring.html">simpan pemeriksa tanpa jaringan</a>)">();
    out.add<".</p>">();
    return out;
}

Response tampil_masuk(const Kunjungan& k, const base::Findings& errors, int status) {
    const Galat beside{errors, k.situs.wording};
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<"<h1>Masuk</h1>">();
    if (k.request.method == Method::post && !bungkus_titipan(k.request).empty())
        page += sisip(Nada::dekat, k.situs.wording.render(base::say("masuk.isian_dibawa")));
    page += formulir_buka(k, "/masuk");
    page += bawaan(k);
    page += isian({.nama = "nip",
                   .label = "NIP",
                   .nilai = k.request.form("nip"),
                   .petunjuk = "18 angka, dengan atau tanpa spasi.",
                   .papan = "numeric",
                   .isi_otomatis = "username",
                   .wajib = true},
                  beside);
    page += isian({.nama = "sandi",
                   .label = "Sandi",
                   .petunjuk = "Baru pertama kali? Isi kode sekali pakai dari administrator.",
                   .jenis = "password",
                   .isi_otomatis = "current-password",
                   .wajib = true},
                  beside);
    page += tombol("Masuk");
    page.add<
        R"(</form><p class="bagian-2 redup">Lupa sandi? Minta administrator kantor Anda menyetel ulang; Anda akan menerima kode sekali pakai.</p>)">();
    page += untuk_umum(k);
    if (k.instansi.latihan) page += orang_latihan(k);
    return Response::html(
        halaman(k, {.judul = "Masuk", .galat = !errors.empty(), .umum = true, .sempit = true}, page), status);
}

Response buka_masuk(Kunjungan& k) {
    if (k.saya != nullptr) return Response::see_other(hanya_lokal(k.request.query("ke")));
    return tampil_masuk(k, {}, 200);
}

Response kirim_masuk(const Pintu& gate, Kunjungan& k) {
    const kantor::HasilMasuk result = kantor::masuk(
        k.loket(), k.asal(), {std::string(k.request.form("nip")), std::string(k.request.form("sandi"))});
    if (result.sesi) return masuk_berhasil(gate, k, *result.sesi);
    return tampil_masuk(k, result.galat, result.tunggu.count() > 0 ? 429 : 422);
}

Response kirim_latihan(const Pintu& gate, Kunjungan& k) {
    const std::string_view text = k.request.form("orang");
    for (const pegawai::Pegawai& who : k.kantor->pegawai()) {
        if (std::to_string(who.id.value()) != text) continue;
        auto session = kantor::masuk_latihan(k.loket(), k.asal(), who.id);
        if (!session) return halaman_tidak_ada(k);
        return masuk_berhasil(gate, k, *session);
    }
    return halaman_tidak_ada(k);
}

Response tampil_kode(const Kunjungan& k, const base::Findings& errors, int status) {
    const Galat beside{errors, k.situs.wording};
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<
        R"(<h1>Faktor kedua</h1><p class="bagian-2">Buka aplikasi kode di telepon Anda, lalu ketik enam angkanya. Kehilangan telepon? Ketik salah satu kode pemulihan.</p>)">();
    page += formulir_buka(k, "/masuk/kode");
    if (http::has(k.request.form_fields, "ke")) page += bawaan(k);
    page += isian({.nama = "kode",
                   .label = "Kode",
                   .nilai = k.request.form("kode"),
                   .isi_otomatis = "one-time-code",
                   .pendek = true,
                   .wajib = true},
                  beside);
    page += tombol("Lanjut");
    page.add<"</form>">();
    page.add<R"(<div class="bagian-2">{}</div>)">(tombol_kirim(k, "/keluar", "Batal dan keluar"));
    return Response::html(
        halaman(k, {.judul = "Faktor kedua", .galat = !errors.empty(), .umum = true, .sempit = true}, page),
        status);
}

bool owes_second_factor(const Kunjungan& k) { return k.sesi && !k.sesi->lengkap; }

Response buka_kode(Kunjungan& k) {
    if (!owes_second_factor(k)) return Response::see_other("/");
    return tampil_kode(k, {}, 200);
}

Response kirim_kode(const Pintu& gate, Kunjungan& k) {
    if (!owes_second_factor(k)) return Response::see_other("/");
    const kantor::HasilMasuk result =
        kantor::masuk_faktor_kedua(k.loket(), k.asal(), *k.sesi, std::string(k.request.form("kode")));
    if (result.sesi) return masuk_berhasil(gate, k, *result.sesi);
    return tampil_kode(k, result.galat, result.tunggu.count() > 0 ? 429 : 422);
}

Response kirim_keluar(Kunjungan& k) {
    if (k.sesi && k.situs.juru_segel != nullptr) k.situs.juru_segel->kunci_lagi(k.sesi->kunci);
    if (k.sesi) kantor::keluar(k.loket(), k.asal(), *k.sesi);
    Response response = Response::see_other("/masuk");
    cabut_cookie(response, k.request);
    return response;
}

} // namespace

Response halaman_masuk_lagi(const Kunjungan& k) { return tampil_masuk(k, {}, 401); }

void tambah_masuk(Pintu& pintu) {
    pintu.buka({.pattern = "/masuk", .halaman = buka_masuk});
    pintu.buka({.method = Method::post, .pattern = "/masuk", .halaman = [&pintu](Kunjungan& k) {
                    return kirim_masuk(pintu, k);
                }});
    pintu.buka({.method = Method::post, .pattern = "/masuk/latihan", .halaman = [&pintu](Kunjungan& k) {
                    return kirim_latihan(pintu, k);
                }});
    pintu.buka({.pattern = "/masuk/kode",
                .perbuatan = Perbuatan::atur_akun_sendiri,
                .halaman = buka_kode,
                .sesi_belum_lengkap = true});
    pintu.buka({.method = Method::post,
                .pattern = "/masuk/kode",
                .perbuatan = Perbuatan::atur_akun_sendiri,
                .halaman = [&pintu](Kunjungan& k) { return kirim_kode(pintu, k); },
                .sesi_belum_lengkap = true});
    pintu.buka({.method = Method::post,
                .pattern = "/keluar",
                .perbuatan = Perbuatan::atur_akun_sendiri,
                .halaman = kirim_keluar,
                .sesi_belum_lengkap = true});
}

} // namespace web
