#include "web/rencana/bersama.h"

#include "angka/tulis.h"
#include "base/text.h"
#include "kantor/pejabat_luar.h"
#include "pegawai/di_luar.h"
#include "web/pegawai/tampilan.h"

#include <fmt/format.h>

#include <algorithm>

namespace web::rencana {

using angka::Rational;
using base::say;
using berkas::KeadaanSkp;
using http::Response;
using http::html::attr;
using http::html::make;

std::string alamat(berkas::SkpId id, std::string_view rest) {
    return fmt::format("/rencana/{}{}{}", id.value(), rest.empty() ? "" : "/", rest);
}

std::string masa_tercetak(const calendar::Period& period) {
    const std::string until = calendar::tanggal(period.until);
    if (period.from.year() != period.until.year()) return calendar::tanggal(period.from) + " – " + until;
    return fmt::format("{} {} – {}", static_cast<unsigned>(period.from.day()),
                       calendar::nama_bulan(static_cast<unsigned>(period.from.month())), until);
}

std::string nama_atau_anda(const Kunjungan& k, pegawai::PegawaiId who) {
    const pegawai::Pegawai* p = who ? k.kantor->pegawai(who) : nullptr;
    if (p == nullptr) return "–";
    return p->id == k.saya->id ? "Anda" : p->nama_lengkap();
}

Penilaian yang_menilai(const Kunjungan& k, const berkas::Skp& s) {
    if (s.penilai) return {s.penilai, s.atasan_penilai};
    return {pegawai::penilai(*k.kantor, s.pegawai, k.hari).siapa.value_or(pegawai::PegawaiId{}),
            pegawai::atasan_penilai(*k.kantor, s.pegawai, k.hari).siapa.value_or(pegawai::PegawaiId{})};
}

Langkah langkah(const Kunjungan& k, const berkas::Skp& s) {
    const Penilaian who = yang_menilai(k, s);
    switch (s.keadaan) {
    case KeadaanSkp::draf: return {"Lengkapi, lalu ajukan kepada pejabat penilai.", s.pegawai};
    case KeadaanSkp::diajukan:
        if (const auto enters = pegawai::pencatat_penilai(*k.kantor, s.pegawai, k.hari))
            return {"Ditetapkan pejabat penilai di luar kantor di atas kertas, lalu dicatat di sini.",
                    *enters};
        return {"Ditetapkan, dikembalikan, atau ditolak pejabat penilai.", who.penilai};
    case KeadaanSkp::ditolak: return {"Diputuskan atasan pejabat penilai; putusannya final.", who.atasan};
    case KeadaanSkp::ditetapkan: return {"Menjadi ukuran kinerja tahun ini.", {}};
    case KeadaanSkp::ditutup: return {"Ditutup karena pindah; dilanjutkan SKP berikutnya.", {}};
    }
    return {};
}

Html keadaan(const berkas::Skp& s) {
    const std::string_view tone = s.keadaan == KeadaanSkp::ditetapkan ? " beres"
                                  : s.keadaan == KeadaanSkp::diajukan ? " jalan"
                                  : s.keadaan == KeadaanSkp::ditolak  ? " dekat"
                                                                      : "";
    return make<R"(<span class="st{}">{}</span>)">(tone, nama(s.keadaan));
}

namespace {

// The activities of the assessor's plan that is in force, as choices; plans that are linked into, by name.
void superior(const Kunjungan& k, const berkas::Skp& s, berkas::Baca& db, Bahan& all) {
    const auto office = k.situs.instansi;
    const auto take = [&](const berkas::Skp& from, int number, bool choice) {
        const auto version = db.versi_skp(office, from.id, number);
        if (!version) return;
        int place = 0;
        for (const skp::KegiatanRencana& a : version->rencana.kegiatan) {
            const std::string code = fmt::format("{}.{}", from.id.value(), a.id);
            const std::string label = fmt::format("{}. {}", ++place, a.uraian);
            if (choice) all.atasan.push_back({code, base::shortened(label, 90)});
            all.nama_atasan.emplace(code, label);
        }
    };
    const Penilaian who = yang_menilai(k, s);
    if (who.penilai) {
        const auto day = std::clamp(std::chrono::sys_days(k.hari), std::chrono::sys_days(s.periode.from),
                                    std::chrono::sys_days(s.periode.until));
        if (const auto theirs = berkas::skp_berlaku(db, office, who.penilai, calendar::Date(day)))
            take(*theirs, theirs->versi_berlaku, true);
    }
    if (!all.versi) return;
    for (const skp::KegiatanRencana& a : all.versi->rencana.kegiatan) {
        if (!a.skp_atasan || !a.kegiatan_atasan) continue;
        if (all.nama_atasan.count(fmt::format("{}.{}", *a.skp_atasan, *a.kegiatan_atasan)) > 0) continue;
        if (const auto other = db.skp(office, berkas::SkpId{*a.skp_atasan}))
            take(*other, std::max(other->versi_berlaku, 1), false);
    }
}

std::string figure(const Rational& value, std::string_view unit) {
    if (value.is_zero()) return "–";
    return angka::indonesian(value) + (unit.empty() ? "" : " ") + std::string(unit);
}

Html person_block(const Kunjungan& k, std::string_view title, pegawai::PegawaiId who) {
    const pegawai::Pegawai* p = who ? k.kantor->pegawai(who) : nullptr;
    Html out = make<R"(<div><h3>{}</h3>)">(title);
    if (p == nullptr) return out.add<R"(<p class="redup">Belum ada.</p></div>)">();
    const pegawai::JabatanUnit* post = k.kantor->jabatan_utama(p->id, k.hari);
    const pegawai::Unit* unit = k.kantor->unit_pada(p->id, k.hari);
    return out.add<
        R"(<dl class="rk kecil"><dt>Nama</dt><dd>{}</dd><dt>NIP</dt><dd class="nowrap">{}</dd><dt>Pangkat/gol. ruang</dt><dd>{}</dd><dt>Jabatan</dt><dd>{}</dd><dt>Unit kerja</dt><dd>{}</dd></dl></div>)">(
        p->nama_lengkap(), nip_tercetak(p->nip), p->golongan.empty() ? std::string("–") : p->golongan,
        post == nullptr ? std::string("–") : post->nama, unit == nullptr ? std::string("–") : unit->nama);
}

// He has no record here: what the office has set about him is printed.
Html outside_block(const Kunjungan& k) {
    kantor::PejabatLuar who;
    k.situs.simpanan.baca(
        [&](kantor::Baca& db) { who = kantor::baca_pejabat_luar(db, k.situs.instansi).penilai; });
    const auto or_dash = [](const std::string& text) { return text.empty() ? std::string("–") : text; };
    return make<
        R"(<div><h3>Pejabat penilai</h3><dl class="rk kecil"><dt>Nama</dt><dd>{}</dd><dt>NIP</dt><dd class="nowrap">{}</dd><dt>Pangkat/gol. ruang</dt><dd>{}</dd><dt>Jabatan</dt><dd>{}</dd><dt>Unit kerja</dt><dd>di luar kantor ini</dd></dl></div>)">(
        or_dash(who.nama), who.nip.empty() ? std::string("–") : nip_tercetak(who.nip), or_dash(who.pangkat),
        who.jabatan);
}

} // namespace

Bahan bahan(const Kunjungan& k, const berkas::Skp& s, int versi) {
    Bahan all;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        all = {};
        all.versi = db.versi_skp(k.situs.instansi, s.id, versi);
        all.daftar.rujukan = db.rujukan(k.situs.instansi, s.tahun);
        superior(k, s, db, all);
    });
    return all;
}

