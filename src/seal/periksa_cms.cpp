#include "seal/periksa_cms.h"

#include "seal/ber.h"
#include "seal/der.h"

#include <openssl/ess.h>
#include <openssl/rsa.h>
#include <openssl/ts.h>

namespace seal {
namespace {

using Essv2Ptr = std::unique_ptr<ESS_SIGNING_CERT_V2, Freed<&ESS_SIGNING_CERT_V2_free>>;
using EssPtr = std::unique_ptr<ESS_SIGNING_CERT, Freed<&ESS_SIGNING_CERT_free>>;
using TstPtr = std::unique_ptr<TS_TST_INFO, Freed<&TS_TST_INFO_free>>;

constexpr int most_certificates = 40;

std::string digest_of(const EVP_MD* md, const std::vector<std::string_view>& parts) {
    const DigestPtr context(EVP_MD_CTX_new());
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_DigestInit_ex(context.get(), md, nullptr);
    for (const std::string_view part : parts) EVP_DigestUpdate(context.get(), part.data(), part.size());
    EVP_DigestFinal_ex(context.get(), out, &size);
    return {reinterpret_cast<char*>(out), size};
}

// SHA-256 and its longer sisters; what was used before can be forged or soon will be.
const EVP_MD* strong(const ASN1_OBJECT* algorithm) {
    switch (OBJ_obj2nid(algorithm)) {
    case NID_sha256: return EVP_sha256();
    case NID_sha384: return EVP_sha384();
    case NID_sha512: return EVP_sha512();
    default: return nullptr;
    }
}

std::string_view text_of(const ASN1_OCTET_STRING* s) {
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(s)),
            static_cast<std::size_t>(ASN1_STRING_length(s))};
}

using PssPtr = std::unique_ptr<RSA_PSS_PARAMS, Freed<&RSA_PSS_PARAMS_free>>;
using AlgorithmPtr = std::unique_ptr<X509_ALGOR, Freed<&X509_ALGOR_free>>;

constexpr long shortest_salt = 16;

// OpenSSL looks at the digest of PSS alone: its mask is to be as good, and its salt to be one.
bool strong_pss(const X509_ALGOR* how, const EVP_MD* md) {
    const PssPtr pss(how->parameter == nullptr ? nullptr
                                               : static_cast<RSA_PSS_PARAMS*>(ASN1_TYPE_unpack_sequence(
                                                     ASN1_ITEM_rptr(RSA_PSS_PARAMS), how->parameter)));
    if (!pss || pss->maskGenAlgorithm == nullptr || pss->saltLength == nullptr ||
        pss->maskGenAlgorithm->parameter == nullptr || // absent: SHA-1, twenty bytes
        OBJ_obj2nid(pss->maskGenAlgorithm->algorithm) != NID_mgf1)
        return false;
    const AlgorithmPtr mask(static_cast<X509_ALGOR*>(
        ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(X509_ALGOR), pss->maskGenAlgorithm->parameter)));
    return mask && strong(mask->algorithm) == md && ASN1_INTEGER_get(pss->saltLength) >= shortest_salt;
}

// The signer's certificate is named by issuer and serial number to the letter, or by its key identifier.
bool names(std::string_view signer, X509* certificate) {
    const std::string by_issuer = der(&i2d_X509_NAME, X509_get_issuer_name(certificate)) +
                                  der(&i2d_ASN1_INTEGER, X509_get_serialNumber(certificate));
    const ASN1_OCTET_STRING* key = X509_get0_subject_key_id(certificate);
    return signer == by_issuer || (key != nullptr && signer == text_of(key));
}

class Checker {
  public:
    Checker(const std::vector<std::string_view>& parts, JenisCms kind) : parts_(parts), kind_(kind) {}

