// /v and /v/{kode}: an issued paper, looked up by the code that is printed on it (design.md, page 7).
#include "web/verifikasi/kode.h"

#include "angka/baca.h"
#include "berkas/pemeriksa_pdf.h"
#include "berkas/simpanan.h"
#include "kantor/jendela_coba.h"
#include "web/berkas/bantu.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using berkas::KeadaanTerbitan;
using berkas::Terperiksa;
using http::Response;
using http::html::attr;
using http::html::make;

constexpr int value_tries = 5, unknown_codes = 30; // in an hour: of a code; of a visitor's address

kantor::Jendela value_window(const berkas::Terbitan& paper) { return {"nilai|" + paper.kode, value_tries}; }
kantor::Jendela code_window(const Kunjungan& k) { return {"kode|" + k.request.address, unknown_codes}; }

// A page of this visit belongs to its paper alone: search engines stay out.
Response answer(const Kunjungan& k, const Kepala& head, const Html& content, int status = 200) {
    return Response::html(halaman(k, head, content), status).with("X-Robots-Tag", "noindex");
}
Kepala head_of(std::string title, bool errors = false) {
    return {.judul = std::move(title),
            .galat = errors,
            .umum = true,
            .sempit = true,
            .lembar = {"v.css", "v.js"}};
}

Html code_field(std::string_view typed, std::string_view button, const base::Findings& wrong,
                const base::Wording& wording) {
    const Galat errors{wrong, wording};
    Html form = make<R"(<form action="/v" class="vk">)">();
    form += isian({.nama = "kode",
                   .label = "Kode pada dokumen",
                   .nilai = typed,
                   .petunjuk = "Misalnya 7QK4-M2XD.",
                   .isi_otomatis = "off",
                   .pendek = true},
                  errors);
    form += tombol(button);
    form.add<"</form>">();
    return form;
}

Html report_link(std::string_view before, std::string_view code) {
    return make<R"(<p class="bagian redup">{} <a href="/v/lapor?kode={}">Laporkan ke Inspektorat</a></p>)">(
        before, code);
}

// ---- not found

Response not_found(const Kunjungan& k, std::string_view typed) {
    const auto whole = berkas::baca_kode_terbitan(typed);
    const std::string shown = whole ? berkas::kode_bergaris(*whole) : std::string(typed.substr(0, 40));
    Html page = vonis(Vonis::tidak, "Dokumen tidak ditemukan",
                      make<"Kode <span class=\"mono\">{}</span> tidak ada dalam catatan kami. Diperiksa {}.">(
                          shown, k.sekarang()));
    page.add<
        R"(<p class="bagian-2">Mungkin kode salah baca. Huruf dan angka yang mirip, seperti B dan 8, sering tertukar.</p>)">();
    page += code_field(shown, "Periksa lagi", {}, k.situs.wording);
    page +=
        report_link("Kode sudah benar tetapi tetap tidak ditemukan? Anggap dokumen itu tidak sah.", shown);
    return answer(k, head_of("Dokumen tidak ditemukan"), page, 404);
}

Response too_many(const Kunjungan& k, calendar::Instant again) {
    Html page = make<"<h1>Periksa dokumen</h1>">();
    page +=
        sisip(Nada::dekat,
              k.situs.wording.render(base::say("verifikasi.terlalu_banyak", {{"kapan", saat(k, again)}})));
    return answer(k, head_of("Periksa dokumen"), page, 429);
}

// ---- found

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

struct Percobaan { // of the comparison of the value
    base::Findings galat{};
    std::string ditulis{};
    std::optional<bool> cocok{};
    int sisa = 0;
};

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

Response found(const Kunjungan& k, const Terperiksa& seen, const Percobaan& state, int status) {
    Html page = ringkasan_galat(state.galat, k.situs.wording);
    page += verdict(k, seen);
    page += replacement(seen);
    page += facts(k, seen);
    page += value_part(k, seen, state);
    page += file_part(k, seen);
    page += report_link("Menemukan dokumen palsu?", berkas::kode_bergaris(seen.terbitan.kode));
    return answer(k, head_of("Pemeriksaan dokumen", !state.galat.empty()), page, status);
}

// ---- visits

// The paper; or what is to be answered instead: elsewhere, not found, too many tries. Only failures are counted.
struct Dicari {
    std::optional<Terperiksa> ada{};
    std::optional<Response> lain{};
};
Dicari look_up(Kunjungan& k) {
    const std::string typed(k.request.param("kode"));
    const auto code = berkas::baca_kode_terbitan(typed);
    if (!code) return {{}, not_found(k, typed)}; // no code at all: nothing was looked up
    Dicari sought;
    kantor::SisaCoba left;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        left = kantor::sisa_coba(db.kantor(), k.situs.instansi, code_window(k), k.kini);
        if (!left.habis) sought.ada = berkas::periksa_kode(db, k.situs.instansi, *k.kantor, *code);
    });
    if (left.habis) {
        sought.lain = too_many(k, left.lagi);
    } else if (!sought.ada) {
        static_cast<void>(k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
            static_cast<void>(kantor::pakai_coba(db, k.situs.instansi, code_window(k), k.kini));
            return {};
        }));
        sought.lain = not_found(k, *code);
    } else if (typed != *code) {
        sought.lain = Response::see_other("/v/" + *code);
    }
    return sought;
}

Response lihat(Kunjungan& k) {
    Dicari sought = look_up(k);
    return sought.lain ? *std::move(sought.lain) : found(k, *sought.ada, {}, 200);
}

