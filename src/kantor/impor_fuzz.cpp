// Any bytes as an employee list, against a small office: refused, or a preview whose counts add up and whose plan names only what exists.
#include "kantor/impor_pegawai.h"
#include "pegawai/testing.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using kantor::KeadaanBaris;
    static const pegawai::KantorKecil small;
    static const pegawai::Organisasi office = small.organisasi();
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto require = [](bool holds) {
        if (!holds) std::abort();
    };
    const auto p = kantor::pratinjau_impor(bytes, office, 1,
                                           {pegawai::Ragam::latihan, *calendar::read_date("2026-01-14")});
    if (!p) {
        require(!p.error().empty());
        return 0;
    }
    require(p->hitung(KeadaanBaris::galat) + p->hitung(KeadaanBaris::sama) + p->hitung(KeadaanBaris::baru) +
                p->hitung(KeadaanBaris::berubah) ==
            p->baris.size());
    for (const auto& row : p->baris) {
        require((row.keadaan == KeadaanBaris::galat) == base::has_errors(row.temuan));
        require(row.keadaan != KeadaanBaris::sama || row.perubahan.empty());
        for (const auto& f : row.temuan) require(!f.sentence.key.empty());
    }
    for (const auto& unit : p->unit_baru)
        require(!unit.induk || office.unit(*unit.induk) != nullptr || unit.induk->value() > unit.id.value());
    for (const auto* list : {&p->tulis_pemangkuan, &p->menunggu})
        for (const auto& h : *list) {
            require(!h.masa.selesai ||
                    std::chrono::sys_days(*h.masa.selesai) >= std::chrono::sys_days(h.masa.mulai));
            require(h.pegawai.value() < 0 || office.pegawai(h.pegawai) != nullptr);
        }
    return 0;
}
