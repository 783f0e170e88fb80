#include "app/juru_segel.h"

#include "app/isi_segel.h"
#include "app/sistem.h"
#include "berkas/juru_bsre.h"
#include "seal/berkas_kunci.h"
#include "seal/berkas_utuh.h"
#include "seal/bubuhkan.h"
#include "seal/cap_waktu_http.h"
#include "seal/jangka_panjang.h"
#include "seal/otoritas.h"
#include "seal/pkcs12.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace app {
namespace {

using base::say;
using berkas::KunciDibuat;
using berkas::KunciTanda;
using calendar::Instant;

constexpr std::size_t most_open = 500; // sittings at once

std::string read_or_empty(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf())) return {};
    return text.str();
}

// The file is bound to the chain it was made with; what the office issued for its key stands beside it.
base::Result<std::shared_ptr<seal::PenandatanganKunci>> open_key(const KunciTanda& key,
                                                                 std::string_view frasa) {
    auto opened = seal::buka_kunci(key.naskah, frasa);
    if (!opened) return base::refuse(opened.error());
    auto chain = seal::Sertifikat::baca_semua(key.rantai);
    if (!chain) return base::refuse(chain.error());
    if (!(*opened)->kunci().milik(chain->front())) return base::refuse(say("segel.bukan_pasangan"));
    return std::make_shared<seal::PenandatanganKunci>((*opened)->kunci(), *std::move(chain));
}

// The number of a list that somebody may have seen is never used again: the book first.
base::Result<void> write_list(FolderOtoritas& folder, const seal::Otoritas& ca, Instant now) {
    const std::uint64_t number = folder.buku.nomor_daftar_berikut();
    const std::string crl = ca.daftar_cabut(folder.buku.tercabut(), number, now, now + masa_daftar);
    if (auto kept = folder.simpan_buku(); !kept) return kept;
    return seal::tulis_utuh(folder.berkas("crl.der"), crl);
}

} // namespace

base::Result<KunciDibuat> JuruSegel::buat_kunci(const berkas::PemilikKunci& owner, std::string_view frasa,
                                                Instant now) {
    const seal::KunciRahasia key = seal::KunciRahasia::buat();
    const auto own_word = seal::minta_sertifikat(key, pemohon(owner), now);
    if (!own_word) return base::refuse(own_word.error());
    auto file = seal::tulis_kunci(key, {*own_word}, frasa, random_);
    if (!file) return base::refuse(base::placed(file.error(), "frasa"));
    return KunciDibuat{berkas::AsalKunci::kantor, *std::move(file), {}, {}};
}

base::Result<KunciDibuat> JuruSegel::dari_p12(std::string_view file, std::string_view frasa_file,
                                              std::string_view frasa) {
    const auto signer = seal::baca_pkcs12(file, frasa_file);
    if (!signer) return base::refuse(base::placed(signer.error(), "berkas"));
    const seal::Rantai& chain = (*signer)->rantai();
    auto text = seal::tulis_kunci((*signer)->kunci(), chain, frasa, random_);
    if (!text) return base::refuse(base::placed(text.error(), "frasa"));
    return KunciDibuat{berkas::AsalKunci::p12, *std::move(text), pem_rantai(chain),
                       isi_sertifikat(chain.front())};
}

bool JuruSegel::ada_otoritas() const { return std::filesystem::exists(rules_.otoritas / "otoritas.kunci"); }

base::Result<void> JuruSegel::buat_otoritas(const std::string& nama, const std::string& organisasi,
                                            std::string_view frasa, Instant now) {
    const std::lock_guard hold(folder_lock_);
    const auto folder = FolderOtoritas::buat(rules_.otoritas, {nama, organisasi}, frasa, now);
    if (!folder) return base::refuse(folder.error());
    const auto ca = folder->otoritas(frasa);
    if (!ca) return base::refuse(ca.error());
    FolderOtoritas opened = *folder;
    return write_list(opened, *ca, now); // an empty list proves that nothing is revoked
}

base::Result<berkas::SertifikatTerbit> JuruSegel::terbitkan(const std::string& naskah,
                                                            const berkas::PemilikKunci& owner,
                                                            std::string_view frasa_otoritas, Instant now,
                                                            const std::string& daftar_di) {
    const auto request = seal::rantai_kunci(naskah);
    if (!request) return base::refuse(request.error());
    const std::lock_guard hold(folder_lock_);
    auto folder = FolderOtoritas::buka(rules_.otoritas);
    if (!folder) return base::refuse(folder.error());
    const auto ca = folder->otoritas(frasa_otoritas);
    if (!ca) return base::refuse(base::placed(ca.error(), "frasa_otoritas"));
    const Instant until = std::min(now + masa_sertifikat, ca->sertifikat().isi().berlaku_sampai);
    const auto own = ca->terbitkan(request->front(), pemohon(owner), now, until, daftar_di);
    if (!own) return base::refuse(own.error());
    // The register knows it before anybody gets to see it.
    folder->buku.catat(own->isi());
    if (auto kept = folder->simpan_buku(); !kept) return base::refuse(kept.error());
    if (auto listed = write_list(*folder, *ca, now); !listed) return base::refuse(listed.error());
    return berkas::SertifikatTerbit{pem_rantai({*own, ca->sertifikat()}), isi_sertifikat(*own)};
}

