#include "web/berkas/perkara.h"

#include "berkas/potret.h"
#include "berkas/simpanan_arsip.h"
#include "calendar/jam_kerja.h"

#include <algorithm>

namespace web {

namespace {

constexpr int most_entries = 500;

} // namespace

Perkara baca_perkara(const Kunjungan& k) {
    Perkara p;
    const auto office = k.situs.instansi;
    const berkas::Berkas& row = *k.berkas;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        p.sop = sop_dari(k, db, row);
        p.jalan = {row, db.kunjungan(office, row.id), db.jeda(office, row.id)};
        p.dokumen = db.semua_dokumen(office, row.id);
        p.bukti = db.bukti_skp(office, row.skp);
        p.skp = db.skp(office, row.skp);
        if (const auto kept = db.dokumen(office, row.id, berkas::JenisDokumen::potret, 0))
            if (auto read = berkas::baca_potret(kept->naskah)) p.potret = *std::move(read);
        p.membetulkan = db.arsip().pembetulan(office, row.id);
        if (row.keadaan == berkas::KeadaanBerkas::selesai)
            if (const auto record = db.arsip().arsip_berkas(office, row.id))
                p.dibetulkan = db.arsip().pembetulan_atas(office, record->id);
        kantor::SaringanJurnal of_case;
        of_case.benda = std::pair{std::string("berkas"), row.id.value()};
        of_case.banyak = most_entries;
        p.jurnal = db.kantor().jurnal(office, of_case);
    });
    std::erase_if(p.bukti, [](const berkas::Bukti& b) { return b.dilepas; });
    std::erase_if(p.jurnal, [](const journal::Tercatat& t) {
        return t.entri.perbuatan == pegawai::kode(pegawai::Perbuatan::lihat_penilaian);
    });
    return p;
}

std::vector<KunjunganLangkah> Perkara::kunjungan_langkah(std::size_t step) const {
    std::vector<KunjunganLangkah> visits;
    const int number = sop->langkah()[step].nomor;
    const berkas::Kunjungan* before = nullptr;
    for (const berkas::Kunjungan& stay : jalan.kunjungan) {
        const bool goes_on = before != nullptr && before->langkah == stay.langkah &&
                             before->hasil != berkas::HasilKunjungan::kembali;
        before = &stay;
        if (stay.langkah != number) continue;
        if (goes_on)
            visits.back().singgah.push_back(stay);
        else
            visits.push_back({{stay}});
    }
    return visits;
}

std::size_t Perkara::langkah_kini() const {
    const std::size_t at = tempat_simbol(*sop, jalan.berkas.simbol);
    return at < sop->simbol().size() ? sop->simbol()[at].langkah : 0;
}

bool Perkara::ditempuh(std::size_t arrow) const {
    const sop::Panah& way = sop->panah()[arrow];
    const std::string& from = sop->simbol()[way.dari].id;
    const std::string& to = sop->simbol()[way.ke].id;
    const auto& stays = jalan.kunjungan;
    for (std::size_t i = 1; i < stays.size(); ++i)
        if (stays[i - 1].simbol == from && stays[i].simbol == to &&
            stays[i - 1].hasil != berkas::HasilKunjungan::berjalan)
            return true;
    return false;
}

std::int64_t lama_kunjungan(const Kunjungan& k, const Perkara& p, const KunjunganLangkah& visit) {
    const auto& calendar = k.situs.perkakas.kalender;
    const auto seconds = [&](calendar::Instant from, std::optional<calendar::Instant> until) -> std::int64_t {
        const auto worked = calendar::working_between(calendar, from, until.value_or(k.kini));
        return worked ? worked->count() : 0;
    };
    std::int64_t all = seconds(visit.singgah.front().tiba, visit.singgah.back().selesai);
    for (const berkas::Jeda& pause : p.jalan.jeda)
        for (const berkas::Kunjungan& stay : visit.singgah)
            if (pause.kunjungan == stay.nomor) all -= seconds(pause.mulai, pause.selesai);
    return std::max<std::int64_t>(0, (all + 59) / 60);
}

berkas::WaktuLangkah waktu_langkah(const Kunjungan& k, const Perkara& p, std::size_t step) {
    const auto time = berkas::waktu_langkah(*p.sop, k.situs.perkakas.kalender, p.jalan, step, k.kini);
    if (time) return *time;
    berkas::WaktuLangkah none; // the calendar is not filled that far: the norm alone
    none.norma = p.sop->langkah()[step].norma.minutes();
    return none;
}

} // namespace web
