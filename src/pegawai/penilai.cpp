#include "pegawai/penilai.h"

#include <algorithm>
#include <array>

namespace pegawai {
namespace {

Sebagai sebagai(JenisPenugasan jenis) {
    switch (jenis) {
    case JenisPenugasan::plt: return Sebagai::plt;
    case JenisPenugasan::plh: return Sebagai::plh;
    case JenisPenugasan::pj: return Sebagai::pj;
    case JenisPenugasan::definitif:
    case JenisPenugasan::tugas_tambahan: return Sebagai::definitif;
    }
    return Sebagai::definitif;
}

// The way upward from a post. Ends at the top, and where the data lead in a ring.
template <class Accept>
Penilai climb(const Organisasi& kantor, std::optional<JabatanId> post, const calendar::Date& day,
              const Accept& accept) {
    Penilai result;
    while (post &&
           std::find(result.dilewati.begin(), result.dilewati.end(), *post) == result.dilewati.end()) {
        if (const Pemangkuan* holding = accept(*post)) {
            result.siapa = holding->pegawai;
            result.jabatan = *post;
            result.sebagai = result.dilewati.empty() ? sebagai(holding->jenis) : Sebagai::naik;
            return result;
        }
        result.dilewati.push_back(*post);
        post = atasan(kantor, *post, day);
    }
    result.sebagai = result.dilewati.empty() ? Sebagai::definitif : Sebagai::naik;
    return result;
}

const Pemangkuan* acting(const Organisasi& kantor, JabatanId post, const calendar::Date& day,
                         const std::array<PegawaiId, 2>& except) {
    auto holders = kantor.pemegang(post, day); // definitif, PLT, PLH, PJ, TT
    std::erase_if(holders, [&](const Pemangkuan* p) {
        return p->jenis == JenisPenugasan::tugas_tambahan ||
               std::find(except.begin(), except.end(), p->pegawai) != except.end();
    });
    if (holders.empty()) return nullptr;
    if (holders.front()->jenis == JenisPenugasan::definitif)
        for (const Pemangkuan* p : holders)
            if (p->jenis == JenisPenugasan::plh) return p; // the holder is away today
    return holders.front();
}

std::optional<JabatanId> main_post(const Organisasi& kantor, PegawaiId who, const calendar::Date& day) {
    const JabatanUnit* post = kantor.jabatan_utama(who, day);
    return post == nullptr ? std::nullopt : std::optional(post->id);
}

Penilai assessor(const Organisasi& kantor, PegawaiId who, const calendar::Date& day, PegawaiId except) {
    if (const Penunjukan* named = kantor.penunjukan(who, day)) {
        const Pegawai* person = kantor.pegawai(named->penilai);
        if (person != nullptr && person->bertugas() && person->id != who && person->id != except)
            return {person->id, Sebagai::ditunjuk, std::nullopt, {}};
    }
    const auto post = main_post(kantor, who, day);
    if (!post) return {};
    return climb(kantor, atasan(kantor, *post, day), day, [&](JabatanId at) {
        return acting(kantor, at, day, {who, except});
    });
}

// Only who is named as an assessor, or stands in a post that atasan() can lead to, assesses anybody: most people do not, and need no look
// at everybody else.
bool stands_above(const Organisasi& kantor, PegawaiId who, const calendar::Date& day) {
    for (const Penunjukan& named : kantor.penunjukan())
        if (named.penilai == who) return true;
    for (const Pemangkuan* held : kantor.jabatan_pada(who, day)) {
        const JabatanUnit* post = kantor.jabatan(held->jabatan);
        if (post == nullptr) continue;
        if (const JabatanUnit* head = kantor.kepala(post->unit, day); head != nullptr && head->id == post->id)
            return true;
        for (const JabatanUnit& below : kantor.jabatan())
            if (below.atasan == post->id) return true;
    }
    return false;
}

} // namespace

const Pemangkuan* penjabat(const Organisasi& kantor, JabatanId post, const calendar::Date& day,
                           PegawaiId except) {
    return acting(kantor, post, day, {except, except});
}

Penilai penjabat_atau_naik(const Organisasi& kantor, std::optional<JabatanId> post, const calendar::Date& day,
                           PegawaiId except) {
    return climb(kantor, post, day, [&](JabatanId at) { return penjabat(kantor, at, day, except); });
}

std::optional<JabatanId> atasan(const Organisasi& kantor, JabatanId post, const calendar::Date& day) {
    const JabatanUnit* below = kantor.jabatan(post);
    if (below == nullptr) return std::nullopt;
    if (below->atasan && *below->atasan != post) {
        const JabatanUnit* named = kantor.jabatan(*below->atasan);
        if (named != nullptr && named->masa.berlaku(day)) return named->id;
    }
    const Unit* unit = kantor.unit(below->unit);
    for (std::size_t steps = 0; unit != nullptr && steps <= kantor.unit().size(); ++steps) {
        const JabatanUnit* head = kantor.kepala(unit->id, day);
        if (head != nullptr && head->id != post) return head->id;
        unit = unit->induk ? kantor.unit(*unit->induk) : nullptr;
    }
    return std::nullopt;
}

Penilai penilai(const Organisasi& kantor, PegawaiId who, const calendar::Date& day) {
    return assessor(kantor, who, day, who);
}

Penilai atasan_penilai(const Organisasi& kantor, PegawaiId who, const calendar::Date& day) {
    const Penilai first = penilai(kantor, who, day);
    if (!first.siapa) return {};
    if (!first.jabatan) return assessor(kantor, *first.siapa, day, who);
    return climb(kantor, atasan(kantor, *first.jabatan, day), day, [&](JabatanId at) {
        return acting(kantor, at, day, {who, *first.siapa});
    });
}

std::vector<PegawaiId> dinilai_oleh(const Organisasi& kantor, PegawaiId who, const calendar::Date& day) {
    std::vector<PegawaiId> found;
    if (!stands_above(kantor, who, day)) return found;
    for (const Pegawai& person : kantor.pegawai())
        if (person.aktif && penilai(kantor, person.id, day).siapa == who) found.push_back(person.id);
    return found;
}

} // namespace pegawai