Html kepala_ia(const Kunjungan& k, const berkas::Skp& s) {
    return make<R"(<div class="dua rata ia">{}{}</div>)">(
        pegawai::penilai_di_luar(*k.kantor, s.pegawai, k.hari)
            ? outside_block(k)
            : person_block(k, "Pejabat penilai", yang_menilai(k, s).penilai),
        person_block(k, "Pegawai yang dinilai", s.pegawai));
}

Html tabel_rencana(const skp::Rencana& plan, const Bahan& lists) {
    const bool credits = plan.jenis_jabatan == skp::JenisJabatan::jft;
    Html rows;
    Rational sum;
    int number = 0;
    for (const skp::KegiatanRencana& a : plan.kegiatan) {
        rows.add<R"(<tr><td class="no">{}</td><th scope="row">{})">(++number, a.uraian);
        const auto link = [&](std::string_view label, const std::optional<std::int64_t>& id) {
            if (!id) return;
            const berkas::Rujukan* line = lists.daftar.dengan_id(*id);
            rows.add<R"(<small>{}: {}</small>)">(
                label, line == nullptr ? std::string("baris yang tidak lagi ada di daftar")
                                       : line->kode + " " + line->uraian);
        };
        link("Renja", a.renja);
        link("IKU", a.iku);
        if (a.skp_atasan && a.kegiatan_atasan) {
            const auto at = lists.nama_atasan.find(fmt::format("{}.{}", *a.skp_atasan, *a.kegiatan_atasan));
            rows.add<R"(<small>Kegiatan atasan: {}</small>)">(
                at == lists.nama_atasan.end() ? std::string("kegiatan yang tidak lagi ada") : at->second);
        }
        std::string months;
        for (std::size_t m = 0; m < 12; ++m)
            if (a.bulan.at(m) && !a.bulan.at(m)->is_zero())
                months += fmt::format("{}{} {}", months.empty() ? "" : ", ",
                                      calendar::nama_bulan(static_cast<unsigned>(m) + 1),
                                      angka::indonesian(*a.bulan.at(m)));
        if (!months.empty()) rows.add<R"(<small>Per bulan: {}</small>)">(months);
        rows.add<"</th>">();
        if (credits) {
            const Rational total = a.angka_kredit.value_or(0) * a.target.kuantitas;
            sum += total;
            rows.add<R"(<td class="angka" data-k="AK">{}</td>)">(
                a.angka_kredit ? angka::indonesian(angka::round(total, 4)) : std::string("–"));
        }
        rows.add<
            R"(<td class="angka" data-k="Kuantitas">{}</td><td class="angka" data-k="Kualitas">{}</td><td class="angka" data-k="Waktu">{}</td><td class="angka" data-k="Biaya">{}</td></tr>)">(
            figure(a.target.kuantitas, a.target.satuan), figure(a.target.kualitas, ""),
            figure(a.target.waktu, a.target.satuan_waktu),
            a.target.biaya.is_zero() ? std::string("tanpa biaya") : angka::rupiah(a.target.biaya));
    }
    Html out = make<
        R"(<table class="tb rc"><caption class="sr">Kegiatan tugas jabatan dan target</caption><thead><tr><th scope="col">No</th><th scope="col">Kegiatan tugas jabatan</th>{}<th scope="col" class="angka">Kuant/output</th><th scope="col" class="angka">Kual/mutu</th><th scope="col" class="angka">Waktu</th><th scope="col" class="angka">Biaya</th></tr></thead><tbody>{}</tbody>)">(
        credits ? make<R"(<th scope="col" class="angka">AK</th>)">() : Html(), rows);
    if (credits)
        out.add<
            R"(<tfoot><tr><th colspan="2" scope="row">Jumlah angka kredit</th><td class="angka">{}</td><td colspan="4"></td></tr></tfoot>)">(
            angka::indonesian(angka::round(sum, 4)));
    out.add<"</table>">();
    if (plan.kegiatan.empty()) return kosong("Belum ada kegiatan", "Rencana ini masih kosong.");
    return out;
}

