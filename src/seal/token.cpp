#include "seal/token.h"

#include "seal/openssl.h"
#include "seal/permintaan.h"
#include "seal/pkcs12.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <dlfcn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <p11-kit/pkcs11.h>
#include <utility>
#include <vector>

namespace seal {

namespace {

constexpr CK_ULONG most_slots = 64;
constexpr CK_ULONG largest_value = 64U * 1024U;

tl::unexpected<base::Findings> refused(const char* what, CK_RV code) {
    return base::refuse(
        base::say("segel.token_menolak", {{"rincian", fmt::format("{} 0x{:x}", what, code)}}));
}

std::string label_of(const CK_TOKEN_INFO& info) { // padded with spaces
    std::string label(reinterpret_cast<const char*>(info.label), sizeof info.label);
    label.erase(label.find_last_not_of(' ') + 1);
    return label;
}

// PKCS#11 says r‖s, CMS wants SEQUENCE { r, s }.
std::string der_of_pair(std::string_view raw) {
    using SignaturePtr = std::unique_ptr<ECDSA_SIG, Freed<&ECDSA_SIG_free>>;
    const SignaturePtr pair(ECDSA_SIG_new());
    const int half = static_cast<int>(raw.size() / 2);
    NumberPtr r(BN_bin2bn(bytes_of(raw), half, nullptr)), s(BN_bin2bn(bytes_of(raw) + half, half, nullptr));
    if (!pair || !r || !s || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1) return {};
    (void)r.release();
    (void)s.release();
    return der(&i2d_ECDSA_SIG, pair.get());
}

// DigestInfo of SHA-256 (RFC 8017, 9.2), before the digest itself.
constexpr std::array<unsigned char, 19> sha256_info{0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60,
                                                    0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02,
                                                    0x01, 0x05, 0x00, 0x04, 0x20};

} // namespace

struct TokenPkcs11::Inside {
    void* module = nullptr;
    CK_FUNCTION_LIST* f = nullptr;
    CK_SESSION_HANDLE session = 0;
    bool initialised = false; // by us: another part of the process may use the module too
    bool open = false;

    ~Inside() {
        if (open) {
            f->C_Logout(session);
            f->C_CloseSession(session);
        }
        if (initialised) f->C_Finalize(nullptr);
        if (module != nullptr) dlclose(module);
    }

    base::Result<void> load(const std::string& path) {
        module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
        auto* list = module == nullptr
                         ? nullptr
                         : reinterpret_cast<CK_C_GetFunctionList>(dlsym(module, "C_GetFunctionList"));
        if (list == nullptr || list(&f) != CKR_OK || f == nullptr)
            return base::refuse(base::say("segel.modul_tidak_terbuka"), path);
        CK_C_INITIALIZE_ARGS arguments{};
        arguments.flags = CKF_OS_LOCKING_OK;
        const CK_RV code = f->C_Initialize(&arguments);
        initialised = code == CKR_OK;
        if (!initialised && code != CKR_CRYPTOKI_ALREADY_INITIALIZED)
            return base::refuse(base::say("segel.modul_tidak_terbuka"), path);
        return {};
    }

    base::Result<CK_SLOT_ID> slot_of(const std::string& token) const {
        std::array<CK_SLOT_ID, most_slots> slots{};
        CK_ULONG count = slots.size();
        if (f->C_GetSlotList(CK_TRUE, slots.data(), &count) != CKR_OK) count = 0;
        for (CK_ULONG i = 0; i < count; ++i) {
            CK_TOKEN_INFO info{};
            if (f->C_GetTokenInfo(slots[i], &info) == CKR_OK && label_of(info) == token) return slots[i];
        }
        return base::refuse(base::say("segel.token_tidak_ada"), token);
    }

    base::Result<void> log_in(CK_SLOT_ID slot, std::string_view pin) {
        if (const CK_RV code = f->C_OpenSession(slot, CKF_SERIAL_SESSION, nullptr, nullptr, &session);
            code != CKR_OK)
            return refused("C_OpenSession", code);
        open = true;
        std::string typed(pin); // the interface wants bytes that it could change
        const CK_RV code =
            f->C_Login(session, CKU_USER, reinterpret_cast<CK_UTF8CHAR*>(typed.data()), typed.size());
        std::fill(typed.begin(), typed.end(), '\0');
        if (code == CKR_PIN_INCORRECT || code == CKR_PIN_LEN_RANGE || code == CKR_PIN_INVALID)
            return base::refuse(base::say("segel.pin_salah"));
        if (code == CKR_PIN_LOCKED) return base::refuse(base::say("segel.pin_terkunci"));
        if (code != CKR_OK && code != CKR_USER_ALREADY_LOGGED_IN) return refused("C_Login", code);
        return {};
    }

