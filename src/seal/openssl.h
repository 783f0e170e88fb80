// openssl.h -- OpenSSL's objects as values that free themselves. For the sources of this room; no other header of it
// shows OpenSSL.
#pragma once

#include "base/result.h"

#include <chrono>
#include <memory>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <optional>
#include <string>
#include <string_view>

namespace seal {

template <auto free>
struct Freed {
    template <class T>
    void operator()(T* p) const {
        free(p);
    }
};

using BioPtr = std::unique_ptr<BIO, Freed<&BIO_free_all>>;
using CmsPtr = std::unique_ptr<CMS_ContentInfo, Freed<&CMS_ContentInfo_free>>;
using CrlPtr = std::unique_ptr<X509_CRL, Freed<&X509_CRL_free>>;
using DigestPtr = std::unique_ptr<EVP_MD_CTX, Freed<&EVP_MD_CTX_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Freed<&X509_EXTENSION_free>>;
using IntegerPtr = std::unique_ptr<ASN1_INTEGER, Freed<&ASN1_INTEGER_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Freed<&EVP_PKEY_free>>;
using NumberPtr = std::unique_ptr<BIGNUM, Freed<&BN_free>>;
using Pkcs7Ptr = std::unique_ptr<PKCS7, Freed<&PKCS7_free>>;
using RevokedPtr = std::unique_ptr<X509_REVOKED, Freed<&X509_REVOKED_free>>;
using TimePtr = std::unique_ptr<ASN1_TIME, Freed<&ASN1_TIME_free>>;
using X509Ptr = std::unique_ptr<X509, Freed<&X509_free>>;

// DER of any object with an i2d function: der(&i2d_X509, x).
template <class F, class T>
[[nodiscard]] std::string der(F i2d, T* object) {
    unsigned char* out = nullptr;
    const int size = i2d(object, &out);
    if (size < 0) return {};
    std::string bytes(reinterpret_cast<char*>(out), static_cast<std::size_t>(size));
    OPENSSL_free(out);
    return bytes;
}

[[nodiscard]] inline const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
[[nodiscard]] inline BioPtr reading(std::string_view text) {
    return BioPtr(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}
[[nodiscard]] std::string written_to(BIO* memory); // what a memory BIO has taken

// Its times and ours. ASN1_TIME_set chooses UTCTime until 2049 and GeneralizedTime after it, as RFC 5280 wants.
[[nodiscard]] std::optional<std::chrono::sys_seconds> instant_of(const ASN1_TIME* time);
[[nodiscard]] TimePtr time_of(std::chrono::sys_seconds instant);

// What OpenSSL says went wrong last, as its number: "kode OpenSSL 1C8000A3" (`openssl errstr 1C8000A3` tells builders what
// that is; its English has no place in a sentence for people). Its queue is empty afterwards. For {rincian}.
[[nodiscard]] std::string openssl_error();

} // namespace seal
