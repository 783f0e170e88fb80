#include "berkas/ringkasan.h"

#include "base/text.h"
#include "berkas/tunggu_hukum.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace berkas {
namespace {

using base::say;
using calendar::Date;
using calendar::Instant;

constexpr std::size_t lines_at_most = 20; // of one letter; the rest is a number
constexpr int failures_in_a_row = 3;      // then the server is away, and nobody else is tried

struct Calon { // who has something new
    PegawaiId siapa{};
    PengingatId terakhir{};
    bool belum_dibaca = false;
};

std::vector<Calon> candidates(Baca& db, InstansiId office) {
    std::map<PegawaiId, Calon> found;
    for (const Pengingat& p : db.pengingat_belum_disurel(office)) {
        Calon& one = found[p.untuk];
        one.siapa = p.untuk;
        one.terakhir = std::max(one.terakhir, p.id);
        one.belum_dibaca = one.belum_dibaca || !p.dibaca;
    }
    std::vector<Calon> list;
    for (const auto& [who, one] : found) list.push_back(one);
    return list;
}

std::string due_words(const Tugas& task, calendar::Zona zone) {
    if (task.berkas && task.berkas->dijeda && !menunggu_hukum(*task.berkas)) return "sedang dijeda";
    if (!task.tenggat) return "tanpa tenggat";
    return (task.lewat ? "lewat; tenggatnya " : "tenggat ") +
           calendar::waktu(std::chrono::floor<std::chrono::minutes>(*task.tenggat), zone);
}

std::string letter_body(const std::vector<Tugas>& tasks, const std::vector<UrusanLain>& others,
                        const std::string& address, calendar::Zona zone, const base::Wording& wording) {
    std::string text = "Yang menunggu Anda saat ini:\n\n";
    for (const UrusanLain& one : others)
        text += fmt::format("- {}\n  {}{}\n", one.judul, one.lewat ? "lewat; tenggatnya " : "tenggat ",
                            one.tenggat ? calendar::tanggal(*one.tenggat) : "tidak ada");
    for (std::size_t i = 0; i < tasks.size() && i < lines_at_most; ++i)
        text += fmt::format("- {}\n  {}\n", judul_tugas(tasks[i]), due_words(tasks[i], zone));
    if (tasks.size() > lines_at_most) text += fmt::format("dan {} lagi\n", tasks.size() - lines_at_most);
    return text + "\n" + wording.render(say("surel.buka", {{"alamat", address}})) + "\n\n-- \n" +
           wording.render(say("surel.berhenti", {{"alamat", address + "/akun/surel"}})) + "\n";
}

std::string letter_subject(const std::vector<Tugas>& tasks, const std::vector<UrusanLain>& others) {
    const auto late = std::count_if(tasks.begin(), tasks.end(), [](const Tugas& t) { return t.lewat; });
    return fmt::format("Teraju: {} tugas menunggu{}", tasks.size() + others.size(),
                       late == 0 ? std::string() : fmt::format(", {} lewat norma waktu", late));
}

// The same for the same person and day, and tells nobody who it is.
std::string letter_id(InstansiId office, PegawaiId who, const Date& day) {
    return base::sha256(fmt::format("ringkasan {} {} {}", office.value(), who.value(), calendar::iso(day)))
        .hex()
        .substr(0, 32);
}

std::string without_slash(std::string address) {
    while (!address.empty() && address.back() == '/') address.pop_back();
    return address;
}

class Ringkasan {
  public:
    Ringkasan(const Meja& meja, const base::Wording& wording, const UrusanSeorang& more)
        : meja_(meja), wording_(wording), more_(more), now_(meja.clock.now()), day_(meja.hari()) {
        meja.simpanan.baca(
            [&](kantor::Baca& db) { rules_ = kantor::baca_pengaturan(db, meja.instansi).surel; });
    }

    [[nodiscard]] const kantor::AturanSurel& aturan() const { return rules_; }

