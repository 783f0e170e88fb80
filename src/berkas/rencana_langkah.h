// rencana_langkah.h -- what every act on a plan does alike: find it, ask who, compare what was seen, write once, say so in the journal.
#pragma once

#include "berkas/rencana.h"

#include <functional>

namespace berkas {

struct LangkahRencana { // inside the transaction
    Tulis& db;
    const Meja& meja;
    const Asal& asal;
    Skp& skp;              // changed by the act; kept with a grown kunci
    journal::Entri& entri; // rencana.<act>; gets the act's own words
    calendar::Instant now;
    bool berubah = true; // false: nothing changed, nothing is written
};

// `kind` is the journal's word for the act.
[[nodiscard]] base::Result<Skp>
langkah_rencana(const Meja& meja, const Asal& asal, const TerlihatSkp& which, TindakanRencana act,
                std::string_view kind, const std::function<base::Result<void>(LangkahRencana&)>& body);

[[nodiscard]] base::Result<std::string> baca_alasan(std::string_view typed, const char* place = "alasan");

// A version that must be there.
[[nodiscard]] VersiSkp versi(Baca& db, InstansiId office, const Skp& row, int nomor);
// The next version: the same words or other ones.
void versi_berikut(LangkahRencana& step, skp::Rencana plan, std::string reason);
// This version is the measure of the year from now on.
void berlakukan(LangkahRencana& step, VersiSkp set);
// An entry about a plan: whose, of which year.
[[nodiscard]] journal::Entri entri_rencana(const Meja& meja, const Asal& asal, std::string_view kind,
                                           const Skp& row, calendar::Instant now);

// Structure, kind of post, and that what it names is there; `before` may name what is no longer in a list.
[[nodiscard]] base::Findings periksa_rujukan(Baca& db, const Meja& meja, const Skp& row,
                                             const skp::Rencana& plan, const skp::Rencana& before);
// Cases that are measured by this plan.
[[nodiscard]] bool punya_berkas(Baca& db, InstansiId office, SkpId id);
// The day by which post and unit are looked up: today, kept within the plan's period.
[[nodiscard]] calendar::Date hari_acuan(const calendar::Period& period, const calendar::Date& today);
// Post and unit of that day into the row; false where the person holds nothing.
[[nodiscard]] bool tempatkan(const pegawai::Organisasi& kantor, Skp& row, const calendar::Date& day);
// The person's kind of post as the row has it.
[[nodiscard]] skp::JenisJabatan jenis_menurut_jabatan(const pegawai::Organisasi& kantor, const Skp& row);

} // namespace berkas