namespace {

std::string field_in_words(const std::string& field) {
    const auto dash = field.find('-');
    if (dash == std::string::npos) return {};
    for (std::size_t c = 0; c < jumlah_kolom; ++c)
        if (kode_kolom.at(c) == field.substr(0, dash))
            return fmt::format("Kegiatan {}, {}", field.substr(dash + 1), nama_kolom(c));
    return {};
}

} // namespace

std::string tempat_terbaca(std::string_view path) { return field_in_words(nama_isian(path)); }

Html ringkasan_isian(const Kunjungan& k, const base::Findings& findings) {
    if (findings.empty()) return {};
    Html items;
    for (const base::Finding& f : findings) {
        const std::string where = field_in_words(f.place);
        const std::string text = where + (where.empty() ? "" : ": ") + k.situs.wording.render(f.sentence);
        if (f.place.empty())
            items.add<"<li>{}</li>">(text);
        else
            items.add<R"(<li><a href="#{}">{}</a></li>)">(f.place, text);
    }
    return make<R"(<div class="ring" role="alert"><h2>Ada yang perlu diperbaiki</h2><ul>{}</ul></div>)">(
        items);
}

Html perhatian(const Kunjungan& k, const skp::Rencana& plan, const calendar::Period& period) {
    const base::Findings all = skp::periksa(plan, period);
    if (all.empty()) return {};
    Html items;
    for (const base::Finding& f : all) {
        const std::string where = tempat_terbaca(f.place);
        items.add<"<li>{}{}{}</li>">(where, where.empty() ? "" : ": ", k.situs.wording.render(f.sentence));
    }
    return make<
        R"(<div class="sisip dekat catat"><strong>Perlu dilihat</strong><ul class="butir">{}</ul></div>)">(
        items);
}

Html kabar(const Kunjungan& k) {
    const std::string_view code = k.request.query("selesai");
    const auto told = [&](const base::Sentence& sentence) {
        return make<R"(<p class="sisip beres catat" role="status">{}</p>)">(k.situs.wording.render(sentence));
    };
    if (code == "simpan") return told(say("rencana.halaman.selesai_simpan"));
    if (code == "ajukan") return told(say("rencana.halaman.selesai_ajukan"));
    if (code == "tarik") return told(say("rencana.halaman.selesai_tarik"));
    if (code == "tetapkan") return told(say("rencana.halaman.selesai_tetapkan"));
    if (code == "kembalikan") return told(say("rencana.halaman.selesai_kembalikan"));
    if (code == "tolak") return told(say("rencana.halaman.selesai_tolak"));
    if (code == "putuskan") return told(say("rencana.halaman.selesai_putuskan"));
    if (code == "ubah") return told(say("rencana.halaman.selesai_ubah"));
    if (code == "pindah") return told(say("rencana.halaman.selesai_pindah"));
    if (code == "catatan") return told(say("rencana.halaman.selesai_catatan"));
    if (code == "mulai") return told(say("rencana.halaman.selesai_mulai"));
    if (code == "rujukan") return told(say("rencana.halaman.selesai_rujukan"));
    if (code == "pustaka") return told(say("rencana.halaman.selesai_pustaka"));
    return {};
}

base::Findings tanpa_tempat(base::Findings findings, std::initializer_list<std::string_view> keep) {
    for (base::Finding& f : findings)
        if (std::find(keep.begin(), keep.end(), f.place) == keep.end()) f.place.clear();
    return findings;
}

Response jawab(const Kunjungan& k, Kepala head, const Html& content, int status) {
    head.aktif = Menu::rencana;
    head.lembar = {"r.css"};
    return Response::html(halaman(k, head, content), status);
}

} // namespace web::rencana