    HasilCms check(std::string_view contents) {
        if (contents.size() > contents_terbesar) return wrong(base::say("segel_periksa.cms_tak_terbaca"));
        const auto read = sebagai_der(contents);
        if (!read) return wrong(base::say("segel_periksa.cms_tak_terbaca"));
        if (contents.find_first_not_of('\0', read->panjang) != std::string_view::npos)
            result_.salah.push_back(base::say("segel_periksa.isi_setelah_cms"));
        const std::string& whole = read->der;
        const unsigned char* at = bytes_of(whole);
        cms_.reset(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(whole.size())));
        if (!cms_ || at != bytes_of(whole) + whole.size() ||
            OBJ_obj2nid(CMS_get0_type(cms_.get())) != NID_pkcs7_signed)
            return wrong(base::say("segel_periksa.cms_tak_terbaca"));
        if (der(&i2d_CMS_ContentInfo, cms_.get()).size() != whole.size())
            return wrong(base::say("segel_periksa.cms_bukan_der"));
        STACK_OF(CMS_SignerInfo)* signers = CMS_get0_SignerInfos(cms_.get());
        if (sk_CMS_SignerInfo_num(signers) != 1) return wrong(base::say("segel_periksa.cms_bukan_satu"));
        signer_ = sk_CMS_SignerInfo_value(signers, 0);
        if (!take_certificates()) return std::move(result_);
        const auto outside = bagian_luar(whole, kind_ == JenisCms::cap_waktu);
        if (!outside || !names(outside->penyebut, result_.penanda.get()))
            result_.salah.push_back(base::say("segel_periksa.cms_tak_lazim"));
        take_content();
        check_signature();
        if (result_.penanda) check_named_certificate();
        take_unsigned();
        result_.nilai = text_of(CMS_SignerInfo_get0_signature(signer_));
        (void)openssl_error();
        return std::move(result_);
    }

  private:
    HasilCms wrong(base::Sentence sentence) {
        result_.salah.push_back(std::move(sentence));
        (void)openssl_error();
        return std::move(result_);
    }

    bool take_certificates() {
        STACK_OF(X509)* all = CMS_get1_certs(cms_.get());
        STACK_OF(X509_CRL)* lists = CMS_get1_crls(cms_.get());
        const int count = sk_X509_num(all);
        if (count <= most_certificates) CMS_set1_signers_certs(cms_.get(), all, 0);
        X509* own = nullptr;
        CMS_SignerInfo_get0_algs(signer_, nullptr, &own, nullptr, nullptr);
        for (int i = 0; i < count; ++i) {
            X509Ptr c(sk_X509_value(all, i));
            if (c.get() == own)
                result_.penanda = std::move(c);
            else
                result_.sertifikat.push_back(std::move(c));
        }
        for (int i = 0; i < sk_X509_CRL_num(lists); ++i)
            result_.daftar_cabut.emplace_back(sk_X509_CRL_value(lists, i));
        sk_X509_free(all);
        sk_X509_CRL_free(lists);
        if (result_.penanda) return true;
        result_.salah.push_back(base::say("segel_periksa.tanpa_sertifikat"));
        return false;
    }

    void take_content() {
        ASN1_OCTET_STRING** content = CMS_get0_content(cms_.get());
        const bool inside = content != nullptr && *content != nullptr;
        if (kind_ == JenisCms::cap_waktu && inside) {
            result_.isi = text_of(*content);
            parts_ = {result_.isi};
        } else if (kind_ == JenisCms::cap_waktu || inside) {
            result_.salah.push_back(base::say("segel_periksa.cms_tak_lazim"));
        }
    }

    void check_signature() {
        X509_ALGOR* digest_algorithm = nullptr;
        X509_ALGOR* signature_algorithm = nullptr;
        EVP_PKEY* key = nullptr;
        CMS_SignerInfo_get0_algs(signer_, &key, nullptr, &digest_algorithm, &signature_algorithm);
        const EVP_MD* md = strong(digest_algorithm->algorithm);
        if (md == nullptr) {
            result_.salah.push_back(base::say("segel_periksa.sidik_lemah"));
            return;
        }
        if (key == nullptr) { // of a kind that OpenSSL does not know
            result_.salah.push_back(base::say("segel_periksa.tanda_palsu"));
            return;
        }
        result_.sidik = EVP_MD_get0_name(md);
        const ASN1_OBJECT* type = CMS_get0_eContentType(cms_.get());
        const int expected = kind_ == JenisCms::cap_waktu ? NID_id_smime_ct_TSTInfo : NID_pkcs7_data;
        // -3: one attribute of the kind with one value
        const auto* stated = static_cast<const ASN1_OBJECT*>(
            CMS_signed_get0_data_by_OBJ(signer_, OBJ_nid2obj(NID_pkcs9_contentType), -3, V_ASN1_OBJECT));
        const auto* digest = static_cast<const ASN1_OCTET_STRING*>(CMS_signed_get0_data_by_OBJ(
            signer_, OBJ_nid2obj(NID_pkcs9_messageDigest), -3, V_ASN1_OCTET_STRING));
        if (OBJ_obj2nid(type) != expected || stated == nullptr || OBJ_cmp(stated, type) != 0 ||
            digest == nullptr) {
            result_.salah.push_back(base::say("segel_periksa.cms_tak_lazim"));
            return;
        }
        if (text_of(digest) != digest_of(md, parts_))
            result_.salah.push_back(base::say("segel_periksa.isi_berubah"));
        if (OBJ_obj2nid(signature_algorithm->algorithm) == NID_rsassaPss &&
            !strong_pss(signature_algorithm, md))
            result_.salah.push_back(base::say("segel_periksa.sidik_lemah"));
        int digest_id = NID_undef;
        int key_id = NID_undef;
        const int signature_id = OBJ_obj2nid(signature_algorithm->algorithm);
        const bool known = OBJ_find_sigid_algs(signature_id, &digest_id, &key_id) == 1;
        const bool fits =
            known ? (digest_id == NID_undef || digest_id == EVP_MD_get_type(md)) &&
                        (key_id == EVP_PKEY_get_base_id(key) || signature_id == NID_rsassaPss)
                  : signature_id == NID_rsaEncryption && EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA;
        if (!fits || CMS_SignerInfo_verify(signer_) != 1)
            result_.salah.push_back(base::say("segel_periksa.tanda_palsu"));
    }

    // signingCertificateV2 (RFC 5035): the signature is of this certificate, not of another one with the same key.
    void check_named_certificate() {
        const auto attribute = [&](int nid) -> std::string {
            const auto* value = static_cast<const ASN1_STRING*>(
                CMS_signed_get0_data_by_OBJ(signer_, OBJ_nid2obj(nid), -3, V_ASN1_SEQUENCE));
            return value == nullptr ? std::string() : std::string(text_of(value));
        };
        const std::string second = attribute(NID_id_smime_aa_signingCertificateV2);
        const std::string first = attribute(NID_id_smime_aa_signingCertificate);
        if (second.empty() && first.empty()) {
            if (kind_ != JenisCms::lama)
                result_.salah.push_back(base::say("segel_periksa.tanpa_penyebut_sertifikat"));
            return;
        }
        const unsigned char* at2 = bytes_of(second);
        const unsigned char* at1 = bytes_of(first);
        const Essv2Ptr v2(second.empty()
                              ? nullptr
                              : d2i_ESS_SIGNING_CERT_V2(nullptr, &at2, static_cast<long>(second.size())));
        const EssPtr v1(first.empty() ? nullptr
                                      : d2i_ESS_SIGNING_CERT(nullptr, &at1, static_cast<long>(first.size())));
        STACK_OF(X509)* chain = sk_X509_new_null(); // borrowed
        sk_X509_push(chain, result_.penanda.get());
        for (const X509Ptr& c : result_.sertifikat) sk_X509_push(chain, c.get());
        const bool same = (v1 || v2) && OSSL_ESS_check_signing_certs(v1.get(), v2.get(), chain, 1) > 0;
        sk_X509_free(chain);
        if (!same) result_.salah.push_back(base::say("segel_periksa.sertifikat_lain"));
    }

    // A PAdES signature has one unsigned attribute at most, the time stamp; what else stands there nobody vouches for.
    void take_unsigned() {
        const int count = CMS_unsigned_get_attr_count(signer_);
        for (int i = 0; i < count; ++i) {
            X509_ATTRIBUTE* attribute = CMS_unsigned_get_attr(signer_, i);
            const ASN1_TYPE* value = X509_ATTRIBUTE_get0_type(attribute, 0);
            const bool stamp =
                kind_ != JenisCms::cap_waktu && !result_.cap && value != nullptr &&
                value->type == V_ASN1_SEQUENCE && X509_ATTRIBUTE_count(attribute) == 1 &&
                OBJ_obj2nid(X509_ATTRIBUTE_get0_object(attribute)) == NID_id_smime_aa_timeStampToken;
            if (stamp)
                result_.cap = std::string(text_of(value->value.sequence));
            else
                result_.salah.push_back(base::say("segel_periksa.atribut_tak_dikenal"));
        }
    }

    std::vector<std::string_view> parts_;
    JenisCms kind_;
    HasilCms result_;
    CmsPtr cms_;
    CMS_SignerInfo* signer_ = nullptr; // of cms_
};

} // namespace

