#include "seal/rantai_sah.h"

#include <algorithm>
#include <array>
#include <openssl/core_names.h>
#include <openssl/pem.h>

namespace seal {
namespace {

using StorePtr = std::unique_ptr<X509_STORE, Freed<&X509_STORE_free>>;
using StoreContextPtr = std::unique_ptr<X509_STORE_CTX, Freed<&X509_STORE_CTX_free>>;
using IdpPtr = std::unique_ptr<ISSUING_DIST_POINT, Freed<&ISSUING_DIST_POINT_free>>;
using EnumeratedPtr = std::unique_ptr<ASN1_ENUMERATED, Freed<&ASN1_ENUMERATED_free>>;
using PurposesPtr = std::unique_ptr<EXTENDED_KEY_USAGE, Freed<&EXTENDED_KEY_USAGE_free>>;
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

// For papers (RFC 9336, Microsoft's and Adobe's numbers before it), mail, or the log-in of a person; or it does not say.
bool for_a_person(X509* c) {
    static constexpr std::array good{"1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12", "1.2.840.113583.1.1.5",
                                     "1.3.6.1.5.5.7.3.4",  "1.3.6.1.5.5.7.3.2",       "2.5.29.37.0"};
    const PurposesPtr all(
        static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(c, NID_ext_key_usage, nullptr, nullptr)));
    if (!all) return X509_get_ext_by_NID(c, NID_ext_key_usage, -1) < 0; // there and unreadable: no
    for (int i = 0; i < sk_ASN1_OBJECT_num(all.get()); ++i) {
        char text[64] = "";
        OBJ_obj2txt(text, sizeof text, sk_ASN1_OBJECT_value(all.get(), i), 1);
        if (std::find(good.begin(), good.end(), std::string_view(text)) != good.end()) return true;
    }
    return false;
}

bool weak_rsa(EVP_PKEY* key) {
    BIGNUM* raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_E, &raw) != 1) return true;
    const NumberPtr e(raw);
    return EVP_PKEY_get_bits(key) < 2048 || BN_is_odd(e.get()) != 1 || BN_num_bits(e.get()) < 17;
}

bool weak_curve(EVP_PKEY* key) {
    static constexpr std::array good{NID_X9_62_prime256v1, NID_secp384r1,       NID_secp521r1,
                                     NID_brainpoolP256r1,  NID_brainpoolP384r1, NID_brainpoolP512r1};
    char name[80] = "";
    int spelled_out = 0;
    if (EVP_PKEY_get_group_name(key, name, sizeof name, nullptr) != 1 ||
        (EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &spelled_out) == 1 &&
         spelled_out != 0))
        return true;
    return std::find(good.begin(), good.end(), OBJ_sn2nid(name)) == good.end();
}

bool weak_key(X509* c) {
    EVP_PKEY* key = X509_get0_pubkey(c);
    if (key == nullptr) return true;
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA:
    case EVP_PKEY_RSA_PSS: return weak_rsa(key);
    case EVP_PKEY_EC: return weak_curve(key);
    case EVP_PKEY_ED25519:
    case EVP_PKEY_ED448: return false;
    default: return true;
    }
}

bool strong_digest(X509_CRL* list) {
    int digest = NID_undef;
    const int id = X509_CRL_get_signature_nid(list);
    if (id == NID_rsassaPss) return true; // its parameters are verified with it
    if (OBJ_find_sigid_algs(id, &digest, nullptr) != 1) return false;
    return digest == NID_undef || digest == NID_sha256 || digest == NID_sha384 || digest == NID_sha512;
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
    if ((X509_get_key_usage(issuer) & KU_CRL_SIGN) == 0 || !strong_digest(list)) return false;
    EVP_PKEY* key = X509_get0_pubkey(issuer);
    const bool good = key != nullptr && X509_CRL_verify(list, key) == 1;
    if (!good) (void)openssl_error();
    return good;
}

struct Sejak {
    Instant sejak{};
    long alasan = -1; // as RFC 5280 numbers them; -1: not stated
};

std::optional<Sejak> revoked_since(X509_CRL* list, X509* certificate) {
    X509_REVOKED* entry = nullptr;
    if (X509_CRL_get0_by_cert(list, &entry, certificate) != 1)
        return std::nullopt; // 2: taken back from the list
    auto since = instant_of(X509_REVOKED_get0_revocationDate(entry));
    const GeneralizedTimePtr invalid(static_cast<ASN1_GENERALIZEDTIME*>(
        X509_REVOKED_get_ext_d2i(entry, NID_invalidity_date, nullptr, nullptr)));
    if (const auto earlier = instant_of(invalid.get()); earlier && since) since = std::min(*since, *earlier);
    const EnumeratedPtr reason(
        static_cast<ASN1_ENUMERATED*>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
    return Sejak{since.value_or(Instant{}), // unreadable: as if since ever
                 reason ? ASN1_ENUMERATED_get(reason.get()) : -1};
}

// RFC 3161, 4: unspecified, affiliation changed, superseded, cessation leave alone what was stamped before.
bool taints_the_past(long reason) { return reason != 0 && reason != 3 && reason != 4 && reason != 5; }

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
    if (chain.sah && use == Guna::tanda_tangan &&
        (!may_sign_documents(certificate) || !for_a_person(certificate))) {
        chain.sah = false;
        chain.sebab = "kegunaan kunci";
    }
    if (STACK_OF(X509)* found = X509_STORE_CTX_get0_chain(context.get()))
        for (int i = 0; i < sk_X509_num(found); ++i) {
            X509* c = sk_X509_value(found, i);
            X509_up_ref(c);
            chain.sertifikat.emplace_back(c);
            const auto ends = instant_of(X509_get0_notAfter(c));
            if (i == 0 || i + 1 < sk_X509_num(found))
                chain.sampai =
                    i == 0 ? ends.value_or(Instant{}) : std::min(chain.sampai, ends.value_or(Instant{}));
            if (weak_key(c)) chain.kunci_lemah = true;
        }
    if (chain.sah && chain.kunci_lemah) {
        chain.sah = false;
        chain.sebab = "kunci lemah";
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
        const auto revoked = [&](Instant since, long reason) {
            found.sejak_semula = found.sejak_semula || taints_the_past(reason);
            if (!found.dicabut || since < *found.dicabut) {
                found.dicabut = since;
                found.siapa = name_of(certificate);
            }
            covered = true;
        };
        for (OCSP_BASICRESP* answer : evidence.jawaban)
            if (const auto word = kata_ocsp(answer, certificate, chain.sertifikat[i + 1].get(), now)) {
                if (word->dicabut) revoked(*word->dicabut, word->alasan);
                covered = covered || word->berlaku_pada(at);
            }
        for (X509_CRL* list : evidence.daftar) {
            const auto made = instant_of(X509_CRL_get0_lastUpdate(list));
            if (!made || *made > now || !complete(list) || !issued_by(list, chain.sertifikat[i + 1].get()))
                continue;
            if (const auto since = revoked_since(list, certificate)) revoked(since->sejak, since->alasan);
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
