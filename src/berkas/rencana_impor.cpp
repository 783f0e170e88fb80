#include "berkas/rencana_impor.h"

#include "base/text.h"
#include "formulir/json_isian.h"
#include "pegawai/lipat.h"

#include <fmt/format.h>

namespace berkas {
namespace {

using base::say;
using base::Severity;
using formulir::FormulirMentah;
using formulir::Isian;

constexpr std::size_t huruf_satuan = 60;

class Pembacaan {
  public:
    explicit Pembacaan(const FormulirMentah& raw) : raw_(raw) {}

    base::Result<RencanaTerbaca> semua() {
        const auto& rows = raw_.skp.kegiatan;
        if (rows.empty()) return base::refuse(say("rencana.tolak.impor_kosong"));
        if (rows.size() > skp::kegiatan_terbanyak)
            return base::refuse(
                say("skp.terlalu_banyak", {{"batas", std::to_string(skp::kegiatan_terbanyak)}}),
                std::to_string(rows.size()), place("kegiatan"));
        if (const auto kind = skp::jenis_jabatan(raw_.jenis_jabatan.text))
            read_.rencana.jenis_jabatan = *kind;
        for (std::size_t i = 0; i < rows.size(); ++i) kegiatan(rows[i], fmt::format("kegiatan[{}]", i));
        if (!raw_.skp_lain.empty()) warn("skp_lain", {}, say("rencana.impor.bagian_lain"));
        return std::move(read_);
    }

  private:
    [[nodiscard]] std::string place(const std::string& path) const {
        return raw_.place_of ? raw_.place_of(path) : path;
    }
    void warn(const std::string& path, std::string_view written, base::Sentence sentence) {
        read_.peringatan.push_back(
            {place(path), base::shortened(written), std::move(sentence), Severity::peringatan});
    }

    std::string teks(const Isian& field, const std::string& path, std::size_t most) {
        std::string words = pegawai::rapikan(field.text);
        if (base::is_utf8(words) && words.find('\0') == std::string::npos &&
            base::display_width(words) <= most)
            return words;
        warn(path, words, say("skp.teks_terlalu_panjang", {{"batas", std::to_string(most)}}));
        return {};
    }

    skp::Rational angka(const Isian& field, const std::string& path, const skp::Rational& otherwise = {}) {
        if (!field.terisi()) return otherwise;
        auto value = formulir::baca_angka(field);
        if (!value) {
            warn(path, field.text, value.error().front().sentence);
            return otherwise;
        }
        if (value->sign() >= 0) return *std::move(value);
        warn(path, field.text, say("skp.negatif"));
        return otherwise;
    }

    void kegiatan(const formulir::KegiatanMentah& row, const std::string& path) {
        skp::KegiatanRencana k;
        k.id = read_.rencana.berikut++;
        k.uraian = teks(row.uraian, path + ".uraian", skp::huruf_uraian);
        const formulir::TargetMentah& t = row.target;
        k.target.kuantitas = angka(t.kuantitas, path + ".target.kuantitas");
        k.target.satuan = teks(t.satuan, path + ".target.satuan", huruf_satuan);
        k.target.kualitas = angka(t.kualitas, path + ".target.kualitas", 100);
        k.target.waktu = angka(t.waktu, path + ".target.waktu");
        if (t.satuan_waktu.terisi())
            k.target.satuan_waktu =
                base::lower(teks(t.satuan_waktu, path + ".target.satuan_waktu", huruf_satuan));
        k.target.biaya = angka(t.biaya, path + ".target.biaya");
        if (row.angka_kredit.terisi()) k.angka_kredit = angka(row.angka_kredit, path + ".angka_kredit");
        read_.rencana.kegiatan.push_back(std::move(k));
    }

    const FormulirMentah& raw_;
    RencanaTerbaca read_;
};

} // namespace

base::Result<RencanaTerbaca> rencana_dari(const FormulirMentah& raw) { return Pembacaan(raw).semua(); }

} // namespace berkas
