// A post that a person holds: written down, changed, ended.
#include "kantor/orang.h"
#include "web/galat/galat.h"
#include "web/pegawai/bantu.h"
#include "web/pegawai/ubah.h"

#include <fmt/format.h>

namespace web {
namespace {

using http::Method;
using http::Response;
using pegawai::Pemangkuan;
using pegawai::Perbuatan;

const Pemangkuan* holding(const Kunjungan& k) {
    const auto id = nomor(k.request.param("pemangkuan"));
    for (const Pemangkuan& p : k.kantor->pemangkuan())
        if (id && p.id.value() == *id && p.pegawai == k.orang->id) return &p;
    return nullptr;
}

Response form(const Kunjungan& k, const Pemangkuan* known, const kantor::IsianPemangkuan& f,
              const base::Findings& errors, int status = 200) {
    const Galat beside{errors, k.situs.wording};
    const std::string person = fmt::format("/pegawai/{}", k.orang->id.value());
    Html fields = pilihan("jabatan", "Jabatan",
                          pilihan_jabatan(k, known == nullptr ? std::nullopt : std::optional(known->jabatan)),
                          f.jabatan, beside, "Belum ada di daftar? Tambahkan dulu di halaman struktur.");
    fields += pilihan("jenis", "Sebagai",
                      {{"D", "Pejabat definitif"},
                       {"PLT", "Plt. (jabatan kosong)"},
                       {"PLH", "Plh. (pejabatnya berhalangan sementara)"},
                       {"PJ", "Pj."},
                       {"TT", "Tugas tambahan"}},
                      f.jenis, beside);
    fields += isian(
        {.nama = "mulai", .label = "Mulai (TMT)", .nilai = f.mulai, .jenis = "date", .wajib = true}, beside);
    fields += isian({.nama = "selesai",
                     .label = "Sampai dengan",
                     .nilai = f.selesai,
                     .petunjuk = "Hari terakhir. Kosong: masih berlaku. Plt., Plh., dan Pj. harus diisi.",
                     .jenis = "date"},
                    beside);
    fields += isian({.nama = "nomor_sk", .label = "Nomor keputusan", .nilai = f.nomor_sk}, beside);
    fields += isian(
        {.nama = "tanggal_sk", .label = "Tanggal keputusan", .nilai = f.tanggal_sk, .jenis = "date"}, beside);
    fields.add<R"(<div class="is" id="akhiri_lama">{})">(
        centang("akhiri_lama", "Akhiri jabatan definitif yang lama sehari sebelumnya", f.akhiri_lama));
    if (const std::string wrong = beside.untuk("akhiri_lama"); !wrong.empty())
        fields.add<R"(<p class="galat"><span class="sr">Galat: </span>{}</p>)">(wrong);
    fields.add<"</div>">();
    const std::string here =
        known == nullptr ? person + "/jabatan/baru" : fmt::format("{}/jabatan/{}", person, known->id.value());
    return lembar(k,
                  {.judul = fmt::format("{} {}", known == nullptr ? "Catat jabatan" : "Ubah jabatan",
                                        k.orang->nama_lengkap()),
                   .tujuan = here,
                   .kembali = person,
                   .remah = {{"Pegawai", "/pegawai"}, {k.orang->nama_lengkap(), person}}},
                  fields, errors, status);
}

Response baru(Kunjungan& k) {
    kantor::IsianPemangkuan f;
    f.jenis = "D";
    f.mulai = calendar::iso(k.hari);
    f.akhiri_lama = true;
    return form(k, nullptr, f, {});
}

Response ubah(Kunjungan& k) {
    const Pemangkuan* p = holding(k);
    if (p == nullptr) return halaman_tidak_ada(k);
    kantor::IsianPemangkuan f;
    f.jabatan = std::to_string(p->jabatan.value());
    f.jenis = kode(p->jenis);
    f.mulai = calendar::iso(p->masa.mulai);
    f.selesai = p->masa.selesai ? calendar::iso(*p->masa.selesai) : "";
    f.nomor_sk = p->nomor_sk;
    f.tanggal_sk = p->tanggal_sk ? calendar::iso(*p->tanggal_sk) : "";
    return form(k, p, f, {});
}

Response simpan(Kunjungan& k) {
    const bool is_new = k.request.param("pemangkuan").empty();
    const Pemangkuan* known = is_new ? nullptr : holding(k);
    if (!is_new && known == nullptr) return halaman_tidak_ada(k);
    const auto field = [&](std::string_view name) { return std::string(k.request.form(name)); };
    kantor::IsianPemangkuan f;
    f.pegawai = std::to_string(k.orang->id.value());
    f.jabatan = field("jabatan");
    f.jenis = field("jenis");
    f.mulai = field("mulai");
    f.selesai = field("selesai");
    f.nomor_sk = field("nomor_sk");
    f.tanggal_sk = field("tanggal_sk");
    f.akhiri_lama = k.request.form("akhiri_lama") == "ya";
    const auto saved = kantor::simpan_pemangkuan(k.loket(), k.asal(),
                                                 known == nullptr ? pegawai::PemangkuanId{} : known->id, f);
    if (!saved) return form(k, known, f, saved.error(), 422);
    return Response::see_other(fmt::format("/pegawai/{}?sudah=tersimpan", k.orang->id.value()));
}

} // namespace

void tambah_pemangkuan(Pintu& pintu) {
    const auto act = Perbuatan::ubah_organisasi;
    pintu.buka({.pattern = "/pegawai/{id}/jabatan/baru", .perbuatan = act, .halaman = baru, .orang = "id"});
    pintu.buka({.method = Method::post,
                .pattern = "/pegawai/{id}/jabatan/baru",
                .perbuatan = act,
                .halaman = simpan,
                .orang = "id",
                .weight = http::Weight::heavy});
    pintu.buka(
        {.pattern = "/pegawai/{id}/jabatan/{pemangkuan}", .perbuatan = act, .halaman = ubah, .orang = "id"});
    pintu.buka({.method = Method::post,
                .pattern = "/pegawai/{id}/jabatan/{pemangkuan}",
                .perbuatan = act,
                .halaman = simpan,
                .orang = "id",
                .weight = http::Weight::heavy});
}

} // namespace web
