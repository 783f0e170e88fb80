#include "app/juru_bukti.h"

#include "app/laporan_segel.h"
#include "seal/ambil_daftar.h"
#include "seal/cap_waktu_http.h"
#include "seal/jangka_panjang.h"
#include "seal/periksa.h"

#include <algorithm>
#include <set>

namespace app {
namespace {

using berkas::KeadaanBukti;
using berkas::KurangBukti;
using calendar::Instant;

constexpr std::chrono::days worth_a_file{30}; // a later end by less is not worth another file
constexpr std::chrono::minutes rest{5}; // a service that is down is not asked again by every paper of a round

bool has(const std::vector<base::Sentence>& why, std::string_view key) {
    return std::any_of(why.begin(), why.end(), [&](const base::Sentence& s) { return s.key == key; });
}

// What one person's signature lacks.
void judge(const seal::TandaTangan& t, std::set<KurangBukti>& missing) {
    if (t.putusan == seal::Putusan::tidak_sah) missing.insert(KurangBukti::tidak_sah);
    if (has(t.alasan, "segel_periksa.penerbit_tak_dikenal") ||
        has(t.alasan, "segel_periksa.cap_tak_dipercaya"))
        missing.insert(KurangBukti::akar);
    const bool proven =
        t.asal_waktu == seal::AsalWaktu::cap_waktu || t.asal_waktu == seal::AsalWaktu::cap_dokumen;
    if (!proven)
        missing.insert(KurangBukti::cap_waktu);
    else if (t.tingkat == seal::Tingkat::b_t || has(t.alasan, "segel_periksa.pencabutan_tak_terbukti"))
        missing.insert(KurangBukti::daftar_cabut);
    else if (t.tingkat == seal::Tingkat::b_lt)
        missing.insert(KurangBukti::cap_dokumen);
}

struct Dinilai {
    KeadaanBukti keadaan;
    seal::Tingkat tingkat = seal::Tingkat::b_lta; // the lowest of people's signatures
};

Dinilai state_of(std::string pdf, const seal::Laporan& report) {
    Dinilai found;
    found.keadaan.pdf = std::move(pdf);
    std::set<KurangBukti> missing{KurangBukti::tanpa_tanda};
    for (const seal::TandaTangan& t : report.tanda_tangan) {
        if (t.cap_dokumen) continue;
        missing.erase(KurangBukti::tanpa_tanda);
        judge(t, missing);
        found.tingkat = std::min(found.tingkat, t.tingkat);
    }
    found.keadaan.kurang.assign(missing.begin(), missing.end());
    if (!missing.contains(KurangBukti::tanpa_tanda)) found.keadaan.tingkat = kode(found.tingkat);
    if (report.putusan() == seal::Putusan::sah) found.keadaan.sampai = report.terbukti_sampai();
    return found;
}

bool has(const KeadaanBukti& state, KurangBukti what) {
    return std::find(state.kurang.begin(), state.kurang.end(), what) != state.kurang.end();
}

} // namespace

void JuruBukti::fetch_lists(seal::Kepercayaan& trust, const std::string& pdf, Instant now) {
    std::set<std::string> addresses;
    for (const seal::Sertifikat& one : seal::sertifikat_di_dalam(pdf))
        for (std::string& address : seal::alamat_daftar(one)) addresses.insert(std::move(address));
    const std::lock_guard hold(lock_);
    seal::PengirimHttpCurl http;
    for (const std::string& address : addresses) {
        auto& [when, list] = fetched_[address];
        if (when + std::chrono::hours(1) < now || when > now) {
            auto answer = seal::ambil_daftar(http, address);
            list = answer ? *std::move(answer) : std::string();
            when = now;
        }
        if (!list.empty()) trust.daftar_cabut.push_back(list);
    }
}

base::Result<std::string> JuruBukti::stamped(const std::string& pdf, Instant now) {
    if (rules_.pelayan != nullptr) return seal::tambah_cap_dokumen(pdf, *rules_.pelayan);
    {
        const std::lock_guard hold(lock_);
        if (rules_.cap_waktu.empty() || now < silent_until_)
            return base::refuse(base::say("segel.cap_tidak_ditanya"));
    }
    seal::PengirimHttpCurl http;
    seal::PelayanWaktuHttp service(http, rules_.cap_waktu, random_);
    auto done = seal::tambah_cap_dokumen(pdf, service);
    if (!done) {
        const std::lock_guard hold(lock_);
        silent_until_ = now + rest;
    }
    return done;
}

base::Result<KeadaanBukti> JuruBukti::lengkapi(const std::string& pdf, Instant now) {
    seal::Kepercayaan trust = rules_.percaya();
    const auto report = seal::periksa(pdf, trust, now);
    if (!report) return base::refuse(report.error());
    Dinilai before = state_of(pdf, *report);
    const KeadaanBukti& was = before.keadaan;
    const bool enough = was.kurang.empty() && was.sampai && *was.sampai > now + berkas::sisa_bukti;
    if (enough || has(was, KurangBukti::tanpa_tanda) || has(was, KurangBukti::tidak_sah))
        return std::move(before.keadaan);
    if (rules_.ambil_daftar) fetch_lists(trust, pdf, now);
    auto longer = seal::tambah_bukti(pdf, {trust.akar, trust.daftar_cabut});
    if (!longer) return base::refuse(longer.error());
    if (auto done = stamped(*longer, now)) longer = *std::move(done);
    const auto again = seal::periksa(*longer, trust, now);
    if (!again) return base::refuse(again.error());
    Dinilai after = state_of(*std::move(longer), *again);
    const KeadaanBukti& is = after.keadaan;
    // Kept where something was won and nothing lost.
    const bool later = is.sampai && (!was.sampai || *is.sampai > *was.sampai + worth_a_file);
    const bool won = later || after.tingkat > before.tingkat || is.kurang.size() < was.kurang.size();
    const bool lost = again->putusan() > report->putusan() || is.kurang.size() > was.kurang.size();
    return won && !lost ? std::move(after.keadaan) : std::move(before.keadaan);
}

} // namespace app
