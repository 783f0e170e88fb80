#include "store/isi.h"
#include "store/jenis_isi.h"
#include "store/testing.h"

#include <zip.h>

#include <fstream>
#include <map>

namespace store {
namespace {

using kantor::JenisIsi;

const std::string small_pdf =
    "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n0000000000 65535 f \n"
    "trailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n45\n%%EOF\n";

std::string small_png(char width = 1) {
    return std::string("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0", 19) + width +
           std::string("\0\0\0\1\10\2\0\0\0abcd", 13) + std::string("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
}

const std::string small_jpeg =
    std::string("\xFF\xD8\xFF\xE0\0\x04xx\xFF\xC0\0\x0B\x08\0\1\0\1\1\1\x11\0", 21) +
    std::string("\xFF\xDA\0\2zzzz\xFF\xD9", 10);

enum class Lock { none, encrypted };

std::string archive(const std::map<std::string, std::string>& parts, Lock lock = Lock::none) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
        const auto index = static_cast<zip_uint64_t>(zip_file_add(zip, name.c_str(), source, 0));
        if (lock == Lock::encrypted)
            EXPECT_EQ(zip_file_set_encryption(zip, index, ZIP_EM_AES_256, "rahasia"), 0);
    }
    EXPECT_EQ(zip_close(zip), 0);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

const std::map<std::string, std::string> sheet_parts{{"[Content_Types].xml", "<Types/>"},
                                                     {"xl/workbook.xml", "<workbook/>"}};

std::map<std::string, std::string> with(std::map<std::string, std::string> parts, const std::string& name,
                                        const std::string& bytes) {
    parts[name] = bytes;
    return parts;
}

std::string verdict(std::string_view bytes) {
    const auto kind = jenis_isi(bytes);
    if (!kind) return std::string(kind.error().front().sentence.key);
    constexpr std::array<const char*, 5> names{"pdf", "png", "jpeg", "xlsx", "docx"};
    return names.at(static_cast<std::size_t>(*kind));
}

TEST(JenisIsiBerkas, IsToldByTheBytes) {
    EXPECT_EQ(verdict(small_pdf), "pdf");
    EXPECT_EQ(verdict(small_png()), "png");
    EXPECT_EQ(verdict(small_jpeg), "jpeg");
    EXPECT_EQ(verdict(archive(sheet_parts)), "xlsx");
    EXPECT_EQ(verdict(archive({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}})), "docx");
}

TEST(JenisIsiBerkas, RefusesWhatIsNoneOfThem) {
    EXPECT_EQ(verdict(""), "isi.kosong");
    EXPECT_EQ(verdict("<html><script>alert(1)</script>"), "isi.jenis");
    EXPECT_EQ(verdict("MZ\x90"), "isi.jenis");
    EXPECT_EQ(verdict("GIF89a"), "isi.jenis");
    EXPECT_EQ(verdict("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Word 97"), "isi.office_lama");
    EXPECT_EQ(verdict(archive({{"catatan.txt", "x"}})), "isi.jenis");
    EXPECT_EQ(verdict(archive(with(sheet_parts, "word/document.xml", "both"))), "isi.jenis");
}

TEST(JenisIsiBerkas, RefusesWhatIsLocked) {
    std::string locked = small_pdf;
    locked.replace(locked.find("/Root"), 5, "/Encrypt 9 0 R /Root");
    EXPECT_EQ(verdict(locked), "isi.bersandi");
    EXPECT_EQ(verdict(archive(sheet_parts, Lock::encrypted)), "isi.bersandi");
    std::string mentioned = small_pdf; // in a text, it locks nothing
    mentioned.insert(mentioned.find("endobj"), "% says /Encrypt\n");
    mentioned.replace(mentioned.find("\n45\n"), 4, "\n61\n");
    EXPECT_EQ(verdict(mentioned), "pdf");
}

TEST(JenisIsiBerkas, RefusesArchivesWithinAndMacrosAndBombs) {
    const std::string inner = archive({{"a", "b"}});
    EXPECT_EQ(verdict(archive(with(sheet_parts, "xl/embeddings/a.bin", inner))), "isi.arsip_di_dalam");
    EXPECT_EQ(verdict(archive(with(sheet_parts, "xl/media/gambar.png", "Rar!\x1A\x07..."))),
              "isi.arsip_di_dalam");
    EXPECT_EQ(verdict(archive(with(sheet_parts, "xl/vbaProject.bin", "x"))), "isi.makro");
    EXPECT_EQ(verdict(archive(with(sheet_parts, "../../etc/passwd", "x"))), "isi.rusak");
    const std::string bomb = archive(with(sheet_parts, "xl/a.xml", std::string(210'000'000, ' ')));
    EXPECT_LT(bomb.size(), 1'000'000U);
    EXPECT_EQ(verdict(bomb), "isi.terlalu_padat");
    std::string wide = small_png();
    wide.replace(16, 4, std::string("\0\xFF\xFF\xFF", 4));
    EXPECT_EQ(verdict(wide), "isi.terlalu_padat");
}

TEST(JenisIsiBerkas, RefusesWhatIsCutOff) {
    const std::string sheet = archive(with(sheet_parts, "xl/a.xml", std::string(5000, 'x')));
    for (const std::string& whole : {small_pdf, small_png(), small_jpeg, sheet})
        for (std::size_t length = 9; length + 6 < whole.size();
             ++length) // the last line end of a PDF may be missing
            EXPECT_EQ(verdict(std::string_view(whole).substr(0, length)), "isi.rusak")
                << length << " of " << whole.size();
    EXPECT_EQ(verdict(small_png('\0')), "isi.rusak");
    std::string damaged = sheet;
    char& inside = damaged[damaged.find("xl/a.xml") + 8 + 3];
    inside = static_cast<char>(inside ^ 0x55);
    EXPECT_EQ(verdict(damaged), "isi.rusak");
}

struct Gudang : ::testing::Test {
    FolderSementara folder;
    GudangFolder gudang{folder.path() / "isi"};

