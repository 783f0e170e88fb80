// /berkas/{berkas}/arsip: step 7. What will be registered and where; one button; afterwards the two numbers.
#include "base/text.h"
#include "berkas/arsip/tempat.h"
#include "berkas/simpanan_terbitan.h"
#include "web/arsip/bantu.h"

#include <fmt/format.h>

namespace web {
namespace {

using berkas::DaftarArsip;
using http::Method;
using http::Response;
using http::html::make;

constexpr std::array lists{DaftarArsip::kepegawaian, DaftarArsip::pengendalian};
constexpr std::array<std::string_view, 2> place_fields{"tempat_kepegawaian", "tempat_pengendalian"};

struct Terbaca {
    std::shared_ptr<const sop::Sop> sop;
    std::optional<berkas::Terbitan> paper;
    std::optional<berkas::Arsip> record;
    std::optional<berkas::Pembetulan> correction;
    std::vector<berkas::Pendaftaran> rows;
    std::array<std::string, 2> suggested;
    std::map<std::string, std::string> settings;
};

Terbaca read(const Kunjungan& k) {
    Terbaca t;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        t.sop = sop_dari(k, db, *k.berkas);
        for (berkas::Terbitan& one : db.terbitan().terbitan(k.situs.instansi, k.berkas->id))
            if (one.keadaan == berkas::KeadaanTerbitan::berlaku) t.paper = std::move(one);
        t.record = db.arsip().arsip_berkas(k.situs.instansi, k.berkas->id);
        t.correction = db.arsip().pembetulan(k.situs.instansi, k.berkas->id);
        if (t.record) t.rows = db.arsip().pendaftaran(k.situs.instansi, t.record->id);
        t.settings = db.kantor().pengaturan(k.situs.instansi);
        const berkas::AturanArsip rules = aturan_arsip(k, t.settings);
        for (std::size_t i = 0; i < lists.size(); ++i) {
            std::vector<berkas::TempatSimpan> taken;
            for (const std::string& key :
                 db.arsip().tempat_terakhir(k.situs.instansi, lists.at(i), rules.folder_tiap_boks()))
                if (const auto place = berkas::baca_tempat(key)) taken.push_back(*place);
            if (const auto next = berkas::usulkan_tempat(taken, rules.folder_tiap_boks()))
                t.suggested.at(i) = tulis(*next);
        }
    });
    return t;
}

Html field_set(const Kunjungan& k, const berkas::AturanArsip& rules, const Terbaca& t, std::size_t i,
               const Galat& beside) {
    const DaftarArsip list = lists.at(i);
    const std::string code = rules.kode_untuk(list, pegawai::kode(k.orang->jenis));
    const berkas::Klasifikasi* meaning = rules.klasifikasi(code);
    const berkas::AturanRetensi* rule = rules.retensi(code, k.hari);
    Html out = make<
        R"(<fieldset class="is"><legend>Sebagai {}</legend><dl class="rk kecil"><dt>Kode klasifikasi</dt><dd>{} {}</dd>)">(
        nama(list), code, meaning == nullptr ? std::string() : meaning->nama);
    out.add<
        "<dt>Nomor</dt><dd>{} <span class=\"redup\">(nomor urutnya diambil saat didaftarkan)</span></dd>">(
        base::replace_all(
            berkas::nomor_arsip(rules.pola(list), code, 0, rules.kode_unit(), int(k.hari.year())), "/0/",
            "/…/"));
    if (rule != nullptr)
        out.add<"<dt>Retensi</dt><dd>sejak {}: aktif {} tahun, inaktif {} tahun, lalu "
                "{}</dd><dt>Dasar</dt><dd>{} [{}]</dd>">(nama(rule->pemicu), rule->aktif, rule->inaktif,
                                                         nama(rule->nasib), rule->dasar,
                                                         std::string(1, rule->kepastian));
    out.add<"</dl>">();
    const std::string_view typed = k.request.form(place_fields.at(i));
    out += isian(
        {.nama = place_fields.at(i),
         .label = "Tempat simpan (box file)",
         .nilai = k.request.method == Method::post ? typed : std::string_view(t.suggested.at(i)),
         .petunjuk = "gedung-ruang-rak-baris-boks-folder, misalnya A-2-3-1-12-5. Boleh diisi kemudian."},
        beside);
    out.add<"</fieldset>">();
    return out;
}

