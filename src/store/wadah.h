// wadah.h -- the one file of a backup: parts behind one another, each with its fingerprint, and one over the whole
// (docs/formats/cadangan.md).
//
//     TulisWadah out("kantor.teraju", {now, "0.1.0", 3});            // or under a passphrase: {..}, "payung menjahit kelapa"
//     out.bagian(JenisBagian::isi, sidik.hex(), size);  out.tulis(piece);  ...  out.selesai();     // fsynced
//
//     Result<Isian> whole = baca_wadah(stream, [&](const Bagian& part) { return sink; });
//
// Reading checks everything there is to check; what is cut off, changed or glued to the end is a finding that names the
// part.
#pragma once

#include "base/result.h"
#include "base/sha256.h"
#include "calendar/waktu.h"
#include "store/amplop.h"
#include "store/cakram.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace store {

enum class JenisBagian { basisdata, isi, kunci, bsre, otoritas };

struct Bagian {
    JenisBagian jenis = JenisBagian::basisdata;
    std::string nama; // of a stored file: its fingerprint; of the others: its file name
    std::uint64_t ukuran = 0;
};

// Letters, digits, '.', '_', '-'; at most 100, not beginning with a dot: a name for a file in a folder of the office.
[[nodiscard]] bool nama_berkas_wadah(std::string_view name);

struct KepalaWadah {
    calendar::Instant dibuat{};
    std::string versi; // of the program
    int langkah = 0;   // of the schema
};

struct Isian { // what a container holds
    KepalaWadah kepala;
    std::uint64_t bagian = 0;
    base::Sidik sidik; // of the whole
};

class TulisWadah {
  public:
    // The file must not exist. With a passphrase all of it lies in an envelope (amplop.h).
    TulisWadah(const std::filesystem::path& file, const KepalaWadah& head,
               const std::optional<std::string_view>& frasa = std::nullopt);
    void bagian(JenisBagian kind, std::string_view name, std::uint64_t size);
    void tulis(std::string_view piece);
    base::Sidik selesai(); // on disk when it returns

  private:
    void put(std::string_view bytes);
    void write(std::string_view bytes);
    void end_part();

    std::string name_;
    Descriptor fd_;
    std::optional<TulisAmplop> envelope_;
    base::Sha256 whole_;
    std::optional<base::Sha256> part_;
    std::uint64_t parts_ = 0, missing_ = 0;
};

using Tujuan = std::function<void(std::string_view piece)>; // empty: not wanted
struct Penerima {
    std::function<Tujuan(const Bagian&)> mulai;
    std::function<void(const Bagian&)> selesai{}; // its fingerprint held
};

[[nodiscard]] base::Result<Isian> baca_wadah(std::istream& in, const Penerima& receive);
// The same of a file, in an envelope or not. In one and no passphrase given: cadangan.perlu_frasa.
[[nodiscard]] base::Result<Isian> baca_wadah(const std::filesystem::path& file,
                                             const std::optional<std::string_view>& frasa,
                                             const Penerima& receive);

} // namespace store
