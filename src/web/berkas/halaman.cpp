// The page of a case: whose it is, where it stands, the way through the SOP, documents, journal.
#include "base/text.h"
#include "berkas/pencetak_sop.h"
#include "berkas/potret.h"
#include "calendar/durasi.h"
#include "web/berkas/perkara.h"
#include "web/berkas/rute.h"
#include "web/keberatan/keadaan.h"
#include "web/pegawai/tampilan.h"
#include "web/tanda_tangan/lembar.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {

void tambah_isi_berkas(Pintu& pintu);

namespace {

using berkas::Berkas;
using berkas::KeadaanBerkas;
using berkas::Tindakan;
using http::Response;
using http::html::attr;
using http::html::make;
using pegawai::Perbuatan;

Html fact(std::string_view label, std::string_view value) {
    return make<"<div><dt>{}</dt><dd>{}</dd></div>">(label, value);
}

// As they were when the case was opened; without that, of today.
Html facts(const Kunjungan& k, const Perkara& p) {
    const Berkas& row = p.berkas();
    const berkas::Potret who = p.potret ? *p.potret : berkas::potret(*k.kantor, k.orang->id, k.hari);
    std::string post = who.pegawai.jabatan.empty() ? "–" : who.pegawai.jabatan;
    if (!k.orang->golongan.empty()) post += ", " + k.orang->golongan;
    Html out = make<R"(<dl class="fakta">)">();
    out += fact("Nomor berkas", row.nomor);
    out += fact("NIP", nip_tercetak(k.orang->nip));
    out += fact("Jabatan", post);
    out += fact("Unit kerja", nama_unit(k, row.unit));
    out +=
        fact("Pejabat penilai", who.penilai.nama.empty() ? k.pengaturan.penilai_inspektur : who.penilai.nama);
    out.add<"</dl>">();
    return out;
}

std::string time_sentence(const Kunjungan& k, const Berkas& row, const berkas::WaktuLangkah& time) {
    const std::string norm = calendar::lama(time.norma);
    const auto& due = time.tenggat ? time.tenggat : row.tenggat;
    std::string text =
        time.terpakai > time.norma
            ? fmt::format("Lewat {} dari norma {}", calendar::lama(time.terpakai - time.norma), norm)
            : fmt::format("Sisa {} dari norma {}", calendar::lama(time.norma - time.terpakai), norm);
    if (due) text += ", tenggat " + saat(k, *due);
    return text + ".";
}

std::string pause_sentence(const Kunjungan& k, const Perkara& p) {
    for (const berkas::Jeda& pause : p.jalan.jeda)
        if (!pause.selesai)
            return fmt::format("Waktu dihentikan sejak {} oleh {}: {}{}{}.", saat(k, pause.mulai),
                               nama_orang(k, pause.oleh), berkas::nama(pause.alasan),
                               pause.keterangan.empty() ? "" : ", ", pause.keterangan);
    return "Waktu dihentikan.";
}

// The last return that led to where the case stands: the reader's first question.
Html last_return(const Kunjungan& k, const Perkara& p) {
    const auto& stays = p.jalan.kunjungan;
    for (std::size_t i = stays.size(); i-- > 0;) {
        if (stays[i].hasil == berkas::HasilKunjungan::kembali)
            return make<"<span>Dikembalikan {} {}: {}</span>">(
                nama_orang(k, stays[i].oleh), stays[i].selesai ? saat(k, *stays[i].selesai) : std::string(),
                stays[i].alasan);
        if (stays[i].hasil == berkas::HasilKunjungan::lanjut) break;
    }
    return {};
}

Html act_links(const Kunjungan& k, const Perkara& p) {
    const Berkas& row = p.berkas();
    const sop::Sop& sop = *p.sop;
    Html out;
    if (giliran_saya(k, row)) {
        if (!row.dijeda || berkas::menunggu_hukum(row))
            out += tautan_tombol(nama_kerja(row, sop), alamat_kerja(row), Rupa::utama);
        if (dapat(k, sop, row, Tindakan::lanjutkan)) {
            out += formulir_buka(k, alamat(row, "lanjutkan"));
            out += kunci_berkas(row);
            out += tombol("Lanjutkan waktu");
            out.add<"</form>">();
        }
        if (dapat(k, sop, row, Tindakan::kembalikan))
            out += tautan_tombol("Kembalikan", alamat(row, "kembalikan"), Rupa::bata);
        if (dapat(k, sop, row, Tindakan::jeda)) out += tautan_tombol("Hentikan waktu", alamat(row, "jeda"));
    } else {
        out += tombol_kirim(k, alamat(row, "ingatkan"), "Ingatkan");
    }
    return out;
}

Html status(const Kunjungan& k, const Perkara& p) {
    const Berkas& row = p.berkas();
    const sop::Sop& sop = *p.sop;
    const std::size_t steps = sop.langkah().size(), here = p.langkah_kini();
    std::int64_t used = 0, norm_so_far = 0;
    for (std::size_t i = 0; i < steps; ++i) {
        used += waktu_langkah(k, p, i).terpakai;
        if (i <= here) norm_so_far += sop.langkah()[i].norma.minutes();
    }
    Html words;
    if (row.keadaan == KeadaanBerkas::berjalan) {
        const bool mine = giliran_saya(k, row);
        const berkas::Giliran turn = berkas::giliran(*k.kantor, row, k.hari);
        words.add<"<strong>Langkah {} dari {}: {}{}</strong><span>{}</span>">(
            row.langkah, steps,
            mine ? "giliran Anda, " : fmt::format("menunggu {} dari ", kata_kerja(row.kerja)),
            mine ? std::string(kata_kerja(row.kerja)) : turn.sebutan,
            berkas::menunggu_hukum(row) ? keadaan_pengesahan(k, baca_pengesahan(k))
            : row.dijeda                ? pause_sentence(k, p)
                                        : time_sentence(k, row, waktu_langkah(k, p, here)));
        words += last_return(k, p);
        words.add<R"(<div class="tombol-baris aksi">{}</div>)">(act_links(k, p));
    } else if (row.keadaan == KeadaanBerkas::selesai) {
        words.add<"<strong>Selesai {}</strong><span>Semua {} langkah sudah dijalani.</span>">(
            row.ditutup ? saat(k, *row.ditutup) : std::string(), steps);
    } else {
        words.add<
            "<strong>Dibatalkan {}</strong><span>Berkas ini tidak dilanjutkan; sebabnya tercatat di jejak "
            "audit.</span>">(row.ditutup ? saat(k, *row.ditutup) : std::string());
    }
    Html figures = fact("Terpakai sejauh ini", calendar::lama(used));
    figures += fact(fmt::format("Norma sampai langkah {}", row.langkah), calendar::lama(norm_so_far));
    figures += fact("Norma seluruh SOP", calendar::lama(sop.jumlah_norma()));
    if (!row.nilai.empty())
        figures += fact("Nilai prestasi kerja",
                        fmt::format("{} ({})", base::replace_all(row.nilai, ".", ","), row.sebutan));
    return make<R"(<div class="status"><div>{}</div><dl class="fakta">{}</dl></div>)">(words, figures);
}

Html heading(const Kunjungan& k, const Perkara& p) {
    const Berkas& row = p.berkas();
    Html out = make<
        R"(<div class="judul"><div><h1>{}</h1><p>Penilaian SKP, {}</p></div><div class="tombol-baris"><button class="tbl dua-2" type="button" data-cetak hidden>Cetak bagan</button>)">(
        k.orang->nama_lengkap(), masa_penilaian(row.periode));
    if (dynamic_cast<const berkas::PencetakSop*>(k.situs.pencetak) != nullptr)
        out += tautan_tombol("Unduh bagan (PDF)", alamat(row, "bagan.pdf"));
    out += tautan_tombol("Unduh waktu (CSV)", alamat(row, "kunjungan.csv"));
    if (row.skp) out += tautan_tombol("Lihat SKP", fmt::format("/rencana/{}", row.skp.value()));
    const bool at_first =
        row.keadaan == KeadaanBerkas::berjalan && row.simbol == p.sop->simbol()[p.sop->mulai()].id;
    if (at_first && pegawai::boleh(Perbuatan::kelola_berkas, k.hubungan_kantor()))
        out += tautan_tombol("Batalkan berkas", alamat(row, "batalkan"), Rupa::bata);
    out.add<"</div></div>">();
    return out;
}

// A correction and what it corrects name each other.
Html corrections(const Perkara& p) {
    Html out;
    if (p.membetulkan)
        out += sisip(Nada::biasa, fmt::format("Berkas ini membetulkan arsip {}: {}.",
                                              p.membetulkan->arsip.value(), p.membetulkan->alasan));
    for (const berkas::Pembetulan& one : p.dibetulkan)
        out.add<
            R"(<p class="sisip dekat">Arsip berkas ini dibetulkan dengan <a href="/berkas/{}">berkas lain</a>: {}. Berkas ini hanya dapat dibaca.</p>)">(
            one.berkas, one.alasan);
    return out;
}

// The issued paper of the case, once there is one: where it stands, its terms, the way to its page.
Html bagian_pengesahan(const Kunjungan& k, const Berkas& row) {
    const Pengesahan sah = baca_pengesahan(k);
    if (sah.papers.empty()) return {};
    Html out = make<
        R"(<section class="bagian" aria-labelledby="sah"><h2 id="sah" class="kepala">Tanda tangan dan pengesahan</h2><p>{} <a href="{}">Dokumen {}</a></p></section>)">(
        keadaan_pengesahan(k, sah), alamat(row, "pengesahan"), sah.papers.back().nomor_naskah);
    std::optional<berkas::ButirBsre> hangs;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        hangs = berkas::tergantung_bsre(db.kunci(), k.situs.instansi, row.id, sah.papers.back().kini, k.kini);
    });
    if (hangs) {
        out += kabar_bsre(k, hangs);
        out.add<R"(<p><a href="{}">Halaman tanda tangan</a></p>)">(alamat(row, "tanda-tangan"));
    }
    if (sah.di_langkah) out += tabel_tenggat(k, sah);
    return out;
}

