// Acts of one button or one question: set, return, refuse, withdraw, begin a change, transfer.
#include "web/berkas/meja.h"
#include "web/galat/galat.h"
#include "web/pegawai/bantu.h"
#include "web/rencana/bersama.h"
#include "web/rencana/rencana.h"

#include <fmt/format.h>

namespace web::rencana {
namespace {

using base::say;
using berkas::KeadaanSkp;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

berkas::TerlihatSkp seen(const Kunjungan& k) {
    return {k.skp->id, nomor(k.request.form("kunci_skp")).value_or(0)};
}

std::vector<Remah> way(const Kunjungan& k) {
    return {{"Rencana", "/rencana"},
            {k.skp->pegawai == k.saya->id ? fmt::format("SKP {}", k.skp->tahun)
                                          : fmt::format("SKP {} {}", k.skp->tahun, k.orang->nama_lengkap()),
             alamat(k.skp->id)}};
}

// An act without words was refused: why, and the way back.
Response refused(const Kunjungan& k, std::string_view title, const base::Findings& why) {
    Html page = ringkasan_galat(tanpa_tempat(why), k.situs.wording);
    page.add<R"(<h1>{}</h1><p>Tidak ada yang berubah.</p><p class="aksi">{}</p>)">(
        title, tautan_tombol("Buka rencana", alamat(k.skp->id), Rupa::utama));
    return jawab(k, {.judul = std::string(title), .galat = true, .sempit = true, .remah = way(k)}, page, 422);
}

template <class Act>
Response one_button(Kunjungan& k, std::string_view title, std::string_view code, const Act& act) {
    const auto done = act(k);
    if (!done) return refused(k, title, done.error());
    return Response::see_other(fmt::format("{}?selesai={}", alamat(k.skp->id), code));
}

Response tetapkan(Kunjungan& k) {
    return one_button(k, "SKP belum ditetapkan", "tetapkan",
                      [](Kunjungan& v) { return berkas::tetapkan_rencana(meja(v), v.asal(), seen(v)); });
}
Response tarik(Kunjungan& k) {
    return one_button(k, "SKP belum ditarik", "tarik",
                      [](Kunjungan& v) { return berkas::tarik_rencana(meja(v), v.asal(), seen(v)); });
}

// Acts that need a reason.
struct Beralasan {
    std::string_view kode, judul, penjelasan, petunjuk, tombol;
    Rupa rupa;
    Perbuatan perbuatan;
    KeadaanSkp keadaan; // in which it may be done
    base::Result<berkas::Skp> (*act)(const berkas::Meja&, const berkas::Asal&, const berkas::TerlihatSkp&,
                                     std::string_view);
};
constexpr std::array<Beralasan, 3> reasoned{
    {{"kembalikan", "Kembalikan SKP",
      "SKP kembali menjadi draf pegawai, lengkap dengan alasan Anda. Versi yang diajukan tetap tersimpan.",
      "Sebutkan apa yang perlu diperbaiki.", "Kembalikan", Rupa::bata, Perbuatan::tetapkan_rencana,
      KeadaanSkp::diajukan, berkas::kembalikan_rencana},
     {"tolak", "Tolak SKP",
      "Setelah ditolak, SKP diputuskan atasan pejabat penilai; putusannya final (PP 46/2011 Pasal 5 ayat "
      "(4)).",
      "Dibaca pegawai dan atasan pejabat penilai.", "Tolak", Rupa::bata, Perbuatan::tetapkan_rencana,
      KeadaanSkp::diajukan, berkas::tolak_rencana},
     {"ubah", "Ubah rencana",
      "Versi baru dimulai sebagai draf dari versi yang berlaku. Versi yang berlaku tetap menjadi ukuran "
      "sampai versi baru ditetapkan.",
      "Misalnya perubahan anggaran atau penugasan.", "Mulai perubahan", Rupa::utama, Perbuatan::susun_rencana,
      KeadaanSkp::ditetapkan, berkas::ubah_rencana}}};

Response reason_form(const Kunjungan& k, const Beralasan& what, const base::Findings& errors,
                     int status = 200) {
    const base::Findings at = tanpa_tempat(errors, {"alasan"});
    Html page = ringkasan_galat(at, k.situs.wording);
    page.add<R"(<h1>{}</h1><p>{}</p>)">(what.judul, what.penjelasan);
    page += formulir_buka(k, alamat(k.skp->id, what.kode));
    page.add<R"(<input type="hidden" name="kunci_skp" value="{}">)">(
        errors.empty() ? k.skp->kunci : nomor(k.request.form("kunci_skp")).value_or(k.skp->kunci));
    page += isian_banyak({.nama = "alasan",
                          .label = "Alasan",
                          .nilai = k.request.form("alasan"),
                          .petunjuk = what.petunjuk,
                          .baris = 4},
                         {at, k.situs.wording});
    page.add<R"(<div class="tombol-baris aksi">{}{}</div></form>)">(
        tombol(what.tombol, what.rupa), tautan_tombol("Batal", alamat(k.skp->id)));
    return jawab(
        k, {.judul = std::string(what.judul), .galat = !errors.empty(), .sempit = true, .remah = way(k)},
        page, status);
}

Response ask(Kunjungan& k, const Beralasan& what) {
    if (k.skp->keadaan != what.keadaan) return Response::see_other(alamat(k.skp->id));
    return reason_form(k, what, {});
}

Response done_with_reason(Kunjungan& k, const Beralasan& what) {
    const auto done = what.act(meja(k), k.asal(), seen(k), k.request.form("alasan"));
    if (!done) return reason_form(k, what, done.error(), 422);
    const std::string to = what.kode == "ubah" ? alamat(k.skp->id, "susun") : alamat(k.skp->id);
    return Response::see_other(fmt::format("{}?selesai={}", to, what.kode));
}

Response transfer_form(const Kunjungan& k, const base::Findings& errors, int status = 200) {
    const base::Findings at = tanpa_tempat(errors, {"mulai", "dasar"});
    const Galat beside{at, k.situs.wording};
    Html page = ringkasan_galat(at, k.situs.wording);
    page.add<
        R"(<h1>Pindah tugas</h1><p>SKP ini ditutup pada akhir bulan sebelum tugas baru. SKP berikutnya dimulai pada awal bulan tugas baru, dengan target yang dipotong menurut bulan yang tersisa, sebagai draf yang masih dapat Anda ubah (PP 46/2011 Pasal 5 ayat (6)).</p>)">();
    page += formulir_buka(k, alamat(k.skp->id, "pindah"));
    page.add<R"(<input type="hidden" name="kunci_skp" value="{}">)">(
        errors.empty() ? k.skp->kunci : nomor(k.request.form("kunci_skp")).value_or(k.skp->kunci));
    page += isian({.nama = "mulai",
                   .label = "Hari pertama tugas baru",
                   .nilai = k.request.form("mulai"),
                   .petunjuk = "Menurut surat perintah melaksanakan atau menduduki tugas.",
                   .jenis = "date"},
                  beside);
    page += isian({.nama = "dasar",
                   .label = "Surat perintah",
                   .nilai = k.request.form("dasar"),
                   .petunjuk = "Nomor dan tanggalnya."},
                  beside);
    page.add<R"(<div class="tombol-baris aksi">{}{}</div></form>)">(
        tombol("Tutup dan mulai SKP baru"), tautan_tombol("Batal", alamat(k.skp->id)));
    return jawab(k, {.judul = "Pindah tugas", .galat = !errors.empty(), .sempit = true, .remah = way(k)},
                 page, status);
}

// The person himself, or who keeps the cases of the office.
bool may_transfer(const Kunjungan& k) {
    return berkas::berhak(*k.kantor, berkas::TindakanRencana::pindah, k.saya->id, k.skp->pegawai, k.hari);
}

Response pindah_tanya(Kunjungan& k) {
    if (!may_transfer(k)) return halaman_tidak_ada(k);
    if (k.skp->keadaan != KeadaanSkp::ditetapkan) return Response::see_other(alamat(k.skp->id));
    return transfer_form(k, {});
}

Response pindah_jalan(Kunjungan& k) {
    if (!may_transfer(k)) return halaman_tidak_ada(k);
    auto day = calendar::read_date(k.request.form("mulai"));
    if (!day) {
        base::Findings wrong = day.error();
        for (base::Finding& f : wrong) f.place = "mulai";
        return transfer_form(k, wrong, 422);
    }
    const auto done =
        berkas::pindah(meja(k), k.asal(), seen(k), {*day, std::string(k.request.form("dasar"))});
    if (!done) return transfer_form(k, done.error(), 422);
    return Response::see_other(alamat(done->baru.id) + "?selesai=pindah");
}

} // namespace

void tambah_tindakan(Pintu& pintu) {
    const auto post = [&](std::string pattern, Perbuatan act, std::function<Response(Kunjungan&)> page) {
        pintu.buka({.method = Method::post,
                    .pattern = std::move(pattern),
                    .perbuatan = act,
                    .halaman = std::move(page),
                    .skp = "skp",
                    .weight = http::Weight::heavy});
    };
    post("/rencana/{skp}/tetapkan", Perbuatan::tetapkan_rencana, tetapkan);
    post("/rencana/{skp}/tarik", Perbuatan::susun_rencana, tarik);
    for (const Beralasan& what : reasoned) {
        const std::string path = "/rencana/{skp}/" + std::string(what.kode);
        pintu.buka({.pattern = path,
                    .perbuatan = what.perbuatan,
                    .halaman = [&what](Kunjungan& k) { return ask(k, what); },
                    .skp = "skp"});
        post(path, what.perbuatan, [&what](Kunjungan& k) { return done_with_reason(k, what); });
    }
    pintu.buka({.pattern = "/rencana/{skp}/pindah",
                .perbuatan = Perbuatan::lihat_penilaian,
                .halaman = pindah_tanya,
                .skp = "skp"});
    post("/rencana/{skp}/pindah", Perbuatan::lihat_penilaian, pindah_jalan);
}

} // namespace web::rencana
