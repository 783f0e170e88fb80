#include "sop/naskah.h"

#include "base/text.h"
#include "base/yaml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <span>

namespace sop {
namespace {

using base::say;
using base::Yaml;

using Keys = std::initializer_list<std::string_view>;

bool is_id(std::string_view word) {
    return !word.empty() && word.size() <= 40 && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    });
}

// Collects what does not fit the grammar while it walks through the file.
class Reader {
  public:
    explicit Reader(base::Findings& findings) : findings_(findings) {}

    Isian isian(const Yaml* node) {
        if (node == nullptr) return {};
        Isian field;
        field.baris = node->line;
        if (node->as<Yaml::Scalar>() != nullptr) {
            field.isi = words(*node, Batas::huruf);
        } else if (node->as<Yaml::Mapping>() != nullptr) {
            keys(*node, {"isi", "sumber", "tertulis", "catatan"});
            fill(*node, field);
        } else {
            wrong(*node, say("sop.baca.isian"));
        }
        if (field.isi == "-" || field.isi == "–") {
            if (field.tertulis.empty()) field.tertulis = field.isi;
            field.isi.clear();
        }
        return field;
    }

    // The parts that every marked field has, also where more keys stand beside them.
    void fill(const Yaml& node, Isian& field) {
        field.baris = node.line;
        field.isi = text(node, "isi", Batas::huruf);
        field.sumber = sumber(node);
        field.tertulis = text(node, "tertulis", Batas::huruf);
        field.catatan = text(node, "catatan", Batas::huruf);
    }

    std::vector<Isian> daftar(const Yaml* node) {
        std::vector<Isian> list;
        if (node == nullptr || node->is_null()) return list;
        if (node->as<Yaml::Sequence>() == nullptr) { // one item needs no list
            list.push_back(isian(node));
        } else if (within(*node, node->items().size(), Batas::butir, "butir")) {
            for (const Yaml& item : node->items()) list.push_back(isian(&item));
        }
        list.erase(std::remove_if(list.begin(), list.end(), [](const Isian& i) { return i.kosong(); }),
                   list.end());
        return list;
    }

    // The members of a list of mappings; anything else is a finding.
    template <class Each>
    void each(const Yaml& root, std::string_view key, std::size_t limit, Each&& read) {
        const Yaml* list = root.find(key);
        if (list == nullptr || list->is_null()) return;
        if (list->as<Yaml::Sequence>() == nullptr)
            return wrong(*list, say("sop.baca.daftar", {{"isian", std::string(key)}}));
        if (!within(*list, list->items().size(), limit, key)) return;
        for (const Yaml& item : list->items()) {
            if (item.as<Yaml::Mapping>() == nullptr)
                wrong(item, say("sop.baca.daftar", {{"isian", std::string(key)}}));
            else
                read(item);
        }
    }

    void keys(const Yaml& node, Keys known) {
        for (const auto& [key, value] : node.members())
            if (std::find(known.begin(), known.end(), key) == known.end())
                findings_.push_back({value.place(), base::shortened(key), say("sop.baca.kunci")});
    }

    const Yaml* mapping(const Yaml& root, std::string_view key) {
        const Yaml* node = root.find(key);
        if (node == nullptr || node->is_null()) return nullptr;
        if (node->as<Yaml::Mapping>() != nullptr) return node;
        wrong(*node, say("sop.baca.bagian", {{"isian", std::string(key)}}));
        return nullptr;
    }

    std::string text(const Yaml& node, std::string_view key, std::size_t limit) {
        const Yaml* member = node.find(key);
        if (member == nullptr) return {};
        if (member->as<Yaml::Scalar>() == nullptr) {
            wrong(*member, say("sop.baca.isian"));
            return {};
        }
        return words(*member, limit);
    }

    std::string id(const Yaml& node, std::string_view key) {
        std::string word = text(node, key, Batas::huruf);
        if (!is_id(word)) wrong(node, say("sop.baca.id", {{"isian", std::string(key)}}), word);
        return word;
    }

