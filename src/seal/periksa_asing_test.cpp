// Signed by other people's programs: poppler with NSS (as LibreOffice and Okular sign), PDFBox with BouncyCastle. They know nothing of us, and what they sign is
// as good as what we sign.
#include "base/source_dir_for_tests.h"
#include "seal/testing/alat_luar.h"
#include "seal/testing/periksa_uji.h"
#include "seal/testing/serangan.h"

#include <gmock/gmock.h>

#include <chrono>
#include <random>

namespace seal {
namespace {

using testing::ElementsAre;

// A CA of its own, as these programs ask for keys in PKCS#12: RSA, certificates from today on.
constexpr const char* make_signer = R"(
openssl req -x509 -newkey rsa:3072 -nodes -keyout ca.key -out ca.pem -subj '/C=ID/O=Uji/CN=Akar Uji' -days 3650 &&
openssl req -newkey rsa:3072 -nodes -keyout u.key -out u.csr -subj '/C=ID/CN=Sekar Fiktif' &&
printf 'keyUsage=critical,digitalSignature,nonRepudiation\n' >u.ext &&
openssl x509 -req -in u.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 730 -out u.pem -extfile u.ext &&
openssl pkcs12 -export -in u.pem -inkey u.key -certfile ca.pem -name sekar -out u.p12 -passout pass:uji &&
: >index.txt && printf '[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\ndefault_md=sha256\n' >ca.conf &&
openssl ca -config ca.conf -gencrl -keyfile ca.key -cert ca.pem -crldays 30 -out crl.pem &&
mkdir nss && certutil -N -d sql:nss --empty-password && pk12util -i u.p12 -d sql:nss -W uji &&
certutil -A -d sql:nss -n akar -t CT,C,C -i ca.pem)";

std::string bouncy_castle(const std::string& arguments) {
    return "java -cp "
           "/usr/share/java/pdfbox2.jar:/usr/share/java/fontbox2.jar:/usr/share/java/commons-logging.jar:"
           "/usr/share/java/bcpkix.jar:/usr/share/java/bcprov.jar:/usr/share/java/bcutil.jar " +
           base::source_dir() + "/src/seal/testing/BcTanda.java u.p12 uji " + arguments;
}

class PeriksaAsing : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder = new FolderUji;
        ASSERT_EQ(folder->jalankan(make_signer).kode, 0) << folder->keluaran();
        folder->tulis("tabel.pdf", formulir_uji({false}));
        folder->tulis("aliran.pdf", formulir_uji({true}));
        trust.akar = {berhasil(Sertifikat::baca(folder->baca("ca.pem")))};
        trust.daftar_cabut = {folder->baca("crl.pem")};
    }
    static void TearDownTestSuite() { delete folder; }

    static void run(const std::string& command) {
        ASSERT_EQ(folder->jalankan(command).kode, 0) << folder->keluaran();
    }
    static base::Result<Laporan> read(const std::string& pdf) {
        const auto now = std::chrono::time_point_cast<Instant::duration>(
            std::chrono::system_clock::now()); // when they signed
        return periksa(pdf, trust, now + std::chrono::minutes(1));
    }
    static std::vector<std::string> verdicts(const std::string& name) {
        return ringkas(read(folder->baca(name)));
    }

    static inline FolderUji* folder = nullptr;
    static inline Kepercayaan trust;
};

TEST_F(PeriksaAsing, PopplerSignsAndWeReadIt) {
    for (const std::string base : {"tabel", "aliran"}) {
        run("pdfsig -nssdir sql:nss -nick sekar -new-signature-field-name asing -add-signature " + base +
            ".pdf poppler.pdf");
        EXPECT_THAT(verdicts("poppler.pdf"), ElementsAre("asing sah")) << base;
    }
}

TEST_F(PeriksaAsing, PdfBoxSignsOneAfterTheOther) {
    run(bouncy_castle("ber tabel.pdf t1.pdf t1.pdf t2.pdf aliran.pdf a1.pdf a1.pdf a2.pdf"));
    for (const char* name : {"t2.pdf", "a2.pdf"})
        EXPECT_THAT(verdicts(name), ElementsAre("Signature1 sah", "Signature2 sah")) << name;
    run(bouncy_castle("der tabel.pdf d1.pdf"));
    EXPECT_THAT(verdicts("d1.pdf"), ElementsAre("Signature1 sah"));
}

// Lengths that are not said beforehand are one more thing that nobody protects.
TEST_F(PeriksaAsing, OneFlippedByteInsideSuchASignatureNeverPasses) {
    run(bouncy_castle("ber tabel.pdf b.pdf"));
    const std::string pdf = folder->baca("b.pdf");
    const auto passes = [&](const std::string& changed) {
        const auto report = read(changed);
        return report && report->putusan() == Putusan::sah;
    };
    ASSERT_TRUE(passes(pdf));
    const TempatTanda place = tanda_terakhir(pdf);
    ASSERT_EQ(pdf.substr(place.open, 5), "<3080");
    const std::size_t used = pdf.find_last_not_of('0', place.close - 2) - place.open;
    std::mt19937 random(418);
    for (int i = 0; i < 400; ++i) {
        const std::size_t at = place.open + 1 + random() % (used + 20);
        std::string changed = pdf;
        changed[at] = "0123456789ABCDEF"[random() % 16];
        if (changed[at] != pdf[at]) {
            EXPECT_FALSE(passes(changed)) << "digit " << at - place.open;
        }
    }
}

} // namespace
} // namespace seal
