#include "seal/http_luar.h"

#include "base/text.h"

#include <array>
#include <curl/curl.h>
#include <memory>
#include <mutex>

namespace seal {

namespace {

constexpr std::size_t largest = 96U << 20U;
constexpr std::size_t most_headers = 100;

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

std::size_t take_body(char* data, std::size_t size, std::size_t count, void* to) {
    std::string& body = static_cast<JawabanHttp*>(to)->isi;
    if (body.size() + size * count > largest) return 0; // curl ends the conversation
    body.append(data, size * count);
    return size * count;
}

std::size_t take_header(char* data, std::size_t size, std::size_t count, void* to) {
    auto& headers = static_cast<JawabanHttp*>(to)->kepala;
    const std::string_view line(data, size * count);
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && headers.size() < most_headers)
        headers.emplace_back(base::lower(base::trim(line.substr(0, colon))),
                             std::string(base::trim(line.substr(colon + 1))));
    return size * count;
}

// Whatever left this machine may have been read at the other end.
AkhirHttp ending_of(CURL* handle) {
    long sent = 0;
    curl_easy_getinfo(handle, CURLINFO_REQUEST_SIZE, &sent);
    return sent == 0 ? AkhirHttp::tidak_sampai : AkhirHttp::tidak_diketahui;
}

void set_up(CURL* h, const PermintaanHttp& request, curl_slist* headers, JawabanHttp& answer) {
    curl_easy_setopt(h, CURLOPT_URL, request.alamat.c_str());
    curl_easy_setopt(h, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(h, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(h, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(h, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(h, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(h, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.batas_sambung.count()));
    curl_easy_setopt(h, CURLOPT_TIMEOUT_MS, static_cast<long>(request.batas.count()));
    curl_easy_setopt(h, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(h, CURLOPT_WRITEFUNCTION, &take_body);
    curl_easy_setopt(h, CURLOPT_WRITEDATA, &answer);
    curl_easy_setopt(h, CURLOPT_HEADERFUNCTION, &take_header);
    curl_easy_setopt(h, CURLOPT_HEADERDATA, &answer);
    if (!request.ca.empty()) curl_easy_setopt(h, CURLOPT_CAINFO, request.ca.c_str());
    if (request.cara != "GET") {
        curl_easy_setopt(h, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.isi.size()));
        curl_easy_setopt(h, CURLOPT_POSTFIELDS, request.isi.data());
        curl_easy_setopt(h, CURLOPT_CUSTOMREQUEST, request.cara.c_str());
    }
    if (!request.pengguna.empty()) {
        curl_easy_setopt(h, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
        curl_easy_setopt(h, CURLOPT_USERNAME, std::string(request.pengguna).c_str());
        curl_easy_setopt(h, CURLOPT_PASSWORD, std::string(request.sandi).c_str());
    }
}

} // namespace

std::string_view JawabanHttp::kepala_bernama(std::string_view small_name) const {
    for (const auto& [name, value] : kepala)
        if (name == small_name) return value;
    return {};
}

tl::expected<JawabanHttp, KegagalanHttp> PengirimHttpCurl::kirim(const PermintaanHttp& request) {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const Handle handle(curl_easy_init(), &curl_easy_cleanup);
    curl_slist* lines = curl_slist_append(nullptr, "Expect:"); // a body is sent at once
    for (const auto& [name, value] : request.kepala)
        lines = curl_slist_append(lines, (name + ": " + value).c_str());
    const List headers(lines, &curl_slist_free_all);
    if (!handle || lines == nullptr) return tl::unexpected(KegagalanHttp{AkhirHttp::tidak_sampai, "curl"});
    JawabanHttp answer;
    set_up(handle.get(), request, headers.get(), answer);
    const CURLcode code = curl_easy_perform(handle.get());
    if (code != CURLE_OK)
        return tl::unexpected(
            KegagalanHttp{ending_of(handle.get()), "kode curl " + std::to_string(static_cast<int>(code))});
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    return answer;
}

} // namespace seal
