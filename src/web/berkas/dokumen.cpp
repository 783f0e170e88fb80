// Documents and journal of a case.
#include "base/text.h"
#include "journal/kalimat.h"
#include "web/berkas/perkara.h"
#include "web/jurnal/jurnal.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace web {

namespace {

using berkas::Dokumen;
using berkas::JenisDokumen;
using http::html::make;

Html icon() {
    return make<
        R"(<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 2.5h8l4.500 4.500v14.500H6zM14 2.5V7h4.500M9 12h6M9 16h6"/></svg>)">();
}

Html line(std::string_view title, std::string_view target, const Html& details, std::string_view tone,
          std::string_view state) {
    Html out = make<"<li>{}<div>">(icon());
    if (target.empty())
        out.add<"<strong>{}</strong>">(title);
    else
        out.add<R"(<a href="{}">{}</a>)">(target, title);
    out.add<R"(<div class="redup kecil">{}</div></div><span class="st {}">{}</span></li>)">(details, tone,
                                                                                            state);
    return out;
}

std::vector<const Dokumen*> of_kind(const Perkara& p, JenisDokumen kind) {
    std::vector<const Dokumen*> found; // newest first
    for (auto each = p.dokumen.rbegin(); each != p.dokumen.rend(); ++each)
        if (each->jenis == kind) found.push_back(&*each);
    return found;
}

std::string made(const Kunjungan& k, const Dokumen& d) {
    return fmt::format("{}, {}", nama_orang(k, d.oleh), saat(k, d.pada));
}

// The newest with its link; the earlier ones behind a fold.
Html versions(const Kunjungan& k, const Perkara& p, JenisDokumen kind, std::string_view title,
              std::string_view folder, std::string_view tone, std::string_view state) {
    const auto papers = of_kind(p, kind);
    if (papers.empty()) return {};
    const auto target = [&](const Dokumen& d) {
        return alamat(p.berkas(), fmt::format("{}/{}", folder, d.nomor));
    };
    Html details = make<"Versi {}, {}">(papers.front()->nomor, made(k, *papers.front()));
    if (papers.size() > 1) {
        details.add<"<details><summary>{} versi sebelumnya</summary><ul>">(papers.size() - 1);
        for (std::size_t i = 1; i < papers.size(); ++i)
            details.add<R"(<li><a href="{}">Versi {}</a>, {}{}{}</li>)">(
                target(*papers[i]), papers[i]->nomor, made(k, *papers[i]),
                papers[i]->sebab.empty() ? "" : ": ", papers[i]->sebab);
        details.add<"</ul></details>">();
    }
    return line(title, target(*papers.front()), details, tone, state);
}

std::string size_text(std::int64_t bytes) {
    if (bytes >= 1'000'000) return fmt::format("{},{} MB", bytes / 1'000'000, bytes / 100'000 % 10);
    return fmt::format("{} kB", (bytes + 999) / 1000);
}

Html evidence(const Kunjungan& k, const Perkara& p) {
    if (p.bukti.empty()) return line("Bukti dukung", "", make<"Belum ada bukti dukung.">(), "", "Belum");
    std::set<int> activities;
    std::int64_t bytes = 0;
    Html list;
    for (const berkas::Bukti& b : p.bukti) {
        if (b.kegiatan != 0) activities.insert(b.kegiatan);
        bytes += b.ukuran;
        if (b.file)
            list.add<R"(<li><a href="/bukti/{}">{}</a>, {}</li>)">(b.id, b.nama, saat(k, b.pada));
        else
            list.add<"<li>{}</li>">(b.nama);
    }
    const Html details = make<"{} kegiatan{}{}<details><summary>Lihat daftar</summary><ul>{}</ul></details>">(
        activities.size(), bytes > 0 ? ", " : "", bytes > 0 ? size_text(bytes) : std::string(), list);
    return line(fmt::format("Bukti dukung, {} berkas", p.bukti.size()), "", details, "beres", "Ada");
}

// The forms that are asked for most; the page behind the title has all of them.
Html forms(const Kunjungan& k, const Perkara& p, bool scored) {
    if (k.situs.pencetak == nullptr || of_kind(p, JenisDokumen::isi).empty()) return {};
    Html details = make<R"(Unduh PDF: <a href="{}">I-a</a>)">(alamat(p.berkas(), "cetak/I-a"));
    if (scored)
        details.add<R"(, <a href="{}">I-e</a>, <a href="{}">I-g</a>)">(alamat(p.berkas(), "cetak/I-e"),
                                                                       alamat(p.berkas(), "cetak/I-g"));
    return line("Formulir resmi", alamat(p.berkas(), "cetak"), details, "beres", "PDF");
}

// For who types it into the national application.
Html transfer(const Kunjungan& k, const Perkara& p, bool scored) {
    if (!scored || k.situs.rekap == nullptr || !k.boleh(pegawai::Perbuatan::kelola_salinan)) return {};
    return line("Lembar pindah", alamat(p.berkas(), "lembar-pindah"),
                make<"Isian menurut urutan aplikasi nasional, dengan tanda sudah diketik.">(), "beres",
                "Ada");
}

Html outputs(const Kunjungan& k, const Perkara& p) {
    Html out;
    for (const Dokumen* d : of_kind(p, JenisDokumen::keluaran))
        out += line(d->sebab.empty() ? "Keluaran langkah" : d->sebab, "", make<"{}">(made(k, *d)), "beres",
                    "Tercatat");
    return out;
}

} // namespace