Html form(const Kunjungan& k, const Terbaca& t, const base::Findings& errors) {
    const Galat beside{errors, k.situs.wording};
    const berkas::AturanArsip rules = aturan_arsip(k, t.settings);
    Html out = make<
        R"(<dl class="rk"><dt>Dokumen</dt><dd>{}, nomor {}, versi {}</dd><dt>Sidik</dt><dd class="mono kecil">{}</dd></dl>)">(
        t.paper->jenis, t.paper->nomor_naskah, t.paper->nomor, t.paper->kini.hex());
    out += formulir_buka(k, alamat(*k.berkas, "arsip"));
    out += kunci_berkas(*k.berkas);
    for (std::size_t i = 0; i < lists.size(); ++i) out += field_set(k, rules, t, i, beside);
    std::vector<Pilihan> classes;
    for (const auto one : {berkas::KelasArsip::biasa, berkas::KelasArsip::terbatas,
                           berkas::KelasArsip::rahasia, berkas::KelasArsip::sangat_rahasia})
        classes.push_back({std::string(kode(one)), std::string(nama(one))});
    const std::string_view chosen = k.request.form("kelas");
    out += pilihan(
        "kelas", "Kelas keamanan", classes, chosen.empty() ? kode(rules.kelas_bawaan()) : chosen, beside,
        "Hasil penilaian seseorang dikecualikan dari informasi publik (UU 14/2008 Pasal 17 huruf h).");
    out += isian(
        {.nama = "keterangan", .label = "Keterangan (tidak wajib)", .nilai = k.request.form("keterangan")},
        beside);
    out.add<
        R"(<p class="redup kecil">Ikut disimpan: formulir dan nilai sebagai data, serta bukti dukung. Sesudah ini berkas hanya dapat dibaca.</p>)">();
    out.add<R"(<div class="tombol-baris">{}{}</div></form>)">(tombol("Arsipkan dokumen"),
                                                              tautan_tombol("Batal", alamat(*k.berkas)));
    return out;
}

Html archived(const Kunjungan& k, const Terbaca& t) {
    Html out = make<R"(<dl class="rk">)">();
    for (const berkas::Pendaftaran& row : t.rows)
        if (row.keadaan != berkas::KeadaanDaftar::dibatalkan)
            out.add<
                R"(<dt>{}</dt><dd><strong class="mono">{}</strong><br>{}<br><span class="redup">tempat: {}</span></dd>)">(
                nama(row.daftar), row.nomor, retensi_dibaca(row),
                row.tempat.empty() ? "belum dicatat" : row.tempat);
    out.add<R"(<dt>Kelas keamanan</dt><dd>{}</dd><dt>Diarsipkan</dt><dd>{} oleh {}</dd></dl>)">(
        nama(t.record->kelas), calendar::waktu(t.record->pada, k.instansi.zona),
        nama_orang(k, t.record->oleh));
    if (pegawai::boleh(pegawai::Perbuatan::lihat_arsip, k.hubungan_kantor()))
        out += tautan_tombol("Buka catatan arsip", alamat(t.record->id));
    return out;
}

