#include "skp/rencana.h"

#include "angka/tulis.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace skp {
namespace {

using base::say;
using base::Severity;

constexpr std::size_t huruf_satuan = 60;

Rational ke_atas(const Rational& value) {
    const Rational down = angka::round(value, 0, angka::Rounding::truncate);
    return down < value ? down + 1 : down;
}

struct SatuanWaktu {
    std::string_view nama;
    int bulan; // how many months one of it takes; 0: counted in days
    int hari;
};
constexpr std::array<SatuanWaktu, 7> satuan_waktu{{{"hari", 0, 1},
                                                   {"minggu", 0, 7},
                                                   {"bulan", 1, 0},
                                                   {"triwulan", 3, 0},
                                                   {"caturwulan", 4, 0},
                                                   {"semester", 6, 0},
                                                   {"tahun", 12, 0}}};

// As much time as the period holds, in whole units; none for a unit that nobody knows.
std::optional<Rational> waktu_terbanyak(std::string_view unit, const calendar::Period& period) {
    const auto* known = std::find_if(satuan_waktu.begin(), satuan_waktu.end(), [&](const SatuanWaktu& s) {
        return base::equal_fold(s.nama, base::trim(unit));
    });
    if (known == satuan_waktu.end()) return std::nullopt;
    if (known->bulan > 0) return ke_atas(Rational(calendar::months_inclusive(period), known->bulan));
    const auto days = (std::chrono::sys_days(period.until) - std::chrono::sys_days(period.from)).count() + 1;
    return ke_atas(Rational(static_cast<std::int64_t>(days), known->hari));
}

bool terbagi(const KegiatanRencana& k) {
    return std::any_of(k.bulan.begin(), k.bulan.end(), [](const auto& month) { return month.has_value(); });
}

bool dalam(std::size_t month, const calendar::Period& period) { // month from 0
    const auto number = static_cast<unsigned>(month) + 1;
    return number >= static_cast<unsigned>(period.from.month()) &&
           number <= static_cast<unsigned>(period.until.month());
}

class Pemeriksaan {
  public:
    Pemeriksaan(const Rencana& plan, const calendar::Period& period) : plan_(plan), period_(period) {}

    base::Findings semua() {
        if (plan_.kegiatan.empty()) findings_.push_back({"kegiatan", {}, say("skp.tanpa_kegiatan")});
        if (plan_.kegiatan.size() > kegiatan_terbanyak)
            findings_.push_back({"kegiatan", std::to_string(plan_.kegiatan.size()),
                                 say("skp.terlalu_banyak", {{"batas", std::to_string(kegiatan_terbanyak)}})});
        for (std::size_t i = 0; i < plan_.kegiatan.size(); ++i) {
            place_ = fmt::format("kegiatan[{}]", i);
            satu(plan_.kegiatan[i], i);
        }
        return std::move(findings_);
    }

  private:
    void add(std::string_view field, std::string written, base::Sentence sentence,
             Severity severity = Severity::galat) {
        findings_.push_back(
            {fmt::format("{}.{}", place_, field), std::move(written), std::move(sentence), severity});
    }

    void satu(const KegiatanRencana& k, std::size_t i) {
        const std::string words = base::lower(base::trim(k.uraian));
        if (words.empty())
            add("uraian", {}, say("skp.tanpa_uraian"));
        else if (const auto [first, fresh] = seen_.try_emplace(words, i); !fresh)
            add("uraian", base::shortened(k.uraian),
                say("skp.uraian_kembar", {{"nomor", std::to_string(first->second + 1)}}),
                Severity::peringatan);
        if (base::display_width(k.uraian) > huruf_uraian)
            add("uraian", base::shortened(k.uraian),
                say("skp.teks_terlalu_panjang", {{"batas", std::to_string(huruf_uraian)}}));
        hasil(k.target);
        waktu(k.target);
        if (k.target.biaya.sign() < 0)
            add("target.biaya", angka::indonesian(k.target.biaya), say("skp.negatif"));
        if (k.angka_kredit) {
            const std::string written = angka::indonesian(*k.angka_kredit);
            if (plan_.jenis_jabatan != JenisJabatan::jft)
                add("angka_kredit", written, say("skp.angka_kredit_bukan_jft"));
            else if (k.angka_kredit->sign() < 0)
                add("angka_kredit", written, say("skp.negatif"));
        }
        if (terbagi(k)) bulan(k);
    }

