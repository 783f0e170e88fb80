// The forms as PDF: every builder with a full, an empty and a very long material.
#include "paper/blangko/blangko.h"
#include "paper/blangko/contoh_for_tests.h"
#include "paper/cetak.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace paper::blangko {
namespace {

std::string galat(const base::Result<std::string>& pdf) {
    std::string all;
    if (!pdf)
        for (const base::Finding& f : pdf.error())
            all += f.place + " " + std::string(f.sentence.key) + " " + f.written + "\n";
    return all;
}

TEST(CetakBlangko, EachFormBecomesAPdfWhateverIsOnIt) {
    const char* keep = std::getenv("TERAJU_SIMPAN_PDF"); // a folder: to be looked at
    for (const Blangko which : semua_blangko())
        for (const auto& [name, material] : {std::pair<std::string, Bahan>{"lengkap", contoh::lengkap()},
                                             {"kosong", contoh::kosong()},
                                             {"panjang", contoh::panjang()}}) {
            const auto pdf = cetak(susun(which, material));
            ASSERT_TRUE(pdf) << kode(which) << " " << name << "\n" << galat(pdf);
            EXPECT_EQ(pdf->substr(0, 5), "%PDF-");
            if (keep != nullptr)
                std::ofstream(std::string(keep) + "/" + std::string(kode(which)) + "-" + name + ".pdf",
                              std::ios::binary)
                    << *pdf;
        }
}

} // namespace
} // namespace paper::blangko
