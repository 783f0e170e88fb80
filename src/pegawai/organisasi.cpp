#include "pegawai/organisasi.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pegawai {
namespace {

template <class Kind, std::size_t N>
using Kodes = std::array<std::pair<Kind, std::string_view>, N>;

constexpr Kodes<JenisUnit, 5> unit_codes{{{JenisUnit::instansi, "instansi"},
                                          {JenisUnit::sekretariat, "sekretariat"},
                                          {JenisUnit::irban, "irban"},
                                          {JenisUnit::subbagian, "subbagian"},
                                          {JenisUnit::lain, "lain"}}};
constexpr Kodes<Fungsi, 7> function_codes{{{Fungsi::inspektur, "inspektur"},
                                           {Fungsi::sekretaris, "sekretaris"},
                                           {Fungsi::irban, "irban"},
                                           {Fungsi::kasubbag_umpeg, "kasubbag_umpeg"},
                                           {Fungsi::kasubbag, "kasubbag"},
                                           {Fungsi::fungsional, "fungsional"},
                                           {Fungsi::pelaksana, "pelaksana"}}};
constexpr Kodes<JenisPegawai, 3> person_codes{
    {{JenisPegawai::pns, "pns"}, {JenisPegawai::cpns, "cpns"}, {JenisPegawai::pppk, "pppk"}}};
constexpr Kodes<JenisPenugasan, 5> holding_codes{{{JenisPenugasan::definitif, "D"},
                                                  {JenisPenugasan::plt, "PLT"},
                                                  {JenisPenugasan::plh, "PLH"},
                                                  {JenisPenugasan::pj, "PJ"},
                                                  {JenisPenugasan::tugas_tambahan, "TT"}}};
constexpr Kodes<LingkupDelegasi, 4> delegation_codes{{{LingkupDelegasi::menilai, "menilai"},
                                                      {LingkupDelegasi::memvalidasi, "memvalidasi"},
                                                      {LingkupDelegasi::memeriksa, "memeriksa"},
                                                      {LingkupDelegasi::menginput, "menginput"}}};
constexpr Kodes<Peran, 3> role_codes{{{Peran::administrator, "administrator"},
                                      {Peran::pemeriksa_internal, "pemeriksa_internal"},
                                      {Peran::arsiparis, "arsiparis"}}};

const auto& codes(JenisUnit) { return unit_codes; }
const auto& codes(Fungsi) { return function_codes; }
const auto& codes(JenisPegawai) { return person_codes; }
const auto& codes(JenisPenugasan) { return holding_codes; }
const auto& codes(LingkupDelegasi) { return delegation_codes; }
const auto& codes(Peran) { return role_codes; }

template <class Kind>
std::string_view code_of(Kind kind) {
    return codes(kind).at(static_cast<std::size_t>(kind)).second;
}

template <class Map, class Key>
auto look_up(const Map& map, const Key& key) -> const typename Map::mapped_type* {
    const auto at = map.find(key);
    return at == map.end() ? nullptr : &at->second;
}

} // namespace

std::string_view kode(JenisUnit jenis) { return code_of(jenis); }
std::string_view kode(Fungsi fungsi) { return code_of(fungsi); }
std::string_view kode(JenisPegawai jenis) { return code_of(jenis); }
std::string_view kode(JenisPenugasan jenis) { return code_of(jenis); }
std::string_view kode(LingkupDelegasi lingkup) { return code_of(lingkup); }
std::string_view kode(Peran peran) { return code_of(peran); }

template <class Kind>
std::optional<Kind> dari_kode(std::string_view kode) {
    for (const auto& [kind, text] : codes(Kind{}))
        if (text == kode) return kind;
    return std::nullopt;
}
template std::optional<JenisUnit> dari_kode(std::string_view);
template std::optional<Fungsi> dari_kode(std::string_view);
template std::optional<JenisPegawai> dari_kode(std::string_view);
template std::optional<JenisPenugasan> dari_kode(std::string_view);
template std::optional<LingkupDelegasi> dari_kode(std::string_view);
template std::optional<Peran> dari_kode(std::string_view);

std::string Pegawai::nama_lengkap() const {
    std::string full = gelar_depan.empty() ? nama : gelar_depan + " " + nama;
    if (!gelar_belakang.empty()) full += ", " + gelar_belakang;
    return full;
}

bool Pegawai::bertugas() const {
    static constexpr std::array<std::string_view, 12> away{"02", "03", "04", "07", "13", "20",
                                                           "52", "66", "77", "88", "98", "99"};
    return aktif && std::find(away.begin(), away.end(), kedudukan) == away.end();
}

