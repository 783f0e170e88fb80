#include "seal/isi_cms.h"

#include "seal/openssl.h"

#include <algorithm>
#include <openssl/err.h>

namespace seal {

namespace {

constexpr std::size_t largest = 1U << 20U;

struct FreeStack {
    void operator()(STACK_OF(X509) * all) const { sk_X509_pop_free(all, &X509_free); }
};
using StackPtr = std::unique_ptr<STACK_OF(X509), FreeStack>;

void add(std::vector<Sertifikat>& to, X509* x) {
    const auto read = Sertifikat::baca(der(&i2d_X509, x));
    if (read && std::find(to.begin(), to.end(), *read) == to.end()) to.push_back(*read);
}

void collect(std::vector<Sertifikat>& to, std::string_view bytes, bool tokens_too) {
    const unsigned char* at = bytes_of(bytes);
    const CmsPtr cms(bytes.size() > largest
                         ? nullptr
                         : d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(bytes.size())));
    if (!cms) return;
    const StackPtr all(CMS_get1_certs(cms.get()));
    for (int i = 0; all && i < sk_X509_num(all.get()); ++i) add(to, sk_X509_value(all.get(), i));
    STACK_OF(CMS_SignerInfo)* signers = CMS_get0_SignerInfos(cms.get());
    for (int i = 0; tokens_too && signers != nullptr && i < sk_CMS_SignerInfo_num(signers); ++i) {
        const CMS_SignerInfo* si = sk_CMS_SignerInfo_value(signers, i);
        const int place = CMS_unsigned_get_attr_by_NID(si, NID_id_smime_aa_timeStampToken, -1);
        X509_ATTRIBUTE* attribute = place < 0 ? nullptr : CMS_unsigned_get_attr(si, place);
        const ASN1_TYPE* token = attribute == nullptr ? nullptr : X509_ATTRIBUTE_get0_type(attribute, 0);
        if (token == nullptr || token->type != V_ASN1_SEQUENCE) continue;
        const ASN1_STRING* text = token->value.sequence;
        collect(to,
                {reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
                 static_cast<std::size_t>(ASN1_STRING_length(text))},
                false);
    }
}

} // namespace

std::vector<Sertifikat> sertifikat_dalam_cms(std::string_view der) {
    std::vector<Sertifikat> all;
    collect(all, der, true);
    ERR_clear_error();
    return all;
}

} // namespace seal
