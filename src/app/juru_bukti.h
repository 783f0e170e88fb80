// juru_bukti.h -- room seal behind the interface of berkas/juru_bukti.h: evidence into a signed paper, and its document time stamp.
//
//     JuruBukti juru({.cap_waktu = "http://waktu.example/tsa", .percaya = [&] { return verifier.kepercayaan(); }}, random);
//
// Revocation lists are those of `percaya`: the office's own and the ones that were handed in (--crl). With `ambil_daftar` the lists of
// other CAs are fetched where their certificates say they are, and kept in memory for an hour. Without, what is missing is said.
#pragma once

#include "base/random.h"
#include "berkas/juru_bukti.h"
#include "seal/cap_waktu.h"
#include "seal/kepercayaan.h"

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace app {

struct AturanBukti {
    std::string cap_waktu{}; // address of a time-stamp service; empty: none
    std::function<seal::Kepercayaan()> percaya{};
    bool ambil_daftar = false;
    seal::PelayanWaktu* pelayan = nullptr; // a service that is at hand, instead of the address
};

class JuruBukti final : public berkas::JuruBukti {
  public:
    JuruBukti(AturanBukti rules, base::Random& random) : rules_(std::move(rules)), random_(random) {}
    [[nodiscard]] bool ada_cap_waktu() const override {
        return rules_.pelayan != nullptr || !rules_.cap_waktu.empty();
    }
    [[nodiscard]] base::Result<berkas::KeadaanBukti> lengkapi(const std::string& pdf,
                                                              calendar::Instant now) override;

  private:
    [[nodiscard]] base::Result<std::string> stamped(const std::string& pdf, calendar::Instant now);
    void fetch_lists(seal::Kepercayaan& trust, const std::string& pdf, calendar::Instant now);

    AturanBukti rules_;
    base::Random& random_;
    std::mutex lock_;                  // of the two below
    calendar::Instant silent_until_{}; // the service did not answer: it is left alone until then
    std::map<std::string, std::pair<calendar::Instant, std::string>>
        fetched_; // address: when, list (empty: in vain)
};

} // namespace app
