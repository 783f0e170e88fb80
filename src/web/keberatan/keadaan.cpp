#include "web/keberatan/keadaan.h"

#include "base/text.h"
#include "berkas/bukti_terbitan.h"
#include "berkas/pengesahan_bantu.h"
#include "berkas/potret_luar.h"
#include "calendar/tenggat.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace web {
namespace {

using berkas::JenisPeristiwa;
using berkas::JenisTenggat;
using berkas::KeadaanTenggat;
using berkas::KeadaanTerbitan;
using berkas::Peristiwa;
using berkas::TenggatSah;
using berkas::Terbitan;
using http::html::make;
using sop::Siapa;

std::string joined(const std::vector<Siapa>& roles) {
    std::string text;
    for (std::size_t i = 0; i < roles.size(); ++i)
        text += (i == 0 ? "" : i + 1 == roles.size() ? " dan " : ", ") + std::string(nama_peran(roles[i]));
    return text;
}

std::string day_or_dash(const std::optional<calendar::Date>& day) {
    return day ? calendar::tanggal(*day) : "–";
}

struct Rupa { // of a term's state: class of the badge, words
    std::string_view nada, kata;
};
Rupa look(const TenggatSah& t) {
    switch (t.keadaan) {
    case KeadaanTenggat::belum: return {"", "belum berjalan"};
    case KeadaanTenggat::berjalan: return {"jalan", "berjalan"};
    case KeadaanTenggat::lewat: return {"dekat", "lewat"};
    case KeadaanTenggat::selesai: return {"beres", "dilakukan"};
    case KeadaanTenggat::terlambat: return {"dekat", "dilakukan terlambat"};
    case KeadaanTenggat::gugur: return {"", t.mulai ? "tidak berlaku lagi" : "tidak berlaku"};
    }
    return {"", ""};
}

// What follows from the end of it.
std::string_view next(JenisTenggat which) {
    switch (which) {
    case JenisTenggat::serah: return "Pegawai menerima; sejak itu tenggatnya dihitung.";
    case JenisTenggat::tanda_tangan: return "Tanpa tanda tangan, atasan pejabat penilai menetapkan.";
    case JenisTenggat::keberatan: return "Keberatan sesudahnya tidak dipertimbangkan.";
    case JenisTenggat::tanggapan:
        return "Tanpa tanggapan, atasan pejabat penilai mendengar keduanya dan memutuskan.";
    case JenisTenggat::banding:
        return "Tanpa tanda tangan atau keberatan lanjutan, atasan pejabat penilai menetapkan.";
    case JenisTenggat::teruskan: return "Atasan pejabat penilai mengesahkan atau memutuskan.";
    case JenisTenggat::putusan: return "Putusannya final.";
    case JenisTenggat::pengesahan: return "Sejak disahkan, penilaian berlaku.";
    case JenisTenggat::penetapan: return "Sesudah ditetapkan dan ditandatangani, penilaian berlaku.";
    }
    return "";
}

std::string days_of(const berkas::AturanTenggat& rule) {
    const std::string_view unit = rule.satuan == berkas::SatuanTenggat::hari_kerja ? "hari kerja" : "hari";
    return rule.hukum ? fmt::format("{} {}", rule.hari, unit)
                      : fmt::format("tanpa tenggat; diingatkan {} {}", rule.hari, unit);
}

// Where a last day cannot be counted, the calendar's own sentence says which year is missing, and what to do.
std::string last_day(const Kunjungan& k, const TenggatSah& t) {
    if (!t.kalender_kosong || !t.mulai) return day_or_dash(t.terakhir);
    const auto counted = calendar::add_working_days(k.situs.perkakas.kalender, *t.mulai, t.aturan.hari);
    return counted ? calendar::tanggal(counted->last)
                   : k.situs.wording.render(counted.error().front().sentence);
}

Html term_row(const Kunjungan& k, const TenggatSah& t) {
    const Rupa state = look(t);
    const std::string last = last_day(k, t);
    Html out = make<
        R"(<tr><th scope="row">{}<br><small class="redup">{}</small></th><td>{}</td><td>{}</td><td>{}</td><td><span class="st {}">{}</span>{}</td><td>{}</td></tr>)">(
        berkas::nama(t.jenis), t.aturan.dasar.source, days_of(t.aturan), day_or_dash(t.mulai), last,
        state.nada, state.kata, t.selesai ? " " + calendar::tanggal(*t.selesai) : std::string(),
        next(t.jenis));
    return out;
}

std::string_view state_words(const Terbitan& paper) {
    switch (paper.keadaan) {
    case KeadaanTerbitan::beku: return "belum berlaku";
    case KeadaanTerbitan::berlaku: return "berlaku";
    case KeadaanTerbitan::dicabut: return "dicabut";
    case KeadaanTerbitan::diganti: return "diganti";
    }
    return "";
}

Html difference(const Pengesahan& p, std::size_t version) {
    const auto& changes = p.beda.at(version);
    if (changes.empty()) return {};
    Html rows;
    for (const berkas::BedaTerbitan& b : changes)
        rows.add<R"(<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>)">(
            b.nama, b.lama.empty() ? "–" : b.lama, b.baru.empty() ? "–" : b.baru);
    Html out = make<
        R"(<details><summary>Beda dengan versi {}</summary><div class="gulir" tabindex="0" role="region" aria-label="Perbedaan versi"><table class="tb bd"><thead><tr><th scope="col">Bagian</th><th scope="col">Semula</th><th scope="col">Menjadi</th></tr></thead><tbody>{}</tbody></table></div></details>)">(
        version, rows);
    const auto basis = berkas::dasar_terbitan(p.events, static_cast<int>(version) + 1);
    if (basis && basis->putusan)
        out.add<
            R"(<p class="kecil redup">Putusan atasan pejabat penilai final: versi ini hanya ditandatangani olehnya. Tanda tangan sebelumnya tetap pada versi {}.</p>)">(
            version);
    else if (basis && !basis->gugur.empty())
        out.add<R"(<p class="kecil redup">Tanda tangan {} tidak dibawa ke versi ini dan diminta lagi.</p>)">(
            joined(basis->gugur));
    return out;
}

std::string_view way_of(const Peristiwa& e) {
    switch (e.cara.value_or(berkas::CaraTanda::sertifikat)) {
    case berkas::CaraTanda::basah: return " dengan tanda tangan basah";
    case berkas::CaraTanda::bsre: return " lewat BSrE";
    case berkas::CaraTanda::luar: return " di luar program ini";
    case berkas::CaraTanda::sertifikat: break;
    }
    return "";
}

std::string what_happened(const Peristiwa& e) {
    const std::string role(e.peran ? nama_peran(*e.peran) : "");
    switch (e.jenis) {
    case JenisPeristiwa::bekukan: return fmt::format("Dokumen versi {} dibekukan", e.terbitan);
    case JenisPeristiwa::tanda_tangan: return fmt::format("Ditandatangani {}{}", role, way_of(e));
    case JenisPeristiwa::tolak_tanda: return fmt::format("Tanda tangan ditolak {}", role);
    case JenisPeristiwa::serahkan: return "Diserahkan kepada pegawai";
    case JenisPeristiwa::terima: return "Diterima pegawai";
    case JenisPeristiwa::keberatan: return "Keberatan pegawai";
    case JenisPeristiwa::tanggapan: return "Tanggapan pejabat penilai";
    case JenisPeristiwa::teruskan: return "Diteruskan kepada atasan pejabat penilai";
    case JenisPeristiwa::dengar: return fmt::format("Penjelasan {} didengar", role);
    case JenisPeristiwa::putuskan: return "Putusan atasan pejabat penilai";
    case JenisPeristiwa::tetapkan_atasan: return "Ditetapkan atasan pejabat penilai";
    case JenisPeristiwa::sahkan: return "Disahkan; penilaian berlaku";
    case JenisPeristiwa::unggah_basah: return "Pindaian diunggah, menunggu dicocokkan";
    case JenisPeristiwa::sahkan_basah: return "Pindaian dicocokkan dengan lembar aslinya";
    case JenisPeristiwa::cabut: return "Dokumen dicabut";
    }
    return "";
}

// The words of an event that people wrote; those of freezing and of a scan are the program's own.
std::string words_of(const Peristiwa& e) {
    if (e.jenis == JenisPeristiwa::bekukan || e.jenis == JenisPeristiwa::unggah_basah) return {};
    if (e.jenis != JenisPeristiwa::putuskan) return e.isi;
    const berkas::KataPutusan decision = berkas::baca_putusan(e.isi);
    return (decision.ubah ? "Nilai diubah. " : "Nilai tetap. ") + decision.kata;
}

Html event_line(const Kunjungan& k, const Peristiwa& e) {
    Html out = make<"<li><strong>{}</strong><div class=\"redup kecil\">{}, {}{}{}</div>">(
        what_happened(e), nama_orang(k, e.oleh), saat(k, e.pada), e.sebagai.empty() ? "" : ", " + e.sebagai,
        e.tanggal ? ", bertanggal " + calendar::tanggal(*e.tanggal) : "");
    if (const std::string words = words_of(e); !words.empty()) out.add<R"(<p class="kata">{}</p>)">(words);
    const bool own_file = e.jenis != JenisPeristiwa::bekukan && e.jenis != JenisPeristiwa::tanda_tangan &&
                          e.jenis != JenisPeristiwa::sahkan_basah;
    if (e.file && own_file)
        out.add<R"(<p class="kecil"><a href="{}">{}</a></p>)">(
            alamat(*k.berkas, fmt::format("peristiwa/{}", e.nomor)),
            e.nama_file.empty() ? "Lampiran" : e.nama_file);
    out.add<"</li>">();
    return out;
}

} // namespace

