#include "store/amplop.h"

#include "base/bytes.h"
#include "base/sha256.h"

#include <fmt/format.h>

#include <charconv>
#include <new>
#include <sodium.h>
#include <stdexcept>

namespace store {
namespace {

constexpr std::string_view first_line = "TERAJU CADANGAN TERSANDI 1";
constexpr std::size_t piece_size = 64U << 10U;
constexpr std::size_t seal_size = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t frame_size = 12; // number of the piece (8), its sealed bytes (4), big end first
constexpr std::uint32_t most_memory_kib = 1024U * 1024U;
constexpr std::uint32_t most_passes = 20;
constexpr std::size_t longest_line = 200;
constexpr std::string_view known = "teraju"; // sealed in the head: who can open it has the passphrase
constexpr unsigned char middle = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
constexpr unsigned char last = crypto_secretstream_xchacha20poly1305_TAG_FINAL;

unsigned char* writable(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* readable(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string frame(std::uint64_t number, std::size_t size) {
    std::string bytes;
    for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>((number >> shift) & 0xFFU);
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((size >> shift) & 0xFFU);
    return bytes;
}

std::uint64_t number_in(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes) value = value << 8U | static_cast<unsigned char>(byte);
    return value;
}

base::Finding wrong(base::Sentence sentence) { return {{}, {}, std::move(sentence)}; }

bool number_of(std::string_view text, std::string_view name, std::uint32_t most, std::uint32_t& to) {
    if (text.substr(0, name.size()) != name) return false;
    text.remove_prefix(name.size());
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), to);
    return error == std::errc{} && end == text.data() + text.size() && to >= 1 && to <= most;
}

// "argon2id m=262144 t=3 p=1"
bool cost_of(std::string_view line, BiayaFrasa& cost) {
    constexpr std::string_view before = "turunan argon2id ", after = " p=1";
    if (line.size() < before.size() + after.size() || line.substr(0, before.size()) != before ||
        line.substr(line.size() - after.size()) != after)
        return false;
    line = line.substr(before.size(), line.size() - before.size() - after.size());
    const std::size_t space = std::min(line.find(' '), line.size());
    return number_of(line.substr(0, space), "m=", most_memory_kib, cost.memori_kib) && cost.memori_kib >= 8 &&
           number_of(line.substr(space), " t=", most_passes, cost.putaran);
}

bool bytes_of(std::string_view line, std::string_view name, std::size_t size, std::string& to) {
    if (line.size() != name.size() + 2 * size || line.substr(0, name.size()) != name) return false;
    const auto bytes = base::from_hex(line.substr(name.size()));
    if (bytes) to = *bytes;
    return bytes.has_value();
}

std::string seal_of(std::string_view lines) { return "sidik " + base::sha256(lines).hex() + "\n"; }

} // namespace

class AliranSandi {
  public:
    AliranSandi() {
        if (sodium_init() < 0) throw std::runtime_error("libsodium");
    }
    AliranSandi(const AliranSandi&) = delete;
    AliranSandi& operator=(const AliranSandi&) = delete;
    ~AliranSandi() {
        sodium_memzero(&state_, sizeof state_);
        sodium_memzero(key_.data(), key_.size());
    }

    void derive(std::string_view frasa, std::string_view salt, const BiayaFrasa& cost) {
        if (crypto_pwhash(key_.data(), key_.size(), frasa.data(), frasa.size(), readable(salt), cost.putaran,
                          std::size_t{cost.memori_kib} * 1024U, crypto_pwhash_ALG_ARGON2ID13) != 0)
            throw std::bad_alloc();
    }
    std::string begin() { // its header
        std::string header(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
        crypto_secretstream_xchacha20poly1305_init_push(&state_, writable(header), key_.data());
        return header;
    }
    bool begin(std::string_view header) {
        return crypto_secretstream_xchacha20poly1305_init_pull(&state_, readable(header), key_.data()) == 0;
    }
    std::string seal(std::string_view plain, std::string_view bound, unsigned char tag) {
        std::string sealed(plain.size() + seal_size, '\0');
        crypto_secretstream_xchacha20poly1305_push(&state_, writable(sealed), nullptr, readable(plain),
                                                   plain.size(), readable(bound), bound.size(), tag);
        return sealed;
    }
    // The tag, or none where it does not open. `plain` holds sealed.size() - seal_size bytes.
    std::optional<unsigned char> open(char* plain, std::string_view sealed, std::string_view bound) {
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&state_, reinterpret_cast<unsigned char*>(plain),
                                                       nullptr, &tag, readable(sealed), sealed.size(),
                                                       readable(bound), bound.size()) != 0)
            return std::nullopt;
        return tag;
    }

  private:
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> key_{};
    crypto_secretstream_xchacha20poly1305_state state_{};
};

bool bersandi(std::istream& in) {
    std::string start(first_line.size() + 1, '\0');
    in.read(start.data(), static_cast<std::streamsize>(start.size()));
    const bool is_sealed =
        static_cast<std::size_t>(in.gcount()) == start.size() && start == std::string(first_line) + "\n";
    in.clear();
    in.seekg(0);
    return is_sealed;
}

