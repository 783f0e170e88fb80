#include "seal/openssl.h"

#include <fmt/format.h>

#include <ctime>
#include <openssl/err.h>

namespace seal {

std::string written_to(BIO* memory) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

std::string openssl_error() {
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    return fmt::format("kode OpenSSL {:08X}", code);
}

std::optional<std::chrono::sys_seconds> instant_of(const ASN1_TIME* time) {
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
    return std::chrono::sys_seconds(std::chrono::seconds(timegm(&parts)));
}

TimePtr time_of(std::chrono::sys_seconds instant) {
    return TimePtr(ASN1_TIME_set(nullptr, static_cast<std::time_t>(instant.time_since_epoch().count())));
}

} // namespace seal
