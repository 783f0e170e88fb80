#include "app/segel_latihan.h"

#include "app/isi_segel.h"
#include "seal/berkas_kunci.h"
#include "seal/berkas_utuh.h"
#include "seal/jangka_panjang.h"

namespace app {
namespace {

constexpr seal::BiayaTebak no_secret{8, 1};

} // namespace

base::Result<std::vector<SegelLatihan::Terbit>>
SegelLatihan::terbitkan(const std::vector<berkas::PemilikKunci>& owners, const std::string& kantor,
                        calendar::Instant now) {
    auto folder = FolderOtoritas::buat(folder_, {std::string(berkas::otoritas_latihan), kantor},
                                       berkas::frasa_latihan, now, no_secret);
    if (!folder) return base::refuse(folder.error());
    opened_ = *std::move(folder);
    auto ca = opened_->otoritas(berkas::frasa_latihan);
    if (!ca) return base::refuse(ca.error());
    ca_ = *std::move(ca);
    std::vector<Terbit> all;
    for (const berkas::PemilikKunci& owner : owners) {
        const seal::KunciRahasia key = seal::KunciRahasia::buat();
        const auto request = seal::minta_sertifikat(key, pemohon(owner), now);
        if (!request) return base::refuse(request.error());
        auto file = seal::tulis_kunci(key, {*request}, berkas::frasa_latihan, random_, no_secret);
        if (!file) return base::refuse(file.error());
        const auto own = ca_->terbitkan(*request, pemohon(owner), now, now + masa_sertifikat);
        if (!own) return base::refuse(own.error());
        opened_->buku.catat(own->isi());
        const seal::Rantai chain{*own, ca_->sertifikat()};
        signers_.push_back(std::make_unique<seal::PenandatanganKunci>(key, chain));
        all.push_back({{berkas::AsalKunci::kantor, *std::move(file), {}, {}},
                       {pem_rantai(chain), isi_sertifikat(*own)}});
    }
    if (auto kept = opened_->simpan_buku(); !kept) return base::refuse(kept.error());
    if (auto listed = list(now); !listed) return base::refuse(listed.error());
    return all;
}

base::Result<void> SegelLatihan::list(calendar::Instant now) {
    if (!list_.empty() && now < listed_ + std::chrono::days(30)) return {};
    const std::uint64_t number = opened_->buku.nomor_daftar_berikut();
    list_ = ca_->daftar_cabut(opened_->buku.tercabut(), number, now, now + masa_daftar);
    listed_ = now;
    if (auto kept = opened_->simpan_buku(); !kept) return kept;
    return seal::tulis_utuh(opened_->berkas("crl.der"), list_);
}

base::Result<std::string> SegelLatihan::tandatangani(std::size_t owner, const std::string& pdf,
                                                     const berkas::TandaDiminta& what) {
    auto done = seal::bubuhkan(pdf, *signers_.at(owner), permintaan(what), nullptr);
    if (!done || !what.terakhir) return done;
    if (auto fresh = list(what.pada); !fresh) return base::refuse(fresh.error());
    return seal::tambah_bukti(*done, {{ca_->sertifikat()}, {list_}});
}

base::Result<void> SegelLatihan::selesai(calendar::Instant now) {
    if (!ca_) return {};
    return list(now);
}

} // namespace app