std::string_view nama_peran(Siapa role) {
    switch (role) {
    case Siapa::pegawai: return "pegawai";
    case Siapa::penilai: return "pejabat penilai";
    case Siapa::atasan_penilai: return "atasan pejabat penilai";
    default: return "";
    }
}

bool Pengesahan::boleh(berkas::TindakanSah act) const {
    const auto only_enters = [&](Siapa role) {
        return std::find(mencatat.begin(), mencatat.end(), role) != mencatat.end();
    };
    const bool own_hand = act == berkas::TindakanSah::tandatangani || act == berkas::TindakanSah::tolak_tanda;
    return di_langkah && std::any_of(peran.begin(), peran.end(), [&](Siapa role) {
               return kini.boleh(act, role) && !(own_hand && only_enters(role));
           });
}

Pengesahan baca_pengesahan(const Kunjungan& k) {
    Pengesahan p;
    const berkas::Berkas& row = *k.berkas;
    const berkas::Meja desk = meja(k);
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        p.papers = db.terbitan().terbitan(k.situs.instansi, row.id);
        p.events = db.terbitan().peristiwa(k.situs.instansi, row.id);
        p.kini = berkas::ikhtisar_kini(db, desk, row);
        for (std::size_t i = 0; i < p.papers.size(); ++i) {
            p.beda.emplace_back();
            const auto basis = berkas::dasar_terbitan(p.events, p.papers[i].nomor);
            if (i > 0 && basis)
                p.beda.back() =
                    berkas::beda_terbitan(db, k.situs.instansi, row, p.papers[i - 1].nomor, *basis);
        }
    });
    p.di_langkah = berkas::tolak_bukan_penandatanganan(row).empty();
    if (k.saya != nullptr)
        for (const Siapa role : {Siapa::penilai, Siapa::pegawai, Siapa::atasan_penilai})
            if (berkas::dalam_peran(desk, row, role, k.saya->id)) {
                p.peran.push_back(role);
                if (berkas::hanya_mencatat(*k.kantor, row.pegawai, role, k.saya->id, k.hari))
                    p.mencatat.push_back(role);
            }
    return p;
}

