// What may stand in a form, and what of it may change, at each kind of work.
#include "angka/tulis.h"
#include "base/text.h"
#include "berkas/laku.h"

#include <algorithm>

namespace berkas {
namespace {

using angka::Rational;
using base::say;

std::string place_of(int activity, std::string_view field) {
    return activity == 0 ? std::string(field) : std::to_string(activity) + "." + std::string(field);
}

bool is_any_of(std::string_view field, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view s) { return field.starts_with(s); });
}

// Fields are named as skp::beda() names them. The plan is not changed by a case; marks are the assessor's; what was done is the
// employee's.
bool may_change(sop::Kerja work, std::string_view field) {
    if (field == "kegiatan" || is_any_of(field, {"rencana.", "jenis_jabatan"})) return false;
    if (field == "bagian_lain") return false;
    if (work == sop::Kerja::nilai)
        return !is_any_of(field,
                          {"realisasi.kuantitas", "realisasi.waktu", "realisasi.biaya", "pelaksanaan"});
    return !is_any_of(
        field, {"perilaku.", "catatan_perilaku", "kuadran.", "rekomendasi", "dikecualikan", "target_ulang"});
}

bool is_figure(std::string_view field) { return is_any_of(field, {"realisasi.", "pelaksanaan"}); }

void add(base::Findings& to, std::string place, base::Sentence sentence) {
    to.push_back({std::move(place), {}, std::move(sentence)});
}

void check_target(base::Findings& to, const std::string& place, const skp::Target& target) {
    if (target.kuantitas.sign() <= 0 || target.kualitas.sign() <= 0 || target.waktu.sign() <= 0 ||
        target.biaya.sign() < 0)
        add(to, place, say("berkas.tolak.target_nol"));
}

void check_activity(base::Findings& to, const skp::IsiKegiatan& k) {
    const std::string id = std::to_string(k.rencana.id) + ".";
    const auto not_negative = [&](const char* field, const Rational& value) {
        if (value.sign() < 0) add(to, id + field, say("berkas.tolak.negatif"));
    };
    not_negative("realisasi.kuantitas", k.realisasi.kuantitas);
    not_negative("realisasi.waktu", k.realisasi.waktu);
    not_negative("realisasi.biaya", k.realisasi.biaya);
    if (k.realisasi.kualitas.sign() < 0 || k.realisasi.kualitas > Rational(100))
        add(to, id + "realisasi.kualitas", say("berkas.tolak.kualitas"));
    if (k.dikecualikan && base::trim(k.dikecualikan->alasan).empty())
        add(to, id + "dikecualikan", say("berkas.tolak.tanpa_sebab"));
    if (k.target_ulang) {
        check_target(to, id + "target_ulang", k.target_ulang->target);
        if (base::trim(k.target_ulang->alasan).empty())
            add(to, id + "target_ulang.alasan", say("berkas.tolak.tanpa_sebab"));
    }
}

} // namespace

base::Findings periksa_perubahan(sop::Kerja work, const skp::Isi& before, const skp::Isi& after,
                                 const std::map<std::string, std::string>& reasons) {
    base::Findings found;
    for (const skp::BedaIsi& change : skp::beda(before, after)) {
        std::string place = place_of(change.kegiatan, change.field);
        if (!may_change(work, change.field)) {
            add(found, std::move(place), say("berkas.tolak.bukan_bagian_anda"));
        } else if (work == sop::Kerja::input && is_figure(change.field)) {
            const auto reason = reasons.find(place);
            if (reason == reasons.end() || base::trim(reason->second).empty())
                add(found, std::move(place),
                    say("berkas.tolak.tanpa_alasan_ubah", {{"dulu", change.dulu}, {"kini", change.kini}}));
        }
    }
    return found;
}

