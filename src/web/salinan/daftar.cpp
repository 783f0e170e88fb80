// /salinan: the register of a year's copies, found by unit, state and words: as pages, workbook and PDF, and the copies as one ZIP with their list.
#include "base/text.h"
#include "pegawai/lipat.h"
#include "sheet/zip.h"
#include "web/bagian/laporan.h"
#include "web/bagian/saring.h"
#include "web/galat/galat.h"
#include "web/salinan/bantu.h"
#include "web/salinan/rute.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using berkas::BarisSalinan;
using http::Response;
using http::html::attr;
using http::html::make;
using pegawai::Perbuatan;

constexpr std::uint64_t largest_zip = 256ULL << 20U;
constexpr int per_page = 50;

struct Register {
    int tahun = 0;
    pegawai::UnitId unit{};    // 0: the whole office
    std::string cari, keadaan; // words in it; kata_salinan()
    std::vector<BarisSalinan> baris;
};

bool below(const Kunjungan& k, pegawai::UnitId unit, pegawai::UnitId above) {
    for (const pegawai::Unit* one = k.kantor->unit(unit); one != nullptr;
         one = one->induk ? k.kantor->unit(*one->induk) : nullptr)
        if (one->id == above) return true;
    return false;
}

bool holds(const Kunjungan& k, const BarisSalinan& line, const std::string& folded) {
    const std::string texts[] = {line.nomor_berkas, line.nomor_naskah, line.kode, line.salinan.nama,
                                 nama_orang(k, line.pegawai)};
    return std::any_of(std::begin(texts), std::end(texts), [&](const std::string& text) {
        return pegawai::lipat(text).find(folded) != std::string::npos;
    });
}

Register read(const Kunjungan& k) {
    Register r;
    r.tahun = nomor_dari(k.request.query("tahun"));
    if (r.tahun == 0) r.tahun = static_cast<int>(k.hari.year()) - 1;
    r.unit = pegawai::UnitId{nomor_dari(k.request.query("unit"))};
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { r.baris = db.salinan().register_salinan(k.situs.instansi, r.tahun); });
    r.cari = base::trim(k.request.query("cari"));
    r.keadaan = k.request.query("keadaan");
    const std::string folded = pegawai::lipat(r.cari);
    std::erase_if(r.baris, [&](const BarisSalinan& line) {
        return (r.unit.value() != 0 && !below(k, line.unit, r.unit)) ||
               (!r.keadaan.empty() && kata_salinan(line.salinan) != r.keadaan) ||
               (!folded.empty() && !holds(k, line, folded));
    });
    return r;
}

// The same choice at another address.
std::string chosen(const Register& r, std::string_view address) {
    return Alamat(address)
        .dan("tahun", std::to_string(r.tahun))
        .dan("unit", r.unit.value() == 0 ? std::string() : std::to_string(r.unit.value()))
        .dan("keadaan", r.keadaan)
        .dan("cari", r.cari)
        .teks;
}

rekap::Laporan report(const Kunjungan& k, const Register& r) {
    rekap::Laporan all = laporan_kantor(k, fmt::format("Register salinan dokumen {}", r.tahun));
    if (r.unit.value() != 0) all.anak_judul = nama_unit(k, r.unit);
    rekap::Tabel& t = all.tabel.emplace_back();
    t.nama = fmt::format("Salinan {}", r.tahun);
    t.kolom = {{"Berkas", 20},    {"Pegawai yang dinilai"},
               {"Nomor dokumen"}, {"Salinan", 18, rekap::Isi::tengah},
               {"Untuk"},         {"Lewat", 16},
               {"Penyerahan"}};
    t.kosong = r.cari.empty() && r.keadaan.empty() ? "Belum ada salinan." : "Tidak ada salinan yang cocok.";
    for (const BarisSalinan& line : r.baris)
        t.baris.push_back({{line.nomor_berkas, nama_orang(k, line.pegawai), line.nomor_naskah,
                            fmt::format("{} dari {}", line.salinan.nomor, line.dari), line.salinan.nama,
                            std::string(berkas::nama(line.salinan.cara)), kabar_salinan(line.salinan)}});
    return all;
}

Html filters(const Kunjungan& k, const Register& r) {
    std::vector<Pilihan> units{{"0", "Seluruh kantor"}};
    for (const pegawai::Unit& unit : k.kantor->unit())
        units.push_back({std::to_string(unit.id.value()), unit.nama});
    const base::Findings none;
    const Galat fine{none, k.situs.wording};
    Html out = make<R"(<form action="/salinan" class="tombol-baris saring" role="search">)">();
    out += isian({.nama = "cari", .label = "Nama atau nomor", .nilai = r.cari, .jenis = "search"}, fine);
    out += isian({.nama = "tahun",
                  .label = "Tahun penilaian",
                  .nilai = std::to_string(r.tahun),
                  .papan = "numeric",
                  .pendek = true},
                 fine);
    out += pilihan("unit", "Unit", units, std::to_string(r.unit.value()), fine);
    out += pilihan("keadaan", "Penyerahan",
                   {{"", "Semua"},
                    {"menunggu", "Menunggu"},
                    {"diserahkan", "Diserahkan"},
                    {"tidak diserahkan", "Tidak diserahkan"}},
                   r.keadaan, fine);
    out += tombol("Tampilkan", Rupa::kedua);
    out.add<"</form>">();
    return out;
}