base::Result<void> JuruSegel::catat_cabut(std::string_view nomor, std::string_view alasan, Instant now) {
    const std::lock_guard hold(folder_lock_);
    auto folder = FolderOtoritas::buka(rules_.otoritas);
    if (!folder) return base::refuse(folder.error());
    const auto& all = folder->buku.semua();
    const auto known =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.nomor == nomor; });
    if (known == all.end() || known->dicabut) return {};
    const auto why = seal::alasan_cabut(alasan).value_or(seal::AlasanCabut::tidak_disebut);
    if (auto done = folder->buku.cabut(nomor, now, why); !done) return done;
    return folder->simpan_buku();
}

base::Result<void> JuruSegel::tulis_daftar_cabut(std::string_view frasa_otoritas, Instant now) {
    const std::lock_guard hold(folder_lock_);
    auto folder = FolderOtoritas::buka(rules_.otoritas);
    if (!folder) return base::refuse(folder.error());
    const auto ca = folder->otoritas(frasa_otoritas);
    if (!ca) return base::refuse(base::placed(ca.error(), "frasa_otoritas"));
    return write_list(*folder, *ca, now);
}

int JuruSegel::belum_di_daftar() const {
    const std::lock_guard hold(folder_lock_);
    const auto book = seal::BukuTerbitan::baca(read_or_empty(rules_.otoritas / "terbitan.json"));
    if (!book) return 0;
    const auto listed = seal::nomor_dalam_daftar(read_or_empty(rules_.otoritas / "crl.der"));
    const std::vector<seal::Tercabut> revoked = book->tercabut();
    return static_cast<int>(std::count_if(revoked.begin(), revoked.end(), [&](const seal::Tercabut& one) {
        return !listed || std::find(listed->begin(), listed->end(), one.nomor) == listed->end();
    }));
}

std::string JuruSegel::daftar_cabut() const { return read_or_empty(rules_.otoritas / "crl.der"); }
std::string JuruSegel::sertifikat_otoritas() const { return read_or_empty(rules_.otoritas / "otoritas.pem"); }

void JuruSegel::buang_usang(Instant now) {
    std::erase_if(open_,
                  [&](const auto& one) { return one.second.sampai() <= now || one.second.dibuka > now; });
}

base::Result<Instant> JuruSegel::buka(const base::Sidik& sesi, const KunciTanda& key, std::string_view frasa,
                                      Instant now) {
    auto signer = open_key(key, frasa);
    if (!signer) return base::refuse(base::placed(signer.error(), "frasa"));
    const std::lock_guard hold(open_lock_);
    buang_usang(now);
    if (open_.size() >= most_open) open_.erase(open_.begin());
    const Terbuka opened{*std::move(signer), now, now};
    open_[{sesi.hex(), key.id.value()}] = opened;
    return opened.sampai();
}

std::optional<Instant> JuruSegel::terbuka(const base::Sidik& sesi, berkas::KunciId key, Instant now) {
    const std::lock_guard hold(open_lock_);
    buang_usang(now);
    const auto found = open_.find({sesi.hex(), key.value()});
    if (found == open_.end()) return std::nullopt;
    return found->second.sampai();
}

void JuruSegel::kunci_lagi(const base::Sidik& sesi) {
    if (rules_.bsre != nullptr) rules_.bsre->lupakan(sesi);
    const std::lock_guard hold(open_lock_);
    std::erase_if(open_, [&](const auto& one) { return one.first.first == sesi.hex(); });
}

// All that is known and a document time stamp (B-LTA); without it at least the office's own chain and list. Evidence that cannot be had now
// comes later: nothing of it keeps a signature from being one.
base::Result<std::string> JuruSegel::proven(std::string pdf, Instant now) const {
    if (rules_.bukti != nullptr)
        if (auto done = rules_.bukti->lengkapi(pdf, now); done && done->pdf != pdf)
            return std::move(done->pdf);
    const std::string root = sertifikat_otoritas(), list = daftar_cabut();
    if (root.empty() || list.empty()) return pdf;
    auto certificate = seal::Sertifikat::baca(root);
    if (!certificate) return base::refuse(certificate.error());
    return seal::tambah_bukti(pdf, {{*std::move(certificate)}, {list}});
}

base::Result<std::string> JuruSegel::tandatangani(const base::Sidik& sesi, berkas::KunciId key,
                                                  const std::string& pdf, const berkas::TandaDiminta& what) {
    std::shared_ptr<seal::PenandatanganKunci> signer;
    {
        const std::lock_guard hold(open_lock_);
        buang_usang(what.pada);
        const auto found = open_.find({sesi.hex(), key.value()});
        if (found == open_.end()) return base::refuse(say("segel.terkunci"), {}, "frasa");
        found->second.terakhir = what.pada;
        signer = found->second.penandatangan;
    }
    const seal::Permintaan wish = permintaan(what);
    // Two of one person may sign at once: the signer keeps no state of its own.
    base::Result<std::string> signed_pdf = [&] {
        if (rules_.cap_waktu.empty()) return seal::bubuhkan(pdf, *signer, wish, nullptr);
        seal::PengirimHttpCurl http;
        seal::PelayanWaktuHttp service(http, rules_.cap_waktu, random_);
        auto stamped = seal::bubuhkan(pdf, *signer, wish, &service);
        const bool service_fails =
            !stamped &&
            std::all_of(stamped.error().begin(), stamped.error().end(), [](const base::Finding& f) {
                return f.sentence.key == "segel.cap_tidak_terhubung" || f.sentence.key == "segel.cap_ditolak";
            });
        return service_fails ? seal::bubuhkan(pdf, *signer, wish, nullptr) : stamped;
    }();
    if (!signed_pdf || !what.terakhir) return signed_pdf;
    return proven(*std::move(signed_pdf), what.pada);
}

} // namespace app
