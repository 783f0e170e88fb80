#include "skp/json_bagian.h"

#include <fmt/format.h>

#include <limits>
#include <set>

namespace skp {

using base::Json;

std::string tulis_json(const Rencana& plan) {
    std::string text;
    base::JsonWriter out(text);
    out.begin_object().member("jenis_jabatan", name(plan.jenis_jabatan)).key("kegiatan").begin_array();
    for (const KegiatanRencana& activity : plan.kegiatan) json::tulis(out, activity);
    out.end_array().key("berikut").number(std::to_string(plan.berikut));
    out.member("catatan", plan.catatan).end_object();
    return text;
}

base::Result<Rencana> baca_rencana(std::string_view text) {
    const base::Result<Json> tree =
        base::parse_json(text, {.bytes = 8U << 20U, .depth = 8, .values = 50'000});
    if (!tree) return base::refuse(tree.error());
    json::Pembaca reader;
    Rencana plan;
    {
        json::Anggota members(reader, *tree, "");
        const std::string kind = members.teks("jenis_jabatan");
        if (const auto known = jenis_jabatan(kind))
            plan.jenis_jabatan = *known;
        else
            reader.rusak("jenis_jabatan");
        plan.berikut = static_cast<int>(members.bilangan("berikut", 1, std::numeric_limits<int>::max()));
        plan.catatan = members.teks("catatan");
        std::set<int> numbers;
        if (const auto* items = members.daftar("kegiatan", kegiatan_terbanyak))
            for (std::size_t i = 0; i < items->size(); ++i) {
                const std::string place = fmt::format("kegiatan[{}]", i);
                KegiatanRencana activity = json::baca_kegiatan(reader, (*items)[i], place);
                if (activity.id >= plan.berikut || !numbers.insert(activity.id).second)
                    reader.rusak(place + ".id");
                plan.kegiatan.push_back(std::move(activity));
            }
    }
    if (reader.findings.empty() && tulis_json(plan) != text) reader.rusak("");
    if (!reader.findings.empty()) return base::refuse(std::move(reader.findings));
    return plan;
}

} // namespace skp
