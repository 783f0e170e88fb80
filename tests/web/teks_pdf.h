// teks_pdf.h -- what a reader of a PDF reads: pdftotext, an outside program.
#pragma once

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace uji {

inline std::string teks_pdf(const std::string& pdf, const std::filesystem::path& folder) {
    const std::string file = (folder / "cetak.pdf").string();
    std::ofstream(file, std::ios::binary) << pdf;
    std::string text;
    std::FILE* pipe = popen(("pdftotext -layout '" + file + "' -").c_str(), "r");
    char block[4096];
    while (const std::size_t got = std::fread(block, 1, sizeof block, pipe)) text.append(block, got);
    EXPECT_EQ(pclose(pipe), 0);
    return text;
}

} // namespace uji
