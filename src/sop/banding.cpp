#include "sop/banding.h"

#include "base/text.h"
#include "sop/alur.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace sop {
namespace {

using Jenis = Beda::Jenis;

std::string_view source(Sumber s) { return s == Sumber::tersurat ? "tersurat" : "tafsiran"; }
std::string shown(const std::string& text) { return text.empty() ? "–" : text; }

std::string item(const Isian& field) {
    return field.sumber == Sumber::tafsiran ? field.isi + " (tafsiran)" : field.isi;
}

std::string items(const std::vector<Isian>& list) {
    std::vector<std::string> words;
    for (const Isian& one : list) words.push_back(item(one));
    return base::join(words, "; ");
}

std::string rule(const Rujukan& r) {
    std::string text = fmt::format("{} ({}", r.nama.isi, status_text(r.status));
    if (!r.pengganti.empty()) text += ", " + r.pengganti;
    return text + ")";
}

// Which step of the old text is which of the new one: by the longest common run of descriptions, then by number.
std::vector<std::optional<std::size_t>> partners(const std::vector<NaskahLangkah>& old_steps,
                                                 const std::vector<NaskahLangkah>& new_steps) {
    const std::size_t rows = old_steps.size(), columns = new_steps.size();
    const auto same = [&](std::size_t i, std::size_t j) {
        return base::equal_fold(old_steps[i].uraian.isi, new_steps[j].uraian.isi);
    };
    std::vector<std::vector<std::uint16_t>> longest(rows + 1, std::vector<std::uint16_t>(columns + 1));
    for (std::size_t i = rows; i-- > 0;)
        for (std::size_t j = columns; j-- > 0;)
            longest[i][j] = same(i, j) ? static_cast<std::uint16_t>(longest[i + 1][j + 1] + 1)
                                       : std::max(longest[i + 1][j], longest[i][j + 1]);
    std::vector<std::optional<std::size_t>> partner(columns);
    std::vector<bool> taken(rows);
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (same(i, j)) {
            partner[j] = i;
            taken[i] = true;
            ++i, ++j;
        } else if (longest[i + 1][j] >= longest[i][j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    for (std::size_t j = 0; j < columns; ++j)
        for (std::size_t i = 0; !partner[j] && i < rows; ++i)
            if (!taken[i] && old_steps[i].nomor == new_steps[j].nomor) {
                partner[j] = i;
                taken[i] = true;
            }
    return partner;
}

class Comparison {
  public:
    Comparison(const Naskah& lama, const Naskah& baru) : a_(lama), b_(baru) {}

    std::vector<Beda> all() {
        identity();
        headings();
        lists();
        lanes();
        steps();
        symbols();
        arrows();
        returns();
        return std::move(found_);
    }

  private:
    void added(Bagian part, std::string what, std::string text) {
        found_.push_back({part, Jenis::ditambah, std::move(what), {}, std::move(text)});
    }
    void removed(Bagian part, std::string what, std::string text) {
        found_.push_back({part, Jenis::dihapus, std::move(what), std::move(text), {}});
    }
    void compare(Bagian part, const std::string& what, const std::string& before, const std::string& after) {
        if (before != after) found_.push_back({part, Jenis::diubah, what, shown(before), shown(after)});
    }

    void field(Bagian part, const std::string& what, const Isian& before, const Isian& after) {
        compare(part, what, before.isi, after.isi);
        if (before.isi == after.isi && !before.kosong())
            compare(part, what + ", sumber", std::string(source(before.sumber)),
                    std::string(source(after.sumber)));
    }

    void identity() {
        const Identitas &a = a_.identitas, &b = b_.identitas;
        const auto one = [&](const char* what, const Isian& before, const Isian& after) {
            field(Bagian::identitas, what, before, after);
        };
        compare(Bagian::identitas, "Versi", a_.versi, b_.versi);
        one("Instansi", a.instansi, b.instansi);
        one("Alamat", a.alamat, b.alamat);
        one("Nomor SOP", a.nomor, b.nomor);
        one("Nama SOP", a.nama, b.nama);
        one("Tanggal pembuatan", a.tanggal_pembuatan, b.tanggal_pembuatan);
        one("Tanggal revisi", a.tanggal_revisi, b.tanggal_revisi);
        one("Tanggal pengesahan", a.tanggal_pengesahan, b.tanggal_pengesahan);
        one("Jabatan pengesah", a.disahkan_oleh.jabatan, b.disahkan_oleh.jabatan);
        one("Nama pengesah", a.disahkan_oleh.nama, b.disahkan_oleh.nama);
        one("Pangkat pengesah", a.disahkan_oleh.pangkat, b.disahkan_oleh.pangkat);
        one("NIP pengesah", a.disahkan_oleh.nip, b.disahkan_oleh.nip);
    }

    void headings() {
        const Judul &a = a_.judul, &b = b_.judul;
        const auto one = [&](const char* what, const Isian& before, const Isian& after) {
            field(Bagian::judul, what, before, after);
        };
        one("Judul kolom tanggal berlaku", a.tanggal_berlaku, b.tanggal_berlaku);
        one("Judul kolom nama", a.nama, b.nama);
        one("Judul kolom uraian", a.uraian, b.uraian);
        one("Judul kolom pelaksana", a.pelaksana, b.pelaksana);
        one("Judul kolom mutu baku", a.mutu_baku, b.mutu_baku);
        one("Judul kolom kelengkapan", a.kelengkapan, b.kelengkapan);
        one("Judul kolom waktu", a.waktu, b.waktu);
        one("Judul kolom keluaran", a.keluaran, b.keluaran);
        one("Judul kolom keterangan", a.keterangan, b.keterangan);
    }

    // Items by their words; those of the new text in its order, then those that are gone.
    void list(const std::string& what, const std::vector<Isian>& before, const std::vector<Isian>& after) {
        const auto in = [](const std::vector<Isian>& all, const Isian& one) {
            return std::find_if(all.begin(), all.end(), [&](const Isian& x) { return x.isi == one.isi; });
        };
        for (const Isian& one : after) {
            const auto found = in(before, one);
            if (found == before.end())
                added(Bagian::daftar, what, item(one));
            else
                field(Bagian::daftar, what + " \"" + base::shortened(one.isi) + "\"", *found, one);
        }
        for (const Isian& one : before)
            if (in(after, one) == after.end()) removed(Bagian::daftar, what, item(one));
    }

    void rules() {
        const auto key = [](const Rujukan& r) { return r.singkatan.empty() ? r.nama.isi : r.singkatan; };
        const auto in = [&](const std::vector<Rujukan>& all, const Rujukan& one) {
            return std::find_if(all.begin(), all.end(), [&](const Rujukan& x) { return key(x) == key(one); });
        };
        for (const Rujukan& one : b_.dasar_hukum) {
            const auto found = in(a_.dasar_hukum, one);
            if (found == a_.dasar_hukum.end())
                added(Bagian::daftar, "Dasar hukum", rule(one));
            else
                compare(Bagian::daftar, "Dasar hukum " + base::shortened(key(one)), rule(*found), rule(one));
        }
        for (const Rujukan& one : a_.dasar_hukum)
            if (in(b_.dasar_hukum, one) == b_.dasar_hukum.end())
                removed(Bagian::daftar, "Dasar hukum", rule(one));
    }

    void lists() {
        rules();
        list("Kualifikasi pelaksana", a_.kualifikasi_pelaksana, b_.kualifikasi_pelaksana);
        list("Keterkaitan", a_.keterkaitan, b_.keterkaitan);
        list("Peralatan/perlengkapan", a_.peralatan, b_.peralatan);
        list("Peringatan", a_.peringatan, b_.peringatan);
        list("Pencatatan dan pendataan", a_.pencatatan, b_.pencatatan);
    }

    static std::string lane_kind(const NaskahLajur& lane) {
        return lane.jenis == JenisLajur::peran ? "peran" : "jabatan";
    }

    static std::string lane_person(const NaskahLajur& lane) {
        return lane.siapa ? std::string(kode(*lane.siapa)) : std::string();
    }

    void lanes() {
        std::vector<std::string> order_before, order_after; // of the lanes that both have
        for (const NaskahLajur& lane : b_.lajur) {
            const NaskahLajur* old = by_id(a_.lajur, lane.id);
            if (old == nullptr) {
                added(Bagian::lajur, "Lajur", item(lane.nama));
                continue;
            }
            order_after.push_back(lane.nama.isi);
            field(Bagian::lajur, "Nama lajur " + old->nama.isi, old->nama, lane.nama);
            compare(Bagian::lajur, "Jenis lajur " + lane.nama.isi, lane_kind(*old), lane_kind(lane));
            compare(Bagian::lajur, "Siapa di lajur " + lane.nama.isi, lane_person(*old), lane_person(lane));
        }
        for (const NaskahLajur& lane : a_.lajur) {
            const NaskahLajur* now = by_id(b_.lajur, lane.id);
            if (now == nullptr)
                removed(Bagian::lajur, "Lajur", item(lane.nama));
            else
                order_before.push_back(now->nama.isi);
        }
        compare(Bagian::lajur, "Urutan lajur", base::join(order_before, ", "), base::join(order_after, ", "));
    }

    void steps() {
        const auto partner = partners(a_.langkah, b_.langkah);
        std::vector<bool> kept(a_.langkah.size());
        for (std::size_t j = 0; j < b_.langkah.size(); ++j) {
            const NaskahLangkah& now = b_.langkah[j];
            const std::string name = fmt::format("Langkah {}", now.nomor);
            if (!partner[j]) {
                added(Bagian::langkah, name, fmt::format("{} ({})", now.uraian.isi, shown(now.waktu.isi)));
                continue;
            }
            const NaskahLangkah& old = a_.langkah[*partner[j]];
            kept[*partner[j]] = true;
            compare(Bagian::langkah, name + ", nomor", std::to_string(old.nomor), std::to_string(now.nomor));
            field(Bagian::langkah, name + ", uraian", old.uraian, now.uraian);
            compare(Bagian::langkah, name + ", kelengkapan", items(old.kelengkapan), items(now.kelengkapan));
            field(Bagian::langkah, name + ", waktu", old.waktu, now.waktu);
            field(Bagian::langkah, name + ", keluaran", old.keluaran, now.keluaran);
            field(Bagian::langkah, name + ", keterangan", old.keterangan, now.keterangan);
        }
        for (std::size_t i = 0; i < a_.langkah.size(); ++i)
            if (!kept[i])
                removed(Bagian::langkah, fmt::format("Langkah {}", a_.langkah[i].nomor),
                        fmt::format("{} ({})", a_.langkah[i].uraian.isi, shown(a_.langkah[i].waktu.isi)));
    }

    template <class T>
    static const T* by_id(const std::vector<T>& all, const std::string& id) {
        const auto at = std::find_if(all.begin(), all.end(), [&](const T& x) { return x.id == id; });
        return at == all.end() ? nullptr : &*at;
    }

    static std::string lane_name(const Naskah& n, const std::string& id) {
        const NaskahLajur* lane = by_id(n.lajur, id);
        return lane == nullptr ? id : lane->nama.isi;
    }

    static std::string symbol(const Naskah& n, const NaskahSimbol& s) {
        std::string text =
            fmt::format("{} di langkah {}, lajur {}", s.bentuk, s.langkah, lane_name(n, s.lajur));
        if (!s.tulisan.empty()) text += fmt::format(", bertulisan {}", s.tulisan);
        return text + (s.sumber == Sumber::tafsiran ? " (tafsiran)" : "");
    }

    void symbols() {
        for (const NaskahSimbol& now : b_.simbol) {
            const NaskahSimbol* old = by_id(a_.simbol, now.id);
            if (old == nullptr) {
                added(Bagian::simbol, "Simbol " + now.id, symbol(b_, now));
                continue;
            }
            compare(Bagian::simbol, "Simbol " + now.id, symbol(a_, *old), symbol(b_, now));
            compare(Bagian::simbol, "Kerja di simbol " + now.id, std::string(kode(old->kerja)),
                    std::string(kode(now.kerja)));
        }
        for (const NaskahSimbol& old : a_.simbol)
            if (by_id(b_.simbol, old.id) == nullptr)
                removed(Bagian::simbol, "Simbol " + old.id, symbol(a_, old));
    }

    static std::string arrow(const NaskahPanah& p) {
        std::string text = p.label.empty() ? "tanpa label" : "berlabel " + p.label;
        return text + (p.sumber == Sumber::tafsiran ? " (tafsiran)" : "");
    }

    void arrows() {
        using Ends = std::pair<std::string, std::string>;
        std::map<Ends, const NaskahPanah*> before, after;
        for (const NaskahPanah& p : a_.panah) before.emplace(Ends{p.dari, p.ke}, &p);
        for (const NaskahPanah& p : b_.panah) after.emplace(Ends{p.dari, p.ke}, &p);
        const auto name = [](const NaskahPanah& p) { return fmt::format("Panah {} → {}", p.dari, p.ke); };
        for (const NaskahPanah& p : b_.panah) {
            const auto old = before.find({p.dari, p.ke});
            if (old == before.end())
                added(Bagian::panah, name(p), arrow(p));
            else
                compare(Bagian::panah, name(p), arrow(*old->second), arrow(p));
        }
        for (const NaskahPanah& p : a_.panah)
            if (!after.contains({p.dari, p.ke})) removed(Bagian::panah, name(p), arrow(p));
    }

    void returns() {
        const auto in = [](const std::vector<NaskahKembali>& all, const NaskahKembali& one) {
            return std::find_if(all.begin(), all.end(),
                                [&](const NaskahKembali& k) { return k.dari == one.dari && k.ke == one.ke; });
        };
        const auto name = [](const NaskahKembali& k) {
            return fmt::format("Pengembalian dari langkah {} ke langkah {}", k.dari, k.ke);
        };
        for (const NaskahKembali& k : b_.kembali) {
            const auto old = in(a_.kembali, k);
            if (old == a_.kembali.end())
                added(Bagian::kembali, name(k), std::string(source(k.sumber)));
            else
                compare(Bagian::kembali, name(k), std::string(source(old->sumber)),
                        std::string(source(k.sumber)));
        }
        for (const NaskahKembali& k : a_.kembali)
            if (in(b_.kembali, k) == b_.kembali.end())
                removed(Bagian::kembali, name(k), std::string(source(k.sumber)));
    }

    const Naskah& a_;
    const Naskah& b_;
    std::vector<Beda> found_;
};

} // namespace

std::string_view bagian_text(Bagian part) {
    switch (part) {
    case Bagian::identitas: return "Identitas";
    case Bagian::judul: return "Judul kolom";
    case Bagian::daftar: return "Daftar di halaman identitas";
    case Bagian::lajur: return "Lajur pelaksana";
    case Bagian::langkah: return "Langkah";
    case Bagian::simbol: return "Simbol";
    case Bagian::panah: return "Panah";
    case Bagian::kembali: return "Pengembalian";
    }
    return {};
}

std::vector<Beda> banding(const Naskah& lama, const Naskah& baru) { return Comparison(lama, baru).all(); }

base::Sentence kalimat(const Beda& d) {
    switch (d.jenis) {
    case Jenis::ditambah: return base::say("sop.beda.ditambah", {{"apa", d.apa}, {"baru", d.baru}});
    case Jenis::dihapus: return base::say("sop.beda.dihapus", {{"apa", d.apa}, {"lama", d.lama}});
    case Jenis::diubah: break;
    }
    return base::say("sop.beda.diubah", {{"apa", d.apa}, {"lama", d.lama}, {"baru", d.baru}});
}

} // namespace sop
