#include "rekap/permintaan.h"

#include "base/text.h"
#include "calendar/tenggat.h"
#include "pegawai/hak.h"

#include <fmt/format.h>

#include <algorithm>

namespace rekap {
namespace {

using base::say;

base::Findings check(std::string_view place, std::string_view text) {
    if (base::trim(text).empty()) return {{std::string(place), {}, say("permintaan.kosong")}};
    if (!base::is_utf8(text) || text.find('\0') != std::string_view::npos ||
        base::display_width(text) > huruf_permintaan)
        return {{std::string(place), base::shortened(text),
                 say("skp.teks_terlalu_panjang", {{"batas", std::to_string(huruf_permintaan)}})}};
    return {};
}

journal::Entri entry(const berkas::Meja& desk, const berkas::Asal& asal, std::string_view kind,
                     PegawaiId about, PermintaanId number) {
    journal::Entri e = kantor::entri_tentang(asal, desk.clock.now(), kind, about);
    e.sesudah = {{"nomor", std::to_string(number.value())}};
    return e;
}

} // namespace

Sisa sisa(const Permintaan& request, calendar::Instant now) {
    const calendar::Instant at = request.dijawab.value_or(now);
    const bool late = at > request.tenggat;
    const auto gap = late ? at - request.tenggat : request.tenggat - at;
    return {std::chrono::floor<std::chrono::minutes>(gap), late};
}

base::Result<PermintaanId> ajukan_permintaan(Simpanan& store, const berkas::Meja& desk,
                                             const berkas::Asal& asal, JenisPermintaan kind,
                                             std::string_view uraian) {
    if (base::Findings wrong = check("uraian", uraian); !wrong.empty()) return base::refuse(std::move(wrong));
    Permintaan request;
    request.pegawai = asal.pelaku;
    request.jenis = kind;
    request.uraian = std::string(base::trim(uraian));
    request.diterima = desk.clock.now();
    const auto due = calendar::add_hours(request.diterima, jam_permintaan);
    if (!due) return base::refuse(due.error());
    request.tenggat = *due;
    const auto done = store.tulis_rekap([&](Tulis& db) -> base::Result<void> {
        request.id = db.simpan(desk.instansi, request);
        // What is asked stands in the register; the journal says that it was asked.
        journal::Entri e = entry(desk, asal, "permintaan_data.ajukan", asal.pelaku, request.id);
        e.sesudah.emplace_back("jenis", std::string(nama(kind)));
        db.berkas().kantor().catat(desk.instansi, std::move(e));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return request.id;
}

base::Result<void> jawab_permintaan(Simpanan& store, const berkas::Meja& desk, const berkas::Asal& asal,
                                    PermintaanId which, KeadaanPermintaan state, std::string_view jawaban) {
    if (!pegawai::boleh(pegawai::Perbuatan::kelola_privasi,
                        pegawai::hubungan(desk.kantor, asal.pelaku, {}, desk.hari())))
        return base::refuse(say("permintaan.bukan_hak"));
    base::Findings wrong = check("jawaban", jawaban);
    if (state == KeadaanPermintaan::terbuka) wrong.push_back({"keadaan", {}, say("permintaan.pilih")});
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return store.tulis_rekap([&](Tulis& db) -> base::Result<void> {
        const auto all = db.semua_permintaan(desk.instansi);
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Permintaan& p) { return p.id == which; });
        if (found == all.end()) return base::refuse(say("permintaan.tidak_ada"));
        Permintaan answered = *found;
        answered.keadaan = state;
        answered.jawaban = std::string(base::trim(jawaban));
        answered.oleh = asal.pelaku;
        answered.dijawab = desk.clock.now();
        if (!db.jawab(desk.instansi, answered)) return base::refuse(say("permintaan.sudah_dijawab"));
        journal::Entri e = entry(desk, asal, "permintaan_data.jawab", answered.pegawai, which);
        e.sesudah.emplace_back("keadaan", std::string(kode(state)));
        db.berkas().kantor().catat(desk.instansi, std::move(e));
        return {};
    });
}

} // namespace rekap
