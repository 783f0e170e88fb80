#include "seal/cap_waktu.h"

#include "base/bytes.h"
#include "base/sha256.h"
#include "seal/openssl.h"

#include <openssl/err.h>
#include <stdexcept>

namespace seal {

namespace {

using AlgorithmPtr = std::unique_ptr<X509_ALGOR, Freed<&X509_ALGOR_free>>;
using ImprintPtr = std::unique_ptr<TS_MSG_IMPRINT, Freed<&TS_MSG_IMPRINT_free>>;
using RequestPtr = std::unique_ptr<TS_REQ, Freed<&TS_REQ_free>>;
using ResponsePtr = std::unique_ptr<TS_RESP, Freed<&TS_RESP_free>>;
using TstInfoPtr = std::unique_ptr<TS_TST_INFO, Freed<&TS_TST_INFO_free>>;

constexpr std::size_t largest = 64U * 1024U; // of an answer or token

void insist(bool fine) {
    if (!fine) throw std::runtime_error("OpenSSL: " + openssl_error());
}

IntegerPtr integer_of(std::string_view bytes) {
    const NumberPtr number(BN_bin2bn(bytes_of(bytes), static_cast<int>(bytes.size()), nullptr));
    IntegerPtr made(BN_to_ASN1_INTEGER(number.get(), nullptr));
    insist(made != nullptr);
    return made;
}

std::string digest_in(TS_TST_INFO* info) {
    const ASN1_OCTET_STRING* digest = TS_MSG_IMPRINT_get_msg(TS_TST_INFO_get_msg_imprint(info));
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(digest)),
            static_cast<std::size_t>(ASN1_STRING_length(digest))};
}

bool is_sha256(TS_TST_INFO* info) {
    const ASN1_OBJECT* algorithm = nullptr;
    X509_ALGOR_get0(&algorithm, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(TS_TST_INFO_get_msg_imprint(info)));
    return OBJ_obj2nid(algorithm) == NID_sha256;
}

tl::unexpected<base::Findings> refused(const std::string& why) {
    return base::refuse(base::say("segel.cap_ditolak", {{"rincian", why}}));
}

} // namespace

std::string permintaan_cap(std::string_view sha256, std::string_view nonce) {
    const RequestPtr request(TS_REQ_new());
    const ImprintPtr imprint(TS_MSG_IMPRINT_new());
    const AlgorithmPtr algorithm(X509_ALGOR_new());
    const IntegerPtr number = integer_of(nonce);
    std::string digest(sha256); // OpenSSL asks for bytes that it could change
    insist(request && imprint && algorithm && TS_REQ_set_version(request.get(), 1) == 1 &&
           X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr) == 1 &&
           TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1 &&
           TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char*>(digest.data()),
                                  static_cast<int>(digest.size())) == 1 &&
           TS_REQ_set_msg_imprint(request.get(), imprint.get()) == 1 &&
           TS_REQ_set_nonce(request.get(), number.get()) == 1 && TS_REQ_set_cert_req(request.get(), 1) == 1);
    return der(&i2d_TS_REQ, request.get());
}

base::Result<std::string> token_dari_jawaban(std::string_view bytes, std::string_view sha256,
                                             std::string_view nonce) {
    if (bytes.size() > largest) return refused("jawaban terlalu besar");
    const unsigned char* at = bytes_of(bytes);
    const ResponsePtr response(d2i_TS_RESP(nullptr, &at, static_cast<long>(bytes.size())));
    ERR_clear_error();
    if (!response) return refused("jawaban bukan cap waktu");
    const long status = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(response.get())));
    TS_TST_INFO* info = TS_RESP_get_tst_info(response.get());
    if ((status != TS_STATUS_GRANTED && status != TS_STATUS_GRANTED_WITH_MODS) || info == nullptr)
        return refused("status " + std::to_string(status));
    if (!is_sha256(info) || digest_in(info) != sha256) return refused("cap untuk berkas lain");
    const ASN1_INTEGER* said = TS_TST_INFO_get_nonce(info);
    if (said == nullptr || ASN1_INTEGER_cmp(said, integer_of(nonce).get()) != 0)
        return refused("cap untuk permintaan lain");
    return der(&i2d_PKCS7, TS_RESP_get_token(response.get()));
}

base::Result<CapWaktu> cap_waktu_dari(std::string_view token) {
    const unsigned char* at = bytes_of(token);
    const Pkcs7Ptr read(token.size() > largest ? nullptr
                                               : d2i_PKCS7(nullptr, &at, static_cast<long>(token.size())));
    const TstInfoPtr info(read && PKCS7_type_is_signed(read.get()) ? PKCS7_to_TS_TST_INFO(read.get())
                                                                   : nullptr);
    ERR_clear_error();
    const auto when = info ? instant_of(TS_TST_INFO_get_time(info.get())) : std::nullopt;
    if (!when) return refused("bukan cap waktu");
    const NumberPtr serial(ASN1_INTEGER_to_BN(TS_TST_INFO_get_serial(info.get()), nullptr));
    std::string number(serial ? static_cast<std::size_t>(BN_num_bytes(serial.get())) : 0, '\0');
    if (serial) BN_bn2bin(serial.get(), reinterpret_cast<unsigned char*>(number.data()));
    return CapWaktu{*when, digest_in(info.get()), base::hex(number)};
}

} // namespace seal
