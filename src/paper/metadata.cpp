// What a file says of itself, twice and alike: Info and XMP (PDF/A-3 6.6.2), its language, its colours.
#include "base/text.h"
#include "paper/archive_parts.h"

#include <fmt/format.h>

#include <chrono>
#include <string_view>

namespace bytes_colours {
std::string_view isi(std::string_view name); // made by cmake/embed_bytes.cmake
}

namespace paper {
namespace {

constexpr std::string_view maker = "Teraju";

struct Clock {
    int year;
    unsigned month, day;
    long hour, minute, second;
};
Clock utc(calendar::Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(instant - day);
    return {int(date.year()),     unsigned(date.month()), unsigned(date.day()),
            time.hours().count(), time.minutes().count(), time.seconds().count()};
}

std::string iso(calendar::Instant instant) {
    const Clock c = utc(instant);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", c.year, c.month, c.day, c.hour, c.minute,
                       c.second);
}

// The schema of pdfuaid is not one that PDF/A knows by itself: it has to be described (PDF/A-3 6.6.2.3).
constexpr std::string_view ua_schema = R"(<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>
<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>
</rdf:Bag></pdfaExtension:schemas></rdf:Description>
)";

std::string xmp(const Dokumen& d, RagamBerkas kind) {
    const bool full = kind == RagamBerkas::arsip;
    std::string x = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                    "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
                    "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
    x += fmt::format(
        "<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt><rdf:li "
        "xml:lang=\"x-default\">{}</rdf:li>"
        "</rdf:Alt></dc:title>\n<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n",
        base::xml_escaped(d.judul), base::xml_escaped(d.bahasa));
    if (!d.pembuat.empty())
        x += fmt::format("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n",
                         base::xml_escaped(d.pembuat));
    if (!d.nomor.empty()) x += fmt::format("<dc:identifier>{}</dc:identifier>\n", base::xml_escaped(d.nomor));
    const std::string when = iso(d.dibuat);
    x += fmt::format("<xmp:CreateDate>{0}</xmp:CreateDate><xmp:ModifyDate>{0}</"
                     "xmp:ModifyDate><xmp:MetadataDate>{0}</xmp:MetadataDate>\n"
                     "<xmp:CreatorTool>{1}</xmp:CreatorTool><pdf:Producer>{1}</pdf:Producer>\n",
                     when, maker);
    x += fmt::format("<pdfaid:part>{}</pdfaid:part><pdfaid:conformance>{}</pdfaid:conformance>\n",
                     full ? 3 : 1, full ? "A" : "B");
    if (full) x += "<pdfuaid:part>1</pdfuaid:part>\n";
    x += "</rdf:Description>\n";
    if (full) x += ua_schema;
    return x + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

} // namespace

std::string pdf_date(calendar::Instant instant) {
    const Clock c = utc(instant);
    return fmt::format("D:{:04}{:02}{:02}{:02}{:02}{:02}Z", c.year, c.month, c.day, c.hour, c.minute,
                       c.second);
}

void describe(QPDF& pdf, const Dokumen& document, RagamBerkas kind) {
    Handle info = Handle::newDictionary();
    info.replaceKey("/Title", Handle::newUnicodeString(document.judul));
    if (!document.pembuat.empty()) info.replaceKey("/Author", Handle::newUnicodeString(document.pembuat));
    info.replaceKey("/Producer", Handle::newString(std::string(maker)));
    info.replaceKey("/Creator", Handle::newString(std::string(maker)));
    info.replaceKey("/CreationDate", Handle::newString(pdf_date(document.dibuat)));
    info.replaceKey("/ModDate", Handle::newString(pdf_date(document.dibuat)));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));

    Handle root = pdf.getRoot();
    Handle metadata = Handle::newStream(&pdf, xmp(document, kind));
    metadata.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    root.replaceKey("/Metadata", metadata);

    Handle profile = Handle::newStream(&pdf, std::string(bytes_colours::isi("sRGB.icc")));
    profile.getDict().replaceKey("/N", Handle::newInteger(3));
    Handle intent =
        Handle::parse("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
                      "/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)>>");
    intent.replaceKey("/DestOutputProfile", profile);
    Handle intents = Handle::newArray();
    intents.appendItem(pdf.makeIndirectObject(intent));
    root.replaceKey("/OutputIntents", intents);

    root.replaceKey("/Lang", Handle::newUnicodeString(document.bahasa));
    root.replaceKey("/ViewerPreferences", Handle::parse("<</DisplayDocTitle true>>"));
}

} // namespace paper