Organisasi::Organisasi(Susunan susunan) : susunan_(std::move(susunan)) {
    const auto by_order = [](const Unit& a, const Unit& b) {
        return std::pair(a.urutan, a.id) < std::pair(b.urutan, b.id);
    };
    std::sort(susunan_.unit.begin(), susunan_.unit.end(), by_order);
    for (std::size_t i = 0; i < susunan_.unit.size(); ++i) unit_at_.emplace(susunan_.unit[i].id, i);

    const auto place_of = [&](const JabatanUnit& post) {
        const auto* at = look_up(unit_at_, post.unit);
        return at == nullptr ? susunan_.unit.size() : *at;
    };
    std::sort(susunan_.jabatan.begin(), susunan_.jabatan.end(),
              [&](const JabatanUnit& a, const JabatanUnit& b) {
                  return std::tuple(place_of(a), a.fungsi, std::string_view(a.nama), a.id) <
                         std::tuple(place_of(b), b.fungsi, std::string_view(b.nama), b.id);
              });
    for (std::size_t i = 0; i < susunan_.jabatan.size(); ++i) {
        const JabatanUnit& post = susunan_.jabatan[i];
        jabatan_at_.emplace(post.id, i);
        posts_in_[post.unit].push_back(i);
        posts_for_[post.fungsi].push_back(i);
    }

    std::vector<std::pair<std::string, std::size_t>> order; // folded once, not at every comparison
    order.reserve(susunan_.pegawai.size());
    for (std::size_t i = 0; i < susunan_.pegawai.size(); ++i)
        order.emplace_back(base::lower(susunan_.pegawai[i].nama) + '\0' + susunan_.pegawai[i].nip, i);
    std::sort(order.begin(), order.end());
    std::vector<Pegawai> sorted;
    sorted.reserve(order.size());
    for (const auto& [key, i] : order) sorted.push_back(std::move(susunan_.pegawai[i]));
    susunan_.pegawai = std::move(sorted);
    for (std::size_t i = 0; i < susunan_.pegawai.size(); ++i) {
        pegawai_at_.emplace(susunan_.pegawai[i].id, i);
        nip_at_.emplace(susunan_.pegawai[i].nip, i);
    }

    // Stored so that a walk over one person's or post's holdings is in order of time.
    std::sort(susunan_.pemangkuan.begin(), susunan_.pemangkuan.end(),
              [](const Pemangkuan& a, const Pemangkuan& b) {
                  return std::tuple(std::chrono::sys_days(a.masa.mulai), a.jenis, a.id) <
                         std::tuple(std::chrono::sys_days(b.masa.mulai), b.jenis, b.id);
              });
    for (std::size_t i = 0; i < susunan_.pemangkuan.size(); ++i) {
        held_by_[susunan_.pemangkuan[i].pegawai].push_back(i);
        holders_of_[susunan_.pemangkuan[i].jabatan].push_back(i);
    }
    for (std::size_t i = 0; i < susunan_.penunjukan.size(); ++i)
        named_for_[susunan_.penunjukan[i].pegawai].push_back(i);
    for (std::size_t i = 0; i < susunan_.delegasi.size(); ++i)
        delegated_to_[susunan_.delegasi[i].kepada].push_back(i);
    for (std::size_t i = 0; i < susunan_.peran.size(); ++i) roles_of_[susunan_.peran[i].pegawai].push_back(i);
}

const Unit* Organisasi::unit(UnitId id) const {
    const auto* at = look_up(unit_at_, id);
    return at == nullptr ? nullptr : &susunan_.unit[*at];
}

const JabatanUnit* Organisasi::jabatan(JabatanId id) const {
    const auto* at = look_up(jabatan_at_, id);
    return at == nullptr ? nullptr : &susunan_.jabatan[*at];
}

const Pegawai* Organisasi::pegawai(PegawaiId id) const {
    const auto* at = look_up(pegawai_at_, id);
    return at == nullptr ? nullptr : &susunan_.pegawai[*at];
}

const Pegawai* Organisasi::dengan_nip(std::string_view nip) const {
    const auto* at = look_up(nip_at_, nip);
    return at == nullptr ? nullptr : &susunan_.pegawai[*at];
}

std::vector<const Pemangkuan*> Organisasi::riwayat(PegawaiId who) const {
    std::vector<const Pemangkuan*> found;
    if (const auto* list = look_up(held_by_, who))
        for (const std::size_t i : *list) found.push_back(&susunan_.pemangkuan[i]);
    return found;
}

std::vector<const Pemangkuan*> Organisasi::riwayat(JabatanId post) const {
    std::vector<const Pemangkuan*> found;
    if (const auto* list = look_up(holders_of_, post))
        for (const std::size_t i : *list) found.push_back(&susunan_.pemangkuan[i]);
    return found;
}

std::vector<const Pemangkuan*> Organisasi::jabatan_pada(PegawaiId who, const calendar::Date& day) const {
    std::vector<const Pemangkuan*> found = riwayat(who);
    std::erase_if(found, [&](const Pemangkuan* p) {
        const JabatanUnit* post = jabatan(p->jabatan);
        return !p->masa.berlaku(day) || post == nullptr || !post->masa.berlaku(day);
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const Pemangkuan* a, const Pemangkuan* b) { return a->jenis < b->jenis; });
    return found;
}

