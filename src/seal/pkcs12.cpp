#include "seal/pkcs12.h"

#include "seal/openssl.h"

#include <algorithm>
#include <openssl/err.h>

namespace seal {

namespace {

constexpr std::size_t largest = 256U * 1024U;
constexpr int iterations = 100'000;
constexpr std::size_t longest_chain = 11; // and the signer himself

using Pkcs12Ptr = std::unique_ptr<PKCS12, Freed<&PKCS12_free>>;
struct FreeStack {
    void operator()(STACK_OF(X509) * all) const { sk_X509_pop_free(all, &X509_free); }
};
using StackPtr = std::unique_ptr<STACK_OF(X509), FreeStack>;

// Own certificate, then each issuer that came along, whatever their order in the file.
base::Result<Rantai> ordered(X509* own, const std::vector<X509Ptr>& others) {
    auto first = Sertifikat::baca(der(&i2d_X509, own));
    if (!first) return base::refuse(first.error());
    Rantai chain{*std::move(first)}, rest;
    for (const X509Ptr& other : others)
        if (auto one = Sertifikat::baca(der(&i2d_X509, other.get()))) rest.push_back(*std::move(one));
    for (;;) {
        const auto issuer = std::find_if(rest.begin(), rest.end(), [&](const Sertifikat& one) {
            return std::find(chain.begin(), chain.end(), one) == chain.end() &&
                   chain.back().diterbitkan_oleh(one);
        });
        if (issuer == rest.end()) return chain;
        chain.push_back(*issuer);
    }
}

// The rounds that a file asks for stand in it in the clear. They are looked at before anything is derived, and counted
// together: many cheap bags are as dear as one absurd one. What hides inside an encrypted part is looked at in its turn.
class Pembuka {
  public:
    Pembuka(PKCS12* file, const char* pass) : file_(file), pass_(pass), length_(pass_length(pass)) {}

    base::Result<void> buka() {
        if (auto known = mac(); !known) return known;
        const Safes safes(PKCS12_unpack_authsafes(file_));
        if (!safes) return base::refuse(base::say("segel.bukan_p12"));
        for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i)
            if (auto taken = safe(sk_PKCS7_value(safes.get(), i)); !taken) return taken;
        return {};
    }

    std::shared_ptr<EVP_PKEY> kunci;
    std::vector<X509Ptr> sertifikat;

  private:
    struct FreeSafes {
        void operator()(STACK_OF(PKCS7) * all) const { sk_PKCS7_pop_free(all, &PKCS7_free); }
    };
    struct FreeBags {
        void operator()(STACK_OF(PKCS12_SAFEBAG) * all) const {
            sk_PKCS12_SAFEBAG_pop_free(all, &PKCS12_SAFEBAG_free);
        }
    };
    using Safes = std::unique_ptr<STACK_OF(PKCS7), FreeSafes>;
    using Bags = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), FreeBags>;
    using PbePtr = std::unique_ptr<PBEPARAM, Freed<&PBEPARAM_free>>;
    using Pbes2Ptr = std::unique_ptr<PBE2PARAM, Freed<&PBE2PARAM_free>>;
    using Pbkdf2Ptr = std::unique_ptr<PBKDF2PARAM, Freed<&PBKDF2PARAM_free>>;
    using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Freed<&PKCS8_PRIV_KEY_INFO_free>>;

    static int pass_length(const char* pass) {
        return pass == nullptr ? 0 : static_cast<int>(std::char_traits<char>::length(pass));
    }

    base::Result<void> pay(const ASN1_INTEGER* rounds) {
        std::int64_t count = 1; // absent: one
        if (rounds != nullptr && (ASN1_INTEGER_get_int64(&count, rounds) != 1 || count < 1))
            return base::refuse(base::say("segel.bukan_p12"));
        if (count > left_)
            return base::refuse(
                base::say("segel.p12_mahal", {{"batas", std::to_string(putaran_p12_terbanyak)}}));
        left_ -= count;
        return {};
    }

    // PBES2 with PBKDF2, or the derivation of PKCS#12 itself. Scrypt is met in no such file and counts otherwise.
    base::Result<void> pay(const X509_ALGOR* how) {
        const ASN1_OBJECT* name = nullptr;
        int kind = V_ASN1_UNDEF;
        const void* value = nullptr;
        X509_ALGOR_get0(&name, &kind, &value, how);
        if (kind != V_ASN1_SEQUENCE || value == nullptr) return base::refuse(base::say("segel.bukan_p12"));
        const auto* parameters = static_cast<const ASN1_STRING*>(value);
        const unsigned char* at = ASN1_STRING_get0_data(parameters);
        const long size = ASN1_STRING_length(parameters);
        if (OBJ_obj2nid(name) != NID_pbes2) {
            const PbePtr simple(d2i_PBEPARAM(nullptr, &at, size));
            return simple ? pay(simple->iter) : base::refuse(base::say("segel.bukan_p12"));
        }
        const Pbes2Ptr two(d2i_PBE2PARAM(nullptr, &at, size));
        if (!two) return base::refuse(base::say("segel.bukan_p12"));
        X509_ALGOR_get0(&name, &kind, &value, two->keyfunc);
        if (OBJ_obj2nid(name) != NID_id_pbkdf2 || kind != V_ASN1_SEQUENCE || value == nullptr)
            return base::refuse(base::say("segel.bukan_p12"));
        const auto* inner = static_cast<const ASN1_STRING*>(value);
        at = ASN1_STRING_get0_data(inner);
        const Pbkdf2Ptr derive(d2i_PBKDF2PARAM(nullptr, &at, ASN1_STRING_length(inner)));
        return derive ? pay(derive->iter) : base::refuse(base::say("segel.bukan_p12"));
    }

