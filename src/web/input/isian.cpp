#include "web/input/isian.h"

#include "angka/baca.h"
#include "angka/tulis.h"
#include "base/text.h"

#include <fmt/format.h>

namespace web::input {
namespace {

using angka::Rational;

std::string_view typed_in(const Ketikan& typed, const std::string& name) {
    const auto found = typed.find(name);
    return found == typed.end() ? std::string_view() : base::trim(found->second);
}

} // namespace

bool dipakai(const Aspek& aspect, const skp::IsiKegiatan& activity) {
    return aspect.kode != "biaya" || activity.rencana.target.biaya.sign() > 0;
}

std::string nama_isian(std::string_view kind, int activity, std::string_view rest) {
    return rest.empty() ? fmt::format("{}.{}", kind, activity)
                        : fmt::format("{}.{}.{}", kind, activity, rest);
}

berkas::Isian isian_dari(const skp::Isi& isi, const std::map<std::string, std::string>& reasons) {
    berkas::Isian all;
    const auto put_reason = [&](int id, const std::string& field) {
        const auto given = reasons.find(fmt::format("{}.{}", id, field));
        all.emplace_back(nama_isian("a", id, field), given == reasons.end() ? std::string() : given->second);
    };
    for (const skp::IsiKegiatan& k : isi.kegiatan) {
        const int id = k.rencana.id;
        for (const Aspek& a : aspek) {
            if (!dipakai(a, k)) continue;
            all.emplace_back(nama_isian("r", id, a.kode),
                             k.terisi ? angka::indonesian(k.realisasi.*a.nilai) : std::string());
            put_reason(id, "realisasi." + std::string(a.kode));
        }
        all.emplace_back(nama_isian("td", id),
                         k.pelaksanaan == skp::Pelaksanaan::tidak_dilaksanakan ? "ya" : "");
        put_reason(id, "pelaksanaan");
    }
    return all;
}

Ketikan ketikan(const berkas::Isian& fields) { return {fields.begin(), fields.end()}; }

std::string sebutan_isian(const skp::Isi& isi, std::string_view nama) {
    for (std::size_t i = 0; i < isi.kegiatan.size(); ++i) {
        const int id = isi.kegiatan[i].rencana.id;
        const auto said = [&](std::string_view what) { return fmt::format("Kegiatan {}, {}", i + 1, what); };
        for (const Aspek& a : aspek) {
            if (nama == nama_isian("r", id, a.kode)) return said(a.kode);
            if (nama == nama_isian("a", id, "realisasi." + std::string(a.kode)))
                return said("alasan perubahan " + std::string(a.kode));
        }
        if (nama == nama_isian("td", id)) return said("tidak dilaksanakan");
        if (nama == nama_isian("a", id, "pelaksanaan")) return said("alasan perubahan pelaksanaan");
    }
    return {};
}

skp::Isi terbaca(const Ketikan& typed, const skp::Isi& newest, base::Findings& wrong) {
    skp::Isi isi = newest;
    int number = 0;
    for (skp::IsiKegiatan& k : isi.kegiatan) {
        ++number;
        k.terisi = true;
        k.pelaksanaan = typed_in(typed, nama_isian("td", k.rencana.id)) == "ya"
                            ? skp::Pelaksanaan::tidak_dilaksanakan
                            : skp::Pelaksanaan::dilaksanakan;
        if (k.pelaksanaan == skp::Pelaksanaan::tidak_dilaksanakan)
            continue; // figures stay, and count for nothing
        for (const Aspek& a : aspek) {
            if (!dipakai(a, k)) continue;
            const std::string name = nama_isian("r", k.rencana.id, a.kode);
            const std::string_view text = typed_in(typed, name);
            const std::string which(a.nama);
            const auto value = angka::read_indonesian(text);
            if (text.empty())
                wrong.push_back({name, "",
                                 base::say("input.kosong", {{"nomor", std::to_string(number)},
                                                            {"aspek", base::lower(which)}})});
            else if (!value)
                for (base::Finding f : value.error()) {
                    f.place = name;
                    wrong.push_back(std::move(f));
                }
            else if (value->sign() < 0 || (a.kode == "kualitas" && *value > Rational(100)))
                wrong.push_back({name, std::string(text),
                                 base::say("input.batas",
                                           {{"nomor", std::to_string(number)},
                                            {"aspek", base::lower(which)},
                                            {"batas", a.kode == "kualitas" ? "0 sampai 100" : "0 atau lebih"},
                                            {"tertulis", base::shortened(text)}})});
            else
                k.realisasi.*a.nilai = *value;
        }
    }
    return isi;
}

std::vector<skp::BedaIsi> perubahan(const skp::Isi& base, const skp::Isi& now) {
    std::vector<skp::BedaIsi> mine;
    for (skp::BedaIsi& b : skp::beda(base, now))
        if (b.kegiatan != 0 && (b.field.starts_with("realisasi.") || b.field == "pelaksanaan"))
            mine.push_back(std::move(b));
    return mine;
}

std::map<std::string, std::string> alasan_ubah(const Ketikan& typed, const std::vector<skp::BedaIsi>& changes,
                                               base::Findings& wrong) {
    std::map<std::string, std::string> why;
    for (const skp::BedaIsi& b : changes) {
        const std::string name = nama_isian("a", b.kegiatan, b.field);
        const std::string_view reason = typed_in(typed, name);
        if (reason.empty())
            wrong.push_back({name, "",
                             base::say("input.tanpa_alasan", {{"dulu", b.dulu.empty() ? "–" : b.dulu},
                                                              {"kini", b.kini.empty() ? "–" : b.kini}})});
        else
            why[fmt::format("{}.{}", b.kegiatan, b.field)] = std::string(reason);
    }
    return why;
}

} // namespace web::input
