#include "pegawai/hak.h"

#include "pegawai/di_luar.h"

#include <algorithm>
#include <array>
#include <bit>

namespace pegawai {
namespace {

constexpr std::uint16_t bit(Relasi r) { return static_cast<std::uint16_t>(r); }

template <class... R>
constexpr std::uint16_t any(R... relations) {
    return static_cast<std::uint16_t>((0U | ... | bit(relations)));
}

using R = Relasi;
using P = Perbuatan;

constexpr std::uint16_t nobody = 0;

// Those who may read one person's assessment without being the person (asn-reference 7.4).
constexpr std::uint16_t assessment_readers =
    any(R::penilai, R::atasan_penilai, R::kasubbag_umpeg, R::irban, R::inspektur, R::pemeriksa_internal,
        R::wakil_penilai, R::wakil_irban, R::wakil_kasubbag);

constexpr std::array<Aturan, 41> table{{
    {P::buka_umum, any(R::umum), nobody, false},

    {P::buka_beranda, any(R::pegawai), nobody, false},
    {P::atur_akun_sendiri, any(R::pegawai), nobody, false},
    {P::lihat_sop_kantor, any(R::pegawai), nobody, false},

    // The list shows only people whose record one may open.
    {P::lihat_daftar_pegawai,
     any(R::kasubbag_umpeg, R::irban, R::inspektur, R::sekretaris, R::administrator, R::pemeriksa_internal),
     nobody, false},
    {P::lihat_pegawai,
     any(R::diri, R::penilai, R::atasan_penilai, R::kasubbag_umpeg, R::irban, R::inspektur, R::sekretaris,
         R::administrator, R::pemeriksa_internal),
     nobody, true},
    {P::ubah_pegawai, any(R::kasubbag_umpeg, R::administrator), nobody, true},
    {P::impor_pegawai, any(R::kasubbag_umpeg, R::administrator), nobody, false},
    {P::ekspor_pegawai, any(R::kasubbag_umpeg, R::inspektur, R::administrator), nobody, false},
    {P::ubah_organisasi, any(R::kasubbag_umpeg, R::administrator), nobody, false},
    // A reset of one's own account would go round one's own second factor.
    {P::atur_akun, any(R::administrator), any(R::diri), true},
    {P::atur_peran, any(R::administrator, R::inspektur), any(R::diri), true},
    {P::tunjuk_pemeriksa, any(R::inspektur), any(R::diri), true},
    {P::lihat_pengaturan, any(R::administrator, R::inspektur, R::sekretaris, R::kasubbag_umpeg), nobody,
     false},
    {P::ubah_pengaturan, any(R::administrator), nobody, false},
    {P::terbitkan_sop, any(R::administrator), nobody, false},
    {P::kelola_sertifikat, any(R::administrator), nobody, false},
    {P::kelola_privasi, any(R::administrator), nobody, false},

    {P::lihat_jurnal, any(R::inspektur, R::administrator, R::pemeriksa_internal), nobody, false},
    {P::lihat_jurnal_penilaian, any(R::inspektur, R::pemeriksa_internal), nobody, false},
    {P::periksa_jurnal, any(R::inspektur, R::administrator, R::pemeriksa_internal), nobody, false},

    {P::lihat_penilaian, any(R::diri) | assessment_readers, nobody, true},
    {P::isi_realisasi, any(R::diri), nobody, true},
    {P::periksa_data, any(R::kasubbag_umpeg, R::wakil_kasubbag), any(R::diri), true},
    // The employee enters his own checked data, or a typist by mandate; never who gives the marks.
    {P::input_nilai, any(R::diri, R::juru_ketik), any(R::penilai, R::wakil_penilai), true},
    {P::validasi_nilai, any(R::irban, R::wakil_irban), any(R::diri), true},
    {P::tetapkan_nilai, any(R::penilai, R::wakil_penilai), any(R::diri), true},
    {P::putuskan_keberatan, any(R::atasan_penilai), any(R::diri, R::penilai, R::wakil_penilai), true},

    {P::susun_rencana, any(R::diri), nobody, true},
    {P::tetapkan_rencana, any(R::penilai, R::wakil_penilai), any(R::diri), true},
    {P::putuskan_rencana, any(R::atasan_penilai), any(R::diri, R::penilai, R::wakil_penilai), true},

    {P::catat_perilaku, any(R::penilai, R::wakil_penilai), any(R::diri), true},
    // The person reads it when he objects (PP 46/2011 Pasal 25): an act of its own then.
    {P::lihat_catatan_perilaku, any(R::penilai, R::wakil_penilai, R::atasan_penilai, R::inspektur),
     any(R::diri), true},
    {P::kerjakan_langkah,
     any(R::diri, R::penilai, R::atasan_penilai, R::kasubbag_umpeg, R::irban, R::inspektur, R::sekretaris,
         R::wakil_penilai, R::wakil_irban, R::wakil_kasubbag),
     nobody, true},
    {P::kelola_berkas, any(R::kasubbag_umpeg, R::sekretaris), nobody, false},
    {P::kelola_rujukan, any(R::kasubbag_umpeg, R::sekretaris), nobody, false},
    {P::cabut_dokumen, any(R::atasan_penilai, R::inspektur), any(R::diri), true},
    {P::kelola_salinan, any(R::kasubbag_umpeg, R::wakil_kasubbag), nobody, true},
    {P::lihat_arsip, any(R::kasubbag_umpeg, R::inspektur, R::sekretaris, R::arsiparis), nobody, false},
    {P::kelola_arsip, any(R::kasubbag_umpeg, R::arsiparis), nobody, false},
    {P::lihat_rekap, any(R::kasubbag_umpeg, R::irban, R::inspektur, R::sekretaris), nobody, false},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table.at(i).perbuatan) != i) return false;
    return true;
}
static_assert(in_order(), "one row for each Perbuatan, in its order");

constexpr std::array<std::string_view, table.size()> codes{"buka_umum",
                                                           "buka_beranda",
                                                           "atur_akun_sendiri",
                                                           "lihat_sop_kantor",
                                                           "lihat_daftar_pegawai",
                                                           "lihat_pegawai",
                                                           "ubah_pegawai",
                                                           "impor_pegawai",
                                                           "ekspor_pegawai",
                                                           "ubah_organisasi",
                                                           "atur_akun",
                                                           "atur_peran",
                                                           "tunjuk_pemeriksa",
                                                           "lihat_pengaturan",
                                                           "ubah_pengaturan",
                                                           "terbitkan_sop",
                                                           "kelola_sertifikat",
                                                           "kelola_privasi",
                                                           "lihat_jurnal",
                                                           "lihat_jurnal_penilaian",
                                                           "periksa_jurnal",
                                                           "lihat_penilaian",
                                                           "isi_realisasi",
                                                           "periksa_data",
                                                           "input_nilai",
                                                           "validasi_nilai",
                                                           "tetapkan_nilai",
                                                           "putuskan_keberatan",
                                                           "susun_rencana",
                                                           "tetapkan_rencana",
                                                           "putuskan_rencana",
                                                           "catat_perilaku",
                                                           "lihat_catatan_perilaku",
                                                           "kerjakan_langkah",
                                                           "kelola_berkas",
                                                           "kelola_rujukan",
                                                           "cabut_dokumen",
                                                           "kelola_salinan",
                                                           "lihat_arsip",
                                                           "kelola_arsip",
                                                           "lihat_rekap"};

constexpr std::array<std::string_view, jumlah_relasi> relation_names{"siapa saja",
                                                                     "pegawai yang sudah masuk",
                                                                     "pegawai yang bersangkutan",
                                                                     "pejabat penilai",
                                                                     "atasan pejabat penilai",
                                                                     "Kasubbag Umum dan Kepegawaian",
                                                                     "Irban wilayahnya",
                                                                     "juru ketik yang diberi mandat",
                                                                     "Inspektur",
                                                                     "Sekretaris",
                                                                     "administrator",
                                                                     "pemeriksa internal",
                                                                     "arsiparis",
                                                                     "wakil pejabat penilai",
                                                                     "wakil Irban",
                                                                     "wakil Kasubbag Umum dan Kepegawaian"};

std::size_t place_of(Relasi r) { return static_cast<std::size_t>(std::countr_zero(bit(r))); }

std::optional<JabatanId> post_of(const Organisasi& kantor, Fungsi fungsi, std::optional<UnitId> unit,
                                 const calendar::Date& day) {
    for (const JabatanUnit& post : kantor.jabatan())
        if (post.fungsi == fungsi && post.masa.berlaku(day) && (!unit || post.unit == *unit)) return post.id;
    return std::nullopt;
}

struct Lane { // who stands in a lane of the SOP for one person
    std::optional<JabatanId> post;
    std::vector<PegawaiId> holders; // but the person
};

Lane lane(const Organisasi& kantor, Fungsi fungsi, std::optional<UnitId> unit, PegawaiId person,
          const calendar::Date& day) {
    Lane result{post_of(kantor, fungsi, unit, day), {}};
    if (result.post)
        for (const Pemangkuan* p : kantor.pemegang(*result.post, day))
            if (p->pegawai != person) result.holders.push_back(p->pegawai);
    return result;
}

bool holds(const std::vector<PegawaiId>& list, PegawaiId who) {
    return std::find(list.begin(), list.end(), who) != list.end();
}

// Whether `actor` steps in because nobody but the person stands in the lane: the next one upward, and where there is
// no such post at all, the assessor.
bool steps_in(const Organisasi& kantor, const Lane& lane, PegawaiId actor, PegawaiId person,
              std::optional<PegawaiId> assessor, const calendar::Date& day) {
    if (!lane.holders.empty()) return false;
    const auto upward = lane.post ? penjabat_atau_naik(kantor, lane.post, day, person).siapa : assessor;
    return upward && *upward == actor;
}

// Whoever enters what an official outside the office has decided on paper stands in that official's place (di_luar.h). Where there is no
// Irban either, validating falls to the assessor, as for everybody.
void outside(const Organisasi& kantor, PegawaiId actor, PegawaiId person, bool has_irban,
             const calendar::Date& day, Hubungan& h) {
    if (pencatat_penilai(kantor, person, day) == actor) {
        h.tambah(R::wakil_penilai);
        if (!has_irban) h.tambah(R::wakil_irban);
    }
    if (pencatat_atasan(kantor, person, day) == actor) h.tambah(R::atasan_penilai);
}

} // namespace

