// Sending a case back, stopping and starting its clock, calling it off, reminding: a small form each, then back to its page.
#include "berkas/tugas.h"
#include "web/berkas/bantu.h"
#include "web/berkas/meja.h"
#include "web/berkas/rute.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace web {

namespace {

using berkas::AlasanJeda;
using berkas::Berkas;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

Response done(const Berkas& row, std::string_view code) {
    return Response::see_other(fmt::format("{}?selesai={}", alamat(row), code));
}

// One narrow page with one form; the errors of an act are its findings.
struct LembarTindakan {
    std::string judul, penjelasan, bawah; // last piece of the path
    std::string tombol;
    Rupa rupa = Rupa::utama;
};

Response sheet(const Kunjungan& k, const LembarTindakan& what, const Html& fields,
               const base::Findings& errors) {
    const Berkas& row = *k.berkas;
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<R"(<div class="judul"><div><h1>{}</h1><p>Berkas {} {}</p><p>{}</p></div></div>)">(
        what.judul, row.nomor, k.orang->nama_lengkap(), what.penjelasan);
    page += formulir_buka(k, alamat(row, what.bawah));
    page += kunci_berkas(row);
    page += fields;
    page.add<R"(<div class="tombol-baris">{}{}</div></form>)">(tombol(what.tombol, what.rupa),
                                                               tautan_tombol("Batal", alamat(row)));
    return Response::html(halaman(k,
                                  {.judul = what.judul,
                                   .aktif = Menu::berkas,
                                   .galat = !errors.empty(),
                                   .sempit = true,
                                   .remah = {{"Berkas", "/berkas"}, {k.orang->nama_lengkap(), alamat(row)}}},
                                  page),
                          errors.empty() ? 200 : 422);
}

std::shared_ptr<const sop::Sop> sop_of(const Kunjungan& k) {
    std::shared_ptr<const sop::Sop> sop;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) { sop = sop_dari(k, db, *k.berkas); });
    return sop;
}

// Whose turn it is not, or what has passed: said on a page of its own instead of a form that cannot be sent.
Response not_now(const Kunjungan& k, std::string_view title, std::string_view why) {
    Html page = make<R"(<div class="judul"><div><h1>{}</h1><p>Berkas {} {}.</p></div></div>)">(
        title, k.berkas->nomor, k.orang->nama_lengkap());
    page += kosong("Belum dapat sekarang", why, "Kembali ke berkas", alamat(*k.berkas));
    return Response::html(
        halaman(k,
                {.judul = std::string(title),
                 .aktif = Menu::berkas,
                 .sempit = true,
                 .remah = {{"Berkas", "/berkas"}, {k.orang->nama_lengkap(), alamat(*k.berkas)}}},
                page));
}

// ---- back to an earlier step
Html return_fields(const Kunjungan& k, const sop::Sop& sop, const base::Findings& errors) {
    const Galat beside{errors, k.situs.wording};
    std::vector<Pilihan> steps;
    for (const int number : berkas::langkah_kembali(sop, *k.berkas))
        for (const sop::Langkah& step : sop.langkah())
            if (step.nomor == number)
                steps.push_back(
                    {std::to_string(number), fmt::format("Langkah {}: {}", number, step.uraian.isi)});
    std::string chosen(k.request.form("langkah"));
    if (chosen.empty() && !steps.empty()) chosen = steps.back().kode; // the nearest
    Html out = pilihan("langkah", "Kembali ke", steps, chosen, beside);
    out += isian_banyak({.nama = "alasan",
                         .label = "Alasan",
                         .nilai = k.request.form("alasan"),
                         .petunjuk =
                             "Apa yang kurang dan di mana, supaya dapat diperbaiki sekali jalan. Terbaca "
                             "oleh semua yang boleh membuka berkas ini."},
                        beside);
    return out;
}

Response kembalikan(Kunjungan& k) {
    const auto sop = sop_of(k);
    const LembarTindakan what{
        "Kembalikan berkas",
        "Waktu langkah ini berhenti; langkah yang dituju mulai lagi dengan sisa normanya.", "kembalikan",
        "Kembalikan", Rupa::bata};
    if (k.request.method != Method::post) {
        if (!dapat(k, *sop, *k.berkas, berkas::Tindakan::kembalikan))
            return not_now(k, what.judul,
                           "Yang dapat mengembalikan hanya yang sedang mengerjakan langkahnya, dan hanya "
                           "ke langkah yang disebut SOP.");
        return sheet(k, what, return_fields(k, *sop, {}), {});
    }
    berkas::Kembalikan act;
    const std::string_view step = k.request.form("langkah");
    std::from_chars(step.data(), step.data() + step.size(), act.langkah);
    act.alasan = std::string(k.request.form("alasan"));
    const auto after = berkas::kembalikan(meja(k), k.asal(), terlihat(k), act);
    if (!after) return sheet(k, what, return_fields(k, *sop, after.error()), after.error());
    return done(*after, "kembalikan");
}

