#include "web/akun/peramban.h"

#include <gtest/gtest.h>

TEST(Peramban, IsNamedAsPeopleKnowIt) {
    EXPECT_EQ(
        web::nama_peramban("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                           "Chrome/109.0.0.0 Safari/537.36 Edg/109.0"),
        "Edge di Windows");
    EXPECT_EQ(web::nama_peramban(
                  "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"),
              "Chrome di Android");
    EXPECT_EQ(web::nama_peramban("Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0"),
              "Firefox di Linux");
    EXPECT_EQ(web::nama_peramban("curl/7.88"), "Peramban lain");
    EXPECT_EQ(web::nama_peramban(""), "Peramban lain");
}
