#include "formulir/periksa.h"

#include "angka/baca.h"
#include "angka/tulis.h"
#include "base/text.h"
#include "pegawai/nip.h"

#include <fmt/format.h>

#include <algorithm>

namespace formulir {
namespace {

using angka::Rational;
using base::say;
using base::Severity;

constexpr std::size_t most_kegiatan = 1000;
constexpr std::size_t most_skp = 12;
constexpr std::size_t longest_text = 2000;
constexpr int most_tugas = 1000;

// Where we are, as a path that costs nothing until a finding needs it.
struct Place {
    const Place* outer = nullptr;
    std::string_view name;
    std::ptrdiff_t index = -1;

    [[nodiscard]] std::string path() const {
        std::string text = outer == nullptr ? std::string() : outer->path();
        if (!text.empty() && !name.empty()) text += '.';
        text += name;
        if (index >= 0) text += fmt::format("[{}]", index);
        return text;
    }
};

base::Result<Rational> read(const Isian& isian) {
    switch (isian.notasi) {
    case Notasi::mesin: return angka::read_machine(isian.text);
    case Notasi::indonesia: return angka::read_indonesian(isian.text);
    case Notasi::bebas: return angka::read_either(isian.text);
    }
    return {};
}

class Check {
  public:
    Check(const FormulirMentah& mentah, const regime::pp46_2011::Angka& angka)
        : mentah_(mentah), angka_(angka) {}

    base::Result<Terperiksa> all() {
        skp::Formulir f;
        f.aturan =
            mentah_.aturan.terisi() ? std::string(base::trim(mentah_.aturan.text)) : std::string(aturan_pp46);
        if (f.aturan != aturan_pp46) wrong({nullptr, "aturan"}, mentah_.aturan, say("formulir.aturan_lain"));
        f.pegawai.nama = text({nullptr, "nama"}, mentah_.nama);
        f.pegawai.nip = nip({nullptr, "nip"}, mentah_.nip);
        if (mentah_.jenis_jabatan.terisi()) {
            f.jenis_jabatan = skp::jenis_jabatan(mentah_.jenis_jabatan.text);
            if (!f.jenis_jabatan)
                wrong({nullptr, "jenis_jabatan"}, mentah_.jenis_jabatan, say("formulir.jenis_jabatan"));
        }
        const Place root{};
        f.skp = bagian(root, mentah_.skp);
        f.periode = f.skp.periode;
        if (mentah_.skp_lain.size() + 1 > most_skp)
            wrong({nullptr, "skp_lain"}, {},
                  say("formulir.terlalu_banyak_skp", {{"batas", std::to_string(most_skp)}}));
        else
            for (std::size_t i = 0; i < mentah_.skp_lain.size(); ++i)
                f.skp_lain.push_back(
                    bagian({nullptr, "skp_lain", static_cast<std::ptrdiff_t>(i)}, mentah_.skp_lain[i]));
        if (mentah_.ada_perilaku) f.perilaku = perilaku(f.jenis_jabatan);

        if (base::has_errors(findings_)) {
            std::erase_if(findings_,
                          [](const base::Finding& finding) { return finding.severity != Severity::galat; });
            return base::refuse(translated());
        }
        return Terperiksa{std::move(f), translated()};
    }

  private:
    // Findings

    void note(const Place& place, const Isian& isian, base::Sentence sentence, Severity severity) {
        findings_.push_back({place.path(), isian.text, std::move(sentence), severity});
    }
    void wrong(const Place& place, const Isian& isian, base::Sentence sentence) {
        note(place, isian, std::move(sentence), Severity::galat);
    }
    base::Findings translated() {
        if (mentah_.place_of)
            for (base::Finding& f : findings_) f.place = mentah_.place_of(f.place);
        return std::move(findings_);
    }

    // Fields

    std::string text(const Place& place, const Isian& isian) {
        std::string_view t = base::trim(isian.text);
        if (t.size() > longest_text)
            wrong(place, {base::shortened(t), isian.notasi, true},
                  say("formulir.teks_terlalu_panjang", {{"batas", std::to_string(longest_text)}}));
        return std::string(t);
    }

    // A wrong number of a person does not change what the form is worth: it is said, not refused.
    std::string nip(const Place& place, const Isian& isian) {
        std::string written = text(place, isian);
        if (!written.empty())
            if (const auto read = pegawai::Nip::parse(written, {pegawai::Ragam::latihan, std::nullopt});
                !read)
                for (const base::Finding& f : read.error())
                    note(place, isian, f.sentence, Severity::peringatan);
        return written;
    }

    enum class Lowest { nol, di_atas_nol };