    std::vector<CK_OBJECT_HANDLE> find(CK_OBJECT_CLASS kind, std::string label) const {
        std::array<CK_ATTRIBUTE, 2> wanted{
            {{CKA_CLASS, &kind, sizeof kind}, {CKA_LABEL, label.data(), label.size()}}};
        std::array<CK_OBJECT_HANDLE, 4> found{};
        CK_ULONG count = 0;
        if (f->C_FindObjectsInit(session, wanted.data(), wanted.size()) != CKR_OK) return {};
        if (f->C_FindObjects(session, found.data(), found.size(), &count) != CKR_OK) count = 0;
        f->C_FindObjectsFinal(session);
        return {found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count)};
    }

    std::string value_of(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE which = CKA_VALUE) const {
        CK_ATTRIBUTE value{which, nullptr, 0};
        if (f->C_GetAttributeValue(session, object, &value, 1) != CKR_OK || value.ulValueLen > largest_value)
            return {};
        std::string bytes(value.ulValueLen, '\0');
        value.pValue = bytes.data();
        return f->C_GetAttributeValue(session, object, &value, 1) == CKR_OK ? bytes : std::string();
    }

    base::Result<std::string> sign(CK_OBJECT_HANDLE key, CK_MECHANISM_TYPE how, std::string data) const {
        CK_MECHANISM mechanism{how, nullptr, 0};
        if (const CK_RV code = f->C_SignInit(session, &mechanism, key); code != CKR_OK)
            return refused("C_SignInit", code);
        std::array<unsigned char, 1024> out{};
        CK_ULONG size = out.size();
        const CK_RV code =
            f->C_Sign(session, reinterpret_cast<CK_BYTE*>(data.data()), data.size(), out.data(), &size);
        if (code != CKR_OK) return refused("C_Sign", code);
        return std::string(reinterpret_cast<const char*>(out.data()), size);
    }

    base::Result<std::string> sign_digest(CK_OBJECT_HANDLE key, bool rsa, std::string_view sha256) const {
        if (rsa) {
            std::string info(reinterpret_cast<const char*>(sha256_info.data()), sha256_info.size());
            return sign(key, CKM_RSA_PKCS, info.append(sha256));
        }
        auto raw = sign(key, CKM_ECDSA, std::string(sha256));
        if (!raw) return raw;
        return der_of_pair(*raw);
    }
};

namespace {

using BuilderPtr = std::unique_ptr<OSSL_PARAM_BLD, Freed<&OSSL_PARAM_BLD_free>>;
using ParametersPtr = std::unique_ptr<OSSL_PARAM, Freed<&OSSL_PARAM_free>>;
using ContextPtr = std::unique_ptr<EVP_PKEY_CTX, Freed<&EVP_PKEY_CTX_free>>;
using ObjectPtr = std::unique_ptr<ASN1_OBJECT, Freed<&ASN1_OBJECT_free>>;
using OctetsPtr = std::unique_ptr<ASN1_OCTET_STRING, Freed<&ASN1_OCTET_STRING_free>>;

// SubjectPublicKeyInfo of what was pushed; empty where that is no key.
std::string spki_of(const char* kind, OSSL_PARAM_BLD* pushed) {
    const ParametersPtr parameters(OSSL_PARAM_BLD_to_param(pushed));
    const ContextPtr context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY* made = nullptr;
    if (parameters && context && EVP_PKEY_fromdata_init(context.get()) == 1)
        static_cast<void>(EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()));
    const KeyPtr key(made);
    std::string bytes = key ? der(&i2d_PUBKEY, key.get()) : std::string();
    ERR_clear_error();
    return bytes;
}

// CKA_EC_PARAMS is the curve's OID in DER, CKA_EC_POINT the point in an OCTET STRING.
std::string spki_of_curve(const std::string& parameters, const std::string& point) {
    const unsigned char* at = bytes_of(parameters);
    const ObjectPtr curve(d2i_ASN1_OBJECT(nullptr, &at, static_cast<long>(parameters.size())));
    at = bytes_of(point);
    const OctetsPtr octets(d2i_ASN1_OCTET_STRING(nullptr, &at, static_cast<long>(point.size())));
    const BuilderPtr pushed(OSSL_PARAM_BLD_new());
    ERR_clear_error();
    if (!curve || !octets || !pushed) return {};
    const char* name = OBJ_nid2sn(OBJ_obj2nid(curve.get()));
    const bool fine =
        OSSL_PARAM_BLD_push_utf8_string(pushed.get(), OSSL_PKEY_PARAM_GROUP_NAME, name, 0) == 1 &&
        OSSL_PARAM_BLD_push_octet_string(pushed.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                         ASN1_STRING_get0_data(octets.get()),
                                         static_cast<std::size_t>(ASN1_STRING_length(octets.get()))) == 1;
    return fine ? spki_of("EC", pushed.get()) : std::string();
}

