#include "kantor/totp.h"

#include "base/bytes.h"
#include "base/text.h"
#include "kantor/batas_coba.h"
#include "kantor/faktor.h"
#include "kantor/kode_acak.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <liboath/oath.h>
#include <memory>
#include <stdexcept>

namespace kantor {
namespace {

constexpr std::size_t secret_bytes = 20; // RFC 4226 section 4, R6
constexpr std::int64_t step_seconds = 30;
constexpr unsigned digits = 6;
constexpr std::size_t recovery_codes = 10;

struct Free {
    void operator()(char* text) const {
        std::free(text);
    } // NOLINT(cppcoreguidelines-no-malloc): liboath's own
};
using OathText = std::unique_ptr<char, Free>;

void need_oath() {
    static const bool ready = oath_init() == OATH_OK;
    if (!ready) throw std::runtime_error("liboath");
}

std::string base32(std::string_view bytes) {
    need_oath();
    char* out = nullptr;
    if (oath_base32_encode(bytes.data(), bytes.size(), &out, nullptr) != OATH_OK) throw std::bad_alloc();
    const OathText text(out);
    std::string result(text.get());
    while (!result.empty() && result.back() == '=') result.pop_back();
    return result;
}

std::string from_base32(std::string_view text) {
    need_oath();
    char* out = nullptr;
    std::size_t size = 0;
    if (oath_base32_decode(text.data(), text.size(), &out, &size) != OATH_OK) return {};
    const OathText bytes(out);
    return {bytes.get(), size};
}

std::string code_of(std::string_view secret, std::int64_t step) {
    std::array<char, digits + 1> code{};
    if (oath_hotp_generate(secret.data(), secret.size(), static_cast<std::uint64_t>(step), digits, false,
                           OATH_HOTP_DYNAMIC_TRUNCATION, code.data()) != OATH_OK)
        throw std::runtime_error("oath_hotp_generate");
    return {code.data(), digits};
}

std::string url_encoded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '.' || c == '_' || c == '~';
        if (plain)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

PendaftaranTotp shown(const std::string& secret, std::string_view akun, std::string_view penerbit) {
    PendaftaranTotp p;
    for (std::size_t i = 0; i < secret.size(); ++i) {
        if (i > 0 && i % 4 == 0) p.rahasia += ' ';
        p.rahasia += secret[i];
    }
    p.uri = fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}", url_encoded(penerbit), url_encoded(akun),
                        secret, url_encoded(penerbit));
    return p;
}

KodePemulihan new_codes(base::Random& random) {
    KodePemulihan codes;
    for (std::size_t i = 0; i < recovery_codes; ++i) codes.push_back(acak_kode(random, 2));
    return codes;
}

std::vector<base::Sidik> fingerprints(PegawaiId who, const KodePemulihan& codes) {
    std::vector<base::Sidik> all;
    all.reserve(codes.size());
    for (const std::string& code : codes) all.push_back(sidik_pemulihan(who, code));
    return all;
}

// Runs an act that first asks for a code of the second factor; the failed try is kept although the act is refused.
base::Result<void> with_code(const Loket& loket, const Asal& asal, std::string_view kode, bool recovery_too,
                             const std::function<void(Tulis&, Akun&)>& act) {
    base::Findings refused;
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        refused.clear();
        const calendar::Instant now = loket.clock.now();
        std::optional<Akun> account = db.akun(loket.instansi, asal.pelaku);
        if (!account || !account->totp_aktif) return base::refuse(base::say("totp.belum_aktif"), {}, "kode");
        const std::vector<Coba> tries{coba_kode(asal.pelaku)};
        if (const auto wait = mulai_coba(db, loket.instansi, tries, now); wait > std::chrono::seconds{0})
            return base::refuse(base::say("masuk.tunggu", {{"lama", lama_tunggu(wait)}}), {}, "kode");
        const CaraFaktor how = periksa_faktor(db, loket.instansi, *account, kode, now);
        if (how == CaraFaktor::salah || (how == CaraFaktor::pemulihan && !recovery_too)) {
            db.catat(loket.instansi, entri(asal, now, "gagal_faktor_kedua"));
            refused = {{"kode", {}, base::say("totp.kode_salah")}};
            return {};
        }
        berhasil(db, loket.instansi, tries);
        act(db, *account);
        return {};
    });
    if (!done) return base::refuse(done.error());
    if (!refused.empty()) return base::refuse(std::move(refused));
    return {};
}

void take_away(Tulis& db, InstansiId office, Akun& account) {
    account.totp.clear();
    account.totp_aktif = false;
    account.totp_langkah = 0;
    db.simpan(office, account);
    db.ganti_kode_pemulihan(office, account.pegawai, {});
}

} // namespace

base::Sidik sidik_pemulihan(PegawaiId who, std::string_view typed) {
    return base::sha256(fmt::format("pemulihan|{}|{}", who.value(), rapikan_kode(typed)));
}