    void hasil(const Target& t) {
        if (t.kuantitas.sign() <= 0)
            add("target.kuantitas", angka::indonesian(t.kuantitas), say("skp.target_nol"));
        if (base::trim(t.satuan).empty())
            add("target.satuan", {}, say("skp.tanpa_satuan"));
        else if (base::display_width(t.satuan) > huruf_satuan)
            add("target.satuan", base::shortened(t.satuan),
                say("skp.teks_terlalu_panjang", {{"batas", std::to_string(huruf_satuan)}}));
        const std::string written = angka::indonesian(t.kualitas);
        if (t.kualitas.sign() <= 0)
            add("target.kualitas", written, say("skp.target_nol"));
        else if (t.kualitas > 100)
            add("target.kualitas", written, say("skp.kualitas_di_atas_100"));
        else if (t.kualitas < 100)
            add("target.kualitas", written, say("skp.kualitas_di_bawah_100"), Severity::peringatan);
    }

    void waktu(const Target& t) {
        if (t.waktu.sign() <= 0) {
            add("target.waktu", angka::indonesian(t.waktu), say("skp.target_nol"));
            return;
        }
        const auto most = waktu_terbanyak(t.satuan_waktu, period_);
        if (!most)
            add("target.satuan_waktu", base::shortened(t.satuan_waktu), say("skp.satuan_waktu"));
        else if (t.waktu > *most)
            add("target.waktu", angka::indonesian(t.waktu),
                say("skp.waktu_melebihi_masa", {{"batas", angka::indonesian(*most)},
                                                {"satuan", base::lower(base::trim(t.satuan_waktu))}}));
    }

    void bulan(const KegiatanRencana& k) {
        Rational sum;
        for (std::size_t m = 0; m < k.bulan.size(); ++m) {
            const auto& planned = k.bulan.at(m);
            if (!planned) continue;
            const std::string field = fmt::format("bulan[{}]", m);
            sum += *planned;
            if (planned->sign() < 0)
                add(field, angka::indonesian(*planned), say("skp.negatif"));
            else if (!planned->is_zero() && !dalam(m, period_))
                add(field, angka::indonesian(*planned), say("skp.bulan_di_luar_masa"));
        }
        if (sum != k.target.kuantitas)
            add("bulan", angka::indonesian(sum),
                say("skp.bulan_tidak_berjumlah",
                    {{"jumlah", angka::indonesian(sum)}, {"target", angka::indonesian(k.target.kuantitas)}}));
    }

    const Rencana& plan_;
    const calendar::Period& period_;
    base::Findings findings_;
    std::map<std::string, std::size_t> seen_;
    std::string place_;
};

} // namespace

const KegiatanRencana* Rencana::kegiatan_ke(int id) const {
    for (const KegiatanRencana& k : kegiatan)
        if (k.id == id) return &k;
    return nullptr;
}

base::Findings periksa(const Rencana& plan, const calendar::Period& period) {
    return Pemeriksaan(plan, period).semua();
}

Rencana potong(const Rencana& plan, const calendar::Period& whole, const calendar::Period& rest) {
    const Rational share(calendar::months_inclusive(rest), calendar::months_inclusive(whole));
    Rencana cut = plan;
    for (KegiatanRencana& k : cut.kegiatan) {
        k.target.waktu = ke_atas(k.target.waktu * share);
        Rational left;
        for (std::size_t m = 0; m < k.bulan.size(); ++m) {
            auto& planned = k.bulan.at(m);
            if (!dalam(m, rest)) planned.reset();
            if (planned) left += *planned;
        }
        if (left.sign() > 0) {
            k.target.kuantitas = left; // the months themselves say what is left to do
        } else {
            k.bulan = {};
            k.target.kuantitas = ke_atas(k.target.kuantitas * share);
        }
    }
    return cut;
}

} // namespace skp
