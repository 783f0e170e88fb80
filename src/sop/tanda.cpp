#include "base/text.h"
#include "calendar/date.h"
#include "calendar/durasi.h"
#include "sop/alur.h"
#include "sop/periksa.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sop {
namespace {

using base::say;

struct Ejaan {
    std::string_view salah, benar;
};
constexpr std::array<Ejaan, 8> often_misspelt{{{"mutu buku", "mutu baku"},
                                               {"parangin", "paringin"},
                                               {"leptop", "laptop"},
                                               {"kepegawain ", "kepegawaian "},
                                               {"di tanda tangani", "ditandatangani"},
                                               {"standart", "standar"},
                                               {"prosedure", "prosedur"},
                                               {"aktifitas", "aktivitas"}}};

class Flags {
  public:
    explicit Flags(const Naskah& naskah) : n_(naskah) {}

    std::vector<Tanda> all() {
        for (const Isian& note : n_.catatan_naskah)
            add(Kelompok::naskah, line(note.baris), {}, say("sop.tanda.naskah", {{"catatan", note.isi}}));
        dates();
        spelling();
        headings();
        law();
        time();
        flow();
        readings();
        return std::move(flags_);
    }

  private:
    static std::string line(int number) {
        return number == 0 ? std::string() : fmt::format("baris {}", number);
    }

    void add(Kelompok group, std::string place, std::string written, base::Sentence sentence) {
        flags_.push_back(
            {group, {std::move(place), std::move(written), std::move(sentence), base::Severity::peringatan}});
    }

    void dates() {
        const Identitas& id = n_.identitas;
        const auto made = calendar::read_date(id.tanggal_pembuatan.isi);
        const auto approved = calendar::read_date(id.tanggal_pengesahan.isi);
        const auto revised = calendar::read_date(id.tanggal_revisi.isi);
        if (made && approved) {
            const int years = static_cast<int>(approved->year()) - static_cast<int>(made->year());
            const std::string place = line(id.tanggal_pembuatan.baris);
            if (std::chrono::sys_days(*made) > std::chrono::sys_days(*approved))
                add(Kelompok::tanggal, place, calendar::tanggal(*made),
                    say("sop.tanda.dibuat_sesudah_disahkan", {{"disahkan", calendar::tanggal(*approved)}}));
            else if (years > 1)
                add(Kelompok::tanggal, place, calendar::tanggal(*made),
                    say("sop.tanda.tahun_berjauhan",
                        {{"tahun", std::to_string(years)}, {"disahkan", calendar::tanggal(*approved)}}));
        }
        if (made && revised && std::chrono::sys_days(*revised) < std::chrono::sys_days(*made))
            add(Kelompok::tanggal, line(id.tanggal_revisi.baris), calendar::tanggal(*revised),
                say("sop.tanda.direvisi_sebelum_dibuat"));
    }

    // Spelling: letter case, spaces at word ends and a closing full stop are no difference worth a flag.
    static std::string plain(std::string_view text) {
        std::string out;
        for (char c : base::lower(base::trim(text)))
            if (c != '.' && c != ',' && c != ' ') out += c;
        return out;
    }

    void compare(const Isian& field) {
        const std::string as_read = base::lower(field.isi);
        if (!field.tertulis.empty() && !field.kosong() && !calendar::read_date(field.isi) &&
            (plain(field.tertulis) != plain(field.isi) || only_spaces_differ(field)))
            return add(Kelompok::ejaan, line(field.baris), field.tertulis,
                       say("sop.tanda.ejaan", {{"dibaca", field.isi}}));
        for (const Ejaan& e : often_misspelt)
            if (as_read.find(e.salah) != std::string::npos)
                return add(Kelompok::ejaan, line(field.baris), field.isi,
                           say("sop.tanda.salah_eja",
                               {{"salah", std::string(e.salah)}, {"benar", std::string(e.benar)}}));
    }

    // "sasarankinerja" for "sasaran kinerja" is a misprint; "A.Yani" for "A. Yani" is not.
    static bool only_spaces_differ(const Isian& field) {
        const auto words = [](std::string_view text) {
            std::size_t letters_apart = 0;
            for (std::size_t i = 1; i + 1 < text.size(); ++i)
                if (text[i] == ' ' && std::isalpha(static_cast<unsigned char>(text[i - 1])) != 0 &&
                    std::isalpha(static_cast<unsigned char>(text[i + 1])) != 0)
                    ++letters_apart;
            return letters_apart;
        };
        return words(field.tertulis) != words(field.isi);
    }