// Also where a return took the value out of force: papers of it may have been issued.
bool pernah_dinilai(const Perkara& p) {
    return std::any_of(p.dokumen.begin(), p.dokumen.end(),
                       [](const berkas::Dokumen& d) { return d.jenis == berkas::JenisDokumen::penilaian; });
}

Response buka(Kunjungan& k) {
    const Perkara p = baca_perkara(k);
    const Berkas& row = p.berkas();
    Html page = skala_neraca();
    page += pesan_berkas(k);
    page += heading(k, p);
    page += corrections(p);
    page += facts(k, p);
    page += status(k, p);
    const Html papers =
        row.kerja == sop::Kerja::tanda_tangan || pernah_dinilai(p) ? bagian_pengesahan(k, row) : Html();
    page += papers;
    page.add<
        R"(<section{} aria-labelledby="b1"><h2 id="b1" class="kepala">Bagan alir SOP dan posisi berkas</h2>{}</section><div class="dua rata bagian"><section aria-labelledby="b2"><h2 id="b2" class="kepala">Dokumen</h2>{}</section><section aria-labelledby="jejak"><h2 id="jejak" class="kepala">Jejak audit</h2>{}</section></div>)">(
        attr<"class">(papers.empty() ? "" : "bagian"), bagan_berkas(k, p), dokumen_berkas(k, p),
        jejak_berkas(k, p, k.request.query("jejak") == "semua"));
    return Response::html(halaman(k,
                                  {.judul = fmt::format("Berkas {} {}", row.nomor, k.orang->nama_lengkap()),
                                   .aktif = Menu::berkas,
                                   .remah = {{"Berkas", "/berkas"}},
                                   .lembar = {"b.css"}},
                                  page));
}

Response csv(Kunjungan& k) {
    const Perkara p = baca_perkara(k);
    Response answer;
    answer.body = berkas::kejadian_csv(*p.sop, k.situs.perkakas.kalender, {&p.jalan, 1});
    answer.type = "text/csv; charset=utf-8";
    answer.download_name = fmt::format("kunjungan-{}.csv", p.berkas().nomor);
    return answer;
}

} // namespace

void tambah_halaman_berkas(Pintu& pintu) {
    const auto act = Perbuatan::lihat_penilaian;
    pintu.buka({.pattern = "/berkas/{berkas}",
                .perbuatan = act,
                .halaman = buka,
                .berkas = "berkas",
                .catat_baca = true});
    pintu.buka({.pattern = "/berkas/{berkas}/kunjungan.csv",
                .perbuatan = act,
                .halaman = csv,
                .berkas = "berkas",
                .catat_baca = true});
    tambah_isi_berkas(pintu);
}

} // namespace web
