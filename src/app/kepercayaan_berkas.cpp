#include "app/kepercayaan_berkas.h"

#include <fstream>
#include <iterator>

namespace app {
namespace {

constexpr std::size_t largest = 16U << 20U;

base::Result<std::vector<seal::Sertifikat>> certificates(const std::string& bytes) {
    if (bytes.find("-----BEGIN") != std::string::npos) return seal::Sertifikat::baca_semua(bytes);
    auto one = seal::Sertifikat::baca(bytes);
    if (!one) return base::refuse(one.error());
    return std::vector<seal::Sertifikat>{*std::move(one)};
}

} // namespace

base::Result<std::string> isi_berkas_kepercayaan(const std::string& name) {
    std::ifstream in(name, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in.is_open() || in.bad() || bytes.size() > largest)
        return base::refuse(base::say("berkas.tidak_terbuka"), {}, name);
    return bytes;
}

base::Result<seal::Kepercayaan> baca_kepercayaan(const std::vector<std::string>& roots,
                                                 const std::vector<std::string>& lists) {
    seal::Kepercayaan trust;
    base::Findings findings;
    for (const std::string& name : roots) {
        const auto bytes = isi_berkas_kepercayaan(name);
        const auto all = bytes ? certificates(*bytes) : base::Result<std::vector<seal::Sertifikat>>{};
        if (!bytes)
            base::append(findings, bytes.error());
        else if (!all)
            base::append(findings, base::placed(all.error(), name));
        else
            trust.akar.insert(trust.akar.end(), all->begin(), all->end());
    }
    for (const std::string& name : lists) {
        auto bytes = isi_berkas_kepercayaan(name);
        if (!bytes)
            base::append(findings, bytes.error());
        else if (!seal::daftar_cabut_terbaca(*bytes))
            base::append(findings, {{name, {}, base::say("periksa_pdf.bukan_daftar_cabut")}});
        else
            trust.daftar_cabut.push_back(*std::move(bytes));
    }
    if (!findings.empty()) return base::refuse(std::move(findings));
    return trust;
}

} // namespace app