Html dokumen_berkas(const Kunjungan& k, const Perkara& p) {
    const berkas::Berkas& row = p.berkas();
    const bool is_open = row.keadaan == berkas::KeadaanBerkas::berjalan &&
                         (row.kerja == sop::Kerja::kumpul || row.kerja == sop::Kerja::input);
    Html out = make<R"(<ul class="dok">)">();
    const Html form = versions(k, p, JenisDokumen::isi, fmt::format("Formulir kinerja {}", row.tahun), "isi",
                               is_open ? "jalan" : "beres", is_open ? "Sedang diisi" : "Terkunci");
    out += form.empty() ? line(fmt::format("Formulir kinerja {}", row.tahun), "",
                               make<"Belum ada isian yang disimpan.">(), "", "Belum")
                        : form;
    out += evidence(k, p);
    out +=
        versions(k, p, JenisDokumen::lembar_periksa, "Lembar pemeriksaan data", "lembar", "beres", "Final");
    const auto results = of_kind(p, JenisDokumen::penilaian);
    out += results.empty() ? line("Penilaian prestasi kerja", "", make<"Disusun setelah nilai ditetapkan.">(),
                                  "", "Belum")
           : row.nilai.empty() ? line("Penilaian prestasi kerja sebelumnya", alamat(row, "penilaian"),
                                      make<"Berkas dikembalikan sesudahnya; nilai ditetapkan lagi. {}">(
                                          made(k, *results.front())),
                                      "", "Tidak berlaku")
                               : line("Penilaian prestasi kerja", alamat(row, "penilaian"),
                                      make<"{} ({}), {}">(base::replace_all(row.nilai, ".", ","), row.sebutan,
                                                          made(k, *results.front())),
                                      "beres", "Ditetapkan");
    out += forms(k, p, !row.nilai.empty());
    out += transfer(k, p, !row.nilai.empty());
    out += outputs(k, p);
    out.add<"</ul>">();
    return out;
}

Html jejak_berkas(const Kunjungan& k, const Perkara& p, bool all) {
    constexpr std::size_t first_view = 6;
    const auto name = [&](std::string_view kind, std::int64_t id) -> std::string {
        if (kind == "berkas" && id == p.berkas().id.value()) return "berkas " + p.berkas().nomor;
        return nama_benda(k, kind, id);
    };
    if (p.jurnal.empty())
        return kosong("Belum ada catatan", "Setiap tindakan atas berkas ini tercatat di sini.");
    Html out = make<R"(<ol class="jejak">)">();
    const std::size_t shown = all ? p.jurnal.size() : std::min(first_view, p.jurnal.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const journal::Tercatat& t = p.jurnal[i];
        const std::string print = t.sidik.hex();
        out.add<
            R"(<li{}><time datetime="{}">{}</time><br>{}<br><span class="mono">sidik {} {} {}</span></li>)">(
            http::html::attr<"class">(i == 0 ? "baru" : ""),
            calendar::iso_waktu(t.entri.pada, k.instansi.zona), saat(k, t.entri.pada),
            k.situs.wording.render(journal::kalimat(t.entri, name)), print.substr(0, 4), print.substr(4, 4),
            print.substr(8, 4));
    }
    out.add<"</ol>">();
    if (shown < p.jurnal.size())
        out.add<R"(<p><a href="{}?jejak=semua#jejak">Lihat {} catatan</a></p>)">(alamat(p.berkas()),
                                                                                 p.jurnal.size());
    return out;
}

} // namespace web
