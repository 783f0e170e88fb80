// Saving, handing on, letting pass.
#include "base/text.h"
#include "berkas/laku.h"
#include "berkas/pemeriksaan.h"
#include "berkas/pengesahan_bantu.h"

#include <algorithm>

namespace berkas {
namespace {

using base::say;

std::string_view lembar_draf(sop::Kerja work) {
    switch (work) {
    case sop::Kerja::kumpul: return "kinerja";
    case sop::Kerja::input: return "input";
    case sop::Kerja::nilai: return "penilaian";
    default: return "periksa";
    }
}

// Every line that is asked stands on the sheet, answered; a line to be mended says what.
base::Findings check_sheet(const LembarPeriksa& sheet, const skp::Isi& isi, bool pass) {
    base::Findings found;
    BahanPeriksa material;
    material.isi = isi;
    for (const BarisPeriksa& asked : baris_periksa(material)) {
        const auto at = std::find_if(sheet.baris.begin(), sheet.baris.end(),
                                     [&](const BarisPeriksa& line) { return line.kunci == asked.kunci; });
        if (at == sheet.baris.end() && pass)
            found.push_back(
                {asked.kunci, {}, say("berkas.tolak.baris_belum_dijawab", {{"uraian", asked.uraian}})});
    }
    for (const BarisPeriksa& line : sheet.baris) {
        if (line.jawaban != JawabanPeriksa::perlu_diperbaiki) continue;
        if (pass)
            found.push_back(
                {line.kunci, {}, say("berkas.tolak.baris_perlu_diperbaiki", {{"uraian", line.uraian}})});
        else if (base::trim(line.catatan).empty())
            found.push_back(
                {line.kunci, {}, say("berkas.tolak.baris_tanpa_catatan", {{"uraian", line.uraian}})});
    }
    return found;
}

} // namespace

base::Findings simpan_lembar(Laku& l, const LembarPeriksa& sheet, bool pass) {
    if (base::Findings no = check_sheet(sheet, l.isi(), pass); !no.empty()) return no;
    l.simpan(JenisDokumen::lembar_periksa, tulis_json(sheet), pass ? "loloskan" : "kembalikan");
    l.db.hapus_draf(l.meja.instansi, l.row().id, l.asal.pelaku, "periksa");
    return {};
}

base::Result<Berkas> simpan_isi(const Meja& meja, const Asal& asal, const Terlihat& which,
                                const SimpanIsi& what) {
    return lakukan(meja, asal, which, Tindakan::simpan_isi, [&](Laku& l) -> base::Findings {
        if (base::Findings no = simpan_isian(l, what); !no.empty()) return no;
        l.db.hapus_draf(meja.instansi, l.row().id, asal.pelaku, lembar_draf(l.row().kerja));
        return {};
    });
}

base::Result<Berkas> serahkan(const Meja& meja, const Asal& asal, const Terlihat& which,
                              const std::optional<SimpanIsi>& what) {
    return lakukan(meja, asal, which, Tindakan::serahkan, [&](Laku& l) -> base::Findings {
        base::Findings found;
        if (what) found = simpan_isian(l, *what);
        base::append(found, periksa_lengkap(what ? what->isi : l.isi()));
        if (!found.empty()) return found;
        l.db.hapus_draf(meja.instansi, l.row().id, asal.pelaku, lembar_draf(l.row().kerja));
        l.maju("Formulir versi " + std::to_string(l.row().isi));
        return {};
    });
}

base::Result<Berkas> loloskan(const Meja& meja, const Asal& asal, const Terlihat& which,
                              const Loloskan& what) {
    return lakukan(meja, asal, which, Tindakan::loloskan, [&](Laku& l) -> base::Findings {
        if (l.row().kerja == sop::Kerja::periksa) {
            if (!what.lembar) return ditolak(say("berkas.tolak.tanpa_lembar"));
            if (base::Findings no = simpan_lembar(l, *what.lembar, true); !no.empty()) return no;
        }
        const std::string note(base::trim(what.catatan));
        const char* word = l.row().kerja == sop::Kerja::periksa ? "Data lengkap" : "Dinyatakan benar";
        l.maju(note.empty() ? word : base::shortened(note, 400));
        return {};
    });
}

base::Result<Berkas> kembalikan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                const Kembalikan& what) {
    return lakukan(meja, asal, which, Tindakan::kembalikan, [&](Laku& l) -> base::Findings {
        const std::size_t here = l.sop->simbol().at(l.simbol).langkah;
        const auto targets = l.sop->boleh_kembali(here);
        const auto to = langkah_bernomor(*l.sop, what.langkah);
        base::Findings found;
        if (!to || std::find(targets.begin(), targets.end(), *to) == targets.end()) {
            std::vector<std::string> numbers;
            for (const std::size_t t : targets) numbers.push_back(std::to_string(l.sop->langkah()[t].nomor));
            found = ditolak(
                numbers.empty()
                    ? say("berkas.tolak.tanpa_jalan_kembali", {{"langkah", std::to_string(l.row().langkah)}})
                    : say("berkas.tolak.tujuan_kembali", {{"tujuan", base::join(numbers, ", ")}}),
                "langkah");
        }
        const std::string reason(base::trim(what.alasan));
        if (reason.empty()) base::append(found, ditolak(say("berkas.tolak.tanpa_alasan"), "alasan"));
        if (!found.empty()) return found;
        std::size_t to_mend = 0;
        if (what.lembar) {
            if (base::Findings no = simpan_lembar(l, *what.lembar, false); !no.empty()) return no;
            for (const BarisPeriksa& line : what.lembar->baris)
                to_mend += line.jawaban == JawabanPeriksa::perlu_diperbaiki ? 1 : 0;
        }
        const std::string summary = to_mend == 0 ? "Dikembalikan ke langkah " + std::to_string(what.langkah)
                                                 : std::to_string(to_mend) + " temuan";
        l.dicatat.emplace_back("alasan", reason);
        if (l.row().kerja == sop::Kerja::tanda_tangan) ganti_terbitan(l, reason);
        l.ke(simbol_awal(*l.sop, *to),
             {HasilKunjungan::kembali, l.pemeran, base::shortened(reason, 2000), summary});
        return {};
    });
}

} // namespace berkas
