#include "pegawai/jabatan.h"

#include "base/text.h"
#include "base/yaml.h"

#include <algorithm>
#include <map>

namespace pegawai {
namespace {

using base::Yaml;

constexpr std::array<Eselon, 12> eselons{{{10, "I.a", KelasJabatan::jpt_utama},
                                          {11, "I.a", KelasJabatan::jpt_madya},
                                          {12, "I.b", KelasJabatan::jpt_madya},
                                          {21, "II.a", KelasJabatan::jpt_pratama},
                                          {22, "II.b", KelasJabatan::jpt_pratama},
                                          {31, "III.a", KelasJabatan::administrator},
                                          {32, "III.b", KelasJabatan::administrator},
                                          {41, "IV.a", KelasJabatan::pengawas},
                                          {42, "IV.b", KelasJabatan::pengawas},
                                          {51, "V.a", KelasJabatan::eselon_v},
                                          {52, "V.b", KelasJabatan::eselon_v},
                                          {99, "", KelasJabatan::nonmanajerial}}};

struct Step {
    std::string_view name;
    std::string_view code;
};

// In the order of Jenjang.
constexpr std::array<Step, 8> steps{{{"Pemula", "PM"},
                                     {"Terampil", "TR"},
                                     {"Mahir", "MH"},
                                     {"Penyelia", "PY"},
                                     {"Ahli Pertama", "PT"},
                                     {"Ahli Muda", "MU"},
                                     {"Ahli Madya", "MA"},
                                     {"Ahli Utama", "UT"}}};

constexpr std::array<std::string_view, 4> classes{"jpt", "administrator", "pengawas", "pelaksana"};

std::string without_marks(std::string_view text) {
    std::string plain = base::lower(base::trim(text));
    plain.erase(std::remove_if(plain.begin(), plain.end(),
                               [](char c) { return c == '.' || c == '/' || c == ' ' || c == '-'; }),
                plain.end());
    return plain;
}

} // namespace

std::optional<JenisJabatan> jenis_jabatan_of(int bkn_id) {
    if (bkn_id < 1 || bkn_id > 4) return std::nullopt;
    return static_cast<JenisJabatan>(bkn_id);
}

std::string_view nama(JenisJabatan kind) {
    switch (kind) {
    case JenisJabatan::struktural: return "manajerial";
    case JenisJabatan::fungsional: return "fungsional";
    case JenisJabatan::rangkap: return "manajerial dan fungsional";
    case JenisJabatan::pelaksana: return "pelaksana";
    }
    return "";
}

std::string_view nama_lama(JenisJabatan kind) {
    switch (kind) {
    case JenisJabatan::struktural: return "struktural";
    case JenisJabatan::fungsional: return "JFT";
    case JenisJabatan::rangkap: return "rangkap";
    case JenisJabatan::pelaksana: return "JFU";
    }
    return "";
}

std::string_view nama(KelasJabatan kelas) {
    switch (kelas) {
    case KelasJabatan::jpt_utama: return "JPT Utama";
    case KelasJabatan::jpt_madya: return "JPT Madya";
    case KelasJabatan::jpt_pratama: return "JPT Pratama";
    case KelasJabatan::administrator: return "Administrator";
    case KelasJabatan::pengawas: return "Pengawas";
    case KelasJabatan::eselon_v: return "Eselon V";
    case KelasJabatan::nonmanajerial: return "Nonmanajerial";
    }
    return "";
}

const Eselon* eselon_of(int bkn_id) {
    const auto found = std::find_if(eselons.begin(), eselons.end(),
                                    [bkn_id](const Eselon& e) { return e.bkn_id == bkn_id; });
    return found == eselons.end() ? nullptr : &*found;
}

const Eselon* read_eselon(std::string_view text) {
    const std::string plain = without_marks(text);
    if (plain == "non") return eselon_of(99);
    // From the back, so that I.a is JPT Madya: a JPT Utama is told by its post, not by its echelon.
    const auto found = std::find_if(eselons.rbegin(), eselons.rend(), [&](const Eselon& e) {
        return !plain.empty() && without_marks(e.text) == plain;
    });
    return found == eselons.rend() ? nullptr : &*found;
}

std::string_view nama(Jenjang jenjang) { return steps.at(std::size_t(jenjang)).name; }
std::string_view kode(Jenjang jenjang) { return steps.at(std::size_t(jenjang)).code; }
Kategori kategori(Jenjang jenjang) {
    return jenjang <= Jenjang::penyelia ? Kategori::keterampilan : Kategori::keahlian;
}
std::string_view nama(Kategori kategori) {
    return kategori == Kategori::keahlian ? "keahlian" : "keterampilan";
}

base::Result<Jenjang> read_jenjang(std::string_view text) {
    const std::string plain = without_marks(text);
    for (const Jenjang jenjang : semua_jenjang)
        if (!plain.empty() &&
            (plain == without_marks(nama(jenjang)) || plain == without_marks(kode(jenjang))))
            return jenjang;
    return base::refuse(base::say("jabatan.jenjang"), base::shortened(text));
}

// Reads the tables of law/jabatan.yaml, in the grammar of the other files of law/.
class JabatanReader {
  public:
    explicit JabatanReader(const Yaml& file) : file_(file) {}

