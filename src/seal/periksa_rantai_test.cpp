// Certificates, algorithms and time stamps as nobody should believe them.
#include "seal/periksa_cms.h"
#include "seal/testing/periksa_uji.h"
#include "seal/testing/sertifikat_uji.h"

#include <gmock/gmock.h>

#include <openssl/ec.h>

namespace seal {
namespace {

using std::chrono::days;
using testing::HasSubstr;
using testing::StartsWith;

constexpr auto weak_key = "pegawai tidak sah: segel_periksa.kunci_lemah";
constexpr auto bad_chain = "pegawai tidak sah: segel_periksa.rantai_salah";

class RantaiJahat : public testing::Test {
  protected:
    KantorUji office;
    Penerbit root = akar_uji("Akar Contoh");
    Kepercayaan trust = percaya(office); // and the root

    RantaiJahat() { trust.akar.push_back(root.rantai.front()); }

    // The list of a CA that has revoked nothing.
    void nothing_revoked(const Penerbit& ca) {
        trust.daftar_cabut.push_back(Otoritas(ca.kunci, ca.rantai.front())
                                         .daftar_cabut({}, 1, awal_2026 + days(5), awal_2026 + days(60)));
    }
    std::string verdict(const std::string& pdf, Instant now = akhir_januari) {
        return ringkas(periksa(pdf, trust, now)).front();
    }
    std::string signed_by(PenandatanganKunci signer, PelayanWaktu* service = nullptr) {
        return berhasil(bubuhkan(formulir_uji(), signer, permintaan("pegawai"), service));
    }
    std::string by(const Penerbit& issuer, const BahanUji& what = {}) {
        return verdict(signed_by(penanda_uji(issuer, what)));
    }
    // A file whose value is put in by hand; there is room for a token.
    std::string with(PenandatanganKunci& signer, const BentukCms& how) {
        const std::string prepared = signed_by(signer, &office.waktu);
        return verdict(dengan_cms(prepared, cms_uji(signer, yang_ditandai(prepared), how)));
    }
};

TEST_F(RantaiJahat, TheHonestChainIsBelieved) {
    nothing_revoked(root);
    EXPECT_EQ(by(root), "pegawai sah");
    const Penerbit middle = terbit_uji(root, {.nama = "Antara", .perluasan = perluasan_ca});
    nothing_revoked(middle);
    EXPECT_EQ(by(middle), "pegawai sah");
}

TEST_F(RantaiJahat, WhoIsNoAuthorityIssuesNothing) {
    nothing_revoked(root);
    const Penerbit person = terbit_uji(root, {.nama = "Orang"});
    EXPECT_THAT(by(person), StartsWith(bad_chain));
    const Penerbit silent = terbit_uji(root, {.nama = "Tanpa batas", .perluasan = {}});
    EXPECT_THAT(by(silent), StartsWith(bad_chain));
    const Penerbit no_sign = terbit_uji(root, {.nama = "Tanpa kegunaan",
                                               .perluasan = {{NID_basic_constraints, "critical,CA:TRUE"},
                                                             {NID_key_usage, "critical,cRLSign"}}});
    EXPECT_THAT(by(no_sign), StartsWith(bad_chain));
}

TEST_F(RantaiJahat, ThePathIsNoLongerThanItsAuthoritySays) {
    const Penerbit shallow =
        akar_uji("Akar pendek", {.perluasan = {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                                               {NID_key_usage, "critical,keyCertSign,cRLSign"},
                                               {NID_subject_key_identifier, "hash"}}});
    trust.akar.push_back(shallow.rantai.front());
    nothing_revoked(shallow);
    EXPECT_EQ(by(shallow), "pegawai sah");
    const Penerbit middle = terbit_uji(shallow, {.nama = "Antara", .perluasan = perluasan_ca});
    nothing_revoked(middle);
    EXPECT_THAT(by(middle), StartsWith(bad_chain));
}

TEST_F(RantaiJahat, NamesOutsideAnAuthoritysBoundsAreRefused) {
    Perluasan bounded = perluasan_ca;
    bounded.emplace_back(NID_name_constraints, "critical,permitted;email:.contoh.id");
    const Penerbit middle = terbit_uji(root, {.nama = "Terbatas", .perluasan = bounded});
    nothing_revoked(root);
    nothing_revoked(middle);
    Perluasan inside = perluasan_orang, outside = perluasan_orang;
    inside.emplace_back(NID_subject_alt_name, "email:sekar@kantor.contoh.id");
    outside.emplace_back(NID_subject_alt_name, "email:sekar@lain.id");
    EXPECT_EQ(by(middle, {.perluasan = inside}), "pegawai sah");
    EXPECT_THAT(by(middle, {.perluasan = outside}), StartsWith(bad_chain));
}

TEST_F(RantaiJahat, AnUnknownCriticalExtensionIsRefused) {
    nothing_revoked(root);
    Perluasan strange = perluasan_orang;
    strange.emplace_back(NID_netscape_comment, "apa ini");
    EXPECT_EQ(by(root, {.perluasan = strange}), "pegawai sah");
    strange.back().second = "critical,apa ini";
    EXPECT_THAT(by(root, {.perluasan = strange}), StartsWith(bad_chain));
}

// What a certificate is for: papers, or the mail and the log-in of a person. Not servers, programs, stamps or lists.
TEST_F(RantaiJahat, ACertificateForSomethingElseSignsNoPaper) {
    nothing_revoked(root);
    const auto purpose = [&](const char* usage) {
        Perluasan own = perluasan_orang;
        own.emplace_back(NID_ext_key_usage, usage);
        return by(root, {.perluasan = own});
    };
    for (const char* usage :
         {"emailProtection", "clientAuth", "anyExtendedKeyUsage", "1.3.6.1.5.5.7.3.36",
          "1.3.6.1.4.1.311.10.3.12", "1.2.840.113583.1.1.5", "serverAuth,emailProtection"})
        EXPECT_EQ(purpose(usage), "pegawai sah") << usage;
    for (const char* usage : {"serverAuth", "codeSigning", "OCSPSigning", "critical,timeStamping", "1.2.3.4"})
        EXPECT_THAT(purpose(usage), StartsWith(bad_chain)) << usage;
    Perluasan encrypts{{NID_basic_constraints, "critical,CA:FALSE"},
                       {NID_key_usage, "critical,keyEncipherment"}};
    EXPECT_THAT(by(root, {.perluasan = encrypts}), StartsWith(bad_chain));
}

// Somebody's own root of the same name: with a key identifier of its own it is a stranger, with ours it is a forgery.
TEST_F(RantaiJahat, ARootOfTheSameNameIsNotOurs) {
    nothing_revoked(root);
    const Penerbit twin = akar_uji("Akar Contoh");
    EXPECT_THAT(by(twin), testing::Not(HasSubstr("pegawai sah")));
    Perluasan named = perluasan_orang;
    named.emplace_back(NID_authority_key_identifier, "keyid:always");
    EXPECT_EQ(by(twin, {.perluasan = named}), "pegawai belum pasti: segel_periksa.penerbit_tak_dikenal");
    PenandatanganKunci own(twin.kunci,
                           {sertifikat_uji({.nama = "Sendiri", .kunci = twin.kunci}, nullptr, twin.kunci)});
    EXPECT_EQ(verdict(signed_by(own)), "pegawai belum pasti: segel_periksa.penerbit_tak_dikenal");
}

TEST_F(RantaiJahat, AChainHoldsAtTheTimeOfSigning) {
    const Penerbit late = terbit_uji(root, {.nama = "Antara",
                                            .perluasan = perluasan_ca,
                                            .dari = awal_2026 + days(6),
                                            .sampai = awal_2026 + days(700)});
    nothing_revoked(root);
    nothing_revoked(late);
    EXPECT_EQ(by(late), "pegawai tidak sah: segel_periksa.di_luar_masa"); // its issuer began a day later
}

// The claimed time fits, the time stamp tells another story.
TEST_F(RantaiJahat, TheTimeStampDecidesWhetherTheCertificateWasValid) {
    nothing_revoked(root);
    const BahanUji short_one{.dari = siang_5_januari - days(1), .sampai = siang_5_januari + days(1)};
    PenandatanganKunci signer = penanda_uji(root, short_one);
    EXPECT_EQ(verdict(signed_by(signer, &office.waktu)), "pegawai sah");
    office.waktu.jam = siang_5_januari - days(2);
    EXPECT_EQ(verdict(signed_by(signer, &office.waktu)), "pegawai tidak sah: segel_periksa.di_luar_masa");
    office.waktu.jam = siang_5_januari + days(2);
    EXPECT_EQ(verdict(signed_by(signer, &office.waktu)), "pegawai tidak sah: segel_periksa.di_luar_masa");
    office.waktu.jam = akhir_januari + days(2); // a service whose clock runs ahead of ours
    EXPECT_THAT(verdict(signed_by(office.sekar, &office.waktu)), HasSubstr("segel_periksa.waktu_di_depan"));
}

// Keys under 112 bits, with a public exponent that inverts nothing, on curves without a name or below P-256.
TEST_F(RantaiJahat, WeakKeysAreNamed) {
    nothing_revoked(root);
    EXPECT_THAT(by(root, {.kunci = kunci_rsa(1024)}),
                testing::AnyOf(StartsWith(bad_chain), StartsWith(weak_key)));
    EXPECT_EQ(by(root, {.kunci = kunci_rsa(2048)}), "pegawai sah"); // with a note: kunci_pendek
    EXPECT_EQ(by(root, {.kunci = kunci_rsa(2048, 3)}), weak_key);
    EXPECT_EQ(by(root, {.kunci = kunci_uji(EVP_EC_gen("P-224"))}), weak_key);
    EXPECT_EQ(by(root, {.kunci = kunci_uji(EVP_EC_gen("secp256k1"))}), weak_key);
    EXPECT_EQ(by(root, {.kunci = kunci_uji(EVP_EC_gen("P-521"))}), "pegawai sah");
    KunciRahasia spelled = KunciRahasia::buat(); // P-256 with its numbers written out: any curve could be
    EVP_PKEY_set_utf8_string_param(spelled.pkey(), OSSL_PKEY_PARAM_EC_ENCODING,
                                   OSSL_PKEY_EC_ENCODING_EXPLICIT);
    EXPECT_THAT(by(root, {.kunci = spelled}), testing::AnyOf(StartsWith(bad_chain), StartsWith(weak_key)));
    // A weak authority answers for nobody either.
    const Penerbit weak =
        terbit_uji(root, {.nama = "Lemah", .perluasan = perluasan_ca, .kunci = kunci_rsa(2048, 3)});
    nothing_revoked(weak);
    EXPECT_EQ(by(weak), weak_key);
    EXPECT_THAT(by(root, {.md = EVP_sha1()}), StartsWith(bad_chain));
}

// With e = 1 whoever sees the certificate can write a signature that verifies.
TEST_F(RantaiJahat, AnExponentOfOneForgesNothing) {
    nothing_revoked(root);
    const KunciRahasia real = kunci_rsa(2048);
    const KunciRahasia one = kunci_rsa_umum(real, 1);
    const Sertifikat own = sertifikat_uji({.kunci = one}, root.rantai.front().x509(), root.kunci);
    class Forger final : public Penandatangan {
      public:
        explicit Forger(Rantai chain) : chain_(std::move(chain)) {}
        const Rantai& rantai() const override { return chain_; }
        base::Result<std::string> tanda(std::string_view digest) override { // the padded digest itself
            const std::string info(
                "\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20", 19);
            const std::string tail = '\0' + info + std::string(digest);
            return std::string("\0\1", 2) + std::string(256 - 2 - tail.size(), '\xff') + tail;
        }

      private:
        Rantai chain_;
    };
    Forger forger({own, root.rantai.front()});
    const std::string pdf = berhasil(bubuhkan(formulir_uji(), forger, permintaan("pegawai"), nullptr));
    const auto report = periksa(pdf, trust, akhir_januari);
    ASSERT_TRUE(report);
    EXPECT_EQ(ringkas(report).front(), weak_key);
    EXPECT_TRUE(report->tanda_tangan.front().utuh); // the arithmetic holds: that is the point
}

TEST_F(RantaiJahat, DigestsBelowSha256AreNamed) {
    nothing_revoked(root);
    PenandatanganKunci rsa = penanda_uji(root, {.kunci = kunci_rsa(3072)});
    for (const EVP_MD* md : {EVP_sha1(), EVP_md5(), EVP_sha224()})
        EXPECT_THAT(with(rsa, {.md = md}), HasSubstr("segel_periksa.sidik_lemah"));
    EXPECT_EQ(with(office.sekar, {.md = EVP_sha384()}), "pegawai sah");
}

TEST_F(RantaiJahat, ParametersOfPssAreLookedAt) {
    nothing_revoked(root);
    PenandatanganKunci signer = penanda_uji(root, {.kunci = kunci_rsa(3072)});
    const auto pss = [&](const EVP_MD* md, const EVP_MD* mask, int salt) {
        return with(signer, {.md = md, .parameter = [=](EVP_PKEY_CTX* context) {
                                 EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING);
                                 EVP_PKEY_CTX_set_rsa_mgf1_md(context, mask);
                                 EVP_PKEY_CTX_set_rsa_pss_saltlen(context, salt);
                             }});
    };
    EXPECT_EQ(pss(EVP_sha256(), EVP_sha256(), 32), "pegawai sah");
    EXPECT_EQ(pss(EVP_sha512(), EVP_sha512(), 64), "pegawai sah");
    EXPECT_THAT(pss(EVP_sha256(), EVP_sha1(), 32), HasSubstr("segel_periksa.sidik_lemah"));
    EXPECT_THAT(pss(EVP_sha256(), EVP_sha256(), 0), HasSubstr("segel_periksa.sidik_lemah"));
    EXPECT_THAT(pss(EVP_sha1(), EVP_sha1(), 20), HasSubstr("segel_periksa.sidik_lemah"));
}

TEST_F(RantaiJahat, OneSignerWithSignedAttributesThatNameHisCertificate) {
    EXPECT_EQ(with(office.sekar, {}), "pegawai sah");
    EXPECT_EQ(with(office.sekar, {.kedua = &office.teguh}),
              "pegawai tidak sah: segel_periksa.cms_bukan_satu");
    EXPECT_THAT(with(office.sekar, {.flags = CMS_NOATTR}),
                HasSubstr("pegawai tidak sah: segel_periksa.cms_"));
    EXPECT_EQ(with(office.sekar, {.flags = 0}), "pegawai tidak sah: segel_periksa.tanpa_penyebut_sertifikat");
    // Another certificate for the same key, in place of the one that was signed.
    const Sertifikat other = berhasil(office.otoritas.terbitkan(
        office.sekar.kunci(), {"Orang Lain", "", "", ""}, awal_2026, awal_2026 + days(700)));
    PenandatanganKunci same_key(office.sekar.kunci(), {other, office.otoritas.sertifikat()});
    const std::string prepared = signed_by(office.sekar, &office.waktu);
    const BentukCms names_first{
        .flags = 0, .ubah = [&](CMS_SignerInfo* info) {
            const std::string first = cms_uji(office.sekar, "x", {});
            const unsigned char* at = bytes_of(first);
            const CmsPtr read(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(first.size())));
            CMS_SignerInfo* from = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(read.get()), 0);
            const int place = CMS_signed_get_attr_by_NID(from, NID_id_smime_aa_signingCertificateV2, -1);
            CMS_signed_add1_attr(info, CMS_signed_get_attr(from, place));
        }};
    EXPECT_THAT(verdict(dengan_cms(prepared, cms_uji(same_key, yang_ditandai(prepared), names_first))),
                HasSubstr("pegawai tidak sah: segel_periksa.sertifikat_lain"));
}

