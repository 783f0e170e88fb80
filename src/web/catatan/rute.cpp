// /catatan: write a line in one go, on a phone too; the lines of the year by month; what they add up to against the targets.
#include "web/catatan/rute.h"

#include "angka/tulis.h"
#include "base/text.h"
#include "http/form.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/berkas/meja.h"
#include "web/bukti/unggah.h"
#include "web/catatan/isi.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace web {
namespace {

using berkas::Catatan;
using berkas::CatatanId;
using http::Method;
using http::Response;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

constexpr std::size_t per_page = 60;

CatatanId id_of(const Kunjungan& k) {
    const std::string_view text = k.request.param("catatan");
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return CatatanId{error == std::errc() && end == text.data() + text.size() ? value : -1};
}

std::string activity_name(const KegiatanCatatan& a, std::size_t longest = 70) {
    return fmt::format("{}. {}", a.nomor, base::shortened(a.rencana.uraian, longest));
}

std::string amount(const std::string& kept, std::string_view unit) {
    return kept.empty() ? std::string() : fmt::format("{} {}", angka_tertulis(kept), unit);
}

// ---- the form

struct Diketik {
    std::string tanggal, kegiatan, kuantitas, waktu, biaya, uraian;
};

Diketik from_request(const Kunjungan& k) {
    const auto field = [&](std::string_view name) { return std::string(k.request.form(name)); };
    return {field("tanggal"), field("kegiatan"), field("kuantitas"),
            field("waktu"),   field("biaya"),    field("uraian")};
}

// A new line begins with today and the activity that was written about last.
Diketik prefilled(const Kunjungan& k, const IsiCatatan& all) {
    if (all.ubah) {
        const Catatan& line = *all.ubah;
        return {calendar::iso(line.tanggal),
                line.skp ? fmt::format("{}.{}", line.skp.value(), line.kegiatan) : "",
                angka_tertulis(line.kuantitas),
                angka_tertulis(line.waktu),
                angka_tertulis(line.biaya),
                line.uraian};
    }
    Diketik typed;
    typed.tanggal = calendar::iso(k.hari);
    const auto last = std::max_element(all.setahun.begin(), all.setahun.end(),
                                       [](const Catatan& a, const Catatan& b) { return a.id < b.id; });
    if (last != all.setahun.end())
        if (const KegiatanCatatan* activity = all.kegiatan_dari(*last)) typed.kegiatan = activity->kode();
    return typed;
}

std::vector<Pilihan> activities(const IsiCatatan& all, std::string_view none) {
    std::vector<Pilihan> list{
        {none.empty() ? "" : "0", none.empty() ? "Tidak termasuk kegiatan SKP" : std::string(none)}};
    for (const KegiatanCatatan& a : all.semua_kegiatan)
        list.push_back({a.kode(), a.rencana.target.satuan.empty()
                                      ? activity_name(a)
                                      : fmt::format("{} ({})", activity_name(a), a.rencana.target.satuan)});
    return list;
}

Html more_fields(const Diketik& typed, const Galat& beside, const Catatan* line) {
    const bool open = !typed.waktu.empty() || !typed.biaya.empty() || !beside.untuk("waktu").empty() ||
                      !beside.untuk("biaya").empty() || !beside.untuk("berkas").empty() ||
                      !beside.untuk("foto").empty();
    Html out = make<R"(<details class="kelompok"{}><summary>Berkas, foto, waktu, biaya</summary>)">(
        flag<"open">(open));
    if (line != nullptr && line->file)
        out.add<
            R"(<p class="ptj">Sudah ada: <a href="/catatan/{}/berkas">{}</a>. Berkas baru menggantikannya.</p>)">(
            line->id, line->nama_file);
    out.add<R"(<div class="is{}"><label for="foto">Foto dari kamera</label>)">(
        beside.untuk("foto").empty() ? "" : " salah");
    if (const std::string error = beside.untuk("foto"); !error.empty())
        out.add<R"(<p class="galat"><span class="sr">Galat: </span>{}</p>)">(error);
    out.add<
        R"(<input id="foto" name="foto" type="file" accept="image/jpeg,image/png" capture="environment"></div>)">();
    out += isian({.nama = "berkas",
                  .label = "Atau berkas",
                  .petunjuk = "PDF, foto, XLSX, atau DOCX.",
                  .jenis = "file",
                  .terima = jenis_bukti},
                 beside);
    out += isian({.nama = "waktu",
                  .label = "Waktu, dalam satuan kegiatan",
                  .nilai = typed.waktu,
                  .papan = "decimal",
                  .pendek = true},
                 beside);
    out += isian(
        {.nama = "biaya", .label = "Biaya (Rp)", .nilai = typed.biaya, .papan = "decimal", .pendek = true},
        beside);
    out.add<"</details>">();
    return out;
}

Html form(const Kunjungan& k, const IsiCatatan& all, const Diketik& typed, const Galat& beside,
          CatatanId id) {
    const bool changing = id.value() > 0;
    Html out =
        make<R"(<section class="bagian-2 tanpa-cetak"><h2>{}</h2>)">(changing ? "Ubah catatan" : "Catat");
    out += formulir_buka(k, changing ? fmt::format("/catatan/{}", id.value()) : "/catatan", true);
    out += isian({.nama = "tanggal",
                  .label = "Tanggal",
                  .nilai = typed.tanggal,
                  .jenis = "date",
                  .pendek = true,
                  .wajib = true},
                 beside);
    out += pilihan(
        "kegiatan", "Kegiatan", activities(all, ""), typed.kegiatan, beside,
        all.semua_kegiatan.empty()
            ? fmt::format("Belum ada SKP {}. Catatan dapat dihubungkan dengan kegiatan setelah SKP disusun.",
                          all.tahun)
            : std::string());
    out +=
        isian({.nama = "uraian", .label = "Yang dikerjakan", .nilai = typed.uraian, .wajib = true}, beside);
    out += isian({.nama = "kuantitas",
                  .label = "Banyaknya (boleh kosong)",
                  .nilai = typed.kuantitas,
                  .papan = "decimal",
                  .pendek = true},
                 beside);
    out += more_fields(typed, beside, changing && all.ubah ? &*all.ubah : nullptr);
    out.add<R"(<div class="tombol-baris">{})">(tombol(changing ? "Simpan perubahan" : "Simpan catatan"));
    if (changing) out.add<R"(<a href="/catatan?tahun={}">Batal</a>)">(all.tahun);
    out.add<"</div></form></section>">();
    return out;
}

// ---- what it adds up to

Html sums(const IsiCatatan& all) {
    if (all.semua_kegiatan.empty()) return {};
    std::map<std::pair<std::int64_t, int>, berkas::JumlahKegiatan> by_activity;
    for (const berkas::Skp& plan : all.skp)
        for (const auto& sum : berkas::jumlah_catatan(all.setahun, plan.id))
            by_activity[{plan.id.value(), sum.kegiatan}] = sum;
    Html out = make<
        R"(<section class="bagian"><h2>Jumlah terhadap target {}</h2><div class="gulir"><table class="tb"><thead><tr><th scope="col">Kegiatan</th><th scope="col" class="angka">Tercatat</th><th scope="col" class="angka">Target</th></tr></thead><tbody>)">(
        all.tahun);
    for (const KegiatanCatatan& a : all.semua_kegiatan) {
        const auto& sum = by_activity[{a.skp.value(), a.rencana.id}];
        out.add<
            R"(<tr><th scope="row"><a href="/catatan?tahun={}&amp;kegiatan={}">{}. {}</a></th><td class="angka">{}</td><td class="angka">{} {}</td></tr>)">(
            all.tahun, a.kode(), a.nomor, a.rencana.uraian, angka::indonesian(sum.kuantitas),
            angka::indonesian(a.rencana.target.kuantitas), a.rencana.target.satuan);
    }
    out.add<"</tbody></table></div>">();
    for (const berkas::Skp& plan : all.skp)
        out.add<R"(<p class="aksi"><a href="/bukti/skp/{}">Bukti dukung{}</a></p>)">(
            plan.id, all.skp.size() == 1 ? std::string()
                                         : fmt::format(", {} – {}", calendar::tanggal(plan.periode.from),
                                                       calendar::tanggal(plan.periode.until)));
    out.add<"</section>">();
    return out;
}

// "1. 2 LHA; 3. 5 surat": of one month.
std::string month_sum(const IsiCatatan& all, unsigned month) {
    std::vector<Catatan> lines;
    std::copy_if(all.terpilih.begin(), all.terpilih.end(), std::back_inserter(lines),
                 [&](const Catatan& line) { return static_cast<unsigned>(line.tanggal.month()) == month; });
    std::vector<std::string> parts;
    for (const KegiatanCatatan& a : all.semua_kegiatan)
        for (const auto& sum : berkas::jumlah_catatan(lines, a.skp))
            if (sum.kegiatan == a.rencana.id && !sum.kuantitas.is_zero())
                parts.push_back(fmt::format("kegiatan {}: {} {}", a.nomor, angka::indonesian(sum.kuantitas),
                                            a.rencana.target.satuan));
    return fmt::format("{} catatan{}{}", lines.size(), parts.empty() ? "" : "; ", base::join(parts, ", "));
}

// ---- the lines

Html line_item(const Kunjungan& k, const IsiCatatan& all, const Catatan& line) {
    const KegiatanCatatan* activity = all.kegiatan_dari(line);
    const std::string_view unit = activity == nullptr ? std::string_view() : activity->rencana.target.satuan;
    Html out = make<R"(<li id="c{}"><div><strong>{}</strong><p>{}{}{}{}</p>)">(
        line.id, line.uraian, calendar::hari_tanggal(line.tanggal),
        line.kuantitas.empty() ? std::string() : " · " + amount(line.kuantitas, unit),
        line.waktu.empty()
            ? std::string()
            : " · " + amount(line.waktu, activity == nullptr ? std::string_view()
                                                             : activity->rencana.target.satuan_waktu),
        line.biaya.empty() ? std::string() : " · Rp" + angka_tertulis(line.biaya));
    if (activity != nullptr) out.add<"<p>{}</p>">(activity_name(*activity));
    if (line.file) out.add<R"(<p><a href="/catatan/{}/berkas">{}</a></p>)">(line.id, line.nama_file);
    out.add<
        R"(</div><a class="tbl dua-2" href="/catatan?tahun={}&amp;ubah={}">Ubah<span class="sr"> {}</span></a>)">(
        all.tahun, line.id, line.uraian);
    out += formulir_buka(k, fmt::format("/catatan/{}/hapus", line.id.value()));
    out.add<R"(<button class="tbl bata">Hapus<span class="sr"> {}</span></button></form></li>)">(line.uraian);
    return out;
}

std::string address(const IsiCatatan& all) {
    std::string url = fmt::format("?tahun={}", all.tahun);
    if (all.bulan != 0) url += fmt::format("&bulan={}", all.bulan);
    if (!all.kegiatan.empty()) url += "&kegiatan=" + http::encode_form(all.kegiatan);
    return url;
}

Html filter(const IsiCatatan& all) {
    const base::Findings none;
    const base::Wording unsaid;
    const Galat quiet{none, unsaid};
    std::vector<Pilihan> months{{"", "Semua bulan"}};
    for (unsigned m = 1; m <= 12; ++m)
        months.push_back({std::to_string(m), std::string(calendar::nama_bulan(m))});
    std::vector<Pilihan> kinds = activities(all, "Tidak termasuk kegiatan SKP");
    kinds.insert(kinds.begin(), {"", "Semua kegiatan"});
    Html out = make<
        R"(<details class="kelompok tanpa-cetak"{}><summary>Saring</summary><form class="tombol-baris saring" action="/catatan">)">(
        flag<"open">(all.bulan != 0 || !all.kegiatan.empty()));
    out += isian({.nama = "tahun",
                  .label = "Tahun",
                  .nilai = std::to_string(all.tahun),
                  .papan = "numeric",
                  .pendek = true},
                 quiet);
    out += pilihan("bulan", "Bulan", months, all.bulan == 0 ? "" : std::to_string(all.bulan), quiet);
    // The writing form above has a field of that name already: ids must differ.
    out.add<
        R"(<div class="is"><label for="saring-kegiatan">Kegiatan</label><select class="in" id="saring-kegiatan" name="kegiatan">)">();
    for (const Pilihan& choice : kinds)
        out.add<R"(<option value="{}"{}>{}</option>)">(
            choice.kode, flag<"selected">(choice.kode == all.kegiatan), choice.nama);
    out.add<
        R"(</select></div><div class="is"><button class="tbl dua-2">Tampilkan</button></div></form></details>)">();
    return out;
}

Html lines(const Kunjungan& k, const IsiCatatan& all) {
    Html out = make<R"(<section class="bagian"><h2>Catatan {}</h2>)">(all.tahun);
    if (!all.setahun.empty() || !all.kegiatan.empty() || all.bulan != 0) out += filter(all);
    if (all.terpilih.empty()) {
        out += kosong("Belum ada catatan",
                      all.setahun.empty()
                          ? "Catat pekerjaan begitu selesai; di akhir tahun jumlahnya mengisi realisasi Anda."
                          : "Tidak ada catatan untuk pilihan ini. Pilih bulan atau kegiatan lain.");
        out.add<"</section>">();
        return out;
    }
    const int pages = static_cast<int>((all.terpilih.size() + per_page - 1) / per_page);
    int page = 1;
    const std::string_view asked = k.request.query("hal");
    std::from_chars(asked.data(), asked.data() + asked.size(), page);
    page = std::clamp(page, 1, pages);
    const std::size_t from = static_cast<std::size_t>(page - 1) * per_page;
    const std::size_t until = std::min(from + per_page, all.terpilih.size());
    unsigned month = 0;
    for (std::size_t i = from; i < until; ++i) {
        const Catatan& line = all.terpilih[i];
        if (const auto its = static_cast<unsigned>(line.tanggal.month()); its != month) {
            if (month != 0) out.add<"</ul>">();
            month = its;
            out.add<R"(<h3 class="hari">{} {}</h3><p class="redup kecil">{}</p><ul class="sesi">)">(
                calendar::nama_bulan(month), all.tahun, month_sum(all, month));
        }
        out += line_item(k, all, line);
    }
    out.add<"</ul>">();
    out += nomor_halaman("/catatan" + address(all) + "&hal=", page, pages);
    out.add<
        R"(<p class="tombol-baris aksi"><a href="{}">Unduh CSV</a> <button class="tbl dua-2" type="button" data-cetak hidden>Cetak</button></p></section>)">(
        "/catatan.csv" + address(all));
    return out;
}

Html notice(const Kunjungan& k, const IsiCatatan& all) {
    if (all.dihapus) {
        Html out = make<R"(<div class="sisip beres tanpa-cetak" role="status"><p>Catatan "{}" dihapus.</p>)">(
            base::shortened(all.dihapus->uraian));
        out += formulir_buka(k, fmt::format("/catatan/{}/pulihkan", all.dihapus->id.value()));
        out.add<"{}</form></div>">(tombol("Kembalikan", Rupa::kedua));
        return out;
    }
    const std::string_view done = k.request.query("sudah");
    if (done == "simpan") return sisip(Nada::beres, "Catatan tersimpan.");
    if (done == "pulihkan") return sisip(Nada::beres, "Catatan dikembalikan.");
    return {};
}

Response page(const Kunjungan& k, int year, const std::optional<Diketik>& typed, CatatanId id,
              const base::Findings& errors, int status) {
    const IsiCatatan all = baca_catatan(k, year);
    if (all.ubah && !typed) id = all.ubah->id;
    Html out = ringkasan_galat(errors, k.situs.wording);
    out.add<R"(<h1>Catatan harian</h1>)">();
    out += notice(k, all);
    out.add<R"(<div class="dua bagian-2"><div>)">();
    out += form(k, all, typed ? *typed : prefilled(k, all), {errors, k.situs.wording}, id);
    out += lines(k, all);
    out.add<"</div><div>{}</div></div>">(sums(all));
    return Response::html(
        halaman(k, {.judul = "Catatan harian", .aktif = Menu::catatan, .galat = !errors.empty()}, out),
        status);
}

// ---- acts

int year_of(const Kunjungan& k, CatatanId id) {
    int year = static_cast<int>(k.hari.year());
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        if (const auto line = db.catatan(k.situs.instansi, id)) year = static_cast<int>(line->tanggal.year());
    });
    return year;
}