// ---- the clock
Html pause_fields(const Kunjungan& k, const base::Findings& errors) {
    const Galat beside{errors, k.situs.wording};
    std::vector<Pilihan> reasons;
    for (const AlasanJeda reason :
         {AlasanJeda::menunggu_pegawai, AlasanJeda::gangguan_sistem, AlasanJeda::perjalanan_dinas,
          AlasanJeda::menunggu_dokumen, AlasanJeda::lain}) {
        std::string name(berkas::nama(reason));
        name.front() = static_cast<char>(name.front() - 32);
        reasons.push_back({std::string(berkas::kode(reason)), name});
    }
    Html out = pilihan("sebab", "Sebab", reasons, k.request.form("sebab"), beside);
    out += isian({.nama = "keterangan",
                  .label = "Keterangan",
                  .nilai = k.request.form("keterangan"),
                  .petunjuk = "Wajib bila sebabnya lain."},
                 beside);
    return out;
}

Response jeda(Kunjungan& k) {
    const LembarTindakan what{
        "Hentikan waktu",
        "Selama dihentikan, waktu kerja tidak dihitung; sebabnya tampak di berkas dan di rekap.", "jeda",
        "Hentikan waktu", Rupa::utama};
    if (k.request.method != Method::post) {
        if (!dapat(k, *sop_of(k), *k.berkas, berkas::Tindakan::jeda))
            return not_now(k, what.judul,
                           "Waktu hanya dapat dihentikan oleh yang sedang mengerjakan langkahnya, dan hanya "
                           "selagi berjalan.");
        return sheet(k, what, pause_fields(k, {}), {});
    }
    auto reason = berkas::dari_kode<AlasanJeda>(k.request.form("sebab"));
    if (reason == AlasanJeda::tenggat_hukum) reason.reset(); // nobody's to choose
    const auto after = berkas::jeda(meja(k), k.asal(), terlihat(k), reason.value_or(AlasanJeda::lain),
                                    k.request.form("keterangan"));
    if (!after) return sheet(k, what, pause_fields(k, after.error()), after.error());
    return done(*after, "jeda");
}

Response lanjutkan(Kunjungan& k) {
    const auto after = berkas::lanjutkan(meja(k), k.asal(), terlihat(k));
    if (!after)
        return sheet(
            k, {"Lanjutkan waktu", "Waktu kerja dihitung lagi.", "lanjutkan", "Lanjutkan waktu", Rupa::utama},
            {}, after.error());
    return done(*after, "lanjutkan");
}

// ---- opened by mistake
Response batalkan(Kunjungan& k) {
    const LembarTindakan what{
        "Batalkan berkas",
        "Hanya untuk berkas yang keliru dibuka. Berkas tetap tersimpan tetapi tidak berjalan lagi.",
        "batalkan", "Batalkan berkas", Rupa::bata};
    const auto fields = [&](const base::Findings& errors) {
        return isian_banyak(
            {.nama = "alasan", .label = "Alasan", .nilai = k.request.form("alasan"), .baris = 3},
            {errors, k.situs.wording});
    };
    if (!pegawai::boleh(Perbuatan::kelola_berkas, k.hubungan_kantor()) && k.request.method != Method::post)
        return not_now(k, what.judul,
                       "Yang dapat membatalkan hanya Kasubbag Umum dan Kepegawaian atau Sekretaris.");
    if (k.request.method != Method::post) return sheet(k, what, fields({}), {});
    const auto after = berkas::batalkan(meja(k), k.asal(), terlihat(k), k.request.form("alasan"));
    if (!after) return sheet(k, what, fields(after.error()), after.error());
    return done(*after, "batalkan");
}

Response ingatkan(Kunjungan& k) {
    const auto sent = berkas::ingatkan(meja(k), k.asal(), {k.berkas->id});
    if (!sent) return sheet(k, {"Ingatkan", "", "ingatkan", "Ingatkan", Rupa::utama}, {}, sent.error());
    return done(*k.berkas, *sent > 0 ? "ingatkan" : "sudah_diingatkan");
}

void open_both(Pintu& pintu, const char* pattern, Perbuatan act, Response (*page)(Kunjungan&)) {
    for (const Method method : {Method::get, Method::post})
        pintu.buka(
            {.method = method, .pattern = pattern, .perbuatan = act, .halaman = page, .berkas = "berkas"});
}

} // namespace

void tambah_tindakan_berkas(Pintu& pintu) {
    // The act itself asks whose turn it is.
    open_both(pintu, "/berkas/{berkas}/kembalikan", Perbuatan::kerjakan_langkah, kembalikan);
    open_both(pintu, "/berkas/{berkas}/jeda", Perbuatan::kerjakan_langkah, jeda);
    open_both(pintu, "/berkas/{berkas}/batalkan", Perbuatan::lihat_penilaian, batalkan);
    pintu.buka({.method = Method::post,
                .pattern = "/berkas/{berkas}/lanjutkan",
                .perbuatan = Perbuatan::kerjakan_langkah,
                .halaman = lanjutkan,
                .berkas = "berkas"});
    pintu.buka({.method = Method::post,
                .pattern = "/berkas/{berkas}/ingatkan",
                .perbuatan = Perbuatan::lihat_penilaian,
                .halaman = ingatkan,
                .berkas = "berkas"});
}

} // namespace web
