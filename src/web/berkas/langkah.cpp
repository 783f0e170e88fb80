// The work page of every step that has no page of its own: what is needed, what is to come out, a note, a file, the exits of a decision.
#include "calendar/durasi.h"
#include "web/berkas/bantu.h"
#include "web/berkas/meja.h"
#include "web/berkas/rute.h"
#include "web/bukti/unggah.h"

#include <fmt/format.h>

#include <charconv>

namespace web {

namespace {

using berkas::Berkas;
using http::Method;
using http::Response;
using http::html::flag;
using http::html::make;
using sop::Kerja;

std::string_view button_of(Kerja work) {
    switch (work) {
    case Kerja::tanda_tangan: return "Catat penandatanganan";
    case Kerja::gandakan: return "Catat penggandaan";
    case Kerja::arsip: return "Catat pengarsipan";
    default: return "Selesaikan langkah";
    }
}

bool has_own_page(const Kunjungan& k) {
    const Kerja work = k.berkas->kerja;
    if (work == Kerja::tanda_tangan) // of a result, which becomes a paper
        return k.situs.pencetak_terbit != nullptr && !k.berkas->nilai.empty();
    return work == Kerja::kumpul || work == Kerja::periksa || work == Kerja::input ||
           work == Kerja::validasi || work == Kerja::nilai;
}

Html needs(const sop::Langkah& step) {
    Html items;
    for (const sop::Isian& item : step.kelengkapan) items.add<"{}{}">(items.empty() ? "" : "; ", item.isi);
    return make<
        R"(<dl class="rk kecil"><dt>Kelengkapan</dt><dd>{}</dd><dt>Keluaran</dt><dd>{}</dd><dt>Norma waktu</dt><dd>{}</dd></dl>)">(
        items, step.keluaran.isi, step.waktu.isi);
}

// Where each exit of a decision leads; the first is chosen.
Html exits(const sop::Sop& sop, std::size_t at, std::string_view chosen) {
    const auto& ways = sop.keluar(at);
    if (ways.size() < 2) return {};
    Html out = make<R"(<fieldset class="is"><legend>{}</legend>)">(sop.simbol()[at].tulisan);
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const sop::Panah& way = sop.panah()[ways[i]];
        const sop::Langkah& to = sop.langkah()[sop.simbol()[way.ke].langkah];
        out.add<
            R"(<label class="cek"><input type="radio" name="keluar" value="{}"{}> <span><strong>{}</strong>: {} langkah {}, {}</span></label>)">(
            i, flag<"checked">(chosen.empty() ? i == 0 : chosen == std::to_string(i)), way.label,
            way.naik ? "kembali ke" : "ke", to.nomor, to.uraian.isi);
    }
    out.add<"</fieldset>">();
    return out;
}

Html form(const Kunjungan& k, const sop::Sop& sop, std::size_t at, const base::Findings& errors) {
    const Berkas& row = *k.berkas;
    const Galat beside{errors, k.situs.wording};
    Html out = formulir_buka(k, alamat(row, "langkah"), true);
    out += kunci_berkas(row);
    out += exits(sop, at, k.request.form("keluar"));
    out += isian_banyak({.nama = "catatan",
                         .label = "Catatan keluaran",
                         .nilai = k.request.form("catatan"),
                         .petunjuk = "Apa yang dihasilkan: nomor, tanggal, jumlah, atau tempat simpannya.",
                         .baris = 4},
                        beside);
    out += isian({.nama = "file",
                  .label = "Berkas hasil (tidak wajib)",
                  .petunjuk = "PDF, PNG, JPEG, XLSX, atau DOCX.",
                  .jenis = "file",
                  .terima = jenis_bukti},
                 beside);
    out.add<R"(<div class="tombol-baris">{}{}</div></form>)">(
        tombol(button_of(row.kerja)), dapat(k, sop, row, berkas::Tindakan::kembalikan)
                                          ? tautan_tombol("Kembalikan", alamat(row, "kembalikan"), Rupa::bata)
                                          : tautan_tombol("Batal", alamat(row)));
    return out;
}

Html instead(const Kunjungan& k) {
    const Berkas& row = *k.berkas;
    if (row.keadaan != berkas::KeadaanBerkas::berjalan)
        return kosong("Berkas ini tidak berjalan lagi",
                      "Semua langkahnya sudah lewat atau berkasnya dibatalkan.", "Kembali ke berkas",
                      alamat(row));
    if (row.dijeda)
        return kosong("Waktu sedang dihentikan",
                      "Lanjutkan waktunya di halaman berkas, lalu kerjakan langkahnya.", "Kembali ke berkas",
                      alamat(row));
    return kosong("Bukan giliran Anda",
                  fmt::format("Langkah {} sedang menunggu {}.", row.langkah,
                              berkas::giliran(*k.kantor, row, k.hari).sebutan),
                  "Kembali ke berkas", alamat(row));
}

Response page(Kunjungan& k, const base::Findings& errors) {
    const Berkas& row = *k.berkas;
    std::shared_ptr<const sop::Sop> sop;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) { sop = sop_dari(k, db, row); });
    const std::size_t at = tempat_simbol(*sop, row.simbol);
    const sop::Langkah& step = sop->langkah()[sop->simbol()[at].langkah];
    const bool mine = dapat(k, *sop, row, berkas::Tindakan::selesaikan);
    if (mine) berkas::mulai_kerja(meja(k), k.asal(), row.id);
    Html out = ringkasan_galat(errors, k.situs.wording);
    const Takaran time = takaran(k, *sop, row);
    out += skala_neraca();
    out.add<
        R"(<div class="judul"><div><h1>{}</h1><p>Berkas {} {}, langkah {}.</p></div><div class="waktu">{}<p><strong>{}</strong> dari norma {}</p></div></div>)">(
        nama_kerja(row, *sop), row.nomor, k.orang->nama_lengkap(), row.langkah, neraca(time),
        sisa_waktu(time), calendar::lama(time.norma));
    out += needs(step);
    out.add<R"(<div class="bagian">{}</div>)">(mine ? form(k, *sop, at, errors) : instead(k));
    return Response::html(
        halaman(k,
                {.judul = fmt::format("{}: {}", nama_kerja(row, *sop), k.orang->nama_lengkap()),
                 .aktif = Menu::berkas,
                 .galat = !errors.empty(),
                 .sempit = true,
                 .remah = {{"Berkas", "/berkas"}, {k.orang->nama_lengkap(), alamat(row)}}},
                out),
        errors.empty() ? 200 : 422);
}

