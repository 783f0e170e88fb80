#include "web/verifikasi/dokumen.h"

#include "berkas/pemeriksa_pdf.h"
#include "web/berkas/bantu.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using berkas::KeadaanTerbitan;
using berkas::Terperiksa;
using http::html::make;

bool set_by_superior(const Terperiksa& seen) {
    return std::any_of(seen.tanda.begin(), seen.tanda.end(),
                       [](const berkas::TandaTerbit& sign) { return sign.ditetapkan; });
}

Html verdict(const Kunjungan& k, const Terperiksa& seen) {
    const berkas::Terbitan& paper = seen.terbitan;
    const auto ended = [&] {
        return paper.berakhir ? calendar::tanggal(calendar::local_day(*paper.berakhir, k.instansi.zona))
                              : std::string("tanpa tanggal");
    };
    switch (paper.keadaan) {
    case KeadaanTerbitan::berlaku:
        if (seen.dibetulkan)
            return vonis(
                Vonis::belum, "Dokumen ini tercatat, tetapi sudah dibetulkan",
                make<"Sah ketika diterbitkan; isinya kemudian dibetulkan. Diperiksa {}.">(k.sekarang()));
        return vonis(Vonis::sah, "Dokumen ini tercatat dan sah",
                     make<"{} dan belum dicabut. Diperiksa {}.">(
                         set_by_superior(seen) ? "Ditetapkan atasan pejabat penilai" : "Ditandatangani",
                         k.sekarang()));
    case KeadaanTerbitan::beku:
        return vonis(
            Vonis::belum, "Dokumen ini tercatat, tetapi belum berlaku",
            make<"Isinya sudah dibekukan; penandatanganan atau pengesahannya belum selesai. Diperiksa {}.">(
                k.sekarang()));
    case KeadaanTerbitan::dicabut: {
        Html why = make<"Dicabut {}.">(ended());
        if (!paper.sebab.empty()) why.add<" Alasan: {}.">(paper.sebab);
        why.add<" Jangan dipakai lagi. Diperiksa {}.">(k.sekarang());
        return vonis(Vonis::tidak, "Dokumen ini sudah dicabut", why);
    }
    case KeadaanTerbitan::diganti: break;
    }
    return vonis(Vonis::tidak, "Dokumen ini sudah diganti",
                 make<"Diganti {} oleh versi yang lebih baru. Jangan dipakai lagi. Diperiksa {}.">(
                     ended(), k.sekarang()));
}

Html other_paper(std::string_view words, const berkas::Terbitan& paper) {
    return make<
        R"(<p class="sisip jalan bagian-2">{} bernomor {}, kode <a class="mono" href="/v/{}">{}</a>.</p>)">(
        words, paper.nomor_naskah, paper.kode, berkas::kode_bergaris(paper.kode));
}

Html replacement(const Terperiksa& seen) {
    Html out;
    if (seen.pengganti) out += other_paper("Penggantinya", *seen.pengganti);
    if (seen.dibetulkan)
        out += other_paper("Isinya sudah dibetulkan. Yang dipakai sekarang", *seen.dibetulkan);
    if (seen.membetulkan) out += other_paper("Dokumen ini membetulkan dokumen", *seen.membetulkan);
    return out;
}

void row(Html& to, std::string_view label, std::string_view value, std::string_view below = {}) {
    to.add<"<dt>{}</dt><dd>{}">(label, value);
    if (!below.empty()) to.add<R"(<br><small class="redup">{}</small>)">(below);
    to.add<"</dd>">();
}

// The office's own way says nothing, as the paper beside it.
std::string_view way_of(const berkas::TandaTerbit& sign) {
    if (sign.cara == berkas::CaraTanda::bsre) return "Lewat BSrE";
    if (sign.cara == berkas::CaraTanda::luar)
        return "Dengan program penanda tangan sendiri, diperiksa kantor";
    return "";
}

Html facts(const Kunjungan& k, const Terperiksa& seen) {
    const berkas::Terbitan& paper = seen.terbitan;
    Html out =
        make<R"(<section class="bagian"><h2>Cocokkan dengan dokumen yang Anda pegang</h2><dl class="rk">)">();
    row(out, "Jenis", paper.jenis);
    row(out, "Nomor", paper.nomor_naskah);
    row(out, "Kode", berkas::kode_bergaris(paper.kode));
    row(out, "Tanggal", calendar::tanggal(paper.tanggal));
    row(out, "Periode", masa_penilaian(seen.periode));
    row(out, "Yang dinilai", seen.yang_dinilai,
        seen.nip_akhir.empty() ? std::string() : "NIP berakhiran " + seen.nip_akhir);
    for (const berkas::TandaTerbit& sign : seen.tanda) {
        row(out, sign.ditetapkan ? "Ditetapkan oleh" : "Penanda tangan", sign.nama,
            sign.pegawai ? "Pegawai yang dinilai" : std::string_view(sign.jabatan));
        row(out, sign.ditetapkan ? "Waktu penetapan" : "Waktu tanda tangan",
            sign.tanggal ? calendar::tanggal(*sign.tanggal) + ", di atas kertas" : saat_penuh(k, sign.pada),
            way_of(sign));
    }
    if (seen.tanda.empty()) row(out, "Penanda tangan", "Belum ada");
    row(out, "Penerbit", k.instansi.nama + " " + k.instansi.daerah);
    out.add<"</dl>">();
    out += make<
        R"(<p class="sisip dekat bagian-2">Bila satu saja berbeda dari kertas Anda, jangan terima dokumen itu. Halaman ini tidak melihat kertas Anda; ia hanya menyebut yang tercatat di kantor.</p></section>)">();
    return out;
}

