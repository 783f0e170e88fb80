// Registering: what a case leaves, with its two numbers.
#include "berkas/arsip/pendaftaran.h"

#include "base/text.h"
#include "berkas/arsip/kata.h"
#include "berkas/arsip/keutuhan.h"
#include "berkas/arsip/merkle.h"
#include "berkas/arsip/pohon.h"
#include "berkas/arsip/tempat.h"
#include "berkas/laku.h"
#include "berkas/potret.h"
#include "berkas/simpanan_terbitan.h"

#include <fmt/format.h>

#include <algorithm>

namespace berkas {
namespace {

using base::say;

// The paper that is in force; none yet, or no longer.
std::optional<Terbitan> in_force(Baca& db, InstansiId office, BerkasId id) {
    std::optional<Terbitan> found;
    for (Terbitan& one : db.terbitan().terbitan(office, id))
        if (one.keadaan == KeadaanTerbitan::berlaku) found = std::move(one);
    return found;
}

// Words of a form: every text in it.
void words_of(std::set<std::string>& words, const base::Json& value) {
    if (const auto* text = value.as<std::string>()) tambah_kata(words, *text);
    if (const auto* list = value.as<base::Json::Array>())
        for (const base::Json& each : *list) words_of(words, each);
    if (const auto* object = value.as<base::Json::Object>())
        for (const auto& [key, each] : *object) words_of(words, each);
}

// What a record holds: the paper, the form and the result as data, the evidence once each.
base::Result<std::vector<IsiArsip>> gather(Baca& db, InstansiId office, const Berkas& row,
                                           const Terbitan& paper) {
    std::vector<IsiArsip> parts;
    base::Findings wrong;
    const auto add = [&](PeranIsi role, std::string name, const base::Sidik& sum, std::int64_t size,
                         std::string mime, int number) {
        parts.push_back(
            {static_cast<int>(parts.size()) + 1, role, std::move(name), sum, size, std::move(mime), number});
    };
    const auto file = [&](PeranIsi role, const std::string& name, const base::Sidik& sum) {
        if (std::any_of(parts.begin(), parts.end(), [&](const IsiArsip& p) { return p.sidik == sum; }))
            return;
        const auto kept = db.kantor().berkas_isi(office, sum);
        if (!kept)
            wrong.push_back({name, sum.hex(), say("arsip.tolak.isi_hilang", {{"nama", name}})});
        else
            add(role, name, sum, kept->ukuran, mime_isi(kept->jenis), 0);
    };
    file(PeranIsi::dokumen, fmt::format("{}-{}.pdf", paper.blangko, row.nomor), paper.kini);
    for (const auto& [kind, role, name] :
         {std::tuple{JenisDokumen::isi, PeranIsi::formulir, "formulir.json"},
          std::tuple{JenisDokumen::penilaian, PeranIsi::penilaian, "penilaian.json"}})
        if (const auto text = db.dokumen(office, row.id, kind, 0))
            add(role, name, text->sidik, static_cast<std::int64_t>(text->naskah.size()), "application/json",
                text->nomor);
    for (const Bukti& one : db.bukti_skp(office, row.skp))
        if (!one.dilepas && one.file) file(PeranIsi::bukti, one.nama, *one.file);
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return parts;
}

// Every byte of it, before anything is written.
base::Findings look_at(Baca& db, kantor::GudangIsi& files, InstansiId office, const Arsip& record) {
    base::Findings wrong;
    for (const IsiArsip& part : record.isi)
        if (const auto bytes = baca_isi(db, files, office, record, part); !bytes)
            base::append(wrong, base::placed(bytes.error(), part.nama));
    return wrong;
}

std::string_view kind_of(const Meja& meja, PegawaiId who) {
    const pegawai::Pegawai* person = meja.kantor.pegawai(who);
    return pegawai::kode(person == nullptr ? pegawai::JenisPegawai::pns : person->jenis);
}

// Code and retention as the office's own rules say today.
base::Findings by_rule(const MejaArsip& meja, const Arsip& record, DaftarArsip list, Pendaftaran& p) {
    const calendar::Date day = meja.meja.hari();
    p.kode = meja.aturan.kode_untuk(list, kind_of(meja.meja, record.pegawai));
    const AturanRetensi* rule = meja.aturan.retensi(p.kode, day);
    if (rule == nullptr) return ditolak(say("arsip.tolak.tanpa_retensi", {{"kode", p.kode}}));
    const Masa kept = masa_simpan(*rule, hari_pemicu(rule->pemicu, day));
    p.pemicu = kode(rule->pemicu);
    p.aktif = rule->aktif;
    p.inaktif = rule->inaktif;
    p.nasib = kode(rule->nasib);
    p.dasar = fmt::format("{} [{}]", rule->dasar, rule->kepastian);
    p.tanggal_pemicu = kept.pemicu;
    p.aktif_sampai = kept.aktif_sampai;
    p.inaktif_sampai = kept.inaktif_sampai;
    return {};
}

// The registration that stood, where it tells how long the record is kept.
const Pendaftaran* standing(const std::vector<Pendaftaran>& rows, DaftarArsip list) {
    for (const Pendaftaran& row : rows)
        if (row.daftar == list && row.keadaan == KeadaanDaftar::berlaku &&
            (row.aktif + row.inaktif > 0 || row.tanggal_pemicu))
            return &row;
    return nullptr;
}

} // namespace

void kata_naskah(std::set<std::string>& words, std::string_view json) {
    if (const auto read = base::parse_json(json)) words_of(words, *read);
}

void tambah_nomor(std::set<std::string>& words, const Pendaftaran& row) {
    for (const std::string& text : {row.nomor, row.kode, row.tempat}) tambah_kata(words, text);
}

std::string mime_isi(kantor::JenisIsi kind) {
    switch (kind) {
    case kantor::JenisIsi::pdf: return "application/pdf";
    case kantor::JenisIsi::png: return "image/png";
    case kantor::JenisIsi::jpeg: return "image/jpeg";
    case kantor::JenisIsi::xlsx: return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case kantor::JenisIsi::docx:
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }
    return "application/octet-stream";
}

base::Result<std::string> tempat_rapi(std::string_view typed, const char* field) {
    if (base::trim(typed).empty()) return std::string();
    const auto place = baca_tempat(typed);
    if (!place) {
        base::Findings wrong = place.error();
        for (base::Finding& one : wrong) one.place = field;
        return base::refuse(std::move(wrong));
    }
    return tulis(*place);
}

base::Result<std::array<std::string, 2>> tempat_berdua(const std::array<std::string, 2>& typed) {
    std::array<std::string, 2> places;
    base::Findings wrong;
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto place = tempat_rapi(typed.at(i), i == 0 ? "tempat_kepegawaian" : "tempat_pengendalian");
        if (place)
            places.at(i) = *std::move(place);
        else
            base::append(wrong, place.error());
    }
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return places;
}