    int number(const Yaml& node, std::string_view key) {
        const std::string word = text(node, key, Batas::huruf);
        int value = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error != std::errc{} || end != word.data() + word.size() || value < 1 || value > 9999)
            wrong(node, say("sop.baca.nomor", {{"isian", std::string(key)}}), word);
        return value;
    }

    Sumber sumber(const Yaml& node) {
        return choice(node, "sumber", {"tersurat", "tafsiran"}, 0) == 1 ? Sumber::tafsiran : Sumber::tersurat;
    }

    std::size_t choice(const Yaml& node, std::string_view key, Keys among, std::size_t otherwise) {
        return choice(node, key, std::span<const std::string_view>(among.begin(), among.size()), otherwise);
    }

    std::size_t choice(const Yaml& node, std::string_view key, std::span<const std::string_view> among,
                       std::size_t otherwise) {
        const Yaml* member = node.find(key);
        if (member == nullptr) return otherwise;
        const auto at = std::find(among.begin(), among.end(), member->text());
        if (at != among.end()) return static_cast<std::size_t>(at - among.begin());
        std::vector<std::string> all;
        for (std::string_view word : among) all.emplace_back(word);
        wrong(*member,
              say("sop.baca.pilihan", {{"isian", std::string(key)}, {"pilihan", base::join(all, ", ")}}),
              std::string(member->text()));
        return otherwise;
    }

    void wrong(const Yaml& node, base::Sentence sentence, const std::string& written = {}) {
        findings_.push_back({node.place(), base::shortened(written), std::move(sentence)});
    }

  private:
    bool within(const Yaml& node, std::size_t count, std::size_t limit, std::string_view what) {
        if (count <= limit) return true;
        wrong(node, say("sop.baca.terlalu_banyak",
                        {{"isian", std::string(what)}, {"batas", std::to_string(limit)}}));
        return false;
    }

    // One line of text: line ends of folded YAML become single spaces.
    std::string words(const Yaml& node, std::size_t limit) {
        std::string line;
        for (char c : base::trim(node.text())) {
            const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!blank)
                line += c;
            else if (!line.empty() && line.back() != ' ')
                line += ' ';
        }
        if (base::display_width(line) > limit || line.size() > limit * 4) {
            wrong(node, say("sop.baca.terlalu_panjang", {{"batas", std::to_string(limit)}}), line);
            line = base::shortened(line.substr(0, limit * 4), limit - 1);
        }
        return line;
    }

    base::Findings& findings_;
};

void read_identitas(Reader& r, const Yaml& root, Identitas& to) {
    const Yaml* node = r.mapping(root, "identitas");
    if (node == nullptr) return;
    r.keys(*node, {"instansi", "alamat", "nomor", "nama", "tanggal_pembuatan", "tanggal_revisi",
                   "tanggal_pengesahan", "disahkan_oleh"});
    to.instansi = r.isian(node->find("instansi"));
    to.alamat = r.isian(node->find("alamat"));
    to.nomor = r.isian(node->find("nomor"));
    to.nama = r.isian(node->find("nama"));
    to.tanggal_pembuatan = r.isian(node->find("tanggal_pembuatan"));
    to.tanggal_revisi = r.isian(node->find("tanggal_revisi"));
    to.tanggal_pengesahan = r.isian(node->find("tanggal_pengesahan"));
    if (const Yaml* by = r.mapping(*node, "disahkan_oleh")) {
        r.keys(*by, {"jabatan", "nama", "pangkat", "nip"});
        to.disahkan_oleh.jabatan = r.isian(by->find("jabatan"));
        to.disahkan_oleh.nama = r.isian(by->find("nama"));
        to.disahkan_oleh.pangkat = r.isian(by->find("pangkat"));
        to.disahkan_oleh.nip = r.isian(by->find("nip"));
    }
}

void read_judul(Reader& r, const Yaml& root, Judul& to) {
    const Yaml* node = r.mapping(root, "judul");
    if (node == nullptr) return;
    const std::array<std::pair<std::string_view, Isian*>, 9> all{{{"tanggal_berlaku", &to.tanggal_berlaku},
                                                                  {"nama", &to.nama},
                                                                  {"uraian", &to.uraian},
                                                                  {"pelaksana", &to.pelaksana},
                                                                  {"mutu_baku", &to.mutu_baku},
                                                                  {"kelengkapan", &to.kelengkapan},
                                                                  {"waktu", &to.waktu},
                                                                  {"keluaran", &to.keluaran},
                                                                  {"keterangan", &to.keterangan}}};
    r.keys(*node, {"tanggal_berlaku", "nama", "uraian", "pelaksana", "mutu_baku", "kelengkapan", "waktu",
                   "keluaran", "keterangan"});
    for (const auto& [key, field] : all) {
        Isian read = r.isian(node->find(key));
        if (!read.kosong()) *field = std::move(read);
    }
}

Rujukan read_rujukan(Reader& r, const Yaml& node) {
    r.keys(node, {"isi", "sumber", "tertulis", "catatan", "singkatan", "status", "pengganti", "kepastian"});
    Rujukan rule;
    r.fill(node, rule.nama);
    rule.singkatan = r.text(node, "singkatan", 60);
    constexpr std::array statuses{Status::berlaku, Status::diubah, Status::dicabut, Status::tidak_diketahui};
    rule.status = statuses[r.choice(node, "status", {"berlaku", "diubah", "dicabut", "tidak_diketahui"}, 3)];
    rule.pengganti = r.text(node, "pengganti", Batas::huruf);
    rule.kepastian = std::string_view("TSCDU")[r.choice(node, "kepastian", {"T", "S", "C", "D", "U"}, 4)];
    if (rule.nama.kosong()) r.wrong(node, say("sop.baca.isian"));
    return rule;
}

