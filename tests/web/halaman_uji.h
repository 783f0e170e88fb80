// halaman_uji.h -- a visitor of the office of kantor_uji.h, for tests that tell what one visitor does, step by step.
//
//     class HalamanSop : public uji::HalamanUji {};
//     TEST_F(HalamanSop, IsReadByEverybody) {
//         EXPECT_EQ(buka("/sop").status, 200);                            // nobody signed in
//         masuk("administrator");
//         EXPECT_EQ(kirim("/sop/unggah", {{"aksi", "periksa"}, {"naskah", text}}).status, 422);
//     }
//
// Every page that comes back is also checked for what must be true of
// all (periksa_html.h).
#pragma once

#include "base/source_dir_for_tests.h"
#include "web/kantor_uji.h"
#include "web/periksa_html.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace uji {

inline std::string isi_berkas(const std::string& path) {
    std::ifstream in(base::source_dir() + "/" + path, std::ios::binary);
    if (!in) throw std::runtime_error("tidak ada: " + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

class HalamanUji : public ::testing::Test {
  protected:
    void masuk(std::string who) { who_ = std::move(who); }
    void keluar() { who_.clear(); }

    Jawaban buka(const std::string& target) { return checked(kantor.buka(who_, target)); }
    Jawaban kirim(const std::string& path, http::Fields form) {
        return checked(kantor.kirim(who_, path, std::move(form)));
    }
    // As the form of a page would send it: `typed`, and the hidden fields that the page has and `typed` has not.
    Jawaban kirim_dari(const std::string& html, const std::string& path, http::Fields typed) {
        for (auto& field : medan_tersembunyi(html))
            if (!http::has(typed, field.first)) typed.push_back(std::move(field));
        return kirim(path, std::move(typed));
    }
    // Opens the page and sends its form.
    Jawaban isi_dan_kirim(const std::string& page, http::Fields typed) {
        return kirim_dari(buka(page).isi, page, std::move(typed));
    }
    Jawaban kirim_berkas(const std::string& path, const std::string& name, const std::string& bytes,
                         http::Fields form = {}) {
        return checked(kantor.kirim_berkas(who_, path, {"berkas", name, bytes}, std::move(form)));
    }

    void baca(const std::function<void(kantor::Baca&)>& reading) { kantor.store->baca(reading); }
    void tulis(const std::function<void(kantor::Tulis&)>& act) {
        ASSERT_TRUE(kantor.store->tulis([&](kantor::Tulis& db) -> base::Result<void> {
            act(db);
            return {};
        }));
    }

    KantorUji kantor{true, 2};

  private:
    Jawaban checked(Jawaban answer) {
        if (answer.status != 303 && answer.response.type.starts_with("text/html"))
            EXPECT_THAT(cacat(answer.isi, !who_.empty()), ::testing::IsEmpty());
        return answer;
    }

    std::string who_;
};

} // namespace uji