Response save(Kunjungan& k, CatatanId id) {
    const Diketik typed = from_request(k);
    auto file = terima_unggahan(k, {"foto", "berkas"});
    if (!file) return page(k, tahun_diminta(k), typed, id, file.error(), 422);
    const auto done = berkas::catat_harian(meja(k), k.asal(), id,
                                           {typed.tanggal, typed.kegiatan, typed.kuantitas, typed.waktu,
                                            typed.biaya, typed.uraian, file->isi, file->nama});
    if (!done) return page(k, tahun_diminta(k), typed, id, done.error(), 422);
    return Response::see_other(fmt::format("/catatan?tahun={}&sudah=simpan", year_of(k, *done)));
}

Response hide(Kunjungan& k, bool hidden) {
    const CatatanId id = id_of(k);
    const auto done = hidden ? berkas::hapus_catatan(meja(k), k.asal(), id)
                             : berkas::pulihkan_catatan(meja(k), k.asal(), id);
    if (!done) return page(k, tahun_diminta(k), {}, {}, done.error(), 422);
    const int year = year_of(k, id);
    return Response::see_other(hidden ? fmt::format("/catatan?tahun={}&dihapus={}", year, id.value())
                                      : fmt::format("/catatan?tahun={}&sudah=pulihkan", year));
}

