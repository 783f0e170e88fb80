#include "seal/cms.h"

#include "base/sha256.h"
#include "seal/openssl.h"

#include <algorithm>
#include <openssl/err.h>
#include <vector>

namespace seal {

namespace {

std::string length_of(std::size_t size) { // DER: short form, or one or two bytes
    std::string out;
    if (size >= 256) {
        out += '\x82';
        out += static_cast<char>(size >> 8U);
    } else if (size >= 128) {
        out += '\x81';
    }
    out += static_cast<char>(size);
    return out;
}

// What is signed is the SET OF the attributes in DER, that is sorted, under the universal tag of a set: in the file the
// same bytes stand under [0].
std::string signed_attributes(const CMS_SignerInfo* si) {
    std::vector<std::string> all;
    for (int i = 0; i < CMS_signed_get_attr_count(si); ++i)
        all.push_back(der(&i2d_X509_ATTRIBUTE, CMS_signed_get_attr(si, i)));
    std::sort(all.begin(), all.end());
    std::string body;
    for (const std::string& one : all) body += one;
    return "\x31" + length_of(body.size()) + body;
}

base::Result<std::string> failed() {
    return base::refuse(base::say("segel.cms_gagal", {{"rincian", openssl_error()}}));
}

} // namespace

base::Result<std::string> tanda_cms(std::string_view sha256, Penandatangan& signer, PelayanWaktu* service) {
    const Rantai& chain = signer.rantai();
    X509* own = chain.front().x509();
    const CmsPtr cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, CMS_PARTIAL | CMS_DETACHED | CMS_BINARY));
    if (!cms) return failed();
    // CMS_SignerInfo_sign would add signingTime by itself, which PAdES forbids. So the attributes are put together here, the
    // signer signs them wherever his key is, and the value is put into its place.
    CMS_SignerInfo* si = CMS_add1_signer(cms.get(), own, X509_get0_pubkey(own), EVP_sha256(),
                                         CMS_PARTIAL | CMS_BINARY | CMS_NOSMIMECAP | CMS_CADES);
    if (si == nullptr) return failed();
    for (std::size_t i = 1; i < chain.size(); ++i)
        if (CMS_add1_cert(cms.get(), chain[i].x509()) != 1) return failed();
    if (CMS_signed_add1_attr_by_NID(si, NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data),
                                    -1) != 1 ||
        CMS_signed_add1_attr_by_NID(si, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, sha256.data(),
                                    static_cast<int>(sha256.size())) != 1)
        return failed();
    const auto signature = signer.tanda(base::sha256(signed_attributes(si)).bytes());
    if (!signature) return signature;
    if (ASN1_OCTET_STRING_set(CMS_SignerInfo_get0_signature(si), bytes_of(*signature),
                              static_cast<int>(signature->size())) != 1)
        return failed();
    if (service != nullptr) {
        const auto token = service->cap(*signature);
        if (!token) return token;
        if (CMS_unsigned_add1_attr_by_NID(si, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, token->data(),
                                          static_cast<int>(token->size())) != 1)
            return failed();
    }
    return der(&i2d_CMS_ContentInfo, cms.get());
}

} // namespace seal