Html value_part(const Kunjungan& k, const Terperiksa& seen, const Percobaan& state) {
    const Galat errors{state.galat, k.situs.wording};
    Html out = make<
        R"(<section class="bagian" id="nilai-dokumen"><h2>Periksa nilainya</h2><p>Nilai pegawai tidak ditampilkan untuk umum. Ketik nilai yang tertulis pada dokumen; kami jawab cocok atau tidak. Lima kali dalam satu jam.</p>)">();
    if (state.cocok) {
        const std::string left = std::to_string(state.sisa);
        out += *state.cocok
                   ? sisip(Nada::beres, k.situs.wording.render(base::say(
                                            "verifikasi.cocok", {{"nilai", state.ditulis}, {"sisa", left}})))
                   : sisip(Nada::dekat,
                           k.situs.wording.render(base::say("verifikasi.tidak_cocok",
                                                            {{"nilai", state.ditulis}, {"sisa", left}})));
    }
    out += formulir_buka(k, "/v/" + seen.terbitan.kode + "#nilai-dokumen");
    out.add<R"(<div class="vk">)">();
    out += isian({.nama = "nilai",
                  .label = "Nilai pada dokumen",
                  .nilai = state.ditulis,
                  .petunjuk = "Misalnya 75,00.",
                  .papan = "decimal",
                  .isi_otomatis = "off",
                  .pendek = true},
                 errors);
    out += tombol("Cocokkan nilai", Rupa::kedua);
    out.add<"</div></form></section>">();
    return out;
}

// The browser compares (v.js); without it the list stands there for whoever has sha256sum, and the upload for all others.
Html file_part(const Kunjungan& k, const Terperiksa& seen) {
    Html out = make<
        R"(<section class="bagian"><h2>Periksa berkas PDF</h2><p data-luring hidden>Berkas dibaca di perangkat ini saja; tidak dikirim kecuali Anda menekan Unggah.</p><p data-tanpa-luring>Unggah berkasnya: dibaca, diperiksa tanda tangannya, lalu dibuang.</p>)">();
    out.add<
        R"(<p class="sisip dekat" data-tanpa-https hidden>Halaman ini dibuka tanpa HTTPS, jadi peramban Anda tidak mau menghitung sidik berkas. Pakai Unggah.</p>)">();
    const bool full = k.situs.pemeriksa_pdf != nullptr;
    if (full) {
        out += formulir_buka(k, "/periksa", true);
        out.add<R"(<input type="hidden" name="kode" value="{}">)">(seen.terbitan.kode);
    }
    out += isian({.nama = "berkas",
                  .label = "Berkas PDF",
                  .petunjuk = "Paling besar 20 MB.",
                  .jenis = "file",
                  .terima = ".pdf"},
                 {{}, k.situs.wording});
    out.add<R"(<p role="status" class="sisip" data-hasil></p>)">();
    if (full) {
        out += tombol("Unggah untuk pemeriksaan penuh", Rupa::kedua);
        out.add<"</form>">();
    }
    out.add<
        R"(<details class="rumus"><summary>Sidik berkas yang tercatat (SHA-256)</summary><ul class="vs">)">();
    for (const berkas::KeadaanFile& file : seen.berkas)
        out.add<R"(<li data-sidik="{}"><span>{}</span> <span class="mono">{}</span></li>)">(
            file.sidik.hex(), nama_keadaan(k, seen, file), file.sidik.hex());
    out.add<"</ul></details></section>">();
    return out;
}

} // namespace

Html isi_dokumen(const Kunjungan& k, const Terperiksa& seen, const Percobaan& state) {
    Html out = verdict(k, seen);
    out += replacement(seen);
    out += facts(k, seen);
    out += value_part(k, seen, state);
    out += file_part(k, seen);
    return out;
}

Html vonis(Vonis verdict, std::string_view heading, const Html& sentence) {
    const std::string_view kind = verdict == Vonis::sah ? "sah" : verdict == Vonis::belum ? "belum" : "tidak";
    Html out = make<
        R"(<div class="vonis {}"><svg viewBox="0 0 48 48" width="48" height="48" fill="none" stroke="currentColor" stroke-width="2.500" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M24 4l16 5v13c0 11-6 18-16 22C14 40 8 33 8 22V9z"/>)">(
        kind);
    switch (verdict) {
    case Vonis::sah: out.add<R"(<path d="m17 24 5 5 9-10"/>)">(); break;
    case Vonis::belum: out.add<R"(<path d="M24 16v9l6 4"/>)">(); break;
    case Vonis::tidak: out.add<R"(<path d="m18 18 12 12M30 18 18 30"/>)">(); break;
    }
    out.add<"</svg><div><h1>{}</h1><p>{}</p></div></div>">(heading, sentence);
    return out;
}

std::string saat_penuh(const Kunjungan& k, calendar::Instant when) {
    return calendar::waktu(std::chrono::floor<std::chrono::minutes>(when), k.instansi.zona);
}

std::string nama_keadaan(const Kunjungan& k, const Terperiksa& seen, const berkas::KeadaanFile& file) {
    if (file.bukti) return "Dengan bukti yang ditambahkan " + saat_penuh(k, *file.bukti);
    std::string name = file.pindaian ? "Pindaian dengan tanda tangan basah" : "Seperti saat dibekukan";
    if (file.tanda) {
        const berkas::TandaTerbit& sign = seen.tanda.at(*file.tanda);
        name =
            fmt::format("{} {}, {}", file.pindaian ? "Pindaian dengan tanda tangan" : "Setelah tanda tangan",
                        sign.nama, saat_penuh(k, sign.pada));
    } else if (!file.pindaian && file.sidik != seen.terbitan.beku) {
        name = "Yang terakhir";
    }
    return name;
}

} // namespace web
