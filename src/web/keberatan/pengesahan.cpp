// Where the paper stands by law, the acts of one click, the bytes of its versions.
#include "berkas/basah.h"
#include "berkas/bukti_terbitan.h"
#include "berkas/keberatan.h"
#include "berkas/pengesahan_laku.h"
#include "web/galat/galat.h"
#include "web/keberatan/alamat_qr.h"
#include "web/keberatan/lembar.h"
#include "web/keberatan/rute.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace web {
namespace {

using namespace keberatan;
using berkas::TindakanSah;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

Html news(const Kunjungan& k) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 16> notices{{
        {"siapkan",
         "Dokumen dibekukan. Sesudah ini isinya tidak berubah lagi; tiap perubahan menjadi versi baru."},
        {"nilai", "Nilai ditetapkan dan dokumennya dibekukan. Baca, lalu tandatangani."},
        {"serahkan", "Dokumen diserahkan. Pegawai menerimanya di halaman ini."},
        {"terima", "Penerimaan dicatat. Tenggat tanda tangan dan keberatan berjalan sejak hari itu."},
        {"teruskan", "Dokumen diteruskan kepada atasan pejabat penilai."},
        {"keberatan",
         "Keberatan diterima. Pejabat penilai menanggapinya, lalu atasan pejabat penilai memutuskan."},
        {"tanggapan", "Tanggapan dicatat."},
        {"dengar", "Penjelasan dicatat."},
        {"tetap", "Putusan dicatat: nilai tetap. Tandatangani dokumennya agar berlaku."},
        {"ubah", "Putusan dicatat dan nilai diubah. Siapkan versi baru dokumennya, lalu tandatangani."},
        {"tolak", "Penolakan dicatat. Atasan pejabat penilai menetapkannya."},
        {"penetapan", "Ditetapkan. Tandatangani dokumennya agar berlaku."},
        {"cabut", "Dokumen dicabut."},
        {"unggah", "Pindaian diunggah. Orang kedua mencocokkannya dengan lembar aslinya."},
        {"cocok", "Pindaian dicocokkan. Tanda tangan di atasnya berlaku sejak tanggalnya."},
        {"tanda", "Ditandatangani."},
    }};
    const std::string_view code = k.request.query("selesai");
    for (const auto& [name, text] : notices)
        if (name == code) return sisip(Nada::beres, text);
    return {};
}

Html click(const Kunjungan& k, std::string_view act, std::string_view words, Rupa look) {
    Html out = formulir_buka(k, alamat(*k.berkas, "pengesahan"));
    out += kunci_berkas(*k.berkas);
    out.add<R"(<input type="hidden" name="aksi" value="{}">)">(act);
    out += tombol(words, look);
    out.add<"</form>">();
    return out;
}

// What the visitor may do now; the first is what is waited for.
Html act_buttons(const Kunjungan& k, const Pengesahan& p) {
    const berkas::Berkas& row = *k.berkas;
    const auto link = [&](std::string_view words, std::string_view below, Rupa look = Rupa::kedua) {
        return tautan_tombol(words, alamat(row, below), look);
    };
    Html out;
    if (p.boleh(TindakanSah::bekukan) && k.situs.pencetak_terbit != nullptr)
        out += click(k, "siapkan", "Siapkan dokumen", Rupa::utama);
    if (p.boleh(TindakanSah::serahkan_dokumen))
        out += click(k, "serahkan", "Serahkan kepada pegawai", Rupa::utama);
    if (p.boleh(TindakanSah::terima_dokumen)) {
        const bool mine = std::find(p.peran.begin(), p.peran.end(), sop::Siapa::pegawai) != p.peran.end();
        out += mine ? click(k, "terima", "Saya sudah menerima dokumen ini", Rupa::utama)
                    : link("Catat tanggal terima", "diterima", Rupa::utama);
    }
    if (p.boleh(TindakanSah::tandatangani)) out += link("Baca dan tandatangani", "tanda-tangan", Rupa::utama);
    if (p.boleh(TindakanSah::ajukan_keberatan)) out += link("Ajukan keberatan", "keberatan");
    if (p.boleh(TindakanSah::lanjutkan_keberatan)) out += link("Lanjutkan keberatan", "keberatan");
    if (p.boleh(TindakanSah::tanggapi)) out += link("Tanggapi keberatan", "tanggapan", Rupa::utama);
    if (p.boleh(TindakanSah::teruskan)) out += click(k, "teruskan", "Teruskan kepada atasan", Rupa::utama);
    if (p.boleh(TindakanSah::putuskan)) out += link("Dengar dan putuskan", "putusan", Rupa::utama);
    if (p.boleh(TindakanSah::tetapkan_tanpa_tanda))
        out += link("Tetapkan tanpa tanda tangan", "penetapan", Rupa::utama);
    if (p.di_langkah && k.saya != nullptr && berkas::boleh_basah(meja(k), row, k.saya->id) &&
        !berkas::peran_basah(p.kini).empty()) {
        const bool for_another = std::any_of(p.mencatat.begin(), p.mencatat.end(), [&](sop::Siapa role) {
            return p.kini.boleh(TindakanSah::tandatangani, role);
        });
        const auto scan = berkas::basah_menunggu(p.events, p.kini.terbitan);
        out += scan && scan->oleh != k.saya->id ? link("Cocokkan pindaian", "basah", Rupa::utama)
               : for_another && !scan ? link("Unggah kertas yang ditandatangani", "basah", Rupa::utama)
                                      : link("Tanda tangan basah", "basah");
    }
    if (p.boleh(TindakanSah::tolak_tanda))
        out += link("Tidak bersedia menandatangani", "tolak-tanda", Rupa::bata);
    if (!p.papers.empty() && p.papers.back().keadaan == berkas::KeadaanTerbitan::berlaku &&
        k.saya != nullptr &&
        pegawai::boleh(Perbuatan::cabut_dokumen,
                       pegawai::hubungan(*k.kantor, k.saya->id, k.berkas->pegawai, k.hari)))
        out += link("Cabut dokumen", "cabut", Rupa::bata);
    return out;
}

