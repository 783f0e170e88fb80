// bsre.h -- the government's signing service: Esign Client Service of BSrE, version 1 (multipart) and 2 (JSON), as far as
// its public clients show it (asn-reference 5.2-5.5; the guide itself was not seen).
//
//     Bsre service(http, {VersiBsre::v2, "https://esign.contoh.go.id", "klien"}, Rahasia(client_password), random);
//     HasilBsre result = service.tandatangani({nik, pdf}, {Rahasia(typed), SandiBsre::Jenis::frasa});
//
// What always holds:
// - The signer's status is asked first; who may not sign (only 1111 or ISSUE may) never gets his passphrase sent.
// - The passphrase or one-time code is used once and kept nowhere: not in the result, not in the note for the log.
// - Nothing is repeated. tidak_sampai: nothing was taken, the document may wait and go again. tidak_diketahui: it was on
//   its way and nobody knows (time-out, 500, 502, 504, an answer that is no PDF): a person looks before it goes again.
// - What comes back is looked at: %PDF, the sent bytes are its beginning, one signature more. Otherwise it carries a
//   warning in `temuan` (segel.bsre_bukan_tambahan, segel.bsre_tanpa_tanda).
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "seal/http_luar.h"
#include "seal/kunci.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace seal {

enum class VersiBsre { v1, v2 };

struct AturanBsre {
    VersiBsre versi = VersiBsre::v2;
    std::string alamat;        // without a default and without a slash at the end
    std::string pengguna = {}; // of this application, not of the signer
    std::string ca = {};
    std::chrono::milliseconds batas_sambung{30'000}, batas{120'000};
};

struct StatusBsre {
    bool boleh = false;
    std::string kode;  // "1111", "ISSUE"
    std::string pesan; // the service's own words
};

struct SandiBsre {
    Rahasia isi;
    enum class Jenis { frasa, totp } jenis = Jenis::frasa; // totp: version 2 only
};

struct TampilanBsre { // where the service draws; unit and origin differ between installations: calibrate
    int halaman = 1;
    double x = 0, y = 0, lebar = 0, tinggi = 0;
    std::string gambar_png; // version 1 without it: the service draws a QR of `tautan`
    std::string tautan;
};

struct PermintaanBsre {
    std::string nik; // 16 digits
    std::string pdf;
    std::string nama_berkas = "dokumen.pdf";
    std::string alasan = {}, lokasi = {};
    std::optional<TampilanBsre> tampilan = {};
};

enum class AkhirBsre { selesai, ditolak, tidak_sampai, tidak_diketahui };

struct CatatanBsre { // for the log that BSrE asks of its clients: no secret, no file, the NIK masked
    std::string tindakan, alamat;
    int status = 0; // of HTTP; 0: no answer
    std::string isi;
};

struct HasilBsre {
    AkhirBsre akhir = AkhirBsre::tidak_diketahui;
    std::string pdf;        // selesai
    std::string id_dokumen; // version 1: fetches the file again, once
    std::string kode;       // of the refusal: "2031"
    base::Findings temuan;  // why not; warnings about what came back
    CatatanBsre catatan;
};

class Bsre {
  public:
    Bsre(PengirimHttp& http, AturanBsre rules, Rahasia client_password, base::Random& random)
        : http_(http), rules_(std::move(rules)), password_(std::move(client_password)), random_(random) {}

    [[nodiscard]] base::Result<StatusBsre> status(const std::string& nik);
    [[nodiscard]] HasilBsre tandatangani(const PermintaanBsre& what, const SandiBsre& secret);
    [[nodiscard]] HasilBsre
    unduh(const std::string& id_dokumen); // version 1; a second time is segel.bsre_sudah_diunduh
    [[nodiscard]] base::Result<void> minta_totp(const std::string& nik,
                                                int documents); // version 2: goes to his e-mail

  private:
    [[nodiscard]] PermintaanHttp request(std::string path) const;
    [[nodiscard]] tl::expected<JawabanHttp, KegagalanHttp> post_json(const std::string& path,
                                                                     std::string_view body);

    PengirimHttp& http_;
    AturanBsre rules_;
    Rahasia password_;
    base::Random& random_;
};

[[nodiscard]] std::string nik_tersamar(std::string_view nik); // "6311••••••••0001"

} // namespace seal
