#include "kantor/usulan_susunan.h"

#include "kantor/tebak_jabatan.h"
#include "pegawai/lipat.h"

#include <algorithm>

namespace kantor {
namespace {

using pegawai::JabatanId;
using pegawai::JabatanUnit;
using pegawai::JenisUnit;
using pegawai::lipat;
using pegawai::Unit;
using pegawai::UnitId;

// Since when a unit or post is there that a list only names: earlier than any holding that matters.
const calendar::Date long_ago{std::chrono::year{2000}, std::chrono::January, std::chrono::day{1}};

} // namespace

UsulanSusunan::UsulanSusunan(const pegawai::Organisasi& kantor, const calendar::Date& day, Pratinjau& out)
    : kantor_(kantor), day_(day), out_(out) {
    for (const Unit& u : kantor_.unit()) {
        if (u.masa.berlaku(day_)) units_.emplace(lipat(u.nama), u.id);
        next_place_ = std::max(next_place_, u.urutan + 1);
    }
    for (const JabatanUnit& post : kantor_.jabatan())
        if (post.masa.berlaku(day_)) posts_.emplace(std::pair(post.unit, lipat(post.nama)), post.id);
}

void UsulanSusunan::siapkan_unit(std::span<const IsianPegawai> rows) {
    for (const JenisUnit kind : {JenisUnit::instansi, JenisUnit::sekretariat, JenisUnit::subbagian,
                                 JenisUnit::irban, JenisUnit::lain}) {
        for (const IsianPegawai& row : rows)
            if (row.jabatan && row.unit_induk && tebak_jenis_unit(*row.unit_induk) == kind)
                unit_named(*row.unit_induk, std::nullopt);
        for (const IsianPegawai& row : rows)
            if (row.jabatan && row.unit && tebak_jenis_unit(*row.unit) == kind)
                unit_named(*row.unit, row.unit_induk);
    }
}

const Unit* UsulanSusunan::unit(UnitId id) const {
    if (const Unit* known = kantor_.unit(id)) return known;
    const auto at = static_cast<std::size_t>(-id.value() - 1);
    return id.value() < 0 && at < out_.unit_baru.size() ? &out_.unit_baru[at] : nullptr;
}

std::string UsulanSusunan::nama_unit(UnitId id) const {
    const Unit* known = unit(id);
    return known == nullptr ? std::string() : known->nama;
}

const Unit* UsulanSusunan::first(JenisUnit kind) const {
    for (const Unit& u : kantor_.unit())
        if (u.jenis == kind && u.masa.berlaku(day_)) return &u;
    for (const Unit& u : out_.unit_baru)
        if (u.jenis == kind) return &u;
    return nullptr;
}

UnitId UsulanSusunan::unit_named(const std::string& name, const std::optional<std::string>& above) {
    const std::string plain = lipat(name);
    if (const auto at = units_.find(plain); at != units_.end()) return at->second;
    Unit fresh;
    fresh.nama = name;
    fresh.jenis = tebak_jenis_unit(name);
    if (fresh.jenis == JenisUnit::instansi)
        if (const Unit* office = first(JenisUnit::instansi)) {
            const std::string known = lipat(office->nama);
            if (plain.starts_with(known) || known.starts_with(plain)) {
                units_.emplace(plain, office->id);
                return office->id;
            }
        }
    fresh.masa.mulai = long_ago;
    fresh.induk = parent_of(fresh, above); // may propose the parent, which then comes first
    fresh.id = UnitId{-static_cast<std::int64_t>(out_.unit_baru.size() + 1)};
    fresh.urutan = next_place_++;
    units_.emplace(plain, fresh.id);
    out_.unit_baru.push_back(fresh);
    return fresh.id;
}

// Under the unit that the file names; a subsection under the secretariat where the file names only the office;
// everything else under the office.
std::optional<UnitId> UsulanSusunan::parent_of(const Unit& fresh, const std::optional<std::string>& above) {
    std::optional<UnitId> parent;
    if (above && lipat(*above) != lipat(fresh.nama)) parent = unit_named(*above, std::nullopt);
    if (fresh.jenis == JenisUnit::subbagian) {
        const Unit* named = parent ? unit(*parent) : nullptr;
        if (named == nullptr || named->jenis == JenisUnit::instansi)
            if (const Unit* secretariat = first(JenisUnit::sekretariat)) return secretariat->id;
    }
    if (!parent && fresh.jenis != JenisUnit::instansi)
        if (const Unit* office = first(JenisUnit::instansi)) return office->id;
    return parent;
}

const JabatanUnit& UsulanSusunan::jabatan(JabatanId id) const {
    if (const JabatanUnit* known = kantor_.jabatan(id)) return *known;
    return out_.jabatan_baru.at(static_cast<std::size_t>(-id.value() - 1));
}

const JabatanUnit& UsulanSusunan::jabatan_bernama(const IsianPegawai& row) {
    const UnitId in = unit_named(*row.unit, row.unit_induk);
    const std::pair key(in, lipat(*row.jabatan));
    if (const auto at = posts_.find(key); at != posts_.end()) return jabatan(at->second);
    JabatanUnit post;
    post.id = JabatanId{-static_cast<std::int64_t>(out_.jabatan_baru.size() + 1)};
    post.unit = in;
    post.nama = *row.jabatan;
    const TebakanJabatan guess = tebak_jabatan(post.nama, row.jenis_jabatan);
    post.fungsi = guess.fungsi;
    post.jenis = guess.jenis;
    post.jenjang = guess.jenjang;
    post.eselon = row.eselon.value_or("");
    post.masa.mulai = long_ago;
    posts_.emplace(key, post.id);
    return out_.jabatan_baru.emplace_back(std::move(post));
}

} // namespace kantor
