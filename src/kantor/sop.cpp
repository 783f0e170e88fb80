#include "kantor/sop.h"

#include "base/text.h"

#include <algorithm>
#include <stdexcept>

namespace kantor {
namespace {

using base::say;

VersiSop version_of(const sop::Naskah& naskah, std::string_view yaml, PegawaiId who, calendar::Instant now) {
    VersiSop v;
    v.nomor = naskah.identitas.nomor.isi;
    v.versi = naskah.versi;
    v.naskah = yaml;
    v.sidik = base::sha256(yaml);
    v.pengunggah = who;
    v.diunggah = now;
    return v;
}

bool published(const VersiSop& v) { return v.keadaan != KeadaanSop::draf; }

// Whether nomor and versi already name a published text other than this one.
bool name_is_taken(const std::vector<VersiSop>& all, const VersiSop& v) {
    return std::any_of(all.begin(), all.end(), [&](const VersiSop& o) {
        return o.id != v.id && published(o) && o.nomor == v.nomor && o.versi == v.versi;
    });
}

base::Finding taken(const VersiSop& v) {
    return {"versi", v.versi, say("sop.versi.sudah_terbit", {{"nomor", v.nomor}, {"versi", v.versi}})};
}

journal::Rincian facts(const VersiSop& v) {
    return {{"nomor", v.nomor},
            {"versi", v.versi},
            {"keadaan", std::string(keadaan_text(v.keadaan))},
            {"sidik", v.sidik.hex()}};
}

journal::Entri about(const Asal& asal, calendar::Instant now, std::string_view act, const VersiSop& v) {
    journal::Entri e = entri(asal, now, act);
    e.objek = "sop";
    e.objek_id = v.id.value();
    e.sesudah = facts(v);
    return e;
}

} // namespace

std::string_view keadaan_text(KeadaanSop state) {
    switch (state) {
    case KeadaanSop::draf: return "draf";
    case KeadaanSop::berlaku: return "berlaku";
    case KeadaanSop::dicabut: return "dicabut";
    }
    return {};
}

SopTerperiksa periksa_sop(std::string_view yaml) {
    SopTerperiksa checked;
    if (!base::is_utf8(yaml) || yaml.find('\0') != std::string_view::npos) {
        checked.galat.push_back({"", "", say("sop.versi.bukan_teks")});
        return checked;
    }
    auto naskah = sop::read_naskah(yaml);
    if (!naskah) {
        checked.galat = std::move(naskah.error());
        return checked;
    }
    checked.naskah = *std::move(naskah);
    checked.galat = sop::periksa(*checked.naskah);
    if (checked.naskah->versi.empty()) checked.galat.push_back({"versi", "", say("sop.versi.kosong")});
    checked.tanda = sop::tanda(*checked.naskah);
    return checked;
}

base::Result<SopId> unggah_sop(const Loket& loket, const Asal& asal, std::string_view yaml) {
    const SopTerperiksa checked = periksa_sop(yaml);
    if (!checked.galat.empty()) return base::refuse(checked.galat);
    const calendar::Instant now = loket.clock.now();
    SopId id;
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        VersiSop v = version_of(*checked.naskah, yaml, asal.pelaku, now);
        const std::vector<VersiSop> all = db.semua_sop(loket.instansi);
        for (const VersiSop& kept : all)
            if (kept.sidik == v.sidik)
                return base::refuse(say("sop.versi.sama", {{"versi", kept.versi}}), {}, "versi");
        if (name_is_taken(all, v)) return base::refuse({taken(v)});
        v.id = id = db.simpan(loket.instansi, v);
        db.catat(loket.instansi, about(asal, now, "unggah_sop", v));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return id;
}

base::Result<void> terbitkan_sop(const Loket& loket, const Asal& asal, SopId id) {
    const calendar::Instant now = loket.clock.now();
    return loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        auto v = db.sop(loket.instansi, id);
        if (!v) return base::refuse(say("sop.versi.tidak_ada"));
        if (v->keadaan != KeadaanSop::draf)
            return base::refuse(
                say("sop.versi.bukan_draf", {{"keadaan", std::string(keadaan_text(v->keadaan))}}));
        // The rules may have grown since it was brought in.
        if (base::Findings faults = periksa_sop(v->naskah).galat; !faults.empty())
            return base::refuse(std::move(faults));
        if (name_is_taken(db.semua_sop(loket.instansi), *v)) return base::refuse({taken(*v)});

        journal::Rincian before{{"keadaan", std::string(keadaan_text(v->keadaan))}};
        if (auto old = db.sop_berlaku(loket.instansi)) {
            old->keadaan = KeadaanSop::dicabut;
            old->dicabut = now;
            db.simpan(loket.instansi, *old);
            before.emplace_back("versi berlaku", old->versi);
            before.emplace_back("sidik berlaku", old->sidik.hex());
        }
        v->keadaan = KeadaanSop::berlaku;
        v->terbit = now;
        db.simpan(loket.instansi, *v);
        journal::Entri e = about(asal, now, "terbitkan_sop", *v);
        e.sebelum = std::move(before);
        db.catat(loket.instansi, std::move(e));
        return {};
    });
}

SopId pasang_sop_bawaan(Tulis& db, const Asal& asal, InstansiId office, calendar::Instant now,
                        std::string_view yaml) {
    for (const VersiSop& v : db.semua_sop(office))
        if (v.keadaan == KeadaanSop::berlaku) return v.id;
    if (!db.semua_sop(office).empty()) return {};
    const SopTerperiksa checked = periksa_sop(yaml);
    if (!checked.galat.empty()) throw std::logic_error("SOP bawaan tidak dapat dipakai");
    VersiSop v = version_of(*checked.naskah, yaml, {}, now);
    v.keadaan = KeadaanSop::berlaku;
    v.terbit = now;
    v.id = db.simpan(office, v);
    db.catat(office, about(asal, now, "pasang_sop", v));
    return v.id;
}

sop::Naskah naskah_dari(const VersiSop& version) {
    auto naskah = sop::read_naskah(version.naskah);
    if (!naskah) throw std::logic_error("naskah SOP tersimpan tidak terbaca: " + version.sidik.hex());
    return *std::move(naskah);
}

} // namespace kantor
