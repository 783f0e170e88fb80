#include "berkas/arsip/merkle.h"

#include "base/text.h"

#include <fmt/format.h>

#include <bit>
#include <stdexcept>

namespace berkas {
namespace {

std::size_t left_part(std::size_t size) { return std::bit_floor(size - 1); }

std::string one_line(std::string_view text) {
    std::string line(text);
    for (char& c : line)
        if (c == '\n' || c == '\r') c = ' ';
    return line;
}

} // namespace

base::Sidik daun(std::string_view bytes) {
    base::Sha256 sum;
    sum.update(std::string_view("\0", 1)).update(bytes);
    return sum.finish();
}

base::Sidik simpul(const base::Sidik& left, const base::Sidik& right) {
    base::Sha256 sum;
    sum.update(std::string_view("\x01", 1)).update(left.bytes()).update(right.bytes());
    return sum.finish();
}

base::Sidik akar(std::span<const base::Sidik> leaves) {
    if (leaves.empty()) return base::sha256("");
    if (leaves.size() == 1) return leaves.front();
    const std::size_t left = left_part(leaves.size());
    return simpul(akar(leaves.first(left)), akar(leaves.subspan(left)));
}

std::vector<base::Sidik> jalur(std::span<const base::Sidik> leaves, std::size_t index) {
    if (index >= leaves.size()) throw std::logic_error("jalur of a leaf that there is not");
    if (leaves.size() == 1) return {};
    const std::size_t left = left_part(leaves.size());
    const bool is_left = index < left;
    auto way = is_left ? jalur(leaves.first(left), index) : jalur(leaves.subspan(left), index - left);
    way.push_back(is_left ? akar(leaves.subspan(left)) : akar(leaves.first(left)));
    return way;
}

bool periksa_jalur(const base::Sidik& leaf, std::size_t index, std::size_t size,
                   std::span<const base::Sidik> way, const base::Sidik& root) {
    if (index >= size) return false;
    // RFC 9162, 2.1.3.2: the same tree, walked from below.
    std::size_t at = index, last = size - 1;
    base::Sidik sum = leaf;
    for (const base::Sidik& beside : way) {
        if (last == 0) return false;
        if ((at & 1U) != 0 || at == last) {
            sum = simpul(beside, sum);
            while ((at & 1U) == 0 && at != 0) {
                at >>= 1U;
                last >>= 1U;
            }
        } else {
            sum = simpul(sum, beside);
        }
        at >>= 1U;
        last >>= 1U;
    }
    return last == 0 && sum == root;
}

std::string naskah_daun(const Arsip& record) {
    std::string text =
        fmt::format("teraju-arsip 1\nnomor {}\npada {}\nnip {}\njudul {}\n", record.id.value(),
                    record.pada.time_since_epoch().count(), one_line(record.nip), one_line(record.judul));
    for (const IsiArsip& part : record.isi)
        text += fmt::format("isi {} {} {} {}\n", part.nomor, kode(part.peran), part.sidik.hex(), part.ukuran);
    return text;
}

} // namespace berkas