    base::Result<void> mac() {
        if (PKCS12_mac_present(file_) != 1) return {};
        const ASN1_INTEGER* rounds = nullptr;
        PKCS12_get0_mac(nullptr, nullptr, nullptr, &rounds, file_);
        if (auto cheap = pay(rounds); !cheap) return cheap;
        if (length_ == 0 &&
            PKCS12_verify_mac(file_, nullptr, 0) == 1) { // "no passphrase" is written in two ways
            pass_ = nullptr;
            return {};
        }
        if (PKCS12_verify_mac(file_, pass_, length_) == 1) return {};
        return base::refuse(base::say("segel.frasa_p12_salah"));
    }

    base::Result<void> safe(PKCS7* one) {
        Bags bags;
        if (PKCS7_type_is_data(one)) {
            bags.reset(PKCS12_unpack_p7data(one));
        } else if (PKCS7_type_is_encrypted(one) && one->d.encrypted != nullptr) {
            if (auto cheap = pay(one->d.encrypted->enc_data->algorithm); !cheap) return cheap;
            bags.reset(PKCS12_unpack_p7encdata(one, pass_, length_));
        } else {
            return {}; // for another kind of key: nothing of ours
        }
        if (!bags) return base::refuse(base::say("segel.bukan_p12"));
        return all(bags.get());
    }

    base::Result<void> all(const STACK_OF(PKCS12_SAFEBAG) * bags) {
        for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); ++i)
            if (auto taken = bag(sk_PKCS12_SAFEBAG_value(bags, i)); !taken) return taken;
        return {};
    }

    base::Result<void> bag(const PKCS12_SAFEBAG* one) { // NOLINT(misc-no-recursion): as deep as ASN.1 is read
        switch (PKCS12_SAFEBAG_get_nid(one)) {
        case NID_keyBag: return key(PKCS12_SAFEBAG_get0_p8inf(one));
        case NID_pkcs8ShroudedKeyBag: {
            if (kunci) return {};
            const X509_ALGOR* how = nullptr;
            X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(one), &how, nullptr);
            if (auto cheap = pay(how); !cheap) return cheap;
            return key(Pkcs8Ptr(PKCS12_decrypt_skey(one, pass_, length_)).get());
        }
        case NID_certBag:
            if (PKCS12_SAFEBAG_get_bag_nid(one) == NID_x509Certificate && sertifikat.size() < longest_chain)
                if (X509Ptr read{PKCS12_SAFEBAG_get1_cert(one)}) sertifikat.push_back(std::move(read));
            return {};
        case NID_safeContentsBag: return all(PKCS12_SAFEBAG_get0_safes(one));
        default: return {};
        }
    }

    base::Result<void> key(const PKCS8_PRIV_KEY_INFO* info) {
        if (kunci) return {}; // the first one counts, as everywhere
        EVP_PKEY* read = info == nullptr ? nullptr : EVP_PKCS82PKEY(info);
        if (read == nullptr) return base::refuse(base::say("segel.bukan_p12"));
        kunci.reset(read, &EVP_PKEY_free);
        return {};
    }

    PKCS12* file_;
    const char* pass_;
    int length_;
    std::int64_t left_ = putaran_p12_terbanyak;
};

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
    Pembuka inside(read.get(), pass.baca().data());
    const auto opened = inside.buka();
    const auto own =
        std::find_if(inside.sertifikat.begin(), inside.sertifikat.end(), [&](const X509Ptr& one) {
            return inside.kunci && X509_check_private_key(one.get(), inside.kunci.get()) == 1;
        });
    ERR_clear_error();
    if (!opened) return base::refuse(opened.error());
    if (own == inside.sertifikat.end()) return base::refuse(base::say("segel.p12_tanpa_kunci"));
    auto chain = ordered(own->get(), inside.sertifikat);
    if (!chain) return base::refuse(chain.error());
    if (auto strong = cukup_kuat(chain->front()); !strong) return base::refuse(strong.error());
    return std::make_unique<PenandatanganKunci>(KunciRahasia(inside.kunci), *std::move(chain));
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
