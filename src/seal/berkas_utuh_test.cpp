#include "seal/berkas_utuh.h"
#include "seal/testing/alat_luar.h"
#include "seal/testing/kantor_uji.h"

#include <gmock/gmock.h>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace seal {
namespace {

bool complete(const std::string& pdf) { // the newest signature fits its bytes
    const auto [cms, content] = cms_terakhir(pdf);
    const CmsPtr read = alat::terbaca(cms);
    const BioPtr in = reading(content);
    return CMS_verify(read.get(), nullptr, nullptr, in.get(), nullptr,
                      CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) == 1;
}

TEST(BerkasUtuh, ReplacesWhatWasThereAndKeepsPrivateThingsPrivate) {
    const FolderUji folder;
    const auto path = folder.path() / "a";
    ASSERT_TRUE(tulis_utuh(path, "lama"));
    ASSERT_TRUE(tulis_utuh(path, "baru", Izin::pemilik));
    EXPECT_EQ(folder.baca("a"), "baru");
    struct stat about {};
    ASSERT_EQ(stat(path.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(BerkasUtuh, WhereItCannotBeWrittenNothingChanges) {
    const FolderUji folder;
    const auto refused = tulis_utuh(folder.path() / "tidak" / "ada", "x");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().front().sentence.key, "segel.tidak_tertulis");
    std::filesystem::create_directory(folder.path() / "folder");
    EXPECT_FALSE(tulis_utuh(folder.path() / "folder", "x"));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

// The child signs and writes without end and reports each document by one byte; the parent kills it after so many
// documents and so many turns of its own, at another instant each time.
TEST(BerkasUtuh, KilledWhileSigningThereIsNeverHalfADocument) {
    KantorUji office;
    const std::string form = formulir_uji();
    Permintaan what = permintaan("pegawai");
    what.rupa.reset();
    const FolderUji folder;
    const auto path = folder.path() / "skp.pdf";
    for (unsigned round = 0; round < 60; ++round) {
        int report[2];
        ASSERT_EQ(pipe(report), 0);
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            for (;;) {
                const auto made = bubuhkan(form, office.sekar, what, nullptr);
                if (!made || !tulis_utuh(path, *made) || write(report[1], "x", 1) != 1) _exit(1);
            }
        }
        close(report[1]);
        char byte = 0;
        for (unsigned i = 0; i <= round % 3; ++i) ASSERT_EQ(read(report[0], &byte, 1), 1);
        volatile unsigned turns = 0;
        while (turns < round * 40'000U) turns = turns + 1;
        kill(child, SIGKILL);
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status));
        close(report[0]);
        const std::string found = folder.baca("skp.pdf");
        ASSERT_TRUE(found.starts_with(form));
        ASSERT_TRUE(complete(found)) << "round " << round;
    }
}

} // namespace
} // namespace seal