NaskahLangkah read_langkah(Reader& r, const Yaml& node) {
    r.keys(node, {"nomor", "uraian", "kelengkapan", "waktu", "keluaran", "keterangan"});
    NaskahLangkah step;
    step.baris = node.line;
    step.nomor = r.number(node, "nomor");
    step.uraian = r.isian(node.find("uraian"));
    step.kelengkapan = r.daftar(node.find("kelengkapan"));
    step.waktu = r.isian(node.find("waktu"));
    step.keluaran = r.isian(node.find("keluaran"));
    step.keterangan = r.isian(node.find("keterangan"));
    return step;
}

void read_flow(Reader& r, const Yaml& root, Naskah& to) {
    r.each(root, "lajur", Batas::lajur, [&](const Yaml& node) {
        r.keys(node, {"id", "nama", "jenis", "siapa"});
        NaskahLajur lane{r.id(node, "id"), r.isian(node.find("nama")), JenisLajur::jabatan, node.line};
        if (r.choice(node, "jenis", {"peran", "jabatan"}, 1) == 0) lane.jenis = JenisLajur::peran;
        if (node.find("siapa") != nullptr)
            lane.siapa = static_cast<Siapa>(r.choice(node, "siapa", kode_siapa, 0));
        if (lane.nama.kosong()) r.wrong(node, say("sop.baca.lajur_tanpa_nama"), lane.id);
        to.lajur.push_back(std::move(lane));
    });
    r.each(root, "langkah", Batas::langkah,
           [&](const Yaml& node) { to.langkah.push_back(read_langkah(r, node)); });
    r.each(root, "simbol", Batas::simbol, [&](const Yaml& node) {
        r.keys(node, {"id", "langkah", "lajur", "bentuk", "tulisan", "kerja", "sumber", "catatan"});
        to.simbol.push_back({r.id(node, "id"), r.text(node, "lajur", Batas::huruf),
                             r.text(node, "bentuk", Batas::huruf), r.text(node, "tulisan", Batas::kata),
                             r.number(node, "langkah"), r.sumber(node), r.text(node, "catatan", Batas::huruf),
                             node.line, static_cast<Kerja>(r.choice(node, "kerja", kode_kerja, 0))});
    });
    r.each(root, "panah", Batas::panah, [&](const Yaml& node) {
        r.keys(node, {"dari", "ke", "label", "sumber", "catatan"});
        to.panah.push_back({r.text(node, "dari", Batas::huruf), r.text(node, "ke", Batas::huruf),
                            r.text(node, "label", Batas::kata), r.sumber(node),
                            r.text(node, "catatan", Batas::huruf), node.line});
    });
    r.each(root, "kembali", Batas::panah, [&](const Yaml& node) {
        r.keys(node, {"dari", "ke", "sumber", "catatan"});
        to.kembali.push_back({r.number(node, "dari"), r.number(node, "ke"), r.sumber(node),
                              r.text(node, "catatan", Batas::huruf), node.line});
    });
}

} // namespace

std::string_view status_text(Status status) {
    switch (status) {
    case Status::berlaku: return "berlaku";
    case Status::diubah: return "diubah";
    case Status::dicabut: return "dicabut";
    case Status::tidak_diketahui: return "tidak diketahui";
    }
    return {};
}

base::Result<Naskah> read_naskah(std::string_view yaml_text) {
    base::YamlLimits limits;
    limits.bytes = Batas::bytes;
    limits.depth = 16;
    const auto root = base::parse_yaml(yaml_text, limits);
    if (!root) return base::refuse(root.error());
    if (root->as<Yaml::Mapping>() == nullptr || root->find("langkah") == nullptr ||
        root->find("identitas") == nullptr)
        return base::refuse(say("sop.baca.bukan_sop"), {}, root->place());

    Naskah naskah;
    Reader r(naskah.salah_baca);
    r.keys(*root, {"sop", "versi", "identitas", "judul", "dasar_hukum", "kualifikasi_pelaksana",
                   "keterkaitan", "peralatan", "peringatan", "pencatatan", "lajur", "langkah", "simbol",
                   "panah", "kembali", "catatan_naskah"});
    if (const Yaml* grammar = root->find("sop"); grammar == nullptr || grammar->text() != "1")
        r.wrong(grammar == nullptr ? *root : *grammar, say("sop.baca.tata_tulis"), r.text(*root, "sop", 60));
    naskah.versi = r.text(*root, "versi", 60);
    read_identitas(r, *root, naskah.identitas);
    read_judul(r, *root, naskah.judul);
    r.each(*root, "dasar_hukum", Batas::butir,
           [&](const Yaml& node) { naskah.dasar_hukum.push_back(read_rujukan(r, node)); });
    naskah.kualifikasi_pelaksana = r.daftar(root->find("kualifikasi_pelaksana"));
    naskah.keterkaitan = r.daftar(root->find("keterkaitan"));
    naskah.peralatan = r.daftar(root->find("peralatan"));
    naskah.peringatan = r.daftar(root->find("peringatan"));
    naskah.pencatatan = r.daftar(root->find("pencatatan"));
    naskah.catatan_naskah = r.daftar(root->find("catatan_naskah"));
    read_flow(r, *root, naskah);
    return naskah;
}

} // namespace sop
