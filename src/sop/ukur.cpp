#include "sop/ukur.h"

#include "calendar/jam_kerja.h"

#include <algorithm>
#include <map>

namespace sop {
namespace {

using angka::Rational;

std::optional<Rational> median_of(std::vector<Rational> values) {
    if (values.empty()) return std::nullopt;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

// Nearest rank: the smallest value that at least 90 of 100 do not exceed.
std::optional<Rational> percentile_90_of(std::vector<Rational> values) {
    if (values.empty()) return std::nullopt;
    std::sort(values.begin(), values.end());
    return values[(values.size() * 9 + 9) / 10 - 1];
}

class Measuring {
  public:
    Measuring(const Sop& sop, const calendar::Kalender& kalender, const Kejadian& kejadian)
        : sop_(sop), kalender_(kalender), kejadian_(kejadian) {
        result_.langkah.resize(sop.langkah().size());
    }

    base::Result<Ukuran> all() {
        for (std::size_t i = 0; i < kejadian_.kunjungan.size(); ++i) visit(i);
        if (!findings_.empty()) return base::refuse(std::move(findings_));
        for (std::size_t step = 0; step < result_.langkah.size(); ++step) sum_up(step);
        whole_cases();
        return std::move(result_);
    }

  private:
    // Working minutes between two moments, less the pause.
    std::optional<Rational> minutes(const Kunjungan& v, calendar::Instant from, KolomKejadian column) {
        const auto worked = calendar::working_between(kalender_, from, *v.selesai);
        if (!worked) {
            for (base::Finding f : worked.error()) {
                f.place = tempat_kejadian(v.baris, column);
                findings_.push_back(std::move(f));
            }
            return std::nullopt;
        }
        return Rational(static_cast<std::int64_t>(worked->count()), 60) -
               Rational(static_cast<std::int64_t>(v.jeda.count()));
    }

    void visit(std::size_t i) {
        const Kunjungan& v = kejadian_.kunjungan[i];
        UkuranKunjungan measured{i, std::nullopt, std::nullopt};
        if (v.selesai) {
            measured.lama = minutes(v, v.tiba, KolomKejadian::selesai);
            if (measured.lama && measured.lama->sign() < 0)
                findings_.push_back({tempat_kejadian(v.baris, KolomKejadian::jeda),
                                     std::to_string(v.jeda.count()),
                                     base::say("kejadian.jeda_terlalu_lama")});
            // A pause before work began took nothing from the touch time; how much it took is not recorded,
            // so the touch time never goes below zero.
            if (measured.lama && v.mulai)
                if (auto touched = minutes(v, *v.mulai, KolomKejadian::mulai))
                    measured.sentuh = angka::max(*touched, Rational(0));
        }
        std::vector<UkuranBerkas>& cases = result_.langkah[v.langkah].rincian;
        if (cases.empty() || cases.back().berkas != v.berkas)
            cases.push_back({v.berkas, {}, std::nullopt, false});
        cases.back().kunjungan.push_back(std::move(measured));
    }

    void sum_up(std::size_t step) {
        UkuranLangkah& at = result_.langkah[step];
        at.norma = sop_.langkah()[step].norma.minutes();
        std::vector<Rational> times;
        std::vector<Rational> touches;
        for (UkuranBerkas& one : at.rincian) {
            bool running = false;
            bool touched = true;
            Rational sum;
            Rational touch;
            for (const UkuranKunjungan& v : one.kunjungan) {
                const Kunjungan& written = kejadian_.kunjungan[v.kunjungan];
                ++at.kunjungan;
                if (written.hasil == Hasil::kembali) ++at.kembali;
                at.jeda += Rational(static_cast<std::int64_t>(written.jeda.count()));
                running = running || !v.lama;
                touched = touched && v.sentuh.has_value();
                if (v.lama) sum += *v.lama;
                if (v.sentuh) touch += *v.sentuh;
            }
            if (running) {
                ++at.berjalan;
                continue;
            }
            one.lama = sum;
            one.tepat_waktu = sum <= Rational(at.norma);
            ++at.berkas;
            if (one.tepat_waktu) ++at.tepat_waktu;
            times.push_back(sum);
            if (touched) touches.push_back(touch);
        }
        at.median = median_of(times);
        at.persentil_90 = percentile_90_of(times);
        at.sentuh_median = median_of(touches);
    }

    void whole_cases() {
        struct Whole {
            std::size_t steps = 0;
            bool running = false;
            Rational time;
        };
        std::map<std::string_view, Whole> cases;
        Ringkasan& all = result_.seluruh;
        for (const UkuranLangkah& step : result_.langkah) {
            for (const UkuranBerkas& one : step.rincian) {
                Whole& whole = cases[one.berkas];
                ++whole.steps;
                if (one.lama)
                    whole.time += *one.lama;
                else
                    whole.running = true;
            }
            all.kunjungan += step.kunjungan;
            all.kembali += step.kembali;
            all.jeda += step.jeda;
            all.norma += step.norma;
        }
        std::vector<Rational> times;
        for (const auto& [name, whole] : cases) {
            if (whole.running || whole.steps < result_.langkah.size()) {
                ++all.berjalan;
                continue;
            }
            ++all.berkas;
            if (whole.time <= Rational(all.norma)) ++all.tepat_waktu;
            times.push_back(whole.time);
        }
        all.median = median_of(times);
        all.persentil_90 = percentile_90_of(times);
    }

    const Sop& sop_;
    const calendar::Kalender& kalender_;
    const Kejadian& kejadian_;
    Ukuran result_;
    base::Findings findings_;
};

} // namespace

std::optional<Rational> Ringkasan::bagian_tepat() const {
    if (berkas == 0) return std::nullopt;
    return Rational(static_cast<std::int64_t>(tepat_waktu) * 100, static_cast<std::int64_t>(berkas));
}

base::Result<Ukuran> ukur(const Sop& sop, const calendar::Kalender& kalender, const Kejadian& kejadian) {
    return Measuring(sop, kalender, kejadian).all();
}

} // namespace sop
