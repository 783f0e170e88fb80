#include "seal/otoritas.h"

#include "base/bytes.h"
#include "seal/openssl.h"
#include "seal/permintaan.h"
#include "seal/pkcs12.h"
#include "seal/rantai_sah.h"

#include <algorithm>
#include <array>
#include <openssl/err.h>
#include <stdexcept>
#include <utility>

namespace seal {

namespace {

constexpr std::array alasan_kode{
    std::pair{AlasanCabut::tidak_disebut, std::string_view("tidak_disebut")},
    std::pair{AlasanCabut::kunci_bocor, std::string_view("kunci_bocor")},
    std::pair{AlasanCabut::pindah_tugas, std::string_view("pindah_tugas")},
    std::pair{AlasanCabut::diganti, std::string_view("diganti")},
    std::pair{AlasanCabut::berhenti, std::string_view("berhenti")},
};

// Our own mistakes and an exhausted machine, not something that a person could mend.
void insist(bool fine) {
    if (!fine) throw std::runtime_error("OpenSSL: " + openssl_error());
}

using NamePtr = std::unique_ptr<X509_NAME, Freed<&X509_NAME_free>>;
using EnumeratedPtr = std::unique_ptr<ASN1_ENUMERATED, Freed<&ASN1_ENUMERATED_free>>;

base::Result<void> add_entry(X509_NAME* name, const char* field, const std::string& text, const char* place) {
    if (text.empty()) return {};
    const int size = static_cast<int>(text.size());
    if (X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, bytes_of(text), size, -1, 0) == 1) return {};
    ERR_clear_error(); // X.520 has upper bounds: 64 characters
    return base::refuse(base::say("segel.nama_tidak_muat", {{"terpanjang", "64"}}), text, place);
}

base::Result<NamePtr> subject(const Pemohon& whom) {
    if (whom.nama.empty()) return base::refuse(base::say("segel.nama_kosong"), {}, "nama");
    NamePtr name(X509_NAME_new());
    insist(name != nullptr);
    X509_NAME* n = name.get();
    base::Findings findings;
    for (auto&& added :
         {add_entry(n, "C", "ID", "negara"), add_entry(n, "O", whom.organisasi, "organisasi"),
          add_entry(n, "title", whom.jabatan, "jabatan"), add_entry(n, "CN", whom.nama, "nama"),
          add_entry(n, "serialNumber", whom.nip, "nip")})
        if (!added) base::append(findings, added.error());
    if (!findings.empty()) return base::refuse(std::move(findings));
    return name;
}

IntegerPtr fresh_serial() {
    const NumberPtr number(BN_new());
    insist(number && BN_rand(number.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1);
    IntegerPtr serial(BN_to_ASN1_INTEGER(number.get(), nullptr));
    insist(serial != nullptr);
    return serial;
}

struct Extension {
    int nid;
    const char* value;
};

void add_extensions(X509* x, X509* issuer, std::initializer_list<Extension> all) {
    X509V3_CTX about{};
    X509V3_set_ctx(&about, issuer, x, nullptr, nullptr, 0);
    for (const Extension& one : all) {
        const ExtensionPtr made(X509V3_EXT_conf_nid(nullptr, &about, one.nid, one.value));
        insist(made && X509_add_ext(x, made.get(), -1) == 1);
    }
}

X509Ptr blank(X509_NAME* subject, EVP_PKEY* key, Instant from, Instant until) {
    X509Ptr x(X509_new());
    const IntegerPtr serial = fresh_serial();
    const TimePtr first = time_of(from), last = time_of(until);
    insist(x && first && last && X509_set_version(x.get(), X509_VERSION_3) == 1 &&
           X509_set_serialNumber(x.get(), serial.get()) == 1 &&
           X509_set_subject_name(x.get(), subject) == 1 && X509_set_pubkey(x.get(), key) == 1 &&
           X509_set1_notBefore(x.get(), first.get()) == 1 && X509_set1_notAfter(x.get(), last.get()) == 1);
    return x;
}

// OpenSSL takes extensions in a small language of its own, in which a comma begins another entry.
bool plain_address(const std::string& text) {
    constexpr std::string_view others = ":/.-_~%?=&";
    return (text.rfind("http://", 0) == 0 || text.rfind("https://", 0) == 0) && text.size() <= 200 &&
           std::all_of(text.begin(), text.end(), [&](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      others.find(c) != std::string_view::npos;
           });
}

std::string serial_text(const ASN1_INTEGER* serial) {
    const NumberPtr number(ASN1_INTEGER_to_BN(serial, nullptr));
    if (!number) return {};
    std::string bytes(static_cast<std::size_t>(BN_num_bytes(number.get())), '\0');
    BN_bn2bin(number.get(), reinterpret_cast<unsigned char*>(bytes.data()));
    return base::hex(bytes);
}

base::Result<Sertifikat> finished(X509* x) { return Sertifikat::baca(der(&i2d_X509, x)); }

void add_revoked(X509_CRL* crl, const Tercabut& one) {
    RevokedPtr entry(X509_REVOKED_new());
    BIGNUM* raw = nullptr;
    insist(entry && BN_hex2bn(&raw, one.nomor.c_str()) == static_cast<int>(one.nomor.size()));
    const NumberPtr number(raw);
    const IntegerPtr serial(BN_to_ASN1_INTEGER(number.get(), nullptr));
    const TimePtr since = time_of(one.sejak);
    insist(serial && since && X509_REVOKED_set_serialNumber(entry.get(), serial.get()) == 1 &&
           X509_REVOKED_set_revocationDate(entry.get(), since.get()) == 1);
    if (one.alasan != AlasanCabut::tidak_disebut) { // RFC 5280 5.3.1: better absent than "unspecified"
        const EnumeratedPtr reason(ASN1_ENUMERATED_new());
        insist(reason && ASN1_ENUMERATED_set(reason.get(), static_cast<long>(one.alasan)) == 1 &&
               X509_REVOKED_add1_ext_i2d(entry.get(), NID_crl_reason, reason.get(), 0, 0) == 1);
    }
    insist(X509_CRL_add0_revoked(crl, entry.release()) == 1);
}

} // namespace

std::string_view kode(AlasanCabut alasan) {
    const auto* found = std::find_if(alasan_kode.begin(), alasan_kode.end(),
                                     [&](const auto& known) { return known.first == alasan; });
    return found == alasan_kode.end() ? std::string_view() : found->second;
}

std::optional<AlasanCabut> alasan_cabut(std::string_view kode) {
    for (const auto& [alasan, known] : alasan_kode)
        if (known == kode) return alasan;
    return std::nullopt;
}

base::Result<Otoritas> buat_otoritas(const NamaOtoritas& name, Instant from, int years) {
    const auto whom = subject({name.nama, {}, {}, name.organisasi});
    if (!whom) return base::refuse(whom.error());
    KunciRahasia key = KunciRahasia::buat();
    const X509Ptr x = blank(whom->get(), key.pkey(), from, from + std::chrono::days(365 * years + years / 4));
    insist(X509_set_issuer_name(x.get(), whom->get()) == 1);
    add_extensions(x.get(), x.get(),
                   {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                    {NID_key_usage, "critical,keyCertSign,cRLSign"},
                    {NID_subject_key_identifier, "hash"}});
    insist(X509_sign(x.get(), key.pkey(), EVP_sha256()) > 0);
    auto certificate = finished(x.get());
    if (!certificate) return base::refuse(certificate.error());
    return Otoritas(std::move(key), *std::move(certificate));
}

base::Result<Sertifikat> Otoritas::terbitkan(const KunciRahasia& key, const Pemohon& whom, Instant from,
                                             Instant until, Pemakaian use,
                                             const std::string& daftar_di) const {
    return issue(key.pkey(), whom, from, until, use, daftar_di);
}

base::Result<Sertifikat> Otoritas::terbitkan(const Sertifikat& request, const Pemohon& whom, Instant from,
                                             Instant until, const std::string& daftar_di) const {
    if (request.isi().ca || !request.diterbitkan_oleh(request))
        return base::refuse(base::say("segel.bukan_permintaan"));
    if (auto strong = cukup_kuat(request); !strong) return base::refuse(strong.error());
    return issue(X509_get0_pubkey(request.x509()), whom, from, until, Pemakaian::tanda_tangan, daftar_di);
}

base::Result<Sertifikat> Otoritas::terbitkan_permintaan(std::string_view request, const Pemohon& whom,
                                                        Instant from, Instant until,
                                                        const std::string& daftar_di) const {
    const auto spki = kunci_permintaan(request);
    if (!spki) return base::refuse(spki.error());
    const unsigned char* at = bytes_of(*spki);
    const KeyPtr key(d2i_PUBKEY(nullptr, &at, static_cast<long>(spki->size())));
    insist(key != nullptr);
    return issue(key.get(), whom, from, until, Pemakaian::tanda_tangan, daftar_di);
}

base::Result<Sertifikat> minta_sertifikat(const KunciRahasia& key, const Pemohon& whom, Instant now) {
    const auto name = subject(whom);
    if (!name) return base::refuse(name.error());
    const X509Ptr x = blank(name->get(), key.pkey(), now, now + std::chrono::days(30));
    insist(X509_set_issuer_name(x.get(), name->get()) == 1);
    add_extensions(x.get(), x.get(), {{NID_basic_constraints, "critical,CA:FALSE"}});
    insist(X509_sign(x.get(), key.pkey(), EVP_sha256()) > 0);
    return finished(x.get());
}

std::optional<std::vector<std::string>> nomor_dalam_daftar(std::string_view crl) {
    const CrlPtr list = baca_daftar_cabut(crl);
    if (!list) return std::nullopt;
    std::vector<std::string> numbers;
    STACK_OF(X509_REVOKED)* all = X509_CRL_get_REVOKED(list.get());
    for (int i = 0; i < sk_X509_REVOKED_num(all); ++i)
        numbers.push_back(serial_text(X509_REVOKED_get0_serialNumber(sk_X509_REVOKED_value(all, i))));
    return numbers;
}

base::Result<Sertifikat> Otoritas::issue(EVP_PKEY* key, const Pemohon& whom, Instant from, Instant until,
                                         Pemakaian use, const std::string& daftar_di) const {
    if (!daftar_di.empty() && !plain_address(daftar_di))
        return base::refuse(base::say("segel.alamat_daftar"), daftar_di);
    const auto name = subject(whom);
    if (!name) return base::refuse(name.error());
    if (until <= from) return base::refuse(base::say("segel.masa_terbalik"));
    if (from < certificate_.isi().berlaku_dari || until > certificate_.isi().berlaku_sampai)
        return base::refuse(base::say("segel.lewat_otoritas"));
    X509* issuer = certificate_.x509();
    const X509Ptr x = blank(name->get(), key, from, until);
    insist(X509_set_issuer_name(x.get(), X509_get_subject_name(issuer)) == 1);
    const bool signs = use == Pemakaian::tanda_tangan;
    // id-kp-documentSigning (RFC 9336), its older Microsoft number, and e-mail protection, which verifiers of CMS expect.
    add_extensions(
        x.get(), issuer,
        {{NID_basic_constraints, "critical,CA:FALSE"},
         {NID_key_usage, signs ? "critical,digitalSignature,nonRepudiation" : "critical,digitalSignature"},
         {NID_ext_key_usage,
          signs ? "1.3.6.1.5.5.7.3.36,1.3.6.1.4.1.311.10.3.12,emailProtection" : "critical,timeStamping"},
         {NID_subject_key_identifier, "hash"},
         {NID_authority_key_identifier, "keyid:always"}});
    if (!daftar_di.empty())
        add_extensions(x.get(), issuer, {{NID_crl_distribution_points, ("URI:" + daftar_di).c_str()}});
    insist(X509_sign(x.get(), key_.pkey(), EVP_sha256()) > 0);
    return finished(x.get());
}

std::string Otoritas::daftar_cabut(const std::vector<Tercabut>& revoked, std::uint64_t number, Instant now,
                                   Instant next) const {
    const CrlPtr crl(X509_CRL_new());
    const TimePtr from = time_of(now), until = time_of(next);
    insist(crl && from && until && X509_CRL_set_version(crl.get(), X509_CRL_VERSION_2) == 1 &&
           X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(certificate_.x509())) == 1 &&
           X509_CRL_set1_lastUpdate(crl.get(), from.get()) == 1 &&
           X509_CRL_set1_nextUpdate(crl.get(), until.get()) == 1);
    for (const Tercabut& one : revoked) add_revoked(crl.get(), one);
    X509_CRL_sort(crl.get());
    const IntegerPtr count(ASN1_INTEGER_new());
    insist(count && ASN1_INTEGER_set_uint64(count.get(), number) == 1 &&
           X509_CRL_add1_ext_i2d(crl.get(), NID_crl_number, count.get(), 0, 0) == 1);
    X509V3_CTX about{};
    X509V3_set_ctx(&about, certificate_.x509(), nullptr, nullptr, crl.get(), 0);
    const ExtensionPtr issuer(
        X509V3_EXT_conf_nid(nullptr, &about, NID_authority_key_identifier, "keyid:always"));
    insist(issuer && X509_CRL_add_ext(crl.get(), issuer.get(), -1) == 1 &&
           X509_CRL_sign(crl.get(), key_.pkey(), EVP_sha256()) > 0);
    return der(&i2d_X509_CRL, crl.get());
}

} // namespace seal
