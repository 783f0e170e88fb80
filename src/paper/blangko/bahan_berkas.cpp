#include "paper/blangko/bahan_berkas.h"

#include "berkas/beda_terbitan.h"
#include "berkas/pemeriksaan.h"
#include "berkas/pengesahan_fakta.h"
#include "berkas/penilaian.h"
#include "berkas/potret.h"
#include "berkas/tindakan.h"
#include "kantor/pengaturan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace paper::blangko {
namespace {

using berkas::Dokumen;
using berkas::JenisDokumen;
namespace pp46 = regime::pp46_2011;

struct Membaca { // one case
    berkas::Baca& db;
    berkas::InstansiId office;
    const berkas::Berkas& row;
    calendar::Zona zone;

    [[nodiscard]] std::optional<Dokumen> paper(JenisDokumen kind, int number = 0) const {
        return db.dokumen(office, row.id, kind, number);
    }
    [[nodiscard]] calendar::Date day(calendar::Instant when) const { return calendar::local_day(when, zone); }
};

Orang printed(const berkas::Orang& o) { return {o.nama, o.nip, o.pangkat, o.jabatan, o.unit, o.tmt, {}}; }

Kegiatan activity(const skp::IsiKegiatan& from) {
    Kegiatan k;
    k.isi.uraian = from.rencana.uraian;
    k.isi.target = from.rencana.target;
    k.isi.realisasi = from.realisasi;
    k.isi.pelaksanaan = from.pelaksanaan;
    k.isi.dikecualikan = from.dikecualikan;
    k.isi.target_ulang = from.target_ulang;
    k.isi.angka_kredit = from.rencana.angka_kredit;
    k.terisi = from.terisi;
    k.catatan = from.catatan;
    return k;
}

void take_form(Bahan& b, const skp::Isi& isi) {
    b.jenis_jabatan = isi.jenis_jabatan;
    for (const skp::IsiKegiatan& k : isi.kegiatan) b.skp.kegiatan.push_back(activity(k));
    isi_angka_kredit(b.skp);
    b.skp.tugas_tambahan = isi.tugas_tambahan;
    b.skp.banyak_tugas = static_cast<int>(isi.tugas_tambahan.size());
    b.skp.kreativitas = isi.kreativitas;
    b.catatan_perilaku = isi.catatan_perilaku;
    b.rekomendasi = isi.rekomendasi;
    for (const skp::BagianLain& other : isi.bagian_lain) {
        BagianSkp part;
        part.periode = other.periode;
        part.hasil.emplace();
        part.hasil->nilai = other.nilai;
        b.skp_lain.push_back(std::move(part));
    }
}

void take_result(Bahan& b, const berkas::Penilaian& set, const pp46::Setelan& reading,
                 const pp46::Angka& law) {
    const auto word = [&](const angka::Rational& value) { return pp46::sebutan(value, law, reading); };
    const pp46::HasilSkp& own = set.hasil.skp;
    for (std::size_t i = 0; i < b.skp.kegiatan.size() && i < own.kegiatan.size(); ++i)
        b.skp.kegiatan[i].hasil = own.kegiatan[i];
    b.skp.hasil = HasilBagian{own.rata_rata, own.tugas_tambahan, own.kreativitas, own.nilai, word(own.nilai)};
    for (BagianSkp& other : b.skp_lain) other.hasil->sebutan = word(other.hasil->nilai);
    for (std::optional<Tanda>& mark : b.perilaku)
        if (mark) mark->sebutan = word(mark->nilai);
    Hasil& result = b.hasil.emplace();
    result.nilai_skp = set.hasil.nilai_skp;
    result.sebutan_skp = set.sebutan_skp;
    result.perilaku = set.hasil.perilaku;
    result.sebutan_perilaku = set.sebutan_perilaku;
    result.prestasi_kerja = set.hasil.prestasi_kerja;
    result.sebutan_prestasi_kerja = set.sebutan_prestasi_kerja;
    result.uraian = set.uraian;
    isi_jumlah_bagian(b);
}

// Who assessed an earlier part stands on that part's own picture.
base::Result<void> take_earlier(Bahan& b, const Membaca& m, const skp::Isi& isi) {
    for (std::size_t i = 0; i < isi.bagian_lain.size(); ++i) {
        const berkas::BerkasId id{isi.bagian_lain[i].berkas};
        const auto picture = m.db.dokumen(m.office, id, JenisDokumen::potret, 0);
        if (!picture) continue;
        const auto who = berkas::baca_potret(picture->naskah);
        if (!who) return base::refuse(who.error());
        b.skp_lain.at(i).penilai = printed(who->penilai);
    }
    return {};
}

// Who set the value, where not in his own post: "Plt. Inspektur Pembantu Wilayah III".
void take_signer(Bahan& b, const Membaca& m, const Dokumen& result, const berkas::Potret& who) {
    for (const berkas::Kunjungan& visit : m.db.kunjungan(m.office, m.row.id))
        if (visit.nomor == result.kunjungan && visit.oleh == who.penilai.id)
            b.penilai.sebagai = visit.sebagai;
}

std::string_view answer(berkas::JawabanPeriksa given) {
    switch (given) {
    case berkas::JawabanPeriksa::sesuai: return "sesuai";
    case berkas::JawabanPeriksa::perlu_diperbaiki: return "perlu diperbaiki";
    case berkas::JawabanPeriksa::tidak_berlaku: return "tidak berlaku";
    }
    return "";
}

// People who are on no picture of the case are named as the office has them now.
Orang named(const pegawai::Organisasi& office, berkas::PegawaiId who) {
    Orang o;
    if (const pegawai::Pegawai* person = office.pegawai(who)) {
        o.nama = person->nama_lengkap();
        o.nip = person->nip;
    }
    return o;
}

// The place of an activity on the form: its number (id) may be another one.
int place_of(const skp::Isi& isi, int id) {
    for (std::size_t i = 0; i < isi.kegiatan.size(); ++i)
        if (isi.kegiatan[i].rencana.id == id) return static_cast<int>(i) + 1;
    return 0;
}

base::Result<void> take_sheet(Bahan& b, const Membaca& m, const skp::Isi& isi,
                              const pegawai::Organisasi& people) {
    const auto paper = m.paper(JenisDokumen::lembar_periksa);
    if (!paper) return {};
    const auto sheet = berkas::baca_lembar_periksa(paper->naskah);
    if (!sheet) return base::refuse(sheet.error());
    Lembar to;
    for (const berkas::BarisPeriksa& line : sheet->baris)
        to.baris.push_back({line.uraian, std::string(answer(line.jawaban)), line.catatan});
    for (const std::string& key : sheet->temuan_mesin) {
        const std::string_view title = berkas::judul_temuan(key);
        const int activity = place_of(isi, std::atoi(key.c_str())); // "3.bukti_kosong"
        if (!title.empty())
            to.temuan.push_back(activity > 0 ? fmt::format("Kegiatan {}: {}", activity, title)
                                             : std::string(title));
    }
    to.pemeriksa = named(people, paper->oleh);
    to.tanggal = m.day(paper->pada);
    to.nomor = paper->nomor;
    b.lembar = std::move(to);
    return {};
}

void take_notebook(Bahan& b, const Membaca& m, const pegawai::Organisasi& people) {
    for (const berkas::CatatanPerilaku& note :
         m.db.catatan_perilaku(m.office, m.row.pegawai, m.row.periode)) {
        CatatanBuku to;
        to.tanggal = note.tanggal;
        if (note.aspek >= 0 && note.aspek < static_cast<int>(skp::Perilaku::label_aspek.size()))
            to.aspek = skp::Perilaku::label_aspek.at(static_cast<std::size_t>(note.aspek));
        to.uraian = note.uraian;
        to.oleh = named(people, note.oleh);
        b.buku.push_back(std::move(to));
    }
    std::stable_sort(b.buku.begin(), b.buku.end(),
                     [](const CatatanBuku& x, const CatatanBuku& y) { return x.tanggal < y.tanggal; });
}

// When the plan was set, and by whom, where that is not the assessor of the year's end.
void take_plan(Bahan& b, const Membaca& m, const pegawai::Organisasi& people) {
    const auto plan = m.db.skp(m.office, m.row.skp);
    if (!plan || !plan->ditetapkan) return;
    b.rencana_ditetapkan = m.day(*plan->ditetapkan);
    if (!plan->penilai) return; // nobody of this office
    const berkas::Potret then = berkas::potret(people, m.row.pegawai, *b.rencana_ditetapkan);
    if (plan->penilai == then.penilai.id && then.penilai.nip != b.penilai.nip)
        b.penilai_rencana = printed(then.penilai);
    else if (plan->penilai != then.penilai.id)
        b.penilai_rencana = named(people, plan->penilai);
}

Pernyataan printed(const berkas::KataKotak& said) { return {said.teks, said.tanggal}; }

// Boxes 5 to 7, and the dates of boxes 10 and 11 as far as they are known: a version that was sent back is received anew.
void take_decisions(Bahan& b, const Membaca& m) {
    const auto papers = m.db.terbitan().terbitan(m.office, m.row.id);
    if (papers.empty()) return;
    const auto events = m.db.terbitan().peristiwa(m.office, m.row.id);
    const berkas::Kotak boxes = berkas::kotak(events, papers.back().nomor, m.zone);
    b.keberatan = printed(boxes.keberatan);
    b.tanggapan = printed(boxes.tanggapan);
    b.keputusan = printed(boxes.keputusan);
    const auto facts = berkas::fakta_terbitan(papers, events, m.zone);
    if (papers.back().keadaan == berkas::KeadaanTerbitan::diganti && !facts.back().ubah) return;
    b.diterima_pegawai = facts.back().terima;
    b.diterima_atasan = facts.back().teruskan ? facts.back().teruskan : facts.back().banding;
}

base::Result<skp::Isi> take_papers(Bahan& b, const Membaca& m, const formulir::Timbangan& scale) {
    // A value that a return took out of force stands on no form.
    const auto result = m.row.nilai.empty() ? std::nullopt : m.paper(JenisDokumen::penilaian);
    int version = 0;
    pp46::Setelan reading = scale.setelan();
    if (result) {
        const auto basis = berkas::baca_dasar_nilai(result->naskah);
        if (!basis) return base::refuse(basis.error());
        version = basis->isi;
        reading = basis->setelan;
    }
    const auto form = m.paper(JenisDokumen::isi, version);
    if (!form) return base::refuse(base::say("cetak.tanpa_formulir"), m.row.nomor);
    auto isi = skp::baca_isi(form->naskah);
    if (!isi) return isi;
    take_form(b, *isi);
    b.disusun = form->pada;
    for (std::size_t i = 0; result && i < isi->perilaku.size(); ++i)
        if (const auto& mark = isi->perilaku.at(i)) b.perilaku.at(i) = Tanda{*mark, {}};

    berkas::Potret who;
    if (const auto picture = m.paper(JenisDokumen::potret)) {
        auto read = berkas::baca_potret(picture->naskah);
        if (!read) return base::refuse(read.error());
        who = *std::move(read);
    }
    b.pegawai = printed(who.pegawai);
    b.penilai = printed(who.penilai);
    b.atasan_penilai = printed(who.atasan_penilai);
    if (!result) return isi;
    const auto set = berkas::baca_penilaian(result->naskah);
    if (!set) return base::refuse(set.error());
    take_result(b, *set, reading, scale.angka());
    take_signer(b, m, *result, who);
    b.dibuat = m.day(result->pada);
    b.disusun = result->pada;
    return isi;
}

} // namespace

