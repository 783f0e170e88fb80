#include "berkas/giliran.h"

#include "pegawai/di_luar.h"

#include <fmt/format.h>

#include <algorithm>

namespace berkas {
namespace {

using pegawai::Fungsi;
using pegawai::JenisPenugasan;
using pegawai::LingkupDelegasi;
using pegawai::Organisasi;
using pegawai::Penilai;
using pegawai::Sebagai;

// A lane on one day: the post that stands in it, who acts there, and which delegation reaches it.
struct Lajur {
    std::optional<JabatanId> post;
    Penilai first;
    std::vector<PegawaiId> others; // who holds the post too
    std::optional<LingkupDelegasi> scope;
    std::string_view name;
};

std::optional<JabatanId> post_of(const Organisasi& office, Fungsi function, std::optional<UnitId> unit,
                                 const calendar::Date& day) {
    for (const pegawai::JabatanUnit& post : office.jabatan())
        if (post.fungsi == function && post.masa.berlaku(day) && (!unit || post.unit == *unit))
            return post.id;
    return std::nullopt;
}

std::string post_name(const Organisasi& office, std::optional<JabatanId> post) {
    const pegawai::JabatanUnit* found = post ? office.jabatan(*post) : nullptr;
    return found == nullptr ? std::string() : found->nama;
}

// Whoever holds the post of this work; where nobody but the person does, the next upward (R2.5); where there is no such post,
// the assessor.
Lajur post_lane(const Organisasi& office, PegawaiId person, Fungsi function, std::optional<UnitId> unit,
                bool has_unit, const calendar::Date& day) {
    Lajur lane;
    if (has_unit) lane.post = post_of(office, function, unit, day);
    if (!lane.post) {
        lane.first = pegawai::penilai(office, person, day);
        return lane;
    }
    lane.first = pegawai::penjabat_atau_naik(office, lane.post, day, person);
    if (lane.first.sebagai != Sebagai::naik)
        for (const pegawai::Pemangkuan* p : office.pemegang(*lane.post, day))
            if (p->jenis != JenisPenugasan::tugas_tambahan) lane.others.push_back(p->pegawai);
    return lane;
}

Lajur irban_lane(const Organisasi& office, PegawaiId person, const calendar::Date& day) {
    const pegawai::Unit* sits = office.unit_pada(person, day);
    const pegawai::Unit* area = sits == nullptr ? nullptr : office.wilayah(sits->id);
    return post_lane(office, person, Fungsi::irban, area == nullptr ? std::nullopt : std::optional(area->id),
                     area != nullptr, day);
}

Lajur lane_of(const Organisasi& office, PegawaiId person, sop::Siapa lane, const calendar::Date& day) {
    Lajur found;
    switch (lane) {
    case sop::Siapa::pegawai: found.name = "Pegawai"; return found;
    case sop::Siapa::penilai:
        found.first = pegawai::penilai(office, person, day);
        found.post = found.first.jabatan;
        found.scope = LingkupDelegasi::menilai;
        found.name = "Pejabat penilai";
        return found;
    case sop::Siapa::atasan_penilai:
        found.first = pegawai::atasan_penilai(office, person, day);
        found.post = found.first.jabatan;
        found.name = "Atasan pejabat penilai";
        return found;
    case sop::Siapa::irban:
        found = irban_lane(office, person, day);
        found.scope = LingkupDelegasi::memvalidasi;
        found.name = "Inspektur Pembantu";
        return found;
    case sop::Siapa::kasubbag_umpeg:
        found = post_lane(office, person, Fungsi::kasubbag_umpeg, std::nullopt, true, day);
        found.scope = LingkupDelegasi::memeriksa;
        found.name = "Kasubbag Umum dan Kepegawaian";
        return found;
    case sop::Siapa::sekretaris:
        found = post_lane(office, person, Fungsi::sekretaris, std::nullopt, true, day);
        found.name = "Sekretaris";
        return found;
    case sop::Siapa::inspektur:
        found = post_lane(office, person, Fungsi::inspektur, std::nullopt, true, day);
        found.name = "Inspektur";
        return found;
    }
    return found;
}

// The definitif holder in whose place somebody else acts in a post.
PegawaiId holder_of(const Organisasi& office, std::optional<JabatanId> post, PegawaiId except,
                    const calendar::Date& day) {
    if (!post) return {};
    for (const pegawai::Pemangkuan* p : office.pemegang(*post, day))
        if (p->jenis == JenisPenugasan::definitif && p->pegawai != except) return p->pegawai;
    return {};
}

Pemeran first_of(const Organisasi& office, const Lajur& lane, const calendar::Date& day) {
    Pemeran p{*lane.first.siapa, {}, {}};
    const std::string post = post_name(office, lane.first.jabatan);
    switch (lane.first.sebagai) {
    case Sebagai::definitif: break;
    case Sebagai::ditunjuk: p.sebagai = "pejabat penilai yang ditunjuk"; break;
    case Sebagai::plt: p.sebagai = "Plt. " + post; break;
    case Sebagai::plh: p.sebagai = "Plh. " + post; break;
    case Sebagai::pj: p.sebagai = "Pj. " + post; break;
    case Sebagai::naik: {
        const std::string below =
            lane.first.dilewati.empty() ? std::string() : post_name(office, lane.first.dilewati.front());
        p.sebagai = below.empty() ? post : post + " (menggantikan " + below + ")";
        break;
    }
    }
    if (lane.first.sebagai == Sebagai::plh || lane.first.sebagai == Sebagai::plt)
        p.atas_nama = holder_of(office, lane.first.jabatan, p.siapa, day);
    return p;
}

bool at_work(const Organisasi& office, PegawaiId who) {
    const pegawai::Pegawai* person = office.pegawai(who);
    return person != nullptr && person->bertugas();
}

class Susun {
  public:
    Susun(const Organisasi& office, PegawaiId person, sop::Kerja work, const calendar::Date& day)
        : office_(office), person_(person), day_(day) {
        for (const pegawai::Aturan& rule : pegawai::tabel_hak())
            if (rule.perbuatan == perbuatan_untuk(work)) forbidden_ = rule.melarang;
    }

