// The list of cases: whoever may look into somebody's assessment finds it here; and the list as a file.
#include "base/text.h"
#include "berkas/tugas.h"
#include "calendar/durasi.h"
#include "pegawai/lipat.h"
#include "sheet/csv.h"
#include "web/bagian/saring.h"
#include "web/berkas/bantu.h"
#include "web/berkas/meja.h"
#include "web/berkas/rute.h"
#include "web/pegawai/tampilan.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <sstream>

namespace web {

namespace {

using berkas::Berkas;
using berkas::KeadaanBerkas;
using berkas::UrutDaftar;
using http::Method;
using http::Response;
using http::html::attr;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

constexpr int per_page = 50;
constexpr std::size_t most_found = 400; // people whom search words may name; beyond, the words say too little

struct Cari { // as asked for
    std::string cari, unit, langkah, tahun, keadaan, urut;
    bool lewat = false;
    int halaman = 1;
    bool terlalu_luas = false;
};

std::optional<int> number_of(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 ? std::optional(value)
                                                                                 : std::nullopt;
}

Cari wanted(const http::Request& r) {
    Cari c{std::string(base::trim(r.query("cari"))), std::string(r.query("unit")),
           std::string(r.query("langkah")),          std::string(r.query("tahun")),
           std::string(r.query("keadaan")),          std::string(r.query("urut"))};
    c.lewat = !r.query("lewat").empty();
    c.halaman = number_of(r.query("halaman")).value_or(1);
    return c;
}

// "nama": up; "-nama": down.
bool is_down(const Cari& c) { return c.urut.starts_with('-'); }
std::string_view column(const Cari& c) {
    const std::string_view by = std::string_view(c.urut).substr(is_down(c) ? 1 : 0);
    return by == "nama" || by == "nomor" ? by : "tenggat";
}

// "2025-0147", "2025-": the number of a case, not of a person.
bool is_case_number(std::string_view text) {
    return text.size() >= 5 && text[4] == '-' &&
           std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
}

std::vector<pegawai::PegawaiId> people_called(const Kunjungan& k, std::string_view text) {
    const std::string folded = pegawai::lipat(text);
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    std::vector<pegawai::PegawaiId> found;
    for (const pegawai::Pegawai& who : k.kantor->pegawai()) {
        const bool by_number = digits.size() >= 4 && who.nip.find(digits) != std::string::npos;
        if (by_number || pegawai::lipat(who.nama_lengkap()).find(folded) != std::string::npos)
            found.push_back(who.id);
    }
    return found;
}

berkas::Saringan filter(const Kunjungan& k, Cari& c) {
    berkas::Saringan s;
    const auto seen = berkas::terlihat_oleh(*k.kantor, k.saya->id, k.hari);
    s.semua = seen.semua;
    s.terlihat = seen.pegawai;
    if (is_case_number(c.cari)) {
        s.nomor = c.cari;
    } else if (!c.cari.empty()) {
        auto called = people_called(k, c.cari);
        if (!s.semua) {
            const std::set<pegawai::PegawaiId> mine(s.terlihat.begin(), s.terlihat.end());
            std::erase_if(called, [&](pegawai::PegawaiId id) { return mine.count(id) == 0; });
        }
        c.terlalu_luas = called.size() > most_found;
        if (c.terlalu_luas) called.resize(most_found);
        s.semua = false;
        s.terlihat = std::move(called);
    }
    s.tahun = number_of(c.tahun);
    s.langkah = number_of(c.langkah);
    if (const auto unit = number_of(c.unit)) s.unit = pegawai::UnitId{*unit};
    if (c.keadaan != "semua")
        s.keadaan = berkas::dari_kode<KeadaanBerkas>(c.keadaan).value_or(KeadaanBerkas::berjalan);
    if (c.lewat) {
        s.lewat = k.kini;
        s.keadaan = KeadaanBerkas::berjalan;
    }
    const std::string_view by = column(c);
    s.urut = by == "nama" ? UrutDaftar::nama : by == "nomor" ? UrutDaftar::nomor : UrutDaftar::tenggat;
    s.turun = is_down(c);
    s.banyak = per_page;
    s.mulai = (c.halaman - 1) * per_page;
    return s;
}

std::string address(const Cari& c, std::string_view path, std::string_view urut) {
    return Alamat(path)
        .dan("cari", c.cari)
        .dan("unit", c.unit)
        .dan("langkah", c.langkah)
        .dan("tahun", c.tahun)
        .dan("keadaan", c.keadaan)
        .dan("lewat", c.lewat ? "ya" : "")
        .dan("urut", urut)
        .teks;
}

Html head(const Cari& c, std::string_view by, std::string_view label) {
    const bool is_this = column(c) == by, down = is_this && is_down(c);
    // The column by which it is sorted turns round; another one begins upwards.
    return make<R"(<th scope="col"{}><a href="{}">{}{}</a></th>)">(
        attr<"aria-sort">(!is_this ? ""
                          : down   ? "descending"
                                   : "ascending"),
        address(c, "/berkas", (is_this && !down ? "-" : "") + std::string(by)), label,
        !is_this ? ""
        : down   ? " ▼"
                 : " ▲");
}

Html select(std::string_view name, std::string_view label, const std::vector<Pilihan>& choices,
            std::string_view chosen) {
    Html out = make<R"(<div><label for="{}">{}</label><select class="in" id="{}" name="{}">)">(name, label,
                                                                                               name, name);
    for (const Pilihan& p : choices)
        out.add<R"(<option value="{}"{}>{}</option>)">(p.kode, flag<"selected">(p.kode == chosen), p.nama);
    out.add<"</select></div>">();
    return out;
}

Html filters(const Kunjungan& k, const Cari& c, const sop::Sop* sop) {
    Html out = make<
        R"(<form class="tombol-baris saring" action="/berkas" role="search"><div><label for="cari">Nama, NIP, atau nomor berkas</label><input class="in" id="cari" name="cari" type="search" value="{}"></div>)">(
        c.cari);
    std::vector<Pilihan> units{{"", "Semua unit"}}, steps{{"", "Semua langkah"}}, years{{"", "Semua tahun"}};
    for (const pegawai::Unit& unit : k.kantor->unit())
        if (unit.masa.berlaku(k.hari)) units.push_back({std::to_string(unit.id.value()), unit.nama});
    if (sop != nullptr)
        for (const sop::Langkah& step : sop->langkah())
            steps.push_back({std::to_string(step.nomor), fmt::format("Langkah {}", step.nomor)});
    const int now = static_cast<int>(k.hari.year());
    for (int year = now; year > now - 5; --year)
        years.push_back({std::to_string(year), std::to_string(year)});
    out += select("unit", "Unit", units, c.unit);
    out += select("langkah", "Langkah", steps, c.langkah);
    out += select("tahun", "Tahun", years, c.tahun);
    out +=
        select("keadaan", "Keadaan",
               {{"", "Berjalan"}, {"selesai", "Selesai"}, {"dibatalkan", "Dibatalkan"}, {"semua", "Semua"}},
               c.keadaan);
    if (!c.urut.empty()) out.add<R"(<input type="hidden" name="urut" value="{}">)">(c.urut);
    out.add<
        R"(<label class="cek"><input type="checkbox" name="lewat" value="ya"{}> <span>Hanya yang lewat norma</span></label><button class="tbl dua-2">Saring</button></form>)">(
        flag<"checked">(c.lewat));
    return out;
}

Html state_cell(const Kunjungan& k, const Berkas& row, const sop::Sop& sop) {
    if (row.keadaan == KeadaanBerkas::dibatalkan)
        return make<R"(<td><span class="st">Dibatalkan</span></td>)">();
    if (row.keadaan == KeadaanBerkas::selesai)
        return make<R"(<td><span class="st beres">Selesai</span></td>)">();
    if (berkas::menunggu_hukum(row))
        return make<
            R"(<td><span class="st jalan">Menunggu {}</span><br><small class="redup">{}</small></td>)">(
            berkas::giliran(*k.kantor, row, k.hari).sebutan,
            row.tenggat ? "sampai " + saat(k, *row.tenggat) : std::string("tanpa tenggat"));
    if (row.dijeda) return make<R"(<td><span class="st dekat">Dijeda</span></td>)">();
    if (!row.tenggat) return make<"<td>tanpa tenggat</td>">();
    const Takaran time = takaran(k, sop, row);
    return make<R"(<td><strong class="{}">{}</strong><br><small class="redup">tenggat {}</small></td>)">(
        time.lewat()   ? "lw"
        : time.dekat() ? "dk"
                       : "",
        sisa_waktu(time), saat(k, *row.tenggat));
}

struct Terbaca {
    berkas::Daftar daftar;
    std::map<kantor::SopId, std::shared_ptr<const sop::Sop>> sop;
    std::shared_ptr<const sop::Sop> berlaku; // for the filter
};

Terbaca read(const Kunjungan& k, const berkas::Saringan& s) {
    Terbaca t;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        t.daftar = db.daftar_berkas(k.situs.instansi, s);
        for (const Berkas& row : t.daftar.isi)
            if (auto& kept = t.sop[row.sop]; kept == nullptr) kept = sop_dari(k, db, row);
        if (const auto now = db.kantor().sop_berlaku(k.situs.instansi))
            t.berlaku = k.situs.perkakas.sop.ambil(db.kantor(), k.situs.instansi, now->id);
    });
    return t;
}