bool pengelola(const Meja& meja, const Asal& asal) {
    return pegawai::boleh(pegawai::Perbuatan::kelola_arsip,
                          pegawai::hubungan(meja.kantor, asal.pelaku, std::nullopt, meja.hari()));
}

base::Result<Pendaftaran> susun_pendaftaran(const MejaArsip& meja, TulisArsip& db, const Asal& asal,
                                            const Arsip& record, DaftarArsip list, std::string tempat,
                                            const Pendaftaran* before) {
    const Meja& m = meja.meja;
    const calendar::Date day = m.hari();
    Pendaftaran p;
    p.arsip = record.id;
    p.daftar = list;
    if (before != nullptr) {
        p = *before;
        p.arsip = record.id;
        p.catatan.clear();
    } else if (auto wrong = by_rule(meja, record, list, p); !wrong.empty()) {
        return base::refuse(std::move(wrong));
    }
    p.tahun = int(day.year());
    p.urut = db.nomor_register(m.instansi, list, p.tahun);
    p.nomor = berkas::nomor_arsip(meja.aturan.pola(list), p.kode, p.urut, meja.aturan.kode_unit(), p.tahun);
    p.tempat = std::move(tempat);
    p.pada = m.clock.now();
    p.oleh = asal.pelaku;
    return p;
}

base::Result<void> daftarkan(const MejaArsip& meja, Tulis& db, const Asal& asal, Arsip& record,
                             const std::array<std::string, 2>& places, std::set<std::string> words,
                             const std::vector<Pendaftaran>& before) {
    const Meja& m = meja.meja;
    TulisArsip& archive = db.tulis_arsip();
    record.id = archive.nomor_arsip(m.instansi);
    record.pada = m.clock.now();
    record.oleh = asal.pelaku;
    record.daun = daun(naskah_daun(record));
    std::vector<Pendaftaran> rows;
    for (const DaftarArsip list : {DaftarArsip::kepegawaian, DaftarArsip::pengendalian}) {
        auto row = susun_pendaftaran(meja, archive, asal, record, list,
                                     places.at(static_cast<std::size_t>(list)), standing(before, list));
        if (!row) return base::refuse(row.error());
        tambah_nomor(words, *row);
        rows.push_back(*std::move(row));
    }
    for (const std::string& text : {record.judul, record.nama, record.nip, record.nama_unit,
                                    record.nomor_dokumen, record.keterangan, std::to_string(record.tahun)})
        tambah_kata(words, text);
    archive.simpan(m.instansi, record, words);
    tumbuhkan(archive, m.instansi);
    journal::Entri entry = kantor::entri(asal, record.pada, "arsip.daftar");
    entry.objek = "arsip";
    entry.objek_id = record.id.value();
    entry.sesudah = {{"judul", record.judul}};
    for (const Pendaftaran& row : rows) {
        archive.simpan(m.instansi, row);
        archive.simpan(m.instansi, PeristiwaArsip{record.id, 0, JenisPeristiwaArsip::didaftar,
                                                  fmt::format("{}: {}", nama(row.daftar), row.nomor),
                                                  record.pada, asal.pelaku});
        entry.sesudah.emplace_back(std::string(kode(row.daftar)), row.nomor);
    }
    entry.sesudah.emplace_back("daun", record.daun.hex());
    db.kantor().catat(m.instansi, std::move(entry));
    return {};
}