Response lihat(Kunjungan& k) {
    const Register r = read(k);
    std::vector<berkas::Salinan> copies;
    for (const BarisSalinan& line : r.baris) copies.push_back(line.salinan);
    Html page = make<
        R"(<div class="judul"><div><h1>Register salinan</h1><p>{}, tahun penilaian {}.</p></div></div>)">(
        berkas::ringkas(copies), r.tahun);
    page += filters(k, r);
    page.add<R"(<p class="tombol-baris bagian-2"><a href="{}">Unduh XLSX</a>)">(
        chosen(r, "/salinan/register.xlsx"));
    page.add<R"( <a href="{}">Unduh PDF</a>)">(chosen(r, "/salinan/register.pdf"));
    if (!r.baris.empty())
        page.add<R"( <a href="{}">Unduh semua salinan (ZIP)</a>)">(chosen(r, "/salinan/semua.zip"));
    page.add<"</p>">();
    const int pages = std::max(1, (static_cast<int>(r.baris.size()) + per_page - 1) / per_page);
    const int here = std::clamp(nomor_dari(k.request.query("halaman")), 1, pages);
    Register part = r;
    part.baris.erase(part.baris.begin(), part.baris.begin() + (here - 1) * per_page);
    part.baris.resize(std::min<std::size_t>(part.baris.size(), per_page));
    page.add<R"(<div class="gulir bagian-2" tabindex="0" role="region" aria-label="Register salinan">)">();
    page += laporan_tabel(report(k, part).tabel.front());
    page.add<"</div>">();
    page += nomor_halaman(dengan(chosen(r, "/salinan"), "halaman"), here, pages);
    return Response::html(halaman(k,
                                  {.judul = "Register salinan",
                                   .aktif = Menu::berkas,
                                   .remah = {{"Berkas", "/berkas"}},
                                   .lembar = {"b.css"}},
                                  page));
}

Response xlsx(Kunjungan& k) {
    const Register r = read(k);
    catat_ekspor(k, fmt::format("register salinan {}, XLSX", r.tahun), r.baris.size());
    return laporan_xlsx(k, report(k, r), fmt::format("register-salinan-{}.xlsx", r.tahun));
}
Response pdf(Kunjungan& k) {
    const Register r = read(k);
    catat_ekspor(k, fmt::format("register salinan {}, PDF", r.tahun), r.baris.size());
    return laporan_pdf(k, report(k, r), fmt::format("register-salinan-{}.pdf", r.tahun));
}

// Every copy under its own name, bit for bit, with the list of what lies in it and for whom.
Response zip(Kunjungan& k) {
    const Register r = read(k);
    std::vector<sheet::ZipEntry> files;
    std::uint64_t size = 0;
    std::string sums;
    for (const BarisSalinan& line : r.baris) {
        auto bytes = k.situs.gudang.isi(line.salinan.sidik);
        if (!bytes) return halaman_tidak_ada(k);
        size += bytes->size();
        if (size > largest_zip) return halaman_tidak_ada(k);
        std::string name = fmt::format("v{}-{}", line.salinan.terbitan, nama_file(line));
        sums += line.salinan.sidik.hex() + "  " + name + "\n";
        files.push_back({std::move(name), *std::move(bytes)});
    }
    if (files.empty()) return halaman_tidak_ada(k);
    files.push_back({"daftar.csv", laporan_csv(report(k, r).tabel.front())});
    files.push_back({"sidik.sha256", std::move(sums)});
    catat_ekspor(k, fmt::format("salinan {}, ZIP", r.tahun), r.baris.size());
    Response answer;
    answer.type = "application/zip";
    answer.body = sheet::write_zip(files, k.kini);
    answer.download_name = fmt::format("salinan-{}.zip", r.tahun);
    return answer;
}

} // namespace

void tambah_register_salinan(Pintu& pintu) {
    const auto act = Perbuatan::kelola_salinan;
    pintu.buka({.pattern = "/salinan", .perbuatan = act, .halaman = lihat});
    using Page = Response (*)(Kunjungan&);
    for (const auto& [name, page] :
         {std::pair<const char*, Page>{"register.xlsx", xlsx}, {"register.pdf", pdf}, {"semua.zip", zip}})
        pintu.buka({.pattern = std::string("/salinan/") + name,
                    .perbuatan = act,
                    .halaman = page,
                    .weight = http::Weight::heavy});
}

} // namespace web
