#include "store/testing.h"
#include "store/testing/postgres_sementara.h"
#include "store/testing/tempat.h"

#include <array>
#include <stdexcept>
#include <stdlib.h>

namespace store {

FolderSementara::FolderSementara() {
    std::string name = (temporary_place() / "teraju-uji-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("tidak ada folder sementara");
    path_ = name;
}

FolderSementara::~FolderSementara() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string empty_database(std::string_view engine, const FolderSementara& folder) {
    if (engine == "sqlite") return "sqlite:" + (folder.path() / "teraju.db").string();
    if (engine == "postgresql") return PostgresSementara::here().new_database();
    throw std::logic_error("mesin tak dikenal");
}

std::unique_ptr<SimpananDb> open_for_test(const std::string& url, const base::Clock& clock,
                                          const CaraBuka& how) {
    auto opened = buka_simpanan(url, clock, how);
    if (!opened) throw std::runtime_error(std::string(opened.error().front().sentence.key));
    return std::move(*opened);
}

void DuaMesin::SetUp() {
    url = empty_database(GetParam(), folder);
    reopen();
    simpanan_->tulis_mentah([](Koneksi& db) {
        const std::array<Nilai, 1> now{std::int64_t{test_now.time_since_epoch().count()}};
        db.jalankan_sekali(
            "INSERT INTO instansi (instansi_id, nama, daerah, zona, latihan, dibuat, versi_organisasi) "
            "VALUES (1, 'Inspektorat', 'Kabupaten Contoh Raya', 'WITA', 1, ?1, 0)",
            now, {});
    });
}

void DuaMesin::reopen(const CaraBuka& how) {
    simpanan_.reset();
    simpanan_ = open_for_test(url, clock, how);
}

void DuaMesin::tulis(const std::function<void(kantor::Tulis&)>& act) {
    const auto done = simpanan_->tulis([&](kantor::Tulis& db) -> base::Result<void> {
        act(db);
        return {};
    });
    ASSERT_TRUE(done);
}

} // namespace store
