#include "seal/isian_tanda.h"

#include "base/bytes.h"

#include <fmt/format.h>

#include <cassert>
#include <utility>

namespace seal {

namespace {

constexpr std::string_view range_hole = "/ByteRange [0 0000000000 0000000000 0000000000]";

} // namespace

IsianTanda IsianTanda::buat(PdfTambahan& update, QPDFObjectHandle field, const std::string& entries,
                            std::size_t room) {
    field.replaceKey("/V", update.objek_mentah("<< " + std::string(range_hole) + " /Contents <" +
                                               std::string(2 * room, '0') + "> " + entries + " >>"));
    update.berubah(field);
    IsianTanda made;
    made.pdf_ = update.selesai();
    const std::size_t at = update.tempat_mentah();
    const std::size_t range = made.pdf_.find(range_hole, at);
    made.from_ = made.pdf_.find('<', range);
    made.to_ = made.pdf_.find('>', made.from_) + 1;
    assert(range != std::string::npos && made.to_ - made.from_ == 2 * room + 2);
    std::string text =
        fmt::format("/ByteRange [0 {} {} {}]", made.from_, made.to_, made.pdf_.size() - made.to_);
    text.resize(range_hole.size(), ' ');
    made.pdf_.replace(range, text.size(), text);
    return made;
}

base::Sidik IsianTanda::sidik() const {
    base::Sha256 sum;
    sum.update(awal());
    sum.update(akhir());
    return sum.finish();
}

base::Result<std::string> IsianTanda::isi(std::string_view cms) && {
    const std::string digits = base::hex(cms);
    if (digits.size() > to_ - from_ - 2) return base::refuse(base::say("segel.cap_besar"));
    pdf_.replace(from_ + 1, digits.size(), digits);
    return std::move(pdf_);
}

} // namespace seal
