#include "journal/kalimat.h"

#include "base/text.h"
#include "journal/jenis_entri.h"

#include <fmt/format.h>

#include <algorithm>

namespace journal {
namespace {

using base::say;

std::string name_of_actor(const Entri& entri, const NamaBenda& nama) {
    const auto person = [&](std::int64_t id) {
        std::string name = nama("pegawai", id);
        return name.empty() ? fmt::format("Pegawai nomor {}", id) : name;
    };
    if (entri.pelaku == 0)
        return entri.alamat.empty() ? "Teraju (baris perintah)" : "Seseorang yang belum masuk";
    if (entri.atas_nama == 0) return person(entri.pelaku);
    return fmt::format("{} (atas nama {})", person(entri.pelaku), person(entri.atas_nama));
}

std::string name_of_thing(const Entri& entri, const NamaBenda& nama) {
    if (entri.objek.empty()) return "–";
    std::string name = nama(entri.objek, entri.objek_id);
    if (!name.empty()) return name;
    return entri.objek_id == 0 ? entri.objek : fmt::format("{} nomor {}", entri.objek, entri.objek_id);
}

std::string shown(const std::string& value) { return value.empty() ? "kosong" : base::shortened(value, 80); }

const std::string* value_of(const Rincian& values, std::string_view name) {
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const auto& each) { return each.first == name; });
    return found == values.end() ? nullptr : &found->second;
}

} // namespace

std::string perubahan(const Entri& entri) {
    std::vector<std::string> parts;
    for (const auto& [name, before] : entri.sebelum) {
        const std::string word = base::replace_all(name, "_", " ");
        const std::string* after = value_of(entri.sesudah, name);
        if (after == nullptr)
            parts.push_back(fmt::format("{} {} dihapus", word, shown(before)));
        else if (*after != before)
            parts.push_back(fmt::format("{} dari {} menjadi {}", word, shown(before), shown(*after)));
    }
    for (const auto& [name, after] : entri.sesudah)
        if (value_of(entri.sebelum, name) == nullptr)
            parts.push_back(fmt::format("{} {}", base::replace_all(name, "_", " "), shown(after)));
    return parts.empty() ? "tanpa perubahan" : base::join(parts, "; ");
}

base::Sentence kalimat(const Entri& entri, const NamaBenda& nama) {
    const BahanKalimat bahan{entri, name_of_actor(entri, nama), name_of_thing(entri, nama), perubahan(entri)};
    for (const auto list : {jenis_kantor(), jenis_berkas(), jenis_arsip(), jenis_rekap()})
        for (const JenisEntri& each : list)
            if (each.perbuatan == entri.perbuatan) return each.kalimat(bahan);
    return say("jurnal.lain", {{"pelaku", bahan.pelaku},
                               {"perbuatan", base::replace_all(entri.perbuatan, "_", " ")},
                               {"objek", bahan.objek},
                               {"perubahan", bahan.perubahan}});
}

std::vector<std::string_view> semua_perbuatan() {
    std::vector<std::string_view> all;
    for (const auto list : {jenis_kantor(), jenis_berkas(), jenis_arsip(), jenis_rekap()})
        for (const JenisEntri& each : list) all.push_back(each.perbuatan);
    return all;
}

} // namespace journal
