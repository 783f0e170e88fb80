#include "berkas/pemeriksaan.h"

#include "angka/baca.h"
#include "angka/tulis.h"
#include "base/text.h"
#include "regime/pp46_2011/penilaian.h"

#include <algorithm>
#include <array>

namespace berkas {
namespace {

using angka::indonesian;
using angka::Rational;
using base::say;
using skp::IsiKegiatan;

// The stored ends of the keys: they stay.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> titles{{
    {"target_nol", "target nol"},
    {"bukti_kosong", "bukti tidak ada"},
    {"hemat_waktu", "hemat waktu di atas batas"},
    {"hemat_biaya", "hemat biaya di atas batas"},
    {"bukti_tanggal", "bukti di luar periode"},
    {"bukti_lain", "bukti dipakai di tempat lain"},
    {"log_kuantitas", "kuantitas berbeda dari catatan harian"},
    {"log_waktu", "waktu berbeda dari catatan harian"},
    {"log_biaya", "biaya berbeda dari catatan harian"},
    {"kembar", "uraian sama dengan rekan"},
    {"lompat_kuantitas", "kuantitas melompat dari tahun lalu"},
    {"lompat_kualitas", "kualitas melompat dari tahun lalu"},
    {"lompat_waktu", "waktu melompat dari tahun lalu"},
    {"lompat_biaya", "biaya melompat dari tahun lalu"},
    {"tidak_dilaksanakan", "tidak dilaksanakan"},
    {"target_kualitas", "target kualitas bukan 100"},
}};

std::string folded(std::string_view words) {
    std::string out;
    for (const std::string_view word : base::split(words, ' '))
        if (!base::trim(word).empty()) out += (out.empty() ? "" : " ") + base::lower(base::trim(word));
    return out;
}

bool performed(const IsiKegiatan& k) { return k.terisi && k.pelaksanaan == skp::Pelaksanaan::dilaksanakan; }

bool realised(const skp::Realisasi& r) {
    return r.kuantitas.sign() > 0 || r.kualitas.sign() > 0 || r.waktu.sign() > 0 || r.biaya.sign() > 0;
}

class Pencari {
  public:
    explicit Pencari(const BahanPeriksa& m) : m_(m) {}

    std::vector<Temuan> cari() {
        for (std::size_t i = 0; i < m_.isi.kegiatan.size(); ++i) {
            at_ = &m_.isi.kegiatan[i];
            number_ = std::to_string(i + 1);
            evidence();
            if (!at_->dikecualikan) {
                targets();
                savings();
                log();
                jumps();
            }
            colleagues();
        }
        loose_evidence();
        std::stable_sort(out_.begin(), out_.end(),
                         [](const Temuan& a, const Temuan& b) { return a.berat < b.berat; });
        return std::move(out_);
    }

  private:
    void found(std::string_view what, Berat how, base::Sentence words, std::int64_t which = 0) {
        std::string key = std::to_string(at_ == nullptr ? 0 : at_->rencana.id) + "." + std::string(what);
        if (which != 0) key += ":" + std::to_string(which);
        out_.push_back({std::move(key), how, at_ == nullptr ? 0 : at_->rencana.id, std::move(words)});
    }
    [[nodiscard]] const skp::Target& target() const {
        return at_->target_ulang ? at_->target_ulang->target : at_->rencana.target;
    }

    void targets() {
        const skp::Target& t = target();
        const auto zero = [&](const Rational& value, const char* aspect) {
            if (value.sign() <= 0)
                found("target_nol", Berat::berat,
                      say("pemeriksaan.target_nol", {{"nomor", number_}, {"aspek", aspect}}));
        };
        zero(t.kuantitas, "kuantitas");
        zero(t.kualitas, "kualitas");
        zero(t.waktu, "waktu");
        if (t.kualitas.sign() > 0 && t.kualitas != Rational(100))
            found(
                "target_kualitas", Berat::ringan,
                say("pemeriksaan.target_kualitas", {{"nomor", number_}, {"target", indonesian(t.kualitas)}}));
        if (at_->pelaksanaan == skp::Pelaksanaan::tidak_dilaksanakan)
            found("tidak_dilaksanakan", Berat::ringan,
                  say("pemeriksaan.tidak_dilaksanakan", {{"nomor", number_}}));
    }

