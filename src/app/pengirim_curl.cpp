#include "app/pengirim_curl.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <curl/curl.h>
#include <fstream>
#include <memory>
#include <mutex>

namespace app {
namespace {

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

struct Reading { // how far the letter has been handed over
    std::string_view rest;
};

std::size_t give(char* to, std::size_t size, std::size_t count, void* from) {
    Reading& reading = *static_cast<Reading*>(from);
    const std::size_t bytes = std::min(size * count, reading.rest.size());
    std::memcpy(to, reading.rest.data(), bytes);
    reading.rest.remove_prefix(bytes);
    return bytes;
}

std::string from_environment(const char* name) {
    const char* value = std::getenv(name); // read once, at the start
    return value == nullptr ? std::string() : std::string(value);
}

base::Result<void> refused(std::string why) {
    return base::refuse(base::say("surel.tidak_terkirim"), base::shortened(why, 200));
}

// What the server said last, or what went wrong on the way to it.
std::string reason(CURLcode code, std::string_view detail) {
    return detail.empty() ? std::string(curl_easy_strerror(code)) : std::string(detail);
}

} // namespace

RahasiaSurel rahasia_surel() {
    RahasiaSurel secret{from_environment("TERAJU_SUREL_SANDI"), from_environment("TERAJU_SUREL_CA")};
    if (const std::string file = from_environment("TERAJU_SUREL_SANDI_BERKAS");
        secret.sandi.empty() && !file.empty()) {
        std::ifstream in(file);
        std::getline(in, secret.sandi);
        if (!secret.sandi.empty() && secret.sandi.back() == '\r') secret.sandi.pop_back();
    }
    return secret;
}

base::Result<void> PengirimCurl::kirim(const kantor::AturanSurel& rules, const berkas::Surat& letter) {
    using kantor::PengamananSurel;
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const Handle handle(curl_easy_init(), &curl_easy_cleanup);
    if (!handle || !kantor::alamat_surel_sah(letter.kepada) || !kantor::alamat_surel_sah(rules.dari))
        return refused("alamat tidak dapat dipakai");

    const std::string url = fmt::format(
        "{}://{}:{}", rules.pengamanan == PengamananSurel::tls ? "smtps" : "smtp", rules.server, rules.port);
    const std::string from = "<" + rules.dari + ">";
    const std::string text = berkas::tulis_surat(letter, rules.dari, zone_);
    const List to(curl_slist_append(nullptr, ("<" + letter.kepada + ">").c_str()), &curl_slist_free_all);
    Reading reading{text};
    std::array<char, CURL_ERROR_SIZE> detail{};

    CURL* h = handle.get();
    curl_easy_setopt(h, CURLOPT_URL, url.c_str());
    curl_easy_setopt(h, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(h, CURLOPT_PROXY, ""); // mail does not go through the web's proxy
    curl_easy_setopt(h, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(h, CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(h, CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(h, CURLOPT_ERRORBUFFER, detail.data());
    curl_easy_setopt(h, CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(h, CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(h, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(h, CURLOPT_READFUNCTION, &give);
    curl_easy_setopt(h, CURLOPT_READDATA, &reading);
    if (rules.pengamanan != PengamananSurel::tanpa)
        curl_easy_setopt(h, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    if (!secret_.ca.empty()) curl_easy_setopt(h, CURLOPT_CAINFO, secret_.ca.c_str());
    if (!rules.pengguna.empty()) {
        curl_easy_setopt(h, CURLOPT_USERNAME, rules.pengguna.c_str());
        curl_easy_setopt(h, CURLOPT_PASSWORD, secret_.sandi.c_str());
    }
    const CURLcode code = curl_easy_perform(h);
    if (code != CURLE_OK) return refused(reason(code, detail.data()));
    return {};
}

} // namespace app
