#include "sop/kejadian.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

namespace sop {
namespace {

using base::say;
using calendar::Instant;

constexpr std::size_t longest_name = 100;
constexpr int longest_pause = 100'000; // minutes

class Reader {
  public:
    Reader(const Sop& sop, calendar::Zona zone) : sop_(sop), zone_(zone) {
        for (std::size_t i = 0; i < sop.langkah().size(); ++i) steps_[sop.langkah()[i].nomor] = i;
    }

    void read(const BarisKejadian& row) {
        const std::size_t before = findings_.size();
        row_ = row.baris;
        Kunjungan v{};
        v.baris = row.baris;
        v.berkas = base::trim(row.berkas);
        if (v.berkas.empty() || base::display_width(v.berkas) > longest_name)
            wrong(KolomKejadian::berkas, row.berkas,
                  say("kejadian.berkas", {{"batas", std::to_string(longest_name)}}));
        v.langkah = step(row.langkah);
        const auto arrived = moment(KolomKejadian::tiba, row.tiba);
        if (base::trim(row.tiba).empty()) wrong(KolomKejadian::tiba, {}, say("kejadian.tanpa_tiba"));
        v.mulai = moment(KolomKejadian::mulai, row.mulai);
        v.selesai = moment(KolomKejadian::selesai, row.selesai);
        v.jeda = pause(row.jeda);
        v.alasan = base::shortened(base::trim(row.alasan), Batas::huruf);
        v.hasil = result(row.hasil);
        if (arrived) {
            v.tiba = *arrived;
            in_order(v, row);
        }
        if (v.jeda.count() > 0 && v.alasan.empty())
            wrong(KolomKejadian::alasan, row.jeda, say("kejadian.jeda_tanpa_alasan"));
        if (findings_.size() == before) visits_.push_back(std::move(v));
    }

    base::Result<Kejadian> all() {
        std::sort(visits_.begin(), visits_.end(), [](const Kunjungan& a, const Kunjungan& b) {
            // Of two at one moment the one without length came first; a running one ends last.
            const Instant a_until = a.selesai.value_or(Instant::max()),
                          b_until = b.selesai.value_or(Instant::max());
            return std::tie(a.berkas, a.langkah, a.tiba, a_until, a.baris) <
                   std::tie(b.berkas, b.langkah, b.tiba, b_until, b.baris);
        });
        apart();
        if (findings_.empty() && visits_.empty()) return base::refuse(say("kejadian.kosong"));
        if (!findings_.empty()) return base::refuse(std::move(findings_));
        base::Findings warnings = unexpected_returns();
        return Kejadian{std::move(visits_), std::move(warnings)};
    }

  private:
    void wrong(KolomKejadian column, std::string_view written, base::Sentence sentence) {
        findings_.push_back({tempat_kejadian(row_, column), base::shortened(written), std::move(sentence)});
    }

    std::size_t step(std::string_view cell) {
        const std::string_view digits = base::trim(cell);
        int number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        const auto at = steps_.find(number);
        if (error == std::errc{} && end == digits.data() + digits.size() && at != steps_.end())
            return at->second;
        wrong(KolomKejadian::langkah, cell,
              say("kejadian.langkah", {{"awal", std::to_string(sop_.langkah().front().nomor)},
                                       {"akhir", std::to_string(sop_.langkah().back().nomor)}}));
        return 0;
    }

    std::optional<Instant> moment(KolomKejadian column, std::string_view cell) {
        if (base::trim(cell).empty()) return std::nullopt;
        auto instant = calendar::read_waktu(base::trim(cell), zone_);
        if (instant) return *instant;
        for (const base::Finding& f : instant.error()) wrong(column, cell, f.sentence);
        return std::nullopt;
    }

    std::chrono::minutes pause(std::string_view cell) {
        const std::string_view digits = base::trim(cell);
        if (digits.empty()) return {};
        int minutes = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), minutes);
        if (error == std::errc{} && end == digits.data() + digits.size() && minutes >= 0 &&
            minutes <= longest_pause)
            return std::chrono::minutes(minutes);
        wrong(KolomKejadian::jeda, cell, say("kejadian.jeda"));
        return {};
    }

    Hasil result(std::string_view cell) {
        const std::string_view word = base::trim(cell);
        if (word.empty() || base::equal_fold(word, "lanjut")) return Hasil::lanjut;
        if (base::equal_fold(word, "kembali")) return Hasil::kembali;
        wrong(KolomKejadian::hasil, cell, say("kejadian.hasil"));
        return Hasil::lanjut;
    }

    void in_order(const Kunjungan& v, const BarisKejadian& row) {
        if (v.mulai && *v.mulai < v.tiba)
            wrong(KolomKejadian::mulai, row.mulai, say("kejadian.mulai_sebelum_tiba"));
        const Instant latest = v.mulai ? std::max(v.tiba, *v.mulai) : v.tiba;
        if (v.selesai && *v.selesai < latest)
            wrong(KolomKejadian::selesai, row.selesai, say("kejadian.selesai_sebelum_tiba"));
    }

    // A row that was entered twice, or two visits that cannot both be right. A visit without length (two acts within one second) overlaps
    // nothing.
    void apart() {
        for (std::size_t i = 1; i < visits_.size(); ++i) {
            const Kunjungan& a = visits_[i - 1];
            const Kunjungan& b = visits_[i];
            if (a.berkas != b.berkas || a.langkah != b.langkah) continue;
            if (a.selesai && *a.selesai <= b.tiba) continue;
            row_ = b.baris;
            wrong(KolomKejadian::tiba, b.berkas,
                  say("kejadian.tumpang_tindih", {{"baris", std::to_string(a.baris)}}));
        }
    }

    [[nodiscard]] base::Findings unexpected_returns() const {
        base::Findings warnings;
        for (const Kunjungan& v : visits_)
            if (v.hasil == Hasil::kembali && sop_.boleh_kembali(v.langkah).empty())
                warnings.push_back({tempat_kejadian(v.baris, KolomKejadian::hasil), v.berkas,
                                    say("kejadian.kembali_tanpa_jalan",
                                        {{"langkah", std::to_string(sop_.langkah()[v.langkah].nomor)}}),
                                    base::Severity::peringatan});
        return warnings;
    }

    const Sop& sop_;
    calendar::Zona zone_;
    std::map<int, std::size_t> steps_;
    std::uint64_t row_ = 0;
    std::vector<Kunjungan> visits_;
    base::Findings findings_;
};

} // namespace

std::string_view kolom_text(KolomKejadian kolom) {
    switch (kolom) {
    case KolomKejadian::berkas: return "berkas";
    case KolomKejadian::langkah: return "langkah";
    case KolomKejadian::tiba: return "tiba";
    case KolomKejadian::mulai: return "mulai";
    case KolomKejadian::selesai: return "selesai";
    case KolomKejadian::jeda: return "jeda";
    case KolomKejadian::alasan: return "alasan";
    case KolomKejadian::hasil: return "hasil";
    }
    return {};
}

std::string tempat_kejadian(std::uint64_t baris, KolomKejadian kolom) {
    return fmt::format("baris {}, kolom {}", baris, kolom_text(kolom));
}

base::Result<Kejadian> read_kejadian(const Sop& sop, calendar::Zona zone,
                                     const std::vector<BarisKejadian>& rows) {
    Reader reader(sop, zone);
    for (const BarisKejadian& row : rows) reader.read(row);
    return reader.all();
}

} // namespace sop