Response page(Kunjungan& k, const base::Findings& errors) {
    const Pengesahan p = baca_pengesahan(k);
    if (!p.di_langkah && p.papers.empty()) return Response::see_other(alamat(*k.berkas));
    if (giliran_saya(k, *k.berkas) && p.di_langkah) berkas::mulai_kerja(meja(k), k.asal(), k.berkas->id);
    Html out = ringkasan_galat(errors, k.situs.wording);
    out += news(k);
    out.add<
        R"(<div class="judul"><div><h1>Tanda tangan dan pengesahan</h1><p>Berkas {} {}, penilaian SKP {}</p></div></div>)">(
        k.berkas->nomor, k.orang->nama_lengkap(), masa_penilaian(k.berkas->periode));
    Html buttons = act_buttons(k, p);
    out.add<R"(<div class="status"><div><strong>{}</strong>{}</div></div>)">(
        keadaan_pengesahan(k, p),
        buttons.empty() ? Html() : make<R"(<div class="tombol-baris aksi">{}</div>)">(buttons));
    if (p.di_langkah && k.situs.pencetak_terbit == nullptr && p.boleh(TindakanSah::bekukan))
        out += sisip(Nada::dekat,
                     "Server ini tidak mencetak dokumen, sehingga dokumennya belum dapat disiapkan di sini.");
    if (p.boleh(TindakanSah::bekukan)) out += peringatan_alamat_qr(k);
    out += versi_dokumen(k, p);
    out += tabel_tenggat(k, p);
    out += riwayat(k, p);
    return Response::html(
        halaman(k,
                {.judul = "Pengesahan: " + k.orang->nama_lengkap(),
                 .aktif = Menu::berkas,
                 .galat = !errors.empty(),
                 .remah = {{"Berkas", "/berkas"}, {k.orang->nama_lengkap(), alamat(*k.berkas)}},
                 .lembar = {"b.css"}},
                out),
        errors.empty() ? 200 : 422);
}

Response open_page(Kunjungan& k) { return page(k, {}); }

Response act(Kunjungan& k) {
    const std::string_view what = k.request.form("aksi");
    const berkas::Terlihat seen = terlihat(k);
    if (what == "siapkan") {
        const base::Findings no = siapkan_dokumen(k, seen);
        return no.empty() ? kembali(k, "siapkan") : page(k, no);
    }
    const auto done = what == "serahkan"   ? berkas::serahkan_dokumen(meja(k), k.asal(), seen)
                      : what == "terima"   ? berkas::terima_dokumen(meja(k), k.asal(), seen, std::nullopt)
                      : what == "teruskan" ? berkas::teruskan(meja(k), k.asal(), seen)
                                           : base::refuse(base::say("sah.tolak.sudah_berubah"));
    return done ? kembali(k, what) : page(k, done.error());
}