    // A number that must be there.
    Rational number(const Place& place, const Isian& isian, Lowest lowest,
                    const Rational* highest = nullptr) {
        if (!isian.terisi()) {
            wrong(place, isian, say("formulir.kosong"));
            return lowest == Lowest::di_atas_nol ? 1 : 0;
        }
        auto value = read(isian);
        if (!value) {
            wrong(place, isian, value.error().front().sentence);
            return lowest == Lowest::di_atas_nol ? 1 : 0;
        }
        if (value->sign() < 0 || (lowest == Lowest::di_atas_nol && value->is_zero())) {
            wrong(place, isian,
                  lowest == Lowest::nol ? say("formulir.negatif") : say("formulir.harus_di_atas_nol"));
            return 1;
        }
        if (highest && *value > *highest) {
            const Rational meant = *value / 10;
            wrong(place, isian,
                  meant <= *highest && value->is_whole()
                      ? say("formulir.di_atas_batas_mungkin",
                            {{"batas", angka::indonesian(*highest)}, {"maksud", angka::indonesian(meant)}})
                      : say("formulir.di_atas_batas", {{"batas", angka::indonesian(*highest)}}));
        }
        return *std::move(value);
    }

    Rational number_or(const Place& place, const Isian& isian, const Rational& otherwise, Lowest lowest,
                       const Rational* highest = nullptr) {
        return isian.terisi() ? number(place, isian, lowest, highest) : otherwise;
    }

    std::optional<calendar::Period> periode(const Place& outer, const BagianMentah& b) {
        if (!b.periode_mulai.terisi() && !b.periode_selesai.terisi()) return std::nullopt;
        const Place place{&outer, "periode"};
        const Place from_place{&place, "mulai"};
        const Place until_place{&place, "selesai"};
        const auto from = calendar::read_date(b.periode_mulai.text);
        const auto until = calendar::read_date(b.periode_selesai.text);
        if (!from) wrong(from_place, b.periode_mulai, from.error().front().sentence);
        if (!until) wrong(until_place, b.periode_selesai, until.error().front().sentence);
        if (!from || !until) return std::nullopt;
        if (std::chrono::sys_days(*until) < std::chrono::sys_days(*from)) {
            wrong(until_place, b.periode_selesai,
                  say("formulir.periode_terbalik", {{"mulai", calendar::tanggal(*from)}}));
            return std::nullopt;
        }
        if (from->year() != until->year())
            note(until_place, b.periode_selesai, say("formulir.periode_lintas_tahun"), Severity::peringatan);
        return calendar::Period{*from, *until};
    }

    skp::BagianSkp bagian(const Place& outer, const BagianMentah& b) {
        skp::BagianSkp out;
        out.periode = periode(outer, b);
        if (b.kegiatan.empty()) wrong({&outer, "kegiatan"}, {}, say("formulir.tanpa_kegiatan"));
        if (b.kegiatan.size() > most_kegiatan) {
            wrong({&outer, "kegiatan"}, {},
                  say("formulir.terlalu_banyak_kegiatan", {{"batas", std::to_string(most_kegiatan)}}));
            return out;
        }
        out.kegiatan.reserve(b.kegiatan.size());
        for (std::size_t i = 0; i < b.kegiatan.size(); ++i)
            out.kegiatan.push_back(
                kegiatan({&outer, "kegiatan", static_cast<std::ptrdiff_t>(i)}, b.kegiatan[i]));
        if (!out.kegiatan.empty() &&
            std::all_of(out.kegiatan.begin(), out.kegiatan.end(),
                        [](const skp::Kegiatan& k) { return k.dikecualikan.has_value(); }))
            wrong({&outer, "kegiatan"}, {}, say("formulir.semua_dikecualikan"));
        out.tugas_tambahan = tugas_tambahan({&outer, "tugas_tambahan"}, b.tugas_tambahan);
        out.kreativitas = kreativitas({&outer, "kreativitas"}, b.kreativitas);
        return out;
    }

    int tugas_tambahan(const Place& place, const Isian& isian) {
        if (!isian.terisi()) return 0;
        const Rational count = number(place, isian, Lowest::nol);
        if (!count.is_whole() || count > most_tugas) {
            wrong(place, isian, say("formulir.banyak_tugas"));
            return 0;
        }
        return std::stoi(count.numerator());
    }

    Rational kreativitas(const Place& place, const Isian& isian) {
        if (!isian.terisi()) return 0;
        Rational points = number(place, isian, Lowest::nol);
        const bool known = std::find(angka_.kreativitas.begin(), angka_.kreativitas.end(), points) !=
                           angka_.kreativitas.end();
        if (!known) wrong(place, isian, say("formulir.kreativitas"));
        return points;
    }

    skp::Target target(const Place& place, const TargetMentah& t) {
        skp::Target out;
        out.kuantitas = number({&place, "kuantitas"}, t.kuantitas, Lowest::di_atas_nol);
        out.satuan = text({&place, "satuan"}, t.satuan);
        out.kualitas = number_or({&place, "kualitas"}, t.kualitas, angka_.kualitas_tertinggi,
                                 Lowest::di_atas_nol, &angka_.kualitas_tertinggi);
        out.waktu = number({&place, "waktu"}, t.waktu, Lowest::di_atas_nol);
        if (t.satuan_waktu.terisi())
            out.satuan_waktu = satuan_waktu({&place, "satuan_waktu"}, t.satuan_waktu);
        out.biaya = number_or({&place, "biaya"}, t.biaya, 0, Lowest::nol);
        return out;
    }

