#include "seal/sertifikat.h"

#include "base/bytes.h"
#include "base/sha256.h"
#include "seal/openssl.h"

#include <ctime>
#include <openssl/err.h>
#include <openssl/pem.h>

namespace seal {

namespace {

constexpr std::size_t largest = 64U * 1024U;
constexpr std::size_t most = 20;

std::string entry(const X509_NAME* name, int nid) {
    const int at = X509_NAME_get_index_by_NID(name, nid, -1);
    if (at < 0) return {};
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (size < 0) return {};
    std::string text(reinterpret_cast<char*>(utf8), static_cast<std::size_t>(size));
    OPENSSL_free(utf8);
    return text;
}

std::string serial_of(const X509* x) {
    const NumberPtr number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(x), nullptr));
    if (!number) return {};
    std::string bytes(static_cast<std::size_t>(BN_num_bytes(number.get())), '\0');
    BN_bn2bin(number.get(), reinterpret_cast<unsigned char*>(bytes.data()));
    return base::hex(bytes);
}

JenisKunci kind_of(const EVP_PKEY* key) {
    if (EVP_PKEY_is_a(key, "RSA") == 1) return JenisKunci::rsa;
    if (EVP_PKEY_is_a(key, "EC") != 1) return JenisKunci::lain;
    char curve[32] = "";
    if (EVP_PKEY_get_group_name(key, curve, sizeof curve, nullptr) != 1) return JenisKunci::lain;
    const std::string_view name = curve;
    return name == "prime256v1" || name == "P-256"  ? JenisKunci::p256
           : name == "secp384r1" || name == "P-384" ? JenisKunci::p384
                                                    : JenisKunci::lain;
}

IsiSertifikat contents(X509* x, const std::string& der) {
    IsiSertifikat isi;
    const X509_NAME* subject = X509_get_subject_name(x);
    isi.nama = entry(subject, NID_commonName);
    isi.nip = entry(subject, NID_serialNumber);
    isi.jabatan = entry(subject, NID_title);
    isi.organisasi = entry(subject, NID_organizationName);
    isi.penerbit = entry(X509_get_issuer_name(x), NID_commonName);
    isi.nomor = serial_of(x);
    isi.berlaku_dari = instant_of(X509_get0_notBefore(x)).value_or(Instant::max());
    isi.berlaku_sampai = instant_of(X509_get0_notAfter(x)).value_or(Instant::min());
    if (const EVP_PKEY* key = X509_get0_pubkey(x)) {
        isi.kunci = kind_of(key);
        isi.bit = EVP_PKEY_get_bits(key);
    }
    isi.ca = X509_check_ca(x) == 1;
    isi.jejak = base::sha256(der).hex();
    return isi;
}

X509Ptr parsed(std::string_view bytes) {
    const BioPtr bio = reading(bytes);
    if (bytes.find("-----BEGIN") != std::string_view::npos)
        return X509Ptr(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    const unsigned char* at = bytes_of(bytes);
    const unsigned char* const end = at + bytes.size();
    X509Ptr x(d2i_X509(nullptr, &at, static_cast<long>(bytes.size())));
    return at == end ? std::move(x) : nullptr;
}

} // namespace

base::Result<Sertifikat> Sertifikat::baca(std::string_view bytes) {
    X509Ptr x = bytes.empty() || bytes.size() > largest ? nullptr : parsed(bytes);
    ERR_clear_error();
    if (!x) return base::refuse(base::say("segel.bukan_sertifikat"));
    return dari(x.get());
}

Sertifikat Sertifikat::dari(X509* parsed) {
    Sertifikat read;
    read.der_ = std::make_shared<const std::string>(seal::der(&i2d_X509, parsed));
    read.isi_ = std::make_shared<const IsiSertifikat>(contents(parsed, *read.der_));
    X509_up_ref(parsed);
    read.x509_ = std::shared_ptr<X509>(parsed, &X509_free);
    return read;
}

base::Result<std::vector<Sertifikat>> Sertifikat::baca_semua(std::string_view pem) {
    constexpr std::string_view begin = "-----BEGIN CERTIFICATE-----", end = "-----END CERTIFICATE-----";
    std::vector<Sertifikat> all;
    for (std::size_t from = pem.find(begin); from != std::string_view::npos;
         from = pem.find(begin, from + 1)) {
        const std::size_t to = pem.find(end, from);
        if (to == std::string_view::npos || all.size() == most) break;
        auto one = baca(pem.substr(from, to + end.size() - from));
        if (!one) return base::refuse(one.error());
        all.push_back(*std::move(one));
    }
    if (all.empty()) return base::refuse(base::say("segel.bukan_sertifikat"));
    return all;
}

std::string Sertifikat::pem() const {
    const BioPtr out(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(out.get(), x509_.get());
    return written_to(out.get());
}

bool Sertifikat::berlaku_pada(Instant when) const {
    return isi_->berlaku_dari <= when && when <= isi_->berlaku_sampai;
}

bool Sertifikat::diterbitkan_oleh(const Sertifikat& issuer) const {
    EVP_PKEY* key = X509_get0_pubkey(issuer.x509_.get());
    const bool fits = key != nullptr && X509_check_issued(issuer.x509_.get(), x509_.get()) == X509_V_OK &&
                      X509_verify(x509_.get(), key) == 1;
    ERR_clear_error();
    return fits;
}

} // namespace seal
