// A line of an exported journal from anywhere: read or refused, and what was read is written and read the same again.
#include "journal/baris.h"
#include "journal/rantai.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view line(reinterpret_cast<const char*>(data), size);
    if (const auto read = journal::read_baris(line)) {
        const auto again = journal::read_baris(journal::tulis_baris(*read));
        if (!again || *again != *read) std::abort();
        journal::Pemeriksa periksa;
        static_cast<void>(periksa.terima(*read));
        static_cast<void>(periksa.selesai());
    }
    if (const auto kepala = journal::read_kepala(line))
        if (*journal::read_kepala(journal::tulis_kepala(*kepala)) != *kepala) std::abort();
    return 0;
}
