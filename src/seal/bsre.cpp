#include "seal/bsre.h"

#include "base/bytes.h"
#include "base/json.h"
#include "base/text.h"
#include "seal/base64.h"
#include "seal/bsre_jawaban.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace seal {

namespace {

bool is_nik(std::string_view nik) {
    return nik.size() == 16 &&
           std::all_of(nik.begin(), nik.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A multipart form that is wiped when it goes: it holds the passphrase.
class Form {
  public:
    explicit Form(base::Random& random) : boundary_("teraju-" + base::random_token(random, 24)) {}

    void field(std::string_view name, std::string_view value) {
        text_ += fmt::format("--{}\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n", boundary_, name);
        (text_ += value) += "\r\n";
    }
    void file(std::string_view name, std::string_view filename, std::string_view type,
              std::string_view bytes) {
        text_ += fmt::format("--{}\r\nContent-Disposition: form-data; name=\"{}\"; "
                             "filename=\"{}\"\r\nContent-Type: {}\r\n\r\n",
                             boundary_, name, plain(filename), type);
        (text_ += bytes) += "\r\n";
    }
    [[nodiscard]] std::string type() const { return "multipart/form-data; boundary=" + boundary_; }
    [[nodiscard]] Rahasia finished() && { return Rahasia(std::move(text_ += "--" + boundary_ + "--\r\n")); }
    void reserve(std::size_t bytes) { text_.reserve(bytes); } // so that growing leaves no copies behind

  private:
    static std::string plain(std::string_view filename) { // what could end the quotes or the line is left out
        std::string name;
        for (const char c : filename)
            if (static_cast<unsigned char>(c) >= 0x20U && c != '"' && c != '\\') name += c;
        return name;
    }
    std::string boundary_, text_;
};

std::string number(double value) { return fmt::format("{:g}", value); }

Rahasia form_v1(const PermintaanBsre& what, const SandiBsre& secret, base::Random& random,
                std::string& type) {
    Form form(random);
    form.reserve(what.pdf.size() + (what.tampilan ? what.tampilan->gambar_png.size() : 0) + 8192);
    form.file("file", what.nama_berkas, "application/pdf", what.pdf);
    form.field("nik", what.nik);
    form.field("passphrase", secret.isi.baca());
    form.field("tampilan", what.tampilan ? "visible" : "invisible");
    if (what.tampilan) {
        const TampilanBsre& seen = *what.tampilan;
        form.field("image", seen.gambar_png.empty() ? "false" : "true");
        if (seen.gambar_png.empty())
            form.field("linkQR", seen.tautan);
        else
            form.file("imageTTD", "ttd.png", "image/png", seen.gambar_png);
        form.field("page", std::to_string(seen.halaman));
        form.field("xAxis", number(seen.x));
        form.field("yAxis", number(seen.y));
        form.field("width", number(seen.lebar));
        form.field("height", number(seen.tinggi));
    }
    if (!what.alasan.empty()) form.field("reason", what.alasan);
    if (!what.lokasi.empty()) form.field("location", what.lokasi);
    type = form.type();
    return std::move(form).finished();
}

Rahasia body_v2(const PermintaanBsre& what, const SandiBsre& secret) {
    std::string text;
    text.reserve(what.pdf.size() / 3 * 4 + (what.tampilan ? what.tampilan->gambar_png.size() * 2 : 0) + 8192);
    base::JsonWriter json(text);
    json.begin_object().member("nik", what.nik);
    json.member(secret.jenis == SandiBsre::Jenis::totp ? "totp" : "passphrase", secret.isi.baca());
    json.key("signatureProperties").begin_array().begin_object();
    json.member("tampilan", what.tampilan ? "VISIBLE" : "INVISIBLE");
    if (what.tampilan) {
        const TampilanBsre& seen = *what.tampilan;
        json.member("imageBase64", base64(seen.gambar_png)).key("page").number(std::to_string(seen.halaman));
        json.key("originX").number(number(seen.x)).key("originY").number(number(seen.y));
        json.key("width").number(number(seen.lebar)).key("height").number(number(seen.tinggi));
    }
    json.member("location", what.lokasi).member("reason", what.alasan).end_object().end_array();
    json.key("file").begin_array().text(base64(what.pdf)).end_array().end_object();
    return Rahasia(std::move(text));
}

// What the log may keep of an answer: its words, never a file, a NIK or the secret.
std::string loggable(const JawabanHttp& answer, const std::string& nik, std::string_view secret) {
    if (answer.isi.substr(0, 5) == "%PDF-") return fmt::format("PDF {} bita", answer.isi.size());
    if (answer.isi.size() > 4096) return fmt::format("{} bita", answer.isi.size());
    std::string text = base::is_utf8(answer.isi) ? answer.isi : fmt::format("{} bita", answer.isi.size());
    if (!secret.empty()) text = base::replace_all(text, secret, "•••");
    if (!nik.empty()) text = base::replace_all(text, nik, nik_tersamar(nik));
    return base::shortened(text, 1000);
}

HasilBsre unreachable(const KegagalanHttp& failure) {
    HasilBsre result;
    const bool unsent = failure.akhir == AkhirHttp::tidak_sampai;
    result.akhir = unsent ? AkhirBsre::tidak_sampai : AkhirBsre::tidak_diketahui;
    result.temuan = {{{},
                      {},
                      unsent ? base::say("segel.bsre_tidak_terhubung", {{"rincian", failure.rincian}})
                             : base::say("segel.bsre_tidak_diketahui", {{"rincian", failure.rincian}})}};
    return result;
}

HasilBsre not_tried(base::Findings why, AkhirBsre how) {
    HasilBsre result;
    result.akhir = how;
    result.temuan = std::move(why);
    return result;
}

} // namespace

std::string nik_tersamar(std::string_view nik) {
    if (nik.size() != 16) return "••••";
    return std::string(nik.substr(0, 4)) + "••••••••" + std::string(nik.substr(12));
}

PermintaanHttp Bsre::request(std::string path) const {
    PermintaanHttp made;
    made.alamat = rules_.alamat + std::move(path);
    made.pengguna = rules_.pengguna;
    made.sandi = password_.baca();
    made.batas_sambung = rules_.batas_sambung;
    made.batas = rules_.batas;
    made.ca = rules_.ca;
    return made;
}

tl::expected<JawabanHttp, KegagalanHttp> Bsre::post_json(const std::string& path, std::string_view body) {
    PermintaanHttp made = request(path);
    made.cara = "POST";
    made.kepala = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    made.isi = body;
    return http_.kirim(made);
}

base::Result<StatusBsre> Bsre::status(const std::string& nik) {
    if (!is_nik(nik)) return base::refuse(base::say("segel.bsre_nik"), nik_tersamar(nik));
    const auto answer = rules_.versi == VersiBsre::v1
                            ? http_.kirim(request("/api/user/status/" + nik))
                            : post_json("/api/v2/user/check/status", "{\"nik\":\"" + nik + "\"}");
    if (!answer)
        return base::refuse(base::say("segel.bsre_tidak_terhubung", {{"rincian", answer.error().rincian}}));
    return baca_status_bsre(rules_.versi, *answer);
}

HasilBsre Bsre::tandatangani(const PermintaanBsre& what, const SandiBsre& secret) {
    const auto state = status(what.nik);
    if (!state) { // nothing has been sent that could sign
        const bool wrong = state.error().front().sentence.key == "segel.bsre_nik" ||
                           state.error().front().sentence.key == "segel.bsre_klien";
        return not_tried(state.error(), wrong ? AkhirBsre::ditolak : AkhirBsre::tidak_sampai);
    }
    if (!state->boleh) {
        HasilBsre refused = not_tried(
            {{{}, {}, base::say("segel.bsre_tidak_boleh", {{"kode", state->kode}, {"pesan", state->pesan}})}},
            AkhirBsre::ditolak);
        refused.kode = state->kode;
        return refused;
    }
    PermintaanHttp made = request(rules_.versi == VersiBsre::v1 ? "/api/sign/pdf" : "/api/v2/sign/pdf");
    made.cara = "POST";
    std::string type = "application/json";
    const Rahasia body =
        rules_.versi == VersiBsre::v1 ? form_v1(what, secret, random_, type) : body_v2(what, secret);
    made.kepala = {{"Content-Type", type}};
    made.isi = body.baca();
    const auto answer = http_.kirim(made);
    HasilBsre result =
        answer ? baca_hasil_bsre(rules_.versi, *answer, what.pdf) : unreachable(answer.error());
    result.catatan = {"tandatangani", made.alamat, answer ? answer->status : 0,
                      answer ? loggable(*answer, what.nik, secret.isi.baca()) : answer.error().rincian};
    return result;
}

HasilBsre Bsre::unduh(const std::string& id_dokumen) {
    const bool fine = !id_dokumen.empty() && id_dokumen.size() <= 200 &&
                      std::all_of(id_dokumen.begin(), id_dokumen.end(), [](unsigned char c) {
                          return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.';
                      });
    if (!fine)
        return not_tried({{{}, id_dokumen, base::say("segel.bsre_sudah_diunduh")}}, AkhirBsre::ditolak);
    const PermintaanHttp made = request("/api/sign/download/" + id_dokumen);
    const auto answer = http_.kirim(made);
    HasilBsre result = answer ? baca_hasil_bsre(rules_.versi, *answer, {}) : unreachable(answer.error());
    result.catatan = {"unduh", made.alamat, answer ? answer->status : 0,
                      answer ? loggable(*answer, {}, {}) : answer.error().rincian};
    return result;
}

base::Result<void> Bsre::minta_totp(const std::string& nik, int documents) {
    if (!is_nik(nik)) return base::refuse(base::say("segel.bsre_nik"), nik_tersamar(nik));
    const auto answer =
        post_json("/api/v2/sign/get/totp", fmt::format("{{\"nik\":\"{}\",\"data\":{}}}", nik, documents));
    if (!answer)
        return base::refuse(base::say("segel.bsre_tidak_terhubung", {{"rincian", answer.error().rincian}}));
    if (answer->status == 401) return base::refuse(base::say("segel.bsre_klien"));
    if (const auto refusal = penolakan_bsre(*answer)) return base::refuse(kalimat_bsre(*refusal));
    if (answer->status != 200)
        return base::refuse(
            base::say("segel.bsre_jawaban", {{"rincian", "HTTP " + std::to_string(answer->status)}}));
    return {};
}

} // namespace seal
