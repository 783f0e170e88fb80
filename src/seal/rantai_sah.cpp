#include "seal/rantai_sah.h"

#include <algorithm>
#include <openssl/pem.h>

namespace seal {
namespace {

using StorePtr = std::unique_ptr<X509_STORE, Freed<&X509_STORE_free>>;
using StoreContextPtr = std::unique_ptr<X509_STORE_CTX, Freed<&X509_STORE_CTX_free>>;
using IdpPtr = std::unique_ptr<ISSUING_DIST_POINT, Freed<&ISSUING_DIST_POINT_free>>;
using GeneralizedTimePtr = std::unique_ptr<ASN1_GENERALIZEDTIME, Freed<&ASN1_GENERALIZEDTIME_free>>;

// 112 bits: RSA from 2048, no SHA-1 between certificates (OpenSSL's own scale).
constexpr int security_level = 2;

std::string name_of(X509* c) {
    char text[256] = "";
    X509_NAME_get_text_by_NID(X509_get_subject_name(c), NID_commonName, text, sizeof text);
    return text;
}

bool may_sign_documents(X509* c) {
    const std::uint32_t usage = X509_get_key_usage(c); // all bits where the certificate does not say
    return (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

// A list about all certificates of its issuer, for all reasons: parts of lists prove nothing for our question.
bool complete(X509_CRL* list) {
    if (X509_CRL_get_ext_by_NID(list, NID_delta_crl, -1) >= 0) return false;
    const IdpPtr point(static_cast<ISSUING_DIST_POINT*>(
        X509_CRL_get_ext_d2i(list, NID_issuing_distribution_point, nullptr, nullptr)));
    return !point || (point->onlyuser <= 0 && point->onlyCA <= 0 && point->onlyattr <= 0 &&
                      point->indirectCRL <= 0 && point->onlysomereasons == nullptr);
}

bool issued_by(X509_CRL* list, X509* issuer) {
    if (X509_NAME_cmp(X509_CRL_get_issuer(list), X509_get_subject_name(issuer)) != 0) return false;
    if ((X509_get_key_usage(issuer) & KU_CRL_SIGN) == 0) return false;
    EVP_PKEY* key = X509_get0_pubkey(issuer);
    const bool good = key != nullptr && X509_CRL_verify(list, key) == 1;
    if (!good) (void)openssl_error();
    return good;
}

std::optional<Instant> revoked_since(X509_CRL* list, X509* certificate) {
    X509_REVOKED* entry = nullptr;
    if (X509_CRL_get0_by_cert(list, &entry, certificate) != 1)
        return std::nullopt; // 2: taken back from the list
    auto since = instant_of(X509_REVOKED_get0_revocationDate(entry));
    const GeneralizedTimePtr invalid(static_cast<ASN1_GENERALIZEDTIME*>(
        X509_REVOKED_get_ext_d2i(entry, NID_invalidity_date, nullptr, nullptr)));
    if (const auto earlier = instant_of(invalid.get()); earlier && since) since = std::min(*since, *earlier);
    return since ? since : std::optional(Instant{}); // unreadable: as if since ever
}

} // namespace

RantaiSah rantai_pada(X509* certificate, const std::vector<X509*>& others, const Kepercayaan& trust,
                      Instant at, Guna use) {
    RantaiSah chain;
    const StorePtr store(X509_STORE_new());
    for (const Sertifikat& root : trust.akar) X509_STORE_add_cert(store.get(), root.x509());
    STACK_OF(X509)* untrusted = sk_X509_new_null(); // borrowed
    for (X509* c : others) sk_X509_push(untrusted, c);
    const StoreContextPtr context(X509_STORE_CTX_new());
    X509_STORE_CTX_init(context.get(), store.get(), certificate, untrusted);
    X509_VERIFY_PARAM* how = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(how, static_cast<std::time_t>(at.time_since_epoch().count()));
    X509_VERIFY_PARAM_set_flags(how, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_auth_level(how, security_level);
    X509_VERIFY_PARAM_set_depth(how, 10);
    if (use == Guna::cap_waktu) X509_STORE_CTX_set_purpose(context.get(), X509_PURPOSE_TIMESTAMP_SIGN);
    chain.sah = X509_verify_cert(context.get()) == 1;
    const int error = X509_STORE_CTX_get_error(context.get());
    if (!chain.sah) chain.sebab = "kode X.509 " + std::to_string(error);
    chain.akar_tak_dikenal =
        error == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY ||
        error == X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN || error == X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT ||
        error == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT || error == X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE;
    chain.di_luar_masa = error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID;
    if (chain.sah && use == Guna::tanda_tangan && !may_sign_documents(certificate)) {
        chain.sah = false;
        chain.sebab = "kegunaan kunci";
    }
    if (STACK_OF(X509)* found = X509_STORE_CTX_get0_chain(context.get()))
        for (int i = 0; i < sk_X509_num(found); ++i) {
            X509* c = sk_X509_value(found, i);
            X509_up_ref(c);
            chain.sertifikat.emplace_back(c);
        }
    sk_X509_free(untrusted);
    (void)openssl_error();
    return chain;
}

Pencabutan pencabutan_pada(const RantaiSah& chain, const BuktiCabut& evidence, Instant at, Instant now) {
    Pencabutan found;
    found.terbukti_baik = true;
    // The last one is believed by itself: nobody lists it.
    for (std::size_t i = 0; i + 1 < chain.sertifikat.size(); ++i) {
        X509* certificate = chain.sertifikat[i].get();
        bool covered = false;
        const auto revoked = [&](Instant since) {
            if (!found.dicabut || since < *found.dicabut) {
                found.dicabut = since;
                found.siapa = name_of(certificate);
            }
            covered = true;
        };
        for (OCSP_BASICRESP* answer : evidence.jawaban)
            if (const auto word = kata_ocsp(answer, certificate, chain.sertifikat[i + 1].get(), now)) {
                if (word->dicabut) revoked(*word->dicabut);
                covered = covered || word->berlaku_pada(at);
            }
        for (X509_CRL* list : evidence.daftar) {
            const auto made = instant_of(X509_CRL_get0_lastUpdate(list));
            if (!made || *made > now || !complete(list) || !issued_by(list, chain.sertifikat[i + 1].get()))
                continue;
            if (const auto since = revoked_since(list, certificate)) revoked(*since);
            const auto next = instant_of(X509_CRL_get0_nextUpdate(list));
            covered = covered || !next || *next >= at;
        }
        found.terbukti_baik = found.terbukti_baik && covered;
    }
    return found;
}

CrlPtr baca_daftar_cabut(std::string_view bytes) {
    if (bytes.size() > (16U << 20U)) return nullptr;
    CrlPtr list;
    if (bytes.find("-----BEGIN X509 CRL-----") != std::string_view::npos) {
        list.reset(PEM_read_bio_X509_CRL(reading(bytes).get(), nullptr, nullptr, nullptr));
    } else {
        const unsigned char* at = bytes_of(bytes);
        list.reset(d2i_X509_CRL(nullptr, &at, static_cast<long>(bytes.size())));
        if (list && at != bytes_of(bytes) + bytes.size()) list.reset();
    }
    (void)openssl_error();
    return list;
}

bool daftar_cabut_terbaca(std::string_view bytes) { return baca_daftar_cabut(bytes) != nullptr; }

} // namespace seal
