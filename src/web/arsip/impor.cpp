// /arsip/impor: a package of another archive, or of this one before a loss, comes into the register.
#include "berkas/arsip/impor.h"

#include "sheet/zip.h"
#include "web/arsip/bantu.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

namespace web {
namespace {

using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

constexpr const char* here = "/arsip/impor";
constexpr std::uint64_t largest = 256U
                                  << 20U; // what is larger is taken in at the machine: teraju arsip impor

Html arrived(const Kunjungan& k) {
    const auto first = angka_dari(k.request.query("mulai")), many = angka_dari(k.request.query("banyak"));
    if (!first || !many || *many == 0) return {};
    const auto before = angka_dari(k.request.query("sudah")).value_or(0);
    Html out =
        sisip(Nada::beres,
              fmt::format("Paket diterima: {} arsip didaftarkan{}.", *many,
                          before == 0 ? std::string() : fmt::format(", {} sudah ada dan dilewati", before)));
    out.add<R"(<p><a href="{}">Buka arsip {}</a>{}</p>)">(
        alamat(berkas::ArsipId{*first}), *first,
        *many > 1 ? fmt::format(", dan seterusnya sampai arsip {}.", *first + *many - 1) : std::string("."));
    return out;
}

// Every fault of a package that was refused, with the file in which it is.
Html faults(const Kunjungan& k, const base::Findings& wrong) {
    if (wrong.empty()) return {};
    Html out = make<R"(<h2>Kerusakan paket</h2><ul class="senarai">)">();
    for (const base::Finding& one : wrong)
        out.add<R"(<li><span class="mono kecil">{}</span> {}{}{}</li>)">(
            one.place, k.situs.wording.render(one.sentence),
            one.written.empty() ? "" : " Tertulis: ", one.written);
    out.add<"</ul>">();
    return out;
}

Response page(Kunjungan& k, const base::Findings& errors, const base::Findings& package = {}) {
    const Galat beside{errors, k.situs.wording};
    Html out = arrived(k);
    out += ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<div class="judul"><div><h1>Terima paket arsip</h1><p>Paket BagIt dari arsip Teraju, kantor lain atau kantor ini sendiri sebelum datanya hilang. Setiap arsip di dalamnya mendapat nomor baru dari register; nomor lamanya tetap tercatat dan dapat dicari.</p></div></div>)">();
    out += faults(k, package);
    out += formulir_buka(k, here, true);
    out += isian({.nama = "paket", .label = "Paket (ZIP)", .jenis = "file", .terima = ".zip,application/zip"},
                 beside);
    out.add<
        R"(<p class="redup kecil">Paling besar 256 MB; yang lebih besar diterima dengan perintah <span class="mono">teraju arsip impor</span>. Paket yang rusak ditolak seluruhnya, dengan setiap kerusakannya. Arsip yang sudah ada tidak didaftarkan dua kali.</p><div class="tombol-baris">{}{}</div></form>)">(
        tombol("Periksa dan daftarkan"), tautan_tombol("Batal", "/arsip"));
    return halaman_arsip(k, "Terima paket arsip", out, errors);
}

Response lihat(Kunjungan& k) { return page(k, {}); }

base::Result<berkas::Bag> read_package(const Kunjungan& k) {
    const http::Upload* upload = k.request.upload("paket");
    if (upload == nullptr || upload->size == 0)
        return base::refuse(base::say("arsip.impor.tanpa_paket"), {}, "paket");
    std::ifstream in(upload->path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    auto entries = sheet::read_zip(bytes, {.total_bytes = 2 * largest});
    if (!entries) return base::refuse(std::move(entries.error()));
    std::vector<berkas::IsiBag> files;
    for (sheet::ZipEntry& entry : *entries) files.push_back({std::move(entry.name), std::move(entry.bytes)});
    return berkas::baca_bag(std::move(files));
}

// The field is wrong, or what is in the package.
Response refused(Kunjungan& k, const base::Findings& wrong) {
    if (wrong.front().place == "paket" || (wrong.size() == 1 && wrong.front().place.empty()))
        return page(k, wrong);
    return page(k,
                {{"paket", {}, base::say("arsip.impor.rusak", {{"jumlah", std::to_string(wrong.size())}})}},
                wrong);
}

Response terima(Kunjungan& k) {
    const auto bag = read_package(k);
    if (!bag) return refused(k, bag.error());
    const berkas::AturanArsip rules = aturan_arsip(k);
    const berkas::Meja desk = meja(k);
    const auto done = berkas::impor_arsip({desk, k.situs.gudang, rules}, k.asal(), *bag);
    if (!done) return refused(k, done.error());
    return Response::see_other(fmt::format("{}?mulai={}&banyak={}&sudah={}", here, done->baru.front().value(),
                                           done->baru.size(), done->sudah.size()));
}

} // namespace

void tambah_impor_arsip(Pintu& pintu) {
    pintu.buka({.pattern = here, .perbuatan = Perbuatan::kelola_arsip, .halaman = lihat});
    pintu.buka({.method = Method::post,
                .pattern = here,
                .perbuatan = Perbuatan::kelola_arsip,
                .halaman = terima,
                .weight = http::Weight::heavy,
                .body = http::Body::upload,
                .body_limit = largest});
}

} // namespace web
