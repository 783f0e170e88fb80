#include "web/jurnal/saringan.h"

#include "base/text.h"
#include "http/html.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace web {

namespace {

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != ' ')
            return {};
    }
    return digits;
}

// Who is meant by a NIP or a piece of a name.
std::vector<pegawai::PegawaiId> meant(const pegawai::Organisasi& office, std::string_view text) {
    if (const std::string digits = digits_of(text); digits.size() == 18) {
        const pegawai::Pegawai* who = office.dengan_nip(digits);
        return who == nullptr ? std::vector<pegawai::PegawaiId>{} : std::vector{who->id};
    }
    const std::string piece = base::lower(text);
    std::vector<pegawai::PegawaiId> found;
    for (const pegawai::Pegawai& who : office.pegawai())
        if (base::lower(who.nama_lengkap()).find(piece) != std::string::npos) found.push_back(who.id);
    return found;
}

void read_person(const Kunjungan& k, Saringan& s) {
    const std::string_view text = base::trim(s.orang);
    if (text.empty()) return;
    const auto people = meant(*k.kantor, text);
    if (people.size() == 1)
        s.saringan.pelaku = people.front();
    else if (people.empty())
        s.galat.push_back({"orang", s.orang, base::say("halaman_jurnal.orang_tidak_ada")});
    else
        s.galat.push_back(
            {"orang", s.orang,
             base::say("halaman_jurnal.orang_banyak", {{"jumlah", std::to_string(people.size())}})});
}

std::optional<calendar::Date> read_day(const std::string& text, const char* place, Saringan& s) {
    if (text.empty()) return std::nullopt;
    const auto day = calendar::read_date(base::trim(text));
    if (day) return *day;
    s.galat.push_back({place, text, base::say("halaman_jurnal.tanggal")});
    return std::nullopt;
}

void add(std::string& address, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    address += address.find('?') == std::string::npos ? '?' : '&';
    address.append(name).append("=");
    http::html::percent(address, value);
}

} // namespace

std::string Saringan::alamat(std::optional<std::int64_t> sebelum) const {
    std::string address = "/jurnal";
    add(address, "orang", orang);
    add(address, "perbuatan", perbuatan);
    add(address, "dari", dari);
    add(address, "sampai", sampai);
    if (sebelum) add(address, "sebelum", std::to_string(*sebelum));
    return address;
}

Saringan baca_saringan(const Kunjungan& k) {
    const auto query = [&](std::string_view name) { return base::shortened(k.request.query(name), 100); };
    Saringan s{query("orang"), query("perbuatan"), query("dari"), query("sampai"), {}, {}};
    s.saringan.perbuatan = s.perbuatan;
    read_person(k, s);
    if (const auto day = read_day(s.dari, "dari", s))
        s.saringan.dari = calendar::start_of(*day, k.instansi.zona);
    if (const auto day = read_day(s.sampai, "sampai", s))
        s.saringan.sampai = calendar::end_of(*day, k.instansi.zona);
    const std::string_view before = k.request.query("sebelum");
    std::int64_t number = 0;
    if (std::from_chars(before.data(), before.data() + before.size(), number).ec == std::errc() && number > 0)
        s.saringan.sebelum_nomor = number;
    return s;
}

} // namespace web
