// Any bytes as a file of published figures: every row gets a verdict, an unusable file says why.
#include "cli/vektor_berkas.h"
#include "regime/law_for_tests.h"

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::istringstream in(std::string(reinterpret_cast<const char*>(data), size)); // NOLINT
    sheet::CsvReader csv(in);
    const cli::VektorBerkas file = cli::read_vektor(csv, regime::laws_for_tests());
    if (!file.usable && file.findings.empty()) std::abort();
    for (const cli::BarisVektor& row : file.rows)
        if (row.putusan == cli::Putusan::sama && row.got.empty() && !row.expected.empty()) std::abort();
    return 0;
}