    void add(Pemeran one) {
        const auto same = [&](const Pemeran& p) { return p.siapa == one.siapa; };
        if (!one.siapa || std::any_of(found.begin(), found.end(), same)) return;
        if ((pegawai::hubungan(office_, one.siapa, person_, day_).bits() & forbidden_) != 0) return;
        found.push_back(std::move(one));
    }

    // Everybody to whom one of these has handed this kind of work for this person.
    void delegates(LingkupDelegasi scope, const std::vector<PegawaiId>& from, std::string_view as) {
        for (const pegawai::Delegasi& d : office_.delegasi()) {
            const bool reaches = d.lingkup == scope && d.masa.berlaku(day_) &&
                                 (!d.untuk || *d.untuk == person_) && d.kepada != d.dari &&
                                 std::find(from.begin(), from.end(), d.dari) != from.end();
            if (reaches && d.kepada != person_ && at_work(office_, d.kepada))
                add({d.kepada, d.dari, std::string(as)});
        }
    }

    std::vector<Pemeran> found;

  private:
    const Organisasi& office_;
    PegawaiId person_;
    calendar::Date day_;
    std::uint16_t forbidden_ = 0;
};

std::string name_of(const Organisasi& office, PegawaiId who) {
    const pegawai::Pegawai* person = office.pegawai(who);
    return person == nullptr ? std::string("–") : person->nama_lengkap();
}

// Nobody of the office stands there: whoever enters what the official outside has decided. A lane of the Irban without any Irban is
// the assessor's.
std::optional<Pemeran> outside(const Organisasi& office, PegawaiId person, sop::Siapa lane,
                               const Lajur& found, const calendar::Date& day) {
    const bool assessor = lane == sop::Siapa::penilai || (lane == sop::Siapa::irban && !found.post);
    const auto who = assessor                             ? pegawai::pencatat_penilai(office, person, day)
                     : lane == sop::Siapa::atasan_penilai ? pegawai::pencatat_atasan(office, person, day)
                                                          : std::nullopt;
    if (!who) return std::nullopt;
    return Pemeran{*who,
                   {},
                   assessor ? "mencatat untuk pejabat penilai di luar kantor"
                            : "mencatat untuk atasan pejabat penilai di luar kantor"};
}

std::vector<PegawaiId> people_of(const Lajur& lane) {
    std::vector<PegawaiId> all = lane.others;
    if (lane.first.siapa) all.push_back(*lane.first.siapa);
    return all;
}

} // namespace

pegawai::Perbuatan perbuatan_untuk(sop::Kerja work) {
    switch (work) {
    case sop::Kerja::kumpul: return pegawai::Perbuatan::isi_realisasi;
    case sop::Kerja::periksa: return pegawai::Perbuatan::periksa_data;
    case sop::Kerja::input: return pegawai::Perbuatan::input_nilai;
    case sop::Kerja::validasi: return pegawai::Perbuatan::validasi_nilai;
    case sop::Kerja::nilai: return pegawai::Perbuatan::tetapkan_nilai;
    case sop::Kerja::umum:
    case sop::Kerja::tanda_tangan:
    case sop::Kerja::gandakan:
    case sop::Kerja::arsip: break;
    }
    return pegawai::Perbuatan::kerjakan_langkah;
}

Giliran giliran(const Organisasi& kantor, PegawaiId subjek, sop::Siapa lane, sop::Kerja work,
                const calendar::Date& day) {
    Susun people(kantor, subjek, work, day);
    const Lajur found = lane_of(kantor, subjek, lane, day);
    std::string post(found.name);
    if (lane == sop::Siapa::pegawai) {
        const pegawai::Pegawai* person = kantor.pegawai(subjek);
        if (person != nullptr) post = person->nama_lengkap();
        if (person != nullptr && person->aktif) people.add({subjek, {}, {}});
        if (work == sop::Kerja::input) {
            std::vector<PegawaiId> from{subjek};
            for (const sop::Siapa other :
                 {sop::Siapa::penilai, sop::Siapa::irban, sop::Siapa::kasubbag_umpeg})
                for (const PegawaiId who : people_of(lane_of(kantor, subjek, other, day)))
                    from.push_back(who);
            people.delegates(LingkupDelegasi::menginput, from, "juru ketik");
        }
    } else {
        if (const std::string name = post_name(kantor, found.post); !name.empty()) post = name;
        if (found.first.siapa && *found.first.siapa != subjek) people.add(first_of(kantor, found, day));
        for (const PegawaiId who : found.others)
            if (who != subjek) people.add({who, {}, {}});
        if (!found.first.siapa && people.found.empty()) {
            if (auto enters = outside(kantor, subjek, lane, found, day)) people.add(*std::move(enters));
            if (!people.found.empty())
                return {people.found,
                        fmt::format("{} di luar kantor, dicatat {}",
                                    lane == sop::Siapa::atasan_penilai ? "atasan pejabat penilai"
                                                                       : "pejabat penilai",
                                    name_of(kantor, people.found.front().siapa))};
        }
        if (found.scope) people.delegates(*found.scope, people_of(found), "penerima pelimpahan");
    }
    if (!people.found.empty())
        if (const pegawai::Pegawai* shown = kantor.pegawai(people.found.front().siapa))
            post = shown->nama_lengkap();
    return {std::move(people.found), std::move(post)};
}

std::optional<Pemeran> boleh_bertindak(const Organisasi& kantor, const Berkas& row, PegawaiId actor,
                                       const calendar::Date& day) {
    if (!actor) return std::nullopt;
    for (Pemeran& p : giliran(kantor, row, day).siapa)
        if (p.siapa == actor) return std::move(p);
    return std::nullopt;
}

Terlihatnya terlihat_oleh(const Organisasi& kantor, PegawaiId actor, const calendar::Date& day) {
    using R = pegawai::Relasi;
    const pegawai::Hubungan office = pegawai::hubungan(kantor, actor, std::nullopt, day);
    if (!office.punya(R::pegawai)) return {};
    for (const R all : {R::kasubbag_umpeg, R::inspektur, R::pemeriksa_internal})
        if (office.punya(all)) return {true, {}};

    // Most people lead nobody and have been given nothing: they see themselves, without a look at everybody else.
    std::vector<JabatanId> held;
    bool leads = !kantor.delegasi_kepada(actor, day).empty();
    for (const pegawai::Pemangkuan* p : kantor.jabatan_pada(actor, day)) {
        held.push_back(p->jabatan);
        const pegawai::JabatanUnit* post = kantor.jabatan(p->jabatan);
        leads = leads || (post != nullptr && pegawai::memimpin(post->fungsi));
    }
    for (const pegawai::Penunjukan& named : kantor.penunjukan()) leads = leads || named.penilai == actor;
    if (!leads)
        for (const pegawai::JabatanUnit& post : kantor.jabatan())
            leads = leads || (post.atasan && std::find(held.begin(), held.end(), *post.atasan) != held.end());
    if (!leads) return {false, {actor}};

    Terlihatnya seen;
    for (const pegawai::Pegawai& person : kantor.pegawai())
        if (pegawai::boleh(pegawai::Perbuatan::lihat_penilaian,
                           pegawai::hubungan(kantor, actor, person.id, day)))
            seen.pegawai.push_back(person.id);
    std::sort(seen.pegawai.begin(), seen.pegawai.end());
    return seen;
}

} // namespace berkas