const JabatanUnit* Organisasi::jabatan_utama(PegawaiId who, const calendar::Date& day) const {
    const auto held = jabatan_pada(who, day);
    return held.empty() ? nullptr : jabatan(held.front()->jabatan);
}

std::vector<const Pemangkuan*> Organisasi::pemegang(JabatanId post, const calendar::Date& day) const {
    const JabatanUnit* known = jabatan(post);
    if (known == nullptr || !known->masa.berlaku(day)) return {};
    std::vector<const Pemangkuan*> found = riwayat(post);
    std::erase_if(found, [&](const Pemangkuan* p) {
        const Pegawai* person = pegawai(p->pegawai);
        return !p->masa.berlaku(day) || person == nullptr || !person->bertugas();
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const Pemangkuan* a, const Pemangkuan* b) { return a->jenis < b->jenis; });
    return found;
}

std::vector<PegawaiId> Organisasi::pemegang(Fungsi fungsi, const calendar::Date& day) const {
    std::vector<PegawaiId> found;
    if (const auto* posts = look_up(posts_for_, fungsi))
        for (const std::size_t i : *posts)
            for (const Pemangkuan* p : pemegang(susunan_.jabatan[i].id, day))
                if (std::find(found.begin(), found.end(), p->pegawai) == found.end())
                    found.push_back(p->pegawai);
    return found;
}

bool Organisasi::memangku(PegawaiId who, Fungsi fungsi, const calendar::Date& day) const {
    const Pegawai* person = pegawai(who);
    if (person == nullptr || !person->bertugas()) return false;
    const auto held = jabatan_pada(who, day);
    return std::any_of(held.begin(), held.end(),
                       [&](const Pemangkuan* p) { return jabatan(p->jabatan)->fungsi == fungsi; });
}

bool Organisasi::berperan(PegawaiId who, Peran peran, const calendar::Date& day) const {
    const Pegawai* person = pegawai(who);
    const auto* roles = look_up(roles_of_, who);
    if (person == nullptr || !person->aktif || roles == nullptr) return false;
    return std::any_of(roles->begin(), roles->end(), [&](std::size_t i) {
        const PemegangPeran& r = susunan_.peran[i];
        // An internal auditor's mandate without an end is no mandate.
        return r.peran == peran && r.masa.berlaku(day) &&
               (peran != Peran::pemeriksa_internal || r.masa.selesai.has_value());
    });
}

const Penunjukan* Organisasi::penunjukan(PegawaiId who, const calendar::Date& day) const {
    const Penunjukan* best = nullptr;
    if (const auto* list = look_up(named_for_, who))
        for (const std::size_t i : *list) {
            const Penunjukan& p = susunan_.penunjukan[i];
            if (!p.masa.berlaku(day)) continue;
            if (best == nullptr || std::pair(std::chrono::sys_days(p.masa.mulai), p.id) >
                                       std::pair(std::chrono::sys_days(best->masa.mulai), best->id))
                best = &p;
        }
    return best;
}

std::vector<const Delegasi*> Organisasi::delegasi_kepada(PegawaiId who, const calendar::Date& day) const {
    std::vector<const Delegasi*> found;
    if (const auto* list = look_up(delegated_to_, who))
        for (const std::size_t i : *list)
            if (susunan_.delegasi[i].masa.berlaku(day)) found.push_back(&susunan_.delegasi[i]);
    return found;
}

std::vector<const JabatanUnit*> Organisasi::jabatan_di(UnitId unit) const {
    std::vector<const JabatanUnit*> found;
    if (const auto* list = look_up(posts_in_, unit))
        for (const std::size_t i : *list) found.push_back(&susunan_.jabatan[i]);
    return found;
}

const JabatanUnit* Organisasi::kepala(UnitId unit, const calendar::Date& day) const {
    if (const auto* list = look_up(posts_in_, unit)) // in order of Fungsi
        for (const std::size_t i : *list)
            if (memimpin(susunan_.jabatan[i].fungsi) && susunan_.jabatan[i].masa.berlaku(day))
                return &susunan_.jabatan[i];
    return nullptr;
}

const Unit* Organisasi::unit_pada(PegawaiId who, const calendar::Date& day) const {
    const JabatanUnit* post = jabatan_utama(who, day);
    return post == nullptr ? nullptr : unit(post->unit);
}

const Unit* Organisasi::wilayah(UnitId id) const {
    const Unit* at = unit(id);
    for (std::size_t steps = 0; at != nullptr && steps <= susunan_.unit.size(); ++steps) {
        if (at->jenis == JenisUnit::irban) return at;
        at = at->induk ? unit(*at->induk) : nullptr;
    }
    return nullptr;
}

} // namespace pegawai
