#include "web/penilaian/isian.h"

#include "angka/baca.h"
#include "angka/tulis.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace web::penilaian {
namespace {

using angka::Rational;
using base::say;

constexpr std::array<std::string_view, 3> expectation{"di_bawah", "sesuai", "di_atas"};
constexpr std::size_t most_tasks = 50;

std::optional<skp::Ekspektasi> expectation_of(std::string_view code) {
    for (std::size_t i = 0; i < expectation.size(); ++i)
        if (expectation.at(i) == code) return static_cast<skp::Ekspektasi>(i);
    return std::nullopt;
}

class Pembaca {
  public:
    Pembaca(const Ketikan& typed, base::Findings& wrong) : typed_(typed), wrong_(wrong) {}

    std::string_view text(std::string_view name) { return base::trim(teks(typed_, name)); }

    // A number that has to be there; what is wrong stands at the field.
    std::optional<Rational> number(const std::string& name, const std::string& what,
                                   bool may_be_empty = false) {
        const std::string_view written = text(name);
        if (written.empty()) {
            if (!may_be_empty) wrong(name, say("penilaian.kosong", {{"apa", what}}));
            return std::nullopt;
        }
        const auto value = angka::read_indonesian(written);
        if (!value) {
            for (base::Finding f : value.error()) {
                f.place = name;
                wrong_.push_back(std::move(f));
            }
            return std::nullopt;
        }
        return *value;
    }
    std::optional<Rational> mark(const std::string& name, const std::string& what, bool may_be_empty) {
        auto value = number(name, what, may_be_empty);
        if (!value || (value->sign() >= 0 && *value <= Rational(100))) return value;
        wrong(name, say("penilaian.batas", {{"apa", what}, {"tertulis", base::shortened(text(name))}}));
        return std::nullopt;
    }
    void wrong(std::string place, base::Sentence sentence) {
        std::string written(text(place));
        wrong_.push_back({std::move(place), std::move(written), std::move(sentence)});
    }

  private:
    const Ketikan& typed_;
    base::Findings& wrong_;
};

void read_activity(Pembaca& in, skp::IsiKegiatan& k, int number) {
    const int id = k.rencana.id;
    const std::string who = fmt::format("kegiatan {}", number);
    if (k.pelaksanaan == skp::Pelaksanaan::dilaksanakan)
        if (const auto mark = in.mark(nama("q", id), "kualitas " + who, false)) k.realisasi.kualitas = *mark;

    k.dikecualikan.reset();
    k.target_ulang.reset();
    const std::string_view how = in.text(nama("h", id));
    if (how != "kecuali" && how != "ulang") return;
    std::string reason(in.text(nama("al", id)));
    if (reason.empty())
        in.wrong(nama("al", id), say("penilaian.pasal_9", {{"nomor", std::to_string(number)}}));
    if (how == "kecuali") {
        k.dikecualikan = skp::Pengecualian{std::move(reason)};
        return;
    }
    skp::TargetUlang other{k.rencana.target, std::move(reason)};
    const auto goal = [&](std::string_view kind, std::string_view what, Rational& into) {
        const std::string name = nama(kind, id);
        const auto value = in.number(name, fmt::format("{} yang disesuaikan, {}", what, who));
        if (!value) return;
        if (value->sign() > 0)
            into = *value;
        else
            in.wrong(name, say("penilaian.target", {{"nomor", std::to_string(number)}}));
    };
    goal("uk", "target kuantitas", other.target.kuantitas);
    goal("uw", "target waktu", other.target.waktu);
    if (k.rencana.target.biaya.sign() > 0) goal("ub", "target biaya", other.target.biaya);
    k.target_ulang = std::move(other);
}

void read_tasks(Pembaca& in, const Ketikan& typed, skp::Isi& isi) {
    isi.tugas_tambahan.clear();
    for (int n = 1; n <= banyak_tugas(typed); ++n) {
        skp::TugasTambahan task{std::string(in.text(nama("tt", n))), std::string(in.text(nama("ts", n)))};
        if (task.uraian.empty() && task.nomor_surat.empty()) continue;
        if (task.uraian.empty()) in.wrong(nama("tt", n), say("penilaian.tugas_tanpa_uraian"));
        if (task.nomor_surat.empty()) in.wrong(nama("ts", n), say("penilaian.tugas_tanpa_surat"));
        isi.tugas_tambahan.push_back(std::move(task));
    }
}

void read_creativity(Pembaca& in, skp::Isi& isi) {
    isi.kreativitas.reset();
    const std::string points(in.text("kn"));
    std::string words(in.text("ku"));
    if (points.empty() || points == "0") {
        if (!words.empty()) in.wrong("kn", say("penilaian.kreativitas_tanpa_nilai"));
        return;
    }
    const auto value = angka::read_machine(points);
    if (!value || !(*value == Rational(3) || *value == Rational(6) || *value == Rational(12))) {
        in.wrong("kn", say("penilaian.kreativitas_tanpa_nilai"));
        return;
    }
    if (words.empty()) in.wrong("ku", say("penilaian.kreativitas_tanpa_uraian"));
    isi.kreativitas = skp::Kreativitas{std::move(words), *value};
}

} // namespace

