// periksa.h -- verifies a signed PDF: who signed what, when, whether it still is what was signed, and what came after.
//
//     auto report = periksa(bytes, {office_root, revocation_lists}, now);
//     if (!report) …                                     // not readable as it is: the finding says why (kerangka.h)
//     report->putusan()                                  // of all signatures together
//     for (const TandaTangan& t : report->tanda_tangan)  // in the order in which they were put
//         t.putusan, t.penanda_tangan, t.waktu, t.tingkat, t.alasan, t.perubahan
//
// A signature is `sah` when all of this holds:
//   integrity   its ByteRange begins at 0 and leaves out exactly the value of its own /Contents; the covered bytes end with a
//               revision; digest, CMS signature and signing-certificate attribute fit (periksa_cms.h)
//   trust       its certificate leads to a root of `trust`, as of the time of signing, and was not revoked by then
//   time        a valid time stamp, or a later document time stamp; otherwise the time is only claimed (/M). A stamp whose service's
//               certificate has ended since proves nothing any more, unless another stamp was put over it before
//   afterwards  later revisions did only what signing does (perubahan.h), and no byte after it is without an owner
// `tidak_sah`: something of this is wrong. `belum_pasti`: nothing is wrong, but something cannot be proven here (unknown
// root, no revocation list for that time, a claimed time that matters). Nothing is fetched: evidence is in the file or in
// `trust`. A file without signatures gives a report without signatures.
// Never repairs: what QPDF would have to guess, and what two readers see differently, is refused as damage.
#pragma once

#include "base/result.h"
#include "seal/kepercayaan.h"
#include "seal/kerangka.h"
#include "seal/perubahan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seal {

enum class Putusan { sah, belum_pasti, tidak_sah };

enum class AsalWaktu {
    tidak_ada,   // neither stamped nor stated
    diaku,       // /M: what the signer's machine said
    cap_waktu,   // a time stamp over the signature
    cap_dokumen, // a document time stamp that came after it
};

enum class Tingkat { tanpa, b_b, b_t, b_lt, b_lta }; // of ETSI EN 319 142-1

struct TandaTangan {
    std::string bidang;
    bool cap_dokumen = false; // a document time stamp, by a service and not by a person
    Putusan putusan = Putusan::sah;
    bool utuh = false;      // what was signed is what is here
    bool dipercaya = false; // the chain holds at that time
    std::optional<Sertifikat> sertifikat;
    std::string penanda_tangan; // name in the certificate
    std::string penerbit;
    std::string alasan_pdf; // /Reason
    Instant waktu{};
    AsalWaktu asal_waktu = AsalWaktu::tidak_ada;
    Tingkat tingkat = Tingkat::tanpa;
    std::optional<Instant> dicabut; // of any certificate of its chain, before or after
    Instant sampai{};            // until then it proves itself as it is: the end of what vouches for its time
    std::size_t revisi = 0;      // counted from 1
    bool seluruh_berkas = false; // nothing was appended after it
    std::vector<base::Sentence> alasan;  // why it is not sah
    std::vector<base::Sentence> catatan; // worth knowing, changes nothing
    std::vector<Perubahan> perubahan;    // what came after it
};

struct Laporan {
    std::vector<TandaTangan> tanda_tangan; // by revision
    std::size_t revisi = 0;
    [[nodiscard]] std::optional<Putusan> putusan() const; // the worst one; none where nothing is signed
    // The first end among people's signatures that are sah; none where there is no such signature.
    [[nodiscard]] std::optional<Instant> terbukti_sampai() const;
};

[[nodiscard]] base::Result<Laporan> periksa(std::string_view pdf, const Kepercayaan& trust, Instant now,
                                            const BatasPeriksa& limits = {});

} // namespace seal