    // More saved than the law rewards: compared exactly, so that 24 per cent itself is still fine.
    void savings() {
        if (!performed(*at_)) return;
        const skp::Target& t = target();
        const auto saved = [&](const Rational& target, const Rational& got) {
            return target.sign() > 0 ? regime::pp46_2011::efisiensi(target, got) : Rational(0);
        };
        const Rational time = saved(t.waktu, at_->realisasi.waktu);
        if (time > m_.batas_hemat)
            found("hemat_waktu", Berat::sedang,
                  say("pemeriksaan.hemat_waktu", {{"nomor", number_},
                                                  {"hemat", indonesian(time)},
                                                  {"batas", indonesian(m_.batas_hemat)}}));
        const Rational money = saved(t.biaya, at_->realisasi.biaya);
        if (money > m_.batas_hemat)
            found("hemat_biaya", Berat::sedang,
                  say("pemeriksaan.hemat_biaya", {{"nomor", number_},
                                                  {"hemat", indonesian(money)},
                                                  {"batas", indonesian(m_.batas_hemat)}}));
    }

    void evidence() {
        bool any = false;
        for (const Bukti& b : m_.bukti) {
            if (b.dilepas || b.kegiatan != at_->rencana.id) continue;
            any = true;
            one_piece(b);
        }
        if (!any && !at_->dikecualikan && performed(*at_) && realised(at_->realisasi))
            found("bukti_kosong", Berat::berat, say("pemeriksaan.bukti_kosong", {{"nomor", number_}}));
    }

    // Of the form as a whole (laporan fisik dan kegiatan).
    void loose_evidence() {
        at_ = nullptr;
        number_.clear();
        for (const Bukti& b : m_.bukti)
            if (!b.dilepas && b.kegiatan == 0) one_piece(b);
    }

    void one_piece(const Bukti& b) {
        if (b.tanggal && !m_.periode.contains(*b.tanggal))
            found("bukti_tanggal", Berat::sedang,
                  say("pemeriksaan.bukti_tanggal",
                      {{"bukti", base::shortened(b.nama)}, {"tanggal", calendar::tanggal(*b.tanggal)}}),
                  b.id.value());
        for (const BahanPeriksa::Lain& other : m_.dipakai_lain) {
            if (other.bukti != b.id) continue;
            found("bukti_lain", Berat::sedang,
                  say("pemeriksaan.bukti_lain", {{"bukti", base::shortened(b.nama)},
                                                 {"pegawai", other.nama},
                                                 {"tahun", std::to_string(other.tahun)}}),
                  b.id.value());
            break; // once a file
        }
    }

    void log() {
        if (!performed(*at_)) return;
        const auto sums = jumlah_catatan(m_.catatan, m_.skp);
        const auto sum = std::find_if(sums.begin(), sums.end(),
                                      [&](const JumlahKegiatan& s) { return s.kegiatan == at_->rencana.id; });
        if (sum == sums.end() || sum->baris == 0) return;
        const skp::Realisasi& r = at_->realisasi;
        if (sum->kuantitas.sign() > 0 && sum->kuantitas != r.kuantitas)
            found("log_kuantitas", Berat::sedang,
                  say("pemeriksaan.log_kuantitas", {{"nomor", number_},
                                                    {"realisasi", indonesian(r.kuantitas)},
                                                    {"catatan", indonesian(sum->kuantitas)}}));
        if (sum->waktu.sign() > 0 && sum->waktu != r.waktu)
            found("log_waktu", Berat::sedang,
                  say("pemeriksaan.log_waktu", {{"nomor", number_},
                                                {"realisasi", indonesian(r.waktu)},
                                                {"catatan", indonesian(sum->waktu)}}));
        if (sum->biaya.sign() > 0 && sum->biaya != r.biaya)
            found("log_biaya", Berat::sedang,
                  say("pemeriksaan.log_biaya", {{"nomor", number_},
                                                {"realisasi", indonesian(r.biaya)},
                                                {"catatan", indonesian(sum->biaya)}}));
    }

    void colleagues() {
        for (const auto& [id, name] : m_.kembar) {
            if (id != at_->rencana.id) continue;
            found("kembar", Berat::ringan,
                  say("pemeriksaan.kembar", {{"nomor", number_}, {"pegawai", name}}));
            break;
        }
    }

    void jumps() {
        if (!m_.tahun_lalu || !performed(*at_)) return;
        const std::string words = folded(at_->rencana.uraian);
        for (const IsiKegiatan& old : m_.tahun_lalu->kegiatan) {
            if (!performed(old) || folded(old.rencana.uraian) != words) continue;
            const skp::Target& then = old.rencana.target;
            if (base::equal_fold(then.satuan, target().satuan))
                jump("lompat_kuantitas", "kuantitas", old.realisasi.kuantitas, at_->realisasi.kuantitas);
            jump("lompat_kualitas", "kualitas", old.realisasi.kualitas, at_->realisasi.kualitas);
            if (base::equal_fold(then.satuan_waktu, target().satuan_waktu))
                jump("lompat_waktu", "waktu", old.realisasi.waktu, at_->realisasi.waktu);
            jump("lompat_biaya", "biaya", old.realisasi.biaya, at_->realisasi.biaya);
            return;
        }
    }

