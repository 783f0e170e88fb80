#include "seal/http_luar.h"

#include "base/text.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <curl/curl.h>
#include <memory>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>

namespace seal {

namespace {

constexpr std::size_t most_headers = 100;

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

struct Tujuan { // where a body goes, and how large it may be
    JawabanHttp& jawaban;
    std::size_t terbesar;
};

std::size_t take_body(char* data, std::size_t size, std::size_t count, void* to) {
    auto& [answer, largest] = *static_cast<Tujuan*>(to);
    std::string& body = answer.isi;
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

// Asked with the very address that would be connected to: a name that resolves differently the second time changes nothing.
curl_socket_t open_public(void*, curlsocktype, curl_sockaddr* where) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void* raw = nullptr;
    if (where->family == AF_INET)
        raw = &reinterpret_cast<const sockaddr_in*>(&where->addr)->sin_addr;
    else if (where->family == AF_INET6)
        raw = &reinterpret_cast<const sockaddr_in6*>(&where->addr)->sin6_addr;
    if (raw == nullptr || inet_ntop(where->family, raw, text.data(), text.size()) == nullptr ||
        !alamat_umum(text.data()))
        return CURL_SOCKET_BAD;
    return socket(where->family, where->socktype | SOCK_CLOEXEC, where->protocol);
}

using Octets = std::array<unsigned char, 16>;

struct Jaringan { // the first `bits` of an address
    Octets awal;
    int bits;
};

bool inside(const Octets& ip, const Jaringan& net) {
    for (int i = 0; i < net.bits; ++i) {
        const auto byte = static_cast<std::size_t>(i / 8);
        if (((ip[byte] ^ net.awal[byte]) >> (7 - i % 8) & 1) != 0) return false;
    }
    return true;
}

// IANA's special-purpose registries (RFC 6890) without what is globally reachable, and groups.
bool special_v4(const Octets& ip) {
    static constexpr std::array nets{Jaringan{{0}, 8},
                                     Jaringan{{10}, 8},
                                     Jaringan{{100, 64}, 10},
                                     Jaringan{{127}, 8},
                                     Jaringan{{169, 254}, 16},
                                     Jaringan{{172, 16}, 12},
                                     Jaringan{{192, 0, 0}, 24},
                                     Jaringan{{192, 0, 2}, 24},
                                     Jaringan{{192, 88, 99}, 24},
                                     Jaringan{{192, 168}, 16},
                                     Jaringan{{198, 18}, 15},
                                     Jaringan{{198, 51, 100}, 24},
                                     Jaringan{{203, 0, 113}, 24},
                                     Jaringan{{224}, 3}};
    return std::any_of(nets.begin(), nets.end(), [&](const Jaringan& net) { return inside(ip, net); });
}

// Of IPv6 only what is given out as global unicast (2000::/3), less what wraps another address or is for papers.
bool special_v6(const Octets& ip) {
    static constexpr Jaringan global{{0x20}, 3};
    static constexpr std::array nets{Jaringan{{0x20, 0x01, 0x00}, 23}, Jaringan{{0x20, 0x01, 0x0d, 0xb8}, 32},
                                     Jaringan{{0x20, 0x02}, 16}, Jaringan{{0x3f, 0xff, 0x00}, 20}};
    return !inside(ip, global) ||
           std::any_of(nets.begin(), nets.end(), [&](const Jaringan& net) { return inside(ip, net); });
}

// Whatever left this machine may have been read at the other end.
AkhirHttp ending_of(CURL* handle) {
    long sent = 0;
    curl_easy_getinfo(handle, CURLINFO_REQUEST_SIZE, &sent);
    return sent == 0 ? AkhirHttp::tidak_sampai : AkhirHttp::tidak_diketahui;
}

void set_up(CURL* h, const PermintaanHttp& request, curl_slist* headers, Tujuan& body) {
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
    curl_easy_setopt(h, CURLOPT_WRITEDATA, &body);
    curl_easy_setopt(h, CURLOPT_HEADERFUNCTION, &take_header);
    curl_easy_setopt(h, CURLOPT_HEADERDATA, &body.jawaban);
    if (request.hanya_umum) {
        curl_easy_setopt(h, CURLOPT_OPENSOCKETFUNCTION, &open_public);
        curl_easy_setopt(h, CURLOPT_PROXY, "");
    }
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

bool alamat_umum(const std::string& ip) {
    Octets octets{};
    if (inet_pton(AF_INET, ip.c_str(), octets.data()) == 1) return !special_v4(octets);
    return inet_pton(AF_INET6, ip.c_str(), octets.data()) == 1 && !special_v6(octets);
}

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
    Tujuan body{answer, request.terbesar};
    set_up(handle.get(), request, headers.get(), body);
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