std::string keadaan_pengesahan(const Kunjungan& k, const Pengesahan& p) {
    const bool revoked = !p.papers.empty() && p.papers.back().keadaan == KeadaanTerbitan::dicabut;
    if (revoked && !p.di_langkah) return "Dokumen dicabut.";
    if (p.kini.tahap == berkas::TahapSah::berlaku) return "Penilaian berlaku.";
    const berkas::Giliran turn =
        berkas::giliran(*k.kantor, k.berkas->pegawai, p.kini.giliran, k.berkas->kerja, k.hari);
    std::string text = fmt::format("{}: {}", berkas::nama(p.kini.tahap), turn.sebutan);
    text.front() = static_cast<char>(text.front() - 32);
    if (p.kini.sampai) {
        const TenggatSah* running = nullptr;
        for (const TenggatSah& t : p.kini.tenggat)
            if (t.terakhir == p.kini.sampai && !t.selesai) running = &t;
        text += fmt::format(", {} {}", running != nullptr && !running->aturan.hukum ? "diingatkan" : "sampai",
                            calendar::hari_tanggal(*p.kini.sampai));
    }
    if (p.kini.lewat) return text + ". Tanggal itu sudah lewat.";
    return text.ends_with('.') ? text : text + "."; // "S.E." needs no second one
}

namespace {

// As it was kept with the newest paper when that was frozen.
berkas::PilihanTenggat choice_of(const Pengesahan& p) {
    const auto basis =
        p.papers.empty() ? std::nullopt : berkas::dasar_terbitan(p.events, p.papers.back().nomor);
    return basis ? basis->tenggat : berkas::PilihanTenggat{};
}

std::string nama_aturan(const Pengesahan& p) {
    return choice_of(p).aturan == "pp30-2019" ? "PP 30/2019" : "PP 46/2011";
}

} // namespace