    void jump(std::string_view key, const char* aspect, const Rational& then, const Rational& now) {
        if (then.sign() <= 0 || abs(now - then) * 2 < then) return;
        found(key, Berat::ringan,
              say("pemeriksaan.lompat", {{"nomor", number_},
                                         {"aspek", aspect},
                                         {"dulu", indonesian(then)},
                                         {"kini", indonesian(now)}}));
    }

    const BahanPeriksa& m_;
    const IsiKegiatan* at_ = nullptr;
    std::string number_;
    std::vector<Temuan> out_;
};

} // namespace

std::string_view nama(Berat how) {
    switch (how) {
    case Berat::berat: return "berat";
    case Berat::sedang: return "sedang";
    case Berat::ringan: break;
    }
    return "ringan";
}

std::string_view judul_temuan(std::string_view kunci) {
    if (const auto dot = kunci.find('.'); dot != std::string_view::npos) kunci.remove_prefix(dot + 1);
    kunci = kunci.substr(0, kunci.find(':'));
    const auto* known =
        std::find_if(titles.begin(), titles.end(), [&](const auto& t) { return t.first == kunci; });
    return known == titles.end() ? std::string_view() : known->second;
}

BahanPeriksa bahan_periksa(Baca& db, const Meja& meja, const Berkas& row) {
    BahanPeriksa m;
    m.skp = row.skp;
    m.periode = row.periode;
    m.batas_hemat = meja.timbangan.angka().batas_efisiensi;
    if (const auto paper = db.dokumen(meja.instansi, row.id, JenisDokumen::isi, 0))
        if (auto read = skp::baca_isi(paper->naskah)) m.isi = *std::move(read);
    m.bukti = db.bukti_skp(meja.instansi, row.skp);
    std::erase_if(m.bukti, [&](const Bukti& b) { return b.dilepas || (b.berkas && b.berkas != row.id); });
    const auto elsewhere = pemakaian_lain(db, meja.instansi, row.skp, m.bukti);
    for (const Bukti& b : m.bukti) {
        const auto uses = elsewhere.find(b.id);
        if (uses == elsewhere.end()) continue;
        for (const PemakaianLain& other : uses->second) {
            const pegawai::Pegawai* who = meja.kantor.pegawai(other.pegawai);
            m.dipakai_lain.push_back(
                {b.id, other.pegawai, who == nullptr ? "" : who->nama_lengkap(), other.tahun});
        }
    }
    m.catatan = db.catatan_milik(meja.instansi, row.pegawai, row.periode);
    for (const skp::IsiKegiatan& k : m.isi.kegiatan)
        for (const auto& same : db.kegiatan_kembar(meja.instansi, row.tahun, k.rencana.uraian, row.pegawai))
            if (const pegawai::Pegawai* who = meja.kantor.pegawai(same.pegawai); who != nullptr)
                m.kembar.emplace_back(k.rencana.id, who->nama_lengkap());
    for (const Berkas& earlier : db.berkas_milik(meja.instansi, row.pegawai)) {
        if (earlier.tahun != row.tahun - 1 || earlier.keadaan == KeadaanBerkas::dibatalkan) continue;
        if (const auto paper = db.dokumen(meja.instansi, earlier.id, JenisDokumen::isi, 0))
            if (auto read = skp::baca_isi(paper->naskah)) {
                m.tahun_lalu = *std::move(read);
                break;
            }
    }
    return m;
}

std::vector<Temuan> temuan(const BahanPeriksa& material) { return Pencari(material).cari(); }

std::vector<BarisPeriksa> baris_periksa(const BahanPeriksa& material) {
    std::vector<BarisPeriksa> lines;
    const auto line = [&](std::string key, std::string asked) {
        BarisPeriksa one;
        one.kunci = std::move(key);
        one.uraian = std::move(asked);
        lines.push_back(std::move(one));
    };
    for (std::size_t i = 0; i < material.isi.kegiatan.size(); ++i) {
        const std::string id = std::to_string(material.isi.kegiatan[i].rencana.id);
        const std::string number = std::to_string(i + 1);
        line(id + ".angka", "Realisasi kegiatan " + number + " sama dengan yang tertulis pada buktinya");
        line(id + ".bukti", "Bukti kegiatan " + number + " lengkap, terbaca, dan bertanggal dalam periode");
    }
    line("umum.kegiatan", "Kegiatan pada formulir sama dengan SKP yang ditetapkan");
    line("umum.laporan", "Laporan fisik dan kegiatan terlampir dan sejalan dengan formulir");
    return lines;
}

} // namespace berkas
