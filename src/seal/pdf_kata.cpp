#include "seal/pdf_kata.h"

#include <algorithm>
#include <set>

namespace seal {
namespace {

constexpr std::size_t largest = std::size_t{1} << 53U;

bool digit(char c) { return c >= '0' && c <= '9'; }

bool delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }

int hex_value(char c) {
    if (digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

} // namespace

bool jeda(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }

void PembacaPdf::lewati_jeda() {
    while (at_ < pdf_.size()) {
        if (pdf_[at_] == '%') {
            while (at_ < pdf_.size() && pdf_[at_] != '\n' && pdf_[at_] != '\r') ++at_;
        } else if (jeda(pdf_[at_])) {
            ++at_;
        } else {
            return;
        }
    }
}

bool PembacaPdf::ada(std::string_view word) {
    if (at_ > pdf_.size() || pdf_.substr(at_, word.size()) != word) return false;
    const std::size_t end = at_ + word.size();
    if (end < pdf_.size() && !jeda(pdf_[end]) && !delimiter(pdf_[end])) return false; // "objek" is not "obj"
    at_ = end;
    return true;
}

void PembacaPdf::wajib(std::string_view word) {
    if (!ada(word)) throw PdfCacat(at_);
}

std::size_t PembacaPdf::bilangan() {
    if (!digit(sini())) throw PdfCacat(at_);
    std::size_t n = 0;
    while (digit(sini())) {
        n = n * 10 + static_cast<std::size_t>(sini() - '0');
        if (n > largest) throw PdfCacat(at_);
        ++at_;
    }
    return n;
}

void PembacaPdf::teks() {
    const std::size_t begin = at_++;
    for (int open = 1; open > 0; ++at_) {
        if (at_ >= pdf_.size()) throw PdfCacat(begin);
        if (pdf_[at_] == '\\')
            ++at_;
        else if (pdf_[at_] == '(')
            ++open;
        else if (pdf_[at_] == ')')
            --open;
    }
}

void PembacaPdf::heksa() {
    const std::size_t begin = at_++;
    while (sini() != '>') {
        if (at_ >= pdf_.size() || (hex_value(sini()) < 0 && !jeda(sini()))) throw PdfCacat(begin);
        ++at_;
    }
    ++at_;
}

std::string PembacaPdf::nama() {
    if (sini() != '/') throw PdfCacat(at_);
    std::string name = "/";
    ++at_;
    while (at_ < pdf_.size() && !jeda(pdf_[at_]) && !delimiter(pdf_[at_])) {
        if (pdf_[at_] == '#') {
            const int high = at_ + 2 < pdf_.size() ? hex_value(pdf_[at_ + 1]) : -1;
            const int low = high >= 0 ? hex_value(pdf_[at_ + 2]) : -1;
            if (low < 0) throw PdfCacat(at_);
            name += static_cast<char>(high * 16 + low);
            at_ += 3;
        } else {
            name += pdf_[at_++];
        }
    }
    return name;
}

void PembacaPdf::angka_atau_acuan() {
    const std::size_t begin = at_;
    while (at_ < pdf_.size() && !jeda(pdf_[at_]) && !delimiter(pdf_[at_])) ++at_;
    const std::string_view word = pdf_.substr(begin, at_ - begin);
    if (word.empty()) throw PdfCacat(begin);
    if (!std::all_of(word.begin(), word.end(), digit)) {
        if (digit(word[0]) || word[0] == '+' || word[0] == '-' || word[0] == '.') {
            if (word.find_first_not_of("0123456789+-.") != std::string_view::npos) throw PdfCacat(begin);
        } else if (word != "true" && word != "false" && word != "null") {
            throw PdfCacat(begin);
        }
        return;
    }
    const std::size_t after = at_; // an integer: perhaps the first word of a reference
    lewati_jeda();
    const std::size_t second = at_;
    while (digit(sini())) ++at_;
    if (at_ > second) {
        lewati_jeda();
        if (ada("R")) return;
    }
    at_ = after;
}

Rentang PembacaPdf::nilai(int depth) {
    if (depth > sedalam) throw PdfCacat(at_);
    lewati_jeda();
    const std::size_t begin = at_;
    const bool dictionary = pdf_.substr(std::min(begin, pdf_.size()), 2) == "<<";
    if (dictionary || sini() == '[') {
        at_ += dictionary ? 2 : 1;
        const std::string_view close = dictionary ? ">>" : "]";
        for (lewati_jeda(); pdf_.substr(std::min(at_, pdf_.size()), close.size()) != close; lewati_jeda()) {
            if (dictionary) nama();
            nilai(depth + 1);
        }
        at_ += close.size();
    } else if (sini() == '(') {
        teks();
    } else if (sini() == '<') {
        heksa();
    } else if (sini() == '/') {
        nama();
    } else {
        angka_atau_acuan();
    }
    return {begin, at_};
}

ObjekMentah PembacaPdf::objek() {
    ObjekMentah o;
    const auto number = [&](std::size_t limit) {
        const std::size_t at = at_;
        const std::size_t n = bilangan();
        if (n > limit) throw PdfCacat(at);
        return static_cast<int>(n);
    };
    lewati_jeda();
    o.siapa.nomor = number(8'388'607); // Annex C: the largest number of an indirect object
    lewati_jeda();
    o.siapa.generasi = number(65'535);
    lewati_jeda();
    wajib("obj");
    o.nilai = nilai();
    o.setelah_nilai = at_;
    lewati_jeda();
    if (ada("stream")) {
        if (sini() == '\r') ++at_;
        if (sini() != '\n') throw PdfCacat(at_);
        o.aliran = ++at_;
    }
    return o;
}

std::vector<Anggota> kamus_di(std::string_view pdf, Rentang value) {
    PembacaPdf read(pdf.substr(0, value.akhir), value.awal);
    if (value.dari(pdf).substr(0, 2) != "<<") throw PdfCacat(value.awal);
    read.at_ += 2;
    std::vector<Anggota> members;
    std::set<std::string> seen;
    for (read.lewati_jeda(); read.sini() == '/'; read.lewati_jeda()) {
        std::string name = read.nama();
        if (!seen.insert(name).second) throw PdfCacat(read.at_);
        members.push_back({std::move(name), read.nilai()});
    }
    return members;
}

const Anggota* cari(const std::vector<Anggota>& dictionary, std::string_view name) {
    const auto found =
        std::find_if(dictionary.begin(), dictionary.end(), [&](const Anggota& a) { return a.nama == name; });
    return found == dictionary.end() ? nullptr : &*found;
}

std::optional<std::size_t> bilangan_di(std::string_view text) {
    if (text.empty() || text.size() > 15 || !std::all_of(text.begin(), text.end(), digit))
        return std::nullopt;
    return PembacaPdf(text, 0).bilangan();
}

std::optional<Acuan> acuan_di(std::string_view text) {
    if (text.empty() || text.back() != 'R' || text.size() > 40) return std::nullopt;
    try {
        PembacaPdf read(text, 0);
        const std::size_t number = read.bilangan();
        read.lewati_jeda();
        const std::size_t generation = read.bilangan();
        read.lewati_jeda();
        if (number > 8'388'607 || generation > 65'535 || !read.ada("R")) return std::nullopt;
        return Acuan{static_cast<int>(number), static_cast<int>(generation)};
    } catch (const PdfCacat&) {
        return std::nullopt;
    }
}

std::optional<std::vector<std::size_t>> deret_di(std::string_view text) {
    if (text.size() < 2 || text.front() != '[' || text.back() != ']') return std::nullopt;
    std::vector<std::size_t> numbers;
    PembacaPdf read(text, 1);
    try {
        for (read.lewati_jeda(); read.tempat() + 1 < text.size(); read.lewati_jeda())
            numbers.push_back(read.bilangan());
    } catch (const PdfCacat&) {
        return std::nullopt;
    }
    return numbers;
}

} // namespace seal
