#include "seal/antrean_bsre.h"

#include "base/json.h"
#include "seal/isian_json.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>

namespace seal {

namespace {

constexpr std::size_t largest = 16U << 20U;
constexpr std::size_t most = 10'000;

constexpr std::array<std::string_view, 5> keadaan_kode{"menunggu", "dikirim", "tidak_diketahui", "selesai",
                                                       "ditolak"};

std::optional<KeadaanAntrean> keadaan_of(std::string_view text) {
    const auto found = std::find(keadaan_kode.begin(), keadaan_kode.end(), text);
    if (found == keadaan_kode.end()) return std::nullopt;
    return static_cast<KeadaanAntrean>(found - keadaan_kode.begin());
}

std::optional<ButirAntrean> entry(const base::Json& json) {
    const auto nomor = json_angka<std::uint64_t>(json, "nomor");
    const auto nik = json_teks(json, "nik"), sidik = json_teks(json, "sidik"),
               nama = json_teks(json, "nama_berkas"), out = json_teks(json, "keluaran"),
               why = json_teks(json, "alasan"), where = json_teks(json, "lokasi"),
               answer = json_teks(json, "jawaban");
    const auto since = json_saat(json, "masuk"), tried = json_saat(json, "dicoba");
    auto state = keadaan_of(json_teks(json, "keadaan").value_or(""));
    if (!nomor || !nik || !sidik || !nama || !out || !why || !where || !answer || !since || !tried || !state)
        return std::nullopt;
    // Whoever was sending it is gone, or this queue would not be read: nobody knows what became of it.
    if (*state == KeadaanAntrean::dikirim) state = KeadaanAntrean::tidak_diketahui;
    return ButirAntrean{*nomor, *nik, *sidik, *nama, *out, *why, *where, *state, *answer, *since, *tried};
}

bool is_open(const ButirAntrean& one) {
    return one.keadaan != KeadaanAntrean::selesai && one.keadaan != KeadaanAntrean::ditolak;
}

} // namespace

std::string_view kode(KeadaanAntrean keadaan) { return keadaan_kode[static_cast<std::size_t>(keadaan)]; }

base::Result<AntreanBsre> AntreanBsre::baca(std::string_view text) {
    const auto json = base::parse_json(text, {largest, 8, 13 * most + 100});
    const auto last = json ? json_angka<std::uint64_t>(*json, "terakhir") : std::nullopt;
    const auto* all = json ? json_larik(*json, "antrean") : nullptr;
    if (!last || all == nullptr || all->size() > most || json_teks(*json, "format") != "teraju-antrean-bsre")
        return base::refuse(base::say("segel.antrean_rusak"));
    AntreanBsre queue;
    queue.terakhir_ = *last;
    std::uint64_t before = 0;
    for (const base::Json& one : *all) {
        auto read = entry(one);
        if (!read || read->nomor <= before || read->nomor > queue.terakhir_)
            return base::refuse(base::say("segel.antrean_rusak"));
        before = read->nomor;
        queue.semua_.push_back(*std::move(read));
    }
    return queue;
}

std::string AntreanBsre::json() const {
    std::string text;
    base::JsonWriter json(text, 2);
    json.begin_object()
        .member("format", "teraju-antrean-bsre")
        .key("terakhir")
        .number(std::to_string(terakhir_))
        .key("antrean")
        .begin_array();
    for (const ButirAntrean& one : semua_)
        json.begin_object()
            .key("nomor")
            .number(std::to_string(one.nomor))
            .member("nik", one.nik)
            .member("sidik", one.sidik)
            .member("nama_berkas", one.nama_berkas)
            .member("keluaran", one.keluaran)
            .member("alasan", one.alasan)
            .member("lokasi", one.lokasi)
            .member("keadaan", kode(one.keadaan))
            .member("jawaban", one.jawaban)
            .key("masuk")
            .number(json_saat(one.masuk))
            .key("dicoba")
            .number(json_saat(one.dicoba))
            .end_object();
    json.end_array().end_object();
    return text + '\n';
}

base::Result<std::uint64_t> AntreanBsre::masuk(ButirAntrean butir, Instant now) {
    for (const ButirAntrean& one : semua_)
        if (is_open(one) && one.nik == butir.nik && one.sidik == butir.sidik)
            return base::refuse(base::say("segel.antrean_ada", {{"nomor", std::to_string(one.nomor)}}));
    if (semua_.size() >= most) return base::refuse(base::say("segel.antrean_penuh"));
    butir.nomor = ++terakhir_;
    butir.keadaan = KeadaanAntrean::menunggu;
    butir.masuk = now;
    semua_.push_back(std::move(butir));
    return terakhir_;
}

const ButirAntrean* AntreanBsre::berikut(std::string_view nik) const {
    const auto waits = [&](const ButirAntrean& one) {
        return one.nik == nik && one.keadaan == KeadaanAntrean::menunggu;
    };
    const auto travels = [&](const ButirAntrean& one) {
        return one.nik == nik && one.keadaan == KeadaanAntrean::dikirim;
    };
    if (std::any_of(semua_.begin(), semua_.end(), travels)) return nullptr;
    const auto found = std::find_if(semua_.begin(), semua_.end(), waits);
    return found == semua_.end() ? nullptr : &*found;
}

ButirAntrean* AntreanBsre::cari(std::uint64_t nomor) {
    const auto found = std::find_if(semua_.begin(), semua_.end(),
                                    [&](const ButirAntrean& one) { return one.nomor == nomor; });
    return found == semua_.end() ? nullptr : &*found;
}

void AntreanBsre::berangkat(std::uint64_t nomor, Instant now) {
    ButirAntrean* one = cari(nomor);
    assert(one != nullptr && one->keadaan == KeadaanAntrean::menunggu);
    one->keadaan = KeadaanAntrean::dikirim;
    one->dicoba = now;
}

bool AntreanBsre::tiba(std::uint64_t nomor, const HasilBsre& result) {
    ButirAntrean* one = cari(nomor);
    assert(one != nullptr && one->keadaan == KeadaanAntrean::dikirim);
    one->jawaban = result.akhir == AkhirBsre::selesai ? result.id_dokumen : result.kode;
    // A wrong passphrase, a signer who may not sign, a client who is not known: the document itself is well.
    const bool the_signers =
        result.kode == "2031" || result.catatan.status == 0 || result.catatan.status == 401;
    switch (result.akhir) {
    case AkhirBsre::selesai: one->keadaan = KeadaanAntrean::selesai; return true;
    case AkhirBsre::tidak_sampai: one->keadaan = KeadaanAntrean::menunggu; return false;
    case AkhirBsre::tidak_diketahui: one->keadaan = KeadaanAntrean::tidak_diketahui; return false;
    case AkhirBsre::ditolak: break;
    }
    one->keadaan = the_signers ? KeadaanAntrean::menunggu : KeadaanAntrean::ditolak;
    return !the_signers;
}

base::Result<void> AntreanBsre::ulangi(std::uint64_t nomor) {
    ButirAntrean* one = cari(nomor);
    if (one == nullptr) return base::refuse(base::say("segel.antrean_nomor"), std::to_string(nomor));
    if (one->keadaan != KeadaanAntrean::tidak_diketahui && one->keadaan != KeadaanAntrean::ditolak)
        return base::refuse(base::say("segel.antrean_keadaan"), std::to_string(nomor));
    one->keadaan = KeadaanAntrean::menunggu;
    return {};
}

base::Result<void> AntreanBsre::buang(std::uint64_t nomor) {
    const ButirAntrean* one = cari(nomor);
    if (one == nullptr) return base::refuse(base::say("segel.antrean_nomor"), std::to_string(nomor));
    if (one->keadaan == KeadaanAntrean::dikirim)
        return base::refuse(base::say("segel.antrean_keadaan"), std::to_string(nomor));
    semua_.erase(semua_.begin() + (one - semua_.data()));
    return {};
}

} // namespace seal
