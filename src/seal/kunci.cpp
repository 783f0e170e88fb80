#include "seal/kunci.h"

#include "seal/openssl.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <sodium.h>
#include <stdexcept>
#include <utility>

namespace seal {

namespace {

constexpr std::size_t largest = 16U * 1024U;

using SigningPtr = std::unique_ptr<EVP_PKEY_CTX, Freed<&EVP_PKEY_CTX_free>>;
using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Freed<&PKCS8_PRIV_KEY_INFO_free>>;

std::shared_ptr<EVP_PKEY> shared(EVP_PKEY* key) { return {key, &EVP_PKEY_free}; }

} // namespace

KunciRahasia KunciRahasia::buat() {
    EVP_PKEY* key = EVP_EC_gen("P-256");
    if (key == nullptr) throw std::runtime_error("OpenSSL makes no P-256 key: " + openssl_error());
    return KunciRahasia(shared(key));
}

base::Result<KunciRahasia> KunciRahasia::dari_pkcs8(std::string_view der) {
    const unsigned char* at = bytes_of(der);
    const Pkcs8Ptr info(der.size() > largest
                            ? nullptr
                            : d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(der.size())));
    EVP_PKEY* key = info ? EVP_PKCS82PKEY(info.get()) : nullptr;
    ERR_clear_error();
    if (key == nullptr) return base::refuse(base::say("segel.kunci_tidak_terbaca"));
    return KunciRahasia(shared(key));
}

base::Result<KunciRahasia> KunciRahasia::dari_pem(std::string_view text) {
    const auto never = [](char*, int, int, void*) { return 0; }; // no passphrase is asked for
    EVP_PKEY* key = text.size() > largest
                        ? nullptr
                        : PEM_read_bio_PrivateKey(reading(text).get(), nullptr, never, nullptr);
    ERR_clear_error();
    if (key == nullptr) return base::refuse(base::say("segel.kunci_tidak_terbaca"));
    return KunciRahasia(shared(key));
}

std::string KunciRahasia::pem() const {
    const BioPtr memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(memory.get(), key_.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return written_to(memory.get());
}

base::Result<std::string> KunciRahasia::tanda(std::string_view sha256) const {
    const SigningPtr signing(EVP_PKEY_CTX_new(key_.get(), nullptr));
    std::size_t size = 0;
    std::string signature;
    bool fine = signing && EVP_PKEY_sign_init(signing.get()) == 1 &&
                EVP_PKEY_CTX_set_signature_md(signing.get(), EVP_sha256()) == 1;
    if (fine && EVP_PKEY_is_a(key_.get(), "RSA") == 1)
        fine = EVP_PKEY_CTX_set_rsa_padding(signing.get(), RSA_PKCS1_PADDING) == 1;
    fine = fine && EVP_PKEY_sign(signing.get(), nullptr, &size, bytes_of(sha256), sha256.size()) == 1;
    if (fine) {
        signature.resize(size);
        fine = EVP_PKEY_sign(signing.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                             bytes_of(sha256), sha256.size()) == 1;
        signature.resize(size);
    }
    if (!fine) return base::refuse(base::say("segel.kunci_menolak", {{"rincian", openssl_error()}}));
    return signature;
}

bool KunciRahasia::milik(const Sertifikat& certificate) const {
    const bool pair = X509_check_private_key(certificate.x509(), key_.get()) == 1;
    ERR_clear_error();
    return pair;
}

std::string KunciRahasia::pkcs8() const {
    const Pkcs8Ptr info(EVP_PKEY2PKCS8(key_.get()));
    return der(&i2d_PKCS8_PRIV_KEY_INFO, info.get());
}

Rahasia::Rahasia(Rahasia&& other) noexcept : text_(std::move(other.text_)) { other.wipe(); }

Rahasia& Rahasia::operator=(Rahasia&& other) noexcept {
    if (this != &other) {
        wipe();
        text_ = std::move(other.text_);
        other.wipe();
    }
    return *this;
}

Rahasia::~Rahasia() { wipe(); }

// A short text lives inside the object itself: what a move leaves behind is overwritten too.
void Rahasia::wipe() {
    text_.resize(text_.capacity());
    sodium_memzero(text_.data(), text_.size());
    text_.clear();
}

} // namespace seal
