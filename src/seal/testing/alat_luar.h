// alat_luar.h -- tools from outside, run in a folder of their own that is gone at the end.
//
//     FolderUji folder;
//     folder.tulis("a.pdf", pdf);
//     EXPECT_EQ(folder.jalankan("qpdf --check a.pdf").kode, 0) << folder.keluaran();
#pragma once

#include "base/bytes.h"
#include "seal/openssl.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <utility>

namespace seal {

class FolderUji {
  public:
    FolderUji() {
        std::string name = (std::filesystem::temp_directory_path() / "teraju-seal-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    FolderUji(const FolderUji&) = delete;
    FolderUji& operator=(const FolderUji&) = delete;
    ~FolderUji() { std::filesystem::remove_all(path_); }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    void tulis(const std::string& name, std::string_view bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
    }
    [[nodiscard]] std::string baca(const std::string& name) const {
        std::ostringstream out;
        out << std::ifstream(path_ / name, std::ios::binary).rdbuf();
        return out.str();
    }

    struct Hasil {
        int kode;
    };
    Hasil jalankan(const std::string& command) const {
        output_.clear();
        FILE* pipe = popen(("cd '" + path_.string() + "' && ( " + command + " ) 2>&1").c_str(), "r");
        if (pipe == nullptr) throw std::runtime_error("popen");
        std::array<char, 4096> piece{};
        for (std::size_t n; (n = fread(piece.data(), 1, piece.size(), pipe)) > 0;)
            output_.append(piece.data(), n);
        const int status = pclose(pipe);
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1};
    }
    [[nodiscard]] const std::string& keluaran() const { return output_; }
    [[nodiscard]] std::size_t hitung(std::string_view text) const {
        std::size_t count = 0;
        for (std::size_t at = output_.find(text); at != std::string::npos; at = output_.find(text, at + 1))
            ++count;
        return count;
    }

  private:
    std::filesystem::path path_;
    mutable std::string output_;
};

// The CMS of the last signature of a PDF and the bytes that it covers, found by text search alone.
inline std::pair<std::string, std::string> cms_terakhir(const std::string& pdf) {
    const std::size_t range = pdf.rfind("/ByteRange [0 ");
    unsigned long a = 0, b = 0, c = 0;
    if (range == std::string::npos ||
        std::sscanf(pdf.c_str() + range, "/ByteRange [0 %lu %lu %lu]", &a, &b, &c) != 3)
        throw std::runtime_error("no ByteRange");
    std::string cms = base::from_hex(pdf.substr(a + 1, b - a - 2)).value();
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(cms[i]); };
    cms.resize(4 + (std::size_t{at(2)} << 8U) + at(3)); // SEQUENCE, two bytes of length; the rest is padding
    return {cms, pdf.substr(0, a) + pdf.substr(b, c)};
}

namespace alat {

inline CmsPtr terbaca(std::string_view cms) {
    const unsigned char* at = bytes_of(cms);
    return CmsPtr(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(cms.size())));
}
inline std::string isi_teks(const ASN1_STRING* text) {
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
            static_cast<std::size_t>(ASN1_STRING_length(text))};
}

} // namespace alat

// Of a CMS with one signer: the time-stamp token that it carries, and the signature value that the token is about.
inline std::string token_dalam(std::string_view cms) {
    const CmsPtr read = alat::terbaca(cms);
    const CMS_SignerInfo* si = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(read.get()), 0);
    const int place = CMS_unsigned_get_attr_by_NID(si, NID_id_smime_aa_timeStampToken, -1);
    return alat::isi_teks(X509_ATTRIBUTE_get0_type(CMS_unsigned_get_attr(si, place), 0)->value.sequence);
}
inline std::string nilai_tanda(std::string_view cms) {
    const CmsPtr read = alat::terbaca(cms);
    return alat::isi_teks(
        CMS_SignerInfo_get0_signature(sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(read.get()), 0)));
}

} // namespace seal
