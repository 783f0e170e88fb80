#include "base/text.h"
#include "seal/berkas_kunci.h"
#include "seal/testing/kantor_uji.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* frasa = "kucing menjahit payung";
constexpr BiayaTebak cheap{8, 1}; // tests have no secrets

struct BerkasKunci : testing::Test {
    KantorUji office;
    base::SameRandom random;
    std::string file =
        berhasil(tulis_kunci(office.sekar.kunci(), office.sekar.rantai(), frasa, random, cheap));

    [[nodiscard]] static std::string_view
    reason(const base::Result<std::unique_ptr<PenandatanganKunci>>& opened) {
        return opened ? std::string_view("granted") : opened.error().front().sentence.key;
    }
};

TEST_F(BerkasKunci, OpensWithItsPassphraseAndSigns) {
    const auto signer = berhasil(buka_kunci(file, frasa));
    EXPECT_EQ(signer->rantai(), office.sekar.rantai());
    EXPECT_TRUE(bubuhkan(formulir_uji(), *signer, permintaan("pegawai"), nullptr));
}

TEST_F(BerkasKunci, AnotherPassphraseIsRefusedByName) {
    EXPECT_EQ(reason(buka_kunci(file, "kucing menjahit Payung")), "segel.frasa_salah");
    EXPECT_EQ(reason(buka_kunci(file, "")), "segel.frasa_salah");
}

TEST_F(BerkasKunci, HoldsNeitherTheKeyNorThePassphraseInTheClear) {
    const std::string key = office.sekar.kunci().pkcs8();
    EXPECT_THAT(file, Not(HasSubstr(frasa)));
    EXPECT_THAT(file, Not(HasSubstr(base::base64url(key).substr(20, 40))));
}

TEST_F(BerkasKunci, NobodyPutsAnotherCertificateBesideTheKey) {
    const std::string own = base::base64url(office.sekar.rantai().front().der());
    const std::string other = base::base64url(office.teguh.rantai().front().der());
    EXPECT_EQ(reason(buka_kunci(base::replace_all(file, own, other), frasa)), "segel.frasa_salah");
    EXPECT_EQ(tulis_kunci(office.sekar.kunci(), office.teguh.rantai(), frasa, random, cheap)
                  .error()
                  .front()
                  .sentence.key,
              "segel.bukan_pasangan");
}

TEST_F(BerkasKunci, NobodyMakesGuessingCheaper) {
    const std::string cheaper = base::replace_all(
        berhasil(tulis_kunci(office.sekar.kunci(), office.sekar.rantai(), frasa, random, {16, 1})),
        "\"memori_kib\": 16", "\"memori_kib\": 8");
    EXPECT_EQ(reason(buka_kunci(cheaper, frasa)), "segel.frasa_salah");
}

TEST_F(BerkasKunci, AFileMayNotAskForTheWholeMachine) {
    for (const auto& [what, with] :
         {std::pair{"\"memori_kib\": 8", "\"memori_kib\": 99999999"},
          std::pair{"\"putaran\": 1", "\"putaran\": 1000"}, std::pair{"\"versi\": 1", "\"versi\": 2"}}) {
        const std::string changed = base::replace_all(file, what, with);
        ASSERT_NE(changed, file);
        EXPECT_EQ(reason(buka_kunci(changed, frasa)), "segel.kunci_tidak_terbaca") << with;
    }
    EXPECT_EQ(reason(buka_kunci("{}", frasa)), "segel.kunci_tidak_terbaca");
    EXPECT_EQ(reason(buka_kunci(file.substr(0, file.size() - 5), frasa)), "segel.kunci_tidak_terbaca");
}

TEST_F(BerkasKunci, AShortPassphraseIsRefused) {
    EXPECT_EQ(tulis_kunci(office.sekar.kunci(), office.sekar.rantai(), "1234567", random, cheap)
                  .error()
                  .front()
                  .sentence.key,
              "segel.frasa_pendek");
    EXPECT_TRUE(tulis_kunci(office.sekar.kunci(), office.sekar.rantai(), "12345678", random, cheap));
}

TEST_F(BerkasKunci, ItsChainCanBeReadWithoutOpeningIt) {
    EXPECT_EQ(berhasil(rantai_kunci(file)), office.sekar.rantai());
}

} // namespace
} // namespace seal
