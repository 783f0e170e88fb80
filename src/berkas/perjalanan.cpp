#include "berkas/perjalanan.h"

#include <algorithm>
#include <deque>

namespace berkas {

std::optional<std::size_t> simbol_ber_id(const sop::Sop& sop, std::string_view id) {
    for (std::size_t i = 0; i < sop.simbol().size(); ++i)
        if (sop.simbol()[i].id == id) return i;
    return std::nullopt;
}

std::optional<std::size_t> langkah_bernomor(const sop::Sop& sop, int nomor) {
    for (std::size_t i = 0; i < sop.langkah().size(); ++i)
        if (sop.langkah()[i].nomor == nomor) return i;
    return std::nullopt;
}

std::optional<std::size_t> simbol_maju(const sop::Sop& sop, std::size_t simbol) {
    for (const std::size_t arrow : sop.keluar(simbol))
        if (!sop.panah()[arrow].naik) return sop.panah()[arrow].ke;
    return std::nullopt;
}

bool belum_bernilai(const sop::Sop& sop, std::size_t simbol) {
    std::optional<std::size_t> at = simbol;
    for (std::size_t steps = 0; at && steps <= sop.simbol().size(); ++steps, at = simbol_maju(sop, *at))
        if (sop.simbol().at(*at).kerja == sop::Kerja::nilai) return true;
    return false;
}

std::size_t simbol_awal(const sop::Sop& sop, std::size_t langkah) {
    std::vector<bool> seen(sop.simbol().size());
    std::deque<std::size_t> next{sop.mulai()};
    seen.at(sop.mulai()) = true;
    while (!next.empty()) { // breadth first from the start: the nearest symbol of the step
        const std::size_t at = next.front();
        next.pop_front();
        if (sop.simbol()[at].langkah == langkah) return at;
        for (const std::size_t arrow : sop.keluar(at)) {
            const std::size_t to = sop.panah()[arrow].ke;
            if (!seen.at(to)) next.push_back(to);
            seen.at(to) = true;
        }
    }
    return sop.langkah().at(langkah).simbol.front();
}

void tutup_kunjungan(Perjalanan& one, const Penutup& how, calendar::Instant now) {
    if (one.kunjungan.empty() || one.kunjungan.back().selesai) return;
    Kunjungan& visit = one.kunjungan.back();
    visit.selesai = std::max(now, visit.mulai.value_or(visit.tiba));
    visit.hasil = how.hasil;
    visit.oleh = how.pemeran.siapa;
    visit.atas_nama = how.pemeran.atas_nama;
    visit.sebagai = how.pemeran.sebagai;
    visit.alasan = how.alasan;
    visit.ringkas = how.ringkas;
}

void masuki(const sop::Sop& sop, const calendar::Kalender& kalender, Perjalanan& one, std::size_t simbol,
            bool baru, calendar::Instant now) {
    const sop::Simbol& to = sop.simbol().at(simbol);
    const int number = sop.langkah().at(to.langkah).nomor;
    Berkas& row = one.berkas;
    const bool step_begins = baru || row.langkah != number;
    row.simbol = to.id;
    row.langkah = number;
    row.kerja = to.kerja;
    // At the signatures the law says whose turn it is, and begins with the assessor (PP 46/2011 Pasal 21; pengesahan.h).
    row.siapa = to.kerja == sop::Kerja::tanda_tangan
                    ? sop::Siapa::penilai
                    : sop.lajur().at(to.lajur).siapa.value_or(sop::Siapa::pegawai);
    one.kunjungan.push_back({});
    Kunjungan& visit = one.kunjungan.back();
    visit.berkas = row.id;
    visit.nomor = static_cast<int>(one.kunjungan.size());
    visit.simbol = to.id;
    visit.langkah = number;
    visit.tiba = now;
    if (!step_begins) return;
    row.tiba = now;
    row.kalender = kalender.version();
    const auto due = tenggat_langkah(sop, kalender, one, to.langkah, now);
    row.tenggat = due ? std::optional(*due) : std::nullopt;
}

void selesai(Perjalanan& one, calendar::Instant now) {
    one.berkas.keadaan = KeadaanBerkas::selesai;
    one.berkas.ditutup = now;
    one.berkas.tenggat = std::nullopt;
}

void jeda(Perjalanan& one, AlasanJeda reason, std::string keterangan, PegawaiId who, calendar::Instant now) {
    Jeda pause;
    pause.berkas = one.berkas.id;
    pause.nomor = static_cast<int>(one.jeda.size()) + 1;
    pause.kunjungan = one.kunjungan.empty() ? 0 : one.kunjungan.back().nomor;
    pause.mulai = now;
    pause.alasan = reason;
    pause.keterangan = std::move(keterangan);
    pause.oleh = who;
    one.jeda.push_back(std::move(pause));
    one.berkas.dijeda = true;
}

void lanjutkan(const sop::Sop& sop, const calendar::Kalender& kalender, Perjalanan& one,
               calendar::Instant now) {
    one.berkas.dijeda = false;
    if (!one.jeda.empty() && !one.jeda.back().selesai)
        one.jeda.back().selesai = std::max(now, one.jeda.back().mulai);
    const auto step = langkah_bernomor(sop, one.berkas.langkah);
    if (!step || one.berkas.keadaan != KeadaanBerkas::berjalan) return;
    const auto due = tenggat_langkah(sop, kalender, one, *step, one.berkas.tiba);
    one.berkas.kalender = kalender.version();
    one.berkas.tenggat = due ? std::optional(*due) : std::nullopt;
}

std::vector<Rombongan> kunjungan_langkah(const Perjalanan& one, int langkah) {
    std::vector<Rombongan> found;
    for (std::size_t i = 0; i < one.kunjungan.size(); ++i) {
        if (one.kunjungan[i].langkah != langkah) continue;
        const bool goes_on = i > 0 && one.kunjungan[i - 1].langkah == langkah &&
                             one.kunjungan[i - 1].hasil != HasilKunjungan::kembali && !found.empty();
        if (goes_on)
            found.back().sampai = i;
        else
            found.push_back({i, i});
    }
    return found;
}

} // namespace berkas