std::string nama(std::string_view kind, int number) { return fmt::format("{}.{}", kind, number); }

std::string_view teks(const Ketikan& typed, std::string_view name) {
    const auto found = typed.find(name);
    return found == typed.end() ? std::string_view() : std::string_view(found->second);
}

berkas::Isian isian_dari(const skp::Isi& isi) {
    berkas::Isian all;
    const auto put = [&](std::string name, std::string text) {
        all.emplace_back(std::move(name), std::move(text));
    };
    for (const skp::IsiKegiatan& k : isi.kegiatan) {
        const int id = k.rencana.id;
        const bool done = k.pelaksanaan == skp::Pelaksanaan::dilaksanakan;
        if (done) put(nama("q", id), k.terisi ? angka::indonesian(k.realisasi.kualitas) : std::string());
        put(nama("h", id), k.dikecualikan ? "kecuali" : k.target_ulang ? "ulang" : "hitung");
        put(nama("al", id), k.dikecualikan   ? k.dikecualikan->alasan
                            : k.target_ulang ? k.target_ulang->alasan
                                             : std::string());
        const skp::Target& t = k.target_ulang ? k.target_ulang->target : k.rencana.target;
        put(nama("uk", id), angka::indonesian(t.kuantitas));
        put(nama("uw", id), angka::indonesian(t.waktu));
        if (t.biaya.sign() > 0) put(nama("ub", id), angka::indonesian(t.biaya));
    }
    for (std::size_t a = 0; a < banyak_aspek(isi); ++a)
        put(fmt::format("p{}", a),
            isi.perilaku.at(a) ? angka::indonesian(*isi.perilaku.at(a)) : std::string());
    put("cp", isi.catatan_perilaku);
    for (std::size_t n = 1; n <= most_tasks; ++n) {
        const bool there = n <= isi.tugas_tambahan.size();
        put(nama("tt", static_cast<int>(n)), there ? isi.tugas_tambahan[n - 1].uraian : std::string());
        put(nama("ts", static_cast<int>(n)), there ? isi.tugas_tambahan[n - 1].nomor_surat : std::string());
    }
    put("kn", isi.kreativitas ? angka::exact(isi.kreativitas->nilai) : "0");
    put("ku", isi.kreativitas ? isi.kreativitas->uraian : std::string());
    const auto code = [](skp::Ekspektasi e) {
        return std::string(expectation.at(static_cast<std::size_t>(e)));
    };
    put("kh", isi.kuadran ? code(isi.kuadran->hasil) : std::string());
    put("kp", isi.kuadran ? code(isi.kuadran->perilaku) : std::string());
    put("rek", isi.rekomendasi);
    put("alasan", "");
    return all;
}

Ketikan ketikan(const berkas::Isian& fields) { return {fields.begin(), fields.end()}; }