Html content(const Kunjungan& k, const Terbaca& t, const base::Findings& errors) {
    const berkas::Berkas& row = *k.berkas;
    if (t.record) return archived(k, t);
    if (row.keadaan != berkas::KeadaanBerkas::berjalan || row.kerja != sop::Kerja::arsip)
        return kosong("Belum sampai di langkah pengarsipan",
                      "Halaman ini terbuka begitu langkah sebelumnya selesai.", "Kembali ke berkas",
                      alamat(row));
    if (row.dijeda)
        return kosong("Waktu sedang dihentikan",
                      "Lanjutkan waktunya di halaman berkas, lalu arsipkan dokumennya.", "Kembali ke berkas",
                      alamat(row));
    if (!dapat(k, *t.sop, row, berkas::Tindakan::selesaikan))
        return kosong(
            "Bukan giliran Anda",
            fmt::format("Pengarsipan menunggu {}.", berkas::giliran(*k.kantor, row, k.hari).sebutan),
            "Kembali ke berkas", alamat(row));
    if (!t.paper)
        return kosong("Belum ada dokumen yang berlaku",
                      "Dokumen berkas ini belum ditandatangani dan disahkan di Teraju. Bila seluruhnya "
                      "dikerjakan di atas kertas, catat "
                      "pengarsipannya sebagai catatan langkah.",
                      "Catat pengarsipan di atas kertas", alamat(row, "langkah"));
    return form(k, t, errors);
}

Response page(Kunjungan& k, const base::Findings& errors) {
    const berkas::Berkas& row = *k.berkas;
    const Terbaca t = read(k);
    if (row.keadaan == berkas::KeadaanBerkas::berjalan && row.kerja == sop::Kerja::arsip &&
        dapat(k, *t.sop, row, berkas::Tindakan::selesaikan))
        berkas::mulai_kerja(meja(k), k.asal(), row.id);
    Html out = pesan_arsip(k);
    out += ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<div class="judul"><div><h1>Arsipkan dokumen</h1><p>Berkas {}, {}, tahun {}.</p></div></div>)">(
        row.nomor, k.orang->nama_lengkap(), row.tahun);
    if (t.correction)
        out += sisip(Nada::biasa,
                     fmt::format("Berkas ini membetulkan arsip {}: {}. Arsip yang lama tetap tersimpan; "
                                 "keduanya saling merujuk.",
                                 t.correction->arsip.value(), t.correction->alasan));
    out += content(k, t, errors);
    return Response::html(halaman(k,
                                  {.judul = "Arsipkan dokumen: " + k.orang->nama_lengkap(),
                                   .aktif = Menu::berkas,
                                   .galat = !errors.empty(),
                                   .sempit = true,
                                   .remah = {{"Berkas", "/berkas"}, {k.orang->nama_lengkap(), alamat(row)}},
                                   .lembar = {"b.css"}},
                                  out),
                          errors.empty() ? 200 : 422);
}

Response lihat(Kunjungan& k) { return page(k, {}); }

Response arsipkan(Kunjungan& k) {
    berkas::Arsipkan what;
    what.kelas = berkas::dari_kode<berkas::KelasArsip>(k.request.form("kelas"));
    for (std::size_t i = 0; i < lists.size(); ++i)
        what.tempat.at(i) = std::string(k.request.form(place_fields.at(i)));
    what.keterangan = std::string(k.request.form("keterangan"));
    const berkas::AturanArsip rules = aturan_arsip(k);
    const berkas::Meja desk = meja(k);
    const auto kept = berkas::arsipkan({desk, k.situs.gudang, rules}, k.asal(), terlihat(k), what);
    if (!kept) return page(k, kept.error());
    return Response::see_other(alamat(*k.berkas, "arsip") + "?selesai=arsipkan");
}

} // namespace

void tambah_langkah_arsip(Pintu& pintu) {
    const auto act = pegawai::Perbuatan::kerjakan_langkah;
    pintu.buka({.pattern = "/berkas/{berkas}/arsip",
                .perbuatan = act,
                .halaman = lihat,
                .berkas = "berkas",
                .weight = http::Weight::heavy}); // it may note that work has begun
    pintu.buka({.method = Method::post,
                .pattern = "/berkas/{berkas}/arsip",
                .perbuatan = act,
                .halaman = arsipkan,
                .berkas = "berkas"});
}

} // namespace web
