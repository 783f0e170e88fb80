// Weighing a form, and setting the value.
#include "angka/tulis.h"
#include "base/text.h"
#include "berkas/laku.h"
#include "berkas/penilaian.h"
#include "berkas/potret_luar.h"
#include "regime/pp46_2011/uraian.h"

#include <fmt/format.h>

namespace berkas {
namespace {

using angka::Rational;
using base::say;
namespace pp46 = regime::pp46_2011;

skp::Pegawai named(const pegawai::Organisasi& office, PegawaiId who) {
    const pegawai::Pegawai* person = office.pegawai(who);
    return person == nullptr ? skp::Pegawai{} : skp::Pegawai{person->nama_lengkap(), person->nip};
}

// The simple mean with the earlier SKPs of the year (pp46-2011 sheet, section 10): what follows from nilai_skp is found again.
void join_parts(Penilaian& p, const std::vector<skp::BagianLain>& parts, const formulir::Timbangan& scale) {
    const pp46::Angka& law = scale.angka();
    std::string sum = angka::score(p.hasil.skp.nilai);
    for (const skp::BagianLain& part : parts) {
        p.hasil.nilai_skp += part.nilai;
        sum = angka::score(part.nilai) + " + " + sum;
    }
    p.hasil.nilai_skp /= static_cast<int>(parts.size() + 1);
    p.sebutan_skp = pp46::sebutan(p.hasil.nilai_skp, law, scale.setelan());
    p.uraian.push_back({"Nilai SKP gabungan", fmt::format("({}) ÷ {}", sum, parts.size() + 1),
                        p.hasil.nilai_skp, angka::score(p.hasil.nilai_skp), law.dari_gabungan.source,
                        "rata-rata sederhana, tidak dibobot bulan"});
    p.uraian.push_back(
        pp46::langkah_sebutan("Sebutan nilai SKP gabungan", p.hasil.nilai_skp, law, scale.setelan()));
}

} // namespace

Penilaian timbang(const formulir::Timbangan& scale, const skp::Isi& isi, const skp::Pegawai& person,
                  const calendar::Period& period) {
    formulir::Terperiksa checked;
    checked.formulir = skp::formulir(isi, person, period);
    formulir::Tertimbang t = scale.timbang(std::move(checked));
    Penilaian p;
    p.sebutan_skp = t.sebutan_skp;
    p.sebutan_perilaku = t.sebutan_perilaku;
    p.sebutan_prestasi_kerja = t.sebutan_prestasi_kerja;
    if (isi.bagian_lain.empty()) {
        p.uraian = scale.uraian(t);
        p.formulir = std::move(t.formulir);
        p.hasil = std::move(t.hasil);
        return p;
    }
    // The derivation of this SKP, then the mean, then what rests on it.
    p.formulir = t.formulir;
    p.hasil = t.hasil;
    t.hasil.perilaku.reset();
    t.hasil.prestasi_kerja.reset();
    p.uraian = scale.uraian(t);
    join_parts(p, isi.bagian_lain, scale);
    if (p.hasil.perilaku) {
        const pp46::Angka& law = scale.angka();
        p.hasil.prestasi_kerja =
            pp46::nilai_akhir(p.hasil.nilai_skp, p.hasil.perilaku->rata_rata, law, scale.setelan());
        p.sebutan_prestasi_kerja = pp46::sebutan(p.hasil.prestasi_kerja->tercetak, law, scale.setelan());
        const auto add = [&](regime::Derivation more) {
            p.uraian.insert(p.uraian.end(), more.begin(), more.end());
        };
        add(pp46::uraian_perilaku(*p.formulir.perilaku, *p.hasil.perilaku, law, scale.setelan()));
        add(pp46::uraian_akhir(p.hasil.nilai_skp, p.hasil.perilaku->rata_rata, *p.hasil.prestasi_kerja, law,
                               scale.setelan()));
    }
    return p;
}

base::Result<Penilaian> timbang(const Meja& meja, const Berkas& row, const skp::Isi& isi) {
    base::Findings found = periksa_angka(isi, meja.timbangan);
    base::append(found, periksa_lengkap(isi));
    if (!found.empty()) return base::refuse(std::move(found));
    return timbang(meja.timbangan, isi, named(meja.kantor, row.pegawai), row.periode);
}

Penilaian timbang_dan_simpan(Laku& l, const skp::Isi& isi, std::string_view why) {
    const Meja& meja = l.meja;
    Berkas& row = l.row();
    Penilaian p = timbang(meja.timbangan, isi, named(meja.kantor, row.pegawai), row.periode);
    row.nilai = angka::decimal(p.hasil.prestasi_kerja->tercetak, 2);
    row.sebutan = p.sebutan_prestasi_kerja;
    l.simpan(JenisDokumen::penilaian, tulis_json(p, {row.isi, row.aturan, meja.timbangan.setelan()}),
             std::string(why));
    return p;
}

base::Result<Berkas> tetapkan_nilai(const Meja& meja, const Asal& asal, const Terlihat& which,
                                    const std::optional<SimpanIsi>& what) {
    return lakukan(meja, asal, which, Tindakan::tetapkan_nilai, [&](Laku& l) -> base::Findings {
        base::Findings found;
        if (what) found = simpan_isian(l, *what);
        skp::Isi isi = what ? what->isi : l.isi();
        base::append(found, halangan_nilai(isi, meja.timbangan));
        const BagianTahun parts = bagian_tahun(l.db, meja.instansi, l.row());
        for (const std::string& number : parts.belum)
            found.push_back({"", {}, say("berkas.tolak.bagian_belum_dinilai", {{"nomor", number}})});
        if (!found.empty()) return found;
        isi.bagian_lain = parts.dinilai; // an earlier part may have been assessed after this case was opened
        if (skp::tulis_json(isi) != skp::tulis_json(l.isi())) l.simpan(isi, "tetapkan_nilai");

        const Penilaian p = timbang_dan_simpan(l, isi, "tetapkan_nilai");
        const Berkas& row = l.row();
        l.simpan(JenisDokumen::potret,
                 tulis_json(potret_lengkap(l.db, meja.instansi, meja.kantor, row.pegawai, meja.hari())),
                 "tetapkan_nilai");
        l.db.hapus_draf(meja.instansi, row.id, asal.pelaku, "penilaian");
        l.dicatat.emplace_back("nilai", row.nilai);
        l.dicatat.emplace_back("sebutan", row.sebutan);
        l.maju(fmt::format("Nilai {} ({})", angka::score(p.hasil.prestasi_kerja->tercetak), row.sebutan));
        return {};
    });
}

} // namespace berkas