Html table(const Kunjungan& k, const Cari& c, const Terbaca& t, bool may_remind) {
    Html out = make<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Daftar berkas, dapat digulir"><table class="tb orang-tb brk"><caption class="sr">Berkas penilaian</caption><thead><tr>{}{}{}<th scope="col">Unit</th><th scope="col">Langkah</th>{}<th scope="col" class="angka">Nilai</th></tr></thead><tbody>)">(
        may_remind ? make<R"(<th scope="col"><span class="sr">Pilih</span></th>)">() : Html(),
        head(c, "nama", "Pegawai"), head(c, "nomor", "Nomor"), head(c, "tenggat", "Waktu"));
    for (const Berkas& row : t.daftar.isi) {
        const sop::Sop& sop = *t.sop.at(row.sop);
        const std::string name = nama_orang(k, row.pegawai);
        const bool runs = row.keadaan == KeadaanBerkas::berjalan;
        out.add<"<tr>">();
        if (may_remind)
            out.add<R"(<td class="plh">{}</td>)">(
                runs && !giliran_saya(k, row)
                    ? make<
                          R"(<input type="checkbox" name="berkas" value="{}" aria-label="Pilih berkas {} {}">)">(
                          row.id, row.nomor, name)
                    : Html());
        const pegawai::Pegawai* who = k.kantor->pegawai(row.pegawai);
        out.add<
            R"(<th scope="row"><a href="{}">{}</a><span class="nip">{}</span></th><td class="nowrap">{}</td><td>{}</td><td>{}</td>{}<td class="angka"{}>{}</td></tr>)">(
            alamat(row), name, who == nullptr ? std::string() : nip_tercetak(who->nip), row.nomor,
            nama_unit(k, row.unit),
            runs ? fmt::format("{}. {}", row.langkah, nama_kerja(row, sop)) : std::string("–"),
            state_cell(k, row, sop), attr<"data-k">(row.nilai.empty() ? "" : "Nilai"),
            row.nilai.empty() ? "–" : base::replace_all(row.nilai, ".", ","));
    }
    out.add<"</tbody></table></div>">();
    return out;
}

