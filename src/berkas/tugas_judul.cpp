#include "berkas/tugas.h"

#include <fmt/format.h>

namespace berkas {
namespace {

std::string_view work_words(sop::Kerja work) {
    switch (work) {
    case sop::Kerja::kumpul: return "Isi data kinerja";
    case sop::Kerja::periksa: return "Periksa data kinerja";
    case sop::Kerja::input: return "Input data kinerja";
    case sop::Kerja::validasi: return "Validasi data kinerja";
    case sop::Kerja::nilai: return "Tetapkan nilai";
    case sop::Kerja::tanda_tangan: return "Tandatangani dokumen";
    case sop::Kerja::gandakan: return "Gandakan dokumen";
    case sop::Kerja::arsip: return "Arsipkan dokumen";
    case sop::Kerja::umum: break;
    }
    return {};
}

} // namespace

std::string judul_tugas(const Tugas& task) {
    const std::string year = task.skp ? " " + std::to_string(task.skp->tahun) : "";
    switch (task.jenis) {
    case JenisTugas::susun_rencana: return fmt::format("Susun SKP{}", year);
    case JenisTugas::tetapkan_rencana: return fmt::format("Tetapkan SKP{} pegawai yang Anda nilai", year);
    case JenisTugas::putuskan_rencana:
        return fmt::format("Putuskan SKP{} yang ditolak pejabat penilai", year);
    case JenisTugas::berkas: break;
    }
    if (!task.berkas) return "Tugas";
    const std::string_view words = work_words(task.berkas->kerja);
    return words.empty()
               ? fmt::format("Kerjakan langkah {} – berkas {}", task.berkas->langkah, task.berkas->nomor)
               : fmt::format("{} – berkas {}", words, task.berkas->nomor);
}

} // namespace berkas