Response cocokkan(Kunjungan& k) {
    Dicari sought = look_up(k);
    if (sought.lain) return *std::move(sought.lain);
    Percobaan state;
    state.ditulis = std::string(k.request.form("nilai").substr(0, 40));
    const auto typed = angka::read_indonesian(state.ditulis);
    if (!typed) { // not a number: nothing was compared, nothing is counted
        state.galat = {{"nilai", state.ditulis, base::say("verifikasi.bukan_nilai")}};
        return found(k, *sought.ada, state, 422);
    }
    kantor::SisaCoba left;
    static_cast<void>(k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        left = kantor::pakai_coba(db, k.situs.instansi, value_window(sought.ada->terbitan), k.kini);
        return {};
    }));
    if (left.habis) {
        state.galat = {
            {"nilai", {}, base::say("verifikasi.nilai_terlalu_banyak", {{"kapan", saat(k, left.lagi)}})}};
        return found(k, *sought.ada, state, 429);
    }
    state.cocok = berkas::nilai_cocok(sought.ada->terbitan, *typed);
    state.sisa = left.sisa;
    return found(k, *sought.ada, state, 200);
}

// The field of the page alone leads here as well: /v?kode=7qk4 m2xd.
Response awal(Kunjungan& k) {
    const std::string typed(k.request.query("kode"));
    base::Findings wrong;
    if (http::has(k.request.query_fields, "kode")) {
        if (const auto code = berkas::baca_kode_terbitan(typed)) return Response::see_other("/v/" + *code);
        wrong = {{"kode", typed, base::say("verifikasi.bukan_kode")}};
    }
    Html page = ringkasan_galat(wrong, k.situs.wording);
    page.add<
        R"(<h1>Periksa dokumen</h1><p class="bagian-2">Ketik kode yang tercetak di kaki dokumen, atau pindai kode QR-nya dengan telepon. Anda akan membaca apakah dokumen itu tercatat di kantor ini dan masih berlaku.</p>)">();
    page += code_field(typed, "Periksa dokumen", wrong, k.situs.wording);
    page.add<R"(<section class="bagian"><h2>Cara lain</h2><ul class="senarai">)">();
    if (k.situs.pemeriksa_pdf != nullptr)
        page.add<
            R"(<li><a href="/periksa">Periksa berkas PDF bertanda tangan</a>: siapa, kapan, dan apa yang berubah sesudahnya.</li>)">();
    if (ada_halaman_luring(k))
        page.add<
            R"(<li><a href="/v/luring.html">Simpan halaman pemeriksa kode</a>: membaca kode QR tanpa jaringan.</li>)">();
    page.add<R"(<li><a href="/v/lapor">Laporkan dokumen yang mencurigakan</a>.</li></ul></section>)">();
    return answer(k, head_of("Periksa dokumen", !wrong.empty()), page, wrong.empty() ? 200 : 422);
}

Response lapor(Kunjungan& k) {
    const auto code = berkas::baca_kode_terbitan(k.request.query("kode"));
    Html page = make<
        R"(<h1>Laporkan dokumen yang mencurigakan</h1><p class="bagian-2">Sampaikan kepada {} {}, dan jangan pakai dokumen itu.</p><ul class="senarai bagian-2">)">(
        k.instansi.nama, k.instansi.daerah);
    if (const std::string& mail = k.pengaturan.surel.dari; !mail.empty())
        page.add<R"(<li>Lewat surel: <a href="{}">{}</a></li>)">("mailto:" + mail, mail);
    page.add<"<li>Langsung ke kantor: bawa dokumennya, atau fotonya.</li></ul>">();
    page.add<R"(<section class="bagian"><h2>Yang perlu disebut</h2><ul class="senarai">)">();
    if (code)
        page.add<R"(<li>Kode dokumen: <span class="mono">{}</span></li>)">(berkas::kode_bergaris(*code));
    else
        page.add<"<li>Kode yang tercetak di kaki dokumen, bila ada.</li>">();
    page.add<"<li>Dari siapa dan kapan Anda menerimanya.</li><li>Apa yang berbeda dari halaman "
             "pemeriksaan.</li></ul></section>">();
    return answer(k, head_of("Laporkan dokumen"), page);
}

} // namespace

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

std::optional<Terperiksa> terbitan_tersebut(const Kunjungan& k, std::string_view code) {
    std::optional<Terperiksa> seen;
    if (const auto whole = berkas::baca_kode_terbitan(code))
        k.situs.simpanan.baca_berkas(
            [&](berkas::Baca& db) { seen = berkas::periksa_kode(db, k.situs.instansi, *k.kantor, *whole); });
    return seen;
}

bool ada_halaman_luring(const Kunjungan& k) {
    return k.situs.pemeriksa_pdf != nullptr &&
           !k.situs.pemeriksa_pdf->halaman_luring(k.instansi.nama).empty();
}

void tambah_kode(Pintu& pintu) {
    pintu.buka({.pattern = "/v", .halaman = awal});
    pintu.buka({.pattern = "/v/lapor", .halaman = lapor});
    // Heavy: a code that nobody has, and a value that is tried, are written down.
    pintu.buka({.pattern = "/v/{kode}", .halaman = lihat, .weight = http::Weight::heavy});
    pintu.buka({.method = http::Method::post,
                .pattern = "/v/{kode}",
                .halaman = cocokkan,
                .weight = http::Weight::heavy});
}

} // namespace web