    std::vector<Calon> calon() {
        std::vector<Calon> list;
        meja_.simpanan.baca_berkas([&](Baca& db) { list = candidates(db, meja_.instansi); });
        return list;
    }

    // None: nothing to send to this person, now or (`selesai`) at all.
    struct Susunan {
        std::optional<Surat> surat;
        bool selesai = false; // these reminders need no letter any more
    };
    Susunan susun(const Calon& one, bool even_after_failure) {
        const pegawai::Pegawai* person = meja_.kantor.pegawai(one.siapa);
        if (person == nullptr || !person->aktif || !kantor::alamat_surel_sah(person->email) ||
            !one.belum_dibaca)
            return {std::nullopt, true};
        Susunan made;
        const std::vector<UrusanLain> others = more_ ? more_(one.siapa) : std::vector<UrusanLain>{};
        meja_.simpanan.baca_berkas([&](Baca& db) {
            const KeadaanSurel state = db.keadaan_surel(meja_.instansi, one.siapa);
            if (state.mati) {
                made.selesai = true;
                return;
            }
            if (db.surel_terakhir(meja_.instansi, one.siapa) == day_) return;
            if (!even_after_failure && state.gagal && now_ < *state.gagal + pause_after(state.kali)) return;
            const auto tasks =
                tugas(db, meja_.instansi, meja_.kantor, one.siapa, now_, meja_.kalender.zone());
            if (tasks.empty() && others.empty()) {
                made.selesai = true;
                return;
            }
            made.surat = Surat{
                person->email, letter_subject(tasks, others),
                letter_body(tasks, others, without_slash(rules_.alamat), meja_.kalender.zone(), wording_),
                letter_id(meja_.instansi, one.siapa, day_), now_};
        });
        return made;
    }

    // True: this letter is ours to send today.
    base::Result<bool> ambil(const Calon& one) {
        bool ours = false;
        const auto done = meja_.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
            before_ = db.surel_terakhir(meja_.instansi, one.siapa);
            ours = before_ != day_;
            if (ours) db.simpan_surel_terakhir(meja_.instansi, one.siapa, day_);
            return {};
        });
        if (!done) return base::refuse(done.error());
        return ours;
    }

    base::Result<void> catat(const Calon& one, const base::Result<void>& sent) {
        return meja_.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
            KeadaanSurel state = db.keadaan_surel(meja_.instansi, one.siapa);
            if (sent) {
                state.gagal.reset();
                state.kali = 0;
                state.sebab.clear();
                db.tandai_disurel(meja_.instansi, one.siapa, one.terakhir, now_);
            } else {
                const Date yesterday{std::chrono::sys_days(day_) - std::chrono::days{1}};
                db.simpan_surel_terakhir(meja_.instansi, one.siapa, before_.value_or(yesterday));
                state.gagal = now_;
                ++state.kali;
                state.sebab = base::shortened(sent.error().front().written, 200);
            }
            db.simpan(meja_.instansi, state);
            return {};
        });
    }

    base::Result<void> tanpa_surat(const Calon& one) {
        return meja_.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
            db.tandai_disurel(meja_.instansi, one.siapa, one.terakhir, now_);
            return {};
        });
    }

  private:
    static std::chrono::minutes pause_after(int tries) {
        return std::chrono::minutes{10 * std::clamp(tries, 1, 6)};
    }

    const Meja& meja_;
    const base::Wording& wording_;
    const UrusanSeorang& more_;
    Instant now_;
    Date day_;
    kantor::AturanSurel rules_;
    std::optional<Date> before_;
};

} // namespace

bool hari_kerja(const calendar::Kalender& kalender, const Date& day) {
    const calendar::Hari found = kalender.day(day);
    // In a year whose holidays are not known yet, a weekday counts: a letter too many harms nobody.
    return found.is_working() || (found.kind == calendar::JenisHari::belum_diisi && !found.hours.empty());
}

