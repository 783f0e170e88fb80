// Answers of an issuer's own service, inside a file: believed from the issuer and from whom it named, about the time that they speak of.
#include "seal/ocsp.h"
#include "seal/testing/periksa_uji.h"
#include "seal/testing/serangan.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

using std::chrono::days;
using std::chrono::hours;
using testing::ElementsAre;

struct Penjawab { // who answers: a certificate and its key
    X509Ptr sertifikat;
    KunciRahasia kunci = KunciRahasia::buat();
};

void extend(X509* x, X509* issuer, int nid, const char* value) {
    X509V3_CTX about{};
    X509V3_set_ctx(&about, issuer, x, nullptr, nullptr, 0);
    const ExtensionPtr made(X509V3_EXT_conf_nid(nullptr, &about, nid, value));
    X509_add_ext(x, made.get(), -1);
}

// Issued by the office for this purpose; what is left out makes it no responder.
Penjawab ditunjuk(const Otoritas& ca, bool for_ocsp = true, bool no_check = true,
                  Instant until = awal_2026 + days(300)) {
    Penjawab one{X509Ptr(X509_new())};
    X509* x = one.sertifikat.get();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 4711);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_UTF8, bytes_of("Penjawab Contoh"), -1,
                               -1, 0);
    X509_set_issuer_name(x, X509_get_subject_name(ca.sertifikat().x509()));
    X509_set1_notBefore(x, time_of(awal_2026).get());
    X509_set1_notAfter(x, time_of(until).get());
    X509_set_pubkey(x, one.kunci.pkey());
    if (for_ocsp) extend(x, ca.sertifikat().x509(), NID_ext_key_usage, "OCSPSigning");
    if (no_check) extend(x, ca.sertifikat().x509(), NID_id_pkix_OCSP_noCheck, "NULL");
    X509_sign(x, ca.kunci().pkey(), EVP_sha256());
    return one;
}
Penjawab sendiri(const Otoritas& ca) {
    X509_up_ref(ca.sertifikat().x509());
    return {X509Ptr(ca.sertifikat().x509()), ca.kunci()};
}

struct Kata {
    Instant dibuat = siang_5_januari + hours(1);
    std::optional<Instant> sampai = siang_5_januari + days(7);
    std::optional<Instant> dicabut = {};
    const EVP_MD* sidik = EVP_sha256();
};

std::string jawaban(const Penjawab& who, const Sertifikat& about, const Sertifikat& issuer,
                    const Kata& said) {
    OcspPtr basic(OCSP_BASICRESP_new());
    OCSP_CERTID* id = OCSP_cert_to_id(EVP_sha1(), about.x509(), issuer.x509());
    const TimePtr made = time_of(said.dibuat);
    TimePtr next = said.sampai ? time_of(*said.sampai) : TimePtr(),
            revoked = said.dicabut ? time_of(*said.dicabut) : TimePtr();
    const auto general = [](const TimePtr& t) {
        return t ? ASN1_TIME_to_generalizedtime(t.get(), nullptr) : nullptr;
    };
    ASN1_GENERALIZEDTIME *a = general(made), *b = general(next), *c = general(revoked);
    OCSP_basic_add1_status(basic.get(), id, said.dicabut ? V_OCSP_CERTSTATUS_REVOKED : V_OCSP_CERTSTATUS_GOOD,
                           OCSP_REVOKED_STATUS_KEYCOMPROMISE, c, a, b);
    // OpenSSL stamps its own clock: the moment is put in its place and the whole signed once more.
    OCSP_basic_sign(basic.get(), who.sertifikat.get(), who.kunci.pkey(), said.sidik, nullptr, 0);
    ASN1_GENERALIZEDTIME_set(
        const_cast<ASN1_GENERALIZEDTIME*>(OCSP_resp_get0_produced_at(basic.get())), // NOLINT
        said.dibuat.time_since_epoch().count());
    const DigestPtr again(EVP_MD_CTX_new());
    EVP_DigestSignInit(again.get(), nullptr, said.sidik, nullptr, who.kunci.pkey());
    OCSP_basic_sign_ctx(basic.get(), who.sertifikat.get(), again.get(), nullptr, OCSP_NOTIME);
    using ResponsePtr = std::unique_ptr<OCSP_RESPONSE, Freed<&OCSP_RESPONSE_free>>;
    const ResponsePtr response(OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get()));
    OCSP_CERTID_free(id);
    for (ASN1_GENERALIZEDTIME* t : {a, b, c}) ASN1_GENERALIZEDTIME_free(t);
    return der(&i2d_OCSP_RESPONSE, response.get());
}

struct Ocsp : testing::Test {
    KantorUji office;
    std::string signed_once =
        berhasil(bubuhkan(formulir_uji(), office.sekar, permintaan("pegawai"), nullptr));

    std::string dengan(const std::string& answer) const {
        return tambah_revisi(signed_once, [&](PdfTambahan& update) {
            Objek list = Objek::newArray(), dss = Objek::newDictionary();
            list.appendItem(update.pdf().makeIndirectObject(Objek::newStream(&update.pdf(), answer)));
            dss.replaceKey("/OCSPs", list);
            Objek root = update.pdf().getRoot();
            root.replaceKey("/DSS", update.pdf().makeIndirectObject(dss));
            update.berubah(root);
        });
    }
    std::string sekar_says(const Penjawab& who, const Kata& said) const {
        return dengan(jawaban(who, office.sekar.rantai().front(), office.otoritas.sertifikat(), said));
    }
    // Nothing but the root is believed: the answer inside is all there is.
    std::vector<std::string> verdict(const std::string& pdf) const {
        return ringkas(periksa(pdf, {{office.otoritas.sertifikat()}, {}}, akhir_januari));
    }
};