    base::Result<Jabatan> read() {
        Jabatan found;
        std::map<Jenjang, RentangGolongan> ranges;
        for_rows("golongan_jenjang", {"jenjang", "dari", "sampai"},
                 [&](const Yaml& row, const std::string&, char certainty) {
                     const auto jenjang = read_jenjang(cell(row, 0));
                     const auto from = Golongan::parse(cell(row, 1));
                     const auto until = Golongan::parse(cell(row, 2));
                     if (!jenjang) wrong(row, "golongan_jenjang", "jenjang");
                     if (!from || !until || *until < *from) wrong(row, "golongan_jenjang", "dari–sampai");
                     if (jenjang && from && until)
                         ranges.insert_or_assign(*jenjang, RentangGolongan{*from, *until, certainty});
                 });
        std::map<Jenjang, UsiaPensiun> ages;
        for_rows(
            "pensiun_jenjang", {"jenjang", "usia"},
            [&](const Yaml& row, const std::string& source, char certainty) {
                const auto jenjang = read_jenjang(cell(row, 0));
                if (!jenjang) return wrong(row, "pensiun_jenjang", "jenjang");
                ages.insert_or_assign(*jenjang, UsiaPensiun{age(row, "pensiun_jenjang"), source, certainty});
            });
        std::array<bool, classes.size()> seen{};
        for_rows("pensiun_kelas", {"kelas", "usia"},
                 [&](const Yaml& row, const std::string& source, char certainty) {
                     const auto at = std::find(classes.begin(), classes.end(), cell(row, 0));
                     if (at == classes.end()) return wrong(row, "pensiun_kelas", "kelas");
                     const auto index = static_cast<std::size_t>(at - classes.begin());
                     found.pensiun_kelas_.at(index) = {age(row, "pensiun_kelas"), source, certainty};
                     seen.at(index) = true;
                 });
        for_rows(
            "fungsional_inspektorat", {"kode", "jabatan", "jenjang"},
            [&](const Yaml& row, const std::string&, char) {
                const auto jenjang = read_jenjang(cell(row, 2));
                if (!jenjang) return wrong(row, "fungsional_inspektorat", "jenjang");
                found.fungsional_.push_back({std::string(cell(row, 0)), std::string(cell(row, 1)), *jenjang});
            });
        for (const Jenjang jenjang : semua_jenjang) {
            if (ranges.count(jenjang) == 0) missing("golongan_jenjang", nama(jenjang));
            if (ages.count(jenjang) == 0) missing("pensiun_jenjang", nama(jenjang));
        }
        for (std::size_t i = 0; i < classes.size(); ++i)
            if (!seen.at(i)) missing("pensiun_kelas", classes.at(i));
        if (!findings_.empty()) return base::refuse(std::move(findings_));
        for (const Jenjang jenjang : semua_jenjang) {
            found.golongan_.push_back(ranges.at(jenjang));
            found.pensiun_jenjang_.push_back(ages.at(jenjang));
        }
        return found;
    }

  private:
    static std::string_view cell(const Yaml& row, std::size_t at) { return row.items().at(at).text(); }

    void wrong(const Yaml& row, std::string_view table, std::string_view column) {
        findings_.push_back(
            {row.place(),
             {},
             base::say("jabatan.sel", {{"tabel", std::string(table)}, {"kolom", std::string(column)}})});
    }

    void missing(std::string_view table, std::string_view what) {
        findings_.push_back(
            {{},
             {},
             base::say("jabatan.kurang", {{"tabel", std::string(table)}, {"isi", std::string(what)}})});
    }

    int age(const Yaml& row, std::string_view table) {
        const std::string_view text = cell(row, 1);
        if (text.size() == 2 && text[0] >= '4' && text[0] <= '7' && text[1] >= '0' && text[1] <= '9')
            return (text[0] - '0') * 10 + (text[1] - '0');
        wrong(row, table, "usia");
        return 0;
    }

    template <class EachRow>
    void for_rows(std::string_view name, const std::vector<std::string>& columns, const EachRow& each) {
        const Yaml* table = file_.find("tabel", name);
        const Yaml* head = table == nullptr ? nullptr : table->find("kolom");
        const Yaml* rows = table == nullptr ? nullptr : table->find("baris");
        std::vector<std::string> written;
        if (head != nullptr)
            for (const Yaml& column : head->items()) written.emplace_back(column.text());
        if (rows == nullptr || written != columns) {
            findings_.push_back({table == nullptr ? std::string() : table->place(),
                                 {},
                                 base::say("jabatan.kolom", {{"tabel", std::string(name)},
                                                             {"kolom", base::join(columns, ", ")}})});
            return;
        }
        const Yaml* source = table->find("sumber");
        const Yaml* tag = table->find("kepastian");
        const char certainty = tag != nullptr && tag->text().size() == 1 ? tag->text().front() : 'R';
        for (const Yaml& row : rows->items()) {
            if (row.items().size() == columns.size())
                each(row, source == nullptr ? std::string() : std::string(source->text()), certainty);
            else
                wrong(row, name, base::join(columns, ", "));
        }
    }

    const Yaml& file_;
    base::Findings findings_;
};

base::Result<Jabatan> Jabatan::read(std::string_view yaml) {
    auto file = base::parse_yaml(yaml, {1U << 20U, 16, 50'000});
    if (!file) return base::refuse(std::move(file.error()));
    return JabatanReader(*file).read();
}

const UsiaPensiun& Jabatan::pensiun(KelasJabatan kelas) const {
    switch (kelas) {
    case KelasJabatan::jpt_utama:
    case KelasJabatan::jpt_madya:
    case KelasJabatan::jpt_pratama: return pensiun_kelas_[0];
    case KelasJabatan::administrator: return pensiun_kelas_[1];
    case KelasJabatan::pengawas: return pensiun_kelas_[2];
    case KelasJabatan::eselon_v:
    case KelasJabatan::nonmanajerial: break;
    }
    return pensiun_kelas_[3];
}

const JabatanFungsional* Jabatan::fungsional(std::string_view kode) const {
    const auto found = std::find_if(fungsional_.begin(), fungsional_.end(),
                                    [&](const JabatanFungsional& j) { return j.kode == kode; });
    return found == fungsional_.end() ? nullptr : &*found;
}

} // namespace pegawai
