#include "web/jurnal/jurnal.h"

#include "base/text.h"
#include "journal/kalimat.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/jurnal/saringan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace web {

namespace {

using http::Response;
using http::html::make;
using journal::Tercatat;
using pegawai::Perbuatan;

constexpr int per_page = 40;

// Entries whose values are marks of a person: their sentence is for those who may read assessments.
bool is_about_assessment(const journal::Entri& entry) {
    constexpr std::array kinds{Perbuatan::lihat_penilaian,   Perbuatan::isi_realisasi,
                               Perbuatan::periksa_data,      Perbuatan::input_nilai,
                               Perbuatan::validasi_nilai,    Perbuatan::tetapkan_nilai,
                               Perbuatan::putuskan_keberatan};
    constexpr std::array groups{std::string_view("catatan."), std::string_view("bukti."),
                                std::string_view("perilaku."),
                                std::string_view("berkas.")}; // what somebody did in the year
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](Perbuatan p) { return entry.perbuatan == pegawai::kode(p); }) ||
           std::any_of(groups.begin(), groups.end(),
                       [&](std::string_view group) { return entry.perbuatan.starts_with(group); });
}

// Which case, which step, which paper: what was done, and not what was in it (hak.h, lihat_jurnal).
bool says_where(const journal::Entri& entry, std::string_view field) {
    constexpr std::array fields{
        std::string_view("nomor"),   std::string_view("langkah"), std::string_view("dokumen"),
        std::string_view("versi"),   std::string_view("tahun"),   std::string_view("salinan"),
        std::string_view("banyak"),  std::string_view("tanggal"), std::string_view("peran"),
        std::string_view("pegawai"), std::string_view("untuk"),   std::string_view("berkas")};
    return entry.perbuatan.starts_with("berkas.") &&
           std::find(fields.begin(), fields.end(), field) != fields.end();
}

// One small read; a page of the journal holds forty entries.
std::string assessment_name(const Kunjungan& k, std::string_view kind, std::int64_t id) {
    std::string name;
    const auto whose = [&](pegawai::PegawaiId who) { return nama_benda(k, "pegawai", who.value()); };
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        if (kind == "berkas") {
            if (const auto row = db.berkas(k.situs.instansi, berkas::BerkasId{id}))
                name = fmt::format("berkas {} ({})", row->nomor, whose(row->pegawai));
        } else if (const auto row = db.skp(k.situs.instansi, berkas::SkpId{id})) {
            name = fmt::format("SKP {} ({})", row->tahun, whose(row->pegawai));
        }
    });
    return name;
}

std::string sentence(const Kunjungan& k, const journal::Entri& entry) {
    const auto name = [&](std::string_view kind, std::int64_t id) { return nama_benda(k, kind, id); };
    if (!is_about_assessment(entry) || k.boleh(Perbuatan::lihat_jurnal_penilaian))
        return k.situs.wording.render(journal::kalimat(entry, name));
    journal::Entri without_values = entry;
    without_values.sebelum.clear();
    auto& after = without_values.sesudah;
    after.erase(std::remove_if(after.begin(), after.end(),
                               [&](const auto& field) { return !says_where(entry, field.first); }),
                after.end());
    return k.situs.wording.render(journal::kalimat(without_values, name));
}

// "ubah_pengaturan" as a person reads it.
std::string readable(std::string_view kind) {
    std::string text = base::replace_all(std::string(kind), "_", " ");
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 32);
    return text;
}

Html filter(const Kunjungan& k, const Saringan& s) {
    const Galat beside{s.galat, k.situs.wording};
    std::vector<Pilihan> kinds{{"", "Semua"}};
    for (const std::string_view kind : journal::semua_perbuatan())
        kinds.push_back({std::string(kind), readable(kind)});
    Html out = make<R"(<form action="/jurnal" class="saring tombol-baris" role="search">)">();
    out += isian({.nama = "orang", .label = "Pelaku", .nilai = s.orang, .petunjuk = "Nama atau NIP"}, beside);
    out += pilihan("perbuatan", "Perbuatan", kinds, s.perbuatan, beside);
    out += isian({.nama = "dari", .label = "Dari tanggal", .nilai = s.dari, .jenis = "date"}, beside);
    out += isian({.nama = "sampai", .label = "Sampai tanggal", .nilai = s.sampai, .jenis = "date"}, beside);
    out.add<R"(<div class="is">)">();
    out += tombol("Saring", Rupa::kedua);
    out.add<"</div></form>">();
    return out;
}

