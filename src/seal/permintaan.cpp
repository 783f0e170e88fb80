#include "seal/permintaan.h"

#include "base/sha256.h"
#include "seal/openssl.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdexcept>

namespace seal {
namespace {

using RequestPtr = std::unique_ptr<X509_REQ, Freed<&X509_REQ_free>>;
using AlgorithmPtr = std::unique_ptr<X509_ALGOR, Freed<&X509_ALGOR_free>>;
using BitsPtr = std::unique_ptr<ASN1_BIT_STRING, Freed<&ASN1_BIT_STRING_free>>;

constexpr int smallest_rsa = 3072; // as of certificates (rantai_sah.h)

void insist(bool fine) {
    if (!fine) throw std::runtime_error("OpenSSL: " + openssl_error());
}

base::Result<KeyPtr> key_of(std::string_view spki) {
    const unsigned char* at = bytes_of(spki);
    KeyPtr key(d2i_PUBKEY(nullptr, &at, static_cast<long>(spki.size())));
    if (!key || at != bytes_of(spki) + spki.size()) {
        ERR_clear_error();
        return base::refuse(base::say("segel.bukan_permintaan"));
    }
    return key;
}

base::Result<void> strong(const EVP_PKEY* key) {
    const int bits = EVP_PKEY_get_bits(key);
    const int kind = EVP_PKEY_get_base_id(key);
    const bool curve = kind == EVP_PKEY_EC && (bits == 256 || bits == 384);
    if (curve || (kind == EVP_PKEY_RSA && bits >= smallest_rsa)) return {};
    return base::refuse(base::say("segel.kunci_lemah", {{"bit", std::to_string(bits)}}));
}

base::Result<void> name(X509_REQ* request, const Pemohon& whom) {
    if (whom.nama.empty()) return base::refuse(base::say("segel.nama_kosong"), {}, "nama");
    X509_NAME* subject = X509_REQ_get_subject_name(request);
    const auto add = [&](const char* field, const std::string& text) {
        return text.empty() || X509_NAME_add_entry_by_txt(subject, field, MBSTRING_UTF8, bytes_of(text),
                                                          static_cast<int>(text.size()), -1, 0) == 1;
    };
    if (add("C", "ID") && add("O", whom.organisasi) && add("title", whom.jabatan) && add("CN", whom.nama) &&
        add("serialNumber", whom.nip))
        return {};
    ERR_clear_error(); // X.520 has upper bounds
    return base::refuse(base::say("segel.nama_tidak_muat", {{"terpanjang", "64"}}), whom.nama, "nama");
}

RequestPtr read(std::string_view bytes) {
    RequestPtr request;
    if (bytes.size() > permintaan_terbesar) return request;
    if (bytes.substr(0, 5) == "-----") {
        const BioPtr in = reading(bytes);
        request.reset(PEM_read_bio_X509_REQ(in.get(), nullptr, nullptr, nullptr));
    } else {
        const unsigned char* at = bytes_of(bytes);
        request.reset(d2i_X509_REQ(nullptr, &at, static_cast<long>(bytes.size())));
    }
    ERR_clear_error();
    return request;
}

} // namespace

base::Result<std::string> buat_permintaan(std::string_view spki, const Pemohon& whom,
                                          const TandaRingkas& sign) {
    const auto key = key_of(spki);
    if (!key) return base::refuse(key.error());
    if (auto fine = strong(key->get()); !fine) return base::refuse(fine.error());
    const RequestPtr request(X509_REQ_new());
    insist(request && X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) == 1);
    if (auto named = name(request.get(), whom); !named) return base::refuse(named.error());
    const AlgorithmPtr how(X509_ALGOR_new());
    const bool rsa = EVP_PKEY_get_base_id(key->get()) == EVP_PKEY_RSA;
    insist(how && X509_REQ_set_pubkey(request.get(), key->get()) == 1 &&
           X509_ALGOR_set0(how.get(), OBJ_nid2obj(rsa ? NID_sha256WithRSAEncryption : NID_ecdsa_with_SHA256),
                           rsa ? V_ASN1_NULL : V_ASN1_UNDEF, nullptr) == 1 &&
           X509_REQ_set1_signature_algo(request.get(), how.get()) == 1);
    const auto value = sign(base::sha256(der(&i2d_re_X509_REQ_tbs, request.get())).bytes());
    if (!value) return value;
    BitsPtr bits(ASN1_BIT_STRING_new());
    insist(bits && ASN1_BIT_STRING_set(bits.get(), const_cast<unsigned char*>(bytes_of(*value)),
                                       static_cast<int>(value->size())) == 1);
    bits->flags &= ~(ASN1_STRING_FLAG_BITS_LEFT | 0x07L); // no unused bits
    bits->flags |= ASN1_STRING_FLAG_BITS_LEFT;
    X509_REQ_set0_signature(request.get(), bits.release());
    std::string bytes = der(&i2d_X509_REQ, request.get());
    if (auto holds = kunci_permintaan(bytes); !holds)
        return base::refuse(holds.error()); // key and signer differ
    return bytes;
}

std::string pem_permintaan(std::string_view bytes) {
    const RequestPtr request = read(bytes);
    const BioPtr out(BIO_new(BIO_s_mem()));
    insist(request && out && PEM_write_bio_X509_REQ(out.get(), request.get()) == 1);
    return written_to(out.get());
}

base::Result<std::string> kunci_permintaan(std::string_view der_or_pem) {
    const RequestPtr request = read(der_or_pem);
    EVP_PKEY* key = request ? X509_REQ_get0_pubkey(request.get()) : nullptr;
    const bool fits = key != nullptr && X509_REQ_verify(request.get(), key) == 1;
    ERR_clear_error();
    if (!fits) return base::refuse(base::say("segel.bukan_permintaan"));
    if (auto fine = strong(key); !fine) return base::refuse(fine.error());
    return der(&i2d_PUBKEY, key);
}

} // namespace seal
