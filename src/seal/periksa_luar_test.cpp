// Other people's programs judge the same files: on plain samples they and we agree about integrity.
#include "base/bytes.h"
#include "base/source_dir_for_tests.h"
#include "seal/jangka_panjang.h"
#include "seal/testing/alat_luar.h"
#include "seal/testing/periksa_uji.h"
#include "seal/testing/serangan.h"

#include <gmock/gmock.h>

namespace seal {
namespace {

class PeriksaLuar : public testing::TestWithParam<bool> {
  protected:
    KantorUji office;
    Kepercayaan trust = percaya(office);
    FolderUji folder;

    // Names and bytes: good ones, and ones whose digest or signature is broken.
    std::vector<std::pair<std::string, std::string>> samples() {
        const std::string once =
            berhasil(bubuhkan(formulir_uji({GetParam()}), office.sekar, permintaan("pegawai"), nullptr));
        const std::string twice =
            berhasil(bubuhkan(once, office.teguh, permintaan("penilai"), &office.waktu));
        const std::string lta = berhasil(
            tambah_cap_dokumen(berhasil(tambah_bukti(twice, {{}, trust.daftar_cabut})), office.waktu));
        std::string page = twice; // a byte of the comment on the second line: breaks both
        page[12] ^= 2;
        std::string later = twice; // a byte of the second revision: breaks the second only
        later[later.rfind("Paringin")] ^= 1;
        std::string moved = once;
        const std::string other = berhasil(bubuhkan(formulir_uji({GetParam(), {"pegawai", "penilai"}}),
                                                    office.sekar, permintaan("pegawai"), nullptr));
        const TempatTanda to = tanda_terakhir(moved), from = tanda_terakhir(other);
        moved.replace(to.open, to.close - to.open, other.substr(from.open, from.close - from.open));
        std::string value = once; // inside the signature value
        const TempatTanda at = tanda_terakhir(value);
        const std::size_t end = value.find_last_not_of('0', at.close - 2);
        value[end - 9] = value[end - 9] == '1' ? '2' : '1';
        return {{"satu.pdf", once},   {"dua.pdf", twice},    {"lta.pdf", lta},    {"halaman.pdf", page},
                {"kedua.pdf", later}, {"pindah.pdf", moved}, {"nilai.pdf", value}};
    }
};

INSTANTIATE_TEST_SUITE_P(TableAndStream, PeriksaLuar, testing::Bool());

TEST_P(PeriksaLuar, BouncyCastleAndPopplerAgreeAboutIntegrity) {
    std::string ours, names;
    std::map<std::string, std::size_t> valid, people; // ours, by file; people: without document time stamps
    for (const auto& [name, pdf] : samples()) {
        folder.tulis(name, pdf);
        names += " " + name;
        const auto report = periksa(pdf, trust, akhir_januari);
        ASSERT_TRUE(report) << name << " " << ringkas(report).front();
        for (const TandaTangan& t : report->tanda_tangan) {
            ours += name + " " + t.bidang + (t.utuh ? " utuh\n" : " rusak\n");
            valid[name] += t.utuh ? 1 : 0;
            people[name] += t.utuh && !t.cap_dokumen ? 1 : 0;
        }
    }
    ASSERT_EQ(folder
                  .jalankan("java -cp "
                            "/usr/share/java/pdfbox2.jar:/usr/share/java/fontbox2.jar:/usr/share/java/"
                            "commons-logging.jar:"
                            "/usr/share/java/bcpkix.jar:/usr/share/java/bcprov.jar:/usr/share/java/"
                            "bcutil.jar " +
                            base::source_dir() + "/src/seal/testing/BcPeriksa.java" + names + " 2>/dev/null")
                  .kode,
              0)
        << folder.keluaran();
    EXPECT_EQ(ours, folder.keluaran());
    EXPECT_EQ(valid["lta.pdf"], 3U);
    EXPECT_EQ(valid["halaman.pdf"] + valid["pindah.pdf"] + valid["nilai.pdf"], 0U);
    EXPECT_EQ(valid["kedua.pdf"], 1U);
    for (const auto& [name, count] : people) { // poppler does not judge document time stamps
        folder.jalankan("pdfsig -nocert " + name);
        EXPECT_EQ(folder.hitung("Signature is Valid."), count) << name << "\n" << folder.keluaran();
    }
}

} // namespace
} // namespace seal
