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
constexpr int most_tasks = 50;

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

Ketikan ketikan(const http::Fields& form) {
    Ketikan typed;
    for (const auto& [name, value] : form)
        if (name != "csrf" && name != "kunci" && name != "aksi" && name != "kunci_berkas")
            typed[name] = value;
    return typed;
}

Ketikan ketikan(const skp::Isi& isi) {
    Ketikan typed;
    for (const skp::IsiKegiatan& k : isi.kegiatan) {
        const int id = k.rencana.id;
        if (k.terisi && k.pelaksanaan == skp::Pelaksanaan::dilaksanakan)
            typed[nama("q", id)] = angka::indonesian(k.realisasi.kualitas);
        if (k.dikecualikan) {
            typed[nama("h", id)] = "kecuali";
            typed[nama("al", id)] = k.dikecualikan->alasan;
        } else if (k.target_ulang) {
            typed[nama("h", id)] = "ulang";
            typed[nama("al", id)] = k.target_ulang->alasan;
        }
        const skp::Target& t = k.target_ulang ? k.target_ulang->target : k.rencana.target;
        typed[nama("uk", id)] = angka::indonesian(t.kuantitas);
        typed[nama("uw", id)] = angka::indonesian(t.waktu);
        if (t.biaya.sign() > 0) typed[nama("ub", id)] = angka::indonesian(t.biaya);
    }
    for (std::size_t a = 0; a < isi.perilaku.size(); ++a)
        if (isi.perilaku.at(a)) typed[fmt::format("p{}", a)] = angka::indonesian(*isi.perilaku.at(a));
    typed["cp"] = isi.catatan_perilaku;
    int n = 0;
    for (const skp::TugasTambahan& task : isi.tugas_tambahan) {
        typed[nama("tt", ++n)] = task.uraian;
        typed[nama("ts", n)] = task.nomor_surat;
    }
    if (isi.kreativitas) {
        typed["kn"] = angka::exact(isi.kreativitas->nilai);
        typed["ku"] = isi.kreativitas->uraian;
    }
    if (isi.kuadran) {
        typed["kh"] = expectation.at(static_cast<std::size_t>(isi.kuadran->hasil));
        typed["kp"] = expectation.at(static_cast<std::size_t>(isi.kuadran->perilaku));
    }
    typed["rek"] = isi.rekomendasi;
    return typed;
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
    return std::min(last + 2, most_tasks);
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

bool perlu_alasan(const Rational& mark, const regime::pp46_2011::Angka& angka) {
    return mark >= angka.sebutan.at(0).bawah || mark < angka.sebutan.at(1).bawah;
}

base::Findings kurang(const skp::Isi& isi, const regime::pp46_2011::Angka& angka) {
    base::Findings missing;
    bool noted = false;
    for (std::size_t a = 0; a < banyak_aspek(isi); ++a) {
        const auto& mark = isi.perilaku.at(a);
        const std::string name = base::lower(skp::Perilaku::label_aspek.at(a));
        if (!mark)
            missing.push_back({fmt::format("p{}", a), "", say("penilaian.kosong", {{"apa", name}})});
        else if (perlu_alasan(*mark, angka) && isi.catatan_perilaku.empty() && !noted) {
            noted = true;
            missing.push_back(
                {"cp", "",
                 say("penilaian.tanpa_alasan", {{"apa", name}, {"nilai", angka::indonesian(*mark)}})});
        }
    }
    if (!isi.kegiatan.empty() &&
        std::all_of(isi.kegiatan.begin(), isi.kegiatan.end(),
                    [](const skp::IsiKegiatan& k) { return k.dikecualikan.has_value(); }))
        missing.push_back(
            {nama("h", isi.kegiatan.front().rencana.id), "", say("penilaian.semua_dikecualikan")});
    return missing;
}

} // namespace web::penilaian
