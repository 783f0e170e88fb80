#include "kantor/batas_coba.h"

#include <fmt/format.h>

#include <algorithm>

namespace kantor {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::hours remembered{30 * 24};

std::string key(std::string_view kind, std::string_view what, std::string_view from = {}) {
    return base::sha256(fmt::format("{}|{}|{}", kind, what, from)).hex();
}

Percobaan kept(Baca& db, InstansiId office, const Coba& t, calendar::Instant now) {
    Percobaan tries = db.percobaan(office, t.kunci).value_or(Percobaan{});
    if (now - tries.terakhir >= t.batas.lupa) tries.jumlah = 0;
    return tries;
}

} // namespace

Coba coba_akun(std::string_view nip) { return {key("akun", nip), {5, 60s, 15min, true}}; }
Coba coba_alamat(std::string_view address) { return {key("alamat", address), {20, 60s, 15min, false}}; }
Coba coba_akun_dari(std::string_view nip, std::string_view address) {
    return {key("akun_dari", nip, address), {5, 60s, 15min, true}};
}
// Of a million codes three are right at any moment: whoever has the password already waits longer.
Coba coba_kode(PegawaiId who) { return {key("kode", std::to_string(who.value())), {5, 15min, 24h, true}}; }
Coba coba_sandi(PegawaiId who) { return {key("sandi", std::to_string(who.value())), {5, 60s, 15min, true}}; }

std::chrono::seconds tunggu(const Percobaan& tries, const Batas& limit, calendar::Instant now) {
    const std::chrono::seconds since = now - tries.terakhir;
    if (tries.jumlah < limit.bebas || since >= limit.lupa) return 0s;
    constexpr int most_doublings = 10;
    const int doublings = std::min(tries.jumlah - limit.bebas, most_doublings);
    const std::chrono::seconds delay = std::min(5s * (1 << doublings), limit.atas);
    // A clock that was set back must not make anybody wait longer than the longest wait.
    return std::clamp(delay - since, 0s, limit.atas);
}

std::chrono::seconds mulai_coba(Tulis& db, InstansiId office, const std::vector<Coba>& tries,
                                calendar::Instant now) {
    std::chrono::seconds longest{0};
    for (const Coba& t : tries) longest = std::max(longest, tunggu(kept(db, office, t, now), t.batas, now));
    if (longest > 0s) return longest;
    for (const Coba& t : tries) {
        constexpr int enough = 1000;
        db.simpan_percobaan(office, t.kunci, {std::min(kept(db, office, t, now).jumlah + 1, enough), now});
    }
    return longest;
}

void berhasil(Tulis& db, InstansiId office, const std::vector<Coba>& tries) {
    for (const Coba& t : tries) {
        Percobaan now = db.percobaan(office, t.kunci).value_or(Percobaan{});
        --now.jumlah;
        if (t.batas.hapus_bila_berhasil || now.jumlah <= 0)
            db.hapus_percobaan(office, t.kunci);
        else
            db.simpan_percobaan(office, t.kunci, now);
    }
}

bool alamat_dikenal(Baca& db, InstansiId office, std::string_view nip, std::string_view address,
                    calendar::Instant now) {
    const auto known = db.percobaan(office, key("kenal", nip, address));
    return known && now - known->terakhir <= remembered;
}

void ingat_alamat(Tulis& db, InstansiId office, std::string_view nip, std::string_view address,
                  calendar::Instant now) {
    db.simpan_percobaan(office, key("kenal", nip, address), {0, now});
    db.hapus_percobaan_usang(office, now - remembered, now - 24h);
}

std::string lama_tunggu(std::chrono::seconds wait) {
    const auto minutes = wait.count() / 60;
    const auto seconds = wait.count() % 60;
    if (minutes == 0) return fmt::format("{} detik", seconds);
    return seconds == 0 ? fmt::format("{} menit", minutes)
                        : fmt::format("{} menit {} detik", minutes, seconds);
}

} // namespace kantor
