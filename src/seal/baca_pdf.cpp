#include "seal/baca_pdf.h"

#include <algorithm>
#include <qpdf/Pipeline.hh>
#include <stdexcept>

namespace seal {
namespace {

class Bounded final : public Pipeline {
  public:
    explicit Bounded(std::size_t limit) : Pipeline("bounded", nullptr), limit_(limit) {}
    void write(const unsigned char* data, std::size_t size) override {
        if (size > limit_ - text.size()) throw std::runtime_error("too large");
        text.append(reinterpret_cast<const char*>(data), size);
    }
    void finish() override {}
    std::string text;

  private:
    std::size_t limit_;
};

TabelObjek as_qpdf_sees(QPDF& pdf) {
    TabelObjek table;
    const auto entries = pdf.getXRefTable();
    for (const auto& [who, entry] : entries)
        if (entry.getType() == 1)
            table.emplace(who.getObj(),
                          Letak{false, static_cast<std::size_t>(entry.getOffset()), who.getGen()});
    for (const auto& [who, entry] : entries)
        if (entry.getType() == 2) {
            const auto container = table.find(entry.getObjStreamNumber());
            table.emplace(who.getObj(), Letak{true, container == table.end() ? 0 : container->second.tempat,
                                              entry.getObjStreamIndex()});
        }
    return table;
}

} // namespace

bool tanpa_keluhan(QPDF& pdf) {
    const auto warnings = pdf.getWarnings();
    return std::all_of(warnings.begin(), warnings.end(), [](const QPDFExc& warning) {
        return warning.getMessageDetail().rfind("reported number of objects", 0) == 0;
    });
}

std::unique_ptr<QPDF> buka_ketat(std::string_view pdf, const Kerangka& bones, std::size_t k) {
    const std::size_t end = bones.revisi[k].akhir_baris;
    auto read = std::make_unique<QPDF>();
    read->setSuppressWarnings(true); // they are kept all the same
    read->setAttemptRecovery(false);
    read->processMemoryFile("pdf", pdf.data(), end);
    if (as_qpdf_sees(*read) != bones.tabel(k) || !tanpa_keluhan(*read)) throw PdfCacat(end);
    return read;
}

std::string isi_aliran(QPDFObjectHandle stream, std::size_t limit) {
    try {
        Bounded out(limit);
        if (stream.isStream() && stream.pipeStreamData(&out, 0, qpdf_dl_generalized, true))
            return std::move(out.text);
    } catch (const std::exception&) { // too large, or not what its filter says
    }
    return {};
}

} // namespace seal