bool pagi_hari_kerja(const calendar::Kalender& kalender, Instant now, int hour) {
    const Date day = calendar::local_day(now, kalender.zone());
    const auto time = now - calendar::start_of(day, kalender.zone());
    return hari_kerja(kalender, day) && time >= std::chrono::hours{hour} && time < std::chrono::hours{12};
}

base::Result<HasilRingkasan> kirim_ringkasan(const Meja& meja, const base::Wording& wording,
                                             Pengirim& carrier, bool kapan_pun, const UrusanSeorang& more) {
    HasilRingkasan result;
    Ringkasan round(meja, wording, more);
    const kantor::AturanSurel& rules = round.aturan();
    const bool time_is_right = kapan_pun ? hari_kerja(meja.kalender, meja.hari())
                                         : pagi_hari_kerja(meja.kalender, meja.clock.now(), rules.jam);
    if (rules.server.empty() || !time_is_right) return result;
    int in_a_row = 0;
    for (const Calon& one : round.calon()) {
        const auto made = round.susun(one, kapan_pun);
        if (made.selesai)
            if (auto done = round.tanpa_surat(one); !done) return base::refuse(done.error());
        if (!made.surat) continue;
        const auto ours = round.ambil(one);
        if (!ours) return base::refuse(ours.error());
        if (!*ours) continue;
        const auto sent = carrier.kirim(rules, *made.surat);
        ++(sent ? result.terkirim : result.gagal);
        if (auto kept = round.catat(one, sent); !kept) return base::refuse(kept.error());
        in_a_row = sent ? 0 : in_a_row + 1;
        if (in_a_row == failures_in_a_row) break;
    }
    return result;
}

std::vector<Surat> susun_semua(const Meja& meja, const base::Wording& wording, const UrusanSeorang& more) {
    std::vector<Surat> letters;
    Ringkasan round(meja, wording, more);
    for (const Calon& one : round.calon())
        if (auto made = round.susun(one, true); made.surat) letters.push_back(*std::move(made.surat));
    return letters;
}

base::Result<void> kirim_percobaan(const Meja& meja, const Asal& asal, const base::Wording& wording,
                                   Pengirim& carrier) {
    kantor::AturanSurel rules;
    meja.simpanan.baca([&](kantor::Baca& db) { rules = kantor::baca_pengaturan(db, meja.instansi).surel; });
    const pegawai::Pegawai* person = meja.kantor.pegawai(asal.pelaku);
    if (rules.server.empty()) return base::refuse(say("surel.belum_diatur"), {}, "surel_server");
    if (person == nullptr || !kantor::alamat_surel_sah(person->email))
        return base::refuse(say("surel.tanpa_alamat"), {}, "surel_server");
    const Surat letter{person->email, "Teraju: surel percobaan",
                       wording.render(say("surel.percobaan_isi", {{"alamat", without_slash(rules.alamat)}})) +
                           "\n",
                       base::random_token(meja.random, 18), meja.clock.now()};
    if (auto sent = carrier.kirim(rules, letter); !sent)
        return base::refuse(say("surel.percobaan_gagal", {{"sebab", sent.error().front().written}}), {},
                            "surel_server");
    return meja.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.catat(meja.instansi, kantor::entri(asal, meja.clock.now(), "coba_surel"));
        return {};
    });
}

base::Result<void> atur_surel(const Meja& meja, const Asal& asal, bool mau) {
    return meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        KeadaanSurel state = db.keadaan_surel(meja.instansi, asal.pelaku);
        if (state.mati == !mau) return {};
        state.mati = !mau;
        db.simpan(meja.instansi, state);
        journal::Entri e = kantor::entri(asal, meja.clock.now(), "atur_surel");
        e.sesudah.emplace_back("surel_ringkasan", mau ? "ya" : "tidak");
        db.kantor().catat(meja.instansi, std::move(e));
        return {};
    });
}

} // namespace berkas
