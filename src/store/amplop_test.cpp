#include "store/amplop.h"

#include <gtest/gtest.h>

#include <sstream>

namespace store {
namespace {

constexpr BiayaFrasa cheap{8, 1};
constexpr std::size_t one_piece = 65536, on_disk = 12 + 65536 + 17;
const std::string frasa = "payung menjahit kelapa";

std::string sealed(std::string_view plain, std::size_t in_pieces_of = 1000) {
    std::string file;
    TulisAmplop out(
        frasa, [&](std::string_view bytes) { file += bytes; }, cheap);
    for (; !plain.empty(); plain.remove_prefix(std::min(in_pieces_of, plain.size())))
        out.tulis(plain.substr(0, in_pieces_of));
    out.selesai();
    return file;
}

struct Hasil {
    std::string isi, galat, potongan;
};

Hasil opened(const std::string& file, const std::string& by = frasa) {
    std::istringstream in(file);
    Hasil result;
    const auto envelope = BacaAmplop::buka(in, by);
    if (!envelope) {
        result.galat = envelope.error().front().sentence.key;
        return result;
    }
    std::istream plain(envelope->get());
    std::ostringstream all;
    if (plain.peek() != std::istream::traits_type::eof()) all << plain.rdbuf();
    result.isi = all.str();
    if (const auto& wrong = (*envelope)->galat()) {
        result.galat = wrong->sentence.key;
        if (!wrong->sentence.values.empty()) result.potongan = wrong->sentence.values.front().second;
    }
    return result;
}

std::string text_of(std::size_t size) {
    std::string text;
    for (std::size_t i = 0; text.size() < size; ++i) text += std::to_string(i) + ";";
    text.resize(size);
    return text;
}

std::size_t body_of(const std::string& file) { return file.find('\n', file.find("\nsidik ") + 1) + 1; }

TEST(Amplop, GivesBackWhatWasPutIntoItWhateverItsSize) {
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, one_piece - 1, one_piece, one_piece + 1,
                                   2 * one_piece, 3 * one_piece + 77}) {
        const std::string plain = text_of(size);
        for (const std::size_t step : {std::size_t{1000}, one_piece, 5 * one_piece}) {
            const Hasil back = opened(sealed(plain, step));
            EXPECT_EQ(back.galat, "") << size;
            EXPECT_EQ(back.isi, plain) << size;
        }
    }
}

TEST(Amplop, TwoOfTheSameBytesHaveNothingInCommon) {
    const std::string plain = text_of(1000);
    EXPECT_NE(sealed(plain).substr(200), sealed(plain).substr(200));
}

TEST(Amplop, AnotherPassphraseOpensNothing) {
    const std::string file = sealed("isi");
    EXPECT_EQ(opened(file, "payung menjahit Kelapa").galat, "cadangan.frasa_salah");
    EXPECT_EQ(opened(file, "").galat, "cadangan.frasa_salah");
}

TEST(Amplop, AFlippedBitAnywhereIsFound) {
    const std::string file = sealed(text_of(2 * one_piece + 500));
    const std::size_t body = body_of(file);
    for (std::size_t at = 0; at < body; ++at) {
        std::string changed = file;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_EQ(opened(changed).galat, "cadangan.kepala_sandi") << at;
    }
    for (std::size_t at = body; at < file.size(); at += 509) {
        std::string changed = file;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        EXPECT_NE(opened(changed).galat, "") << at;
    }
    std::string changed = file;
    changed[body + on_disk + 100] = static_cast<char>(changed[body + on_disk + 100] ^ 1);
    EXPECT_EQ(opened(changed).galat, "cadangan.diubah");
    EXPECT_EQ(opened(changed).potongan, "2");
}

TEST(Amplop, ACutFileIsCalledCutWhereverItEnds) {
    const std::string file = sealed(text_of(2 * one_piece + 500));
    const std::size_t body = body_of(file);
    for (const std::size_t at :
         {body, body + 5, body + 12, body + on_disk - 1, body + on_disk, body + 2 * on_disk, file.size() - 1})
        EXPECT_EQ(opened(file.substr(0, at)).galat, "cadangan.terpotong") << at;
    for (std::size_t at = 0; at + 1 < body; ++at)
        EXPECT_EQ(opened(file.substr(0, at)).galat, "cadangan.kepala_sandi") << at;
}

TEST(Amplop, PiecesThatWereExchangedRepeatedOrLeftOutAreCalledSo) {
    const std::string file = sealed(text_of(3 * one_piece + 500));
    const std::size_t body = body_of(file);
    const std::string head = file.substr(0, body), one = file.substr(body, on_disk),
                      two = file.substr(body + on_disk, on_disk), rest = file.substr(body + 2 * on_disk);
    EXPECT_EQ(opened(head + two + one + rest).galat, "cadangan.tertukar");
    EXPECT_EQ(opened(head + one + one + rest).galat, "cadangan.tertukar");
    EXPECT_EQ(opened(head + one + rest).galat, "cadangan.tertukar");
    // With the numbers put right by hand, the seal says it.
    EXPECT_EQ(
        opened(head + one.substr(0, 12) + two.substr(12) + two.substr(0, 12) + one.substr(12) + rest).galat,
        "cadangan.diubah");
}

TEST(Amplop, PiecesOfAnotherBackupUnderTheSamePassphraseDoNotFit) {
    const std::string a = sealed(text_of(2 * one_piece)), b = sealed(text_of(2 * one_piece));
    EXPECT_EQ(opened(a.substr(0, body_of(a)) + b.substr(body_of(b))).galat, "cadangan.diubah");
}

TEST(Amplop, NothingMayStandBehindTheLastPiece) {
    EXPECT_EQ(opened(sealed("isi") + "x").galat, "cadangan.berekor");
}

TEST(Amplop, AHeadThatAsksForTooMuchIsRefusedBeforeAnythingIsDone) {
    const std::string file = sealed("isi");
    const auto with = [&](const std::string& cost) {
        const std::size_t line = file.find("turunan");
        const std::string changed = file.substr(0, line) + cost + file.substr(file.find('\n', line));
        std::istringstream in(changed);
        return baca_kepala_amplop(in).has_value();
    };
    EXPECT_FALSE(with("turunan argon2id m=4194304 t=3 p=1"));
    EXPECT_FALSE(with("turunan argon2id m=8 t=1000 p=1"));
    EXPECT_FALSE(with("turunan argon2id m=8 t=-1 p=1"));
    std::istringstream whole(file);
    EXPECT_TRUE(bersandi(whole));
    EXPECT_EQ(baca_kepala_amplop(whole)->biaya, cheap);
    std::istringstream plain("TERAJU CADANGAN 1\n");
    EXPECT_FALSE(bersandi(plain));
    EXPECT_EQ(plain.tellg(), 0);
}

} // namespace
} // namespace store
