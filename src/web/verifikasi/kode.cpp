// /v and /v/{kode}: an issued paper, looked up by the code that is printed on it (design.md, page 7).
#include "web/verifikasi/kode.h"

#include "angka/baca.h"
#include "berkas/pemeriksa_pdf.h"
#include "berkas/simpanan.h"
#include "kantor/jendela_coba.h"
#include "web/berkas/bantu.h"
#include "web/verifikasi/dokumen.h"

#include <fmt/format.h>

namespace web {
namespace {

using berkas::Terperiksa;
using http::Response;
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

Response found(const Kunjungan& k, const Terperiksa& seen, const Percobaan& state, int status) {
    Html page = ringkasan_galat(state.galat, k.situs.wording);
    page += isi_dokumen(k, seen, state);
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
