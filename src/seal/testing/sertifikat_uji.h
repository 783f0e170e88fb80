// sertifikat_uji.h -- certificates and CMS structures as nobody should make them, for tests of the verifier.
//
//     Penerbit root = akar_uji("Akar Contoh");
//     Penerbit middle = terbit_uji(root, {.nama = "Antara", .perluasan = {{NID_basic_constraints, "CA:FALSE"}}});
//     PenandatanganKunci signer = penanda_uji(middle, {...});            // signs like any other
//     std::string pdf = dengan_cms(prepared, cms_uji(signer, digested, {.md = EVP_sha1()}));
#pragma once

#include "base/bytes.h"
#include "seal/testing/kantor_uji.h"
#include "seal/testing/serangan.h"

#include <functional>
#include <openssl/core_names.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace seal {

using Perluasan = std::vector<std::pair<int, std::string>>; // extensions in OpenSSL's little language

inline const Perluasan perluasan_ca{{NID_basic_constraints, "critical,CA:TRUE"},
                                    {NID_key_usage, "critical,keyCertSign,cRLSign"},
                                    {NID_subject_key_identifier, "hash"}};
inline const Perluasan perluasan_orang{{NID_basic_constraints, "critical,CA:FALSE"},
                                       {NID_key_usage, "critical,digitalSignature,nonRepudiation"}};

struct BahanUji {
    std::string nama = "Sekar Fiktif, S.E.";
    Perluasan perluasan = perluasan_orang;
    Instant dari = awal_2026, sampai = awal_2026 + std::chrono::days(730);
    KunciRahasia kunci = KunciRahasia::buat();
    const EVP_MD* md = EVP_sha256(); // of the issuer's signature
};

struct Penerbit {
    KunciRahasia kunci;
    Rantai rantai; // its own certificate first
};

inline KunciRahasia kunci_uji(EVP_PKEY* key) {
    if (key == nullptr) throw std::runtime_error("no key: " + openssl_error());
    return KunciRahasia(std::shared_ptr<EVP_PKEY>(key, &EVP_PKEY_free));
}

// RSA with a public exponent of its own.
inline KunciRahasia kunci_rsa(std::size_t bits, unsigned long e = 65537) {
    using Context = std::unique_ptr<EVP_PKEY_CTX, Freed<&EVP_PKEY_CTX_free>>;
    const Context context(EVP_PKEY_CTX_new_id(EVP_PKEY_RSA, nullptr));
    const NumberPtr exponent(BN_new());
    BN_set_word(exponent.get(), e);
    EVP_PKEY* key = nullptr;
    EVP_PKEY_keygen_init(context.get());
    EVP_PKEY_CTX_set_rsa_keygen_bits(context.get(), static_cast<int>(bits));
    EVP_PKEY_CTX_set1_rsa_keygen_pubexp(context.get(), exponent.get());
    EVP_PKEY_keygen(context.get(), &key);
    return kunci_uji(key);
}

// The public half of that key with another exponent.
inline KunciRahasia kunci_rsa_umum(const KunciRahasia& of, unsigned long e) {
    using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<&OSSL_PARAM_BLD_free>>;
    using Parameters = std::unique_ptr<OSSL_PARAM, Freed<&OSSL_PARAM_free>>;
    using Context = std::unique_ptr<EVP_PKEY_CTX, Freed<&EVP_PKEY_CTX_free>>;
    BIGNUM* raw = nullptr;
    EVP_PKEY_get_bn_param(of.pkey(), OSSL_PKEY_PARAM_RSA_N, &raw);
    const NumberPtr n(raw), exponent(BN_new());
    BN_set_word(exponent.get(), e);
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const Context context(EVP_PKEY_CTX_new_id(EVP_PKEY_RSA, nullptr));
    EVP_PKEY* key = nullptr;
    EVP_PKEY_fromdata_init(context.get());
    EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get());
    return kunci_uji(key);
}

