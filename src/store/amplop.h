// amplop.h -- a backup under a passphrase: an envelope around the bytes of a container (wadah.h), docs/formats/cadangan.md.
//
//     TulisAmplop out(frasa, [&](std::string_view bytes) { write_all(fd, bytes, name); });
//     out.tulis(piece);  ...  out.selesai();
//
//     auto in = BacaAmplop::buka(file, frasa);              // Result: wrong passphrase, damaged head, ...
//     std::istream plain(in->get());                        // the container, as it was before
//     auto whole = baca_wadah(plain, receiver);
//     if ((*in)->galat()) refuse(*(*in)->galat());          // why it ended early: cut, changed, out of order, glued
//
// Argon2id makes the key of the passphrase; libsodium's secretstream (XChaCha20-Poly1305) seals pieces of 64 KiB, each bound to all before it,
// the first to the head, the last marked as the last. Whoever lacks the passphrase learns the size and the day, and can change nothing unseen.
#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace store {

struct BiayaFrasa { // what one guess costs
    std::uint32_t memori_kib = 256U * 1024U;
    std::uint32_t putaran = 3;
    bool operator==(const BiayaFrasa&) const = default;
};

inline constexpr std::size_t frasa_terpendek = 12; // characters, for a new backup

// The first lines of an envelope, read without a passphrase.
struct KepalaAmplop {
    BiayaFrasa biaya{};
    std::string garam, aliran, uji; // salt, header of the stream, its first sealed piece: bytes
    std::string naskah;             // the lines themselves: the first piece is bound to them
};

// Looks at the first line and goes back to the beginning.
[[nodiscard]] bool bersandi(std::istream& in);
// Findings: cadangan.kepala_sandi. Costs above 1 GiB or 20 passes are none.
[[nodiscard]] base::Result<KepalaAmplop> baca_kepala_amplop(std::istream& in);

using Luaran = std::function<void(std::string_view bytes)>;

class AliranSandi; // libsodium's state, wiped at its end

class TulisAmplop {
  public:
    TulisAmplop(std::string_view frasa, Luaran out, BiayaFrasa cost = {});
    ~TulisAmplop();
    TulisAmplop(const TulisAmplop&) = delete;
    TulisAmplop& operator=(const TulisAmplop&) = delete;
    void tulis(std::string_view bytes);
    void selesai(); // the last piece; without it the file counts as cut

  private:
    void piece(std::string_view plain, bool is_last);

    Luaran out_;
    std::unique_ptr<AliranSandi> stream_;
    std::string waiting_;
    std::uint64_t number_ = 0;
};

class BacaAmplop final : public std::streambuf {
  public:
    // `in` stands at the beginning and outlives this.
    [[nodiscard]] static base::Result<std::unique_ptr<BacaAmplop>> buka(std::istream& in,
                                                                        std::string_view frasa);
    ~BacaAmplop() override;
    [[nodiscard]] const std::optional<base::Finding>& galat() const { return wrong_; }

  protected:
    int_type underflow() override;

  private:
    BacaAmplop(std::istream& in, std::unique_ptr<AliranSandi> stream);
    bool next();

    std::istream& in_;
    std::unique_ptr<AliranSandi> stream_;
    std::string sealed_;
    std::vector<char> plain_;
    std::uint64_t number_ = 0;
    bool is_over_ = false;
    std::optional<base::Finding> wrong_;
};

} // namespace store
