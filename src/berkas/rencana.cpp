// The acts on a plan where it stands; beginning one is rencana_mulai.cpp, moving within the year rencana_pindah.cpp.
#include "berkas/rencana.h"

#include "base/text.h"
#include "berkas/rencana_langkah.h"
#include "pegawai/di_luar.h"

#include <fmt/format.h>

namespace berkas {
namespace {

using base::say;

// A plan that can be set: complete, and naming only what is there.
base::Result<void> lengkap(LangkahRencana& step, const skp::Rencana& plan, const skp::Rencana& before) {
    base::Findings found = periksa_rujukan(step.db, step.meja, step.skp, plan, before);
    base::append(found, skp::periksa(plan, step.skp.periode));
    if (!base::has_errors(found)) return {};
    std::erase_if(found, [](const base::Finding& f) { return f.severity != base::Severity::galat; });
    return base::refuse(std::move(found));
}

// Back to the drawer: the version that was handed in stays, the next begins with its words.
void jadi_draf(LangkahRencana& step, const std::string& reason) {
    skp::Rencana words = versi(step.db, step.meja.instansi, step.skp, step.skp.versi_kerja).rencana;
    versi_berikut(step, std::move(words), reason);
    step.skp.keadaan = KeadaanSkp::draf;
    step.skp.alasan = reason;
}

} // namespace

base::Result<Skp> simpan_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                                 const skp::Rencana& plan) {
    return langkah_rencana(meja, asal, which, TindakanRencana::simpan, "rencana.simpan",
                           [&](LangkahRencana& step) -> base::Result<void> {
                               VersiSkp draft = versi(step.db, meja.instansi, step.skp, step.skp.versi_kerja);
                               skp::Rencana typed = plan;
                               typed.jenis_jabatan = jenis_menurut_jabatan(meja.kantor, step.skp);
                               typed.berikut = std::max(typed.berikut, draft.rencana.berikut);
                               for (const skp::KegiatanRencana& k : typed.kegiatan)
                                   typed.berikut = std::max(typed.berikut, k.id + 1);
                               if (base::Findings wrong =
                                       periksa_rujukan(step.db, meja, step.skp, typed, draft.rencana);
                                   !wrong.empty())
                                   return base::refuse(std::move(wrong));
                               const std::size_t changes = skp::beda(draft.rencana, typed).size();
                               step.berubah = changes > 0;
                               if (!step.berubah) return {};
                               step.entri.sesudah.emplace_back("perubahan", std::to_string(changes));
                               draft.rencana = std::move(typed);
                               draft.oleh = asal.pelaku;
                               draft.pada = step.now;
                               step.db.simpan(meja.instansi, draft, false);
                               return {};
                           });
}

base::Result<Skp> ajukan_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which) {
    return langkah_rencana(
        meja, asal, which, TindakanRencana::ajukan, "rencana.ajukan",
        [&](LangkahRencana& step) -> base::Result<void> {
            VersiSkp draft = versi(step.db, meja.instansi, step.skp, step.skp.versi_kerja);
            if (!tempatkan(meja.kantor, step.skp, hari_acuan(step.skp.periode, meja.hari())))
                return base::refuse(say("rencana.tolak.tanpa_jabatan"));
            const skp::JenisJabatan kind = jenis_menurut_jabatan(meja.kantor, step.skp);
            if (draft.rencana.jenis_jabatan != kind) { // another post since it was begun
                draft.rencana.jenis_jabatan = kind;
                step.db.simpan(meja.instansi, draft, false);
            }
            if (auto whole = lengkap(step, draft.rencana, draft.rencana); !whole) return whole;
            step.skp.keadaan = KeadaanSkp::diajukan;
            step.skp.diajukan = step.now;
            step.skp.penilai =
                pegawai::penilai(meja.kantor, step.skp.pegawai, meja.hari()).siapa.value_or(PegawaiId{});
            step.skp.atasan_penilai = pegawai::atasan_penilai(meja.kantor, step.skp.pegawai, meja.hari())
                                          .siapa.value_or(PegawaiId{});
            step.entri.sesudah.emplace_back("versi", std::to_string(step.skp.versi_kerja));
            return {};
        });
}