base::Result<KepalaAmplop> baca_kepala_amplop(std::istream& in) {
    const auto line = [&] {
        std::string text;
        for (int c = in.get();
             c != '\n' && c != std::istream::traits_type::eof() && text.size() < longest_line; c = in.get())
            text += static_cast<char>(c);
        return text;
    };
    const std::string title = line(), cost = line(), salt = line(), header = line(), bound = line(),
                      sum = line();
    KepalaAmplop head;
    head.naskah = title + "\n" + cost + "\n" + salt + "\n" + header + "\n";
    const bool is_whole =
        title == first_line && cost_of(cost, head.biaya) &&
        bytes_of(salt, "garam ", crypto_pwhash_SALTBYTES, head.garam) &&
        bytes_of(header, "aliran ", crypto_secretstream_xchacha20poly1305_HEADERBYTES, head.aliran) &&
        bytes_of(bound, "uji ", known.size() + seal_size, head.uji) &&
        sum + "\n" == seal_of(head.naskah + bound + "\n");
    if (!is_whole) return base::refuse(base::say("cadangan.kepala_sandi"));
    return head;
}

TulisAmplop::TulisAmplop(std::string_view frasa, Luaran out, BiayaFrasa cost)
    : out_(std::move(out)), stream_(std::make_unique<AliranSandi>()) {
    std::string salt(crypto_pwhash_SALTBYTES, '\0');
    randombytes_buf(salt.data(), salt.size());
    stream_->derive(frasa, salt, cost);
    std::string head =
        fmt::format("{}\nturunan argon2id m={} t={} p=1\ngaram {}\naliran {}\n", first_line, cost.memori_kib,
                    cost.putaran, base::hex(salt), base::hex(stream_->begin()));
    head += "uji " + base::hex(stream_->seal(known, head, middle)) + "\n";
    head += seal_of(head);
    out_(head);
}

TulisAmplop::~TulisAmplop() { sodium_memzero(waiting_.data(), waiting_.size()); }

void TulisAmplop::piece(std::string_view plain, bool is_last) {
    const std::string lead = frame(++number_, plain.size() + seal_size);
    out_(lead);
    out_(stream_->seal(plain, lead, is_last ? last : middle));
}

void TulisAmplop::tulis(std::string_view bytes) {
    while (!bytes.empty()) {
        if (waiting_.size() == piece_size) {
            piece(waiting_, false);
            waiting_.clear();
        }
        const std::size_t fits = std::min(piece_size - waiting_.size(), bytes.size());
        waiting_ += bytes.substr(0, fits);
        bytes.remove_prefix(fits);
    }
}

void TulisAmplop::selesai() {
    piece(waiting_, true);
    waiting_.clear();
}

BacaAmplop::BacaAmplop(std::istream& in, std::unique_ptr<AliranSandi> stream)
    : in_(in), stream_(std::move(stream)), plain_(piece_size) {}

BacaAmplop::~BacaAmplop() { sodium_memzero(plain_.data(), plain_.size()); }

base::Result<std::unique_ptr<BacaAmplop>> BacaAmplop::buka(std::istream& in, std::string_view frasa) {
    const auto head = baca_kepala_amplop(in);
    if (!head) return base::refuse(head.error());
    auto stream = std::make_unique<AliranSandi>();
    stream->derive(frasa, head->garam, head->biaya);
    std::array<char, known.size()> opened{};
    if (!stream->begin(head->aliran) || !stream->open(opened.data(), head->uji, head->naskah))
        return base::refuse(base::say("cadangan.frasa_salah"));
    return std::unique_ptr<BacaAmplop>(new BacaAmplop(in, std::move(stream)));
}

// The next piece stands in plain_, or what is wrong in wrong_.
bool BacaAmplop::next() {
    const std::string place = std::to_string(++number_);
    std::string lead(frame_size, '\0');
    in_.read(lead.data(), static_cast<std::streamsize>(lead.size()));
    if (static_cast<std::size_t>(in_.gcount()) != lead.size()) {
        wrong_ = wrong(base::say("cadangan.terpotong", {{"potongan", place}}));
        return false;
    }
    const std::uint64_t size = number_in(std::string_view(lead).substr(8));
    if (number_in(std::string_view(lead).substr(0, 8)) != number_) {
        wrong_ = wrong(base::say("cadangan.tertukar", {{"potongan", place}}));
        return false;
    }
    if (size < seal_size || size > piece_size + seal_size) {
        wrong_ = wrong(base::say("cadangan.diubah", {{"potongan", place}}));
        return false;
    }
    sealed_.resize(static_cast<std::size_t>(size));
    in_.read(sealed_.data(), static_cast<std::streamsize>(size));
    if (static_cast<std::uint64_t>(in_.gcount()) != size) {
        wrong_ = wrong(base::say("cadangan.terpotong", {{"potongan", place}}));
        return false;
    }
    const auto tag = stream_->open(plain_.data(), sealed_, lead);
    if (!tag) {
        wrong_ = wrong(base::say("cadangan.diubah", {{"potongan", place}}));
        return false;
    }
    is_over_ = *tag == last;
    if (is_over_ && in_.peek() != std::istream::traits_type::eof()) {
        wrong_ = wrong(base::say("cadangan.berekor"));
        return false;
    }
    setg(plain_.data(), plain_.data(), plain_.data() + (sealed_.size() - seal_size));
    return true;
}

BacaAmplop::int_type BacaAmplop::underflow() {
    while (gptr() == egptr())
        if (is_over_ || wrong_ || !next()) return traits_type::eof();
    return traits_type::to_int_type(*gptr());
}

} // namespace store