    std::string satuan_waktu(const Place& place, const Isian& isian) {
        static constexpr std::array<std::string_view, 7> units{"hari",       "minggu",   "bulan", "triwulan",
                                                               "caturwulan", "semester", "tahun"};
        const std::string_view unit = base::trim(isian.text);
        for (std::string_view known : units)
            if (base::equal_fold(known, unit)) return std::string(known);
        note(place, isian, say("formulir.satuan_waktu"), Severity::peringatan);
        return std::string(unit);
    }

    skp::Kegiatan kegiatan(const Place& place, const KegiatanMentah& k) {
        skp::Kegiatan out;
        out.uraian = text({&place, "uraian"}, k.uraian);
        if (out.uraian.empty())
            note({&place, "uraian"}, k.uraian, say("formulir.tanpa_uraian"), Severity::peringatan);
        out.pelaksanaan = pelaksanaan({&place, "dilaksanakan"}, k.dilaksanakan);
        const Place target_place{&place, "target"};
        out.target = target(target_place, k.target);
        const Place nyata{&place, "realisasi"};
        const bool done = out.pelaksanaan == skp::Pelaksanaan::dilaksanakan;
        const auto realised = [&](std::string_view field, const Isian& isian,
                                  const Rational* highest = nullptr) {
            const Place at{&nyata, field};
            return done ? number(at, isian, Lowest::nol, highest)
                        : number_or(at, isian, 0, Lowest::nol, highest);
        };
        out.realisasi.kuantitas = realised("kuantitas", k.realisasi.kuantitas);
        out.realisasi.kualitas = realised("kualitas", k.realisasi.kualitas, &angka_.kualitas_tertinggi);
        out.realisasi.waktu = realised("waktu", k.realisasi.waktu);
        if (out.target.biaya.sign() > 0)
            out.realisasi.biaya = realised("biaya", k.realisasi.biaya);
        else if (k.realisasi.biaya.terisi()) {
            out.realisasi.biaya = number({&nyata, "biaya"}, k.realisasi.biaya, Lowest::nol);
            if (!out.realisasi.biaya.is_zero())
                note({&nyata, "biaya"}, k.realisasi.biaya, say("formulir.biaya_tanpa_target"),
                     Severity::peringatan);
        }
        if (k.angka_kredit.terisi())
            out.angka_kredit = number({&place, "angka_kredit"}, k.angka_kredit, Lowest::nol);
        if (k.dikecualikan.terisi())
            out.dikecualikan = skp::Pengecualian{text({&place, "dikecualikan"}, k.dikecualikan)};
        if (k.ada_target_ulang) {
            const Place again{&place, "target_ulang"};
            out.target_ulang = skp::TargetUlang{target(again, k.target_ulang),
                                                text({&again, "alasan"}, k.target_ulang_alasan)};
            if (out.target_ulang->alasan.empty())
                wrong({&again, "alasan"}, k.target_ulang_alasan, say("formulir.tanpa_alasan"));
        }
        return out;
    }

    skp::Pelaksanaan pelaksanaan(const Place& place, const Isian& isian) {
        const std::string_view word = base::trim(isian.text);
        for (std::string_view yes : {"", "ya", "y", "true", "1", "dilaksanakan"})
            if (base::equal_fold(word, yes)) return skp::Pelaksanaan::dilaksanakan;
        for (std::string_view no : {"tidak", "t", "n", "false", "0", "tidak dilaksanakan"})
            if (base::equal_fold(word, no)) return skp::Pelaksanaan::tidak_dilaksanakan;
        wrong(place, isian, say("formulir.ya_tidak"));
        return skp::Pelaksanaan::dilaksanakan;
    }

    skp::Perilaku perilaku(std::optional<skp::JenisJabatan> jenis) {
        const Place place{nullptr, "perilaku"};
        skp::Perilaku out;
        for (std::size_t i = 0; i < out.umum.size(); ++i)
            out.umum[i] = number({&place, skp::Perilaku::nama_aspek[i]}, mentah_.perilaku[i], Lowest::nol,
                                 &angka_.perilaku_tertinggi);
        const Isian& last = mentah_.perilaku[skp::Perilaku::aspek_umum];
        const Place kepemimpinan{&place, skp::Perilaku::nama_aspek.back()};
        const bool filled = last.terisi() && base::trim(last.text) != "-";
        if (jenis == skp::JenisJabatan::struktural || filled) {
            if (!filled)
                wrong(kepemimpinan, last, say("formulir.kepemimpinan_kosong"));
            else
                out.kepemimpinan = number(kepemimpinan, last, Lowest::nol, &angka_.perilaku_tertinggi);
        }
        if (!mentah_.jenis_jabatan.terisi())
            wrong({nullptr, "jenis_jabatan"}, mentah_.jenis_jabatan, say("formulir.jenis_jabatan_kosong"));
        return out;
    }

    const FormulirMentah& mentah_;
    const regime::pp46_2011::Angka& angka_;
    base::Findings findings_;
};

} // namespace

base::Result<Terperiksa> periksa(const FormulirMentah& mentah, const regime::pp46_2011::Angka& angka) {
    return Check(mentah, angka).all();
}

} // namespace formulir