Response file(Kunjungan& k) {
    std::optional<Catatan> line;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) { line = db.catatan(k.situs.instansi, id_of(k)); });
    if (!line || line->pegawai != k.saya->id || !line->file || line->dihapus)
        return page(k, tahun_diminta(k), {}, {}, {{"", "", base::say("tahun.tolak.catatan_tidak_ada")}}, 404);
    return unduhan(k, *line->file, line->nama_file);
}

} // namespace

void tambah_catatan(Pintu& pintu) {
    const auto own = Perbuatan::buka_beranda; // everybody has a log; whose it is, the acts say
    pintu.buka({.pattern = "/catatan", .perbuatan = own, .halaman = [](Kunjungan& k) {
                    return page(k, tahun_diminta(k), {}, {}, {}, 200);
                }});
    pintu.buka({.pattern = "/catatan.csv", .perbuatan = own, .halaman = catatan_csv});
    pintu.buka({.method = Method::post,
                .pattern = "/catatan",
                .perbuatan = own,
                .halaman = [](Kunjungan& k) { return save(k, {}); },
                .body = http::Body::upload,
                .body_limit = kantor::isi_terbesar});
    pintu.buka({.method = Method::post,
                .pattern = "/catatan/{catatan}",
                .perbuatan = own,
                .halaman = [](Kunjungan& k) { return save(k, id_of(k)); },
                .body = http::Body::upload,
                .body_limit = kantor::isi_terbesar});
    pintu.buka({.method = Method::post,
                .pattern = "/catatan/{catatan}/hapus",
                .perbuatan = own,
                .halaman = [](Kunjungan& k) { return hide(k, true); }});
    pintu.buka({.method = Method::post,
                .pattern = "/catatan/{catatan}/pulihkan",
                .perbuatan = own,
                .halaman = [](Kunjungan& k) { return hide(k, false); }});
    pintu.buka({.pattern = "/catatan/{catatan}/berkas",
                .perbuatan = own,
                .halaman = file,
                .weight = http::Weight::heavy});
}

} // namespace web