    void spelling() {
        const Identitas& id = n_.identitas;
        for (const Isian* field : {&id.instansi, &id.alamat, &id.nomor, &id.nama, &id.disahkan_oleh.jabatan})
            compare(*field);
        for (const auto* list :
             {&n_.kualifikasi_pelaksana, &n_.keterkaitan, &n_.peralatan, &n_.peringatan, &n_.pencatatan})
            for (const Isian& item : *list) compare(item);
        for (const Rujukan& rule : n_.dasar_hukum) compare(rule.nama);
        for (const NaskahLajur& lane : n_.lajur) compare(lane.nama);
        for (const NaskahLangkah& step : n_.langkah) {
            compare(step.uraian);
            for (const Isian& item : step.kelengkapan) compare(item);
            compare(step.waktu);
            compare(step.keluaran);
            compare(step.keterangan);
        }
    }

    // A heading may follow either regulation, but it must be one that they know.
    void heading(const Isian& field, std::initializer_list<std::string_view> known) {
        const std::string& printed = field.tertulis.empty() ? field.isi : field.tertulis;
        const bool is_known = std::any_of(known.begin(), known.end(),
                                          [&](std::string_view k) { return base::equal_fold(k, printed); });
        if (!is_known)
            add(Kelompok::ejaan, line(field.baris), printed,
                say("sop.tanda.judul", {{"baku", std::string(*known.begin())}}));
    }

    void headings() {
        const Judul& j = n_.judul;
        heading(j.tanggal_berlaku, {"Tanggal Pengesahan", "Tanggal Efektif"});
        heading(j.nama, {"Nama SOP", "Judul SOP"});
        heading(j.uraian, {"Uraian Prosedur", "Kegiatan", "Uraian Kegiatan", "Aktivitas"});
        heading(j.pelaksana, {"Pelaksana"});
        heading(j.mutu_baku, {"Mutu Baku"});
        heading(j.kelengkapan, {"Kelengkapan", "Kelengkapan dan Peralatan", "Persyaratan/Perlengkapan",
                                "Persyaratan/Kelengkapan"});
        heading(j.waktu, {"Waktu"});
        heading(j.keluaran, {"Output", "Keluaran"});
        heading(j.keterangan, {"Keterangan", "Ket", "Ket."});
    }

    void law() {
        for (const Rujukan& rule : n_.dasar_hukum) {
            const std::string place = line(rule.nama.baris);
            const std::string name = rule.singkatan.empty() ? base::shortened(rule.nama.isi) : rule.singkatan;
            const std::string sure(1, rule.kepastian);
            if (rule.status == Status::dicabut && !rule.pengganti.empty())
                add(Kelompok::dasar_hukum, place, name,
                    say("sop.tanda.dicabut", {{"pengganti", rule.pengganti}, {"kepastian", sure}}));
            else if (rule.status == Status::dicabut)
                add(Kelompok::dasar_hukum, place, name,
                    say("sop.tanda.dicabut_tanpa_pengganti", {{"kepastian", sure}}));
            else if (rule.status == Status::diubah)
                add(Kelompok::dasar_hukum, place, name,
                    say("sop.tanda.diubah", {{"pengganti", rule.pengganti}, {"kepastian", sure}}));
            else if (rule.status == Status::tidak_diketahui)
                add(Kelompok::dasar_hukum, place, name, say("sop.tanda.status_tidak_diketahui"));
        }
    }

    void time() {
        std::int64_t sum = 0;
        const calendar::Bacaan reading;
        for (const NaskahLangkah& step : n_.langkah)
            if (auto norm = calendar::Durasi::parse(step.waktu.isi, reading)) {
                sum += norm->minutes();
                if (norm->basis() == calendar::Basis::working_days)
                    add(Kelompok::waktu, fmt::format("langkah {} (baris {})", step.nomor, step.waktu.baris),
                        step.waktu.isi,
                        say("sop.tanda.hari_kerja", {{"lama", calendar::lama(norm->minutes())},
                                                     {"sehari", calendar::lama(reading.minutes_per_day)}}));
            }
        if (sum > reading.minutes_per_day)
            add(Kelompok::waktu, "seluruh langkah", {},
                say("sop.tanda.lebih_dari_sehari",
                    {{"jumlah", calendar::lama(sum)}, {"sehari", calendar::lama(reading.minutes_per_day)}}));
    }

