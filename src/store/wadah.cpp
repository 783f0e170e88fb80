#include "store/wadah.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <vector>

namespace store {
namespace {

constexpr std::string_view first_line = "TERAJU CADANGAN 1";
constexpr std::array<std::string_view, 5> kinds{"basisdata", "isi", "kunci", "bsre",
                                                "otoritas"}; // in the order of JenisBagian
constexpr std::uint64_t largest_part = std::uint64_t{1} << 40U;
constexpr std::uint64_t most_parts = 10'000'000;

bool is_number(std::string_view text, std::uint64_t& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return !text.empty() && error == std::errc{} && end == text.data() + text.size();
}

bool is_name(JenisBagian kind, std::string_view name) {
    if (kind == JenisBagian::basisdata) return name == "teraju.db";
    if (kind == JenisBagian::isi) return base::Sidik::parse(name).has_value();
    return nama_berkas_wadah(name);
}

// "bagian isi 1234 NAME"
std::optional<Bagian> part_of(std::string_view line) {
    std::array<std::string_view, 4> words;
    for (std::string_view& word : words) {
        const std::size_t space = std::min(line.find(' '), line.size());
        word = line.substr(0, space);
        line.remove_prefix(std::min(space + 1, line.size()));
    }
    const auto* kind = std::find(kinds.begin(), kinds.end(), words[1]);
    Bagian part;
    if (words[0] != "bagian" || kind == kinds.end() || !line.empty() || !is_number(words[2], part.ukuran))
        return {};
    part.jenis = static_cast<JenisBagian>(kind - kinds.begin());
    part.nama = words[3];
    if (!is_name(part.jenis, part.nama) || part.ukuran > largest_part) return {};
    return part;
}

struct Broken { // says where; becomes a finding
    std::string place;
};

// Lines and bytes of the container, all of them weighed.
class Source {
  public:
    explicit Source(std::istream& in) : in_(in) {}

    std::string line() {
        std::string text;
        for (int c = in_.get(); c != '\n'; c = in_.get()) {
            if (c == std::istream::traits_type::eof() || text.size() > 300) throw Broken{at};
            text += static_cast<char>(c);
        }
        return text;
    }
    std::string weighed_line() {
        std::string text = line();
        whole.update(text).update("\n");
        return text;
    }
    std::string field(std::string_view name) {
        const std::string text = weighed_line();
        if (!std::string_view(text).starts_with(name) || text.size() < name.size() + 2) throw Broken{at};
        return text.substr(name.size() + 1);
    }
    std::uint64_t number(std::string_view name) {
        std::uint64_t value = 0;
        if (!is_number(field(name), value)) throw Broken{at};
        return value;
    }
    base::Sidik bytes(std::uint64_t size, const Tujuan& to) {
        base::Sha256 sum;
        std::vector<char> block(256U << 10U);
        while (size > 0) {
            const std::uint64_t want = std::min<std::uint64_t>(size, block.size());
            in_.read(block.data(), static_cast<std::streamsize>(want));
            const std::string_view piece(block.data(), static_cast<std::size_t>(in_.gcount()));
            if (piece.size() != want) throw Broken{at};
            sum.update(piece);
            whole.update(piece);
            if (to) to(piece);
            size -= want;
        }
        return sum.finish();
    }
    bool is_at_end() { return in_.peek() == std::istream::traits_type::eof(); }

    base::Sha256 whole;
    std::string at = "kepala";

