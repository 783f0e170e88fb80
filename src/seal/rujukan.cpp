#include "seal/rujukan.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <zlib.h>

namespace seal {
namespace {

std::string inflated(std::string_view packed, Jatah& unpacked, std::size_t at) {
    z_stream z{};
    if (inflateInit(&z) != Z_OK) throw PdfCacat(at);
    struct End {
        z_stream& z;
        ~End() { inflateEnd(&z); }
    } end{z};
    // zlib does not write to its input; its interface is older than const.
    z.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
    z.avail_in = static_cast<uInt>(packed.size());
    std::string out;
    std::array<char, 16384> piece{};
    for (int state = Z_OK; state != Z_STREAM_END;) {
        z.next_out = reinterpret_cast<Bytef*>(piece.data());
        z.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&z, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END) throw PdfCacat(at);
        const std::size_t n = piece.size() - z.avail_out;
        unpacked.ambil(n);
        out.append(piece.data(), n);
    }
    return out;
}

// PNG predictors (RFC 2083 section 6), one byte a sample.
std::string unpredicted(const std::string& rows, std::size_t columns, std::size_t at) {
    std::string out;
    std::string before(columns, '\0');
    if (rows.size() % (columns + 1) != 0) throw PdfCacat(at);
    for (std::size_t r = 0; r < rows.size(); r += columns + 1) {
        std::string row = rows.substr(r + 1, columns);
        const int kind = static_cast<unsigned char>(rows[r]);
        for (std::size_t i = 0; i < columns; ++i) {
            const int left = i > 0 ? static_cast<unsigned char>(row[i - 1]) : 0;
            const int up = static_cast<unsigned char>(before[i]);
            const int corner = i > 0 ? static_cast<unsigned char>(before[i - 1]) : 0;
            const int pa = std::abs(up - corner), pb = std::abs(left - corner);
            const int pc = std::abs(left + up - 2 * corner);
            const int paeth = pa <= pb && pa <= pc ? left : pb <= pc ? up : corner;
            const std::array<int, 5> added{0, left, up, (left + up) / 2, paeth};
            if (kind > 4) throw PdfCacat(at);
            row[i] =
                static_cast<char>(static_cast<unsigned char>(row[i]) + added[static_cast<std::size_t>(kind)]);
        }
        out += row;
        before = std::move(row);
    }
    return out;
}

std::size_t number_of(std::string_view pdf, const std::vector<Anggota>& dictionary, std::string_view name,
                      std::optional<std::size_t> absent = std::nullopt) {
    const Anggota* member = cari(dictionary, name);
    if (member == nullptr) {
        if (!absent) throw PdfCacat(0);
        return *absent;
    }
    const auto n = bilangan_di(member->nilai.dari(pdf));
    if (!n) throw PdfCacat(member->nilai.awal);
    return *n;
}

// The bytes of a stream, as long as its /Length says, with "endstream" behind them.
Rentang stream_bytes(std::string_view pdf, const ObjekMentah& o, const std::vector<Anggota>& dictionary,
                     const TabelObjek* objects) {
    const Anggota* member = cari(dictionary, "/Length");
    if (member == nullptr || !o.aliran) throw PdfCacat(o.nilai.awal);
    auto length = bilangan_di(member->nilai.dari(pdf));
    if (const auto reference = acuan_di(member->nilai.dari(pdf));
        !length && reference && objects != nullptr) {
        const auto found = objects->find(reference->nomor);
        if (found == objects->end() || found->second.dalam_aliran) throw PdfCacat(member->nilai.awal);
        PembacaPdf there(pdf, found->second.tempat);
        length = bilangan_di(there.objek().nilai.dari(pdf));
    }
    if (!length || *length > pdf.size() - *o.aliran) throw PdfCacat(member->nilai.awal);
    PembacaPdf read(pdf, *o.aliran + *length);
    read.lewati_jeda();
    read.wajib("endstream");
    return {*o.aliran, *o.aliran + *length};
}

std::size_t after_stream(std::string_view pdf, Rentang bytes) {
    PembacaPdf read(pdf, bytes.akhir);
    read.lewati_jeda();
    read.wajib("endstream");
    read.lewati_jeda();
    read.wajib("endobj");
    return read.tempat();
}

// The one filter that object and cross-reference streams have in practice, or none.
std::string decoded(std::string_view pdf, Rentang bytes, const std::vector<Anggota>& dictionary,
                    Jatah& unpacked) {
    const Anggota* filter = cari(dictionary, "/Filter");
    if (filter == nullptr) {
        unpacked.ambil(bytes.akhir - bytes.awal);
        return std::string(bytes.dari(pdf));
    }
    std::string_view name = filter->nilai.dari(pdf);
    if (name.starts_with('[') && name.ends_with(']')) {
        name.remove_prefix(1);
        name.remove_suffix(1);
        while (!name.empty() && jeda(name.front())) name.remove_prefix(1);
        while (!name.empty() && jeda(name.back())) name.remove_suffix(1);
    }
    if (name != "/FlateDecode") throw PdfCacat(filter->nilai.awal);
    std::string out = inflated(bytes.dari(pdf), unpacked, bytes.awal);
    const Anggota* parameters = cari(dictionary, "/DecodeParms");
    if (parameters == nullptr || parameters->nilai.dari(pdf) == "null") return out;
    Rentang value = parameters->nilai;
    if (value.dari(pdf).starts_with('[')) value = {PembacaPdf(pdf, value.awal + 1).nilai()};
    const auto how = kamus_di(pdf, value);
    const std::size_t predictor = number_of(pdf, how, "/Predictor", 1);
    if (predictor < 2) return out;
    if (predictor < 10 || number_of(pdf, how, "/Colors", 1) != 1 ||
        number_of(pdf, how, "/BitsPerComponent", 8) != 8)
        throw PdfCacat(value.awal);
    const std::size_t columns = number_of(pdf, how, "/Columns", 1);
    if (columns == 0 || columns > 64) throw PdfCacat(value.awal);
    return unpredicted(out, columns, value.awal);
}

void take_trailer(std::string_view pdf, const std::vector<Anggota>& dictionary, BagianRujukan& section) {
    for (const Anggota& a : dictionary) section.ekor.emplace(a.nama, a.nilai.dari(pdf));
    if (cari(dictionary, "/Prev") != nullptr) section.sebelumnya = number_of(pdf, dictionary, "/Prev");
}

BagianRujukan table(std::string_view pdf, std::size_t at, std::size_t most) {
    BagianRujukan section;
    section.awal = at;
    PembacaPdf read(pdf, at);
    read.wajib("xref");
    for (read.lewati_jeda(); !read.ada("trailer"); read.lewati_jeda()) {
        const std::size_t first = read.bilangan();
        read.lewati_jeda();
        const std::size_t count = read.bilangan();
        if (first > 8'388'607 || count > 8'388'607) throw PdfCacat(read.tempat());
        std::size_t line = read.tempat();
        while (line < pdf.size() && pdf[line] == ' ') ++line;
        if (pdf.substr(line, 2) == "\r\n") ++line;
        if (line >= pdf.size() || (pdf[line] != '\n' && pdf[line] != '\r')) throw PdfCacat(line);
        ++line;
        for (std::size_t i = 0; i < count && section.entri.size() < most; ++i, line += 20) {
            const std::string_view text =
                pdf.substr(std::min(line, pdf.size()), 20); // "0000000016 00000 n" and two signs of line end
            const auto place = text.size() == 20 ? bilangan_di(text.substr(0, 10)) : std::nullopt;
            const auto generation = place ? bilangan_di(text.substr(11, 5)) : std::nullopt;
            if (!generation || text[10] != ' ' || text[16] != ' ' || (text[17] != 'n' && text[17] != 'f') ||
                !jeda(text[18]) || (text[19] != '\n' && text[19] != '\r'))
                throw PdfCacat(line);
            section.entri.push_back(
                {static_cast<int>(first + i), text[17] == 'f', false, *place, static_cast<int>(*generation)});
        }
        if (section.entri.size() >= most) return section;
        read.ke(line);
    }
    const Rentang trailer = read.nilai();
    take_trailer(pdf, kamus_di(pdf, trailer), section);
    section.akhir = trailer.akhir;
    return section;
}

std::size_t field(std::string_view bytes, std::size_t at, std::size_t width) {
    std::size_t n = 0;
    for (std::size_t i = 0; i < width; ++i) n = n << 8U | static_cast<unsigned char>(bytes[at + i]);
    return n;
}

BagianRujukan stream(std::string_view pdf, std::size_t at, std::size_t most, Jatah& unpacked) {
    BagianRujukan section;
    section.awal = at;
    PembacaPdf read(pdf, at);
    const ObjekMentah o = read.objek();
    const auto dictionary = kamus_di(pdf, o.nilai);
    const Anggota* type = cari(dictionary, "/Type");
    const Anggota* widths = cari(dictionary, "/W");
    if (type == nullptr || type->nilai.dari(pdf) != "/XRef" || widths == nullptr) throw PdfCacat(at);
    const Rentang bytes = stream_bytes(pdf, o, dictionary, nullptr);
    section.akhir = after_stream(pdf, bytes);
    const std::string rows = decoded(pdf, bytes, dictionary, unpacked);
    const auto w = deret_di(widths->nilai.dari(pdf));
    if (!w || w->size() != 3 || (*w)[0] > 1 || (*w)[1] > 7 || (*w)[1] == 0 || (*w)[2] > 4)
        throw PdfCacat(widths->nilai.awal);
    const std::size_t width = (*w)[0] + (*w)[1] + (*w)[2];
    std::vector<std::size_t> index{0, number_of(pdf, dictionary, "/Size")};
    if (const Anggota* given = cari(dictionary, "/Index")) {
        const auto numbers = deret_di(given->nilai.dari(pdf));
        if (!numbers || numbers->size() % 2 != 0) throw PdfCacat(given->nilai.awal);
        index = *numbers;
    }
    std::size_t row = 0;
    for (std::size_t i = 0; i < index.size(); i += 2) {
        if (index[i] > 8'388'607 || index[i + 1] > 8'388'607) throw PdfCacat(at);
        for (std::size_t n = 0; n < index[i + 1] && section.entri.size() < most; ++n, row += width) {
            if (row + width > rows.size()) throw PdfCacat(at);
            const std::size_t kind = (*w)[0] == 0 ? 1 : field(rows, row, 1);
            const std::size_t place = field(rows, row + (*w)[0], (*w)[1]);
            const std::size_t third = field(rows, row + (*w)[0] + (*w)[1], (*w)[2]);
            if (kind > 2 || third > 8'388'607 || (kind == 2 && place > 8'388'607)) throw PdfCacat(at);
            section.entri.push_back(
                {static_cast<int>(index[i] + n), kind == 0, kind == 2, place, static_cast<int>(third)});
        }
    }
    if (row != rows.size() && section.entri.size() < most) throw PdfCacat(at);
    take_trailer(pdf, dictionary, section);
    return section;
}

// "300 0 301 3": numbers and where their objects begin, each number once, one behind the other.
std::vector<int> index_of(std::string_view inside, std::size_t count, std::size_t first, std::size_t at) {
    PembacaPdf read(inside.substr(0, first), 0);
    std::vector<int> numbers;
    std::set<std::size_t> seen;
    std::size_t next = 0;
    try {
        for (std::size_t i = 0; i < count; ++i) {
            read.lewati_jeda();
            const std::size_t number = read.bilangan();
            read.lewati_jeda();
            const std::size_t begin = read.bilangan();
            if (number > 8'388'607 || !seen.insert(number).second || begin < next ||
                begin >= inside.size() - first)
                throw PdfCacat(at);
            next = begin + 1;
            numbers.push_back(static_cast<int>(number));
        }
    } catch (const PdfCacat&) { // its place is one of the unpacked bytes
        throw PdfCacat(at);
    }
    return numbers;
}

} // namespace