int number_of(const Kunjungan& k, std::string_view name) {
    const std::string_view text = k.request.param(name);
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string safe(std::string name) {
    for (char& c : name)
        if (c == '/') c = '-';
    return name;
}

Response bytes(Kunjungan& k) {
    const int wanted = number_of(k, "nomor");
    std::vector<berkas::Terbitan> papers;
    std::optional<kantor::BerkasIsi> known;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { papers = db.terbitan().terbitan(k.situs.instansi, k.berkas->id); });
    for (const berkas::Terbitan& paper : papers) {
        if (paper.nomor != wanted) continue;
        k.situs.simpanan.baca([&](kantor::Baca& db) { known = db.berkas_isi(k.situs.instansi, paper.kini); });
        const std::string_view ending = !known || known->jenis == kantor::JenisIsi::pdf ? ".pdf"
                                        : known->jenis == kantor::JenisIsi::png         ? ".png"
                                                                                        : ".jpg";
        return unduhan(k, paper.kini, safe(paper.nomor_naskah) + std::string(ending));
    }
    return halaman_tidak_ada(k);
}

// The same paper with the evidence that was added since: it begins with the paper's own bytes.
Response proven_bytes(Kunjungan& k) {
    const int wanted = number_of(k, "nomor");
    std::optional<base::Sidik> newest;
    std::string name;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        for (const berkas::Terbitan& paper : db.terbitan().terbitan(k.situs.instansi, k.berkas->id)) {
            if (paper.nomor != wanted) continue;
            newest = berkas::sidik_terbukti(db.terbitan(), k.situs.instansi, paper);
            name = safe(paper.nomor_naskah) + "-bukti.pdf";
            if (*newest == paper.kini) newest.reset(); // nothing was added: the paper is its own proof
        }
    });
    return newest ? unduhan(k, *newest, name) : halaman_tidak_ada(k);
}

Response attachment(Kunjungan& k) {
    const int wanted = number_of(k, "nomor");
    std::vector<berkas::Peristiwa> events;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { events = db.terbitan().peristiwa(k.situs.instansi, k.berkas->id); });
    for (const berkas::Peristiwa& e : events)
        if (e.nomor == wanted && e.file)
            return unduhan(k, *e.file,
                           e.nama_file.empty() ? fmt::format("lampiran-{}", e.nomor) : e.nama_file);
    return halaman_tidak_ada(k);
}

} // namespace

base::Findings siapkan_dokumen(const Kunjungan& k, const berkas::Terlihat& seen) {
    if (k.situs.pencetak_terbit == nullptr) return {{"", {}, base::say("sah.tolak.tanpa_pencetak")}};
    const auto done = berkas::bekukan(meja(k), k.asal(), seen, {*k.situs.pencetak_terbit, k.situs.gudang});
    return done ? base::Findings{} : done.error();
}

void tambah_pengesahan(Pintu& pintu) {
    const auto see = Perbuatan::lihat_penilaian;
    pintu.buka({.pattern = "/berkas/{berkas}/pengesahan",
                .perbuatan = see,
                .halaman = open_page,
                .berkas = "berkas",
                .weight = http::Weight::heavy, // it may note that work has begun
                .catat_baca = true});
    pintu.buka({.method = Method::post,
                .pattern = "/berkas/{berkas}/pengesahan",
                .perbuatan = see,
                .halaman = act,
                .berkas = "berkas",
                .weight = http::Weight::heavy});
    pintu.buka({.pattern = "/berkas/{berkas}/terbitan/{nomor}",
                .perbuatan = see,
                .halaman = bytes,
                .berkas = "berkas",
                .weight = http::Weight::heavy,
                .catat_baca = true});
    pintu.buka({.pattern = "/berkas/{berkas}/terbitan/{nomor}/bukti",
                .perbuatan = see,
                .halaman = proven_bytes,
                .berkas = "berkas",
                .weight = http::Weight::heavy,
                .catat_baca = true});
    pintu.buka({.pattern = "/berkas/{berkas}/peristiwa/{nomor}",
                .perbuatan = see,
                .halaman = attachment,
                .berkas = "berkas",
                .weight = http::Weight::heavy,
                .catat_baca = true});
}

void tambah_keberatan(Pintu& pintu) {
    tambah_pengesahan(pintu);
    tambah_kata_keberatan(pintu);
    tambah_putusan(pintu);
    tambah_basah(pintu);
}

} // namespace web