base::Result<Skp> tarik_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which) {
    return langkah_rencana(meja, asal, which, TindakanRencana::tarik, "rencana.tarik",
                           [&](LangkahRencana& step) -> base::Result<void> {
                               jadi_draf(step, "");
                               return {};
                           });
}

base::Result<Skp> kembalikan_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                                     std::string_view alasan) {
    return langkah_rencana(meja, asal, which, TindakanRencana::kembalikan, "rencana.kembalikan",
                           [&](LangkahRencana& step) -> base::Result<void> {
                               const auto reason = baca_alasan(alasan);
                               if (!reason) return base::refuse(reason.error());
                               jadi_draf(step, *reason);
                               step.entri.sesudah.emplace_back("alasan", *reason);
                               return {};
                           });
}

base::Result<Skp> tetapkan_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which) {
    return langkah_rencana(meja, asal, which, TindakanRencana::tetapkan, "rencana.tetapkan",
                           [&](LangkahRencana& step) -> base::Result<void> {
                               if (pegawai::penilai_di_luar(meja.kantor, step.skp.pegawai, meja.hari()))
                                   return base::refuse(say("rencana.tolak.lewat_kertas"));
                               VersiSkp set = versi(step.db, meja.instansi, step.skp, step.skp.versi_kerja);
                               step.entri.sesudah.emplace_back("versi", std::to_string(set.nomor));
                               step.skp.alasan.clear();
                               berlakukan(step, std::move(set));
                               return {};
                           });
}

base::Result<Skp> tolak_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                                std::string_view alasan) {
    return langkah_rencana(meja, asal, which, TindakanRencana::tolak, "rencana.tolak",
                           [&](LangkahRencana& step) -> base::Result<void> {
                               const auto reason = baca_alasan(alasan);
                               if (!reason) return base::refuse(reason.error());
                               // Refused, it waits for the assessor's superior: where there is none it would wait for ever.
                               if (!pegawai::atasan_penilai(meja.kantor, step.skp.pegawai, meja.hari()).siapa)
                                   return base::refuse(say("rencana.tolak.tanpa_pemutus"));
                               step.skp.keadaan = KeadaanSkp::ditolak;
                               step.skp.alasan = *reason;
                               step.entri.sesudah.emplace_back("alasan", *reason);
                               return {};
                           });
}

base::Result<Skp> putuskan_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                                   const std::optional<skp::Rencana>& changed, std::string_view alasan) {
    return langkah_rencana(meja, asal, which, TindakanRencana::putuskan, "rencana.putuskan",
                           [&](LangkahRencana& step) -> base::Result<void> {
                               const auto reason = baca_alasan(alasan);
                               if (!reason) return base::refuse(reason.error());
                               VersiSkp set = versi(step.db, meja.instansi, step.skp, step.skp.versi_kerja);
                               skp::Rencana decided = changed.value_or(set.rencana);
                               decided.jenis_jabatan = set.rencana.jenis_jabatan;
                               decided.berikut = std::max(decided.berikut, set.rencana.berikut);
                               for (const skp::KegiatanRencana& k : decided.kegiatan)
                                   decided.berikut = std::max(decided.berikut, k.id + 1);
                               if (!skp::beda(set.rencana, decided).empty()) {
                                   if (auto whole = lengkap(step, decided, set.rencana); !whole) return whole;
                                   versi_berikut(step, std::move(decided), *reason);
                                   set = versi(step.db, meja.instansi, step.skp, step.skp.versi_kerja);
                               }
                               step.skp.alasan = *reason;
                               step.entri.sesudah.emplace_back("alasan", *reason);
                               berlakukan(step, std::move(set));
                               return {};
                           });
}

base::Result<Skp> ubah_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                               std::string_view alasan) {
    return langkah_rencana(meja, asal, which, TindakanRencana::ubah, "rencana.ubah",
                           [&](LangkahRencana& step) -> base::Result<void> {
                               const auto reason = baca_alasan(alasan);
                               if (!reason) return base::refuse(reason.error());
                               if (punya_berkas(step.db, meja.instansi, step.skp.id))
                                   return base::refuse(say("rencana.tolak.sudah_berkas"));
                               jadi_draf(step, *reason);
                               step.entri.sesudah.emplace_back("alasan", *reason);
                               return {};
                           });
}

} // namespace berkas