base::Findings periksa_angka(const skp::Isi& isi, const formulir::Timbangan& scale) {
    base::Findings found;
    for (const skp::IsiKegiatan& k : isi.kegiatan) check_activity(found, k);
    for (std::size_t a = 0; a < isi.perilaku.size(); ++a)
        if (const auto& mark = isi.perilaku.at(a);
            mark && (mark->sign() < 0 || *mark > scale.angka().perilaku_tertinggi))
            add(found, "perilaku." + std::string(skp::Perilaku::nama_aspek.at(a)),
                say("berkas.tolak.nilai_perilaku"));
    const auto& points = scale.angka().kreativitas;
    if (isi.kreativitas && std::find(points.begin(), points.end(), isi.kreativitas->nilai) == points.end())
        add(found, "kreativitas", say("berkas.tolak.kreativitas"));
    for (std::size_t i = 0; i < isi.tugas_tambahan.size(); ++i)
        if (base::trim(isi.tugas_tambahan[i].uraian).empty())
            add(found, "tugas_tambahan." + std::to_string(i + 1), say("berkas.tolak.tugas_kosong"));
    return found;
}

base::Findings periksa_lengkap(const skp::Isi& isi) {
    base::Findings found;
    bool counted = false;
    for (const skp::IsiKegiatan& k : isi.kegiatan) {
        counted = counted || !k.dikecualikan;
        if (!k.terisi && !k.dikecualikan && k.pelaksanaan == skp::Pelaksanaan::dilaksanakan)
            add(found, std::to_string(k.rencana.id) + ".realisasi.kuantitas",
                say("berkas.tolak.belum_diisi", {{"uraian", base::shortened(k.rencana.uraian)}}));
        if (!k.dikecualikan)
            check_target(found, std::to_string(k.rencana.id) + ".rencana.target", k.rencana.target);
    }
    if (isi.kegiatan.empty())
        add(found, "", say("berkas.tolak.tanpa_kegiatan"));
    else if (!counted)
        add(found, "", say("berkas.tolak.semua_dikecualikan"));
    return found;
}

bool perlu_alasan(const Rational& mark, const formulir::Timbangan& scale) {
    const auto& bands = scale.angka().sebutan;
    return mark >= bands.at(0).bawah || mark < bands.at(1).bawah;
}

base::Findings periksa_dinilai(const skp::Isi& isi, const formulir::Timbangan& scale) {
    base::Findings found = periksa_lengkap(isi);
    const bool leads = isi.jenis_jabatan == skp::JenisJabatan::struktural;
    bool said =
        !base::trim(isi.catatan_perilaku).empty(); // once is enough: there is one note for all aspects
    for (std::size_t a = 0; a < (leads ? isi.perilaku.size() : skp::Perilaku::aspek_umum); ++a) {
        const auto& mark = isi.perilaku.at(a);
        const std::string aspect(skp::Perilaku::label_aspek.at(a));
        if (!mark)
            add(found, "perilaku." + std::string(skp::Perilaku::nama_aspek.at(a)),
                say("berkas.tolak.perilaku_kosong", {{"aspek", aspect}}));
        else if (!said && perlu_alasan(*mark, scale)) {
            said = true;
            add(found, "catatan_perilaku",
                say("berkas.tolak.perilaku_tanpa_alasan",
                    {{"aspek", aspect}, {"nilai", angka::indonesian(*mark)}}));
        }
    }
    return found;
}

base::Findings halangan_nilai(const skp::Isi& isi, const formulir::Timbangan& scale) {
    base::Findings found = periksa_angka(isi, scale);
    base::append(found, periksa_dinilai(isi, scale));
    return found;
}

base::Findings simpan_isian(Laku& l, const SimpanIsi& what) {
    const skp::Isi before = l.isi();
    base::Findings found = periksa_perubahan(l.row().kerja, before, what.isi, what.alasan_ubah);
    base::append(found, periksa_angka(what.isi, l.meja.timbangan));
    if (!found.empty()) return found;
    const std::string text = skp::tulis_json(what.isi);
    if (!skp::baca_isi(text)) return ditolak(say("berkas.tolak.isi_terlalu_besar"));
    if (text == skp::tulis_json(before)) return {};
    l.simpan(what.isi, tulis_alasan_ubah(what.alasan_ubah));
    l.dicatat.emplace_back("versi", std::to_string(l.row().isi));
    return {};
}

} // namespace berkas