// The value in the last /Contents.
std::string isi_terakhir(const std::string& pdf) {
    const TempatTanda at = tanda_terakhir(pdf);
    return base::from_hex(pdf.substr(at.open + 1, at.close - at.open - 2)).value();
}

class PelayanLain final : public PelayanWaktu { // a genuine token, about something else
  public:
    explicit PelayanLain(PelayanWaktu& inner) : inner_(inner) {}
    base::Result<std::string> cap(std::string_view) override { return inner_.cap("isi lain"); }

  private:
    PelayanWaktu& inner_;
};

// Whoever signs a token with a key that is not for time stamps: his own word about the time.
class PelayanPalsu final : public PelayanWaktu {
  public:
    PelayanPalsu(PelayanWaktu& inner, PenandatanganKunci& who) : inner_(inner), who_(who) {}
    base::Result<std::string> cap(std::string_view message) override {
        const std::string token = berhasil(inner_.cap(message));
        return cms_uji(who_, "", {.isi_cap = periksa_cap(token, {message}).cms.isi});
    }

  private:
    PelayanWaktu& inner_;
    PenandatanganKunci& who_;
};

TEST_F(RantaiJahat, ATimeStampIsOverThisSignatureAndByAService) {
    PelayanLain other(office.waktu);
    EXPECT_EQ(verdict(signed_by(office.sekar, &other)), "pegawai tidak sah: segel_periksa.isi_berubah");
    PelayanPalsu person(office.waktu, office.teguh);
    const auto report = periksa(signed_by(office.sekar, &person), trust, akhir_januari);
    EXPECT_EQ(ringkas(report).front(), "pegawai belum pasti: segel_periksa.cap_tak_dipercaya");
    EXPECT_EQ(report->tanda_tangan.front().asal_waktu, AsalWaktu::diaku); // its time is not taken
}