// Under a heading for each day, the newest first.
Html entries(const Kunjungan& k, const std::vector<Tercatat>& list) {
    const calendar::Zona zone = k.instansi.zona;
    Html out;
    std::optional<calendar::Date> day;
    for (const Tercatat& t : list) {
        const journal::Entri& e = t.entri;
        if (const calendar::Date of_entry = calendar::local_day(e.pada, zone); day != of_entry) {
            if (day) out.add<"</ol>">();
            day = of_entry;
            out.add<R"(<h2 class="hari">{}</h2><ol class="jejak">)">(calendar::hari_tanggal(of_entry));
        }
        out.add<
            R"(<li>{}<br><small class="redup"><time datetime="{}">pukul {}</time> · entri {} · <span class="mono">{}</span>{}{}</small></li>)">(
            sentence(k, e), calendar::iso_waktu(e.pada, zone), calendar::jam(e.pada, zone), e.nomor,
            t.sidik.hex().substr(0, 8), e.alamat.empty() ? "" : " · dari ", e.alamat);
    }
    if (day) out.add<"</ol>">();
    return out;
}

Html pages(const Saringan& s, const std::vector<Tercatat>& list) {
    const bool more = list.size() == static_cast<std::size_t>(per_page) && list.back().entri.nomor > 1;
    if (!more && !s.saringan.sebelum_nomor) return {};
    Html out = make<R"(<nav class="hal" aria-label="Halaman">)">();
    if (s.saringan.sebelum_nomor) out.add<R"(<a href="{}">Terbaru</a>)">(s.alamat({}));
    if (more) out.add<R"(<a href="{}" rel="next">Lebih lama</a>)">(s.alamat(list.back().entri.nomor));
    out.add<"</nav>">();
    return out;
}

Html none(const Saringan& s) {
    if (s.kosong()) return kosong("Belum ada entri", "Entri muncul di sini begitu ada yang dikerjakan.");
    return kosong("Tidak ada entri yang cocok", "Ubah saringan di atas, atau hapus saringannya.",
                  "Hapus saringan", "/jurnal");
}

Response buka(Kunjungan& k) {
    Saringan s = baca_saringan(k);
    s.saringan.banyak = per_page;
    std::vector<Tercatat> list;
    if (s.galat.empty())
        k.situs.simpanan.baca([&](kantor::Baca& db) { list = db.jurnal(k.situs.instansi, s.saringan); });
    Html page = ringkasan_galat(s.galat, k.situs.wording);
    page.add<
        R"(<div class="judul"><div><h1>Jurnal</h1><p>Setiap tindakan dan setiap pembacaan data orang lain, yang terbaru di atas. Waktu {}.</p></div><p><a class="tbl dua-2" href="/jurnal/periksa">Periksa keutuhan jurnal</a></p></div>)">(
        calendar::nama(k.instansi.zona));
    page += filter(k, s);
    if (!k.boleh(Perbuatan::lihat_jurnal_penilaian))
        page.add<R"(<p class="kecil redup bagian-2">{}</p>)">(
            k.situs.wording.render(base::say("halaman_jurnal.tertutup")));
    if (s.galat.empty()) page += list.empty() ? none(s) : entries(k, list);
    page += pages(s, list);
    return Response::html(
        halaman(k, {.judul = "Jurnal", .aktif = Menu::jurnal, .galat = !s.galat.empty(), .lembar = {"b.css"}},
                page),
        s.galat.empty() ? 200 : 422);
}

} // namespace

std::string nama_benda(const Kunjungan& k, std::string_view kind, std::int64_t id) {
    if (kind == "pegawai") {
        const pegawai::Pegawai* who = k.kantor->pegawai(pegawai::PegawaiId{id});
        return who == nullptr ? std::string() : who->nama_lengkap();
    }
    if (kind == "unit") {
        const pegawai::Unit* unit = k.kantor->unit(pegawai::UnitId{id});
        return unit == nullptr ? std::string() : unit->nama;
    }
    if (kind == "jabatan") {
        const pegawai::JabatanUnit* post = k.kantor->jabatan(pegawai::JabatanId{id});
        return post == nullptr ? std::string() : post->nama;
    }
    if (kind == "berkas" || kind == "skp") return assessment_name(k, kind, id);
    return {};
}

void tambah_jurnal(Pintu& pintu) {
    pintu.buka({.pattern = "/jurnal", .perbuatan = Perbuatan::lihat_jurnal, .halaman = buka});
    tambah_periksa_jurnal(pintu);
}

} // namespace web
