#include "web/jurnal/saringan.h"

#include "base/text.h"
#include "web/bagian/saring.h"

#include <algorithm>
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

} // namespace

std::string Saringan::alamat(std::optional<std::int64_t> sebelum) const {
    return Alamat("/jurnal")
        .dan("orang", orang)
        .dan("perbuatan", perbuatan)
        .dan("dari", dari)
        .dan("sampai", sampai)
        .dan("sebelum", sebelum ? std::to_string(*sebelum) : std::string())
        .teks;
}

Saringan baca_saringan(const Kunjungan& k) {
    const auto query = [&](std::string_view name) { return base::shortened(k.request.query(name), 100); };
    Saringan s{query("orang"), query("perbuatan"), query("dari"), query("sampai"), {}, {}};
    s.saringan.perbuatan = s.perbuatan;
    read_person(k, s);
    if (const auto day = baca_hari(s.dari, "dari", s.galat))
        s.saringan.dari = calendar::start_of(*day, k.instansi.zona);
    if (const auto day = baca_hari(s.sampai, "sampai", s.galat))
        s.saringan.sampai = calendar::end_of(*day, k.instansi.zona);
    if (const auto before = baca_nomor(k.request.query("sebelum"))) s.saringan.sebelum_nomor = *before;
    return s;
}

} // namespace web
