// kantor_uji.h -- a whole office of invented people behind the real gate, visited without a socket.
//
//     KantorUji kantor;
//     Jawaban j = kantor.buka("kasubbag", "/pengaturan");        j.status, j.isi, j.ke
//     kantor.kirim("administrator", "/pengaturan", {{"nama", "Inspektorat"}}, Kunci::ada);
//
// The SOP that came with the program is in force. Store (SQLite), acts, gate and pages are the real ones; the clock stands still, the randomness is the same in every run.
#pragma once

#include "base/random_for_tests.h"
#include "berkas/juru_bsre.h"
#include "berkas/juru_segel.h"
#include "berkas/tanda_luar.h"
#include "berkas/tindakan.h"
#include "http/message.h"
#include "kantor/sesi.h"
#include "rekap/ruang.h"
#include "store/isi.h"
#include "store/testing.h"
#include "web/pintu.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace app {
class PemeriksaSegel;
}

namespace uji {

struct Jawaban {
    int status = 0;
    std::string isi;
    std::string ke; // Location
    http::Response response;
};

enum class Kunci { ada, tanpa, salah }; // of the CSRF token

class KantorUji {
  public:
    // Of training data: everybody signs in by one click. `banyak` auditors fill the lists.
    explicit KantorUji(bool latihan = true, int banyak = 40);

    // "" is somebody who has not signed in.
    Jawaban buka(std::string_view siapa, const std::string& target, http::Fields headers = {});
    Jawaban kirim(std::string_view siapa, const std::string& path, http::Fields form = {},
                  Kunci key = Kunci::ada, http::Fields headers = {});
    struct Berkas {
        std::string field, name, bytes;
    };
    Jawaban kirim_berkas(std::string_view siapa, const std::string& path, const Berkas& file,
                         http::Fields form = {});
    Jawaban kirim_dengan_kuki(const std::string& token, const std::string& path, http::Fields form);
    Jawaban buka_dengan_kuki(const std::string& token, const std::string& target);

    [[nodiscard]] pegawai::PegawaiId id(std::string_view siapa) const {
        return people_.at(std::string(siapa));
    }
    [[nodiscard]] std::vector<std::string> semua_orang() const; // the cast, without the many
    [[nodiscard]] const kantor::Sesi& sesi(std::string_view siapa);
    [[nodiscard]] std::vector<std::string> perbuatan_tercatat(); // kinds of the journal's entries, in order

    // ---- cases, made by the real acts
    [[nodiscard]] berkas::Meja meja(); // over the office as it is now
    [[nodiscard]] berkas::Asal asal(std::string_view siapa) const;
    // A set SKP of that person for 2026 (two activities), and the case opened by it.
    berkas::Skp skp_uji(std::string_view siapa);
    berkas::Berkas berkas_uji(std::string_view siapa);
    [[nodiscard]] berkas::Berkas berkas(berkas::BerkasId id);
    kantor::Loket loket() { return {*store, clock, random, office}; }
    // Time goes by; everybody signs in anew, for sessions end when nobody is there.
    void maju(std::chrono::minutes minutes) {
        clock.tick(minutes);
        sessions_.clear();
    }
    // Another gate over the same office: for tests that change what stands behind the routes.
    void pakai(web::Pintu& gate);

    base::StillClock clock{store::test_now};
    base::SameRandom random;
    store::FolderSementara folder;
    std::unique_ptr<store::SimpananDb> store;
    pegawai::InstansiId office{};
    base::Wording wording;
    std::unique_ptr<store::GudangFolder> gudang;
    std::unique_ptr<web::Perkakas> perkakas;
    std::unique_ptr<berkas::Pencetak> pencetak;
    std::unique_ptr<berkas::JuruBsre> juru_bsre; // its folder would be folder/bsre
    std::unique_ptr<berkas::PemeriksaLuar>
        pemeriksa_luar; // believes the office's CA and BSrE's, where they are
    std::unique_ptr<berkas::JuruSegel>
        juru_segel; // the CA's folder would be folder/otoritas: there is none yet
    std::unique_ptr<::rekap::Ruang> rekap;
    std::unique_ptr<web::Situs> situs;
    std::unique_ptr<web::Pintu> pintu;

  private:
    void isi_kantor(int banyak);
    Jawaban jalankan(http::Request& request);
    http::Request permintaan(std::string_view siapa, http::Method method, const std::string& target);

    std::shared_ptr<app::PemeriksaSegel> percaya_;
    std::map<std::string, pegawai::PegawaiId> people_;
    std::vector<std::string> cast_;
    std::map<std::string, kantor::SesiBaru> sessions_;
    http::Router router_;
    int requests_ = 0;
    std::unique_ptr<pegawai::Organisasi> snapshot_;
};

// The token in a Set-Cookie field of an answer; "" where there is none.
[[nodiscard]] std::string token_dari(const Jawaban& answer);

} // namespace uji
