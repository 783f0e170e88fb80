#include "berkas/rencana_luar.h"

#include "base/text.h"
#include "berkas/rencana_langkah.h"
#include "kantor/pejabat_luar.h"
#include "pegawai/di_luar.h"

#include <algorithm>

namespace berkas {
namespace {

using base::say;

constexpr const char* kind = "rencana.tetapkan_luar";

base::Findings check(const Meja& meja, const Skp& row, const PenetapanLuar& what) {
    base::Findings found;
    if (!what.file)
        found.push_back({"file", {}, say("basah.tolak.tanpa_file")});
    else if (what.file->jenis != kantor::JenisIsi::pdf && what.file->jenis != kantor::JenisIsi::png &&
             what.file->jenis != kantor::JenisIsi::jpeg)
        found.push_back({"file", {}, say("basah.tolak.jenis")});
    const std::chrono::sys_days stated(what.tanggal);
    if (!what.tanggal.ok() || stated > std::chrono::sys_days(meja.hari()) ||
        int(what.tanggal.year()) < row.tahun - 1)
        found.push_back({"tanggal", {}, say("rencana.tolak.tanggal_luar")});
    return found;
}

std::string value_of(const journal::Rincian& all, std::string_view name) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == name; });
    return found == all.end() ? std::string() : found->second;
}

} // namespace

base::Result<Skp> tetapkan_rencana_luar(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                                        const PenetapanLuar& what) {
    return langkah_rencana(
        meja, asal, which, TindakanRencana::tetapkan, kind, [&](LangkahRencana& step) -> base::Result<void> {
            if (pegawai::pencatat_penilai(meja.kantor, step.skp.pegawai, meja.hari()) != asal.pelaku)
                return base::refuse(say("rencana.tolak.bukan_hak"));
            if (base::Findings no = check(meja, step.skp, what); !no.empty()) return base::refuse(no);
            VersiSkp set = versi(step.db, meja.instansi, step.skp, step.skp.versi_kerja);
            step.db.kantor().simpan(meja.instansi, *what.file);
            const kantor::PejabatDiAtas above = kantor::baca_pejabat_luar(step.db.kantor(), meja.instansi);
            journal::Rincian& said = step.entri.sesudah;
            said.emplace_back("versi", std::to_string(set.nomor));
            said.emplace_back("pejabat", kantor::sebutan(above.penilai));
            said.emplace_back("tanggal", calendar::tanggal(what.tanggal));
            said.emplace_back("file", base::shortened(what.nama_file, 200));
            said.emplace_back("sidik", what.file->sidik.hex());
            step.skp.alasan.clear();
            berlakukan(step, std::move(set));
            return {};
        });
}

std::optional<PersetujuanLuar> persetujuan_luar(Baca& db, InstansiId office, SkpId id) {
    kantor::SaringanJurnal filter;
    filter.benda = std::pair<std::string, std::int64_t>("skp", id.value());
    filter.perbuatan = kind;
    filter.banyak = 1;
    for (const journal::Tercatat& entry : db.kantor().jurnal(office, filter)) {
        const journal::Rincian& said = entry.entri.sesudah;
        const auto file = base::Sidik::parse(value_of(said, "sidik"));
        if (!file) return std::nullopt;
        return PersetujuanLuar{value_of(said, "pejabat"), value_of(said, "tanggal"), value_of(said, "file"),
                               *file, PegawaiId{entry.entri.pelaku}};
    }
    return std::nullopt;
}

} // namespace berkas
