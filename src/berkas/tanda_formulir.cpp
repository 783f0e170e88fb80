#include "berkas/tanda_formulir.h"

#include "calendar/waktu.h"

namespace berkas {

using sop::Siapa;

std::string_view bidang_tanda(Siapa role) {
    switch (role) {
    case Siapa::pegawai: return "pegawai_dinilai";
    case Siapa::atasan_penilai: return "atasan_pejabat_penilai";
    default: return "pejabat_penilai";
    }
}

std::string_view sebutan_peran(Siapa role) {
    switch (role) {
    case Siapa::pegawai: return "pegawai yang dinilai";
    case Siapa::atasan_penilai: return "atasan pejabat penilai";
    default: return "pejabat penilai";
    }
}

std::optional<calendar::Date> diterima_oleh(const Ikhtisar& now, Siapa role) {
    switch (role) {
    case Siapa::pegawai: return now.diterima;
    case Siapa::atasan_penilai: return now.diteruskan;
    default: return std::nullopt;
    }
}

TandaDiminta tanda_formulir(const TandaFormulir& of) {
    TandaDiminta what;
    what.bidang = bidang_tanda(of.peran);
    what.baris = {"Ditandatangani secara elektronik oleh:", of.nama};
    if (!of.jabatan.empty()) what.baris.push_back(of.jabatan);
    if (of.diterima) what.baris.push_back("Diterima " + calendar::tanggal(*of.diterima));
    what.baris.push_back(calendar::waktu(std::chrono::floor<std::chrono::minutes>(of.pada), of.zona));
    what.qr = of.qr;
    what.alasan = "Sebagai " + std::string(sebutan_peran(of.peran));
    what.pada = of.pada;
    what.zona = of.zona;
    what.terakhir = of.peran == Siapa::atasan_penilai;
    return what;
}

} // namespace berkas
