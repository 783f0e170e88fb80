// cms.h -- the signature itself: CMS with the signed attributes that PAdES B-B wants (ETSI EN 319 142-1).
//
//     Result<std::string> cms = tanda_cms(sha256_of_both_ranges, signer, service);   // DER; service may be null: B-B
//
// Detached, one signer. Signed attributes: contentType, messageDigest, signingCertificateV2; never signingTime, for the
// time of a PAdES signature stands in the dictionary of the PDF (/M) or in a time stamp. With a time-stamp service the
// token over the signature value is an unsigned attribute: B-T. All certificates of the chain travel inside.
#pragma once

#include "base/result.h"
#include "seal/cap_waktu.h"
#include "seal/penandatangan.h"

#include <string>
#include <string_view>

namespace seal {

[[nodiscard]] base::Result<std::string> tanda_cms(std::string_view sha256, Penandatangan& signer,
                                                  PelayanWaktu* service);

} // namespace seal