TEST_F(Ocsp, AGoodWordOfTheIssuerProvesThatNothingWasRevoked) {
    EXPECT_THAT(verdict(signed_once),
                ElementsAre("pegawai belum pasti: segel_periksa.pencabutan_tak_terbukti"));
    EXPECT_THAT(verdict(sekar_says(sendiri(office.otoritas), {})), ElementsAre("pegawai sah"));
    EXPECT_THAT(verdict(sekar_says(ditunjuk(office.otoritas), {})), ElementsAre("pegawai sah"));
}

TEST_F(Ocsp, ARevocationCountsFromItsMoment) {
    EXPECT_THAT(verdict(sekar_says(ditunjuk(office.otoritas), {.dicabut = siang_5_januari - hours(1)})),
                ElementsAre("pegawai tidak sah: segel_periksa.dicabut_sebelum"));
    EXPECT_THAT(verdict(sekar_says(ditunjuk(office.otoritas), {.dicabut = siang_5_januari + hours(1)})),
                ElementsAre("pegawai belum pasti: segel_periksa.dicabut_tanpa_cap"));
}

TEST_F(Ocsp, AStaleWordProvesNothingAboutLater) {
    const Instant before = siang_5_januari - days(3);
    EXPECT_THAT(
        verdict(sekar_says(ditunjuk(office.otoritas), {.dibuat = before, .sampai = before + days(1)})),
        ElementsAre("pegawai belum pasti: segel_periksa.pencabutan_tak_terbukti"));
    EXPECT_THAT(verdict(sekar_says(ditunjuk(office.otoritas), {.dibuat = before, .sampai = {}})),
                ElementsAre("pegawai belum pasti: segel_periksa.pencabutan_tak_terbukti"))
        << "without an end it is good for its own moment";
    EXPECT_THAT(
        verdict(sekar_says(ditunjuk(office.otoritas), {.dibuat = before, .sampai = before + days(6)})),
        ElementsAre("pegawai sah"))
        << "still current when it was signed";
    EXPECT_THAT(verdict(sekar_says(ditunjuk(office.otoritas),
                                   {.dibuat = akhir_januari + days(1), .sampai = akhir_januari + days(2)})),
                ElementsAre("pegawai belum pasti: segel_periksa.pencabutan_tak_terbukti"))
        << "of a time that has not come";
}

TEST_F(Ocsp, NobodyElseMayAnswer) {
    const std::string unproven = "pegawai belum pasti: segel_periksa.pencabutan_tak_terbukti";
    const KantorUji other; // an office of the same name
    EXPECT_THAT(verdict(sekar_says(ditunjuk(other.otoritas), {})), ElementsAre(unproven));
    EXPECT_THAT(verdict(sekar_says(sendiri(other.otoritas), {})), ElementsAre(unproven));
    EXPECT_THAT(verdict(sekar_says(ditunjuk(office.otoritas, false), {})), ElementsAre(unproven))
        << "not for this purpose";
    EXPECT_THAT(verdict(sekar_says(ditunjuk(office.otoritas, true, false), {})), ElementsAre(unproven))
        << "may be revoked itself";
    EXPECT_THAT(verdict(sekar_says(ditunjuk(office.otoritas, true, true, awal_2026 + days(1)), {})),
                ElementsAre(unproven))
        << "no longer valid when it answered";
    X509_up_ref(office.teguh.rantai().front().x509());
    const Penjawab colleague{X509Ptr(office.teguh.rantai().front().x509()), office.teguh.kunci()};
    EXPECT_THAT(verdict(sekar_says(colleague, {})), ElementsAre(unproven)) << "a signer of the same office";
    EXPECT_THAT(verdict(sekar_says(ditunjuk(office.otoritas), {.sidik = EVP_sha1()})), ElementsAre(unproven))
        << "SHA-1";
    EXPECT_THAT(verdict(dengan(jawaban(ditunjuk(office.otoritas), office.teguh.rantai().front(),
                                       office.otoritas.sertifikat(), {}))),
                ElementsAre(unproven))
        << "about somebody else";
}

TEST_F(Ocsp, AChangedOrDamagedWordIsNone) {
    std::string answer =
        jawaban(ditunjuk(office.otoritas), office.sekar.rantai().front(), office.otoritas.sertifikat(), {});
    EXPECT_TRUE(baca_ocsp(answer));
    EXPECT_FALSE(baca_ocsp(answer + "x"));
    EXPECT_FALSE(baca_ocsp(""));
    EXPECT_FALSE(baca_ocsp(std::string("\x30\x03\x0a\x01\x06", 5)))
        << "unauthorized: an answer without a word";
    const auto at = answer.find("20260105");
    ASSERT_NE(at, std::string::npos);
    answer[at + 7] = '6';
    EXPECT_THAT(verdict(dengan(answer)),
                ElementsAre("pegawai belum pasti: segel_periksa.pencabutan_tak_terbukti"));
}

} // namespace
} // namespace seal
