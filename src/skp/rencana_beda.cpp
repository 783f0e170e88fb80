#include "angka/tulis.h"
#include "calendar/date.h"
#include "skp/beda.h"

#include <fmt/format.h>

namespace skp {
namespace {

std::string tertulis(const std::optional<Rational>& value) {
    return value ? angka::indonesian(*value) : std::string();
}

template <class Number>
std::string nomor(const std::optional<Number>& value) {
    return value ? std::to_string(*value) : std::string();
}

// "Januari 1, Maret 2"
std::string tertulis(const std::array<std::optional<Rational>, 12>& months) {
    std::string text;
    for (std::size_t m = 0; m < months.size(); ++m)
        if (months.at(m))
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ",
                                calendar::nama_bulan(static_cast<unsigned>(m) + 1),
                                angka::indonesian(*months.at(m)));
    return text;
}

std::string atasan(const KegiatanRencana& k) {
    if (!k.skp_atasan) return {};
    return k.kegiatan_atasan ? fmt::format("{}.{}", *k.skp_atasan, *k.kegiatan_atasan)
                             : std::to_string(*k.skp_atasan);
}

// The numbers of the activities that both have, in the order of one of them.
std::string urutan(const Rencana& plan, const Rencana& other) {
    std::string text;
    for (const KegiatanRencana& k : plan.kegiatan)
        if (other.kegiatan_ke(k.id) != nullptr) text += fmt::format("{}{}", text.empty() ? "" : ", ", k.id);
    return text;
}

} // namespace

void beda_target(const std::string& prefix, const Target& before, const Target& after, const Selisih& out) {
    const auto figure = [&](const char* field, const Rational& was, const Rational& is) {
        if (was != is) out(prefix + field, angka::indonesian(was), angka::indonesian(is));
    };
    const auto text = [&](const char* field, const std::string& was, const std::string& is) {
        if (was != is) out(prefix + field, was, is);
    };
    figure("kuantitas", before.kuantitas, after.kuantitas);
    text("satuan", before.satuan, after.satuan);
    figure("kualitas", before.kualitas, after.kualitas);
    figure("waktu", before.waktu, after.waktu);
    text("satuan_waktu", before.satuan_waktu, after.satuan_waktu);
    figure("biaya", before.biaya, after.biaya);
}

void beda_kegiatan(const std::string& prefix, const KegiatanRencana& before, const KegiatanRencana& after,
                   const Selisih& out) {
    const auto text = [&](const char* field, const std::string& was, const std::string& is) {
        if (was != is) out(prefix + field, was, is);
    };
    text("uraian", before.uraian, after.uraian);
    beda_target(prefix + "target.", before.target, after.target, out);
    if (before.angka_kredit != after.angka_kredit)
        out(prefix + "angka_kredit", tertulis(before.angka_kredit), tertulis(after.angka_kredit));
    text("renja", nomor(before.renja), nomor(after.renja));
    text("iku", nomor(before.iku), nomor(after.iku));
    text("atasan", atasan(before), atasan(after));
    if (before.bulan != after.bulan) out(prefix + "bulan", tertulis(before.bulan), tertulis(after.bulan));
}

std::vector<BedaRencana> beda(const Rencana& before, const Rencana& after) {
    std::vector<BedaRencana> all;
    if (before.jenis_jabatan != after.jenis_jabatan)
        all.push_back({0, "jenis_jabatan", std::string(name(before.jenis_jabatan)),
                       std::string(name(after.jenis_jabatan))});
    for (const KegiatanRencana& now : after.kegiatan) {
        const KegiatanRencana* was = before.kegiatan_ke(now.id);
        if (was == nullptr)
            all.push_back({now.id, "kegiatan", "", now.uraian});
        else
            beda_kegiatan("", *was, now, [&](std::string field, std::string dulu, std::string kini) {
                all.push_back({now.id, std::move(field), std::move(dulu), std::move(kini)});
            });
    }
    for (const KegiatanRencana& was : before.kegiatan)
        if (after.kegiatan_ke(was.id) == nullptr) all.push_back({was.id, "kegiatan", was.uraian, ""});
    std::string order_before = urutan(before, after);
    std::string order_after = urutan(after, before);
    if (order_before != order_after)
        all.push_back({0, "urutan", std::move(order_before), std::move(order_after)});
    if (before.catatan != after.catatan) all.push_back({0, "catatan", before.catatan, after.catatan});
    return all;
}

} // namespace skp