// Looking for somebody's assessment is looking at it (asn-reference 7.5): what was typed, and how much it found.
void note_search(const Kunjungan& k, const std::string& words, std::int64_t found) {
    journal::Entri entry = k.entri("cari_berkas");
    entry.sesudah = {{"kata", base::shortened(words, 80)}, {"hasil", std::to_string(found)}};
    (void)k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.catat(k.situs.instansi, entry);
        return {};
    });
}

Response daftar(Kunjungan& k) {
    Cari c = wanted(k.request);
    const berkas::Saringan s = filter(k, c);
    const Terbaca t = read(k, s);
    if (!c.cari.empty() && c.halaman == 1) note_search(k, c.cari, t.daftar.semua);
    const bool may_manage = k.boleh(Perbuatan::kelola_berkas);
    const int pages = std::max(1, static_cast<int>((t.daftar.semua + per_page - 1) / per_page));
    Html page = pesan_berkas(k);
    if (const auto sent = number_of(k.request.query("diingatkan")))
        page += sisip(Nada::beres, fmt::format("{} pengingat dikirim.", *sent));
    else if (!k.request.query("diingatkan").empty())
        page += sisip(Nada::biasa, "Tidak ada pengingat yang dikirim: semuanya sudah diingatkan hari ini, "
                                   "atau tidak ada yang dipilih.");
    page.add<R"(<div class="judul"><div><h1>Berkas</h1><p>{} berkas{}.</p></div><div class="tombol-baris">)">(
        t.daftar.semua, c.cari.empty() ? std::string() : " cocok dengan “" + c.cari + "”");
    if (may_manage) page += tautan_tombol("Buka berkas tahun ini", "/berkas/buka", Rupa::utama);
    page += tautan_tombol("Unduh CSV", address(c, "/berkas/daftar.csv", c.urut));
    if (k.situs.pencetak != nullptr && k.boleh(Perbuatan::lihat_rekap))
        page += tautan_tombol("Cetak satu unit", "/berkas/cetak");
    if (pegawai::boleh(Perbuatan::kelola_salinan, k.hubungan_kantor()))
        page += tautan_tombol("Register salinan", "/salinan");
    if (berkas::terlihat_oleh(*k.kantor, k.saya->id, k.hari).semua)
        page += tautan_tombol("Unduh waktu (CSV)", address(c, "/berkas/kunjungan.csv", ""));
    page.add<"</div></div>">();
    page += filters(k, c, t.berlaku.get());
    if (c.terlalu_luas)
        page +=
            sisip(Nada::dekat,
                  fmt::format("Kata cari ini cocok dengan lebih dari {} orang; yang tampil hanya sebagian. "
                              "Tulis nama lebih lengkap atau NIP.",
                              most_found));
    if (t.daftar.isi.empty())
        page += c.cari.empty() && c.unit.empty() && c.langkah.empty() && c.tahun.empty() &&
                        c.keadaan.empty() && !c.lewat
                    ? kosong("Belum ada berkas yang berjalan",
                             "Berkas dibuka Kasubbag Umum dan Kepegawaian setelah SKP ditetapkan. Di sini "
                             "tampak berkas "
                             "Anda sendiri dan berkas orang yang penilaiannya boleh Anda lihat.",
                             "Lihat semua keadaan", "/berkas?keadaan=semua")
                    : kosong("Tidak ada yang cocok", "Ubah saringan di atas, atau hapus saringannya.",
                             "Hapus saringan", "/berkas");
    else if (may_manage) {
        page += formulir_buka(k, "/berkas/ingatkan");
        page += table(k, c, t, true);
        page.add<R"(<div class="tombol-baris aksi">{}</div></form>)">(
            tombol("Ingatkan yang dipilih", Rupa::kedua));
    } else {
        page += table(k, c, t, false);
    }
    page +=
        nomor_halaman(dengan(address(c, "/berkas", c.urut), "halaman"), std::min(c.halaman, pages), pages);
    return Response::html(halaman(k, {.judul = "Berkas", .aktif = Menu::berkas, .lembar = {"b.css"}}, page));
}

