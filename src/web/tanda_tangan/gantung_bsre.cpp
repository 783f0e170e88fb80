// Requests to BSrE whose end nobody knows, as the administrator ends them: with the signed file, or with the word that there is none. He never
// sees the paper.
#include "base/text.h"
#include "berkas/antrean_bsre.h"
#include "berkas/juru_segel.h"
#include "berkas/simpanan_kunci.h"
#include "berkas/titipan_bsre.h"
#include "web/berkas/bantu.h"
#include "web/galat/galat.h"
#include "web/tanda_tangan/bantu.h"
#include "web/tanda_tangan/lembar.h"
#include "web/tanda_tangan/pengaturan_bsre.h"

#include <fmt/format.h>

#include <charconv>

namespace web {
namespace {

using base::say;
using berkas::KeadaanBsre;
using http::Method;
using http::Response;
using http::html::make;

constexpr int most_shown = 200;

// Of each form its own.
std::string reason_field(int number) { return fmt::format("alasan_{}", number); }
std::string file_field(int number) { return fmt::format("hasil_{}", number); }

Html ways_out(const Kunjungan& k, int number, const Galat& beside) {
    const std::string file = file_field(number), reason = reason_field(number);
    Html out = formulir_buka(k, fmt::format("/pengaturan/bsre/{}/hasil", number), true);
    out += isian({.nama = file,
                  .label = "PDF bertanda tangan dari BSrE",
                  .petunjuk = "Dari penanda tangannya, apa adanya. Diperiksa dahulu; tidak ditampilkan.",
                  .jenis = "file",
                  .terima = "application/pdf,.pdf"},
                 beside);
    out += tombol("Serahkan hasilnya", Rupa::kedua);
    out.add<"</form>">();
    out += formulir_buka(k, fmt::format("/pengaturan/bsre/{}/lepas", number));
    out += isian({.nama = reason,
                  .label = "Alasan",
                  .nilai = k.request.form(reason),
                  .petunjuk = "Tercatat di jurnal."},
                 beside);
    out += tombol("Pasti belum ditandatangani", Rupa::bata);
    out.add<"</form>">();
    return out;
}

int number_of(const Kunjungan& k) {
    const std::string_view text = k.request.param("nomor");
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Response lepas(Kunjungan& k) {
    if (tanpa_bsre(k)) return halaman_tidak_ada(k);
    const int number = number_of(k);
    const std::string name = reason_field(number);
    const auto done = berkas::lepaskan_bsre(meja(k), k.asal(), number, k.request.form(name));
    if (done) return Response::see_other("/pengaturan/bsre?sudah=lepas");
    if (done.error().front().place == "alasan")
        return tampil_pengaturan_bsre(k, di_isian(done.error(), name), 422);
    return tampil_pengaturan_bsre(k, done.error(), 422); // its form may be gone
}

// Verified like the signer's own, against the bytes that were sent.
base::Findings take(const Kunjungan& k, int number, const std::string& pdf) {
    std::optional<berkas::ButirBsre> request;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { request = db.kunci().butir_bsre(k.situs.instansi, number); });
    if (!request) return {{"", {}, say("bsre.tidak_ada")}};
    if (berkas::keadaan_kini(*request, k.kini) != KeadaanBsre::tidak_diketahui)
        return {{"", {}, say("bsre.tidak_tergantung")}};
    const pegawai::Pegawai* signer = k.kantor->pegawai(request->pegawai);
    const auto sent = k.situs.gudang.isi(request->sidik);
    if (signer == nullptr || !sent) return {{"", {}, say("bsre.tidak_ada")}};
    const auto good =
        k.situs.juru_segel->bsre()->periksa(*sent, pdf, {signer->nama, signer->nip, request->bidang}, k.kini);
    if (!good) return di_isian(good.error(), file_field(number));
    const auto kept = simpan_hasil(k, pdf);
    if (!kept) return kept.error();
    const auto done = berkas::serahkan_hasil_bsre(meja(k), k.asal(), {number, *kept});
    return done ? base::Findings() : done.error();
}

Response hasil(Kunjungan& k) {
    if (tanpa_bsre(k)) return halaman_tidak_ada(k);
    const int number = number_of(k);
    const std::string pdf = isi_unggahan(k, file_field(number), hasil_terbesar);
    const base::Findings wrong = pdf.empty()
                                     ? base::Findings{{file_field(number), {}, say("bsre.tanpa_hasil")}}
                                     : take(k, number, pdf);
    if (!wrong.empty()) return tampil_pengaturan_bsre(k, wrong, 422);
    return Response::see_other("/pengaturan/bsre?sudah=titip");
}

} // namespace

Html bagian_gantung(const Kunjungan& k, const Galat& beside) {
    std::vector<berkas::ButirBsre> all;
    std::map<std::int64_t, std::string> numbers;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        all = db.kunci().bsre_tergantung(k.situs.instansi, most_shown);
        numbers.clear();
        for (const berkas::ButirBsre& b : all)
            if (const auto row = db.berkas(k.situs.instansi, b.berkas))
                numbers[b.berkas.value()] = row->nomor;
    });
    Html out = make<R"(<section class="bagian"><h2>Belum diketahui hasilnya</h2>)">();
    if (all.empty()) {
        out.add<"<p>Tidak ada.</p></section>">();
        return out;
    }
    out.add<"<p>Penanda tangannya menyelesaikannya di halaman tanda tangan. Bila ia tidak dapat, serahkan di "
            "sini PDF "
            "yang diterimanya dari BSrE; atau, bila BSrE memastikan tidak ada yang ditandatangani, lepaskan "
            "dengan "
            "alasannya. Yang menyerahkan tercatat di jurnal.</p>">();
    for (const berkas::ButirBsre& b : all) {
        const bool lost = berkas::keadaan_kini(b, k.kini) == KeadaanBsre::tidak_diketahui;
        out.add<"<h3>Berkas {}, {}</h3><p>Dikirim {}, {}.</p>">(
            numbers[b.berkas.value()], nama_orang(k, b.pegawai), saat(k, b.dicoba.value_or(b.masuk)),
            lost ? "hasilnya tidak diketahui" : "masih ditunggu jawabannya");
        if (lost) out += ways_out(k, b.nomor, beside);
    }
    out.add<"</section>">();
    return out;
}

void tambah_gantung_bsre(Pintu& pintu) {
    constexpr auto manage = pegawai::Perbuatan::kelola_sertifikat;
    const std::string at = "/pengaturan/bsre/{nomor}";
    pintu.buka({.method = Method::post, .pattern = at + "/lepas", .perbuatan = manage, .halaman = lepas});
    pintu.buka({.method = Method::post,
                .pattern = at + "/hasil",
                .perbuatan = manage,
                .halaman = hasil,
                .weight = http::Weight::heavy,
                .body = http::Body::upload,
                .body_limit = hasil_terbesar + (1ULL << 20U)});
}

} // namespace web
