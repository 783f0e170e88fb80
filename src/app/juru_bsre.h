// juru_bsre.h -- room seal's client of BSrE behind the interface of berkas/juru_bsre.h: its folder, and what is typed for a sitting.
//
//     JuruBsre bsre(office_folder / "bsre", random);
//
// The folder is read again for each request: what the administrator puts there counts at once.
#pragma once

#include "base/random.h"
#include "berkas/juru_bsre.h"
#include "seal/bsre.h"

#include <filesystem>
#include <map>
#include <mutex>

namespace app {

class JuruBsre final : public berkas::JuruBsre {
  public:
    JuruBsre(std::filesystem::path folder, base::Random& random)
        : folder_(std::move(folder)), random_(random) {}

    [[nodiscard]] base::Findings kekurangan() const override;
    [[nodiscard]] base::Result<berkas::StatusPenanda> status(const Aturan& rules,
                                                             const std::string& nik) override;
    [[nodiscard]] base::Result<void> minta_otp(const Aturan& rules, const std::string& nik) override;
    [[nodiscard]] berkas::JawabanBsre kirim(const Aturan& rules, const base::Sidik& sesi,
                                            const berkas::KirimanBsre& what, std::string_view rahasia,
                                            calendar::Instant now) override;
    [[nodiscard]] berkas::JawabanBsre unduh(const Aturan& rules, const std::string& id_dokumen) override;
    [[nodiscard]] base::Result<std::string> periksa(const std::string& dikirim, const std::string& hasil,
                                                    const berkas::PenandaDiharap& siapa,
                                                    calendar::Instant now) const override;

    [[nodiscard]] std::string lembar_uji() const override;
    [[nodiscard]] berkas::HasilUji uji_letak(const Aturan& rules, const std::string& nik,
                                             std::string_view rahasia) override;
    [[nodiscard]] std::string hasil_uji() const override; // FOLDER/uji.pdf

    void ingat(const base::Sidik& sesi, std::string_view frasa, calendar::Instant now) override;
    [[nodiscard]] std::optional<calendar::Instant> ingat_sampai(const base::Sidik& sesi,
                                                                calendar::Instant now) override;
    void lupakan(const base::Sidik& sesi) override;

  private:
    struct Diingat {
        seal::Rahasia frasa;
        calendar::Instant dibuka{}, terakhir{};
        [[nodiscard]] calendar::Instant sampai() const;
    };
    // One request with the client that the rules and the folder make; findings where the folder lacks something.
    template <class Ask>
    auto tanya(const Aturan& rules, std::chrono::milliseconds limit, Ask&& ask) const
        -> base::Result<std::invoke_result_t<Ask, seal::Bsre&>>;
    void buang_usang(calendar::Instant now); // with lock_ held

    std::filesystem::path folder_;
    base::Random& random_;
    std::mutex lock_;
    std::map<std::string, Diingat> diingat_; // by session
};

} // namespace app
