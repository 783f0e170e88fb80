#include "seal/ringkas.h"

#include "base/bytes.h"
#include "base/sha256.h"
#include "base/text.h"
#include "seal/kunci.h"
#include "seal/openssl.h"

#include <algorithm>
#include <array>
#include <functional>
#include <openssl/ec.h>
#include <openssl/pem.h>

namespace seal {
namespace {

using SignaturePtr = std::unique_ptr<ECDSA_SIG, Freed<&ECDSA_SIG_free>>;

constexpr std::string_view prefix = "T1.";
constexpr std::string_view domain = "teraju-ringkas-1\n";
constexpr std::size_t id_bytes = 4, signature_bytes = 64, longest_text = 2000;

bool is_p256(EVP_PKEY* key) {
    std::array<char, 64> group{};
    std::size_t size = 0;
    return key != nullptr && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
           EVP_PKEY_get_group_name(key, group.data(), group.size(), &size) == 1 &&
           std::string_view(group.data(), size) == "prime256v1";
}

std::string key_id(std::string_view spki) {
    return std::string(base::sha256(spki).bytes().substr(0, id_bytes));
}

bool printable(std::string_view text) {
    return !text.empty() && base::is_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
}

// ECDSA as OpenSSL writes it (DER), and as WebCrypto wants it: r and s, 32 bytes each.
std::string raw_of(std::string_view signature) {
    const unsigned char* at = bytes_of(signature);
    const SignaturePtr parsed(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(signature.size())));
    std::array<unsigned char, signature_bytes> out{};
    if (!parsed || BN_bn2binpad(ECDSA_SIG_get0_r(parsed.get()), out.data(), 32) != 32 ||
        BN_bn2binpad(ECDSA_SIG_get0_s(parsed.get()), out.data() + 32, 32) != 32)
        return {};
    return {reinterpret_cast<char*>(out.data()), out.size()};
}

std::string der_of(std::string_view raw) {
    const SignaturePtr made(ECDSA_SIG_new());
    ECDSA_SIG_set0(made.get(), BN_bin2bn(bytes_of(raw), 32, nullptr),
                   BN_bin2bn(bytes_of(raw) + 32, 32, nullptr));
    return der(&i2d_ECDSA_SIG, made.get());
}

bool verifies(EVP_PKEY* key, std::string_view text, std::string_view raw) {
    const DigestPtr context(EVP_MD_CTX_new());
    const std::string signature = der_of(raw);
    const bool good = EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
                      EVP_DigestVerify(context.get(), bytes_of(signature), signature.size(), bytes_of(text),
                                       text.size()) == 1;
    if (!good) (void)openssl_error();
    return good;
}

base::Result<std::string> written(const Ringkasan& summary, const KunciUmum& key,
                                  const std::function<base::Result<std::string>(std::string_view)>& sign) {
    const std::string fields =
        summary.kode + "\n" + summary.nomor + "\n" + summary.jenis + "\n" + summary.tanggal;
    if (!printable(summary.kode) || !printable(summary.nomor) || !printable(summary.jenis) ||
        !printable(summary.tanggal) || fields.size() > ringkas_terpanjang)
        return base::refuse(base::say("ringkas.isi", {{"batas", std::to_string(ringkas_terpanjang)}}));
    const std::string signed_part = key_id(key.spki()) + fields;
    auto signature = sign(base::sha256(std::string(domain) + signed_part).bytes());
    if (!signature) return signature;
    const std::string raw = raw_of(*signature);
    if (raw.empty()) return base::refuse(base::say("ringkas.bukan_kunci"));
    return std::string(prefix) + base::base64url(signed_part + raw);
}

} // namespace

base::Result<KunciUmum> KunciUmum::dari(const KunciRahasia& key) {
    if (!is_p256(key.pkey())) return base::refuse(base::say("ringkas.bukan_kunci"));
    KunciUmum read;
    read.spki_ = der(&i2d_PUBKEY, key.pkey());
    const unsigned char* at = bytes_of(read.spki_);
    read.key_ = std::shared_ptr<EVP_PKEY>(d2i_PUBKEY(nullptr, &at, static_cast<long>(read.spki_.size())),
                                          &EVP_PKEY_free);
    return read;
}

base::Result<KunciUmum> KunciUmum::baca(std::string_view pem_or_der) {
    KeyPtr key;
    if (pem_or_der.size() <= (64U << 10U)) {
        if (pem_or_der.find("-----BEGIN PUBLIC KEY-----") != std::string_view::npos)
            key.reset(PEM_read_bio_PUBKEY(reading(pem_or_der).get(), nullptr, nullptr, nullptr));
        else if (const auto certificate = Sertifikat::baca(pem_or_der))
            key.reset(X509_get_pubkey(certificate->x509()));
    }
    (void)openssl_error();
    if (!is_p256(key.get())) return base::refuse(base::say("ringkas.bukan_kunci"));
    KunciUmum read;
    read.spki_ = der(&i2d_PUBKEY, key.get());
    read.key_ = std::shared_ptr<EVP_PKEY>(key.release(), &EVP_PKEY_free);
    return read;
}

std::string KunciUmum::jejak() const { return base::sha256(spki_).hex(); }

std::string KunciUmum::pem() const {
    const BioPtr memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(memory.get(), key_.get());
    return written_to(memory.get());
}

base::Result<std::string> tulis_ringkas(const Ringkasan& summary, Penandatangan& office) {
    const auto key = KunciUmum::baca(office.rantai().front().der());
    if (!key) return base::refuse(key.error());
    return written(summary, *key, [&](std::string_view digest) { return office.tanda(digest); });
}

base::Result<std::string> tulis_ringkas(const Ringkasan& summary, const KunciRahasia& office) {
    const auto key = KunciUmum::dari(office);
    if (!key) return base::refuse(key.error());
    return written(summary, *key, [&](std::string_view digest) { return office.tanda(digest); });
}

base::Result<Ringkasan> baca_ringkas(std::string_view text, const KunciUmum& key) {
    text = base::trim(text);
    if (const std::size_t mark = text.find('#'); mark != std::string_view::npos) text.remove_prefix(mark + 1);
    if (text.size() > longest_text || !text.starts_with(prefix))
        return base::refuse(base::say("ringkas.bukan_kode"));
    const auto bytes = base::from_base64url(text.substr(prefix.size()));
    if (!bytes || bytes->size() < id_bytes + signature_bytes)
        return base::refuse(base::say("ringkas.bukan_kode"));
    const std::string_view whole = *bytes;
    const std::string_view signed_part = whole.substr(0, whole.size() - signature_bytes);
    if (signed_part.substr(0, id_bytes) != key_id(key.spki()))
        return base::refuse(base::say("ringkas.kunci_lain"));
    if (!verifies(key.pkey(), std::string(domain) + std::string(signed_part),
                  whole.substr(whole.size() - signature_bytes)))
        return base::refuse(base::say("ringkas.palsu"));
    const auto fields = base::split(signed_part.substr(id_bytes), '\n');
    if (fields.size() != 4) return base::refuse(base::say("ringkas.bukan_kode"));
    return Ringkasan{std::string(fields[0]), std::string(fields[1]), std::string(fields[2]),
                     std::string(fields[3])};
}

} // namespace seal