Response lihat(Kunjungan& k) {
    if (has_own_page(k) && k.berkas->keadaan == berkas::KeadaanBerkas::berjalan)
        return Response::see_other(alamat_kerja(*k.berkas));
    return page(k, {});
}

Response selesaikan(Kunjungan& k) {
    if (has_own_page(k)) return Response::see_other(alamat_kerja(*k.berkas));
    berkas::Selesaikan what;
    what.catatan = std::string(k.request.form("catatan"));
    const std::string_view exit = k.request.form("keluar");
    std::from_chars(exit.data(), exit.data() + exit.size(), what.keluar);
    const auto file = terima_unggahan(k, {"file"});
    if (!file) return page(k, file.error());
    if (file->isi) {
        what.file = file->isi->sidik;
        what.nama_file = file->nama;
        const auto kept = k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
            db.simpan(k.situs.instansi, *file->isi);
            return {};
        });
        if (!kept) return page(k, kept.error());
    }
    const auto after = berkas::selesaikan(meja(k), k.asal(), terlihat(k), what);
    if (!after) return page(k, after.error());
    return Response::see_other(alamat(*after) + "?selesai=selesaikan");
}

} // namespace

void tambah_langkah(Pintu& pintu) {
    const auto act = pegawai::Perbuatan::kerjakan_langkah;
    pintu.buka({.pattern = "/berkas/{berkas}/langkah",
                .perbuatan = act,
                .halaman = lihat,
                .berkas = "berkas",
                .weight = http::Weight::heavy}); // it may note that work has begun
    pintu.buka({.method = Method::post,
                .pattern = "/berkas/{berkas}/langkah",
                .perbuatan = act,
                .halaman = selesaikan,
                .berkas = "berkas",
                .body = http::Body::upload,
                .body_limit = 21ULL << 20U});
}

} // namespace web