CaraFaktor periksa_faktor(Tulis& db, InstansiId office, Akun& account, std::string_view kode,
                          calendar::Instant now) {
    if (const auto step = langkah_totp(account.totp, kode, now, account.totp_langkah)) {
        account.totp_langkah = *step;
        db.simpan(office, account);
        return CaraFaktor::telepon;
    }
    return db.pakai_kode_pemulihan(office, account.pegawai, sidik_pemulihan(account.pegawai, kode))
               ? CaraFaktor::pemulihan
               : CaraFaktor::salah;
}

std::string kode_totp(std::string_view rahasia_base32, calendar::Instant now) {
    return code_of(from_base32(rahasia_base32), now.time_since_epoch().count() / step_seconds);
}

std::optional<std::int64_t> langkah_totp(std::string_view rahasia_base32, std::string_view kode,
                                         calendar::Instant now, std::int64_t last_used) {
    std::string typed;
    for (const char c : kode)
        if (c != ' ') typed += c;
    const std::string secret = from_base32(rahasia_base32);
    if (secret.empty() || typed.size() != digits) return std::nullopt;
    const std::int64_t today = now.time_since_epoch().count() / step_seconds;
    std::optional<std::int64_t> found;
    for (std::int64_t step = today - 1; step <= today + 1; ++step) {
        if (step < 0) continue;
        if (base::same_secret(code_of(secret, step), typed) && step > last_used && !found) found = step;
    }
    return found;
}

base::Result<PendaftaranTotp> mulai_totp(const Loket& loket, const Asal& asal, std::string_view akun,
                                         std::string_view penerbit) {
    std::string raw(secret_bytes, '\0');
    loket.random.fill({reinterpret_cast<unsigned char*>(raw.data()), raw.size()});
    const std::string secret = base32(raw);
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        std::optional<Akun> account = db.akun(loket.instansi, asal.pelaku);
        if (!account) return base::refuse(base::say("akun.belum_ada"));
        if (account->totp_aktif) return base::refuse(base::say("totp.sudah_aktif"));
        account->totp = secret;
        account->totp_langkah = 0;
        db.simpan(loket.instansi, *account);
        db.catat(loket.instansi, entri(asal, loket.clock.now(), "mulai_totp"));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return shown(secret, akun, penerbit);
}

std::optional<PendaftaranTotp> pendaftaran_totp(const Akun& account, std::string_view akun,
                                                std::string_view penerbit) {
    if (account.totp.empty() || account.totp_aktif) return std::nullopt;
    return shown(account.totp, akun, penerbit);
}

base::Result<KodePemulihan> aktifkan_totp(const Loket& loket, const Asal& asal, std::string_view kode) {
    const KodePemulihan codes = new_codes(loket.random);
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        const calendar::Instant now = loket.clock.now();
        std::optional<Akun> account = db.akun(loket.instansi, asal.pelaku);
        if (!account || account->totp.empty()) return base::refuse(base::say("totp.belum_mulai"));
        if (account->totp_aktif) return base::refuse(base::say("totp.sudah_aktif"));
        const auto step = langkah_totp(account->totp, kode, now, account->totp_langkah);
        if (!step) return base::refuse(base::say("totp.kode_salah"), {}, "kode");
        account->totp_aktif = true;
        account->totp_langkah = *step;
        db.simpan(loket.instansi, *account);
        db.ganti_kode_pemulihan(loket.instansi, asal.pelaku, fingerprints(asal.pelaku, codes));
        db.catat(loket.instansi, entri(asal, now, "aktifkan_totp"));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return codes;
}

base::Result<KodePemulihan> ganti_kode_pemulihan(const Loket& loket, const Asal& asal,
                                                 std::string_view kode) {
    const KodePemulihan codes = new_codes(loket.random);
    const auto done = with_code(loket, asal, kode, false, [&](Tulis& db, Akun&) {
        db.ganti_kode_pemulihan(loket.instansi, asal.pelaku, fingerprints(asal.pelaku, codes));
        db.catat(loket.instansi, entri(asal, loket.clock.now(), "ganti_kode_pemulihan"));
    });
    if (!done) return base::refuse(done.error());
    return codes;
}

base::Result<void> matikan_totp(const Loket& loket, const Asal& asal, std::string_view kode) {
    return with_code(loket, asal, kode, true, [&](Tulis& db, Akun& account) {
        take_away(db, loket.instansi, account);
        db.catat(loket.instansi, entri(asal, loket.clock.now(), "matikan_totp"));
    });
}

base::Result<void> hapus_totp(const Loket& loket, const Asal& asal, PegawaiId who) {
    return loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        std::optional<Akun> account = db.akun(loket.instansi, who);
        if (!account || account->totp.empty()) return base::refuse(base::say("totp.belum_aktif"));
        take_away(db, loket.instansi, *account);
        db.hapus_sesi_milik(loket.instansi, who);
        db.catat(loket.instansi, entri_tentang(asal, loket.clock.now(), "hapus_totp", who));
        return {};
    });
}

} // namespace kantor
