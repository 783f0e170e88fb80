#include "berkas/beda_terbitan.h"

#include "angka/tulis.h"
#include "berkas/penilaian.h"
#include "berkas/potret.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace berkas {
namespace {

using sop::Siapa;

// A version as its form prints it: name of the field, words for a reader, value, whose it is.
struct Bidang {
    std::string kode, nama, nilai;
    std::vector<Siapa> peran;
};

const std::vector<Siapa> assessed{Siapa::penilai, Siapa::pegawai};

void add_person(std::vector<Bidang>& all, const char* code, const char* name, const Orang& who,
                const std::vector<Siapa>& roles) {
    const std::array<std::array<std::string, 3>, 5> lines{{{"nama", "nama", who.nama},
                                                           {"nip", "NIP", who.nip},
                                                           {"pangkat", "pangkat", who.pangkat},
                                                           {"jabatan", "jabatan", who.jabatan},
                                                           {"unit", "unit organisasi", who.unit}}};
    for (const auto& [key, label, value] : lines)
        all.push_back({fmt::format("{}.{}", code, key), fmt::format("{}: {}", name, label), value, roles});
}

void add_result(std::vector<Bidang>& all, const Penilaian& result, const skp::Isi& isi) {
    all.push_back({"skp", "Nilai SKP", angka::score(result.hasil.nilai_skp), assessed});
    for (std::size_t a = 0; a < isi.perilaku.size(); ++a) {
        const auto& mark = isi.perilaku.at(a);
        all.push_back({fmt::format("perilaku.{}", skp::Perilaku::nama_aspek.at(a)),
                       std::string(skp::Perilaku::label_aspek.at(a)), mark ? angka::indonesian(*mark) : "",
                       assessed});
    }
    if (const auto& end = result.hasil.prestasi_kerja)
        all.push_back({"nilai", "Nilai prestasi kerja",
                       fmt::format("{} ({})", angka::score(end->tercetak), result.sebutan_prestasi_kerja),
                       assessed});
    all.push_back({"rekomendasi", "Rekomendasi", isi.rekomendasi, assessed});
}

std::vector<Bidang> fields(Baca& db, InstansiId office, const Berkas& row, const DasarBeku& basis,
                           const Kotak& boxes) {
    std::vector<Bidang> all;
    const auto result = db.dokumen(office, row.id, JenisDokumen::penilaian, basis.penilaian);
    const auto form = db.dokumen(office, row.id, JenisDokumen::isi, basis.isi);
    const auto picture = db.dokumen(office, row.id, JenisDokumen::potret, basis.potret);
    if (result && form) {
        const auto read = baca_penilaian(result->naskah);
        const auto isi = skp::baca_isi(form->naskah);
        if (read && isi) add_result(all, *read, *isi);
    }
    if (picture)
        if (const auto who = baca_potret(picture->naskah)) {
            add_person(all, "pegawai", "Pegawai", who->pegawai, assessed);
            add_person(all, "penilai", "Pejabat penilai", who->penilai, {Siapa::penilai});
            add_person(all, "atasan", "Atasan pejabat penilai", who->atasan_penilai, {Siapa::atasan_penilai});
        }
    all.push_back({"keberatan", "Keberatan", boxes.keberatan.teks, {Siapa::pegawai}});
    all.push_back({"tanggapan", "Tanggapan", boxes.tanggapan.teks, {Siapa::penilai}});
    all.push_back({"keputusan", "Keputusan", boxes.keputusan.teks, {Siapa::atasan_penilai}});
    return all;
}

} // namespace

Kotak kotak(std::span<const Peristiwa> events, int sampai_versi, calendar::Zona zone) {
    Kotak k;
    for (const Peristiwa& e : events) {
        if (e.terbitan > sampai_versi) continue;
        const calendar::Date day = e.tanggal.value_or(calendar::local_day(e.pada, zone));
        if (e.jenis == JenisPeristiwa::keberatan) k.keberatan = {e.isi, day};
        if (e.jenis == JenisPeristiwa::tanggapan) k.tanggapan = {e.isi, day};
        if (e.jenis == JenisPeristiwa::putuskan) k.keputusan = {baca_putusan(e.isi).kata, day};
    }
    return k;
}

std::vector<BedaTerbitan> beda_terbitan(Baca& db, InstansiId office, const Berkas& row, int dari,
                                        const DasarBeku& ke) {
    const std::vector<Peristiwa> events = db.terbitan().peristiwa(office, row.id);
    const auto before = dasar_terbitan(events, dari);
    if (!before) return {};
    // A version's own boxes are what had happened before it was frozen.
    const auto old = fields(db, office, row, *before, kotak(events, dari - 1, calendar::Zona::wita));
    const auto now = fields(db, office, row, ke, kotak(events, dari, calendar::Zona::wita));
    std::vector<BedaTerbitan> changes;
    for (const Bidang& b : now) {
        const auto was =
            std::find_if(old.begin(), old.end(), [&](const Bidang& o) { return o.kode == b.kode; });
        const std::string value = was == old.end() ? std::string() : was->nilai;
        if (value != b.nilai) changes.push_back({b.kode, b.nama, value, b.nilai, b.peran});
    }
    return changes;
}

std::vector<Siapa> tanda_gugur(std::span<const BedaTerbitan> changes) {
    std::vector<Siapa> roles;
    for (const Siapa role : {Siapa::penilai, Siapa::pegawai, Siapa::atasan_penilai})
        if (std::any_of(changes.begin(), changes.end(), [&](const BedaTerbitan& b) {
                return std::find(b.peran.begin(), b.peran.end(), role) != b.peran.end();
            }))
            roles.push_back(role);
    return roles;
}

DasarBeku dasar_kini(Baca& db, InstansiId office, const Berkas& row) {
    DasarBeku basis;
    basis.isi = row.isi;
    if (const auto result = db.dokumen(office, row.id, JenisDokumen::penilaian, 0)) {
        basis.penilaian = result->nomor;
        if (const auto of = baca_dasar_nilai(result->naskah)) basis.isi = of->isi;
    }
    if (const auto picture = db.dokumen(office, row.id, JenisDokumen::potret, 0))
        basis.potret = picture->nomor;
    return basis;
}

std::optional<DasarBeku> dasar_terbitan(std::span<const Peristiwa> events, int versi) {
    for (const Peristiwa& e : events)
        if (e.jenis == JenisPeristiwa::bekukan && e.terbitan == versi)
            if (auto read = baca_dasar_beku(e.isi)) return *std::move(read);
    return std::nullopt;
}

} // namespace berkas
