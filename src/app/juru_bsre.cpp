#include "app/juru_bsre.h"

#include "app/kepercayaan_berkas.h"
#include "app/letak_bsre.h"
#include "berkas/juru_segel.h"
#include "seal/berkas_utuh.h"
#include "seal/bidang.h"
#include "seal/tanda_bertambah.h"

#include <algorithm>
#include <fstream>

namespace app {
namespace {

using base::say;
using berkas::AkhirKirim;
using berkas::JawabanBsre;
using calendar::Instant;

constexpr std::chrono::seconds status_limit{15}; // a page waits for it
constexpr std::size_t most_sittings = 500;
constexpr const char* test_result = "uji.pdf";

std::string first_line(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    return line;
}

bool others_may_read(const std::filesystem::path& path) {
    using std::filesystem::perms;
    std::error_code failed;
    const perms all = std::filesystem::status(path, failed).permissions();
    return !failed && (all & (perms::group_all | perms::others_all)) != perms::none;
}

JawabanBsre answer_of(seal::HasilBsre&& got) {
    JawabanBsre answer;
    switch (got.akhir) {
    case seal::AkhirBsre::selesai: answer.akhir = AkhirKirim::selesai; break;
    case seal::AkhirBsre::ditolak: answer.akhir = AkhirKirim::ditolak; break;
    case seal::AkhirBsre::tidak_sampai: answer.akhir = AkhirKirim::tidak_sampai; break;
    case seal::AkhirBsre::tidak_diketahui: answer.akhir = AkhirKirim::tidak_diketahui; break;
    }
    answer.frasa_salah = got.kode == "2031";
    // Its own status, its passphrase, our password at the door: with those mended, the same document goes.
    answer.dokumen = answer.akhir == AkhirKirim::ditolak && !answer.frasa_salah && got.kode != "2011" &&
                     got.catatan.status != 0 && got.catatan.status != 401;
    answer.pdf = std::move(got.pdf);
    answer.id_dokumen = std::move(got.id_dokumen);
    answer.kode = std::move(got.kode);
    answer.temuan = std::move(got.temuan);
    answer.catatan = got.catatan.status == 0
                         ? got.catatan.isi
                         : "HTTP " + std::to_string(got.catatan.status) + " " + got.catatan.isi;
    return answer;
}

// What is seen stays within the box that the form keeps for this signer; nothing else of the page is his to cover.
bool in_its_box(const std::string& sent, const std::string& result, const std::string& own,
                const std::string& field) {
    const auto now = seal::bidang_tanda_tangan(result);
    if (!now) return false;
    const auto one = std::find_if(now->begin(), now->end(), [&](const auto& f) { return f.nama == own; });
    if (one == now->end()) return false;
    if (!one->tempat || own == field) return true;
    const auto box = seal::tempat_bidang(sent, field);
    constexpr double hair = 0.001;
    const seal::Kotak& k = *one->tempat;
    return box && k.halaman == box->kotak.halaman && k.x >= box->kotak.x - hair &&
           k.y >= box->kotak.y - hair && k.x + k.lebar <= box->kotak.x + box->kotak.lebar + hair &&
           k.y + k.tinggi <= box->kotak.y + box->kotak.tinggi + hair;
}

JawabanBsre not_sent(base::Findings why) {
    JawabanBsre answer;
    answer.akhir = AkhirKirim::tidak_sampai;
    answer.temuan = std::move(why);
    return answer;
}

} // namespace

Instant JuruBsre::Diingat::sampai() const {
    return std::min(dibuka + berkas::lama_duduk, terakhir + berkas::lama_diam);
}

base::Findings JuruBsre::kekurangan() const {
    base::Findings missing;
    if (first_line(folder_ / "sandi").empty())
        missing.push_back({"sandi", {}, say("bsre.tanpa_sandi")});
    else if (others_may_read(folder_ / "sandi"))
        missing.push_back({"sandi", {}, say("bsre.sandi_terbuka")});
    const auto roots = isi_berkas_kepercayaan((folder_ / "akar.pem").string());
    if (!roots || !seal::Sertifikat::baca_semua(*roots))
        missing.push_back({"akar", {}, say("bsre.tanpa_akar")});
    return missing;
}

template <class Ask>
auto JuruBsre::tanya(const Aturan& rules, std::chrono::milliseconds limit, Ask&& ask) const
    -> base::Result<std::invoke_result_t<Ask, seal::Bsre&>> {
    if (base::Findings missing = kekurangan(); !missing.empty()) return base::refuse(std::move(missing));
    seal::AturanBsre how;
    how.versi = rules.versi == kantor::VersiBsre::v1 ? seal::VersiBsre::v1 : seal::VersiBsre::v2;
    how.alamat = rules.alamat;
    how.pengguna = rules.pengguna;
    if (std::filesystem::exists(folder_ / "ca.pem")) how.ca = (folder_ / "ca.pem").string();
    how.batas = limit;
    how.batas_sambung = std::min<std::chrono::milliseconds>(limit, std::chrono::seconds(10));
    seal::PengirimHttpCurl http;
    seal::Bsre client(http, std::move(how), seal::Rahasia(first_line(folder_ / "sandi")), random_);
    return ask(client);
}

base::Result<berkas::StatusPenanda> JuruBsre::status(const Aturan& rules, const std::string& nik) {
    const auto asked = tanya(rules, std::min<std::chrono::seconds>(rules.batas, status_limit),
                             [&](seal::Bsre& bsre) { return bsre.status(nik); });
    if (!asked) return base::refuse(asked.error());
    if (!*asked) return base::refuse(asked->error());
    return berkas::StatusPenanda{(*asked)->boleh, (*asked)->kode, (*asked)->pesan};
}

base::Result<void> JuruBsre::minta_otp(const Aturan& rules, const std::string& nik) {
    const auto asked = tanya(rules, std::min<std::chrono::seconds>(rules.batas, status_limit),
                             [&](seal::Bsre& bsre) { return bsre.minta_totp(nik, 1); });
    return asked ? *asked : base::Result<void>(base::refuse(asked.error()));
}

JawabanBsre JuruBsre::kirim(const Aturan& rules, const base::Sidik& sesi, const berkas::KirimanBsre& what,
                            std::string_view rahasia, Instant now) {
    seal::SandiBsre secret{seal::Rahasia(std::string(rahasia)), rules.rahasia == kantor::RahasiaBsre::otp
                                                                    ? seal::SandiBsre::Jenis::totp
                                                                    : seal::SandiBsre::Jenis::frasa};
    if (rahasia.empty()) {
        const std::lock_guard hold(lock_);
        buang_usang(now);
        const auto kept = diingat_.find(sesi.hex());
        if (kept == diingat_.end()) return not_sent({{"frasa_bsre", {}, say("segel.frasa_kosong")}});
        kept->second.terakhir = now;
        secret.isi = seal::Rahasia(std::string(kept->second.frasa.baca()));
    }
    seal::PermintaanBsre wish{what.nik, what.pdf, what.nama_berkas, what.alasan, what.lokasi, {}};
    if (rules.terlihat) {
        auto place = tampilan_di(rules, what);
        if (!place) return not_sent(place.error());
        wish.tampilan = *std::move(place);
    }
    auto got = tanya(rules, rules.batas, [&](seal::Bsre& bsre) { return bsre.tandatangani(wish, secret); });
    return got ? answer_of(*std::move(got)) : not_sent(got.error());
}

JawabanBsre JuruBsre::unduh(const Aturan& rules, const std::string& id_dokumen) {
    auto got = tanya(rules, rules.batas, [&](seal::Bsre& bsre) { return bsre.unduh(id_dokumen); });
    return got ? answer_of(*std::move(got)) : not_sent(got.error());
}

base::Result<std::string> JuruBsre::periksa(const std::string& dikirim, const std::string& hasil,
                                            const berkas::PenandaDiharap& siapa, Instant now) const {
    using seal::TolakTambah;
    // Those who signed before may have other roots: uncertain here, but never wrong.
    const auto trust = baca_kepercayaan({(folder_ / "akar.pem").string()}, {});
    if (!trust) return base::refuse(say("bsre.tanpa_akar"));
    const auto got =
        seal::tanda_bertambah(dikirim, hasil, {siapa.nama, siapa.nip, siapa.bidang}, *trust, now);
    if (!got.tolak) return got.tanda->penanda_tangan;
    if (got.tanda && !in_its_box(dikirim, hasil, got.tanda->bidang, siapa.bidang))
        return base::refuse(say("bsre.hasil_letak"));
    switch (*got.tolak) {
    case TolakTambah::bukan_awalan: return base::refuse(say("bsre.hasil_lain"));
    case TolakTambah::tanpa_tanda:
    case TolakTambah::beberapa_tanda: return base::refuse(say("bsre.hasil_tanpa_tanda"));
    case TolakTambah::akar_tak_dikenal:
        return base::refuse(say("bsre.hasil_tak_dipercaya", {{"penerbit", got.tanda->penerbit}}));
    case TolakTambah::orang_lain:
        return base::refuse(
            say("bsre.hasil_orang_lain", {{"tertulis", got.tanda->penanda_tangan}, {"nama", siapa.nama}}));
    default: break; // damaged, changed, expired, revoked
    }
    return base::refuse(say("bsre.hasil_rusak"));
}

void JuruBsre::buang_usang(Instant now) {
    std::erase_if(diingat_,
                  [&](const auto& one) { return one.second.sampai() <= now || one.second.dibuka > now; });
}

std::string JuruBsre::lembar_uji() const { return seal::lembar_uji(); }

berkas::HasilUji JuruBsre::uji_letak(const Aturan& rules, const std::string& nik, std::string_view rahasia) {
    berkas::HasilUji found;
    const seal::SandiBsre secret{seal::Rahasia(std::string(rahasia)),
                                 rules.rahasia == kantor::RahasiaBsre::otp ? seal::SandiBsre::Jenis::totp
                                                                           : seal::SandiBsre::Jenis::frasa};
    auto got = tanya(rules, rules.batas, [&](seal::Bsre& bsre) {
        return bsre.tandatangani({nik, seal::lembar_uji(), "uji.pdf", "Uji letak", {}, tampilan_uji(rules)},
                                 secret);
    });
    JawabanBsre answer = got ? answer_of(*std::move(got)) : not_sent(got.error());
    found.akhir = answer.akhir;
    found.frasa_salah = answer.frasa_salah;
    found.catatan = std::move(answer.catatan);
    found.temuan = std::move(answer.temuan);
    if (found.akhir != AkhirKirim::selesai) return found;
    // Looked at by a person too, whatever it is.
    if (auto kept = seal::tulis_utuh(folder_ / test_result, answer.pdf, seal::Izin::pemilik); !kept)
        base::append(found.temuan, std::move(kept.error()));
    auto measured = ukur_letak(answer.pdf, kalibrasi_dari(rules));
    if (!measured) {
        found.temuan = std::move(measured.error());
        return found;
    }
    found.temuan.clear();
    found.kena = measured->kena;
    found.kata = std::move(measured->kata);
    return found;
}

std::string JuruBsre::hasil_uji() const {
    std::ifstream file(folder_ / test_result, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void JuruBsre::ingat(const base::Sidik& sesi, std::string_view frasa, Instant now) {
    if (frasa.empty()) return; // what is remembered goes on
    const std::lock_guard hold(lock_);
    buang_usang(now);
    if (diingat_.size() >= most_sittings) diingat_.erase(diingat_.begin());
    diingat_.insert_or_assign(sesi.hex(), Diingat{seal::Rahasia(std::string(frasa)), now, now});
}

std::optional<Instant> JuruBsre::ingat_sampai(const base::Sidik& sesi, Instant now) {
    const std::lock_guard hold(lock_);
    buang_usang(now);
    const auto kept = diingat_.find(sesi.hex());
    if (kept == diingat_.end()) return std::nullopt;
    return kept->second.sampai();
}

void JuruBsre::lupakan(const base::Sidik& sesi) {
    const std::lock_guard hold(lock_);
    diingat_.erase(sesi.hex());
}

} // namespace app
