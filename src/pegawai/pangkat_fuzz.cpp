// Any bytes as rank, grade, ladder step and echelon: refused, or the same when printed and read again.
#include "pegawai/jabatan.h"
#include "pegawai/pangkat.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace pegawai;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto golongan = Golongan::parse(text)) {
        for (const std::string& printed : {golongan->printed(), golongan->official(), golongan->text()})
            if (Golongan::parse(printed) != golongan) std::abort();
    } else if (golongan.error().empty()) {
        std::abort();
    }
    if (const auto golongan = GolonganPppk::parse(text);
        golongan && GolonganPppk::parse(golongan->text()) != golongan)
        std::abort();
    if (const auto jenjang = read_jenjang(text); jenjang && read_jenjang(kode(*jenjang)) != jenjang)
        std::abort();
    if (const Eselon* eselon = read_eselon(text); eselon != nullptr && eselon_of(eselon->bkn_id) != eselon)
        std::abort();
    return 0;
}
