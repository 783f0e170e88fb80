#include "skp/isi.h"

#include "angka/tulis.h"
#include "skp/beda.h"

#include <fmt/format.h>

#include <algorithm>

namespace skp {
namespace {

std::string_view nama(Ekspektasi e) {
    switch (e) {
    case Ekspektasi::di_bawah: return "di bawah ekspektasi";
    case Ekspektasi::sesuai: return "sesuai ekspektasi";
    case Ekspektasi::di_atas: return "di atas ekspektasi";
    }
    return "";
}

std::string_view nama(Pelaksanaan p) {
    return p == Pelaksanaan::dilaksanakan ? "dilaksanakan" : "tidak dilaksanakan";
}

std::string tertulis(const std::optional<Rational>& mark) {
    return mark ? angka::indonesian(*mark) : std::string();
}

std::string tertulis(const std::vector<TugasTambahan>& tasks) {
    std::string text;
    for (const TugasTambahan& task : tasks)
        text += fmt::format("{}{} ({})", text.empty() ? "" : "; ", task.uraian, task.nomor_surat);
    return text;
}

std::string tertulis(const std::optional<Kreativitas>& made) {
    return made ? fmt::format("{} ({})", made->uraian, angka::indonesian(made->nilai)) : std::string();
}

std::string tertulis(const std::vector<BagianLain>& parts) {
    std::string text;
    for (const BagianLain& part : parts)
        text += fmt::format("{}{} sampai {}: {}", text.empty() ? "" : "; ", calendar::iso(part.periode.from),
                            calendar::iso(part.periode.until), angka::indonesian(part.nilai));
    return text;
}

// What nobody has entered yet reads as nothing, not as 0.
void beda_realisasi(const IsiKegiatan& before, const IsiKegiatan& after, const Selisih& out) {
    const auto figure = [&](const char* field, const Rational& was, const Rational& is, bool used) {
        if (was == is && (before.terisi == after.terisi || !used)) return;
        out(field, before.terisi ? angka::indonesian(was) : std::string(),
            after.terisi ? angka::indonesian(is) : std::string());
    };
    if (!before.terisi && !after.terisi) return;
    const bool funded = !after.rencana.target.biaya.is_zero();
    figure("realisasi.kuantitas", before.realisasi.kuantitas, after.realisasi.kuantitas, true);
    figure("realisasi.kualitas", before.realisasi.kualitas, after.realisasi.kualitas, true);
    figure("realisasi.waktu", before.realisasi.waktu, after.realisasi.waktu, true);
    figure("realisasi.biaya", before.realisasi.biaya, after.realisasi.biaya, funded);
}

void beda_isi_kegiatan(const IsiKegiatan& before, const IsiKegiatan& after, const Selisih& out) {
    beda_kegiatan("rencana.", before.rencana, after.rencana, out);
    beda_realisasi(before, after, out);
    if (before.pelaksanaan != after.pelaksanaan)
        out("pelaksanaan", std::string(nama(before.pelaksanaan)), std::string(nama(after.pelaksanaan)));
    const auto reason = [](const auto& set) { return set ? set->alasan : std::string(); };
    if (before.dikecualikan.has_value() != after.dikecualikan.has_value() ||
        reason(before.dikecualikan) != reason(after.dikecualikan))
        out("dikecualikan", reason(before.dikecualikan), reason(after.dikecualikan));
    if (before.target_ulang || after.target_ulang) {
        const Target& was = before.target_ulang ? before.target_ulang->target : before.rencana.target;
        const Target& is = after.target_ulang ? after.target_ulang->target : after.rencana.target;
        beda_target("target_ulang.", was, is, out);
        if (before.target_ulang.has_value() != after.target_ulang.has_value() ||
            reason(before.target_ulang) != reason(after.target_ulang))
            out("target_ulang.alasan", reason(before.target_ulang), reason(after.target_ulang));
    }
    if (before.catatan != after.catatan) out("catatan", before.catatan, after.catatan);
}

void beda_penilaian(const Isi& before, const Isi& after, const Selisih& out) {
    const auto text = [&](const char* field, std::string was, std::string is) {
        if (was != is) out(field, std::move(was), std::move(is));
    };
    text("tugas_tambahan", tertulis(before.tugas_tambahan), tertulis(after.tugas_tambahan));
    text("kreativitas", tertulis(before.kreativitas), tertulis(after.kreativitas));
    for (std::size_t a = 0; a < before.perilaku.size(); ++a)
        if (before.perilaku.at(a) != after.perilaku.at(a))
            out(fmt::format("perilaku.{}", Perilaku::nama_aspek.at(a)), tertulis(before.perilaku.at(a)),
                tertulis(after.perilaku.at(a)));
    text("catatan_perilaku", before.catatan_perilaku, after.catatan_perilaku);
    const auto axis = [](const std::optional<Kuadran>& k, Ekspektasi Kuadran::*which) {
        return k ? std::string(nama((*k).*which)) : std::string();
    };
    text("kuadran.hasil", axis(before.kuadran, &Kuadran::hasil), axis(after.kuadran, &Kuadran::hasil));
    text("kuadran.perilaku", axis(before.kuadran, &Kuadran::perilaku),
         axis(after.kuadran, &Kuadran::perilaku));
    text("rekomendasi", before.rekomendasi, after.rekomendasi);
    text("bagian_lain", tertulis(before.bagian_lain), tertulis(after.bagian_lain));
}

} // namespace

const IsiKegiatan* Isi::kegiatan_ke(int id) const {
    for (const IsiKegiatan& k : kegiatan)
        if (k.rencana.id == id) return &k;
    return nullptr;
}

IsiKegiatan* Isi::kegiatan_ke(int id) {
    for (IsiKegiatan& k : kegiatan)
        if (k.rencana.id == id) return &k;
    return nullptr;
}

bool Isi::perilaku_lengkap() const {
    const std::size_t needed = jenis_jabatan == JenisJabatan::struktural ? 6 : Perilaku::aspek_umum;
    return std::all_of(perilaku.begin(), perilaku.begin() + static_cast<std::ptrdiff_t>(needed),
                       [](const auto& mark) { return mark.has_value(); });
}

Isi isi_awal(const Rencana& plan) {
    Isi isi;
    isi.jenis_jabatan = plan.jenis_jabatan;
    isi.kegiatan.reserve(plan.kegiatan.size());
    for (const KegiatanRencana& k : plan.kegiatan) {
        IsiKegiatan row;
        row.rencana = k;
        isi.kegiatan.push_back(std::move(row));
    }
    return isi;
}

Formulir formulir(const Isi& isi, const Pegawai& person, const calendar::Period& period) {
    Formulir form;
    form.aturan = "pp46-2011";
    form.pegawai = person;
    form.periode = period;
    form.jenis_jabatan = isi.jenis_jabatan;
    form.skp.periode = period;
    for (const IsiKegiatan& k : isi.kegiatan) {
        Kegiatan row;
        row.uraian = k.rencana.uraian;
        row.target = k.rencana.target;
        row.realisasi = k.realisasi;
        row.pelaksanaan = k.pelaksanaan;
        row.dikecualikan = k.dikecualikan;
        row.target_ulang = k.target_ulang;
        row.angka_kredit = k.rencana.angka_kredit;
        form.skp.kegiatan.push_back(std::move(row));
    }
    form.skp.tugas_tambahan = static_cast<int>(isi.tugas_tambahan.size());
    if (isi.kreativitas) form.skp.kreativitas = isi.kreativitas->nilai;
    if (isi.perilaku_lengkap()) {
        Perilaku marks{};
        for (std::size_t a = 0; a < Perilaku::aspek_umum; ++a) marks.umum.at(a) = *isi.perilaku.at(a);
        if (isi.jenis_jabatan == JenisJabatan::struktural)
            marks.kepemimpinan = isi.perilaku.at(Perilaku::aspek_umum);
        form.perilaku = marks;
    }
    return form;
}

std::vector<BedaIsi> beda(const Isi& before, const Isi& after) {
    std::vector<BedaIsi> all;
    const auto into = [&all](int id) {
        return [&all, id](std::string field, std::string dulu, std::string kini) {
            all.push_back({id, std::move(field), std::move(dulu), std::move(kini)});
        };
    };
    if (before.jenis_jabatan != after.jenis_jabatan)
        all.push_back({0, "jenis_jabatan", std::string(name(before.jenis_jabatan)),
                       std::string(name(after.jenis_jabatan))});
    for (const IsiKegiatan& now : after.kegiatan) {
        if (const IsiKegiatan* was = before.kegiatan_ke(now.rencana.id))
            beda_isi_kegiatan(*was, now, into(now.rencana.id));
        else
            all.push_back({now.rencana.id, "kegiatan", "", now.rencana.uraian});
    }
    for (const IsiKegiatan& was : before.kegiatan)
        if (after.kegiatan_ke(was.rencana.id) == nullptr)
            all.push_back({was.rencana.id, "kegiatan", was.rencana.uraian, ""});
    beda_penilaian(before, after, into(0));
    return all;
}

} // namespace skp
