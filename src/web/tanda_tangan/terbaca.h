// terbaca.h -- which papers were opened in which session: nobody signs what he has not had before his eyes (PP 71/2019 Pasal 62).
//
//     seen.halaman(session, fingerprint, 1, 2);      // page 1 of 2 was shown
//     seen.seluruhnya(session, fingerprint);         // the PDF itself was opened
//     seen.sudah(session, fingerprint)               // all of it?
//
// By the fingerprint of the bytes: a paper that somebody else signed meanwhile is another one. In memory, of the latest sessions; what is
// forgotten is opened again.
#pragma once

#include "base/sha256.h"

#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <string>

namespace web {

class Terbaca {
  public:
    void halaman(const base::Sidik& sesi, const base::Sidik& sidik, int nomor, int semua) {
        const std::lock_guard hold(lock_);
        Dibuka& one = at(sesi, sidik);
        one.semua = semua;
        one.halaman.insert(nomor);
    }
    void seluruhnya(const base::Sidik& sesi, const base::Sidik& sidik) {
        const std::lock_guard hold(lock_);
        at(sesi, sidik).utuh = true;
    }
    [[nodiscard]] bool sudah(const base::Sidik& sesi, const base::Sidik& sidik) {
        const std::lock_guard hold(lock_);
        const auto found = all_.find(sesi.hex() + sidik.hex());
        return found != all_.end() &&
               (found->second.utuh ||
                (found->second.semua > 0 &&
                 found->second.halaman.size() == static_cast<std::size_t>(found->second.semua)));
    }

  private:
    struct Dibuka {
        bool utuh = false;
        int semua = 0;
        std::set<int> halaman;
    };
    Dibuka& at(const base::Sidik& sesi, const base::Sidik& sidik) {
        const std::string key = sesi.hex() + sidik.hex();
        if (const auto found = all_.find(key); found != all_.end()) return found->second;
        constexpr std::size_t most = 5000;
        order_.push_back(key);
        if (order_.size() > most) {
            all_.erase(order_.front());
            order_.pop_front();
        }
        return all_[key];
    }

    std::mutex lock_;
    std::map<std::string, Dibuka> all_;
    std::deque<std::string> order_;
};

} // namespace web
