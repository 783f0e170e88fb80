// HTTPS by certificate and key: TLS 1.2 and later, the same requests, the same deadlines.
#include "http/server_for_tests.h"

#include <gmock/gmock.h>

#include <cstdio>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace http::testing {
namespace {

using ::testing::StartsWith;
using namespace std::chrono_literals;

// A key and a certificate signed by itself, as PEM files in `folder`.
void write_certificate(const std::filesystem::path& folder) {
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME* name = X509_get_subject_name(certificate);
    const std::string host = "kantor.contoh";
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(host.c_str()),
                               -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key, EVP_sha256());
    std::FILE* out = std::fopen((folder / "sertifikat.pem").c_str(), "w");
    PEM_write_X509(out, certificate);
    std::fclose(out);
    out = std::fopen((folder / "kunci.pem").c_str(), "w");
    PEM_write_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(out);
    X509_free(certificate);
    EVP_PKEY_free(key);
}

class Secure {
  public:
    Secure(int fd, int highest) : context_(SSL_CTX_new(TLS_client_method())) {
        SSL_CTX_set_max_proto_version(context_, highest);
        ssl_ = SSL_new(context_);
        SSL_set_fd(ssl_, fd);
        connected_ = SSL_connect(ssl_) == 1;
    }
    ~Secure() {
        SSL_free(ssl_);
        SSL_CTX_free(context_);
    }
    [[nodiscard]] bool connected() const { return connected_; }
    [[nodiscard]] std::string version() const { return SSL_get_version(ssl_); }
    std::string ask(const std::string& bytes, std::size_t expected) {
        SSL_write(ssl_, bytes.data(), static_cast<int>(bytes.size()));
        std::string seen;
        char piece[8192];
        while (seen.find("\r\n\r\n") == std::string::npos ||
               seen.size() - seen.find("\r\n\r\n") - 4 < expected) {
            const int n = SSL_read(ssl_, piece, sizeof piece);
            if (n <= 0) break;
            seen.append(piece, static_cast<std::size_t>(n));
        }
        return seen;
    }
    // Whether the server ended the connection as TLS wants it.
    bool is_closed() {
        char byte = 0;
        return SSL_read(ssl_, &byte, 1) <= 0 && (SSL_get_shutdown(ssl_) & SSL_RECEIVED_SHUTDOWN) != 0;
    }

  private:
    SSL_CTX* context_;
    SSL* ssl_ = nullptr;
    bool connected_ = false;
};

class Tls : public ::testing::Test {
  protected:
    Tls() {
        write_certificate(folder.path());
        options.certificate = folder.path() / "sertifikat.pem";
        options.key = folder.path() / "kunci.pem";
    }
    static std::vector<Route> routes() {
        return {{Method::get, "/", [](Request& r) { return Response::text(r.secure ? "aman" : "terbuka"); }},
                {Method::get, "/panjang", [](Request&) { return Response::text(std::string(300'000, 'x')); },
                 Weight::heavy}};
    }
    Folder folder;
    Options options;
};

TEST_F(Tls, APageIsTheSameAndSaysThatItIsSecure) {
    Running running(routes(), options);
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        Visitor visitor(running.port());
        Secure secure(visitor.socket(), version);
        ASSERT_TRUE(secure.connected());
        const std::string seen = secure.ask(get("/"), 4);
        EXPECT_THAT(seen, StartsWith("HTTP/1.1 200 OK\r\n"));
        EXPECT_THAT(seen, ::testing::HasSubstr("\r\nStrict-Transport-Security: "));
        EXPECT_TRUE(seen.ends_with("\r\n\r\naman"));
        const std::string large = secure.ask(get("/panjang"), 300'000); // the connection stays
        EXPECT_EQ(large.size() - large.find("\r\n\r\n") - 4, 300'000U);
        EXPECT_TRUE(secure.ask(get("/", "Connection: close\r\n"), 4).ends_with("aman"));
        EXPECT_TRUE(secure.is_closed());
    }
}

TEST_F(Tls, OldVersionsAreNotSpoken) {
    Running running(routes(), options);
    Visitor visitor(running.port());
    EXPECT_FALSE(Secure(visitor.socket(), TLS1_1_VERSION).connected());
}

TEST_F(Tls, WhoDoesNotShakeHandsIsLeft) {
    options.wait.handshake = 100ms;
    Running running(routes(), options);
    Visitor silent(running.port());
    EXPECT_TRUE(silent.is_closed());
    Visitor plain(running.port());
    plain.send(get("/"));
    EXPECT_EQ(plain.answer().status, 0); // plain HTTP is no handshake
    EXPECT_EQ(running.served().size(), 0U);
}

TEST_F(Tls, AStopEndsIdleConnections) {
    Running running(routes(), options);
    Visitor visitor(running.port());
    Secure secure(visitor.socket(), TLS1_3_VERSION);
    EXPECT_TRUE(secure.ask(get("/"), 4).ends_with("aman"));
    running.server().stop();
    EXPECT_TRUE(secure.is_closed());
}

} // namespace
} // namespace http::testing