base::Result<Bahan> bahan(berkas::Baca& db, berkas::InstansiId office, const pegawai::Organisasi& people,
                          const berkas::Berkas& row, const formulir::Timbangan& scale, Buku notebook) {
    const auto home = db.kantor().instansi(office);
    const Membaca m{db, office, row, home ? home->zona : calendar::Zona::wita};
    Bahan b;
    b.aturan = row.aturan;
    if (home) {
        b.instansi = home->nama;
        b.daerah = home->daerah;
    }
    const kantor::Pengaturan settings = kantor::baca_pengaturan(db.kantor(), office);
    b.tempat = settings.tempat;
    b.nomor = row.nomor;
    b.periode = row.periode;
    b.skp.periode = row.periode;
    b.bobot_skp = scale.angka().bobot_skp;
    b.bobot_perilaku = scale.angka().bobot_perilaku;
    const auto isi = take_papers(b, m, scale);
    if (!isi) return base::refuse(isi.error());
    take_plan(b, m, people);
    take_decisions(b, m);
    if (b.penilai.nama.empty() && b.penilai.jabatan.empty() && !b.pegawai.nama.empty())
        b.penilai.jabatan = settings.penilai_inspektur; // nobody of this office assesses its head
    if (const auto done = take_earlier(b, m, *isi); !done) return base::refuse(done.error());
    if (const auto done = take_sheet(b, m, *isi, people); !done) return base::refuse(done.error());
    if (notebook == Buku::dengan) take_notebook(b, m, people);
    return b;
}

} // namespace paper::blangko
