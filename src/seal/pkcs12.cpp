#include "seal/pkcs12.h"

#include "seal/openssl.h"

#include <algorithm>
#include <openssl/err.h>
#include <openssl/pkcs12err.h>

namespace seal {

namespace {

constexpr std::size_t largest = 256U * 1024U;
constexpr int iterations = 100'000;
constexpr int longest_chain = 10;

using Pkcs12Ptr = std::unique_ptr<PKCS12, Freed<&PKCS12_free>>;
struct FreeStack {
    void operator()(STACK_OF(X509) * all) const { sk_X509_pop_free(all, &X509_free); }
};
using StackPtr = std::unique_ptr<STACK_OF(X509), FreeStack>;

// Own certificate, then each issuer that came along, whatever their order in the file.
base::Result<Rantai> ordered(X509* own, const STACK_OF(X509) * others) {
    auto first = Sertifikat::baca(der(&i2d_X509, own));
    if (!first) return base::refuse(first.error());
    Rantai chain{*std::move(first)}, rest;
    for (int i = 0; others != nullptr && i < std::min(sk_X509_num(others), longest_chain); ++i)
        if (auto one = Sertifikat::baca(der(&i2d_X509, sk_X509_value(others, i))))
            rest.push_back(*std::move(one));
    for (;;) {
        const auto issuer = std::find_if(rest.begin(), rest.end(), [&](const Sertifikat& one) {
            return std::find(chain.begin(), chain.end(), one) == chain.end() &&
                   chain.back().diterbitkan_oleh(one);
        });
        if (issuer == rest.end()) return chain;
        chain.push_back(*issuer);
    }
}

} // namespace

base::Result<void> cukup_kuat(const Sertifikat& certificate) {
    const IsiSertifikat& isi = certificate.isi();
    if (isi.kunci == JenisKunci::p256 || isi.kunci == JenisKunci::p384) return {};
    if (isi.kunci == JenisKunci::rsa && isi.bit >= rsa_terkecil) return {};
    return base::refuse(base::say("segel.kunci_lemah", {{"bit", std::to_string(isi.bit)}}), isi.nama);
}

base::Result<std::unique_ptr<PenandatanganKunci>> baca_pkcs12(std::string_view file, std::string_view frasa) {
    const unsigned char* at = bytes_of(file);
    const Pkcs12Ptr read(file.size() > largest ? nullptr
                                               : d2i_PKCS12(nullptr, &at, static_cast<long>(file.size())));
    ERR_clear_error();
    if (!read) return base::refuse(base::say("segel.bukan_p12"));
    const Rahasia pass{std::string(frasa)}; // OpenSSL wants it terminated
    EVP_PKEY* key = nullptr;
    X509* own = nullptr;
    STACK_OF(X509)* others = nullptr;
    const bool opened = PKCS12_parse(read.get(), pass.baca().data(), &key, &own, &others) == 1;
    const unsigned long why = ERR_peek_last_error();
    ERR_clear_error();
    const X509Ptr own_certificate(own);
    const StackPtr rest(others);
    KunciRahasia held(std::shared_ptr<EVP_PKEY>(key, &EVP_PKEY_free));
    if (!opened)
        return base::refuse(ERR_GET_REASON(why) == PKCS12_R_MAC_VERIFY_FAILURE
                                ? base::say("segel.frasa_p12_salah")
                                : base::say("segel.bukan_p12"));
    if (key == nullptr || own == nullptr) return base::refuse(base::say("segel.p12_tanpa_kunci"));
    auto chain = ordered(own, others);
    if (!chain) return base::refuse(chain.error());
    if (auto strong = cukup_kuat(chain->front()); !strong) return base::refuse(strong.error());
    return std::make_unique<PenandatanganKunci>(std::move(held), *std::move(chain));
}

base::Result<std::string> tulis_pkcs12(const KunciRahasia& key, const Rantai& chain, const std::string& name,
                                       std::string_view frasa) {
    if (chain.empty() || !key.milik(chain.front())) return base::refuse(base::say("segel.bukan_pasangan"));
    const StackPtr others(sk_X509_new_null());
    for (std::size_t i = 1; i < chain.size(); ++i) {
        X509_up_ref(chain[i].x509());
        sk_X509_push(others.get(), chain[i].x509());
    }
    const Rahasia pass{std::string(frasa)}; // OpenSSL wants it terminated
    const Pkcs12Ptr made(PKCS12_create(pass.baca().data(), name.c_str(), key.pkey(), chain.front().x509(),
                                       others.get(), NID_aes_256_cbc, NID_aes_256_cbc, iterations, -1, 0));
    if (!made ||
        PKCS12_set_mac(made.get(), pass.baca().data(), -1, nullptr, 0, iterations, EVP_sha256()) != 1)
        return base::refuse(base::say("segel.kunci_menolak", {{"rincian", openssl_error()}}));
    return der(&i2d_PKCS12, made.get());
}

} // namespace seal
