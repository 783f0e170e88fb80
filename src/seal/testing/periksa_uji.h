// periksa_uji.h -- what tests of the verifier share: trust in the office of kantor_uji.h, and words for what came out.
#pragma once

#include "seal/periksa.h"
#include "seal/testing/kantor_uji.h"

#include <string>
#include <vector>

namespace seal {

inline constexpr Instant akhir_januari{awal_2026 + std::chrono::days(29)};

// The office's root, and its list of revoked certificates of 6 January, good until the end of February.
inline Kepercayaan percaya(const KantorUji& office, const std::vector<Tercabut>& revoked = {},
                           Instant made = awal_2026 + std::chrono::days(5)) {
    return {{office.otoritas.sertifikat()},
            {office.otoritas.daftar_cabut(revoked, 1, made, made + std::chrono::days(50))}};
}

inline std::string keys(const std::vector<base::Sentence>& sentences) {
    std::string text;
    for (const base::Sentence& s : sentences) text += (text.empty() ? "" : " ") + std::string(s.key);
    return text;
}

// "sah", "belum pasti: …", "tidak sah: …", with the keys of the reasons; "terisi" and such of later changes after a "|".
inline std::string ringkas(const TandaTangan& t) {
    std::string text = t.putusan == Putusan::sah           ? "sah"
                       : t.putusan == Putusan::belum_pasti ? "belum pasti: " + keys(t.alasan)
                                                           : "tidak sah: " + keys(t.alasan);
    for (const Perubahan& p : t.perubahan)
        if (!p.wajar()) text += " | " + std::string(p.kalimat.key);
    return text;
}

// One line a signature, or why the file was refused.
inline std::vector<std::string> ringkas(const base::Result<Laporan>& report) {
    if (!report) return {"ditolak: " + std::string(report.error().front().sentence.key)};
    std::vector<std::string> lines;
    for (const TandaTangan& t : report->tanda_tangan) lines.push_back(t.bidang + " " + ringkas(t));
    return lines;
}

} // namespace seal
