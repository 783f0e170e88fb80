// pekerjaan.h -- long work with a page of its own: begun by a form, watched on a page that asks again by itself, without script.
//
//     auto id = pekerjaan->mulai(saya, [](Kemajuan& step) { ...; return result; });
//     pekerjaan->lihat(id, saya)          done so far, of how many, the result where there is one; nullopt: not his
//
// Works are few and short-lived: each has a thread of its own, one at a time per person, and the last 32 stay to be read. The
// destructor waits for those that run. Any thread.
#pragma once

#include "kantor/impor_pegawai.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace web {

class PekerjaanImpor {
  public:
    using Hasil = base::Result<kantor::HasilImpor>;
    using Kerja = std::function<Hasil(const kantor::Kemajuan&)>;

    struct Keadaan {
        std::size_t selesai = 0, dari = 0;
        std::optional<Hasil> hasil;
        bool gagal = false; // the store refused: nothing was kept
    };

    PekerjaanImpor() = default;
    ~PekerjaanImpor();
    PekerjaanImpor(const PekerjaanImpor&) = delete;
    PekerjaanImpor& operator=(const PekerjaanImpor&) = delete;

    // None where this person's earlier work still runs.
    std::optional<std::string> mulai(pegawai::PegawaiId who, std::string id, Kerja work);
    [[nodiscard]] std::optional<Keadaan> lihat(std::string_view id, pegawai::PegawaiId who) const;
    // Until the work is done, at most so long.
    void tunggu(std::string_view id, std::chrono::milliseconds at_most);

  private:
    struct Satu {
        std::string id;
        pegawai::PegawaiId who;
        std::size_t done = 0, of = 0;
        std::optional<Hasil> result;
        bool failed = false, over = false;
        std::thread thread;
    };
    Satu* find(std::string_view id) const;

    mutable std::mutex mutex_;
    std::condition_variable over_;
    std::deque<std::unique_ptr<Satu>> works_;
};

} // namespace web
