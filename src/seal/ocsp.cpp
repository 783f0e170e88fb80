#include "seal/ocsp.h"

#include <algorithm>
#include <array>

namespace seal {
namespace {

constexpr std::size_t largest = 256U * 1024U;
constexpr int most_certificates = 200, most_words = 200;

using ResponsePtr = std::unique_ptr<OCSP_RESPONSE, Freed<&OCSP_RESPONSE_free>>;
using CertIdPtr = std::unique_ptr<OCSP_CERTID, Freed<&OCSP_CERTID_free>>;

bool strong(const X509_ALGOR* signature) {
    const ASN1_OBJECT* name = nullptr;
    X509_ALGOR_get0(&name, nullptr, nullptr, signature);
    int digest = NID_undef;
    if (OBJ_find_sigid_algs(OBJ_obj2nid(name), &digest, nullptr) != 1) return false;
    constexpr std::array<int, 4> enough{NID_sha256, NID_sha384, NID_sha512,
                                        NID_undef}; // undef: EdDSA has none apart
    return std::find(enough.begin(), enough.end(), digest) != enough.end();
}

bool valid_at(const X509* c, Instant at) {
    const auto from = instant_of(X509_get0_notBefore(c)), until = instant_of(X509_get0_notAfter(c));
    return from && until && *from <= at && at <= *until;
}

// Named by the issuer itself for this purpose and no other question.
bool delegated(X509* responder, X509* issuer, Instant at) {
    return X509_NAME_cmp(X509_get_issuer_name(responder), X509_get_subject_name(issuer)) == 0 &&
           X509_verify(responder, X509_get0_pubkey(issuer)) == 1 &&
           (X509_get_extension_flags(responder) & EXFLAG_XKUSAGE) != 0 &&
           (X509_get_extended_key_usage(responder) & XKU_OCSP_SIGN) != 0 &&
           X509_get_ext_by_NID(responder, NID_id_pkix_OCSP_noCheck, -1) >= 0 && valid_at(responder, at);
}

bool answers_for(OCSP_BASICRESP* answer, X509* issuer, Instant produced) {
    STACK_OF(X509)* extra = sk_X509_new_null(); // borrowed
    sk_X509_push(extra, issuer);
    X509* signer = nullptr;
    const bool good = OCSP_resp_get0_signer(answer, &signer, extra) == 1 && signer != nullptr &&
                      (X509_cmp(signer, issuer) == 0 || delegated(signer, issuer, produced)) &&
                      OCSP_basic_verify(answer, extra, nullptr, OCSP_NOVERIFY) == 1;
    sk_X509_free(extra);
    return good;
}

bool about(const OCSP_SINGLERESP* word, X509* certificate, X509* issuer) {
    const OCSP_CERTID* named = OCSP_SINGLERESP_get0_id(word);
    ASN1_OBJECT* digest = nullptr;
    // OpenSSL reads, though it asks for a pointer that it could change.
    if (OCSP_id_get0_info(nullptr, &digest, nullptr, nullptr, const_cast<OCSP_CERTID*>(named)) != 1)
        return false; // NOLINT
    const EVP_MD* how = EVP_get_digestbyobj(digest);
    if (how == nullptr) return false;
    const CertIdPtr ours(OCSP_cert_to_id(how, certificate, issuer));
    return ours && OCSP_id_cmp(ours.get(), named) == 0;
}

} // namespace

OcspPtr baca_ocsp(std::string_view der) {
    if (der.size() > largest) return nullptr;
    const unsigned char* at = bytes_of(der);
    const ResponsePtr response(d2i_OCSP_RESPONSE(nullptr, &at, static_cast<long>(der.size())));
    OcspPtr basic;
    if (response && at == bytes_of(der) + der.size() &&
        OCSP_response_status(response.get()) == OCSP_RESPONSE_STATUS_SUCCESSFUL)
        basic.reset(OCSP_response_get1_basic(response.get()));
    (void)openssl_error();
    if (basic && (sk_X509_num(OCSP_resp_get0_certs(basic.get())) > most_certificates ||
                  OCSP_resp_count(basic.get()) > most_words))
        basic.reset();
    return basic;
}

std::optional<KataOcsp> kata_ocsp(OCSP_BASICRESP* answer, X509* certificate, X509* issuer, Instant now) {
    const auto produced = instant_of(OCSP_resp_get0_produced_at(answer));
    std::optional<KataOcsp> found;
    for (int i = 0; produced && *produced <= now && i < OCSP_resp_count(answer); ++i) {
        OCSP_SINGLERESP* word = OCSP_resp_get0(answer, i);
        if (!about(word, certificate, issuer)) continue;
        int reason = 0;
        ASN1_GENERALIZEDTIME *revoked = nullptr, *made = nullptr, *next = nullptr;
        const int status = OCSP_single_get0_status(word, &reason, &revoked, &made, &next);
        const auto since = instant_of(made);
        if (!since || *since > now || status == V_OCSP_CERTSTATUS_UNKNOWN) continue;
        if (status != V_OCSP_CERTSTATUS_GOOD && status != V_OCSP_CERTSTATUS_REVOKED) continue;
        KataOcsp said{std::nullopt, *since, instant_of(next), reason};
        if (status == V_OCSP_CERTSTATUS_REVOKED)
            said.dicabut = instant_of(revoked).value_or(Instant{}); // unreadable: as if since ever
        if (!found || said.dicabut) found = said;
    }
    // Last, because it is the dear part.
    if (found && (!strong(OCSP_resp_get0_tbs_sigalg(answer)) || !answers_for(answer, issuer, *produced)))
        found.reset();
    (void)openssl_error();
    return found;
}

} // namespace seal