std::string sebutan_isian(const skp::Isi& isi, std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> of_activity{
        {{"q", "kualitas"},
         {"h", "perlakuan"},
         {"al", "sebab"},
         {"uk", "target kuantitas lain"},
         {"uw", "target waktu lain"},
         {"ub", "target biaya lain"}}};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> alone{
        {{"cp", "Catatan perilaku"},
         {"kn", "Kreativitas"},
         {"ku", "Yang ditemukan dan nomor suratnya"},
         {"kh", "Kuadran, hasil kerja"},
         {"kp", "Kuadran, perilaku kerja"},
         {"rek", "Rekomendasi pengembangan"},
         {"alasan", "Alasan pengembalian"}}};
    for (const auto& [field, words] : alone)
        if (name == field) return std::string(words);
    for (std::size_t a = 0; a < banyak_aspek(isi); ++a)
        if (name == fmt::format("p{}", a)) return std::string(skp::Perilaku::label_aspek.at(a));
    const auto dot = name.find('.');
    if (dot == std::string_view::npos) return std::string(name);
    const std::string_view kind = name.substr(0, dot), number = name.substr(dot + 1);
    if (kind == "tt") return fmt::format("Tugas tambahan {}", number);
    if (kind == "ts") return fmt::format("Tugas tambahan {}, nomor surat", number);
    for (std::size_t i = 0; i < isi.kegiatan.size(); ++i)
        if (std::to_string(isi.kegiatan[i].rencana.id) == number)
            for (const auto& [field, words] : of_activity)
                if (kind == field) return fmt::format("Kegiatan {}, {}", i + 1, words);
    return std::string(name);
}

std::string tampak(std::string_view name, std::string_view value) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> words{
        {{"hitung", "dihitung apa adanya"},
         {"kecuali", "dikecualikan"},
         {"ulang", "diukur dengan target lain"},
         {"di_bawah", "di bawah ekspektasi"},
         {"sesuai", "sesuai ekspektasi"},
         {"di_atas", "di atas ekspektasi"}}};
    if (name.starts_with("h.") || name == "kh" || name == "kp")
        for (const auto& [code, said] : words)
            if (value == code) return std::string(said);
    return value.empty() ? "kosong" : std::string(value);
}

std::size_t banyak_aspek(const skp::Isi& isi) {
    return isi.jenis_jabatan == skp::JenisJabatan::struktural ? skp::Perilaku::nama_aspek.size()
                                                              : skp::Perilaku::aspek_umum;
}

int banyak_tugas(const Ketikan& typed) {
    int last = 0;
    for (const auto& [name, value] : typed) {
        if (!name.starts_with("tt.") && !name.starts_with("ts.")) continue;
        if (base::trim(value).empty()) continue;
        int n = 0;
        std::from_chars(name.data() + 3, name.data() + name.size(), n);
        last = std::max(last, n);
    }
    return std::min(last + 2, static_cast<int>(most_tasks));
}

skp::Isi terbaca(const Ketikan& typed, const skp::Isi& newest, base::Findings& wrong) {
    skp::Isi isi = newest;
    Pembaca in(typed, wrong);
    int number = 0;
    for (skp::IsiKegiatan& k : isi.kegiatan) read_activity(in, k, ++number);
    isi.perilaku = {};
    for (std::size_t a = 0; a < banyak_aspek(isi); ++a)
        isi.perilaku.at(a) =
            in.mark(fmt::format("p{}", a), base::lower(skp::Perilaku::label_aspek.at(a)), true);
    isi.catatan_perilaku = std::string(in.text("cp"));
    read_tasks(in, typed, isi);
    read_creativity(in, isi);
    const auto results = expectation_of(in.text("kh"));
    const auto behaviour = expectation_of(in.text("kp"));
    isi.kuadran = results && behaviour ? std::optional<skp::Kuadran>({*results, *behaviour}) : std::nullopt;
    isi.rekomendasi = std::string(in.text("rek"));
    return isi;
}

} // namespace web::penilaian
