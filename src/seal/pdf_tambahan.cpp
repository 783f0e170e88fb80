#include "seal/pdf_tambahan.h"

#include "base/bytes.h"
#include "base/sha256.h"
#include "seal/baca_pdf.h"

#include <fmt/format.h>

#include <charconv>
#include <qpdf/Buffer.hh>

namespace seal {

namespace {

constexpr int most_objects = 1'000'000;

// Where the last cross-reference of the file begins, as the file says itself; none where it says nothing usable.
std::optional<std::size_t> last_xref(std::string_view bytes) {
    constexpr std::string_view word = "startxref";
    const std::size_t at = bytes.rfind(word);
    if (at == std::string_view::npos) return std::nullopt;
    std::size_t from = bytes.find_first_not_of("\r\n\t ", at + word.size());
    std::size_t xref = 0;
    if (from == std::string_view::npos) return std::nullopt;
    const auto [end, error] = std::from_chars(bytes.data() + from, bytes.data() + bytes.size(), xref);
    if (error != std::errc() || xref >= bytes.size()) return std::nullopt;
    return xref;
}

bool ends_at_its_end(std::string_view bytes) {
    constexpr std::string_view word = "%%EOF";
    const std::size_t at = bytes.rfind(word);
    return at != std::string_view::npos &&
           bytes.find_first_not_of("\r\n", at + word.size()) == std::string_view::npos;
}

std::string object_text(QPDFObjectHandle object) {
    if (!object.isStream()) return object.unparseResolved();
    const auto data = object.getRawStreamData();
    QPDFObjectHandle dictionary = object.getDict().shallowCopy();
    dictionary.replaceKey("/Length", QPDFObjectHandle::newInteger(static_cast<long long>(data->getSize())));
    std::string text = dictionary.unparse() + "\nstream\n";
    text.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    return text + "\nendstream";
}

struct Place {
    std::size_t offset = 0;
    int generation = 0;
};
using Places = std::map<int, Place>; // by object number

// Calls with each run of consecutive numbers: first, count.
template <class Run>
void each_run(const Places& places, Run run) {
    for (auto first = places.begin(); first != places.end();) {
        auto last = first;
        int count = 0;
        for (; last != places.end() && last->first == first->first + count; ++last) ++count;
        run(first, last, count);
        first = last;
    }
}

std::string xref_table(const Places& places) {
    std::string text = "xref\n";
    each_run(places, [&](auto first, auto last, int count) {
        text += fmt::format("{} {}\n", first->first, count);
        for (; first != last; ++first)
            text += fmt::format("{:010} {:05} n\r\n", first->second.offset, first->second.generation);
    });
    return text;
}

void append_entry(std::string& data, const Place& place) { // widths 1 4 2
    data += '\1';
    for (int shift = 24; shift >= 0; shift -= 8)
        data += static_cast<char>(place.offset >> static_cast<unsigned>(shift));
    data += static_cast<char>(static_cast<unsigned>(place.generation) >> 8U);
    data += static_cast<char>(place.generation);
}

std::string xref_stream(const Places& places, int id, const std::string& trailer) {
    std::string index, data;
    each_run(places, [&](auto first, auto last, int count) {
        index += fmt::format("{} {} ", first->first, count);
        for (; first != last; ++first) append_entry(data, first->second);
    });
    return fmt::format("{} 0 obj\n<< /Type /XRef /W [1 4 2] /Index [{}] {} /Length {} >>\nstream\n", id,
                       index, trailer, data.size()) +
           data + "\nendstream\nendobj\n";
}

} // namespace

base::Result<PdfTambahan> PdfTambahan::buka(std::string bytes) {
    if (bytes.size() > pdf_terbesar)
        return base::refuse(base::say("segel.pdf_besar", {{"batas", std::to_string(pdf_terbesar >> 20U)}}));
    const std::size_t head = std::string_view(bytes).substr(0, 1024).find("%PDF-");
    if (head == std::string_view::npos) return base::refuse(base::say("segel.bukan_pdf"));
    // Readers count offsets from the head where something stands before it: ours would be wrong for half of them.
    if (head != 0) return base::refuse(base::say("segel.pdf_rusak"));
    const auto xref = last_xref(bytes);
    if (!xref || !ends_at_its_end(bytes)) return base::refuse(base::say("segel.pdf_rusak"));
    PdfTambahan opened;
    opened.base_ = std::move(bytes);
    opened.xref_ = *xref;
    opened.xref_is_stream_ = opened.base_.compare(*xref, 4, "xref") != 0;
    opened.pdf_ = std::make_shared<QPDF>();
    try {
        opened.pdf_->setSuppressWarnings(true);
        opened.pdf_->setAttemptRecovery(false);
        opened.pdf_->processMemoryFile("pdf", opened.base_.data(), opened.base_.size());
        if (opened.pdf_->isEncrypted()) return base::refuse(base::say("segel.pdf_bersandi"));
        const int size = opened.pdf_->getTrailer().getKey("/Size").getIntValueAsInt() - 1;
        const int known = static_cast<int>(opened.pdf_->getObjectCount());
        opened.last_ = std::max(size, known);
        if (opened.last_ > most_objects || !tanpa_keluhan(*opened.pdf_))
            return base::refuse(base::say("segel.pdf_rusak"));
        // Numbers up to /Size may be of deleted objects: new ones begin above them.
        for (int id = known; id < opened.last_; ++id)
            opened.pdf_->makeIndirectObject(QPDFObjectHandle::newNull());
    } catch (const QPDFExc& wrong) {
        const bool locked =
            wrong.getErrorCode() == qpdf_e_password || wrong.getErrorCode() == qpdf_e_unsupported;
        return base::refuse(locked ? base::say("segel.pdf_bersandi") : base::say("segel.pdf_rusak"));
    } catch (const std::exception&) {
        return base::refuse(base::say("segel.pdf_rusak"));
    }
    return opened;
}

void PdfTambahan::berubah(const QPDFObjectHandle& indirect) { changed_.insert(indirect.getObjGen()); }

QPDFObjectHandle PdfTambahan::objek_mentah(std::string text) {
    // Not null: QPDF drops keys that point at a null object.
    QPDFObjectHandle object = pdf_->makeIndirectObject(QPDFObjectHandle::newDictionary());
    raw_id_ = object.getObjectID();
    raw_ = std::move(text);
    return object;
}

std::string PdfTambahan::selesai() {
    std::string out = base_;
    if (out.back() != '\n') out += '\n';
    const int last = static_cast<int>(pdf_->getObjectCount());
    for (int id = last_ + 1; id <= last; ++id) changed_.insert(QPDFObjGen(id, 0));
    Places places;
    for (const QPDFObjGen& og : changed_) {
        places[og.getObj()] = {out.size(), og.getGen()};
        out += fmt::format("{} {} obj\n", og.getObj(), og.getGen());
        if (og.getObj() == raw_id_) {
            raw_at_ = out.size();
            out += raw_;
        } else {
            out += object_text(pdf_->getObject(og));
        }
        out += "\nendobj\n";
    }
    QPDFObjectHandle trailer = pdf_->getTrailer();
    QPDFObjectHandle id = trailer.getKey("/ID");
    const std::string fresh = base::sha256(out).hex().substr(0, 32);
    const std::string first = id.isArray() && id.getArrayNItems() > 0 && id.getArrayItem(0).isString()
                                  ? base::hex(id.getArrayItem(0).getStringValue())
                                  : fresh;
    const std::size_t xref_at = out.size();
    const int xref_id = last + 1;
    if (xref_is_stream_) places[xref_id] = {xref_at, 0};
    std::string common =
        fmt::format("/Size {} /Root {} /Prev {} /ID [<{}><{}>]", xref_is_stream_ ? xref_id + 1 : last + 1,
                    trailer.getKey("/Root").unparse(), xref_, first, fresh);
    if (trailer.hasKey("/Info")) common += " /Info " + trailer.getKey("/Info").unparse();
    out += xref_is_stream_ ? xref_stream(places, xref_id, common)
                           : xref_table(places) + "trailer\n<< " + common + " >>\n";
    return out + fmt::format("startxref\n{}\n%%EOF\n", xref_at);
}

} // namespace seal