base::Result<ArsipId> arsipkan(const MejaArsip& meja, const Asal& asal, const Terlihat& which,
                               const Arsipkan& what) {
    const Meja& m = meja.meja;
    const auto places = tempat_berdua(what.tempat);
    if (!places) return base::refuse(places.error());
    base::Findings wrong;

    // Outside the transaction, because it reads megabytes; what it looked at is compared again inside.
    std::optional<Terbitan> seen;
    base::Sidik looked_at;
    m.simpanan.baca_berkas([&](Baca& db) {
        const auto row = db.berkas(m.instansi, which.berkas);
        if (!row) return;
        seen = in_force(db, m.instansi, row->id);
        if (!seen) return;
        Arsip record;
        record.berkas = row->id;
        auto parts = gather(db, m.instansi, *row, *seen);
        if (!parts) {
            wrong = parts.error();
            return;
        }
        record.isi = *std::move(parts);
        looked_at = base::sha256(naskah_daun(record));
        wrong = look_at(db, meja.gudang, m.instansi, record);
    });
    if (!wrong.empty()) return base::refuse(std::move(wrong));

    ArsipId kept{};
    const auto done = lakukan(m, asal, which, Tindakan::selesaikan, [&](Laku& l) -> base::Findings {
        if (l.row().kerja != sop::Kerja::arsip) return ditolak(say("arsip.tolak.bukan_langkah_arsip"));
        const auto paper = in_force(l.db, m.instansi, l.row().id);
        if (!paper) return ditolak(say("arsip.tolak.belum_berlaku"));
        Arsip record;
        record.berkas = l.row().id;
        auto parts = gather(l.db, m.instansi, l.row(), *paper);
        if (!parts) return parts.error();
        record.isi = *std::move(parts);
        if (base::sha256(naskah_daun(record)) != looked_at) return ditolak(say("arsip.tolak.berubah"));
        ArsipId corrects = what.mengoreksi;
        if (const auto opened = l.db.arsip().pembetulan(m.instansi, l.row().id)) corrects = opened->arsip;
        if (corrects) {
            const auto earlier = l.db.arsip().arsip(m.instansi, corrects);
            if (!earlier || earlier->pegawai != l.row().pegawai)
                return ditolak(say("arsip.tolak.koreksi"), "mengoreksi");
        }
        const auto picture = l.db.dokumen(m.instansi, l.row().id, JenisDokumen::potret, 0);
        const auto people = picture ? baca_potret(picture->naskah)
                                    : base::Result<Potret>(potret(m.kantor, l.row().pegawai, m.hari()));
        if (!people) return people.error();
        record.mengoreksi = corrects;
        record.pegawai = l.row().pegawai;
        record.nama = people->pegawai.nama;
        record.nip = people->pegawai.nip;
        record.unit = l.row().unit;
        record.nama_unit = people->pegawai.unit;
        record.tahun = l.row().tahun;
        record.kurun = l.row().periode;
        record.kelas = what.kelas.value_or(meja.aturan.kelas_bawaan());
        record.nomor_dokumen = paper->nomor_naskah;
        record.versi = paper->nomor;
        record.judul = fmt::format("{} {}, {}", paper->jenis, record.tahun, record.nama);
        record.keterangan = base::shortened(base::trim(what.keterangan), 400);
        std::set<std::string> words;
        tambah_kata(words, l.row().nomor);
        tambah_kata(words, paper->sebutan);
        if (const auto form = l.db.dokumen(m.instansi, l.row().id, JenisDokumen::isi, 0))
            kata_naskah(words, form->naskah);
        if (const auto fine = daftarkan(meja, l.db, asal, record, *places, std::move(words)); !fine)
            return fine.error();
        kept = record.id;
        if (corrects)
            l.db.tulis_arsip().simpan(m.instansi,
                                      PeristiwaArsip{corrects, 0, JenisPeristiwaArsip::dibetulkan,
                                                     fmt::format("dibetulkan oleh arsip {}, dokumen {}",
                                                                 kept.value(), record.nomor_dokumen),
                                                     record.pada, asal.pelaku});
        l.dicatat.emplace_back("arsip", std::to_string(kept.value()));
        l.maju("Diarsipkan");
        return {};
    });
    if (!done) return base::refuse(done.error());
    return kept;
}

} // namespace berkas