    void flow() {
        std::size_t written = 0;
        std::size_t read = 0;
        for (const NaskahSimbol& s : n_.simbol)
            if (read_bentuk(s.bentuk) == Bentuk::keputusan) ++(s.sumber == Sumber::tersurat ? written : read);
        if (written == 0)
            add(Kelompok::alur, "simbol", {},
                read == 0 ? say("sop.tanda.tanpa_keputusan")
                          : say("sop.tanda.keputusan_tafsiran", {{"jumlah", std::to_string(read)}}));
        for (const NaskahLajur& lane : n_.lajur)
            if (!lane.siapa)
                add(Kelompok::alur, line(lane.baris), lane.nama.isi,
                    say("sop.tanda.lajur_tanpa_siapa", {{"lajur", lane.nama.isi}}));
    }

    static std::string because(const std::string& why) { return why.empty() ? why : " " + why; }

    void reading_of(const Isian& field, std::string_view name, const std::string& place) {
        if (field.sumber == Sumber::tafsiran)
            add(Kelompok::tafsiran, place.empty() ? line(field.baris) : place, {},
                say("sop.tanda.tafsiran_isian",
                    {{"isian", std::string(name)}, {"isi", field.isi}, {"alasan", because(field.catatan)}}));
    }

    void readings() {
        const Identitas& id = n_.identitas;
        reading_of(id.instansi, "instansi", {});
        reading_of(id.alamat, "alamat", {});
        reading_of(id.nomor, "nomor", {});
        reading_of(id.nama, "nama", {});
        reading_of(id.tanggal_pembuatan, "tanggal pembuatan", {});
        reading_of(id.tanggal_revisi, "tanggal revisi", {});
        reading_of(id.tanggal_pengesahan, "tanggal pengesahan", {});
        for (const auto* list :
             {&n_.kualifikasi_pelaksana, &n_.keterkaitan, &n_.peralatan, &n_.peringatan, &n_.pencatatan})
            for (const Isian& item : *list) reading_of(item, "butir", {});
        for (const Rujukan& rule : n_.dasar_hukum) reading_of(rule.nama, "dasar hukum", {});
        for (const NaskahLajur& lane : n_.lajur) reading_of(lane.nama, "lajur", {});
        for (const NaskahLangkah& step : n_.langkah) {
            const std::string place = fmt::format("langkah {} (baris {})", step.nomor, step.baris);
            reading_of(step.uraian, "uraian", place);
            for (const Isian& item : step.kelengkapan) reading_of(item, "kelengkapan", place);
            reading_of(step.waktu, "waktu", place);
            reading_of(step.keluaran, "keluaran", place);
        }
        for (const NaskahSimbol& s : n_.simbol)
            if (s.sumber == Sumber::tafsiran)
                add(Kelompok::tafsiran, tempat(s), {},
                    say("sop.tanda.tafsiran_simbol", {{"bentuk", s.bentuk},
                                                      {"lajur", lane_name(s.lajur)},
                                                      {"alasan", because(s.catatan)}}));
        arrows();
        for (const NaskahKembali& k : n_.kembali)
            if (k.sumber == Sumber::tafsiran)
                add(Kelompok::tafsiran, line(k.baris), {},
                    say("sop.tanda.tafsiran_kembali", {{"dari", std::to_string(k.dari)},
                                                       {"ke", std::to_string(k.ke)},
                                                       {"alasan", because(k.catatan)}}));
    }

    // A paper that lost all its arrows would fill the list with them: they are told in one line.
    void arrows() {
        std::vector<std::string> read;
        int first = 0;
        for (const NaskahPanah& p : n_.panah)
            if (p.sumber == Sumber::tafsiran) {
                read.push_back(p.label.empty() ? fmt::format("{} → {}", p.dari, p.ke)
                                               : fmt::format("{} → {} ({})", p.dari, p.ke, p.label));
                if (first == 0) first = p.baris;
            }
        if (!read.empty())
            add(Kelompok::tafsiran, line(first), {},
                say("sop.tanda.tafsiran_panah", {{"panah", base::join(read, ", ")}}));
    }

    [[nodiscard]] std::string lane_name(const std::string& id) const {
        for (const NaskahLajur& lane : n_.lajur)
            if (lane.id == id) return lane.nama.isi;
        return id;
    }

    const Naskah& n_;
    std::vector<Tanda> flags_;
};

} // namespace

std::string_view kelompok_text(Kelompok group) {
    switch (group) {
    case Kelompok::naskah: return "Naskah";
    case Kelompok::tanggal: return "Tanggal";
    case Kelompok::ejaan: return "Ejaan dan judul";
    case Kelompok::dasar_hukum: return "Dasar hukum";
    case Kelompok::waktu: return "Norma waktu";
    case Kelompok::alur: return "Alur";
    case Kelompok::tafsiran: return "Tafsiran";
    }
    return {};
}

std::vector<Tanda> tanda(const Naskah& naskah) { return Flags(naskah).all(); }

} // namespace sop