inline Sertifikat sertifikat_uji(const BahanUji& what, X509* issuer, const KunciRahasia& by) {
    const X509Ptr x(X509_new());
    X509_set_version(x.get(), X509_VERSION_3);
    const NumberPtr number(BN_new());
    BN_rand(number.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY);
    const IntegerPtr serial(BN_to_ASN1_INTEGER(number.get(), nullptr));
    X509_set_serialNumber(x.get(), serial.get());
    X509_NAME* name = X509_get_subject_name(x.get());
    X509_NAME_add_entry_by_txt(name, "C", MBSTRING_UTF8, bytes_of("ID"), -1, -1, 0);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, bytes_of(what.nama), -1, -1, 0);
    X509_set_issuer_name(x.get(), issuer == nullptr ? name : X509_get_subject_name(issuer));
    const TimePtr from = time_of(what.dari), until = time_of(what.sampai);
    X509_set1_notBefore(x.get(), from.get());
    X509_set1_notAfter(x.get(), until.get());
    X509_set_pubkey(x.get(), what.kunci.pkey());
    X509V3_CTX about{};
    X509V3_set_ctx(&about, issuer == nullptr ? x.get() : issuer, x.get(), nullptr, nullptr, 0);
    for (const auto& [nid, value] : what.perluasan) {
        const ExtensionPtr made(X509V3_EXT_conf_nid(nullptr, &about, nid, value.c_str()));
        if (!made || X509_add_ext(x.get(), made.get(), -1) != 1)
            throw std::runtime_error("no extension " + value + ": " + openssl_error());
    }
    if (X509_sign(x.get(), by.pkey(), what.md) <= 0)
        throw std::runtime_error("not signed: " + openssl_error());
    return berhasil(Sertifikat::baca(der(&i2d_X509, x.get())));
}

inline Penerbit akar_uji(const std::string& name, BahanUji what = {}) {
    what.nama = name;
    if (what.perluasan == perluasan_orang) what.perluasan = perluasan_ca;
    what.sampai = awal_2026 + std::chrono::days(7300);
    return {what.kunci, {sertifikat_uji(what, nullptr, what.kunci)}};
}

inline Penerbit terbit_uji(const Penerbit& issuer, const BahanUji& what) {
    Rantai chain{sertifikat_uji(what, issuer.rantai.front().x509(), issuer.kunci)};
    chain.insert(chain.end(), issuer.rantai.begin(), issuer.rantai.end());
    return {what.kunci, std::move(chain)};
}

inline PenandatanganKunci penanda_uji(const Penerbit& issuer, const BahanUji& what = {}) {
    Penerbit own = terbit_uji(issuer, what);
    return {std::move(own.kunci), std::move(own.rantai)};
}

struct BentukCms {
    const EVP_MD* md = EVP_sha256();
    unsigned flags = CMS_CADES;                     // CMS_NOATTR: nothing but the value
    std::function<void(EVP_PKEY_CTX*)> parameter{}; // of the signature: PSS
    PenandatanganKunci* kedua = nullptr;            // a second signer in the same structure
    std::optional<std::string> isi_cap{};           // content inside, as a time-stamp token has it
    std::function<void(CMS_SignerInfo*)> ubah{};    // before it is signed
};

// A CMS by OpenSSL's own ways over these bytes.
inline std::string cms_uji(PenandatanganKunci& signer, const std::string& content, const BentukCms& how) {
    const unsigned base = CMS_PARTIAL | CMS_BINARY | CMS_NOSMIMECAP;
    const CmsPtr cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, base | (how.isi_cap ? 0U : CMS_DETACHED)));
    const auto add = [&](PenandatanganKunci& who) {
        CMS_SignerInfo* info =
            CMS_add1_signer(cms.get(), who.rantai().front().x509(), who.kunci().pkey(), how.md,
                            base | how.flags | (how.parameter ? CMS_KEY_PARAM : 0U));
        if (info == nullptr) throw std::runtime_error("no signer: " + openssl_error());
        if (how.parameter) how.parameter(CMS_SignerInfo_get0_pkey_ctx(info));
        if (how.ubah) how.ubah(info);
        for (std::size_t i = 1; i < who.rantai().size(); ++i)
            CMS_add1_cert(cms.get(), who.rantai()[i].x509());
    };
    add(signer);
    if (how.kedua != nullptr) add(*how.kedua);
    const std::string& inside = how.isi_cap ? *how.isi_cap : content;
    if (how.isi_cap) CMS_set1_eContentType(cms.get(), OBJ_nid2obj(NID_id_smime_ct_TSTInfo));
    if (CMS_final(cms.get(), reading(inside).get(), nullptr, CMS_BINARY) != 1)
        throw std::runtime_error("not signed: " + openssl_error());
    return der(&i2d_CMS_ContentInfo, cms.get());
}

// The bytes that the last signature covers, and the same file with another value in its /Contents.
inline std::string yang_ditandai(const std::string& pdf) {
    const TempatTanda at = tanda_terakhir(pdf);
    return pdf.substr(0, at.open) + pdf.substr(at.close);
}
inline std::string dengan_cms(std::string pdf, const std::string& cms) {
    const TempatTanda at = tanda_terakhir(pdf);
    std::string digits = base::hex(cms);
    if (digits.size() > at.close - at.open - 2) throw std::runtime_error("no room for the signature");
    digits.resize(at.close - at.open - 2, '0');
    return pdf.replace(at.open + 1, digits.size(), digits);
}

} // namespace seal