std::string spki_of_rsa(const std::string& modulus, const std::string& exponent) {
    const NumberPtr n(BN_bin2bn(bytes_of(modulus), static_cast<int>(modulus.size()), nullptr)),
        e(BN_bin2bn(bytes_of(exponent), static_cast<int>(exponent.size()), nullptr));
    const BuilderPtr pushed(OSSL_PARAM_BLD_new());
    const bool fine = n && e && pushed &&
                      OSSL_PARAM_BLD_push_BN(pushed.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) == 1 &&
                      OSSL_PARAM_BLD_push_BN(pushed.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) == 1;
    return fine ? spki_of("RSA", pushed.get()) : std::string();
}

} // namespace

class PenandatanganToken final : public Penandatangan {
  public:
    PenandatanganToken(std::shared_ptr<TokenPkcs11> token, CK_OBJECT_HANDLE key, Rantai chain)
        : token_(std::move(token)), key_(key), chain_(std::move(chain)) {}

    [[nodiscard]] const Rantai& rantai() const override { return chain_; }

    [[nodiscard]] base::Result<std::string> tanda(std::string_view sha256) override {
        return token_->inside_->sign_digest(key_, chain_.front().isi().kunci == JenisKunci::rsa, sha256);
    }

  private:
    std::shared_ptr<TokenPkcs11> token_;
    CK_OBJECT_HANDLE key_;
    Rantai chain_;
};

TokenPkcs11::TokenPkcs11(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
TokenPkcs11::~TokenPkcs11() = default;

base::Result<std::shared_ptr<TokenPkcs11>> TokenPkcs11::buka(const std::string& module,
                                                             const std::string& token, std::string_view pin) {
    auto inside = std::make_unique<Inside>();
    if (auto loaded = inside->load(module); !loaded) return base::refuse(loaded.error());
    const auto slot = inside->slot_of(token);
    if (!slot) return base::refuse(slot.error());
    if (auto entered = inside->log_in(*slot, pin); !entered) return base::refuse(entered.error());
    return std::shared_ptr<TokenPkcs11>(new TokenPkcs11(std::move(inside)));
}

base::Result<std::unique_ptr<Penandatangan>>
TokenPkcs11::penandatangan(const std::shared_ptr<TokenPkcs11>& token, const std::string& label,
                           const Rantai& issuers) {
    const Inside& inside = *token->inside_;
    const auto keys = inside.find(CKO_PRIVATE_KEY, label);
    const auto certificates = inside.find(CKO_CERTIFICATE, label);
    if (keys.size() != 1 || certificates.size() != 1)
        return base::refuse(base::say("segel.kunci_token_tidak_ada"), label);
    auto own = Sertifikat::baca(inside.value_of(certificates.front()));
    if (!own) return base::refuse(own.error());
    if (auto strong = cukup_kuat(*own); !strong) return base::refuse(strong.error());
    Rantai chain{*std::move(own)};
    chain.insert(chain.end(), issuers.begin(), issuers.end());
    return std::unique_ptr<Penandatangan>(
        std::make_unique<PenandatanganToken>(token, keys.front(), std::move(chain)));
}

base::Result<std::string> TokenPkcs11::permintaan(const std::shared_ptr<TokenPkcs11>& token,
                                                  const std::string& label, const Pemohon& whom) {
    const Inside& inside = *token->inside_;
    const auto keys = inside.find(CKO_PRIVATE_KEY, label);
    const auto open = inside.find(CKO_PUBLIC_KEY, label);
    if (keys.size() != 1 || open.size() != 1)
        return base::refuse(base::say("segel.kunci_token_tanpa_umum"), label);
    const std::string curve = inside.value_of(open.front(), CKA_EC_PARAMS);
    const bool rsa = curve.empty();
    const std::string spki = rsa ? spki_of_rsa(inside.value_of(open.front(), CKA_MODULUS),
                                               inside.value_of(open.front(), CKA_PUBLIC_EXPONENT))
                                 : spki_of_curve(curve, inside.value_of(open.front(), CKA_EC_POINT));
    if (spki.empty()) return base::refuse(base::say("segel.kunci_token_tanpa_umum"), label);
    return buat_permintaan(
        spki, whom, [&](std::string_view digest) { return inside.sign_digest(keys.front(), rsa, digest); });
}

} // namespace seal
