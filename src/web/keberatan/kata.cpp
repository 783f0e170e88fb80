// Acts that need words: receipt on paper, objection, reply, refusal, setting without a signature, revoking.
#include "berkas/keberatan.h"
#include "berkas/pengesahan_laku.h"
#include "web/keberatan/lembar.h"
#include "web/keberatan/rute.h"

#include <fmt/format.h>

namespace web {
namespace {

using namespace keberatan;
using berkas::TindakanSah;
using http::Method;
using http::Response;
using http::html::make;

Html words(const Kunjungan& k, std::string_view name, std::string_view label, std::string_view hint,
           const base::Findings& errors, int rows = 10) {
    return isian_banyak(
        {.nama = name, .label = label, .nilai = k.request.form(name), .petunjuk = hint, .baris = rows},
        {errors, k.situs.wording});
}

Html file_field(const Kunjungan& k, const base::Findings& errors) {
    return isian({.nama = "file",
                  .label = "Lampiran (tidak wajib)",
                  .petunjuk = "PDF, PNG, JPEG, XLSX, atau DOCX.",
                  .jenis = "file",
                  .terima = jenis_bukti},
                 {errors, k.situs.wording});
}

// What has been said so far, for whoever answers it.
Html said(const Pengesahan& p, berkas::JenisPeristiwa kind, std::string_view title) {
    Html out;
    for (const berkas::Peristiwa& e : p.events)
        if (e.jenis == kind && e.terbitan == p.kini.terbitan)
            out.add<R"(<section class="bagian"><h2 class="kepala">{}</h2><p class="kata">{}</p></section>)">(
                title, e.isi);
    return out;
}

using Kata = berkas::KataBerlampiran;

base::Result<Kata> sent_words(const Kunjungan& k) {
    if (base::Findings signs = huruf_tak_tercetak(k, "kata"); !signs.empty())
        return base::refuse(std::move(signs));
    const auto file = lampiran(k);
    if (!file) return base::refuse(file.error());
    Kata what{std::string(k.request.form("kata")), {}, file->nama};
    if (file->isi) what.file = file->isi->sidik;
    return what;
}

// ---- objection
Response objection(Kunjungan& k) {
    const Pengesahan p = baca_pengesahan(k);
    const bool again = p.boleh(TindakanSah::lanjutkan_keberatan);
    const berkas::TenggatSah* term =
        p.kini.cari(again ? berkas::JenisTenggat::banding : berkas::JenisTenggat::keberatan);
    Lembar what{
        again ? "Lanjutkan keberatan" : "Ajukan keberatan",
        "Keberatan diajukan tertulis dengan semua alasannya kepada atasan pejabat penilai, melalui pejabat "
        "penilai. Putusannya final; tidak ada keberatan kedua.",
        "keberatan",
        again ? "Lanjutkan keberatan" : "Ajukan keberatan",
        Rupa::utama,
        true};
    if (term != nullptr && term->terakhir)
        what.penjelasan += fmt::format(" Hari terakhirnya {}.", calendar::hari_tanggal(*term->terakhir));
    const auto fields = [&](const base::Findings& errors) {
        Html out =
            words(k, "kata", "Alasan keberatan",
                  "Sebut bagian yang Anda persoalkan dan buktinya. Terbaca pejabat penilai, atasannya, dan "
                  "yang boleh membuka berkas ini.",
                  errors);
        out += file_field(k, errors);
        return out;
    };
    if (k.request.method != Method::post) {
        if (!again && !p.boleh(TindakanSah::ajukan_keberatan)) return belum(k, p, what.judul);
        return lembar(k, what, {}, fields({}), {});
    }
    const auto typed = sent_words(k);
    if (!typed) return lembar(k, what, {}, fields(typed.error()), typed.error());
    const auto done = again ? berkas::lanjutkan_keberatan(meja(k), k.asal(), terlihat(k), *typed)
                            : berkas::ajukan_keberatan(meja(k), k.asal(), terlihat(k), *typed);
    return done ? kembali(k, "keberatan") : lembar(k, what, {}, fields(done.error()), done.error());
}

// ---- reply
Response reply(Kunjungan& k) {
    const Pengesahan p = baca_pengesahan(k);
    const Lembar what{
        "Tanggapi keberatan",
        "Tanggapan tercatat pada kotak 6 formulir dan diteruskan kepada atasan pejabat penilai. Pada "
        "keberatan dua tingkat, pegawai membacanya dahulu.",
        "tanggapan",
        "Kirim tanggapan",
        Rupa::utama,
        true};
    const Html before = said(p, berkas::JenisPeristiwa::keberatan, "Keberatan pegawai");
    const auto fields = [&](const base::Findings& errors) {
        Html out = words(k, "kata", "Tanggapan",
                         "Jawab tiap alasan; sebut bukti dan catatan yang Anda pakai.", errors);
        out += file_field(k, errors);
        return out;
    };
    if (k.request.method != Method::post) {
        if (!p.boleh(TindakanSah::tanggapi)) return belum(k, p, what.judul);
        return lembar(k, what, before, fields({}), {});
    }
    const auto typed = sent_words(k);
    if (!typed) return lembar(k, what, before, fields(typed.error()), typed.error());
    const auto done = berkas::tanggapi(meja(k), k.asal(), terlihat(k), *typed);
    return done ? kembali(k, "tanggapan") : lembar(k, what, before, fields(done.error()), done.error());
}

// ---- receipt of a paper that was handed over on paper
Response receipt(Kunjungan& k) {
    const Pengesahan p = baca_pengesahan(k);
    const Lembar what{
        "Catat tanggal terima",
        "Untuk dokumen yang diserahkan langsung. Tenggat tanda tangan dan keberatan pegawai dihitung sejak "
        "tanggal ini.",
        "diterima",
        "Catat",
        Rupa::utama,
        false};
    const auto fields = [&](const base::Findings& errors) {
        return isian({.nama = "tanggal",
                      .label = "Diterima pegawai tanggal",
                      .nilai = k.request.form("tanggal"),
                      .jenis = "date",
                      .pendek = true,
                      .wajib = true},
                     {errors, k.situs.wording});
    };
    if (k.request.method != Method::post) {
        if (!p.boleh(TindakanSah::terima_dokumen)) return belum(k, p, what.judul);
        return lembar(k, what, {}, fields({}), {});
    }
    const auto day = calendar::read_date(k.request.form("tanggal"));
    const auto done =
        berkas::terima_dokumen(meja(k), k.asal(), terlihat(k), day ? std::optional(*day) : std::nullopt);
    return done ? kembali(k, "terima") : lembar(k, what, {}, fields(done.error()), done.error());
}

// ---- acts with a reason
Response with_reason(Kunjungan& k, const Lembar& what, std::string_view hint, bool open,
                     const std::function<base::Result<berkas::Berkas>(const std::string&)>& act,
                     std::string_view news) {
    const auto fields = [&](const base::Findings& errors) {
        return words(k, "alasan", "Alasan", hint, errors, 5);
    };
    if (k.request.method != Method::post) {
        if (!open) return belum(k, baca_pengesahan(k), what.judul);
        return lembar(k, what, {}, fields({}), {});
    }
    auto done = act(std::string(k.request.form("alasan")));
    if (done) return kembali(k, news);
    for (base::Finding& f : done.error())
        if (f.place == "kata") f.place = "alasan";
    return lembar(k, what, {}, fields(done.error()), done.error());
}

Response refusal(Kunjungan& k) {
    return with_reason(
        k,
        {"Tidak bersedia menandatangani",
         fmt::format(
             "Hasil penilaian lalu ditetapkan atasan pejabat penilai ({}). Tidak setuju dengan isinya? "
             "Pegawai mengajukan keberatan, bukan menolak menandatangani.",
             pasal(baca_pengesahan(k), berkas::JenisTenggat::penetapan)),
         "tolak-tanda", "Catat penolakan", Rupa::bata, false},
        "Disimpan bersama dokumen dan dibaca atasan pejabat penilai.",
        baca_pengesahan(k).boleh(TindakanSah::tolak_tanda),
        [&](const std::string& why) { return berkas::tolak_tanda(meja(k), k.asal(), terlihat(k), why); },
        "tolak");
}

Response setting(Kunjungan& k) {
    return with_reason(
        k,
        {"Tetapkan tanpa tanda tangan",
         fmt::format(
             "Menggantikan tanda tangan yang tidak ada ({}). Sesudahnya Anda menandatangani dokumen, dan "
             "penilaian berlaku.",
             pasal(baca_pengesahan(k), berkas::JenisTenggat::penetapan)),
         "penetapan", "Tetapkan", Rupa::utama, false},
        "Mengapa tanda tangan itu tidak ada.", baca_pengesahan(k).boleh(TindakanSah::tetapkan_tanpa_tanda),
        [&](const std::string& why) {
            return berkas::tetapkan_tanpa_tanda(meja(k), k.asal(), terlihat(k), why);
        },
        "penetapan");
}

Response revocation(Kunjungan& k) {
    const Pengesahan p = baca_pengesahan(k);
    const int version = p.papers.empty() ? 0 : p.papers.back().nomor;
    return with_reason(
        k,
        {"Cabut dokumen",
         "Siapa pun yang memeriksa kodenya akan membaca bahwa dokumen ini dicabut. Bytenya tetap disimpan.",
         "cabut", "Cabut dokumen", Rupa::bata, false},
        "Alasan ini terbaca oleh siapa pun yang memeriksa kode dokumen, tanpa akun. Sebut apa yang salah "
        "pada "
        "dokumennya; jangan menulis hal pribadi.",
        version > 0 && p.papers.back().keadaan == berkas::KeadaanTerbitan::berlaku,
        [&](const std::string& why) { return berkas::cabut(meja(k), k.asal(), terlihat(k), version, why); },
        "cabut");
}

} // namespace

void tambah_kata_keberatan(Pintu& pintu) {
    const auto both = [&](const char* tail, pegawai::Perbuatan right, Response (*page)(Kunjungan&),
                          bool upload) {
        for (const Method method : {Method::get, Method::post})
            pintu.buka({.method = method,
                        .pattern = std::string("/berkas/{berkas}/") + tail,
                        .perbuatan = right,
                        .halaman = page,
                        .berkas = "berkas",
                        .weight = http::Weight::heavy,
                        .body = upload ? http::Body::upload : http::Body::form,
                        .body_limit = upload ? 21ULL << 20U : 1ULL << 20U});
    };
    const auto work = pegawai::Perbuatan::kerjakan_langkah;
    both("keberatan", work, objection, true);
    both("tanggapan", work, reply, true);
    both("diterima", work, receipt, false);
    both("tolak-tanda", work, refusal, false);
    both("penetapan", work, setting, false);
    both("cabut", pegawai::Perbuatan::cabut_dokumen, revocation, false);
}

} // namespace web
