// surat.h -- a letter by e-mail, and who carries it. What a letter holds is text alone; how it is carried is app's matter.
//
//     Surat letter{.kepada = "sekar@contoh.go.id", .subjek = "Teraju: 2 tugas menunggu", .isi = text, .id = "...", .pada = now};
//     auto sent = carrier.kirim(settings.surel, letter);      // refused: findings with what the mail server said
#pragma once

#include "base/result.h"
#include "calendar/waktu.h"
#include "kantor/pengaturan.h"

#include <string>
#include <string_view>
#include <vector>

namespace berkas {

struct Surat {
    std::string kepada; // one plain address (kantor::alamat_surel_sah)
    std::string subjek; // UTF-8, one line
    std::string isi;    // UTF-8, lines end with \n
    std::string id;     // the same for a letter that is sent again: left side of its Message-ID
    calendar::Instant pada{};
};

class Pengirim {
  public:
    virtual ~Pengirim() = default;
    // Returns when the mail server has taken the letter, or has not.
    virtual base::Result<void> kirim(const kantor::AturanSurel& rules, const Surat& letter) = 0;
};

// The head of a letter, line by line, without line ends (RFC 5322; RFC 2047 for what is not ASCII).
[[nodiscard]] std::vector<std::string> kepala_surat(const Surat& letter, std::string_view from,
                                                    calendar::Zona zone);
// "Tugas – 3" as a header carries it: "=?UTF-8?Q?Tugas_=E2=80=93_3?=", in pieces of at most 75 characters.
[[nodiscard]] std::string rfc2047(std::string_view utf8);
// Text as a letter's body carries it whatever lies on its way (RFC 2045, 6.7), lines ending with CRLF.
[[nodiscard]] std::string quoted_printable(std::string_view utf8);
// Head and body, as the mail server gets them.
[[nodiscard]] std::string tulis_surat(const Surat& letter, std::string_view from, calendar::Zona zone);
// "Mon, 23 Nov 2026 08:00:00 +0800"
[[nodiscard]] std::string tanggal_surat(calendar::Instant when, calendar::Zona zone);

} // namespace berkas