Response ingatkan(Kunjungan& k) {
    std::vector<berkas::BerkasId> which;
    for (const auto& [name, value] : k.request.form_fields)
        if (const auto id = name == "berkas" ? number_of(value) : std::nullopt)
            which.push_back(berkas::BerkasId{*id});
    if (which.empty()) return Response::see_other("/berkas?diingatkan=0");
    const auto sent = berkas::ingatkan(meja(k), k.asal(), which);
    if (!sent) {
        Html page = ringkasan_galat(sent.error(), k.situs.wording);
        page.add<
            R"(<h1>Pengingat tidak dikirim</h1><p><a href="/berkas">Kembali ke daftar berkas</a></p>)">();
        return Response::html(halaman(k, {.judul = "Pengingat", .aktif = Menu::berkas, .galat = true}, page),
                              422);
    }
    return Response::see_other(fmt::format("/berkas?diingatkan={}", *sent));
}

Response daftar_csv(Kunjungan& k) {
    Cari c = wanted(k.request);
    berkas::Saringan s = filter(k, c);
    s.mulai = 0;
    s.banyak = 1'000'000;
    const Terbaca t = read(k, s);
    const calendar::Zona zone = k.instansi.zona;
    std::ostringstream text;
    sheet::CsvWriter csv(text, ';');
    for (const char* name : {"nomor", "nama", "nip", "unit", "tahun", "keadaan", "langkah", "pekerjaan",
                             "masuk", "tenggat", "nilai", "sebutan"})
        csv.text(name);
    csv.end_row();
    for (const Berkas& row : t.daftar.isi) {
        const pegawai::Pegawai* who = k.kantor->pegawai(row.pegawai);
        csv.text(row.nomor).text(nama_orang(k, row.pegawai)).text(who == nullptr ? "" : who->nip);
        csv.text(nama_unit(k, row.unit)).number(std::to_string(row.tahun)).text(berkas::kode(row.keadaan));
        csv.number(std::to_string(row.langkah)).text(nama_kerja(row, *t.sop.at(row.sop)));
        csv.text(calendar::iso_waktu(row.tiba, zone))
            .text(row.tenggat ? calendar::iso_waktu(*row.tenggat, zone) : "");
        csv.number(base::replace_all(row.nilai, ".", ",")).text(row.sebutan).end_row();
    }
    catat_ekspor(k, "daftar berkas", t.daftar.isi.size());
    return berkas_csv(text.str(), fmt::format("berkas-{}.csv", calendar::iso(k.hari)));
}

} // namespace

void tambah_waktu_csv(Pintu& pintu);

void tambah_daftar_berkas(Pintu& pintu) {
    tambah_waktu_csv(pintu);
    const auto heavy = http::Weight::heavy;
    pintu.buka(
        {.pattern = "/berkas", .perbuatan = Perbuatan::buka_beranda, .halaman = daftar, .weight = heavy});
    pintu.buka({.pattern = "/berkas/daftar.csv",
                .perbuatan = Perbuatan::buka_beranda,
                .halaman = daftar_csv,
                .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/berkas/ingatkan",
                .perbuatan = Perbuatan::kelola_berkas,
                .halaman = ingatkan});
}

} // namespace web