// RFC 3161, 4: revoked for a compromised key, or without a reason, all that a service ever stamped falls; revoked because it
// was replaced, what it stamped before stays.
TEST_F(RantaiJahat, AStampOfAServiceWhoseKeyLeakedProvesNothing) {
    const std::string pdf = signed_by(office.sekar, &office.waktu);
    const std::string value = isi_terakhir(pdf);
    const HasilCms own = periksa_cms(value, {yang_ditandai(pdf)}, JenisCms::pades);
    const HasilCap stamp = periksa_cap(own.cap.value(), {own.nilai});
    const std::string number =
        berhasil(Sertifikat::baca(der(&i2d_X509, stamp.cms.penanda.get()))).isi().nomor;
    const auto revoked = [&](AlasanCabut why) {
        trust = percaya(office, {{number, siang_5_januari + days(3), why}}, awal_2026 + days(10));
        return verdict(pdf);
    };
    EXPECT_EQ(revoked(AlasanCabut::diganti), "pegawai sah");
    EXPECT_EQ(revoked(AlasanCabut::berhenti), "pegawai sah");
    EXPECT_THAT(revoked(AlasanCabut::kunci_bocor), HasSubstr("segel_periksa.cap_dicabut"));
    EXPECT_THAT(revoked(AlasanCabut::tidak_disebut), HasSubstr("segel_periksa.cap_dicabut"));
}

} // namespace
} // namespace seal
