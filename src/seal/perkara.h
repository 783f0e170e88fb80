// perkara.h -- one signature on its way through the verification. For periksa.cpp.
#pragma once

#include "seal/letak_tanda.h"
#include "seal/periksa.h"
#include "seal/periksa_cms.h"
#include "seal/rantai_sah.h"

#include <algorithm>
#include <qpdf/QPDFObjectHandle.hh>
#include <utility>

namespace seal {

struct Perkara {
    TandaTangan t;
    QPDFObjectHandle bidang, kamus;
    std::optional<LetakTanda> letak;
    HasilCms cms;
    std::optional<HasilCap> cap;   // over the signature, or (document time stamp) over the file
    std::vector<RantaiSah> rantai; // that hold: the signer's, the time stamp's

    void gagal(base::Sentence why) {
        t.putusan = Putusan::tidak_sah;
        t.alasan.push_back(std::move(why));
    }
    void ragu(base::Sentence why) {
        t.putusan = std::max(t.putusan, Putusan::belum_pasti);
        t.alasan.push_back(std::move(why));
    }
};

} // namespace seal