std::string pasal(const Pengesahan& p, berkas::JenisTenggat which) {
    if (p.papers.empty()) return nama_aturan(p);
    const std::string source =
        berkas::ketentuan(choice_of(p), p.papers.back().tanggal).at(which).dasar.source;
    return source.empty() ? nama_aturan(p) : source;
}

std::string pasal_dengar(const Pengesahan& p) {
    return choice_of(p).aturan == "pp30-2019" ? pasal(p, berkas::JenisTenggat::tanggapan)
                                              : "PP 46/2011 Pasal 25 ayat (3)";
}

Html tabel_tenggat(const Kunjungan& k, const Pengesahan& p) {
    if (p.papers.empty()) return {};
    const std::string law = p.events.empty() ? "" : nama_aturan(p);
    Html rows;
    for (const TenggatSah& t : p.kini.tenggat) rows += term_row(k, t);
    return make<
        R"(<section class="bagian" aria-labelledby="tenggat"><h2 id="tenggat" class="kepala">Tenggat menurut {}</h2><p class="kecil redup">Hari kejadian adalah hari ke-0; tenggat berakhir pada akhir hari terakhirnya, waktu {}.</p><div class="gulir" tabindex="0" role="region" aria-label="Tabel tenggat, dapat digulir"><table class="tb"><thead><tr><th scope="col">Tenggat</th><th scope="col">Lamanya</th><th scope="col">Mulai</th><th scope="col">Hari terakhir</th><th scope="col">Keadaan</th><th scope="col">Sesudahnya</th></tr></thead><tbody>{}</tbody></table></div></section>)">(
        law, calendar::nama(k.instansi.zona), rows);
}

// Until when a paper in force proves itself; where evidence was added since, the way to it.
Html proof_of(const Kunjungan& k, const Terbitan& paper) {
    if (paper.keadaan != berkas::KeadaanTerbitan::berlaku) return {};
    std::vector<berkas::BuktiTerbitan> all;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { all = db.terbitan().bukti(k.situs.instansi, paper.berkas, paper.nomor); });
    if (all.empty() || all.back().atas != paper.kini || all.back().tingkat.empty()) return {};
    const berkas::BuktiTerbitan& newest = all.back();
    Html out = make<R"(<div class="redup kecil">)">();
    if (newest.sampai)
        out.add<"Membuktikan dirinya sampai {} (PAdES {}). ">(
            calendar::tanggal(calendar::local_day(*newest.sampai, k.instansi.zona)), newest.tingkat);
    if (!newest.kurang.empty())
        out.add<"Buktinya belum lengkap: {}. ">(berkas::kelengkapan_bukti(newest.kurang));
    if (newest.file != paper.kini)
        out.add<R"(<a href="{}">PDF dengan bukti terbaru</a>)">(
            alamat(*k.berkas, fmt::format("terbitan/{}/bukti", paper.nomor)));
    out.add<"</div>">();
    return out;
}

Html versi_dokumen(const Kunjungan& k, const Pengesahan& p) {
    if (p.papers.empty()) return {};
    Html out = make<
        R"(<section class="bagian" aria-labelledby="versi"><h2 id="versi" class="kepala">Dokumen</h2><ul class="dok">)">();
    for (std::size_t i = p.papers.size(); i-- > 0;) {
        const Terbitan& paper = p.papers[i];
        const bool wet = std::any_of(p.events.begin(), p.events.end(), [&](const Peristiwa& e) {
            return e.terbitan == paper.nomor && e.cara == berkas::CaraTanda::basah;
        });
        out.add<
            R"(<li><span></span><div><a href="{}">{}</a><div class="redup kecil">Versi {}, nilai {} ({}), kode verifikasi {}{}<br>Sidik saat dibekukan <code>{}</code>{}</div>{}{}</div><span class="st">{}</span></li>)">(
            alamat(*k.berkas, fmt::format("terbitan/{}", paper.nomor)), paper.nomor_naskah, paper.nomor,
            base::replace_all(paper.nilai, ".", ","), paper.sebutan, berkas::kode_bergaris(paper.kode),
            wet ? ", bertanda tangan basah" : "", paper.beku.hex(),
            paper.sebab.empty() ? "" : ". " + paper.sebab, difference(p, i), proof_of(k, paper),
            state_words(paper));
    }
    out.add<"</ul></section>">();
    return out;
}

Html riwayat(const Kunjungan& k, const Pengesahan& p) {
    if (p.events.empty()) return {};
    Html out = make<
        R"(<section class="bagian" aria-labelledby="riwayat"><h2 id="riwayat" class="kepala">Yang terjadi</h2><ol class="jejak">)">();
    for (const Peristiwa& e : p.events) out += event_line(k, e);
    out.add<"</ol></section>">();
    return out;
}

} // namespace web