  private:
    std::istream& in_;
};

Isian read_all(Source& source, const Penerima& receive) {
    Isian found;
    source.at = "kepala";
    if (source.weighed_line() != first_line) throw Broken{"kepala"};
    found.kepala.dibuat =
        calendar::Instant(std::chrono::seconds(source.number("dibuat") % (std::uint64_t{1} << 40U)));
    found.kepala.versi = source.field("versi");
    found.kepala.langkah = static_cast<int>(source.number("langkah") % 1'000'000);
    for (;;) {
        const std::string line = source.line();
        const auto part = part_of(line);
        if (!part) {
            found.sidik = source.whole.finish();
            if (line != fmt::format("akhir {} {}", found.bagian, found.sidik.hex()) || !source.is_at_end())
                throw Broken{"akhir"};
            return found;
        }
        if (++found.bagian > most_parts) throw Broken{"akhir"};
        source.at = std::string(kinds.at(static_cast<std::size_t>(part->jenis))) + " " + part->nama;
        source.whole.update(line).update("\n");
        const base::Sidik sum = source.bytes(part->ukuran, receive.mulai ? receive.mulai(*part) : Tujuan{});
        if (!source.weighed_line().empty() || source.weighed_line() != "sidik " + sum.hex())
            throw Broken{source.at};
        if (part->jenis == JenisBagian::isi && sum.hex() != part->nama) throw Broken{source.at};
        if (receive.selesai) receive.selesai(*part);
    }
}

} // namespace

bool nama_berkas_wadah(std::string_view name) {
    return !name.empty() && name.size() <= 100 && name.front() != '.' &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == '_' || c == '-';
           });
}

base::Result<Isian> baca_wadah(std::istream& in, const Penerima& receive) {
    Source source(in);
    try {
        return read_all(source, receive);
    } catch (const Broken& broken) {
        return base::refuse(base::say("cadangan.rusak"), {}, broken.place);
    }
}

base::Result<Isian> baca_wadah(const std::filesystem::path& file,
                               const std::optional<std::string_view>& frasa, const Penerima& receive) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return base::refuse(base::say("berkas.tidak_terbuka"));
    if (!bersandi(in)) return baca_wadah(in, receive);
    if (!frasa) return base::refuse(base::say("cadangan.perlu_frasa"));
    const auto envelope = BacaAmplop::buka(in, *frasa);
    if (!envelope) return base::refuse(envelope.error());
    std::istream plain(envelope->get());
    auto found = baca_wadah(plain, receive);
    if ((*envelope)->galat()) return base::refuse({*(*envelope)->galat()});
    return found;
}

TulisWadah::TulisWadah(const std::filesystem::path& file, const KepalaWadah& head,
                       const std::optional<std::string_view>& frasa)
    : name_(file.string()), fd_(::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) {
    if (fd_.get() < 0) fail_now(name_);
    if (frasa)
        envelope_.emplace(*frasa, [this](std::string_view bytes) { write_all(fd_.get(), bytes, name_); });
    put(fmt::format("{}\ndibuat {}\nversi {}\nlangkah {}\n", first_line,
                    head.dibuat.time_since_epoch().count(), head.versi, head.langkah));
}

void TulisWadah::put(std::string_view bytes) {
    whole_.update(bytes);
    write(bytes);
}

void TulisWadah::write(std::string_view bytes) {
    if (envelope_)
        envelope_->tulis(bytes);
    else
        write_all(fd_.get(), bytes, name_);
}

void TulisWadah::end_part() {
    if (missing_ != 0) throw std::logic_error("bagian cadangan lebih pendek dari yang dikatakan");
    if (part_) put(fmt::format("\nsidik {}\n", part_->finish().hex()));
    part_.reset();
}

void TulisWadah::bagian(JenisBagian kind, std::string_view name, std::uint64_t size) {
    end_part();
    put(fmt::format("bagian {} {} {}\n", kinds.at(static_cast<std::size_t>(kind)), size, name));
    part_.emplace();
    missing_ = size;
    ++parts_;
}

void TulisWadah::tulis(std::string_view piece) {
    if (piece.size() > missing_) throw std::logic_error("bagian cadangan lebih panjang dari yang dikatakan");
    missing_ -= piece.size();
    part_->update(piece);
    put(piece);
}

base::Sidik TulisWadah::selesai() {
    end_part();
    const base::Sidik whole = whole_.finish();
    write(fmt::format("akhir {} {}\n", parts_, whole.hex()));
    if (envelope_) envelope_->selesai();
    sync_file(fd_.get(), name_);
    return whole;
}

} // namespace store
