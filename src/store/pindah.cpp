#include "store/pindah.h"

#include "store/isi.h"
#include "store/simpanan_db.h"

namespace store {
namespace {

namespace fs = std::filesystem;

// Every file is read and compared with its name on the way.
base::Result<std::size_t> move_files(const fs::path& from, const fs::path& to) {
    std::error_code none;
    if (!fs::exists(from, none) || fs::equivalent(from, to, none)) return 0U;
    GudangFolder source(from);
    GudangFolder target(to);
    std::size_t files = 0;
    base::Findings findings;
    source.setiap([&](const base::Sidik& sidik, const fs::path&) {
        const auto bytes = source.isi(sidik);
        if (!bytes)
            base::append(findings, bytes.error());
        else
            target.taruh(sidik, *bytes);
        ++files;
    });
    if (!findings.empty()) return base::refuse(std::move(findings));
    return files;
}

} // namespace

base::Result<Pindahan> pindahkan(const CaraPindah& how, const base::Clock& clock, const Lapor& report) {
    auto source = buka_simpanan(how.dari, clock, {.membuat = false, .pembaca = 1});
    if (!source) return tl::unexpected(std::move(source.error()));
    auto target = buka_simpanan(how.ke, clock, {.pembaca = 1});
    if (!target) return tl::unexpected(std::move(target.error()));
    Pindahan moved;
    base::Result<void> verdict;
    (*source)->baca_mentah([&](Koneksi& from) {
        verdict = (*target)->tulis_sendiri([&](Koneksi& to) -> base::Result<void> {
            if (!is_empty_office(to)) return base::refuse(base::say("simpanan.tujuan_terisi"));
            moved.tabel = salin_semua(from, to, report);
            return how.jurnal_harus_utuh ? periksa_jurnal(to) : base::Result<void>{};
        });
    });
    if (!verdict) return tl::unexpected(std::move(verdict.error()));
    const auto files = move_files(how.isi_dari.empty() ? folder_isi(how.dari) : how.isi_dari,
                                  how.isi_ke.empty() ? folder_isi(how.ke) : how.isi_ke);
    if (!files) return tl::unexpected(files.error());
    moved.berkas = *files;
    return moved;
}

} // namespace store
