// /arsip/aturan: classification codes, retention schedule, number patterns: what ships, and the office's own over it.
#include "base/text.h"
#include "web/arsip/bantu.h"

#include <fmt/format.h>

namespace web {
namespace {

using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

constexpr std::array<const char*, 5> keys{"arsip.kode_unit", "arsip.pola.kepegawaian",
                                          "arsip.pola.pengendalian", "arsip.klasifikasi", "arsip.retensi"};

std::map<std::string, std::string> stored(const Kunjungan& k) {
    std::map<std::string, std::string> all;
    k.situs.simpanan.baca([&](kantor::Baca& db) { all = db.pengaturan(k.situs.instansi); });
    return all;
}

Html in_force(const berkas::AturanArsip& rules) {
    Html out = make<
        R"(<h2>Jadwal retensi yang dipakai</h2><div class="gulir" tabindex="0" role="region" aria-label="Jadwal retensi, dapat digulir"><table class="tb"><caption class="sr">Jadwal retensi</caption><thead><tr><th scope="col">Kode</th><th scope="col">Dihitung sejak</th><th scope="col" class="angka">Aktif</th><th scope="col" class="angka">Inaktif</th><th scope="col">Nasib akhir</th><th scope="col">Dasar</th></tr></thead><tbody>)">();
    for (const berkas::AturanRetensi& rule : rules.retensi()) {
        const berkas::Klasifikasi* meaning = rules.klasifikasi(rule.kode);
        out.add<
            R"(<tr><th scope="row">{}<br><small class="redup">{}</small></th><td>{}</td><td class="angka">{}</td><td class="angka">{}</td><td>{}</td><td>{} [{}], berlaku {}</td></tr>)">(
            rule.kode, meaning == nullptr ? std::string("kode tidak dikenal") : meaning->nama,
            nama(rule.pemicu), rule.aktif, rule.inaktif, nama(rule.nasib), rule.dasar,
            std::string(1, rule.kepastian), calendar::tanggal(rule.berlaku));
    }
    out.add<
        R"(</tbody></table></div><p class="redup kecil">Tanda kepastian: V dibaca di peraturan, C beberapa sumber sepakat, S satu sumber, M ingatan, I disimpulkan, R bacaan yang disarankan.</p>)">();
    return out;
}

Response page(Kunjungan& k, const base::Findings& errors) {
    const auto kept = stored(k);
    const berkas::AturanArsip rules = aturan_arsip(k, kept);
    const Galat beside{errors, k.situs.wording};
    const auto value = [&](const char* key) -> std::string {
        if (k.request.method == Method::post) return std::string(k.request.form(key));
        const auto found = kept.find(key);
        return found == kept.end() ? std::string() : found->second;
    };
    Html out = pesan_arsip(k);
    out += ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<div class="judul"><div><h1>Aturan arsip</h1><p>Kode Permendagri 83/2022 dan contoh jadwal retensi sudah terpasang. Jadwal retensi kantor sendiri menggantikannya begitu dimuat.</p></div></div>)">();
    out += bilah_arsip(k, "Aturan");
    out += in_force(rules);
    out.add<"<h2>Aturan kantor ini</h2>">();
    out += formulir_buka(k, "/arsip/aturan");
    out += isian({.nama = keys[0],
                  .label = "Kode unit dalam nomor",
                  .nilai = value(keys[0]),
                  .petunjuk = "Kosong: " + rules.kode_unit(),
                  .pendek = true},
                 beside);
    out += isian({.nama = keys[1],
                  .label = "Pola nomor dokumen kepegawaian",
                  .nilai = value(keys[1]),
                  .petunjuk = "Memuat {urut} dan {tahun}; boleh {kode} dan {unit}. Kosong: " +
                              rules.pola(berkas::DaftarArsip::kepegawaian)},
                 beside);
    out += isian({.nama = keys[2],
                  .label = "Pola nomor dokumen pengendalian",
                  .nilai = value(keys[2]),
                  .petunjuk = "Kosong: " + rules.pola(berkas::DaftarArsip::pengendalian)},
                 beside);
    out += isian_banyak({.nama = keys[3],
                         .label = "Tabel klasifikasi (CSV)",
                         .nilai = value(keys[3]),
                         .petunjuk = "Kolom: kode,induk,nama,dasar,berlaku. Kosong: tabel bawaan.",
                         .baris = 5},
                        beside);
    out += isian_banyak(
        {.nama = keys[4],
         .label = "Jadwal retensi (CSV)",
         .nilai = value(keys[4]),
         .petunjuk = "Kolom: kode,pemicu,aktif,inaktif,nasib,dasar,kepastian,berlaku. Pemicu: akhir_tahun, "
                     "berkas_ditutup, "
                     "pensiun, akhir_kontrak, perkara_selesai. Nasib: musnah, permanen, dinilai_kembali.",
         .baris = 8},
        beside);
    out.add<"{}</form>">(tombol("Simpan aturan"));
    return halaman_arsip(k, "Aturan arsip", out, errors);
}

Response lihat(Kunjungan& k) { return page(k, {}); }

Response simpan(Kunjungan& k) {
    std::map<std::string, std::string> wanted;
    for (const char* key : keys) wanted[key] = std::string(base::trim(k.request.form(key)));
    base::Findings wrong;
    if (const auto rules = aturan_arsip(k, {}).dengan(wanted); !rules) {
        wrong = rules.error();
        for (base::Finding& one : wrong) // "arsip.retensi baris 3": the field, and where in it
            if (const std::size_t space = one.place.find(' '); space != std::string::npos) {
                one.written = one.place.substr(space + 1) + ": " + one.written;
                one.place.resize(space);
            }
        return page(k, wrong);
    }
    const auto done = k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        const auto before = db.pengaturan(k.situs.instansi);
        journal::Entri entry = k.entri("arsip.aturan");
        entry.objek = "arsip";
        for (const auto& [key, value] : wanted) {
            const auto old = before.find(key);
            if ((old == before.end() ? std::string() : old->second) == value) continue;
            db.simpan_pengaturan(k.situs.instansi, key, value);
            // Whole tables would fill the journal: their fingerprint proves which they were.
            const bool is_table = value.find('\n') != std::string::npos;
            entry.sesudah.emplace_back(key, is_table ? "tabel " + base::sha256(value).hex() : value);
        }
        if (!entry.sesudah.empty()) db.catat(k.situs.instansi, std::move(entry));
        return {};
    });
    if (!done) return page(k, done.error());
    return Response::see_other("/arsip/aturan?selesai=aturan");
}

} // namespace

void tambah_aturan_arsip(Pintu& pintu) {
    pintu.buka({.pattern = "/arsip/aturan", .perbuatan = Perbuatan::kelola_arsip, .halaman = lihat});
    pintu.buka({.method = Method::post,
                .pattern = "/arsip/aturan",
                .perbuatan = Perbuatan::kelola_arsip,
                .halaman = simpan,
                .weight = http::Weight::heavy});
}

} // namespace web
