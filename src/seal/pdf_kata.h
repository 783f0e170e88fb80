// pdf_kata.h -- the words of a PDF as they stand in its bytes, read strictly and never repaired (ISO 32000-1, 7.2 and 7.3).
//
//     PembacaPdf pdf(bytes, offset);
//     ObjekMentah o = pdf.objek();                 // "12 0 obj << … >> stream … endstream endobj"
//     for (const Anggota& a : kamus_di(bytes, o.nilai)) a.nama, a.nilai       // "/Contents", where its value stands
//
// QPDF reads what objects mean; this reader says where they stand, which is what a signature is about: the gap of a
// ByteRange must be the value of /Contents of one dictionary and nothing else. Two readers that disagree about a file are
// a reason to refuse it. What does not fit throws PdfCacat, which never leaves this room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seal {

// Thrown inside the room; the doors of it (kerangka.h, periksa.h) turn it into a finding.
class PdfCacat final : public std::exception {
  public:
    explicit PdfCacat(std::size_t at) : tempat(at) {}
    [[nodiscard]] const char* what() const noexcept override { return "malformed PDF"; }
    std::size_t tempat; // byte
};

struct Rentang { // bytes [awal, akhir)
    std::size_t awal = 0, akhir = 0;
    [[nodiscard]] std::string_view dari(std::string_view pdf) const { return pdf.substr(awal, akhir - awal); }
    bool operator==(const Rentang&) const = default;
};

struct Acuan { // "12 0 R"
    int nomor = 0, generasi = 0;
    auto operator<=>(const Acuan&) const = default;
};

struct Anggota {
    std::string nama; // "/Contents", #xx undone
    Rentang nilai;
};

struct ObjekMentah {
    Acuan siapa;
    Rentang nilai;
    std::optional<std::size_t> aliran; // where the bytes of its stream begin
    std::size_t setelah_nilai = 0;     // where reading went on
};

class PembacaPdf {
  public:
    static constexpr int sedalam = 100; // levels of brackets

    PembacaPdf(std::string_view pdf, std::size_t at) : pdf_(pdf), at_(at) {}

    [[nodiscard]] std::size_t tempat() const { return at_; }
    void ke(std::size_t at) { at_ = at; }
    void lewati_jeda();                            // white space and comments
    [[nodiscard]] bool ada(std::string_view word); // is this word here? then it is behind us
    void wajib(std::string_view word);             // it must be
    std::size_t bilangan();                        // digits, at most 2^53
    Rentang nilai(int depth = 0);                  // one value of any kind, references too
    ObjekMentah objek();                           // up to "stream" or "endobj" (which is not read)

  private:
    [[nodiscard]] char sini() const { return at_ < pdf_.size() ? pdf_[at_] : '\0'; }
    void teks();
    void heksa();
    std::string nama();
    void angka_atau_acuan();
    friend std::vector<Anggota> kamus_di(std::string_view pdf, Rentang value);

    std::string_view pdf_;
    std::size_t at_;
};

// The members of the dictionary that stands there; a name twice is a defect (readers would choose differently).
[[nodiscard]] std::vector<Anggota> kamus_di(std::string_view pdf, Rentang value);
[[nodiscard]] const Anggota* cari(const std::vector<Anggota>& dictionary, std::string_view name);

[[nodiscard]] std::optional<std::size_t> bilangan_di(std::string_view text); // the whole text is one number
[[nodiscard]] std::optional<Acuan> acuan_di(std::string_view text); // the whole text is one reference
[[nodiscard]] std::optional<std::vector<std::size_t>> deret_di(std::string_view text); // "[0 12 30 44]"

[[nodiscard]] bool jeda(char c); // white space of a PDF

} // namespace seal