BagianRujukan baca_rujukan(std::string_view pdf, std::size_t at, std::size_t most_entries, Jatah& unpacked) {
    if (at >= pdf.size()) throw PdfCacat(at);
    BagianRujukan section =
        pdf.substr(at, 4) == "xref" ? table(pdf, at, most_entries) : stream(pdf, at, most_entries, unpacked);
    std::set<int> numbers; // two objects of one number: readers would choose differently
    for (const Entri& entry : section.entri)
        if (!numbers.insert(entry.nomor).second) throw PdfCacat(at);
    return section;
}

void periksa_wadah(std::string_view pdf, std::size_t at, const IsiWadah& said, const TabelObjek& objects,
                   Jatah& unpacked) {
    PembacaPdf read(pdf, at);
    const ObjekMentah o = read.objek();
    const auto dictionary = kamus_di(pdf, o.nilai);
    const Anggota* type = cari(dictionary, "/Type");
    if (type == nullptr || type->nilai.dari(pdf) != "/ObjStm") throw PdfCacat(at);
    const std::string inside = decoded(pdf, stream_bytes(pdf, o, dictionary, &objects), dictionary, unpacked);
    const std::size_t count = number_of(pdf, dictionary, "/N");
    const std::size_t first = number_of(pdf, dictionary, "/First");
    if (first > inside.size() || count > first) throw PdfCacat(at); // a pair takes four bytes
    const std::vector<int> numbers = index_of(inside, count, first, at);
    for (const auto& [number, place] : said)
        if (place < 0 || static_cast<std::size_t>(place) >= count ||
            numbers[static_cast<std::size_t>(place)] != number)
            throw PdfCacat(at);
}

std::size_t akhir_objek(std::string_view pdf, std::size_t at, const TabelObjek& objects) {
    PembacaPdf read(pdf, at);
    const ObjekMentah o = read.objek();
    if (o.aliran) return after_stream(pdf, stream_bytes(pdf, o, kamus_di(pdf, o.nilai), &objects));
    read.wajib("endobj");
    return read.tempat();
}

} // namespace seal