std::string_view kode(Perbuatan perbuatan) { return codes.at(static_cast<std::size_t>(perbuatan)); }

std::span<const Perbuatan> semua_perbuatan() {
    static constexpr auto all = [] {
        std::array<Perbuatan, table.size()> list{};
        for (std::size_t i = 0; i < table.size(); ++i) list.at(i) = table.at(i).perbuatan;
        return list;
    }();
    return all;
}

std::string_view nama(Relasi relasi) { return relation_names.at(place_of(relasi)); }

std::span<const Aturan> tabel_hak() { return table; }

bool boleh(Perbuatan perbuatan, Hubungan hubungan) {
    const Aturan& rule = table.at(static_cast<std::size_t>(perbuatan));
    return (rule.memberi & hubungan.bits()) != 0 && (rule.melarang & hubungan.bits()) == 0;
}

Hubungan hubungan(const Organisasi& kantor, PegawaiId actor, std::optional<PegawaiId> person,
                  const calendar::Date& day) {
    Hubungan h;
    h.tambah(R::umum);
    const Pegawai* who = kantor.pegawai(actor);
    if (who == nullptr || !who->aktif) return h;
    h.tambah(R::pegawai);
    if (kantor.memangku(actor, Fungsi::kasubbag_umpeg, day)) h.tambah(R::kasubbag_umpeg);
    if (kantor.memangku(actor, Fungsi::inspektur, day)) h.tambah(R::inspektur);
    if (kantor.memangku(actor, Fungsi::sekretaris, day)) h.tambah(R::sekretaris);
    if (kantor.berperan(actor, Peran::administrator, day)) h.tambah(R::administrator);
    if (kantor.berperan(actor, Peran::pemeriksa_internal, day)) h.tambah(R::pemeriksa_internal);
    if (kantor.berperan(actor, Peran::arsiparis, day)) h.tambah(R::arsiparis);
    if (!person) {
        if (kantor.memangku(actor, Fungsi::irban, day)) h.tambah(R::irban);
        return h;
    }

    const auto assessor = penilai(kantor, *person, day).siapa;
    if (actor == *person) h.tambah(R::diri);
    if (assessor == actor) h.tambah(R::penilai);
    if (atasan_penilai(kantor, *person, day).siapa == actor) h.tambah(R::atasan_penilai);

    const Unit* sits = kantor.unit_pada(*person, day);
    const Unit* wilayah = sits == nullptr ? nullptr : kantor.wilayah(sits->id);
    const Lane validating =
        wilayah == nullptr ? Lane{} : lane(kantor, Fungsi::irban, wilayah->id, *person, day);
    const Lane checking = lane(kantor, Fungsi::kasubbag_umpeg, std::nullopt, *person, day);
    if (holds(validating.holders, actor)) h.tambah(R::irban);
    if (who->bertugas() && actor != *person) {
        if (steps_in(kantor, validating, actor, *person, assessor, day)) h.tambah(R::wakil_irban);
        if (steps_in(kantor, checking, actor, *person, assessor, day)) h.tambah(R::wakil_kasubbag);
        outside(kantor, actor, *person, validating.post.has_value(), day, h);
    }

    for (const Delegasi* d : kantor.delegasi_kepada(actor, day)) {
        if (!who->bertugas() || d->dari == actor || (d->untuk && *d->untuk != *person)) continue;
        const bool from_assessor = assessor == d->dari;
        const bool from_irban = holds(validating.holders, d->dari);
        const bool from_kasubbag = holds(checking.holders, d->dari);
        switch (d->lingkup) {
        case LingkupDelegasi::menilai:
            if (from_assessor) h.tambah(R::wakil_penilai);
            break;
        case LingkupDelegasi::memvalidasi:
            if (from_irban) h.tambah(R::wakil_irban);
            break;
        case LingkupDelegasi::memeriksa:
            if (from_kasubbag) h.tambah(R::wakil_kasubbag);
            break;
        case LingkupDelegasi::menginput:
            if (d->dari == *person || from_assessor || from_irban || from_kasubbag) h.tambah(R::juru_ketik);
            break;
        }
    }
    return h;
}

} // namespace pegawai