HasilCms periksa_cms(std::string_view contents, const std::vector<std::string_view>& parts, JenisCms kind) {
    return Checker(parts, kind).check(contents);
}

HasilCap periksa_cap(std::string_view token, const std::vector<std::string_view>& parts) {
    HasilCap stamp{periksa_cms(token, {}, JenisCms::cap_waktu), std::nullopt};
    if (stamp.cms.isi.empty()) return stamp;
    const unsigned char* at = bytes_of(stamp.cms.isi);
    const TstPtr info(d2i_TS_TST_INFO(nullptr, &at, static_cast<long>(stamp.cms.isi.size())));
    if (!info || at != bytes_of(stamp.cms.isi) + stamp.cms.isi.size()) {
        stamp.cms.salah.push_back(base::say("segel_periksa.cms_tak_terbaca"));
        return stamp;
    }
    TS_MSG_IMPRINT* imprint = TS_TST_INFO_get_msg_imprint(info.get());
    const EVP_MD* md = strong(TS_MSG_IMPRINT_get_algo(imprint)->algorithm);
    if (md == nullptr)
        stamp.cms.salah.push_back(base::say("segel_periksa.sidik_lemah"));
    else if (text_of(TS_MSG_IMPRINT_get_msg(imprint)) != digest_of(md, parts))
        stamp.cms.salah.push_back(base::say("segel_periksa.isi_berubah"));
    stamp.kapan = instant_of(TS_TST_INFO_get_time(info.get()));
    if (!stamp.kapan) stamp.cms.salah.push_back(base::say("segel_periksa.cms_tak_terbaca"));
    (void)openssl_error();
    return stamp;
}

} // namespace seal
