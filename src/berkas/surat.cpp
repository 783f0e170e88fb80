#include "berkas/surat.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace berkas {
namespace {

constexpr std::size_t longest_word = 75; // of an encoded word, its frame included (RFC 2047, 2)
constexpr std::string_view frame = "=?UTF-8?Q?";

bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 127; });
}

// One byte inside an encoded word: letters and digits as they are, which every header may hold (RFC 2047, 5(3)).
std::string quoted(char c) {
    if (c == ' ') return "_";
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return {c};
    return fmt::format("={:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

} // namespace

std::string rfc2047(std::string_view utf8) {
    if (is_plain(utf8) && utf8.find("=?") == std::string_view::npos && utf8.size() <= 200)
        return std::string(utf8);
    std::string out(frame);
    std::size_t length = frame.size();
    for (std::size_t at = 0; at < utf8.size();) {
        std::string sign; // one whole character: never cut between two words
        do sign += quoted(utf8[at++]);
        while (at < utf8.size() && continues(utf8[at]));
        if (length + sign.size() + 2 > longest_word) {
            out += "?=\r\n " + std::string(frame);
            length = frame.size();
        }
        out += sign;
        length += sign.size();
    }
    return out + "?=";
}

std::string tanggal_surat(calendar::Instant when, calendar::Zona zone) {
    constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto local = when + calendar::offset(zone);
    const auto midnight = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day day{midnight};
    const std::chrono::hh_mm_ss time{local - midnight};
    const auto east = std::chrono::duration_cast<std::chrono::minutes>(calendar::offset(zone)).count();
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +{:02}{:02}",
                       days.at(std::chrono::weekday{midnight}.c_encoding()), unsigned(day.day()),
                       months.at(unsigned(day.month()) - 1), int(day.year()), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), east / 60, east % 60);
}

std::vector<std::string> kepala_surat(const Surat& letter, std::string_view from, calendar::Zona zone) {
    const auto at = from.find('@');
    const std::string_view domain = at == std::string_view::npos ? "localhost" : from.substr(at + 1);
    return {"Date: " + tanggal_surat(letter.pada, zone),
            fmt::format("From: Teraju <{}>", from),
            fmt::format("To: <{}>", letter.kepada),
            "Subject: " + rfc2047(letter.subjek),
            fmt::format("Message-ID: <{}@{}>", letter.id, domain),
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Language: id",
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All"};
}

std::string quoted_printable(std::string_view utf8) {
    constexpr std::size_t longest_line = 76; // with the "=" of a line that goes on
    std::string out;
    std::size_t length = 0;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const char c = utf8[at];
        if (c == '\r') continue;
        if (c == '\n') {
            out += "\r\n";
            length = 0;
            continue;
        }
        const bool last = at + 1 == utf8.size() || utf8[at + 1] == '\n' || utf8[at + 1] == '\r';
        const bool plain = (c > ' ' && c < 127 && c != '=') || (c == ' ' && !last);
        const std::string sign =
            plain ? std::string{c}
                  : fmt::format("={:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        if (length + sign.size() + 1 > longest_line) {
            out += "=\r\n";
            length = 0;
        }
        out += sign;
        length += sign.size();
    }
    return out;
}

std::string tulis_surat(const Surat& letter, std::string_view from, calendar::Zona zone) {
    std::string text;
    for (const std::string& line : kepala_surat(letter, from, zone)) text += line + "\r\n";
    return text + "\r\n" + quoted_printable(letter.isi);
}

} // namespace berkas
