// A move within the year (Pasal 5 ayat (6)): the plan of the old post ends with a month, the next begins with the month after.
#include "berkas/rencana.h"
#include "berkas/rencana_langkah.h"

namespace berkas {
namespace {

using base::say;

calendar::Date day_before(const calendar::Date& day) {
    return calendar::Date(std::chrono::sys_days(day) - std::chrono::days(1));
}

} // namespace

base::Result<HasilPindah> pindah(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                                 const Pindah& what) {
    Skp next;
    auto old = langkah_rencana(
        meja, asal, which, TindakanRencana::pindah, "rencana.pindah",
        [&](LangkahRencana& step) -> base::Result<void> {
            Skp& row = step.skp;
            base::Findings wrong;
            const calendar::Date first =
                what.mulai.ok() ? calendar::Date(what.mulai.year(), what.mulai.month(), std::chrono::day(1))
                                : calendar::Date();
            if (!what.mulai.ok() || !row.periode.contains(what.mulai) || first == row.periode.from)
                wrong.push_back(
                    {"mulai",
                     {},
                     say("rencana.tolak.pindah_mulai", {{"mulai", calendar::tanggal(row.periode.from)},
                                                        {"selesai", calendar::tanggal(row.periode.until)}})});
            const auto reason = baca_alasan(what.dasar, "dasar");
            if (!reason) wrong.push_back({"dasar", what.dasar, say("rencana.tolak.dasar_kosong")});
            if (!wrong.empty()) return base::refuse(std::move(wrong));
            if (punya_berkas(step.db, meja.instansi, row.id))
                return base::refuse(say("rencana.tolak.sudah_berkas"));

            const calendar::Period whole = row.periode;
            const calendar::Period before{whole.from, day_before(first)};
            const calendar::Period after{first, whole.until};
            const skp::Rencana plan = versi(step.db, meja.instansi, row, row.versi_berlaku).rencana;

            next = Skp{};
            next.pegawai = row.pegawai;
            next.tahun = row.tahun;
            next.periode = after;
            if (!tempatkan(meja.kantor, next, what.mulai))
                return base::refuse(say("rencana.tolak.tanpa_jabatan"), {}, "mulai");
            skp::Rencana rest = skp::potong(plan, whole, after);
            rest.jenis_jabatan = jenis_menurut_jabatan(meja.kantor, next);
            if (rest.jenis_jabatan != skp::JenisJabatan::jft)
                for (skp::KegiatanRencana& k : rest.kegiatan) k.angka_kredit.reset();
            next.id = step.db.simpan(meja.instansi, next);
            step.db.simpan(meja.instansi,
                           VersiSkp{next.id, 1, std::move(rest), asal.pelaku, step.now, *reason}, false);

            row.periode = before;
            row.keadaan = KeadaanSkp::ditutup;
            row.alasan = *reason;
            versi_berikut(step, skp::potong(plan, whole, before), *reason);
            row.versi_berlaku = row.versi_kerja;
            step.db.simpan(meja.instansi, versi(step.db, meja.instansi, row, row.versi_berlaku), true);
            step.entri.sesudah.emplace_back("sampai", calendar::iso(before.until));
            step.entri.sesudah.emplace_back("dasar", *reason);
            return {};
        });
    if (!old) return base::refuse(old.error());
    return HasilPindah{*std::move(old), next};
}

std::optional<Skp> skp_berlaku(Baca& db, InstansiId office, PegawaiId who, const calendar::Date& day) {
    for (Skp& row : db.skp_milik(office, who))
        if (row.versi_berlaku > 0 && row.periode.contains(day)) return std::move(row);
    return std::nullopt;
}

} // namespace berkas