    std::size_t files() const {
        std::size_t count = 0;
        gudang.setiap([&](const base::Sidik&, const std::filesystem::path&) { ++count; });
        return count;
    }
    std::size_t unfinished() const {
        const std::filesystem::directory_iterator left(gudang.folder() / "sementara");
        return static_cast<std::size_t>(std::distance(begin(left), end(left)));
    }
    base::Result<kantor::BerkasIsi> put(const std::string& bytes) {
        const auto incoming = gudang.terima();
        for (std::size_t at = 0; at < bytes.size(); at += 10)
            if (auto fine = incoming->tulis(std::string_view(bytes).substr(at, 10)); !fine)
                return tl::unexpected(fine.error());
        return incoming->selesai(test_now);
    }
};
using BerkasMasuk = Gudang;

TEST_F(BerkasMasuk, IsKeptByItsFingerprint) {
    const auto file = put(small_pdf);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->sidik, base::sha256(small_pdf));
    EXPECT_EQ(file->ukuran, static_cast<std::int64_t>(small_pdf.size()));
    EXPECT_EQ(file->jenis, JenisIsi::pdf);
    EXPECT_EQ(*gudang.isi(file->sidik), small_pdf);
    const std::string hex = file->sidik.hex();
    EXPECT_TRUE(std::filesystem::exists(gudang.folder() / hex.substr(0, 2) / hex.substr(2)));
}

TEST_F(BerkasMasuk, IsKeptOnce) {
    ASSERT_TRUE(put(small_pdf));
    ASSERT_TRUE(put(small_pdf));
    ASSERT_TRUE(put(small_jpeg));
    EXPECT_EQ(files(), 2U);
    EXPECT_EQ(unfinished(), 0U);
}

TEST_F(BerkasMasuk, LeavesNothingWhenItIsRefusedOrGivenUp) {
    EXPECT_FALSE(put("bukan apa-apa"));
    {
        const auto incoming = gudang.terima();
        ASSERT_TRUE(incoming->tulis(small_pdf));
        EXPECT_EQ(unfinished(), 1U);
    }
    EXPECT_EQ(files(), 0U);
    EXPECT_EQ(unfinished(), 0U);
}

TEST_F(BerkasMasuk, StopsAtTwentyMegabytes) {
    const auto incoming = gudang.terima();
    const std::string piece(1'000'000, 'x');
    for (int i = 0; i < 20; ++i) ASSERT_TRUE(incoming->tulis(piece));
    const auto more = incoming->tulis("x");
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().front().sentence.key, "isi.terlalu_besar");
    EXPECT_FALSE(incoming->selesai(test_now));
}

TEST_F(BerkasMasuk, IsNotHandedOutWhenItHasChanged) {
    const auto file = put(small_pdf);
    ASSERT_TRUE(file);
    std::ofstream(gudang.path_of(file->sidik), std::ios::app) << "!";
    EXPECT_EQ(gudang.isi(file->sidik).error().front().sentence.key, "isi.berubah");
    std::filesystem::remove(gudang.path_of(file->sidik));
    EXPECT_EQ(gudang.isi(file->sidik).error().front().sentence.key, "isi.tidak_ada");
}

TEST_F(BerkasMasuk, LeftByAKilledProgramIsCleanedAwayButNotOneStillArriving) {
    std::ofstream(gudang.folder() / "sementara" / "abcdef") << "setengah";
    const auto incoming = gudang.terima();
    ASSERT_TRUE(incoming->tulis(small_pdf));
    const GudangFolder again(gudang.folder());
    EXPECT_EQ(unfinished(), 1U);
    EXPECT_TRUE(incoming->selesai(test_now));
}

class BerkasTercatat : public DuaMesin {};
DUA_MESIN(BerkasTercatat);

TEST_P(BerkasTercatat, IsFoundByItsFingerprint) {
    const kantor::BerkasIsi file{base::sha256("x"), 1, JenisIsi::docx, test_now};
    tulis([&](kantor::Tulis& db) {
        db.simpan(kantor, file);
        db.simpan(kantor, file);
    });
    baca([&](kantor::Baca& db) {
        const auto found = db.berkas_isi(kantor, file.sidik);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->jenis, JenisIsi::docx);
        EXPECT_EQ(found->ukuran, 1);
        EXPECT_EQ(found->masuk, test_now);
        EXPECT_FALSE(db.berkas_isi(pegawai::InstansiId{2}, file.sidik));
    });
}

} // namespace
} // namespace store
